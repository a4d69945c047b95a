"""Receipts: proofs, made offline, that a statement is in the log.

Each authority signs the root of every checkpoint it cosigns with its *receipt* key. These
signatures are published in one file, `receipts`; with an inclusion path any of them becomes a
receipt (a COSE_Sign1 whose payload, the root, is left out), and a statement that carries receipts
of k authorities in header 394 is a *transparent statement*.

Follows RFC 9942 (verifiable data structure 1, RFC9162_SHA256), RFC 9052 and ledger.md sections 8
and 11. A receipt authenticates the root and not the size written in it: size and root come from a
checkpoint that the caller has verified, and everything here is held against them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from desktop.errors import FormatError, ProofError
from desktop.ledger.cbor_profile import CborValue, format_cbor, parse_cbor
from desktop.ledger.charter import MAX_AUTHORITIES, Charter
from desktop.ledger.checkpoint import Checkpoint
from desktop.ledger.cose_sign1 import (
    EDDSA,
    HEADER_ALGORITHM,
    HEADER_KEY,
    Sign1,
    format_sign1,
    parse_sign1,
    signed_bytes,
)
from desktop.ledger.did_key import format_did_key
from desktop.ledger.merkle import HASH_BYTES, implied_root, leaf_hash
from desktop.ledger.scalar import is_origin
from desktop.ledger.signature import verify
from desktop.ledger.statement import Statement, open_statement

MAX_RECEIPTS_BYTES = 64 * 1024
MAX_TRANSPARENT_BYTES = 256 * 1024  # a statement and 32 receipts with paths of 63 hashes

_HEADER_CLAIMS, _HEADER_STRUCTURE, _HEADER_RECEIPTS, _HEADER_PROOFS = 15, 395, 394, 396
_RFC9162_SHA256 = 1
_INCLUSION = -1
_ISSUER, _SUBJECT, _ISSUED = 1, 2, 6
_SIGNATURE_BYTES = 64
_MAX_PATH = 63
_SIZE_LIMIT = 1 << 63
_TIME_LIMIT = 1 << 53


@dataclass(frozen=True, slots=True)
class ReceiptSignature:
    """An authority's signature over a root, of good form but not verified."""

    protected: bytes  # encoded header; names the three fields below
    signature: bytes  # 64 bytes
    key: bytes  # receipt key that it says it is by, 32 bytes
    origin: str
    issued_s: int  # Unix seconds


@dataclass(frozen=True, slots=True)
class UnverifiedReceipts:
    """What a `receipts` file says."""

    origin: str
    size: int
    root: bytes  # 32 bytes
    signatures: tuple[ReceiptSignature, ...]


@dataclass(frozen=True, slots=True)
class Receipts:
    """The verified receipt signatures of k authorities over a verified root."""

    origin: str
    size: int
    root: bytes  # 32 bytes
    signatures: tuple[ReceiptSignature, ...]
    authorities: tuple[str, ...]  # ids, in charter order, one per signature


@dataclass(frozen=True, slots=True)
class Inclusion:
    """Where a receipt says that an entry stands; not verified."""

    size: int
    index: int
    path: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class UnverifiedTransparent:
    """A statement taken apart from the receipts it came with."""

    entry: bytes  # as the log holds it
    receipts: tuple[tuple[ReceiptSignature, Inclusion], ...]


@dataclass(frozen=True, slots=True)
class TransparentStatement:
    """A statement proven, by k authorities, to be in the log at an index."""

    statement: Statement
    index: int
    size: int
    root: bytes  # 32 bytes
    path: tuple[bytes, ...]
    authorities: tuple[str, ...]  # ids of those whose receipts it carries


def sign_receipt(
    root: bytes, key: bytes, origin: str, issued_s: int, sign: Callable[[bytes], bytes]
) -> ReceiptSignature:
    """Return an authority's receipt signature over a root.

    Args:
        root: of the tree that the authority cosigns, 32 bytes.
        key: the authority's public receipt key, 32 bytes.
        origin: of the ledger.
        issued_s: Unix seconds.
        sign: makes the Ed25519 signature with that key.

    Raises:
        FormatError: an argument that no receipt can hold.
    """
    header: dict[int, CborValue] = {
        HEADER_ALGORITHM: EDDSA,
        HEADER_KEY: key,
        _HEADER_CLAIMS: {_ISSUER: format_did_key(key), _SUBJECT: origin, _ISSUED: issued_s},
        _HEADER_STRUCTURE: _RFC9162_SHA256,
    }
    if len(root) != HASH_BYTES:
        raise FormatError(f"a root has {HASH_BYTES} bytes, not {len(root)}")
    protected = format_cbor(header)
    return parse_receipt_signature(protected, sign(signed_bytes(protected, root)))


def parse_receipt_signature(protected: bytes, signature: bytes) -> ReceiptSignature:
    """Return a receipt signature from its two parts.

    Raises:
        FormatError: a header that is not exactly that of a receipt, or not 64 bytes.
    """
    match parse_cbor(protected):
        case {1: -8, 4: bytes(key), 15: {1: str(issuer), 2: str(origin), 6: int(issued_s)}, 395: 1}:
            one = ReceiptSignature(protected, signature, key, origin, issued_s)
        case _:
            raise FormatError("not the protected header of a receipt", evidence=protected)
    header: dict[int, CborValue] = {
        HEADER_ALGORITHM: EDDSA,
        HEADER_KEY: key,
        _HEADER_CLAIMS: {_ISSUER: issuer, _SUBJECT: origin, _ISSUED: issued_s},
        _HEADER_STRUCTURE: _RFC9162_SHA256,
    }
    if format_cbor(header) != protected or format_did_key(key) != issuer:
        raise FormatError("the header of a receipt has more fields, or two keys")
    if not is_origin(origin) or not 0 <= issued_s < _TIME_LIMIT:
        raise FormatError("the header of a receipt has no origin or no time")
    if len(signature) != _SIGNATURE_BYTES:
        raise FormatError(f"a signature has {_SIGNATURE_BYTES} bytes, not {len(signature)}")
    return one


def parse_receipts(data: bytes) -> UnverifiedReceipts:
    """Return what a `receipts` file says.

    Raises:
        FormatError: above 64 KiB, or another form.
    """
    if len(data) > MAX_RECEIPTS_BYTES:
        raise FormatError(f"a receipts file has at most {MAX_RECEIPTS_BYTES} bytes")
    match parse_cbor(data):
        case [str(origin), int(size), bytes(root), list(pairs)]:
            pass
        case _:
            raise FormatError("a receipts file is origin, size, root and signatures", evidence=data)
    if not is_origin(origin) or not 0 < size < _SIZE_LIMIT or len(root) != HASH_BYTES:
        raise FormatError("a receipts file has no origin, size or root", evidence=data)
    if not 1 <= len(pairs) <= MAX_AUTHORITIES:
        raise FormatError(f"a receipts file has 1 to {MAX_AUTHORITIES} signatures")
    return UnverifiedReceipts(origin, size, root, tuple(_pair(pair) for pair in pairs))


def format_receipts(receipts: UnverifiedReceipts) -> bytes:
    """Return the `receipts` file."""
    pairs: list[CborValue] = [[one.protected, one.signature] for one in receipts.signatures]
    return format_cbor([receipts.origin, receipts.size, receipts.root, pairs])


def open_receipts(data: bytes, charter: Charter, checkpoint: Checkpoint) -> Receipts:
    """Return the receipts that belong to a checkpoint, once every one of them is verified.

    A file of another size than the checkpoint is no news of tampering: publishing writes the one
    before the other, and who polls compares the sizes with `parse_receipts` first.

    Raises:
        FormatError: another form.
        ProofError: another origin, size or root, fewer than k, not in charter order, or twice the
            same authority, or a key that is none of theirs.
        SignatureError: a signature that does not hold.
    """
    receipts = parse_receipts(data)
    said = (receipts.origin, receipts.size, receipts.root)
    if said != (checkpoint.origin, checkpoint.size, checkpoint.root):
        raise ProofError("the receipts are of another checkpoint", evidence=data)
    authorities = _verified(receipts.signatures, charter, checkpoint.root)
    ranks = [one.id for one in charter.authorities if one.id in authorities]
    if ranks != list(authorities):
        raise ProofError("the receipts are not in the charter's order", evidence=data)
    return Receipts(*said, receipts.signatures, authorities)


def receipt_of(signature: ReceiptSignature, index: int, size: int, path: Sequence[bytes]) -> bytes:
    """Return the receipt for one entry: a COSE_Sign1 with a detached payload."""
    proof = format_cbor([size, index, list(path)])
    unprotected: dict[int, CborValue] = {_HEADER_PROOFS: {_INCLUSION: [proof]}}
    return format_sign1(Sign1(signature.protected, unprotected, None, signature.signature))


def parse_receipt(data: bytes) -> tuple[ReceiptSignature, Inclusion]:
    """Return the signature and the inclusion proof in a receipt.

    Raises:
        FormatError: another form, or not exactly one inclusion proof.
    """
    parts = parse_sign1(data)
    match parts.unprotected:
        case {396: {-1: [bytes(proof)]}} if parts.payload is None:
            inclusion = _inclusion(proof)
        case _:
            raise FormatError("a receipt has one inclusion proof and no payload", evidence=data)
    signature = parse_receipt_signature(parts.protected, parts.signature)
    if receipt_of(signature, inclusion.index, inclusion.size, inclusion.path) != data:
        raise FormatError("a receipt has fields too many", evidence=data)
    return signature, inclusion


def transparent_statement(
    entry: bytes, receipts: Sequence[ReceiptSignature], index: int, size: int, path: Sequence[bytes]
) -> bytes:
    """Return a log entry with its receipts in header 394.

    Args:
        entry: the statement as the log holds it.
        receipts: over the root of that size, in charter order.
        index: of the entry.
        size: of the tree.
        path: sibling hashes from the leaf upwards.

    Raises:
        FormatError: an entry that is no statement.
    """
    parts = parse_sign1(entry)
    if parts.unprotected:
        raise FormatError("an entry of the log has no unprotected headers", evidence=entry)
    carried: list[CborValue] = [receipt_of(one, index, size, path) for one in receipts]
    return format_sign1(replace(parts, unprotected={_HEADER_RECEIPTS: carried}))


def parse_transparent_statement(data: bytes) -> UnverifiedTransparent:
    """Return the log entry and the receipts in a transparent statement.

    Raises:
        FormatError: another form, or no receipt at all.
    """
    if len(data) > MAX_TRANSPARENT_BYTES:
        raise FormatError(f"a transparent statement has at most {MAX_TRANSPARENT_BYTES} bytes")
    parts = parse_sign1(data)
    carried = parts.unprotected.get(_HEADER_RECEIPTS)
    if len(parts.unprotected) != 1 or not isinstance(carried, list):
        raise FormatError("a transparent statement has receipts and nothing else unprotected")
    if not 1 <= len(carried) <= MAX_AUTHORITIES:
        raise FormatError(f"a transparent statement has 1 to {MAX_AUTHORITIES} receipts")
    receipts = [parse_receipt(one) for one in carried if isinstance(one, bytes)]
    if len(receipts) != len(carried):
        raise FormatError("a receipt is a byte string", evidence=data)
    return UnverifiedTransparent(format_sign1(replace(parts, unprotected={})), tuple(receipts))


def open_transparent_statement(
    data: bytes, charter: Charter, root: bytes, size: int
) -> TransparentStatement:
    """Return a statement once k authorities' receipts prove it to be under a verified root.

    Args:
        data: the transparent statement.
        charter: the charter in force at that size.
        root: of a checkpoint the caller has verified, 32 bytes.
        size: of that checkpoint.

    Raises:
        FormatError: another form.
        ProofError: fewer than k authorities, or one twice; a size, index or path that is not the
            same in all receipts, or does not lead to the root.
        SignatureError: a signature, of the statement or of a receipt, that does not hold.
    """
    parsed = parse_transparent_statement(data)
    first = parsed.receipts[0][1]
    if first.size != size or any(inclusion != first for _, inclusion in parsed.receipts):
        raise ProofError("the receipts are of other sizes, indices or paths", evidence=data)
    if implied_root(leaf_hash(parsed.entry), first.index, size, first.path) != root:
        raise ProofError("the receipts lead to another root", evidence=data)
    authorities = _verified([one for one, _ in parsed.receipts], charter, root)
    statement = open_statement(parsed.entry)
    return TransparentStatement(statement, first.index, size, root, first.path, authorities)


def _pair(value: CborValue) -> ReceiptSignature:
    """Return the receipt signature in an item of a receipts file."""
    match value:
        case [bytes(protected), bytes(signature)]:
            return parse_receipt_signature(protected, signature)
    raise FormatError("a receipts file holds pairs of header and signature")


def _inclusion(data: bytes) -> Inclusion:
    """Return the inclusion proof in its own encoding."""
    match parse_cbor(data):
        case [int(size), int(index), list(path)] if 0 <= index < size < _SIZE_LIMIT:
            hashes = tuple(one for one in path if isinstance(one, bytes) and len(one) == HASH_BYTES)
            if len(hashes) == len(path) <= _MAX_PATH:
                return Inclusion(size, index, hashes)
    raise FormatError("an inclusion proof is size, index and path", evidence=data)


def _verified(
    signatures: Sequence[ReceiptSignature], charter: Charter, root: bytes
) -> tuple[str, ...]:
    """Return the ids of the at least k distinct authorities whose receipts over a root hold."""
    by_key = {one.receipt_key: one.id for one in charter.authorities}
    found: dict[str, None] = {}
    for one in signatures:
        authority = by_key.get(one.key)
        if authority is None:
            raise ProofError(f"{format_did_key(one.key)} is no receipt key of the charter")
        if authority in found:
            raise ProofError(f"two receipts are by the authority {authority}")
        if one.origin != charter.origin:
            raise ProofError(f"a receipt of {authority} is for another ledger")
        verify(one.key, signed_bytes(one.protected, root), one.signature)
        found[authority] = None
    if len(found) < charter.quorum:
        raise ProofError(f"{len(found)} receipts are fewer than the quorum of {charter.quorum}")
    return tuple(found)
