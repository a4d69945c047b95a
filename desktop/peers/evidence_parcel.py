"""Evidence of two histories made ready for somebody else: notes, keys, the checker, how to use it.

Whoever gets the folder needs Python and one package, and nothing of this program. They must learn
from elsewhere that the keys in it are the city's: the text says so.
"""

from pathlib import Path

from desktop import assets
from desktop.durable import make_folder, replace_file
from desktop.errors import StorageError, UsageError
from desktop.ledger.policy import format_policy
from desktop.peers.evidence import Kept
from desktop.replica import checkpoints
from desktop.replica.database import Database

CHECKER = "equivocation.py"
KEYS = "keys.txt"
README = "README.txt"
_THEIRS = "-theirs.note"
_TEXT = """\
Two signed histories of {origin}

The log's writer signs one history only. The two notes in this folder name different trees at
{size} entries, and the same log key has signed both: somebody who has that key shows different
people different logs, or the key was stolen.

  {ours}
  {theirs}

To check that without believing whoever gave you this folder, with Python 3.11 or newer:

  python3 -m pip install cryptography
  python3 {command}

It ends with exit code 0 where two histories are proven. It prints the SHA-256 of the keys:
compare it with what the city publishes. {keys} was written by the program that kept the
evidence, and the proof is worth no more than the certainty that these are the city's keys.
"""


def write_parcel(db: Database, evidence: Path, kept: Kept, target: Path) -> Path:
    """Write a group of evidence into a folder of its own below ``target``, and return that folder.

    Raises:
        UsageError: the group does not hold two notes.
        StorageError: a file cannot be read or written, or this replica knows no charter.
    """
    names = [name for name, _ in kept.files]
    theirs = next((name for name in names if name.endswith(_THEIRS)), None)
    ours = next((name for name in names if name.endswith(".note") and name != theirs), None)
    if theirs is None or ours is None or kept.size is None:
        raise UsageError(
            f"{kept.name} does not hold two notes.", do="Keep what is there; it proves nothing."
        )
    path = next((name for name in names if name.endswith(".path.json")), None)
    command = f"{CHECKER} {ours} {theirs} {KEYS}" + (f" --path {path}" if path else "")
    charter = checkpoints.charter_at(db, kept.size)
    text = _TEXT.format(
        origin=charter.origin, size=f"{kept.size:,}", ours=ours, theirs=theirs, command=command,
        keys=KEYS,
    )  # fmt: skip
    folder = target / kept.name
    make_folder(folder, 0o755)
    files = {name: _content(evidence / name) for name in names}
    files[KEYS] = format_policy(charter).encode()
    files[CHECKER] = assets.read_bytes(f"verify/{CHECKER}")
    files[README] = text.encode()
    for name, data in files.items():
        replace_file(folder / name, data, mode=0o644)
    return folder


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise StorageError(
            f"{file} cannot be read: {error.strerror}.", do="Look whether it was moved or removed."
        ) from error
