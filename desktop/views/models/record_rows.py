"""Records as a table: rows of chosen keys, read page by page, with the verdict of each."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.ledger.scalar import format_time
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.records import Moment, RecordRow
from desktop.verdict import Verdict
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.parts.plain import grouped, short_hash

_GS1 = "https://id.gs1.org/"
_NARROW_EMS = (9.4, 10.4, 11.2, 10.5, 13.4, 4.4, 5.7)
_TAIL = 6  # digits of an id where there is little room
NO_KEYS: "array[int]" = array("q")


class RecordRows:
    """A `RowSource` over record keys, in their order."""

    columns: Sequence[Column] = (
        Column("Verdict", 9.5, can_shrink=False),
        Column("Time (UTC)", 10.7, can_shrink=False),
        Column("Kind", 11.7, can_shrink=False),
        Column("Issuer", 16.0),
        Column("About", 19.0),
        Column("Block", 5.0, is_number=True),
        Column("Record", 8.6, is_hash=True, can_shrink=False),
    )

    def __init__(
        self,
        db: Database | None,
        keys: "array[int]",
        moment: Moment,
        titles: Mapping[str, str],
        *,
        is_narrow: bool = False,
    ) -> None:
        self._db, self._keys, self._moment, self._titles = db, keys, moment, titles
        self._is_narrow = is_narrow
        if is_narrow:
            pairs = zip(self.columns, _NARROW_EMS, strict=True)
            self.columns = [replace(column, width_ems=ems) for column, ems in pairs]

    def count(self) -> int:
        """Return the number of records."""
        return len(self._keys)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        keys = self._keys[number * PAGE : (number + 1) * PAGE]
        if self._db is None:
            return ()
        return [self._row(one) for one in records.page(self._db, keys, self._moment)]

    def _row(self, one: RecordRow) -> Row:
        verdict = one.decision.verdict
        cells = cells_of(one, self._titles)
        if self._is_narrow:
            cells = (*cells[:4], _end_of(cells[4]), cells[5], f"\u2026{one.id[-_TAIL:]}")
        return Row(one.id, cells, verdict)


def cells_of(one: RecordRow, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the table says of a record."""
    first, more = (one.about[0] if one.about else ""), len(one.about) - 1
    about = f"{first} (+{grouped(more)})" if more > 0 else first
    return (
        verdict_word(one.decision.verdict),
        format_time(one.time_ms)[:16].replace("T", " "),
        titles.get(one.kind, one.kind),
        issuer_word(one, titles),
        about,
        grouped(one.height),
        short_id(one.id),
    )


def issuer_word(one: RecordRow, titles: Mapping[str, str]) -> str:
    """Return what an issuer is called: an authority by the charter, others by their enrolment."""
    return titles.get(one.issuer) or one.issuer_name or one.issuer


def _end_of(about: str) -> str:
    """Return the last two parts of a GS1 link; the first ones are what most of them share."""
    if not about.startswith(_GS1):
        return about
    return "/".join(("\u2026", *about.removeprefix(_GS1).split("/")[-2:]))


def verdict_word(verdict: Verdict) -> str:
    """Return a verdict as the window writes it."""
    return verdict.value.capitalize()


def short_id(record_id: str) -> str:
    """Return a record id shortened; the random end tells records apart better than the time."""
    return short_hash(record_id.removeprefix("urn:uuid:").replace("-", ""))


def full_cells(one: RecordRow, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Return the same columns for an export, with nothing shortened."""
    cells = cells_of(one, titles)
    return (*cells[:4], " ".join(one.about), str(one.height), one.id)
