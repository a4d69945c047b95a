"""Fair random samples over the stored log: who may be drawn, the seed, the draw, drawn again.

The formats and the arithmetic are `desktop.ledger.sample_plan`. Everything is read from the first
entries of the log that the plan names, so that each copy finds the same members.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domains.fields import fields_of
from desktop.domains.form_values import raw_of
from desktop.domains.kind import Kind
from desktop.errors import FormatError, StorageError, UsageError
from desktop.ledger.merkle import root_at
from desktop.ledger.record import Record
from desktop.ledger.sample_plan import (
    LONGEST_QUERY,
    LONGEST_TITLE,
    MOST_DRAWN,
    Draw,
    Population,
    SamplePlan,
    Seed,
    Unit,
    drawn_of,
    population_of,
)
from desktop.ledger.scalar import format_time, parse_time
from desktop.progress import Report, silent
from desktop.replica import blocks, checkpoints, entries, records
from desktop.replica.blocks import BlockRow
from desktop.replica.database import Database
from desktop.replica.query import find_keys
from desktop.replica.query_text import parse_query
from desktop.replica.records import Moment
from desktop.replica.state import StoredFacts

_PAGE = 1_000  # records between two reports
_GLN = "gln"
_POSITION = re.compile(r"\.[0-9]+(?=\.|$)")
SOONEST_BLOCKS = 1


@dataclass(frozen=True, slots=True)
class SampleWish:
    """What is wanted of a sample, before anything is fixed."""

    title: str
    query: str
    unit: Unit
    draws: int
    blocks: int  # how many from the newest known one the seed's block is away


def planned(
    db: Database, wish: SampleWish, did: str, now_ms: int, report: Report = silent
) -> SamplePlan:
    """Return the plan of a sample over what is final now.

    Raises:
        UsageError: a search that is none or finds nobody, a number out of range, no title.
        StorageError: nothing is final yet.
        Cancelled: from ``report``.
    """
    check_wish(wish)
    trusted, newest = checkpoints.trusted(db), blocks.newest(db)
    if trusted is None or newest is None:
        raise StorageError("Nothing is final in this copy yet.", do="Sync it with a peer first.")
    found = population_at(db, wish.query, wish.unit, trusted.size, report)
    if not found.members:
        raise UsageError("The search finds nobody to be drawn.", do="Widen it.")
    if wish.draws > len(found.members):
        raise UsageError(
            f"There are {len(found.members)} to draw from; {wish.draws} are too many.",
            do="Draw fewer, or look at all of them.",
        )
    return SamplePlan(
        checkpoints.charter_at(db, trusted.size).origin,
        wish.title.strip(),
        wish.query.strip(),
        wish.unit,
        trusted.size,
        root_at(entries.reader(db, trusted.size), trusted.size),
        len(found.members),
        found.sha256,
        wish.draws,
        newest.height + wish.blocks,
        format_time(now_ms),
        did,
    )


def population_at(
    db: Database, query: str, unit: Unit, size: int, report: Report = silent
) -> Population:
    """Return who may be drawn by a search over the log's first ``size`` entries.

    Raises:
        UsageError: the search cannot be read.
        Cancelled: from ``report``.
    """
    block = blocks.holding(db, size - 1)
    if block is None:
        raise StorageError(f"This copy has fewer than {size} entries.", do="Sync it first.")
    moment = Moment(size, format_time(block.time_ms))
    asked = parse_query(query)
    total = find_keys(db, asked, moment, size, limit=0).total
    sites = _Sites(db)
    members: set[str] = set()
    keys = find_keys(db, asked, moment, size, limit=total).keys
    for done, key in enumerate(keys):
        if done % _PAGE == 0:
            report(done, total)
        members.update(_members(records.read(db, key), unit, sites))
    return population_of(members)


def seed_of(db: Database, plan: SamplePlan) -> Seed | None:
    """Return the seed that a plan names; None while its block is not final here.

    Raises:
        StorageError: the plan is of another ledger, or of another history of this one.
    """
    trusted = checkpoints.trusted(db)
    final = 0 if trusted is None else trusted.size
    origin = checkpoints.charter_at(db, max(final, 1)).origin
    if origin != plan.origin:
        raise StorageError(f"The plan is of the ledger {plan.origin}, this copy of {origin}.")
    if final < plan.size:
        raise StorageError(
            f"The plan is over {plan.size} entries; {final} are final here.", do="Sync it first."
        )
    if root_at(entries.reader(db, plan.size), plan.size) != plan.root:
        raise StorageError(
            f"The first {plan.size} entries of this copy are not those of the plan.",
            means="One of the two was made over another history.",
            do="Run an audit, and compare the copies under Peers.",
        )
    block = blocks.at(db, plan.height)
    if block is None or block.seal >= final:
        return None
    size = block.seal + 1
    return Seed(plan.height, size, root_at(entries.reader(db, size), size))


def drawn(db: Database, plan: SamplePlan, signature: bytes, report: Report = silent) -> Draw:
    """Return the draw of a plan.

    Raises:
        UsageError: its block is not final yet, or its search cannot be read.
        StorageError: the plan is of another history.
        FormatError: the plan names other members than its search finds here.
        Cancelled: from ``report``.
    """
    seed = seed_of(db, plan)
    if seed is None:
        newest = blocks.newest(db)
        at = 0 if newest is None else newest.height
        raise UsageError(
            f"Block {plan.height}, which seeds the draw, is not final here; the newest is {at}.",
            do="Wait until the city has sealed it, and sync.",
        )
    members = population_at(db, plan.query, plan.unit, plan.size, report)
    return Draw(plan, signature, seed, drawn_of(plan, seed.root, members))


def faults_of(db: Database, given: Draw, report: Report = silent) -> tuple[str, ...]:
    """Return in what a draw is not the one that follows from its plan; nothing where it is.

    Raises:
        UsageError, StorageError, Cancelled: as `drawn`.
    """
    try:
        again = drawn(db, given.plan, given.signature, report)
    except FormatError as error:
        return (error.what,)
    found = []
    if again.seed != given.seed:
        found.append(f"The root after block {given.seed.height} is another one here.")
    if again.drawn != given.drawn:
        wrong = [one for one in given.drawn if one not in again.drawn]
        found.append(
            f"{len(wrong)} of {len(given.drawn)} are not among those that follow from the plan."
            if wrong
            else "They are not in the order, or not as many, as follows from the plan."
        )
    late = lateness_of(blocks.at(db, given.plan.height), given.plan)
    return (*found, late) if late else tuple(found)


def table_of(draw: Draw) -> bytes:
    """Return who was drawn as a table in CSV: number and member; no cell is a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("Number", draw.plan.unit.value.capitalize()))
    cells = (f"'{one}" if one[:1] in set("=+-@|%") else one for one in draw.drawn)
    writer.writerows(enumerate(cells, 1))
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def lateness_of(block: BlockRow | None, plan: SamplePlan) -> str:
    """Return what is wrong with a plan that says itself that it was made after its seed."""
    if block is None or block.time_ms > parse_time(plan.time):
        return ""
    sealed = format_time(block.time_ms)
    return f"The plan is of {plan.time}; the block that seeds it was sealed before, at {sealed}."


def check_wish(wish: SampleWish) -> None:
    """Check what can be told of a wish before anything is looked up.

    Raises:
        UsageError: a title, a number or a block that a plan cannot have.
    """
    if not wish.title.strip() or len(wish.title) > LONGEST_TITLE:
        raise UsageError(f"A plan has a title of at most {LONGEST_TITLE} characters.")
    if len(wish.query) > LONGEST_QUERY:
        raise UsageError(f"The search has at most {LONGEST_QUERY} characters.")
    if not 1 <= wish.draws <= MOST_DRAWN:
        raise UsageError(f"From 1 to {MOST_DRAWN} can be drawn.")
    if not SOONEST_BLOCKS <= wish.blocks <= 1_000_000:
        raise UsageError(
            "The block that seeds the draw has to come after the newest known one.",
            means="A seed that is known already could have been chosen for what it draws.",
        )


class _Sites:
    """Finds the GLNs that a record names: of its place, and of the fields that its kind says."""

    def __init__(self, db: Database) -> None:
        self._facts = StoredFacts(db)
        self._known: dict[str, tuple[Kind, frozenset[str]] | None] = {}

    def of(self, record: Record) -> Iterator[str]:
        if record.place is not None and record.place.site is not None:
            yield record.place.site
        known = self._kind(record.kind)
        if known is None:
            return
        kind, paths = known
        for path, text in raw_of(kind.shape, record.data).items():
            if _POSITION.sub(".*", path) in paths:
                yield text

    def _kind(self, kind_id: str) -> tuple[Kind, frozenset[str]] | None:
        if kind_id not in self._known:
            published = self._facts.kind(kind_id)
            self._known[kind_id] = None if published is None else _with_sites(published.kind)
        return self._known[kind_id]


def _with_sites(kind: Kind) -> tuple[Kind, frozenset[str]]:
    return kind, frozenset(one.path for one in fields_of(kind) if one.form == _GLN)


def _members(record: Record, unit: Unit, sites: _Sites) -> Iterator[str]:
    match unit:
        case Unit.RECORD:
            yield record.id
        case Unit.THING:
            yield from record.about
        case Unit.HOLDER:
            if record.holder is not None:
                yield record.holder
        case Unit.SITE:
            yield from sites.of(record)
