"""A node's own cosigner, which lives in one thread and is asked from many."""

import hashlib
import threading
from collections.abc import Callable
from pathlib import Path

from desktop.engine.cosigning import Consented
from desktop.ledger.anchor import Anchor
from desktop.node.cosigner import Cosigner, CosignerKeys
from desktop.node.journal import Journal, word_of
from desktop.node.own_thread import Answer, BusyNodeError, OwnThread
from desktop.node.service import Cosigned
from desktop.node.witness import Declined, Witness
from desktop.peers.source import Source
from desktop.peers.sync import PeerState
from desktop.progress import Cancelled

_REQUEST_S = 25.0
"""Seconds that a request waits for a replay; a longer one goes on, and is done when asked again."""


class OwnCosigner:
    """Asks the one thread in which the cosigner's databases are open."""

    def __init__(
        self,
        home: Path,
        authority_id: str,
        anchor: Anchor,
        keys: CosignerKeys,
        journal: Journal,
        clock: Callable[[], int],
    ) -> None:
        """Open the cosigner's state in a home.

        Raises:
            StorageError: a database cannot be used.
        """
        self.authority_id = authority_id
        self._origin_hash = hashlib.sha256(anchor.origin.encode()).digest()
        self._journal = journal
        self._stopping = threading.Event()
        self._thread = OwnThread(f"cosigner {authority_id}")
        try:
            self._cosigner = self._thread.ask(
                lambda: Cosigner(home, authority_id, anchor, keys, clock, self._go_on)
            )
            self._newest = self._thread.ask(self._cosigned)
        except BaseException:
            self._thread.close()
            raise
        self._witness = Witness(self._cosigner, anchor)

    @property
    def signed_size(self) -> int | None:
        """The size of the newest tree that was cosigned."""
        return None if self._newest is None else self._newest.size

    def cosign(self, pending: bytes, tree: Path) -> Consented:
        """Check the tree in a folder up to the pending note and sign it; see `Cosigner.judge`.

        Raises:
            BusyNodeError: this node is ending.
            CivicLedgerError: it does not sign, and why.
        """

        def cosign() -> Consented:
            consent = self._cosigner.cosign(pending, tree)
            self._newest = self._cosigned()
            return consent

        return self._asked(cosign)

    def add_checkpoint(self, body: bytes, tree: Source) -> Consented | Declined:
        """Answer a log that asks for a cosignature, and raise the alarm where the log is wrong.

        Raises:
            BusyNodeError: the replay takes longer than a request may wait, or this node is ending.
        """

        def answer() -> Consented | Declined:
            given = self._witness.add_checkpoint(body, tree)
            if isinstance(given, Consented):
                self._newest = self._cosigned()
            return given

        given = self._asked(answer, _REQUEST_S)
        if isinstance(given, Consented):
            self._journal.settle("", "VOID_")  # its operator has accepted it
            self._journal.again("declined")
        elif given.is_alarm:
            self._journal.alarm(word_of(given.error), given.error.what)
        elif given.status == 503:  # anything else is what strangers may cause as they like
            self._journal.trouble_once("declined", given.error)
        return given

    def follow(self, source: Source) -> PeerState:
        """Take in what a peer has published; see `Cosigner.follow`."""
        return self._asked(lambda: self._cosigner.follow(source))

    def cosigned(self, origin_hash: bytes) -> Cosigned | None:
        """Return the newest tree that was cosigned, of the log whose origin has this SHA-256."""
        return self._newest if origin_hash == self._origin_hash else None

    def stop(self) -> None:
        """Let a replay that is under way end soon, with nothing changed; begin no other one."""
        self._stopping.set()

    def close(self) -> None:
        """Finish what is under way and close the databases; closing twice is fine."""
        self.stop()
        self._thread.finish(self._cosigner.close)

    def _asked(self, work: Callable[[], Answer], timeout_s: float | None = None) -> Answer:
        try:
            return self._thread.ask(work, timeout_s)
        except Cancelled as error:
            raise BusyNodeError from error

    def _go_on(self, _done: int, _total: int) -> None:
        if self._stopping.is_set():
            raise Cancelled

    def _cosigned(self) -> Cosigned | None:
        signed, receipt = self._cosigner.signed(), self._cosigner.receipt()
        if signed is None or receipt is None:
            return None
        return Cosigned(signed.origin, signed.size, signed.root, signed.note.encode(), receipt)
