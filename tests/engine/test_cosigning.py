"""Asking cosigners: side by side, with a deadline, and nothing late reaches a later round."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.engine.cosigning import (
    Consented,
    Cosigning,
    FaultyCosignerError,
    NoAnswerError,
    Patience,
    Refusing,
    Seat,
    ask_all,
)
from desktop.errors import RuleError, StorageError
from desktop.ledger.receipt import ReceiptSignature

_TREE = Path("tree")
_SOON = Patience(deadline_s=0.05, grace_s=0.05)
_PATIENT = Patience(deadline_s=20, grace_s=20)
_RECEIPT = ReceiptSignature(b"", b"", bytes(32), "origin", 0)


class _Cosigner:
    """Answers with what it was asked, after it did what the test says."""

    def __init__(self, authority_id: str, first: Callable[[], object] = lambda: None) -> None:
        self.authority_id = authority_id
        self._first = first
        self.threads = [threading.current_thread()]
        self.asked: list[bytes] = []

    def cosign(self, pending: bytes, tree: Path) -> Consented:
        assert tree == _TREE
        self.asked.append(pending)
        self.threads.append(threading.current_thread())
        self._first()
        name = self.authority_id
        return Consented(f"{name} signs {pending.decode()}", _RECEIPT)

    def close(self) -> None:
        self.threads.append(threading.current_thread())


class _Table:
    """Seats and what they have answered."""

    def __init__(self) -> None:
        self.opened: dict[str, _Cosigner] = {}
        self.lines: list[str] = []
        self.stack = ExitStack()

    def seat(self, name: str, first: Callable[[], object] = lambda: None) -> Seat:
        def opening() -> _Cosigner:
            self.opened[name] = _Cosigner(name, first)
            return self.opened[name]

        seat = Seat(name, opening, deadline_s=0.05)
        self.stack.callback(seat.close)
        return seat

    def hung(self, name: str) -> tuple[Seat, threading.Event]:
        """Return a seat whose cosigner answers only once it is let go."""
        let_go = threading.Event()
        seat = self.seat(name, lambda: let_go.wait(20))
        self.stack.callback(let_go.set)
        return seat, let_go

    def ask(
        self,
        *cosigners: Cosigning,
        pending: bytes = b"one",
        patience: Patience = _PATIENT,
        enough: int = 99,
        shown: Callable[[Refusing], None] | None = None,
    ) -> list[str]:
        """Return who gave no answer."""

        def take(authority_id: str, consent: Consented) -> bool:
            assert consent.line.startswith(authority_id)
            self.lines.append(consent.line)
            return len(self.lines) >= enough

        refusals = ask_all(cosigners, pending, _TREE, take, patience, shown)
        return [one.authority_id for one in refusals]


@pytest.fixture
def table() -> Iterator[_Table]:
    table = _Table()
    with table.stack:
        yield table


def test_all_are_asked_side_by_side(table: _Table) -> None:
    together = threading.Barrier(4)  # passed only when all four have come
    seats = [table.seat(name, lambda: together.wait(20)) for name in "abcd"]
    assert table.ask(*seats) == []
    assert sorted(table.lines) == [f"{name} signs one" for name in "abcd"]


def test_a_cosigner_is_opened_asked_and_closed_in_one_thread_of_its_own(table: _Table) -> None:
    seat = table.seat("a")
    table.ask(seat)
    assert seat.cosign(b"two", _TREE).line == "a signs two"
    seat.close()
    threads = table.opened["a"].threads
    assert len(threads) == 4
    assert len(set(threads)) == 1
    assert threads[0] is not threading.current_thread()
    assert threads[0].daemon


def test_one_without_a_seat_is_asked_in_the_calling_thread(table: _Table) -> None:
    plain = _Cosigner("plain")
    stubborn = _Cosigner("stubborn", _refuse)
    assert table.ask(table.seat("a"), stubborn, plain) == ["stubborn"]
    assert set(plain.threads) == {threading.current_thread()}
    assert sorted(table.lines) == ["a signs one", "plain signs one"]


def _refuse() -> None:
    raise RuleError("Not yet.", code="FROM_THE_FUTURE")


def _stumble() -> None:
    raise ZeroDivisionError("secret")


def test_refusals_are_told_as_they_come_and_returned_in_the_order_of_the_asked(
    table: _Table,
) -> None:
    second_refused = threading.Event()

    def after_the_second() -> None:
        second_refused.wait(20)
        _refuse()

    first = table.seat("a", after_the_second)
    second = table.seat("b", _refuse)
    told: list[str] = []

    def shown(refusing: Refusing) -> None:
        assert isinstance(refusing.error, RuleError)
        told.append(refusing.authority_id)
        second_refused.set()

    assert table.ask(first, second, shown=shown) == ["a", "b"]
    assert told == ["b", "a"]


def test_one_that_hangs_holds_nobody_up_longer_than_the_deadline(table: _Table) -> None:
    hung, _ = table.hung("a")
    errors: list[Refusing] = []
    assert table.ask(hung, table.seat("b"), patience=_SOON, shown=errors.append) == ["a"]
    assert table.lines == ["b signs one"]
    error = errors[0].error
    assert isinstance(error, NoAnswerError)
    assert (error.retryable, error.outcome) == (True, "unknown")
    assert "a has not answered: nothing came within 0.05 seconds" in error.what


def test_once_there_are_enough_the_others_have_a_short_grace(table: _Table) -> None:
    hung, _ = table.hung("a")
    patience = Patience(deadline_s=3600, grace_s=0.05)
    seats = [table.seat(name) for name in "bc"]
    assert table.ask(hung, *seats, patience=patience, enough=2) == ["a"]
    assert sorted(table.lines) == ["b signs one", "c signs one"]


def test_an_answer_that_does_not_hold_is_a_refusal(table: _Table) -> None:
    def take(authority_id: str, consent: Consented) -> bool:
        raise RuleError(f"{authority_id}: {consent.line}", code="ROLE")

    refusals = ask_all([table.seat("a")], b"one", _TREE, take)
    assert [one.error.what for one in refusals] == ["a: a signs one"]


def test_a_late_answer_reaches_no_later_round(table: _Table) -> None:
    hung, let_go = table.hung("a")
    assert table.ask(hung, pending=b"one", patience=_SOON) == ["a"]
    assert table.ask(hung, pending=b"two", patience=_SOON) == ["a"]  # not even begun
    let_go.set()
    assert table.ask(hung, pending=b"three") == []
    assert table.lines == ["a signs three"]
    assert table.opened["a"].asked == [b"one", b"three"]


def test_a_cosigner_that_hangs_gathers_no_questions(table: _Table) -> None:
    hung, _ = table.hung("a")
    for _ in range(5):
        with pytest.raises(NoAnswerError):
            hung.cosign(b"one", _TREE)
    assert len(hung._questions) <= 1


def test_closing_does_not_wait_for_ever(table: _Table) -> None:
    hung, _ = table.hung("a")
    table.ask(hung, patience=_SOON)
    waiting = hung.begin(b"two", _TREE)
    taken_back = hung.begin(b"three", _TREE)
    taken_back.cancel()
    hung.close(limit_s=0.05)
    for answer in (waiting, hung.begin(b"four", _TREE)):
        with pytest.raises(NoAnswerError, match="closed"):
            answer.result(0)
    assert table.ask(hung) == ["a"]


def test_a_cosigner_that_cannot_be_opened_has_no_seat() -> None:
    def opening() -> _Cosigner:
        raise StorageError("The database is damaged.")

    with pytest.raises(StorageError, match="damaged"):
        Seat("a", opening)
    assert not [one for one in threading.enumerate() if one.name == "cosigner a"]


def test_a_fault_at_one_cosigner_is_its_refusal_and_holds_up_nobody(table: _Table) -> None:
    told: list[Refusing] = []
    plain = _Cosigner("plain", _stumble)
    assert table.ask(table.seat("a", _stumble), table.seat("b"), plain, shown=told.append) == [
        "a",
        "plain",
    ]
    assert table.lines == ["b signs one"]
    for refusing in told:
        assert isinstance(refusing.error, FaultyCosignerError)
        assert refusing.error.what.startswith(
            f"The answer of {refusing.authority_id} led to a fault in this program "
            "(ZeroDivisionError at test_cosigning.py:"
        )
        assert "secret" not in str(refusing.error)  # what it said is not repeated
    with pytest.raises(FaultyCosignerError):
        table.seat("c", _stumble).cosign(b"two", _TREE)


def test_an_answer_that_trips_whoever_takes_it_is_a_refusal(table: _Table) -> None:
    def take(authority_id: str, _consent: Consented) -> bool:
        if authority_id == "a":
            _stumble()
        table.lines.append(authority_id)
        return True

    refusals = ask_all([table.seat("a"), table.seat("b")], b"one", _TREE, take)
    assert [type(one.error) for one in refusals] == [FaultyCosignerError]
    assert table.lines == ["b"]


def test_a_fault_that_comes_too_late_for_its_round_ends_nothing(
    table: _Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: told.append(args.exc_type))
    let_go = threading.Event()
    faults: Iterator[Callable[[], None]] = iter([_stumble, lambda: None])

    def first() -> None:
        let_go.wait(20)
        next(faults)()

    seat = table.seat("a", first)
    assert table.ask(seat, patience=_SOON) == ["a"]
    let_go.set()
    assert table.ask(seat) == []  # it is still there
    assert told == []
