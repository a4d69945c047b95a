"""Walks of goods: food, medicines, and what goes from hand to hand."""

from tests.exchange.samples import SHIPPED
from tests.walks import judges
from tests.walks.tells import amounts, codes, revoke, standing, steps, verdict
from tests.walks.walk import Export, Look, Sample, Step, Walk, bits, replaced

MILK = "urn:epc:class:lgtin:4054739.099914.20160711"
MILK_LINK = "https://id.gs1.org/01/04054739999148/10/20160711"
FOOD = Walk(
    domain="food",
    samples={
        "events": Sample(SHIPPED / "supply/epcis_examples/epcisDocWithVariousEventTypes.jsonld"),
    },
    issued=(Step("dairy", "import epcis {events}", "event"),),
    looks=(
        Look("show {event.4}", verdict, "VALID", "SUPERSEDED"),
        Look(f"trail {MILK} --recall", amounts, ["600"], ["580"]),
        Look("check", codes, ["C1", "S1"], ["C1", "S1"]),
        Look("audit", codes, ["C1", "S1"], ["C1", "S1"]),
    ),
    change=Step(
        "dairy",
        "issue supply.event/1 --corrects {event.4}",
        "weighed",
        {
            "time": "2019-10-21T12:58:56.000Z",
            "about": [MILK_LINK],
            "data": {
                "type": "ObjectEvent",
                "eventTime": "2019-10-21T14:58:56.000+02:00",
                "eventTimeZoneOffset": "+02:00",
                "quantityList": [{"epcClass": MILK, "quantity": "580", "uom": "KGM"}],
                "action": "ADD",
                "bizStep": "commissioning",
                "readPoint": {"id": "urn:epc:id:sgln:4054739.00001.0"},
            },
        },
    ),
    exports=(
        Export(
            f"{MILK_LINK} --format epcis",
            judges.schema_of_gs1,
            replaced(b'"quantity":580', b'"quantity":"x"'),
        ),
        Export(
            "{event} --format epcis",
            judges.same_events,
            replaced(b"sscc:5200001.0111111146", b"sscc:5200001.0111111147"),
        ),
    ),
)

WAY = ["commissioning", "packing", "packing", "loading", "shipping"]
GTIN, SERIAL, LOT = "04012345123456", "NU1p3vkYemKZV6", "L1"
PACK = f"https://id.gs1.org/01/{GTIN}/21/{SERIAL}"
PACK_OF_LOT = f"https://id.gs1.org/01/{GTIN}/10/{LOT}/21/{SERIAL}?17=270630"


def supplied(by: str, name: str, site: str, day: str) -> Step:
    """Return the step by which a pharmacy hands out the pack."""
    pack = {"gtin": GTIN, "serial": SERIAL, "lot": LOT}
    data = {**pack, "expiry": "2027-06-30", "state": "supplied", "site": site}
    item = {"time": f"{day}T00:00:00.000Z", "about": [PACK], "data": data}
    return Step(by, "issue medicine.dispensed/1", name, item)


MEDICINES = Walk(
    domain="medicines",
    samples={"events": Sample(SHIPPED / "supply/openepcis/packing_932.json")},
    issued=(
        Step("maker", "import epcis {events}", "event"),
        supplied("pharmacy", "first", "4012345000047", "2022-10-01"),
        supplied("chemist", "second", "4012345000061", "2022-10-03"),
    ),
    looks=(
        Look("show {second}", verdict, "VALID", "REVOKED"),
        Look(
            f"trail {PACK}",
            steps,
            [*WAY, "medicine.dispensed", "medicine.dispensed"],
            [*WAY, "medicine.dispensed"],
        ),
        Look("check", codes, ["C1", "S17", "S18"], ["C1", "S18"]),
        Look("audit", codes, ["C1", "S17", "S18"], ["C1", "S18"]),
    ),
    change=revoke("chemist", "second"),
    exports=(
        Export(
            f"{PACK_OF_LOT} --format trace-response",
            judges.same_events,
            replaced(b"shipping", b"loading"),
        ),
    ),
    peer="http",
)

TRANSFERS = Walk(
    domain="transfers",
    samples={"events": Sample(SHIPPED / "supply/openepcis/packing_932.json")},
    issued=(
        Step("maker", "import epcis {events}", "event"),
        Step(
            "alice",
            f"transfer offer --to Bob --goods {PACK} -o {{files}}/offer.cltransfer",
            "offer",
        ),
        Step("bob", "transfer accept {files}/offer.cltransfer -o {files}/answer", "answer"),
    ),
    looks=(
        Look("show {answer}", verdict, "VALID", "VALID"),
        Look(
            "transfer show {offer}", standing, ("accepted", "undisputed"), ("accepted", "disputed")
        ),
        Look(f"trail {PACK}", steps, [*WAY, "transfer.offer"], [*WAY, "transfer.offer"]),
        Look("check", codes, ["C1", "S18"], ["C1", "S18"]),
        Look("audit", codes, ["C1", "S18"], ["C1", "S18"]),
    ),
    change=Step("bob", "transfer dispute {offer} --reason not_as_offered", "dispute"),
    exports=(Export("{answer} --format scitt", judges.scitt("bob"), bits),),
    peer="http",
)
