"""What the page of points does with transfers, away from the window: offer, answer, keep, withdraw.

Everything that signs holds the turn to write, and asks the very functions that the command line
asks (`desktop.transferring`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop import issuing, transferring
from desktop.errors import FormatError, RuleError, StorageError
from desktop.exchange.transfer_file import LIMIT_BYTES, Transfer
from desktop.exchange.transfer_wish import Offered, offer_item
from desktop.keys.signer import Signer
from desktop.progress import Report
from desktop.replica import checkpoints
from desktop.transferring import Hand, Made
from desktop.views.context import Context
from desktop.views.models.transfer_rows import Handed, read_judged
from desktop.views.parts.picture_codes import codes_in_file, is_picture
from desktop.views.saying import say


@dataclass(frozen=True, slots=True)
class Hands:
    """Hands over with the key that was open when it was asked for."""

    context: Context
    signer: Signer

    def offer(self, offered: Offered, _report: Report) -> Transfer:
        """Sign an offer.

        Raises:
            RuleError: the rules refuse it.
        """
        with self._hand() as hand:
            item = offer_item(offered, hand.db, hand.signer.did, hand.now_ms)
            return _signed(transferring.offer(hand, item))

    def answer(self, transfer: Transfer, word: str, _report: Report) -> Transfer:
        """Sign the answer to an offer.

        Raises:
            RuleError: the rules refuse one of the two.
        """
        with self._hand() as hand:
            return _signed(transferring.answer(hand, transfer, word))

    def withdraw(self, one: Handed, _report: Report) -> str:
        """Queue the withdrawal of an offer; return the id of its record.

        Raises:
            RuleError: the rules refuse it.
        """
        with self._hand() as hand:
            judged = read_judged(hand.db, hand.desk, hand.origin, one, hand.now_ms, hand.final_size)
            accepted = transferring.dispute(hand, judged.transfer, "withdrawn")
            if accepted.refused:
                raise _refused(accepted.refused[0].problem)
            cool_off_s = self.context.session.profile.cool_off_s
            issuing.queue(hand.desk, accepted.records, hand.now_ms, cool_off_s)
            return accepted.records[0].id

    @contextmanager
    def _hand(self) -> Iterator[Hand]:
        context = self.context
        session = context.session
        with context.writing(), session.desk() as desk, context.reading() as db:
            trusted = checkpoints.trusted(db)
            final = 0 if trusted is None else trusted.size
            origin = session.profile.anchor.origin
            yield Hand(db, desk, self.signer, origin, context.now_ms(), final)


def own_keys(context: Context) -> tuple[str, ...]:
    """Return the keys of the user while they are open, the one before a rotation too."""
    identity = context.identity
    if identity is None or not context.is_unlocked:
        return ()
    before = None if identity.enrolment is None else identity.enrolment.predecessor
    return (identity.did, *((before,) if before else ()))


def keep_answer(context: Context, one: Handed, _report: Report) -> bool:
    """Keep the answer to one's own offer; return whether the rules let it be kept."""
    assert one.transfer is not None  # opened from a file
    origin, now_ms = context.session.profile.anchor.origin, context.now_ms()
    with context.writing(), context.session.desk() as desk, context.reading() as db:
        trusted = checkpoints.trusted(db)
        final = 0 if trusted is None else trusted.size
        judged = read_judged(db, desk, origin, one, now_ms, final)
        return transferring.take(desk, one.transfer, judged.looked)


def open_handed(path: Path, origin: str, _report: Report) -> Transfer:
    """Return the transfer in a file, or in the code of a picture.

    Raises:
        StorageError: the file cannot be read.
        FormatError: it holds no transfer on this ledger.
    """
    if is_picture(path):
        found = codes_in_file(path)
        return transferring.read_transfer(found[0].text.encode(), path.name, origin)
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT_BYTES + 1)
    except OSError as error:
        raise StorageError(
            say("{path} cannot be read.", path=path), do=say("Choose another file.")
        ) from error
    if len(data) > LIMIT_BYTES:
        raise FormatError(
            say("{name} is no transfer: it is too long.", name=path.name),
            do=say("Choose another file."),
        )
    return transferring.read_transfer(data, path.name, origin)


def _signed(made: Made) -> Transfer:
    if made.transfer is not None:
        return made.transfer
    if made.looked is not None and made.looked.refusal is not None:
        raise _refused(made.looked.refusal.why)
    problems = () if made.accepted is None else made.accepted.refused
    raise _refused(" ".join(one.problem for one in problems[:3]))


def _refused(why: str) -> RuleError:
    return RuleError(
        why,
        code="REFUSED",
        means=say(
            "The rules of this ledger refuse it, as far as this copy knows; nothing was signed."
        ),
        do=say("Sync, and look at what you hold."),
    )
