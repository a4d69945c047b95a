"""A timetable chosen in Findings: audits of the window hold single taps against it."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import CivicLedgerError
from desktop.views.conductor import Conductor
from desktop.views.pages.findings import FindingsPage
from desktop.views.render import settle
from desktop.views.theme import Look
from tests.audit.private_town import Told, told
from tests.audit.town import PASSWORD
from tests.exchange.city.fares import feed
from tests.views.demonstration import window_on

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def town() -> Told:
    return told()


@pytest.fixture
def conductor(town: Told, tmp_path: Path, look: Look) -> Iterator[Conductor]:
    """Return a window on the town with its planted faults, its key open."""
    with window_on(town.copy(tmp_path / "town"), look, PASSWORD) as opened:
        yield opened


@pytest.fixture
def page(conductor: Conductor) -> FindingsPage:
    conductor.window.open_page("findings")
    settle(conductor)
    found = conductor.window.page()
    assert isinstance(found, FindingsPage)
    return found


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def audited(conductor: Conductor) -> tuple[set[str], dict[str, str]]:
    """Audit; return the codes that were found, and why checks were left out."""
    conductor.context.start_audit()
    settle(conductor)
    run = conductor.context.audited
    assert run is not None
    return {one.code for one in run.findings}, {one.check: one.why for one in run.not_checked}


def offered(page: FindingsPage) -> list[str]:
    return [one.text for one in page.secondary()]


def test_taps_are_held_against_it_until_it_is_dropped(
    conductor: Conductor, page: FindingsPage, tmp_path: Path
) -> None:
    codes, left_out = audited(conductor)
    assert "R8" not in codes
    assert left_out["R8"] == "no timetable was given"
    assert "Choose a timetable\u2026" in offered(page)
    said: list[str] = []
    conductor.context.noticed.connect(said.append)
    page.timetables.open(zipped(tmp_path / "feed.zip", feed()))
    settle(conductor)
    assert said[-1].startswith("feed.zip: ")
    assert "Another timetable\u2026" in offered(page)
    for _ in range(2):  # it is kept for the next one
        codes, left_out = audited(conductor)
        assert "R8" in codes
        assert "R8" not in left_out
    next(one for one in page.secondary() if one.text == "Audit without timetable").run()
    codes, left_out = audited(conductor)
    assert ("R8" in codes, left_out["R8"]) == (False, "no timetable was given")


@pytest.mark.parametrize(
    ("name", "told_of"),
    [("letter.zip", "is no zip file"), ("empty.zip", "lacks"), ("gone.zip", "There is no file")],
)
def test_a_wrong_file_is_named_and_the_one_before_stays(
    conductor: Conductor, page: FindingsPage, tmp_path: Path, name: str, told_of: str
) -> None:
    (tmp_path / "letter.zip").write_bytes(b"Dear Sir")
    zipped(tmp_path / "empty.zip", {"readme.txt": b"nothing"})
    page.timetables.open(zipped(tmp_path / "feed.zip", feed()))
    settle(conductor)
    page.timetables.open(tmp_path / name)
    with pytest.raises(CivicLedgerError) as refused:
        settle(conductor)  # what a window would tell its user
    error = refused.value
    assert told_of in error.what
    assert name in error.what
    assert conductor.context.timetable_name == "feed.zip"
