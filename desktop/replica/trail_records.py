"""What a trail asks of the replica, step by step: by the index of things, never the whole log.

A closure is worked out over what is known, then the records about what it newly reached are read,
until it reaches nothing new. So the work grows with the trail and not with the ledger. Two joins
stand in no index of things, the lot in a pack's master data and a transformationID; they are looked
up by the search index. What is read was examined when it was stored; nothing is proven here.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from desktop.checks.movements import EVENT_KIND, finest
from desktop.checks.observed import Observed
from desktop.domains.gs1 import parse_digital_link
from desktop.ledger.record import Record
from desktop.progress import Report, silent
from desktop.replica import search
from desktop.replica.admitted import Texts, parts
from desktop.replica.database import Database, Row
from desktop.replica.history import past_of
from desktop.replica.state import NUMBERS, id_bytes
from desktop.trails.closure import Closure
from desktop.trails.event import PLACE, Event, event_of, is_lot
from desktop.trails.graph import Graph, is_process, linked, process_id

MOST = 50_000
"""Records that one trail reads; beyond it the answer says that it is not complete."""

_MOST_SEARCHES = 64
_A_REPORT = 128  # records
_MOST_NEAR = 2_000  # of the newest records about a place that are looked at

Work = Callable[[Graph], Sequence[Closure]]


_ADMITTED = "select key, height, issuer, revoked or erased, superseded_by from record"


@dataclass(frozen=True, slots=True)
class Followed:
    """A graph that holds all that its closures ask for, as far as it is complete."""

    graph: Graph
    closures: tuple[Closure, ...]
    records: int  # that were read
    is_complete: bool
    notes: tuple[str, ...]  # why it is not


class TrailRecords:
    """Reads the records of trails and keeps what it has read."""

    def __init__(
        self,
        db: Database,
        until: int | None = None,
        most: int = MOST,
        report: Report = silent,
    ) -> None:
        self._db, self._until, self._most = db, until, most
        self._report = report  # told of the records that were read; how many there are is unknown
        self._past = None if until is None else past_of(db, until)
        self._issuers: dict[int, str] = {}
        self._spellings: dict[str, set[str]] = {}
        self._asked: set[str] = set()
        self._searched: set[str] = set()
        self._observed: dict[int, Observed] = {}  # by record key
        self._events: dict[int, Event] = {}
        self._notes: dict[str, None] = {}

    @property
    def observed(self) -> list[Observed]:
        """What was read so far, in ledger order."""
        return [self._observed[key] for key in sorted(self._observed)]

    @property
    def notes(self) -> tuple[str, ...]:
        """What keeps the answer from being complete."""
        return tuple(self._notes)

    def follow(self, starts: Iterable[str], work: Work) -> Followed:
        """Read what closures ask for until they ask for nothing new.

        Args:
            starts: identifiers as the user writes them.
            work: returns the closures over what is known so far.
        """
        texts = list(starts)
        for text in texts:
            self._spellings.setdefault(finest(text), set()).add(text)
        self.learn(map(finest, texts))
        known = -1
        graph, closures = Graph(), tuple[Closure, ...]()
        while known != len(self._observed):
            known = len(self._observed)
            graph = self.graph()
            closures = tuple(work(graph))
            while wanted := self._wanted(closures):  # a spelling may be learned by it
                self.learn(wanted)
            self._search(closures)
        return Followed(graph, closures, len(self._observed), not self._notes, self.notes)

    def _wanted(self, closures: Sequence[Closure]) -> list[str]:
        """Return what was reached, or carries it, and was not asked for yet."""
        reached = (one for closure in closures for one in (*closure.things, *closure.carriers))
        return [one for one in dict.fromkeys(reached) if one not in self._asked]

    def graph(self) -> Graph:
        """Return the graph of what was read so far."""
        return linked(self._events[key] for key in sorted(self._events))

    def learn(self, things: Iterable[str]) -> None:
        """Read the records about things, in any spelling of theirs that is known."""
        new = [thing for thing in dict.fromkeys(things) if thing not in self._asked]
        self._asked.update(new)
        items = [one for thing in new for one in {thing, *self._spellings.get(thing, ())}]
        keys: set[int] = set()
        for part in parts(items):
            marks = ",".join("?" * len(part))
            keys |= self._keys(f"item in ({marks})", part)
        for lot in filter(is_lot, new):  # identifiers that name lot and serial number
            keys |= self._keys("item > ? and item < ?", (f"{lot}/21/", f"{lot}/210"))
        self._read(keys)

    def _keys(self, condition: str, parameters: Sequence[object]) -> set[int]:
        rows = self._db.query(
            f"select distinct record from about where {condition} limit ?",  # noqa: S608
            (*parameters, self._most + 1),
        )
        if len(rows) > self._most:
            self._note_full()
        return {row[0] for row in rows}

    def _note_full(self) -> None:
        self._note(f"Only {self._most:,} records were read; the trail goes on.")

    def near(self, name: str, most: int = _MOST_NEAR) -> bool:
        """Read what else is said of a thing or place, of whose records there may be very many.

        Of the newest so many, those that are no supply events; returns whether that was all.
        """
        rows = self._db.query(
            "select a.record, r.kind from (select record from about where item = ?1 "
            "and (?2 is null or record < ?2) order by record desc limit ?3) a "
            "join record r on r.key = a.record",
            (name, None if self._until is None else self._until * NUMBERS, most + 1),
        )
        wanted = {key for key, kind in rows[:most] if not str(kind).startswith(f"{EVENT_KIND}/")}
        self._read(wanted)
        return len(rows) <= most

    def of_kind_about(self, name: str, item: str) -> None:
        """Read the records of one seldom kind about a thing or place."""
        rows = self._db.query(
            "select r.key from record r cross join about a on a.record = r.key and a.item = ? "
            "where r.kind >= ? and r.kind < ? limit ?",
            (item, f"{name}/", f"{name}0", _MOST_NEAR),
        )
        self._read({row[0] for row in rows})

    def around(self, record_id: str, most: int = 1_000) -> None:
        """Read a record, what refers to it, on and on, and what all of these refer to.

        What else refers to the latter is left out: an accreditation has a thousand diplomas.

        Args:
            record_id: where to begin.
            most: records at most.
        """
        pending, seen = [(id_bytes(record_id), True)], set[tuple[bytes, bool]]()
        while pending:
            if len(seen) >= most:
                self._note(f"Only {most:,} records that refer to one another were read.")
                break
            step = pending.pop()
            row = self._db.one("select key from record where id = ?", (step[0],))
            if step in seen or row is None:
                continue
            seen.add(step)
            self._read({row[0]})
            pending += [
                (bytes(target), False)
                for (target,) in self._db.query(
                    "select target from ref where record = ?", (row[0],)
                )
            ]
            if step[1]:
                pending += [
                    (bytes(other), True)
                    for (other,) in self._db.query(
                        "select r.id from ref f join record r on r.key = f.record "
                        "where f.target = ? limit ?",
                        (step[0], most),
                    )
                ]

    def _search(self, closures: Sequence[Closure]) -> None:
        """Look up what only the search index joins."""
        for node in dict.fromkeys(node for closure in closures for node in closure.reached):
            words = _words_of(node)
            if not words or node in self._searched:
                continue
            if len(self._searched) >= _MOST_SEARCHES:
                self._note(f"Only {_MOST_SEARCHES} lots and processes were searched for.")
                return
            self._searched.add(node)
            self._find(words)

    def _find(self, words: Sequence[str]) -> None:
        if not search.reach(self._db).is_complete:
            self._note("The search index does not reach far enough; sync first.")
        keys = search.find(self._db, [search.Word(word, is_exact=True) for word in words])
        if len(keys) > self._most:
            self._note(f"Of {len(keys):,} records found for {words[-1]}, some were not read.")
        self._read(set(keys[: self._most]))

    def _read(self, keys: set[int]) -> None:
        """Read records that are not known yet, as many as there is room for."""
        new = sorted(key for key in keys if key not in self._observed and self._is_known(key))
        room = self._most - len(self._observed)
        if len(new) > room:
            self._note_full()
            new = new[: max(0, room)]
        rows = self._rows(new)
        texts = Texts(self._db)
        for key in new:
            if len(self._observed) % _A_REPORT == 0:
                self._report(len(self._observed), 0)
            if key in rows:
                self._take(key, texts.record(key), rows[key])

    def _take(self, key: int, record: Record, row: Row) -> None:
        _, height, issuer, revoked, later = row
        one = Observed(
            record,
            key // NUMBERS,
            height,
            self._issuer(issuer),
            self._is_revoked(key, bool(revoked)),
            self._is_superseded(later),
        )
        self._observed[key] = one
        if not one.is_withdrawn:
            self._events[key] = event_of(one)
        for item in record.about:
            short = item if item.startswith(PLACE) else finest(item)
            if short != item:
                known = self._spellings.setdefault(short, set())
                if item not in known and short in self._asked:
                    self._asked.discard(short)  # it is asked for again, in this spelling too
                known.add(item)

    def _rows(self, keys: Sequence[int]) -> dict[int, Row]:
        found: dict[int, Row] = {}
        for part in parts(keys):
            marks = ",".join("?" * len(part))
            for row in self._db.query(
                f"{_ADMITTED} where key in ({marks})",
                part,
            ):
                found[row[0]] = row
        return found

    def _is_known(self, key: int) -> bool:
        return self._until is None or key < self._until * NUMBERS

    def _is_revoked(self, key: int, now: bool) -> bool:  # noqa: FBT001 (a column's value)
        if self._past is None:
            return now
        return key in self._past.revoked or key in self._past.erased

    def _is_superseded(self, later: bytes | None) -> bool:
        if later is None or self._until is None:
            return later is not None
        row = self._db.one("select key from record where id = ?", (later,))
        return row is not None and self._is_known(row[0])

    def _issuer(self, number: int) -> str:
        if number not in self._issuers:
            row = self._db.one("select did from issuer where key = ?", (number,))
            self._issuers[number] = "" if row is None else str(row[0])
        return self._issuers[number]

    def _note(self, text: str) -> None:
        self._notes[text] = None


def names_of(db: Database, issuers: Iterable[str]) -> dict[str, str]:
    """Return what organisations or offices keys are enrolled for, where they are."""
    found = {}
    for did in set(issuers):
        row = db.one("select organisation, office, authority from issuer where did = ?", (did,))
        name = next((part for part in row or () if part), None)
        if name is not None:
            found[did] = str(name)
    return found


def _words_of(node: str) -> tuple[str, ...]:
    """Return the words by which records joined to a node are found; none for most."""
    if is_process(node):
        named = process_id(node)
        return () if named.startswith("urn:uuid:") else (named,)
    if not is_lot(node):
        return ()
    key = parse_digital_link(node)
    return (key.value, str(key.lot))
