"""The rows about a chain of very many blocks: what the chain view asks of a replica."""

from desktop.bench import profiles
from desktop.bench.clock import Clock
from desktop.bench.measure import Ground, Measure
from desktop.replica import blocks
from desktop.replica.database import open_read_only

_PLACES = 20
_PAGE = 256  # blocks that a list reads at a time


def sync_blocks(ground: Ground) -> Measure:
    """Sync everything into an empty replica, one record in a statement and one in a block."""
    ledger = ground.chain()
    clock = Clock(ground)
    with clock.time("sync-blocks", ledger.records_before, "blocks"):
        profiles.make_smaller(ground, ledger)
    return clock.signatures(ledger.before)


def plot(ground: Ground) -> Measure:
    """Read what the strip of the whole chain is painted from."""
    profile, clock = profiles.smaller(ground, ground.chain()), Clock(ground)
    with open_read_only(profile.replica_file, "replica") as db:
        count = blocks.count(db)
        with clock.time("chain-plot", count, "blocks"):
            assert len(blocks.columns(db)) == count
    return clock.measure()


def pages(ground: Ground) -> Measure:
    """Read pages of the list of blocks, all over the chain."""
    profile, clock = profiles.smaller(ground, ground.chain()), Clock(ground)
    with open_read_only(profile.replica_file, "replica") as db:
        count = blocks.count(db)
        with clock.time("chain-page", _PLACES, "pages"):
            for place in range(_PLACES):
                low = place * count // _PLACES
                assert blocks.between(db, low, low + _PAGE - 1)
    return clock.measure(note=clock.each())


def searches(ground: Ground) -> Measure:
    """Find blocks by their time and by the beginning of a hash."""
    profile, clock = profiles.smaller(ground, ground.chain()), Clock(ground)
    with open_read_only(profile.replica_file, "replica") as db:
        count = blocks.count(db)
        wanted = [blocks.at(db, place * (count - 1) // _PLACES) for place in range(_PLACES)]
        with clock.time("chain-search", 2 * _PLACES, "blocks"):
            for one in wanted:
                assert one is not None
                assert blocks.last_not_after(db, one.time_ms) == one
                assert blocks.by_hash_between(db, one.root, one.root) == one
    return clock.measure(note=clock.each())
