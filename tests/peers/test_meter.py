"""What is read from peers is counted, and their newest checkpoint is kept."""

import pytest

from desktop.errors import PeerError
from desktop.peers.meter import NOTHING_READ, Meter, Reading


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
    times = iter((10, 20, 30))
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
