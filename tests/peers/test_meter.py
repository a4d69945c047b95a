"""What is read from peers is counted, and their newest checkpoint is kept."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from desktop.errors import PeerError
from desktop.peers.meter import NOTHING_READ, Asked, Meter, Reading
from desktop.peers.source import Peer
from desktop.views.models.sync_words import SILENT_MS, reader_name, sync_words


class Shelf:
    """A peer with two files."""

    name, kind = "shelf", "folder"

    def __init__(self) -> None:
        self.is_closed = False

    def read(self, path: str, limit: int) -> bytes | None:
        if path == "receipts":
            raise PeerError("It broke.", code="PEER_UNREACHABLE")
        return {"checkpoint": b"a note", "tile/0/000": bytes(limit)}.get(path)

    def close(self) -> None:
        self.is_closed = True


def test_bytes_times_and_the_checkpoint_are_kept_by_address() -> None:
    times = iter(range(5, 35, 5))  # each question and each answer asks for one
    meter, shelf = Meter(lambda: next(times)), Shelf()
    source = meter.metered("/mnt", shelf)
    assert (source.name, source.kind) == ("shelf", "folder")
    assert source.read("checkpoint", 100) == b"a note"
    assert source.read("tile/0/000", 32) == bytes(32)
    assert source.read("nothing", 32) is None
    assert meter.reading("/mnt") == Reading(38, 30, b"a note")
    assert meter.reading("/else") == NOTHING_READ
    assert meter.octets() == 38
    source.close()
    assert shelf.is_closed


def test_a_failed_question_was_one_all_the_same() -> None:
    meter = Meter(lambda: 7)
    with pytest.raises(PeerError, match="broke"):
        meter.metered("/mnt", Shelf()).read("receipts", 10)
    assert meter.reading("/mnt") == Reading(0, 7)


class Slow(Shelf):
    """A peer that answers when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.is_asked, self.may_answer = Event(), Event()

    def read(self, path: str, limit: int) -> bytes | None:
        self.is_asked.set()
        self.may_answer.wait()
        return super().read(path, limit)


def test_it_is_known_who_is_read_from_and_for_how_long_nothing_came() -> None:
    now = [1_000]
    meter, slow = Meter(lambda: now[0]), Slow()
    assert (meter.asked(), meter.last()) == ((), "")
    meter.metered("/mnt", Shelf()).read("checkpoint", 100)
    assert (meter.asked(), meter.last()) == ((), "/mnt")
    peers = [Peer("north", "folder", "/north"), Peer("stick", "folder", "/mnt")]
    assert reader_name(meter, peers) == ("stick", False)
    with ThreadPoolExecutor() as threads:
        reading = threads.submit(meter.metered("/north", slow).read, "checkpoint", 100)
        slow.is_asked.wait()
        assert meter.asked() == (Asked("/north", 0),)
        assert sync_words(meter, peers, 5, 20)[1] == "from north"
        now[0] += SILENT_MS
        assert reader_name(meter, peers) == ("north", True)
        assert sync_words(meter, peers, 0, 0) == ("Asking the peers", "north is silent")
        slow.may_answer.set()
        reading.result()
    assert (meter.asked(), meter.last()) == ((), "/north")
    assert reader_name(meter, peers) == ("north", False)


def test_a_failed_question_is_open_no_longer() -> None:
    meter = Meter(lambda: 7)
    with pytest.raises(PeerError, match="broke"):
        meter.metered("/mnt", Shelf()).read("receipts", 10)
    assert (meter.asked(), meter.last()) == ((), "")
