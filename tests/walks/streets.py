"""Walks of the city's own works: devices, rewards, services, maintenance."""

from desktop.ledger.json_profile import JsonObject
from tests.checks.city_story import TARIFF
from tests.domains.points_story import PROGRAMME, RULE
from tests.exchange.samples import SHIPPED, VECTORS, files_beside
from tests.walks import judges
from tests.walks.samples import a_ride, timetable
from tests.walks.tells import codes, mismatches, public, revoke, states, steps, verdict
from tests.walks.walk import Export, Look, Sample, Step, Walk, bits, replaced

SERIES = ["device.registered", "device.readings"]
METER = "urn:dev:ow:10e2073a01080063"
DEVICES = Walk(
    domain="devices",
    samples={
        "description": Sample(SHIPPED / "iot/wot/air-quality-sensor.td.jsonld"),
        "pack": Sample(SHIPPED / "iot/senml/current.json"),
    },
    issued=(
        Step("gateway", "import wot-td {description}", "sensor"),
        Step(
            "gateway",
            "issue device.registered/1",
            "meter",
            {
                "about": [METER],
                "time": "2010-01-01T00:00:00.000Z",
                "data": {
                    "device": METER,
                    "deviceClass": "electricity_meter",
                    "visibility": "public",
                    "properties": [
                        {"name": "voltage", "type": "number", "unit": "V"},
                        {"name": "current", "type": "number", "unit": "A"},
                    ],
                },
            },
        ),
        Step("gateway", "import senml {pack}", "window"),
    ),
    looks=(
        Look("show {window}", verdict, "VALID", "REVOKED"),
        Look(f"permissions {METER} --property current", public, "public", "public"),
        Look(f"trail {METER}", steps, SERIES, SERIES),
        Look("check", codes, [], []),
        Look("audit", codes, [], []),
    ),
    change=revoke("gateway", "window"),
    exports=(
        Export(
            "{sensor} --format wot-td",
            judges.thing_description,
            replaced(b'"title": "Virtual', b'"name": "Virtual'),
            "gateway",
        ),
        Export("{window.2} --format scitt", judges.scitt("gateway"), bits),
    ),
)

VALIDATOR = "urn:tides:device:validator%201"
LONG: JsonObject = {"from": "2015-01-01", "until": "2099-12-31"}
RIDES: JsonObject = {name: one for name, one in RULE.items() if name != "issuers"} | LONG
REWARDS = Walk(
    domain="rewards",
    samples={
        "feed": Sample(SHIPPED / "city/caltrain/stops.txt", timetable),
        "taps": Sample(SHIPPED / "city/tides/fare_transactions.csv", a_ride),
    },
    issued=(
        Step(
            "railway",
            "issue device.registered/1",
            "validator",
            {
                "about": [VALIDATOR],
                "time": "2015-01-01T00:00:00.000Z",
                "data": {
                    "device": VALIDATOR,
                    "deviceClass": "other",
                    "visibility": "personal",
                    "properties": [{"name": "tap", "type": "string"}],
                },
            },
        ),
        Step("railway", "issue programme/1", "programme", {"data": PROGRAMME | LONG}),
        Step(
            "railway",
            "issue points.rule/1",
            "rule",
            {
                "refs": [{"rel": "programme", "id": "{programme}"}],
                "data": RIDES,
            },
        ),
        Step("railway", "import tides {taps} --zone=-07:00 --timetable {feed}", "window"),
        Step("railway", "import tides-points {taps} --zone=-07:00 --rule {rule}", "points"),
    ),
    looks=(
        Look("show {window}", verdict, "VALID", "REVOKED"),
        Look("recompute rewards", mismatches, [], []),
        Look("check", codes, [], ["R3"]),
        Look("audit", codes, [], ["R3"]),
    ),
    change=revoke("railway", "window"),
    exports=(
        Export("{window.2} --format tides", judges.tides, replaced(b"Exit", b"Leave"), "railway"),
        Export("{points} --format scitt", judges.scitt("railway"), bits),
    ),
)


def bill(usage: int, total: int) -> object:
    """Return the bill of the meter's window, with what its usage and all of it are said to cost."""
    lines = [
        {
            "item": "usage",
            "window": "{window}",
            "tariff": "{tariff}",
            "version": 3,
            "quantity": 93_846,
            "unit": "WHR",
            "amount": usage,
        },
        {"item": "base", "tariff": "{tariff}", "version": 3, "amount": 250},
    ]
    return {
        "time": "2012-04-01T00:00:00.000Z",
        "refs": [{"rel": "window", "id": "{window}"}, {"rel": "tariff", "id": "{tariff}"}],
        "data": {
            "account": "{window:account}",
            "currency": "USD",
            "lines": lines,
            "total": total,
            "from": "2012-03-01",
            "until": "2012-03-31",
        },
    }


CITY = Walk(
    domain="city services",
    samples={"usage": Sample(SHIPPED / "city/green_button/test_usage_data_01.xml")},
    issued=(
        Step("utility", "import green-button {usage} --to Inspector", "window"),
        Step("utility", "issue tariff/1", "tariff", {"data": TARIFF}),
        Step("utility", "issue bill/1", "bill", bill(3_805, 4_055)),
    ),
    looks=(
        Look("show {bill}", verdict, "VALID", "SUPERSEDED"),
        Look(
            "recompute bills",
            mismatches,
            [("line 1, amount", "3805", "3085"), ("total", "4055", "3335")],
            [],
        ),
        Look("check", codes, [], []),
        Look("audit --open", codes, [], []),
    ),
    change=Step("utility", "issue bill/1 --corrects {bill}", "right", bill(3_085, 3_335)),
    exports=(Export("{right} --format scitt", judges.scitt("utility"), bits),),
    gives="utility",
)

DONE = dict.fromkeys(("reported", "ordered", "done", "closed"), "done")
LAKE = "urn:example:lake:1"
MAINTENANCE = Walk(
    domain="maintenance",
    samples={"lakes": Sample(VECTORS / "geojson/ne_110m_lakes.json")},
    issued=(
        Step("planning", "import geojson {lakes} --type zone --prefix urn:example:lake:", "lake"),
        Step(
            "works",
            "issue service.request/1",
            "request",
            {
                "about": [LAKE],
                "time": "2026-10-01T08:00:00.000Z",
                "data": {
                    "service_code": "006",
                    "service_name": "Oil on the water",
                    "agency_responsible": "Water office",
                    "location": "public_space",
                },
            },
        ),
        Step(
            "works",
            "issue work.order/1",
            "order",
            {
                "about": [LAKE],
                "time": "2026-10-02T08:00:00.000Z",
                "refs": [{"rel": "fulfils", "id": "{request}"}],
                "data": {
                    "work_order": "W1",
                    "action": "clean",
                    "agency_responsible": "Water office",
                    "crew": "{works}",
                },
            },
        ),
        Step(
            "works",
            "issue work.closed/1",
            "work",
            {
                "about": [LAKE],
                "time": "2026-10-03T16:00:00.000Z",
                "refs": [{"rel": "closes", "id": "{order}"}],
                "data": {
                    "started": "2026-10-03T08:00:00.000Z",
                    "finished": "2026-10-03T16:00:00.000Z",
                    "outcome": "done",
                    "action": "clean",
                    "evidence": [{"type": "photo", "sha256": "ab" * 32}],
                },
            },
        ),
        Step("foreman", "approve {work}", "approval"),
        Step(
            "works",
            "issue service.update/1",
            "update",
            {
                "time": "2026-10-04T08:00:00.000Z",
                "refs": [{"rel": "updates", "id": "{request}"}],
                "data": {
                    "status": "closed",
                    "reason": "completed",
                    "agency_responsible": "Water office",
                },
            },
        ),
    ),
    looks=(
        Look("show {work}", verdict, "VALID", "REVOKED"),
        Look("trail {request}", states, DONE, {**DONE, "done": "contradicted"}),
        Look("check", codes, [], ["M1"]),
        Look("audit", codes, [], ["M1"]),
    ),
    change=revoke("works", "work"),
    exports=(
        Export("--format geojson", judges.geojson, replaced(b"Polygon", b"Circle")),
        Export("{request} --format scitt", judges.scitt("works"), bits),
    ),
)

OPEN = {**dict.fromkeys(DONE, "missing"), "reported": "done"}
REPORTS = Walk(
    domain="maintenance, reported",
    samples={
        "reports": Sample(
            lambda: files_beside("maintenance/chicago_open311", "requests.json")[0],
        ),
    },
    issued=(Step("works", "import open311 {reports}", "request"),),
    looks=(
        Look("show {request}", verdict, "VALID", "REVOKED"),
        Look("trail {request}", states, OPEN, {**OPEN, "reported": "contradicted"}),
        Look("check", codes, [], []),
        Look("audit", codes, [], []),
    ),
    change=revoke("works", "request"),
    exports=(Export("--format geojson", judges.geojson, replaced(b"Point", b"Spot")),),
)
