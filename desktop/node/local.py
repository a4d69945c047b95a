"""A whole city on one machine: the writer's engine and every authority's cosigner in one process.

This is what a peer of kind ``local`` stands for: a folder with ``authorities/<id>/`` and the shared
copy in ``peers/folder``. Each cosigner keeps its own keys, replica and state, as it would alone.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desktop.closing import Closing
from desktop.domains.refusal import Refusal
from desktop.engine.cosigning import Patience, Seat
from desktop.engine.embedded import EmbeddedEngine, EngineFiles, EngineSettings
from desktop.engine.port import Inclusion
from desktop.engine.publish import Published
from desktop.errors import StorageError
from desktop.keys.derive import KeyRole
from desktop.keys.keyring import Keyring
from desktop.keys.signer import Signer
from desktop.ledger.anchor import Anchor
from desktop.node.cosigner import Cosigner, CosignerKeys
from desktop.node.home import NodeSettings, load_node
from desktop.node.publishing import Publisher
from desktop.replica.database import open_database

Clock = Callable[[], int]

_PATIENCE = Patience(deadline_s=600, grace_s=600)
"""All of them are in this process: waiting for the last makes the same bytes from the same seed."""


@dataclass(frozen=True, slots=True)
class AuthorityKeys:
    """The keys with which an authority's node works."""

    log: Signer
    cosigner: Signer
    receipt: Signer


class LocalNetwork(Closing):
    """The authorities of one city folder, opened together."""

    def __init__(
        self,
        city: Path,
        anchor: Anchor,
        writer: NodeSettings,
        keys: Mapping[str, AuthorityKeys],
        clock: Clock,
        keyrings: Sequence[Keyring] = (),
    ) -> None:
        """Open the writer's engine and one cosigner for each authority in ``keys``.

        Args:
            city: the folder with ``authorities`` and ``peers``.
            anchor: the ledger.
            writer: the settings of the authority that orders.
            keys: by authority id.
            clock: returns Unix milliseconds.
            keyrings: locked when the network is closed.
        """
        self._city = city
        self.writer_home = home = city / "authorities" / writer.id
        settings = EngineSettings(writer.max_statements, writer.max_wait_ms)
        with ExitStack() as opened:
            for keyring in keyrings:
                opened.callback(keyring.lock)
            self.engine = EmbeddedEngine(
                EngineFiles.of(home), writer.id, anchor.origin, clock, settings
            )
            opened.callback(self.engine.stop)
            seats: list[Seat] = []
            for authority_id, own in keys.items():
                opening = partial(
                    Cosigner,
                    cosigner_home(city, authority_id, writer.id),
                    authority_id,
                    anchor,
                    CosignerKeys(own.cosigner, own.receipt),
                    clock,
                )
                seats.append(Seat(authority_id, opening))
                opened.callback(seats[-1].close)
            db = opened.enter_context(open_database(home / "replica.db", "replica"))
            log_signer = keys[writer.id].log
            self._publisher = Publisher(
                db, anchor, home / "log", log_signer, seats, clock, self.folder, patience=_PATIENCE
            )
            self._stack = opened.pop_all()

    def close(self) -> None:
        """Stop the engine and close every state."""
        self._stack.close()

    @property
    def folder(self) -> Path:
        """The tile tree that laptops read."""
        return self._city / "peers" / "folder"

    def submit(self, entry: bytes) -> Refusal | None:
        """Hand a statement to the writer; it is durable when this returns None."""
        return self.engine.submit(entry)

    def submit_together(self, batch: Sequence[bytes]) -> tuple[Refusal | None, ...]:
        """Hand statements to the writer, all or none, and return which are refused."""
        return self.engine.submit_together(batch)

    def seal(self, entry: bytes) -> Refusal | None:
        """Put what waits into blocks; return why this statement came into none, where it did."""
        while self.engine.seal_waiting() is not None:
            pass
        return self.engine.submit(entry)

    def inclusion(self, statement_id: bytes) -> Inclusion:
        """Return where a statement stands."""
        return self.engine.inclusion(statement_id)

    def publish(self, silent_ids: Sequence[str] = ()) -> Published | None:
        """Seal what waits and publish up to the newest seal; None where nothing was new.

        Args:
            silent_ids: authorities that do not answer this time.
        """
        while self.engine.seal_waiting() is not None:
            pass
        return self._publisher.publish(silent_ids)

    def refresh(self) -> Published | None:
        """Publish what is new, or else cosign the newest published size again: it is fresh."""
        while self.engine.seal_waiting() is not None:
            pass
        return self._publisher.refresh()


def cosigner_home(city: Path, authority_id: str, writer_id: str) -> Path:
    """Return where a cosigner keeps its state; the writer's keeps a replica apart from the log."""
    home = city / "authorities" / authority_id
    return home / "cosigner" if authority_id == writer_id else home


def open_local(city: Path, anchor: Anchor, password: str, clock: Clock) -> LocalNetwork:
    """Unlock every authority of a city folder and open their network.

    Raises:
        StorageError: the folder holds no such city.
        LockedError: the password opens an authority's keys not.
    """
    homes = sorted(item for item in (city / "authorities").glob("*") if item.is_dir())
    if not homes:
        raise StorageError(
            f"{city} holds no authorities.", do="Name the folder of a demonstration city."
        )
    keys: dict[str, AuthorityKeys] = {}
    keyrings: list[Keyring] = []
    writer: NodeSettings | None = None
    for home in homes:
        settings = load_node(home)
        keyrings.append(Keyring.open(home / "keys.clkey", password))
        keys[settings.id] = _keys_of(keyrings[-1], anchor.origin)
        if (home / "lock.db").exists():
            writer = settings
    if writer is None:
        raise StorageError(f"No authority in {city} writes the log.")
    return LocalNetwork(city, anchor, writer, keys, clock, keyrings)


def _keys_of(keyring: Keyring, origin: str) -> AuthorityKeys:
    return AuthorityKeys(
        *(keyring.signer(role, origin) for role in (KeyRole.LOG, KeyRole.COSIGNER, KeyRole.RECEIPT))
    )
