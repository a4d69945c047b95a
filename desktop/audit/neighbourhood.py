"""The neighbourhood of new records in one group of checks: who is judged anew, and by what.

See `desktop.checks.reach` for the law and `desktop.audit.incremental` for the whole.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from desktop.audit.rows import Rows
from desktop.checks.check import Context
from desktop.checks.observed import Observed, Spot
from desktop.checks.reach import Known, Names, Reach, Scope, Span, Stand, Step
from desktop.finding import Finding
from desktop.replica import check_index, check_rows
from desktop.replica.admitted import Admitted, changed_by, keys_of, status_records, withdrawn
from desktop.replica.check_index import GIVES, TAKES, NameWriter, name_hash
from desktop.replica.check_rows import RowWriter
from desktop.replica.database import Database
from desktop.replica.state import NUMBERS

STATUS_KIND = "record.status"
_ROWS_A_WRITE = 50_000


class Limits(NamedTuple):
    """Up to how many records are looked at in one go."""

    new: int = 20_000  # since the last look; beyond it everything is looked at
    subjects: int = 10_000  # of one field that are judged anew
    around: int = 40_000  # that are read for it
    few: int = 2_000  # that a field may have to be looked at whole each time


@dataclass(frozen=True, slots=True)
class Sight:
    """What one look sees, and where it keeps what it finds."""

    db: Database
    index: Database
    admitted: Admitted
    context: Context
    size: int  # entries that are final
    limits: Limits


@dataclass(frozen=True, slots=True)
class News:
    """What is new since the last look."""

    new: list[tuple[int, Observed]]
    touched: list[tuple[int, Observed]]  # older records whose standing they change
    low: int  # the key of the first new record can be no lower
    since: str  # the time that was now at the last look
    changes: dict[str, list[Observed]]  # the new records that change one, by its id


class TooManyError(Exception):
    """A neighbourhood is larger than it is worth."""


class Writer:
    """Puts down what one group asks of its records, given in the ledger's order."""

    def __init__(self, sight: Sight, name: str, reach: Reach, *, is_all: bool) -> None:
        """Write to the index of a sight; ``is_all`` says that all records pass by."""
        self._reach, self._context = reach, sight.context
        earlier = _no_more if is_all else partial(_earlier, sight)
        adder = None if reach.adder is None else reach.adder(earlier)
        self._names = NameWriter(sight.index, name)
        self._rows = RowWriter(sight.index, name, adder)

    def add(self, key: int, one: Observed) -> None:
        """Take in one record."""
        if one.name in self._reach.group.kinds or one.name in self._reach.also:
            names = self._reach.names(one, self._context)
            self._names.add(key, names)
            self._rows.add(key, one, names)
            if len(self._rows) > _ROWS_A_WRITE:
                self._rows.flush()
        if self._reach.has_latest and one.name in self._reach.group.kinds:
            self._names.pass_by(key, one.record.time)

    def flush(self) -> None:
        """Write what waits."""
        self._names.flush()
        self._rows.flush()


def _no_more(_one: Observed, _ids: Iterable[str]) -> Iterable[Observed]:
    return ()


def _earlier(sight: Sight, one: Observed, ids: Iterable[str]) -> Iterator[Observed]:
    """Yield the records of some ids that stand before one in the ledger."""
    own = keys_of(sight.db, (one.record.id,))
    for key, found in sight.admitted.of(keys_of(sight.db, ids)):
        if all(key < it for it in own):
            yield found


@dataclass(slots=True)
class Near:
    """What one group looks at after a sync."""

    sight: Sight
    name: str
    reach: Reach
    known: dict[int, Observed] = field(default_factory=dict)  # what was read, by key
    subjects: set[int] = field(default_factory=set)

    def found(self, news: News) -> tuple[list[Finding], list[str]]:
        """Return what is found at the subjects, and their ids.

        Raises:
            TooManyError: there are too many of them, or of what has a say in them.
        """
        self.put_down(news)
        due = self._due(news)
        overdue = self._rows.overdue(news.since, self.sight.context.now)
        self.subjects = self._affected(news, due) | due | overdue
        self._read(self.subjects)
        self.subjects &= self.known.keys()
        if len(self.subjects) > self.sight.limits.subjects:
            raise TooManyError
        if not self.subjects:
            return [], []
        self._read_around()
        ids = {self.known[key].record.id for key in self.subjects}
        sum_before, is_given = self._sum_before(), self._is_given
        context = replace(self.sight.context, sum_before=sum_before, is_given=is_given)
        found = [
            one
            for one in self.reach.group.run(self._observed(), context)
            if one.at in ids and one.code not in self.reach.elsewhere
        ]
        return found, sorted(ids)

    def followed(self, scope: Scope) -> tuple[list[Finding], dict[str, str]]:
        """Return what a group finds that follows trails, and its scope, of which all was read.

        It begins where the trails begin and with what had a say the last time. The new records must
        have been put down.

        Raises:
            TooManyError: the trails lead over too many records.
        """
        most, index = self.sight.limits.around, self.sight.index
        found, told = list[Finding](), dict[str, str]()
        names = self._hashes((scope.start,)) | check_index.scope_of(index, self.name)
        while fresh := self._read(self._records(names, GIVES, most)):
            self._read_beside(fresh)
            found, told = scope.run(self._observed(), self.sight.context)
            names = self._hashes(told)
        return found, told

    def _observed(self) -> Iterator[Observed]:
        """Yield what was read, in the ledger's order."""
        return (self.known[key] for key in sorted(self.known))

    def _is_given(self, name: str) -> bool:
        return check_index.is_given(self.sight.index, name_hash(self.name, name))

    def _sum_before(self) -> Callable[[str, Spot], int]:
        keys = {one.record.id: key for key, one in self.known.items()}

        def before(name: str, spot: Spot) -> int:
            key = keys.get(spot.id, spot.entry * NUMBERS)
            hashed = check_rows.sum_name(self.name, name)
            return check_rows.total_before(self.sight.index, hashed, key)

        return before

    @property
    def _rows(self) -> Rows:
        gone, most = partial(withdrawn, self.sight.db), self.sight.limits.subjects
        return Rows(self.sight.index, self.name, gone, most)

    def _is_judged(self, one: Observed) -> bool:
        return one.name in self.reach.group.kinds

    def _is_named(self, one: Observed) -> bool:
        return self._is_judged(one) or one.name in self.reach.also

    def _names(self, one: Observed) -> Names:
        return self.reach.names(one, self.sight.context)

    def _hashes(self, names: Iterable[str]) -> set[int]:
        return {name_hash(self.name, one) for one in names}

    def put_down(self, news: News) -> None:
        """Put down the names of the new records."""
        writer = Writer(self.sight, self.name, self.reach, is_all=False)
        for key, one in news.new:
            writer.add(key, one)
        writer.flush()

    def _affected(self, news: News, due: set[int]) -> set[int]:
        """Return the records that what is new affects, and what of it is judged itself."""
        late = [*self.sight.admitted.of(due)] if self.reach.is_news_when_due else []
        most = self.sight.limits.subjects
        found, names, stands = set[int](), set[int](), list[Stand]()
        for records in (news.new, news.touched, late):
            known = self._known(news, is_new=records is news.new)
            for key, one in records:
                if not self._is_named(one):
                    continue
                told = self._names(one)
                names |= self._hashes(self.reach.affects(one, told, known))
                stands += told.stands
                found |= self._rows.within(self.reach.touches(one, known))
                if self._is_judged(one):
                    found.add(key)
                if len(found) > most:
                    raise TooManyError
        undone = {code for _, one in news.new for code in self.reach.undoes.get(one.name, ())}
        if undone:
            ids = check_index.found_at(self.sight.index, self.name, undone)
            found |= keys_of(self.sight.db, ids)
        found |= self._rows.neighbours(stands)
        found |= self._records(self._spread(names, self.reach.affected), TAKES, most)
        return found

    def _known(self, news: News, *, is_new: bool) -> Known:
        low = news.low if is_new else 0

        def before(name: str) -> int:
            return check_index.before(self.sight.index, name_hash(self.name, name), low)

        def changes(record_id: str) -> list[Observed]:
            return news.changes.get(record_id, [])

        return Known(before, self._giving, self._record, changes, self.sight.context, is_new)

    def _giving(self, name: str) -> Iterator[Observed]:
        for key in check_index.giving(self.sight.index, name_hash(self.name, name)):
            yield from (one for _, one in self.sight.admitted.of((key,)))

    def _record(self, record_id: str) -> Observed | None:
        found = self.sight.admitted.of(keys_of(self.sight.db, (record_id,)))
        return next((one for _, one in found), None)

    def _spread(self, names: set[int], steps: Iterable[Step]) -> set[int]:
        most = 20 * self.sight.limits.around
        found = check_index.spread(self.sight.index, names, steps, most)
        if len(found) > most:
            raise TooManyError
        return found

    def _records(self, names: Iterable[int], role: int, most: int) -> set[int]:
        keys = check_index.keys_of(self.sight.index, names, role, most)
        if len(keys) > most:
            raise TooManyError
        return keys

    def _due(self, news: News) -> set[int]:
        """Return the records whose deadline has passed, and those whose status is such a one."""
        index, now = self.sight.index, self.sight.context.now
        keys = check_index.due_between(index, self.name, news.since, now)
        if len(keys) > self.sight.limits.subjects:
            raise TooManyError
        changed = (one for _, one in self.sight.admitted.of(keys) if one.name == STATUS_KIND)
        return keys | changed_by(self.sight.db, changed)

    def _read(self, keys: Iterable[int]) -> list[tuple[int, Observed]]:
        """Read records that are not known yet; those that the group looks at are kept."""
        new = [key for key in keys if key not in self.known]
        if len(new) + len(self.known) > self.sight.limits.around:
            raise TooManyError
        high = self.sight.size * NUMBERS
        found = [
            (key, one)
            for key, one in self.sight.admitted.of(key for key in new if key < high)
            if self._is_judged(one)
        ]
        self.known.update(found)
        return found

    def _read_around(self) -> None:
        """Read what has a say in how the subjects are judged."""
        self._read_beside([*self.known.items(), *self._read(self._taken())])

    def _read_beside(self, fresh: list[tuple[int, Observed]]) -> None:
        """Read what is read wherever some records are, and whatever is read with that."""
        while fresh:
            beside = {name for _, one in fresh for name in self.reach.beside(one)}
            keys = self._records(self._hashes(beside), GIVES, self.sight.limits.around)
            keys |= keys_of(self.sight.db, {it for _, one in fresh for it in self.reach.cites(one)})
            if STATUS_KIND in self.reach.group.kinds:
                keys |= status_records(self.sight.db, (one.record.id for _, one in fresh))
            fresh = self._read(keys)

    def _taken(self) -> set[int]:
        """Return what gives what the subjects take, and what stands where they look."""
        taken, cited = set[int](), set[str]()
        stands, looks = list[Stand](), list[Span]()
        for key in self.subjects:
            names = self._names(self.known[key])
            taken |= self._hashes((*names.both, *names.takes, *names.asks))
            cited.update(names.reads)
            stands += names.stands
            looks += names.looks
        needed = self._spread(taken, self.reach.needed)
        keys = self._records(needed, GIVES, self.sight.limits.around)
        keys |= keys_of(self.sight.db, cited)
        keys |= self._rows.neighbours(stands) | self._rows.within(looks)
        if self.reach.has_latest:
            keys |= check_index.latest_before(self.sight.index, self.name, self.subjects)
        return keys
