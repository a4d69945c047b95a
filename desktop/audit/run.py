"""The audit: which checks are made, in which order, with which progress.

Everything is read once under one read transaction, so that a sync cannot change it meanwhile. The
replica itself is never written to: what the replay yields stands in a scratch database that goes
with the audit. Where an entry is damaged, the rules are replayed up to its block, and what lies
above is checked as far as that has a meaning; the rest is listed.

Private documents are opened in this process where an opener is given, and in memory only
(`desktop.audit.opened`); an opener cannot go into another process.

After the replay three checks run beside those across records (`desktop.audit.aside`): the tables
against the rebuilt ones, SQLite's own of the file, and the search index against the texts.

The JSON it answers with is described in the manual, commands.md.
"""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from desktop.audit.admission import Replayed, Work, check_alone, check_batches, replay
from desktop.audit.aside import Aside, awaited
from desktop.audit.finality import (
    Stored,
    check_anchor,
    check_charters,
    check_finality,
    read_stored,
)
from desktop.audit.ground import Ground
from desktop.audit.opened import CHECK as PRIVATE
from desktop.audit.opened import Opener, check_private
from desktop.audit.plausibility import check_domains
from desktop.audit.results import AsOf, Audited, Results
from desktop.audit.resume import ProgressFile
from desktop.audit.seals import check_seals, newest_seal, size_at
from desktop.audit.storage import check_evidence, check_files, check_node, check_profile
from desktop.audit.stored_log import StoredLog, read_log
from desktop.audit.tables import check_integrity, check_schema, check_search, check_tables
from desktop.checks.groups import CHECKS
from desktop.domains.state import CharterInForce
from desktop.errors import FormatError, StorageError, UsageError
from desktop.ledger.charter import Charter, read_charter
from desktop.ledger.checkpoint import Checkpoint
from desktop.ledger.merkle import EMPTY_ROOT
from desktop.ledger.scalar import parse_size, parse_time
from desktop.ledger.seal import Seal
from desktop.ledger.statement import parse_statement
from desktop.progress import Report, silent
from desktop.replica import checkpoints, lookahead
from desktop.replica.database import BusyError, Database, open_suspect, scratch
from desktop.replica.lookahead import cores
from desktop.replica.private_parts import final_size
from desktop.vault.store import Store

REPLICA = "replica.db"
_STEPS = 1000  # progress is told as parts of this many
_HASHED, _REPLAYED, _JUDGED, _OPENED, _COMPARED = 50, 750, 830, 850, 950


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be audited, and how."""

    folder: Path  # of the profile
    quick: bool = False  # stored bytes, tree, seals and checkpoints only
    as_of: str | None = None  # ``size:N`` or a time; everything, if not given
    workers: int = field(default_factory=cores)  # processes for what is worth them
    fresh: bool = False  # verify everything, whatever an interrupted audit has left
    private: bool = True  # look at private documents; not where that is done afterwards

    def is_spread(self, size: int) -> bool:
        """Return whether so many entries are worth processes of their own."""
        return self.workers > 1 and size >= lookahead.WORTH_PROCESSES


def audit(request: Request, report: Report = silent, opener: Opener | None = None) -> Audited:
    """Audit the replica of a profile; with an opener over its private documents, too.

    Raises:
        StorageError: there is no profile or no replica in the folder, it is empty, or another
            program is writing to it.
        UsageError: no such moment as is asked for.
        Cancelled: from ``report``; what was verified so far is remembered for the next audit.
    """
    results = Results()
    anchor = check_profile(request.folder, results)
    check_files(request.folder, results)
    path = request.folder / REPLICA
    if not path.exists():
        raise StorageError("This profile has no replica yet.", do="Sync it with a peer first.")
    try:
        db, different = open_suspect(path, "replica")
    except BusyError:
        raise
    except StorageError as error:
        results.report("STORE_DATABASE", error.what)
        check_node(request.folder, None, results)
        results.skip("everything else", "the replica cannot be opened")
        origin = "" if anchor is None else anchor.origin
        return _finished(results, AsOf(origin, 0, EMPTY_ROOT, None, 0, None), request, None)
    with (
        tempfile.TemporaryDirectory(prefix="civicledger-") as folder,
        db,
        scratch(Path(folder) / "scratch.db", "replica") as rebuilt,
        db.reading(),
    ):
        run = _Run(request, db, rebuilt, results, report, opener)
        check_schema(different, results)
        is_writer = (request.folder / "lock.db").is_file()
        stored = read_stored(db, results, is_writer=is_writer)
        log = read_log(db, stored.roots, results, run.part(0, _HASHED))
        if not log.size and stored.trusted is None:
            raise StorageError("This replica is empty.", do="Sync it with a peer first.")
        check_anchor(log, anchor, stored.trusted, results)
        return run.checks(log, stored)


def replayed(done: int, total: int, size: int) -> int:
    """Return how many of so many entries are hashed and replayed when progress stands there."""
    step = _STEPS * done // max(total, 1)
    return size * (min(max(step, _HASHED), _REPLAYED) - _HASHED) // (_REPLAYED - _HASHED)


class _Run:
    """One audit under way."""

    def __init__(
        self,
        request: Request,
        db: Database,
        rebuilt: Database,
        results: Results,
        report: Report,
        opener: Opener | None,
    ) -> None:
        self._request, self._db, self._rebuilt = request, db, rebuilt
        self._results, self._report, self._opener = results, report, opener
        self._resumed: int | None = None

    def part(self, low: int, high: int) -> Report:
        """Return a report for a part of the work, from ``low`` to ``high`` of all steps."""

        def told(done: int, total: int) -> None:
            share = (high - low) * done // max(total, 1)
            self._report(low + min(share, high - low), _STEPS)

        return told

    def checks(self, log: StoredLog, stored: Stored) -> Audited:
        """Make the checks that are asked for over the log."""
        end = _end_of(log, self._request.as_of)
        is_quick = self._request.quick
        replayed = self._quick(log, end) if is_quick else self._full(log, stored, end)
        final = check_finality(log, stored, end, replayed, self._results)
        check_charters(stored, replayed.charters, end, self._results)
        charter = replayed.charter_at(max(end - 1, 0))
        check_node(self._request.folder, charter, self._results)
        check_evidence(self._request.folder, charter, self._results)
        self._report(_STEPS, _STEPS)
        as_of = _as_of(log, end, charter, final, stored)
        return _finished(self._results, as_of, self._request, self._resumed)

    def _quick(self, log: StoredLog, end: int) -> Replayed:
        """Check the seals alone, under the charters that the table has."""
        self._results.skip("databases", "a quick audit leaves it out")
        known = _stored_charters(self._db, log, self._results)
        check_seals(log, end, known.charter_at, self._results)
        for check in ("signatures", "admission", "tables", "search", "batches", *CHECKS, PRIVATE):
            self._results.skip(check, "a quick audit leaves it out")
        return known

    def _full(self, log: StoredLog, stored: Stored, end: int) -> Replayed:
        first_damage = min((one for one in log.damaged if one < end), default=end)
        sound = end if first_damage == end else _sound_end(log, first_damage)
        progress = ProgressFile(self._request.folder / "reports", _origin(stored))
        if not self._request.fresh:
            self._resumed = _resumed(progress, log, stored, sound)
        work = Work(log, self._rebuilt, self._request.workers, self._resumed or 0, progress)
        done = replay(work, sound, self._results, self.part(_HASHED, _REPLAYED))
        if 0 in log.damaged:  # the founding charter itself; the table's has to do for the rest
            done.charters.extend(_stored_charters(self._db, log, self._results).charters)
        if done.is_stopped or sound < end:
            self._beyond(log, done, end, first_damage)
        else:
            self._tables_and_domains(log, done, end)
        progress.remove()
        return done

    def _beyond(self, log: StoredLog, done: Replayed, end: int, first_damage: int) -> None:
        """Check what can be checked above the point where the rules could not be replayed."""
        why = "a seal is wrong" if done.is_stopped else f"entry {first_damage} is damaged"
        check_integrity(self._db, self._results)
        if not done.is_stopped:
            check_seals(log, end, done.charter_at, self._results, done.seal)
        check_alone(log, done.size, end, self._results, self.part(_REPLAYED, _STEPS))
        self._results.skip("admission", f"from entry {done.size} on, because {why}")
        for check in ("tables", "search", "batches", *CHECKS, PRIVATE):
            self._results.skip(check, f"the rules were not replayed to the end, because {why}")

    def _tables_and_domains(self, log: StoredLog, done: Replayed, end: int) -> None:
        if end < log.size:
            for check in ("tables", "search"):
                self._results.skip(check, "it stands at the newest entry, not at an earlier one")
        if end < log.size:
            self._domains(log, done)
            check_integrity(self._db, self._results)
            return
        rebuilt = self._rebuilt_path()
        searched: Results | None = None
        with Aside(self._request.folder / REPLICA) as aside:
            tables = aside.tables(self._db, rebuilt)
            integrity = aside.integrity()
            if self._request.is_spread(log.size):
                search = aside.search(self._db, rebuilt)
                self._domains(log, done)
                searched = awaited(search, self._report, _OPENED, _STEPS)
            else:
                self._domains(log, done)
            compared = awaited(tables, self._report, _COMPARED, _STEPS)
            checked = awaited(integrity, self._report, _COMPARED, _STEPS)
        if checked is None:  # and before another file is attached, which would be checked too
            checked = Results()
            check_integrity(self._db, checked)
        if searched is None:
            searched = Results()
            check_search(self._db, rebuilt, searched, self.part(_OPENED, _COMPARED))
        if compared is None:
            compared = Results()
            check_tables(self._db, rebuilt, compared, silent)
        for found in (checked, searched, compared):
            self._results.take(found)

    def _domains(self, log: StoredLog, done: Replayed) -> None:
        if done.seal is None:
            return
        now = done.seal.time
        check_batches(self._rebuilt, parse_time(now) // 1000, self._results)
        ground = Ground(log.entry, self._rebuilt, now, final_size(self._db))
        check_domains(ground, self._results, self.part(_REPLAYED, _JUDGED))
        if self._request.private:
            store, told = Store(self._request.folder), self.part(_JUDGED, _OPENED)
            check_private(ground, store, self._opener, self._results, told)

    def _rebuilt_path(self) -> Path:
        assert self._rebuilt.path is not None
        return self._rebuilt.path


def _finished(results: Results, as_of: AsOf, request: Request, resumed: int | None) -> Audited:
    return Audited(
        verdict=results.verdict,
        as_of=as_of,
        quick=request.quick,
        checked=dict(sorted(results.checked.items())),
        not_checked=tuple(results.not_checked),
        findings=results.sorted_findings(),
        resumed=resumed,
        holdings=dict(results.holdings),
    )


def _end_of(log: StoredLog, as_of: str | None) -> int:
    """Return how many entries are audited."""
    if as_of is None:
        return log.size
    if as_of.startswith("size:"):
        try:
            size = parse_size(as_of.removeprefix("size:"))
        except FormatError as error:
            raise UsageError(f"{as_of} is no size.", do="Write size: and a number.") from error
        end = 1 + max((one for one in log.seals if one < size), default=-1)
    else:
        try:
            end = size_at(log, parse_time(as_of))
        except FormatError as error:
            raise UsageError(
                f"{as_of} is neither a size nor a time.",
                do="Write size:N, or a time such as 2026-01-31T12:00:00.000Z.",
            ) from error
    if not end:
        raise UsageError(f"There is no block at or before {as_of}.", do="Choose a later moment.")
    return end


def _sound_end(log: StoredLog, first_damage: int) -> int:
    """Return the size at the last seal before a damaged entry."""
    return 1 + max((one for one in log.seals if one < first_damage), default=-1)


def _origin(stored: Stored) -> str:
    return "" if stored.trusted is None else stored.trusted.origin


def _resumed(progress: ProgressFile, log: StoredLog, stored: Stored, end: int) -> int | None:
    """Return up to which entry signatures were verified, if these are still the same entries."""
    mark = progress.load()
    final = 0 if stored.trusted is None else stored.trusted.size
    if mark is None or not 0 < mark.size <= min(final, end):
        return None
    return mark.size if log.root(mark.size) == mark.root else None


def _stored_charters(db: Database, log: StoredLog, results: Results) -> Replayed:
    """Return the charters as the table has them, the founding one as entry 0 has it."""
    known = Replayed(seal=newest_seal(log, log.size))
    try:
        known.charters.extend(checkpoints.charters(db))
        if 0 in log.damaged:
            return known
        founding = read_charter(parse_statement(log.entry(0) or b""))
    except (StorageError, FormatError) as error:
        results.report("TABLE_CHARTER", f"The charters cannot be read: {error.what}", entry=0)
        return known
    if not known.charters or known.charters[0].charter != founding:
        results.report("TABLE_CHARTER", "The table has another founding charter than entry 0.")
        known.charters[:1] = [CharterInForce(0, 0, founding)]
    return known


def _as_of(
    log: StoredLog, end: int, charter: Charter | None, final: Checkpoint | None, stored: Stored
) -> AsOf:
    seal: Seal | None = newest_seal(log, end)
    return AsOf(
        origin=_origin(stored) if charter is None else charter.origin,
        size=end,
        root=log.root(end) if end else EMPTY_ROOT,
        time=None if seal is None else seal.time,
        final_size=0 if final is None else min(end, final.size),
        checkpoint_s=None if final is None else final.as_of_s,
    )
