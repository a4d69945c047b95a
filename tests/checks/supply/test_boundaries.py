"""Where the checks of a supply chain say nothing: what is allowed, and what cannot be decided."""

from decimal import Decimal

import pytest

from desktop.checks.movements import movements
from desktop.checks.observed import Observed, Parameters
from desktop.checks.supply import transport
from desktop.checks.supply.custody import Licences
from desktop.exchange.exact_json import ExactObject, ExactValue
from desktop.ledger.record import Place, Ref
from tests.checks.supply.chain import (
    CASE,
    GROCER,
    GTIN,
    LINK,
    LOT,
    MARKET,
    PRODUCER,
    Chain,
    at,
    later,
    observe,
)

pytestmark = pytest.mark.slow


@pytest.fixture
def chain() -> Chain:
    return Chain()


def _amount(lot: str, quantity: str | None, unit: str | None) -> ExactObject:
    amount: ExactObject = {"epcClass": f"{LINK}/01/{GTIN}/10/{lot}"}
    if quantity is not None:
        amount["quantity"] = Decimal(quantity)
    return amount if unit is None else {**amount, "uom": unit}


def _transformed(
    taken: list[ExactValue], given: list[ExactValue], **more: ExactValue
) -> ExactObject:
    return {
        "type": "TransformationEvent", "eventTime": "2022-09-09T12:00:00.000Z",
        "eventTimeZoneOffset": "+00:00", "inputQuantityList": taken,
        "outputQuantityList": given, **more,
    }  # fmt: skip


def test_an_event_that_was_logged_twice_is_no_second_pack(chain: Chain) -> None:
    dispensed = later(chain.received, 1, bizStep="dispensing", disposition="dispensed")
    chain.more += [chain.made, dispensed, dispensed]
    assert chain.findings() == []


@pytest.mark.parametrize("as_other", [False, True])
def test_a_copy_that_repeats_the_makers_time_elsewhere_or_by_another_is_a_second_pack(
    chain: Chain, *, as_other: bool
) -> None:
    copy = chain.made if as_other else {**chain.made, "readPoint": at(GROCER)}
    other = observe(copy, 900)._replace(issuer="did:key:y" if as_other else "did:key:z")
    assert {one.code for one in chain.findings([*chain.observed(), other])} == {"S1"}


@pytest.mark.parametrize("as_other", [False, True])
def test_what_two_places_or_two_parties_send_at_one_time_is_not_one_sending(
    chain: Chain, *, as_other: bool
) -> None:
    chain.more += [
        _lot_at(PRODUCER, "commissioning", "60", 0), _lot_at(MARKET, "receiving", "50", 0),
        _lot_at(PRODUCER, "shipping", "60", 1), _lot_at(PRODUCER, "shipping", "60", 1),
    ]  # fmt: skip
    assert "S19" not in chain.codes()
    sent = _lot_at(PRODUCER if as_other else MARKET, "shipping", "60", 1)
    other = observe(sent, 900)._replace(issuer="did:key:y" if as_other else "did:key:z")
    assert "S19" in {one.code for one in chain.findings([*chain.observed(), other])}


def test_what_was_dispensed_may_come_back_there_and_be_destroyed_or_handed_out_again(
    chain: Chain,
) -> None:
    dispensed = later(chain.received, 1, bizStep="dispensing", disposition="dispensed")
    back = later(dispensed, 1, bizStep="receiving", disposition="returned")
    destroyed = later(dispensed, 3, bizStep="destroying")
    chain.more += [dispensed, back, later(dispensed, 2), destroyed]
    assert chain.findings() == []


@pytest.mark.parametrize(("site", "days"), [(GROCER, 1), (MARKET, 11)])
def test_what_was_dispensed_does_not_come_back_elsewhere_or_late(
    chain: Chain, site: str, days: int
) -> None:
    dispensed = later(chain.received, 1, bizStep="dispensing", disposition="dispensed")
    back = later(
        dispensed, 24 * days, bizStep="receiving", disposition="returned", readPoint=at(site)
    )
    chain.more += [dispensed, back]
    assert "S17" not in chain.codes()
    chain.more.append(later(back, 1, bizStep="dispensing", disposition="dispensed"))
    assert "S17" in chain.codes()


def test_a_pack_may_be_dispensed_in_parts(chain: Chain) -> None:
    part = later(chain.received, 1, bizStep="dispensing", disposition="partially_dispensed")
    chain.more += [part, later(part, 1), later(part, 2, disposition="dispensed")]
    assert chain.findings() == []


def test_what_was_deleted_without_a_step_is_over_and_a_container_is_not(chain: Chain) -> None:
    opened = later(chain.packed, 1, action="DELETE", bizStep=None)
    chain.more.append(opened)
    assert chain.findings() == []
    chain.more.append(later(chain.received, 1, action="DELETE", bizStep=None))
    chain.more.append(later(chain.received, 2, bizStep="storing"))
    assert chain.codes() == ["S3"]


def test_a_thing_of_which_nothing_is_known_may_be_received_anywhere(chain: Chain) -> None:
    chain.shipped = {}
    del chain.made["readPoint"]
    assert chain.findings() == []


def test_where_the_authority_says_which_licences_allow_a_step_no_other_counts(
    chain: Chain,
) -> None:
    chain.licence(MARKET, "2022-01-01", "2022-12-31")  # a food retailer's
    chain.parameter("S13.step.dispensing.pharmacy", "1")
    chain.parameter("S13.step.receiving.food_retail", "1")
    assert chain.findings() == []
    chain.parameter("S13.step.receiving.food_retail", "0")
    assert chain.findings() == []
    chain.parameter("S13.step.receiving.pharmacy", "1")
    found = chain.findings()
    assert {(one.code, "not for that" in one.what) for one in found} == {("S13", True)}
    assert len(found) == len([chain.received, chain.received_too])
    chain.parameter("S13.step.receiving.food_retail", "1")
    assert chain.findings() == []


def test_a_place_without_a_number_of_gs1_is_not_compared(chain: Chain) -> None:
    chain.received = later(chain.received, 0, readPoint=at("https://market.example/dock/4"))
    assert chain.findings() == []
    chain.shipped = later(chain.shipped, 0, destinationList=[
        {"type": "owning_party", "destination": f"{LINK}/417/4012345000054"},
    ])  # fmt: skip
    chain.received = later(chain.received, 0, readPoint=at(GROCER))
    assert chain.findings() == []


def test_a_place_within_a_place_is_that_place(chain: Chain) -> None:
    dock = "urn:epc:id:sgln:4012345.00004.dock7"
    chain.received = later(chain.received, 0, readPoint=at(dock))
    assert chain.findings() == []


@pytest.mark.parametrize(
    ("hours", "found"), [(1, ["S7"]), (10, [])]
)  # Vienna and New York are 6,800 km apart
def test_a_flight_takes_its_time(chain: Chain, hours: int, found: list[str]) -> None:
    chain.shipped = later(chain.shipped, 0, readPoint=at("geo:48.2,16.37"))
    chain.more.append(
        later(chain.shipped, hours, readPoint=at("geo:40.7,-74.0"), bizStep="arriving")
    )
    assert chain.codes() == found
    chain.parameter("S7.speed_kmh", "100000")
    assert chain.findings() == []


def test_the_accuracy_of_places_is_granted(chain: Chain) -> None:
    chain.shipped = later(chain.shipped, 0, readPoint=at("geo:48.2,16.37;u=9000"))
    chain.more.append(later(chain.shipped, 0, readPoint=at("geo:48.2,16.5"), bizStep="arriving"))
    assert chain.findings() == []


def test_a_degree_of_latitude_is_111_km() -> None:
    one, other = Place(lat=480_000_000, lon=160_000_000), Place(lat=490_000_000, lon=160_000_000)
    assert transport.distance_km(one, other) == pytest.approx(111.195, abs=0.01)
    far = Place(lat=-480_000_000, lon=-1_640_000_000)
    assert transport.distance_km(one, far) == pytest.approx(20015.1, abs=0.5)


def test_a_record_may_be_written_within_ten_minutes_of_another_clock(chain: Chain) -> None:
    chain.shipped = {**chain.shipped, "recordTime": "2022-09-08T07:06:00.000Z"}
    assert chain.findings() == []
    chain.parameter("S8.skew_minutes", "9")
    assert chain.codes() == ["S8"]


def test_a_time_of_capture_that_is_none_says_nothing() -> None:
    one = observe({**Chain().shipped, "recordTime": "2022-09-08T05:00:00+14:99"}, 0)
    chain = Chain()
    assert chain.findings([*chain.observed()[:2], one, chain.observed()[4]]) == []


def test_a_transformation_may_lose_mass_and_gain_the_tolerance(chain: Chain) -> None:
    chain.more.append(_transformed([_amount("L8", "10", "KGM")], [_amount("L9", "10200", "GRM")]))
    assert chain.findings() == []
    chain.parameter("S9.tolerance_permille", "19")
    assert chain.codes() == ["S9"]


@pytest.mark.parametrize(
    ("taken", "given", "more"),
    [
        ([_amount("L8", "1", "KGM"), _amount("L7", "9", "LTR")], [_amount("L9", "9", "KGM")], {}),
        ([_amount("L8", "1", "KGM")], [_amount("L9", "9", None)], {}),
        ([_amount("L8", "1", None)], [_amount("L9", "9", None)], {}),
        ([_amount("L8", None, None)], [_amount("L9", "9", "KGM")], {}),
        ([], [_amount("L9", "9", "KGM")], {}),
        ([_amount("L8", "1", "KGM")], [_amount("L9", "9", "KGM")], {"inputEPCList": [CASE]}),
    ],
)  # fmt: skip
def test_what_cannot_be_weighed_is_not_judged(
    chain: Chain, taken: list[ExactValue], given: list[ExactValue], more: ExactObject
) -> None:
    chain.more.append(_transformed(taken, given, **more))
    assert "S9" not in chain.codes()


def test_parts_of_one_transformation_are_weighed_together(chain: Chain) -> None:
    joint = f"{LINK}/253/4012345000009T1"
    taken, given = _amount("L8", "9", "KGM"), _amount("L9", "9", "KGM")
    chain.more += [
        _transformed([taken], [], transformationID=joint),
        _transformed([], [given], transformationID=joint),
    ]
    assert chain.findings() == []
    chain.more.append(_transformed([], [given], transformationID=joint))
    (found,) = chain.findings()
    assert (found.code, len(found.records)) == ("S9", 3)
    assert "18000" in found.what


@pytest.mark.parametrize(
    ("report", "found"),
    [
        ({"type": "Temperature", "value": Decimal(8), "uom": "CEL"}, []),
        ({"type": "Temperature", "maxValue": Decimal("8.1"), "uom": "CEL"}, ["S12"]),
        ({"type": "Temperature", "minValue": Decimal("1.9"), "uom": "CEL"}, ["S12"]),
        ({"type": "Temperature", "value": Decimal("46.4"), "uom": "FAH"}, []),
        ({"type": "Temperature", "value": Decimal(47), "uom": "FAH"}, ["S12"]),
        ({"type": "Temperature", "value": Decimal(280), "uom": "KEL"}, []),
        ({"type": "Temperature", "value": Decimal(282), "uom": "KEL"}, ["S12"]),
        ({"type": "Speed", "value": Decimal(80), "uom": "KMH"}, []),
        ({"type": "Temperature", "value": Decimal(80), "uom": "KMH"}, []),
        ({"type": "Temperature", "stringValue": "80", "uom": "CEL"}, []),
        ({"type": "Temperature", "minValue": Decimal(3), "maxValue": Decimal(2), "uom": "CEL"},
         ["S12"]),
    ],
)  # fmt: skip
def test_a_reading_is_held_against_the_limits_of_the_product(
    chain: Chain, report: ExactObject, found: list[str]
) -> None:
    chain.product(storage={"minimum": "2", "maximum": "8", "unit": "CEL"})
    chain.received["sensorElementList"] = [{"sensorReport": [report]}]
    assert chain.codes() == found


@pytest.mark.parametrize(
    ("unit", "limit"), [("FAH", "46.4"), ("KEL", "281.15"), ("[degF]", "46.4")]
)
def test_limits_may_be_in_another_unit(chain: Chain, unit: str, limit: str) -> None:
    chain.product(storage={"maximum": limit, "unit": unit})
    report: ExactObject = {"type": "Temperature", "value": Decimal(8), "uom": "Cel"}
    chain.received["sensorElementList"] = [{"sensorReport": [report]}]
    assert chain.findings() == []
    chain.received["sensorElementList"] = [{"sensorReport": [{**report, "value": Decimal(9)}]}]
    assert chain.codes() == ["S12"]


def test_a_licence_counts_but_for_the_time_of_its_suspension(chain: Chain) -> None:
    licence = chain.licence(MARKET, "2022-01-01", "2024-12-31")
    for action, day in (("suspend", "08-01"), ("reinstate", "08-20"), ("revoke", "10-01")):
        time = f"2022-{day}T00:00:00.000Z"
        chain.record("record.status", {"action": action}, time, refs=[Ref("status", licence)])
    assert chain.findings() == []
    time = "2022-09-01T00:00:00.000Z"
    chain.record("record.status", {"action": "suspend"}, time, refs=[Ref("status", licence)])
    found = chain.findings()
    assert {one.code for one in found} == {"S13"}
    assert all(licence in one.records for one in found)


def test_a_licence_that_was_replaced_says_nothing(chain: Chain) -> None:
    licence = chain.licence(MARKET, "2022-01-01", "2022-01-31")
    one = chain.beside.pop()
    old = Observed(one.record, 0, 0, "did:key:z", is_superseded=True)
    assert Licences([old]).of(MARKET) == ()
    assert licence == one.record.id


def test_an_extension_takes_part_in_the_hash_of_the_event(chain: Chain) -> None:
    member: ExactObject = {"@context": {"ex": "https://ns.example.com/"}, "ex:box": Decimal("7.5")}
    chain.shipped.update(member)
    assert chain.findings() == []
    one = observe(chain.shipped, 0)
    extensions = one.record.data["extensions"]
    assert isinstance(extensions, list)
    assert isinstance(extensions[-1], dict)
    extensions[-1]["json"] = "7.6"
    others = [two for two in chain.observed() if two.record.data.get("extensions") is None]
    assert [two.code for two in chain.findings([*others, one])] == ["S14"]
    extensions[-1]["json"] = "["  # which admission refuses; it cannot be hashed
    assert chain.findings([*others, one]) == []


def test_a_correction_that_is_on_record_is_not_missed(chain: Chain) -> None:
    wrong, right = "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8", "urn:uuid:404d95fc-9457"
    declared: ExactObject = {
        "declarationTime": "2022-09-09T00:00:00.000Z", "correctiveEventIDs": [right],
    }  # fmt: skip
    chain.more.append({**chain.shipped, "eventID": wrong, "errorDeclaration": declared})
    chain.shipped["eventID"] = right
    assert chain.findings() == []


def test_a_pack_named_with_its_own_lot_is_no_contradiction(chain: Chain) -> None:
    named = chain.pack.replace("/21/", "/10/L1/21/")
    chain.received = later(chain.received, 0, epcList=[named])
    assert chain.findings() == []


def test_a_product_on_record_is_not_missed(chain: Chain) -> None:
    chain.parameter("S16.required", "1")
    chain.product()
    assert chain.findings() == []


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        (f"{LINK}/01/04012345123457/21/1", True),
        ("https://brand.example/products/gtin/04012345123457/lot/7", True),
        (f"{LINK}/00/401234560095630007", True),
        (f"{LINK}/414/4012345000008", True),
        ("https://news.example/01/12345678/21", False),
        ("https://news.example/2024/01/04", False),
        ("urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8", False),
    ],
)
def test_a_wrong_check_digit_is_told_from_other_addresses(
    chain: Chain, text: str, *, is_found: bool
) -> None:
    chain.more.append(later(chain.received, 1, bizStep="storing", epcList=[text]))
    assert ("S18" in chain.codes()) == is_found
    chain.more[-1] = later(chain.received, 1, bizStep="storing", bizLocation=at(text))
    assert ("S18" in chain.codes()) == is_found


def _lot_at(site: str, step: str, quantity: str, hours: int) -> ExactObject:
    event: ExactObject = {
        "type": "ObjectEvent", "eventTime": "2022-09-09T12:00:00.000Z", "action": "OBSERVE",
        "eventTimeZoneOffset": "+00:00", "bizStep": step, "readPoint": at(site),
        "quantityList": [{"epcClass": LOT, "quantity": Decimal(quantity), "uom": "KGM"}],
    }  # fmt: skip
    return later(event, hours)


def test_a_lot_may_leave_in_parts_and_from_where_nobody_knows_how_it_came(chain: Chain) -> None:
    chain.more += [
        _lot_at(PRODUCER, "commissioning", "100", 0), _lot_at(PRODUCER, "shipping", "60", 1),
        _lot_at(PRODUCER, "shipping", "40", 2), _lot_at(MARKET, "receiving", "100", 3),
        _lot_at(MARKET, "retail_selling", "100", 4), _lot_at(GROCER, "retail_selling", "9", 5),
    ]  # fmt: skip
    assert chain.findings() == []
    order: ExactObject = {
        "type": "TransactionEvent", "bizTransactionList": [{"bizTransaction": "urn:x:7"}],
    }  # fmt: skip
    chain.more.append({**_lot_at(PRODUCER, "shipping", "60", 1), **order})
    chain.more.append(_lot_at(PRODUCER, "shipping", "60", 1))
    assert chain.findings() == []
    chain.more.append(_lot_at(MARKET, "retail_selling", "0.5", 6))
    (found,) = chain.findings()
    assert found.code == "S19"
    assert "0.5 more than the place held" in found.what


@pytest.mark.parametrize("outer", [CASE, CASE.replace("630006", "630013")])
def test_a_lot_is_not_counted_where_some_of_it_came_in_a_container(
    chain: Chain, outer: str
) -> None:
    inside: list[ExactValue] = [{"epcClass": LOT, "quantity": Decimal(1), "uom": "KGM"}]
    filled = {**_lot_at(PRODUCER, "packing", "1", 1), "type": "AggregationEvent", "action": "ADD"}
    del filled["quantityList"]
    came: ExactObject = {**_lot_at(MARKET, "receiving", "1", 3), "epcList": [outer]}
    del came["quantityList"]
    chain.more += [
        _lot_at(PRODUCER, "commissioning", "9", 0), _lot_at(MARKET, "receiving", "5", 2),
        {**filled, "parentID": CASE, "childQuantityList": inside}, came,
        _lot_at(MARKET, "retail_selling", "6", 4),
    ]  # fmt: skip
    if outer != CASE:
        chain.more.append({**filled, "parentID": outer, "childEPCs": [CASE]})
    assert "S19" not in chain.codes()
    chain.more.append(_lot_at(MARKET, "retail_selling", "6", 2))  # before it came
    assert [one.code for one in chain.findings() if one.code == "S19"] == ["S19"]


def test_what_is_packed_somewhere_hides_no_excess_there_or_elsewhere(chain: Chain) -> None:
    inside: list[ExactValue] = [{"epcClass": LOT, "quantity": Decimal(1), "uom": "KGM"}]
    filled = {**_lot_at(PRODUCER, "packing", "1", 1), "type": "AggregationEvent", "action": "ADD"}
    del filled["quantityList"]
    chain.more += [
        _lot_at(PRODUCER, "commissioning", "9", 0), _lot_at(MARKET, "receiving", "5", 2),
        {**filled, "parentID": CASE, "childQuantityList": inside},
    ]  # fmt: skip
    assert "S19" not in chain.codes()
    chain.more.append(_lot_at(PRODUCER, "dispensing", "10", 4))
    chain.more.append(_lot_at(MARKET, "dispensing", "6", 4))
    assert [one.code for one in chain.findings() if one.code == "S19"] == ["S19", "S19"]


def test_food_on_the_list_with_all_its_data_is_complete(chain: Chain) -> None:
    chain.product(category={"scheme": "gpc", "code": "10000025"})
    chain.parameter("S20.brick.10000025", "1")
    document: ExactValue = [{"type": "desadv", "bizTransaction": "urn:x:7"}]
    source: ExactValue = [{"type": "location", "source": PRODUCER}]
    for event in (chain.shipped, chain.shipped_too, chain.received, chain.received_too):
        event["bizTransactionList"] = document
        event["sourceList"] = source
    assert chain.findings() == []
    del chain.shipped["destinationList"]
    del chain.made["ilmd"]
    chain.made["readPoint"] = at("https://farm.example/field/7")
    found = " ".join(one.what for one in chain.findings())
    for words in ("lot code", "lot code, location.", "location of the receiver"):
        assert words in found
    amount: list[ExactValue] = [_amount("L9", "9", None)]
    chain.more.append(_transformed(amount, []))
    assert "quantity and unit" in " ".join(one.what for one in chain.findings())


def test_a_sample_is_answered_by_a_result_about_it_its_thing_or_its_lot(chain: Chain) -> None:
    chain.more.append(later(chain.received, 1, bizStep="sampling"))
    assert chain.findings() == []  # a log without laboratories
    early, late = "2022-09-10T00:00:00.000Z", "2022-09-30T00:00:00.000Z"
    chain.record("lab.result", {}, early, [LOT])
    assert chain.codes() == ["C3"]
    chain.record("lab.result", {}, late, [LOT], is_revoked=True)
    assert chain.codes() == ["C3"]
    chain.record("lab.result", {}, late, [LOT])
    assert chain.findings() == []
    chain.beside.pop()
    sampled = chain.observed()[-1].record.id
    chain.record("lab.result", {}, late, refs=[Ref("fulfils", sampled)])
    assert chain.findings() == []


def test_movements_stand_in_the_order_of_their_times(chain: Chain) -> None:
    backwards = [observe(event, -number) for number, event in enumerate(reversed(chain.events))]
    known = movements(backwards)
    times = [event.time for event in known.events]
    assert times == sorted(times)
    assert chain.findings(backwards) == []


def test_windows_of_a_sensor_that_cannot_be_read_cover_nothing(chain: Chain) -> None:
    chain.parameter("S12.gap_minutes", "60")
    report: ExactObject = {"type": "Temperature", "value": Decimal(4), "uom": "CEL"}
    metadata: ExactObject = {
        "deviceID": "urn:x:1", "startTime": "2022-09-31T00:00:00.000Z",
        "endTime": "2022-09-31T01:00:00.000Z",
    }  # fmt: skip
    for event in (chain.shipped, chain.received):
        event["eventID"] = "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8"
        event["sensorElementList"] = [{"sensorMetadata": metadata, "sensorReport": [report]}]
    assert chain.findings() == []
    assert Parameters(chain.parameters).at("S12.gap_minutes", "2022", 0) == 60
