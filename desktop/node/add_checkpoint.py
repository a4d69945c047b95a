"""What a log asks of a witness, as bytes: the body of ``add-checkpoint``.

``old <size>``, up to 63 lines of consistency proof, an empty line, and the checkpoint. Judging it
is left to `desktop.node.witness`. Source: C2SP tlog-witness, section "Request".
"""

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.ledger.note import MAX_NOTE_BYTES
from desktop.ledger.scalar import decode_base64

MAX_PROOF_LINES = 63
MAX_REQUEST_BYTES = MAX_NOTE_BYTES + (MAX_PROOF_LINES + 2) * 48

_OLD = re.compile(r"old (0|[1-9][0-9]{0,18})")


@dataclass(frozen=True, slots=True)
class AddCheckpoint:
    """A request for a cosignature; nothing of it is verified."""

    old: int  # the size that the witness signed last, as the log believes
    proof: tuple[bytes, ...]  # of consistency from there, hashes of 32 bytes
    note: bytes  # the checkpoint, signed by the log


def parse_add_checkpoint(data: bytes) -> AddCheckpoint:
    """Return what a request says.

    Raises:
        FormatError: too large, or another form.
    """
    if len(data) > MAX_REQUEST_BYTES:
        raise FormatError(f"A request has at most {MAX_REQUEST_BYTES} bytes.")
    head, empty, note = data.partition(b"\n\n")
    try:
        lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise FormatError("The head of a request is ASCII.") from error
    old = _OLD.fullmatch(lines[0])
    if old is None or not empty or not note or int(old[1]) >= 1 << 63:
        raise FormatError("A request begins with its old size and ends with a checkpoint.")
    if len(lines) - 1 > MAX_PROOF_LINES:
        raise FormatError(f"A proof has at most {MAX_PROOF_LINES} lines.")
    return AddCheckpoint(int(old[1]), tuple(_hash(line) for line in lines[1:]), note)


def format_add_checkpoint(old: int, proof: Sequence[bytes], note: bytes) -> bytes:
    """Return the body of a request."""
    lines = [f"old {old}", *(b64encode(one).decode() for one in proof)]
    return "\n".join(lines).encode() + b"\n\n" + note


def _hash(line: str) -> bytes:
    found = decode_base64(line)
    if len(found) != 32:
        raise FormatError("A line of a proof is a hash of 32 bytes.")
    return found
