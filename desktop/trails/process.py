"""A process followed through its records: what was done, late, left out, or contradicted.

The records of a process are joined by their refs. `desktop.trails.processes` says what is expected;
here it is compared with what was recorded, and where the flaw most likely is: at the first step
that contradicts another, else at the first that was passed over, else at the one that took longest
beyond its limit. A missing record means that nobody recorded the step, not that nobody took it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.checks.observed import Observed
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonValue
from desktop.ledger.scalar import format_time, parse_time
from desktop.trails.processes import PROCESSES, Expected, Process, process_of

DONE, LATE, MISSING, CONTRADICTED = "done", "late", "missing", "contradicted"
WAITING, UNNEEDED, UNTOLD = "not yet due", "not needed", "not recorded"

_DAY_MS = 24 * 3600 * 1000
_DATE = len("2026-01-31")
_CORRECTS = "corrects"


@dataclass(frozen=True, slots=True)
class StepTaken:
    """What became of one expected step."""

    name: str
    word: str  # one of the words above
    why: str  # a sentence; empty where nothing is to be said
    time: str  # when it was done; empty if it was not
    due: str  # until when it had to be; empty without a limit
    records: tuple[str, ...]  # ids, the evidence


@dataclass(frozen=True, slots=True)
class ProcessTrail:
    """A process as its records tell it."""

    process: str
    start: str  # id of the record that it began with
    steps: tuple[StepTaken, ...]
    flaw: StepTaken | None  # where something most likely went wrong
    others: tuple[str, ...]  # ids of joined records that are no expected step


def start_of(records: Iterable[Observed], record_id: str) -> Observed | None:
    """Return the record that began the process which a record is part of.

    Of the records that it leads back to, the earliest that begins a process having a step of its
    kind; the record itself where it begins one and nothing earlier does.
    """
    return _start_in(_Web(records), record_id)


def _start_in(web: "_Web", record_id: str) -> Observed | None:
    mine = web.record(record_id)
    if mine is None:
        return None
    found = []
    for one in web.upwards(mine):
        process = process_of(one.name)
        if process is not None and mine.name in process.kinds and one.name in _begins(process):
            found.append(one)
    return min(found, key=lambda one: (one.record.time, one.entry), default=None)


def followed(
    records: Sequence[Observed], start: Observed, now: str, process: Process | None = None
) -> ProcessTrail | None:
    """Return what became of the process that a record begins; None where it begins none.

    Args:
        records: in ledger order, those joined by refs; others do no harm.
        start: the record that it begins with.
        now: the time at which limits are judged.
        process: what is expected; that of the record's kind if not given.
    """
    expected = process or process_of(start.name)
    return None if expected is None else _followed(_Web(records), start, now, expected)


def all_followed(
    records: Sequence[Observed], now: str, processes: Iterable[Process]
) -> list[ProcessTrail]:
    """Return every one of some processes that records tell, in the order in which they begin.

    What is a step of an earlier one begins none of its own.

    Args:
        records: in ledger order.
        now: the time at which limits are judged.
        processes: which are looked for, each by the kinds that it begins with.
    """
    web, found = _Web(records), list[ProcessTrail]()
    expected = {kind: process for process in processes for kind in _begins(process)}
    for one in records:
        process = expected.get(one.name)
        if process is not None and _start_in(web, one.record.id) is one:
            found.append(_followed(web, one, now, process))
    return found


def _followed(web: "_Web", start: Observed, now: str, process: Process) -> ProcessTrail:
    joined = web.joined(start)
    steps = tuple(_Walk(process, start, joined, now).steps())
    used = {start.record.id, *(one for step in steps for one in step.records)}
    others = tuple(one.record.id for one in joined if one.record.id not in used)
    return ProcessTrail(process.name, start.record.id, steps, _flaw(steps, now), others)


def _begins(process: Process) -> tuple[str, ...]:
    return process.steps[0].kinds


class _Web:
    """Records joined by their refs; a correction stands in the place of what it corrects."""

    def __init__(self, records: Iterable[Observed]) -> None:
        listed = list(records)
        self._newer = {
            ref.id: one.record.id
            for one in listed
            for ref in one.record.refs
            if ref.rel == _CORRECTS and not one.is_revoked
        }
        self._by_id = {
            one.record.id: one
            for one in listed
            if one.record.id not in self._newer or not one.is_superseded
        }
        self._below: dict[str, list[Observed]] = {}
        for one in self._by_id.values():
            for other in self._named_by(one):
                self._below.setdefault(other.record.id, []).append(one)

    def record(self, record_id: str) -> Observed | None:
        """Return a record, or its newest correction."""
        seen: set[str] = set()
        while record_id not in self._by_id and record_id in self._newer and record_id not in seen:
            seen.add(record_id)
            record_id = self._newer[record_id]
        return self._by_id.get(record_id)

    def _named_by(self, one: Observed) -> list[Observed]:
        named = (self.record(ref.id) for ref in one.record.refs if ref.rel != _CORRECTS)
        return [other for other in named if other is not None]

    def upwards(self, one: Observed) -> list[Observed]:
        """Return a record with what it refers to, on and on."""
        found, pending = {one.record.id: one}, [one]
        while pending:
            for other in self._named_by(pending.pop()):
                if other.record.id not in found:
                    found[other.record.id] = other
                    pending.append(other)
        return list(found.values())

    def joined(self, start: Observed) -> list[Observed]:
        """Return what refers to a record, on and on, and what any of that refers to, by time."""
        found, pending = {start.record.id: start}, [start]
        while pending:
            for one in self._below.get(pending.pop().record.id, ()):
                if one.record.id not in found:
                    found[one.record.id] = one
                    pending.append(one)
        for one in list(found.values()):
            found.update((other.record.id, other) for other in self.upwards(one))
        return sorted(found.values(), key=lambda one: (one.record.time, one.entry))


class _Walk:
    """Goes through the expected steps in their order."""

    def __init__(
        self, process: Process, start: Observed, joined: Sequence[Observed], now: str
    ) -> None:
        self._process, self._start, self._joined, self._now = process, start, joined, now
        self._done: dict[str, Observed] = {}  # by the name of the step
        self._taken: set[str] = set()

    def steps(self) -> list[StepTaken]:
        """Return what became of each step."""
        first, *rest = self._process.steps
        self._done[first.name] = self._start
        self._taken.add(self._start.record.id)
        record = self._start.record
        word = CONTRADICTED if self._start.is_withdrawn else DONE
        why = "Its record was withdrawn." if self._start.is_withdrawn else ""
        taken = [StepTaken(first.name, word, why, record.time, "", (record.id,))]
        previous = self._start
        for step in rest:
            result, one = self._step(step, previous)
            taken.append(result)
            if one is not None and not step.is_before:
                previous = one
        return taken

    def _step(self, step: Expected, previous: Observed) -> tuple[StepTaken, Observed | None]:
        found = [one for one in self._joined if self._matches(step, one)]
        ids = tuple(one.record.id for one in found)
        valid = [one for one in found if not one.is_withdrawn]
        due = self._due(step, previous)
        if found and not valid:
            why = "Every record of it was withdrawn."
            return StepTaken(step.name, CONTRADICTED, why, "", due, ids), None
        if not valid:
            return self._absent(step, due), None
        one = valid[0]
        self._done[step.name] = one
        self._taken.update(ids)
        why = self._contradiction(step, valid, previous)
        word = CONTRADICTED if why else DONE
        if not why and due and one.record.time > due:
            word, why = LATE, f"It was due by {due[:10]} and recorded for {one.record.time[:10]}."
        return StepTaken(step.name, word, why, one.record.time, due, ids), one

    def _matches(self, step: Expected, one: Observed) -> bool:
        if one.name not in step.kinds or one.record.id in self._taken:
            return False
        if step.is_before and one.record.time > self._start.record.time:
            later = (other for other in self._process.steps if not other.is_before)
            if any(one.name in other.kinds for other in later):
                return False  # it is a later step
        return all(str(one.record.data.get(name)) in values for name, values in step.where)

    def _absent(self, step: Expected, due: str) -> StepTaken:
        data = self._start.record.data
        if step.when and step.when not in data:
            return StepTaken(step.name, UNNEEDED, "", "", "", ())
        if not step.is_required:
            return StepTaken(step.name, UNTOLD, "", "", "", ())
        if due and due > self._now:
            return StepTaken(step.name, WAITING, f"It is due by {due[:10]}.", "", due, ())
        why = f"It was due by {due[:10]}; no record says it was done." if due else "No record."
        return StepTaken(step.name, MISSING, why, "", due, ())

    def _due(self, step: Expected, previous: Observed) -> str:
        if step.due is not None:
            holder = self._done.get(step.due[0])
            text = "" if holder is None else holder.record.data.get(step.due[1])
            limit = _limit(text)
            if limit:
                return limit
        if step.days is None:
            return ""
        return format_time(parse_time(previous.record.time) + step.days * _DAY_MS)

    def _contradiction(self, step: Expected, valid: Sequence[Observed], previous: Observed) -> str:
        """Return what speaks against a step that was taken; empty for nothing."""
        time = valid[0].record.time
        if step.is_before and time > self._start.record.time:
            return f"It is dated {time[:10]}, after what it had to precede."
        if not step.is_before and time < previous.record.time:
            return f"It is dated {time}, before the step that it follows ({previous.record.time})."
        for name in step.agrees:
            said = sorted({str(one.record.data[name]) for one in valid if name in one.record.data})
            if len(said) > 1:
                return f"Its records differ in {name}: {', '.join(said)}."
        other = self._done.get(step.other_than)
        if other is not None and other.issuer == valid[0].issuer:
            return f"The same key signed it and the step {step.other_than}."
        return ""


def _limit(text: JsonValue) -> str:
    """Return a date's last moment, or a time, as the ledger writes it; empty for another value."""
    if not isinstance(text, str):
        return ""
    try:
        return format_time(parse_time(f"{text}T23:59:59.999Z" if len(text) == _DATE else text))
    except FormatError:
        return ""


def _flaw(steps: Sequence[StepTaken], now: str) -> StepTaken | None:
    """Return the step at which something most likely went wrong."""
    for step in steps:
        if step.word == CONTRADICTED:
            return step
    last = max((at for at, step in enumerate(steps) if step.time), default=0)
    for step in steps[:last]:
        if step.word == MISSING:
            return step
    overdue = [step for step in steps if step.word in (LATE, MISSING)]
    return max(overdue, key=lambda step: _beyond(step, now), default=None)


def _beyond(step: StepTaken, now: str) -> int:
    """Return how long after its limit a step was taken or is still open, milliseconds."""
    return parse_time(step.time or now) - parse_time(step.due) if step.due else 0


def kinds_with_process() -> frozenset[str]:
    """Return every kind of record that has a part in some process."""
    return frozenset(kind for process in PROCESSES for kind in process.kinds)


def kinds_that_begin() -> frozenset[str]:
    """Return every kind of record with which some process begins."""
    return frozenset(kind for process in PROCESSES for kind in process.steps[0].kinds)
