"""ESCO in, and a vacancy matched against a citizen's own records.

Reads the CSV files of ESCO (skills, skill groups, occupations, ISCO groups) as the Commission
publishes them and as Tabiya's open data set does, and the Commission's file of broader relations.
A match is computed from the vacancy, which is public, and from documents that only the citizen
holds: it is made to run on the citizen's own laptop, where nothing leaves it. It gives reasons, in
order; whom to take is for people to decide.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domains.uri import is_uri
from desktop.errors import FormatError
from desktop.exchange.delimited import read_delimited
from desktop.exchange.table import MAX_BYTES, Row, Table, cell_text
from desktop.ledger.json_profile import JsonObject, JsonValue

_URI = ("concepturi", "originuri", "escouri")
_LABEL = ("preferredlabel",)
_OTHER = ("altlabels",)
_CODE = ("code", "iscogroup")
_CODED = re.compile(r"(http://data\.europa\.eu/esco/(?:isco/C|isced-f/))([0-9]+)")
_GROUP = re.compile(r"[A-Z][0-9.]*")  # code of a group of skills
_DEPTH = 12  # of the hierarchy


@dataclass(frozen=True, slots=True)
class Concept:
    """A skill, an occupation, or a group of them."""

    uri: str
    label: str
    alternatives: tuple[str, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class Classification:
    """The concepts of one release, and what is broader than what."""

    concepts: Mapping[str, Concept] = field(default_factory=dict)  # by URI
    broader: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def label(self, uri: str) -> str:
        """Return what a concept is called; an unknown one by its URI."""
        known = self.concepts.get(uri)
        return uri if known is None else known.label

    def parents(self, uri: str) -> tuple[str, ...]:
        """Return the concepts directly above one: those on file, or else that of its code."""
        known = self.broader.get(uri)
        return known if known is not None else _above(uri)

    def ancestors(self, uri: str) -> frozenset[str]:
        """Return all concepts above one, without itself."""
        found: set[str] = set()
        level = {uri}
        for _ in range(_DEPTH):
            level = {parent for one in level for parent in self.parents(one)} - found - {uri}
            if not level:
                break
            found |= level
        return frozenset(found)


def classification(
    concepts: Iterable[Concept], broader: Mapping[str, tuple[str, ...]] | None = None
) -> Classification:
    """Return a release from its files.

    Groups of skills have codes such as S1.2.4, which say what is above them where no file of
    broader relations is at hand.
    """
    known = {one.uri: one for one in concepts}
    coded = {one.code: one.uri for one in known.values() if _GROUP.fullmatch(one.code)}
    above: dict[str, tuple[str, ...]] = {}
    for code, uri in coded.items():
        shorter = code.rpartition(".")[0] or code[:1]
        if shorter != code and shorter in coded:
            above[uri] = (coded[shorter],)
    return Classification(known, above | dict(broader or {}))


def read_concepts(data: bytes) -> dict[str, Concept]:
    """Return the concepts of one file by their URI, in its order.

    Raises:
        FormatError: no table of ESCO; the sentence names the row as a spreadsheet counts it.
    """
    table = _table(data)
    uri, label = _column(table, _URI), _column(table, _LABEL)
    if uri is None or label is None:
        raise FormatError(
            "the table has no columns conceptUri (or ORIGINURI) and preferredLabel",
            do="Choose a file of skills, occupations or groups from an ESCO download.",
        )
    other, code = _column(table, _OTHER), _column(table, _CODE)
    found: dict[str, Concept] = {}
    for row in table.rows:
        address, name = _cell(row, uri), _cell(row, label)
        _check(row, address, name)
        if address in found:
            raise FormatError(f"row {row.number}: {address:.100} stands in the table twice")
        others = tuple(line.strip() for line in _cell(row, other).split("\n") if line.strip())
        found[address] = Concept(address, name, others, _cell(row, code))
    return found


def read_broader(data: bytes) -> dict[str, tuple[str, ...]]:
    """Return what stands directly above each concept, from a file of broader relations.

    Raises:
        FormatError: no columns conceptUri and broaderUri, or a row without them.
    """
    table = _table(data)
    concept, broader = _column(table, ("concepturi",)), _column(table, ("broaderuri",))
    if concept is None or broader is None:
        raise FormatError("the table has no columns conceptUri and broaderUri")
    found: dict[str, list[str]] = {}
    for row in table.rows:
        below, above = _cell(row, concept), _cell(row, broader)
        _check(row, below, "-")
        _check(row, above, "-")
        found.setdefault(below, []).append(above)
    return {uri: tuple(dict.fromkeys(above)) for uri, above in found.items()}


def _table(data: bytes) -> Table:
    if len(data) > MAX_BYTES:
        raise FormatError(f"the file has {len(data):,} bytes; at most {MAX_BYTES:,} are read")
    return read_delimited(data)


def _column(table: Table, names: Sequence[str]) -> int | None:
    header = [cell_text(cell).strip().casefold() for cell in table.header.cells]
    return next((header.index(name) for name in names if name in header), None)


def _cell(row: Row, column: int | None) -> str:
    if column is None or column >= len(row.cells):
        return ""
    return cell_text(row.cells[column]).strip()


def _check(row: Row, address: str, name: str) -> None:
    if not is_uri(address):
        raise FormatError(f"row {row.number}: {address!r:.100} is not the URI of a concept")
    if not name:
        raise FormatError(f"row {row.number}: {address:.100} has no preferred label")


def _above(uri: str) -> tuple[str, ...]:
    """Return the group above one of ISCO or ISCED-F, whose URIs end in their codes."""
    match = _CODED.fullmatch(uri)
    if match is None:
        return ()
    base, code = match.groups()
    least = 2 if base.endswith("isced-f/") else 1  # its broadest fields have two digits
    return (base + code[:-1],) if len(code) > least else ()


class Fit(StrEnum):
    """How far a citizen's records give what a vacancy asks for; best first."""

    HAS = "has"
    LOWER = "lower"  # it, at a lower level than asked for
    NEAR = "near"  # something broader, narrower, or of the same group
    LACKS = "lacks"


@dataclass(frozen=True, slots=True)
class OwnRecord:
    """One of the citizen's own records, its private document opened."""

    id: str
    kind: str  # name, without the version
    document: JsonObject
    is_valid: bool = True  # neither revoked nor suspended


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that a vacancy asks for, and what the citizen has of it."""

    asked: str  # skill, occupation, level or field
    value: str  # its URI or code
    label: str
    is_required: bool
    fit: Fit
    records: tuple[str, ...]  # the citizen's records that show it
    shown_by: tuple[str, ...] = ()  # the concepts in them


def matches(
    vacancy: JsonObject,
    own_records: Iterable[OwnRecord],
    skills: Classification,
    *,
    day: str = "",
) -> tuple[Reason, ...]:
    """Return why a vacancy suits a citizen and why not: what is required first, the best first.

    Args:
        vacancy: data of ``employment.vacancy``.
        own_records: the citizen's own records of employment.
        skills: the release that the vacancy names.
        day: YYYY-MM-DD, on which qualifications have to be valid; empty for any.
    """
    held = [one for one in own_records if one.is_valid and not _is_over(one, day)]
    own: dict[str, list[tuple[str, int]]] = {}
    for record in held:
        for uri, level in _skills_of(record.document):
            own.setdefault(uri, []).append((record.id, level))
    reasons = [_skill(item, own, skills) for item in _objects(vacancy.get("skills"))]
    reasons += _others(vacancy, held, skills)
    order = list(Fit)
    return tuple(
        sorted(reasons, key=lambda one: (not one.is_required, order.index(one.fit), one.label))
    )


def _is_over(record: OwnRecord, day: str) -> bool:
    until = record.document.get("valid_until")
    return isinstance(until, str) and until < day


def _objects(value: JsonValue) -> Iterator[JsonObject]:
    for item in value if isinstance(value, list) else []:
        if isinstance(item, dict):
            yield item


def _skills_of(document: JsonObject) -> Iterator[tuple[str, int]]:
    """Yield the skills that a document attests, with their level; 8 where it names none."""
    for item in _objects(document.get("skills")):
        level = item.get("level")
        yield str(item.get("esco_uri")), level if isinstance(level, int) else 8


def _skill(
    item: JsonObject, own: Mapping[str, Sequence[tuple[str, int]]], skills: Classification
) -> Reason:
    """Return what the citizen has of one skill."""
    uri, asked = str(item.get("esco_uri")), item.get("level")
    least = asked if isinstance(asked, int) else 0
    found = own.get(uri, ())
    good = [record for record, level in found if level >= least]
    fit = Fit.HAS
    shown: tuple[str, ...] = (uri,)
    if not good:
        fit, good = Fit.LOWER, [record for record, _ in found]
    if not good:
        shown = tuple(sorted(one for one in own if _is_near(one, uri, skills)))
        fit, good = Fit.NEAR, [record for one in shown for record, _ in own[one]]
    if not good:
        fit, shown = Fit.LACKS, ()
    records = tuple(dict.fromkeys(good))
    is_required = item.get("required") is True
    return Reason("skill", uri, skills.label(uri), is_required, fit, records, shown)


def _is_near(one: str, other: str, skills: Classification) -> bool:
    is_above = one in skills.ancestors(other) or other in skills.ancestors(one)
    return is_above or bool(set(skills.parents(one)) & set(skills.parents(other)))


def _others(
    vacancy: JsonObject, held: Sequence[OwnRecord], skills: Classification
) -> Iterator[Reason]:
    """Yield what the citizen has of occupation, level and field of education."""
    occupation = vacancy.get("occupation")
    if isinstance(occupation, str):
        done = {
            record.id: str(record.document["occupation"])
            for record in held
            if "occupation" in record.document
        }
        same = [record for record, uri in done.items() if uri == occupation]
        near = [record for record, uri in done.items() if _is_near(uri, occupation, skills)]
        fit = Fit.HAS if same else Fit.NEAR if near else Fit.LACKS
        label = skills.label(occupation)
        yield _reason("occupation", occupation, label, fit, same or near)
    level = vacancy.get("level")
    if isinstance(level, int):
        reached = [one.id for one in held if _reaches(one.document.get("level"), level)]
        fit = Fit.HAS if reached else Fit.LACKS
        yield _reason("level", str(level), f"EQF {level}", fit, reached)
    studied = vacancy.get("field")
    if isinstance(studied, str):
        shown = [one.id for one in held if one.document.get("field") == studied]
        fit = Fit.HAS if shown else Fit.LACKS
        yield _reason("field", studied, f"ISCED-F {studied}", fit, shown)


def _reason(asked: str, value: str, label: str, fit: Fit, records: Sequence[str]) -> Reason:
    """Return a reason beside the skills; only a level of education is a condition."""
    return Reason(asked, value, label, asked == "level", fit, tuple(records))


def _reaches(value: JsonValue, level: int) -> bool:
    return isinstance(value, int) and value >= level
