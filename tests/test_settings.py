"""Settings: typed, kept over a restart, and never a reason for a window not to open."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.errors import StorageError
from desktop.settings import FILE_NAME, Settings, load_settings, save_settings

CHANGED = Settings(
    look="dark",
    text_percent=150,
    comfortable=True,
    motion=False,
    follow=False,
    lock_minutes=15,
    geometry=bytes(range(256)),
)


def test_a_new_profile_has_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()
    assert load_settings(tmp_path).faults == ()


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    save_settings(tmp_path, CHANGED)
    assert load_settings(tmp_path) == CHANGED


def test_what_is_as_usual_is_not_written(tmp_path: Path) -> None:
    save_settings(tmp_path, replace(CHANGED, geometry=b""))
    save_settings(tmp_path, Settings(text_percent=90))
    assert (tmp_path / FILE_NAME).read_text("utf-8") == "[window]\ntext_percent=90\n"


def test_entries_of_a_newer_program_stay(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("[later]\nthing=1\n\n[window]\ntheme=dark\n", "utf-8")
    save_settings(tmp_path, replace(load_settings(tmp_path), follow=False))
    text = (tmp_path / FILE_NAME).read_text("utf-8")
    assert "[later]\nthing=1" in text
    assert "theme=dark" in text
    assert "follow=false" in text


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("[window]\ntheme=pink", "window/theme is not system, light or dark."),
        ("[window]\ntext_percent=500", "window/text_percent is not a number from 80 to 200."),
        ("[window]\ntext_percent=-1", "window/text_percent is not a number from 80 to 200."),
        ("[window]\ntext_percent=1e2", "window/text_percent is not a number from 80 to 200."),
        ("[window]\nmotion=maybe", "window/motion is not true or false."),
        ("[window]\nlanguage=xx", "window/language is not a language of this program."),
        ("[window]\ngeometry=%%", "window/geometry is not the place of a window."),
        ("[keys]\nlock_minutes=0", "keys/lock_minutes is not a number from 1 to 60."),
        ("[keys]\nlock_minutes=9999999999", "keys/lock_minutes is not a number from 1 to 60."),
    ],
)  # fmt: skip
def test_one_bad_value_costs_itself_alone(tmp_path: Path, line: str, fault: str) -> None:
    (tmp_path / FILE_NAME).write_text(f"{line}\n[sync]\nfollow=false\n", "utf-8")
    found = load_settings(tmp_path)
    assert found == Settings(follow=False)
    assert found.faults == (fault,)


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00", b"[window]\n\0", b"x" * 70_000], ids=["bytes", "null", "endless"]
)
def test_a_damaged_file_gives_the_defaults_and_is_kept_aside(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(data)
    found = load_settings(tmp_path)
    assert found == Settings()
    assert len(found.faults) == 1
    save_settings(tmp_path, replace(found, look="light"))
    assert load_settings(tmp_path) == Settings(look="light")
    assert load_settings(tmp_path).faults == ()
    assert (tmp_path / f"{FILE_NAME}.previous").read_bytes() == data


@pytest.mark.parametrize("text", ["", "\n\n", "theme=dark", "[window", "[]\n=", "; a\n# b\n[a]\nx"])
def test_lines_that_say_nothing_are_passed_over(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, "utf-8")
    assert load_settings(tmp_path) == Settings()


def test_the_place_of_a_window_of_an_earlier_version_is_forgotten(tmp_path: Path) -> None:
    text = "[window]\ngeometry=@ByteArray(\\x1\\xd9)\ntheme=light\n"
    (tmp_path / FILE_NAME).write_text(text, "utf-8")
    assert load_settings(tmp_path) == Settings(look="light")
    assert load_settings(tmp_path).faults == ()


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    assert len(load_settings(tmp_path).faults) == 1
    with pytest.raises(StorageError):
        save_settings(tmp_path, Settings(look="dark"))
