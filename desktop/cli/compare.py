"""``civicledger compare``: is another's checkpoint of one history with ours?

Two laptops that never met compare one small file: the newest signed checkpoint of either.
"""

import argparse
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from desktop.cli.call import Call
from desktop.cli.given_file import read_file
from desktop.cli.plain import plain
from desktop.durable import replace_file
from desktop.errors import StorageError, UsageError
from desktop.exchange.qr import picture
from desktop.ledger.scalar import format_time
from desktop.peers.compare import Compared, Pair, Relation, compare_note, compare_peers
from desktop.peers.evidence import Kept, Proves, kept, signers
from desktop.peers.source import CHECKPOINT_LIMIT
from desktop.peers.sync import Replica
from desktop.profile import peer_at
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database
from desktop.session import Session


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("file", nargs="?", type=Path, metavar="FILE", help="a checkpoint; else all peers are asked")
    add("--peer", action="append", default=[], metavar="URL|DIR", help="ask this one instead")
    add("--out", type=Path, metavar="FILE", help="write our newest final checkpoint")
    add("--qr", type=Path, metavar="FILE", help="draw it as a QR code, .svg or .png")
    add("--force", action="store_true", help="overwrite what is there")
    add("--evidence", action="store_true", help="list the evidence that is kept, and ask nobody")


def run(call: Call) -> int:
    """Compare; exit 1 at a fork or an altered checkpoint, 2 where nothing can be told."""
    options = call.options
    _check_call(options)
    with call.session() as session:
        db = session.reader()
        if options.out is not None or options.qr is not None:
            return _write(call, session)
        replica = session.replica(db)
        compared: tuple[Compared, ...] = ()
        pairs: tuple[Pair, ...] = ()
        if options.file is not None:
            note = read_file(options.file, CHECKPOINT_LIMIT)
            compared = (compare_note(replica, note, str(options.file)),)
        elif not options.evidence:
            compared, pairs = _ask_peers(session, replica, options.peer)
        found = kept(db, session.profile.evidence)
        call.answer(_document(session, compared, pairs, found), _text(compared, pairs, found))
    if options.evidence:
        return 1 if any(one.proves is Proves.FORK for one in found) else 0
    return _code(compared, pairs)


def _check_call(options: argparse.Namespace) -> None:
    writes = options.out is not None or options.qr is not None
    wishes = (options.file is not None, writes, options.evidence, bool(options.peer))
    if sum(wishes) > 1:
        raise UsageError("FILE, --peer, --evidence, and --out with --qr each stand alone.")


def _code(compared: Sequence[Compared], pairs: Sequence[Pair]) -> int:
    if any(one.relation.is_wrong for one in compared) or any(one.agrees is False for one in pairs):
        return 1
    return 0 if any(one.relation.is_sound for one in compared) else 2


def _ask_peers(
    session: Session, replica: Replica, named: Sequence[str]
) -> tuple[tuple[Compared, ...], tuple[Pair, ...]]:
    peers = tuple(peer_at(text, text) for text in named) or session.profile.peers
    if not peers:
        raise UsageError(
            "There is nothing to compare with.",
            do="Name a colleague's checkpoint file, or add a peer: civicledger peers add NAME URL",
        )
    with ExitStack() as opened:
        sources = [opened.enter_context(closing(session.source(peer))) for peer in peers]
        return compare_peers(replica, sources)


def _write(call: Call, session: Session) -> int:
    """Write our newest final checkpoint, proven again, for a colleague to compare."""
    newest = session.as_of()
    if newest is None:
        raise StorageError("Nothing is final here yet.", do="Sync this profile with a peer first.")
    wanted: dict[Path, bytes] = {}
    if call.options.out is not None:
        wanted[call.options.out] = newest.note
    if call.options.qr is not None:
        file: Path = call.options.qr
        wanted[file] = picture(newest.note.decode(), file.suffix[1:])
    taken = [file for file in wanted if file.exists()]
    if taken and not call.options.force:
        raise StorageError(f"{taken[0]} is there already.", do="Name another file, or use --force.")
    for file, content in wanted.items():
        replace_file(file, content, mode=0o644)
    written = [str(file.resolve()) for file in wanted]
    document = {"files": written, "size": newest.size, "root": newest.root.hex()}
    told = f"{', '.join(written)}: {newest.size:,} entries, root {newest.root.hex()}"
    call.answer(document, told)
    return 0


def _document(
    session: Session, compared: Sequence[Compared], pairs: Sequence[Pair], found: Sequence[Kept]
) -> dict[str, Any]:
    return {
        "ours": _ours(session.reader(), session),
        "compared": [_compared_document(one) for one in compared],
        "pairs": [
            {"first": one.first, "second": one.second, "agrees": one.agrees}
            | ({} if one.evidence is None else {"evidence": one.evidence})
            for one in pairs
        ],
        "evidence": [_kept_document(one, session.profile.evidence) for one in found],
    }


def _ours(db: Database, session: Session) -> dict[str, Any]:
    as_of, trusted = session.as_of(), checkpoints.trusted(db)
    time_s = None if as_of is None else as_of.as_of_s
    return {
        "size": 0 if trusted is None else trusted.size,
        "root": None if trusted is None else trusted.root.hex(),
        "stored": entries.stored_size(db),
        "checkpoint_time": None if time_s is None else format_time(time_s * 1000),
    }


def _compared_document(one: Compared) -> dict[str, Any]:
    shown, checkpoint = one.shown, one.checkpoint
    document: dict[str, Any] = {
        "name": one.name,
        "kind": one.kind,
        "relation": one.relation.value,
        "size": None if shown is None else shown.size,
        "root": None if shown is None else shown.root.hex(),
        "our_root": None if one.our_root is None else one.our_root.hex(),
        "final": checkpoint is not None and checkpoint.is_final,
        "signed_by": [] if checkpoint is None else list(signers(checkpoint)),
    }
    if one.evidence is not None:
        document["evidence"] = one.evidence
    if one.error is not None:
        told = one.error
        document["error"] = {"what": told.what, "means": told.means, "do": told.do}
    return document


def _kept_document(one: Kept, folder: Path) -> dict[str, Any]:
    return {
        "name": one.name,
        "folder": str(folder),
        "files": [{"file": name, "bytes": octets} for name, octets in one.files],
        "proves": one.proves.value,
        "why": one.why,
        "size": one.size,
        "root": None if one.root is None else one.root.hex(),
        "final": one.is_final,
        "signed_by": list(one.signed_by),
    }


def _text(compared: Sequence[Compared], pairs: Sequence[Pair], found: Sequence[Kept]) -> str:
    lines = []
    for one in compared:
        size = "" if one.shown is None else f", {one.shown.size:,} entries"
        lines.append(plain(f"{one.name}{size}: {one.relation.said}."))
        if one.error is not None:
            lines.append(plain(f"  {one.error}"))
        if one.relation is Relation.FORK:
            lines.append("  Rely on nothing new, and show the evidence to the authorities.")
    words = {True: "agree", False: "CONTRADICT EACH OTHER", None: "cannot be compared"}
    lines += [plain(f"{one.first} and {one.second} {words[one.agrees]}.") for one in pairs]
    for kept_one in found:
        signed = ", ".join(kept_one.signed_by) or "nobody known"
        lines.append(plain(f"Evidence {kept_one.name}, signed by {signed}: {kept_one.why}"))
        lines += [plain(f"  {name} ({octets:,} bytes)") for name, octets in kept_one.files]
    return "\n".join(lines) or "No evidence is kept here."
