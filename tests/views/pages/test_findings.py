import json
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.audit.results import Audited
from desktop.audit.run import Request
from desktop.progress import Report
from desktop.session import Session
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.auditing import run_audit
from desktop.views.pages.chain import ChainPage
from desktop.views.pages.findings import FindingsPage
from tests.views.pages.conftest import Settle, shown
from tests.views.pages.test_chain import _alter


def _page(qtbot: QtBot, context: Context) -> FindingsPage:
    page = FindingsPage(context)
    shown(qtbot, page)
    page.refresh()
    return page


def test_without_an_audit_the_page_says_so_and_offers_one(qtbot: QtBot, context: Context) -> None:
    page = _page(qtbot, context)
    primary = page.primary()
    assert page.verdict().text == "Not audited in this window yet."
    assert primary is not None
    assert primary.text == "Audit now"


def test_a_clean_audit_is_verified(qtbot: QtBot, context: Context, settle: Settle) -> None:
    page = _page(qtbot, context)
    context.start_audit()
    settle()
    assert page.verdict().mark is Integrity.VERIFIED
    assert page.inspection() is None


def test_findings_lead_to_their_place(
    qtbot: QtBot, profile: Path, context: Context, settle: Settle
) -> None:
    _alter(profile)
    page = _page(qtbot, context)
    context.start_audit()
    settle()
    found = page.inspection()
    assert found is not None
    assert found.mark is Integrity.ALTERED
    assert [fact.name for fact in found.facts[:2]] == ["It means", "What to do"]
    page.step(1)
    assert page.inspection() is not None
    with qtbot.waitSignal(context.page_asked) as asked:
        found.wishes[0].run()
    assert asked.args == ["chain"]
    chain = ChainPage(context)
    shown(qtbot, chain)
    chain.refresh()
    settle()
    now = chain.inspection()
    assert now is not None
    assert now.title == "Block 2"


def test_a_cancelled_audit_leaves_nothing_behind(qtbot: QtBot, profile: Path) -> None:
    started = threading.Event()

    def endless(_request: Request, report: Report) -> Audited:
        while True:
            started.set()
            report(3, 10)

    context = Context(Session(profile), audit_runner=endless)
    page = _page(qtbot, context)
    context.start_audit()
    assert started.wait(5)
    assert page.progress.isVisible()
    with qtbot.waitSignal(context.audit_run.rested):
        page.progress.stopped.emit()
    assert context.audited is None
    assert not page.progress.isVisible()
    assert page.verdict().text == "Not audited in this window yet."
    context.close()


def test_a_report_is_signed_where_the_key_is_open(
    qtbot: QtBot, unlocked: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _page(qtbot, unlocked)
    unlocked.start_audit(quick=True)
    settle()
    with qtbot.waitSignal(unlocked.noticed) as said:
        page.write_report(tmp_path / "report.json")
    assert said.args is not None
    assert said.args[0].startswith("Signed report")
    report = json.loads((tmp_path / "report.json").read_bytes())
    identity = unlocked.identity
    assert identity is not None
    assert identity.did in json.dumps(report)


@pytest.mark.slow
def test_an_audit_in_another_process_tells_its_progress_and_finds_the_same(
    profile: Path,
) -> None:
    _alter(profile)
    told: list[int] = []
    audited = run_audit(Request(profile), lambda done, _total: told.append(done))
    assert "TREE_ENTRY" in {found.code for found in audited.findings}
    assert told == sorted(told)
    assert told[-1] > 0
