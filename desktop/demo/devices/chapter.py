"""The chapter of sensors and meters: its people, its devices, what goes wrong with some."""

from desktop.demo.chapter import Chapter, Telling
from desktop.demo.devices.clerk import LABORATORY, Clerk
from desktop.demo.devices.faults import Faults
from desktop.demo.devices.fleet import HOUSEHOLDS, Fleet
from desktop.demo.devices.more_faults import MoreFaults
from desktop.demo.people import Member, People

_BOTH = ("devices", "city")
_RESIDENTS = "Residents of Northbridge"

MEMBERS = (
    Member("sensors-air", ("operator",), _BOTH, "City Hall of Northbridge", "Air quality team"),
    Member("sensors-water", ("operator",), _BOTH, "Northbridge Waterways", "River gauges"),
    Member("sensors-power", ("operator",), _BOTH, "Northbridge Power", is_person=False),
    Member("sensors-cold", ("operator",), ("devices",), "Polar Cold Rooms", is_person=False),
    Member("sensors-harbour", ("gateway",), ("devices",), "Harbour Office", is_person=False),
    Member(LABORATORY, ("inspector",), ("devices",), "Riverside Calibration", "Gas and heat"),
    Member("sensors-statistics", ("supervisor",), _BOTH,
           "City Hall of Northbridge", "Statistics office"),
    Member("sensors-advice", ("operator",), ("devices",), "Brightside Energy Advice"),
    Member("sensors-research", ("operator",), ("devices",),
           "University of Northbridge", "Energy research"),
    *(Member(name, ("citizen",), ("devices",), _RESIDENTS, name.replace("-", " ").capitalize())
      for name in HOUSEHOLDS),
)  # fmt: skip


def _tell(people: People) -> Telling:
    clerk = Clerk(people)
    deeds = tuple(Fleet(clerk).all())
    return Telling(deeds, (*Faults(clerk).all(), *MoreFaults(clerk).all()))


DEVICES = Chapter("devices", MEMBERS, _tell)
