"""``peers``, ``charter``, ``init`` and ``doctor`` in-process."""

import json
from pathlib import Path

import pytest

from desktop.keys.key_file import SMALL
from desktop.keys.keyring import Keyring
from desktop.ledger.anchor import format_anchor, parse_words
from desktop.ledger.json_profile import parse_object
from desktop.profile import load_profile
from tests.chronicle import PASSWORD, Chronicle, chronicle, copied
from tests.city import root_of
from tests.cli.conftest import Verb

__all__ = ["chronicle"]


@pytest.fixture
def profile(chronicle: Chronicle, tmp_path: Path) -> Path:
    return copied(chronicle, tmp_path)


def test_peers_are_listed_added_and_removed(
    verb: Verb, chronicle: Chronicle, profile: Path, tmp_path: Path
) -> None:
    at = ("--profile", profile)
    (stick,) = verb("peers", *at).document["peers"]
    assert (stick["name"], stick["state"], stick["size"]) == ("stick", "offers", chronicle.size)
    added = verb("peers", "add", "old drive", tmp_path / "gone", *at).document["peers"]
    assert [one["state"] for one in added] == ["offers", "unreachable"]
    verb("peers", "add", "writer", chronicle.city.folder, "--kind", "local", *at)
    assert [peer.kind for peer in load_profile(profile).peers] == ["folder", "folder", "local"]
    left = verb("peers", "remove", "stick", *at).document["peers"]
    assert [one["name"] for one in left] == ["old drive", "writer"]


def test_the_charter_is_shown_with_anchor_and_words(verb: Verb, chronicle: Chronicle) -> None:
    shown = verb("charter", "--profile", chronicle.profile).document
    charter = chronicle.city.charter
    assert (shown["quorum"], len(shown["authorities"])) == (3, 4)
    assert shown["city"] == charter.city
    assert shown["anchor"] == format_anchor(chronicle.anchor)
    assert parse_words(shown["words"]) == chronicle.anchor.sha256
    assert shown["document"] == parse_object(charter.canonical)
    assert [one["id"] for one in shown["authorities"] if one["writes"]] == ["city-hall"]


@pytest.fixture
def authority(profile: Path, tmp_path: Path) -> tuple[object, ...]:
    """Return the words for an authority's own profile."""
    (profile / "keys.clkey").unlink()
    Keyring.create(profile / "keys.clkey", PASSWORD, root_of("university"), SMALL).lock()
    password = tmp_path / "password.txt"
    password.write_text(PASSWORD, "utf-8")
    return ("--profile", profile, "--password-file", password)


@pytest.mark.slow
def test_an_authority_proposes_another_charter(
    verb: Verb, chronicle: Chronicle, authority: tuple[object, ...], tmp_path: Path
) -> None:
    document = json.loads(chronicle.city.charter.canonical)
    file = tmp_path / "charter.json"
    file.write_text(json.dumps(document, indent=2), "utf-8")
    assert verb("charter", "propose", file, *authority).code == 3  # in force already
    document["city"]["en"] = "New Smallville"
    file.write_text(json.dumps(document, indent=2), "utf-8")
    dry = verb("charter", "propose", file, "--dry-run", *authority)
    assert (dry.code, dry.document["outbox"]) == (0, [])
    queued = verb("charter", "propose", file, *authority)
    assert (queued.code, len(queued.document["outbox"])) == (0, 1)
    document["quorum"] = 1
    file.write_text(json.dumps(document), "utf-8")
    assert verb("charter", "propose", file, *authority).code == 2


@pytest.mark.slow
def test_only_what_can_be_approved_is_approved(
    verb: Verb, chronicle: Chronicle, authority: tuple[object, ...]
) -> None:
    answer = verb("charter", "approve", chronicle.ids["valid"], *authority)
    assert answer.code == 1
    assert answer.document["refused"]


def test_a_profile_joins_a_ledger_and_syncs(
    verb: Verb, chronicle: Chronicle, tmp_path: Path
) -> None:
    at = ("--profile", tmp_path / "new" / "profile")
    anchor = format_anchor(chronicle.anchor)
    joined = verb("init", "--anchor", anchor, "--peer", chronicle.peer, *at)
    assert joined.code == 0
    assert joined.document["anchor"] == anchor
    synced = verb("sync", *at)
    assert (synced.code, synced.document["size"]) == (0, chronicle.size)
    again = verb("init", "--anchor", anchor, "--peer", chronicle.peer, *at)
    assert again.code == 2
    assert "already" in again.document["error"]["what"]


def test_init_never_touches_a_foreign_folder(
    verb: Verb, chronicle: Chronicle, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    anchor = format_anchor(chronicle.anchor)
    for words in (("--anchor", anchor, "--peer", tmp_path), ("--origin", "ledger.example")):
        assert verb("init", *words, "--profile", tmp_path).code == 2
        assert verb("init", *words, "--profile", tmp_path / "letter.txt").code == 2
    assert [item.name for item in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.slow
def test_a_ledger_is_started_alone_and_written_to(verb: Verb, tmp_path: Path) -> None:
    password = tmp_path / "password.txt"
    password.write_text(PASSWORD, "utf-8")
    at = ("--profile", tmp_path / "mine", "--password-file", password)
    begun = verb("init", "--origin", "ledger.mine.example/2026", "--city", "Mine", *at)
    assert begun.code == 0
    charter = verb("charter", *at).document
    assert (charter["quorum"], charter["city"]) == (1, {"en": "Mine"})
    assert charter["anchor"] == begun.document["anchor"]
    file = tmp_path / "data.json"
    file.write_text(
        json.dumps({"data": {"name": "S7.speed_kmh", "value": "5", "from": _FROM}}), "utf-8"
    )
    assert verb("issue", "ledger.parameter/1", "--data", file, *at).code == 0
    sent = verb("outbox", "send", "--now", *at).document["outbox"]
    assert [one["state"] for one in sent] == ["final"]
    assert verb("show", sent[0]["id"], *at).document["verdict"] == "VALID"
    assert verb("audit", *at).document["verdict"] == "clean"
    new = tmp_path / "new.txt"
    new.write_text("some other words here", "utf-8")
    assert verb("keys", "change-password", "--new-password-file", new, *at).code == 0
    assert verb("issue", "ledger.parameter/1", "--data", file, "--profile", tmp_path / "mine",
                "--password-file", new).code == 0  # fmt: skip
    assert verb("outbox", "send", "--now", "--profile", tmp_path / "mine",
                "--password-file", new).code == 0  # fmt: skip


_FROM = "2026-01-01T00:00:00.000Z"


def test_a_ledger_that_cannot_begin_leaves_nothing(verb: Verb, tmp_path: Path) -> None:
    password = tmp_path / "password.txt"
    password.write_text("weak", "utf-8")
    at = ("--profile", tmp_path / "mine", "--password-file", password)
    assert verb("init", "--origin", "ledger.mine.example", *at).code == 3
    assert not (tmp_path / "mine").exists()


def test_the_doctor_looks_at_machine_and_profile(verb: Verb, chronicle: Chronicle) -> None:
    answer = verb("doctor", "--profile", chronicle.profile)
    by_name = {one["name"]: one["result"] for one in answer.document["checks"]}
    assert answer.code == 0
    assert {by_name[name] for name in ("Signatures", "Profile", "Replica", "SQLite")} == {"ok"}


@pytest.mark.parametrize("file", ["profile.json", "replica.db", "keys.clkey"])
def test_the_doctor_finds_a_damaged_file(verb: Verb, profile: Path, file: str) -> None:
    (profile / file).write_bytes(b"damaged")
    answer = verb("doctor", "--profile", profile)
    assert answer.code == 1
    assert "failed" in {one["result"] for one in answer.document["checks"]}


def test_the_doctor_needs_no_profile(verb: Verb, tmp_path: Path) -> None:
    assert verb("doctor", "--profile", tmp_path / "nowhere").code == 0
