"""What is kept of two histories: the signed notes, and the path by which they contradict.

Notes stand in the profile's ``evidence`` folder in groups. ``fork-SIZE-ROOT-theirs.note`` is the
note that another history was signed with; beside it stands ``-ours.note``, what this replica held
then, or ``-other.note``, what another peer showed. Where the two are of different sizes,
``-ours.path.json`` (or ``other``) holds the root that the larger tree has at the smaller size, with
its consistency proof: whoever has the keys can follow it without the log.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from desktop.durable import make_folder, replace_file
from desktop.errors import CivicLedgerError, FormatError, ProofError, SignatureError, StorageError
from desktop.ledger.checkpoint import Checkpoint
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json, parse_object
from desktop.ledger.merkle import check_consistency, consistency_path, root_at
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database

PATH_TYPE = "civicledger/fork-path/1"

_MOST_GROUPS = 256  # that are read; a peer that lies for years must not stop the window
_MOST_BYTES = 256 * 1024


class Proves(Enum):
    """What a group of notes proves, as far as this replica can tell."""

    FORK = "fork"  # two signed histories, of which this replica holds one
    FOLLOWED = "followed"  # the one it once held gave way to the final one, which it holds now
    NOTHING = "nothing"  # damaged, not signed, or of what this replica does not hold


@dataclass(frozen=True, slots=True)
class Kept:
    """One group of evidence."""

    name: str
    files: tuple[tuple[str, int], ...]  # with their bytes
    proves: Proves
    why: str
    size: int | None = None  # of the note of the other history; None where it cannot be read
    root: bytes | None = None
    is_final: bool = False
    signed_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Root:
    """The root that a signed tree has at a smaller or equal size, and how that is proven."""

    size: int
    root: bytes
    path: tuple[bytes, ...]  # consistency proof up to the signed tree
    under: Checkpoint


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two signed notes over one log that cannot both be true."""

    theirs: Checkpoint
    other: Checkpoint
    is_ours: bool  # whether the other one is this replica's own
    root: bytes  # of the larger tree at the smaller size
    path: tuple[bytes, ...]  # consistency proof between the two; empty for equal sizes

    def check(self) -> None:
        """Prove it again.

        Raises:
            ProofError: it does not hold.
        """
        small, large = sorted((self.theirs, self.other), key=lambda one: one.size)
        root = large.root if small.size == large.size else self.root
        check_consistency(small.size, root, large.size, large.root, self.path)
        if root == small.root:
            raise ProofError("The two notes are of one history.")


def held_root(db: Database, size: int) -> Root:
    """Return the root that this replica's signed tree has at a size, proven by its own tiles.

    Raises:
        StorageError: this copy is damaged or holds no signed tree of that size.
    """
    above = [one for one in checkpoints.everything(db) if one.size >= size]
    if not above or not size:
        raise StorageError(f"No checkpoint of this replica covers {size} entries.")
    try:
        under = checkpoints.opened(db, above[0])
        reader = entries.reader(db, under.size)
        root, path = root_at(reader, size), consistency_path(reader, size, under.size)
        check_consistency(size, root, under.size, under.root, path)
    except (ProofError, FormatError, SignatureError) as error:
        raise StorageError(
            "This replica's own copy does not match its checkpoint.",
            means="Nothing can be compared with it.",
            do="Run an audit, then sync anew from a peer.",
            evidence=above[0].note,
        ) from error
    return Root(size, root, path, under)


def signers(checkpoint: Checkpoint) -> tuple[str, ...]:
    """Return who signed: the log, and the authorities that cosigned."""
    return (checkpoint.origin, *(one.authority_id for one in checkpoint.cosignatures))


def keep(folder: Path, found: Contradiction) -> str:
    """Keep a contradiction and return the name of its group.

    Raises:
        ProofError: it is none.
        StorageError: the folder cannot be written.
    """
    found.check()
    make_folder(folder)
    name = f"fork-{found.theirs.size}-{found.theirs.root.hex()[:12]}"
    replace_file(folder / f"{name}-theirs.note", found.theirs.note)
    word = "ours" if found.is_ours else "other"
    replace_file(folder / f"{name}-{word}.note", found.other.note)
    if found.path:
        small, large = sorted((found.theirs, found.other), key=lambda one: one.size)
        hashes: list[JsonValue] = [item.hex() for item in found.path]
        body: JsonObject = {
            "type": PATH_TYPE,
            "from": small.size,
            "to": large.size,
            "root": found.root.hex(),
            "path": hashes,
        }
        replace_file(folder / f"{name}-{word}.path.json", format_json(body))
    return name


def read_path(data: bytes) -> tuple[bytes, tuple[bytes, ...]]:
    """Return root and consistency proof of a kept path.

    Raises:
        FormatError: it is none.
    """
    body = parse_object(data)
    try:
        hashes = body["path"]
        if body["type"] != PATH_TYPE or not isinstance(hashes, list):
            raise FormatError("This is no path between two trees.")
        return bytes.fromhex(str(body["root"])), tuple(bytes.fromhex(str(one)) for one in hashes)
    except (KeyError, ValueError) as error:
        raise FormatError("This is no path between two trees.") from error


def kept(db: Database, folder: Path) -> list[Kept]:
    """Return what is kept, each group judged again by what this replica holds now."""
    files = sorted(folder.glob("fork-*")) if folder.is_dir() else []
    groups: dict[str, list[Path]] = {}
    for file in files:
        groups.setdefault(file.name.rpartition("-")[0], []).append(file)
    return [_judged(db, name, groups[name]) for name in list(groups)[:_MOST_GROUPS]]


def standing(db: Database, folder: Path) -> int | None:
    """Return the smallest size at which a fork of what this replica holds is proven, if any."""
    found = [one.size for one in kept(db, folder) if one.proves is Proves.FORK]
    return min((size for size in found if size is not None), default=None)


def _judged(db: Database, name: str, files: Sequence[Path]) -> Kept:
    listed = tuple((file.name, file.stat().st_size) for file in files)
    theirs = next((file for file in files if file.name.endswith("-theirs.note")), None)
    try:
        if theirs is None:
            raise FormatError("The note of the other history is missing.")
        checkpoint = checkpoints.judged(db, _content(theirs))
        proves, why = _proof(db, checkpoint, [file for file in files if file != theirs])
    except (CivicLedgerError, OSError) as error:
        return Kept(name, listed, proves=Proves.NOTHING, why=str(error))
    return Kept(
        name, listed, proves, why, checkpoint.size, checkpoint.root, checkpoint.is_final,
        signers(checkpoint),
    )  # fmt: skip


def _proof(db: Database, theirs: Checkpoint, files: Sequence[Path]) -> tuple[Proves, str]:
    """Return what a signed note proves beside what this replica holds, and beside its group."""
    size, held = theirs.size, entries.stored_size(db)
    notes = [one for one in files if one.suffix == ".note"]
    others = [checkpoints.judged(db, _content(one)) for one in notes]
    if size <= held and held_root(db, size).root != theirs.root:
        return Proves.FORK, f"It names another root at {size} entries than this replica holds."
    if size <= held:
        if any(one.size > held or held_root(db, one.size).root != one.root for one in others):
            return Proves.FOLLOWED, "This replica follows this history now, not the other one."
        return Proves.NOTHING, "It is of the history that this replica holds."
    for other, file in zip(others, notes, strict=True):
        root, path = theirs.root, tuple[bytes, ...]()
        if theirs.size != other.size:
            root, path = read_path(_content(file.with_suffix(".path.json")))
        Contradiction(theirs, other, is_ours=False, root=root, path=path).check()
        return Proves.FORK, f"Two signed notes name different roots at {other.size} entries."
    return Proves.NOTHING, f"It is of {size} entries, which this replica does not hold yet."


def _content(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(_MOST_BYTES)
