"""A supervisor's day in a real window: an altered block, a second history, an incident, a recall.

The chain with the altered block has 2,000 blocks, which are made and audited in a minute;
`CIVICLEDGER_STORY_BLOCKS` asks for more, such as 1000000, which takes hours to make.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.audit.attacks import copy_profile
from desktop.bench import profiles
from desktop.bench.measure import Ground
from desktop.demo.city import Built
from desktop.ledger.seal import is_seal
from desktop.replica import blocks, entries, tampering
from desktop.replica.database import open_database
from tests.cli.conftest import Verb, verb
from tests.stories.conftest import AtWork
from tests.stories.screen import Screen

if TYPE_CHECKING:
    from tests.stories.person import Person

pytestmark = pytest.mark.slow

__all__ = ["verb"]

_BLOCKS = int(os.environ.get("CIVICLEDGER_STORY_BLOCKS", "2000"))
_PATIENCE_S = 120 + _BLOCKS / 50  # for an audit
_LOT = "(01)04012345600018(10)CLOVER7"


def _altered(folder: Path) -> tuple[Path, int]:
    """Return a profile in which one bit of the log differs, and the height of its block."""
    ground = Ground(folder, _BLOCKS, os.cpu_count() or 1)
    target = folder / "altered"
    copy_profile(profiles.larger(ground, ground.chain()), target)
    with open_database(target / "replica.db", "replica") as db:
        index = entries.stored_size(db) // 2
        if is_seal(entries.entry(db, index)):
            index += 1
        data = entries.entry(db, index)
        tampering.put_entry(db, index, data[:-1] + bytes([data[-1] ^ 1]))
        block = blocks.holding(db, index)
    assert block is not None
    return target, block.height


def test_one_altered_block_among_many_is_found_and_shown(at_work: AtWork, tmp_path: Path) -> None:
    profile, height = _altered(tmp_path / "bench")
    with at_work(profile) as supervisor:
        supervisor.open_page("Chain")
        supervisor.see("blocks.")
        supervisor.click("Audit now")
        supervisor.see("1 block does not match", patience_s=_PATIENCE_S)
        supervisor.picture("the chain with the altered block")
        supervisor.open_page("Findings")
        supervisor.see("1 critical", patience_s=_PATIENCE_S)
        supervisor.click("Show block")
        supervisor.see(f"Block {height:,}".replace(",", "\u202f"), "label")
        supervisor.see("The stored bytes are not what the authorities signed.")
        supervisor.picture("the altered block")
        supervisor.close()


def _compare(supervisor: "Person", lying: Path) -> None:
    """Hold all copies against each other before and after one that lies is among them."""
    supervisor.open_page("Peers & sync")
    supervisor.click("Compare all peers")
    supervisor.see("2 of 2 peers agree with this copy.")
    supervisor.click("Add peer…")
    supervisor.fill("Address or folder", str(lying))
    supervisor.click("Add")
    supervisor.not_see("Add a peer", "dialog")
    supervisor.until("the third copy", lambda: len(supervisor.rows("Peers")) == 3)
    supervisor.click("Compare all peers")
    supervisor.see("Two histories of this ledger are proven.")
    supervisor.see("Fork at block 243", "push button")
    supervisor.picture("two histories")


def _follow_the_outbreak(supervisor: "Person") -> None:
    """Find the outbreak among the cases and look at its record."""
    supervisor.open_page("Incidents")
    supervisor.see("8 cases are open, 8 of them late.")
    cases = supervisor.rows("Incidents")
    row = next(at for at, case in enumerate(cases) if "Outbreak from food" in case[1])
    supervisor.choose_row("Incidents", row, "Outbreak from food")
    supervisor.picture("the outbreak")
    supervisor.click("Show records")
    supervisor.see("1 record found.")
    assert supervisor.rows("Records")[0][2] == "Sanitary incident"


def _recall(supervisor: "Person") -> None:
    """Mark the lot as suspect and write the list of what has to be recalled."""
    supervisor.open_page("Trails")
    supervisor.press("ctrl+k", "ctrl+a")
    supervisor.type(_LOT)
    supervisor.press("Return")
    supervisor.see("It went into 6 lots and 57 packs; it was at 15 places.")
    supervisor.click("Mark as suspect")
    supervisor.see(
        "A recall has to reach 7 lots and 57 packs at 14 places; 13 stocks are still out."
    )
    supervisor.click("Export list…")
    supervisor.name_file("recall.csv")
    supervisor.see("33 rows written to")
    supervisor.picture("the recall list")


def test_a_supervisor_compares_copies_follows_an_incident_and_exports_a_recall(
    screen: Screen, city: Built, at_work: AtWork, verb: Verb
) -> None:
    home = Path(screen.variables["HOME"])
    profile, lying = city.profile("supervisor"), home / "lying"
    assert verb("attack", "forking-peer", "--profile", profile, "--out", lying).code == 0
    with at_work(profile) as supervisor:
        supervisor.see("Final to block 243", "push button")
        found = supervisor.see("Shipped, never received: 2", "label")
        assert supervisor.reader.box(found)[3] > 0  # a line is not squeezed to nothing
        _compare(supervisor, lying)
        _follow_the_outbreak(supervisor)
        _recall(supervisor)
        supervisor.close()
    assert "Traceback" not in supervisor.said()
    text = (home / "recall.csv").read_text("utf-8-sig")
    assert text.startswith("Ledger,ledger.northbridge.example/2024")
    assert text.count("Still out") == 1
    assert list((profile / "evidence").iterdir())  # of the second history
