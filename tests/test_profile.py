"""Profiles: what comes back, what is refused, and that no damage to one passes unseen."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.errors import StorageError, UsageError
from desktop.ledger.anchor import Anchor
from desktop.ledger.json_profile import JsonObject, format_json, parse_object
from desktop.peers.source import Peer
from desktop.profile import (
    Profile,
    check_peer_name,
    load_profile,
    save_profile,
    with_changed_peer,
    with_peer,
    without_peer,
)

_ANCHOR = Anchor("ledger.smallville.example/2026", hashlib.sha256(b"charter").digest())


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    profile = Profile(
        tmp_path / "profile",
        "Registrar",
        _ANCHOR,
        (Peer("stick", "folder", "../peers/folder"), Peer("hall", "http", "https://a.example")),
        "education",
        60,
    )
    save_profile(profile)
    return profile


def _file(profile: Profile) -> Path:
    return profile.folder / "profile.json"


def test_a_profile_comes_back_as_it_was(profile: Profile) -> None:
    assert load_profile(profile.folder) == profile


def test_a_plain_profile_comes_back_too(tmp_path: Path) -> None:
    plain = Profile(tmp_path / "plain", "", _ANCHOR)
    save_profile(plain)
    assert load_profile(plain.folder) == plain


def test_every_flipped_bit_is_refused(profile: Profile) -> None:
    data = _file(profile).read_bytes()
    with _file(profile).open("r+b", buffering=0) as stream:
        for at, octet in enumerate(data):
            for bit in range(8):
                stream.seek(at)
                stream.write(bytes([octet ^ 1 << bit]))
                with pytest.raises(StorageError):
                    load_profile(profile.folder)
            stream.seek(at)
            stream.write(bytes([octet]))
    assert load_profile(profile.folder) == profile


@pytest.mark.parametrize("kept", [0, 1, 50, -1])
def test_a_cut_off_profile_is_refused(profile: Profile, kept: int) -> None:
    _file(profile).write_bytes(_file(profile).read_bytes()[:kept])
    with pytest.raises(StorageError, match="damaged"):
        load_profile(profile.folder)


def _rewrite(profile: Profile, **changes: object) -> None:
    """Write the profile with other fields and a hash that matches them; None removes one."""
    body: JsonObject = parse_object(_file(profile).read_bytes())
    del body["sha256"]
    body.update(changes)  # type: ignore[arg-type]  # JSON values only
    body = {name: value for name, value in body.items() if value is not None}
    body["sha256"] = hashlib.sha256(format_json(body)).hexdigest()
    _file(profile).write_bytes(format_json(body))


def test_a_profile_of_a_newer_version_is_refused_in_words(profile: Profile) -> None:
    _rewrite(profile, version=2, surprise=True)
    with pytest.raises(StorageError, match="newer version"):
        load_profile(profile.folder)


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 0},
        {"version": "1"},
        {"version": True},
        {"surprise": True},
        {"domain": None},
        {"anchor": "nothing"},
        {"peers": {}},
        {"peers": ["stick"]},
        {"peers": [{"name": "a", "kind": "pigeon", "address": "b"}]},
        {"peers": [{"name": "a", "kind": "folder"}]},
        {"cool_off_s": "600"},
        {"cool_off_s": True},
        {"cool_off_s": -1},
        {"name": 5},
    ],
)
def test_fields_that_are_not_as_they_should_be_are_refused(
    profile: Profile, changes: dict[str, object]
) -> None:
    _rewrite(profile, **changes)
    with pytest.raises(StorageError, match="damaged or not a profile"):
        load_profile(profile.folder)


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b"\xff\xfe", b'{"sha256":1}', b"PK\x03\x04"])
def test_a_foreign_file_is_refused(profile: Profile, data: bytes) -> None:
    _file(profile).write_bytes(data)
    with pytest.raises(StorageError, match="damaged or not a profile"):
        load_profile(profile.folder)


def test_a_huge_file_is_not_read_to_its_end(profile: Profile) -> None:
    with _file(profile).open("wb") as stream:
        stream.truncate(1 << 32)
    with pytest.raises(StorageError, match="damaged"):
        load_profile(profile.folder)


def test_a_folder_without_a_profile_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="civicledger init"):
        load_profile(tmp_path)
    with pytest.raises(StorageError):
        load_profile(tmp_path / "nowhere")


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "profile.json").mkdir()
    with pytest.raises(StorageError, match="cannot be read"):
        load_profile(tmp_path)


def test_a_peer_is_added_once(profile: Profile) -> None:
    other = with_peer(profile, Peer("other", "folder", "/mnt"))
    assert [peer.name for peer in other.peers] == ["stick", "hall", "other"]
    with pytest.raises(UsageError, match="stick"):
        with_peer(profile, Peer("stick", "folder", "/mnt"))


def test_a_peer_comes_back_to_its_place(profile: Profile) -> None:
    fewer = without_peer(profile, "stick")
    assert [peer.name for peer in fewer.peers] == ["hall"]
    assert with_peer(fewer, profile.peers[0], 0).peers == profile.peers
    with pytest.raises(UsageError, match="no peer named stick"):
        without_peer(fewer, "stick")


def test_a_peer_is_renamed_in_its_place_and_not_twice(profile: Profile) -> None:
    renamed = replace(profile.peers[0], name="drive")
    changed = with_changed_peer(profile, "stick", renamed)
    assert [peer.name for peer in changed.peers] == ["drive", "hall"]
    with pytest.raises(UsageError, match="hall already"):
        with_changed_peer(profile, "stick", replace(renamed, name="hall"))


@pytest.mark.parametrize("name", ["", " x", "-x", "x\n", "x" * 65, "a/b"])
def test_a_strange_name_of_a_peer_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="begins with a letter"):
        check_peer_name(name)


def test_everything_has_its_place_in_the_profile(profile: Profile, tmp_path: Path) -> None:
    assert profile.peer_folder(profile.peers[0]) == tmp_path / "peers" / "folder"
    absolute = replace(profile.peers[0], address=str(tmp_path / "elsewhere"))
    assert profile.peer_folder(absolute) == tmp_path / "elsewhere"
    places = [
        profile.replica_file, profile.desk_file, profile.key_file, profile.incoming,
        profile.evidence, profile.reports,
    ]  # fmt: skip
    assert {place.parent for place in places} == {profile.folder}
    assert len(set(places)) == len(places)
