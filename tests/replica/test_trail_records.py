"""Trails read from a replica, step by step, lead where the whole log read at once leads."""

from collections.abc import Iterator, Sequence
from functools import partial

import pytest

from desktop.checks.observed import Observed
from desktop.demo.city import Built
from desktop.replica import records
from desktop.replica.database import Database, Row
from desktop.replica.state import NUMBERS, id_text
from desktop.replica.trail_records import TrailRecords
from desktop.session import Session
from desktop.trails.closure import Closure, backward, forward, steps
from desktop.trails.graph import EVER, NEVER, Graph, graph_of

LOT = "https://id.gs1.org/01/04012345123456/10/NB903"
PACK = "https://id.gs1.org/01/04012345123456/21/REC0000"
LONG_LOT = "https://id.gs1.org/01/04012345123456/10/NB000"

pytestmark = pytest.mark.slow  # the demonstration city is built first


@pytest.fixture
def session(demonstration: Built) -> Iterator[Session]:
    with Session(demonstration.folder / "profiles" / "inspector") as session:
        yield session


def everything(db: Database) -> list[Observed]:
    """Return the supply events of a replica by reading all of them."""
    gone = {row[0] for row in db.query("select key from record where revoked or erased")}
    later = {row[0] for row in db.query("select key from record where superseded_by is not null")}
    return [
        Observed(record, key // NUMBERS, 0, "", key in gone, key in later)
        for key, record in records.of_kind(db, "supply.event")
    ]


def both(thing: str, graph: Graph, *, contact: bool = False) -> Sequence[Closure]:
    return (
        forward(graph, {thing: EVER}, contact=contact),
        backward(graph, {thing: NEVER}, contact=contact),
    )


def told(graph: Graph, closure: Closure) -> tuple[dict[str, str], set[str], list[str]]:
    supply = [one for one in steps(graph, closure) if one.type.endswith("Event")]
    times = {thing: closure.reached[thing].time for thing in closure.things}
    return times, set(closure.carriers), [one.spot.id for one in supply]


@pytest.mark.parametrize("contact", [False, True])
def test_what_is_read_step_by_step_leads_where_everything_does(
    session: Session,
    contact: bool,  # noqa: FBT001
) -> None:
    db = session.reader()
    whole = graph_of(everything(db))
    containers = sorted(whole.contents)[::40]
    packs = sorted(whole.lots)[::90]
    for thing in (LOT, LONG_LOT, *containers, *packs):
        found = TrailRecords(db).follow([thing], partial(both, thing, contact=contact))
        assert found.is_complete
        expected = both(thing, whole, contact=contact)
        for closure, other in zip(found.closures, expected, strict=True):
            assert told(found.graph, closure) == told(whole, other), thing


def test_every_question_is_answered_by_an_index(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = session.reader()
    asked: list[str] = []
    query = Database.query

    def explained(self: Database, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        asked.extend(
            f"{row[3]}  <- {sql}" for row in query(self, f"explain query plan {sql}", parameters)
        )
        return query(self, sql, parameters)

    monkeypatch.setattr(Database, "query", explained)
    reader = TrailRecords(db)
    reader.follow([LOT], lambda graph: both(LOT, graph))
    reader.near("https://id.gs1.org/414/4012345000047")
    reader.of_kind_about("party.licence", "https://id.gs1.org/414/4012345000047")
    row = db.one("select id from record where kind = 'education.diploma/1' limit 1")
    assert row is not None
    reader.around(id_text(bytes(row[0])))
    scans = [one for one in asked if one.startswith("SCAN ")]
    assert asked
    # A search looks into its own index, into its own few rows, and at the last bundle.
    own = ("SCAN search", "SCAN a", "SCAN bundle", "SCAN page", "SCAN (subquery")
    assert [one for one in scans if not one.startswith(own)] == []


def test_a_trail_says_when_it_was_cut_off(session: Session) -> None:
    reader = TrailRecords(session.reader(), most=20)
    found = reader.follow([LONG_LOT], lambda graph: both(LONG_LOT, graph))
    assert found.records == 20
    assert not found.is_complete
    assert "the trail goes on" in " ".join(found.notes)


def test_what_was_logged_later_is_not_known_yet(session: Session) -> None:
    db = session.reader()
    full = TrailRecords(db).follow([LOT], lambda graph: both(LOT, graph)).graph
    (received,) = (
        one
        for one in full.events[LOT.partition("/10/")[0] + "/21/REC0000"]
        if one.step == "receiving"
    )
    reader = TrailRecords(db, until=received.spot.entry)
    graph = reader.follow([LOT], lambda graph: both(LOT, graph)).graph
    assert {one.step for one in graph.events[PACK]} == {
        "commissioning", "shipping",
    }  # fmt: skip


def test_other_kinds_about_a_place_are_read_without_its_supply_events(session: Session) -> None:
    reader = TrailRecords(session.reader())
    assert reader.near("https://id.gs1.org/414/4012345000047")
    names = {one.name for one in reader.observed}
    assert "inspection.report" in names
    assert "supply.event" not in names
    cut = TrailRecords(session.reader())
    assert not cut.near("https://id.gs1.org/414/4012345000047", most=3)
    assert cut.notes == ()
