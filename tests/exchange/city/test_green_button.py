"""Green Button feeds as published into windows, and every refusal."""

from pathlib import Path

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.evidence import commitment_of, window_root
from desktop.domains.kind import data_problems, private_problems
from desktop.errors import FormatError
from desktop.exchange import strict_xml
from desktop.exchange.city import green_button
from desktop.exchange.city.green_button import read_usage
from desktop.ledger.json_profile import parse_object
from tests.exchange.samples import VECTORS

SECRET = bytes(range(32))
KIND = next(kind for kind in builtin_kinds() if kind.id == "meter.window/1")


def feeds() -> list[Path]:
    return sorted((VECTORS / "green_button").glob("*.xml"))


def feed() -> bytes:
    return feeds()[0].read_bytes()


def test_published_feeds_become_windows_that_fit_their_kind() -> None:
    assert KIND.private is not None
    totals = []
    for path in feeds():
        (draft,) = read_usage(path.read_bytes(), SECRET).drafts
        assert data_problems(KIND, draft.data) == ()
        assert draft.private is not None
        document = parse_object(draft.private.document)
        assert private_problems(KIND.private, document) == ()
        readings = document["readings"]
        assert isinstance(readings, list)
        made = [commitment_of(one) for one in readings if isinstance(one, dict)]
        assert draft.data["root"] == window_root(made)
        assert draft.data["count"] == len(made) == 96
        totals.append((draft.time, draft.data["total"]))
    assert totals == [
        ("2012-03-01T05:00:00.000Z", 93846),
        ("2012-03-02T05:00:00.000Z", 97977),
        ("2012-03-03T05:00:00.000Z", 114969),
    ]


def test_a_feed_over_the_end_of_a_month_becomes_two_windows_of_two_pseudonyms() -> None:
    april = (
        feed().replace(b"<start>13306", b"<start>13332").replace(b"<start>13305", b"<start>13331")
    )
    first, second = read_usage(april, SECRET).drafts
    assert (first.time or "")[:7] == "2012-03"
    assert (second.time or "")[:7] == "2012-04"
    assert first.data["account"] != second.data["account"]
    assert first.data["count"] != 96


def test_a_block_may_say_by_its_link_up_where_it_belongs() -> None:
    block, reading = b"/MeterReading/01/IntervalBlock/173", b"/MeterReading/01/IntervalBlock"
    assert feed().count(block) == 1
    linked = feed().replace(block, b"/elsewhere/173")
    assert read_usage(linked, SECRET) == read_usage(feed(), SECRET)
    lost = linked.replace(b'rel="up" href="/espi/1_1/resource/RetailCustomer/9B6C7066/UsagePoint/'
                          b"5446AF3F" + reading, b'rel="up" href="/elsewhere')  # fmt: skip
    with pytest.raises(FormatError, match="no meter reading with intervals"):
        read_usage(lost, SECRET)


def test_an_entry_may_hold_several_blocks() -> None:
    data = feed()
    middle = data.index(b"<IntervalReading>", len(data) // 2)
    space = b'</IntervalBlock><IntervalBlock xmlns="http://naesb.org/espi">'
    assert read_usage(data[:middle] + space + data[middle:], SECRET) == read_usage(data, SECRET)


@pytest.mark.parametrize("direction", [b"19", b"4"])
def test_what_flows_back_is_passed_over_and_told(direction: bytes) -> None:
    data, at = feed(), b"/MeterReading/01"
    other = data.replace(b"<flowDirection>1<", b"<flowDirection>" + direction + b"<")
    other = other.replace(at, b"/MeterReading/02").replace(b"ReadingType/07", b"ReadingType/08")
    assert other.count(b"<flowDirection>" + direction) == 1
    start, end = other.index(b"<entry>"), other.index(b"</feed>")
    both = data.replace(b"</feed>", other[start:end] + b"</feed>")
    usage = read_usage(both, SECRET)
    assert usage.drafts == read_usage(data, SECRET).drafts
    assert [name[-16:] for name in usage.passed_over] == ["/MeterReading/02"]
    with pytest.raises(FormatError, match="no meter reading"):
        read_usage(other, SECRET)


def test_a_meter_reading_that_comes_twice_is_refused() -> None:
    data = feed()
    at = data.index(b"<entry>", data.index(b"LocalTimeParameters>\n"))
    entry = data[at : data.index(b"</entry>", at) + 8]
    assert b"<MeterReading" in entry
    with pytest.raises(FormatError, match="MeterReading/01: it came before"):
        read_usage(data.replace(entry, entry * 2), SECRET)


def test_the_power_of_ten_counts() -> None:
    (draft,) = read_usage(
        feed().replace(b"<powerOfTenMultiplier>0", b"<powerOfTenMultiplier>3", 1), SECRET
    ).drafts
    assert draft.data["total"] == 93_846_000
    with pytest.raises(FormatError, match=r"reading 1: .* whole number of WHR"):
        read_usage(feed().replace(b"Multiplier>0<", b"Multiplier>-3<", 1), SECRET)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b"<feed", b"<!DOCTYPE feed [<!ENTITY a 'b'>]><feed", "line 48, .* declares"),
        (b'encoding="UTF-8"', b'encoding="UTF-16"', "not UTF-8"),
        (b"Front", b"\xff", "not UTF-8"),
        (b"</feed>", b"", "is not XML"),
        (b"</entry>", b"</entries>", "is not XML"),
        (b"http://www.w3.org/2005/Atom", b"urn:other", "not an Atom feed"),
        (b'rel="self" href="/espi/1_1/resource/ReadingType/07"', b'rel="x" href="y"',
         "no link of its own"),
        (b'<MeterReading xmlns="http://naesb.org/espi"/>', b"", "not one resource"),
        (b"/espi/1_1/resource/ReadingType/07", b"/espi/1_1/resource/ReadingType/08",
         "ReadingType is not in the feed"),
        (b"<accumulationBehaviour>4", b"<accumulationBehaviour>3", "have no sum"),
        (b"<commodity>1", b"<commodity>3", "commodity or its unit"),
        (b"<uom>72", b"<uom>5", "commodity or its unit"),
        (b"<powerOfTenMultiplier>0", b"<powerOfTenMultiplier>a", "powerOfTenMultiplier"),
        (b"<value>835", b"<value>8.5", "value is not an integer"),
        (b"<value>835", b"<value>-99999999", "the sum"),
        (b"<cost>5262", b"<cost>x", "cost is not an integer"),
    ],
)  # fmt: skip
def test_another_feed_is_refused(old: bytes, new: bytes, words: str) -> None:
    data = feed()
    assert old in data
    with pytest.raises(FormatError, match=words):
        read_usage(data.replace(old, new, 1), SECRET)


def test_one_bad_reading_is_named_by_its_number() -> None:
    data = feed()
    at = [index for index in range(len(data)) if data.startswith(b"<value>", index)]
    damaged = data[: at[59]] + b"<value>x" + data[at[59] + 7 :]
    with pytest.raises(FormatError, match="reading 60: value is not an integer"):
        read_usage(damaged, SECRET)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b"<start>1330659900", b"<start>1330659000", "overlap"),
        (b"<start>1330659900", b"<start>-5", "calendar"),
        (b"<start>1330659900", b"<start>253402300799", "calendar"),
        (b"<duration>900", b"<duration>0", "calendar"),
    ],
)
def test_times_that_cannot_be_are_refused(old: bytes, new: bytes, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        read_usage(feed().replace(old, new, 1), SECRET)


def test_limits_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(green_button, "MAX_READINGS", 95)
    with pytest.raises(FormatError, match="more than 95"):
        read_usage(feed(), SECRET)
    monkeypatch.setattr(strict_xml, "MAX_BYTES", 95)
    with pytest.raises(FormatError, match="at most 95"):
        read_usage(feed(), SECRET)
    monkeypatch.undo()
    empty = b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>'
    with pytest.raises(FormatError, match="no meter reading"):
        read_usage(empty, SECRET)
