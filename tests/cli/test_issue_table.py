"""Batches from spreadsheets on the command line: judged whole, issued whole or not at all."""

import shutil
from pathlib import Path

import pytest

from desktop.cli.call import Call
from desktop.cli.main import run
from desktop.replica import outbox
from desktop.replica.database import open_database
from tests.chronicle import PASSWORD, Chronicle, chronicle
from tests.cli.conftest import Answer, Verb
from tests.exchange.tables import ERRORS, FORMS, ROWS, diplomas, planted

pytestmark = pytest.mark.slow

__all__ = ["chronicle"]

_KIND = "education.diploma/1"


@pytest.fixture
def words(chronicle: Chronicle, tmp_path: Path) -> tuple[str, ...]:
    """Return the words that name a profile of its own and its password."""
    profile = shutil.copytree(chronicle.profile, tmp_path / "profile")
    (tmp_path / "password.txt").write_text(PASSWORD, "utf-8")
    return ("--profile", str(profile), "--password-file", str(tmp_path / "password.txt"))


def table(tmp_path: Path, data: bytes, name: str = "table.csv") -> Path:
    file = tmp_path / name
    file.write_bytes(data)
    return file


def queued(verb: Verb, words: tuple[str, ...]) -> list[str]:
    return [item["id"] for item in verb("outbox", *words).document["outbox"]]


@pytest.mark.slow
@pytest.mark.parametrize("form", list(FORMS))
def test_seven_wrong_cells_of_500_rows_are_named_and_nothing_is_queued(
    verb: Verb, tmp_path: Path, words: tuple[str, ...], form: str
) -> None:
    file = table(tmp_path, FORMS[form](planted(diplomas())))
    answer = verb("issue", _KIND, "--csv", file, *words)
    assert answer.code == 1
    refused = answer.document["refused"]
    assert {item["cell"] for item in refused} == set(ERRORS)
    assert len(refused) == len(ERRORS)
    assert {item["row"] for item in refused} == {int(cell[1:]) for cell in ERRORS}
    assert all(item["column"] and item["problem"] and item["do"] for item in refused)
    assert answer.document["accepted"] == 0
    assert answer.document["notes"]
    assert queued(verb, words) == []


def test_a_dry_run_of_a_table_queues_nothing(
    verb: Verb, tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = table(tmp_path, FORMS["semicolon"](diplomas(3)))
    answer = verb("issue", _KIND, "--csv", file, "--dry-run", *words)
    assert (answer.code, answer.document["accepted"]) == (0, 3)
    assert queued(verb, words) == []


def test_the_words_for_people_name_cell_header_value_and_advice(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = table(tmp_path, b"achievementType,achievement,awarded\nDegree,A,31.02.2026\nDegree,,\n")
    assert run(["issue", _KIND, "--csv", str(file), *words], _no_window) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Read as UTF-8, separated by comma."
    assert told[2] == (
        "C2, awarded “31.02.2026”: is not a day of the calendar. "
        "Write dates as 2026-04-03 or 03.04.2026."
    )
    assert told[3].startswith("B3, achievement (empty): is missing. Fill it in")


def test_a_key_without_the_role_is_told_once_and_not_for_each_row(
    verb: Verb, tmp_path: Path, words: tuple[str, ...]
) -> None:
    text = b"product_description,reason_for_recall,recalling_firm\na,b,c\nd,e,f\n"
    answer = verb("issue", "recall.notice/1", "--csv", table(tmp_path, text), *words)
    (refused,) = answer.document["refused"]
    assert refused["problem"].startswith("ROLE")
    assert refused["problem"].endswith("all 2 rows.")


@pytest.mark.slow
def test_no_more_than_a_thousand_problems_are_told_and_the_rest_is_counted(
    verb: Verb, tmp_path: Path, words: tuple[str, ...]
) -> None:
    text = "achievementType,achievement,awarded\n" + "Degree,A,never\n" * 1_200
    answer = verb("issue", _KIND, "--csv", table(tmp_path, text.encode()), *words)
    assert len(answer.document["refused"]) == 1_000
    assert answer.document["more"] == 200


@pytest.mark.slow
def test_foreign_headers_are_mapped_on_the_command_line(
    verb: Verb, tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = table(tmp_path, b"Sort,A=B,Day,Who\nDegree,Physics,2026-01-13,Ada\n")
    call = ("issue", _KIND, "--csv", file, "--dry-run", *words)
    assert verb(*call).code == 1
    given = ("Sort=achievementType", "A=B=achievement.de", "Day=awarded", "Who=")
    named = [word for one in given for word in ("--columns", one)]
    assert verb(*call, *named).document["accepted"] == 1


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--columns", "Day"), "not HEADER=PATH"),
        (("--columns", "Day=awarded", "--columns", "Day=level"), "twice"),
        (("--columns", "Nope=awarded"), "no header"),
        (("--columns", "Day=nope"), "no field"),
        (("--data", "x.json"), "do not go together"),
        (("--template", "x.csv"), "do not go together"),
        (("--action", "revoke"), "do not go together"),
    ],
)
def test_calls_that_make_no_sense_are_refused(
    verb: Verb, tmp_path: Path, words: tuple[str, ...], more: tuple[str, ...], said: str
) -> None:
    file = table(tmp_path, b"Day\n2026-01-13\n")
    answer = verb("issue", _KIND, "--csv", file, *more, *words)
    assert answer.code == 3
    assert said in answer.errors


@pytest.mark.parametrize("more", [("--sheet", "One"), ("--columns", "Day=awarded")])
def test_options_of_tables_need_a_table(
    verb: Verb, words: tuple[str, ...], more: tuple[str, ...]
) -> None:
    assert verb("issue", _KIND, *more, *words).code == 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7", "a PDF document"),
        (b"<html>", "a web page"),
        (None, "no file"),
    ],
)
def test_a_file_that_is_no_table_is_told_with_a_way_out(
    verb: Verb, tmp_path: Path, words: tuple[str, ...], data: bytes | None, said: str
) -> None:
    file = tmp_path / "given.csv" if data is None else table(tmp_path, data, "given.csv")
    error = _error(verb("issue", _KIND, "--csv", file, *words))
    assert said in error["what"]
    assert error["means"]
    assert error["do"]


def _error(answer: Answer) -> dict[str, str]:
    assert answer.code == 2
    error: dict[str, str] = answer.document["error"]
    return error


@pytest.mark.parametrize("name", ["new.csv", "new.XLSX"])
def test_a_template_is_written_and_never_over_another_file(
    verb: Verb, tmp_path: Path, words: tuple[str, ...], name: str
) -> None:
    file = tmp_path / name
    answer = verb("issue", _KIND, "--template", file, *words[:2])
    assert answer.code == 0
    assert answer.document["bytes"] == file.stat().st_size
    assert "is there already" in _error(verb("issue", _KIND, "--template", file, *words))["what"]


@pytest.mark.parametrize(("name", "code"), [("new.ods", 3), ("nowhere/new.csv", 2)])
def test_a_template_needs_a_name_and_a_folder(
    verb: Verb, tmp_path: Path, words: tuple[str, ...], name: str, code: int
) -> None:
    assert verb("issue", _KIND, "--template", tmp_path / name, *words).code == code
    assert not (tmp_path / name).exists()


@pytest.mark.slow
@pytest.mark.parametrize("form", list(FORMS))
def test_500_corrected_rows_wait_in_the_outbox_as_one_batch_of_several_statements(
    verb: Verb, tmp_path: Path, words: tuple[str, ...], form: str
) -> None:
    file = table(tmp_path, FORMS[form](diplomas()))
    answer = verb("issue", _KIND, "--csv", file, *words)
    assert (answer.code, answer.document["accepted"]) == (0, ROWS)
    (batch,) = answer.document["outbox"]
    assert sorted(queued(verb, words)) == sorted(answer.document["records"])
    with open_database(tmp_path / "profile" / "desk.db", "desk") as desk:
        assert len({item.part for item in outbox.everything(desk)}) > 1  # statements
    first, *others = answer.document["records"]
    alone = verb("outbox", "pull-back", first, "--alone", *words)
    states = {item["id"]: item["state"] for item in alone.document["outbox"]}
    assert states == {first: "pulled"} | dict.fromkeys(others, "waiting")
    pulled = verb("outbox", "pull-back", batch, *words)
    assert {item["state"] for item in pulled.document["outbox"]} == {"pulled"}


@pytest.mark.slow
def test_10_000_rows_are_judged_in_a_few_seconds(
    verb: Verb, tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = table(tmp_path, FORMS["semicolon"](diplomas(10_000)))
    answer = verb("issue", _KIND, "--csv", file, "--dry-run", *words)
    assert answer.document["accepted"] == 10_000


@pytest.mark.slow
def test_a_batch_from_a_table_becomes_final(city: Path, tmp_path: Path, verb: Verb) -> None:
    who = (
        "--profile", str(city / "profiles" / "registrar"),
        "--password-file", str(city / "password.txt"),
    )  # fmt: skip
    file = table(tmp_path, FORMS["workbook"](diplomas()), "diplomas.xlsx")
    issued = verb("issue", _KIND, "--csv", file, *who)
    sent = verb("outbox", "send", "--now", *who)
    assert {item["state"] for item in sent.document["outbox"]} == {"final"}
    assert len(sent.document["outbox"]) == ROWS
    shown = verb("show", issued.document["records"][255], *who[:2])
    assert shown.document["kind"] == _KIND


def _no_window(call: Call) -> int:
    raise AssertionError(call.options)
