from pathlib import Path

import pytest
from environment import (
    LOCK,
    LOCK_CHECKS,
    OFFSCREEN,
    SetUpError,
    SystemLibrary,
    has_display,
    is_stamped,
    missing_packages,
    packages_in,
    run,
    stamp_of,
    step,
)


def test_the_lock_of_the_checks_fulfils_the_lock_of_the_program() -> None:
    assert set(stamp_of(LOCK).splitlines()) < set(stamp_of(LOCK_CHECKS).splitlines())


def test_an_environment_is_up_to_date_only_for_the_locks_its_stamp_names(tmp_path: Path) -> None:
    stamp = tmp_path / "locks.sha256"
    assert not is_stamped(stamp, stamp_of(LOCK))
    stamp.write_text(stamp_of(LOCK), encoding="utf-8")
    assert is_stamped(stamp, stamp_of(LOCK))
    assert not is_stamped(stamp, stamp_of(LOCK_CHECKS))
    stamp.write_text(stamp_of(LOCK_CHECKS), encoding="utf-8")
    assert is_stamped(stamp, stamp_of(LOCK))


def test_a_changed_lock_has_another_stamp(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_bytes(LOCK.read_bytes())
    before = stamp_of(lock)
    lock.write_bytes(LOCK.read_bytes() + b"\n")
    assert stamp_of(lock) != before


def test_pinned_packages_are_counted(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("a==1 \\\n    --hash=sha256:00\nb==2 \\\n    --hash=sha256:11\n", "utf-8")
    assert packages_in(lock) == 2


def test_a_library_that_is_missing_is_named_by_its_package() -> None:
    missing = SystemLibrary("libno-such-thing.so.7", "libno-such-thing7")
    assert missing.package in missing_packages([*OFFSCREEN, missing])


def test_a_program_that_fails_is_told_with_its_output_and_what_to_do() -> None:
    command = ["python3", "-c", "import sys; sys.exit('the disk is made of cheese')"]
    with pytest.raises(SetUpError, match=r"(?s)made of cheese.*Buy another disk"):
        run(command, {"cheese": "Buy another disk."})


def test_a_step_says_how_long_it_took(capsys: pytest.CaptureFixture[str]) -> None:
    with step("count to one"):
        pass
    assert capsys.readouterr().out == "  count to one - 0.0 s\n"


def test_a_step_that_fails_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        raise SetUpError("no")

    with pytest.raises(SetUpError), step("count to one"):
        fail()
    assert capsys.readouterr().out == "  count to one - failed\n"


def test_a_screen_is_where_the_system_names_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", "")
    assert not has_display()
    monkeypatch.setenv("DISPLAY", ":0")
    assert has_display()
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.delenv("DISPLAY")
    assert has_display()
