"""``export --format backup``, ``import backup`` and ``doctor --drill`` in-process."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.cli.call import Call
from desktop.demo.city import Built
from desktop.issuing import next_seq
from desktop.replica.database import open_database
from desktop.session import Session
from tests.chronicle import PASSWORD, Chronicle, chronicle, copied
from tests.cli.conftest import Answer, Verb

pytestmark = pytest.mark.slow

__all__ = ["chronicle"]

_DIPLOMA = {
    "achievementType": "BachelorDegree",
    "achievement": {"en": "Bachelor of Science"},
    "awarded": "2026-09-30",
}


@pytest.fixture
def profile(chronicle: Chronicle, tmp_path: Path) -> Path:
    return copied(chronicle, tmp_path)


@pytest.fixture
def file(profile: Path, tmp_path: Path, verb: Verb) -> Path:
    path = tmp_path / "mine.clbackup"
    assert verb("export", "--format", "backup", "-o", path, "--profile", profile).code == 0
    return path


@pytest.fixture
def password(tmp_path: Path) -> Path:
    path = tmp_path / "password.txt"
    path.write_text(PASSWORD + "\n", "utf-8")
    return path


def results(answer: Answer) -> dict[str, str]:
    return {one["name"]: one["result"] for one in answer.document["checks"]}


def test_a_back_up_says_what_is_in_it_and_what_is_not(
    profile: Path, tmp_path: Path, verb: Verb
) -> None:
    out = tmp_path / "b"
    made = verb("export", "--format", "backup", "-o", out, "--profile", profile)
    assert (made.code, made.document["keys"]) == (0, True)
    assert made.document["bytes"] == out.stat().st_size
    assert {"keys.clkey", "profile.json"} <= set(made.document["members"])
    assert "replica.db" in {one["name"] for one in made.document["left_out"]}
    again = verb("export", "--format", "backup", "-o", out, "--profile", profile)
    assert (again.code, "there already" in again.errors) == (2, True)


@pytest.mark.parametrize("words", [("--force",), ("urn:uuid:1",), ("--query", "x")])
def test_a_back_up_takes_no_record_and_no_force(
    profile: Path, tmp_path: Path, verb: Verb, words: tuple[str, ...]
) -> None:
    call = ("export", *words[:1], *words[1:], "--format", "backup", "-o", tmp_path / "b")
    assert verb(*call, "--profile", profile).code == 3
    assert not (tmp_path / "b").exists()


@pytest.mark.slow
def test_what_is_restored_syncs_and_goes_on(
    file: Path, profile: Path, tmp_path: Path, verb: Verb, password: Path
) -> None:
    new = tmp_path / "new"
    restored = verb("import", "backup", file, "--profile", new)
    assert (restored.code, restored.document["waiting"]) == (0, 0)
    assert restored.document["peers_not_found"] == []
    assert verb("sync", "--profile", new).code == 0
    shown = [
        verb("keys", "--profile", one, "--password-file", password).document["keys"]
        for one in (profile, new)
    ]
    assert shown[0] == shown[1]
    assert verb("import", "backup", file, "--profile", new).code == 2


def test_a_drill_passes_and_the_doctor_remembers(
    file: Path, profile: Path, verb: Verb, password: Path
) -> None:
    mine = ("--profile", profile, "--password-file", password)
    drill = verb("doctor", "--drill", file, *mine)
    assert (drill.code, drill.document["drill"]) == (0, "passed")
    found = results(drill)
    assert [found[name] for name in ("Back-up", "Keys", "Enrolment", "Not in it")] == ["ok"] * 4
    told = results(verb("doctor", *mine))
    assert (told["Last back-up"], told["Last drill"]) == ("ok", "ok")
    memory = json.loads((profile / "backups.json").read_bytes())
    assert set(memory) == {"made", "drilled", "drill"}


def test_a_drill_leaves_nothing_behind(
    file: Path,
    profile: Path,
    tmp_path: Path,
    verb: Verb,
    password: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    verb("doctor", "--drill", file, "--profile", profile, "--password-file", password)
    assert list(scratch.iterdir()) == []


def test_a_drill_with_a_damaged_file_fails(file: Path, profile: Path, verb: Verb) -> None:
    file.write_bytes(file.read_bytes()[:-1])
    drill = verb("doctor", "--drill", file, "--profile", profile)
    assert (drill.code, results(drill)) == (1, {"Back-up": "failed"})
    assert (
        "failed"
        in verb("doctor", "--offline", "--profile", profile).document["checks"][-1]["detail"]
    )


def test_a_drill_that_cannot_look_the_key_up_is_incomplete(
    file: Path, tmp_path: Path, verb: Verb, password: Path
) -> None:
    nowhere = ("--profile", tmp_path / "nowhere", "--password-file", password)
    drill = verb("doctor", "--drill", file, *nowhere)
    assert (drill.code, results(drill)["Enrolment"]) == (2, "not done")
    assert not (tmp_path / "nowhere").exists()


def test_a_wrong_password_is_no_drill(
    file: Path, profile: Path, tmp_path: Path, verb: Verb
) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("not this one at all\n", "utf-8")
    drill = verb("doctor", "--drill", file, "--profile", profile, "--password-file", wrong)
    assert drill.code == 2
    assert "stay locked" in drill.errors


def test_a_drill_says_what_came_since(
    file: Path, profile: Path, verb: Verb, password: Path
) -> None:
    (profile / "evidence").mkdir()
    (profile / "evidence" / "1-ours.note").write_text("x", "utf-8")
    (profile / "keys.clkey").write_bytes(b"other")
    drill = verb("doctor", "--drill", file, "--profile", profile, "--password-file", password)
    (told,) = (one for one in drill.document["checks"] if one["name"] == "Not in it")
    assert told["result"] == "note"
    assert "evidence/1-ours.note" in told["detail"]
    assert "keys.clkey" in told["detail"]


@pytest.mark.slow
def test_a_back_up_of_another_ledger_fails_the_drill(
    file: Path, demonstration: Built, tmp_path: Path, verb: Verb, password: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(demonstration.folder / "profiles" / "inspector", other)
    drill = verb("doctor", "--drill", file, "--profile", other, "--password-file", password)
    assert (drill.code, results(drill)["Profile"]) == (1, "failed")


def test_calls_that_make_no_sense_are_refused(file: Path, tmp_path: Path, verb: Verb) -> None:
    at = ("--profile", tmp_path / "new")
    assert verb("import", "backup", file, "--dry-run", *at).code == 3
    assert verb("doctor", "--drill", file, "--offline", *at).code == 3
    assert verb("import", "backup", tmp_path / "none", *at).code == 2
    assert verb("doctor", "--drill", tmp_path / "none", *at).code == 2
    assert not (tmp_path / "new").exists()


def test_the_texts_say_what_is_locked_and_what_to_do(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from desktop.cli.main import run  # noqa: PLC0415  (the fixture speaks JSON)

    def no_window(call: Call) -> int:
        raise AssertionError(call)

    out, at = str(tmp_path / "b"), str(profile)
    assert run(["export", "--format", "backup", "-o", out, "--profile", at], no_window) == 0
    assert "stay locked" in capsys.readouterr().out
    new = str(tmp_path / "new")
    assert run(["import", "backup", out, "--profile", new], no_window) == 0
    assert "Sync it before you issue" in capsys.readouterr().out


@pytest.mark.slow
def test_after_a_restore_nothing_is_issued_twice_and_the_counter_goes_on(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    """Two diplomas wait when the back-up is made; then they are sent, and the laptop is lost."""
    home = city / "profiles" / "registrar"
    mine = ("--profile", home, "--password-file", city / "password.txt")
    data = tmp_path / "items.json"
    data.write_text(json.dumps([{"data": _DIPLOMA}, {"data": _DIPLOMA}]), "utf-8")
    verb("outbox", "--cool-off", 0, *mine)
    issued = verb("issue", "education.diploma/1", "--data", data, *mine).document["records"]
    verb("export", "--format", "backup", "-o", tmp_path / "b", *mine)
    sent = verb("outbox", "send", *mine).document["outbox"]
    assert [item["state"] for item in sent] == ["final", "final"]
    counter = counter_of(home)
    shutil.rmtree(home)
    restored = verb("import", "backup", tmp_path / "b", *mine)
    assert (restored.code, restored.document["waiting"]) == (0, 2)
    before = verb("sync", *mine).document["size"]
    assert counter_of(home) == counter
    again = verb("outbox", "send", *mine).document["outbox"]
    assert {item["state"] for item in again} <= {"logged", "final"}
    assert verb("sync", *mine).document["size"] == before
    assert [verb("show", one, *mine).document["record"] for one in issued] == issued


def counter_of(home: Path) -> int:
    """Return the next counter of the profile's key, as `issuing` takes it."""
    password = (home.parent.parent / "password.txt").read_text("utf-8").strip()
    with Session(home) as session, open_database(home / "desk.db", "desk") as desk:
        session.unlock(password)
        return next_seq(session.reader(), desk, session.signer().did)
