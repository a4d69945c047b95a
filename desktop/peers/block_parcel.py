"""A block that is not what was signed, made ready for somebody else to judge.

Whoever gets the folder needs any program that knows SHA-256 and Ed25519: it holds the bytes as they
stand in this copy, the hashes that were expected, the path to a signed checkpoint, and the keys.
They must learn from elsewhere that the keys in it are the city's: the text says so.
"""

from collections.abc import Sequence
from pathlib import Path

from desktop.durable import make_folder, replace_file
from desktop.errors import CivicLedgerError
from desktop.ledger.checkpoint import Checkpoint
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json
from desktop.ledger.merkle import inclusion_path, leaf_hash, peak_nodes
from desktop.ledger.policy import format_policy
from desktop.peers.block_copy import row_of, signed_hashes, stored_entries
from desktop.peers.evidence_parcel import KEYS, README
from desktop.replica import checkpoints, entries
from desktop.replica.blocks import BlockRow
from desktop.replica.database import Database

TYPE = "civicledger/block-evidence/1"
BLOCK = "block.json"
CHECKPOINT = "checkpoint.note"
_TEXT = """\
Block {height} of {origin}, as it stands in one copy

The copy from which this folder was made holds other bytes in this block than were signed, or
bytes that cannot be read. Nothing in the folder was changed; entries/N.bin are the bytes as they
stand there, and {block} says what was expected (all hashes are hexadecimal SHA-256):

  leaves     expected and found leaf hash of every entry from "first" to "seal"; a leaf hash is
             SHA-256 of a zero byte and the bytes of entries/N.bin (RFC 9162, section 2.1.1)
  edge       roots of the full trees over the entries before "first", the largest first; with the
             expected leaves below the seal they give "root", which the seal names, too
  path       leads from the expected leaf of the seal to the root in {checkpoint} (RFC 9162,
             section 2.1.3.2); null or an empty list where this copy cannot give it

{checkpoint} is the signed note of the log's writer and the authorities that cosigned it; {keys}
holds the keys under which its signatures are to be verified, and the quorum. Compare them with
what the city publishes: the proof is worth no more than the certainty that they are the city's.

What it shows: the signed log holds other bytes at these places. It does not show who changed them
here, nor that anybody meant to.
"""


def write_block_parcel(
    db: Database, height: int, covering: Checkpoint | None, target: Path
) -> Path:
    """Write a block into a folder of its own below ``target``, and return that folder.

    Args:
        db: the replica.
        height: of the block.
        covering: the signed checkpoint that covers it, if one here does.
        target: a folder.

    Raises:
        StorageError: no such block, no charter, or a file cannot be written.
    """
    row = row_of(db, height)
    size = row.seal + 1 if covering is None else covering.size
    charter = checkpoints.charter_at(db, size)
    stored = stored_entries(db, row)
    folder = target / f"block-{height}-{row.leaf.hex()[:12]}"
    text = _TEXT.format(
        height=height, origin=charter.origin, block=BLOCK, checkpoint=CHECKPOINT, keys=KEYS
    )
    files = {
        README: text.encode(),
        BLOCK: format_json(_document(db, row, stored, covering, charter.origin)),
        KEYS: format_policy(charter).encode(),
    }
    if covering is not None:
        files[CHECKPOINT] = covering.note
    for index, data in enumerate(stored, row.first):
        if data is not None:
            files[f"entries/{index}.bin"] = data
    make_folder(folder, 0o755)
    make_folder(folder / "entries", 0o755)
    for name, data in files.items():
        replace_file(folder / name, data, mode=0o644)
    return folder


def _document(
    db: Database,
    row: BlockRow,
    stored: Sequence[bytes | None],
    covering: Checkpoint | None,
    origin: str,
) -> JsonObject:
    pairs = zip(signed_hashes(db, row), stored, strict=True)
    leaves: list[JsonValue] = [
        {
            "entry": index,
            "expected": None if signed is None else signed.hex(),
            "found": None if data is None else leaf_hash(data).hex(),
        }
        for index, (signed, data) in enumerate(pairs, row.first)
    ]
    return {
        "type": TYPE,
        "origin": origin,
        "height": row.height,
        "first": row.first,
        "seal": row.seal,
        "root": row.root.hex(),
        "leaves": leaves,
        "edge": _edge(db, row.first),
        "size": None if covering is None else covering.size,
        "path": None if covering is None else _path(db, row.seal, covering.size),
    }


def _edge(db: Database, first: int) -> list[JsonValue]:
    try:
        return [one.hex() for one in entries.reader(db, first)(peak_nodes(first))] if first else []
    except CivicLedgerError:
        return []


def _path(db: Database, seal: int, size: int) -> list[JsonValue]:
    try:
        return [one.hex() for one in inclusion_path(entries.reader(db, size), seal, size)]
    except CivicLedgerError:
        return []
