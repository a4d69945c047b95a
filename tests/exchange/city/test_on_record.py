"""Windows that are on the ledger already: the same, or of the same time."""

from collections.abc import Callable

import pytest

from desktop.errors import FormatError
from desktop.exchange.city.on_record import check_new
from desktop.exchange.draft import Draft
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record

ID = "urn:uuid:019b0000-0000-7000-8000-00000000000{}"
Make = Callable[[str, int, int], Draft]
TIME = "2026-02-01T00:00:00.000Z"


def window(root: str, begin: int, end: int, **more: str) -> JsonObject:
    return {
        "root": root, "from": f"2026-02-01T{begin:02}:00:00.000Z",
        "until": f"2026-02-01T{end:02}:00:00.000Z", **more,
    }  # fmt: skip


def tap_draft(root: str, begin: int, end: int, device: str = "urn:x:gate") -> Draft:
    return Draft("fare.window/1", window(root, begin, end), f"device {root}", about=(device,))


def meter_draft(root: str, begin: int, end: int, account: str = "a") -> Draft:
    return Draft("meter.window/1", window(root, begin, end, account=account), f"meter {root}")


def known(*drafts: Draft) -> list[Record]:
    return [
        Record(ID.format(number), one.kind, TIME, one.data, about=one.about)
        for number, one in enumerate(drafts)
    ]


def test_what_is_new_passes_without_a_word() -> None:
    before = known(tap_draft("r", 8, 9), tap_draft("q", 9, 10, "urn:x:other"))
    assert check_new([tap_draft("s", 9, 10), tap_draft("t", 7, 8)], before) == []
    metered = known(meter_draft("r", 8, 9), meter_draft("q", 9, 10, "b"))
    assert check_new([meter_draft("s", 9, 10)], metered) == []


@pytest.mark.parametrize("make", [tap_draft, meter_draft])
def test_the_same_window_is_refused_with_the_record_that_holds_it(make: Make) -> None:
    before = known(make("q", 1, 2), make("r", 8, 9))
    with pytest.raises(FormatError, match=f" r: .* recorded already, as {ID.format(1)}"):
        check_new([make("s", 3, 4), make("r", 8, 9)], before)


def test_a_meter_counts_no_hour_twice() -> None:
    with pytest.raises(FormatError, match="meter s: its meter counted that time in"):
        check_new([meter_draft("s", 8, 10)], known(meter_draft("r", 9, 12)))


def test_taps_of_the_same_time_are_noted_and_many_notes_are_counted() -> None:
    before = known(tap_draft("r", 8, 10))
    (note,) = check_new([tap_draft("s", 9, 11)], before)
    assert ID.format(0) in note
    notes = check_new([tap_draft(f"s{n}", 9, 11) for n in range(25)], before)
    assert (len(notes), notes[-1]) == (21, "So it is with 5 more.")
