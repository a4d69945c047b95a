"""What travels in something else: it goes along, is packed anew, or leaves without a word."""

import pytest

from desktop.exchange.exact_json import ExactValue
from tests.checks.supply.chain import (
    CASE,
    GROCER,
    MARKET,
    Chain,
    at,
    later,
    to,
)

pytestmark = pytest.mark.slow


@pytest.fixture
def chain() -> Chain:
    return Chain()


def test_what_is_in_a_container_is_shipped_with_it(chain: Chain) -> None:
    chain.shipped = later(chain.shipped, 0, epcList=[CASE])
    chain.shipped_too = {}
    chain.more.append(later(chain.received, 0, epcList=[CASE]))
    assert chain.findings() == []


def test_a_pack_may_leave_its_container_without_a_record_of_it(chain: Chain) -> None:
    away = {**chain.shipped, "destinationList": to(GROCER)}
    chain.shipped, chain.received = away, later(chain.received, 0, readPoint=at(GROCER))
    assert chain.findings() == []


def test_a_pack_that_was_sold_cannot_move_in_its_container_unless_it_was_packed_anew(
    chain: Chain,
) -> None:
    sold = later(chain.received, 1, bizStep="retail_selling", disposition="retail_sold")
    moved = later(chain.shipped, 100, epcList=[CASE], readPoint=at(MARKET))
    arrived = later(moved, 10, bizStep="receiving")
    chain.more += [sold, moved, arrived]
    assert chain.codes() == ["S5"]
    chain.more.append(later(chain.packed, 60, action="DELETE", childEPCs=None))
    assert chain.findings() == []


def test_a_pack_that_met_its_container_again_may_go_on_with_it(chain: Chain) -> None:
    case = later(chain.shipped, 0, epcList=[CASE])
    here = later(chain.received, 1, epcList=[CASE])
    there = later(here, 20, bizStep="shipping", destinationList=to(GROCER))
    grocer = later(there, 20, bizStep="receiving", readPoint=at(GROCER), destinationList=None)
    chain.more += [case, here, there, grocer]
    assert chain.findings() == []
    chain.more[1] = later(here, -2)  # the case came first
    assert chain.findings() == []


def test_a_pack_that_was_packed_anew_goes_with_its_new_container(chain: Chain) -> None:
    other = CASE.replace("630006", "630013")
    anew = later(chain.received, 1, bizStep="packing", epcList=None)
    packs: list[ExactValue] = [chain.pack]
    anew = {**anew, "type": "AggregationEvent", "action": "ADD", "parentID": other}
    there = later(chain.received, 2, bizStep="shipping", epcList=[other])
    grocer = later(there, 20, bizStep="receiving", readPoint=at(GROCER))
    chain.more += [{**anew, "childEPCs": packs}, there, grocer]
    assert chain.findings() == []


def test_a_bond_or_an_order_that_ends_is_no_end_of_the_thing(chain: Chain) -> None:
    bond = later(chain.packed, 1, type="AssociationEvent", action="DELETE", bizStep=None)
    chain.more.append({**bond, "parentID": "https://id.gs1.org/8004/401234599999"})
    assert chain.findings() == []


def test_a_container_inside_its_own_content_is_no_endless_story(chain: Chain) -> None:
    chain.more.append(later(chain.packed, 1, parentID=chain.pack, childEPCs=[CASE]))
    assert chain.findings() == []


def test_a_container_that_was_filled_elsewhere_may_be_emptied(chain: Chain) -> None:
    chain.packed = later(chain.packed, 0, action="DELETE")
    chain.more.append(later(chain.packed, -1, bizStep="packing", action="OBSERVE"))
    assert chain.findings() == []
