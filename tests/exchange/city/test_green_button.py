"""Green Button feeds as published into windows, and every refusal."""

from pathlib import Path

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.evidence import commitment_of, window_root
from desktop.domains.kind import data_problems, private_problems
from desktop.errors import FormatError
from desktop.exchange.city import green_button
from desktop.exchange.city.green_button import read_usage
from desktop.ledger.json_profile import parse_object
from tests.exchange.samples import files_beside

SECRET = bytes(range(32))
KIND = next(kind for kind in builtin_kinds() if kind.id == "meter.window/1")


def feeds() -> list[Path]:
    folder = "iot/energyos__OpenESPI-Common-java-green_button"
    return files_beside(folder, "src/test/resources/fixtures/*.xml")


def feed() -> bytes:
    return feeds()[0].read_bytes()


def test_published_feeds_become_windows_that_fit_their_kind() -> None:
    assert KIND.private is not None
    totals = []
    for path in feeds():
        (draft,) = read_usage(path.read_bytes(), SECRET)
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
    first, second = read_usage(april, SECRET)
    assert (first.time or "")[:7] == "2012-03"
    assert (second.time or "")[:7] == "2012-04"
    assert first.data["account"] != second.data["account"]
    assert first.data["count"] != 96


def test_the_power_of_ten_counts() -> None:
    (draft,) = read_usage(
        feed().replace(b"<powerOfTenMultiplier>0", b"<powerOfTenMultiplier>3", 1), SECRET
    )
    assert draft.data["total"] == 93_846_000
    with pytest.raises(FormatError, match=r"reading 1: .* whole number of WHR"):
        read_usage(feed().replace(b"Multiplier>0<", b"Multiplier>-3<", 1), SECRET)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b"<feed", b"<!DOCTYPE feed [<!ENTITY a 'b'>]><feed", "declares"),
        (b"<feed", b"<! entity x><feed", "declares"),
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
    monkeypatch.setattr(green_button, "MAX_BYTES", 95)
    with pytest.raises(FormatError, match="at most 95"):
        read_usage(feed(), SECRET)
    monkeypatch.undo()
    empty = b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>'
    with pytest.raises(FormatError, match="no meter reading"):
        read_usage(empty, SECRET)
