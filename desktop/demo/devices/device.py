"""What the city measures with: each device described after a published Thing Description."""

import json
from dataclasses import dataclass, replace
from functools import cache

from desktop import assets
from desktop.demo.places import place
from desktop.exchange.devices.wot_td import Registration, read_td
from desktop.exchange.draft import Draft
from desktop.ledger.record import Place
from desktop.ledger.scalar import format_time

_NUMBER = 32473  # IANA's enterprise number for examples


@dataclass(frozen=True, slots=True)
class Property:
    """What a device measures."""

    name: str
    title: str
    unit: str  # as descriptions spell it
    senml: str  # as SenML spells it
    minimum: str | None = None
    maximum: str | None = None
    is_register: bool = False


DENSITY = Property("density", "Particulate density", "ug/m3", "ug/m3", "0", "1000")
HUMIDITY = Property("humidity", "Relative humidity", "%", "%RH", "0", "100")
LEVEL = Property("level", "Water level", "cm", "cm", "-50", "900")
TEMPERATURE = Property("temperature", "Temperature", "celsius", "Cel", "-40", "60")
ENERGY = Property("energy", "Energy", "W.h", "Wh", "0", is_register=True)


@dataclass(frozen=True, slots=True)
class Device:
    """One sensor or meter."""

    name: str
    device_class: str
    measures: Property
    operator: str  # who registers it
    gateway: str = "gateway"  # who sends its readings
    owner: str | None = None
    at: tuple[int, int] | None = None  # metres north and east of the city's middle
    is_public: bool = True
    is_mobile: bool = False
    interval_s: int | None = None
    is_calibrated: bool = False  # whether a calibration is demanded
    pseudonym: str | None = None  # URN of a device in a home, which tells nothing of it

    @property
    def urn(self) -> str:
        """The device's identifier."""
        return self.pseudonym or f"urn:dev:ops:{_NUMBER}-{self.name}"

    @property
    def place(self) -> Place | None:
        """Where it stands."""
        return None if self.at is None else place(*self.at)

    def moved_to(self, north_m: int, east_m: int) -> "Device":
        """Return the device as it stands elsewhere."""
        return replace(self, at=(north_m, east_m))


def described(device: Device, time_ms: int) -> Draft:
    """Return the registration of a device, from a description made after a published one."""
    choice = Registration(
        device.device_class, "public" if device.is_public else "personal", device.urn
    )
    return read_td(description(device), format_time(time_ms), choice)


def description(device: Device) -> bytes:
    """Return the Thing Description of a device."""
    measures = device.measures
    name = "energy-monitor" if measures.is_register else "air-quality-sensor"
    thing = json.loads(_published(name))
    shown = next(iter(thing["properties"].values()))
    own = {
        **{key: value for key, value in shown.items() if key not in ("value", "@type", "minimum")},
        "name": measures.name, "title": measures.title, "unit": measures.unit,
    }  # fmt: skip
    for bound in ("minimum", "maximum"):
        if (value := getattr(measures, bound)) is not None:
            own[bound] = int(value)
    title = f"{measures.title}, {device.name}"
    thing |= {"id": device.urn, "title": title, "properties": {measures.name: own}}
    return json.dumps(thing, indent=1).encode()


@cache
def _published(name: str) -> bytes:
    return assets.read_bytes(f"samples/iot/wot/{name}.td.jsonld")
