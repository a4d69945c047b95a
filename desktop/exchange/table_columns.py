"""What the columns of a table mean: their headers, matched with the fields of a kind.

A header is the dotted path of a field (``netContent.unit``, ``checklist.0.item``, also written
``checklist[0].item``), or a field's title in any language, case and blanks aside. What stands
beside the data has the names ``time``, ``end``, ``about``, ``holder``, ``place.lat``, ... and
``refs.<relation>``, unless the data has such a field itself. A list of plain values may stand in
one cell. Texts in several languages are ``achievement.de``; without a language, that of the ledger.

Fields of a kind's private document bear the mark ``private.`` before their path, and are found by
nothing else, so that no title can lead from there to the ledger or back. ``readers`` names who is
to read a row's document.

Headers that mean nothing, the same as another, or more than one thing are refused by name.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from desktop.domains.fields import Field, FieldType, fields_of, private_fields_of
from desktop.domains.forms import is_language
from desktop.domains.kind import Kind
from desktop.errors import UsageError
from desktop.exchange.table import CellProblem, Table, cell_text, column_letter

_INDEX = re.compile(r"\[([0-9]{1,9})\]")
_STEP = re.compile(r"[0-9]{1,9}")
_LIKENESS = 0.6
_ABOUT, _REFS = "about", "refs"
PRIVATE, READERS = "private", "readers"


@dataclass(frozen=True, slots=True)
class Target:
    """Where the values of a column go."""

    path: str  # with positions; of the data, or of what stands beside it
    field: Field  # what one value is
    is_list: bool = False  # several values in one cell
    is_beside: bool = False  # beside the data
    is_private: bool = False  # in the private document


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table that means something."""

    index: int  # from 0
    header: str
    target: Target

    @property
    def letter(self) -> str:
        """The letters that the spreadsheet shows."""
        return column_letter(self.index)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, what is wrong with the headers, and required fields without any."""

    columns: tuple[Column, ...]
    problems: tuple[CellProblem, ...]
    absent: frozenset[str]  # top-level names
    notes: tuple[str, ...]


class Names:
    """All headers that a kind understands."""

    def __init__(self, kind: Kind, language: str) -> None:
        self._language = language
        self._fields: dict[str, Field] = {}
        for field in fields_of(kind):
            known = self._fields.setdefault(field.path, field)
            if known is not field:
                choices = dict.fromkeys((*known.choices, *field.choices))
                self._fields[field.path] = replace(known, choices=tuple(choices))
        self._beside = {
            path: field for path, field in _beside(kind) if path.split(".")[0] not in self._fields
        }
        self._private: dict[str, Field] = {}
        if PRIVATE not in self._fields:
            marked = ((f"{PRIVATE}.{field.path}", field) for field in private_fields_of(kind))
            for path, field in marked:
                self._private.setdefault(path, replace(field, path=path, required=False))
        self._titles = self._all_titles()

    def target(self, path: str) -> Target | None:
        """Return where a dotted path leads, or None where nothing can stand there."""
        plain = _INDEX.sub(r".\1", path).removeprefix("data.")
        steps = ["*" if _STEP.fullmatch(step) else step for step in plain.split(".")]
        generic = ".".join(steps)
        for fields in (self._fields, self._beside, self._private):
            found = self._reached(plain, generic, fields)
            if found is not None:
                beside, private = fields is self._beside, fields is self._private
                return replace(found, is_beside=beside, is_private=private)
        return None

    def _reached(self, path: str, generic: str, fields: Mapping[str, Field]) -> Target | None:
        """Return where a path leads among some fields, if one cell can hold its value."""
        field = fields.get(generic)
        if field is None:
            above, _, last = generic.rpartition(".")
            texts = fields.get(above)
            is_text = texts is not None and texts.type is FieldType.TEXTS and is_language(last)
            return Target(path, replace(texts, type=FieldType.TEXT)) if texts and is_text else None
        if field.type is FieldType.GROUP:
            return None
        if field.type is FieldType.TEXTS:
            return Target(f"{path}.{self._language}", replace(field, type=FieldType.TEXT))
        if field.type is not FieldType.LIST:
            return Target(path, field)
        item = fields[f"{generic}.*"]
        is_plain = item.type not in (FieldType.GROUP, FieldType.LIST, FieldType.TEXTS)
        return Target(path, item, is_list=True) if is_plain else None

    def found(self, header: str) -> list[Target]:
        """Return what a header means: nothing, one target, or several where it is a riddle."""
        exact = self.target(header.strip())
        if exact is not None:
            return [exact]
        folded = _folded(header)
        for path in (*self._fields, *self._beside, *self._private):
            if _folded(path) == folded and (same := self.target(path)) is not None:
                return [same]
        paths = self._titles.get(folded, {})
        return [found for path in paths if (found := self.target(path)) is not None]

    def nearest(self, header: str) -> str | None:
        """Return the path of the field whose path or title is most like a header."""
        names = {_folded(path): path for path in self.paths()}
        names |= {title: next(iter(paths)) for title, paths in self._titles.items()}
        near = get_close_matches(_folded(header), names, n=1, cutoff=_LIKENESS)
        return names[near[0]] if near else None

    def paths(self) -> list[str]:
        """Return a path for each column that a table can have, lists with the position 0."""
        found: list[str] = []
        for path in (*self._fields, *self._beside, *self._private):
            plain = path.replace("*", "0")
            target = self.target(plain)
            listed = path.endswith(".*") and self.target(plain[:-2]) is not None
            if target is not None and not listed:
                found.append(plain)
        return found

    def required(self) -> Iterator[Field]:
        """Yield the fields at the top that each record has."""
        for path, field in self._fields.items():
            if "." not in path and field.required and not field.when:
                yield field

    def _all_titles(self) -> dict[str, dict[str, None]]:
        """Return the folded titles with the paths that they may mean."""
        titles: dict[str, dict[str, None]] = {}
        for path, field in self._fields.items():
            if "*" in path or field.type is FieldType.GROUP:
                continue
            for title in field.label.values():
                titles.setdefault(_folded(title), {})[path] = None
                if field.type is FieldType.TEXTS:
                    for language in field.label:
                        name = f"{title} ({language})"
                        titles.setdefault(_folded(name), {})[f"{path}.{language}"] = None
        return titles


def _beside(kind: Kind) -> Iterator[tuple[str, Field]]:
    """Yield the fields that stand beside the data of a record."""
    plain = [("time", FieldType.TIME), ("end", FieldType.TIME), ("holder", FieldType.IDENTIFIER)]
    plain += [("place.lat", FieldType.DECIMAL), ("place.lon", FieldType.DECIMAL)]
    plain += [("place.accuracy_m", FieldType.INTEGER), ("place.site", FieldType.TEXT)]
    plain += [("place.detail", FieldType.TEXT)]
    lists = [_ABOUT] if kind.about.max else []
    lists += [f"{_REFS}.{rule.rel}" for rule in kind.refs]
    lists += [f"{_REFS}.corrects"] if "correct" in kind.verbs else []
    for path, type_ in plain:
        yield path, Field(path, type_, {}, {}, required=False)
    for path in lists:
        yield path, Field(path, FieldType.LIST, {}, {}, required=False)
        yield f"{path}.*", Field(f"{path}.*", FieldType.IDENTIFIER, {}, {}, required=False)
    if kind.private is not None:
        yield READERS, Field(READERS, FieldType.LIST, {}, {}, required=False)
        yield f"{READERS}.*", Field(f"{READERS}.*", FieldType.TEXT, {}, {}, required=False)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def columns_of(
    table: Table, kind: Kind, language: str, given: Mapping[str, str] | None = None
) -> Columns:
    """Return what the columns of a table mean.

    Args:
        table: as read.
        kind: of the records.
        language: of texts whose header names none.
        given: header to dotted path; an empty path leaves the column out.

    Raises:
        UsageError: ``given`` names a header that is not there, or a path that the kind has not.
    """
    names = Names(kind, language)
    return _Matching(table, names, _checked(table, names, given or {})).result()


def _checked(table: Table, names: Names, given: Mapping[str, str]) -> dict[str, str]:
    """Return the user's own mapping by folded header."""
    headers = {_folded(cell_text(cell)) for cell in table.header.cells}
    for header, path in given.items():
        if _folded(header) not in headers:
            raise UsageError(
                f"The table has no header {header!r:.80}.", do="Name one that stands in it."
            )
        if path and names.target(path) is None:
            near = names.nearest(path)
            raise UsageError(
                f"The kind has no field {path!r:.80}.",
                do=f"Did you mean {near}?" if near else "Look at --template.",
            )
    return {_folded(header): path for header, path in given.items()}


class _Matching:
    """Goes through the headers once."""

    def __init__(self, table: Table, names: Names, given: Mapping[str, str]) -> None:
        self._table, self._names, self._given = table, names, given
        self._filled: dict[int, int] = {}  # column -> first row that holds something there
        for row in table.rows:
            for at, cell in enumerate(row.cells):
                if at not in self._filled and cell_text(cell):
                    self._filled[at] = row.number
        self._columns: list[Column] = []
        self._problems: list[CellProblem] = []
        self._notes: list[str] = []
        self._suggested: set[str] = set()

    def result(self) -> Columns:
        """Return what was found."""
        headers = [cell_text(cell) for cell in self._table.header.cells]
        width = max([len(headers), *(at + 1 for at in self._filled)])
        for index, header in enumerate([*headers, *[""] * (width - len(headers))]):
            self._match(index, header)
        absent = frozenset(self._absent())
        return Columns(tuple(self._columns), tuple(self._problems), absent, tuple(self._notes))

    def _match(self, index: int, header: str) -> None:
        """Add the column, or what is wrong with its header."""
        if not header:
            if index in self._filled:
                self._refuse(
                    index,
                    header,
                    f"has no header, but row {self._filled[index]} holds something there",
                    "Write a header over the column, or delete the column.",
                )
            return
        path = self._given.get(_folded(header))
        if path == "":
            self._notes.append(f"Column {column_letter(index)} ({header:.60}) was left out.")
            return
        found = self._names.found(header if path is None else path)
        if len(found) == 1:
            self._add(Column(index, header, found[0]))
        elif found:
            paths = " or ".join(target.path for target in found[:5])
            self._refuse(
                index, header, f"may mean {paths}", "Write the one that is meant in its place."
            )
        else:
            self._unknown(index, header)

    def _unknown(self, index: int, header: str) -> None:
        if index not in self._filled:
            letter = column_letter(index)
            self._notes.append(f"Column {letter} ({header:.60}) is empty and was passed over.")
            return
        near = self._names.nearest(header)
        do = "--columns HEADER=PATH says what a header means; HEADER= leaves the column out."
        if near is not None:
            self._suggested.add(near.split(".")[0])
            do = f"Did you mean {near}? {do}"
        self._refuse(index, header, "is no field of this kind", do)

    def _add(self, column: Column) -> None:
        """Add a column, unless another one has its place."""
        path = column.target.path
        for other in self._columns:
            taken = other.target.path
            if path == taken or path.startswith(f"{taken}.") or taken.startswith(f"{path}."):
                self._refuse(
                    column.index,
                    column.header,
                    f"means the same as column {other.letter} ({other.header:.60})",
                    "Keep one of the two.",
                )
                return
        self._columns.append(column)

    def _refuse(self, index: int, header: str, problem: str, do: str) -> None:
        number = self._table.header.number
        cell = f"{column_letter(index)}{number}"
        self._problems.append(CellProblem(number, cell, header, header, header[:60], problem, do))

    def _absent(self) -> Iterator[str]:
        """Yield the required fields that no row can have; each is told once."""
        for field in self._names.required():
            own = [one for one in self._columns if one.target.path.split(".")[0] == field.path]
            if any(column.index in self._filled for column in own):
                continue
            if field.path not in self._suggested:
                self._refuse_absent(field, own)
            yield field.path

    def _refuse_absent(self, field: Field, own: Sequence[Column]) -> None:
        number = self._table.header.number
        if own:
            column = own[0]
            self._refuse(
                column.index, column.header, "is empty in each row", "Each record needs it."
            )
            return
        title = field.label.get("en") or next(iter(field.label.values()), field.path)
        self._problems.append(
            CellProblem(
                number,
                "",
                field.path,
                "",
                "",
                "is missing in the table",
                f"Each record needs it: add a column {field.path} ({title}).",
            )
        )
