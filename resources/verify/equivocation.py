# ruff: noqa: INP001  (a script that stands alone, not part of a package)
"""Show from two signed notes that one key signed two histories of one log.

    python equivocation.py OURS.note THEIRS.note KEYS [--path FILE]

This file stands alone: it needs Python 3.11 and the package ``cryptography``, and nothing of the
program that kept the evidence. KEYS is any file that holds the log's verifier keys as text: a key
by itself, a tlog-policy, or the charter (``charter.cose``). Whoever reads the answer must know from
elsewhere that these are the city's keys; their SHA-256 is printed to be compared.

Two notes of the same size and different roots prove two histories by themselves: nobody can sign
both honestly. Two notes of different sizes do not, for a log grows. There the evidence needs a
third file, ``....path.json``, which the program keeps beside the notes: the root that the larger
tree has at the smaller size, and its consistency proof. If the path leads to the root that was
signed for the larger size, and the root that it shows for the smaller one is not what was signed
for it, the two contradict each other. The file is ``{"type": "civicledger/fork-path/1", "from":
smaller size, "to": larger size, "root": hex, "path": [hex, ...]}``.

Exit code: 0 two histories are proven; 1 they are not; 2 the evidence cannot be read or was altered.

Formats: C2SP signed-note, tlog-checkpoint and tlog-cosignature; Ed25519 of RFC 8032; consistency
proofs of RFC 9162 section 2.1.4.
"""

import argparse
import base64
import binascii
import hashlib
import json
import re
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LOG, COSIGNER = 1, 4
_PROVEN, _NOT_PROVEN, _UNREADABLE = 0, 1, 2
_MAX_BYTES = 1024 * 1024
_MAX_HASHES = 64
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")
_VKEY = re.compile(r"([^\s\"'+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})")
_PATH_TYPE = "civicledger/fork-path/1"
_DASH = "\N{EM DASH}"


class EvidenceError(Exception):
    """Evidence that cannot be read, or that was altered."""


@dataclass(frozen=True)
class Key:
    """A public key and the name it signs under."""

    name: str
    kind: int
    public: bytes  # 32 bytes
    key_id: bytes  # 4 bytes


@dataclass(frozen=True)
class Signed:
    """A key that has signed a note, and when, where it says so."""

    key: Key
    time_s: int | None


@dataclass(frozen=True)
class Checkpoint:
    """A checkpoint whose signatures by known keys all hold."""

    origin: str
    size: int
    root: bytes  # 32 bytes
    signed: tuple[Signed, ...]

    @property
    def log_keys(self) -> set[bytes]:
        """The public keys that have signed it as the log."""
        return {one.key.public for one in self.signed if one.key.kind == LOG}


def read_keys(data: bytes) -> list[Key]:
    """Return every verifier key that stands in a file, whatever else does.

    Raises:
        EvidenceError: there is none.
    """
    keys: dict[bytes, Key] = {}
    for name, hex_id, text in _VKEY.findall(data.decode("utf-8", "replace")):
        typed = decode_base64(text)
        key_id = hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4]
        if len(typed) == 33 and key_id.hex() == hex_id and typed[0] in (LOG, COSIGNER):
            keys[key_id] = Key(name, typed[0], typed[1:], key_id)
    if not keys:
        raise EvidenceError("the file of keys holds no verifier key")
    return list(keys.values())


def read_checkpoint(data: bytes, keys: list[Key]) -> Checkpoint:
    """Return what a note says once every signature by a known key holds.

    Raises:
        EvidenceError: it is no checkpoint, a signature does not hold, or the log's is missing.
    """
    try:
        note = data.decode()
    except UnicodeDecodeError as error:
        raise EvidenceError("a note is not UTF-8") from error
    text, gap, lines = note.rpartition("\n\n")
    text += "\n"
    fields = text.split("\n")
    if not gap or not note.endswith("\n") or len(fields) != 4 or not _SIZE.fullmatch(fields[1]):
        raise EvidenceError("a note has not the form of a checkpoint")
    root = decode_base64(fields[2])
    if len(root) != 32 or not fields[0]:
        raise EvidenceError("a note has not the form of a checkpoint")
    known = {(key.name, key.key_id): key for key in keys}
    signed: list[Signed] = []
    for line in lines.split("\n")[:-1]:
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != _DASH:
            raise EvidenceError("a signature line is malformed")
        payload = decode_base64(parts[2])
        key = known.pop((parts[1], payload[:4]), None)
        if key is not None:
            signed.append(check(key, text, payload[4:]))
    found = Checkpoint(fields[0], int(fields[1]), root, tuple(signed))
    if not any(one.key.kind == LOG and one.key.name == fields[0] for one in signed):
        raise EvidenceError(f"the note of size {found.size} is not signed by a log key of the file")
    return found


def check(key: Key, text: str, payload: bytes) -> Signed:
    """Return a signature once it holds for a text.

    Raises:
        EvidenceError: it does not.
    """
    message, signature, time_s = text.encode(), payload, None
    if key.kind == COSIGNER:
        time_s, signature = int.from_bytes(payload[:8], "big"), payload[8:]
        message = f"cosignature/v1\ntime {time_s}\n{text}".encode()
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise EvidenceError(f"the signature of {key.name} does not hold") from error
    return Signed(key, time_s)


def read_path(data: bytes, small: int, large: int) -> tuple[bytes, list[bytes]]:
    """Return what a path says about two sizes: the root at the smaller one, and the proof.

    Raises:
        EvidenceError: it is malformed, or between other sizes.
    """
    try:
        body = json.loads(data)
        root, hashes = bytes.fromhex(body["root"]), [bytes.fromhex(one) for one in body["path"]]
        ends = body["type"], body["from"], body["to"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise EvidenceError("the path between the two sizes cannot be read") from error
    if ends != (_PATH_TYPE, small, large):
        raise EvidenceError(f"the path is not one between {small} and {large} entries")
    if len(hashes) > _MAX_HASHES or any(len(one) != 32 for one in (root, *hashes)):
        raise EvidenceError("the path has hashes of the wrong number or length")
    return root, hashes


def implied_roots(small: int, large: int, root: bytes, path: list[bytes]) -> tuple[bytes, bytes]:
    """Return the roots that the smaller and the larger size have in the tree of a path.

    Raises:
        EvidenceError: too many or too few hashes.

    Source: RFC 9162 section 2.1.4.2; a complete smaller tree is itself the first hash.
    """
    hashes = path if small & (small - 1) else [root, *path]
    if not hashes:
        raise EvidenceError("the path is too short")
    node, last = small - 1, large - 1
    while node % 2:
        node, last = node // 2, last // 2
    old = new = hashes[0]
    for sibling in hashes[1:]:
        if not last:
            raise EvidenceError("the path is too long")
        if node % 2 or node == last:
            old, new = parent(sibling, old), parent(sibling, new)
            while node and not node % 2:
                node, last = node // 2, last // 2
        else:
            new = parent(new, sibling)
        node, last = node // 2, last // 2
    if last:
        raise EvidenceError("the path is too short")
    return old, new


def parent(left: bytes, right: bytes) -> bytes:
    """Return the hash of a node from those of its children."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def contradict(one: Checkpoint, two: Checkpoint, path: bytes | None) -> str:
    """Return why two checkpoints cannot be of one history, or an empty text where they may be.

    Raises:
        EvidenceError: the path is malformed, or not of the larger tree.
    """
    if one.size == two.size:
        return "" if one.root == two.root else "They have the same size and different roots."
    small, large = sorted((one, two), key=lambda item: item.size)
    if path is None or not small.size:
        return ""
    root, hashes = read_path(path, small.size, large.size)
    if implied_roots(small.size, large.size, root, hashes) != (root, large.root):
        raise EvidenceError("the path does not lead to the root that was signed for the larger")
    if root == small.root:
        return ""
    return (
        f"In the larger tree the first {small.size} entries have the root {root.hex()}, "
        "and another was signed for them."
    )


def decode_base64(text: str) -> bytes:
    """Return the bytes of base64 in its one form.

    Raises:
        EvidenceError: it is none.
    """
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise EvidenceError("something is not base64") from error
    if base64.b64encode(data).decode() != text:
        raise EvidenceError("something is not base64 in its one form")
    return data


def judge(words: list[str]) -> int:
    """Read the evidence, say what it proves, and return the exit code."""
    parser = argparse.ArgumentParser(description="Show that one key signed two histories.")
    for name in ("ours", "theirs", "keys"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--path", type=Path)
    options = parser.parse_args(words)
    try:
        key_bytes = read(options.keys)
        keys = read_keys(key_bytes)
        notes = [read_checkpoint(read(one), keys) for one in (options.ours, options.theirs)]
        path = None if options.path is None else read(options.path)
        return told(notes[0], notes[1], path, hashlib.sha256(key_bytes).hexdigest())
    except EvidenceError as error:
        say(f"CANNOT CHECK: {error}.")
        return _UNREADABLE


def told(one: Checkpoint, two: Checkpoint, path: bytes | None, keys: str) -> int:
    """Print who signed what and what it proves; return the exit code.

    Raises:
        EvidenceError: the path is malformed, or not of the larger tree.
    """
    why = contradict(one, two, path)
    for note in (one, two):
        say(f"{printable(note.origin)}: {note.size} entries, root {note.root.hex()}")
        for signed in note.signed:
            say(f"  signed by {printable(signed.key.name)} {role(signed)}")
            say(f"    public key {signed.key.public.hex()}")
    say(f"SHA-256 of the file of keys: {keys}")
    if one.origin != two.origin or not one.log_keys & two.log_keys:
        say("NOT PROVEN: no key has signed both as the log of one name.")
        return _NOT_PROVEN
    if not why:
        say("NOT PROVEN: both can be of one history" + hint(one, two, path))
        return _NOT_PROVEN
    both = {item.key.public for item in one.signed} & {item.key.public for item in two.signed}
    names = [printable(item.key.name) for item in two.signed if item.key.public in both]
    say(f"TWO HISTORIES. {why}")
    say(f"Signed both: {', '.join(names)}.")
    return _PROVEN


def hint(one: Checkpoint, two: Checkpoint, path: bytes | None) -> str:
    """Return what is missing where two sizes are compared without a path."""
    is_short = path is None and one.size != two.size
    return "; two sizes contradict each other only by a path: --path FILE." if is_short else "."


def role(signed: Signed) -> str:
    """Return as what a key has signed, and when it says so."""
    if signed.time_s is None:
        return "as the log"
    try:
        return f"as a cosigner at {datetime.fromtimestamp(signed.time_s, UTC).isoformat()}"
    except (OverflowError, ValueError, OSError):
        return f"as a cosigner at Unix time {signed.time_s}"


def printable(text: str) -> str:
    """Return a text of the evidence that cannot disturb a terminal."""
    return text.encode("ascii", "backslashreplace").decode() if text.isprintable() else ascii(text)


def read(path: Path) -> bytes:
    """Return the bytes of a small file.

    Raises:
        EvidenceError: it cannot be read, or is too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise EvidenceError(f"{path} cannot be read: {error.strerror}") from error
    if len(data) > _MAX_BYTES:
        raise EvidenceError(f"{path} is too large")
    return data


def say(line: str) -> None:
    """Print a line of the answer."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(judge(sys.argv[1:]))
