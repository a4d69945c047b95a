"""An audit's findings on paper, beside the machine file."""

from desktop.audit.results import AsOf, Audited, AuditVerdict, NotChecked
from desktop.finding import Finding, Severity
from desktop.paper.findings import MOST_ROWS, MachineFile, findings_sheet
from desktop.paper.sheet import Grid, Letterhead, Part

_AS_OF = AsOf("ledger.example/2026", 2_637, b"\xab" * 32, "2026-09-30T06:00:00.000Z", 2_600, None)
_MACHINE = MachineFile("audit.json", b"\x12" * 32, "did:key:z6Mk")
_HEAD = Letterhead("Inspectorate")


def finding(code: str, severity: Severity, entry: int) -> Finding:
    return Finding(code, severity, f"Seen in {entry}.", "It means much.", "Ask.", entry, 7)


def audited(*findings: Finding) -> Audited:
    verdict = AuditVerdict.FINDINGS if findings else AuditVerdict.CLEAN
    left_out = (NotChecked("private", "no key was open"),)
    return Audited(verdict, _AS_OF, False, {"signature": 12}, left_out, findings, None)  # noqa: FBT003


def grids(found: Audited) -> dict[str, Grid]:
    blocks = findings_sheet(found, _HEAD, _MACHINE).blocks
    return {block.title: block for block in blocks if isinstance(block, Grid)}


def test_findings_stand_by_severity_with_meaning_and_place() -> None:
    warning, error = finding("S1", Severity.WARNING, 3), finding("E1", Severity.ERROR, 1_000)
    found = grids(audited(warning, warning, error))
    assert [row[:3] for row in found["What was found"].rows] == [
        ("E1", "error", "1"),
        ("S1", "warning", "2"),
    ]
    assert "It means much. Ask." in found["What was found"].rows[0][3]
    assert found["Every finding"].rows[0] == ("E1", "block 7, entry 1,000", "Seen in 1000.")
    assert ("Warning", "2") in found["Findings by severity"].rows


def test_the_sheet_says_what_was_and_what_was_not_looked_at() -> None:
    sheet = findings_sheet(audited(), _HEAD, _MACHINE)
    assert sheet.standing is not None
    assert not sheet.standing.is_warning
    part = next(block for block in sheet.blocks if isinstance(block, Part))
    assert {line.value for line in part.lines} >= {"2,637, 2,600 of them final", "ab" * 32}
    assert grids(audited())["What was not checked"].rows[0][1] == "no key was open"
    assert "Every finding" not in grids(audited())


def test_the_sheet_names_the_machine_file_by_its_hash_and_signer() -> None:
    check = findings_sheet(audited(), _HEAD, _MACHINE).check
    assert check is not None
    told = [line.value for line in check.lines]
    assert told == ["audit.json", "12" * 16, "12" * 16, "did:key:z6Mk"]
    unsigned = findings_sheet(audited(), _HEAD, MachineFile("a.json", bytes(32), None)).check
    assert unsigned is not None
    assert "Nobody has signed it." in unsigned.steps[0]


def test_what_is_more_than_paper_holds_is_left_to_the_machine_file() -> None:
    many = [finding("S1", Severity.WARNING, at) for at in range(MOST_ROWS + 5)]
    grid = grids(audited(*many))["Every finding"]
    assert len(grid.rows) == MOST_ROWS
    assert grid.note == "5 more stand in the machine file."


def test_the_report_is_told_in_the_language_that_is_asked_for() -> None:
    found = audited(finding("E1", Severity.ERROR, 1_000))
    sheet = findings_sheet(found, _HEAD, _MACHINE, "de", lambda text: f"<{text}>")
    assert sheet.title == "Pr\u00fcfbericht"
    assert sheet.standing is not None
    assert sheet.standing.text == "Gefunden: 1 Fehler."
    grids = {block.title: block for block in sheet.blocks if isinstance(block, Grid)}
    assert grids["Jeder Befund"].rows[0] == ("E1", "Block 7, Posten 1.000", "<Seen in 1000.>")
    assert "<It means much.> <Ask.>" in grids["Was gefunden wurde"].rows[0][3]
    assert grids["Was nicht gepr\u00fcft wurde"].rows[0][1] == "<no key was open>"
    assert findings_sheet(found, _HEAD, _MACHINE, "ar").is_right_to_left
