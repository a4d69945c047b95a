"""The records that answer a query of the search line (`desktop.replica.query_text`).

Verdicts are decided here in SQL, so that a million records can be filtered;
`desktop.verdict.judge` decides the same, and a test holds the two together.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop.errors import UsageError
from desktop.replica import notes, records, search
from desktop.replica.database import Database
from desktop.replica.history import Past, past_of
from desktop.replica.query_text import (
    ANY_NOTE,
    FLAGS,
    VERDICTS,
    Query,
    Term,
    asks_notes,
    id_range,
    id_ranges,
    status_word,
    time_ms,
)
from desktop.replica.records import Moment, RecordRow
from desktop.replica.search import Word
from desktop.replica.search_texts import fold
from desktop.replica.state import NUMBERS


@dataclass(frozen=True, slots=True)
class Found:
    """One page of an answer."""

    total: int
    keys: tuple[int, ...]  # the newest first


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
            "after": lambda value: f"r.time_ms >= {time_ms(value)}",
            "before": lambda value: f"r.time_ms < {time_ms(value)}",
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
        ranges = id_ranges(value)
        self._bound += [bound for pair in ranges for bound in pair]
        return " or ".join(["r.id between ? and ?"] * len(ranges))

    def _ref(self, value: str) -> str:
        low, high = id_range(value)
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
        word = status_word(value)
        if word == "private":
            return "r.private"
        self._needs_statement = True
        columns = self._columns_now() if self._until is None else self._columns_at(self._until)
        if word in FLAGS:
            self._bound += columns.bound_of(word)
            return str(getattr(columns, word))
        self._bound += columns.bound_of("revoked", "suspect", "erased", "suspended", "approved")
        return f"({self._verdict(columns)}) = '{VERDICTS[word]}'"

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
