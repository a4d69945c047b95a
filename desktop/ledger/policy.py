"""Whom to trust with checkpoints: the keys and the quorum, without the rest of a charter.

Follows C2SP tlog-policy in the one form that ledger.md section 11 derives from a charter:

    log <vkey>                              one or more, in charter order
    witness <id> <vkey>                     one per authority, in charter order
    group AUTHORITIES <k> <id> <id> ...
    quorum AUTHORITIES

Outside verifiers take such a file in place of the charter. It says nothing of receipts.
"""

from dataclasses import dataclass
from itertools import pairwise

from desktop.errors import FormatError
from desktop.ledger.charter import Charter
from desktop.ledger.note import COSIGNATURE, ED25519, VerifierKey, parse_vkey
from desktop.ledger.scalar import is_authority_id, is_origin
from desktop.ledger.signature import check_key

MAX_POLICY_BYTES = 64 * 1024
MAX_WITNESSES = 32

_GROUP = "AUTHORITIES"


@dataclass(frozen=True, slots=True)
class Witness:
    """A cosigner by the name that a policy or a charter gives it."""

    id: str
    key: VerifierKey  # of type 04


@dataclass(frozen=True, slots=True)
class Policy:
    """What makes a checkpoint final: one log key, and a quorum of distinct witnesses."""

    origin: str
    log_keys: tuple[VerifierKey, ...]  # of type 01
    witnesses: tuple[Witness, ...]
    quorum: int


def policy_of(charter: Charter) -> Policy:
    """Return the policy that follows from a charter."""
    return Policy(
        charter.origin,
        charter.log_keys,
        tuple(Witness(one.id, one.cosigner_key) for one in charter.authorities),
        charter.quorum,
    )


def format_policy(charter: Charter) -> str:
    """Return the policy text derived from a charter."""
    return _text(policy_of(charter))


def parse_policy(text: str) -> Policy:
    """Return the policy that a text states.

    Raises:
        FormatError: another form, keys that are not pairwise distinct, or a quorum that the
            witnesses cannot reach.
        SignatureError: a key that profile CL-Ed25519 refuses.
    """
    if len(text) > MAX_POLICY_BYTES:
        raise FormatError(f"a policy has at most {MAX_POLICY_BYTES} characters")
    lines = [line.split(" ") for line in text.split("\n")]
    logs = [_vkey(line[1:], ED25519) for line in lines if line[0] == "log"]
    witnesses = [_witness(line) for line in lines if line[0] == "witness"]
    quorums = [line[2] for line in lines if line[0] == "group" and len(line) > 2]
    if not logs or not witnesses or len(quorums) != 1:
        raise FormatError("a policy has log, witness, group and quorum lines")
    policy = Policy(logs[0].name, tuple(logs), tuple(witnesses), _quorum(quorums[0]))
    # Whatever is out of order, doubled, missing or of another kind comes out as another text.
    if _text(policy) != text:
        raise FormatError("a policy has log, witness, group and quorum lines, in this order")
    _check(policy)
    return policy


def _text(policy: Policy) -> str:
    """Return a policy in its one form."""
    logs = [f"log {key.text}" for key in policy.log_keys]
    witnesses = [f"witness {one.id} {one.key.text}" for one in policy.witnesses]
    ids = " ".join(one.id for one in policy.witnesses)
    group = f"group {_GROUP} {policy.quorum} {ids}"
    return "\n".join([*logs, *witnesses, group, f"quorum {_GROUP}", ""])


def _witness(line: list[str]) -> Witness:
    """Return the witness that a line names."""
    if len(line) != 3 or not is_authority_id(line[1]):
        raise FormatError("a witness line has an id and a key")
    return Witness(line[1], _vkey(line[2:], COSIGNATURE))


def _vkey(words: list[str], kind: int) -> VerifierKey:
    """Return the key that ends a line."""
    if len(words) != 1:
        raise FormatError("a log line has one key and nothing else")
    key = parse_vkey(words[0])
    if key.kind != kind:
        raise FormatError(f"the key of {key.name!r} is of type {key.kind:02x}, not {kind:02x}")
    check_key(key.public)
    return key


def _quorum(word: str) -> int:
    """Return the number of witnesses that a group needs; two digits at most."""
    if not word.isascii() or not word.isdigit() or len(word) > 2:
        raise FormatError("the number of a group is no decimal")
    return int(word)


def _check(policy: Policy) -> None:
    """Check what the form alone does not say."""
    if not is_origin(policy.origin) or any(one.name != policy.origin for one in policy.log_keys):
        raise FormatError("the log keys of a policy are not named by one origin")
    if not 1 <= policy.quorum <= len(policy.witnesses) <= MAX_WITNESSES:
        raise FormatError("the quorum of a policy is out of reach")
    keys = sorted(
        [key.public for key in policy.log_keys] + [one.key.public for one in policy.witnesses]
    )
    ids = sorted(one.id for one in policy.witnesses)
    if any(a == b for a, b in pairwise(keys)) or any(a == b for a, b in pairwise(ids)):
        raise FormatError("a policy names a key or a witness twice")
