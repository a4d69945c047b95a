"""EPCIS documents as a whole: every real sample, ten thousand events, and all that is wrong."""

import json
import time
from collections import Counter
from pathlib import Path

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.errors import FormatError
from desktop.exchange.epcis import (
    EventDraft,
    EventsError,
    contradicted_ids,
    event_of,
    read_document,
    with_event_id,
    write_document,
)
from desktop.exchange.epcis_hash import event_hash
from desktop.exchange.epcis_shape import shapes_of
from tests.exchange.samples import SHIPPED, files_beside
from tests.exchange.test_epcis import CREATED, FLAWED, check_round_trip

KIND = next(kind for kind in builtin_kinds() if kind.id == "supply.event/1")
SHAPES = shapes_of(KIND.schema)
MANY = 10_000
HASH_US = 150  # microseconds that the hash of one event may take
# Files of the samples that are no EPCIS documents: schemas, contexts, designs of a generator, and
# events of types that their sender made up.
NOT_EPCIS = (
    "neither an EPCIS document nor an EPCIS event",
    "/type is not one of",
)


def many(bad: dict[int, dict[str, object]]) -> bytes:
    """Return a document of real events, ten thousand of them; some get other members."""
    path = SHIPPED / "supply" / "openepcis" / "packing_932.json"
    document = json.loads(path.read_bytes())
    real = document["epcisBody"]["eventList"]
    events = [real[number % len(real)] for number in range(MANY)]
    for number, members in bad.items():
        events[number - 1] = {**events[number - 1], **members}
    document["epcisBody"]["eventList"] = events
    return json.dumps(document).encode()


def test_three_bad_events_of_ten_thousand_are_all_named_and_nothing_is_taken_over() -> None:
    bad: dict[int, dict[str, object]] = {
        17: {"eventTime": "2022-09-07 10:57"},
        4_000: {"type": "ObjectEvent", "epcList": ["urn:epc:id:sgtin:4012345.011111.9", 7]},
        9_999: {"bizStep": "teleporting"},
    }
    with pytest.raises(EventsError) as caught:
        read_document(many(bad), SHAPES, KIND)
    error = caught.value
    assert [one.number for one in error.problems] == [17, 4_000, 9_999]
    time_, list_, step = (one.text for one in error.problems)
    assert time_.startswith("/eventTime: '2022-09-07 10:57' is not a time")
    assert list_ == "/epcList/1 is not a text"
    assert step.startswith("/bizStep ")
    assert error.what.startswith("3 of 10,000 events are refused: event 17: /eventTime")
    assert "event 9999: /bizStep" in error.what
    assert error.means == "Nothing of the file was taken over."


def test_a_file_full_of_bad_events_is_told_shortly() -> None:
    events = [{"type": "ObjectEvent"}] * 1_000
    body = {"type": "EPCISDocument", "schemaVersion": "2.0", "epcisBody": {"eventList": events}}
    with pytest.raises(EventsError) as caught:
        read_document(json.dumps(body).encode(), SHAPES)
    assert len(caught.value.problems) == 1_000
    assert "and 980 more" in caught.value.what
    assert len(caught.value.what) < 1_000


def test_an_id_that_claims_to_be_another_events_hash_is_found() -> None:
    path = SHIPPED / "supply" / "openepcis" / "commissioning_10.json"
    drafts = [with_event_id(one, SHAPES) for one in read_document(path.read_bytes(), SHAPES)]
    assert contradicted_ids(drafts, SHAPES) == ()
    swapped = [*drafts[:3], drafts[4], *drafts[4:]]
    swapped[3].data["eventID"] = drafts[5].data["eventID"]
    assert contradicted_ids(swapped, SHAPES) == (4, 5)  # one draft, twice


def sample_files() -> list[Path]:
    gs1 = files_beside("supply/gs1__EPCIS", "**/*.json", "**/*.jsonld")
    openepcis = files_beside("supply/openepcis__epcis-testdata-generator", "**/*.json")
    vectors = files_beside("supply/RalphTro__epcis-event-hash-generator", "**/*.jsonld")
    return [*gs1, *openepcis, *vectors]


def refusal_or_drafts(data: bytes) -> tuple[str, tuple[EventDraft, ...]]:
    try:
        return "", read_document(data, SHAPES, KIND)
    except FormatError as error:
        return error.what, ()


@pytest.mark.slow
def test_every_real_sample_comes_back_or_is_refused_with_a_reason() -> None:
    seen: Counter[str] = Counter()
    for path in sample_files():
        data = path.read_bytes()
        refusal, drafts = refusal_or_drafts(data)
        if refusal:
            known = FLAWED.get(path.stem, NOT_EPCIS[0]).removeprefix("event 2: ")
            assert any(word in refusal for word in (*NOT_EPCIS, known)), path
            seen["refused"] += 1
            continue
        check_round_trip(data)
        for draft in drafts:
            seen[str(draft.data["type"])] += 1
            seen.update(member for member in draft.data if member in _PARTS)
            seen[f"{draft.data['type']} {draft.data.get('action')}"] += 1
    assert {*_TYPES, *_PARTS} <= seen.keys()
    assert seen["AggregationEvent DELETE"] > 0


_TYPES = (
    "ObjectEvent", "AggregationEvent", "TransactionEvent", "TransformationEvent",
    "AssociationEvent",
)  # fmt: skip
_PARTS = (
    "sensorElementList", "errorDeclaration", "persistentDisposition", "ilmd",
    "childQuantityList", "inputQuantityList", "outputEPCList", "transformationID", "extensions",
)  # fmt: skip


@pytest.mark.slow
def test_ten_thousand_events_are_read_judged_and_hashed_in_time() -> None:
    data = many({})
    began = time.process_time()
    drafts = read_document(data, SHAPES, KIND)
    events = [event_of(draft, SHAPES) for draft in drafts]
    read = time.process_time()
    hashes = [event_hash(event) for event in events]
    done = time.process_time()
    assert len(hashes) == MANY
    assert (done - read) * 1_000_000 / MANY <= HASH_US
    assert done - began < 10  # seconds; a laptop takes about one
    assert len(read_document(write_document(drafts, CREATED, SHAPES), SHAPES)) == MANY
