"""Checkpoints: the signed size and root of a log, and who has countersigned them.

Follows C2SP tlog-checkpoint 1.0.0 and tlog-cosignature 1.1.0-rc.1 as narrowed by ledger.md sections
7 and 11: a note of three lines (origin, decimal size, base64 root), never an extension line. One
log key signs it with type 01; cosigners sign it with type 04. It is *final* once a quorum of
distinct public keys has cosigned it, and true as of the oldest among the newest k cosignatures.

    parse_checkpoint        form only, gives `UnverifiedCheckpoint`
    open_checkpoint         under a charter, gives `Checkpoint`
    open_under              under a `Policy`: other logs, outside verifiers
    open_charter_change     at the seal after which another charter is in force
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.errors import FormatError, ProofError, SignatureError
from desktop.ledger.charter import Charter
from desktop.ledger.merkle import EMPTY_ROOT, HASH_BYTES
from desktop.ledger.note import (
    ED25519,
    NoteSignature,
    VerifiedSignature,
    VerifierKey,
    known,
    parse_note,
)
from desktop.ledger.policy import Policy, policy_of
from desktop.ledger.scalar import decode_base64, encode_base64, parse_size
from desktop.ledger.verifier_key import format_signature_line

_LAST_S = 253_402_300_799  # of the year 9999: no later time can be shown, nor is one true


class NotFinalError(ProofError):
    """A checkpoint that fewer than a quorum have cosigned."""


@dataclass(frozen=True, slots=True)
class CheckpointBody:
    """What a checkpoint says."""

    origin: str
    size: int
    root: bytes  # 32 bytes


@dataclass(frozen=True, slots=True)
class UnverifiedCheckpoint:
    """A checkpoint of good form; nothing about it is verified."""

    origin: str
    size: int
    root: bytes  # 32 bytes
    note: bytes  # the whole signed note


@dataclass(frozen=True, slots=True)
class Cosignature:
    """A verified cosignature."""

    authority_id: str
    public: bytes  # 32 bytes
    time_s: int  # Unix seconds, as the cosigner claims


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A checkpoint with a valid log signature; made by the ``open_`` functions only."""

    origin: str
    size: int
    root: bytes  # 32 bytes
    note: bytes  # the whole signed note
    cosignatures: tuple[Cosignature, ...]  # at most one per public key
    is_final: bool  # a quorum has cosigned
    as_of_s: int | None  # Unix seconds, None until final


def format_checkpoint_text(body: CheckpointBody) -> str:
    """Return the text that a log and its cosigners sign."""
    return f"{body.origin}\n{body.size}\n{encode_base64(body.root)}\n"


def parse_checkpoint_text(text: str) -> CheckpointBody:
    """Return what the text of a checkpoint's note says.

    Raises:
        FormatError: not exactly an origin, a size below 2^63 and a root of 32 bytes, or size 0
            with another root than that of the empty tree.
    """
    lines = text.split("\n")
    if len(lines) != 4 or lines[3] or not lines[0]:
        raise FormatError("a checkpoint has three lines: origin, size and root")
    body = CheckpointBody(lines[0], parse_size(lines[1]), decode_base64(lines[2]))
    if len(body.root) != HASH_BYTES:
        raise FormatError(f"a root has {HASH_BYTES} bytes, not {len(body.root)}")
    if not body.size and body.root != EMPTY_ROOT:
        raise FormatError("an empty log has the root of the empty tree")
    return body


def parse_checkpoint(data: bytes) -> UnverifiedCheckpoint:
    """Return the size and root that a note claims.

    Raises:
        FormatError: not a note, or not a checkpoint.
    """
    body = parse_checkpoint_text(parse_note(data).text)
    return UnverifiedCheckpoint(body.origin, body.size, body.root, data)


def open_checkpoint(data: bytes, charter: Charter, quorum: int | None = None) -> Checkpoint:
    """Return a checkpoint once its log signature holds under a charter.

    Fewer than k cosignatures leave it not final; that is no error here, see `require_final`.

    Args:
        data: the signed note.
        charter: the charter in force at the checkpoint's size.
        quorum: k, where it is not the charter's.

    Raises:
        FormatError: not a checkpoint.
        ProofError: a checkpoint of another origin.
        SignatureError: no log signature, or a signature of a known key that does not hold.
    """
    policy = policy_of(charter)
    return open_under(data, policy if quorum is None else replace(policy, quorum=quorum))


def open_under(data: bytes, policy: Policy) -> Checkpoint:
    """Return a checkpoint once its log signature holds under a policy.

    Raises:
        FormatError: not a checkpoint.
        ProofError: a checkpoint of another origin.
        SignatureError: no log signature, or a signature of a known key that does not hold.
    """
    note = parse_note(data)
    body = parse_checkpoint_text(note.text)
    if body.origin != policy.origin:
        raise ProofError(f"the checkpoint is of {body.origin!r}, not {policy.origin!r}")
    witnesses = {one.key.public: one.id for one in policy.witnesses}
    keys = dict.fromkeys([*policy.log_keys, *(one.key for one in policy.witnesses)])
    signatures = known(note, keys)
    if not any(one.key in policy.log_keys and one.time_s is None for one in signatures):
        raise SignatureError("the checkpoint is not signed by its log", evidence=data)
    cosignatures = tuple(_cosignatures(signatures, witnesses))
    newest = sorted((one.time_s for one in cosignatures), reverse=True)[: policy.quorum]
    is_final = len(newest) == policy.quorum
    return Checkpoint(
        body.origin,
        body.size,
        body.root,
        data,
        cosignatures,
        is_final,
        newest[-1] if is_final else None,
    )


def open_charter_change(data: bytes, old: Charter, new: Charter) -> Checkpoint:
    """Return the final checkpoint after which a new charter is in force, judged under the new.

    Its log signature is by a key of the old charter; k old and k new authorities cosigned it.

    Raises:
        FormatError: not a checkpoint.
        ProofError: another origin.
        NotFinalError: a quorum is missing on one of the two sides.
        SignatureError: no log signature, or a signature of a known key that does not hold.
    """
    require_final(open_checkpoint(data, old))
    opened = open_under(data, replace(policy_of(new), log_keys=policy_of(old).log_keys))
    require_final(opened)
    return opened


def require_final(checkpoint: Checkpoint) -> None:
    """Raise unless a quorum has cosigned a checkpoint.

    Raises:
        NotFinalError: it is not final.
    """
    if not checkpoint.is_final:
        raise NotFinalError(
            f"the checkpoint of size {checkpoint.size} has {len(checkpoint.cosignatures)} "
            "cosignatures, fewer than the quorum",
            evidence=checkpoint.note,
        )


def sign_checkpoint(text: str, key: VerifierKey, sign: Callable[[bytes], bytes]) -> str:
    """Return the signature line, newline included, by which a log signs its checkpoint.

    Raises:
        FormatError: a text that is no checkpoint, or not a log key of its origin.
    """
    body = parse_checkpoint_text(text)
    if key.kind != ED25519 or key.name != body.origin:
        raise FormatError(f"{key.text!r} is not a log key of {body.origin!r}")
    return format_signature_line(NoteSignature(key.name, key.key_id, sign(text.encode())))


def _cosignatures(
    signatures: tuple[VerifiedSignature, ...], witnesses: dict[bytes, str]
) -> list[Cosignature]:
    """Return the cosignatures by distinct public keys, in the order of their lines.

    One of a time that no calendar has does not count.
    """
    found: dict[bytes, Cosignature] = {}
    for one in signatures:
        public = one.key.public
        if one.time_s is None or one.time_s > _LAST_S:
            continue
        if public in witnesses and public not in found:
            found[public] = Cosignature(witnesses[public], public, one.time_s)
    return list(found.values())
