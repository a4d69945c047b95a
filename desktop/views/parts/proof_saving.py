"""A record's proof as a file to give away, which anybody checks without this program's database."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.durable import replace_file
from desktop.exchange.proof_file import build_proof_file
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.models.record_check import Checked
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_PROOFS = later("Proof files (*.clproof)")
_TIP = later("A file for whoever has to check this record, with or without this program")


class ProofSaving(QObject):
    """Writes proof files for one page; each is opened again as its reader will, before it is."""

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context

    def wish(self, checked: Checked | None) -> Wish:
        """Return the wish to save the proof of what is chosen."""
        if checked is None:
            return Wish(say("Save proof\u2026"), self._nothing, say("Choose a record."), _TIP)
        return Wish(say("Save proof\u2026"), partial(self.ask, checked), tip=_TIP)

    def ask(self, checked: Checked) -> None:
        """Let the user say where the proof goes."""
        name = checked.judged.kind.partition("/")[0].rpartition(".")[2]
        place = Path.home() / f"{name}-{checked.record[-6:]}.clproof"
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, say("Save proof"), str(place), say(_PROOFS)
        )
        if chosen:
            self.save(checked, Path(chosen))

    def save(self, checked: Checked, path: Path) -> None:
        """Write the proof of a record to a file."""
        self._context.do(partial(self._write, checked.record, path), self._tell)

    def _write(self, record: str, path: Path, _report: Report) -> Path:
        anchor = self._context.session.profile.anchor
        with self._context.connect_replica() as db:
            replace_file(path, build_proof_file(db, anchor, record), mode=0o644)
        return path

    @Slot(object)
    def _tell(self, path: Path) -> None:
        self._context.noticed.emit(say("The proof is saved as {path}", path=path))

    def _nothing(self) -> None:
        """Do nothing: the wish says why."""
