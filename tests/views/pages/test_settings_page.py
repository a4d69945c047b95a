"""The page of settings: used at once, kept over a restart, and no fault stops the window."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.finding import Severity
from desktop.session import Session
from desktop.settings import Settings, load_settings
from desktop.views import theme
from desktop.views.conductor import Conductor, wear
from desktop.views.context import Context
from desktop.views.pages.settings import SettingsPage
from desktop.views.theme import Look, Mode
from tests.views.pages.conftest import Settle


def opened(conductor: Conductor, settle: Settle) -> SettingsPage:
    conductor.window.open_page("settings")
    settle()
    page = conductor.window.page()
    assert isinstance(page, SettingsPage)
    return page


@pytest.fixture
def usual(look: Look) -> object:
    """Let the look of all tests be as usual afterwards."""
    yield None
    wear(look, Settings(look="light"))


@pytest.mark.slow
@pytest.mark.usefixtures("usual")
def test_a_change_is_used_at_once_and_kept_over_a_restart(
    conductor: Conductor, settle: Settle, look: Look, profile: Path
) -> None:
    page = opened(conductor, settle)
    width = page.look.fontMetrics().horizontalAdvance("Colours")
    page.look.write("dark", "")
    assert look.mode is Mode.DARK
    assert theme.colours().is_dark
    page.size_box.write("150", "")
    assert page.look.fontMetrics().horizontalAdvance("Colours") > width * 1.3
    page.comfortable.setChecked(True)
    assert theme.is_comfortable()
    page.follow.setChecked(False)
    assert not conductor.context.follow.is_on
    page.lock_time.write("15", "")
    page.motion.setChecked(False)
    assert "not used for 15 minutes" in page._lock_means.text()
    settle()
    kept = load_settings(profile)
    assert kept == Settings(
        "dark", 150, comfortable=True, motion=False, follow=False, lock_minutes=15
    )
    with Session(profile) as session:
        again = Context(session)
        assert again.settings == kept
        again.close()


def test_the_button_in_the_rail_and_the_page_say_the_same(
    conductor: Conductor, settle: Settle, look: Look, profile: Path
) -> None:
    page = opened(conductor, settle)
    conductor.window.show_next_mode()
    settle()
    assert page.look.read() == look.mode.value == load_settings(profile).look
    look.choose(Mode.LIGHT)


def test_a_damaged_file_is_told_and_the_defaults_stand(
    conductor: Conductor, settle: Settle, profile: Path
) -> None:
    (profile / "settings.ini").write_text("[window]\ntext_percent=9000\n", "utf-8")
    conductor.context.settings = load_settings(profile)
    page = opened(conductor, settle)
    assert page.verdict().mark is Severity.WARNING
    assert page.verdict().rest == "window/text_percent is not a number from 80 to 200."
    assert page.size_box.read() == "100"
    page.comfortable.setChecked(True)
    page.comfortable.setChecked(False)
    settle()
    assert page.verdict().mark is not Severity.WARNING
    assert load_settings(profile).faults == ()


@pytest.mark.slow
def test_a_value_between_those_offered_is_shown_as_it_is(
    conductor: Conductor, settle: Settle, profile: Path
) -> None:
    (profile / "settings.ini").write_text("[window]\ntext_percent=95\n", "utf-8")
    conductor.context.settings = load_settings(profile)
    page = opened(conductor, settle)
    assert page.size_box.currentText() == "95 %"
    assert page.lock_time.currentText() == "4 minutes unused"


@pytest.mark.slow
def test_it_says_what_is_kept_and_what_is_sent(conductor: Conductor, settle: Settle) -> None:
    page = opened(conductor, settle)
    assert "the 24 words nowhere" in page.keeps.text()
    assert "no figures about use" in page.sends.text()


@pytest.mark.slow
def test_a_folder_that_is_not_there_is_told(conductor: Conductor, settle: Settle) -> None:
    page = opened(conductor, settle)
    told: list[str] = []
    conductor.context.noticed.connect(told.append)
    page.open_folder(Path("nowhere"))
    assert told == ["There is no folder nowhere yet."]


@pytest.mark.slow
def test_the_libraries_are_named_with_their_licences(
    conductor: Conductor, settle: Settle, qapp: QApplication
) -> None:
    page = opened(conductor, settle)
    page.show_libraries()
    assert page.sheet is not None
    assert "cbor2" in page.sheet.text.toPlainText()
    assert "MIT" in page.sheet.text.toPlainText()
    page.sheet.act()
    assert qapp.clipboard().text() == page.sheet.text.toPlainText()
    page.sheet.reject()


@pytest.mark.slow
def test_the_doctor_tells_each_check_in_words_and_as_text(
    conductor: Conductor, settle: Settle
) -> None:
    page = opened(conductor, settle)
    assert page.secondary()[0].why_not == "Nothing was checked yet."
    page.check()
    primary = page.primary()
    assert primary is not None
    assert primary.why_not == "The checks are under way."
    settle()
    assert "made, none failed." in page.verdict().text
    names = [one.name for one in page.checks]
    assert {"Signatures", "Key file", "Replica", "Outbox"} <= set(names)
    page.copy_checks()
    assert QGuiApplication.clipboard().text().count("\n") == len(names) - 1
