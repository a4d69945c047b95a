"""Some builds of PySide6 miscount the references to None in every call that returns nothing.

A painter that draws for long enough then ends the program; this catches such a build when it is
installed.
"""

import sys

from PySide6.QtGui import QColor

CALLS = 1000


def test_calls_that_return_nothing_keep_their_reference_to_none() -> None:
    color = QColor(1, 2, 3)
    color.setAlpha(0)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        color.setAlpha(7)
    assert abs(sys.getrefcount(None) - before) < CALLS // 10
