"""A timetable for an audit is read within the limits of one for an import."""

from pathlib import Path

import pytest

from desktop.errors import FormatError, StorageError
from desktop.exchange.city import rows
from desktop.exchange.city.gtfs_file import MAX_MEMBERS
from desktop.exchange.city.timetable import read_timetable
from tests.exchange.city.test_gtfs import SMALL
from tests.exchange.city.test_gtfs_file import changed, lzma_packed, zipped


def given(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "feed.zip"
    path.write_bytes(data)
    return path


def test_it_tells_of_stops_and_trips(tmp_path: Path) -> None:
    told = read_timetable(given(tmp_path, zipped(*SMALL.items())))
    assert told.places == {"A": (375_000_000, -1_222_500_000)}
    assert (told.stops, told.trips) == (frozenset("AS"), frozenset("T"))
    assert told.serves("T", "S")


def test_a_list_of_too_many_members_is_not_built(tmp_path: Path) -> None:
    many = changed(zipped(*SMALL.items()), b"PK\5\6", 10, MAX_MEMBERS + 1)
    with pytest.raises(FormatError, match="lists more than"):
        read_timetable(given(tmp_path, many))


def test_a_table_is_unpacked_no_further_than_for_an_import(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "MAX_BYTES", 1_000_000)
    bomb = zipped(("stops.txt", bytes(5_000_000)), *list(SMALL.items())[1:])
    with pytest.raises(FormatError, match=r"stops.txt .* more than 1,000,000"):
        read_timetable(given(tmp_path, bomb))


@pytest.mark.parametrize("data", [b"", b"stop_id\nA\n", lzma_packed(), zipped()])
def test_another_file_is_refused_by_its_name(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(FormatError, match=r"feed\.zip is no timetable"):
        read_timetable(given(tmp_path, data))
    with pytest.raises(StorageError):
        read_timetable(tmp_path / "nothing.zip")
