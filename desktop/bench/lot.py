"""One lot of a synthetic ledger, from its making to the shops, in as many events as are wanted.

The packs are made in hundreds. Either each leaves the maker and arrives in a shop by itself, or all
are packed into cases of a hundred, and the cases travel.
"""

from dataclasses import dataclass

from desktop.domains.gs1 import check_digit
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import format_time

LOT = "https://id.gs1.org/01/04012345123456/10/BENCH"

_PACK = "https://id.gs1.org/01/04012345123456/21/B"
_CASE = "https://id.gs1.org/00/"
_PLACE = "https://id.gs1.org/414/"
_MAKER, _SHOPS = "4012345000009", 20
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Lot:
    """How many packs a lot has, and how they travel."""

    packs: int  # a multiple of a hundred
    in_cases: bool

    @property
    def name(self) -> str:
        """How it is called in the name of a folder."""
        return f"{self.packs}-packs{'-in-cases' if self.in_cases else ''}"

    @property
    def events(self) -> int:
        """How many events tell of it."""
        made = self.packs // _HUNDRED
        return 4 * made if self.in_cases else made + 2 * self.packs

    def event(self, number: int, time_ms: int) -> tuple[list[str], JsonObject]:
        """Return what the event of a number is about, and its data.

        Args:
            number: 0 to below ``events``.
            time_ms: Unix milliseconds.
        """
        made = self.packs // _HUNDRED
        if number < made:
            return _commissioning(number, time_ms)
        if not self.in_cases:
            step, pack = divmod(number - made, self.packs)
            return _travel(_pack(pack), pack, time_ms, is_arrival=step == 1)
        step, case = divmod(number - made, made)
        if step == 0:
            return _aggregation(case, time_ms)
        return _travel(_case(case), case, time_ms, is_arrival=step == 2)


def _commissioning(number: int, time_ms: int) -> tuple[list[str], JsonObject]:
    packs = _packs(number)
    data = _happening("commissioning", "active", _MAKER, packs, time_ms)
    data["action"] = "ADD"
    data["ilmd"] = {"cbvmda:lotNumber": "BENCH"}
    return [LOT, *packs], data


def _aggregation(case: int, time_ms: int) -> tuple[list[str], JsonObject]:
    packs = _packs(case)
    named: list[JsonValue] = [*packs]
    data: JsonObject = {
        "type": "AggregationEvent",
        "eventTime": format_time(time_ms),
        "eventTimeZoneOffset": "+00:00",
        "parentID": _case(case),
        "childEPCs": named,
        "action": "ADD",
        "bizStep": "packing",
        "readPoint": {"id": f"{_PLACE}{_MAKER}"},
    }
    return sorted([_case(case), *packs]), data


def _travel(
    thing: str, number: int, time_ms: int, *, is_arrival: bool
) -> tuple[list[str], JsonObject]:
    shop = _shop(number)
    if is_arrival:
        return [thing], _happening("receiving", "in_progress", shop, [thing], time_ms)
    data = _happening("shipping", "in_transit", _MAKER, [thing], time_ms)
    data["destinationList"] = [{"type": "location", "destination": f"{_PLACE}{shop}"}]
    return [thing], data


def _happening(
    step: str, disposition: str, where: str, things: list[str], time_ms: int
) -> JsonObject:
    named: list[JsonValue] = [*things]
    return {
        "type": "ObjectEvent",
        "eventTime": format_time(time_ms),
        "eventTimeZoneOffset": "+00:00",
        "epcList": named,
        "action": "OBSERVE",
        "bizStep": step,
        "disposition": disposition,
        "readPoint": {"id": f"{_PLACE}{where}"},
    }


def _packs(hundred: int) -> list[str]:
    return [_pack(hundred * _HUNDRED + number) for number in range(_HUNDRED)]


def _pack(number: int) -> str:
    return f"{_PACK}{number:06}"


def _case(number: int) -> str:
    body = f"04012345{number:09}"
    return f"{_CASE}{body}{check_digit(body)}"


def _shop(number: int) -> str:
    body = f"4012346{number % _SHOPS:05}"
    return f"{body}{check_digit(body)}"
