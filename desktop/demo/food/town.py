"""Who makes, carries, sells, cooks and inspects the city's food, and what they sell.

Names and numbers are made up; no such business exists.
"""

from dataclasses import dataclass

from desktop.demo.people import Member
from desktop.domains.gs1 import CANONICAL, check_digit

_FOOD = ("food",)


@dataclass(frozen=True, slots=True)
class Business:
    """Somebody who handles food at one place."""

    name: str  # within this program
    organisation: str
    licence: str  # type
    gln: str

    @property
    def site(self) -> str:
        """Its place as GS1 Digital Link."""
        return f"{CANONICAL}414/{self.gln}"


@dataclass(frozen=True, slots=True)
class Product:
    """What is sold under one article number."""

    gtin: str
    names: tuple[str, str]  # English, German
    owner: str  # name of a business
    shelf_days: int
    brick: str = ""  # category of the Global Product Classification
    coldest: str = "1"  # degrees Celsius
    warmest: str = "8"

    def lot(self, number: str) -> str:
        """Return one of its lots as GS1 Digital Link."""
        return f"{CANONICAL}01/{self.gtin}/10/{number}"

    def pack(self, serial: str) -> str:
        """Return one of its packs as GS1 Digital Link."""
        return f"{CANONICAL}01/{self.gtin}/21/{serial}"


def _product(number: int, *names: str, owner: str, shelf_days: int, **more: str) -> Product:
    english, german = names
    body = f"040123456{number:04d}"
    return Product(body + check_digit(body), (english, german), owner, shelf_days, **more)


def case_link(number: int) -> str:
    """Return the identifier of one case (SSCC)."""
    body = f"04012345{number:09d}"
    return f"{CANONICAL}00/{body}{check_digit(body)}"


def _businesses(listed: str) -> tuple[Business, ...]:
    found = []
    for number, line in enumerate(listed.strip().splitlines(), 1):
        name, licence, organisation = (part.strip() for part in line.split("|"))
        body = f"40123455{number:04d}"
        found.append(Business(name, organisation, licence, body + check_digit(body)))
    return tuple(found)


BUSINESSES = _businesses("""
    alder-farm     | food_producer  | Alder Hill Farm
    brook-farm     | food_producer  | Brookside Farm
    clover-farm    | food_producer  | Clover Bank Farm
    dell-farm      | food_producer  | Dell Farm
    elm-farm       | food_producer  | Elm Tree Farm
    fern-farm      | food_producer  | Fern Valley Farm
    gorse-farm     | food_producer  | Gorse Lane Farm
    heath-farm     | food_producer  | Heath Farm
    orchard        | food_producer  | Long Orchard
    pasture        | food_producer  | Upper Pasture Cattle
    cheeseworks    | food_processor | Hillside Cheese Works
    creamery       | food_processor | Harbour Creamery
    butcher        | food_processor | Weaver Street Butchers
    milkround      | food_transport | Morning Milk Round
    coldroad       | food_transport | Northbridge Cold Road
    daybreak       | food_transport | Daybreak Deliveries
    wholesale      | food_retail    | Market Hall Wholesale
    depot          | food_retail    | Station Yard Depot
    abbey-shop     | food_retail    | Abbey Corner Shop
    bell-shop      | food_retail    | Bell Street Grocer
    castle-shop    | food_retail    | Castle Hill Delicatessen
    dock-shop      | food_retail    | Dockside Provisions
    east-shop      | food_retail    | East Gate Foods
    fountain-shop  | food_retail    | Fountain Square Market
    garden-shop    | food_retail    | Garden Row Stores
    hill-shop      | food_retail    | Hill Road Pantry
    iron-shop      | food_retail    | Iron Bridge Grocer
    junction-shop  | food_retail    | Junction Stores
    school-kitchen | catering       | Meadow Lane School Kitchen
    care-kitchen   | catering       | Linden House Care Kitchen
    inn            | catering       | The Ferry Inn
    canteen        | catering       | Works Canteen
    cafe           | catering       | Cathedral Cafe
    stall          | catering       | Quayside Stall
    city-lab       | laboratory     | Northbridge Food Laboratory
    river-lab      | laboratory     | Riverbank Analysts
""")

_SITES = {one.name: one for one in BUSINESSES}

INSPECTORS = ("food-visits", "food-hygiene", "food-import", "food-outbreaks")

MEMBERS = (
    *(Member(one.name, ("operator",), _FOOD, one.organisation, is_person=False, gln=one.gln)
      for one in BUSINESSES),
    *(Member(name, ("inspector",), _FOOD, "Food Safety Office", f"Inspection team {number}")
      for number, name in enumerate(INSPECTORS, 3)),
    Member("food-licensing", ("registrar",), _FOOD,
           "City Hall of Northbridge", "Food licensing desk"),
    Member("cold-gateway", ("gateway", "operator"), ("devices",),
           "Cold Store Sensors", is_person=False),
)  # fmt: skip

TRACED_BRICK = "10000028"  # soft cheese, which is on the Food Traceability List

MILK = _product(1, "Raw milk", "Rohmilch", owner="milkround", shelf_days=6, brick="10000025")
SOFT_CHEESE = _product(
    2, "Hillside soft cheese", "Hillside-Weichkäse", owner="cheeseworks", shelf_days=45,
    brick=TRACED_BRICK,
)  # fmt: skip
CURD_CHEESE = _product(
    3, "Harbour curd cheese", "Harbour-Topfen", owner="creamery", shelf_days=30,
    brick=TRACED_BRICK,
)  # fmt: skip
NOODLES = _product(4, "Cheese noodles", "Käsespätzle", owner="school-kitchen", shelf_days=4)
SAUSAGE = _product(
    5, "Smoked sausage", "Rauchwurst", owner="butcher", shelf_days=60, warmest="12"
)  # fmt: skip
BEEF = _product(6, "Beef", "Rindfleisch", owner="pasture", shelf_days=20)
APPLES = _product(
    7, "Apples", "Äpfel", owner="orchard", shelf_days=120, coldest="0", warmest="20"
)  # fmt: skip

PRODUCTS = (MILK, SOFT_CHEESE, CURD_CHEESE, NOODLES, SAUSAGE, BEEF, APPLES)


def business(name: str) -> Business:
    """Return the business of that name."""
    return _SITES[name]


def site(name: str) -> str:
    """Return the place of a business as GS1 Digital Link."""
    return _SITES[name].site
