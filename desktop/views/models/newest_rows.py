"""The newest records as a short table for the overview."""

from collections.abc import Mapping, Sequence

from desktop.replica.records import RecordRow
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.record_rows import issuer_word
from desktop.views.models.words import day
from desktop.views.saying import later


class NewestRows:
    """A `RowSource` over a few records."""

    columns: Sequence[Column] = (
        Column(later("Record"), 11.6, can_shrink=False),
        Column(later("Issuer"), 11.5),
        Column(later("Date"), 7.9, can_shrink=False),
    )

    def __init__(self, rows: Sequence[RecordRow], titles: Mapping[str, str]) -> None:
        self._rows, self._titles = rows, titles

    def count(self) -> int:
        """Return the number of records."""
        return len(self._rows)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return [self._row(one) for one in self._rows[number * PAGE : (number + 1) * PAGE]]

    def _row(self, one: RecordRow) -> Row:
        kind, issuer = self._titles.get(one.kind, one.kind), issuer_word(one, self._titles)
        cells = (kind, issuer, day(one.time_ms))
        return Row(one.id, cells, one.decision.verdict)
