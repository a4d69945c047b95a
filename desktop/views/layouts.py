"""How the user has arranged the window: columns, dividers, details and rail, kept in the profile.

What is kept are wishes; what does not fit any more, or was damaged, is passed over.
"""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Slot
from PySide6.QtWidgets import QSplitter
from shiboken6 import isValid

from desktop.views.page import Page
from desktop.views.parts.table import RowTable
from desktop.views.window import MainWindow

FILE_NAME = "layout.ini"
_WISHES = "window/wishes"
_YES_NO = {"yes": True, "no": False}


class Layouts(QObject):
    """The arrangement of one window, read when it opens and written when it closes."""

    def __init__(self, folder: Path, window: MainWindow) -> None:
        super().__init__(window)
        self._store = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)
        self._window = window
        self._tables: dict[str, RowTable] = {}
        self._splitters: dict[str, QSplitter] = {}
        names = self._text(_WISHES).split()
        if len(names) == 2:
            inspector, fold = (_YES_NO.get(it) for it in names)
            window.arrange_as_wished(inspector=inspector, fold=fold)
        for name, page in window.made_pages():
            self.adopt(name, page)
        window.page_made.connect(self.adopt)

    @Slot(str, object)
    def adopt(self, name: str, page: Page) -> None:
        """Arrange a page that was just made as it was left."""
        for table in page.findChildren(RowTable):
            if table not in self._tables.values():
                self._adopt_table(name, table)
        for number, splitter in enumerate(page.findChildren(QSplitter)):
            key = f"dividers/{name} {number}"
            self._splitters[key] = splitter
            kept = self._store.value(key)
            if isinstance(kept, QByteArray):
                splitter.restoreState(kept)

    def _adopt_table(self, name: str, table: RowTable) -> None:
        """Arrange a table; its words were its key once, which another language does not know."""
        alike = f"tables/{name} {table.key}"
        key = next(it for it in self._numbered(alike) if it not in self._tables)
        former = f"tables/{name} {table.accessibleName()}"
        self._tables[key] = table
        table.restore_columns(self._text(key) or self._text(former))
        self._store.remove(former)

    def _numbered(self, key: str) -> Iterator[str]:
        """Yield a key and, for further tables of the same rows, that key with a number."""
        yield key
        yield from (f"{key} {number}" for number in count(2))

    def save(self) -> None:
        """Write how everything is arranged now."""
        for key, table in self._tables.items():
            if isValid(table):  # a page may have made another one since
                self._put(key, table.columns_kept())
        for key, splitter in self._splitters.items():
            if isValid(splitter):
                self._put(key, splitter.saveState())
        words = ("-" if it is None else "yes" if it else "no" for it in self._window.wishes())
        self._put(_WISHES, " ".join(words))
        self._store.sync()

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""

    def _put(self, key: str, value: str | QByteArray) -> None:
        if self._store.value(key, "") != value:
            self._store.setValue(key, value)
