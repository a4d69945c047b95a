"""What an audit comes to, and how findings are put in order."""

from desktop.audit.codes import SEAL_FIELDS, all_codes, meaning_of
from desktop.audit.results import MOST_PER_CODE, AuditVerdict, Results
from desktop.finding import Finding, Severity


def test_findings_win_over_gaps_and_notes_alone_are_clean() -> None:
    results = Results()
    assert results.verdict is AuditVerdict.CLEAN
    results.add(Finding("X1", Severity.NOTE, "", "", ""))
    assert results.verdict is AuditVerdict.CLEAN
    results.skip("something", "it was left out")
    assert results.verdict is AuditVerdict.CLEAN
    results.give_up("something else", "it could not finish")
    assert results.verdict.value == "incomplete"
    results.report("TREE_ROOT", "It is another.")
    assert results.verdict.value == "findings"
    assert [one.exit_code for one in AuditVerdict] == [0, 1, 2]


def test_of_one_code_no_more_are_listed_than_anybody_reads() -> None:
    results = Results()
    for entry in range(MOST_PER_CODE + 5):
        results.report("TABLE_ABOUT", "It differs.", entry=entry)
        results.report("TREE_ENTRY", "It differs.", entry=entry)
    found = results.sorted_findings()
    assert sum(one.code == "TREE_ENTRY" for one in found) == MOST_PER_CODE + 5
    assert sum(one.code == "TABLE_ABOUT" for one in found) == MOST_PER_CODE + 1
    assert found[-1].what.startswith("5 more findings")
    results.add(Finding("S2", Severity.ERROR, "", "", ""))
    assert results.sorted_findings()[0].code == "S2"


def test_every_code_says_what_it_means_and_what_to_do() -> None:
    codes = all_codes()
    assert len(set(codes)) == len(codes)
    areas = {code.partition("_")[0] for code in codes}
    assert areas == {"STORE", "TREE", "SEAL", "SIG", "FINAL", "PRIVATE", "TABLE", "VOID"}
    for code in codes:
        meaning = meaning_of(code)
        assert meaning.means.endswith(".")
        assert meaning.do.endswith(".")
    assert len(SEAL_FIELDS) == 11
