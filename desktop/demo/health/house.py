"""Who cares for the city's patients, and what each may record: invented people with seeded keys."""

from dataclasses import dataclass

from desktop.demo.medicines.trade import numbered
from desktop.demo.people import Member

HOSPITAL, CLINIC, PHARMACY, DIRECTOR = "hospital", "clinic", "wardpharmacy", "director"
_HOUSE = "General Hospital of Northbridge"
_TREATMENT, _PRESCRIPTION = "treatment", "prescription"


def _practitioner(name: str, office: str) -> Member:
    return Member(name, ("operator",), ("health",), _HOUSE, office)


MEMBERS = (
    Member(CLINIC, ("registrar",), ("health",), "Clinic of Eastmere", "Records office"),
    Member(PHARMACY, ("operator",), ("health", "medicines"), _HOUSE, "Ward pharmacy",
           is_person=False, gln=numbered(501)),
    Member(DIRECTOR, ("approver",), ("health",), _HOUSE, "Medical director"),
    _practitioner("dr-hale", "Internal medicine, Dr Hale"),
    _practitioner("dr-imrie", "Surgery, Dr Imrie"),
    _practitioner("dr-vale", "Cardiology, Dr Vale"),
    _practitioner("dr-wren", "Paediatrics, Dr Wren"),
    _practitioner("nurse-finch", "Emergency room, Nurse Finch"),
    _practitioner("nurse-lark", "Vaccination, Nurse Lark"),
    Member("patient-ash", ("citizen",), ("health",), "Residents of Northbridge"),
    Member("patient-birch", ("citizen",), ("health",), "Residents of Northbridge"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Licensed:
    """What an authority allows somebody to record."""

    name: str  # in this program
    profession: str
    groups: tuple[str, ...]
    given: str = ""  # of a person
    family: str = ""
    until: str | None = None


LICENCES = (
    Licensed(HOSPITAL, "hospital",
             ("registry", _TREATMENT, _PRESCRIPTION, "payment", "history")),
    Licensed(CLINIC, "hospital", ("registry", _TREATMENT, "history")),
    Licensed(PHARMACY, "pharmacy", ("dispense",)),
    Licensed("dr-hale", "physician", (_TREATMENT, _PRESCRIPTION), "Edith", "Hale"),
    Licensed("dr-imrie", "physician", (_TREATMENT, _PRESCRIPTION), "Colin", "Imrie"),
    Licensed("dr-vale", "physician", (_TREATMENT, _PRESCRIPTION), "Nora", "Vale", "2025-09-30"),
    Licensed("dr-wren", "physician", (_TREATMENT, _PRESCRIPTION), "Paul", "Wren"),
    Licensed("nurse-finch", "nurse", (_TREATMENT, "history"), "Greta", "Finch"),
    Licensed("nurse-lark", "nurse", (_TREATMENT,), "Sam", "Lark"),
)  # fmt: skip
