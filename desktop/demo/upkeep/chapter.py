"""The chapter of upkeep: who reports, who repairs, who looks again, and what goes wrong."""

from desktop.demo.chapter import Chapter, Telling
from desktop.demo.people import Member, People
from desktop.demo.upkeep.cases import REPORTERS, Cases
from desktop.demo.upkeep.desk import CONTROL, INSPECTOR, SERVICES, Desk
from desktop.demo.upkeep.faults import Faults

_FIELD = ("maintenance",)
_RESIDENTS = "Residents of Northbridge"
_CREWS = (
    ("crew-lamps", "City Works", "Lamp crew"),
    ("crew-asphalt", "City Works", "Asphalt crew"),
    ("crew-green", "City Works", "Park crew"),
    ("crew-bins", "Cartwright Cleansing", "Crew 4"),
    ("crew-pipes", "Fenwick Pipes", "Crew 1"),
    ("crew-pest", "Hollybank Pest Control", "Crew 2"),
    ("crew-night", "Nightingale Hauling", "Crew 1"),
    ("crew-spare", "Dockside Hauling", "Crew 3"),
)

MEMBERS = (
    *(Member(service.office, ("operator",), _FIELD, "City Hall of Northbridge", service.agency)
      for service in SERVICES),
    *(Member(name, ("operator",), _FIELD, organisation, office)
      for name, organisation, office in _CREWS),
    Member(CONTROL, ("approver",), _FIELD, "City Works", "Control"),
    Member(INSPECTOR, ("inspector",), _FIELD, "City Hall of Northbridge", "Health inspection"),
    *(Member(name, ("citizen",), _FIELD, _RESIDENTS, f"Resident {name[-2:]}")
      for name in REPORTERS),
)  # fmt: skip


def _tell(people: People) -> Telling:
    desk = Desk(people)
    deeds = tuple(Cases(desk).all())
    return Telling(deeds, tuple(Faults(desk).all()))


UPKEEP = Chapter("upkeep", MEMBERS, _tell)
