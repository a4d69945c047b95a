"""``keys watch``: a second machine with the same keys is noticed, and acknowledged."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.profile import load_profile
from desktop.replica import key_watch
from desktop.session import Session
from tests.chronicle import Chronicle, chronicle, copied
from tests.cli.conftest import Verb

__all__ = ["chronicle"]

_DIPLOMA = {
    "achievementType": "BachelorDegree",
    "achievement": {"en": "Bachelor of Science"},
    "awarded": "2026-09-30",
}


@pytest.mark.slow
def test_all_that_a_restored_key_signed_waits_until_it_is_acknowledged(
    verb: Verb, chronicle: Chronicle, tmp_path: Path
) -> None:
    profile = copied(chronicle, tmp_path)
    at = ("--profile", profile, "--password-file", chronicle.profile.parent / "password.txt")
    (profile / "desk.db").unlink(missing_ok=True)  # as after a restore from the 24 words
    found = verb("keys", "watch", *at)
    assert found.code == 1
    assert found.document["keys"] == [chronicle.city.person("registrar").did]
    first, second, *_ = found.document["statements"]
    assert first["kinds"] == ["education.diploma/1"]
    assert first["entry"] < second["entry"]
    assert verb("keys", "watch", "--acknowledge", "nonsense", *at).code == 3
    left = verb("keys", "watch", "--acknowledge", first["records"][0], *at)
    assert (left.code, left.document["acknowledged"]) == (1, 1)
    assert left.document["statements"] == found.document["statements"][1:]
    done = verb("keys", "watch", "--acknowledge", "all", "--profile", profile)
    assert (done.code, done.document["statements"]) == (0, [])
    assert verb("keys", "--acknowledge", "all", *at).code == 3


def test_without_keys_there_is_nothing_to_watch(
    verb: Verb, chronicle: Chronicle, tmp_path: Path
) -> None:
    profile = copied(chronicle, tmp_path)
    for name in ("keys.clkey", "desk.db"):
        (profile / name).unlink(missing_ok=True)
    answer = verb("keys", "watch", "--profile", profile)
    assert (answer.code, answer.document["keys"]) == (0, [])


def test_opening_the_keys_makes_them_known(chronicle: Chronicle, tmp_path: Path) -> None:
    with Session(copied(chronicle, tmp_path)) as session:
        password = (chronicle.profile.parent / "password.txt").read_text("utf-8").strip()
        session.unlock(password)
        with session.desk() as desk:
            assert key_watch.own_keys(desk) == (session.signer().did,)


@pytest.mark.slow
def test_a_second_machine_with_the_same_keys_is_noticed(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    mine = city / "profiles" / "registrar"
    password = ("--password-file", city / "password.txt")
    at = ("--profile", mine, *password)
    assert verb("keys", "watch", "--acknowledge", "all", *at).code == 0
    thief = Path(shutil.copytree(mine, city / "profiles" / "thief"))
    (thief / "desk.db").unlink()
    assert load_profile(thief).peers == load_profile(mine).peers
    data = tmp_path / "items.json"
    data.write_text(json.dumps([{"data": _DIPLOMA}]), "utf-8")
    issued = verb("issue", "education.diploma/1", "--data", data, "--profile", thief, *password)
    verb("outbox", "send", "--now", "--profile", thief, *password)
    synced = verb("sync", "--profile", mine)
    assert synced.code == 0
    assert "1 statement is signed with your key" in synced.errors
    found = verb("keys", "watch", "--profile", mine)
    (stranger,) = found.document["statements"]
    assert (found.code, stranger["records"]) == (1, issued.document["records"])
    assert stranger["final"] is True
    sent = verb("issue", "education.diploma/1", "--data", data, *at)
    verb("outbox", "send", "--now", *at)
    assert sent.code == 0
    again = verb("keys", "watch", "--profile", mine)
    assert again.document["statements"] == [stranger]
