"""Languages: what is offered, what speaks them, and which way they are read."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.settings import LANGUAGES
from desktop.views import languages
from desktop.views.models.words import ago, day, month_name, octets, utc
from desktop.views.parts.editors import ChoiceBox
from desktop.views.parts.form_pieces import ProblemLine
from desktop.views.parts.frames import GlyphButton
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.mirror import across, along, at_across
from desktop.views.parts.plain import shown
from desktop.views.retelling import retold
from desktop.views.saying import amount, grouped, later, say

JULY_MS = int(datetime(2026, 7, 3, 7, 10, tzinfo=UTC).timestamp() * 1000)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """Speak English again after each test."""
    yield
    assert languages.speak(qapp, "en")


def test_only_what_has_a_translation_is_offered_and_kept() -> None:
    codes = tuple(code for _, code in languages.offered())
    assert codes == ("en", "de", "ar")
    assert set(codes) <= set(LANGUAGES)
    assert languages.PSEUDO not in codes


def test_english_needs_none_and_another_is_not_made_up(qapp: QApplication) -> None:
    assert languages.speak(qapp, "en")
    assert not languages.speak(qapp, "xx")
    assert say("{name} was added.", name="A") == "A was added."


def test_german_says_texts_with_their_values_and_writes_numbers_its_way(
    qapp: QApplication,
) -> None:
    assert languages.speak(qapp, "de")
    assert say("{name} was added.", name="A") == "A wurde hinzugef\u00fcgt."
    assert amount(1, "record", "records") == "1 Eintrag"
    assert amount(2_000, "record", "records") == "2.000 Eintr\u00e4ge"
    assert octets(1_500) == "1,5 kB"
    assert (day(JULY_MS), month_name(12)) == ("3. Juli 2026", "Dez.")
    assert ago(3 * 86_400) == "vor 3 Tagen"


def test_arabic_has_six_forms_of_a_noun_and_reads_from_right_to_left(qapp: QApplication) -> None:
    assert languages.speak(qapp, "ar")
    forms = {amount(count, "record", "records") for count in (1, 2, 3, 11)}
    assert len(forms) == 4
    assert amount(2, "record", "records") == "\u0633\u062c\u0644\u0627\u0646"
    assert grouped(1_234) == "1,234"
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert languages.speak(qapp, "en")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_what_is_written_down_early_is_said_when_it_is_shown(qapp: QApplication) -> None:
    early = later("Overview")
    assert early == "Overview"
    assert languages.speak(qapp, "de")
    assert (shown(early), f"{early}", early) == ("\u00dcbersicht", "\u00dcbersicht", "Overview")


def test_the_core_is_told_anew_and_what_it_never_said_stays(qapp: QApplication) -> None:
    sentence = (
        "The record promises an end by 2025-01-02; "
        "no record says that the request was closed by then."
    )
    assert retold(sentence) == sentence
    assert languages.speak(qapp, "de")
    assert "bis 2025-01-02" in retold(sentence)
    assert retold("It is due by 2025-01-02. No record.").endswith("Kein Eintrag.")
    assert retold("Meadow Dairy") == "Meadow Dairy"


def test_the_pseudo_locale_is_longer_and_keeps_the_places(qapp: QApplication) -> None:
    assert languages.speak(qapp, languages.PSEUDO)
    said = say("{name} was added.", name="A")
    assert said.startswith("[A w\u00e1\u0161")
    assert said.endswith("~]")


def test_this_machine_s_time_stands_beside_utc_where_it_differs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Elsewhere(datetime):
        def astimezone(self, _zone: object = None) -> "Elsewhere":
            return super().astimezone(timezone(timedelta(hours=2), "CEST"))

    monkeypatch.setattr("desktop.views.models.words.datetime", Elsewhere)
    assert utc(JULY_MS) == "3 Jul 2026, 07:10 UTC (09:10 CEST)"


@pytest.mark.usefixtures("qapp")
def test_what_is_painted_turns_with_the_language() -> None:
    widget = QWidget()
    widget.resize(100, 10)
    place = QRectF(10, 0, 20, 10)
    assert across(widget, place) == place
    assert along(widget, Qt.Key.Key_Right) == 1
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert across(widget, place) == QRectF(70, 0, 20, 10)
    assert at_across(widget, QPointF(10, 3)) == QPointF(90, 3)
    assert along(widget, Qt.Key.Key_Right) == -1
    assert along(widget, Qt.Key.Key_Up) == 0


def test_a_form_says_what_is_missing_and_what_to_choose_in_the_language(
    qapp: QApplication, qtbot: QtBot
) -> None:
    assert languages.speak(qapp, "de")
    box = ChoiceBox((), is_open=False, empty=later("Choose\u2026"))
    line = ProblemLine()
    button = GlyphButton(Glyph.TABLE, later("Show as table"))
    for widget in (box, line, button):
        qtbot.addWidget(widget)
    line.say("is missing")
    assert box.itemText(0) == say("Choose\u2026") != "Choose\u2026"
    assert line.text() == "Fehlt"
    assert button.accessibleName() == "Als Tabelle zeigen"
