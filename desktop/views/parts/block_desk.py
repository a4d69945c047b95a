"""What can be done with one block: compare it with a peer's copy, keep it as evidence."""

from collections.abc import Mapping
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.peers.block_copy import BlockCopy, compare_block, row_of
from desktop.peers.block_parcel import write_block_parcel
from desktop.peers.evidence_parcel import README
from desktop.peers.source import Peer
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.block_check import covering_checkpoint
from desktop.views.models.block_peers import peer_section
from desktop.views.models.chain import BlockDetail
from desktop.views.models.inspection import Section
from desktop.views.question import Question
from desktop.views.saying import grouped, say
from desktop.views.wish import Wish


class BlockDesk(QObject):
    """Runs these errands over one page."""

    compared = Signal(int)  # height of a block that was compared with a peer's

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._found: dict[tuple[int, str], BlockCopy] = {}
        self._run = Question(context.tasks, self)
        self._run.answered.connect(self._keep)
        self._run.failed.connect(context.failed)

    def sections(self, height: int, seal: int) -> tuple[Section, ...]:
        """Return which peers hold a block, each a way to compare it with theirs."""
        peers = {one.name: one for one in self._context.session.profile.peers}
        found: Mapping[str, BlockCopy] = {
            name: copy for (at, name), copy in self._found.items() if at == height
        }

        def way(name: str) -> Wish:
            tip = say("Reads this block from the peer and compares it byte for byte")
            return Wish(name, partial(self.compare, height, peers[name]), tip=tip)

        return peer_section(tuple(peers), self._context.synced, seal, found, way)

    def wishes(self, detail: BlockDetail) -> tuple[Wish, ...]:
        """Return what can be done with a block."""
        tip = say("Checkpoints of the peers and of other laptops, in Peers & sync")
        compare = Wish(say("Compare copies\u2026"), partial(self._context.go, "peers"), tip=tip)
        if detail.state is not Integrity.ALTERED:
            return (compare,)
        tip = say("The bytes as they stand here, what was expected, the signed checkpoint, keys")
        keep = partial(self._ask_folder, detail.height)
        return (Wish(say("Keep as evidence\u2026"), keep, tip=tip), compare)

    def compare(self, height: int, peer: Peer) -> None:
        """Read a block from a peer and compare it; `compared` follows."""
        self._run.ask(partial(self._compare, height, peer))

    def keep(self, height: int, target: Path) -> None:
        """Write a block into a folder for somebody else."""
        self._context.do(partial(self._write, height, target), self._tell)

    def _ask_folder(self, height: int) -> None:
        title = say("Save evidence in")
        chosen = QFileDialog.getExistingDirectory(self._page, title, str(Path.home()))
        if chosen:
            self.keep(height, Path(chosen))

    def _compare(self, height: int, peer: Peer, _report: Report) -> BlockCopy:
        context = self._context
        with context.reading() as db, closing(context.session.source(peer)) as source:
            return compare_block(db, source, height)

    def _write(self, height: int, target: Path, _report: Report) -> Path:
        with self._context.reading() as db:
            covering = covering_checkpoint(db, row_of(db, height).seal)
            return write_block_parcel(db, height, covering, target)

    @Slot(object)
    def _keep(self, copy: BlockCopy) -> None:
        self._found[copy.height, copy.peer] = copy
        told = say(
            "Block {height} was compared with {peer}.", height=grouped(copy.height), peer=copy.peer
        )
        self._context.noticed.emit(told)
        self.compared.emit(copy.height)

    @Slot(object)
    def _tell(self, folder: Path) -> None:
        told = say(
            "The evidence is in {folder}; {readme} says how to check it.",
            folder=folder,
            readme=README,
        )
        self._context.noticed.emit(told)
