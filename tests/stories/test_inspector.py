"""An inspector's day in a real window: a stick, no network, a code, an inspection, an audit.

A colleague, who has nothing but the stick and the report, makes the audit again in another window.
"""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import segno

from desktop.demo.city import PASSWORD, Built
from tests.stories.conftest import AtWork
from tests.stories.screen import Screen

if TYPE_CHECKING:
    from tests.stories.person import Person

pytestmark = pytest.mark.slow

_LOT = "https://id.gs1.org/01/04012345600018/10/CLOVER7"
_FARM = "4012345600018"


def _sync_from(inspector: "Person", stick: Path, known: int) -> None:
    """Add the stick to the peers that are known, and copy the whole ledger from it."""
    inspector.open_page("Peers & sync")
    inspector.click("Add peer…")
    inspector.fill("Address or folder", str(stick))
    inspector.click("Add")
    inspector.not_see("Add a peer", "dialog")
    inspector.until("the stick in the list", lambda: len(inspector.rows("Peers")) == known + 1)
    inspector.choose_row("Peers", known, "It was not asked in this window yet.")
    inspector.click("Sync from it")
    inspector.see("It holds the same history, to the same size.")
    inspector.see("Final to block 243", "push button")
    inspector.picture("synced from the stick")


def _queue_an_inspection(inspector: "Person") -> None:
    """Fill in what the form says is missing, and let it wait."""
    inspector.unlock(PASSWORD)
    inspector.open_page("New record")
    inspector.click("Inspection report")
    inspector.click("Site: is missing")
    inspector.fill("Site", _FARM)
    inspector.choose("Subject", "premises")
    inspector.fill("Item", "Cold store temperature")
    inspector.choose("Outcome", "compliant")
    inspector.see("1 thing is missing or not right yet.")  # else what is clicked next moves away
    inspector.go_to_missing("Overall result")
    inspector.choose("Overall result", "satisfactory")
    inspector.click("Preview…")
    inspector.see("Preview: Inspection report", "dialog")
    inspector.click("Put into outbox")
    inspector.see("1 record waits to be sent.")
    assert inspector.rows("Outbox")[0][2] == f"{_FARM}, premises, Cold store temperature"


def _audit(inspector: "Person") -> None:
    """Audit all of it and write the signed report."""
    inspector.open_page("Findings")
    inspector.click("Audit now")
    inspector.see("102 errors, 47 warnings found.", patience_s=600)
    inspector.picture("audited")
    if inspector.find("Key locked", "push button"):
        inspector.unlock(PASSWORD)
    inspector.click("Export report…")
    inspector.name_file("report.json")
    inspector.see("Signed report written to")


def _rerun(colleague: "Person", report: str) -> None:
    """Open the report of somebody else and make its audit again on one's own copy."""
    colleague.open_page("Findings")
    colleague.click("Open a report…")  # it is there once the checks after the sync are made
    colleague.name_file(report)
    colleague.see("A colleague's report", "dialog")
    colleague.see("enrolled as inspector.")
    colleague.see("The same root over these entries, final here, too.")
    colleague.click("Re-run here")
    colleague.see("The same: this copy leads to the same findings.", patience_s=600)
    colleague.picture("the report made again")
    colleague.click("Close")
    colleague.not_see("A colleague's report", "dialog")


def test_an_inspector_works_from_a_stick_without_any_network(
    screen: Screen, city: Built, at_work: AtWork, tmp_path: Path
) -> None:
    home = Path(screen.variables["HOME"])
    stick = Path(shutil.move(city.peers_folder, home / "stick"))
    laptop = Path(shutil.move(city.profile("inspector"), tmp_path / "laptop"))  # far from the city
    for file in laptop.glob("replica.db*"):
        file.unlink()
    segno.make(_LOT).save(str(home / "lot.png"), scale=6)
    with at_work(laptop) as inspector:
        inspector.see("The stick or drive was pulled out, or the folder was moved.")
        _sync_from(inspector, stick, known=2)
        inspector.open_page("Trails")
        inspector.click("Read a code…")
        inspector.name_file("lot.png")
        inspector.see("It went into 6 lots and 57 packs; it was at 15 places.")
        inspector.picture("the trail of a scanned lot")
        _queue_an_inspection(inspector)
        _audit(inspector)
        inspector.close()
    shutil.copy(laptop / "reports" / "report.json", home)  # carried by hand
    with at_work(city.profile("fresh")) as colleague:
        colleague.see("The stick or drive was pulled out, or the folder was moved.")
        _sync_from(colleague, stick, known=1)
        _rerun(colleague, "report.json")
        colleague.close()
    assert "Traceback" not in colleague.said()  # of either window
