"""What an interrupted audit leaves behind, so that the next one need not verify everything again.

The file says up to which entry all signatures held, and the tree root there. The next audit hashes
and replays everything anew and passes over the signatures below that entry only if the recomputed
root is the same and a final checkpoint covers it. A statement whose signature was verified once
cannot have changed then.
"""

import contextlib
import hashlib
from dataclasses import dataclass
from pathlib import Path

from desktop.domains.admission import Examined, examine
from desktop.domains.refusal import Refusal
from desktop.durable import make_folder, replace_file
from desktop.errors import FormatError, StorageError
from desktop.ledger.json_profile import JsonObject, format_json, parse_object
from desktop.ledger.scalar import parse_sha256

FILE_NAME = "audit-progress.json"
_LIMIT = 4096
_EVERY = 2048  # statements between two saves


@dataclass(frozen=True, slots=True)
class Mark:
    """A size up to which all signatures were verified."""

    size: int
    root: bytes


class ProgressFile:
    """Keeps the newest mark of a running audit."""

    def __init__(self, folder: Path, origin: str) -> None:
        self._path = folder / FILE_NAME
        self._origin = origin
        self._mark: Mark | None = None
        self._saved = 0

    def load(self) -> Mark | None:
        """Return what an interrupted audit of the same ledger has left, if it is whole."""
        try:
            with self._path.open("rb") as stream:
                body = parse_object(stream.read(_LIMIT))
            digest = body.pop("sha256")
            if digest != hashlib.sha256(format_json(body)).hexdigest():
                return None
            size = body["size"]
            if body["origin"] != self._origin or not isinstance(size, int):
                return None
            return Mark(size, parse_sha256(str(body["root"])))
        except (OSError, FormatError, KeyError):
            return None

    def move(self, mark: Mark) -> None:
        """Remember a mark; now and then it is written."""
        self._mark = mark
        if mark.size - self._saved >= _EVERY:
            self.save()

    def save(self) -> None:
        """Write the newest mark, where the folder can be written."""
        if self._mark is None or self._mark.size <= self._saved:
            return
        body: JsonObject = {
            "origin": self._origin,
            "size": self._mark.size,
            "root": self._mark.root.hex(),
        }
        digest = hashlib.sha256(format_json(body)).hexdigest()
        with contextlib.suppress(StorageError):  # an audit changes nothing else and needs nothing
            make_folder(self._path.parent)
            replace_file(self._path, format_json({**body, "sha256": digest}))
        self._saved = self._mark.size

    def remove(self) -> None:
        """Forget everything; the audit has ended."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


def recall(entry: bytes) -> Examined | Refusal:
    """Examine a statement whose signature an earlier audit has verified, over these very bytes.

    Form and payload are checked as ever; only the signature is not verified a second time.
    """
    return examine(entry, is_verified=True)
