import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.verdict import Check, Result, Verdict
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Fact, HashPair, Inspection
from desktop.views.parts.inspector import HashPairView, Inspector
from desktop.views.parts.labels import PlainLabel
from desktop.views.wish import Wish
from tests.views.hostile import HOSTILE


def _words(inspector: Inspector) -> str:
    return "\n".join(label.text() for label in inspector.findChildren(PlainLabel))


def test_it_shows_checks_facts_and_wishes(qtbot: QtBot) -> None:
    inspector = Inspector()
    qtbot.addWidget(inspector)
    done: list[str] = []
    inspector.show_inspection(
        Inspection(
            "Block 7",
            Integrity.ALTERED,
            "It differs.",
            checks=(Check("Root", Result.FAILED, "entry 3"), Check("Rules", Result.NOT_DONE)),
            facts=(Fact("Seal", "ab" * 32, is_hash=True),),
            wishes=(
                Wish("Compare", lambda: done.append("x")),
                Wish("Keep", _nothing, "No copy yet."),
            ),
        )
    )
    words = _words(inspector)
    for expected in ("Block 7", "It differs.", "Root", "entry 3", "ababab\u2026abab"):
        assert expected in words
    buttons = {button.text(): button for button in inspector.findChildren(QPushButton)}
    buttons["Compare"].click()
    assert done == ["x"]
    assert not buttons["Keep"].isEnabled()
    assert buttons["Keep"].accessibleDescription() == "No copy yet."


def test_the_values_are_shown_on_demand(qtbot: QtBot) -> None:
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspection = Inspection("B", Integrity.VERIFIED, "", why=(Fact("Leaf hash", "cafe"),))
    inspector.show_inspection(inspection)
    inspector.show()
    label = next(it for it in inspector.findChildren(PlainLabel) if it.text() == "cafe")
    assert not label.isVisible()
    next(it for it in inspector.findChildren(QPushButton) if it.text() == "Show me why").click()
    assert label.isVisible()


def test_a_pair_of_hashes_says_how_many_digits_differ(qtbot: QtBot) -> None:
    view = HashPairView(HashPair("Stored", "a" * 64, "Recomputed", "a" * 60 + "bbbb"))
    qtbot.addWidget(view)
    assert view.accessibleName().endswith("4 digits differ.")
    assert not view.grab().isNull()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_never_widens_it(qtbot: QtBot, text: str) -> None:
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.setFixedWidth(310)
    inspector.show_inspection(
        Inspection(
            text,
            Verdict.REVOKED,
            text,
            checks=(Check(text, Result.OK, text),),
            pair=HashPair(text, text, text, "00"),
            facts=(Fact(text, text), Fact(text, text, is_hash=True)),
            why=(Fact(text, text),),
            wishes=(Wish(text, _nothing),),
        )
    )
    inspector.resize(310, 600)
    content = inspector._area.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= 310
    assert not inspector.grab().isNull()


def _nothing() -> None:
    """Do what a wish without effect does."""
