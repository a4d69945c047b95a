"""Inside a block: its statements as a table, and beside it the chosen one's path to the root."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QWidget

from desktop.errors import CivicLedgerError
from desktop.progress import Report
from desktop.verdict import Check, Result
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.block_check import (
    ADMISSION,
    PathToRoot,
    covering_checkpoint,
    path_facts,
    path_of,
)
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.paged import Row
from desktop.views.models.statement_rows import (
    BlockContent,
    BlockEntry,
    StatementRows,
    entry_words,
    read_block,
)
from desktop.views.models.words import octets
from desktop.views.parts.frames import Panel
from desktop.views.parts.merkle_path import MerklePath
from desktop.views.parts.table import RowTable
from desktop.views.question import Question
from desktop.views.retelling import retold
from desktop.views.saying import amount, grouped, say
from desktop.views.wish import Wish

_BESIDE_EMS = 62.0
_SHOWN_RECORDS = 12


class BlockView(QWidget):
    """The entries of one block and the proof of the one that is chosen."""

    left = Signal()
    inspected = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._content: BlockContent | None = None
        self._chosen: BlockEntry | None = None
        self._path: PathToRoot | None = None
        self._read = Question(context.tasks, self)
        self._read.answered.connect(self._show_content)
        self._read.failed.connect(context.failed)
        self._prove = Question(context.tasks, self)
        self._prove.answered.connect(self._show_path)
        self._prove.failed.connect(self._show_no_path)
        self._table = RowTable(StatementRows(BlockContent(0, ())), say("Entries of the block"))
        self._table.moved.connect(self._choose)
        self._table.opened.connect(self._open)
        self._table.offer_one(self._wishes_of)
        self._tree = MerklePath()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.em(0.67))
        self._statements = Panel(say("Statements"))
        self._statements.body.addWidget(self._table, 1)
        self._paths = Panel(say("Path to the root"))
        self._paths.setMinimumWidth(theme.em(27.5))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        self._tree.setProperty("part", "clear")
        area.setWidget(self._tree)
        area.setAccessibleName(say("Path to the root"))
        self._paths.body.addWidget(area, 1)
        self._line.addWidget(self._statements, 3)
        self._line.addWidget(self._paths, 2)
        self.setFocusProxy(self._table)
        back = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)

    def show_block(self, height: int) -> None:
        """Show what a block holds."""
        self._content, self._chosen, self._path = None, None, None
        self._statements.set_title(
            say("Statements"), say("of block {height}", height=grouped(height))
        )
        self._table.show_source(StatementRows(BlockContent(height, ())))
        self._tree.show_path(None)
        self._read.ask(partial(self._read_block, height))

    def inspection(self) -> Inspection | None:
        """Return what is known about the chosen entry."""
        one = self._chosen
        if one is None:
            return None
        path = self._path
        mark, sentence, checks = _traced(path)
        if one.void is not None:
            told = say("This copy refused it when it took it in: {void}.", void=one.void)
            checks.append(Check(ADMISSION, Result.AGAINST, told))
        facts = [Fact(say("What"), entry_words(one)), Fact(say("Size"), octets(one.octets))]
        if one.issuer:
            facts.insert(1, Fact(say("Issuer"), one.issuer))
        facts += [
            Fact(say("Record") if not at else "", record.id.removeprefix("urn:uuid:"))
            for at, record in enumerate(one.records[:_SHOWN_RECORDS])
        ]
        if len(one.records) > _SHOWN_RECORDS:
            rest = len(one.records) - _SHOWN_RECORDS
            facts.append(
                Fact("", say("and {records} more", records=amount(rest, "record", "records")))
            )
        facts.append(Fact(say("Leaf hash"), one.leaf, is_hash=True))
        return Inspection(
            title=say("Entry {index}", index=grouped(one.index)),
            mark=mark,
            sentence=sentence,
            checks=tuple(checks),
            facts=tuple(facts),
            why=() if path is None else path_facts(path),
            wishes=self._wishes(one),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_beside = self.width() >= theme.em(_BESIDE_EMS)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)

    def _read_block(self, height: int, _report: Report) -> BlockContent:
        with self._context.reading() as db:
            return read_block(db, height, self._context.moment(db))

    @Slot(object)
    def _show_content(self, content: BlockContent) -> None:
        self._content = content
        count = amount(len(content.entries) - 1, "statement", "statements")
        self._statements.set_title(say("Statements"), say("{count} and the seal", count=count))
        self._table.show_source(StatementRows(content))
        self._table.select_row(0)

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        if row is None or self._content is None:
            return
        first = self._content.entries[0].index
        self._chosen = self._content.entries[int(row.key) - first]
        self._path = None
        self._paths.set_title(say("Path to the root"), entry_words(self._chosen))
        self._prove.ask(partial(self._read_path, self._chosen.index))
        self.inspected.emit(self.inspection())

    def _read_path(self, index: int, _report: Report) -> PathToRoot | None:
        with self._context.reading() as db:
            covering = covering_checkpoint(db, index)
            return None if covering is None else path_of(db, index, covering)

    @Slot(object)
    def _show_path(self, path: PathToRoot | None) -> None:
        self._path = path
        self._tree.show_path(path)
        self.inspected.emit(self.inspection())

    @Slot(CivicLedgerError)
    def _show_no_path(self, error: CivicLedgerError) -> None:
        self._tree.show_path(None)
        self._context.noticed.emit(retold(error.what))

    @Slot(object)
    def _open(self, row: Row) -> None:
        self._choose(row)
        if self._chosen is not None and self._chosen.records:
            self._show_record(self._chosen)

    def _wishes(self, one: BlockEntry) -> tuple[Wish, ...]:
        show = Wish(say("Show record"), partial(self._show_record, one))
        return (show,) if one.records else ()

    def _wishes_of(self, _row: Row) -> tuple[Wish, ...]:
        return () if self._chosen is None else self._wishes(self._chosen)

    def _show_record(self, one: BlockEntry) -> None:
        self._context.go("records", f"entry:{one.index}")


def _traced(path: PathToRoot | None) -> tuple[Marked, str, list[Check]]:
    """Return what an entry's path says about it, as far as there is one."""
    if path is None:
        return Integrity.UNCHECKED, say("No path to a cosigned root is known yet."), []
    check = say("In the tree of {size} entries", size=grouped(path.size))
    if path.holds:
        told = say("Its bytes lead to the root that the authorities cosigned.")
        return Integrity.VERIFIED, told, [Check(check, Result.OK)]
    told = say("Its bytes do not lead to the root that the authorities cosigned.")
    return Integrity.ALTERED, told, [Check(check, Result.FAILED)]
