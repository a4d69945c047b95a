"""A sample is planned, waits for its block, is drawn, and becomes inspections."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop import issuing
from desktop.errors import CivicLedgerError
from desktop.keys.signing import sign_records
from desktop.ledger.record import RecordSet
from desktop.node.local import open_local
from desktop.session import Session
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.form_target import FormTarget
from desktop.views.pages.samples import SamplesPage
from tests.views.pages.conftest import Settle, shown
from tests.views.small_ledger import PASSWORD, RECALL

pytestmark = pytest.mark.slow


def _seal_a_block(profile: Path, seq: int) -> None:
    """Let the city seal one block more, and sync."""
    with Session(profile) as session:
        session.unlock(PASSWORD)
        signer, origin = session.signer(), session.profile.anchor.origin
        made = issuing.make_records(
            session.reader(), signer.did, "recall.notice/1",
            [{"data": {**RECALL, "recall_number": f"N-{seq}"}}], session.now_ms(),
        )  # fmt: skip
        city = session.profile.peer_folder(session.profile.peers[0])
        with open_local(city, session.profile.anchor, PASSWORD, session.now_ms) as network:
            content = RecordSet(None, made.records)
            entry = sign_records(signer, origin, seq, content, session.now_ms() // 1000)
            assert network.submit(entry) is None
            network.publish()
        session.sync()


def _planned(qtbot: QtBot, context: Context, settle: Settle) -> SamplesPage:
    page = SamplesPage(context)
    shown(qtbot, page)
    settle()
    page.plan()
    assert page.sheet is not None
    page.sheet.form.fill(
        {"title": "Recalls", "query": "kind:recall.notice", "unit": "record", "draws": "2"}
    )
    page.sheet.act()
    settle()
    return page


def test_a_sample_is_drawn_by_a_block_that_did_not_exist(
    qtbot: QtBot, profile: Path, unlocked: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _planned(qtbot, unlocked, settle)
    (sample,) = page.listed.samples
    assert (sample.plan.members, sample.plan.draws, sample.draw) == (3, 2, None)
    assert page.verdict().mark is Integrity.PENDING
    page.export(sample, tmp_path / "plan.json")
    settle()
    _seal_a_block(profile, 900)
    unlocked.read_replica()
    settle()
    (sample,) = page.listed.samples
    assert len(sample.members) == 2
    assert sample.fault == ""
    assert page.verdict().text == "2 inspections to be made."
    page.export(sample, tmp_path / "draw.json")
    page.export(sample, tmp_path / "draw.csv")
    settle()
    assert (tmp_path / "draw.csv").read_text("utf-8-sig").startswith("Number,Record")
    unlocked.take_target("new")
    page.members.select_row(0)
    page.members.opened.emit(page.members.selected_rows()[0])
    target = unlocked.take_target("new")
    assert isinstance(target, FormTarget)
    assert target.raw["occasion"] == "sample"
    assert target.refs == (("answers", sample.members[0].id),)


def test_a_draw_is_drawn_again_before_it_is_kept(
    qtbot: QtBot, profile: Path, unlocked: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _planned(qtbot, unlocked, settle)
    _seal_a_block(profile, 901)
    unlocked.read_replica()
    settle()
    (sample,) = page.listed.samples
    page.export(sample, tmp_path / "draw.json")
    settle()
    for file in unlocked.session.profile.samples.iterdir():
        file.unlink()
    with qtbot.waitSignal(unlocked.noticed) as said:
        page.take(tmp_path / "draw.json")
    assert said.args is not None
    assert "drawn again here" in said.args[0]
    settle()
    assert [one.key for one in page.listed.samples] == [sample.key]
    first, second = (one.id.encode() for one in sample.members)
    text = (tmp_path / "draw.json").read_bytes()
    (tmp_path / "bad.json").write_bytes(text.replace(first, b"?").replace(second, first))
    with qtbot.waitSignal(unlocked.failed) as failed:
        page.take(tmp_path / "bad.json")
    assert failed.args is not None
    error = failed.args[0]
    assert isinstance(error, CivicLedgerError)
    assert "does not follow" in error.what


def test_a_plan_that_misses_something_stays_open(
    qtbot: QtBot, unlocked: Context, settle: Settle
) -> None:
    page = SamplesPage(unlocked)
    shown(qtbot, page)
    settle()
    page.plan()
    assert page.sheet is not None
    page.sheet.act()
    settle()
    page.sheet.form.fill({"title": "Recalls", "draws": "100000"})
    page.sheet.act()
    settle()
    assert "can be drawn" in page.sheet.problem.text()
    assert page.listed.samples == ()
