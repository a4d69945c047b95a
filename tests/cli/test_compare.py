"""``compare``: two laptops exchange a checkpoint; peers are compared; forks are kept and listed."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.ledger.checkpoint import parse_checkpoint
from desktop.peers.source import Peer
from desktop.profile import load_profile, save_profile
from tests.chronicle import Chronicle, chronicle, copied
from tests.cli.conftest import Verb
from tests.peers.lying import extended, note_over, read_entries, write_tree

__all__ = ["chronicle"]


@pytest.fixture
def profile(chronicle: Chronicle, tmp_path: Path) -> Path:
    return copied(chronicle, tmp_path)


def forked(chronicle: Chronicle, folder: Path, size: int) -> Path:
    """Write a tree that leaves the chronicle's log after block 0, to about this size."""
    log = read_entries(chronicle.peer, chronicle.size)
    first = next(at for at, entry in enumerate(log) if entry[:1] != b"\xd2") + 1
    lie = extended(log[:first], chronicle.city.recalls(max(1, size - first - 1)))
    return write_tree(folder, lie, note_over(chronicle.city, lie))


def test_our_checkpoint_is_the_same_for_a_colleague(
    verb: Verb, profile: Path, chronicle: Chronicle, tmp_path: Path
) -> None:
    file, picture = tmp_path / "mine.note", tmp_path / "mine.svg"
    written = verb("compare", "--out", file, "--qr", picture, "--profile", profile)
    assert (written.code, written.document["files"]) == (0, [str(file), str(picture)])
    assert parse_checkpoint(file.read_bytes()).size == written.document["size"] == chronicle.size
    assert picture.read_bytes().startswith(b"<?xml")
    assert verb("compare", "--out", file, "--profile", profile).code == 2
    assert verb("compare", "--out", file, "--force", "--profile", profile).code == 0
    answer = verb("compare", file, "--profile", profile)
    assert answer.code == 0
    (one,) = answer.document["compared"]
    assert (one["relation"], one["root"]) == ("same", one["our_root"])
    assert one["signed_by"][0] == chronicle.anchor.origin
    assert answer.document["evidence"] == []


def test_a_fork_ends_with_one_and_is_listed_from_then_on(
    verb: Verb, profile: Path, chronicle: Chronicle, tmp_path: Path
) -> None:
    assert verb("compare", "--evidence", "--profile", profile).code == 0
    tree = forked(chronicle, tmp_path / "fork", chronicle.size - 10)
    answer = verb("compare", tree / "checkpoint", "--profile", profile)
    assert answer.code == 1
    (one,) = answer.document["compared"]
    assert (one["relation"], one["final"]) == ("fork", True)
    assert one["root"] != one["our_root"]
    listed = verb("compare", "--evidence", "--profile", profile)
    assert listed.code == 1
    (group,) = listed.document["evidence"]
    assert (group["name"], group["proves"]) == (one["evidence"], "fork")
    for file in group["files"]:
        assert (profile / "evidence" / file["file"]).stat().st_size == file["bytes"]
    names = [re.sub(r"^fork-\d+-\w{12}-", "", file["file"]) for file in group["files"]]
    assert names == ["ours.note", "ours.path.json", "theirs.note"]


def test_what_cannot_be_told_ends_with_two(
    verb: Verb, profile: Path, chronicle: Chronicle, tmp_path: Path
) -> None:
    ahead = forked(chronicle, tmp_path / "ahead", chronicle.size + 50)
    answer = verb("compare", ahead / "checkpoint", "--profile", profile)
    assert (answer.code, answer.document["compared"][0]["relation"]) == (2, "ahead")
    other = tmp_path / "other.note"
    other.write_text("nothing of the kind\n", "utf-8")
    answer = verb("compare", other, "--profile", profile)
    assert (answer.code, answer.document["compared"][0]["relation"]) == (2, "unreadable")
    assert verb("compare", tmp_path / "missing", "--profile", profile).code == 2
    assert not (profile / "evidence").exists()


def test_an_altered_checkpoint_ends_with_one(
    verb: Verb, profile: Path, chronicle: Chronicle, tmp_path: Path
) -> None:
    note = (chronicle.peer / "checkpoint").read_text("utf-8")
    lied = tmp_path / "lied.note"
    lied.write_text(note.replace(f"\n{chronicle.size}\n", f"\n{chronicle.size + 1}\n"), "utf-8")
    answer = verb("compare", lied, "--profile", profile)
    assert (answer.code, answer.document["compared"][0]["relation"]) == (1, "altered")


def test_all_peers_are_compared_with_us_and_with_one_another(
    verb: Verb, profile: Path, chronicle: Chronicle, tmp_path: Path
) -> None:
    fine = verb("compare", "--profile", profile)
    assert (fine.code, fine.document["pairs"]) == (0, [])
    fork = forked(chronicle, tmp_path / "fork", chronicle.size + 50)
    peers = (Peer("bad", "folder", str(fork)), Peer("gone", "folder", str(tmp_path / "gone")))
    found = load_profile(profile)
    save_profile(replace(found, peers=(*found.peers, *peers)))
    answer = verb("compare", "--profile", profile)
    assert answer.code == 1
    relations = [one["relation"] for one in answer.document["compared"]]
    assert relations == ["same", "fork", "unreachable"]
    (pair,) = answer.document["pairs"]
    assert (pair["first"], pair["second"], pair["agrees"]) == ("bad", "stick", False)
    assert verb("compare", "--peer", tmp_path / "gone", "--profile", profile).code == 2


def test_wishes_that_do_not_go_together_are_refused(
    verb: Verb, profile: Path, tmp_path: Path
) -> None:
    at = ("--profile", profile)
    assert verb("compare", "x.note", "--evidence", *at).code == 3
    assert verb("compare", "x.note", "--out", tmp_path / "y", *at).code == 3
    assert verb("compare", "--qr", tmp_path / "y.gif", *at).code == 3
    save_profile(replace(load_profile(profile), peers=()))
    assert verb("compare", *at).code == 3
