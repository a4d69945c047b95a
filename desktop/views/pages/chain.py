"""Chain: the whole chain, a brushed span, block cards; and what is inside a block, with its proof.

A block's checks are made when it becomes the current one, from its stored bytes. Opening it shows
its statements, and for each the path by which it leads to the cosigned root.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from desktop.audit.run import replayed
from desktop.errors import CivicLedgerError
from desktop.progress import Report
from desktop.replica import blocks, checkpoints
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.asked_moment import AskedMoment
from desktop.views.models.block_cards import NoBlocks, StoredBlocks
from desktop.views.models.block_check import LastAudit, check_block
from desktop.views.models.chain import BlockDetail, ChainData, inspect_block, no_blocks
from desktop.views.models.chain_target import AtEntry
from desktop.views.models.inspection import Inspection
from desktop.views.models.sentences import HAS_TWO_HISTORIES
from desktop.views.models.standing import chain_data, lacks_ground, no_columns, read_columns
from desktop.views.models.words import moment
from desktop.views.page import Page
from desktop.views.parts.block_desk import BlockDesk
from desktop.views.parts.block_view import BlockView
from desktop.views.parts.chain_plot import SHORTCUTS, ChainPlot
from desktop.views.parts.plain import short_hash
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.saying import amount, grouped, say
from desktop.views.wish import Wish

_SETTLE_MS = 60
_TELL_MS = 500


class ChainPage(Page):
    """The blocks of the ledger and what can be said of each."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.data: ChainData = no_blocks()
        self._values, self._final = no_columns(), 0  # what `data` was made of
        self._reached = 0  # blocks that a running audit has been through
        self._told = QElapsedTimer()  # since that was last said in words
        self._detail: BlockDetail | None = None
        self._altered: set[int] = set()  # found by looking at the block itself
        self._columns = Question(context.tasks, self)
        self._columns.answered.connect(self._show_columns)
        self._check = Question(context.tasks, self)
        self._check.answered.connect(self._show_detail)
        self._check.failed.connect(self._show_failure)
        self.desk = BlockDesk(context, self)
        self.desk.compared.connect(self._show_sources)
        context.peers_changed.connect(self._show_sources)
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
        self._plot.chain.past_asked.connect(self._go_back)
        self._plot.picture_asked.connect(self._ask_picture)
        context.audit_run.progressed.connect(self._show_progress)
        context.sight.changed.connect(self._show_past)
        for signal in (context.replica_changed, context.audit_changed):
            signal.connect(self._read)
        self.setFocusProxy(self._plot)
        self._read()

    @property
    def plot(self) -> ChainPlot:
        """Return the three linked views."""
        return self._plot

    def title(self) -> str:
        if self._stack.currentIndex() == 1:
            return say("Block {current}", current=grouped(self._plot.chain.current))
        return say("Chain")

    def verdict(self) -> Sentence:
        if self._context.audit_run.is_busy and self._reached:
            told = say(
                "{reached} of {blocks}",
                reached=grouped(self._reached),
                blocks=amount(self.data.count, "block", "blocks"),
            )
            rest = say("An audit is under way; it hashes every byte and replays every rule.")
            return Sentence(Integrity.UNCHECKED, say("{told} are checked so far.", told=told), rest)
        sentence = chain_sentence(self.data, self._context.figures is None)
        past = self._context.sight.past
        if past is not None:
            rest = say(
                "Blocks after {height} are faded here, and left out elsewhere.",
                height=grouped(past.height),
            )
            return replace(sentence, rest=rest)
        if sentence.mark is Integrity.UNCHECKED and lacks_ground(self._context.audited):
            told = say("The audit found no sound checkpoint to compare the blocks with.")
            return Sentence(Integrity.UNCHECKED, told, say("See Findings."))
        return sentence

    def primary(self) -> Wish | None:
        if not self.data.count:
            return Wish(say("Sync now"), self._context.start_sync)
        if self._context.audit_run.is_busy:
            return Wish(
                say("Auditing\u2026"), self._audit, say("An audit is under way; see Findings.")
            )
        return Wish(say("Audit now"), self._audit, tip=say("Hashes every block again"))

    def secondary(self) -> Sequence[Wish]:
        if self._stack.currentIndex() == 1:
            return (Wish(say("Back to the chain"), self._show_chain),)
        return ()

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return (*SHORTCUTS, ("Alt+Left", say("From a block back to the chain")))

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
            self._columns.ask(partial(self._read_columns, self._values, self._final))

    def _read_columns(self, known: NDArray[np.int64], final: int, _report: Report) -> object:
        with self._context.reading() as db:
            trusted = checkpoints.trusted(db)
            size = 0 if trusted is None else trusted.size
            return read_columns(db, known, min(final, size)), size

    @Slot(object)
    def _show_columns(self, answer: tuple[NDArray[np.int64], int]) -> None:
        self._values, self._final = answer
        self._reached = 0
        is_first = not self.data.count
        context = self._context
        self.data = chain_data(
            self._values, self._final, context.audited, self._altered, context.fork_height
        )
        if self.data.count:
            source = StoredBlocks(self._context.session.reader(), self.data)
            self._plot.cards.show_source(source)
        self._plot.show_data(self.data)
        if is_first:
            self._show_past()
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

    @Slot()
    def _show_sources(self) -> None:
        """Show anew which peers hold the block that is inspected."""
        if self._stack.currentIndex() == 0 and self.isVisible() and self._detail is not None:
            self.inspected.emit(self._inspect(self._detail))

    @Slot(CivicLedgerError)
    def _show_failure(self, error: CivicLedgerError) -> None:
        self._detail = None
        title = say("Block {current}", current=grouped(self._plot.chain.current))
        if self._stack.currentIndex() == 0:
            self.inspected.emit(Inspection(title, Integrity.UNCHECKED, str(error)))

    def _inspect(self, detail: BlockDetail) -> Inspection:
        wishes = [Wish(say("Open block"), partial(self.open_block, detail.height))]
        past = self._context.sight.past
        if past is not None and past.height == detail.height:
            wishes.append(Wish(say("Back to now"), self._context.sight.come_back))
        elif detail.state is not Integrity.PENDING:
            tip = say("Every page then shows the ledger as it stood after this block")
            wishes.append(
                Wish(say("As of this block"), partial(self._go_back, detail.height), tip=tip)
            )
        if detail.height >= self.data.count:  # the copy went back meanwhile
            return inspect_block(detail)
        sections = self.desk.sections(detail.height, int(self._values[detail.height, 3]))
        wishes += self.desk.wishes(detail)
        return inspect_block(self._as_forked(detail), tuple(wishes), sections)

    def _as_forked(self, detail: BlockDetail) -> BlockDetail:
        """Say of a block at which a second history parts that there are two, whatever it holds."""
        if self.data.state[detail.height] != Integrity.FORK:
            return detail
        told = f"{HAS_TWO_HISTORIES} {detail.sentence}"
        return replace(detail, state=Integrity.FORK, sentence=told)

    @Slot(int)
    def _go_back(self, height: int) -> None:
        self._context.sight.go(AskedMoment(height=height))

    @Slot()
    def _show_past(self) -> None:
        """Mark the block as of which other pages show the ledger; this one shows all blocks."""
        past = self._context.sight.past
        self._plot.chain.show_until(None if past is None else past.height)
        if past is not None and self.data.count:
            self._plot.chain.show_block(past.height)

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        """Turn the blocks that a running audit has been through from grey to blue."""
        if self.data.count and total:
            entries = replayed(done, total, self._final)
            reached = int(np.searchsorted(self._values[:, 3], entries))
            self._plot.chain.verify_below(reached)
            self._reached = max(reached, self._reached)
            if not self._told.isValid() or self._told.hasExpired(_TELL_MS):
                self._told.start()
                self.changed.emit()

    @Slot()
    def _ask_picture(self) -> None:
        place = str(Path.home() / "chain.png")
        kinds = say("Pictures (*.png *.svg *.pdf)")
        chosen, _ = QFileDialog.getSaveFileName(self, say("Save as a picture"), place, kinds)
        if chosen:
            self.write_picture(Path(chosen))

    def write_picture(self, path: Path) -> None:
        """Write the view as it stands to a file."""
        figures = self._context.figures
        origin = self._context.session.profile.anchor.origin
        title = f"{origin} \u00b7 {amount(self.data.count, 'block', 'blocks')}"
        root = "" if figures is None else say(", root {root}", root=short_hash(figures.root))
        caption = f"{self.verdict().text}  {moment(self._context.now_ms())} UTC{root}"
        try:
            self._plot.write_picture(title, caption, path)
        except CivicLedgerError as error:
            self._context.failed.emit(error)
        else:
            self._context.noticed.emit(say("The picture is in {path}", path=path))

    def _audit(self) -> None:
        self._context.start_audit()
        self.changed.emit()


def chain_sentence(data: ChainData, is_empty: bool) -> Sentence:  # noqa: FBT001
    """Return the verdict of a chain, from the states of its blocks."""
    if is_empty or not data.count:
        return Sentence(
            Integrity.UNCHECKED, say("No blocks here yet."), say("They come with a sync.")
        )
    counts = {state: int((data.state == state).sum()) for state in Integrity}
    waiting = counts[Integrity.PENDING]
    rest = f"{amount(data.count, 'block', 'blocks')}"
    if waiting:
        newest = amount(waiting, "newest waits", "newest wait")
        rest = say("{rest}; the {newest} for a quorum", rest=rest, newest=newest)
    if counts[Integrity.FORK]:
        return Sentence(Integrity.FORK, HAS_TWO_HISTORIES, f"{rest}.")
    if counts[Integrity.ALTERED]:
        bad = counts[Integrity.ALTERED]
        blocks = amount(bad, "block does", "blocks do")
        text = say("{blocks} not match what was signed.", blocks=blocks)
        return Sentence(Integrity.ALTERED, text, f"{rest}.")
    if counts[Integrity.UNCHECKED]:
        rest = say("{rest}. An audit hashes their bytes again.", rest=rest)
        return Sentence(
            Integrity.UNCHECKED, say("Not every block was checked in this window."), rest
        )
    return Sentence(Integrity.VERIFIED, say("Every final block was hashed again."), f"{rest}.")


def _framed(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    return holder
