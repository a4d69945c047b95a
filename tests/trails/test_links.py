"""Records of other fields around a trail, by what they name in common."""

from desktop.ledger.json_profile import JsonValue
from desktop.trails.event import event_of
from desktop.trails.graph import graph_of
from desktop.trails.links import ABOUT, AT, REF, links
from tests.trails.stories import CASE, DAIRY, GTIN, LOT, SHOP, Story, pack

SENSOR = "urn:dev:mac:0024befffe804ff1"


def test_a_lot_leads_to_its_producer_licence_sensor_and_inspection() -> None:
    story = Story()
    story.made(1, pack(1), place=DAIRY)
    story.add("product.master", 1, {"owner": DAIRY[-13:]}, [GTIN])
    recall = story.add("recall.notice", 2, {}, [LOT])
    story.add("party.licence", 3, {}, [DAIRY])
    story.add("device.registered", 4, {}, [SENSOR], site=DAIRY[-13:])
    story.add("device.readings", 5, {}, [SENSOR])
    story.add("inspection.report", 6, {}, [DAIRY], refs=[("answers", recall)], withdrawn=True)
    story.add("party.licence", 7, {}, [SHOP])
    found = {one.kind: one for one in links(story.records, [LOT])}
    assert {kind: (one.hops, one.by, one.of) for kind, one in found.items()} == {
        "product.master": (1, ABOUT, GTIN),
        "recall.notice": (1, ABOUT, LOT),
        "inspection.report": (2, REF, recall),
        "party.licence": (2, AT, DAIRY),
        "device.registered": (2, AT, DAIRY),
        "device.readings": (3, ABOUT, SENSOR),
    }
    assert found["inspection.report"].is_withdrawn


def test_links_go_no_further_than_asked_and_not_through_supply_events() -> None:
    story = Story()
    story.event(1, "shipping", pack(1), pack(2), place=DAIRY)
    story.add("medicine.dispensed", 2, {}, [pack(2)])
    story.add("lab.result", 2, {"note": "4012345000008", "list": [{"x": 1}]}, [pack(1)])
    assert [one.kind for one in links(story.records, [pack(1)])] == ["lab.result"]
    assert links(story.records, [LOT], 0) == []


def test_an_event_names_the_devices_that_measured_and_those_attached() -> None:
    story = Story()
    sensors: JsonValue = [
        {"sensorMetadata": {"deviceID": SENSOR}, "sensorReport": [{"deviceID": "urn:x:1"}, {}]},
        "no element",
    ]
    story.event(1, "storing", pack(1), sensorElementList=sensors)
    story.event(2, "installing", type="AssociationEvent", parentID=CASE, childEPCs=[SENSOR])
    measured, attached = map(event_of, story.records)
    assert measured.devices == (SENSOR, "urn:x:1")
    assert attached.devices == (SENSOR,)
    graph = graph_of(story.records)
    assert graph.stays == {}
