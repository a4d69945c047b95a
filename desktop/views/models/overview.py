"""What the overview says of this copy, read in one go; plain values for the page to show."""

import json
import shutil
import stat
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path

from desktop.errors import FormatError, ProofError, SignatureError
from desktop.ledger.charter import Charter
from desktop.ledger.checkpoint import Checkpoint, Cosignature
from desktop.ledger.scalar import format_time
from desktop.replica import blocks, checkpoints, entries, figures, records
from desktop.replica.database import Database
from desktop.replica.records import Moment, RecordRow
from desktop.views.models.record_facts import kind_title
from desktop.views.models.words import authority_titles, called, field_word
from desktop.views.saying import say

_NEWEST = 20
_LOOKED_AT = 24  # newest checkpoints in which an authority is looked for
_DAY_DIGITS = len("2026-01-01")
_DAY_MS = 86_400_000
_DAYS = 56  # that are shown by day: the last 8 weeks
_DOES_NOT_HOLD = (FormatError, ProofError, SignatureError)


@dataclass(frozen=True, slots=True)
class AuthorityRow:
    """One authority and when it cosigned last, as far as this copy knows."""

    id: str
    name: str
    cosigned_s: int | None  # Unix seconds, as it claims itself
    is_silent: bool  # it is missing from the newest checkpoint


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of the activity plot: a value per month or day."""

    name: str
    values: tuple[int, ...]
    total: int
    is_running: bool = False  # a running total, not a count
    before: int = 0  # where a running total begins


@dataclass(frozen=True, slots=True)
class Activity:
    """What was written month by month, or day by day."""

    spans: tuple[str, ...]  # YYYY-MM or YYYY-MM-DD, without gaps
    lanes: tuple[Lane, ...]

    @property
    def is_daily(self) -> bool:
        """Tell whether it is by day."""
        return bool(self.spans) and len(self.spans[0]) == _DAY_DIGITS


@dataclass(frozen=True, slots=True)
class Figures:
    """All that the overview and the state light show of the replica."""

    city: str
    origin: str
    entries: int
    final_size: int
    final_height: int
    blocks: int
    records: int
    voids: int
    newest_ms: int | None  # time of the newest block
    as_of_s: int | None
    does_hold: bool  # the newest final checkpoint is still what the authorities signed
    root: str  # of the newest final checkpoint, hexadecimal
    quorum: int
    authorities: tuple[AuthorityRow, ...]
    newest: tuple[RecordRow, ...]
    titles: Mapping[str, str]  # of kinds by id, of authorities by id and key
    awaiting: int
    stored_bytes: int
    free_bytes: int


def folder_bytes(folder: Path) -> int:
    """Return how many bytes the files of a folder have; one that goes meanwhile has none."""
    total = 0
    for path in folder.rglob("*"):
        with suppress(OSError):
            status = path.lstat()
            total += status.st_size if stat.S_ISREG(status.st_mode) else 0
    return total


def read_figures(db: Database, folder: Path, now_ms: int, did: str = "") -> Figures:
    """Return the figures of a replica.

    Args:
        db: the replica.
        folder: the profile's, for what it takes on the disk.
        now_ms: Unix milliseconds.
        did: the user's key, which does not approve its own records.

    Raises:
        StorageError: the replica is empty or cannot be read.
    """
    size = entries.stored_size(db)
    as_of, does_hold = _newest_final(db)
    charter = checkpoints.charter_at(db, max(size, 1))
    newest = blocks.newest(db)
    final_size = _final_size(db, as_of)
    final = blocks.holding(db, final_size - 1) if final_size else None
    return Figures(
        city=called(charter.city, charter.origin),
        origin=charter.origin,
        entries=size,
        final_size=final_size,
        final_height=0 if final is None else final.height,
        blocks=blocks.count(db),
        records=records.count(db),
        voids=figures.void_statements(db),
        newest_ms=None if newest is None else newest.time_ms,
        as_of_s=None if as_of is None else as_of.as_of_s,
        does_hold=does_hold,
        root=_root(db, as_of),
        quorum=charter.quorum,
        authorities=_authorities(db, charter, as_of),
        newest=_newest(db, final_size, now_ms),
        titles=_titles(db),
        awaiting=len(figures.awaiting_approval(db, not_by=did)),
        stored_bytes=folder_bytes(folder),
        free_bytes=shutil.disk_usage(folder).free,
    )


def _newest_final(db: Database) -> tuple[Checkpoint | None, bool]:
    """Return the newest final checkpoint, and whether it is still what was signed."""
    try:
        return checkpoints.as_of(db), True
    except _DOES_NOT_HOLD:
        return None, False


def _final_size(db: Database, as_of: Checkpoint | None) -> int:
    """Return the size of the newest final checkpoint; without one, what this copy trusts."""
    if as_of is not None:
        return as_of.size
    trusted = checkpoints.trusted(db)
    return 0 if trusted is None else trusted.size


def _root(db: Database, as_of: Checkpoint | None) -> str:
    """Return the root of the newest final checkpoint; of an earlier block, that of its tree."""
    if as_of is not None:
        return as_of.root.hex()
    then = None if db.past is None else checkpoints.trusted(db)
    return "" if then is None else then.root.hex()


def _titles(db: Database) -> Mapping[str, str]:
    kinds = {kind.id: kind_title(kind, kind.id) for kind, _ in records.kinds(db)}
    return authority_titles(checkpoints.charters(db)) | kinds


def _newest(db: Database, final_size: int, now_ms: int) -> tuple[RecordRow, ...]:
    """Return the newest records."""
    keys = figures.newest_keys(db, _NEWEST)
    return tuple(records.page(db, keys, Moment(final_size, format_time(now_ms))))


def _authorities(
    db: Database, charter: Charter, newest: Checkpoint | None
) -> tuple[AuthorityRow, ...]:
    """Return the authorities with the newest of their cosignatures that this copy holds."""
    last: dict[str, int] = {}
    for cosignature in _cosignatures(db):
        before = last.get(cosignature.authority_id, 0)
        last[cosignature.authority_id] = max(before, cosignature.time_s)
    there = set() if newest is None else {it.authority_id for it in newest.cosignatures}
    return tuple(
        AuthorityRow(one.id, one.title, last.get(one.id), one.id not in there)
        for one in charter.authorities
    )


def _cosignatures(db: Database) -> Iterator[Cosignature]:
    """Yield those of the newest checkpoints that are still what was signed."""
    for stored in checkpoints.everything(db)[-_LOOKED_AT:]:
        with suppress(*_DOES_NOT_HOLD):
            yield from checkpoints.opened(db, stored).cosignatures


def read_activity(db: Database, *, daily: bool | None = None) -> Activity:
    """Return the log's growth and the records of each domain, span by span: a pass over all.

    Args:
        db: the replica.
        daily: the last 8 weeks by day, or everything by month; None lets the ledger's age decide.
    """
    columns = blocks.columns(db)
    if not columns:
        return Activity((), ())
    last = columns[-1][2] // _DAY_MS
    is_daily = last - columns[0][2] // _DAY_MS < _DAYS if daily is None else daily
    since_ms = (last - _DAYS + 1) * _DAY_MS if is_daily else 0
    counts = _by_domain(db, since_ms, daily=is_daily)
    before, grown = 0, defaultdict[str, int](int)
    for statements, _, time_ms, _ in columns:
        if time_ms < since_ms:
            before += statements + 1  # and the seal
        else:
            grown[_span(time_ms, daily=is_daily)] += statements + 1
    spans = _without_gaps({*grown, *(span for lane in counts.values() for span in lane)})
    values = list(accumulate((grown[span] for span in spans), initial=before))[1:]
    log = Lane(say("Entries in the log"), tuple(values), values[-1], is_running=True, before=before)
    lanes = []
    for name, lane in sorted(counts.items(), key=lambda one: (-sum(one[1].values()), one[0])):
        found = tuple(lane.get(span, 0) for span in spans)
        lanes.append(Lane(name, found, sum(found)))
    return Activity(spans, (log, *lanes))


def _by_domain(db: Database, since_ms: int, *, daily: bool) -> dict[str, Mapping[str, int]]:
    """Return the records of each domain by span; what two have in common counts in both."""
    domains = {kind.id: kind.domains for kind, _ in records.kinds(db)}
    issuers = figures.domains_of_issuers(db)
    found: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for item in figures.by_day(db, since_ms) if daily else figures.by_month(db):
        is_authority, theirs = issuers[item.issuer]
        kind = domains.get(item.kind, ())
        shared = [one for one in kind if one in json.loads(theirs)]
        if is_authority or not shared:
            shared = ["ledger"] if "ledger" in kind else list(kind)
        for name in shared or ("other",):
            found[field_word(name)][item.span] += item.records
    return {name: dict(spans) for name, spans in found.items()}


def _span(time_ms: int, *, daily: bool) -> str:
    day = datetime.fromtimestamp(time_ms / 1000, tz=UTC).date().isoformat()
    return day if daily else day[:7]


def _without_gaps(spans: set[str]) -> tuple[str, ...]:
    """Return all months, or all days, from the first to the last of these."""
    first, last = min(spans), max(spans)
    if len(first) == _DAY_DIGITS:
        begin, end = date.fromisoformat(first), date.fromisoformat(last)
        return tuple(
            (begin + timedelta(days=at)).isoformat() for at in range((end - begin).days + 1)
        )
    year, month = (int(part) for part in first.split("-"))
    found = []
    while (text := f"{year:04}-{month:02}") <= last:
        found.append(text)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return tuple(found)
