"""A charter proposal that a newer one has withdrawn: in the log, in the tables, in an audit."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.audit.results import AuditVerdict
from desktop.domains.replay import split_blocks
from desktop.ledger.charter import Charter
from desktop.ledger.json_profile import JsonObject, parse_object
from desktop.ledger.record import Record
from desktop.replica import entries
from desktop.replica.database import in_memory, open_read_only
from desktop.replica.ingest import Ingest
from desktop.replica.state import load_state
from tests.audit.town import audited, codes, opened, synced
from tests.city import City

pytestmark = pytest.mark.slow


def _smaller(charter: Charter, without: str) -> Charter:
    kept = tuple(one for one in charter.authorities if one.id != without)
    return replace(charter, authorities=kept, quorum=2 * len(kept) // 3 + 1)


def _proposal(city: City, charter: Charter) -> Record:
    data: JsonObject = {
        "charter": parse_object(charter.canonical),
        "previous": city.charter.sha256.hex(),
    }
    return city.scribes["city-hall"].record("charter.proposal/1", city.now_ms, data)


def _approval(city: City, name: str, proposal: Record) -> bytes:
    refs = [{"rel": "approves", "id": proposal.id}]
    scribe = city.scribes[name]
    approval = scribe.record("charter.approval/1", city.now_ms, {}, refs=refs)
    return scribe.statement([approval], city.now_ms)


@pytest.fixture
def changed(tmp_path: Path) -> tuple[Path, City, list[Record]]:
    """Return a profile of a city whose second proposal took the first one's place, and was sealed.

    Both proposals name the same charter, so that only the approvals tell them apart.
    """
    city = City(tmp_path / "city")
    city.folder.mkdir()
    wanted = _smaller(city.charter, "health-office")
    proposals = [_proposal(city, wanted), _proposal(city, wanted)]
    hall = city.scribes["city-hall"]
    with city.found() as network:
        for proposal, names in zip(
            proposals, (("food-office",), ("city-hall", "university", "food-office")), strict=True
        ):
            block = [hall.statement([proposal], city.now_ms)]
            block += [_approval(city, name, proposal) for name in names]
            outcomes = city.seal(network, *block).outcomes
            assert not [one.refusal for one in outcomes if one.refusal]
        network.publish()
        peers = network.folder
    return synced(city, peers, tmp_path / "profile"), city, proposals


def test_a_ledger_with_a_withdrawn_proposal_audits_clean(
    changed: tuple[Path, City, list[Record]],
) -> None:
    folder, _, (older, newer) = changed
    found = audited(folder)
    assert (found.verdict, found.findings) == (AuditVerdict.CLEAN, ())
    with open_read_only(folder / "replica.db", "replica") as db:
        state = load_state(db)
        states = [state.proposal(one.id) for one in (older, newer)]
        assert state.open_proposals() == ()
    assert [one and (one.withdrawn, one.in_force) for one in states] == [
        (True, False), (False, True),
    ]  # fmt: skip


@pytest.mark.parametrize("withdrawn", [0, 1])
def test_a_changed_withdrawal_is_found(
    withdrawn: int, changed: tuple[Path, City, list[Record]]
) -> None:
    folder, _, _ = changed
    with opened(folder) as db:
        sql = "update proposal set withdrawn = ? where withdrawn <> ?"
        assert db.execute(sql, (withdrawn, withdrawn)) == 1
    assert "TABLE_PROPOSAL" in codes(folder)


def test_a_replay_of_the_log_yields_the_same_proposals(
    changed: tuple[Path, City, list[Record]],
) -> None:
    folder, _, _ = changed
    query = "select * from proposal order by record"
    with open_read_only(folder / "replica.db", "replica") as db, in_memory("replica") as again:
        size = entries.stored_size(db)
        writer = Ingest(again)
        for statements, seal in split_blocks(entries.between(db, 0, size), 0, 0):
            writer.block(statements, seal)
        writer.flush()
        assert again.query(query) == db.query(query) != []
