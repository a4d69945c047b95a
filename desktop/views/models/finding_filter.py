"""Which findings are listed: those of one severity, of one field of city life, or of both.

A finding across records belongs to every field whose records its check looks at, so that goods on
their way stand under medicines and under food. All others are about the ledger itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from desktop.audit.results import Audited
from desktop.checks.groups import CHECKS
from desktop.domains.catalogue import builtin_documents
from desktop.finding import Finding, Severity
from desktop.views.models.words import FIELDS

LEDGER = "ledger"


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """What was chosen; nothing chosen lets every finding through."""

    severity: Severity | None = None
    field: str = ""  # a domain, or LEDGER

    @property
    def is_open(self) -> bool:
        """Return whether it hides nothing."""
        return self.severity is None and not self.field

    def lets(self, one: Finding) -> bool:
        """Return whether a finding is listed."""
        if self.severity is not None and one.severity is not self.severity:
            return False
        return not self.field or self.field in fields_of(one.code)

    def of(self, audited: Audited) -> Audited:
        """Return a run with those of its findings that are listed."""
        if self.is_open:
            return audited
        return replace(audited, findings=tuple(it for it in audited.findings if self.lets(it)))


@cache
def fields_of(code: str) -> frozenset[str]:
    """Return the fields of city life that a finding of a code belongs to."""
    check = CHECKS.get(code)
    names = () if check is None else check.looks_at
    found = frozenset(it for name in names for it in _domains().get(name, ()))
    return found - {LEDGER} or frozenset((LEDGER,))  # what every field uses says nothing


def severities_in(findings: Iterable[Finding]) -> list[Severity]:
    """Return the severities that occur, the weightiest first."""
    return sorted({it.severity for it in findings}, reverse=True)


def fields_in(findings: Iterable[Finding]) -> list[str]:
    """Return the fields that occur, in the order in which they are always named."""
    found = {name for code in {it.code for it in findings} for name in fields_of(code)}
    order = list(FIELDS)
    return sorted(found, key=lambda it: (order.index(it) if it in order else len(order), it))


@cache
def _domains() -> dict[str, tuple[str, ...]]:
    """Return the fields of each kind that ships with the program, by its name."""
    documents = builtin_documents()
    return {str(it["name"]): tuple(map(str, it["domains"])) for it in documents}  # type: ignore[arg-type]
