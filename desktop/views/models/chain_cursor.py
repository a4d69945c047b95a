"""What the three views of the chain share: the span that is brushed and the block that is current.

Every view reads it, every view may move it, and all repaint when it says so.
"""

from PySide6.QtCore import QObject, Signal

from desktop.views.models.chain import ChainData, Pyramid, no_blocks

LEAST_SPAN = 24  # blocks; nearer than this the cards show more
_FIRST_SPAN = (1 / 12, 60.0, 20_000.0)  # of the chain, at least and at most so many blocks


class ChainCursor(QObject):
    """A span of heights ``low`` to below ``high``, and one current height inside the chain."""

    data_changed = Signal()
    span_changed = Signal()
    current_changed = Signal(int)
    opened = Signal(int)
    past_asked = Signal(int)  # the ledger as of this block
    states_changed = Signal(int, int)  # of the blocks from the one to below the other
    until_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pyramid = Pyramid(no_blocks())
        self.low, self.high = 0.0, 0.0
        self.current = 0
        self.until: int | None = None  # the block as of which the ledger is shown; None for now
        self._verified = 0  # blocks that a running audit has been through

    @property
    def count(self) -> int:
        """Return the number of blocks."""
        return self.pyramid.data.count

    def show_data(self, data: ChainData) -> None:
        """Show a chain; span and current block stay where they are if it still has them."""
        is_first = not self.count
        self.pyramid, self._verified = Pyramid(data), 0
        self.data_changed.emit()
        if is_first or self.high > self.count:
            share, least, most = _FIRST_SPAN
            width = min(max(self.count * share, least), most)
            self._set_span(self.count - width, float(self.count))
            self.show_block(self.count - 1)
        else:
            self.show_block(self.current)

    def show_span(self, low: float, high: float) -> None:
        """Brush another span; a current block outside it moves inside."""
        self._set_span(low, high)
        if not self.low <= self.current < self.high and self.count:
            first, last = int(self.low), int(self.high)
            found = self.pyramid.worst_in(first, last)
            self._set_current((first + last) // 2 if found is None else found)

    def show_block(self, height: int) -> None:
        """Make a block the current one; a span that does not hold it moves there."""
        if not self.count:
            return
        height = min(max(height, 0), self.count - 1)
        self._set_current(height)
        if not self.low <= height < self.high:
            half = (self.high - self.low) / 2
            self._set_span(height - half, height + half)

    def step(self, blocks: int) -> None:
        """Move the current block by so many blocks."""
        self.show_block(self.current + blocks)

    def show_next_problem(self, *, backwards: bool = False) -> None:
        """Go to the next block that is altered or forked, round the end of the chain."""
        height = self.pyramid.next_problem(self.current, backwards=backwards)
        if height is not None:
            self.show_block(height)

    def pan(self, blocks: float) -> None:
        """Move the span by so many blocks."""
        width = self.high - self.low
        low = min(max(self.low + blocks, 0.0), max(self.count - width, 0.0))
        self.show_span(low, low + width)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Make the span ``factor`` times as wide around ``at``, the current block unless told."""
        anchor = self.current + 0.5 if at is None else at
        self.show_span(
            anchor - (anchor - self.low) * factor, anchor + (self.high - anchor) * factor
        )

    def ask_past(self) -> None:
        """Ask to see the ledger as of the current block."""
        if self.count:
            self.past_asked.emit(self.current)

    def show_until(self, height: int | None) -> None:
        """Mark the block as of which the ledger is shown; None for now."""
        self.until = height
        self.until_changed.emit()

    def verify_below(self, height: int) -> None:
        """Let blocks turn to verified while an audit goes through them."""
        low, high = self._verified, min(height, self.count)
        if high > low:
            self.pyramid.verify(low, high)
            self._verified = high
            self.states_changed.emit(low, high)

    def open_current(self) -> None:
        """Ask for the details of the current block."""
        if self.count:
            self.opened.emit(self.current)

    def _set_span(self, low: float, high: float) -> None:
        count = float(self.count)
        width = min(max(high - low, float(LEAST_SPAN)), count)
        middle = (low + high) / 2
        low = min(max(middle - width / 2, 0.0), count - width)
        self.low, self.high = low, low + width
        self.span_changed.emit()

    def _set_current(self, height: int) -> None:
        self.current = height
        self.current_changed.emit(height)
