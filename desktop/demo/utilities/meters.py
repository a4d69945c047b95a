"""What meters and scales of the city count, month by month.

A month of a household is a day of a published Green Button feed, drawn out: the 96 readings of a
quarter of an hour each become 96 of seven hours, which are four weeks, and a meter takes a share of
their values. The standard has nothing for waste; its weighings are made up.
"""

import re
from dataclasses import dataclass

from desktop import assets
from desktop.demo.deed import DAY_MS, PERIOD_MS, START_MS
from desktop.demo.figures import district_uri
from desktop.demo.people import Member, People
from desktop.demo.points import Secret
from desktop.domains.evidence import commitment_of, salt_of, window_root
from desktop.exchange.city.green_button import read_usage
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time, parse_time

WEEKS = 4  # of a month that is read
COMPANY = "Lantern Lane Power and Water"
HEAD_END = Member(
    "head-end", ("gateway",), ("city", "devices"), COMPANY, "Meter head-end", is_person=False
)

_FEEDS = tuple(f"samples/city/green_button/test_usage_data_0{number}.xml" for number in (1, 2, 3))
_POINT = "UsagePoint/5446AF3F"
_WEEK_S = 7 * 24 * 3600
_TIMES = re.compile(r"<(start|duration)>([0-9]+)<")
_LENGTH = re.compile(r"<intervalLength>([0-9]+)<")
_VALUE = re.compile(r"<value>([0-9]+)<")
_COST = re.compile(r"<cost>[0-9]+</cost>")
_AS_WATER = (
    ("<commodity>1<", "<commodity>9<"),
    ("<uom>72<", "<uom>134<"),
    ("Reading/01", "Reading/09"),
)  # fmt: skip  (ESPI: water in litres)
_STRETCH = 7 * WEEKS  # what a day of the feed becomes, in days


@dataclass(frozen=True, slots=True)
class Meter:
    """One meter, or the scale of a district's refuse lorry."""

    number: int
    commodity: str  # electricity, water or waste
    district: str
    is_public: bool = False  # of a public building: its windows name it

    @property
    def device(self) -> str:
        """How records name it."""
        return f"urn:dev:org:32473-{self.commodity}-{self.number:03}"

    @property
    def unit(self) -> str:
        """What it counts in."""
        return {"electricity": "WHR", "water": "LTR", "waste": "KGM"}[self.commodity]


@dataclass(frozen=True, slots=True)
class Month:
    """One calendar month in UTC, of which the first four weeks are read."""

    name: str  # such as 2025-02

    @property
    def start_ms(self) -> int:
        """When it begins."""
        return parse_time(f"{self.name}-01T00:00:00.000Z")

    @property
    def end_ms(self) -> int:
        """When the next one begins."""
        return parse_time(format_time(self.start_ms + 31 * DAY_MS)[:7] + "-01T00:00:00.000Z")

    @property
    def span(self) -> tuple[str, str]:
        """Its begin and its end as times."""
        return format_time(self.start_ms), format_time(self.end_ms)

    @property
    def days(self) -> tuple[str, str]:
        """The first and the last day that are read."""
        last_ms = self.start_ms + (7 * WEEKS - 1) * DAY_MS
        return format_time(self.start_ms)[:10], format_time(last_ms)[:10]

    @property
    def period(self) -> int:
        """The first period of the story that begins after it."""
        return (self.end_ms - START_MS) // PERIOD_MS + 1


def registration(people: People, meter: Meter, operator: str, time_ms: int) -> Record:
    """Return the registration of a meter; the head-end sends what it counts."""
    measured: JsonObject = {"name": meter.commodity, "type": "integer", "minimum": "0"}
    data: JsonObject = {
        "device": meter.device,
        "deviceClass": {
            "electricity": "electricity_meter", "water": "water_meter", "waste": "waste",
        }[meter.commodity],
        "visibility": "public" if meter.is_public else "personal",
        "properties": [measured],
    }  # fmt: skip
    if meter.commodity != "waste":
        data["gateway"] = people.scribes[HEAD_END.name].did
    scribe = people.scribes[operator]
    return scribe.record("device.registered/1", time_ms, data, about=[meter.device])


class Meters:
    """Makes the windows of meters."""

    def __init__(self, people: People, secret: Secret) -> None:
        self._people, self._secret = people, secret
        self._feeds = [assets.read_bytes(name).decode("utf-8") for name in _FEEDS]

    def window(self, meter: Meter, month: Month, share: int) -> Record:
        """Return what a meter counted in a month.

        Args:
            meter: of a household or a public building.
            month: that is read.
            share: of the feed's values, in percent.
        """
        feed = self._feeds[(meter.number + month.start_ms // DAY_MS) % len(self._feeds)]
        adapted = _moved(feed, month, share).replace(_POINT, f"UsagePoint/{meter.number:08}")
        if meter.commodity == "water":
            for old, new in _AS_WATER:
                adapted = adapted.replace(old, new)
        (draft,) = read_usage(adapted.encode(), self._secret.value).drafts
        assert draft.time is not None
        scribe, about = self._people.scribes[HEAD_END.name], [district_uri(meter.district)]
        if meter.is_public:
            about.append(meter.device)
        time_ms = parse_time(draft.time)
        return scribe.record(draft.kind, time_ms, draft.data, about=sorted(about), end=draft.end)

    def weighings(self, meter: Meter, month: Month, kilos: list[int], writer: str) -> Record:
        """Return what the lorry of a district has collected in the weeks of a month."""
        documents: list[JsonObject] = []
        for week, value in enumerate(kilos):
            start = format_time(month.start_ms + week * _WEEK_S * 1000)
            salt = salt_of(self._secret.value, f"{meter.device} {start}")
            documents.append({"start": start, "duration_s": _WEEK_S, "value": value, "salt": salt})
        since, until = month.start_ms, month.start_ms + len(kilos) * _WEEK_S * 1000
        data: JsonObject = {
            "account": self._secret.account(month.name, meter.device),
            "commodity": meter.commodity,
            "from": format_time(since),
            "until": format_time(until),
            "total": sum(kilos),
            "unit": meter.unit,
            "interval_s": _WEEK_S,
            "root": window_root([commitment_of(one) for one in documents]),
            "count": len(kilos),
        }
        about: list[JsonValue] = [*sorted((meter.device, district_uri(meter.district)))]
        scribe, end = self._people.scribes[writer], format_time(until)
        return scribe.record("meter.window/1", since, data, about=about, end=end)


def _moved(feed: str, month: Month, share: int) -> str:
    """Return a feed whose day of readings is drawn out over the weeks of a month."""
    begin, end = feed.index("<IntervalBlock"), feed.index("</IntervalBlock>")
    block = feed[begin:end]
    first_s = min(int(value) for name, value in _TIMES.findall(block) if name == "start")

    def moved(found: re.Match[str]) -> str:
        number = int(found[2])
        if found[1] == "start":
            return f"<start>{month.start_ms // 1000 + (number - first_s) * _STRETCH}<"
        return f"<duration>{number * _STRETCH}<"

    block = _COST.sub("", _TIMES.sub(moved, block))
    block = _VALUE.sub(lambda found: f"<value>{int(found[1]) * share // 100}<", block)
    head = _LENGTH.sub(lambda found: f"<intervalLength>{int(found[1]) * _STRETCH}<", feed[:begin])
    return head + block + feed[end:]
