"""The chapter of careers: employers, schools, residents who work, and what goes wrong."""

from desktop.demo.careers.bureau import Bureau
from desktop.demo.careers.faults import Faults
from desktop.demo.careers.working_lives import RESIDENTS, WorkingLives
from desktop.demo.chapter import Chapter, Telling
from desktop.demo.people import Member, People

_FIELD = ("employment",)
_EMPLOYERS = (
    ("work-hospital", "General Hospital of Northbridge"),
    ("work-homecare", "Lantern Home Care"),
    ("work-volts", "Copperfield Electrics"),
    ("work-pipes", "Fenwick Pipes"),
    ("work-haulage", "Dockside Hauling"),
    ("work-canteen", "Mill Street Canteen"),
    ("work-software", "Quayside Software"),
    ("work-cleansing", "Cartwright Cleansing"),
    ("work-nursery", "Meadow Tree Nursery"),
    ("work-roofs", "Slate and Sons Roofing"),
    ("work-pretend", "Evergreen Placements"),
    ("work-agency", "Bridge Staffing"),
    ("work-former", "Corner House Kitchens"),
    ("work-halted", "High Gable Roofing"),
)
_SCHOOLS = (
    ("training-trades", "Northbridge Trades School", "Examinations"),
    ("training-care", "Northbridge Nursing School", "Examinations"),
    ("training-office", "Chamber of Commerce", "Courses"),
)

MEMBERS = (
    *(Member(name, ("employer",), _FIELD, organisation, "Personnel")
      for name, organisation in _EMPLOYERS),
    *(Member(name, ("registrar",), _FIELD, organisation, office)
      for name, organisation, office in _SCHOOLS),
    *(Member(name, ("citizen",), _FIELD, "Residents of Northbridge", f"Worker {name[-2:]}")
      for name in RESIDENTS),
)  # fmt: skip


def _tell(people: People) -> Telling:
    bureau = Bureau(people)
    deeds = tuple(WorkingLives(bureau).all())
    return Telling(deeds, tuple(Faults(bureau).all()))


CAREERS = Chapter("careers", MEMBERS, _tell)
