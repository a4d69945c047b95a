"""The authorities of one folder, opened together: from a statement to a final checkpoint."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import LockedError, RuleError, StorageError
from desktop.keys.key_file import Cost
from desktop.keys.keyring import Keyring
from desktop.ledger.checkpoint import open_checkpoint, parse_checkpoint
from desktop.ledger.statement import parse_statement
from desktop.node.home import NodeSettings, save_node
from desktop.node.local import LocalNetwork, open_local
from tests.city import AUTHORITIES, SMALL_SIZES, City, root_of, small_city

pytestmark = pytest.mark.slow


@pytest.fixture
def city(tmp_path: Path) -> City:
    return small_city().moved(tmp_path / "city")


@pytest.fixture
def network(city: City) -> Iterator[LocalNetwork]:
    with city.network() as network:
        yield network


def test_a_statement_becomes_final(city: City, network: LocalNetwork) -> None:
    (entry,) = city.recalls(1)
    assert network.submit(entry) is None
    assert network.inclusion(parse_statement(entry).id).state == "queued"
    done = network.publish()
    assert done is not None
    assert done.checkpoint.is_final
    place = network.inclusion(parse_statement(entry).id)
    assert (place.state, place.index, place.height) == ("logged", SMALL_SIZES[-1], 3)
    shown = parse_checkpoint((network.folder / "checkpoint").read_bytes())
    assert shown.size == SMALL_SIZES[-1] + 2


def test_with_two_of_four_the_shared_folder_stays_at_the_last_final_tree(
    city: City, network: LocalNetwork
) -> None:
    network.submit(city.recalls(1)[0])
    done = network.publish(silent_ids=AUTHORITIES[:2])
    assert done is not None
    assert not done.checkpoint.is_final
    assert parse_checkpoint((network.folder / "checkpoint").read_bytes()).size == SMALL_SIZES[-1]
    again = network.refresh()  # all answer now, and what was pending becomes final
    assert again is not None
    assert (again.checkpoint.size, again.checkpoint.is_final) == (SMALL_SIZES[-1] + 2, True)


def test_nothing_new_is_nothing_to_publish(network: LocalNetwork) -> None:
    assert network.publish() is None


def test_a_refreshed_checkpoint_is_younger_and_says_the_same(
    city: City, network: LocalNetwork
) -> None:
    before = open_checkpoint((network.folder / "checkpoint").read_bytes(), city.charter)
    city.now_ms += 3_600_000
    done = network.refresh()
    assert done is not None
    after = open_checkpoint((network.folder / "checkpoint").read_bytes(), city.charter)
    assert (after.size, after.root) == (before.size, before.root)
    assert before.as_of_s is not None
    assert after.as_of_s == before.as_of_s + 3600


def test_a_ledger_without_blocks_has_nothing_to_refresh(tmp_path: Path) -> None:
    city = City(tmp_path / "new")
    city.folder.mkdir()
    with city.found():
        pass
    for name in AUTHORITIES:
        assert (city.folder / "authorities" / name).is_dir()


def test_an_authority_with_other_keys_does_not_count(city: City) -> None:
    stolen = City(city.folder, now_ms=city.now_ms)
    stolen._anchor = city.anchor
    stolen.signers = {**city.signers, "university": city.signers["food-office"]}
    with stolen.network() as network:
        network.submit(city.recalls(1)[0])
        done = network.publish()
        assert done is not None
        assert done.checkpoint.is_final
        assert [one.authority_id for one in done.refusals] == ["university"]
        assert isinstance(done.refusals[0].error, RuleError)


def test_one_city_is_opened_once(city: City, network: LocalNetwork) -> None:
    assert network.folder.is_dir()
    with pytest.raises(StorageError, match="in use by another program"):
        city.network()


def test_a_network_that_fails_to_open_lets_everything_go(city: City) -> None:
    pending = city.folder / "authorities" / "city-hall" / "log" / "pending"
    note = pending.read_bytes()
    pending.write_bytes(b"nothing")
    for _ in range(2):
        with pytest.raises(Exception, match="cannot be read"):
            city.network()
    pending.write_bytes(note)
    city.network().close()


def test_a_folder_without_authorities_is_no_city(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="holds no authorities"):
        open_local(tmp_path, small_city().anchor, "password", lambda: 0)


@pytest.mark.slow
def test_a_city_is_opened_with_one_password(city: City) -> None:
    for name in AUTHORITIES:
        home = city.folder / "authorities" / name
        Keyring.create(home / "keys.clkey", _PASSWORD, root_of(name), Cost(65_536, 1, 4)).lock()
        save_node(home, NodeSettings(name))
    (city.folder / "authorities" / "notes.txt").write_text("no authority")
    with open_local(city.folder, city.anchor, _PASSWORD, lambda: city.now_ms) as network:
        network.submit(city.recalls(1)[0])
        done = network.publish()
        assert done is not None
        assert len(done.checkpoint.cosignatures) == len(AUTHORITIES)
    with pytest.raises(LockedError):
        open_local(city.folder, city.anchor, "another password", lambda: 0)
    (city.folder / "authorities" / "city-hall" / "lock.db").unlink()
    with pytest.raises(StorageError, match="writes the log"):
        open_local(city.folder, city.anchor, _PASSWORD, lambda: 0)


_PASSWORD = "correct horse battery staple"
