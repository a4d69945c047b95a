"""The checks across records after a sync: over what the new records touch, not over all.

Each group of checks says how far its records reach (`desktop.checks.reach`). The names of all
records stand in a database beside the replica. New records, those whose standing they change and
those whose deadline has passed are the subjects, with all that takes a name which these affect. The
group is then run over the subjects and over all that has a say in how they are judged; what it
finds at a subject takes the place of what was found there before. So what is kept is what a run
over all records would find, and the tests hold it to that.

A group that follows trails is run over all that belongs to them, unless nothing new does. A field
is *left* where a neighbourhood is too large, or an authority has published a figure for it: what is
kept of it is what was found before, and the answer says so. A run over everything makes it good.
Only
final entries are looked at; what they say never goes back. A change of status that is still pending
counts already where it is met; once it is final, what it changes is looked at again.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from desktop.audit.neighbourhood import Limits, Near, News, Sight, TooManyError, Writer
from desktop.checks.check import Context, Group
from desktop.checks.observed import PARAMETER_KIND, Observed, Parameters
from desktop.checks.reach import Reach, Scope
from desktop.checks.reaches import FIELDS, REACH_OF, SCOPE_OF
from desktop.checks.reaches import VERSION as NAMES
from desktop.finding import Finding
from desktop.ledger.scalar import format_time
from desktop.progress import Report, silent
from desktop.replica import blocks, check_index, checkpoints
from desktop.replica.admitted import Admitted, changed_by, changed_ids, kind_counts, records_from
from desktop.replica.check_index import FieldState, Progress
from desktop.replica.database import Database
from desktop.replica.rotations import Rotations
from desktop.replica.state import NUMBERS
from desktop.version import VERSION as PROGRAM

LIMITS = Limits()
_A_TICK = 2_000  # records
_MADE_BY = int.from_bytes(sha256(f"{NAMES} {PROGRAM}".encode()).digest()[:4])
"""Another program may find something else, so it looks at everything."""

_FIGURE = "an authority has published a figure for it"
_TOO_MANY = "the new records touch too many others"


@dataclass(slots=True)
class Checked:
    """What one look has led to."""

    size: int  # entries that were looked at in all
    since: int  # the first entry that was new
    is_whole: bool  # whether everything was looked at
    new_records: int = 0
    new_findings: int = 0
    read: int = 0  # records that were judged or have a say, summed over the fields


def look(
    db: Database,
    index: Database,
    now_ms: int,
    report: Report = silent,
    *,
    is_whole: bool = False,
    limits: Limits = LIMITS,
) -> Checked:
    """Bring the findings up to what is final.

    Args:
        db: the replica, for reading.
        index: the database of names and findings beside it.
        now_ms: Unix time, for what is found for the first time.
        report: told of progress in fields; may cancel, and nothing is kept of this look.
        is_whole: whether all records are looked at, whatever is known.
        limits: up to where a neighbourhood is worth it.
    """
    with db.reading(), index.transaction():
        before = check_index.progress(index)
        run = _Look(db, index, now_ms, limits)
        if is_whole or before is None or before.names != _MADE_BY:
            return run.everything(report)
        return run.news(before, report)


def takes_long(db: Database, index: Database) -> bool:
    """Return whether the next look would be at everything, and that is much."""
    at = check_index.progress(index)
    first = at.next_entry if at is not None and at.names == _MADE_BY else 0
    return records_from(db, first * NUMBERS) > LIMITS.new


@dataclass(frozen=True, slots=True)
class Left:
    """A field that is not brought up any more."""

    codes: tuple[str, ...]
    why: str
    checked_entry: int  # entries below it were looked at


def left(index: Database) -> tuple[Left, ...]:
    """Return what the kept findings say nothing of, or nothing new."""
    found = []
    for name, state in check_index.states(index).items():
        if state.left_why is not None and name in FIELDS:
            elsewhere = REACH_OF[name].elsewhere if name in REACH_OF else ()
            codes = tuple(code for code in FIELDS[name].checks if code not in elsewhere)
            found.append(Left(codes, state.left_why, state.checked_entry))
    return tuple(found)


def _nothing() -> None:
    return


class _Look:
    """One look under way, inside a transaction of both databases."""

    def __init__(self, db: Database, index: Database, now_ms: int, limits: Limits) -> None:
        trusted = checkpoints.trusted(db)
        size = 0 if trusted is None else trusted.size
        newest = blocks.holding(db, size - 1) if size else None
        admitted = Admitted(db)
        figures = (one for _, one in admitted.of_kinds((PARAMETER_KIND,), size * NUMBERS))
        now = "" if newest is None else format_time(newest.time_ms)
        context = Context(Parameters(figures), now, Rotations(db).keys_of)
        self._sight = Sight(db, index, admitted, context, size, limits)
        self._now_ms, self._counts = now_ms, kind_counts(db)
        self._states = check_index.states(index)
        self._tick: Callable[[], None] = _nothing  # tells of progress, and may cancel

    def everything(self, report: Report) -> Checked:
        """Run every group over all records."""
        check_index.forget(self._sight.index)
        self._states = {}
        done = Checked(self._sight.size, 0, is_whole=True, new_records=sum(self._counts.values()))
        for number, (name, group) in enumerate(FIELDS.items()):
            self._tick = partial(report, number, len(FIELDS))
            self._whole(name, group, done)
        return self._end(done, report)

    def news(self, before: Progress, report: Report) -> Checked:
        """Run every group over what is new, and over what that touches."""
        size, low = self._sight.size, before.next_entry * NUMBERS
        if size < before.next_entry:  # the replica was made anew and is not that far yet
            return Checked(before.next_entry, before.next_entry, is_whole=False)
        news = self._news(low, before.now)
        if news is None:
            return self.everything(report)
        done = Checked(size, before.next_entry, is_whole=False, new_records=len(news.new))
        records = (one for _, one in (*news.new, *news.touched))
        figures = {str(one.record.data["name"]) for one in records if one.name == PARAMETER_KIND}
        codes = {figure.partition(".")[0] for figure in figures}
        for number, (name, group) in enumerate(FIELDS.items()):
            self._tick = partial(report, number, len(FIELDS))
            is_read = PARAMETER_KIND in group.kinds  # then figures reach as other records do
            has_figure = not is_read and bool(codes & group.checks.keys())
            self._field(name, group, news, done, has_figure=has_figure)
        return self._end(done, report)

    def _news(self, low: int, since: str) -> News | None:
        """Return what is new; None where that is so much that everything is looked at."""
        admitted, new = self._sight.admitted, list[tuple[int, Observed]]()
        for found in admitted.between(low, self._sight.size * NUMBERS):
            new.append(found)
            if len(new) > self._sight.limits.new:
                return None
        changed = changed_by(self._sight.db, (one for _, one in new))
        changes = defaultdict[str, list[Observed]](list)
        for _, one in new:
            for target in changed_ids(one):
                changes[target].append(one)
        touched = list(admitted.of(key for key in changed if key < low))
        return News(new, touched, low, since, changes)

    def _end(self, done: Checked, report: Report) -> Checked:
        now = self._sight.context.now
        check_index.put_progress(self._sight.index, Progress(done.size, now, _MADE_BY))
        report(len(FIELDS), len(FIELDS))
        return done

    def _field(
        self, name: str, group: Group, news: News, done: Checked, *, has_figure: bool
    ) -> None:
        """Bring one field up, or leave it and say why."""
        self._tick()
        state = self._states.get(name)
        is_left = state is None or state.left_why is not None
        why = _TOO_MANY
        try:
            if name in SCOPE_OF:
                self._follow_news(name, news, done, is_left=is_left)
                return
            if not is_left and not has_figure:
                near = Near(self._sight, name, REACH_OF[name])
                found, ids = near.found(news)
                self._keep(name, ids, found, done, len(near.known))
                return
            why = _FIGURE
        except TooManyError:
            pass
        if self._has_few(group):
            self._whole(name, group, done)
        elif not is_left:
            checked = state.checked_entry if state is not None else 0
            check_index.put_state(self._sight.index, FieldState(name, checked, why))

    def _follow_news(self, name: str, news: News, done: Checked, *, is_left: bool) -> None:
        """Bring up a field that follows trails, where something new may belong to them."""
        scope = SCOPE_OF[name]
        Near(self._sight, name, scope.reach).put_down(news)
        if is_left or not self._is_out_of_scope(name, scope, news):
            self._follow(name, scope, done)
        else:
            check_index.put_state(self._sight.index, FieldState(name, self._sight.size, None))

    def _is_out_of_scope(self, name: str, scope: Scope, news: News) -> bool:
        """Return whether nothing that is new has a say in a field that follows trails."""
        index, kinds = self._sight.index, scope.group.kinds
        for records, names_of in ((news.new, scope.names), (news.touched, scope.changed)):
            for one in (one for _, one in records if one.name in kinds):
                names, time = names_of(one), one.record.time
                if names is None or check_index.is_in_scope(index, name, names, time):
                    return False
        return True

    def _follow(self, name: str, scope: Scope, done: Checked) -> None:
        """Run a group over all that belongs to its trails."""
        near = Near(self._sight, name, scope.reach)
        found, names = near.followed(scope)
        check_index.put_scope(self._sight.index, name, names)
        self._keep(name, None, found, done, len(near.known))

    def _has_few(self, group: Group) -> bool:
        """Return whether all records of a field may be looked at each time."""
        return sum(self._counts[kind] for kind in group.kinds) <= self._sight.limits.few

    def _whole(self, name: str, group: Group, done: Checked) -> None:
        """Run a group over all its records, and put down their names."""
        scope = SCOPE_OF.get(name)
        reach = REACH_OF[name] if scope is None else scope.reach
        records = self._passing(name, reach, done)
        if scope is None:
            found = [*group.run(records, self._sight.context)]
        else:
            found, names = scope.run(records, self._sight.context)
            check_index.put_scope(self._sight.index, name, names)
        for _ in records:  # what the group did not ask for has names all the same
            pass
        found = [it for it in found if it.code not in reach.elsewhere]
        self._keep(name, None, found, done, 0)

    def _keep(
        self, name: str, at: Sequence[str] | None, found: list[Finding], done: Checked, read: int
    ) -> None:
        """Keep what was found at some records, or at all of them, as what is so up to now."""
        index = self._sight.index
        done.read += read
        done.new_findings += check_index.replace_findings(index, name, at, found, self._now_ms)
        check_index.put_state(index, FieldState(name, self._sight.size, None))

    def _passing(self, name: str, reach: Reach, done: Checked) -> Iterator[Observed]:
        """Yield all records of a group, and put down their names as they pass by."""
        writer = Writer(self._sight, name, reach, is_all=True)
        kinds = reach.group.kinds
        found = self._sight.admitted.of_kinds((*kinds, *reach.also), self._sight.size * NUMBERS)
        for number, (key, one) in enumerate(found):
            if number % _A_TICK == 0:
                self._tick()
            writer.add(key, one)
            if one.name in kinds:
                done.read += 1
                yield one
        writer.flush()
