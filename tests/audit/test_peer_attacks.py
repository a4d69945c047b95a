"""The Tamper Lab's lying peers: a sync tells each by its own code, and the clean peer by none."""

import os
import shutil
import socket
import threading
from pathlib import Path

import pytest

from desktop import assets
from desktop.audit.attacks import ATTACKS
from desktop.audit.lying_server import check_local, drip, serve
from desktop.audit.peer_attacks import PEER_ATTACKS, VICTIM, PeerAttack, make_peer
from desktop.demo.city import Built
from desktop.errors import StorageError, UsageError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.peers.source import Peer
from desktop.peers.sync import PeerState
from desktop.profile import Profile, save_profile
from desktop.replica import checkpoints, entries
from desktop.replica.database import open_read_only
from desktop.session import Session
from tests.audit.town import PASSWORD, Town
from tests.city import SMALL_SIZES, small_city
from tests.peers.lying import note_over, peer_folder, read_entries, write_tree

FOLDERS = [one for one in PEER_ATTACKS if one.make is not None]
KEYLESS = [one for one in FOLDERS if one.code not in ("PEER_FORK", "PEER_SEAL")]


def told(profile: Path, *peers: Path) -> list[PeerState]:
    """Sync a profile from these folders and return what is said of each."""
    named = tuple(Peer(str(number), "folder", str(one)) for number, one in enumerate(peers))
    with Session(profile) as session:
        return list(session.sync(named).peers)


def named(name: str) -> PeerAttack:
    return next(one for one in PEER_ATTACKS if one.name == name)


def no_password() -> str:
    raise AssertionError("a demonstration city keeps its password at hand")


def test_every_attack_has_a_name_and_a_code_of_its_own() -> None:
    names = [*(one.name for one in ATTACKS), *(one.name for one in PEER_ATTACKS)]
    codes = [*(one.code for one in ATTACKS), *(one.code for one in PEER_ATTACKS)]
    assert len(PEER_ATTACKS) >= 8
    assert len(set(names)) == len(set(codes)) == len(names)
    assert {one.target for one in PEER_ATTACKS} == {"peer"}
    assert all((one.make is None) != (one.script is None) for one in PEER_ATTACKS)


def test_every_lying_peer_stands_in_the_manual() -> None:
    page = assets.read_text("help/commands.md")
    rows = [f"| `{one.name}` | `{one.code}` | {one.what} |" for one in PEER_ATTACKS]
    assert [row for row in rows if row not in page] == []


@pytest.mark.parametrize("attack", KEYLESS, ids=lambda one: one.name)
def test_a_lie_without_keys_is_told_and_harms_nothing(
    attack: PeerAttack, town: Town, tmp_path: Path
) -> None:
    peer = tmp_path / "peer"
    victim = make_peer(attack, town.folder, peer, no_password)
    assert victim == peer / VICTIM
    good = town.city.folder / "peers" / "folder"
    (lie, truth) = told(victim, peer, good)
    assert (lie.code, truth.state, truth.code) == (attack.code, "agrees", None)
    with open_read_only(victim / "replica.db", "replica") as db:
        trusted = checkpoints.trusted(db)
        assert trusted is not None
        assert trusted.size == entries.stored_size(db) == town.size
    assert not (victim / "keys.clkey").exists()


@pytest.mark.slow
@pytest.mark.parametrize("attack", FOLDERS, ids=lambda one: one.name)
def test_a_lie_about_the_demonstration_city_is_told(
    attack: PeerAttack, demonstration: Built, tmp_path: Path
) -> None:
    source = demonstration.profile("inspector")
    victim = make_peer(attack, source, tmp_path / "peer", no_password)
    (clean,) = told(victim, demonstration.peers_folder)
    assert (clean.state, clean.code) == ("agrees", None)
    (lie,) = told(victim, tmp_path / "peer")
    assert lie.code == attack.code
    assert lie.error is not None or lie.code in ("PEER_BEHIND", "PEER_NOT_FINAL")
    (after,) = told(victim, demonstration.peers_folder)
    assert (after.state, after.code) == ("agrees", None)


@pytest.mark.slow
def test_a_fork_stays_in_the_copy_that_the_attack_brings(
    demonstration: Built, tmp_path: Path
) -> None:
    source = Path(shutil.copytree(demonstration.folder, tmp_path / "city")) / "profiles/supervisor"
    victim = make_peer(named("forking-peer"), source, tmp_path / "peer", no_password)
    assert told(victim, tmp_path / "peer")[0].code == "PEER_FORK"
    assert list((victim / "evidence").glob("*-theirs.note"))
    assert not (source / "evidence").exists()
    note = (tmp_path / "peer" / "checkpoint").read_bytes()
    assert parse_checkpoint(note).size == demonstration.size - 1


def test_only_who_has_the_logs_key_can_fork_it(town: Town, tmp_path: Path) -> None:
    for name in ("forking-peer", "mis-sealing-peer"):
        with pytest.raises(UsageError, match="own key"):
            make_peer(named(name), town.folder, tmp_path / "peer", lambda: PASSWORD)
        assert not list((tmp_path / "peer").iterdir())


@pytest.mark.slow
def test_a_stale_peer_shows_an_older_note_where_there_is_one(town: Town, tmp_path: Path) -> None:
    make_peer(named("stale-peer"), town.folder, tmp_path / "empty", no_password)
    assert parse_checkpoint((tmp_path / "empty" / "checkpoint").read_bytes()).size == 0
    city, (_, middle, last) = small_city(), SMALL_SIZES
    log = read_entries(peer_folder(city), last)
    older = write_tree(tmp_path / "older", log[:middle], note_over(city, log[:middle]))
    profile = tmp_path / "profile"
    save_profile(Profile(profile, "reader", city.anchor))
    assert [one.size for one in told(profile, older)] == [middle]
    assert [one.size for one in told(profile, peer_folder(city))] == [last]
    victim = make_peer(named("stale-peer"), profile, tmp_path / "stale", no_password)
    (lie,) = told(victim, tmp_path / "stale")
    assert (lie.code, lie.size) == ("PEER_BEHIND", middle)


def test_a_lying_peer_takes_no_place_of_something_else(town: Town, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(StorageError, match="not empty"):
        make_peer(FOLDERS[0], town.folder, tmp_path, no_password)
    with pytest.raises(UsageError, match="No folder"):
        make_peer(named("slow-peer"), town.folder, tmp_path / "peer", no_password)
    assert os.listdir(tmp_path) == ["mine"]  # noqa: PTH208  (names are what is compared)


def test_lies_are_served_to_this_machine_only() -> None:
    for host in ("127.0.0.1", "::1", "localhost"):
        check_local(host)
    with pytest.raises(UsageError, match="this machine"):
        check_local("0.0.0.0")


def test_a_lying_server_ends_when_it_is_told_to() -> None:
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    begun, ended = threading.Event(), threading.Event()
    server = threading.Thread(target=serve, args=(drip, listening, begun.set, ended))
    server.start()
    assert begun.wait(5)
    with socket.create_connection(("127.0.0.1", port), 5) as caller:
        caller.sendall(b"GET /checkpoint HTTP/1.1\r\n\r\n")
        assert caller.recv(100).startswith(b"HTTP/1.1 200")
        ended.set()
        server.join(5)
        assert not server.is_alive()
