import os
import sys
import time
from pathlib import Path

import pytest

from desktop import doctor
from desktop.errors import SignatureError
from desktop.keys.key_file import SMALL, STANDARD, Cost, KeyFile, format_key_file
from desktop.verdict import Check, Result

NOW_MS = 1_800_000_000_000


def checks_of(profile: Path, now_ms: int = NOW_MS, newest_ms: int | None = None) -> list[Check]:
    return list(doctor.examine(profile, now_ms, newest_ms))


def check_named(name: str, checks: list[Check]) -> Check:
    return next(check for check in checks if check.name == name)


def write_key_file(folder: Path, cost: Cost) -> None:
    key_file = KeyFile(cost, salt=bytes(16), nonce=bytes(12), ciphertext=bytes(48))
    (folder / "keys.clkey").write_bytes(format_key_file(key_file))


def test_a_good_machine_has_no_failed_check(tmp_path: Path) -> None:
    checks = checks_of(tmp_path)
    assert [check for check in checks if check.result is Result.FAILED] == []
    assert len({check.name for check in checks}) == len(checks)
    assert all(check.detail for check in checks)


def test_the_examination_leaves_nothing_behind(tmp_path: Path) -> None:
    checks_of(tmp_path / "profile")
    assert list(tmp_path.iterdir()) == []


def test_a_package_that_is_missing_is_named() -> None:
    check = doctor.check_package("Qt", "no-such-package")
    assert check.result is Result.FAILED
    assert "no-such-package" in check.detail


@pytest.mark.parametrize(
    ("linked", "mode"),
    [((3, 40, 1), "TRUNCATE"), ((3, 44, 6), "WAL"), ((3, 50, 6), "TRUNCATE"), ((3, 51, 3), "WAL")],
)
def test_the_journal_goes_with_the_version_of_sqlite(
    linked: tuple[int, int, int], mode: str
) -> None:
    assert f"journal {mode}" in doctor.check_sqlite(linked).detail


def test_the_linked_sqlite_is_named(tmp_path: Path) -> None:
    linked = doctor.linked_sqlite()
    assert linked >= (3, 34, 0)
    assert ".".join(map(str, linked)) in check_named("SQLite", checks_of(tmp_path)).detail


def test_signatures_of_known_worth_are_judged_rightly() -> None:
    assert doctor.check_signatures() == Check("Signatures", Result.OK, "13 of 13 judged rightly")


def test_a_verifier_that_believes_everything_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def believe(public: bytes, message: bytes, signature: bytes) -> None:
        del public, message, signature

    monkeypatch.setattr(doctor, "verify", believe)
    check = doctor.check_signatures()
    assert check.result is Result.FAILED
    assert "RFC 8032 test 1, flipped" in check.detail
    assert "key of small order" in check.detail


def test_a_verifier_that_believes_nothing_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def doubt(public: bytes, message: bytes, signature: bytes) -> None:
        del public, message, signature
        raise SignatureError("never")

    monkeypatch.setattr(doctor, "verify", doubt)
    assert doctor.check_signatures().result is Result.FAILED


def test_a_clock_before_the_program_was_made_fails(tmp_path: Path) -> None:
    assert check_named("Clock", checks_of(tmp_path, now_ms=0)).result is Result.FAILED


@pytest.mark.parametrize(
    ("ahead_ms", "result"), [(-1, Result.OK), (300_000, Result.OK), (300_001, Result.FAILED)]
)
def test_a_clock_behind_the_newest_checkpoint_fails(
    tmp_path: Path, ahead_ms: int, result: Result
) -> None:
    checks = checks_of(tmp_path, newest_ms=NOW_MS + ahead_ms)
    assert check_named("Clock", checks).result is result


def test_a_folder_that_is_not_there_yet_is_judged_by_the_one_above(tmp_path: Path) -> None:
    check = doctor.check_writable(tmp_path / "a" / "b")
    assert check.result is Result.OK
    assert "not there yet" in check.detail


def test_a_profile_without_keys_is_worth_a_note(tmp_path: Path) -> None:
    assert doctor.check_key_file(tmp_path / "keys.clkey").result is Result.NOTE


@pytest.mark.parametrize(
    ("cost", "result"), [(STANDARD, Result.OK), (SMALL, Result.NOTE)], ids=["standard", "small"]
)
def test_the_cost_of_the_key_file_is_told(tmp_path: Path, cost: Cost, result: Result) -> None:
    write_key_file(tmp_path, cost)
    check = doctor.check_key_file(tmp_path / "keys.clkey")
    assert check.result is result
    assert f"{cost.memory_kib // 1024} MiB" in check.detail


def test_a_key_file_that_is_none_fails(tmp_path: Path) -> None:
    (tmp_path / "keys.clkey").write_bytes(b"{}")
    assert doctor.check_key_file(tmp_path / "keys.clkey").result is Result.FAILED


def test_libraries_are_named_with_their_versions_and_a_missing_one_fails() -> None:
    assert doctor.check_libraries(("cbor2", "no-such-package")).result is Result.FAILED
    assert "no-such-package" in doctor.check_libraries(("no-such-package",)).detail
    assert "cbor2 " in doctor.check_libraries(("cbor2",)).detail


@pytest.mark.parametrize(("step", "result"), [(1, Result.OK), (0, Result.OK), (-1, Result.FAILED)])
def test_a_clock_that_goes_back_fails(step: int, result: Result) -> None:
    times = iter(range(0, step * 1000, step) if step else [0] * 1000)
    assert doctor.check_steady(lambda: next(times)).result is result


def test_the_disk_is_flushed_and_timed(tmp_path: Path) -> None:
    check = doctor.check_flush(tmp_path)
    assert check.result in (Result.OK, Result.NOTE)
    assert " ms" in check.detail
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("took_ms", "result"), [(1, Result.OK), (101, Result.NOTE)])
def test_a_slow_disk_is_worth_a_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, took_ms: int, result: Result
) -> None:
    times = iter(number * took_ms * 1_000_000 for number in range(100))
    monkeypatch.setattr(time, "perf_counter_ns", lambda: next(times))
    assert doctor.check_flush(tmp_path).result is result


def test_a_disk_that_cannot_be_flushed_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", refuse)
    assert doctor.check_flush(tmp_path).result is Result.FAILED


@pytest.mark.skipif(sys.platform == "win32", reason="no such rights there")
@pytest.mark.parametrize(
    ("mode", "result"), [(0o600, Result.OK), (0o400, Result.OK), (0o640, Result.FAILED)]
)
def test_a_key_file_that_others_can_read_fails(tmp_path: Path, mode: int, result: Result) -> None:
    file = tmp_path / "keys.clkey"
    file.touch()
    file.chmod(mode)
    assert doctor.check_key_rights(file).result is result


def test_rights_without_a_key_file_are_no_failure(tmp_path: Path) -> None:
    assert doctor.check_key_rights(tmp_path / "keys.clkey").result is Result.NOTE


@pytest.mark.parametrize(("agreed", "result"), [(True, Result.OK), (False, Result.NOTE)])
def test_core_dumps_are_told(monkeypatch: pytest.MonkeyPatch, agreed: bool, result: Result) -> None:  # noqa: FBT001  (a table)
    monkeypatch.setattr(doctor, "forbid_core_dumps", lambda: agreed)
    assert doctor.check_core_dumps().result is result
