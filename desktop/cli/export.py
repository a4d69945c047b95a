"""``civicledger export``: a record, a proof, a list, the whole log or a back-up as files.

``proof`` and ``scitt`` are checked before they are written; ``tree`` is a folder that any static
web server, or a stick, can serve to others; ``backup`` is the way back to this profile. Nothing is
overwritten without ``--force``, a back-up nothing at all.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from desktop.backup import LeftOut, back_up
from desktop.cli.call import Call
from desktop.cli.export_documents import MAKERS, check_wanted
from desktop.cli.moment import moment_of
from desktop.cli.plain import plain
from desktop.cli.records import query_text, take_turned_terms
from desktop.domains.gs1 import normal_form
from desktop.domains.kind import Kind
from desktop.durable import make_folder, replace_file
from desktop.engine.publish import export_tree
from desktop.errors import FormatError, PeerError, StorageError, UsageError
from desktop.exchange import epcis
from desktop.exchange.csv_rows import format_csv
from desktop.exchange.epcis_shape import shapes_of
from desktop.exchange.proof_file import build_proof_file, build_transparent
from desktop.issuing import usable_kind
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.scalar import format_time
from desktop.peers.submit import NodeClient
from desktop.peers.web import WebSource
from desktop.profile import peer_at
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.query import find_keys, rows_of
from desktop.replica.query_text import Query, asks_notes, parse_query
from desktop.replica.records import Moment, RecordRow
from desktop.replica.state import load_state
from desktop.session import Session

FORMATS = ("proof", "scitt", "json", "epcis", "csv", "tree", "backup", *MAKERS)
COLUMNS = (
    "id", "kind", "issuer", "issuer_name", "time", "entry", "height", "verdict", "about",
)  # fmt: skip
_PAGE = 500


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("record", nargs="?", metavar="RECORD", help="an id or its beginning; epcis: or a thing")
    add("--format", required=True, choices=FORMATS, help="what is written")
    add("-o", "--out", type=Path, required=True, metavar="FILE", help="file, or folder for tree")
    add("--query", nargs="+", default=None, metavar="QUERY", help="for csv: as in records")
    add("--status", metavar="PEER", help="for proof: put in what this authority's node says of it")
    add("--force", action="store_true", help="overwrite what is there")
    take_turned_terms(parser)


def run(call: Call) -> int:
    """Write the file or the folder, and say which."""
    options = call.options
    _check_call(options)
    with call.session() as session:
        if options.format == "tree":
            return _tree(call, session)
        if options.format == "backup":
            return _backup(call, session)
        _check_free(options.out, is_forced=options.force)
        if options.format in MAKERS:
            data, count = MAKERS[options.format].make(call, session, options.record or "")
        elif options.format == "csv":
            data, count = _csv(call, session)
        else:
            data, count = _one_or_trail(session, options)
    _write(options.out, data)
    document = {
        "file": str(options.out.resolve()),
        "format": options.format,
        "bytes": len(data),
        "records": count,
    }
    if options.query is not None:
        document["filter"] = query_text(options.query)
    text = f"{count:,} records in {options.out}" if count != 1 else f"{options.out} is written"
    call.answer(document, f"{text} ({len(data):,} bytes).")
    return 0


def _one_or_trail(session: Session, options: argparse.Namespace) -> tuple[bytes, int]:
    """Return the file of a record, or as EPCIS of all events about a thing, and how many."""
    db, wanted, file_format = session.reader(), options.record, options.format
    if file_format == "epcis" and (keys := records.about(db, normal_form(wanted) or wanted)):
        return _epcis(session, keys)
    record_id = records.resolve(db, wanted)
    if options.status is not None:
        status = _status_of(session, options.status, record_id)
        return build_proof_file(db, session.profile.anchor, record_id, status), 1
    if file_format != "epcis":
        return _MAKERS[file_format](session, record_id), 1
    key = records.key_of(db, record_id)
    assert key is not None  # resolved from the same table
    return _epcis(session, [key])


def _check_call(options: argparse.Namespace) -> None:
    if options.query is not None and options.format != "csv":
        raise UsageError("--query goes with --format csv.")
    if options.status is not None and options.format != "proof":
        raise UsageError("--status goes with --format proof.")
    if options.format in MAKERS:
        check_wanted(options.format, options.record)
    else:
        _check_own_format(options)


def _status_of(session: Session, name: str, record_id: str) -> bytes:
    """Return what a node says of a record, as it came; whether it fits, the proof file checks."""
    known = next((one for one in session.profile.peers if one.name == name), None)
    source = session.source(known or peer_at(name, name))
    if not isinstance(source, WebSource):
        raise UsageError(f"{name} is a folder.", do="Name a peer that is an authority's node.")
    with closing(source):
        status = NodeClient(source).status(record_id)
    if status is None:
        raise PeerError(
            f"{name} says nothing of {record_id}.",
            means="It is no authority's node, or the record is not final there yet.",
            do="Ask another authority's node, or later.",
            code="PEER_INCOMPLETE",
        )
    return status


def _check_own_format(options: argparse.Namespace) -> None:
    if options.format == "tree":
        if options.record is not None:
            raise UsageError("--format tree writes the whole log; name no record.")
    elif options.format == "backup":
        if options.record is not None:
            raise UsageError("--format backup writes the whole profile; name no record.")
        if options.force:
            raise UsageError("A back-up overwrites nothing.", do="Name a new file.")
    elif options.format == "csv":
        if options.record is not None and options.query is not None:
            raise UsageError("Name a record or a query, not both.")
    elif options.record is None:
        raise UsageError(f"Which record? --format {options.format} writes one.")


def _check_free(path: Path, *, is_forced: bool) -> None:
    if path.is_dir():
        raise StorageError(f"{path} is a folder.", do="Name a file.")
    if path.exists() and not is_forced:
        raise StorageError(
            f"{path} is there already.",
            means="Nothing was written.",
            do="Name another file, or say --force.",
        )


def _write(path: Path, data: bytes) -> None:
    if not path.parent.is_dir():
        raise StorageError(f"There is no folder {path.parent}.", do="Make it first.")
    replace_file(path, data, mode=0o644)


def _proof(session: Session, record_id: str) -> bytes:
    return build_proof_file(session.reader(), session.profile.anchor, record_id)


def _scitt(session: Session, record_id: str) -> bytes:
    return build_transparent(session.reader(), session.profile.anchor, record_id)


def _json(session: Session, record_id: str) -> bytes:
    db = session.reader()
    key = records.key_of(db, record_id)
    assert key is not None  # resolved from the same table
    return records.read(db, key).canonical


def _epcis(session: Session, keys: Sequence[int]) -> tuple[bytes, int]:
    db = session.reader()
    found = [records.read(db, key) for key in keys]
    events = [record for record in found if record.kind.startswith("supply.event/")]
    if not events:
        raise FormatError(
            f"A {found[0].kind} is no supply event.",
            means="EPCIS describes events of things in a supply chain.",
            do="Choose --format json or proof.",
        )
    kind = _kind(db, events[-1].kind)
    drafts = [epcis.EventDraft(one.time, one.about, one.place, one.data) for one in events]
    newest = max(one.time for one in events)
    return epcis.write_document(drafts, newest, shapes_of(kind.schema)), len(events)


def _kind(db: Database, kind_id: str) -> Kind:
    return usable_kind(load_state(db), kind_id)


_MAKERS: dict[str, Callable[[Session, str], bytes]] = {
    "proof": _proof,
    "scitt": _scitt,
    "json": _json,
}


def _csv(call: Call, session: Session) -> tuple[bytes, int]:
    """Return the list that ``records`` shows, whole."""
    db = session.reader()
    moment, until = moment_of(call, session)
    if call.options.record is not None:
        text = records.resolve(db, call.options.record)
    else:
        text = query_text(call.options.query or [])
    query = parse_query(text)
    with ExitStack() as stack:
        desk = stack.enter_context(session.desk()) if asks_notes(query) else None
        rows = list(_rows(db, query, moment, until, desk))
    return format_csv(COLUMNS, (_row(row) for row in rows)), len(rows)


def _rows(
    db: Database, query: Query, moment: Moment, until: int | None, desk: Database | None
) -> Iterator[RecordRow]:
    total = find_keys(db, query, moment, until, 0, desk=desk).total
    keys = find_keys(db, query, moment, until, total, desk=desk).keys
    for start in range(0, len(keys), _PAGE):
        yield from rows_of(db, keys[start : start + _PAGE], moment, until)


def _row(row: RecordRow) -> tuple[object, ...]:
    return (
        row.id, row.kind, row.issuer, row.issuer_name, format_time(row.time_ms), row.entry,
        row.height, row.decision.verdict.value, " ".join(row.about),
    )  # fmt: skip


def _tree(call: Call, session: Session) -> int:
    """Write the whole final log as a folder that others can sync from."""
    folder: Path = call.options.out
    if folder.exists() and not folder.is_dir():
        raise StorageError(f"{folder} is not a folder.", do="Name a folder.")
    if folder.is_dir() and any(folder.iterdir()):
        _check_own(folder, session.profile.anchor.origin)
        if not call.options.force:
            raise StorageError(
                f"{folder} is not empty.",
                means="It holds an earlier copy of this log; nothing was written.",
                do="Say --force to bring it up to date, or name another folder.",
            )
    make_folder(folder, 0o755)
    checkpoint = export_tree(session.reader(), folder)
    document = {
        "folder": str(folder.resolve()),
        "format": "tree",
        "size": checkpoint.size,
        "root": checkpoint.root.hex(),
    }
    call.answer(document, f"{checkpoint.size:,} entries in {folder}; it can be synced from.")
    return 0


def _check_own(folder: Path, origin: str) -> None:
    """Refuse a folder that holds something else than a copy of this log."""
    try:
        with (folder / "checkpoint").open("rb") as stream:
            found = parse_checkpoint(stream.read(128 * 1024)).origin
    except (OSError, FormatError):
        found = ""
    if found != origin:
        raise StorageError(
            f"{folder} is not empty and holds no copy of this ledger.",
            means="Nothing was written.",
            do="Name another folder.",
        )


def _backup(call: Call, session: Session) -> int:
    """Write what this profile cannot get back from others into one new file."""
    out, profile, now_ms = call.options.out, session.profile, session.now_ms()
    backup, left_out = back_up(profile, out, now_ms, call.report)
    octets, has_keys = out.stat().st_size, backup.member("keys.clkey") is not None
    document = {
        "file": str(out.resolve()),
        "format": "backup",
        "bytes": octets,
        "made": format_time(now_ms),
        "members": [one.name for one in backup.members],
        "keys": has_keys,
        "left_out": [{"name": one.name, "why": one.why} for one in left_out],
    }
    told = f"{len(backup.members):,} files in {out} ({octets:,} bytes)."
    call.answer(document, "\n".join([told, *_backup_lines(left_out, has_keys=has_keys)]))
    return 0


def _backup_lines(left_out: Sequence[LeftOut], *, has_keys: bool) -> Iterator[str]:
    if has_keys:
        yield "The keys in it stay locked by the password they have now. The rest is not locked."
    else:
        yield "This profile has no keys. Whoever has the file can read it."
    for one in left_out:
        yield plain(f"Not in it: {one.name}: {one.why}.")
    yield "Try it out: civicledger doctor --drill FILE"
