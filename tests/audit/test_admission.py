"""What only the replay of the rules can tell: batches that stay incomplete."""

from pathlib import Path

import pytest

from desktop.audit.run import Request, audit
from desktop.keys.signing import sign_records
from desktop.ledger.record import Batch, RecordSet
from tests.audit import town
from tests.city import ORIGIN, City

MONTH_MS = 31 * 86_400_000


def statement(city: City, seq: int, part: int, batch: str) -> bytes:
    """Return one of two statements of a batch."""
    content = RecordSet(Batch(batch, part, 2), (town.diploma(city, part),))
    signer = city.person("registrar").signer
    return sign_records(signer, ORIGIN, seq, content, city.now_ms // 1000)


@pytest.fixture(scope="module")
def halved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a profile with one whole batch and one of which a part never came."""
    folder = tmp_path_factory.mktemp("halved")
    city = City(folder / "city")
    city.folder.mkdir()
    whole, half = city.new_id(city.now_ms), city.new_id(city.now_ms)
    with city.found() as network:
        assert not city.seal(network, town_accreditation(city)).outcomes[0].refusal
        for seq, part, batch in ((101, 1, whole), (102, 1, half), (103, 2, whole)):
            assert not city.seal(network, statement(city, seq, part, batch)).outcomes[0].refusal
        city.now_ms += MONTH_MS
        hall = city.scribes["city-hall"]
        city.seal(network, hall.statement([town.parameter(city)], city.now_ms))
        network.publish()
        peers = network.folder
    return town.synced(city, peers, folder / "profile")


def town_accreditation(city: City) -> bytes:
    return city.scribes["city-hall"].statement([town.accreditation(city)], city.now_ms)


@pytest.mark.slow
def test_a_batch_whose_other_part_came_too_late_is_found(halved: Path) -> None:
    found = audit(Request(halved))
    (one,) = found.findings
    assert (one.code, one.severity.word) == ("FINAL_BATCH", "error")
    assert one.entry is not None
    assert len(one.records) == 1
    assert "1 of 2 parts" in one.what
    assert found.checked["batches"] == 2


@pytest.mark.slow
def test_a_batch_that_may_still_be_completed_is_no_finding(halved: Path) -> None:
    size = audit(Request(halved)).as_of.size
    assert not audit(Request(halved, as_of=f"size:{size - 1}")).findings
