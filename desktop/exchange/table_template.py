"""An empty table for records of a kind: a header that `desktop.exchange.table_columns` understands.

As CSV it is the header alone. As a workbook its cells have the format Text, so that leading zeros
stay, and a second sheet says what each column takes.
"""

import io
from collections.abc import Sequence

from openpyxl import Workbook  # type: ignore[import-untyped]  # ships no types
from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]  # the same

from desktop.domains.fields import Field, FieldType
from desktop.domains.kind import Kind
from desktop.domains.texts import in_language
from desktop.errors import FormatError
from desktop.exchange.csv_rows import format_csv, neutral
from desktop.exchange.table import MAX_COLUMNS
from desktop.exchange.table_columns import READERS, Names, Target

FIELDS_SHEET = "Fields"
"""Names the sheet of a template that says what each column takes."""

_TEXT = "@"
_WIDTH = 24  # characters
_SHOWN_CHOICES = 40
_SELDOM = ("end", "holder", "place.", "refs.corrects")  # may be added by hand
_PUBLIC, _PRIVATE = "the ledger", "the private document, sealed for its readers"
_WHO = "nowhere: the document is sealed for them"
_HOW = {
    FieldType.INTEGER: "a whole number",
    FieldType.DECIMAL: "a number: 1234.5 or 1234,5",
    FieldType.DATE: "a date: 2026-04-03 or 03.04.2026",
    FieldType.TIME: "a time with its zone: 2026-04-03T09:00:00+02:00",
    FieldType.BOOLEAN: "true or false, yes or no",
    FieldType.DOCUMENT: "JSON",
}


def template_csv(kind: Kind, languages: Sequence[str]) -> bytes:
    """Return the header of a kind as CSV, with a byte order mark that spreadsheets look for."""
    return b"\xef\xbb\xbf" + format_csv(_paths(kind, languages), [])


def template_workbook(kind: Kind, languages: Sequence[str]) -> bytes:
    """Return the header of a kind as a workbook, what its columns take on a second sheet."""
    paths = _paths(kind, languages)
    names = Names(kind, languages[0])
    book = Workbook()
    records, fields = book.active, book.create_sheet(FIELDS_SHEET)
    records.title = "Records"
    for at, path in enumerate(paths, 1):
        records.cell(1, at, path)
        column = records.column_dimensions[get_column_letter(at)]
        column.width, column.number_format = _WIDTH, _TEXT
    records.freeze_panes = "A2"
    fields.append(["Column", "Title", "Needed", "How to write it", "Help", "Where it goes"])
    for path in paths:
        target = names.target(path)
        assert target is not None  # the path came from there
        fields.append([path, *map(neutral, _told(target, languages[0]))])
    for letter, width in zip("ABCDEF", (30, 30, 10, 50, 80, 40), strict=True):
        fields.column_dimensions[letter].width = width
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _paths(kind: Kind, languages: Sequence[str]) -> list[str]:
    """Return the columns of a template; texts have one for each language of the ledger."""
    names = Names(kind, languages[0])
    found: list[str] = []
    private: list[str] = []
    for path in names.paths():
        target = names.target(path)
        assert target is not None  # the path came from there
        if target.is_beside and path.startswith(_SELDOM):
            continue
        listed = private if target.is_private or path == READERS else found
        if target.path == path:
            listed.append(path)
        else:  # texts, to which the language was added
            listed += [f"{path}.{language}" for language in languages]
    if len(found) + len(private) <= MAX_COLUMNS:  # else they are too many to be filled in by hand
        found += private
    if len(found) > MAX_COLUMNS:
        raise FormatError(
            f"The kind {kind.id} has {len(found):,} fields, more than a table may have columns.",
            do="Write the records as JSON and give them with --data.",
        )
    return found


def _told(target: Target, language: str) -> list[str]:
    """Return what the second sheet says of a column."""
    field = target.field
    how = _HOW.get(field.type, field.form or "text")
    if field.choices:
        shown = [_choice(choice.value, choice.label, language) for choice in field.choices]
        more = f" and {len(shown) - _SHOWN_CHOICES} more" if len(shown) > _SHOWN_CHOICES else ""
        how = "one of: " + ", ".join(shown[:_SHOWN_CHOICES]) + more
    if target.is_list:
        how += "; several between |"
    return [
        in_language(field.label, language),
        "yes" if _is_needed(field) else "",
        how,
        in_language(field.help, language),
        _PRIVATE if target.is_private else _WHO if field.path == f"{READERS}.*" else _PUBLIC,
    ]


def _choice(value: str, label: object, language: str) -> str:
    name = in_language(label, language) if isinstance(label, dict) else ""
    return value if name in ("", value) else f"{value} ({name})"


def _is_needed(field: Field) -> bool:
    return field.required and "." not in field.path and not field.when
