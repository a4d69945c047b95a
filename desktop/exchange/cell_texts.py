"""The cells of one column as the texts that `desktop.domains.form_values` reads.

A text stays as it was typed, leading zeros included. Dates and decimal numbers may have several
spellings; which one is meant is decided by the whole column, never by a guess: where the column
does not tell, it is refused once, in words, and nothing of it is read. A workbook's number becomes
text only where nothing can have been lost.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from typing import TypeAlias

from desktop.domains.fields import Field, FieldType
from desktop.domains.forms import text_problem
from desktop.errors import FormatError
from desktop.exchange.table import BrokenCell, Cell, MomentCell, NumberCell, cell_text
from desktop.exchange.zoned_time import utc_time

Reading: TypeAlias = str | FormatError | None
"""A text; what is wrong with the cell; or None where that was said at another cell."""

_Read: TypeAlias = Callable[[Cell], str]

_AS_TEXT = "Give the column the format Text, and type the value again."
_PLAIN_FORMATS = re.compile(r"General|@|#|0|#,##0", re.IGNORECASE)
_ZEROS = re.compile(r"0{2,40}")
_EXACT = 2**53
_ADVISED = 1_000  # different wrong values of a column
_INTEGER = re.compile(r"([+-]?[0-9]{1,20})(?:[.,]0)?")
_WORDS = {
    "true": "true", "yes": "true", "ja": "true", "wahr": "true", "1": "true",
    "false": "false", "no": "false", "nein": "false", "falsch": "false", "0": "false",
}  # fmt: skip
_MIDNIGHT = r"(?:[T ]00:00(?::00(?:\.0{1,9})?)?)?"
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})" + _MIDNIGHT)
_BASIC = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_DOTTED = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})")
_SLASHED = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4})")
_DATE_HELP = "Write dates as 2026-04-03 or 03.04.2026."
_TIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2}(?:\.[0-9]{1,9})?)? ?"
    r"(Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_TIME_HELP = "Write it with its zone: 2026-04-03T09:00:00+02:00, or in UTC 2026-04-03T07:00:00Z."
_NUMBER = re.compile(r"[+-]?[0-9]+(?:([.,])[0-9]+)?")
_GROUPED = re.compile(
    r"[+-]?[0-9]{1,3}(?:([., '\u2019\u00a0\u202f])[0-9]{3})(?:\1[0-9]{3})*(?:([.,])[0-9]+)?"
)
_NUMBER_HELP = "Write numbers without separators between thousands: 1234.5 or 1234,5."


def read_cells(
    field: Field, cells: Sequence[Cell], marks: frozenset[str] = frozenset()
) -> list[Reading]:
    """Return the texts of a column's cells, none of them empty, in their order.

    Args:
        field: what one value is.
        cells: those of the column that hold something.
        marks: decimal marks that other columns of the file use.
    """
    if field.type is FieldType.DATE:
        return _read_dates(cells)
    if field.type is FieldType.DECIMAL:
        return _read_decimals(cells, marks)
    if field.choices:
        return _each(_choice_reader(field), cells)
    return _each(_READERS.get(field.type, _text), cells)


def _each(read: _Read, cells: Iterable[Cell]) -> list[Reading]:
    return [_tried(read, cell) for cell in cells]


def _tried(read: _Read, cell: Cell) -> Reading:
    if isinstance(cell, BrokenCell):
        return FormatError(cell.why, do=cell.do)
    try:
        return read(cell)
    except FormatError as error:
        return error


def _text(cell: Cell) -> str:
    """Return a text as it was typed."""
    if isinstance(cell, MomentCell):
        raise FormatError("was turned into a date by the spreadsheet program", do=_AS_TEXT)
    if isinstance(cell, bool):
        raise FormatError("is a truth value, not a text", do=_AS_TEXT)
    return _typed(cell) if isinstance(cell, NumberCell) else cell_text(cell)


def _typed(cell: NumberCell) -> str:
    """Return the text that a number stands for, where that is certain."""
    is_whole = "." not in cell.text and abs(int(cell.text)) < _EXACT
    if is_whole and _PLAIN_FORMATS.fullmatch(cell.number_format):
        return cell.text
    if is_whole and _ZEROS.fullmatch(cell.number_format) and not cell.text.startswith("-"):
        return cell.text.zfill(len(cell.number_format))
    shown = f"the format {cell.number_format!r:.40}" if is_whole else "a fraction or many digits"
    raise FormatError(f"is a number with {shown}, so its spelling is not certain", do=_AS_TEXT)


def _integer(cell: Cell) -> str:
    text = _number_text(cell, "a whole number")
    match = _INTEGER.fullmatch(text)
    if match is None:
        raise FormatError("is not a whole number", do="Write digits only, such as 1234.")
    return match[1]


def _number_text(cell: Cell, wanted: str) -> str:
    """Return the text of a cell that should hold a number."""
    if isinstance(cell, MomentCell | bool):
        raise FormatError(
            f"is not {wanted}", do="Give the column the format Number, and type the value again."
        )
    if isinstance(cell, NumberCell) and "%" in cell.number_format:
        raise FormatError(
            "is shown as a percentage, so which number is meant is not certain",
            do="Give the column the format Number, and look at the values.",
        )
    return cell_text(cell)


def _boolean(cell: Cell) -> str:
    word = _WORDS.get(cell_text(cell).casefold())
    if word is None:
        raise FormatError("is neither yes nor no", do="Write true or false, yes or no, 1 or 0.")
    return word


def _time(cell: Cell) -> str:
    """Return a time in the ledger's form, which is UTC."""
    if isinstance(cell, MomentCell):
        raise FormatError("is a time without a zone", do=_TIME_HELP)
    match = _TIME.fullmatch(cell_text(cell))
    if match is None:
        raise FormatError("is not a time with its date", do=_TIME_HELP)
    day, minute, second, zone = match.groups()
    if zone is None:
        raise FormatError("is a time without a zone", do=_TIME_HELP)
    if zone != "Z" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    try:
        return utc_time(f"{day}T{minute}{second or ':00'}{zone}")
    except FormatError as error:
        raise FormatError("is not a time of the calendar", do=_TIME_HELP) from error


def _choice_reader(field: Field) -> _Read:
    """Return the reader of values that are chosen: by code or by label, in any language."""
    exact = {choice.value for choice in field.choices}
    known: dict[str, dict[str, None]] = {}
    for choice in field.choices:
        for name in (choice.value, *choice.label.values()):
            known.setdefault(name.casefold(), {})[choice.value] = None
    told: dict[str, str] = {}  # looking for the nearest takes a millisecond

    def read(cell: Cell) -> str:
        text = _text_of_choice(field, cell)
        if text in exact:
            return text
        found = list(known.get(" ".join(text.split()).casefold(), {}))
        if len(found) == 1:
            return found[0]
        if found:
            raise FormatError(f"may mean {' or '.join(found)}", do="Write the one that is meant.")
        if field.is_open and (field.form is None or text_problem(field.form, text) is None):
            return text
        if text not in told and len(told) < _ADVISED:
            told[text] = _advice(known, text)
        raise FormatError("is none of the choices", do=told.get(text, ""))

    return read


def _text_of_choice(field: Field, cell: Cell) -> str:
    if isinstance(cell, bool) and {choice.value for choice in field.choices} <= set(_WORDS):
        return _boolean(cell)
    return _text(cell)


def _advice(known: Mapping[str, Mapping[str, None]], text: str) -> str:
    """Return the choices, or the one most like a text."""
    near = get_close_matches(text.casefold(), known, n=1)
    if near:
        return f"Did you mean {' or '.join(known[near[0]])}?"
    codes = list(dict.fromkeys(code for codes in known.values() for code in codes))
    more = f" and {len(codes) - 8} more" if len(codes) > 8 else ""
    return f"Write one of {', '.join(codes[:8])}{more}."


_READERS: Mapping[FieldType, _Read] = {
    FieldType.INTEGER: _integer,
    FieldType.BOOLEAN: _boolean,
    FieldType.TIME: _time,
}


def _read_dates(cells: Sequence[Cell]) -> list[Reading]:
    """Return the dates of a column as ``YYYY-MM-DD``."""
    pairs = [_slashed(cell) for cell in cells]
    day_first = [at for at, pair in enumerate(pairs) if pair and pair[0] > 12 >= pair[1]]
    month_first = [at for at, pair in enumerate(pairs) if pair and pair[1] > 12 >= pair[0]]
    open_ones = [at for at, pair in enumerate(pairs) if pair and pair[0] != pair[1]]
    riddle = None
    if day_first and month_first:
        rare, common = sorted((day_first, month_first), key=len)
        riddle = rare[0]
        what = f"has another order of day and month than {cell_text(cells[common[0]]):.20}"
    elif open_ones and not day_first and not month_first:
        riddle = open_ones[0]
        what = "may be either of two days, and no date of the column tells which order is meant"
    if riddle is None:
        return _each(lambda cell: _date(cell, is_month_first=bool(month_first)), cells)
    said = FormatError(f"{what}; no such date of the column was read", do=_DATE_HELP)
    return [
        said if at == riddle else None if pairs[at] else _tried(_plain_date, cell)
        for at, cell in enumerate(cells)
    ]


def _slashed(cell: Cell) -> tuple[int, int] | None:
    """Return the two numbers before the year of a date whose order is open."""
    match = _SLASHED.fullmatch(cell_text(cell)) if isinstance(cell, str) else None
    return None if match is None else (int(match[1]), int(match[3]))


def _plain_date(cell: Cell) -> str:
    return _date(cell, is_month_first=False)


def _date(cell: Cell, *, is_month_first: bool) -> str:
    """Return a date as ``YYYY-MM-DD``."""
    if isinstance(cell, MomentCell):
        day = cell.moment.date()
        if cell.moment != datetime.combine(day, datetime.min.time()):
            raise FormatError("has a time of day beside the date", do=_DATE_HELP)
        return day.isoformat()
    text = cell_text(cell)
    if match := _YEAR_FIRST.fullmatch(text) or _BASIC.fullmatch(text):
        year, month, day_ = match.groups()
    elif match := _DOTTED.fullmatch(text):
        day_, month, year = match.groups()
    elif match := _SLASHED.fullmatch(text):
        first, _, second, year = match.groups()
        day_, month = (second, first) if is_month_first else (first, second)
    else:
        raise FormatError("is not a date", do=_DATE_HELP)
    try:
        return date(int(year), int(month), int(day_)).isoformat()
    except ValueError as error:
        raise FormatError("is not a day of the calendar", do=_DATE_HELP) from error


def decimal_marks(cells: Iterable[Cell]) -> frozenset[str]:
    """Return the decimal marks that cells certainly use: a point, a comma, both or none."""
    marks = (_mark(cell_text(cell)) for cell in cells if isinstance(cell, str))
    return frozenset(mark for mark in marks if mark in (".", ","))


def _mark(text: str) -> str:
    """Return the decimal mark of a number: empty without one, ``?`` where it may be none."""
    plain, grouped = _NUMBER.fullmatch(text), _GROUPED.fullmatch(text)
    if grouped is None:
        return (plain[1] or "") if plain is not None else ""
    separator, mark = grouped.groups()
    if separator not in (".", ","):
        return mark or ""
    other = "," if separator == "." else "."
    if mark == separator:
        return ""  # no number: 1.234.5
    if mark is not None or text.count(separator) > 1:
        return other
    return separator if text.lstrip("+-").startswith("0") else "?"


def _read_decimals(cells: Sequence[Cell], others: frozenset[str]) -> list[Reading]:
    """Return the numbers of a column with a point and without separators of thousands."""
    marks = [_mark(cell_text(cell)) if isinstance(cell, str) else "" for cell in cells]
    own = frozenset(mark for mark in marks if mark in (".", ","))
    if len(own) > 1:
        rare, common = sorted(own, key=marks.count)
        said = FormatError(
            f"has another decimal mark than {cell_text(cells[marks.index(common)]):.20}; "
            "no number of the column was read",
            do=_NUMBER_HELP,
        )
        first = marks.index(rare)
        return [said if at == first else None for at in range(len(cells))]
    used = own or others
    if "?" in marks and len(used) != 1:
        said = FormatError(
            "may be thousands or a fraction, and no number of the column tells which",
            do=_NUMBER_HELP,
        )
        first = marks.index("?")
        plain = [_tried(lambda cell: _decimal(cell, "."), cell) for cell in cells]
        return [
            said if at == first else None if mark == "?" else plain[at]
            for at, mark in enumerate(marks)
        ]
    mark = next(iter(used)) if len(used) == 1 else "."
    return _each(lambda cell: _decimal(cell, mark), cells)


def _decimal(cell: Cell, mark: str) -> str:
    """Return a number with a point, read with a decimal mark."""
    text = _number_text(cell, "a number")
    if isinstance(cell, NumberCell):
        return text
    grouped = _GROUPED.fullmatch(text)
    if grouped is not None and grouped[1] != mark and grouped[2] in (None, mark):
        text = text.replace(grouped[1], "")
    match = _NUMBER.fullmatch(text)
    if match is None or match[1] not in (None, mark):
        raise FormatError("is not a number", do=_NUMBER_HELP)
    return text.replace(",", ".")
