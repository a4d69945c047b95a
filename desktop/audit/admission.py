"""Replay the admission rules over the stored log, into tables of their own.

The stored bundles go through the very `Ingest` that a sync uses; what the rules refuse is void and
a critical finding. Signatures bound the speed: where there are many, they are examined ahead in
processes, each once.
"""

from dataclasses import dataclass, field

from desktop.audit.results import Results
from desktop.audit.resume import Mark, ProgressFile
from desktop.audit.stored_log import StoredLog
from desktop.domains.admission import examine
from desktop.domains.refusal import Code, Refusal
from desktop.domains.replay import Block, LoggedStatement, SealError
from desktop.domains.state import CharterInForce
from desktop.ledger.charter import Charter
from desktop.ledger.seal import Seal, is_seal
from desktop.progress import Report
from desktop.replica import lookahead
from desktop.replica.database import Database
from desktop.replica.ingest import Ingest
from desktop.replica.state import id_text


@dataclass(slots=True)
class Replayed:
    """How far the rules could be replayed."""

    charters: list[CharterInForce] = field(default_factory=list)
    size: int = 0  # entries replayed, up to a seal
    seal: Seal | None = None  # the last one
    is_stopped: bool = False  # a seal was wrong

    def charter_at(self, index: int) -> Charter | None:
        """Return the charter under which an entry is judged, as far as it is known."""
        found = [one.charter for one in self.charters if one.since <= index]
        return found[-1] if found else None

    def successor_at(self, size: int) -> Charter | None:
        """Return the charter that comes into force with the seal that ends a tree of this size."""
        found = (one.charter for one in self.charters if one.number and one.since == size)
        return next(found, None)


@dataclass(frozen=True, slots=True)
class Work:
    """What a replay works on and with."""

    log: StoredLog
    scratch: Database  # an empty database of the replica's design
    workers: int  # processes that examine entries
    verified: int  # entries whose signatures an earlier audit has verified
    progress: ProgressFile


def replay(work: Work, end: int, results: Results, report: Report) -> Replayed:
    """Replay the rules over the first ``end`` entries, which end with a seal.

    Args:
        work: the log and where its tables go.
        end: no entry below it is damaged.
        results: gets SEAL and VOID findings.
        report: told of progress in entries.
    """
    done = Replayed()
    is_trusty = True  # every signature so far held
    with work.scratch.transaction():
        writer = Ingest(work.scratch, keep_log=False, expected=end)
        stored = (entry or b"" for entry in work.log.between(0, end))
        coming = lookahead.blocks(
            stored, 0, 0, count=end, workers=work.workers, verified=work.verified
        )
        try:
            for looked in coming:
                block = writer.block(looked.statements, looked.seal, looked.examined, looked.leaves)
                _take(done, block, writer.state.charter_in_force)
                _report_voids(block, results)
                results.count("signatures", _checked_here(block.seal, work.verified))
                is_trusty = is_trusty and not _has_bad_signature(block)
                if is_trusty:
                    work.progress.move(Mark(done.size, writer.replay.tree.root()))
                report(done.size, end)
        except SealError as error:
            code, evidence = f"SEAL_{error.field.upper()}", error.evidence
            results.report(
                code, error.what, entry=error.index, block=error.height, evidence=evidence
            )
            done.is_stopped = True
        else:
            writer.flush()  # not `finish`: nobody asks the indexes that were put off
        finally:
            coming.close()
            work.progress.save()
    return done


def _take(done: Replayed, block: Block, charter: CharterInForce | None) -> None:
    if charter is not None and (not done.charters or done.charters[-1] != charter):
        done.charters.append(charter)
    done.size, done.seal = block.seal.size, block.seal


def _checked_here(seal: Seal, verified: int) -> int:
    """Return of how many statements of a block the signature was not verified before."""
    return max(0, seal.index - max(seal.first, verified))


def _has_bad_signature(block: Block) -> bool:
    return any(
        one.refusal is not None and one.refusal.code is Code.BAD_SIGNATURE
        for one in block.statements
    )


def _report_voids(block: Block, results: Results) -> None:
    results.count("seals")
    results.count("admission", len(block.statements))
    for one in block.statements:
        if one.refusal is not None:
            _report_void(one, one.refusal, block.seal.height, results)


def _report_void(
    one: LoggedStatement, refusal: Refusal, height: int | None, results: Results
) -> None:
    records = () if one.examined is None else tuple(item.id for item in one.examined.records)
    results.report(
        f"VOID_{refusal.word}",
        f"Entry {one.index} should not be in the log: {refusal.why}",
        entry=one.index,
        block=height,
        records=records,
        evidence=one.entry,
    )


def check_alone(log: StoredLog, first: int, end: int, results: Results, report: Report) -> None:
    """Check form and signature of the statements that the replay could not reach."""
    for index, entry in enumerate(log.between(first, end), first):
        report(index - first, end - first)
        if entry is None or index in log.damaged or is_seal(entry):
            continue
        examined = examine(entry)
        results.count("signatures")
        if isinstance(examined, Refusal):
            _report_void(LoggedStatement(index, entry, None, examined), examined, None, results)


_IN_BATCHES = (
    "select s.batch, r.id from statement s join record r "
    "on r.key >= s.entry * 512 and r.key < (s.entry + 1) * 512 "
    "where s.batch is not null and s.void is null order by s.entry, r.key"
)


def check_batches(scratch: Database, now_s: int, results: Results) -> None:
    """Report batches of which parts are missing although no part can be submitted any more."""
    rows = scratch.query(
        "select batch, max(parts), count(distinct part), min(entry) from statement "
        "where batch is not null and void is null "
        "group by batch having count(distinct part) < max(parts) and max(expires) <= ? "
        "order by min(entry)",
        (now_s,),
    )
    records: dict[bytes, list[str]] = {row[0]: [] for row in rows}
    for batch, record in scratch.stream(_IN_BATCHES) if rows else ():
        if batch in records:
            records[batch].append(id_text(record))
    for batch, parts, logged, entry in rows:
        height = scratch.one("select height from statement where entry = ?", (entry,))
        results.report(
            "FINAL_BATCH",
            f"Of batch {id_text(batch)} {logged} of {parts} parts are logged; the others came too "
            "late.",
            entry=entry,
            block=None if height is None else height[0],
            records=tuple(records[batch]),
        )
    batches = scratch.one("select count(distinct batch) from statement where batch is not null")
    results.count("batches", 0 if batches is None else batches[0])
