"""Ask the authorities' cosigners, all at once, and wait for none of them longer than is due.

A `Seat` gives one cosigner one thread for its whole life. What is asked too late is dropped, what
is answered too late is thrown away: every question has an answer of its own, so that none can reach
a later round. Whether an answer holds is left to `desktop.engine.publish`.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from traceback import walk_tb
from typing import Protocol

from desktop.engine.port import EngineError
from desktop.errors import CivicLedgerError
from desktop.ledger.receipt import ReceiptSignature

_CLOSING_S = 5.0


@dataclass(frozen=True, slots=True)
class Consented:
    """What a cosigner gives for one tree."""

    line: str  # its signature line under the checkpoint
    receipt: ReceiptSignature


class Cosigning(Protocol):
    """One authority's cosigner, wherever it runs."""

    @property
    def authority_id(self) -> str:
        """The authority it signs for."""

    def cosign(self, pending: bytes, tree: Path) -> Consented:
        """Check the tree up to the pending note and sign it.

        Raises:
            CivicLedgerError: it does not sign, and why.
        """


class OpenCosigning(Cosigning, Protocol):
    """A cosigner with something to close."""

    def close(self) -> None:
        """Let go of what it holds open."""


@dataclass(frozen=True, slots=True)
class Refusing:
    """A cosigner that did not sign."""

    authority_id: str
    error: CivicLedgerError


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a round waits for its cosigners."""

    deadline_s: float = 30  # for each of them, from the question on
    grace_s: float = 2  # for the others, once there are enough


PATIENCE = Patience()


class NoAnswerError(EngineError):
    """A cosigner that has not answered in time; it may still sign, which changes nothing here."""

    def __init__(self, authority_id: str, why: str) -> None:
        super().__init__(
            f"{authority_id} has not answered: {why}.",
            means="The round went on without it, and nothing it says later is used.",
            do="Look whether its node runs; it is asked again in the next round.",
            retryable=True,
            outcome="unknown",
        )


class FaultyCosignerError(EngineError):
    """A cosigner whose answer met a mistake of this program; the others are not held up by it.

    What the exception says is not repeated, for it may quote the answer; where it came from is.
    """

    code = "FAULT"

    def __init__(self, authority_id: str, fault: Exception) -> None:
        super().__init__(
            f"The answer of {authority_id} led to a fault in this program "
            f"({type(fault).__name__}{_place(fault)}).",
            means="The round went on without its cosignature.",
            do="Keep logs/node.log and report the fault; it is asked again in the next round.",
            retryable=True,
            outcome="unknown",
        )


def _place(fault: Exception) -> str:
    """Return the line that an exception came from, in words."""
    frames = list(walk_tb(fault.__traceback__))
    if not frames:
        return ""
    frame, line = frames[-1]
    return f" at {Path(frame.f_code.co_filename).name}:{line}"


@dataclass(frozen=True, slots=True)
class _Question:
    pending: bytes
    tree: Path
    answer: "Future[Consented]" = field(default_factory=Future)


class Seat:
    """One cosigner with a thread of its own; ask it from any thread.

    The cosigner is opened, asked and closed in that one thread. So its databases keep SQLite's own
    check that no other thread uses them, and are never used by two at once: the questions stand in
    a queue. The thread never keeps the program from ending; what is cut off then is undone by
    SQLite as after a crash.
    """

    def __init__(
        self,
        authority_id: str,
        open_cosigner: Callable[[], OpenCosigning],
        deadline_s: float = PATIENCE.deadline_s,
    ) -> None:
        """Open the cosigner.

        Args:
            authority_id: the authority it signs for.
            open_cosigner: called once, in the seat's thread; what it raises is raised here.
            deadline_s: how long `cosign` waits.
        """
        self.authority_id = authority_id
        self._deadline_s = deadline_s
        self._changed = threading.Condition()
        self._questions: deque[_Question] = deque()
        self._closing = False
        opened: Future[None] = Future()
        self._thread = threading.Thread(
            target=self._work,
            args=(open_cosigner, opened),
            name=f"cosigner {authority_id}",
            daemon=True,
        )
        self._thread.start()
        try:
            opened.result()
        except BaseException:
            self.close()
            raise

    def begin(self, pending: bytes, tree: Path) -> "Future[Consented]":
        """Ask for a signature and return at once; cancel the answer to take the question back."""
        question = _Question(pending, tree)
        with self._changed:
            if self._closing:
                question.answer.set_exception(self._closed())
                return question.answer
            # A cosigner that hangs must not gather what nobody waits for any more.
            left = (one for one in self._questions if not one.answer.cancelled())
            self._questions = deque([*left, question])
            self._changed.notify_all()
        return question.answer

    def cosign(self, pending: bytes, tree: Path) -> Consented:
        """Ask for a signature and wait for it.

        Raises:
            NoAnswerError: it did not answer in time, or is closed.
            CivicLedgerError: it does not sign, and why.
        """
        answer = self.begin(pending, tree)
        try:
            return answer.result(self._deadline_s)
        except TimeoutError as error:
            raise NoAnswerError(self.authority_id, _nothing_within(self._deadline_s)) from error
        finally:
            answer.cancel()

    def close(self, limit_s: float = _CLOSING_S) -> None:
        """Close the cosigner; one that hangs is left alone after ``limit_s`` seconds."""
        with self._changed:
            self._closing = True
            left, self._questions = self._questions, deque()
            self._changed.notify_all()
        for question in left:
            if question.answer.set_running_or_notify_cancel():
                question.answer.set_exception(self._closed())
        self._thread.join(limit_s)

    def _closed(self) -> NoAnswerError:
        return NoAnswerError(self.authority_id, "its seat is closed")

    def _work(self, open_cosigner: Callable[[], OpenCosigning], opened: "Future[None]") -> None:
        try:
            cosigner = open_cosigner()
        except BaseException as error:  # noqa: BLE001  (raised where the seat is made)
            opened.set_exception(error)
            return
        with closing(cosigner):
            opened.set_result(None)
            while (question := self._next()) is not None:
                _answer(cosigner, question)

    def _next(self) -> _Question | None:
        with self._changed:
            while not self._questions and not self._closing:
                self._changed.wait()
            return None if self._closing else self._questions.popleft()


def _answer(cosigner: Cosigning, question: _Question) -> None:
    if not question.answer.set_running_or_notify_cancel():
        return  # taken back before its turn came
    _settle(question.answer, cosigner, question.pending, question.tree)


def _settle(answer: "Future[Consented]", cosigner: Cosigning, pending: bytes, tree: Path) -> None:
    """Ask a cosigner; whatever it raises is its answer, and no reason to end anything here."""
    try:
        answer.set_result(cosigner.cosign(pending, tree))
    except CivicLedgerError as error:
        answer.set_exception(error)
    except Exception as error:  # noqa: BLE001  (others say what it has to read)
        answer.set_exception(FaultyCosignerError(cosigner.authority_id, error))


def ask_all(
    cosigners: Sequence[Cosigning],
    pending: bytes,
    tree: Path,
    take: Callable[[str, Consented], bool],
    patience: Patience = PATIENCE,
    shown: Callable[[Refusing], None] | None = None,
) -> tuple[Refusing, ...]:
    """Ask the cosigners and hand on each answer; return who gave none that holds, in their order.

    Those in a `Seat` are asked at once and side by side. Any other is asked in this thread, which
    may be the only one that it can work in, and without a deadline.

    Args:
        cosigners: whom to ask.
        pending: the note they shall sign.
        tree: where its tiles are.
        take: called in this thread with an authority and its answer; raises a `CivicLedgerError`
            where the answer does not hold, and returns whether there are enough by now.
        patience: how long to wait.
        shown: told of each refusal as it comes.
    """
    refusals: dict[int, Refusing] = {}

    def refuse(number: int, error: CivicLedgerError) -> None:
        refusals[number] = Refusing(cosigners[number].authority_id, error)
        if shown is not None:
            shown(refusals[number])

    ends = time.monotonic() + patience.deadline_s
    waiting = _begin_all(cosigners, pending, tree)
    enough = False
    try:
        while waiting:
            done, _ = wait(waiting, max(0.0, ends - time.monotonic()), FIRST_COMPLETED)
            if not done:
                break
            for answer in sorted(done, key=waiting.__getitem__):
                number = waiting.pop(answer)
                try:
                    taken = _taken(take, cosigners[number].authority_id, answer)
                except CivicLedgerError as error:
                    refuse(number, error)
                    continue
                if taken and not enough:
                    enough, ends = True, min(ends, time.monotonic() + patience.grace_s)
        why = _nothing_within(patience.grace_s if enough else patience.deadline_s)
        for number in waiting.values():
            refuse(number, NoAnswerError(cosigners[number].authority_id, why))
    finally:
        for answer in waiting:
            answer.cancel()  # one that is being answered is heard by nobody
    return tuple(refusals[number] for number in sorted(refusals))


def _taken(
    take: Callable[[str, Consented], bool], authority_id: str, answer: "Future[Consented]"
) -> bool:
    """Hand an answer on; what goes wrong while it is read is its maker's refusal."""
    try:
        return take(authority_id, answer.result())
    except CivicLedgerError:
        raise
    except Exception as error:
        raise FaultyCosignerError(authority_id, error) from error


def _begin_all(
    cosigners: Sequence[Cosigning], pending: bytes, tree: Path
) -> dict["Future[Consented]", int]:
    """Return the answers to come, each with the number of its cosigner."""
    begun = {
        one.begin(pending, tree): number
        for number, one in enumerate(cosigners)
        if isinstance(one, Seat)
    }
    for number, one in enumerate(cosigners):
        if not isinstance(one, Seat):
            answer: Future[Consented] = Future()
            begun[answer] = number
            _settle(answer, one, pending, tree)
    return begun


def _nothing_within(seconds: float) -> str:
    return f"nothing came within {seconds:g} seconds"
