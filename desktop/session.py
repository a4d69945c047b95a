"""What is open now: profile, replica, keyring, peers; opened once and closed at the end.

The command line and the window hold one session. Only here and in ``cli`` is the machine asked for
its clock and folders.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from desktop.audit.standing import Standing, standing
from desktop.closing import Closing
from desktop.errors import LockedError, PeerError, StorageError, UsageError
from desktop.keys.decryption import DecryptionKey
from desktop.keys.derive import KeyRole
from desktop.keys.keyring import IdleLimit, Keyring
from desktop.keys.signer import Signer
from desktop.ledger.checkpoint import Checkpoint
from desktop.ledger.scalar import format_time, parse_time
from desktop.peers.folder import FolderSource
from desktop.peers.meter import Meter
from desktop.peers.source import ClosingSource, Peer
from desktop.peers.sync import Replica, Synced, sync
from desktop.peers.watch import Watch
from desktop.private_documents import forget_erased, settle_grants
from desktop.profile import Profile, load_profile, save_profile
from desktop.progress import Report, silent
from desktop.replica import blocks, checkpoints, key_watch, search, watch_list
from desktop.replica.database import Database, hold, open_database, open_read_only
from desktop.replica.records import Moment
from desktop.replica.rotations import number_in_force
from desktop.settings import load_settings
from desktop.vault.store import Store

if TYPE_CHECKING:
    from desktop.audit.incremental import Checked
    from desktop.peers.repair import Repaired
    from desktop.peers.web import WebSource

# What loads long and is not needed to open a profile is imported where it is used.

_PATIENCE_S = 2.0  # for another program that is just writing
_BREATH_S = 0.12  # longer than SQLite's waiters pause between two tries


def default_folder() -> Path:
    """Return the platform's place for the user's profile."""
    return user_data_path("CivicLedger", appauthor=False)


class Session(Closing):
    """One open profile."""

    def __init__(self, folder: Path, meter: Meter | None = None) -> None:
        """Open the profile in a folder; databases are opened when they are first needed.

        Args:
            folder: of the profile.
            meter: counts what syncs read from peers.

        Raises:
            StorageError: no profile, a damaged one, or one of a newer program.
        """
        self.profile: Profile = load_profile(folder)
        self._meter = meter
        self._stack = ExitStack()
        self._keyring: Keyring | None = None
        self.key_number = 0  # of the issuing key that is in force; each rotation adds one
        self._reader: Database | None = None

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
        """Return whether this profile was ever synced.

        A file of no bytes is a first sync that has just begun, or was interrupted at once.
        """
        file = self.profile.replica_file
        return file.is_file() and file.stat().st_size > 0

    def change_profile(self, change: Callable[[Profile], Profile]) -> Profile:
        """Return the profile after a change of what stands on the disk now, and keep it.

        Raises:
            UsageError: from ``change``; nothing was changed.
            StorageError: the profile cannot be read or saved, or another program is writing.
        """
        with self.writing():
            profile = change(load_profile(self.profile.folder))
            save_profile(profile)
        return profile

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
        idle = IdleLimit(60.0 * load_settings(self.profile.folder).lock_minutes, time.monotonic)
        self._keyring = Keyring.open(self.profile.key_file, password, idle)
        self.key_number = 0
        self.follow_rotations()
        with suppress(StorageError):  # a profile on a read-only disk is still of use
            for number in range(self.key_number + 1):
                self.remember_key(self.signer(number).did)
        return self._keyring

    def follow_rotations(self) -> None:
        """Sign from now on with the key that has taken its place on the ledger, if one has."""
        if self._keyring is None or self._keyring.is_locked or not self.has_replica():
            return
        with (
            suppress(StorageError, LockedError),  # then it stays the one that it is
            open_read_only(self.profile.replica_file, "replica") as db,
            self._keyring.unnoticed(),
        ):
            self.key_number = number_in_force(db, lambda number: self.signer(number).did)

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

    def signer(self, number: int | None = None) -> Signer:
        """Return the user's issuing key, the one that is in force or the one of a number.

        Raises:
            LockedError: the keys are locked.
        """
        if self._keyring is None or self._keyring.is_locked:
            raise LockedError("Your keys are locked.", do="Unlock them with your password.")
        n = self.key_number if number is None else number
        return self._keyring.signer(
            KeyRole.ISSUING, self.profile.anchor.origin, self.profile.domain, n
        )

    def decryption_key(self) -> DecryptionKey:
        """Return the user's key for private documents.

        Raises:
            LockedError: the keys are locked.
        """
        if self._keyring is None or self._keyring.is_locked:
            raise LockedError("Your keys are locked.", do="Unlock them with your password.")
        return self._keyring.decryption_key(self.profile.anchor.origin, self.profile.domain)

    @contextmanager
    def evidence_secret(self) -> Iterator[bytearray]:
        """Lend the secret from which this user's pseudonyms, salts and nullifiers follow.

        Raises:
            LockedError: the keys are locked.
        """
        if self._keyring is None or self._keyring.is_locked:
            raise LockedError("Your keys are locked.", do="Unlock them with your password.")
        profile = self.profile
        with self._keyring.evidence_secret(profile.anchor.origin, profile.domain) as secret:
            yield secret

    def store(self) -> Store:
        """Return the envelopes of private documents that this profile holds."""
        return Store(self.profile.folder)

    def source(self, peer: Peer) -> "FolderSource | WebSource":
        """Return how to read from a peer; the caller closes it.

        Raises:
            PeerError: this version cannot speak to that kind of peer.
        """
        if peer.kind == "folder":
            return FolderSource(self.profile.peer_folder(peer), peer.name)
        from desktop.peers.web import WebSource  # noqa: PLC0415

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
                sources = [opened.enter_context(closing(self._metered(one))) for one in chosen]
                synced = sync(replica, sources, report)
            settle_grants(db, self.store())
            forget_erased(db, self.store())
            self._look(db, report)
        self.follow_rotations()
        return synced

    def repair(self, peers: tuple[Peer, ...] | None = None, report: Report = silent) -> "Repaired":
        """Make a damaged replica whole from these peers, or from all; what is good is kept.

        Raises:
            UsageError: there is no peer to ask.
            PeerError: no peer has a final log that is at least as long; nothing was changed.
            StorageError: the disk is full, or another program is writing.
        """
        from desktop.peers.repair import Place, repair  # noqa: PLC0415

        chosen, profile = self._chosen(peers), self.profile
        place = Place(
            profile.replica_file, profile.anchor, profile.folder / "repair", profile.evidence
        )
        self._close_reader()
        with self.writing(), ExitStack() as opened:
            sources = [opened.enter_context(closing(self.source(one))) for one in chosen]
            return repair(place, sources, report)

    def _look(self, db: Database, report: Report) -> None:
        """Look for what this user watches among the records that became final."""
        if self.profile.desk_file.is_file():
            with self.desk() as desk:
                watch_list.look(db, desk, self.now_ms(), report)

    def alerts(self) -> int:
        """Return how many alerts of the watch-list wait to be seen.

        Raises:
            StorageError: the desk is damaged.
        """
        if not self.profile.desk_file.is_file():
            return 0
        with self.desk() as desk:
            return len(watch_list.alerts(desk))

    def checks(self) -> Database:
        """Return a connection to what the checks found after the syncs; the caller closes it."""
        return open_database(self.profile.checks_file, "checks")

    def check(self, report: Report = silent, *, is_whole: bool = False) -> "Checked":
        """Check across records what is new, and what that touches; all of it the first time.

        Args:
            report: told of progress in fields of checks; may cancel, and nothing is kept.
            is_whole: whether everything is looked at again.

        Raises:
            StorageError: there is no replica yet, or it or what was kept is damaged or in use.
        """
        from desktop.audit import incremental  # noqa: PLC0415

        with open_read_only(self.profile.replica_file, "replica") as db, self.checks() as index:
            return incremental.look(db, index, self.now_ms(), report, is_whole=is_whole)

    def check_news(self, report: Report = silent) -> "Checked | None":
        """Do so after a sync; None where that would be a long look at everything.

        Raises:
            StorageError: there is no replica yet, or it or what was kept is damaged or in use.
        """
        from desktop.audit import incremental  # noqa: PLC0415

        with open_read_only(self.profile.replica_file, "replica") as db, self.checks() as index:
            if incremental.takes_long(db, index):
                return None
            return incremental.look(db, index, self.now_ms(), report)

    def checks_standing(self) -> Standing:
        """Return what the checks after the syncs have come to so far.

        Raises:
            StorageError: there is no replica yet, or it or what was kept is damaged or in use.
        """
        if not self.profile.checks_file.is_file():
            return Standing()
        with open_read_only(self.profile.replica_file, "replica") as db, self.checks() as index:
            return standing(db, index)

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
            sources = [(one, opened.enter_context(closing(self._metered(one)))) for one in chosen]
            opened.pop_all()  # the watch closes them
        return Watch(sources, time.monotonic, every_s)

    def _metered(self, peer: Peer) -> ClosingSource:
        source = self.source(peer)
        return source if self._meter is None else self._meter.metered(peer.address, source)

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
