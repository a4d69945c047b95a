"""Joins that stand in no index of things, and things that are written in more than one way."""

from collections.abc import Iterator, Sequence
from functools import cache

import pytest

from desktop.errors import StorageError
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.replica import search, trail_records
from desktop.replica.database import Database, in_memory
from desktop.replica.trail_records import TrailRecords, names_of
from desktop.trails.closure import Closure, backward, forward
from desktop.trails.graph import EVER, NEVER, Graph
from tests.city import MINUTE_MS, SIZES, grown_city
from tests.domains.town import ref
from tests.peers.lying import extended, peer_folder, read_entries
from tests.replica.logs import travelled

pytestmark = pytest.mark.slow

GTIN = "https://id.gs1.org/01/04012345123456"
LOT, PACK, FULL = f"{GTIN}/10/M-1", f"{GTIN}/21/S1", f"{GTIN}/10/M-1/21/S1"
CHEESE = "https://id.gs1.org/01/04012345200003/10/C1"
_ZONE: JsonObject = {"eventTimeZoneOffset": "+00:00", "eventTime": "2026-01-05T08:00:00.000Z"}


@cache
def _log() -> tuple[list[bytes], str, str]:
    """Return a log with milk, packs and cheese, and the ids of a licence-like pair of records."""
    city = grown_city()
    operator, now_ms = city.person("operator"), city.now_ms

    def event(after: int, data: JsonObject, about: Sequence[str]) -> bytes:
        record = operator.record(
            "supply.event/1", now_ms + after, {**_ZONE, **data}, about=sorted(about)
        )
        return operator.statement([record], now_ms)

    def part(name: str, thing: str) -> JsonObject:
        listed: JsonValue = [{"epcClass": thing, "quantity": "1"}]
        both: JsonObject = {"type": "TransformationEvent", name: listed}
        return {**both, "transformationID": "urn:example:vat:7-b"}

    seen: JsonObject = {"type": "ObjectEvent", "action": "OBSERVE", "bizStep": "shipping"}
    first = operator.record("recall.notice/1", now_ms, city.recall().data, about=[CHEESE])
    later = operator.record(
        "recall.notice/1", now_ms, city.recall().data, refs=ref("answers", first)
    )
    log = read_entries(peer_folder(city), SIZES[-1])
    return (
        extended(
            log,
            [
                event(0, part("inputQuantityList", LOT), [LOT]),
                event(1, part("outputQuantityList", CHEESE), [CHEESE]),
                event(2, {**seen, "epcList": [FULL]}, [FULL]),
                event(3, {**seen, "epcList": [PACK]}, [PACK]),
            ],
            [operator.statement([first, later], now_ms + MINUTE_MS)],
        ),
        first.id,
        later.id,
    )


@pytest.fixture
def db() -> Iterator[Database]:
    with in_memory("replica") as db:
        travelled(db, _log()[0])
        yield db


def ahead(graph: Graph) -> list[Closure]:
    return [forward(graph, {LOT: EVER})]


def test_a_lot_leads_to_packs_written_with_it_and_through_a_named_process(db: Database) -> None:
    found = TrailRecords(db).follow([LOT], ahead)
    assert set(found.closures[0].things) == {LOT, PACK, CHEESE}
    assert found.is_complete
    assert [one.step for one in found.graph.events[PACK]] == ["shipping", "shipping"]


def test_a_pack_is_found_in_the_way_that_the_user_writes_it(db: Database) -> None:
    found = TrailRecords(db).follow([FULL], lambda graph: [backward(graph, {PACK: NEVER})])
    assert set(found.closures[0].things) == {PACK, LOT}
    assert len(found.graph.events[PACK]) == 2


def test_a_search_that_cannot_reach_the_end_of_the_log_is_told(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "TAIL_LIMIT", 0)
    found = TrailRecords(db).follow([LOT], ahead)
    assert not found.is_complete
    assert "sync first" in found.notes[0]


def test_no_more_is_searched_for_than_there_is_patience_for(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail_records, "_MOST_SEARCHES", 1)
    found = TrailRecords(db).follow([LOT], ahead)
    assert "Only 1 lots" in found.notes[0]


def test_records_that_refer_to_one_another_are_read_from_either_end(db: Database) -> None:
    _, first, later = _log()
    for start in (first, later):
        reader = TrailRecords(db)
        reader.around(start)
        assert {one.record.id for one in reader.observed} == {first, later}
    cut = TrailRecords(db)
    cut.around(first, most=1)
    assert "Only 1 records" in cut.notes[0]


def test_keys_are_called_by_what_they_are_enrolled_for(db: Database) -> None:
    reader = TrailRecords(db)
    reader.learn([CHEESE])
    (issuer,) = {one.issuer for one in reader.observed}
    assert names_of(db, [issuer, "did:key:none"]).keys() <= {issuer}


def test_a_record_whose_bytes_are_gone_is_damage(db: Database) -> None:
    (key,) = db.query("select max(record) from about where item = ?", (CHEESE,))[0]
    db.execute("insert into about (item, record) values ('urn:x', ?)", (key + 512 * 500,))
    db.execute(
        "insert into record select ?1, x'00', kind, issuer, height, time_ms, end_ms, sha256, "
        "private, approval, valid_from, valid_until, suspended, revoked, erased, disputed, "
        "superseded_by, approved_by from record where key = ?2",
        (key + 512 * 100, key),
    )
    db.execute("insert into about (item, record) values ('urn:y', ?)", (key + 512 * 100,))
    reader = TrailRecords(db)
    reader.learn(["urn:x"])  # a row that leads to no record is passed over
    assert reader.observed == []
    with pytest.raises(StorageError, match="cannot be read"):
        reader.learn(["urn:y"])
