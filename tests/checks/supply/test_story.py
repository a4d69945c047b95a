"""Rules S2, S10, S11 and C1 over small stories of goods; each story says what is found."""

from collections.abc import Iterable

import pytest

from desktop.checks.movements import finest, is_serial, movements
from desktop.checks.observed import Observed, Parameters
from desktop.checks.supply import completeness, goods, papers, serials
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record

GTIN = "https://id.gs1.org/01/04012345123456"
LOT = f"{GTIN}/10/L1"
CASE, PALLET = (
    "https://id.gs1.org/00/401234560095630006",
    "https://id.gs1.org/00/401234560095630013",
)


def pack(number: int) -> str:
    return f"{GTIN}/21/S{number}"


class Story:
    """Records in ledger order, each on a day of 2026."""

    def __init__(self) -> None:
        self.records: list[Observed] = []

    def add(
        self, kind: str, day: int, data: JsonObject, about: Iterable[str] = (), **more: bool
    ) -> str:
        number = len(self.records)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        time = f"2026-01-{day:02}T12:00:00.000Z"
        record = Record(record_id, kind, time, data, about=tuple(about))
        self.records.append(Observed(record, number, number, "did:key:z", **more))
        return record_id

    def event(
        self, step: str, day: int, *packs: str, withdrawn: bool = False, **more: JsonValue
    ) -> str:
        listed: list[JsonValue] = [*packs]
        data: JsonObject = {"type": "ObjectEvent", "action": "OBSERVE", "bizStep": step, **more}
        if packs:
            data["epcList"] = listed
        return self.add("supply.event/1", day, data, is_revoked=withdrawn)

    def made(self, day: int, *packs: str, expires: str | None = None, lot: str = "L1") -> str:
        master: JsonObject = {"cbvmda:lotNumber": lot}
        if expires is not None:
            master["cbvmda:itemExpirationDate"] = expires
        return self.event("commissioning", day, *packs, action="ADD", ilmd=master)

    def filled(self, day: int, parent: str, *children: str, action: str = "ADD") -> str:
        listed: list[JsonValue] = [*children]
        data: JsonObject = {
            "type": "AggregationEvent", "action": action, "bizStep": "packing", "parentID": parent,
        }  # fmt: skip
        if children:
            data["childEPCs"] = listed
        return self.add("supply.event/1", day, data)

    def recalled(self, day: int, *about: str, withdrawn: bool = False, **more: JsonValue) -> str:
        data: JsonObject = {"reason_for_recall": "glass", **more}
        return self.add("recall.notice/1", day, data, about, is_superseded=withdrawn)

    def found(self, code: str, now: str = "2026-12-31T00:00:00.000Z") -> list[Finding]:
        known = movements(self.records)
        notices = (one for one in self.records if one.name == "recall.notice")
        recalls = goods.Recalls(notices)
        told = (one for one in self.records if one.name == papers.DISPENSED_KIND)
        handed = [paper for one in told if (paper := papers.paper_of(one))]
        parameters = Parameters(self.records)
        return list(
            {
                "S2": lambda: serials.never_commissioned(known, handed, parameters),
                "S10": lambda: goods.expired(known, handed),
                "S11": lambda: goods.recalled(known, recalls, handed),
                "C1": lambda: completeness.never_received(known, parameters, now),
            }[code]()
        )

    def named(self, code: str) -> list[tuple[str, ...]]:
        return [one.records for one in self.found(code)]


@pytest.fixture
def story() -> Story:
    return Story()


def test_a_pack_that_nobody_made_is_a_ghost(story: Story) -> None:
    story.made(1, pack(1))
    story.event("shipping", 2, pack(1))
    ghost = story.event("receiving", 3, pack(1), pack(2), pack(3), pack(4), pack(5))
    (found,) = story.found("S2")
    assert (found.code, found.records, found.entry, found.block) == ("S2", (ghost,), 2, 2)
    assert "S2, " in found.what
    assert "and 1 more" in found.what


@pytest.mark.parametrize("makes", [False, True])
@pytest.mark.parametrize("is_required", [False, True])
def test_where_the_maker_records_no_packs_at_all_none_is_a_ghost_unless_all_makers_have_to(
    story: Story, *, makes: bool, is_required: bool
) -> None:
    if makes:  # a mistake, which shows all the same that the maker records its packs
        story.event("commissioning", 1, pack(2), action="ADD", withdrawn=True)
    if is_required:
        figure: JsonObject = {"name": "S2.required", "value": "1", "from": "2026-01-02"}
        story.add("ledger.parameter/1", 2, figure)
    story.event("receiving", 1, "https://id.gs1.org/01/04099999999995/21/7")
    ghost = story.event("receiving", 3, pack(1))
    assert story.named("S2") == ([(ghost,)] if makes or is_required else [])


def test_a_pack_may_be_commissioned_later_in_the_log_or_come_out_of_a_transformation(
    story: Story,
) -> None:
    story.event("receiving", 3, pack(1), pack(2))
    story.made(1, pack(1))
    outputs: list[JsonValue] = [pack(2)]
    story.event("", 1, type="TransformationEvent", outputEPCList=outputs)
    assert story.named("S2") == []


def test_a_commissioning_that_was_withdrawn_or_declared_wrong_makes_nothing(story: Story) -> None:
    story.event("commissioning", 1, pack(1), action="ADD", withdrawn=True)
    story.event("commissioning", 1, pack(2), action="ADD", eventID="ni:1")
    story.event("commissioning", 1, pack(2), action="ADD", eventID="ni:1", errorDeclaration={})
    ghost = story.event("receiving", 2, pack(1), pack(2))
    assert story.named("S2") == [(ghost,)]


def test_identifiers_are_joined_however_they_are_written(story: Story) -> None:
    story.event(
        "urn:epcglobal:cbv:bizstep:commissioning",
        1,
        "urn:epc:id:sgtin:4012345.012345.1",
        action="ADD",
    )
    step = "https://ref.gs1.org/cbv/BizStep-receiving"
    story.event(step, 2, "https://example.com/01/04012345123456/10/L7/21/1?x=1")
    assert story.named("S2") == []
    assert finest("urn:epc:id:sgtin:4012345.012345.1") == f"{GTIN}/21/1"
    assert finest(" anything else ") == "anything else"
    assert finest(pack(1)) == finest(f" {pack(1)}?x=1") == pack(1)
    assert finest(LOT) == LOT
    wrong = pack(1).replace("3456/", "3457/")  # a check digit that is none
    assert finest(wrong) == wrong
    assert not is_serial(wrong)
    assert is_serial(pack(1))
    assert not is_serial(LOT)
    assert not is_serial("urn:x")


def test_containers_and_lots_need_no_commissioning(story: Story) -> None:
    story.made(1, pack(1))
    story.filled(2, CASE, pack(1))
    story.filled(2, pack(9), pack(1))
    lots: list[JsonValue] = [{"epcClass": LOT}, {"epcClass": 1}, 1]
    story.event("shipping", 3, CASE, pack(9), quantityList=lots)
    assert story.named("S2") == []


def test_goods_past_their_date_are_found_where_they_are_taken_in(story: Story) -> None:
    story.made(1, pack(1), pack(2), expires="2026-01-10")
    story.made(1, pack(3))
    story.event("shipping", 12, pack(1))
    story.event("receiving", 10, pack(1), pack(3))
    late = story.event("receiving", 11, pack(2))
    (found,) = story.found("S10")
    assert found.records == (late,)
    assert "2026-01-11" in found.what
    assert "2026-01-10" in found.what


def test_the_date_of_a_lot_counts_for_the_lot_and_for_its_packs(story: Story) -> None:
    lots: list[JsonValue] = [{"epcClass": LOT, "quantity": "5"}]
    master: JsonObject = {"cbvmda:bestBeforeDate": "2026-01-05"}
    story.event("commissioning", 1, action="ADD", quantityList=lots, ilmd=master)
    story.made(2, pack(1))
    one = story.event("receiving", 6, quantityList=lots)
    two = story.event("dispensing", 7, pack(1))
    assert story.named("S10") == [(one,), (two,)]


def test_what_is_in_a_container_moves_with_it_until_it_is_unpacked(story: Story) -> None:
    story.made(1, pack(1), pack(2), expires="2026-01-05")
    story.filled(1, CASE, pack(1), pack(2))
    story.filled(2, PALLET, CASE)
    late = story.event("receiving", 6, PALLET)
    story.filled(7, CASE, pack(1), action="DELETE")
    later = story.event("receiving", 8, CASE)
    story.filled(9, CASE, action="DELETE")
    story.event("receiving", 10, CASE)
    story.filled(11, CASE, action="OBSERVE")
    assert story.named("S10") == [(late,), (later,)]


def test_a_container_in_itself_is_no_endless_story(story: Story) -> None:
    story.filled(1, CASE, PALLET)
    story.filled(2, PALLET, CASE)
    story.event("receiving", 3, CASE)
    assert story.named("S10") == []


def test_a_lot_that_moves_after_its_recall_is_found_with_the_notice(story: Story) -> None:
    story.made(1, pack(1), pack(2))
    story.made(1, pack(3), lot="L2")
    story.event("shipping", 2, pack(1))
    notice = story.recalled(3, LOT)
    moved = story.event("receiving", 4, pack(1))
    story.event("receiving", 4, pack(3))
    story.event("holding", 5, pack(1))
    story.event("shipping", 6, pack(2), disposition="returned")
    assert story.named("S11") == [tuple(sorted((moved, notice)))]


def test_a_recall_may_name_packs_and_ends_when_it_is_over(story: Story) -> None:
    story.made(1, pack(1), pack(2))
    open_, over = (
        story.recalled(2, pack(1)),
        story.recalled(2, pack(2), status="Terminated", termination_date="2026-01-05"),
    )
    first = story.event("receiving", 4, pack(1), pack(2))
    second = story.event("shipping", 6, pack(1), pack(2))
    story.recalled(2, LOT, withdrawn=True)
    assert story.named("S11") == [
        tuple(sorted((first, open_, over))), tuple(sorted((second, open_))),
    ]  # fmt: skip


def test_without_a_recall_nothing_is_under_recall(story: Story) -> None:
    story.made(1, pack(1))
    story.event("shipping", 2, pack(1))
    assert story.named("S11") == []


def test_what_was_shipped_and_never_arrived_is_found_after_the_days_of_the_parameter(
    story: Story,
) -> None:
    story.made(1, pack(1), pack(2))
    sent = story.event("shipping", 2, pack(1), pack(2))
    story.event("receiving", 5, pack(1))
    (found,) = story.found("C1")
    assert found.records == (sent,)
    assert "S2." in found.what
    assert story.found("C1", now="2026-02-01T11:59:59.999Z") == []
    assert len(story.found("C1", now="2026-02-01T12:00:00.000Z")) == 1
    data: JsonObject = {
        "name": "C1.days",
        "value": "99999999999",
        "from": "2026-01-01T00:00:00.000Z",
    }
    story.add("ledger.parameter/1", 1, data)
    assert story.found("C1") == []


def test_arrivals_before_the_shipment_do_not_count(story: Story) -> None:
    story.event("receiving", 1, pack(1))
    sent = story.event("shipping", 2, pack(1))
    assert story.named("C1") == [(sent,)]


def test_a_container_arrives_with_its_contents_or_by_them(story: Story) -> None:
    story.made(1, pack(1), pack(2), pack(3), pack(4))
    story.filled(1, CASE, pack(1), pack(2))
    story.filled(1, PALLET, pack(3), pack(4))
    story.event("shipping", 2, pack(1))
    story.event("shipping", 2, CASE)
    lost = story.event("shipping", 2, PALLET)
    story.event("receiving", 3, CASE)
    story.event("receiving", 3, pack(3))
    assert story.named("C1") == [(lost,)]
    story.event("receiving", 4, pack(4))
    assert story.named("C1") == []


def test_a_shipment_may_be_called_off(story: Story) -> None:
    story.event("shipping", 2, pack(1))
    story.event("void_shipping", 3, pack(1))
    assert story.named("C1") == []


def test_odd_values_in_an_event_do_no_harm(story: Story) -> None:
    story.event("commissioning", 1, action="ADD", epcList="no list", ilmd=7)
    story.event("commissioning", 1, pack(1), action="ADD", ilmd={"cbvmda:lotNumber": "L/1"})
    story.event("commissioning", 1, "urn:x", CASE, action="ADD", ilmd={"cbvmda:lotNumber": "L"})
    story.event("commissioning", 1, action="ADD", ilmd={}, quantityList=[{"epcClass": "urn:x"}])
    story.filled(1, "urn:y")
    story.event("receiving", 2, "urn:x", parentID="urn:y", bizTransactionList=[])
    for code in ("S2", "S10", "S11"):
        assert story.named(code) == []
