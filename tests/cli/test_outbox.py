"""Issuing from the command line: queued, cooled off, pulled back, sent, approved, final."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Verb

pytestmark = pytest.mark.slow

_DIPLOMA = {
    "achievementType": "BachelorDegree",
    "achievement": {"en": "Bachelor of Science"},
    "awarded": "2026-09-30",
}


def who(city: Path, name: str) -> tuple[str, ...]:
    return (
        "--profile", str(city / "profiles" / name),
        "--password-file", str(city / "password.txt"),
    )  # fmt: skip


def file_of(tmp_path: Path, *items: object) -> Path:
    file = tmp_path / "items.json"
    file.write_text(json.dumps(list(items)), "utf-8")
    return file


def test_a_diploma_goes_from_the_file_to_final_with_four_eyes(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    data = file_of(tmp_path, {"data": _DIPLOMA}, {"data": _DIPLOMA})
    issued = verb("issue", "education.diploma/1", "--data", data, *who(city, "registrar"))
    assert (issued.code, issued.document["accepted"]) == (0, 2)
    first = issued.document["outbox"][0]
    draft = tmp_path / "draft.json"
    verb("outbox", "draft", first, "-o", draft, *who(city, "registrar"))
    approved = verb("approve", draft, *who(city, "approver"))
    assert (approved.code, approved.document["accepted"]) == (0, 1)
    for name in ("approver", "registrar"):
        sent = verb("outbox", "send", "--now", *who(city, name))
        assert {item["state"] for item in sent.document["outbox"]} == {"final"}


def test_what_still_cools_off_is_not_sent_and_can_be_pulled_back(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    data = file_of(tmp_path, {"data": _DIPLOMA})
    issued = verb("issue", "education.diploma/1", "--data", data, *who(city, "registrar"))
    sent = verb("outbox", "send", *who(city, "registrar"))
    assert sent.document["outbox"][0]["state"] == "waiting"
    pulled = verb("outbox", "pull-back", issued.document["outbox"][0], *who(city, "registrar"))
    assert pulled.document["outbox"][0]["state"] == "pulled"
    again = verb("outbox", "pull-back", issued.document["outbox"][0], *who(city, "registrar"))
    assert again.code == 3
    assert "cannot be taken back" in again.errors


def test_a_status_is_changed_with_its_reason(city: Path, tmp_path: Path, verb: Verb) -> None:
    verb("outbox", "--cool-off", 0, *who(city, "registrar"))
    data = file_of(tmp_path, {"data": _DIPLOMA})
    issued = verb("issue", "education.diploma/1", "--data", data, *who(city, "registrar"))
    verb("outbox", "send", *who(city, "registrar"))
    record = issued.document["records"][0]
    words = ("issue", "record.status/1", "--ref", record, "--action", "revoke")
    assert verb(*words, *who(city, "registrar")).code == 3
    assert verb(*words, "--reason", "because", *who(city, "registrar")).code == 1
    assert verb(*words, "--reason", "error", *who(city, "registrar")).code == 0
    sent = verb("outbox", "send", *who(city, "registrar"))
    assert [item["state"] for item in sent.document["outbox"]] == ["final", "final"]
    assert verb(*words, "--reason", "error", *who(city, "registrar")).code == 1


def test_rows_that_are_wrong_are_named_by_row_and_column_and_nothing_is_queued(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    wrong = {**_DIPLOMA, "awarded": "2026-13-01", "colour": "red"}
    data = file_of(tmp_path, {"data": _DIPLOMA}, {"data": wrong})
    issued = verb("issue", "education.diploma/1", "--data", data, *who(city, "registrar"))
    assert issued.code == 1
    assert issued.document["accepted"] == 0
    assert {item["row"] for item in issued.document["refused"]} == {2}
    assert verb("outbox", *who(city, "registrar")).document["outbox"] == []


def test_a_dry_run_queues_nothing(city: Path, tmp_path: Path, verb: Verb) -> None:
    data = file_of(tmp_path, {"data": _DIPLOMA})
    words = ("issue", "education.diploma/1", "--data", data, "--dry-run")
    assert verb(*words, *who(city, "registrar")).document["accepted"] == 1
    assert verb("outbox", *who(city, "registrar")).document["outbox"] == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"{", "not JSON"),
        (b"[1.5]", "whole number"),
        (b"[1]", "item 1 is a JSON value"),
        (b"[]", "nothing to issue"),
        (b"[" * 5000, "not JSON"),
        (b'{"data":{"a":9007199254740992}}', "beyond 2^53-1"),
    ],
)
def test_files_that_are_no_records_are_refused_in_words(
    city: Path, tmp_path: Path, verb: Verb, content: bytes, said: str
) -> None:
    file = tmp_path / "bad.json"
    file.write_bytes(content)
    answer = verb("issue", "education.diploma/1", "--data", file, *who(city, "registrar"))
    assert answer.code in (2, 3)
    assert said in answer.errors


def test_a_wrong_password_is_said_and_nothing_happens(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    (tmp_path / "wrong.txt").write_text("not the password\n", "utf-8")
    data = file_of(tmp_path, {"data": _DIPLOMA})
    answer = verb(
        "issue", "education.diploma/1", "--data", data,
        "--profile", city / "profiles" / "registrar", "--password-file", tmp_path / "wrong.txt",
    )  # fmt: skip
    assert answer.code == 2
    assert "password is wrong" in answer.errors


def test_a_key_without_the_role_is_told_so(city: Path, tmp_path: Path, verb: Verb) -> None:
    data = file_of(tmp_path, {"data": _DIPLOMA})
    answer = verb("issue", "education.diploma/1", "--data", data, *who(city, "inspector"))
    assert answer.code == 1
    assert answer.document["refused"][0]["problem"].startswith("ROLE")


def test_a_member_that_stands_twice_is_refused_and_a_verb_may_be_a_folder(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    file = tmp_path / "twice.json"
    file.write_text('{"data": {"awarded": "2026-01-01", "awarded": "2026-01-02"}}', "utf-8")
    answer = verb("issue", "education.diploma/1", "--data", file, *who(city, "registrar"))
    assert answer.code == 2
    assert "twice" in answer.errors
    assert verb("--profile", "audit", "outbox").code == 2
