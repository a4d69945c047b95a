"""The files of a profile beside the replica: each is checked by a hash or a signature of its own.

What needs a password is not opened; the key file carries a digest over everything else in it.
"""

from pathlib import Path

from desktop.audit.results import Results
from desktop.domains.examination import examine
from desktop.domains.refusal import Refusal
from desktop.errors import CivicLedgerError, FormatError, SignatureError, StorageError
from desktop.keys.key_file import MOST_BYTES, parse_key_file
from desktop.keys.keyring import has_keys
from desktop.ledger.anchor import Anchor
from desktop.ledger.charter import Charter
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.note import known, parse_note
from desktop.profile import load_profile
from desktop.replica import node_state, outbox, watch_list
from desktop.replica.database import Database, open_suspect


def check_profile(folder: Path, results: Results) -> Anchor | None:
    """Check ``profile.json``; return the anchor that it trusts.

    Raises:
        StorageError: there is no profile in the folder.
    """
    if not (folder / "profile.json").exists():
        load_profile(folder)
    results.count("files")
    try:
        return load_profile(folder).anchor
    except StorageError as error:
        results.report("STORE_PROFILE", error.what, evidence=error.evidence)
        return None


def check_files(folder: Path, results: Results) -> None:
    """Check the key file and the desk."""
    _check_keys(folder / "keys.clkey", results)
    _check_desk(folder / "desk.db", results)


def _check_keys(path: Path, results: Results) -> None:
    if not has_keys(path) and not path.is_dir():  # or a file that a crash left without a byte
        return
    results.count("files")
    try:
        with path.open("rb") as stream:
            parse_key_file(stream.read(MOST_BYTES + 1))
    except (OSError, FormatError) as error:
        results.report("STORE_KEYS", f"The key file is damaged: {error}.")


def _check_desk(path: Path, results: Results) -> None:
    if not path.exists():
        return
    results.count("files")
    try:
        db, different = open_suspect(path, "desk")
        with db:
            complaints = [*different, *db.check()]
            damaged = outbox.damaged_rows(db) if not different else []
            watched = watch_list.damaged(db) if not different else 0
    except CivicLedgerError as error:
        results.report("STORE_DESK", error.what)
        return
    for one in damaged:
        results.report("STORE_DESK", f"In desk.db the {one} does not match its own hash.")
    if watched:
        what = f"In desk.db {watched} of the watch-list's rows do not match their own hashes."
        results.report("STORE_DESK", what)
    if complaints:
        results.report("STORE_DESK", f"desk.db is damaged: {complaints[0]:.200}.")


def check_node(folder: Path, charter: Charter | None, results: Results) -> None:
    """Check what a node keeps: the tree it signed last, its lock, its queue."""
    for name in ("cosigner", "lock", "queue"):
        path = folder / f"{name}.db"
        if not path.exists():
            continue
        results.count("files")
        try:
            db, different = open_suspect(path, name)
            with db:
                complaints = [*different, *db.check(), *_node_faults(db, name, charter)]
        except CivicLedgerError as error:
            complaints = [error.what]
        if complaints:
            results.report("STORE_NODE", f"{path.name} is damaged: {complaints[0]:.200}.")


def _node_faults(db: Database, name: str, charter: Charter | None) -> list[str]:
    if name == "cosigner":
        return _signed_faults(db, charter)
    if name == "queue":
        for number, entry in node_state.queued(db, 1_000_000):
            examined = examine(entry)
            if isinstance(examined, Refusal):
                return [f"submission {number} is not a statement"]
            if not node_state.is_queued(db, examined.statement.id):
                return [f"submission {number} has another id than its statement"]
    return []


def _signed_faults(db: Database, charter: Charter | None) -> list[str]:
    """Return what is wrong with the tree that a cosigner signed last; its note bears signatures."""
    signed = node_state.signed_tree(db)
    if signed is None:
        return []
    try:
        shown = parse_checkpoint(signed.note.encode())
        if charter is not None:
            known(parse_note(signed.note.encode()), (*charter.log_keys, *charter.cosigner_keys))
    except (FormatError, SignatureError) as error:
        return [f"the note of its newest signed tree is damaged: {error.what}"]
    if (shown.origin, shown.size, shown.root) != (signed.origin, signed.size, signed.root):
        return ["its newest signed tree is not the one in its note"]
    return []


def check_evidence(folder: Path, charter: Charter | None, results: Results) -> None:
    """Report signed notes of two histories that earlier syncs have kept."""
    for path in sorted((folder / "evidence").glob("*-theirs.note")):
        results.count("files")
        try:
            data = path.read_bytes()
            note = parse_note(data)
            if charter is not None:
                known(note, charter.log_keys)
        except (OSError, FormatError, SignatureError) as error:
            results.report("STORE_EVIDENCE", f"{path.name} is damaged: {error}.")
            continue
        results.report(
            "FINAL_FORK",
            f"{path.name} is a note, signed by the log's writer, of another history.",
            evidence=data,
        )
