"""``civicledger import``: documents of other standards as records, and a back-up as a profile.

Records are queued as ``issue`` does it. A back-up becomes a profile of its own; nothing is merged.
"""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from desktop import issuing
from desktop.backup import read_backup, restore
from desktop.cli import import_options, issue
from desktop.cli.call import Call
from desktop.cli.given_file import read_file
from desktop.cli.in_force import in_force
from desktop.cli.plain import plain
from desktop.errors import FormatError, UsageError
from desktop.exchange.exact_json import parse_exact
from desktop.exchange.file_type import known_document, named_format
from desktop.exchange.importers import IMPORTERS, Given
from desktop.ledger.anchor import format_anchor
from desktop.ledger.record import Record, parse_record
from desktop.ledger.scalar import format_time
from desktop.profile import Profile
from desktop.replica import outbox
from desktop.replica.database import open_database
from desktop.replica.state import load_state
from desktop.session import Session
from desktop.vault.holding import Promise, look

_BACKUP = "backup"
_LIMIT = 64 * 1024 * 1024
_ON_THEIR_WAY = (outbox.State.WAITING, outbox.State.SIGNED)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument("format", choices=sorted([*IMPORTERS, _BACKUP]), help="what the file is")
    parser.add_argument("file", type=Path, metavar="FILE")
    import_options.configure(parser)
    issue.take_readers(parser)
    parser.add_argument("--dry-run", action="store_true", help="check everything and queue nothing")


def run(call: Call) -> int:
    """Queue the records, or restore; exit 0 where all were accepted, 1 where any is refused."""
    options = call.options
    importer = IMPORTERS.get(options.format)
    import_options.check(options, options.format, importer)
    if importer is None:
        return _restore(call)
    data = read_file(options.file, _LIMIT)
    with call.session() as session:
        given = _given(call, session)
        with _told(options, data):
            taken = importer.read(data, given)
        if not taken.drafts:
            raise FormatError(
                f"The file {options.file.name} brings nothing to record.",
                means=" ".join(taken.notes),
                do="Give a file that tells something new.",
            )
        did = issue.own_did(call, session)
        accepted = issuing.make_drafts(session.reader(), did, taken.drafts, session.now_ms())
        ids = [] if options.dry_run else issue.enqueue(session, accepted, tuple(options.to))
    return issue.tell(call, accepted, ids, () if accepted.refused else taken.notes)


def _given(call: Call, session: Session) -> Given:
    """Return what a reader may know beside the file."""
    db = session.reader()
    state = load_state(db)

    def known(name: str) -> Iterator[Record]:
        yield from in_force(db, session.moment(), (name,))
        with session.desk() as desk:
            queued = [one for one in outbox.everything(desk) if one.state in _ON_THEIR_WAY]
        for one in queued:
            if one.kind.partition("/")[0] == name:
                yield parse_record(one.document.encode())

    @contextmanager
    def secret() -> Iterator[bytearray]:
        issue.own_did(call, session)  # unlocks the keys
        with session.evidence_secret() as lent:
            yield lent

    def document(record: Record) -> bytes | None:
        if record.private is None:
            return None
        issue.own_did(call, session)  # unlocks the keys
        promise = Promise(record.id, record.kind, 0, record.private, is_erased=False)
        found = look(session.store(), session.decryption_key(), promise).plaintext
        return None if found is None else found.document

    return Given(
        kind=partial(issuing.usable_kind, state),
        language="en" if state.charter is None else state.charter.languages[0],
        now=format_time(session.now_ms()),
        records=known,
        document=document,
        is_logged=lambda record_id: state.record(record_id) is not None,
        secret=secret,
        said=import_options.said(call.options),
        files=import_options.files(call.options),
    )


def _restore(call: Call) -> int:
    """Make a profile of a back-up in a new folder, and say what to do with it next."""
    options = call.options
    if options.dry_run:
        raise UsageError("A back-up is tried out with: civicledger doctor --drill FILE")
    backup = read_backup(options.file)
    profile = restore(backup, call.profile_folder, call.report)
    lost = [
        peer.name
        for peer in profile.peers
        if peer.kind != "http" and not profile.peer_folder(peer).is_dir()
    ]
    waiting = _waiting(profile)
    document = {
        "profile": str(profile.folder),
        "name": profile.name,
        "origin": profile.anchor.origin,
        "anchor": format_anchor(profile.anchor),
        "made": format_time(backup.made_ms),
        "members": [one.name for one in backup.members],
        "waiting": waiting,
        "peers_not_found": lost,
    }
    lines = [
        f"{profile.name} of {format_time(backup.made_ms)} stands in {profile.folder}.",
        f"It trusts {format_anchor(profile.anchor)}; compare that before you rely on it.",
        *(f"Its peer {name} is not found from here; add it anew." for name in lost),
        "Sync it before you issue: the counter of your statements goes on after the ledger's.",
    ]
    if waiting:
        lines.append(
            f"{waiting:,} records wait in its outbox as they did then. Look at them first:"
        )
        lines.append("what was pulled back since the back-up was made waits again.")
    call.answer(document, "\n".join(plain(line) for line in lines))
    return 0


def _waiting(profile: Profile) -> int:
    if not profile.desk_file.is_file():
        return 0
    with open_database(profile.desk_file, "desk") as desk:
        return len(outbox.waiting(desk))


@contextmanager
def _told(options: argparse.Namespace, data: bytes) -> Iterator[None]:
    """Say of a refused file which it is, what it holds instead and what can be done."""
    try:
        yield
    except FormatError as error:
        raise FormatError(
            f"The file {options.file.name} was not imported: {error.what}",
            means=_seen(data, error),
            do=error.do
            or f"{IMPORTERS[options.format].wanted} Correct this one, or ask its sender to.",
            evidence=error.evidence,
        ) from error


def _seen(data: bytes, error: FormatError) -> str:
    try:
        found = known_document(parse_exact(data))
    except FormatError:
        found = named_format(data) or "another file"
        return error.means or f"It is {found}; nothing of it was taken over."
    return f"The file holds {found}; nothing of it was taken over."
