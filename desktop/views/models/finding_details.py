"""One finding as the inspector shows it, with what this copy knows of its place and its records."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.audit.codes import title_of
from desktop.finding import Finding
from desktop.replica import blocks, checkpoints, records
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.views.models.finding_rows import NO_NAMES, mark_of
from desktop.views.models.finding_texts import evidence_text, place_of, what_of
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.record_facts import kind_title
from desktop.views.models.record_rows import issuer_word
from desktop.views.models.words import authority_titles, day, moment
from desktop.views.parts.plain import amount

_MOST = 12  # records of one finding that are named
_SEVERITIES = {
    "critical": "Critical: do not rely on it",
    "error": "Error: act on it",
    "warning": "Warning: worth a look",
    "note": "Note: no harm",
}


@dataclass(frozen=True, slots=True)
class Details:
    """What the replica says around a finding."""

    finding: Finding
    sealed_ms: int | None  # of its block
    records: Mapping[str, str]  # what each record is, by id


def read_details(db: Database, one: Finding, at: Moment) -> Details:
    """Return what the replica says around a finding.

    Raises:
        StorageError: the replica cannot be read.
    """
    block = None if one.block is None else blocks.at(db, one.block)
    titles = authority_titles(checkpoints.charters(db))
    titles |= {kind.id: kind_title(kind, kind.id) for kind, _ in records.kinds(db)}
    known = {}
    for record_id in one.records[:_MOST]:
        row = records.by_id(db, record_id, at)
        if row is not None:
            kind, issuer = titles.get(row.kind, row.kind), issuer_word(row, titles)
            known[record_id] = f"{kind} by {issuer}, {day(row.time_ms)}"
    return Details(one, None if block is None else block.time_ms, known)


def inspect_finding(
    one: Finding, details: Details | None = None, names: Mapping[str, str] = NO_NAMES
) -> Inspection:
    """Return a finding as the inspector shows it, without its wishes."""
    is_read = details is not None and details.finding == one
    facts = [Fact("It means", one.means), Fact("What to do", one.do)]
    facts.append(Fact("Code", one.code))
    facts.append(Fact("Severity", _SEVERITIES[one.severity.word]))
    facts.append(Fact("Place", place_of(one)))
    if is_read and details is not None and details.sealed_ms is not None:
        facts.append(Fact("Sealed", f"{moment(details.sealed_ms)} UTC"))
    for at, record in enumerate(one.records[:_MOST]):
        known = details.records.get(record, "") if is_read and details is not None else ""
        name = "Record" if len(one.records) == 1 else f"Record {at + 1}"
        facts += [
            Fact(name, known),
            Fact("Id" if known else name, record.removeprefix("urn:uuid:")),
        ]
    if len(one.records) > _MOST:
        facts.append(Fact("", f"and {amount(len(one.records) - _MOST, 'record', 'records')} more"))
    evidence = evidence_text(one.evidence)
    return Inspection(
        title=title_of(one.code),
        mark=mark_of(one),
        sentence=what_of(one, names),
        facts=tuple(fact for fact in facts if fact.value),
        why=(Fact("Evidence, as it is stored", evidence, is_hash=True),) if evidence else (),
    )
