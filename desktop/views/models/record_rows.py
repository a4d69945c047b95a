"""Records as a table: rows of chosen keys, read page by page, with the verdict of each."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.ledger.scalar import format_time
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.notes import Note
from desktop.replica.records import Moment, RecordRow
from desktop.verdict import Verdict
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.parts.plain import short_hash
from desktop.views.saying import grouped, later, say

_GS1 = "https://id.gs1.org/"
_NARROW_EMS = (9.4, 10.4, 11.2, 10.5, 13.4, 4.4, 5.7)
LABELS = Column(later("Labels"), 7.0)  # of the user; in an export only where it is shown
_TAIL = 6  # digits of an id where there is little room
NO_KEYS: "array[int]" = array("q")


class RecordRows:
    """A `RowSource` over record keys, in their order."""

    columns: Sequence[Column] = (
        Column(later("Verdict"), 9.5, can_shrink=False),
        Column(later("Time (UTC)"), 10.7, can_shrink=False),
        Column(later("Kind"), 11.7, can_shrink=False),
        Column(later("Issuer"), 16.0),
        Column(later("About"), 19.0),
        Column(later("Block"), 5.0, is_number=True),
        Column(later("Record"), 8.6, is_hash=True, can_shrink=False),
    )

    def __init__(
        self,
        db: Database | None,
        keys: "array[int]",
        moment: Moment,
        titles: Mapping[str, str],
        *,
        is_narrow: bool = False,
        notes: Mapping[str, Note] | None = None,
    ) -> None:
        self._notes = notes or {}
        self._db, self._keys, self._moment, self._titles = db, keys, moment, titles
        self._is_narrow = is_narrow
        if is_narrow:
            pairs = zip(self.columns, _NARROW_EMS, strict=True)
            self.columns = [replace(column, width_ems=ems) for column, ems in pairs]
        self.columns = (*self.columns, LABELS)

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
        return Row(one.id, (*cells, label_of(one.id, self._notes)), verdict)


def label_of(record_id: str, notes: Mapping[str, Note]) -> str:
    """Return what the user calls a record; empty where nothing is noted."""
    note = notes.get(record_id)
    return "" if note is None else note.label or note.text


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


_VERDICTS = (  # for the translators
    later("Altered"),
    later("Cannot check"),
    later("Unknown issuer"),
    later("Not final"),
    later("Revoked"),
    later("Erased"),
    later("Suspended"),
    later("Superseded"),
    later("Not yet valid"),
    later("Expired"),
    later("Valid"),
)


def verdict_word(verdict: Verdict) -> str:
    """Return a verdict as the window writes it."""
    return say(verdict.value.capitalize())


def short_id(record_id: str) -> str:
    """Return a record id shortened; the random end tells records apart better than the time."""
    return short_hash(record_id.removeprefix("urn:uuid:").replace("-", ""))


def full_cells(one: RecordRow, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Return the same columns for an export, with nothing shortened."""
    cells = cells_of(one, titles)
    return (*cells[:4], " ".join(one.about), str(one.height), one.id)
