"""How the columns of a table share its width: by what they ask for and by what stands in them.

Where there is room each has what it asks for, and those that must be read whole as much as their
cells want; the others share the rest. Where room is short, a column that does not need what it asks
for gives it to those that do. What was measured once is kept, so that columns do not leap while one
filters and sorts.
"""

from collections.abc import Sequence
from itertools import compress

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from desktop.views import theme
from desktop.views.models.paged import MARK_ROLE, Column, PagedModel

PAD_EMS, MARK_EMS, GAP_EMS = 0.67, 1.17, 0.5  # around a cell's words, of its mark, between both
_NARROWEST, _WIDEST = 0.6, 2.5  # of the width that a column asks for, where it may shrink and grow
_WIDEST_RIGID = 1.7  # where it must be read whole
_MEASURED_ROWS = 64


class ColumnRoom:
    """The widths of one table's columns, in pixels."""

    def __init__(self) -> None:
        self._needs: list[int] = []  # of the widest cell of each column so far
        self._measured: object = None

    def forget(self) -> None:
        """Measure again; the text is another size."""
        self._needs, self._measured = [], None

    def measure(self, model: PagedModel, widget: QWidget) -> None:
        """Note how wide the first rows are, once for each source."""
        if self._measured is model.source or not model.rowCount():
            return
        self._measured = model.source
        metrics = {
            is_hash: QFontMetrics(theme.font(mono=True) if is_hash else widget.font())
            for is_hash in (False, True)
        }
        rows = range(min(model.rowCount(), _MEASURED_ROWS))
        needs = [
            max(
                metrics[False].horizontalAdvance(str(column.title)),
                *(_width(model, row, number, metrics[column.is_hash]) for row in rows),
            )
            for number, column in enumerate(model.columns)
        ]
        around = 2 * theme.em(PAD_EMS) + 2
        before = self._needs if len(self._needs) == len(needs) else [0] * len(needs)
        self._needs = [max(was, need + around) for was, need in zip(before, needs, strict=True)]

    def widths(self, columns: Sequence[Column], hidden: Sequence[bool], room: int) -> list[int]:
        """Return the width of each column; one that is hidden has none.

        Args:
            columns: of the table.
            hidden: for each whether it is.
            room: width of all together; they take more where they would be too narrow to read.
        """
        each = tuple(zip(columns, hidden, strict=True))
        asked = [0 if is_hidden else theme.em(it.width_ems) for it, is_hidden in each]
        soft = [it.can_shrink and not it.is_number for it in columns]
        needs = self._needs if len(self._needs) == len(columns) else asked
        widths = [
            max(width, min(need, int(width * (_WIDEST if is_soft else _WIDEST_RIGID))))
            for width, need, is_soft in zip(asked, needs, soft, strict=True)
        ]
        if sum(widths) > room:
            wanted = [
                width if column.is_strip else min(need, int(width * _WIDEST))
                for width, need, column in zip(asked, needs, columns, strict=True)
            ]
            least = [
                min(want, int(width * _NARROWEST) if is_soft else width)
                for want, width, is_soft in zip(wanted, asked, soft, strict=True)
            ]
            widths = _levelled(wanted, asked, least, room)
        left, growing = room - sum(widths), sum(compress(widths, soft))
        share = min(1 + max(left, 0) / max(growing, 1), _WIDEST)
        widths = [
            int(width * share) if is_soft else width
            for width, is_soft in zip(widths, soft, strict=True)
        ]
        last = max(number for number, is_hidden in enumerate(hidden) if not is_hidden)
        widths[last] += max(room - sum(widths), 0)
        return widths


def _levelled(
    wanted: Sequence[int], asked: Sequence[int], least: Sequence[int], room: int
) -> list[int]:
    """Return widths that fit the room: all cut to one share of what they ask for, if they want it.

    None is below its least, for which there may be no room.
    """
    columns = tuple(zip(wanted, asked, least, strict=True))

    def cut(hundredths: int) -> list[int]:
        return [max(min(want, ask * hundredths // 100), floor) for want, ask, floor in columns]

    low, high = 0, int(_WIDEST * 100)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if sum(cut(middle)) <= room else (low, middle - 1)
    return cut(low)


def _width(model: PagedModel, row: int, column: int, metrics: QFontMetrics) -> int:
    index = model.index(row, column)
    has_mark = index.data(MARK_ROLE) is not None
    width = metrics.horizontalAdvance(str(index.data() or ""))
    return width + (theme.em(MARK_EMS) + theme.em(GAP_EMS) if has_mark else 0)
