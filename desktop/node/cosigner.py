"""An authority's second opinion: it replays the log before it puts its name under a tree.

A cosigner holds its own replica and its own two keys. It signs a tree only when every entry up to
it passed through its replica (form, signatures, admission rules, seals), the tree extends the one
it signed last, and no new void statement stands in it that its operator has not accepted. It puts
(size, root) down durably before it answers, and never goes back.

Source: C2SP tlog-cosignature and tlog-witness; the ledger's publication rules.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.durable import make_folder, replace_file
from desktop.engine.publish import Consented
from desktop.errors import PeerError, ProofError, RuleError, UsageError
from desktop.keys.signer import Signer
from desktop.ledger.anchor import Anchor
from desktop.ledger.charter import Charter
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.cosignature import cosignature_line, parse_cosignature
from desktop.ledger.merkle import EMPTY_ROOT, root_at
from desktop.ledger.note import Note, format_note, parse_note
from desktop.ledger.receipt import ReceiptSignature, sign_receipt
from desktop.ledger.scalar import format_time
from desktop.ledger.verifier_key import VerifierKey
from desktop.peers.folder import FolderSource
from desktop.peers.source import Source
from desktop.peers.sync import PeerState, Replica, sync_with
from desktop.progress import Report, silent
from desktop.replica import blocks, checkpoints, entries, node_state
from desktop.replica.database import Database, open_database, open_read_only

_AHEAD_MS = 5 * 60 * 1000


@dataclass(frozen=True, slots=True)
class CosignerKeys:
    """The two keys of a cosigner."""

    cosigner: Signer
    receipt: Signer


class Cosigner:
    """The cosigner of one authority, with its state in one profile folder."""

    def __init__(
        self,
        home: Path,
        authority_id: str,
        anchor: Anchor,
        keys: CosignerKeys,
        clock: Callable[[], int],
        report: Report = silent,
    ) -> None:
        """Open or begin the cosigner's state.

        Args:
            home: its profile folder, which exists.
            authority_id: which authority of the charter it signs for.
            anchor: the ledger it follows.
            keys: its cosigner and receipt keys.
            clock: returns Unix milliseconds.
            report: told of the progress of a replay; may cancel it, which leaves all as it was.
        """
        self.authority_id = authority_id
        self._report = report
        self._anchor, self._keys, self._clock = anchor, keys, clock
        self._db = open_database(home / "replica.db", "replica")
        self._state = open_database(home / "cosigner.db", "cosigner")
        self._replica = Replica(self._db, anchor, home / "incoming", home / "evidence")

    def close(self) -> None:
        """Close the databases."""
        self._db.close()
        self._state.close()

    @property
    def db(self) -> Database:
        """The replica that this cosigner judges by; for reading, in the thread that opened it."""
        return self._db

    def signed(self) -> node_state.SignedTree | None:
        """Return the newest tree that this cosigner has signed."""
        return node_state.signed_tree(self._state)

    def receipt(self) -> ReceiptSignature | None:
        """Return the receipt signature for the root of the newest tree that was signed."""
        signed = self.signed()
        if signed is None:
            return None
        note = parse_note(signed.note.encode())
        time_s = parse_cosignature(note.signatures[-1].payload).time_s
        return self._receipt(signed.root, time_s)

    def follow(self, source: Source) -> PeerState:
        """Take in what a peer has published, as any replica does.

        Raises:
            PeerError, SealError: the peer is refused.
        """
        return sync_with(self._replica, source, self._report)[1]

    def fork(self, note: bytes) -> PeerError | None:
        """Return what is wrong where a note that the log has signed contradicts the entries held.

        Both notes are kept as evidence then.
        """
        offered = parse_checkpoint(note)
        if not 0 < offered.size <= entries.stored_size(self._db):
            return None
        if root_at(entries.reader(self._db, offered.size), offered.size) == offered.root:
            return None
        self._keep_evidence(f"fork-{offered.size}-{offered.root.hex()[:12]}", note)
        return PeerError(
            f"The log has signed another tree of {offered.size} entries than the one held here.",
            code="PEER_FORK",
            means="The writer shows two histories.",
            do="Keep the notes in the folder evidence and tell the other authorities.",
        )

    def _keep_evidence(self, name: str, theirs: bytes) -> None:
        """Keep two notes, once: what a log has shown may be sent here again and again."""
        folder = self._replica.evidence
        if (folder / f"{name}-theirs.note").exists():
            return
        make_folder(folder)
        signed, newest = self.signed(), checkpoints.newest(self._db, final=True)
        if signed is not None:
            replace_file(folder / f"{name}-ours.note", signed.note.encode())
        elif newest is not None:
            replace_file(folder / f"{name}-ours.note", newest.note)
        replace_file(folder / f"{name}-theirs.note", theirs)

    def cosign(self, pending: bytes, tree: Path) -> Consented:
        """Check the tree in a folder up to the pending note and sign it; see `judge`."""
        return self.judge(pending, FolderSource(tree, "the writer"))

    def judge(self, pending: bytes, tree: Source) -> Consented:
        """Check a tree up to the pending note and sign it.

        Raises:
            RuleError: a void statement, a time ahead of the clock, or an unknown authority.
            ProofError, SignatureError: the tree does not extend the one signed last, ends within
                a block, or the log has not signed it.
            PeerError, SealError: the tree itself is wrong.
        """
        offered = parse_checkpoint(pending)
        if offered.origin != self._anchor.origin:
            raise ProofError(f"This cosigner follows {self._anchor.origin}, no other log.")
        before = node_state.signed_tree(self._state)
        if before is not None and offered.size < before.size:
            raise ProofError(f"This cosigner signed {before.size} entries and never goes back.")
        if offered.size > entries.stored_size(self._db):
            sync_with(self._replica, _PendingSource(tree, pending), self._report)
        block = blocks.holding(self._db, offered.size - 1)
        if block is None or block.seal != offered.size - 1:
            raise ProofError(f"A tree of {offered.size} entries does not end with a seal.")
        root = root_at(entries.reader(self._db, offered.size), offered.size)
        if root != offered.root:
            raise ProofError("The tree is not the one that this cosigner replayed.")
        checkpoints.judged(self._db, pending)  # it has to be signed by the log itself
        if before is not None:
            self._check_extends(before)
        self._check_voids(0 if before is None else before.size, offered.size)
        self._check_time(block)
        return self._sign(pending, before, offered.size, root)

    def _check_extends(self, before: node_state.SignedTree) -> None:
        held = entries.reader(self._db, before.size)
        root = root_at(held, before.size) if before.size else EMPTY_ROOT
        if root != before.root:
            raise ProofError(
                f"At {before.size} entries the log is not the one that this cosigner signed.",
                means="The writer shows another history, or this replica was damaged.",
                do="Keep both and tell the other authorities.",
            )

    def _check_voids(self, first: int, end: int) -> None:
        rows = self._db.query(
            "select entry, void from statement "
            "where void is not null and entry >= ? and entry < ? order by entry",
            (first, end),
        )
        accepted = node_state.accepted_voids(self._state)
        for entry, word in rows:
            if entry not in accepted:
                raise RuleError(
                    f"Entry {entry} should not be in the log: {word}.",
                    code=f"VOID_{word}",
                    means="The writer logged a statement that the rules refuse.",
                    do="Ask the writer; the operator may accept this one entry by its index.",
                )

    def _check_time(self, block: blocks.BlockRow) -> None:
        if block.time_ms > self._clock() + _AHEAD_MS:
            raise RuleError(
                f"The newest seal says {format_time(block.time_ms)}, ahead of this clock.",
                code="FROM_THE_FUTURE",
                do="Look at the clocks of this node and of the writer.",
            )

    def _sign(
        self, pending: bytes, before: node_state.SignedTree | None, size: int, root: bytes
    ) -> Consented:
        charter = checkpoints.charter_at(self._db, size)
        successor = checkpoints.successor_at(self._db, size)
        key = self._cosigner_key(charter if successor is None else successor, charter)
        note = parse_note(pending)
        time_s = self._clock() // 1000
        line = cosignature_line(note.text, key, time_s, self._keys.cosigner.sign)
        signed = node_state.SignedTree(
            charter.origin, size, root, f"{_signed_by_log(note, charter)}{line}"
        )
        node_state.sign_tree(self._state, before, signed)
        return Consented(line, self._receipt(root, time_s))

    def _receipt(self, root: bytes, time_s: int) -> ReceiptSignature:
        key = self._keys.receipt
        return sign_receipt(root, key.public, self._anchor.origin, time_s, key.sign)

    def _cosigner_key(self, *charters: Charter) -> VerifierKey:
        """Return this cosigner's key as a charter in force, or coming into force, names it."""
        for charter in charters:
            authority = charter.authority(self.authority_id)
            if authority is not None:
                key = authority.cosigner_key
                if key.public == self._keys.cosigner.public:
                    return key
        raise RuleError(
            f"No charter in force names {self.authority_id} with this cosigner's key.",
            code="ROLE",
            means="This cosigner has no say here.",
            do="Stop this node, or give it the key that the charter names.",
        )


def _signed_by_log(note: Note, charter: Charter) -> str:
    """Return a note with the lines of its log alone; with them it is evidence of what it showed."""
    keys = {(key.name, key.key_id) for key in charter.log_keys}
    lines = tuple(one for one in note.signatures if (one.name, one.key_id) in keys)
    return format_note(Note(note.text, lines[:1])).decode()


def accept_void(home: Path, entry: int) -> str:
    """Let one void statement stand, and return why it is void; the operator alone decides that.

    The cosigner whose state lies in this folder may be running; it needs no key.

    Raises:
        UsageError: it holds no void statement there.
        StorageError: the folder holds no cosigner's state, or it cannot be written.
    """
    with open_read_only(home / "replica.db", "replica") as db:
        row = db.one("select void from statement where entry = ?", (entry,))
    if row is None or row[0] is None:
        raise UsageError(
            f"Entry {entry} is no void statement that this cosigner has seen.",
            means="Nothing was changed.",
            do="Take the index from the alarm in logs/node.log.",
        )
    with open_database(home / "cosigner.db", "cosigner") as state:
        node_state.accept_void(state, entry)
    return str(row[0])


class _PendingSource:
    """The writer's tree with its pending note in the place of the checkpoint."""

    def __init__(self, tree: Source, pending: bytes) -> None:
        self._tree, self._pending = tree, pending
        self.name, self.kind = tree.name, tree.kind

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the pending note for ``checkpoint``, and no receipts."""
        if path == "checkpoint":
            return self._pending
        return None if path == "receipts" else self._tree.read(path, limit)
