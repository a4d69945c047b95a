"""Which findings a choice of severity and field lists."""

import pytest

from desktop.audit.results import AsOf, Audited, AuditVerdict
from desktop.checks.groups import CHECKS
from desktop.finding import Finding, Severity
from desktop.views.models.finding_checks import audit_lines
from desktop.views.models.finding_filter import FindingFilter, fields_in, fields_of, severities_in
from desktop.views.models.finding_rows import GroupRows
from desktop.views.models.words import FIELDS


def _finding(code: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(code, severity, "Seen.", "It is bad.", "Ask.")


SCHOOL, GOODS = _finding("E1"), _finding("S4", Severity.WARNING)
DAMAGE = _finding("TREE_ENTRY", Severity.CRITICAL)
AUDITED = Audited(
    AuditVerdict.FINDINGS, AsOf("", 1, b"", None, 1, None), quick=False, checked={},
    not_checked=(), findings=(SCHOOL, GOODS, DAMAGE), resumed=None,
    holdings={"erased": 1, "not held": 579},
)  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (FindingFilter(), (SCHOOL, GOODS, DAMAGE)),
        (FindingFilter(Severity.WARNING), (GOODS,)),
        (FindingFilter(field="food"), (GOODS,)),
        (FindingFilter(field="medicines"), (GOODS,)),
        (FindingFilter(field="ledger"), (DAMAGE,)),
        (FindingFilter(Severity.CRITICAL, "education"), ()),
    ],
)
def test_a_choice_lists_what_answers_it(
    wanted: FindingFilter, expected: tuple[Finding, ...]
) -> None:
    assert wanted.of(AUDITED).findings == expected


@pytest.mark.parametrize("code", CHECKS)
def test_every_check_belongs_to_a_field_that_has_a_name(code: str) -> None:
    assert fields_of(code)
    assert fields_of(code) <= FIELDS.keys() - {"ledger"}


def test_what_occurs_is_offered_the_weightiest_first() -> None:
    assert severities_in(AUDITED.findings) == [
        Severity.CRITICAL, Severity.ERROR, Severity.WARNING,
    ]  # fmt: skip
    assert fields_in(AUDITED.findings) == ["ledger", "education", "medicines", "food"]


def test_no_finding_of_those_chosen_is_not_said_to_be_verified() -> None:
    nothing = FindingFilter(Severity.NOTE).of(AUDITED)
    assert GroupRows(nothing, is_part=True).page(0)[0].mark is Severity.NOTE


def test_an_audit_says_what_is_here_of_private_documents_in_the_words_of_their_page() -> None:
    told = {line.name: line.value for line in audit_lines(AUDITED)}
    assert told["Documents"] == "1 erased, 579 not held"
