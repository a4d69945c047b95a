"""What an audit found, grouped by code, and the findings of one group."""

from collections import defaultdict
from collections.abc import Sequence

from desktop.audit.results import Audited
from desktop.finding import Finding
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.parts.plain import amount, grouped

EVERYTHING = ""  # the group of all findings
NOT_CHECKED = "?"  # the group of what was not looked at


class GroupRows:
    """A `RowSource` over the codes that were found, the weightiest first."""

    columns: Sequence[Column] = (Column("Group", 11.0), Column("Count", 5.0, is_number=True))

    def __init__(self, audited: Audited | None) -> None:
        self._rows = [] if audited is None else _groups(audited)

    def count(self) -> int:
        """Return the number of groups."""
        return len(self._rows)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return self._rows[number * PAGE : (number + 1) * PAGE]


def _groups(audited: Audited) -> list[Row]:
    by_code: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in audited.findings:
        by_code[finding.code].append(finding)
    ranked = sorted(by_code.items(), key=lambda item: (-_weight(item[1]), item[0]))
    worst = max(audited.findings, key=lambda it: it.severity, default=None)
    mark: Marked = Integrity.VERIFIED if worst is None else worst.severity
    rows = [Row(EVERYTHING, ("All findings", grouped(len(audited.findings))), mark)]
    for code, found in ranked:
        rows.append(Row(code, (code, grouped(len(found))), mark_of(found[0])))
    if audited.not_checked:
        count = grouped(len(audited.not_checked))
        rows.append(Row(NOT_CHECKED, ("Not checked", count), Integrity.UNCHECKED))
    return rows


def _weight(found: Sequence[Finding]) -> int:
    return max(it.severity for it in found)


def mark_of(finding: Finding) -> Marked:
    """Return the mark of one finding; only what is altered or forked is red."""
    if finding.code == "FINAL_FORK":
        return Integrity.FORK
    if finding.code.startswith(("TREE_", "SEAL_")) or finding.code == "STORE_BUNDLE":
        return Integrity.ALTERED
    return finding.severity


class FindingRows:
    """A `RowSource` over the findings of a group, in the order of the log."""

    columns: Sequence[Column] = (
        Column("Severity", 7.5, can_shrink=False),
        Column("Code", 8.0, can_shrink=False),
        Column("Block", 5.5, is_number=True),
        Column("Entry", 6.0, is_number=True),
        Column("What was seen", 28.0),
    )

    def __init__(self, audited: Audited | None, group: str = EVERYTHING) -> None:
        self._skipped = [] if audited is None or group != NOT_CHECKED else audited.not_checked
        found = () if audited is None or group == NOT_CHECKED else audited.findings
        self.findings = [it for it in found if group in (EVERYTHING, it.code)]

    def count(self) -> int:
        """Return the number of findings."""
        return len(self.findings) + len(self._skipped)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        span = slice(number * PAGE, (number + 1) * PAGE)
        skipped = [
            Row(f"?{at}", ("Not done", one.check, "", "", one.why), Integrity.UNCHECKED)
            for at, one in enumerate(self._skipped)
        ]
        rows = [_row(at, one) for at, one in list(enumerate(self.findings))[span]]
        return rows or skipped[span]


def _row(at: int, one: Finding) -> Row:
    block = "" if one.block is None else grouped(one.block)
    entry = "" if one.entry is None else grouped(one.entry)
    return Row(at, (one.severity.word.capitalize(), one.code, block, entry, one.what), mark_of(one))


def inspect_finding(one: Finding) -> Inspection:
    """Return a finding as the inspector shows it, without its wishes."""
    facts = [Fact("It means", one.means), Fact("What to do", one.do)]
    if one.block is not None:
        facts.append(Fact("Block", grouped(one.block)))
    if one.entry is not None:
        facts.append(Fact("Entry", grouped(one.entry)))
    for at, record in enumerate(one.records[:12]):
        facts.append(Fact("Record" if not at else "", record.removeprefix("urn:uuid:")))
    if len(one.records) > 12:
        rest = len(one.records) - 12
        facts.append(Fact("", f"and {amount(rest, 'record', 'records')} more"))
    return Inspection(
        title=f"{one.code} \u00b7 {one.severity.word}",
        mark=mark_of(one),
        sentence=one.what,
        facts=tuple(fact for fact in facts if fact.value),
    )
