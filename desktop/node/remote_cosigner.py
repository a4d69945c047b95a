"""Another authority's cosigner, asked over HTTP by the writer.

The answer is believed by nobody here: `desktop.engine.publish` checks the line and the receipt
against the charter's keys. Source: C2SP tlog-witness.
"""

import hashlib
import re
from pathlib import Path

import msgspec

from desktop.domains.refusal import Code
from desktop.engine.publish import Consented
from desktop.errors import FormatError, PeerError, ProofError, RuleError
from desktop.ledger.checkpoint import UnverifiedCheckpoint, parse_checkpoint
from desktop.ledger.merkle import consistency_path
from desktop.ledger.receipt import parse_receipts
from desktop.ledger.scalar import parse_size
from desktop.ledger.tiles import TileId, hash_reader, parse_tile
from desktop.node.add_checkpoint import format_add_checkpoint
from desktop.peers import refusals
from desktop.peers.folder import FolderSource
from desktop.peers.source import CHECKPOINT_LIMIT, RECEIPTS_LIMIT, TILE_LIMIT, Source
from desktop.peers.staging import read_tile
from desktop.peers.web import WebAnswer, WebSource

_LINE_LIMIT = 4096
_TRIES = 3
_CODE = re.compile(r"[A-Z][A-Z_]{1,40}")
OTHER = "REFUSED"
"""Stands for each word that this version does not know: there is no end to those."""

_KNOWN = {
    *(f"VOID_{code.name}" for code in Code),
    *("ROLE", "PROOF", "FORMAT", "PEER_SEAL"),
    *("PEER_FORK", "PEER_ALTERED", "PEER_FOREIGN", "PEER_BEHIND"),
}
"""What an authority that replayed the log may find against it; see `desktop.node.witness`."""


class _Problem(msgspec.Struct):
    code: str = ""


class SignedAboveError(ProofError):
    """A cosigner says that it has signed more than this log has.

    Attributes:
        note: the checkpoint that it shows for it; nothing about it is verified.
    """

    code = "PROOF"

    def __init__(self, what: str, note: bytes) -> None:
        super().__init__(
            what,
            means="The log was restored from a backup, or forked.",
            do="Stop the writer and compare every cosigner's newest checkpoint.",
            evidence=note,
        )
        self.note = note


class RemoteCosigner:
    """Asks one authority for its cosignature; use it from one thread."""

    def __init__(self, authority_id: str, node: WebSource) -> None:
        self.authority_id = authority_id
        self._node = node
        self._old = 0  # what it signed last, as far as is known here

    def cosign(self, pending: bytes, tree: Path) -> Consented:
        """Ask for a signature under the pending note, with the proof that the witness needs.

        Raises:
            PeerError: it cannot be asked, or is not ready.
            RuleError: it saw something in the log that is against the rules; the code says what.
            ProofError: it has signed a tree that this log does not continue.
            FormatError: its answer makes no sense.
        """
        offered = parse_checkpoint(pending)
        for _ in range(_TRIES):
            proof = _proof(FolderSource(tree), self._old, offered.size)
            body = format_add_checkpoint(self._old, proof, pending)
            answer = self._node.post("add-checkpoint", "text/plain", body, _LINE_LIMIT)
            if answer.status == 200:
                self._old = offered.size
                return self._consented(answer, offered)
            if answer.status != 409:
                raise self._declined(answer)
            self._old = self._signed(answer, offered)
        raise refusals.status(self._node, "add-checkpoint", 409)

    def close(self) -> None:
        """Close the connection."""
        self._node.close()

    def _consented(self, answer: WebAnswer, offered: UnverifiedCheckpoint) -> Consented:
        try:
            line = answer.body.decode()
        except UnicodeDecodeError as error:
            raise FormatError("The cosignature is not UTF-8.", evidence=answer.body) from error
        path = f"{hashlib.sha256(offered.origin.encode()).hexdigest()}/receipt"
        data = self._node.read(path, RECEIPTS_LIMIT)
        if data is None:
            raise refusals.missing(self._node, "receipt")
        receipts = parse_receipts(data)
        if (receipts.size, receipts.root) != (offered.size, offered.root):
            raise ProofError(f"The receipt of {self.authority_id} is for another tree.")
        return Consented(line, receipts.signatures[0])

    def _signed(self, answer: WebAnswer, offered: UnverifiedCheckpoint) -> int:
        """Return the size that the witness says it signed last.

        Raises:
            ProofError: it is one that this log has not reached, or the one it was asked from.
        """
        try:
            signed = parse_size(answer.body.decode("ascii").removesuffix("\n"))
        except UnicodeDecodeError as error:
            raise FormatError("The size that was signed last is no number.") from error
        what = (
            f"{self.authority_id} has signed a tree of {signed} entries "
            f"that the one of {offered.size} does not continue."
        )
        if signed > offered.size:
            raise SignedAboveError(what, self._shown(offered.origin))
        if signed == self._old:
            raise ProofError(
                what,
                means="The log was restored from a backup, or forked.",
                do="Stop the writer and compare every cosigner's newest checkpoint.",
            )
        return signed

    def _shown(self, origin: str) -> bytes:
        """Return the checkpoint that the witness shows for its word, or nothing."""
        path = f"{hashlib.sha256(origin.encode()).hexdigest()}/checkpoint"
        try:
            return self._node.read(path, CHECKPOINT_LIMIT) or b""
        except PeerError:
            return b""

    def _declined(self, answer: WebAnswer) -> PeerError | RuleError:
        try:
            code = msgspec.json.decode(answer.body, type=_Problem).code
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            code = ""
        if answer.status == 422 and _CODE.fullmatch(code):
            known = code if code in _KNOWN else OTHER
            return RuleError(
                f"{self.authority_id} refuses to cosign: {known}.",
                code=known,
                means="It replayed the log and found something against the rules.",
                do="Look up the code in the help, and ask its operator.",
            )
        return refusals.status(self._node, "add-checkpoint", answer.status)


def _proof(tree: Source, old: int, size: int) -> tuple[bytes, ...]:
    if not 0 < old < size:
        return ()

    def hashes(tile: TileId) -> tuple[bytes, ...]:
        return parse_tile(read_tile(tree, tile, TILE_LIMIT)[: tile.width * 32], tile.width)

    return consistency_path(hash_reader(hashes, size), old, size)
