"""Pictures of every page, drawn by the program as it is."""

from pathlib import Path

import pytest
import screenshots
from screenshots import Shot
from verbs import Answer

from desktop.demo.city import Built

pytestmark = pytest.mark.slow

LOOK = Shot("inspector", "en", "900x500", "dark")


def answer_of(built: Built) -> Answer:
    """Return what ``demo`` would answer of a city that is built already."""
    profiles = {path.name: str(path) for path in (built.folder / "profiles").iterdir()}
    password = str(built.folder / "password.txt")
    return Answer("demo", {"profiles": profiles, "password_file": password})


def test_every_page_of_a_profile_is_drawn_and_the_profile_stays_as_it_was(
    demonstration: Built, tmp_path: Path
) -> None:
    profile = demonstration.folder / "profiles" / "inspector"
    before = sorted((file, file.stat().st_mtime_ns) for file in profile.rglob("*"))
    drawn = screenshots.draw(LOOK, answer_of(demonstration), tmp_path)
    pictures = list((tmp_path / "inspector" / "en-900x500-dark").glob("*.png"))
    assert drawn == len(pictures) >= len({picture.stem for picture in pictures} | {"chain"}) > 15
    assert sorted((file, file.stat().st_mtime_ns) for file in profile.rglob("*")) == before


def test_a_look_that_cannot_be_drawn_is_told(
    demonstration: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shot = Shot("inspector", "en", "wide", "dark")
    assert screenshots.draw(shot, answer_of(demonstration), tmp_path) == 0
    assert "The size wide is none." in capsys.readouterr().err
