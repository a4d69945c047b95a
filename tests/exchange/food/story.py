"""A lot of milk and a pack of tablets, from the maker to the shop, as records tell of them."""

from desktop.domains.catalogue import builtin_kinds
from desktop.exchange.epcis import draft_of, with_event_id
from desktop.exchange.epcis_shape import shapes_of
from desktop.exchange.exact_json import ExactObject, ExactValue
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record

SHAPES = shapes_of(next(kind.schema for kind in builtin_kinds() if kind.name == "supply.event"))
LINK = "https://id.gs1.org"
MILK, CHEESE, TABLETS = "04012345123456", "04012345200003", "04012345300000"
DAIRY, SHOP, FARM = "4012345000054", "4012345000122", "4012345000009"
LOT = f"{LINK}/01/{MILK}/10/L1"
PALLET = f"{LINK}/00/401234560095630006"


def pack(number: int, gtin: str = MILK) -> str:
    return f"{LINK}/01/{gtin}/21/S{number}"


def place(gln: str) -> ExactObject:
    return {"id": f"{LINK}/414/{gln}"}


class Story:
    """Records in ledger order, an hour apart."""

    def __init__(self) -> None:
        self.records: list[Record] = []

    def add(self, kind: str, data: JsonObject, time: str | None = None, *about: str) -> Record:
        number = len(self.records)
        record = Record(
            f"urn:uuid:019b0000-0000-7000-8000-{number:012}",
            f"{kind}/1",
            time or f"2026-01-02T{number:02}:00:00.000Z",
            data,
            about=tuple(sorted(about)),
        )
        self.records.append(record)
        return record

    def event(self, step: str, **members: ExactValue) -> Record:
        event: ExactObject = {
            "type": "ObjectEvent",
            "action": "OBSERVE",
            "eventTime": f"2026-01-02T{len(self.records):02}:00:00.000Z",
            "eventTimeZoneOffset": "+00:00",
            "bizStep": step,
            **members,
        }
        if event["type"] == "TransformationEvent":
            del event["action"]
        draft = with_event_id(draft_of(event, SHAPES), SHAPES)
        return self.add("supply.event", draft.data, draft.time, *draft.about)


def bill(number: str) -> ExactValue:
    return [{"type": "bol", "bizTransaction": f"urn:epcglobal:cbv:bt:{DAIRY}:{number}"}]


def milk() -> Story:
    """Return a complete story: made, packed on a pallet, shipped and received."""
    story = Story()
    story.add("product.master", {
        "gtin": MILK, "names": {"en": "Fresh milk", "de": "Frischmilch", "ar": "حليب طازج"},
        "brand": "=Alm", "owner": DAIRY, "netContent": {"value": "1", "unit": "LTR"},
    })  # fmt: skip
    story.add("party.licence", {
        "party": {"identifiedBy": "gln", "gln": DAIRY}, "organisation": "Dairy <North>",
        "licenceType": "food_producer", "number": "1", "from": "2025-01-01",
    })  # fmt: skip
    story.event(
        "commissioning", action="ADD", epcList=[pack(1), pack(2)], readPoint=place(DAIRY),
        ilmd={
            "cbvmda:lotNumber": "L1", "cbvmda:itemExpirationDate": "2026-03-01",
            "cbvmda:harvestStartDate": "2026-01-01",
        },
        bizTransactionList=bill("P1"),
    )  # fmt: skip
    story.event(
        "packing", type="AggregationEvent", action="ADD", parentID=PALLET,
        childEPCs=[pack(1), pack(2)], readPoint=place(DAIRY),
    )  # fmt: skip
    story.event(
        "shipping", epcList=[PALLET], readPoint=place(DAIRY), bizTransactionList=bill("-4711"),
        destinationList=[{"type": "location", "destination": f"{LINK}/414/{SHOP}"}],
    )  # fmt: skip
    story.event(
        "receiving", epcList=[PALLET], readPoint=place(SHOP), bizTransactionList=bill("-4711"),
        sourceList=[{"type": "location", "source": f"{LINK}/414/{DAIRY}"}],
    )  # fmt: skip
    return story
