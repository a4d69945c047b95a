"""What goes from hand to hand: offers by and to the user's key, opened, answered, given, kept.

A part of the page of points with a table of its own. What it signs it shows at once as a code and
as a file; what it opens it has judged by this copy of the log before anybody answers it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop import transferring
from desktop.durable import replace_file
from desktop.errors import CivicLedgerError
from desktop.exchange.transfer_file import Transfer, format_transfer
from desktop.exchange.transfer_wish import Offered
from desktop.finding import Severity
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.handing import Hands, keep_answer, open_handed, own_keys
from desktop.views.models.form_target import FormTarget
from desktop.views.models.inspection import Inspection
from desktop.views.models.paged import Row
from desktop.views.models.points_book import PointsBook
from desktop.views.models.transfer_rows import (
    Handed,
    HandedList,
    HandedRows,
    Judged,
    inspect_handed,
    read_handed,
    read_judged,
)
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.message import Message
from desktop.views.parts.offer_dialog import OfferDialog
from desktop.views.parts.table import RowTable
from desktop.views.parts.transfer_view import TransferView
from desktop.views.question import Question
from desktop.views.retelling import retold
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_NONE = later("No offer was made by your key or to it. Open one from a file, or drop it here.")
_LOCKED = later("Your key is locked.")
_FILES = later(
    "Transfers and pictures (*.cltransfer *.answer *.png *.jpg *.jpeg *.webp);;All files (*)"
)


class HandedDesk(QWidget):
    """The offers that concern this user, and what can be done about the chosen one."""

    changed = Signal()
    wanted = Signal()  # something new stands here that the user should see

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.listed = HandedList()
        self._opened: dict[str, Transfer] = {}  # from files, by the record of the offer
        self._chosen = ""
        self._judged: Judged | CivicLedgerError | None = None
        self.dialog: OfferDialog | None = None
        self.view: TransferView | None = None
        self.question: Message | None = None
        self._list = Question(context.tasks, self)
        self._list.answered.connect(self._keep_list)
        self._list.failed.connect(context.failed)
        self._judge = Question(context.tasks, self)
        self._judge.answered.connect(self._keep_judged)
        self._judge.failed.connect(self._keep_unjudged)
        empty = EmptyState(Glyph.POINTS, _NONE, Wish(say("Open offer\u2026"), self.ask_open))
        self.table = RowTable(HandedRows(self.listed), say("From hand to hand"), empty=empty)
        self.table.moved.connect(self._choose)
        self.table.opened.connect(self._open_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.setFocusProxy(self.table)
        context.outbox_changed.connect(self.read)

    @property
    def waiting(self) -> int:
        """Return how many offers wait for the user's answer."""
        own = self.listed.own
        return sum(one.state in ("open", "opened") and one.to in own for one in self.listed.items)

    def inspection(self) -> Inspection | None:
        """Return what the inspector shows of the chosen offer."""
        offer = self._offer()
        if offer is None:
            return None
        return inspect_handed(self.listed, offer, self._judged, self._wishes(offer))

    def ask_offer(self, book: PointsBook) -> None:
        """Ask what is to be offered, of the accounts in a book among other things."""
        self.dialog = OfferDialog(self, book, self.offer)
        self.dialog.open()

    def offer(self, offered: Offered) -> None:
        """Sign an offer and show it as a code and a file."""
        hands = Hands(self._context, self._context.session.signer())
        self._context.do(partial(hands.offer, offered), self._show_signed, self._show_unsigned)

    def open_file(self, path: Path) -> None:
        """Open an offer or its answer from a file or a picture."""
        origin = self._context.session.profile.anchor.origin
        self._context.do(partial(open_handed, path, origin), self._keep_opened)

    def ask_open(self) -> None:
        """Ask for a file or a picture and open the offer in it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, say("Open offer"), str(Path.home()), say(_FILES)
        )
        if chosen:
            self.open_file(Path(chosen))

    def answer(self, transfer: Transfer, word: str) -> None:
        """Sign the answer to an offer and show both as a code and a file."""
        hands = Hands(self._context, self._context.session.signer())
        self._context.do(partial(hands.answer, transfer, word), self._show_signed)

    def withdraw(self, one: Handed) -> None:
        """Queue the withdrawal of an offer of one's own."""
        hands = Hands(self._context, self._context.session.signer())
        self._context.do(partial(hands.withdraw, one), self._show_queued)

    def give(self, transfer: Transfer) -> None:
        """Show a transfer as a code, and offer to save it as a file."""
        data = format_transfer(transfer)
        self.view = TransferView(self, data, partial(self._ask_save, data))
        self.view.open()

    @Slot()
    def read(self) -> None:
        """Read the offers again; `changed` follows."""
        if self._context.session.has_replica():
            opened = tuple(self._opened.values())
            self._list.ask(partial(self._read_handed, own_keys(self._context), opened))

    def _read_handed(
        self, own: tuple[str, ...], opened: tuple[Transfer, ...], _report: Report
    ) -> HandedList:
        session = self._context.session
        with self._context.reading() as db, session.desk() as desk:
            return read_handed(db, desk, session.profile.anchor.origin, own, opened)

    @Slot(object)
    def _keep_list(self, listed: HandedList) -> None:
        self.listed = listed
        ids = [one.record.id for one in listed.items]
        self.table.show_choosing(HandedRows(listed), ids, self._chosen)
        self.changed.emit()

    def _offer(self) -> Handed | None:
        chosen = self._chosen
        return next((one for one in self.listed.items if one.record.id == chosen), None)

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        self._chosen = "" if row is None else str(row.key)
        self._judged, offer = None, self._offer()
        if offer is not None:
            self._judge.ask(partial(self._read_judged, offer))
        self.changed.emit()

    def _read_judged(self, offer: Handed, _report: Report) -> Judged:
        session, now_ms = self._context.session, self._context.now_ms()
        origin = session.profile.anchor.origin
        with self._context.reading() as db, session.desk() as desk:
            final = self._context.moment(db).final_size
            return read_judged(db, desk, origin, offer, now_ms, final)

    @Slot(object)
    def _keep_judged(self, judged: Judged) -> None:
        self._judged = judged
        self.changed.emit()

    @Slot(CivicLedgerError)
    def _keep_unjudged(self, error: CivicLedgerError) -> None:
        self._judged = error
        self.changed.emit()

    def _wishes(self, one: Handed) -> tuple[Wish, ...]:
        """Return what can be done about an offer now."""
        why_not = "" if self._context.is_unlocked else _LOCKED
        judged = self._judged if isinstance(self._judged, Judged) else None
        own = self.listed.own
        is_answered = one.state not in ("open", "opened", "signed")
        is_answered |= one.transfer is not None and one.transfer.answer is not None
        wishes: list[Wish] = []
        if one.to in own and not is_answered and judged is not None:
            refused = (
                "" if judged.looked.refusal is None else say("The rules refuse it; see above.")
            )
            for text, word in (
                (say("Accept\u2026"), transferring.ACCEPT),
                (say("Decline\u2026"), transferring.DECLINE),
            ):
                run = partial(self._ask_answer, judged.transfer, word)
                wishes.append(Wish(text, run, why_not or refused))
        if one.by in own and one.transfer is not None and one.transfer.answer is not None:
            wishes.append(Wish(say("Keep answer"), partial(self._keep_answer, one)))
        elif one.by in own and not is_answered:
            wishes.append(Wish(say("Withdraw\u2026"), partial(self._ask_withdraw, one), why_not))
        elif one.is_logged and one.state == "accepted":
            target = FormTarget(transferring.DISPUTE_KIND, refs=(("disputes", one.record.id),))
            wishes.append(
                Wish(say("Object\u2026"), partial(self._context.go, "new", target), why_not)
            )
        if judged is not None:
            wishes.append(
                Wish(
                    say("Give\u2026"),
                    partial(self.give, judged.transfer),
                    tip=say("As code or file"),
                )
            )
        if one.is_logged:
            wishes.append(Wish(say("Show record"), partial(self._show_record, one)))
        return tuple(wishes[:4])

    def _ask_answer(self, transfer: Transfer, word: str) -> None:
        what = say("Accept this offer?" if word == transferring.ACCEPT else "Decline this offer?")
        means = say(
            "Your answer is signed at once and cannot be pulled back; an offer is answered once."
        )
        accept = word.capitalize()
        self._ask(what, means, accept, partial(self.answer, transfer, word))

    def _ask_withdraw(self, one: Handed) -> None:
        means = say("Once that is on the ledger, nobody can accept the offer any more.")
        self._ask(say("Withdraw this offer?"), means, say("Withdraw"), partial(self.withdraw, one))

    def _ask(self, what: str, means: str, accept: str, run: Callable[[], None]) -> None:
        self.question = Message(self, Severity.WARNING, what, means=means, accept=accept)
        self.question.accepted.connect(run)
        self.question.open()

    def _keep_answer(self, one: Handed) -> None:
        self._context.do(partial(keep_answer, self._context, one), self._show_kept)

    @Slot(object)
    def _show_kept(self, is_kept: bool) -> None:  # noqa: FBT001
        words = say("Both statements are kept; send them from the outbox.")
        self._context.noticed.emit(
            words if is_kept else say("The rules refuse it; it was not kept.")
        )
        self._opened.clear()
        self._context.read_outbox()

    @Slot(object)
    def _show_queued(self, record: str) -> None:
        self._context.read_outbox()
        self._context.go("outbox", record)

    @Slot(object)
    def _show_signed(self, transfer: Transfer) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._opened.pop(transfer.offer.record.id, None)
        self._chosen = transfer.offer.record.id
        self.wanted.emit()
        self._context.read_outbox()
        self._context.noticed.emit(say("It is signed. Give it to the other party, or send it."))
        self.give(transfer)

    @Slot(CivicLedgerError)
    def _show_unsigned(self, error: CivicLedgerError) -> None:
        if self.dialog is not None:
            self.dialog.refuse(retold(str(error)))

    def _ask_save(self, data: bytes) -> None:
        place = str(Path.home() / "transfer.cltransfer")
        chosen, _ = QFileDialog.getSaveFileName(self, say("Save transfer"), place, say(_FILES))
        if chosen:
            self._context.do(partial(_write, Path(chosen), data), self._show_saved)

    @Slot(object)
    def _show_saved(self, path: Path) -> None:
        self._context.noticed.emit(say("{path} is written.", path=path))

    @Slot(object)
    def _keep_opened(self, transfer: Transfer) -> None:
        self._opened[transfer.offer.record.id] = transfer
        self._chosen = transfer.offer.record.id
        self.wanted.emit()
        self.read()

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        offer = self._offer()
        if offer is not None and offer.is_logged:
            self._show_record(offer)

    def _show_record(self, one: Handed) -> None:
        self._context.go("records", f"id:{one.record.id.removeprefix('urn:uuid:')}")


def _write(path: Path, data: bytes, _report: Report) -> Path:
    replace_file(path, data, mode=0o644)
    return path
