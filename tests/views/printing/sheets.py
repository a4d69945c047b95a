"""Sheets to be set and painted, without a ledger."""

from dataclasses import replace

from desktop.ledger.pointer import Pointer, format_pointer
from desktop.paper.sheet import Check, Grid, Letterhead, Line, Part, Sheet, Standing

POINTER = format_pointer(Pointer(b"\xff\x00\xc3\x28abcd", 2**40 + 7, bytes(range(224, 256)), 3))
PART = Part(
    "Achievement", (Line("Degree", "Master of Science"), Line("Code", "ab12", is_code=True))
)
GRID = Grid("Findings", ("Code", "What"), (1, 4), (("E1", "No accreditation"), ("S1", "Gap")))
SHEET = Sheet(
    "en",
    Letterhead("University of Northbridge", ("1 Harbour Square", "1010 Northbridge")),
    "Diploma",
    below="Mara Vogt, born 3 April 2001",
    standing=Standing("As of 3 April 2026: valid."),
    blocks=(PART, GRID),
    check=Check("Check this document", ("Drop it on the window.",), POINTER, (Line("Entry", "7"),)),
    foot="ledger.example/2026",
)


def with_text(text: str) -> Sheet:
    """Return a sheet that says the same everywhere."""
    part = Part(text, (Line(text, text), Line(text, text, is_code=True)), text)
    grid = Grid(text, (text, text), (1, 2), ((text, text),), text)
    head, check = Letterhead(text, (text,)), Check(text, (text,), POINTER, (Line(text, text),))
    return Sheet(
        "en", head, text, text, text, Standing(text, is_warning=True), (part, grid), check, text
    )


def long_sheet(lines: int) -> Sheet:
    """Return a sheet of a long value, a long part and a long table."""
    words = " ".join(f"word{number}" for number in range(lines * 10))
    part = Part(
        "Long", (Line("Value", words), *(Line(f"Name{at}", f"v{at}") for at in range(lines)))
    )
    grid = Grid("Table", ("Number", "Text"), (1, 3), tuple((f"r{at}", "x") for at in range(lines)))
    return replace(SHEET, blocks=(part, grid))
