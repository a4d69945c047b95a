"""What is open now: profile, replica, keyring, peers; opened once and closed at the end.

The command line and the window hold one session. Only here and in ``cli`` is the machine asked for
its clock and folders.
"""

import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from platformdirs import user_data_path

from desktop.errors import LockedError, PeerError, StorageError, UsageError
from desktop.keys.decryption import DecryptionKey
from desktop.keys.derive import KeyRole
from desktop.keys.keyring import IdleLimit, Keyring
from desktop.keys.signer import Signer
from desktop.ledger.checkpoint import Checkpoint
from desktop.ledger.scalar import format_time, parse_time
from desktop.peers.folder import FolderSource
from desktop.peers.repair import Place, Repaired, repair
from desktop.peers.source import Peer
from desktop.peers.sync import Replica, Synced, sync
from desktop.peers.watch import Watch
from desktop.peers.web import WebSource
from desktop.private_documents import forget_erased
from desktop.profile import Profile, load_profile
from desktop.progress import Report, silent
from desktop.replica import blocks, checkpoints, key_watch, search
from desktop.replica.database import Database, hold, open_database, open_read_only
from desktop.replica.records import Moment
from desktop.vault.store import Store

IDLE_LIMIT_S = 240.0
_PATIENCE_S = 2.0  # for another program that is just writing
_BREATH_S = 0.12  # longer than SQLite's waiters pause between two tries


def default_folder() -> Path:
    """Return the platform's place for the user's profile."""
    return user_data_path("CivicLedger", appauthor=False)


class Session:
    """One open profile."""

    def __init__(self, folder: Path) -> None:
        """Open the profile in a folder; databases are opened when they are first needed.

        Raises:
            StorageError: no profile, a damaged one, or one of a newer program.
        """
        self.profile: Profile = load_profile(folder)
        self._stack = ExitStack()
        self._keyring: Keyring | None = None
        self._reader: Database | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lock the keys and close what is open."""
        if self._keyring is not None:
            self._keyring.lock()
        self._stack.close()
        self._reader = None

    def now_ms(self) -> int:
        """Return Unix milliseconds of this machine's clock."""
        return time.time_ns() // 1_000_000

    def reader(self) -> Database:
        """Return the read-only replica of this session's own thread.

        Raises:
            StorageError: there is no replica yet, or it is damaged.
        """
        if self._reader is None:
            self._reader = self._stack.enter_context(
                open_read_only(self.profile.replica_file, "replica")
            )
        return self._reader

    def has_replica(self) -> bool:
        """Return whether this profile was ever synced."""
        return self.profile.replica_file.is_file()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep other programs from writing to this profile meanwhile.

        Raises:
            StorageError: another one does.
        """
        with hold(self.profile.folder / "profile.lock", _PATIENCE_S):
            yield

    def desk(self) -> Database:
        """Return a connection to what this user has begun; the caller closes it."""
        return open_database(self.profile.desk_file, "desk")

    def unlock(self, password: str | bytearray) -> Keyring:
        """Open the key file for this session.

        Raises:
            LockedError: wrong password, damaged or missing key file.
        """
        idle = IdleLimit(IDLE_LIMIT_S, time.monotonic)
        self._keyring = Keyring.open(self.profile.key_file, password, idle)
        with suppress(StorageError):  # a profile on a read-only disk is still of use
            self.remember_key(self.signer().did)
        return self._keyring

    def remember_key(self, did: str) -> None:
        """Note that a key is this user's, so that what it signs elsewhere is noticed.

        Raises:
            StorageError: the desk cannot be written.
        """
        with self.desk() as desk:
            key_watch.remember(desk, did, self.now_ms())

    @property
    def keyring(self) -> Keyring | None:
        """The keyring, where it was unlocked in this session."""
        return self._keyring

    def signer(self) -> Signer:
        """Return the user's issuing key.

        Raises:
            LockedError: the keys are locked.
        """
        if self._keyring is None or self._keyring.is_locked:
            raise LockedError("Your keys are locked.", do="Unlock them with your password.")
        return self._keyring.signer(
            KeyRole.ISSUING, self.profile.anchor.origin, self.profile.domain
        )

    def decryption_key(self) -> DecryptionKey:
        """Return the user's key for private documents.

        Raises:
            LockedError: the keys are locked.
        """
        if self._keyring is None or self._keyring.is_locked:
            raise LockedError("Your keys are locked.", do="Unlock them with your password.")
        return self._keyring.decryption_key(self.profile.anchor.origin, self.profile.domain)

    def store(self) -> Store:
        """Return the envelopes of private documents that this profile holds."""
        return Store(self.profile.folder)

    def source(self, peer: Peer) -> FolderSource | WebSource:
        """Return how to read from a peer; the caller closes it.

        Raises:
            PeerError: this version cannot speak to that kind of peer.
        """
        if peer.kind == "folder":
            return FolderSource(self.profile.peer_folder(peer), peer.name)
        if peer.kind == "http":  # where it is not encrypted, that was allowed when it was added
            return WebSource(peer.address, peer.name, clock=time.monotonic, allow_http=True)
        if peer.kind == "local":
            return FolderSource(self.profile.peer_folder(peer) / "peers" / "folder", peer.name)
        raise PeerError(
            f"{peer.name} is a peer of kind {peer.kind}, which this version cannot read.",
            code="PEER_UNREACHABLE",
            do="Use a folder peer.",
        )

    def sync(self, peers: tuple[Peer, ...] | None = None, report: Report = silent) -> Synced:
        """Bring the replica up to date from these peers, or from all of the profile.

        Raises:
            UsageError: there is no peer to ask.
            StorageError: the replica cannot be written, or another program is writing.
        """
        chosen = self._chosen(peers)
        with self.writing(), open_database(self.profile.replica_file, "replica") as db:
            replica = self.replica(db)
            with ExitStack() as opened:
                sources = [opened.enter_context(closing(self.source(one))) for one in chosen]
                synced = sync(replica, sources, report)
            forget_erased(db, self.store())
            return synced

    def repair(self, peers: tuple[Peer, ...] | None = None, report: Report = silent) -> Repaired:
        """Make a damaged replica whole from these peers, or from all; what is good is kept.

        Raises:
            UsageError: there is no peer to ask.
            PeerError: no peer has a final log that is at least as long; nothing was changed.
            StorageError: the disk is full, or another program is writing.
        """
        chosen, profile = self._chosen(peers), self.profile
        place = Place(
            profile.replica_file, profile.anchor, profile.folder / "repair", profile.evidence
        )
        self._close_reader()
        with self.writing(), ExitStack() as opened:
            sources = [opened.enter_context(closing(self.source(one))) for one in chosen]
            return repair(place, sources, report)

    def _close_reader(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def replica(self, db: Database) -> Replica:
        """Return the replica behind a connection, with the folders that belong to it."""
        profile = self.profile
        return Replica(db, profile.anchor, profile.incoming, profile.evidence)

    def watch(self, every_s: float, peers: tuple[Peer, ...] | None = None) -> Watch:
        """Return what looks for news at these peers, or at all of the profile; nothing is locked.

        Raises:
            UsageError: there is no peer to ask.
            PeerError: this version cannot speak to one of them.
        """
        chosen = self._chosen(peers)
        with ExitStack() as opened:
            sources = [(peer, opened.enter_context(closing(self.source(peer)))) for peer in chosen]
            opened.pop_all()  # the watch closes them
        return Watch(sources, time.monotonic, every_s)

    def _chosen(self, peers: tuple[Peer, ...] | None) -> tuple[Peer, ...]:
        chosen = self.profile.peers if peers is None else peers
        if not chosen:
            raise UsageError(
                "This profile has no peers.", do="Add one: civicledger peers add NAME URL"
            )
        return chosen

    def build_index(self, report: Report = silent) -> None:
        """Bring the search index up to the replica, giving way to whoever waits to write.

        A search is complete meanwhile: what the index lacks is read from the log.

        Raises:
            StorageError: the replica cannot be written, or another program is writing.
        """
        first: int | None = None
        released = -_BREATH_S
        while True:
            before, indexed = self._index_step(released + _BREATH_S)
            first, released = before if first is None else first, time.monotonic()
            if indexed.is_finished:
                return
            report(max(0, indexed.entries - first), max(1, indexed.stored - first))

    def build_index_step(self) -> tuple[int, search.Indexed]:
        """Take the next entries into the search index; return how far it reached before, and now.

        Raises:
            StorageError: the replica cannot be written, or another program is writing.
        """
        return self._index_step(0.0)

    def _index_step(self, not_before: float) -> tuple[int, search.Indexed]:
        """Do so, and write at a moment of the monotonic clock at the earliest.

        The texts are made before, while others may write: that is most of the work.
        """
        with open_database(self.profile.replica_file, "replica") as db:
            before = search.reach(db).entries
            batch = search.prepare(db)
            time.sleep(max(0.0, not_before - time.monotonic()))
            with self.writing():
                return before, search.take(db, batch)

    def as_of(self) -> Checkpoint | None:
        """Return the newest final checkpoint, proven again; None before the first."""
        return checkpoints.as_of(self.reader())

    def moment(self, as_of: str | None = None) -> Moment:
        """Return the moment that lists and verdicts are true for.

        Args:
            as_of: ``size:N``, a time in the ledger's form, or None for now.

        Raises:
            UsageError: no such moment.
        """
        db = self.reader()
        trusted = checkpoints.trusted(db)
        final = 0 if trusted is None else trusted.size
        if as_of is None:
            return Moment(final, format_time(self.now_ms()))
        return _moment_at(db, as_of, final)


def _moment_at(db: Database, as_of: str, final: int) -> Moment:
    if as_of.startswith("size:"):
        text = as_of.removeprefix("size:")
        size = int(text) if text.isdecimal() and len(text) < 16 else 0
        block = blocks.holding(db, size - 1) if size else None
    else:
        time_ms = parse_time(as_of)
        block = blocks.last_not_after(db, time_ms)
    if block is None:
        raise UsageError(f"There is no block at or before {as_of}.", do="Choose a later moment.")
    if not as_of.startswith("size:"):
        return Moment(min(final, block.seal + 1), as_of)
    return Moment(min(final, size), format_time(block.time_ms))
