"""``civicledger reading``: one reading of a window shown alone, and one that was shown checked.

``show RECORD NUMBER -o FILE`` writes the reading with its Merkle path; of a personal window your
key opens the document, and nothing else of it leaves. ``verify FILE`` holds such a file against the
window's record, on this copy of the log or in a proof file, offline. Exit codes: 0 it stands in the
window, which is valid; 1 it does not, or the record is not valid; 2 it cannot be checked here.
"""

import argparse
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop import private_documents
from desktop.cli.call import Call
from desktop.cli.given_file import read_file
from desktop.cli.moment import moment_of
from desktop.cli.plain import plain
from desktop.cli.verdict_text import as_of_document, check_lines, verdict_document, verdict_lines
from desktop.domains.readings import Shown, format_reading, format_shown, parse_shown
from desktop.durable import replace_file
from desktop.errors import FormatError, StorageError, UsageError
from desktop.exchange.devices.shown_reading import reading_check, shown_from
from desktop.exchange.proof_check import Reader, judge_proof_file
from desktop.judgement.record import judge_record
from desktop.ledger.anchor import parse_anchor
from desktop.ledger.json_profile import JsonObject, parse_object
from desktop.ledger.proof_file import MAX_PROOF_BYTES
from desktop.ledger.record import Record
from desktop.replica import records
from desktop.replica.private_parts import promise_of
from desktop.session import Session
from desktop.verdict import AsOf, Check, Decision, Result, Verdict

_LIMIT = 64 * 1024
_STATUS_AGE_S = 30 * 86_400


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("what", choices=("show", "verify"))
    add("target", metavar="RECORD|FILE", help="show: the window's record; verify: the file")
    add("number", nargs="?", type=int, metavar="NUMBER", help="show: which reading, from 1")
    add("-o", "--out", type=Path, metavar="FILE", help="show: the file to be written")
    add("--force", action="store_true", help="show: overwrite FILE")
    add("--record", metavar="ID", help="verify: the window's record, where the file names none")
    add("--proof", type=Path, metavar="FILE", help="verify: by a proof file of that record")
    add("--anchor", metavar="TEXT", help="verify: trust this anchor; needs no profile then")


def run(call: Call) -> int:
    """Show or verify one reading."""
    options = call.options
    if options.anchor is not None and options.proof is None:
        raise UsageError("--anchor goes with --proof FILE.")
    if (options.what == "show") != (options.number is not None and options.out is not None):
        raise UsageError("reading show RECORD NUMBER -o FILE, or reading verify FILE.")
    if options.what == "verify":
        return _verify(call)
    with call.session() as session:
        return _show(call, session)


def _show(call: Call, session: Session) -> int:
    out: Path = call.options.out
    if out.is_dir() or not out.absolute().parent.is_dir():
        raise StorageError(f"{out} cannot be written.", do="Name a file in a folder.")
    if out.exists() and not call.options.force:
        raise StorageError(
            f"{out} is there already.",
            means="Nothing was written.",
            do="Name another file, or say --force.",
        )
    record = _record(session, call.options.target)
    shown = shown_from(record, _opened(call, session, record), call.options.number)
    data = format_shown(shown)
    replace_file(out, data, mode=0o644)
    named = {"file": str(out.resolve()), "bytes": len(data), "record": record.id}
    document = named | _told(shown)
    reading = format_reading(shown.reading)
    text = f"{out} shows reading {shown.index + 1} of {shown.size}: {reading}."
    call.answer(document, plain(text))
    return 0


def _opened(call: Call, session: Session, record: Record) -> JsonObject | None:
    """Return the private document of a window; None where its readings are public."""
    if promise_of(session.reader(), record.id) is None:
        return None
    session.unlock(call.password())
    key = session.decryption_key()
    opened = private_documents.read(session.reader(), session.store(), key, record.id)
    return parse_object(opened.document)


def _verify(call: Call) -> int:
    shown = _shown_in(Path(call.options.target))
    window = _proven(call) if call.options.proof is not None else _known(call, shown)
    if window.record != (shown.record or window.record) and call.options.record is None:
        raise UsageError(
            f"The reading names the window {shown.record}, the proof is one of {window.record}."
        )
    check = reading_check(shown, window.content)
    verdict = window.decision.verdict
    checks = (*window.checks, check)
    document = verdict_document(
        window.record, window.kind, window.decision, checks, as_of_document(window.as_of, _now_ms())
    )
    if check.result is not Result.OK:
        verdict = Verdict.ALTERED
        document |= {"verdict": verdict.value, "reasons": [check.detail, *document["reasons"]]}
    document |= {"notes": list(window.notes), **_told(shown)}
    lines = [*verdict_lines(document, window.notes), f"  {format_reading(shown.reading)}"]
    call.answer(document, "\n".join([*lines, "", *check_lines(checks)]))
    return verdict.exit_code


@dataclass(frozen=True, slots=True)
class _Window:
    """A window's record with what it is worth, from this copy of the log or from a proof file."""

    record: str | None
    kind: str | None
    decision: Decision
    checks: tuple[Check, ...]
    as_of: AsOf | None
    notes: tuple[str, ...]
    content: Record | None


def _known(call: Call, shown: Shown) -> _Window:
    """Return the window's record as this copy of the log proves it."""
    named = call.options.record or shown.record
    if named is None:
        raise UsageError("The file names no record.", do="Give the window's record: --record ID")
    with call.session() as session:
        db = session.reader()
        moment, until = moment_of(call, session)
        record_id = records.resolve(db, named)
        one = judge_record(db, session.profile.anchor, record_id, moment, until=until)
    return _Window(
        one.record, one.kind, one.decision, one.checks, one.as_of, one.notes, one.content
    )


def _proven(call: Call) -> _Window:
    """Return the window's record as a proof file proves it to whoever trusts the anchor."""
    if call.options.anchor is not None:
        anchor = parse_anchor(call.options.anchor.strip())
    else:
        with call.session() as session:
            anchor = session.profile.anchor
    data = read_file(call.options.proof, MAX_PROOF_BYTES)
    one = judge_proof_file(data, Reader(anchor, _now_ms(), (), _STATUS_AGE_S))
    content = None if one.opened is None else one.opened.record
    return _Window(
        one.record, one.kind, one.decision, tuple(one.checks), one.as_of, tuple(one.notes), content
    )


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def _shown_in(file: Path) -> Shown:
    try:
        return parse_shown(read_file(file, _LIMIT))
    except FormatError as error:
        raise FormatError(
            f"{file} is no reading that was shown: {error.what.rstrip('.')}.",
            means="It was changed or cut off on its way, or is another file.",
            do="Ask whoever showed it for the file again.",
            evidence=error.evidence,
        ) from error


def _record(session: Session, wanted: str) -> Record:
    db = session.reader()
    key = records.key_of(db, records.resolve(db, wanted))
    assert key is not None  # resolved from the same table
    return records.read(db, key)


def _told(shown: Shown) -> dict[str, Any]:
    return {
        "device": shown.series.device,
        "property": shown.series.property,
        "unit": shown.series.unit,
        "number": shown.index + 1,
        "of": shown.size,
        "reading": format_reading(shown.reading),
    }
