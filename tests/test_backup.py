"""A back-up holds what others cannot give back, and comes back whole or not at all."""

import hashlib
import io
import os
import shutil
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop import backup as backups
from desktop import exact_zip
from desktop.backup import Memory, read_backup, remember, remembered, restore, write_backup
from desktop.errors import CivicLedgerError, FormatError, StorageError, UsageError
from desktop.exact_zip import is_portable, member_info
from desktop.ledger.anchor import Anchor
from desktop.ledger.json_profile import JsonObject, format_json, parse_object
from desktop.peers.source import Peer
from desktop.profile import Profile, save_profile
from desktop.progress import Cancelled
from desktop.replica import outbox
from desktop.replica.database import open_database
from desktop.replica.outbox import Queued

NOW_MS = 1_800_000_000_000
ANCHOR = Anchor("ledger.example/2026", bytes(range(32)))
NODE_STATE = ("replica.db", "lock.db", "queue.db", "cosigner.db", "node.json")


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """Return a profile with one file of every sort, and what must never travel."""
    made = Profile(tmp_path / "mine", "Anna", ANCHOR, (Peer("stick", "folder", "../stick"),))
    save_profile(made)
    made.key_file.write_bytes(b"locked")
    for name in ("private/a.age", "evidence/1-ours.note", "reports/2026/\u00fcber uns.json"):
        file = made.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")
    (made.folder / "settings.ini").write_text("[window]\n", "utf-8")
    for name in NODE_STATE:
        (made.folder / name).write_bytes(b"never")
    (made.folder / "log").mkdir()
    (made.folder / "log" / "checkpoint").write_bytes(b"never")
    with open_database(made.desk_file, "desk") as desk:
        outbox.put(desk, [Queued("urn:uuid:1", "education.diploma/1", "{}", 1, 2)])
    return made


@pytest.fixture
def file(profile: Profile, tmp_path: Path) -> Path:
    """Return a back-up of the profile."""
    path = tmp_path / "mine.clbackup"
    write_backup(profile, path, NOW_MS)
    return path


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_profile_comes_back_as_it_was(profile: Profile, file: Path, tmp_path: Path) -> None:
    restored = restore(read_backup(file), tmp_path / "new" / "anna")
    assert (restored.name, restored.anchor, restored.peers) == ("Anna", ANCHOR, profile.peers)
    with open_database(restored.desk_file, "desk") as desk:
        assert [item.record for item in outbox.everything(desk)] == ["urn:uuid:1"]
    before, after = contents(profile.folder), contents(restored.folder)
    same = set(after) - {"desk.db", "desk.db-journal"}
    assert same == {
        "profile.json", "keys.clkey", "settings.ini", "private/a.age", "evidence/1-ours.note",
        "reports/2026/\u00fcber uns.json",
    }  # fmt: skip
    assert {name: after[name] for name in same} == {name: before[name] for name in same}
    assert sorted(item.name for item in tmp_path.iterdir()) == ["mine", "mine.clbackup", "new"]


def test_the_state_of_a_node_stays_out_and_each_reason_is_told(
    profile: Profile, tmp_path: Path
) -> None:
    made, left_out = write_backup(profile, tmp_path / "b", NOW_MS)
    why = {one.name: one.why for one in left_out}
    assert set(why) == {*NODE_STATE, "log"}
    assert "fork" in why["lock.db"]
    assert "two histories" in why["cosigner.db"]
    assert not {*NODE_STATE, "log"} & {one.name.split("/")[0] for one in made.members}


def test_the_same_profile_gives_the_same_bytes(profile: Profile, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_backup(profile, tmp_path / name, NOW_MS)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_manifest_is_canonical_and_names_every_hash(file: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        data = archive.read("manifest.json")
        manifest = parse_object(data)
        listed = manifest["members"]
        assert isinstance(listed, list)
        for one in listed:
            assert isinstance(one, dict)
            held = archive.read(str(one["name"]))
            assert (one["bytes"], one["sha256"]) == (len(held), hashlib.sha256(held).hexdigest())
    assert format_json(manifest) == data
    assert (manifest["type"], manifest["version"]) == ("civicledger/backup", 1)


def test_nothing_is_overwritten(profile: Profile, file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(StorageError, match="there already"):
        write_backup(profile, file, NOW_MS + 1)
    assert file.read_bytes() == before


def test_what_came_meanwhile_is_not_overwritten_either(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "b"

    def other(*_: object) -> None:
        path.write_text("other", "utf-8")

    for link in (os.link, lambda *_: (_ for _ in ()).throw(OSError("no links here"))):
        path.unlink(missing_ok=True)
        monkeypatch.setattr(os, "link", link)
        with pytest.raises(StorageError, match="there already"):
            write_backup(profile, path, NOW_MS, other)
        assert path.read_text("utf-8") == "other"


def test_a_disk_without_links_takes_a_back_up(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    write_backup(profile, tmp_path / "b", NOW_MS)
    assert read_backup(tmp_path / "b").profile == "Anna"


def test_a_back_up_does_not_lie_in_what_it_backs_up(profile: Profile) -> None:
    with pytest.raises(UsageError):
        write_backup(profile, profile.folder / "reports" / "b", NOW_MS)


def test_a_cancelled_back_up_leaves_nothing(profile: Profile, tmp_path: Path) -> None:
    before = contents(tmp_path)

    def cancel(done: int, total: int) -> None:
        assert 0 < done <= total
        raise Cancelled

    with pytest.raises(Cancelled):
        write_backup(profile, tmp_path / "b", NOW_MS, cancel)
    assert contents(tmp_path) == before


def test_links_and_strange_names_are_left_out_and_named(profile: Profile, tmp_path: Path) -> None:
    (profile.folder / "private" / "away").symlink_to(tmp_path)
    (profile.folder / "reports" / "con.json").write_bytes(b"")
    made, left_out = write_backup(profile, tmp_path / "b", NOW_MS)
    assert {"private/away", "reports/con.json"} <= {one.name for one in left_out}
    assert not {"private/away", "reports/con.json"} & {one.name for one in made.members}


def test_too_much_is_refused_in_words(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "MOST_MEMBERS", 3)
    with pytest.raises(StorageError, match="files"):
        write_backup(profile, tmp_path / "b", NOW_MS)


@pytest.mark.parametrize("place", ["full", "a file", "link"])
def test_a_place_that_is_not_empty_is_left_alone(file: Path, tmp_path: Path, place: str) -> None:
    folder = tmp_path / "new"
    if place == "full":
        folder.mkdir()
        (folder / "mine").touch()
    elif place == "a file":
        folder.touch()
    else:
        (tmp_path / "empty").mkdir()
        folder.symlink_to(tmp_path / "empty")
    before = contents(tmp_path)
    with pytest.raises(StorageError, match="not empty"):
        restore(read_backup(file), folder)
    assert contents(tmp_path) == before


def test_an_empty_folder_is_taken(file: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    assert restore(read_backup(file), tmp_path / "new").name == "Anna"


def test_a_cancelled_restore_leaves_nothing(file: Path, tmp_path: Path) -> None:
    before = contents(tmp_path)

    def cancel(done: int, total: int) -> None:
        if done > total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        restore(read_backup(file), tmp_path / "new", cancel)
    assert contents(tmp_path) == before
    assert not (tmp_path / "new").exists()


def test_a_full_disk_is_seen_beforehand(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(9, 9, 0))
    with pytest.raises(StorageError, match="are free"):
        restore(read_backup(file), tmp_path / "new")


def refused(path: Path, folder: Path) -> str:
    """Return in which words a file is refused, and see that nothing came of it."""
    with pytest.raises(FormatError) as told:
        restore(read_backup(path), folder)
    assert told.value.means
    assert told.value.do
    assert not folder.exists()
    assert not [item for item in folder.parent.iterdir() if item.name.endswith(".tmp")]
    return told.value.what


@pytest.mark.slow
def test_every_changed_byte_is_refused_or_has_no_meaning(file: Path, tmp_path: Path) -> None:
    whole, meaningless = file.read_bytes(), 0
    good = contents(restore(read_backup(file), tmp_path / "good").folder)
    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        try:
            restored = restore(read_backup(file), tmp_path / "new")
        except FormatError:
            assert not (tmp_path / "new").exists()
        else:  # the last bits of a packed member, behind its last byte
            assert contents(restored.folder) == good
            shutil.rmtree(tmp_path / "new")
            meaningless += 1
    assert meaningless <= 2 * len(read_members(whole))


def read_members(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


@pytest.mark.slow
def test_every_shorter_file_is_seen(file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    for size in range(0, len(whole), 7):
        file.write_bytes(whole[:size])
        refused(file, tmp_path / "new")


def test_a_truncated_file_is_said_to_be_cut_off(file: Path, tmp_path: Path) -> None:
    file.write_bytes(file.read_bytes()[:-30])
    assert "cut off" in refused(file, tmp_path / "new")


@pytest.mark.parametrize("data", [b"", b"a letter", b"SQLite format 3\0" * 10])
def test_a_foreign_file_is_said_to_be_one(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(data)
    assert "not a back-up" in refused(tmp_path / "b", tmp_path / "new")


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be read"):
        read_backup(tmp_path / "none")


Change = Callable[[list[tuple[zipfile.ZipInfo, bytes]], JsonObject], None]


def rewritten(file: Path, change: Change, *, with_manifest: bool = True) -> Path:
    """Write the back-up anew, as somebody would who knows the format."""
    with zipfile.ZipFile(file) as archive:
        held = [(member_info(one.filename), archive.read(one)) for one in archive.infolist()]
    members, manifest = held[:-1], parse_object(held[-1][1])
    change(members, manifest)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, data in members:
            archive.writestr(info, data, info.compress_type)
        if with_manifest:
            archive.writestr(member_info("manifest.json"), format_json(manifest))
    file.write_bytes(out.getvalue())
    return file


def listed(members: list[tuple[zipfile.ZipInfo, bytes]], manifest: JsonObject) -> None:
    """Let the manifest list what is there."""
    manifest["members"] = [
        {"name": info.filename, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for info, data in members
    ]


def added(info: zipfile.ZipInfo, data: bytes = b"x") -> Change:
    def change(members: list[tuple[zipfile.ZipInfo, bytes]], manifest: JsonObject) -> None:
        members.append((info, data))
        members.sort(key=lambda one: one[0].filename)
        listed(members, manifest)

    return change


def test_a_file_that_is_rewritten_unchanged_is_accepted(file: Path, tmp_path: Path) -> None:
    rewritten(file, listed)
    assert restore(read_backup(file), tmp_path / "new").name == "Anna"


@pytest.mark.parametrize(
    "name",
    [
        "../out", "private/../../out", "/etc/out", "C:/out", "private\\out", "private/.hidden",
        "private/con", "private/a/b/c/d", "replica.db", "lock.db", "cosigner.db", "log/checkpoint",
        "node.json", "private/", "private", "private/x.", "private/a:b", "private/" + "x" * 250,
        "KEYS.CLKEY",
    ],
)  # fmt: skip
def test_a_member_with_a_wrong_name_is_refused(file: Path, tmp_path: Path, name: str) -> None:
    refused(rewritten(file, added(member_info(name))), tmp_path / "new")
    assert not (tmp_path / "out").exists()


def test_a_link_or_a_stored_or_dated_member_is_refused(file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    link, stored, dated = (member_info("private/z") for _ in range(3))
    link.external_attr = 0o120777 << 16
    stored.compress_type = zipfile.ZIP_STORED
    dated.date_time = (2026, 1, 1, 0, 0, 0)
    for info in (link, stored, dated):
        file.write_bytes(whole)
        assert "private/z" in refused(rewritten(file, added(info)), tmp_path / "new")


@pytest.mark.parametrize("name", ["private/a.age", "private/A.AGE"])
def test_two_members_of_one_name_are_refused(file: Path, tmp_path: Path, name: str) -> None:
    with pytest.warns(UserWarning, match="Duplicate") if name.islower() else io.BytesIO():
        rewritten(file, added(member_info(name)))
    assert "twice" in refused(file, tmp_path / "new")


def test_a_member_whose_hash_is_another_is_refused(file: Path, tmp_path: Path) -> None:
    def change(members: list[tuple[zipfile.ZipInfo, bytes]], _: JsonObject) -> None:
        at = next(at for at, one in enumerate(members) if one[0].filename == "keys.clkey")
        members[at] = (members[at][0], b"LOCKED")

    rewritten(file, change)
    assert "does not match its hash" in refused(file, tmp_path / "new")


def test_a_member_that_the_manifest_does_not_list_is_refused(file: Path, tmp_path: Path) -> None:
    def change(_: list[tuple[zipfile.ZipInfo, bytes]], manifest: JsonObject) -> None:
        members = manifest["members"]
        assert isinstance(members, list)
        members.pop()

    assert "lists" in refused(rewritten(file, change), tmp_path / "new")


def test_members_in_another_order_are_refused(file: Path, tmp_path: Path) -> None:
    def change(members: list[tuple[zipfile.ZipInfo, bytes]], manifest: JsonObject) -> None:
        members.reverse()
        listed(members, manifest)

    refused(rewritten(file, change), tmp_path / "new")


def test_a_newer_back_up_says_so(file: Path, tmp_path: Path) -> None:
    def change(_: list[tuple[zipfile.ZipInfo, bytes]], manifest: JsonObject) -> None:
        manifest |= {"version": 2, "more": "things"}

    assert "newer version" in refused(rewritten(file, change), tmp_path / "new")


@pytest.mark.parametrize(
    "more", [{"version": 0}, {"made": "today"}, {"members": []}, {"anchor": "x"}, {"extra": 1}]
)
def test_a_wrong_manifest_is_refused(file: Path, tmp_path: Path, more: JsonObject) -> None:
    def change(_: list[tuple[zipfile.ZipInfo, bytes]], manifest: JsonObject) -> None:
        manifest |= more

    assert "manifest" in refused(rewritten(file, change), tmp_path / "new")


def test_another_profile_than_the_manifest_names_is_refused(file: Path, tmp_path: Path) -> None:
    def change(_: list[tuple[zipfile.ZipInfo, bytes]], manifest: JsonObject) -> None:
        manifest["profile"] = "Berta"

    assert "different" in refused(rewritten(file, change), tmp_path / "new")


def test_a_zip_of_something_else_is_foreign(file: Path, tmp_path: Path) -> None:
    assert "not a back-up" in refused(rewritten(file, listed, with_manifest=False), tmp_path / "n")
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(member_info("manifest.json"), format_json({"type": "holiday"}))
    assert "not a back-up" in refused(file, tmp_path / "n")


def test_a_bomb_is_refused_before_anything_is_unpacked(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rewritten(file, added(member_info("private/zeros"), bytes(4_000_000)))
    assert file.stat().st_size < 20_000
    bounds = exact_zip.Bounds(100, 1_000_000, lambda _: True)
    monkeypatch.setattr(backups, "_BOUNDS", bounds)
    assert "unpacked it would have" in refused(file, tmp_path / "new")


def test_a_list_of_too_many_members_is_refused_unread(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_BOUNDS", exact_zip.Bounds(3, 10**9, lambda _: True))
    assert "lists more files" in refused(file, tmp_path / "new")


def test_a_member_that_lies_about_its_size_is_refused(file: Path, tmp_path: Path) -> None:
    """Both size fields of one member say one byte less, and the manifest agrees."""
    rewritten(file, added(member_info("private/z"), b"zebra"))
    with zipfile.ZipFile(file) as archive:
        info = archive.getinfo("private/z")
    data = bytearray(file.read_bytes())
    struct.pack_into("<L", data, info.header_offset + 22, 4)
    central = data.rindex(b"private/z") - 46
    struct.pack_into("<L", data, central + 24, 4)
    file.write_bytes(data)
    refused(file, tmp_path / "new")


@pytest.mark.parametrize(
    ("name", "fits"),
    [("a", True), ("private/\u00fc b.json", True), ("a/..", False), ("\udcff", False), ("", False)],
)
def test_names_that_every_system_can_hold(name: str, fits: bool) -> None:  # noqa: FBT001  (a table)
    assert is_portable(name) is fits


def test_a_profile_remembers_its_back_ups(tmp_path: Path) -> None:
    assert remembered(tmp_path) == Memory()
    for memory in (Memory(NOW_MS), Memory(NOW_MS, NOW_MS + 1, "passed"), Memory(None, 5, "failed")):
        remember(tmp_path, memory)
        assert remembered(tmp_path) == memory
    (tmp_path / "backups.json").write_bytes(b"?")
    assert remembered(tmp_path) == Memory()


def test_a_desk_that_is_damaged_is_not_backed_up_as_if_it_were_well(
    profile: Profile, tmp_path: Path
) -> None:
    profile.desk_file.write_bytes(b"damaged")
    with pytest.raises(CivicLedgerError):
        write_backup(profile, tmp_path / "b", NOW_MS)
    assert not (tmp_path / "b").exists()
