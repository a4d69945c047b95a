"""A node's own cosigner, which lives in one thread and is asked from many."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from desktop.engine.cosigning import Consented
from desktop.ledger.anchor import Anchor
from desktop.node.cosigner import Cosigner, CosignerKeys
from desktop.node.journal import Journal, word_of
from desktop.node.own_thread import OwnThread
from desktop.node.service import Cosigned
from desktop.node.witness import Declined, Witness
from desktop.peers.source import Source
from desktop.peers.sync import PeerState

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
        self._thread = OwnThread(f"cosigner {authority_id}")
        try:
            self._cosigner = self._thread.ask(
                lambda: Cosigner(home, authority_id, anchor, keys, clock)
            )
        except BaseException:
            self._thread.close()
            raise
        self._witness = Witness(self._cosigner, anchor)

    def cosign(self, pending: bytes, tree: Path) -> Consented:
        """Check the tree in a folder up to the pending note and sign it; see `Cosigner.judge`."""
        return self._thread.ask(lambda: self._cosigner.cosign(pending, tree))

    def add_checkpoint(self, body: bytes, tree: Source) -> Consented | Declined:
        """Answer a log that asks for a cosignature, and raise the alarm where the log is wrong.

        Raises:
            BusyNodeError: the replay takes longer than a request may wait.
        """
        answer = self._thread.ask(lambda: self._witness.add_checkpoint(body, tree), _REQUEST_S)
        if isinstance(answer, Declined):
            word = word_of(answer.error)
            if answer.is_alarm:
                self._journal.alarm(word, answer.error.what)
            else:
                self._journal.trouble("declined", answer.error, status=answer.status)
        return answer

    def follow(self, source: Source) -> PeerState:
        """Take in what a peer has published; see `Cosigner.follow`."""
        return self._thread.ask(lambda: self._cosigner.follow(source))

    def cosigned(self, origin_hash: bytes) -> Cosigned | None:
        """Return the newest tree that was cosigned, of the log whose origin has this SHA-256.

        Raises:
            BusyNodeError: a replay is under way.
        """
        if origin_hash != self._origin_hash:
            return None
        return self._thread.ask(self._cosigned, _REQUEST_S)

    def accept_void(self, entry: int) -> None:
        """Let one void statement stand; the operator alone decides that."""
        self._thread.ask(lambda: self._cosigner.accept_void(entry))

    def close(self) -> None:
        """Finish what is under way and close the databases; closing twice is fine."""
        self._thread.finish(self._cosigner.close)

    def _cosigned(self) -> Cosigned | None:
        signed, receipt = self._cosigner.signed(), self._cosigner.receipt()
        if signed is None or receipt is None:
            return None
        return Cosigned(signed.origin, signed.size, signed.root, signed.note.encode(), receipt)
