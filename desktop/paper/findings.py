"""An audit's findings as a document, beside the signed machine file that others re-run.

The paper is for reading and the machine file for proving: the sheet names the file by its SHA-256
and its signer. What findings say is English, as everywhere in the program.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.audit.codes import title_of, words_of_check
from desktop.audit.results import Audited, AuditVerdict
from desktop.finding import Finding, Severity
from desktop.ledger.scalar import format_time
from desktop.paper.dates import moment
from desktop.paper.sheet import Block, Check, Grid, Letterhead, Line, Part, Sheet, Standing

LANGUAGE = "en"
MOST_ROWS = 2_000  # findings on paper; the machine file has every one

_CLEAN = "Every check that was made passed."
_INCOMPLETE = "A check could not finish."


@dataclass(frozen=True, slots=True)
class MachineFile:
    """The report that lies beside the sheet."""

    name: str
    sha256: bytes
    signer: str | None  # did:key


def findings_sheet(audited: Audited, letterhead: Letterhead, machine: MachineFile) -> Sheet:
    """Return the findings of an audit, the weightiest first, with all that was not checked."""
    origin = audited.as_of.origin
    title = "Quick audit report" if audited.quick else "Audit report"
    is_fine = audited.verdict is AuditVerdict.CLEAN
    return Sheet(
        LANGUAGE,
        letterhead,
        title,
        below=origin,
        standing=Standing(_verdict(audited), is_warning=not is_fine),
        blocks=tuple(_blocks(audited)),
        check=_check(machine),
        foot=f"{origin} \u00b7 {audited.as_of.size} entries \u00b7 {machine.name}",
    )


def severity_grid(findings: tuple[Finding, ...], source: str) -> Grid:
    """Return how many findings there are of each severity."""
    counts = Counter(one.severity for one in findings)
    rows = tuple((it.word.capitalize(), f"{counts[it]:,}") for it in reversed(Severity))
    return Grid("Findings by severity", ("Severity", "Findings"), (3, 1), rows, source)


def _verdict(audited: Audited) -> str:
    if audited.verdict is not AuditVerdict.FINDINGS:
        return _CLEAN if audited.verdict is AuditVerdict.CLEAN else _INCOMPLETE
    counts = Counter(one.severity for one in audited.findings)
    told = (f"{counts[it]:,} {it.word}" for it in reversed(Severity) if counts[it])
    return f"Found: {', '.join(told)}."


def _blocks(audited: Audited) -> Iterator[Block]:
    as_of, findings = audited.as_of, audited.findings
    lines = [
        Line("Ledger", as_of.origin),
        Line("Entries audited", f"{as_of.size:,}, {as_of.final_size:,} of them final"),
        Line("Root of these entries", as_of.root.hex(), is_code=True),
    ]
    if as_of.time is not None:
        lines.append(Line("Newest block", moment(as_of.time, LANGUAGE)))
    if as_of.checkpoint_s is not None:
        lines.append(Line("Cosigned", moment(format_time(as_of.checkpoint_s * 1000), LANGUAGE)))
    yield Part("What was audited", tuple(lines))
    yield severity_grid(findings, "Counted in this audit.")
    if findings:
        yield _meanings(findings)
        yield _list(findings)
    counted = ((words_of_check(it).title, f"{n:,}") for it, n in audited.checked.items())
    yield Grid("What was checked", ("Check", "Looked at"), (4, 1), tuple(counted))
    if audited.not_checked:
        left = tuple((words_of_check(it.check).title, it.why) for it in audited.not_checked)
        yield Grid("What was not checked", ("Check", "Why"), (2, 3), left)


def _meanings(findings: tuple[Finding, ...]) -> Grid:
    """Return each code once, with what it means and what to do."""
    counts = Counter(one.code for one in findings)
    first = {one.code: one for one in reversed(findings)}
    ranked = sorted(first.values(), key=lambda one: (-one.severity, title_of(one.code)))
    rows = tuple(
        (one.code, one.severity.word, f"{counts[one.code]:,}", _meaning(one)) for one in ranked
    )
    columns = ("Code", "Severity", "Findings", "What it means, what to do")
    return Grid("What was found", columns, (6, 4, 4, 18), rows)


def _meaning(one: Finding) -> str:
    words = (f"{title_of(one.code).rstrip('.')}.", one.means, one.do)
    return " ".join(word for word in words if word)


def _list(findings: tuple[Finding, ...]) -> Grid:
    ranked = sorted(findings, key=lambda one: (-one.severity, one.place))
    rows = tuple((one.code, _place(one), one.what) for one in ranked[:MOST_ROWS])
    left = len(ranked) - len(rows)
    note = f"{left:,} more stand in the machine file." if left else ""
    return Grid("Every finding", ("Code", "Place", "What was seen"), (6, 6, 20), rows, note)


def _place(one: Finding) -> str:
    places = (("block", one.block), ("entry", one.entry))
    return ", ".join(f"{name} {number:,}" for name, number in places if number is not None)


def _check(machine: MachineFile) -> Check:
    signed = "It is signed by the key below." if machine.signer else "Nobody has signed it."
    digits = machine.sha256.hex()
    lines = [
        Line("File", machine.name, is_code=True),
        Line("SHA-256", digits[:32], is_code=True),
        Line("", digits[32:], is_code=True),
    ]
    if machine.signer is not None:
        lines.append(Line("Signer", machine.signer, is_code=True))
    return Check(
        "Check this report",
        (
            f"The machine file that belongs to it says the same, for programs. {signed}",
            f"Audit your own copy and compare: civicledger audit --rerun {machine.name}",
        ),
        lines=tuple(lines),
    )
