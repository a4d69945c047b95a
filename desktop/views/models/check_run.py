"""The checks after the syncs as a run of their own, shown as an audit is."""

from desktop.audit.incremental import Left
from desktop.audit.results import AsOf, Audited, AuditVerdict, NotChecked
from desktop.audit.standing import Standing
from desktop.finding import Severity
from desktop.ledger.scalar import parse_time
from desktop.views.integrity import Integrity
from desktop.views.models.sentences import by_severity, worst_mark
from desktop.views.models.words import moment
from desktop.views.parts.fact_list import Line
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import amount, grouped, later, say

NAME = later("Checks after each sync")


def run_of(standing: Standing) -> Audited | None:
    """Return what the checks came to; None before the first look."""
    if not standing.size:
        return None
    found = tuple(it.finding for it in standing.kept)
    is_wrong = any(it.severity is not Severity.NOTE for it in found)
    as_of = AsOf("", standing.size, b"", standing.time or None, standing.size, None)
    return Audited(
        AuditVerdict.FINDINGS if is_wrong else AuditVerdict.CLEAN,
        as_of,
        quick=True,
        checked=dict(standing.checked),
        not_checked=tuple(NotChecked(code, _why(it)) for it in standing.left for code in it.codes),
        findings=found,
        resumed=None,
    )


def _why(left: Left) -> str:
    since = (
        say("as of entry {checked_entry}: ", checked_entry=grouped(left.checked_entry))
        if left.checked_entry
        else ""
    )
    return say("left to an audit, {since}{why}", since=since, why=left.why)


def run_sentence(run: Audited, *, is_past: bool = False) -> Sentence:
    """Return what the checks after the syncs came to; signatures and bytes they do not judge."""
    when = say("as of then" if is_past else "after each sync")
    over = say(
        "Across the records of {entries}, {when}",
        entries=amount(run.as_of.size, "entry", "entries"),
        when=when,
    )
    left = amount(len(run.not_checked), "check is", "checks are")
    rest = (
        say("{over}; {left} left to an audit.", over=over, left=left)
        if run.not_checked
        else f"{over}."
    )
    if not run.findings:
        return Sentence(Integrity.UNCHECKED, say("The checks across records found nothing."), rest)
    return Sentence(
        worst_mark(run.findings),
        say("{by_severity} found.", by_severity=by_severity(run.findings)),
        rest,
    )


def past_run_sentence(height: int, *, has_checked: bool) -> Sentence:
    """Say why there is no run as of an earlier block."""
    then = say("block {height}", height=grouped(height))
    if not has_checked:
        text = say("The records are being checked as of {then}.", then=then)
        return Sentence(Integrity.UNCHECKED, text, say("Audits and private documents are of now."))
    text = say("There are too many records to check them as of {then} here.", then=then)
    return Sentence(
        Integrity.UNCHECKED, text, say("An audit with --as-of does it on the command line.")
    )


def run_lines(run: Audited, city: str = "") -> list[Line]:
    """Return what the checks after the syncs hold for; ``city`` is the ledger's title, if known."""
    lines = [
        Line(say("Ledger"), city or say("not known")),
        Line(say("Run"), NAME),
        Line(say("Entries"), grouped(run.as_of.size)),
        Line(say("Left to an audit"), grouped(len(run.not_checked))),
    ]
    if run.as_of.time is not None:
        lines.append(Line(say("Newest block"), moment(parse_time(run.as_of.time))))
    lines.append(Line(say("Not looked at"), say("bytes, signatures, rules")))
    return lines
