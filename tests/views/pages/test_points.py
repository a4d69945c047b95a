"""Points in the window: accounts and why they changed, and what two people hand each other."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop.demo.city import PASSWORD, Built
from desktop.exchange import qr
from desktop.exchange.transfer_wish import POINTS, Offered
from desktop.finding import Severity
from desktop.verdict import Result
from desktop.views.conductor import Conductor
from desktop.views.models.points_details import redemptions
from desktop.views.pages.points import PointsPage
from desktop.views.parts.picture_codes import codes_of
from desktop.views.render import settle
from desktop.views.theme import Look
from tests.cli.small_town import Town, earning
from tests.views.demonstration import copied_profile, window_on

pytestmark = pytest.mark.slow

_PSEUDONYM = "qqzlD5sHBQAFgqV8ua6U1K2LPlOWhXqdWx231rxes2A"  # redeemed points for a bill


def points(conductor: Conductor) -> PointsPage:
    conductor.window.open_page("points")
    settle(conductor)
    page = conductor.window.page()
    assert isinstance(page, PointsPage)
    return page


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Town, str]:
    """Return a town in which Alice holds ten points, and its programme."""
    town = Town(tmp_path_factory.mktemp("points") / "town")
    domains = ("transfers", "rewards")
    town.join([(name, "citizen", domains) for name in ("alice", "bob")])
    programme, rule = town.programme()
    town.issue("office", "points.earn/1", earning(rule, town.dids["alice"], "a tap"))
    town.sync()
    town.keep()
    return town, programme


@contextmanager
def window_of(town: Town, name: str, look: Look) -> Iterator[Conductor]:
    password = (town.folder / "password.txt").read_text("utf-8")
    with window_on(town.folder / name, look, password) as conductor:
        yield conductor


def test_points_go_from_hand_to_hand_by_file_and_by_picture(
    founded: tuple[Town, str], tmp_path: Path, look: Look
) -> None:
    town, programme = founded
    town.restore()
    file, picture = tmp_path / "offer.cltransfer", tmp_path / "answer.png"
    with window_of(town, "alice", look) as conductor:
        page = points(conductor)
        assert page.verdict().text == "10 points in 1 account."
        page.desk.offer(Offered(POINTS, "Bob", points=4, programme=programme))
        settle(conductor)
        view = page.desk.view
        assert view is not None
        assert view.code is not None
        file.write_bytes(view.data)
        inspection = page.inspection()
        assert inspection is not None
        assert inspection.sentence.startswith("Signed, not sent.")
        assert [wish.text for wish in inspection.wishes] == ["Withdraw\u2026", "Give\u2026"]
    with window_of(town, "bob", look) as conductor:
        page = points(conductor)
        page.desk.open_file(file)
        settle(conductor)
        assert "1 offer waits" in page.verdict().rest
        inspection = page.inspection()
        assert inspection is not None
        accept = inspection.wishes[0]
        assert (accept.text, accept.why_not) == ("Accept\u2026", "")
        accept.run()
        assert page.desk.question is not None
        page.desk.question.accept()
        settle(conductor)
        assert page.desk.view is not None
        picture.write_bytes(qr.picture(page.desk.view.data.decode("ascii"), "png"))
    with window_of(town, "alice", look) as conductor:
        page = points(conductor)
        page.desk.open_file(picture)
        settle(conductor)
        inspection = page.inspection()
        assert inspection is not None
        assert inspection.wishes[0].text == "Keep answer"
        inspection.wishes[0].run()
        settle(conductor)
        conductor.context.send((town.folder / "password.txt").read_text("utf-8"))
        settle(conductor)
        inspection = page.inspection()
        assert inspection is not None
        assert inspection.sentence == "Accepted, and final."
        assert page.verdict().text == "6 points in 1 account."
        held = page.moves.view.model()._source.page(0)  # type: ignore[attr-defined]
        assert held[0].cells[1:4] == ("Given", "\u22124", "6")
        assert held[0].cells[4] == "to Bob"


def test_an_offer_that_the_rules_refuse_is_not_signed(
    founded: tuple[Town, str], look: Look
) -> None:
    town, _ = founded
    town.restore()
    with window_of(town, "alice", look) as conductor:
        page = points(conductor)
        primary = page.primary()
        assert primary is not None
        primary.run()
        dialog = page.desk.dialog
        assert dialog is not None
        dialog.sign()
        assert dialog.problem.text() or dialog.isVisible()
        values = {"to": "Nobody", "points": "3", "from": page._book.held[0].key}  # type: ignore[union-attr]
        dialog.form.fill(values)
        dialog.sign()
        settle(conductor)
        assert "Nobody of the name" in dialog.problem.text()
        dialog.form.fill({"to": "Bob"})
        dialog.sign()
        settle(conductor)
        assert not dialog.isVisible()
        (mine,) = page.desk.listed.items
        assert mine.state == "signed"


def test_an_account_says_why_it_changed_and_what_was_paid_to_the_cent(
    demonstration: Built, tmp_path: Path, look: Look
) -> None:
    profile = copied_profile(demonstration, "inspector", tmp_path)
    with window_on(profile, look) as conductor:
        page = points(conductor)
        assert page.verdict().text == "Your key is locked."
        page.show_account(_PSEUDONYM)
        settle(conductor)
        rows = page.moves.view.model()._source.page(0)  # type: ignore[attr-defined]
        assert [row.cells[1:4] for row in rows] == [
            ("Redeemed", "\u221234", "0"),
            ("Earned", "+34", "34"),
        ]
        page.moves.select_row(0)
        settle(conductor)
        inspection = page.inspection()
        assert inspection is not None
        assert all(one.result is Result.OK for one in inspection.checks)
        told = {one.name: one.detail for one in inspection.checks}
        assert told["The bill was credited for it"] == "3.40 EUR."
        assert "Line 2, amount: 39.43 EUR" in told
        page.compute()
        settle(conductor)
        assert page.verdict().mark is Severity.ERROR
        page.board.setCurrentIndex(2)
        inspection = page.inspection()
        assert inspection is not None
        assert "of its budget was given" in inspection.sentence


def test_points_open_the_form_that_redeems_them(
    demonstration: Built, tmp_path: Path, look: Look
) -> None:
    profile = copied_profile(demonstration, "gateway", tmp_path)
    with window_on(profile, look, PASSWORD) as conductor:
        page = points(conductor)
        book = page._book
        assert book is not None
        payable = {str(one.record.data.get("account")) for one in book.payable}
        assert payable == set()
        page.show_account(_PSEUDONYM)
        settle(conductor)
        assert page._book is not None
        held = page._book.held[0]
        assert redemptions(page._book, held) == []
        page.accounts.select_row(0)
        inspection = page.inspection()
        assert inspection is not None
        redeem = inspection.wishes[-1]
        assert redeem.text == "Redeem\u2026"


def test_a_code_is_read_from_a_picture_and_nothing_from_an_empty_one() -> None:
    image = QImage()
    assert image.loadFromData(qr.picture("civicledger", "png"))
    assert [one.text for one in codes_of(image)] == ["civicledger"]
    blank = QImage(200, 120, QImage.Format.Format_RGB32)
    blank.fill(0xFFFFFF)
    assert codes_of(blank) == ()
