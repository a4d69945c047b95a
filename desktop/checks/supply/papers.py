"""Records by which pharmacies take packs out of trade, and bring them back, as movements.

Such a record bears the day and not the hour, and often stands beside an event that tells the same.
Lot and date that stand on the pack are in it; they count where no event names others.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple, Protocol

from desktop.checks.identifiers import gln_link, lot_link
from desktop.checks.movements import Movement, Movements
from desktop.checks.observed import Observed, Spot
from desktop.domains.gs1 import Gs1Key, format_digital_link
from desktop.ledger.json_profile import JsonObject

DISPENSED_KIND = "medicine.dispensed"
PART = "partially_dispensed"

PAPER, TRAVELS = 128, 256  # traits, beside those of events: bears no hour; goes on its way

_STEPS = {
    "supplied": ("dispensing", ""),
    "destroyed": ("destroying", "destroyed"),
    "active": ("receiving", "returned"),
}
"""Step and disposition of states; CBV 2.0 knows no step of its own for what comes back. The other
states are decommissioning, with the state as disposition."""

_TRAVELLING = ("exported", "locked", "sample", "freeSample", "withdrawn")
"""States in which a pack still goes to a border, a laboratory, a doctor or its maker."""

_DAY = 10  # letters of a day


class Paper(NamedTuple):
    """What such a record says."""

    told: Movement  # of the one pack that it names
    pack: str
    lot: str  # Digital Link
    expiry: str  # a day

    @property
    def hands_out(self) -> bool:
        """Whether the pack, or a part of it, left trade."""
        return self.told.step == "dispensing"

    def lot_in(self, known: Movements) -> str:
        """Return the lot of the pack: what events say, or else the record."""
        return known.lot_of.get(self.pack, self.lot)

    def expiry_in(self, known: Movements) -> str:
        """Return the date of the pack: what events say of it or of its lot, or else the record."""
        dates = known.expires
        return dates.get(self.pack) or dates.get(self.lot_in(known)) or self.expiry


def paper_of(one: Observed) -> Paper | None:
    """Return what a record says of a pack; None where it was withdrawn."""
    if one.is_withdrawn:
        return None
    data = one.record.data
    state, pack = str(data["state"]), pack_of(data)
    step, disposition = _STEPS.get(state, ("decommissioning", state))
    if data.get("partial") is True:
        disposition = PART
    sites = (gln_link(str(data["site"])),)
    # Article 23 lets wholesalers take packs out of trade for those whom they supply themselves.
    is_supply = state == "supplied" and data.get("siteType") == "wholesaler"
    traits = PAPER | (TRAVELS if is_supply or state in _TRAVELLING else 0)
    time = one.record.time
    movement = Movement(one.spot, time, step, disposition, (pack,), traits, sites, (), None)
    return Paper(movement, pack, lot_of(data), str(data["expiry"]))


def pack_of(data: JsonObject) -> str:
    """Return the pack that such a record is about, in the form in which events name it."""
    gtin = str(data["gtin"]).zfill(14)
    return format_digital_link(Gs1Key("01", gtin, (("21", str(data["serial"])),)))


def lot_of(data: JsonObject) -> str:
    """Return the lot that such a record names, in the form in which events name it."""
    return lot_link(pack_of(data), str(data["lot"])) or ""


def day_of(told: Movement) -> str:
    """Return the day on which something happened."""
    return told.time[:_DAY]


class _Told(Protocol):
    """Anything that happened, with the place of its record in the log."""

    @property
    def spot(self) -> Spot: ...

    @property
    def time(self) -> str: ...


def taken_at(paper: _Told, others: Iterable[_Told]) -> str:
    """Return the time at which a paper is put among others about its pack.

    It bears a day and not the hour: it follows what happened that day and was logged before it.
    """
    day, entry = paper.time[:_DAY], paper.spot.entry
    earlier = (one.time for one in others if one.spot.entry < entry and one.time[:_DAY] == day)
    return max(earlier, default=paper.time)


def once(papers: Iterable[Paper], found: Collection[tuple[str, str]]) -> Iterator[Paper]:
    """Yield the papers among some that are to be found, each handing out once.

    Args:
        papers: that are found by a rule.
        found: packs with the days on which the rule has found an event with them, which tells the
            same as a paper of that day.
    """
    seen = set[tuple[str, str, tuple[str, ...]]]()
    for paper in papers:
        key = (paper.pack, day_of(paper.told))
        if key not in found and (*key, paper.told.sites) not in seen:
            seen.add((*key, paper.told.sites))
            yield paper
