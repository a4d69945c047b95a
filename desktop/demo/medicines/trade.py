"""Who makes, trades and hands out medicines in the city, and what: invented names and numbers.

All numbers of GS1 begin with 952, the prefix that GS1 keeps for examples.
"""

from dataclasses import dataclass

from desktop.demo.deed import DAY_MS
from desktop.demo.people import Member
from desktop.domains.gs1 import check_digit
from desktop.ledger.scalar import format_time

LINK = "https://id.gs1.org"
_PREFIX = "95213"


def numbered(number: int, lead: str = "", digits: int = 7) -> str:
    """Return a number of GS1 with its check digit: of a place, of a product, or of a case.

    Args:
        number: the running number.
        lead: what stands before the prefix; ``0`` for a GTIN of 14 digits.
        digits: that the running number takes.
    """
    body = f"{lead}{_PREFIX}{number:0{digits}d}"
    return body + check_digit(body)


def _business(number: int, name: str, organisation: str) -> Member:
    return Member(
        name, ("operator",), ("medicines",), organisation, is_person=False, gln=numbered(number)
    )


MAKERS = (
    _business(101, "quillmere", "Quillmere Pharma"),
    _business(102, "brackwater", "Brackwater Vaccines"),
    _business(103, "thornacre", "Thornacre Laboratories"),
)
WHOLESALERS = (
    _business(201, "ferrylane", "Ferry Lane Wholesale"),
    _business(202, "hartsmoor", "Hartsmoor Medical Supply"),
    _business(203, "greyfriar", "Greyfriar Trading"),
    _business(204, "saltmarsh", "Saltmarsh Wholesale"),
)
CARRIER = _business(301, "frostways", "Frostways Cold Logistics")
PHARMACIES = (
    _business(401, "alder", "Alder Pharmacy"),
    _business(402, "beacon", "Beacon Hill Pharmacy"),
    _business(403, "castle", "Castle Gate Pharmacy"),
    _business(404, "dovecote", "Dovecote Pharmacy"),
    _business(405, "eastquay", "East Quay Pharmacy"),
    _business(406, "fountain", "Fountain Square Pharmacy"),
    _business(407, "guildhall", "Guildhall Pharmacy"),
    _business(408, "ivybridge", "Ivy Bridge Pharmacy"),
    _business(409, "kingfisher", "Kingfisher Pharmacy"),
    _business(410, "lantern", "Lantern Street Pharmacy"),
    _business(411, "millpond", "Millpond Pharmacy"),
    _business(412, "orchard-pharmacy", "Orchard Lane Pharmacy"),
)
TRADERS = (*MAKERS, *WHOLESALERS, CARRIER, *PHARMACIES)

LICENCES = {
    **{one.name: "medicine_manufacturer" for one in MAKERS},
    **{one.name: "medicine_wholesaler" for one in (*WHOLESALERS, CARRIER)},
    **{one.name: "pharmacy" for one in PHARMACIES},
}
"""Which licence each business has, by its name."""

GLNS = {one.name: one.gln for one in TRADERS if one.gln is not None}
"""Where each business is, by its name."""


@dataclass(frozen=True, slots=True)
class Medicine:
    """What a maker sells."""

    number: int
    name: str  # English
    name_de: str
    maker: str
    atc: str
    shelf_days: int
    is_cold: bool = False  # keeps between 2 and 8 degrees

    @property
    def gtin(self) -> str:
        """Its number, 14 digits."""
        return numbered(self.number, "0")


MEDICINES = (
    Medicine(1101, "Amoxicillin 500 mg", "Amoxicillin 500 mg", "quillmere", "J01CA04", 720),
    Medicine(1102, "Semaglutide 1 mg pen", "Semaglutid 1 mg Pen", "quillmere", "A10BJ06", 540),
    Medicine(1201, "Influenza vaccine", "Grippeimpfstoff", "brackwater", "J07BB02", 360,
             is_cold=True),
    Medicine(1202, "Tetanus vaccine", "Tetanusimpfstoff", "brackwater", "J07AM01", 700,
             is_cold=True),
    Medicine(1301, "Apixaban 5 mg", "Apixaban 5 mg", "thornacre", "B01AF02", 900),
    Medicine(1302, "Ramipril 5 mg", "Ramipril 5 mg", "thornacre", "C09AA05", 900),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lot:
    """One lot of a medicine."""

    medicine: Medicine
    number: int
    made_ms: int
    serials: tuple[str, ...]  # of its packs

    @property
    def name(self) -> str:
        """The lot's number, as printed on the packs."""
        return f"{self.medicine.maker[:2].upper()}{self.number:04d}"

    @property
    def link(self) -> str:
        """The lot as Digital Link."""
        return f"{LINK}/01/{self.medicine.gtin}/10/{self.name}"

    @property
    def expiry(self) -> str:
        """The day until which it may be used, YYYY-MM-DD."""
        return format_time(self.made_ms + self.medicine.shelf_days * DAY_MS)[:10]

    @property
    def packs(self) -> tuple[str, ...]:
        """Its packs as Digital Links."""
        return tuple(self.pack(serial) for serial in self.serials)

    def pack(self, serial: str) -> str:
        """Return a pack of the lot, or what claims to be one."""
        return f"{LINK}/01/{self.medicine.gtin}/21/{serial}"


def case_of(number: int) -> str:
    """Return a shipping case as Digital Link."""
    return f"{LINK}/00/{numbered(number, '3', 11)}"
