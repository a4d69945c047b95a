"""The summary of a week: its numbers with their sources, and what is wrong at the top."""

from dataclasses import replace

from desktop.paper.sheet import Grid, Letterhead, Part
from desktop.paper.weekly import Cosigner, Incident, Indicator, Number, Week, weekly_sheet

_WEEK = Week(
    city="Smallville",
    origin="ledger.smallville.example/2026",
    start="2026-03-30",
    end="2026-04-05",
    now="2026-04-05T18:00:00.000Z",
    size=2_641,
    root="ab" * 32,
    growth=(Number("Blocks", "2", "blocks 244 to 245"),),
    cosigners=(Cosigner("City Hall", "2026-04-05T17:00:00.000Z", is_silent=False),),
    quorum=1,
    findings=(Number("Error", "101", "all that the audit found"),),
    new_findings=(),
    findings_source="From the audit of 2026-04-05.",
    indicators=(),
    cases=(Number("Open now", "0", "page Incidents"),),
    incidents=(),
)
_HEAD = Letterhead("Smallville")


def test_a_quiet_week_says_so() -> None:
    sheet = weekly_sheet(_WEEK, _HEAD, "en")
    assert sheet.below == "Smallville, 30 March 2026 to 5 April 2026"
    assert sheet.standing is not None
    assert not sheet.standing.is_warning
    assert any(isinstance(it, Part) and "No indicator" in it.note for it in sheet.blocks)


def test_what_is_wrong_stands_at_the_top() -> None:
    silent = Cosigner("University", "", is_silent=True)
    beyond = Indicator("Water", "Mill", "9", "at most 8", "Above the most", "ab12", is_broken=True)
    late = Incident("Pothole", "Roads", "2026-01-01", "2026-01-09", is_late=True, record="ab12")
    week = replace(_WEEK, cosigners=(silent,), indicators=(beyond,), incidents=(late, late))
    sheet = weekly_sheet(week, _HEAD, "en")
    assert sheet.standing is not None
    assert sheet.standing.text == (
        "1 authority is silent, 1 indicator is beyond its limit, 2 incidents are late."
    )
    assert sheet.standing.is_warning
    grids = {block.title: block for block in sheet.blocks if isinstance(block, Grid)}
    assert grids["Who cosigns"].rows == (("University", "never seen", "silent"),)
    assert grids["Open cases"].rows[0][4] == "late"


def test_every_number_says_where_it_comes_from() -> None:
    for block in weekly_sheet(_WEEK, _HEAD, "en").blocks:
        if isinstance(block, Grid) and "Number" in block.columns:
            assert block.columns[-1] == "Where it comes from"
            assert all(row[-1] for row in block.rows)


def test_every_language_has_all_the_words_of_a_week() -> None:
    silent = Cosigner("University", "", is_silent=True)
    late = Incident("Pothole", "Roads", "2026-01-01", "", is_late=True, record="ab12")
    week = replace(_WEEK, cosigners=(silent,), incidents=(late,))
    german, arabic = (weekly_sheet(week, _HEAD, code) for code in ("de", "ar"))
    assert german.standing is not None
    assert german.standing.text == "1 Beh\u00f6rde schweigt, 1 Vorfall ist \u00fcberf\u00e4llig."
    assert german.below == "Smallville, 30. M\u00e4rz 2026 bis 5. April 2026"
    assert german.check is not None
    assert german.check.lines[1].value == "2.641 endg\u00fcltig"
    assert arabic.is_right_to_left
    english = {block.title for block in weekly_sheet(week, _HEAD, "en").blocks}
    for sheet in (german, arabic):
        assert english.isdisjoint(block.title for block in sheet.blocks)
