"""What is typed into the search line, as a typed query, and the records that answer it.

A query is words and fields, all of which must hold: ``kind:diploma -is:revoked issuer:uni "master
of"``. A minus turns a term around; quotes keep words together. Fields: kind, is, issuer, about, id,
ref, block, entry, after, before; label and note, of what the user wrote on the desk
(`desktop.replica.notes`). An unknown field or status is told, never ignored. Verdicts are
decided here in SQL, so that a million records can be filtered; `desktop.verdict.judge` decides the
same, and a test holds the two together.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop.errors import FormatError, UsageError
from desktop.ledger.scalar import parse_time
from desktop.replica import notes, records, search
from desktop.replica.database import Database
from desktop.replica.history import Past, past_of
from desktop.replica.records import Moment, RecordRow
from desktop.replica.search import Word
from desktop.replica.search_texts import fold
from desktop.replica.state import NUMBERS

FIELDS = (
    *("kind", "is", "issuer", "about", "id", "ref", "block", "entry", "after", "before"),
    *("label", "note"),
)

ANY_NOTE = "*"
"""What follows ``note:`` to find everything that has a note."""

_TOKEN = re.compile(r'(-?)(?:([A-Za-z_]+):)?(?:"([^"]*)"|([^\s"]+))(?=\s|$)')
_SELF_SPEAKING = {"urn": "about", "http": "about", "https": "about", "did": "issuer"}
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_MOST_TERMS = 64
_MOST_IDS = 250  # of one term, each of which is one condition to SQLite


@dataclass(frozen=True, slots=True)
class Term:
    """One condition on a record."""

    field: str  # of `FIELDS`, or ``text``
    value: str
    is_unwanted: bool = False
    is_exact: bool = False  # it was quoted


@dataclass(frozen=True, slots=True)
class Query:
    """Conditions that must all hold."""

    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One page of an answer."""

    total: int
    keys: tuple[int, ...]  # the newest first


def parse_query(text: str) -> Query:
    """Return the query that a text states.

    Raises:
        UsageError: an unknown field, an unknown status, or a value that the field does not have.
    """
    terms: list[Term] = []
    at = 0
    stripped = text.strip()
    while at < len(stripped):
        if stripped[at].isspace():
            at += 1
            continue
        match = _TOKEN.match(stripped, at)
        if match is None:
            raise UsageError(
                f"The search cannot be read from here on: {stripped[at : at + 40]}",
                do='Close the quotes; write phrases like this: "master of science".',
            )
        terms.append(_term_of(match))
        at = match.end()
    if len(terms) > _MOST_TERMS:
        raise UsageError(f"A search has at most {_MOST_TERMS} terms.")
    return Query(tuple(terms))


def asks_notes(query: Query) -> bool:
    """Tell whether the desk is needed to answer a query."""
    return any(term.field in ("label", "note") for term in query.terms)


def _term_of(match: re.Match[str]) -> Term:
    unwanted, name, quoted, bare = match[1] == "-", match[2], match[3], match[4]
    value = bare if quoted is None else quoted
    if name is not None and name.lower() in _SELF_SPEAKING:
        name_of = "id" if value.startswith("uuid:") and name == "urn" else _SELF_SPEAKING[name]
        return Term(name_of, f"{name}:{value}", unwanted, quoted is not None)
    if name is None and bare is not None and bare.endswith(":") and bare[:-1] in FIELDS:
        raise UsageError(f"Nothing follows {bare} in the search.")
    name_of = "text" if name is None else name.lower()
    if not value.strip():
        raise UsageError("A term of the search is empty.", do="Write something between the quotes.")
    if name_of != "text" and name_of not in FIELDS:
        raise UsageError(
            f"A search has no field {name}.", do=f"There are these: {', '.join(FIELDS)}."
        )
    term = Term(name_of, value, unwanted, quoted is not None)
    check = _CHECKS.get(name_of)
    if check is not None:
        check(value)
    return term


def find_keys(
    db: Database,
    query: Query,
    moment: Moment,
    until: int | None = None,
    limit: int = 256,
    offset: int = 0,
    desk: Database | None = None,
) -> Found:
    """Return one page of the records that answer a query, the newest first.

    Args:
        db: the replica.
        query: the conditions.
        moment: what verdicts are judged at.
        until: only the log's first entries are known, this many; None for all.
        limit: keys at most.
        offset: keys to pass over.
        desk: of this user, for labels and notes; None where the answer must not rest on them.

    Raises:
        UsageError: labels or notes are asked for, and there is no desk.
    """
    if desk is None and asks_notes(query):
        raise UsageError(
            "Your own labels and notes are not looked at here.",
            means="Others have none of them, and could not come to the same.",
            do="Leave out label: and note:.",
        )
    where = _Where(db, moment, until, desk)
    for term in query.terms:
        if term.field != "text":
            where.add(term)
    where.add_words([term for term in query.terms if term.field == "text"])
    condition, parameters = where.condition, where.parameters
    matching = f"from {where.tables} where {condition}"
    total = db.one(f"select count(*) {matching}", parameters)
    rows = db.query(
        f"select r.key {matching} order by r.key desc limit ? offset ?",
        (*parameters, limit, offset),
    )
    return Found(0 if total is None else int(total[0]), tuple(row[0] for row in rows))


def issuer_names(db: Database) -> list[str]:
    """Return what issuers call themselves, in alphabetical order, the first thousand."""
    rows = db.query(
        "select organisation as name from issuer where name <> '' union "
        "select office as name from issuer where name <> '' order by name limit 1000"
    )
    return [row[0] for row in rows]


def rows_of(
    db: Database, keys: Sequence[int], moment: Moment, until: int | None = None
) -> list[RecordRow]:
    """Return the rows of these records as they stood after the log's first ``until`` entries."""
    rows = records.page(db, keys, moment)
    if until is None:
        return rows
    past = past_of(db, until)
    return [_row_at(db, row, past) for row in rows]


def _row_at(db: Database, row: RecordRow, past: Past) -> RecordRow:
    facts, limit = row.facts, past.until * NUMBERS
    later = facts.superseded_by
    later_key = None if later is None else records.key_of(db, later)
    suspect = past.suspects.get(row.issuer)
    facts = replace(
        facts,
        revoked="It was revoked." if row.key in past.revoked else None,
        erased="Its document was erased." if row.key in past.erased else None,
        suspended="It is suspended." if row.key in past.suspended else None,
        superseded_by=later if later_key is not None and later_key < limit else None,
        awaits_approval=_awaits(db, row.key, past),
        issuer_suspect=_SUSPECT if suspect is not None and row.entry >= suspect else None,
        batch_complete=records.is_batch_complete(db, row.entry, past.until),
    )
    return replace(row, facts=facts)


_SUSPECT = "Its issuer's key is suspect since before this entry."


def _awaits(db: Database, key: int, past: Past) -> bool:
    row = db.one("select approval from record where key = ?", (key,))
    if row is None or not row[0]:
        return False
    given = db.one(
        "select a.key, i.did from record r join record a on a.id = r.approved_by "
        "join issuer i on i.key = a.issuer where r.key = ?",
        (key,),
    )
    if given is None or given[0] >= past.until * NUMBERS:
        return True
    suspect = past.suspects.get(given[1])
    return suspect is not None and given[0] // NUMBERS >= suspect


_UNSUSPECTED_THEN = (
    "not exists (select 1 from record a join issuer ai on ai.key = a.issuer "
    "join json_each(?) j on j.key = ai.did where a.id = r.approved_by and a.key / 512 >= j.value)"
)


class _Where:
    """The conditions of one query as SQL; only numbers of ours stand in it, texts are bound."""

    def __init__(
        self, db: Database, moment: Moment, until: int | None, desk: Database | None
    ) -> None:
        self._db, self._until, self._desk = db, until, desk
        self._final_key = moment.final_size * NUMBERS
        self._now = moment.now
        self._past: Past | None = None
        self._clauses: list[str] = []
        self._bound: list[object] = []
        self._needs_statement = False
        if until is not None:
            self._clauses.append(f"r.key < {until * NUMBERS}")

    @property
    def tables(self) -> str:
        """What stands after ``from``."""
        if not self._needs_statement:
            return "record r"
        return (
            "record r join issuer i on i.key = r.issuer join statement s on s.entry = r.key / 512 "
            "cross join (select ? as now) m"
        )

    @property
    def condition(self) -> str:
        """What stands after ``where``."""
        return " and ".join(self._clauses) or "1"

    @property
    def parameters(self) -> tuple[object, ...]:
        """The values, in the order of their marks."""
        return (*([self._now] if self._needs_statement else []), *self._bound)

    def add(self, term: Term) -> None:
        """Take in a condition that is not about words."""
        makers: dict[str, Callable[[str], str]] = {
            "kind": self._kind,
            "is": self._is,
            "issuer": self._issuer,
            "about": self._about,
            "id": self._id,
            "ref": self._ref,
            "block": lambda value: f"r.height = {int(value)}",
            "entry": lambda value: f"r.key / {NUMBERS} = {int(value)}",
            "after": lambda value: f"r.time_ms >= {_time_ms(value)}",
            "before": lambda value: f"r.time_ms < {_time_ms(value)}",
            "label": lambda value: self._noted(label=value),
            "note": lambda value: self._noted(word="" if value == ANY_NOTE else value),
        }
        clause = makers[term.field](term.value)
        self._clauses.append(f"not ({clause})" if term.is_unwanted else f"({clause})")

    def add_words(self, terms: Sequence[Term]) -> None:
        """Take in the words to look for."""
        words = [Word(term.value, term.is_exact, term.is_unwanted) for term in terms]
        words = [word for word in words if search.is_searchable(word)]
        wanted = [word for word in words if not word.is_unwanted]
        if wanted:
            self._clauses.append(self._keys(search.find(self._db, wanted)))
        for word in words:
            if word.is_unwanted:
                found = search.find(self._db, [replace(word, is_unwanted=False)])
                self._clauses.append(f"not {self._keys(found)}")

    def _keys(self, keys: Sequence[int]) -> str:
        self._bound.append(f"[{','.join(map(str, keys))}]")
        return "r.key in (select value from json_each(?))"

    def _kind(self, value: str) -> str:
        wanted = value.lower()
        known = [row[0] for row in self._db.query("select id from kind order by id")]
        chosen = [kind for kind in known if _is_of_kind(kind, wanted)]
        self._bound.extend(chosen)
        return f"r.kind in ({','.join('?' * len(chosen))})"

    def _issuer(self, value: str) -> str:
        wanted = fold(value)
        rows = self._db.query("select key, did, organisation, office, authority from issuer")
        chosen = [
            key
            for key, did, *names in rows
            if did == value or any(wanted in fold(name) for name in names if name)
        ]
        return f"r.issuer in ({','.join(map(str, chosen))})"

    def _about(self, value: str) -> str:
        self._bound += [value, value + "\x7f"]
        return "r.key in (select record from about where item >= ? and item < ?)"

    def _id(self, value: str) -> str:
        ranges = _id_ranges(value)
        self._bound += [bound for pair in ranges for bound in pair]
        return " or ".join(["r.id between ? and ?"] * len(ranges))

    def _ref(self, value: str) -> str:
        low, high = _id_range(value)
        self._bound += [low, high]
        return "r.key in (select record from ref where target between ? and ?)"

    def _noted(self, *, label: str = "", word: str = "") -> str:
        """Return the condition that the user noted something about a record, or its thing."""
        assert self._desk is not None  # or it was refused
        found = notes.find(self._desk, label=label, word=word)
        keys: set[int] = set()
        for one in found:
            keys.update(records.about(self._db, one.subject))
            if one.subject.startswith("urn:uuid:"):
                key = records.key_of(self._db, one.subject)
                keys.update(() if key is None else (key,))
        return self._keys(sorted(keys))

    def _is(self, value: str) -> str:
        word = _status_word(value)
        if word == "private":
            return "r.private"
        self._needs_statement = True
        columns = self._columns_now() if self._until is None else self._columns_at(self._until)
        if word in _FLAGS:
            self._bound += columns.bound_of(word)
            return str(getattr(columns, word))
        self._bound += columns.bound_of("revoked", "suspect", "erased", "suspended", "approved")
        return f"({self._verdict(columns)}) = '{_VERDICTS[word]}'"

    def _verdict(self, columns: "_Columns") -> str:
        """Return the expression of a row's verdict, in the order of `desktop.verdict`."""
        one = columns
        return (
            f"case when r.key >= {self._final_key} or {one.incomplete} then 'NOT FINAL' "
            f"when {one.revoked} or {one.suspect} then 'REVOKED' "
            f"when {one.erased} then 'ERASED' when {one.suspended} then 'SUSPENDED' "
            f"when {one.superseded} then 'SUPERSEDED' "
            f"when (r.approval and not {one.approved}) or m.now < r.valid_from "
            "then 'NOT YET VALID' "
            "when substr(m.now, 1, length(r.valid_until)) > r.valid_until then 'EXPIRED' "
            "else 'VALID' end"
        )

    def _columns_now(self) -> "_Columns":
        return _Columns(
            revoked="r.revoked",
            erased="r.erased",
            suspended="r.suspended",
            disputed="r.disputed",
            superseded="(r.superseded_by is not null)",
            approved=f"(r.approved_by is not null and {records.UNSUSPECTED})",
            suspect="coalesce(r.key / 512 >= i.suspect_since, 0)",
            incomplete=_incomplete("1"),
        )

    def _columns_at(self, until: int) -> "_Columns":
        if self._past is None:
            self._past = past_of(self._db, until)
        past, limit = self._past, until * NUMBERS
        among = "(r.key in (select value from json_each(?)))"
        logged = f"coalesce((select l.key from record l where l.id = r.{{}}) < {limit}, 0)"  # noqa: S608
        since = "(select j.value from json_each(?) j where j.key = i.did)"
        return _Columns(
            revoked=among,
            erased=among,
            suspended=among,
            disputed=among,
            superseded=logged.format("superseded_by"),
            approved=f"({logged.format('approved_by')} and {_UNSUSPECTED_THEN})",
            suspect=f"coalesce(r.key / 512 >= {since}, 0)",
            incomplete=_incomplete(f"b.entry < {until}"),
            bound={
                "revoked": json.dumps(sorted(past.revoked)),
                "erased": json.dumps(sorted(past.erased)),
                "suspended": json.dumps(sorted(past.suspended)),
                "disputed": json.dumps(sorted(past.disputed)),
                "suspect": json.dumps(dict(past.suspects)),
                "approved": json.dumps(dict(past.suspects)),
            },
        )


@dataclass(frozen=True, slots=True)
class _Columns:
    """What is true of a record, each as SQL; some take one bound value."""

    revoked: str
    erased: str
    suspended: str
    disputed: str
    superseded: str
    approved: str
    suspect: str
    incomplete: str  # parts of its batch are missing
    bound: Mapping[str, str] = field(default_factory=dict)

    def bound_of(self, *names: str) -> list[str]:
        """Return the bound values of columns, in the order in which the SQL has them."""
        return [self.bound[name] for name in names if name in self.bound]


def _incomplete(condition: str) -> str:
    parts = f"select count(distinct b.part) from statement b where {condition}"  # noqa: S608  (our own SQL)
    return (
        f"(s.batch is not null and s.parts <> ({parts} and b.batch = s.batch and b.void is null))"
    )


def _is_of_kind(kind: str, wanted: str) -> bool:
    """Tell whether ``diploma``, ``education``, ``education.dip`` or the whole id names a kind."""
    name = kind.partition("/")[0]
    if kind == wanted or name.startswith(wanted):
        return True
    return any(part.startswith(wanted) for part in name.split("."))


def _id_ranges(value: str) -> list[tuple[bytes, bytes]]:
    """Return the bounds of the ids that a text names, several with commas between them."""
    named = value.split(",")
    if len(named) > _MOST_IDS:
        raise UsageError(f"A search names at most {_MOST_IDS} ids.")
    return [_id_range(one) for one in named]


def _id_range(value: str) -> tuple[bytes, bytes]:
    bare = value.lower().removeprefix("urn:").removeprefix("uuid:").replace("-", "")
    if not re.fullmatch(r"[0-9a-f]{1,32}", bare):
        raise UsageError(f"{value!r:.80} is not a record id or its beginning.")
    return bytes.fromhex(bare.ljust(32, "0")), bytes.fromhex(bare.ljust(32, "f"))


def _time_ms(value: str) -> int:
    text = value
    if _DATE.fullmatch(value):
        text = value + "2000-01-01"[len(value) :] + "T00:00:00.000Z"
    try:
        return parse_time(text)
    except FormatError as error:
        raise UsageError(
            f"{value} is no date or time.", do="Write 2026, 2026-03, 2026-03-31 or a whole time."
        ) from error


def _check_number(value: str) -> None:
    if not re.fullmatch(r"[0-9]{1,15}", value):
        raise UsageError(f"{value} is not a number.")


def _status_word(value: str) -> str:
    return value.lower().replace("_", "-")


def _check_status(value: str) -> None:
    word = _status_word(value)
    if word not in _VERDICTS and word not in _FLAGS:
        raise UsageError(
            f"No record can be looked for as is:{value}.",
            means="Alterations are found by audit and by show, not by a search.",
            do=f"There are these: {', '.join(STATUS_WORDS)}.",
        )


_VERDICTS = {
    "valid": "VALID",
    "not-final": "NOT FINAL",
    "revoked": "REVOKED",
    "erased": "ERASED",
    "suspended": "SUSPENDED",
    "superseded": "SUPERSEDED",
    "not-yet-valid": "NOT YET VALID",
    "expired": "EXPIRED",
}
_FLAGS = ("disputed", "private", "approved")
STATUS_WORDS = (*_VERDICTS, *_FLAGS)
"""What may follow ``is:``."""

_CHECKS: dict[str, Callable[[str], object]] = {
    "is": _check_status,
    "block": _check_number,
    "entry": _check_number,
    "id": _id_ranges,
    "ref": _id_range,
    "after": _time_ms,
    "before": _time_ms,
}
