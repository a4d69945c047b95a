"""State light, padlock, verdict bar, empty state and messages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.views.integrity import Integrity
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.message import Message
from desktop.views.parts.padlock import KeyState, Padlock
from desktop.views.parts.state_light import Light, ReplicaState, StateLight, age, sentence
from desktop.views.parts.verdict_bar import Sentence, VerdictBar
from desktop.views.wish import Wish
from tests.views.hostile import HOSTILE

NARROW = "\u202f"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (
            ReplicaState(Light.FINAL, 18_231, 250, 3),
            "Final to block 18_231 \u00b7 4 min ago \u00b7 3 peers agree",
        ),
        (
            ReplicaState(Light.SYNCING, done=412, total=900, peer="library-north"),
            "Syncing 412 of 900 from library-north",
        ),
        (
            ReplicaState(Light.SYNCING, done=412, total=900, peer="north", is_silent=True),
            "Syncing 412 of 900; north is silent",
        ),
        (ReplicaState(Light.SYNCING, peer="north"), "Asking north"),
        (ReplicaState(Light.SYNCING, peer="north", is_silent=True), "north is silent"),
        (ReplicaState(Light.LAGGING, total=7), "Lagging 7 blocks"),
        (ReplicaState(Light.STALE, age_s=3 * 86_400), "Stale: newest cosignature 3 days old"),
        (ReplicaState(Light.FORK, 840_112), "Fork at block 840_112"),
        (
            ReplicaState(Light.OFFLINE, 12, 7_200),
            "Offline \u00b7 final to block 12, 2 h old",
        ),
        (
            ReplicaState(Light.ALTERED),
            "Cannot be trusted \u00b7 a signature does not hold \u00b7 run an audit",
        ),
        (ReplicaState(Light.EMPTY), "No blocks here yet"),
    ],
    ids=lambda it: it.light.value if isinstance(it, ReplicaState) else "",
)
def test_the_light_says_the_state_in_words_and_numbers(state: ReplicaState, words: str) -> None:
    assert sentence(state) == words.replace("_", NARROW)


def test_ages_are_rounded_down_to_their_largest_unit() -> None:
    assert [age(it) for it in (0, 60, 3_599, 3_600, 172_799, 172_800)] == [
        *("less than 1 min", "1 min", "59 min", "1 h", "47 h", "2 days")
    ]


def test_the_light_can_be_pressed_by_keyboard(qtbot: QtBot) -> None:
    light = StateLight()
    qtbot.addWidget(light)
    with qtbot.waitSignal(light.clicked):
        QTest.keyClick(light, Qt.Key.Key_Space)


def test_the_padlock_says_whose_key_is_open_and_for_how_long(qtbot: QtBot) -> None:
    padlock = Padlock()
    qtbot.addWidget(padlock)
    assert padlock.text() == "Key locked"
    padlock.show_key(KeyState(is_open=True, holder="R. Okafor", left_s=540))
    assert padlock.text() == "R. Okafor \u00b7 locks in 9 min"


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_names_stay_small(qtbot: QtBot, text: str) -> None:
    light, padlock, bar = StateLight(), Padlock(), VerdictBar()
    light.show_state(ReplicaState(Light.SYNCING, peer=text))
    padlock.show_key(KeyState(is_open=True, holder=text))
    bar.show_sentence(Sentence(Integrity.ALTERED, text, text, text))
    for widget in (light, padlock, bar):
        qtbot.addWidget(widget)
        assert widget.minimumSizeHint().width() < 500
    bar.resize(700, bar.sizeHint().height())
    assert bar.sizeHint().height() < 80
    assert not bar.grab().isNull()


def test_a_narrow_verdict_gives_up_its_aside_first_and_stacks_the_rest(qtbot: QtBot) -> None:
    bar = VerdictBar()
    qtbot.addWidget(bar)
    bar.show_sentence(Sentence(Integrity.VERIFIED, "All is well.", "word " * 12, "an aside"))
    bar.resize(1_000, 60)
    bar.show()
    assert bar._aside.isVisible()
    flat = bar.sizeHint().height()
    bar.resize(420, 60)
    assert not bar._aside.isVisible()
    assert bar._rest.isVisible()
    assert bar.sizeHint().height() >= flat


def test_an_empty_state_has_one_sentence_and_one_button(qtbot: QtBot) -> None:
    done: list[int] = []
    state = EmptyState(Glyph.OUTBOX, "Nothing waits.", Wish("Start", lambda: done.append(1)))
    qtbot.addWidget(state)
    (button,) = state.findChildren(QPushButton)
    button.click()
    assert done == [1]


def test_a_question_is_not_answered_by_enter_or_escape(qtbot: QtBot) -> None:
    message = Message(None, Integrity.PENDING, "Issue 300 records?", accept="Issue")
    qtbot.addWidget(message)
    message.show()
    default = next(it for it in message.findChildren(QPushButton) if it.isDefault())
    assert default.text() == "Cancel"
    with qtbot.waitSignal(message.rejected):
        QTest.keyClick(message, Qt.Key.Key_Escape)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_messages_fit_on_a_small_screen(qtbot: QtBot, text: str) -> None:
    message = Message(None, Integrity.ALTERED, text, means=text, do=text, accept=text)
    qtbot.addWidget(message)
    message.adjustSize()
    assert message.sizeHint().width() < 900
    assert message.sizeHint().height() < 1_900
