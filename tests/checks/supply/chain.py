"""A small supply chain out of the published openEPCIS events, to be changed by the tests.

Fifty packs are commissioned, ten of them packed into a case; two packs are shipped and received.
What the document leaves out is added: the lot with its date, where the packs go, and the arrival,
which is the shipping event at another place, two days later.
"""

from collections.abc import Iterable
from functools import lru_cache

from desktop.checks.check import Context
from desktop.checks.observed import Observed, Parameters
from desktop.checks.supply import group
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import data_problems
from desktop.exchange.epcis import draft_of, read_document, with_event_id
from desktop.exchange.epcis_shape import EventShapes, shapes_of
from desktop.exchange.exact_json import ExactObject, ExactValue, parse_exact
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref
from desktop.ledger.record_id import format_record_id
from desktop.ledger.scalar import format_time, parse_time
from tests.exchange.samples import SHIPPED

NOW = "2026-12-31T00:00:00.000Z"
LINK = "https://id.gs1.org"
GTIN = "04012345123456"
PRODUCER, MARKET, GROCER = (f"{LINK}/414/40123450000{number}" for number in ("09", "47", "54"))
CASE = f"{LINK}/00/401234560095630006"
LOT = f"{LINK}/01/{GTIN}/10/L1"
_DAY_MS = 24 * 3_600_000


@lru_cache(maxsize=1)
def shapes() -> EventShapes:
    return shapes_of(next(kind for kind in builtin_kinds() if kind.name == "supply.event").schema)


def sample(number: int) -> ExactObject:
    """Return one event of the published document."""
    document = parse_exact((SHIPPED / "supply/openepcis/packing_932.json").read_bytes())
    assert isinstance(document, dict)
    body = document["epcisBody"]
    assert isinstance(body, dict)
    events = body["eventList"]
    assert isinstance(events, list)
    event = events[number]
    assert isinstance(event, dict)
    return event


def later(event: ExactObject, hours: int, **changes: ExactValue) -> ExactObject:
    """Return a changed event some hours later; a change to None drops the member."""
    time = parse_time(format_time_of(event)) + hours * 3_600_000
    changed = {**event, "eventTime": format_time(time), **changes}
    return {name: value for name, value in changed.items() if value is not None}


def format_time_of(event: ExactObject) -> str:
    return draft_of(event, shapes()).time


def at(site: str) -> ExactValue:
    return {"id": site}


def to(site: str) -> ExactValue:
    return [{"type": "location", "destination": site}]


class Chain:
    """Records in ledger order; the named events are those that tests change."""

    def __init__(self) -> None:
        master: ExactObject = {
            "cbvmda:lotNumber": "L1", "cbvmda:itemExpirationDate": "2023-01-01",
        }  # fmt: skip
        self.made: ExactObject = {**sample(0), "ilmd": master}
        self.packed: ExactObject = {**sample(1), "parentID": CASE}
        first, second = sample(4), sample(5)
        self.pack, self.other = _first(first), _first(second)
        self.shipped: ExactObject = {**first, "destinationList": to(MARKET)}
        self.shipped_too: ExactObject = {**second, "destinationList": to(MARKET)}
        arrival: dict[str, ExactValue] = {
            "bizStep": "receiving", "disposition": "in_progress", "readPoint": at(MARKET),
            "destinationList": None,
        }  # fmt: skip
        self.received = later(self.shipped, 48, **arrival)
        self.received_too = later(self.shipped_too, 48, **arrival)
        self.more: list[ExactObject] = []
        self.beside: list[Observed] = []
        self.parameters: list[Observed] = []

    @property
    def events(self) -> list[ExactObject]:
        return [
            event
            for event in (
                self.made, self.packed, self.shipped, self.shipped_too, self.received,
                self.received_too, *self.more,
            )
            if event
        ]  # fmt: skip

    def parameter(self, name: str, value: str) -> None:
        data: JsonObject = {"name": name, "value": value, "from": "2000-01-01T00:00:00.000Z"}
        self.parameters.append(self._beside("ledger.parameter", data, "2000-01-01T00:00:00.000Z"))

    def record(
        self, kind: str, data: JsonObject, time: str, about: Iterable[str] = (),
        refs: Iterable[Ref] = (), **more: bool
    ) -> str:  # fmt: skip
        one = self._beside(kind, data, time, about, refs, **more)
        self.beside.append(one)
        return one.record.id

    def product(self, **more: object) -> str:
        data: JsonObject = {"gtin": GTIN, "names": {"en": "Milk"}, "owner": "4012345000009"}
        data.update(more)  # type: ignore[arg-type]  # JSON values by contract
        kind = next(one for one in builtin_kinds() if one.name == "product.master")
        assert not data_problems(kind, data)
        return self.record("product.master", data, "2022-01-01T00:00:00.000Z")

    def licence(self, site: str, start: str, until: str) -> str:
        gln = site[-13:]
        data: JsonObject = {
            "party": {"identifiedBy": "gln", "gln": gln}, "licenceType": "food_retail",
            "number": "1", "sites": [gln], "from": start, "until": until,
        }  # fmt: skip
        return self.record("party.licence", data, "2022-01-01T00:00:00.000Z")

    def _beside(
        self, kind: str, data: JsonObject, time: str, about: Iterable[str] = (),
        refs: Iterable[Ref] = (), **more: bool
    ) -> Observed:  # fmt: skip
        number = len(self.beside) + len(self.parameters)
        record_id = format_record_id(parse_time(time), number.to_bytes(10, "big"))
        record = Record(record_id, f"{kind}/1", time, data, about=tuple(about), refs=tuple(refs))
        return Observed(record, number, 0, "did:key:z", **more)

    def observed(self) -> list[Observed]:
        return [*self.beside, *(observe(event, number) for number, event in enumerate(self.events))]

    def findings(self, observed: Iterable[Observed] | None = None) -> list[Finding]:
        context = Context(Parameters(self.parameters), NOW, lambda key: frozenset((key,)))
        records = self.observed() if observed is None else observed
        return list(group.GROUP.run(records, context))

    def codes(self) -> list[str]:
        return sorted({one.code for one in self.findings()})


def observe(event: ExactObject, number: int, **more: bool) -> Observed:
    """Return the record of an event, with the hash as its id where it has none."""
    draft = draft_of(event, shapes())
    if "eventID" not in event:
        draft = with_event_id(draft, shapes())
    record_id = format_record_id(parse_time(draft.time), (1000 + number).to_bytes(10, "big"))
    record = Record(
        record_id, "supply.event/1", draft.time, draft.data, about=draft.about, place=draft.place
    )
    return Observed(record, 100 + number, 1, "did:key:z", **more)


def observed_document(content: bytes, written: str = NOW) -> list[Observed]:
    """Return the events of a document as records that were written at a time."""
    found = []
    for number, draft in enumerate(read_document(content, shapes())):
        record_id = format_record_id(parse_time(written), number.to_bytes(10, "big"))
        record = Record(
            record_id, "supply.event/1", draft.time, draft.data, about=draft.about,
            place=draft.place,
        )  # fmt: skip
        found.append(Observed(record, number, 1, "did:key:z"))
    return found


def _first(event: ExactObject) -> str:
    packs = event["epcList"]
    assert isinstance(packs, list)
    return str(packs[0])
