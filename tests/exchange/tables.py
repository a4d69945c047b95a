"""500 diplomas of real achievements as tables in four forms, whole or with seven planted errors."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeAlias

from openpyxl import Workbook  # type: ignore[import-untyped]  # ships no types

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import Kind
from tests.exchange.samples import SHIPPED, files_beside

Grid: TypeAlias = list[list[str]]

ROWS = 500
HEADER = (
    "achievementType", "achievement", "achievementId", "field", "level", "credits", "awarded",
)  # fmt: skip
ERRORS: Mapping[str, str] = {  # a cell, and what is planted there: seven sorts
    "C18": "https://harbour.example/" + 2048 * "a",  # too long
    "B77": "",  # a required value is missing
    "C131": "no address",  # another form than the field's
    "D256": "9998",  # not on the list
    "E300": "9",  # beyond the greatest value
    "F404": "18O.5",  # a letter among digits
    "G500": "2026-02-30",  # not a day
}


def kind_of(kind_id: str) -> Kind:
    """Return a built-in kind."""
    return next(kind for kind in builtin_kinds() if kind.id == kind_id)


@lru_cache
def achievements() -> tuple[tuple[str, str, str], ...]:
    """Return type, name and identifier of the achievements in the shipped credentials."""
    found: dict[tuple[str, str, str], None] = {}
    for path in sorted((SHIPPED / "education").rglob("*.json")):
        subject = json.loads(path.read_text("utf-8")).get("credentialSubject")
        achievement = subject.get("achievement") if isinstance(subject, dict) else None
        if isinstance(achievement, dict) and "name" in achievement:
            told = achievement.get("achievementType", "Competency")
            known = told if told != "Achievement" else "Competency"
            found[known, achievement["name"], achievement["id"]] = None
    return tuple(found)


def diplomas(rows: int = ROWS) -> Grid:
    """Return a grid of header and diplomas, values as the ledger writes them."""
    grid = [list(HEADER)]
    for at in range(rows):
        sort, name, identifier = achievements()[at % len(achievements())]
        day = date(2026, 1, 13) + timedelta(days=at % 200)
        credits_ = "180.5" if at % 2 else "60"
        grid.append(
            [sort, f"{name}, Jahrgang {at}: Prüfung", identifier, "0111", str(at % 8 + 1),
             credits_, day.isoformat()]
        )  # fmt: skip
    return grid


def planted(grid: Grid) -> Grid:
    """Return a copy of a grid with the seven errors."""
    copy = [list(row) for row in grid]
    for cell, value in ERRORS.items():
        copy[int(cell[1:]) - 1][ord(cell[0]) - ord("A")] = value
    return copy


def comma(grid: Grid) -> bytes:
    """Return the grid as plain CSV in UTF-8."""
    return _text(grid, ",").encode()


def semicolon(grid: Grid) -> bytes:
    """Return the grid as a German spreadsheet saves it: Windows-1252, decimal comma, day first."""
    german = [grid[0], *(_german(row) for row in grid[1:])]
    return _text(german, ";").encode("cp1252")


def tab(grid: Grid) -> bytes:
    """Return the grid as text with tabs in UTF-8 with a byte order mark."""
    return b"\xef\xbb\xbf" + _text(grid, "\t").encode()


def workbook(grid: Grid) -> bytes:
    """Return the grid as a workbook with real numbers and dates, codes with leading zeros."""
    book = Workbook()
    sheet = book.active
    sheet.append(grid[0])
    for row in grid[1:]:
        sheet.append(_typed(row))
        cell = sheet.cell(sheet.max_row, 4)
        if isinstance(cell.value, int):
            cell.number_format = "0000"
    return bytes_of(book)


FORMS: Mapping[str, Callable[[Grid], bytes]] = {
    "comma": comma,
    "semicolon": semicolon,
    "tab": tab,
    "workbook": workbook,
}


def bytes_of(book: Workbook) -> bytes:
    """Return a workbook as a file."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _text(grid: Sequence[Sequence[str]], separator: str) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator).writerows(grid)
    return stream.getvalue()


def _german(row: Sequence[str]) -> list[str]:
    day = ".".join(reversed(row[6].split("-")))
    return [*row[:5], row[5].replace(".", ","), day]


def _typed(row: Sequence[str]) -> list[object]:
    typed: list[object] = list(row)
    for at, make in ((3, int), (4, int), (5, float), (6, date.fromisoformat)):
        try:
            typed[at] = make(row[at])
        except ValueError:
            continue  # a planted error stays a text
    return typed


def recalls_beside() -> bytes:
    """Return openFDA's real recall notices; the test is skipped where they are absent."""
    folder = "supply/FDA__openfda/openfda/res/tests/data"
    (path,) = files_beside(folder, "ucm308307.json")
    return path.read_bytes()
