"""``civicledger audit``: check the replica of a profile, write a signed report, re-run one.

Exit codes: 0 clean (or equal), 1 findings (or different), 2 a check could not finish.
"""

import argparse
import sys
import time
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import Any

from desktop import private_documents
from desktop.audit.codes import all_codes
from desktop.audit.opened import Opener
from desktop.audit.report import (
    LIMIT,
    Difference,
    finding_document,
    format_report,
    parse_report,
)
from desktop.audit.rerun import compared, request_of
from desktop.audit.results import Audited
from desktop.audit.run import Request, audit
from desktop.checks.groups import CHECKS
from desktop.cli.call import Call
from desktop.cli.given_file import read_as
from desktop.cli.moment import as_of_text
from desktop.durable import replace_file
from desktop.errors import UsageError
from desktop.exchange.city.timetable import read_timetable
from desktop.ledger.scalar import format_time
from desktop.progress import Report
from desktop.replica import finding_notes
from desktop.replica.database import open_database
from desktop.replica.finding_notes import Note
from desktop.session import Session
from desktop.version import VERSION

_SHOWN = 10  # findings of one code that the text lists


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("--quick", action="store_true", help="only stored bytes, tree, seals and checkpoints")
    add("--report", type=Path, metavar="FILE", help="write a report, signed where keys are given")
    add("--rerun", type=Path, metavar="FILE", help="audit at a report's size and compare")
    add("--open", action="store_true", help="open private documents with your key and judge them")
    add("--timetable", type=Path, metavar="ZIP", help="GTFS, for the checks of single taps")
    add("--fresh", action="store_true", help="ignore what an interrupted audit has left")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "finding codes:\n" + _columns([*CHECKS, *all_codes()])


def run(call: Call) -> int:
    """Audit; print what was found and what was not looked at."""
    options = call.options
    _check_call(call)
    with ExitStack() as stack:
        session = _unlocked(call, stack)
        if options.rerun is not None:
            return _rerun(call, session)
        request = Request(call.profile_folder, options.quick, as_of_text(call), fresh=options.fresh)
        audited = audit(request, _awake(call, session), _opener(options, session))
        path = None
        if options.report is not None:
            path = options.report.resolve()
            signer = None if session is None else session.signer()
            _write(call, path, audited, format_report(audited, VERSION, signer, _notes(call)))
    call.answer(_document(audited, path), _text(audited, path))
    return audited.verdict.exit_code


def _check_call(call: Call) -> None:
    options = call.options
    if options.rerun is not None and (
        options.report is not None or options.quick or call.as_of is not None
    ):
        raise UsageError("--rerun takes everything else from the report.")
    if options.open and options.quick:
        raise UsageError("--quick looks at no record, so --open does not go with it.")
    if options.timetable is not None and not options.open:
        raise UsageError("--timetable goes with --open: taps stand in private documents.")


def _unlocked(call: Call, stack: ExitStack) -> Session | None:
    """Return the profile with its keys, where they are needed and can be had."""
    options = call.options
    if not options.open and options.report is None:
        return None
    has_password = getattr(options, "password_file", None) is not None or sys.stdin.isatty()
    has_keys = (call.profile_folder / "keys.clkey").is_file()
    if not options.open and not (has_password and has_keys):
        call.say("The report is not signed: no keys, or no password for them.")
        return None
    session = stack.enter_context(call.session())
    session.unlock(call.password())
    return session


def _awake(call: Call, session: Session | None) -> Report:
    """Return a report that keeps the keys open meanwhile: whoever called is waiting for them."""

    def report(done: int, total: int) -> None:
        if session is not None and session.keyring is not None:
            session.keyring.touch()
        call.report(done, total)

    return report


def _write(call: Call, path: Path, audited: Audited, report: bytes) -> None:
    """Write a report; one that tells of private documents for this user alone, and say so."""
    private = sum(one.is_private for one in audited.findings)
    replace_file(path, report, mode=0o600 if private else 0o644)
    if private:
        call.say(f"The report holds {private} findings over private documents.")


def _notes(call: Call) -> tuple[Note, ...]:
    """Return the notes that were written on findings in this profile."""
    file = call.profile_folder / "desk.db"
    if not file.is_file():
        return ()
    with open_database(file, "desk") as desk:
        return finding_notes.everything(desk)


def _opener(options: argparse.Namespace, session: Session | None) -> Opener | None:
    """Return whoever opens private documents, where that was asked for."""
    if not options.open or session is None:
        return None
    path: Path | None = options.timetable
    timetable = None if path is None else read_timetable(path)
    return private_documents.opener(session.decryption_key(), timetable)


def _rerun(call: Call, session: Session | None) -> int:
    report = read_as(call.options.rerun, LIMIT, parse_report, "a report of an audit")
    opener = _opener(call.options, session)
    audited = audit(request_of(report, call.profile_folder), _awake(call, session), opener)
    rerun = compared(report, audited, with_private=opener is not None)
    found, left_out = rerun.differences, rerun.left_out
    document: dict[str, Any] = {
        "equal": not found,
        "differences": [_difference_document(one) for one in found],
        "size": report.size,
        "signer": report.signer,
    }
    signed = f"signed by {report.signer}" if report.signer else "not signed"
    lines = [f"The report is {signed}.", "Equal." if not found else "Not equal:"]
    lines += [f"  {one.what}: report {one.report}, here {one.replica}" for one in found]
    if left_out:
        document["private_left_out"] = left_out
        lines.append(
            f"Not compared: {left_out} findings over private documents; --open compares them."
        )
    call.answer(document, "\n".join(lines))
    return 1 if found else 0


def _difference_document(one: Difference) -> dict[str, Any]:
    return {"what": one.what, "report": one.report, "replica": one.replica}


def _document(audited: Audited, path: Path | None) -> dict[str, Any]:
    as_of = audited.as_of
    age = None if as_of.checkpoint_s is None else int(time.time()) - as_of.checkpoint_s
    document: dict[str, Any] = {
        "verdict": audited.verdict.value,
        "as_of": {
            "origin": as_of.origin,
            "size": as_of.size,
            "root": as_of.root.hex(),
            "time": as_of.time,
            "final_size": as_of.final_size,
            "checkpoint_time": _time_of(as_of.checkpoint_s),
            "age_s": age,
        },
        "checked": audited.checked,
        "not_checked": [{"check": one.check, "why": one.why} for one in audited.not_checked],
        "private_documents": audited.holdings,
        "findings": [finding_document(found) for found in audited.findings],
    }
    if audited.resumed is not None:
        document["resumed"] = audited.resumed
    if path is not None:
        document["report"] = str(path)
    return document


def _text(audited: Audited, path: Path | None) -> str:
    as_of = audited.as_of
    size = (
        f"{as_of.size} entries of {as_of.origin or 'no ledger'}, {as_of.final_size} of them final"
    )
    lines = [f"{audited.verdict.value.upper()}: {size}, as of {as_of.time or 'no seal'}."]
    if audited.resumed is not None:
        lines.append(
            f"Signatures of the first {audited.resumed} entries: an interrupted audit had verified "
            "them; everything else was done anew."
        )
    by_code = sorted(audited.findings, key=lambda found: (-found.severity, found.code))
    for (_, code), group in groupby(by_code, key=lambda found: (found.severity, found.code)):
        found = list(group)
        lines += ["", f"{code}  {found[0].severity.word}  {len(found)}"]
        lines += [f"  {one.what}{_place(one.entry, one.block)}" for one in found[:_SHOWN]]
        if len(found) > _SHOWN:
            lines.append(f"  ... and {len(found) - _SHOWN} more; --json lists them.")
        lines += [f"  Means: {found[0].means}", f"  Do: {found[0].do}"]
    counts = ", ".join(f"{count} {name}" for name, count in audited.checked.items())
    lines += ["", f"Checked: {counts}."]
    if audited.holdings:
        held = ", ".join(f"{count} {word}" for word, count in sorted(audited.holdings.items()))
        lines.append(f"Private documents: {held}.")
    for why, left_out in groupby(audited.not_checked, key=lambda one: one.why):
        lines.append(f"Not checked: {', '.join(one.check for one in left_out)} ({why}).")
    if path is not None:
        lines.append(f"Report: {path}")
    return "\n".join(lines)


def _place(entry: int | None, block: int | None) -> str:
    places = []
    if entry is not None:
        places.append(f"entry {entry}")
    if block is not None:
        places.append(f"block {block}")
    return f" ({', '.join(places)})" if places else ""


def _columns(words: list[str]) -> str:
    lines, line = [], " "
    for word in words:
        if len(line) + len(word) > 78:
            lines.append(line)
            line = " "
        line += f" {word}"
    return "\n".join([*lines, line])


def _time_of(seconds: int | None) -> str | None:
    return None if seconds is None else format_time(seconds * 1000)
