"""The rows of the table: each runs in a process of its own, on what earlier rows have left."""

from collections.abc import Callable

from desktop.audit.results import AuditVerdict
from desktop.audit.run import Request, audit
from desktop.bench import chain, fields, profiles, window
from desktop.bench.clock import Clock
from desktop.bench.measure import Bound, Ground, Measure
from desktop.bench.node import commits
from desktop.exchange.proof_file import build_proof_file
from desktop.ledger.merkle import check_inclusion, inclusion_path, leaf_hash
from desktop.profile import Profile
from desktop.replica import checkpoints, entries, records, search
from desktop.replica.database import Database, open_database, open_read_only
from desktop.replica.records import Moment
from desktop.replica.state import id_text
from desktop.session import Session

_LOOKUPS = 50
_NEVER = "9999-12-31T23:59:59.999Z"

Row = Callable[[Ground], Measure]


def _sync(ground: Ground, per_statement: int) -> Measure:
    ledger = ground.ledger(per_statement)
    clock = Clock(ground)
    count = ledger.records_before
    with clock.time(f"sync-{per_statement}", count, "records"):
        profiles.make_smaller(ground, ledger)
    return clock.signatures(ledger.before)


def sync_ten(ground: Ground) -> Measure:
    """Sync everything into an empty replica, ten records in a statement."""
    return _sync(ground, 10)


def sync_one(ground: Ground) -> Measure:
    """Sync everything into an empty replica, one record in a statement."""
    return _sync(ground, 1)


def incremental(ground: Ground) -> Measure:
    """Sync the newest records into a replica that holds all others."""
    ledger = ground.ledger(10)
    profile = profiles.copied(ground, ledger)
    clock = Clock(ground)
    count = ledger.shape.records - ledger.records_before
    with clock.time("incremental", count, "records"):
        added = profiles.bring(profile, ledger, ledger.size)
    profiles.finished(profile)
    return clock.signatures(added)


def check_news(ground: Ground) -> Measure:
    """Check across records the newest ones, where all others were checked before."""
    ledger = ground.ledger(10)
    profile = profiles.checked(ground, ledger)
    profiles.bring(profile, ledger, ledger.size)
    clock = Clock(ground)
    count = ledger.shape.records - ledger.records_before
    with Session(profile.folder) as session:
        with clock.time("check-1000", count, "records"):
            done = session.check()
        assert not done.is_whole, done
        assert done.new_records == count, done
    return clock.measure(note=f"{done.read:,} records were judged or had a say")


def search_index(ground: Ground) -> Measure:
    """Build the search index from nothing, giving way to other writers as the window does."""
    ledger = ground.ledger(10)
    profile = profiles.larger(ground, ledger)
    with open_database(profile.replica_file, "replica") as db:
        search.clear(db)
    clock = Clock(ground)
    with Session(profile.folder) as session:
        with clock.time("search", ledger.shape.records, "records"):
            session.build_index()
        note = f"the index takes {_index_bytes(session.reader()) / 1_000_000:.0f} MB"
    bound = Bound("search_rows", ledger.shape.records / clock.primitives.search_rows)
    return clock.measure(bound, note=note)


def _index_bytes(db: Database) -> int:
    """Return the bytes of the search index without what SQLite puts around them."""
    row = db.one("select sum(length(block)) from search_data")
    return 0 if row is None else int(row[0])


def audit_quick(ground: Ground) -> Measure:
    """Hash every byte anew and rebuild the tree."""
    clock = _audited(ground, quick=True)
    octets = ground.ledger(10).octets
    return clock.measure(Bound("hashes", octets / 600 / clock.primitives.hashes))


def audit_full(ground: Ground) -> Measure:
    """Check everything: signatures, rules, tables, domains."""
    clock = _audited(ground, quick=False)
    return clock.signatures(ground.ledger(10).size)


def _audited(ground: Ground, *, quick: bool) -> Clock:
    ledger = ground.ledger(10)
    profile = profiles.larger(ground, ledger)
    clock = Clock(ground)
    name = "audit-quick" if quick else "audit-full"
    with clock.time(name, ledger.shape.records, "records"):
        done = audit(Request(profile.folder, quick=quick, workers=ground.cores, fresh=True))
    assert done.verdict is AuditVerdict.CLEAN, done.findings
    return clock


def inclusion(ground: Ground) -> Measure:
    """Prove entries to be in the tree, each from the stored tiles."""
    profile, clock = profiles.larger(ground, ground.ledger(10)), Clock(ground)
    with open_read_only(profile.replica_file, "replica") as db:
        trusted = checkpoints.trusted(db)
        assert trusted is not None
        size, root = trusted.size, trusted.root
        with clock.time("inclusion", _LOOKUPS, "proofs"):
            for number in range(_LOOKUPS):
                index = number * (size - 1) // _LOOKUPS
                path = inclusion_path(entries.reader(db, size), index, size)
                check_inclusion(leaf_hash(entries.entry(db, index)), index, size, path, root)
    return clock.measure(note=clock.each())


def proof_file(ground: Ground) -> Measure:
    """Make proof files, each opened again as its reader will open it."""
    profile, clock = profiles.larger(ground, ground.ledger(10)), Clock(ground)
    with open_read_only(profile.replica_file, "replica") as db:
        wanted = _record_ids(db, _LOOKUPS)
        with clock.time("proof-file", _LOOKUPS, "files"):
            for one in wanted:
                build_proof_file(db, profile.anchor, one)
    return clock.measure(note=clock.each())


def record(ground: Ground) -> Measure:
    """Find records by their ids and read them."""
    profile, clock = profiles.larger(ground, ground.ledger(10)), Clock(ground)
    with open_read_only(profile.replica_file, "replica") as db:
        wanted = _record_ids(db, _LOOKUPS)
        moment = Moment(10**12, _NEVER)
        with clock.time("record", _LOOKUPS, "records"):
            for one in wanted:
                found = records.by_id(db, one, moment)
                assert found is not None
                records.read(db, found.key)
    return clock.measure(note=clock.each())


def _record_ids(db: Database, count: int) -> list[str]:
    """Return ids of records from all over the log."""
    row = db.one("select min(key), max(key) from record")
    assert row is not None
    step = (row[1] - row[0]) // count
    keys = [row[0] + number * step for number in range(count)]
    found = [
        db.one("select id from record where key >= ? order by key limit 1", (k,)) for k in keys
    ]
    return [id_text(one[0]) for one in found if one is not None]


def node(ground: Ground) -> Measure:
    """Submit single-record statements to a writer, which queues, seals and writes tiles."""
    clock = Clock(ground)
    statements = min(5_000, ground.records)
    with commits(ground.folder / "node", statements, ground.cores) as work:
        with clock.time("node", statements, "statements"):
            work.run()
        p99_ms = work.p99_ms
    flushes = Bound("flushes", work.flushes / clock.primitives.flushes)
    checks = Bound("verifications", statements / clock.primitives.verifications)
    return clock.measure(flushes, checks, note=f"p99 from submit to logged {p99_ms} ms")


def disk(ground: Ground) -> Measure:
    """Compare the size of a replica with the bytes of its entries."""
    ledger = ground.ledger(10)
    profile = profiles.larger(ground, ledger)
    log, everything = _sizes(profile)
    note = (
        f"log {log / ledger.octets:.2f}x, with tables {everything / ledger.octets:.2f}x "
        "of the raw entries"
    )
    return Measure("disk", everything, "bytes", 0.0, note=note)


def _sizes(profile: Profile) -> tuple[int, int]:
    """Return the bytes of bundles and tiles, and of the whole file."""
    with open_read_only(profile.replica_file, "replica") as db:
        row = db.one(
            "select (select sum(length(data)) from bundle) + (select sum(length(hashes)) from tile)"
        )
    assert row is not None
    return int(row[0]), profile.replica_file.stat().st_size


ROWS: dict[str, Row] = {
    "sync-10": sync_ten,
    "sync-1": sync_one,
    "incremental": incremental,
    "check-1000": check_news,
    "disk": disk,
    "search": search_index,
    "audit-quick": audit_quick,
    "audit-full": audit_full,
    "inclusion": inclusion,
    "proof-file": proof_file,
    "record": record,
    "node": node,
    "sync-blocks": chain.sync_blocks,
    "chain-plot": chain.plot,
    "chain-page": chain.pages,
    "chain-search": chain.searches,
    "epcis": fields.epcis,
    "event-hash": fields.event_hashes,
    "private": fields.private,
    "trail-lot": fields.trail_lot,
    "trail-5000": fields.trail_smaller,
    "trail-20000": fields.trail_larger,
    "window-start": window.start_warm,
    "window-cold": window.start_cold,
    "window-audit": window.audit,
    "window-sync": window.sync,
    "window-pan": window.pan,
    "window-pages": window.pages,
    "window-trail-5000": window.trail_smaller,
    "window-trail-20000": window.trail_larger,
    "window-past": window.past,
}
"""What can be measured, in the order in which it is."""
