"""``civicledger transfer``: from hand to hand, by a file, with nobody in between.

``offer`` signs an offer and writes it to a file; ``accept`` and ``decline`` sign the answer to it
and write both; ``take`` keeps an answered offer, so that either party can send both statements;
``show`` says what a file or offer is worth here; ``write`` writes the file again; ``dispute``
objects; ``list`` says what is on this machine. Exit codes: 0 done, or settled and final; 1 the
rules refuse it, or it was declined; 2 not final yet, or this copy of the log cannot tell.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from desktop import transferring
from desktop.cli import issue
from desktop.cli.call import Call
from desktop.cli.given_file import read_file
from desktop.cli.transfer_text import outcome, tell, tell_list
from desktop.cli.transfer_wish import configure_wish, offered_by
from desktop.durable import replace_file
from desktop.errors import StorageError, UsageError
from desktop.exchange import qr
from desktop.exchange.transfer_check import Looked, look
from desktop.exchange.transfer_file import LIMIT_BYTES, Transfer, format_transfer
from desktop.exchange.transfer_found import find, held
from desktop.exchange.transfer_wish import offer_item
from desktop.session import Session
from desktop.transferring import Hand, Made


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("what", nargs="?", default="list", choices=sorted(_ACTIONS))
    add("target", nargs="?", metavar="FILE|ID", help="a transfer file, or the id of an offer")
    configure_wish(parser)
    add("-o", "--out", type=Path, metavar="FILE", help="the transfer file to be written")
    add("--qr", type=Path, metavar="FILE", help="also draw it, as .svg or .png")
    add("--force", action="store_true", help="overwrite FILE")
    add("--reason", help="for dispute: the reason's code")


def run(call: Call) -> int:
    """Do what was asked."""
    options = call.options
    needs_target = options.what not in ("list", "offer")
    if needs_target == (options.target is None):
        raise UsageError(
            f"transfer {options.what} {'needs a file or an id' if needs_target else 'takes none'}."
        )
    if options.what in ("offer", "accept", "decline", "write"):
        _check_free(options.out, options.qr, is_forced=options.force)
    with call.session() as session:
        return _ACTIONS[options.what](call, session)


def _list(call: Call, session: Session) -> int:
    with session.desk() as desk:
        return tell_list(call, session.reader(), held(desk))


def _show(call: Call, session: Session) -> int:
    transfer = _opened(call, session)
    looked = _look(session, transfer)
    return tell(call, session, transfer, looked, exit_code=outcome(transfer, looked))


def _offer(call: Call, session: Session) -> int:
    """Make and sign an offer, and write it to a file."""
    did = issue.own_did(call, session)
    offered = offered_by(call.options)
    item = offer_item(offered, session.reader(), did, session.now_ms())
    with _hand(session) as hand:
        made = transferring.offer(hand, item)
    return _made(call, session, made)


def _accept(call: Call, session: Session) -> int:
    return _answer(call, session, transferring.ACCEPT)


def _decline(call: Call, session: Session) -> int:
    return _answer(call, session, transferring.DECLINE)


def _answer(call: Call, session: Session, word: str) -> int:
    """Sign the answer to an offer that would be accepted here, and write both to a file."""
    transfer = _opened(call, session)
    issue.own_did(call, session)
    with _hand(session) as hand:
        made = transferring.answer(hand, transfer, word)
    if made.looked is not None:
        code = 1 if transferring.is_refused(made.looked) else 2
        done = "Nothing was signed."
        return tell(call, session, transfer, made.looked, exit_code=code, done=done)
    return _made(call, session, made)


def _made(call: Call, session: Session, made: Made) -> int:
    """Write what was signed, or tell why nothing was."""
    if made.transfer is None:
        assert made.accepted is not None  # the problems
        return issue.tell(call, made.accepted, [])
    return _written(call, session, made.transfer)


def _take(call: Call, session: Session) -> int:
    """Keep the answer to one's own offer, so that it can be sent from here too."""
    transfer = _opened(call, session)
    looked = _look(session, transfer)
    with session.writing(), session.desk() as desk:
        is_kept = transferring.take(desk, transfer, looked)
    done = "Both statements are kept; send them: outbox send" if is_kept else "It was not kept."
    return tell(call, session, transfer, looked, exit_code=0 if is_kept else 1, done=done)


def _write(call: Call, session: Session) -> int:
    return _written(call, session, _opened(call, session))


def _dispute(call: Call, session: Session) -> int:
    """Queue an objection to an offer, or its withdrawal."""
    if call.options.reason is None:
        raise UsageError("A dispute needs --reason REASON.")
    transfer = _opened(call, session)
    issue.own_did(call, session)
    with _hand(session) as hand:
        accepted = transferring.dispute(hand, transfer, call.options.reason)
    return issue.tell(call, accepted, issue.enqueue(session, accepted))


@contextmanager
def _hand(session: Session) -> Iterator[Hand]:
    """Lend what an unlocked session hands over with; nobody else writes meanwhile."""
    final = session.moment().final_size
    origin = session.profile.anchor.origin
    with session.writing(), session.desk() as desk:
        yield Hand(session.reader(), desk, session.signer(), origin, session.now_ms(), final)


def _opened(call: Call, session: Session) -> Transfer:
    """Return the transfer that the call names, form and signatures checked."""
    target, origin = call.options.target, session.profile.anchor.origin
    file = Path(target)
    if not file.exists() and not file.suffix and len(file.parts) == 1:  # ids have no dot or slash
        with session.desk() as desk:
            return find(session.reader(), desk, origin, target)
    return transferring.read_transfer(read_file(file, LIMIT_BYTES), str(file), origin)


def _look(session: Session, transfer: Transfer) -> Looked:
    final = session.moment().final_size
    return look(session.reader(), transfer, session.now_ms(), final)


def _written(call: Call, session: Session, transfer: Transfer) -> int:
    """Write the file of a transfer, and if wanted its picture; tell what it holds."""
    data = format_transfer(transfer)
    replace_file(call.options.out, data, mode=0o644)
    done = f"{call.options.out} is written ({len(data):,} bytes).{_drawn(call, data)}"
    return tell(call, session, transfer, _look(session, transfer), exit_code=0, done=done)


def _drawn(call: Call, data: bytes) -> str:
    """Draw the file as a QR code where that is wanted and possible; return what to say of it."""
    picture: Path | None = call.options.qr
    if picture is None:
        return ""
    try:
        drawn = qr.picture(data.decode("ascii"), picture.suffix[1:])
    except UsageError as error:  # what is signed stays signed, and the file is there
        return f" {error}"
    replace_file(picture, drawn, mode=0o644)
    return f" {picture} is drawn."


def _check_free(out: Path | None, picture: Path | None, *, is_forced: bool) -> None:
    """Refuse to sign what could not be written afterwards."""
    if out is None:
        raise UsageError("The transfer goes into a file: -o FILE.")
    if picture is not None and picture.suffix[1:] not in qr.FORMATS:
        raise UsageError("A QR code is drawn into a file .svg or .png.")
    for path in (out, picture):
        if path is None:
            continue
        if path.is_dir() or not path.absolute().parent.is_dir():
            raise StorageError(f"{path} cannot be written.", do="Name a file in a folder.")
        if path.exists() and not is_forced:
            raise StorageError(
                f"{path} is there already.",
                means="Nothing was signed or written.",
                do="Name another file, or say --force.",
            )


_ACTIONS: Mapping[str, Callable[[Call, Session], int]] = {
    "accept": _accept,
    "decline": _decline,
    "dispute": _dispute,
    "list": _list,
    "offer": _offer,
    "show": _show,
    "take": _take,
    "write": _write,
}
