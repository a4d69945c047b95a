"""Prove what is stored: entries by a root, charters by an anchor.

The tables and blobs of a replica are believed only as far as a hash or a signature reaches: entry 0
must be the anchor's, every later charter must have been approved in signed statements by quorums of
the old and the new authorities, a checkpoint must be signed under the charter of its size, and any
other entry must lead to that checkpoint's root through the stored tiles.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from desktop.domains.state import CharterInForce, Standing
from desktop.errors import FormatError, ProofError
from desktop.ledger.anchor import Anchor, open_charter
from desktop.ledger.charter import Charter, parse_charter
from desktop.ledger.charter_chain import APPROVAL_KIND, APPROVES, PROPOSAL_KIND, PlacedEntry
from desktop.ledger.checkpoint import Checkpoint, open_checkpoint
from desktop.ledger.entry import open_entry
from desktop.ledger.json_profile import format_json
from desktop.ledger.merkle import (
    HashReader,
    Subtree,
    check_inclusion,
    inclusion_path,
    leaf_hash,
    root_at,
)
from desktop.ledger.record import Record, RecordSet
from desktop.ledger.tiles import TILE_WIDTH, hash_reader
from desktop.replica import entries
from desktop.replica.checkpoints import StoredCheckpoint
from desktop.replica.database import Database


@dataclass(frozen=True, slots=True)
class InclusionProof:
    """The values with which everybody can repeat that an entry is under a root."""

    index: int
    size: int
    leaf: bytes
    path: tuple[bytes, ...]  # from the leaf upwards
    root: bytes


_MOST_BUNDLES = 8  # kept at hand, of at most 16 MiB each


class StoredTree:
    """The stored log below one size, read through the root that somebody has signed.

    What was read or proven once is kept; so a tree serves one question, asked of one state of the
    database.
    """

    def __init__(self, db: Database, size: int, root: bytes) -> None:
        self._db, self.size, self.root = db, size, root
        self._reader = _remembering(
            hash_reader(cache(lambda tile: entries.read_tile(db, tile)), size)
        )
        self._bundles: dict[int, tuple[bytes, ...]] = {}
        self._proofs: dict[int, InclusionProof] = {}
        self._opened: dict[int, PlacedEntry] = {}

    def entry(self, index: int) -> bytes:
        """Return the stored bytes of an entry; nothing is proven.

        Raises:
            StorageError: it is not stored.
            FormatError: its bundle is damaged.
        """
        number, offset = divmod(index, TILE_WIDTH)
        held = self._bundles.get(number)
        if held is None:
            held = entries.bundle(self._db, number)
            if len(self._bundles) == _MOST_BUNDLES:
                del self._bundles[next(iter(self._bundles))]  # the one read first
            self._bundles[number] = held
        return held[offset] if offset < len(held) else entries.entry(self._db, index)

    def prove(self, index: int) -> InclusionProof:
        """Return the proof that a stored entry is under the root.

        Raises:
            ProofError: it leads to another root, or lies beyond the size.
            StorageError, FormatError: what is needed for it is missing or damaged.
        """
        known = self._proofs.get(index)
        if known is not None:
            return known
        leaf = leaf_hash(self.entry(index))
        path = inclusion_path(self._reader, index, self.size)
        try:
            check_inclusion(leaf, index, self.size, path, self.root)
        except ProofError as error:
            raise ProofError(
                f"Entry {index} is not what was logged: its hash does not lead to the root.",
                means="The stored entry or a stored hash beside it was changed.",
                do="Run an audit to see what differs, and sync again from a peer.",
                evidence=self.entry(index),
            ) from error
        proof = InclusionProof(index, self.size, leaf, path, self.root)
        self._proofs[index] = proof
        return proof

    def opened(self, index: int) -> PlacedEntry:
        """Return a statement that is proven to be under the root, its signature verified.

        Raises:
            ProofError, StorageError, FormatError, SignatureError: it is not.
        """
        if index not in self._opened:
            self.prove(index)
            self._opened[index] = PlacedEntry(index, open_entry(self.entry(index)))
        return self._opened[index]

    def root_of(self, size: int) -> bytes:
        """Return the root of the first ``size`` entries, from the stored hashes."""
        return root_at(self._reader, size)


def _remembering(reader: HashReader) -> HashReader:
    """Return the reader with a memory: paths to one root share most of their hashes."""
    known: dict[Subtree, bytes] = {}

    def read(wanted: Sequence[Subtree]) -> list[bytes]:
        unknown = [one for one in wanted if one not in known]
        known.update(zip(unknown, reader(unknown), strict=True))
        return [known[one] for one in wanted]

    return read


def proven_charters(db: Database, anchor: Anchor) -> tuple[CharterInForce, ...]:
    """Return the charters of the stored log, each proven by the one before it, from the anchor.

    Raises:
        StorageError: there is no entry 0.
        FormatError, ProofError, SignatureError: a charter that the anchor does not lead to.
    """
    found = [CharterInForce(0, 0, open_charter(entries.entry(db, 0), anchor))]
    rows = db.query("select number, since, document from charter where number > 0 order by number")
    for number, since, document in rows:
        charter = parse_charter(document.encode())
        _check_consent(found[-1].charter, charter, consent_entries(db, document))
        found.append(CharterInForce(number, since, charter))
    return tuple(found)


def consent_entries(db: Database, document: str) -> tuple[PlacedEntry, ...]:
    """Return the signed statements that propose and approve a charter, in log order."""
    indexes = {
        row[0]
        for row in db.query(
            "select entry from proposal where charter = ? and withdrawn = 0", (document,)
        )
    }
    indexes |= {
        row[0]
        for row in db.query(
            "select c.entry from consent c join proposal p on p.record = c.target "
            "where p.charter = ? and p.withdrawn = 0",
            (document,),
        )
    }
    return tuple(
        PlacedEntry(index, open_entry(entries.entry(db, index))) for index in sorted(indexes)
    )


@dataclass(frozen=True, slots=True)
class ToldLoss:
    """What the table of issuers says of a key that was revoked."""

    suspect_since: int | None  # entry


def told_loss(db: Database, did: str) -> ToldLoss | None:
    """Return what the table of issuers says of a key's loss; None where it says nothing."""
    row = db.one(
        "select suspect_since from issuer "
        "where did = ? and (standing = ? or suspect_since is not null)",
        (did, Standing.REVOKED.value),
    )
    return None if row is None else ToldLoss(row[0])


def charter_for(charters: Sequence[CharterInForce], size: int) -> Charter:
    """Return the charter under which a checkpoint of a size is judged."""
    return [one for one in charters if one.since < size][-1].charter


def open_stored(stored: StoredCheckpoint, charters: Sequence[CharterInForce]) -> Checkpoint:
    """Prove a stored checkpoint again, under charters that are proven.

    Raises:
        FormatError, ProofError, SignatureError: it is not what the authorities signed.
    """
    checkpoint = open_checkpoint(stored.note, charter_for(charters, stored.size))
    if (checkpoint.size, checkpoint.root) != (stored.size, stored.root):
        raise ProofError("A stored checkpoint stands under another size or root than its own.")
    return checkpoint


def _check_consent(old: Charter, new: Charter, statements: Sequence[PlacedEntry]) -> None:
    """Raise unless quorums of both charters have signed that one takes the other's place."""
    issuers = {one.issuer_key for one in old.authorities}
    for key, record in _records(statements, PROPOSAL_KIND):
        if key not in issuers or record.data.get("previous") != old.sha256.hex():
            continue
        if format_json(record.data.get("charter")) != new.canonical:
            continue
        approvers = {
            key
            for key, approval in _records(statements, APPROVAL_KIND)
            if [(ref.rel, ref.id) for ref in approval.refs] == [(APPROVES, record.id)]
        }
        if _has_quorum(old, approvers) and _has_quorum(new, approvers):
            return
    raise ProofError(
        "A stored charter was never approved by enough authorities.",
        means="Whom this replica trusts was changed.",
        do="Run an audit, and sync into a new profile with the city's anchor.",
    )


def _has_quorum(charter: Charter, approvers: set[bytes]) -> bool:
    return sum(one.issuer_key in approvers for one in charter.authorities) >= charter.quorum


def _records(statements: Iterable[PlacedEntry], kind: str) -> Iterable[tuple[bytes, Record]]:
    for one in statements:
        content = one.opened.content
        if not isinstance(content, RecordSet):
            raise FormatError(f"Entry {one.index} holds no records.")
        for record in content.records:
            if record.kind == kind:
                yield one.opened.statement.key, record
