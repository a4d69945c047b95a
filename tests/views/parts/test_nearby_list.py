"""Laptops near you are looked for on a click, and fill the form of a new peer."""

from pytestqt.qtbot import QtBot

from desktop.peers.nearby import Nearby
from desktop.views.parts.peer_dialog import PeerDialog

_DESK = Nearby("Desk 4", "http://192.168.1.20:8100")


def test_nothing_is_looked_for_before_somebody_asks(qtbot: QtBot) -> None:
    dialog = PeerDialog(None, "ledger.example/2026")
    qtbot.addWidget(dialog)
    assert dialog.nearby.table.isHidden()
    assert "serve --announce" in dialog.nearby.told.text()
    assert not dialog.is_looking()


def test_a_laptop_that_was_found_fills_the_form_and_is_not_yet_allowed(qtbot: QtBot) -> None:
    dialog = PeerDialog(None, "ledger.example/2026")
    qtbot.addWidget(dialog)
    dialog.nearby.show_found((_DESK,))
    dialog.nearby.table.select_row(0)
    assert dialog.place.text() == "http://192.168.1.20:8100"
    assert dialog.name.text() == "Desk 4"
    assert not dialog.allows_http.isChecked()
    dialog.accept()
    assert dialog.problem.text()


def test_no_answer_is_told(qtbot: QtBot) -> None:
    dialog = PeerDialog(None, "ledger.example/2026")
    qtbot.addWidget(dialog)
    dialog.nearby.show_found(())
    assert "No laptop announced itself" in dialog.nearby.told.text()
