"""Points: what accounts hold and why, what goes from hand to hand, programmes and their rules."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from desktop.checks.recompute import Recomputed
from desktop.finding import Severity
from desktop.ledger.scalar import format_time
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.handing import own_keys
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Inspection
from desktop.views.models.paged import Row
from desktop.views.models.points_book import Held, PointsBook, Step, read_points, recomputed
from desktop.views.models.points_details import (
    Paid,
    inspect_account,
    inspect_move,
    inspect_scheme,
    read_paid,
    redeem_target,
    redemptions,
)
from desktop.views.models.points_rows import AccountRows, MoveRows, RuleRows, SchemeRows
from desktop.views.models.service_rows import MismatchRows
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.handed_desk import HandedDesk
from desktop.views.parts.points_board import PointsBoard
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.reading_page import ReadingPage
from desktop.views.saying import amount, later, say
from desktop.views.wish import Wish

_NO_ACCOUNT = later("No account of your key holds points. Type or paste another account above.")
_LOCKED_ACCOUNT = later("Unlock your key to see its accounts, or type or paste an account above.")
_NO_MOVES = later("Choose an account to see what moved in it.")
_NO_PROGRAMME = later("No programme that gives points is on this ledger.")
_NOTHING_WRONG = later("All points that were computed again are what the log says.")
_LOCKED = later("Your key is locked.")
_ACCOUNTS, _HANDED, _SCHEMES, _WRONG = range(4)
_MOST_SHOWN = 200  # records of one search


class PointsPage(ReadingPage):
    """Accounts, offers and programmes, each with what is known of the one that is chosen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._book: PointsBook | None = None
        self._size = 0  # entries of the log that was read
        self._given: list[str] = []  # accounts that were typed or pasted in this window
        self._chosen: dict[int, str] = {}  # by the number of the tab
        self._move: Step | None = None
        self._paid: Paid | None = None
        self._compute, self._pay = (Question(context.tasks, self) for _ in range(2))
        self._make_tables()
        self.board = PointsBoard(
            self.accounts, self.moves, self.desk, self.schemes, self.rules, self.wrong
        )
        panel = Panel()
        panel.body.addWidget(self.board, 1)
        self._stack(((panel, 1),))
        self.setAcceptDrops(True)
        self._connect()
        self.setFocusProxy(self.board.tabBar())

    def title(self) -> str:
        return say("Points")

    def verdict(self) -> Sentence:
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        book = self._book
        if book is None or not book.schemes:
            return Sentence(Integrity.UNCHECKED, say("No programme gives points here."))
        total = sum(one.balance for one in book.held)
        accounts = amount(len(book.held), "account", "accounts")
        text = say(
            "{points} in {accounts}.", points=amount(total, "point", "points"), accounts=accounts
        )
        if not book.held:
            text = say("No account is shown.") if self._context.is_unlocked else _LOCKED
        waiting = self.desk.waiting
        rest = (
            [say("{offers} for your answer.", offers=amount(waiting, "offer waits", "offers wait"))]
            if waiting
            else []
        )
        done = book.recomputed
        if done is None:
            rest.append(
                say("Balances are what the books of this copy say; not computed again yet.")
            )
            return Sentence(Integrity.UNCHECKED, text, " ".join(rest))
        if done.mismatches:
            wrong = amount(len(done.mismatches), "record says", "records say")
            return Sentence(
                Severity.ERROR, say("{wrong} something else than the log gives.", wrong=wrong), text
            )
        rest.append(
            say(
                "{records} computed again, as the log says.",
                records=amount(done.looked_at, "record", "records"),
            )
        )
        return Sentence(Integrity.VERIFIED, text, " ".join(rest))

    def primary(self) -> Wish | None:
        why_not = "" if self._context.is_unlocked else _LOCKED
        return Wish(
            say("Offer\u2026"),
            self._ask_offer,
            why_not,
            say("Points, a payment, goods or documents"),
        )

    def secondary(self) -> Sequence[Wish]:
        busy = say("It is under way.") if self._compute.is_busy else ""
        none = "" if self._book is not None and self._book.schemes else say("There are no points.")
        tip = say("Computes all points again from the log")
        return (
            Wish(say("Open offer\u2026"), self.desk.ask_open, tip=say("From a file or a picture")),
            Wish(say("Compute again"), self.compute, busy or none, tip),
        )

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return (
            (say("Enter"), say("Show the record")),
            ("Ctrl+C", say("Copy the selected rows")),
            (say("Drop a file"), say("Open an offer or its answer")),
        )

    def inspection(self) -> Inspection | None:
        book = self._book
        if book is None:
            return None
        at = self.board.currentIndex()
        if at == _HANDED:
            return self.desk.inspection()
        if at == _SCHEMES:
            scheme = book.scheme(self._chosen.get(_SCHEMES, ""))
            wishes = () if scheme is None else (self._show_wish(say("Show record"), [scheme.id]),)
            return None if scheme is None else inspect_scheme(book.kinds, scheme, wishes)
        held = self._held()
        if at != _ACCOUNTS or held is None:
            return None
        if self._move is not None:
            return inspect_move(book, self._move, self._paid, self._move_wishes(self._move))
        return inspect_account(held, self._account_wishes(book, held))

    def refresh(self) -> None:
        target = self._context.take_target("points")
        if isinstance(target, str) and target not in self._given:
            self._given.append(target)
        self.read_now()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.desk.open_file(Path(url.toLocalFile()))
        event.acceptProposedAction()

    def show_account(self, account: str) -> None:
        """Show another account beside those of the key, until the window is closed."""
        if account not in self._given:
            self._given.append(account)
        self.read_now()

    def compute(self) -> None:
        """Compute all points again, away from the window."""
        self._compute.ask(self._compute_now)
        self._tell()

    def _make_tables(self) -> None:
        self._no_account = EmptyState(Glyph.POINTS, _NO_ACCOUNT)
        self.accounts = RowTable(
            AccountRows(PointsBook(), "", ()), say("Accounts"), empty=self._no_account
        )
        self.moves = RowTable(
            MoveRows(PointsBook(), ""), say("Moves"), empty=EmptyState(Glyph.TABLE, _NO_MOVES)
        )
        self.desk = HandedDesk(self._context)
        self.schemes = RowTable(
            SchemeRows(PointsBook(), ""),
            say("Programmes"),
            empty=EmptyState(Glyph.POINTS, _NO_PROGRAMME),
        )
        self.rules = RowTable(RuleRows(None, ""), say("Rules"))
        self.wrong = RowTable(
            MismatchRows(()), say("Points that the log does not give"),
            empty=EmptyState(Glyph.VERIFIED, _NOTHING_WRONG),
        )  # fmt: skip

    def _connect(self) -> None:
        context = self._context
        self._compute.answered.connect(self._keep_computed)
        self._compute.failed.connect(context.failed)
        self._pay.answered.connect(self._keep_paid)
        self.accounts.moved.connect(self._choose_account)
        self.moves.moved.connect(self._choose_move)
        self.desk.changed.connect(self._show_handed)
        self.desk.wanted.connect(self._go_to_handed)
        self.schemes.moved.connect(self._choose_scheme)
        for table in (self.moves, self.schemes, self.rules, self.wrong):
            table.opened.connect(self._open_row)
        self.accounts.offer_one(self._wishes_of_account)
        self.moves.offer_one(self._wishes_of_move)
        for table in (self.schemes, self.rules, self.wrong):
            table.offer_one(self._record_wishes)
        self.board.line.asked.connect(self.show_account)
        self.board.currentChanged.connect(self._tell)
        context.key_changed.connect(self._read)

    def read_now(self) -> None:
        if self._context.session.has_replica():
            self._load.ask(partial(self._read_book, (*own_keys(self._context), *self._given)))
            self.desk.read()

    def _read_book(self, accounts: tuple[str, ...], report: Report) -> PointsBook:
        with self._context.sight.reading() as db:
            return read_points(db, accounts, report)

    def _compute_now(self, report: Report) -> Recomputed:
        with self._context.sight.reading() as db:
            return recomputed(db, report)

    def _today(self) -> str:
        return format_time(self._context.sight.now_ms())[:10]

    def keep(self, answer: object) -> None:
        assert isinstance(answer, PointsBook)
        book = answer
        figures = self._context.sight.figures
        size = 0 if figures is None else figures.entries
        if self._book is not None and size == self._size:
            book = replace(book, recomputed=self._book.recomputed)
        self._book, self._size = book, size
        rows = AccountRows(book, self._today(), own_keys(self._context))
        self._no_account.sentence.setText(
            say(_NO_ACCOUNT if self._context.is_unlocked else _LOCKED_ACCOUNT)
        )
        keys = [one.key for one in rows.items]
        self.accounts.show_choosing(rows, keys, self._chosen.get(_ACCOUNTS, ""))
        schemes = SchemeRows(book, self._today())
        ids = [one.id for one in schemes.items]
        self.schemes.show_choosing(schemes, ids, self._chosen.get(_SCHEMES, ""))
        if not rows.items:
            self._choose_account(None)
        for account in set(self._given) - {one.account for one in book.held}:
            self._given.remove(account)
            self._context.noticed.emit(
                say(
                    "No points ever moved in {account_word}.",
                    account_word=book.account_word(account),
                )
            )
        self._tell()

    @Slot(object)
    def _keep_computed(self, done: Recomputed) -> None:
        if self._book is not None:
            self._book = replace(self._book, recomputed=done)
        self.wrong.show_source(MismatchRows(done.mismatches))
        self.board.show_count(_WRONG, len(done.mismatches))
        if done.mismatches:
            self.board.setCurrentIndex(_WRONG)
        self._tell()

    @Slot()
    def _show_handed(self) -> None:
        self.board.show_count(_HANDED, len(self.desk.listed.items) or None)
        self._tell()

    @Slot()
    def _go_to_handed(self) -> None:
        self.board.setCurrentIndex(_HANDED)

    def _ask_offer(self) -> None:
        self.desk.ask_offer(self._book or PointsBook())

    def _held(self) -> Held | None:
        held = () if self._book is None else self._book.held
        return next((one for one in held if one.key == self._chosen.get(_ACCOUNTS)), None)

    @Slot(object)
    def _choose_account(self, row: Row | None) -> None:
        self._chosen[_ACCOUNTS] = "" if row is None else str(row.key)
        self._move = self._paid = None
        book, held = self._book or PointsBook(), self._held()
        self.moves.show_source(MoveRows(book, "" if held is None else held.key))
        self.board.move_panel.caption.setText("" if held is None else held.scheme.title)
        self._tell()

    @Slot(object)
    def _choose_move(self, row: Row | None) -> None:
        held, book = self._held(), self._book
        if row is None or held is None or book is None:
            return
        steps = book.steps.get(held.key, ())
        self._move = next((one for one in steps if one.move.spot.id == row.key), None)
        self._paid = None
        if row.key in book.redeemed:
            self._pay.ask(partial(self._read_paid, book, str(row.key)))
        self._tell()

    def _read_paid(self, book: PointsBook, record: str, _report: Report) -> tuple[str, Paid]:
        with self._context.sight.reading() as db:
            return record, read_paid(db, book, record)

    @Slot(object)
    def _keep_paid(self, answer: tuple[str, Paid]) -> None:
        if self._move is not None and self._move.move.spot.id == answer[0]:
            self._paid = answer[1]
            self._tell()

    @Slot(object)
    def _choose_scheme(self, row: Row | None) -> None:
        self._chosen[_SCHEMES] = "" if row is None else str(row.key)
        scheme = None if self._book is None else self._book.scheme(self._chosen[_SCHEMES])
        self.rules.show_source(RuleRows(scheme, self._today()))
        self.board.rule_panel.caption.setText("" if scheme is None else scheme.title)
        self._tell()

    def _show_wish(self, text: str, ids: Sequence[str]) -> Wish:
        query = f"id:{','.join(one.removeprefix('urn:uuid:') for one in ids[:_MOST_SHOWN])}"
        return Wish(text, partial(self._context.go, "records", query))

    def _account_wishes(self, book: PointsBook, held: Held) -> tuple[Wish, ...]:
        why_not = "" if self._context.is_unlocked else _LOCKED
        found = redemptions(book, held)[:2]
        wishes = [
            Wish(
                say("Redeem for {label}\u2026", label=one.label),
                partial(self._context.go, "new", one.target),
                why_not,
            )
            for one in found
        ]
        none = "" if held.balance else say("The account holds no points.")
        form = partial(self._context.go, "new", redeem_target(held))
        return (*wishes, Wish(say("Redeem\u2026"), form, why_not or none))

    def _move_wishes(self, step: Step) -> tuple[Wish, ...]:
        ids = [step.move.spot.id, *(() if self._paid is None else self._paid.records)]
        book = self._book or PointsBook()
        given = book.expired.get(step.move.spot.id)
        ids += [given] if given else []
        earned = book.earned.get(step.move.spot.id)
        if earned is not None:
            ids += [one for one in (earned.rule, earned.window) if one]
        return (self._show_wish(say("Show records"), ids),)

    def _wishes_of_account(self, _row: Row) -> Sequence[Wish]:
        held, book = self._held(), self._book
        return () if held is None or book is None else self._account_wishes(book, held)

    def _wishes_of_move(self, _row: Row) -> Sequence[Wish]:
        return () if self._move is None else self._move_wishes(self._move)

    def _record_wishes(self, row: Row) -> Sequence[Wish]:
        return (self._show_wish(say("Show record"), [str(row.key)]),)

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        self._open_record(str(row.key))
