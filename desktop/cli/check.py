"""``civicledger check``: the checks across records, over what is new and what that touches."""

import argparse
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from desktop.audit import incremental
from desktop.audit.incremental import Checked, Left
from desktop.audit.report import finding_document
from desktop.cli.call import Call
from desktop.cli.plain import plain
from desktop.errors import StorageError, UsageError
from desktop.finding import Severity
from desktop.ledger.scalar import format_time
from desktop.progress import Report
from desktop.replica import check_index
from desktop.replica.check_index import Kept
from desktop.session import Session

_MOST_LINES = 50


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("--whole", action="store_true", help="look at all records again")
    add("--since", type=int, default=0, metavar="ENTRY", help="list what stands there or later")


def run(call: Call) -> int:
    """Look and list what is found; exit 1 where it is more than notes."""
    since: int = call.options.since
    if since < 0:
        raise UsageError("--since takes the number of an entry.")
    with call.session() as session:
        done = session.check(call.report, is_whole=call.options.whole)
        with session.checks() as index:
            kept = [one for one in check_index.findings(index) if (one.finding.entry or 0) >= since]
            left = incremental.left(index)
    document: dict[str, Any] = {
        "size": done.size,
        "since": done.since,
        "new_records": done.new_records,
        "whole": done.is_whole,
        "new_findings": done.new_findings,
        "findings": [_document(one) for one in kept],
        "left": [{"codes": list(it.codes), "why": it.why, "checked": it.checked_entry}
                 for it in left],
    }  # fmt: skip
    call.answer(document, "\n".join(_lines(done, kept, left)))
    return 1 if any(one.finding.severity is not Severity.NOTE for one in kept) else 0


def tell_findings(call: Call, session: Session) -> None:
    """Check what a sync has brought, and say what was found that was not known before.

    What keeps it from that is told by the verb, and by no sync.
    """
    call.flush()
    if not session.has_replica():
        return
    with suppress(StorageError):
        done = session.check_news(call.report)
        if done is None:
            call.say("Very much is new; to check across records call: civicledger check")
        elif done.new_findings:
            found = "finding is" if done.new_findings == 1 else "findings are"
            call.say(f"{done.new_findings:,} {found} new. See: civicledger check")


def check_quietly(session: Session, report: Report) -> None:
    """Check what is new, and say nothing."""
    with suppress(StorageError):
        session.check_news(report)


def _document(one: Kept) -> dict[str, Any]:
    return {**finding_document(one.finding), "found": format_time(one.found_ms)}


def _lines(done: Checked, kept: Sequence[Kept], left: Sequence[Left]) -> list[str]:
    over = "all records" if done.is_whole else f"{done.new_records:,} new records"
    lines = [f"Checked {over} up to entry {done.size:,}; {len(kept):,} findings."]
    for one in kept[:_MOST_LINES]:
        found = one.finding
        lines.append(
            plain(f"{found.code}  {found.severity.word}  entry {found.entry}: {found.what}")
        )
    if len(kept) > _MOST_LINES:
        lines.append(f"... and {len(kept) - _MOST_LINES:,} more; --json lists them all.")
    for it in left:
        codes = f"{it.codes[0]} to {it.codes[-1]}" if len(it.codes) > 1 else it.codes[0]
        until = f" since entry {it.checked_entry}" if it.checked_entry else ""
        lines.append(f"Left to the next audit{until}: {codes} ({it.why}).")
    return lines
