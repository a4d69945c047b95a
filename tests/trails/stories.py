"""Records of small stories, in ledger order, each at an hour of one day."""

from collections.abc import Iterable

from desktop.checks.observed import Observed
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Place, Record, Ref

GTIN = "https://id.gs1.org/01/04012345123456"
CHEESE = "https://id.gs1.org/01/04012345200003"
LOT = f"{GTIN}/10/L1"
BATCH = f"{CHEESE}/10/C1"
CASE, PALLET, TRUCK = (
    "https://id.gs1.org/00/401234560095630006",
    "https://id.gs1.org/00/401234560095630013",
    "https://id.gs1.org/00/401234560095630020",
)
DAIRY, SHOP, STORE = (
    "https://id.gs1.org/414/4012345000009",
    "https://id.gs1.org/414/4012345000047",
    "https://id.gs1.org/414/4012345000016",
)


def pack(number: int) -> str:
    return f"{GTIN}/21/S{number}"


def hour(number: int) -> str:
    return f"2026-01-{1 + number // 24:02}T{number % 24:02}:00:00.000Z"


class Story:
    """What happened, in the order in which it was recorded."""

    def __init__(self) -> None:
        self.records: list[Observed] = []

    def add(
        self,
        kind: str,
        at: int,
        data: JsonObject,
        about: Iterable[str] = (),
        *,
        refs: Iterable[tuple[str, str]] = (),
        site: str | None = None,
        issuer: str = "did:key:z",
        withdrawn: bool = False,
    ) -> str:
        number = len(self.records)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        record = Record(
            record_id,
            kind if "/" in kind else f"{kind}/1",
            hour(at),
            data,
            about=tuple(about),
            refs=tuple(Ref(rel, target) for rel, target in refs),
            place=None if site is None else Place(0, 0, site=site),
        )
        self.records.append(Observed(record, number, number, issuer, is_revoked=withdrawn))
        return record_id

    def event(self, at: int, step: str, *things: str, place: str = "", **more: JsonValue) -> str:
        listed: list[JsonValue] = [*things]
        data: JsonObject = {
            "type": "ObjectEvent", "action": "OBSERVE", "bizStep": step,
            **({"epcList": listed} if things else {}),
            **({"readPoint": {"id": place}} if place else {}),
        }  # fmt: skip
        return self.add("supply.event", at, data | more)

    def made(self, at: int, *things: str, lot: str = "L1", place: str = DAIRY) -> str:
        master: JsonObject = {"cbvmda:lotNumber": lot}
        return self.event(at, "commissioning", *things, place=place, action="ADD", ilmd=master)

    def packed(self, at: int, parent: str, *children: str, action: str = "ADD") -> str:
        listed: list[JsonValue] = [*children]
        more: JsonObject = {"childEPCs": listed} if children else {}
        data: JsonObject = {
            "type": "AggregationEvent", "action": action, "bizStep": "packing",
            "parentID": parent,
        }  # fmt: skip
        return self.add("supply.event", at, data | more)

    def changed(self, at: int, inputs: JsonObject, outputs: JsonObject, **more: JsonValue) -> str:
        """Record a transformation of amounts by thing into others."""
        data: JsonObject = {"type": "TransformationEvent", "bizStep": "transforming"}
        data["inputQuantityList"] = quantities(inputs)
        data["outputQuantityList"] = quantities(outputs)
        return self.add("supply.event", at, data | more)


def quantities(amounts: JsonObject) -> JsonValue:
    """Return a list of quantities in kilograms, by thing."""
    return [
        {"epcClass": thing, "quantity": quantity, "uom": "KGM"}
        for thing, quantity in amounts.items()
    ]
