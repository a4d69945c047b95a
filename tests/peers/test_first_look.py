"""Who is heard first: the quick ones with the largest log, and nobody waits for the others."""

import threading
import time
from contextlib import closing
from math import inf
from pathlib import Path

import pytest

from desktop.errors import PeerError
from desktop.peers.first_look import look
from desktop.peers.sync import Replica, sync
from desktop.peers.web import WebSource
from desktop.replica.database import open_database
from tests.city import SMALL_SIZES, City, small_city
from tests.node.nodes import WRITER, nodes_in
from tests.peers.fault_servers import FaultServer, answers, says
from tests.peers.lying import note_over, peer_folder, read_entries


class _Peer:
    """A peer that answers when it is let."""

    kind = "http"

    def __init__(self, name: str, note: bytes | None, opens: threading.Event | None = None) -> None:
        self.name, self._note, self._opens = name, note, opens
        self.read_paths: list[str] = []

    def read(self, path: str, limit: int) -> bytes | None:
        del limit
        self.read_paths.append(path)
        if self._opens is not None:
            self._opens.wait(20)
        if self._note == b"fails":
            raise PeerError("It fails.", code="PEER_STATUS")
        return self._note


@pytest.fixture
def city() -> City:
    return small_city()


def _note(city: City, size: int) -> bytes:
    return note_over(city, read_entries(peer_folder(city), SMALL_SIZES[-1])[:size])


def test_the_largest_log_comes_first_and_nonsense_last(city: City) -> None:
    peers = [
        _Peer("nonsense", b"x"),
        _Peer("small", _note(city, SMALL_SIZES[0])),
        _Peer("none", None),
        _Peer("large", _note(city, SMALL_SIZES[-1])),
        _Peer("fails", b"fails"),
        _Peer("large too", _note(city, SMALL_SIZES[-1])),
    ]
    names = [one.name for one in look(peers)]
    assert names == ["large", "large too", "small", "nonsense", "none", "fails"]


def test_a_checkpoint_that_was_read_is_not_read_again_the_first_time(city: City) -> None:
    peer = _Peer("one", _note(city, SMALL_SIZES[0]))
    (looked,) = look([peer])
    assert looked.read("checkpoint", 1000) == _note(city, SMALL_SIZES[0])
    assert peer.read_paths == ["checkpoint"]
    looked.read("checkpoint", 1000)
    looked.read("receipts", 1000)
    assert peer.read_paths == ["checkpoint", "checkpoint", "receipts"]


def test_why_a_peer_failed_is_told_when_its_turn_comes() -> None:
    (looked,) = look([_Peer("one", b"fails")])
    with pytest.raises(PeerError, match="It fails"):
        looked.read("checkpoint", 1000)


@pytest.mark.slow
def test_a_slow_peer_is_heard_last_and_the_others_do_not_wait(city: City) -> None:
    opens = threading.Event()
    slow = _Peer("slow", _note(city, SMALL_SIZES[-1]), opens)
    quick = _Peer("quick", _note(city, SMALL_SIZES[0]))
    begun = time.monotonic()
    order = look([slow, quick])
    assert next(order).name == "quick"
    assert time.monotonic() - begun < 5
    opens.set()
    assert [one.name for one in order] == ["slow"]


def _web(url: str, name: str) -> "closing[WebSource]":
    return closing(WebSource(url, name, clock=time.monotonic, allow_http=True))


@pytest.mark.slow
def test_a_sync_goes_on_with_the_next_node_within_ten_seconds_and_says_why(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "laptop"
    folder.mkdir()
    with (
        open_database(folder / "replica.db", "replica") as db,
        FaultServer(says(inf)) as hanging,
        FaultServer(answers(b"", "x: y")) as empty,
        nodes_in(tmp_path) as nodes,
    ):
        nodes.start(WRITER)
        laptop = Replica(db, nodes.city.anchor, folder / "incoming", folder / "evidence")
        with (
            _web(hanging.url, "hangs") as first,
            _web(empty.url, "empty") as second,
            _web(f"http://127.0.0.1:{nodes.ports[WRITER]}", "good") as third,
        ):
            begun = time.monotonic()
            done = sync(laptop, [first, second, third])
        assert time.monotonic() - begun < 10
        assert done.added == SMALL_SIZES[-1]
        told = [(one.name, one.state, one.code) for one in done.peers]
        assert told == [
            ("hangs", "slow", "PEER_SLOW"),
            ("empty", "refused", "PEER_UNSIGNED"),
            ("good", "agrees", None),
        ]
