"""The chain as a table: what a screen reader, or a person who likes tables, sees of the plots."""

from collections.abc import Sequence
from datetime import UTC, datetime

from desktop.views.integrity import Integrity
from desktop.views.models.chain import ChainData
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.saying import grouped, later


class ChainRows:
    """A `RowSource` with one row per block, the row number is the height."""

    columns: Sequence[Column] = (
        Column(later("State"), 12.0, can_shrink=False),
        Column(later("Block"), 8.0, is_number=True),
        Column(later("Statements"), 9.0, is_number=True),
        Column(later("Sealed (UTC)"), 16.0),
    )

    def __init__(self, data: ChainData) -> None:
        self._data = data

    def count(self) -> int:
        """Return the number of blocks."""
        return self._data.count

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of 256 blocks."""
        heights = range(number * PAGE, min((number + 1) * PAGE, self._data.count))
        return [self._row(height) for height in heights]

    def _row(self, height: int) -> Row:
        state = Integrity(int(self._data.state[height]))
        moment = datetime.fromtimestamp(int(self._data.times_ms[height]) / 1000, tz=UTC)
        statements = grouped(int(self._data.statements[height]))
        cells = (state.word, grouped(height), statements, f"{moment:%Y-%m-%d %H:%M:%S}")
        return Row(height, cells, state)
