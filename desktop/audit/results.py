"""What an audit collects while it goes, and what it hands over at the end."""

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum

from desktop.audit.codes import finding
from desktop.finding import Finding, Pair, Severity

MOST_PER_CODE = 1000
"""Findings of one code that are listed; damaged entries are always named, every one."""

_ALL = ("TREE_ENTRY", "STORE_BUNDLE")


class AuditVerdict(Enum):
    """What an audit comes to."""

    CLEAN = "clean"
    FINDINGS = "findings"
    INCOMPLETE = "incomplete"

    @property
    def exit_code(self) -> int:
        """Return the exit code of ``civicledger audit``."""
        return list(AuditVerdict).index(self)


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A check that was not made, and why."""

    check: str
    why: str


@dataclass(frozen=True, slots=True)
class AsOf:
    """What the audit is true for."""

    origin: str
    size: int  # entries audited
    root: bytes  # of these entries
    time: str | None  # of the newest audited seal; "now" of every check
    final_size: int  # of the newest checkpoint with a quorum, at most `size`
    checkpoint_s: int | None  # Unix seconds as that checkpoint's cosigners claim


@dataclass(frozen=True, slots=True)
class Audited:
    """The outcome of one audit."""

    verdict: AuditVerdict
    as_of: AsOf
    quick: bool
    checked: dict[str, int]
    not_checked: tuple[NotChecked, ...]
    findings: tuple[Finding, ...]
    resumed: int | None  # entries whose signatures an interrupted audit had verified
    holdings: dict[str, int] = field(default_factory=dict)  # private documents, by what is here


class Results:
    """Collects findings, counts and gaps."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.checked: Counter[str] = Counter()
        self.not_checked: list[NotChecked] = []
        self.is_incomplete = False
        self.holdings: Counter[str] = Counter()
        self._per_code: Counter[str] = Counter()

    def add(self, found: Finding) -> None:
        """Keep a finding; of one code not more than a reader can use."""
        self._per_code[found.code] += 1
        if found.code in _ALL or self._per_code[found.code] <= MOST_PER_CODE:
            self.findings.append(found)

    def report(
        self,
        code: str,
        what: str,
        *,
        entry: int | None = None,
        block: int | None = None,
        records: tuple[str, ...] = (),
        evidence: bytes = b"",
        pair: Pair | None = None,
    ) -> None:
        """Keep a finding of one of the audit's own codes."""
        self.add(
            finding(
                code,
                what,
                entry=entry,
                block=block,
                records=records,
                evidence=evidence,
                pair=pair,
            )
        )

    def count(self, check: str, number: int = 1) -> None:
        """Count what a check has looked at."""
        self.checked[check] += number

    def skip(self, check: str, why: str) -> None:
        """Note a check that is left out or needs what is not here."""
        self.not_checked.append(NotChecked(check, why))

    def give_up(self, check: str, why: str) -> None:
        """Note a requested check that could not finish."""
        self.skip(check, why)
        self.is_incomplete = True

    def take(self, others: "Results") -> None:
        """Take over what was collected aside."""
        for found in others.findings:
            self.add(found)
        self.checked.update(others.checked)
        self.holdings.update(others.holdings)
        self.not_checked.extend(others.not_checked)
        self.is_incomplete = self.is_incomplete or others.is_incomplete

    @property
    def verdict(self) -> AuditVerdict:
        """Return what it comes to; findings win over gaps, notes alone are clean."""
        if any(found.severity is not Severity.NOTE for found in self.findings):
            return AuditVerdict.FINDINGS
        return AuditVerdict.INCOMPLETE if self.is_incomplete else AuditVerdict.CLEAN

    def sorted_findings(self) -> tuple[Finding, ...]:
        """Return the findings by block, entry, code and records; where more were seen, say so."""
        more = [
            finding(code, f"{number - MOST_PER_CODE} more findings of this code are not listed.")
            for code, number in sorted(self._per_code.items())
            if number > MOST_PER_CODE and code not in _ALL and not code[1:].isdigit()
        ]
        return (*sorted(self.findings, key=lambda found: found.place), *more)
