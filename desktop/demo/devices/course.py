"""How the values of the city's devices go: up and down as those of published documents do.

A sensor follows the humidity of RFC 8428's example, moved to its own level, with a little chance;
a meter counts a household's electricity as a Green Button file tells it, day after day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from random import Random

from desktop import assets
from desktop.demo.devices.device import Device
from desktop.exchange.city.green_button import read_usage
from desktop.exchange.devices.senml import SenmlRecord, read_pack
from desktop.exchange.devices.senml_windows import windows_of
from desktop.exchange.draft import Draft
from desktop.ledger.json_profile import parse_object
from desktop.ledger.scalar import format_time

_SECRET = bytes(32)  # of a utility that does not exist


@dataclass(frozen=True, slots=True)
class Course:
    """Around which level values go, and how far."""

    level: int
    swing: int  # times the swing of the published values, which is half a unit
    chance: int = 5  # tenths of a unit

    def values(self, count: int, dice: Random) -> list[Decimal]:
        """Return so many values."""
        shape = _humidity()
        return [
            self.level
            + self.swing * (shape[number % len(shape)] - shape[0])
            + Decimal(dice.randint(-self.chance, self.chance)) / 10
            for number in range(count)
        ]


AIR, DAMP = Course(20, 12, 20), Course(48, 6)
RIVER, COLD = Course(140, 24, 15), Course(4, 2)


def counted(count: int, per_reading: int, start: int = 0) -> list[Decimal]:
    """Return what the register of a meter shows, in watt-hours.

    Args:
        count: readings.
        per_reading: quarters of an hour between them.
        start: what it showed before the first.
    """
    usage, shown, values = _usage(), start, []
    for number in range(count):
        first = number * per_reading
        shown += sum(usage[at % len(usage)] for at in range(first, first + per_reading))
        values.append(Decimal(shown))
    return values


def drafted(
    device: Device,
    first_ms: int,
    step_s: int,
    values: Sequence[Decimal],
    dice: Random,
) -> Draft:
    """Return one window of a device's values, from the pack that its gateway received."""
    records = [
        SenmlRecord(
            f"{device.urn}/{device.measures.name}",
            format_time(first_ms + number * step_s * 1000),
            device.measures.senml,
            value,
        )
        for number, value in enumerate(values)
    ]
    salt = None if device.is_public else dice.randbytes(32)
    (draft,) = windows_of(records, (device.urn,), lambda _: salt)
    return draft


@cache
def _humidity() -> tuple[Decimal, ...]:
    records = read_pack(assets.read_bytes("samples/iot/senml/humidity.json"))
    return tuple(one.value for one in records if isinstance(one.value, Decimal))


@cache
def _usage() -> tuple[int, ...]:
    content = assets.read_bytes("samples/city/green_button/test_usage_data_01.xml")
    (draft,) = read_usage(content, _SECRET).drafts
    assert draft.private is not None
    readings = parse_object(draft.private.document)["readings"]
    assert isinstance(readings, list)
    return tuple(int(str(one["value"])) for one in readings if isinstance(one, dict))
