"""Chain: the whole chain, a brushed span, block cards; and what is inside a block, with its proof.

A block's checks are made when it becomes the current one, from its stored bytes. Opening it shows
its statements, and for each the path by which it leads to the cosigned root.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.errors import CivicLedgerError
from desktop.progress import Report
from desktop.replica import blocks, checkpoints
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.block_cards import NoBlocks, StoredBlocks
from desktop.views.models.block_check import LastAudit, check_block
from desktop.views.models.chain import BlockDetail, ChainData, inspect_block, no_blocks
from desktop.views.models.chain_target import AtEntry
from desktop.views.models.inspection import Inspection
from desktop.views.models.standing import chain_data, lacks_ground
from desktop.views.page import Page
from desktop.views.parts.block_view import BlockView
from desktop.views.parts.chain_plot import SHORTCUTS, ChainPlot
from desktop.views.parts.plain import amount, grouped
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.wish import Wish

_SETTLE_MS = 60


class ChainPage(Page):
    """The blocks of the ledger and what can be said of each."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.data: ChainData = no_blocks()
        self._detail: BlockDetail | None = None
        self._altered: set[int] = set()  # found by looking at the block itself
        self._columns = Question(context.tasks, self)
        self._columns.answered.connect(self._show_columns)
        self._check = Question(context.tasks, self)
        self._check.answered.connect(self._show_detail)
        self._check.failed.connect(self._show_failure)
        self._plot = ChainPlot(NoBlocks())
        self._block = BlockView(context)
        self._block.left.connect(self._show_chain)
        self._block.inspected.connect(self.inspected)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(_framed(self._plot))
        self._stack.addWidget(self._block)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._ask_detail)
        self._plot.chain.current_changed.connect(self._note_current)
        self._plot.chain.opened.connect(self.open_block)
        for signal in (context.replica_changed, context.audit_changed):
            signal.connect(self._read)
        self.setFocusProxy(self._plot)
        self._read()

    def title(self) -> str:
        if self._stack.currentIndex() == 1:
            return f"Block {grouped(self._plot.chain.current)}"
        return "Chain"

    def verdict(self) -> Sentence:
        sentence = chain_sentence(self.data, self._context.figures is None)
        if sentence.mark is Integrity.UNCHECKED and lacks_ground(self._context.audited):
            told = "The audit found no sound checkpoint to compare the blocks with."
            return Sentence(Integrity.UNCHECKED, told, "See Findings.")
        return sentence

    def primary(self) -> Wish | None:
        if not self.data.count:
            return Wish("Sync now", self._context.start_sync)
        if self._context.audit_run.is_busy:
            return Wish("Auditing\u2026", self._audit, "An audit is under way; see Findings.")
        return Wish("Audit now", self._audit, tip="Hashes every block again")

    def secondary(self) -> Sequence[Wish]:
        if self._stack.currentIndex() == 1:
            return (Wish("Back to the chain", self._show_chain),)
        return ()

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return (*SHORTCUTS, ("Alt+Left", "From a block back to the chain"))

    def inspection(self) -> Inspection | None:
        if self._stack.currentIndex() == 1:
            return self._block.inspection()
        return None if self._detail is None else self._inspect(self._detail)

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        if self.data.count:
            self._follow_target()
        self._ask_detail()

    @Slot(int)
    def open_block(self, height: int) -> None:
        """Show what a block holds."""
        self._block.show_block(height)
        self._stack.setCurrentIndex(1)
        self.setFocusProxy(self._block)
        self._block.setFocus()
        self.changed.emit()
        self.inspected.emit(self.inspection())

    def search_block(self, height: int) -> None:
        """Make a block the current one."""
        self._plot.chain.show_block(height)

    def open_fullest(self) -> None:
        """Show what the block with most statements holds."""
        if self.data.count:
            self._plot.chain.show_block(int(self.data.statements.argmax()))
            self.open_block(self._plot.chain.current)

    @Slot()
    def _show_chain(self) -> None:
        self._stack.setCurrentIndex(0)
        self.setFocusProxy(self._plot)
        self._plot.setFocus()
        self.changed.emit()
        self.inspected.emit(self.inspection())

    @Slot()
    def _read(self) -> None:
        if self._context.session.has_replica():
            self._columns.ask(self._read_columns)

    def _read_columns(self, _report: Report) -> object:
        with self._context.reading() as db:
            trusted = checkpoints.trusted(db)
            return blocks.columns(db), 0 if trusted is None else trusted.size

    @Slot(object)
    def _show_columns(self, answer: tuple[Sequence[tuple[int, int, int, int]], int]) -> None:
        columns, final_size = answer
        self.data = chain_data(columns, final_size, self._context.audited, self._altered)
        if self.data.count:
            source = StoredBlocks(self._context.session.reader(), self.data)
            self._plot.cards.show_source(source)
        self._plot.show_data(self.data)
        self._follow_target()
        self.changed.emit()
        self._ask_detail()

    def _follow_target(self) -> None:
        """Go to the block that somebody wants to see."""
        target = self._context.take_target("chain")
        if isinstance(target, AtEntry):
            block = blocks.holding(self._context.session.reader(), target.entry)
            target = None if block is None else block.height
        if isinstance(target, int):
            if self._stack.currentIndex() == 1:
                self._show_chain()
            self._plot.chain.show_block(target)

    @Slot(int)
    def _note_current(self, _height: int) -> None:
        self._timer.start()

    @Slot()
    def _ask_detail(self) -> None:
        if self.data.count:
            audited, ended_ms = self._context.audited, self._context.audited_ms
            last = None if audited is None else LastAudit(audited, ended_ms)
            self._check.ask(partial(self._read_detail, self._plot.chain.current, last))

    def _read_detail(self, height: int, last: LastAudit | None, _report: Report) -> BlockDetail:
        with self._context.reading() as db:
            return check_block(db, height, last)

    @Slot(object)
    def _show_detail(self, detail: BlockDetail) -> None:
        self._detail = detail
        if detail.state is Integrity.ALTERED and detail.height not in self._altered:
            self._altered.add(detail.height)
            self._read()
        if self._stack.currentIndex() == 0:
            self.inspected.emit(self._inspect(detail))

    @Slot(CivicLedgerError)
    def _show_failure(self, error: CivicLedgerError) -> None:
        self._detail = None
        title = f"Block {grouped(self._plot.chain.current)}"
        if self._stack.currentIndex() == 0:
            self.inspected.emit(Inspection(title, Integrity.UNCHECKED, str(error)))

    def _inspect(self, detail: BlockDetail) -> Inspection:
        return inspect_block(detail, (Wish("Open block", partial(self.open_block, detail.height)),))

    def _audit(self) -> None:
        self._context.start_audit()
        self.changed.emit()


def chain_sentence(data: ChainData, is_empty: bool) -> Sentence:  # noqa: FBT001
    """Return the verdict of a chain, from the states of its blocks."""
    if is_empty or not data.count:
        return Sentence(Integrity.UNCHECKED, "No blocks here yet.", "They come with a sync.")
    counts = {state: int((data.state == state).sum()) for state in Integrity}
    waiting = counts[Integrity.PENDING]
    rest = f"{amount(data.count, 'block', 'blocks')}"
    if waiting:
        waits = "waits" if waiting == 1 else "wait"
        rest = f"{rest}; the {grouped(waiting)} newest {waits} for a quorum"
    if counts[Integrity.FORK]:
        return Sentence(Integrity.FORK, "The log's writer signed two histories.", f"{rest}.")
    if counts[Integrity.ALTERED]:
        bad = counts[Integrity.ALTERED]
        words = "block does" if bad == 1 else "blocks do"
        text = f"{grouped(bad)} {words} not match what was signed."
        return Sentence(Integrity.ALTERED, text, f"{rest}.")
    if counts[Integrity.UNCHECKED]:
        rest = f"{rest}. An audit hashes their bytes again."
        return Sentence(Integrity.UNCHECKED, "Not every block was checked in this window.", rest)
    return Sentence(Integrity.VERIFIED, "Every final block was hashed again.", f"{rest}.")


def _framed(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    return holder
