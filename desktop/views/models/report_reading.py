"""A colleague's report as it was opened, and what its re-run here came to, as plain rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.audit.codes import title_of
from desktop.audit.report import Difference, Report, parse_report
from desktop.audit.rerun import Rerun
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonValue
from desktop.ledger.merkle import root_at
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database
from desktop.replica.state import StoredFacts
from desktop.verdict import Check, Result
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.parts.fact_list import Line
from desktop.views.parts.plain import short_hash
from desktop.views.saying import amount, grouped, later, say

_VERDICTS = {"clean": later("Clean, "), "incomplete": later("Not every check could be made, ")}
_ONLY_THEIRS, _ONLY_MINE = later("Only in the report"), later("Only found here")


@dataclass(frozen=True, slots=True)
class OpenedReport:
    """A report with what this copy knows of its signer and of the log that it is about."""

    report: Report
    checks: tuple[Check, ...]
    lines: tuple[Line, ...]
    why_not: str = ""  # why it cannot be made again here
    notes: tuple[tuple[str, str], ...] = ()  # who and when, and the words


def read_report(db: Database, data: bytes) -> OpenedReport:
    """Return a report whose form and signature are good.

    Raises:
        FormatError: not a report.
        SignatureError: its signature does not hold.
    """
    report = parse_report(data)
    document = report.document
    trusted = checkpoints.trusted(db)
    final = 0 if trusted is None else trusted.size
    why_not = ""
    origin = checkpoints.charter_at(db, max(final, 1)).origin
    if document["origin"] != origin:
        why_not = say("It is about another ledger.")
    elif not 0 < report.size <= entries.stored_size(db):
        why_not = say(
            "It is about {size} entries; this copy has fewer. Sync it.", size=grouped(report.size)
        )
    findings = document["findings"]
    count = len(findings) if isinstance(findings, list) else 0
    lines = (
        Line(say("Ledger"), str(document["origin"])),
        Line(say("Entries"), grouped(report.size)),
        Line(say("Root"), short_hash(str(document["root"]))),
        Line(say("Kind of audit"), say("Quick" if report.is_quick else "Every check")),
        Line(
            say("It says"),
            _VERDICTS.get(str(document["verdict"]), "") + amount(count, "finding", "findings"),
        ),
    )
    checks = (_signature(db, report), _root(db, report, why_not, final))
    return OpenedReport(report, checks, lines, why_not, _notes(document.get("notes")))


def _signature(db: Database, report: Report) -> Check:
    if report.signer is None:
        return Check(
            say("Signature"), Result.AGAINST, say("It is not signed: anybody can have written it.")
        )
    enrolment = StoredFacts(db).issuer(report.signer)
    if enrolment is None:
        words = say("It holds, by {signer}, which this ledger does not know.", signer=report.signer)
        return Check(say("Signature"), Result.AGAINST, words)
    names = (enrolment.organisation, enrolment.office, enrolment.authority)
    who = " \u00b7 ".join(name for name in names if name) or report.signer
    roles = ", ".join(enrolment.roles)
    return Check(
        say("Signature"),
        Result.OK,
        say("It holds, by {who}, enrolled as {roles}.", who=who, roles=roles),
    )


def _root(db: Database, report: Report, why_not: str, final: int) -> Check:
    if why_not:
        return Check(say("Checkpoint"), Result.NOT_DONE, why_not)
    here = root_at(entries.reader(db, report.size), report.size).hex()
    if here != report.document["root"]:
        words = say("This copy has another root over these entries: {here}.", here=here)
        return Check(say("Checkpoint"), Result.FAILED, words)
    if report.size > final:
        return Check(say("Checkpoint"), Result.NOTE, say("The same root, not yet final here."))
    return Check(
        say("Checkpoint"), Result.OK, say("The same root over these entries, final here, too.")
    )


def _notes(listed: JsonValue) -> tuple[tuple[str, str], ...]:
    found = []
    for one in listed if isinstance(listed, list) else []:
        if not isinstance(one, dict):
            raise FormatError(say("A note of the report is not an object."))
        known = say(", acknowledged") if one.get("acknowledged") is True else ""
        found.append((f"{one.get('by')}, {one.get('time')}{known}", str(one.get("text"))))
    return tuple(found)


class DifferenceRows:
    """A `RowSource` over what a report and its re-run say differently."""

    columns: Sequence[Column] = (
        Column(later("What"), 14.0),
        Column(later("Where"), 10.0),
        Column(later("Report"), 12.0),
        Column(later("Here"), 12.0),
    )

    def __init__(self, found: Sequence[Difference]) -> None:
        self._found = found

    def count(self) -> int:
        """Return the number of differences."""
        return len(self._found)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        first = number * PAGE
        shown = self._found[first : first + PAGE]
        return [Row(at, _cells(one)) for at, one in enumerate(shown, first)]


def _cells(one: Difference) -> tuple[str, ...]:
    """Return one difference: a value on each side, or a finding on one of them."""
    place = one.report if isinstance(one.report, dict) else one.replica
    if not isinstance(place, dict):
        return one.what.capitalize(), "", str(one.report), str(one.replica)
    code = str(place.get("code", ""))
    title = title_of(code)
    name = title if title == code else f"{title} \u00b7 {code}"
    where = [f"{word} {place[word]}" for word in ("block", "entry") if word in place]
    there = _ONLY_THEIRS if one.report is not None else ""
    here = _ONLY_MINE if one.replica is not None else ""
    if there and here:
        there, here = say("found more or less often"), say("found more or less often")
    return name, ", ".join(where).capitalize(), there, here


def rerun_words(rerun: Rerun) -> str:
    """Return what a re-run came to, in a sentence or two."""
    left = rerun.left_out
    aside = say(
        " {findings} over private documents: not compared.",
        findings=amount(left, "finding", "findings"),
    )
    rest = aside if left else ""
    if not rerun.differences:
        return say("The same: this copy leads to the same findings.{rest}", rest=rest)
    return f"{amount(len(rerun.differences), 'difference', 'differences')}.{rest}"
