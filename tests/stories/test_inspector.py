"""An inspector's day in a real window: a stick, no network, a code, an inspection, an audit."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import segno

from desktop.demo.city import PASSWORD, Built
from tests.cli.conftest import Verb, verb
from tests.stories.conftest import AtWork
from tests.stories.screen import Screen

if TYPE_CHECKING:
    from tests.stories.person import Person

pytestmark = pytest.mark.slow

__all__ = ["verb"]

_LOT = "https://id.gs1.org/01/04012345600018/10/CLOVER7"
_FARM = "4012345600018"


def _sync_from(inspector: "Person", stick: Path) -> None:
    """Add the stick as a peer and copy the whole ledger from it."""
    inspector.open_page("Peers & sync")
    inspector.click("Add peer…")
    inspector.fill("Address or folder", str(stick))
    inspector.click("Add")
    inspector.not_see("Add a peer", "dialog")
    inspector.until("the stick in the list", lambda: len(inspector.rows("Peers")) == 3)
    inspector.choose_row("Peers", 2, "It was not asked in this window yet.")
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
    inspector.see("100 errors, 47 warnings found.", patience_s=600)
    inspector.picture("audited")
    if inspector.find("Key locked", "push button"):
        inspector.unlock(PASSWORD)
    inspector.click("Export report…")
    inspector.name_file("report.json")
    inspector.see("Signed report written to")


def test_an_inspector_works_from_a_stick_without_any_network(
    screen: Screen, city: Built, at_work: AtWork, verb: Verb, tmp_path: Path
) -> None:
    home = Path(screen.variables["HOME"])
    stick = Path(shutil.move(city.peers_folder, home / "stick"))
    laptop = Path(shutil.move(city.profile("inspector"), tmp_path / "laptop"))  # far from the city
    for file in laptop.glob("replica.db*"):
        file.unlink()
    segno.make(_LOT).save(str(home / "lot.png"), scale=6)
    with at_work(laptop) as inspector:
        inspector.see("The stick or drive was pulled out, or the folder was moved.")
        _sync_from(inspector, stick)
        inspector.open_page("Trails")
        inspector.click("Read a code…")
        inspector.name_file("lot.png")
        inspector.see("It went into 6 lots and 57 packs; it was at 15 places.")
        inspector.picture("the trail of a scanned lot")
        _queue_an_inspection(inspector)
        _audit(inspector)
        inspector.close()
    assert "Traceback" not in inspector.said()
    report = laptop / "reports" / "report.json"
    colleague = city.profile("fresh")
    assert verb("sync", "--profile", colleague, "--peer", stick).code == 0
    again = verb("audit", "--profile", colleague, "--rerun", report)
    assert again.document["equal"], again.document
