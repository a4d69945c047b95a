"""Make a damaged replica whole again: keep what is good of it, fetch from peers what is not.

A new replica is made beside the old one by an ordinary sync, so that nothing is believed which a
sync would not believe. The bundles of the old one are laid out for it beforehand: each whose
entries have the leaf hashes that the peers' final checkpoint proves is taken as it is, every other
one is fetched again. All derived tables follow from the replay. Only when the new replica is
complete and final, and no older than the old one, does it take its place in one step; until then
the old one stands as it was.

Older checkpoints of the old replica are kept where they are proven again. The search index is left
to be built again in the background, as after any sync.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.durable import make_folder, move_durably
from desktop.errors import CivicLedgerError, PeerError, StorageError
from desktop.ledger.anchor import Anchor
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.tiles import ENTRIES, TILE_WIDTH, TileId, format_bundle
from desktop.peers.source import CHECKPOINT_LIMIT, Source
from desktop.peers.sync import PeerState, Replica, sync
from desktop.progress import Report, silent
from desktop.replica import checkpoints, entries
from desktop.replica.checkpoints import StoredCheckpoint
from desktop.replica.database import BusyError, Database, open_database, open_suspect
from desktop.replica.intake import Papers, accept

_BUNDLES = f"{TileId(ENTRIES, 0).path.rpartition('/')[0]}/"
_BESIDE = ("-journal", "-wal", "-shm")  # what SQLite keeps for a file until it is closed


@dataclass(frozen=True, slots=True)
class Place:
    """The replica that is repaired, and where."""

    file: Path  # ``replica.db``; nobody else writes to it meanwhile
    anchor: Anchor
    workshop: Path  # a folder on the same disk, which is gone afterwards
    evidence: Path  # notes of two histories


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a repair led to."""

    size: int  # entries of the replica
    kept: int  # bundles that were good
    fetched: int  # bundles that peers gave again
    peers: tuple[PeerState, ...]


def repair(place: Place, sources: Sequence[Source], report: Report = silent) -> Repaired:
    """Put a sound replica in the place of a damaged one.

    Raises:
        PeerError: no peer has a final log that is at least as long; the old replica stands.
        StorageError: the disk is full or failing; the old replica stands.
    """
    _remove(place.workshop)
    make_folder(place.workshop)
    try:
        held, known = _lay_out(place)
        counting = [_Counting(source) for source in sources]
        new = place.workshop / "replica.db"
        with open_database(new, "replica") as db:
            incoming = place.workshop / "incoming"
            done = sync(Replica(db, place.anchor, incoming, place.evidence), counting, report)
            size = _checked(db, known, done.peers)
            _keep_checkpoints(db, place.anchor, known, sources)
        _put_in_place(new, place.file)
    finally:
        _remove(place.workshop)
    bundles = -(-size // TILE_WIDTH)
    fetched = len({path for one in counting for path in one.bundles})
    return Repaired(size, min(held, bundles - fetched), fetched, done.peers)


class _Counting:
    """A peer of which the bundles that were read are remembered."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.name, self.kind = source.name, source.kind
        self.bundles: set[str] = set()

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the bytes under a path, as the peer does."""
        if path.startswith(_BUNDLES):
            self.bundles.add(path.partition(".p/")[0])
        return self._source.read(path, limit)


def _lay_out(place: Place) -> tuple[int, list[StoredCheckpoint]]:
    """Write out what can be read of the old replica: its bundles, and which notes it had.

    Nothing of it is believed; the sync compares every entry with a proven hash.
    """
    incoming = place.workshop / "incoming"
    make_folder(incoming)
    try:
        db, _ = open_suspect(place.file, "replica")
    except StorageError:
        return 0, []
    with db:
        held = 0
        for number in _numbers(db):
            with suppress(CivicLedgerError):  # not a bundle any more: it is fetched
                data = format_bundle(entries.bundle(db, number))
                with _writing(incoming):
                    (incoming / f"{number}.bundle").write_bytes(data)
                held += 1
        return held, _notes(db)


def _numbers(db: Database) -> Iterator[int]:
    with suppress(CivicLedgerError):
        yield from range(-(-entries.stored_size(db) // TILE_WIDTH))


def _notes(db: Database) -> list[StoredCheckpoint]:
    try:
        return checkpoints.everything(db)
    except BusyError:
        raise
    except CivicLedgerError:  # damaged, as is what is repaired
        return []


def _checked(db: Database, known: Sequence[StoredCheckpoint], peers: Sequence[PeerState]) -> int:
    """Return the size of the new replica, once it is final and not behind the old one.

    How far the old one was is told by its notes that the authorities have signed, and by no others.

    Raises:
        PeerError: the peers have less, or nothing final.
    """
    trusted = checkpoints.trusted(db)
    if trusted is None:
        error = next((peer.error for peer in peers if peer.error is not None), None)
        raise PeerError(
            "No peer has a final log that this replica could be repaired from."
            + ("" if error is None else f" {error.what}"),
            code="PEER_BEHIND",
            means="The replica stands as it was.",
            do="Try again with another peer.",
        )
    for stored in known:
        if trusted.size < _final_size(db, stored.note):
            raise PeerError(
                f"The peers have {trusted.size} entries; this replica had more, and final ones.",
                code="PEER_BEHIND",
                means="The replica stands as it was: it never goes back.",
                do="Try again with another peer.",
            )
    return trusted.size


def _final_size(db: Database, note: bytes) -> int:
    """Return the size of a note that is final by the charters which the database knows; or 0."""
    try:
        checkpoint = checkpoints.judged(db, note)
    except CivicLedgerError:
        return 0
    return checkpoint.size if checkpoint.is_final else 0


def _keep_checkpoints(
    db: Database, anchor: Anchor, known: Sequence[StoredCheckpoint], sources: Sequence[Source]
) -> None:
    """Take over the notes of the old replica that hold; what the sync brought stays."""

    def charter_note(number: int) -> bytes:
        for source in sources:
            with suppress(PeerError):
                note = source.read(f"charter/{number}", CHECKPOINT_LIMIT)
                if note is not None:
                    return note
        raise PeerError(f"No peer has the note of charter {number}.", code="PEER_INCOMPLETE")

    size = entries.stored_size(db)
    for stored in known:
        for receipts in (stored.receipts, None):
            try:
                if parse_checkpoint(stored.note).size <= size:
                    with db.transaction():
                        accept(db, Papers(stored.note, receipts, charter_note), anchor)
                break
            except StorageError:
                raise
            except CivicLedgerError:
                continue  # the receipts may be what is damaged; the note may hold without


def _put_in_place(new: Path, file: Path) -> None:
    """Let the new file stand where the old one stood; its journal must not be taken for the new's.

    Raises:
        StorageError: the old file is held open, or the disk failed.
    """
    try:
        for ending in _BESIDE:
            file.with_name(file.name + ending).unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            f"{file.name} is in use: {error.strerror}.",
            means="It was not repaired.",
            do="Close every other CivicLedger on this profile, then repair again.",
        ) from error
    move_durably(new, file)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageError(
            f"{folder} cannot be written: {error.strerror}.",
            means="The replica stands as it was.",
            do="Free some space, then repair again.",
        ) from error


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
