"""``civicledger audit``: check the replica of a profile, write a signed report, re-run one.

Exit codes: 0 clean (or equal), 1 findings (or different), 2 a check could not finish.
"""

import argparse
import sys
import time
from itertools import groupby
from pathlib import Path
from typing import Any

from desktop.audit.codes import all_codes
from desktop.audit.report import (
    LIMIT,
    Difference,
    differences,
    finding_document,
    format_report,
    parse_report,
)
from desktop.audit.results import Audited
from desktop.audit.run import Request, audit
from desktop.checks.groups import CHECKS
from desktop.cli.call import Call
from desktop.cli.given_file import read_file
from desktop.cli.moment import as_of_text
from desktop.durable import replace_file
from desktop.errors import StorageError, UsageError
from desktop.keys.signer import Signer
from desktop.ledger.scalar import format_time
from desktop.version import VERSION

_SHOWN = 10  # findings of one code that the text lists


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("--quick", action="store_true", help="only stored bytes, tree, seals and checkpoints")
    add("--report", type=Path, metavar="FILE", help="write a report, signed where keys are given")
    add("--rerun", type=Path, metavar="FILE", help="audit at a report's size and compare")
    add("--fresh", action="store_true", help="ignore what an interrupted audit has left")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "finding codes:\n" + _columns([*CHECKS, *all_codes()])


def run(call: Call) -> int:
    """Audit; print what was found and what was not looked at."""
    options = call.options
    if options.rerun is not None:
        if options.report is not None or options.quick or call.as_of is not None:
            raise UsageError("--rerun takes everything else from the report.")
        return _rerun(call, options.rerun)
    signer = _signer(call) if options.report is not None else None
    request = Request(call.profile_folder, options.quick, as_of_text(call), fresh=options.fresh)
    audited = audit(request, call.report)
    path = None
    if options.report is not None:
        path = options.report.resolve()
        replace_file(path, format_report(audited, VERSION, signer), mode=0o644)
    call.answer(_document(audited, path), _text(audited, path))
    return audited.verdict.exit_code


def _signer(call: Call) -> Signer | None:
    """Return the user's issuing key, or None where there is none to unlock."""
    has_password = getattr(call.options, "password_file", None) is not None or sys.stdin.isatty()
    if not has_password or not (call.profile_folder / "keys.clkey").is_file():
        call.say("The report is not signed: no keys, or no password for them.")
        return None
    session = call.session()
    session.unlock(call.password())
    return session.signer()


def _rerun(call: Call, path: Path) -> int:
    report = parse_report(read_file(path, LIMIT))
    request = Request(call.profile_folder, report.is_quick, f"size:{report.size}", fresh=True)
    audited = audit(request, call.report)
    if audited.as_of.size < report.size:
        raise StorageError(
            f"The report is about {report.size} entries; this replica has fewer.",
            do="Sync it first.",
        )
    found = differences(report, audited)
    document = {
        "equal": not found,
        "differences": [_difference_document(one) for one in found],
        "size": report.size,
        "signer": report.signer,
    }
    signed = f"signed by {report.signer}" if report.signer else "not signed"
    lines = [f"The report is {signed}.", "Equal." if not found else "Not equal:"]
    lines += [f"  {one.what}: report {one.report}, here {one.replica}" for one in found]
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
    lines += [f"Not checked: {one.check} ({one.why})." for one in audited.not_checked]
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
