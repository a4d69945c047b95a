"""What chapters know by themselves: the book of a bad lot, numbers, and no check at all."""

import ast
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.demo import chapter
from desktop.demo.chapter import Left
from desktop.demo.deed import DAY_MS, DAYS, START_MS
from desktop.demo.everyday import EVERYDAY
from desktop.demo.food.larder import GONE, MADE, SHELF, WAY, Larder
from desktop.demo.food.story import FOOD
from desktop.demo.food.town import BUSINESSES, MEMBERS, PRODUCTS
from desktop.demo.people import People
from desktop.demo.schools import SCHOOLS
from desktop.domains.gs1 import is_gln, is_gtin

FARM, DAIRY, SHOP = "farm", "dairy", "shop"


@pytest.fixture
def larder() -> Larder:
    """Return a book of bad milk, of which a dairy made a cheese with a good one."""
    larder = Larder()
    larder.spoil("bad")
    for milk in ("bad", "good"):
        larder.made(milk, Decimal(10), FARM, {})
        larder.poured(milk, Decimal(10), FARM, (WAY, DAIRY))
        larder.arrived(milk, Decimal(10), DAIRY)
    larder.made("cheese", Decimal(4), DAIRY, {"bad": Decimal(10), "good": Decimal(5)})
    return larder


def test_what_is_made_of_something_bad_is_bad_and_its_other_parts_are_not(larder: Larder) -> None:
    larder.made("whey", Decimal(5), DAIRY, {"good": Decimal(5)})
    assert list(larder.lots) == ["bad", "cheese"]
    assert list(larder.places) == [FARM, DAIRY]


def test_amounts_follow_a_lot_from_state_to_state(larder: Larder) -> None:
    larder.poured("cheese", Decimal("1.50"), DAIRY, (WAY, SHOP))
    assert larder.left() == (
        Left(MADE, DAIRY, "cheese", quantity="2.5", unit="KGM"),
        Left(WAY, SHOP, "cheese", quantity="1.5", unit="KGM"),
    )
    larder.arrived("cheese", Decimal("1.50"), SHOP)
    larder.poured("cheese", Decimal("0.5"), SHOP, (GONE, SHOP))
    assert larder.left() == (
        Left(MADE, DAIRY, "cheese", quantity="2.5", unit="KGM"),
        Left(SHELF, SHOP, "cheese", quantity="1", unit="KGM"),
    )


def test_packs_travel_with_their_case_and_only_the_bad_ones_count(larder: Larder) -> None:
    larder.portioned("cheese", Decimal(4), DAIRY, ["b1", "b2"])
    larder.portioned("good", Decimal(1), DAIRY, ["g1"])
    larder.packed("case", ["b1", "b2", "g1"], DAIRY)
    larder.moved(["case"], SHELF, SHOP, SHOP)
    larder.packed("case", (), SHOP)
    larder.moved(["b1", "g1"], GONE, SHOP, SHOP)
    assert larder.left() == (Left(SHELF, SHOP, "cheese", packs=1),)
    assert sorted(larder.packs) == ["b1", "b2"]


def test_businesses_and_products_have_numbers_of_their_own() -> None:
    glns = [one.gln for one in (*MEMBERS, *EVERYDAY.members) if one.gln is not None]
    assert len(set(glns)) == len(glns) >= len(BUSINESSES)
    assert all(is_gln(gln) for gln in glns)
    assert all(is_gtin(one.gtin) for one in PRODUCTS)


@pytest.mark.slow
@pytest.mark.parametrize("told", [FOOD, SCHOOLS], ids=lambda told: told.name)
def test_a_chapter_tells_the_same_again_within_the_two_years(told: chapter.Chapter) -> None:
    first, second = (told.tell(People(5, [*EVERYDAY.members, *told.members])) for _ in range(2))
    assert first == second
    deeds = [*first.deeds, *(deed for fault in first.faults for deed in fault.deeds)]
    assert all(START_MS < deed.time_ms < START_MS + DAYS * DAY_MS for deed in deeds)
    assert len({record.id for deed in deeds for record in deed.records}) <= 700
    written = {
        record.id for fault in first.faults for deed in fault.deeds for record in deed.records
    }
    assert {one.place for fault in first.faults for one in fault.planted} <= written


def test_whoever_plants_knows_no_check_and_no_trail() -> None:
    for path in sorted(Path(chapter.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = [node.module] if isinstance(node, ast.ImportFrom) else []
            named += [one.name for one in node.names] if isinstance(node, ast.Import) else []
            told = [str(name) for name in named]
            assert not [one for one in told if one.startswith(("desktop.checks", "desktop.trails"))]
