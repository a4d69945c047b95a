"""Batches with private columns: sealed row by row for their readers, all of them or none."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Answer, Verb
from tests.cli.test_outbox import who

pytestmark = pytest.mark.slow

_KIND = "inspection.report/1"
_HEADER = (
    "about", "site", "subject", "checklist.0.item", "checklist.0.outcome", "result",
    "private.notes", "readers",
)  # fmt: skip
_SITE = ("https://id.gs1.org/414/4012345000047", "4012345000047", "premises")
_ROWS = (
    (*_SITE, "Cold store", "compliant", "satisfactory", "Nobody was there.", "Registrar's office"),
    (*_SITE, "Scales", "compliant", "satisfactory", "The owner was ill.",
     "Registrar's office | Dean's office"),
    (*_SITE, "Labels", "compliant", "satisfactory", "", ""),
)  # fmt: skip


def table(tmp_path: Path, *rows: tuple[str, ...], header: tuple[str, ...] = _HEADER) -> Path:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([header, *rows])
    file = tmp_path / "reports.csv"
    file.write_text(stream.getvalue(), "utf-8")
    return file


def refused(answer: Answer) -> list[tuple[str, str]]:
    assert answer.code == 1
    assert answer.document["outbox"] == []
    return [(one["cell"], one["problem"]) for one in answer.document["refused"]]


def test_each_row_is_sealed_for_its_own_readers(city: Path, tmp_path: Path, verb: Verb) -> None:
    inspector = who(city, "inspector")
    file = table(tmp_path, *_ROWS)
    tried = verb("issue", _KIND, "--csv", file, "--dry-run", *inspector)
    assert (tried.code, tried.document["accepted"]) == (0, 3)
    assert not (city / "profiles" / "inspector" / "private").exists()
    done = verb("issue", _KIND, "--csv", file, *inspector)
    assert (done.code, done.document["accepted"]) == (0, 3)
    file.unlink()
    verb("outbox", "send", "--now", *inspector)
    first, second, third = done.document["records"]
    assert verb("show", third, *inspector).document["content"].get("private") is None
    stick = tmp_path / "stick"
    assert verb("private", "give", stick, *inspector).document["envelopes"] == 2
    for name, kept in (("registrar", [first, second]), ("approver", [second])):
        verb("sync", *who(city, name))
        assert verb("private", "take", stick, *who(city, name)).document["kept"] == kept
    shown = verb("private", "show", second, *who(city, "approver"))
    assert shown.document["document"] == {"notes": "The owner was ill."}
    written = (path for path in tmp_path.rglob("*") if path.is_file())
    assert not [path for path in written if b"owner was ill" in path.read_bytes()]


@pytest.mark.parametrize(
    ("change", "cell", "told"),
    [
        ({(1, 7): "Nobody & Sons"}, "H3", "Nobody of the name"),
        ({(0, 7): "city-hall"}, "H2", "has no key for private documents"),
        ({(1, 6): "x" * 20_001}, "G3", "more than 20000 characters"),
        ({(2, 7): "Dean's office"}, "", "the row has no private document"),
    ],
    ids=["nobody", "no key", "too long", "no document"],
)
def test_one_bad_cell_refuses_the_whole_batch_and_is_named(
    city: Path, tmp_path: Path, verb: Verb, change: dict[tuple[int, int], str], cell: str, told: str
) -> None:
    grid = [list(row) for row in _ROWS]
    for (row, column), value in change.items():
        grid[row][column] = value
    file = table(tmp_path, *(tuple(row) for row in grid))
    answer = verb("issue", _KIND, "--csv", file, *who(city, "inspector"))
    (problem,) = refused(answer)
    assert problem[0] == cell
    assert told in problem[1]
    assert not (city / "profiles" / "inspector" / "private").exists()


def test_a_header_without_the_mark_is_no_private_field(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    inspector = who(city, "inspector")
    for name in ("notes", "Notes"):
        header: tuple[Any, ...] = (*_HEADER[:6], name, "readers")
        file = table(tmp_path, *_ROWS, header=header)
        answer = verb("issue", _KIND, "--csv", file, *inspector)
        assert ("G1", "is no field of this kind") in refused(answer)
    file = table(tmp_path, *_ROWS, header=header)
    mapped = verb("issue", _KIND, "--csv", file, "--columns", "Notes=private.notes", *inspector)
    assert (mapped.code, mapped.document["accepted"]) == (0, 3)


def test_a_kind_without_private_document_has_no_such_column(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    file = table(tmp_path, ("4012345000047", "x"), header=("gln", "private.notes"))
    answer = verb("issue", "party.licence/1", "--csv", file, *who(city, "registrar"))
    assert ("B1", "is no field of this kind") in refused(answer)
