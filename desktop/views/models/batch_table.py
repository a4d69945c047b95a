"""A table as the page of batches shows it: what its columns mean, and where its problems are."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from desktop.batch import Judged, Twin
from desktop.domains.fields import FieldType
from desktop.exchange.roster import Reconciled
from desktop.exchange.table import CellProblem, Table, cell_text, column_letter
from desktop.exchange.table_columns import READERS, Names, Target
from desktop.exchange.table_edit import width_of
from desktop.exchange.table_rows import CORRECT, FILL
from desktop.finding import Severity
from desktop.verdict import Check, Result
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.words import called
from desktop.views.parts.plain import shown
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.retelling import retold
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

WHOLE_ROW = -1  # in place of a column
HEADER = -1  # in place of a row
_CELL = re.compile(r"([A-Z]+)[0-9]+")
_SENTENCE = re.compile(r"(?<=[.?!]) ")
_SHOWN = 8
_LONGEST_VALUE = 300  # characters; the cell itself holds all of it


class Place(Enum):
    """Where the cells of a column go; the value is what stands below its header."""

    LEDGER = later("on the ledger")
    PRIVATE = later("private, sealed")
    READERS = later("may read it")
    OUT = later("left out")
    UNKNOWN = later("means nothing here")
    WAITING = later("not checked yet")


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column of the grid."""

    letter: str
    header: str
    means: str = ""  # in the words of the kind
    path: str = ""
    place: Place = Place.WAITING


@dataclass(frozen=True, slots=True)
class Spot:
    """A problem with the place of its cell."""

    row: int  # from 0; `HEADER` for one of the headers
    column: int  # from 0; `WHOLE_ROW` where it is no cell's
    problem: CellProblem


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found out about a table."""

    judged: Judged
    columns: tuple[GridColumn, ...]
    spots: tuple[Spot, ...]  # from top to bottom
    by_cell: Mapping[tuple[int, int], Sequence[Spot]] = field(default_factory=dict)
    twins: Mapping[int, Twin] = field(default_factory=dict)  # by row

    @property
    def good(self) -> int:
        """Return how many rows have nothing wrong."""
        return len(self.judged.made) - len(self.judged.wrong)

    @property
    def private(self) -> int:
        """Return how many rows have a private document."""
        return sum(1 for one in self.judged.made if one is not None and one.private is not None)

    def next_spot(self, row: int, column: int) -> Spot | None:
        """Return the problem that follows a cell, after the last one the first."""
        if not self.spots:
            return None
        return (
            next((one for one in self.spots if (one.row, one.column) > (row, column)), None)
            or (self.spots[0])
        )


def checked(judged: Judged) -> Checked:
    """Return what was found out, by the places of the grid."""
    table = judged.rows.table
    rows = {row.number: at for at, row in enumerate(table.rows)}
    spots = sorted(
        (_spot(rows, one) for one in judged.problems), key=lambda one: (one.row, one.column)
    )
    by_cell: dict[tuple[int, int], list[Spot]] = {}
    for one in spots:
        by_cell.setdefault((one.row, one.column), []).append(one)
    return Checked(
        judged,
        columns_of(judged),
        tuple(spots),
        by_cell,
        {one.row: one for one in judged.twins},
    )


def columns_of(judged: Judged) -> tuple[GridColumn, ...]:
    """Return the columns of a judged table."""
    known = {column.index: column.target for column in judged.rows.columns.columns}
    table = judged.rows.table
    wrong = {one.cell for one in judged.rows.columns.problems}
    found: list[GridColumn] = []
    for plain in plain_columns(table):
        target = known.get(len(found))
        if target is not None:
            made = GridColumn(
                plain.letter, plain.header, target_words(target), target.path, _place(target)
            )
        else:
            is_wrong = f"{plain.letter}{table.header.number}" in wrong
            place = Place.UNKNOWN if is_wrong else Place.OUT
            made = GridColumn(plain.letter, plain.header, place=place)
        found.append(made)
    return tuple(found)


def plain_columns(table: Table) -> tuple[GridColumn, ...]:
    """Return the columns of a table of which nothing is known yet."""
    headers = [cell_text(cell) for cell in table.header.cells]
    headers += [""] * (width_of(table) - len(headers))
    return tuple(GridColumn(column_letter(at), text) for at, text in enumerate(headers))


def target_words(target: Target) -> str:
    """Return what a column holds, in the words of its kind."""
    name = called(target.field.label, target.path)
    language = target.path.rpartition(".")[2]
    is_text = target.field.path != target.path and target.field.type is FieldType.TEXT
    return f"{name} ({language})" if is_text and len(language) == 2 else name


def choices_of(names: Names) -> list[tuple[str, str]]:
    """Return what a column may mean: words and paths."""
    found = []
    for path in names.paths():
        target = names.target(path)
        assert target is not None  # the path came from there
        found.append((f"{target_words(target)} \u00b7 {_place(target).value} ({path})", path))
    return found


def _place(target: Target) -> Place:
    if target.is_private:
        return Place.PRIVATE
    return Place.READERS if target.is_beside and target.path == READERS else Place.LEDGER


def _spot(rows: Mapping[int, int], problem: CellProblem) -> Spot:
    match = _CELL.fullmatch(problem.cell)
    column = WHOLE_ROW if match is None else _column_index(match[1])
    return Spot(rows.get(problem.row, HEADER), column, problem)


def _column_index(letters: str) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def advice(problem: CellProblem) -> str:
    """Return what to do about a problem here, where a cell can be written anew."""
    if problem.do == CORRECT:
        return say("Correct it here; it is judged again at once.")
    if problem.do == FILL:
        return say("Fill it in here.")
    plain = without_options(problem.do)
    said = retold(plain)
    if plain != problem.do:
        said = say(
            "{said} Press the header to say what the column means, or to leave it out.", said=said
        )
    return said.strip()


def without_options(text: str) -> str:
    """Return a text without its sentences about options of the command line."""
    return " ".join(one for one in _SENTENCE.split(text) if "--" not in one)


def problem_words(problem: CellProblem) -> str:
    """Return what is wrong with a cell as a sentence."""
    text = retold(problem.problem)
    if problem.column and not problem.cell:
        return f"{problem.column} {text}".rstrip(".") + "."
    return f"{text[:1].upper()}{text[1:]}".rstrip(".") + "."


def inspect_cell(
    table: Table, found: Checked | None, row: int, column: int, wishes: Sequence[Wish]
) -> Inspection:
    """Return what is known of a cell and of its row."""
    columns = plain_columns(table) if found is None else found.columns
    one = columns[column]
    number = table.rows[row].number
    cells = table.rows[row].cells
    value = cell_text(cells[column]) if column < len(cells) else ""
    facts = [
        Fact(say("Value"), shown(value, _LONGEST_VALUE) or say("(empty)")),
        Fact(say("Header"), one.header or say("(none)")),
        Fact(say("Means"), one.means or one.place.value),
        Fact(say("Where it goes"), one.place.value),
    ]
    twin = None if found is None else found.twins.get(row)
    if twin is not None:
        facts.append(Fact(say("Row"), say("It {words}.", words=twin.words)))
    spots: list[Spot] = []
    if found is not None:
        spots = [spot for at in (column, WHOLE_ROW) for spot in found.by_cell.get((row, at), ())]
    checks = tuple(
        Check(problem_words(spot.problem), Result.FAILED, advice(spot.problem))
        for spot in spots[:_SHOWN]
    )
    return Inspection(
        title=f"{one.letter}{number}",
        mark=_mark(found, row, is_wrong=bool(spots)),
        sentence=_sentence(found, row, is_wrong=bool(spots)),
        checks=checks,
        facts=tuple(facts),
        wishes=tuple(wishes),
    )


def _mark(found: Checked | None, row: int, *, is_wrong: bool) -> Integrity | Severity:
    if found is None:
        return Integrity.UNCHECKED
    if is_wrong:
        return Severity.ERROR
    return Severity.WARNING if row in found.twins else Severity.NOTE


def _sentence(found: Checked | None, row: int, *, is_wrong: bool) -> str:
    if found is None:
        return say("Not checked yet.")
    if is_wrong:
        return say("Something is wrong here.")
    if row in found.judged.wrong:
        return say("This cell is fine; another one of the row is not.")
    return say("The whole row fits its kind.") + (
        say(" It says what is there already.") if row in found.twins else ""
    )


def counts(found: Checked) -> str:
    """Return what a dry run gives, in figures."""
    total = len(found.judged.made)
    words = [
        say(
            "{good} of {rows} fine",
            good=grouped(found.good),
            rows=amount(total, "row is", "rows are"),
        )
    ]
    cells = len(found.by_cell)
    if cells:
        words.append(amount(cells, "place is wrong", "places are wrong"))
    if found.twins:
        words.append(amount(len(found.twins), "row is a repetition", "rows are repetitions"))
    if found.private:
        words.append(amount(found.private, "private document", "private documents"))
    return ", ".join(words)


def sentence_of(found: Checked | None) -> Sentence:
    """Return the one sentence that is true of a table; None while it is being checked."""
    if found is None:
        return Sentence(Integrity.UNCHECKED, say("The table is being checked."))
    text = f"{counts(found)}."
    if found.spots:
        rest = say("Nothing is issued while anything is wrong. N goes to the next place.")
        return Sentence(Severity.ERROR, text, rest)
    if found.twins:
        rest = say("Repetitions can be issued all the same, or taken out.")
        return Sentence(Severity.WARNING, text, rest)
    return Sentence(Integrity.PENDING, text, say("Nothing is signed before you send it."))


def roster_facts(found: Reconciled) -> tuple[Fact, ...]:
    """Return what a list and the table say of each other."""
    facts = [Fact(say("On the list"), grouped(found.listed))]
    for name, who in (
        (say("In no row"), found.missing),
        (say("In several rows"), found.twice),
        (say("Not on the list"), found.strangers),
        (say("Twice on the list"), found.listed_twice),
    ):
        if who:
            more = say(" and {who} more", who=len(who) - _SHOWN) if len(who) > _SHOWN else ""
            facts.append(Fact(name, f"{grouped(len(who))}: {', '.join(who[:_SHOWN])}{more}"))
    return tuple(facts)
