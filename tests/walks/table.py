"""All walks, and who lives in the town in which they are walked.

| field | comes in | followed by | changed by | goes out, judged by |
|---|---|---|---|---|
| food | EPCIS | trail, check, audit | correction | epcis: GS1 schema, event hashes |
| medicines | EPCIS | trail, check, audit | revocation | trace-response: event hashes |
| health | FHIR R4 | check, audit | revocation | fhir: fhir, fhir.resources |
| education | Open Badges | trail, check, audit | revocation | vc: Digital Bazaar |
| employment | ESCO table | check, audit | revocation | sd-jwt: OpenWallet; scitt |
| devices | WoT, SenML | trail, permissions, audit | revocation | wot-td: W3C schema; scitt |
| rewards | TIDES, GTFS | recompute, check, audit | revocation | tides: Frictionless; scitt |
| city services | Green Button | recompute, check, audit | correction | scitt: scitt-cose |
| maintenance | GeoJSON | trail, check, audit | revocation | geojson: check-geojson; scitt |
| maintenance, reported | Open311 | trail, check, audit | revocation | geojson: check-geojson |
| transfers | EPCIS | trail, transfer show, audit | dispute | scitt: scitt-cose |
"""

from tests.walks.goods import FOOD, MEDICINES, TRANSFERS
from tests.walks.persons import EDUCATION, EMPLOYMENT, HEALTH
from tests.walks.streets import CITY, DEVICES, MAINTENANCE, REPORTS, REWARDS

WALKS = (
    FOOD, MEDICINES, HEALTH, EDUCATION, EMPLOYMENT, DEVICES, REWARDS, CITY, MAINTENANCE, REPORTS,
    TRANSFERS,
)  # fmt: skip

PEOPLE = (
    ("dairy", "operator", ("food",)),
    ("maker", "operator", ("medicines",)),
    ("pharmacy", "operator", ("medicines",)),
    ("chemist", "operator", ("medicines",)),
    ("hospital", "registrar", ("health",)),
    ("school", "registrar", ("education",)),
    ("dean", "approver", ("education",)),
    ("employer", "employer", ("employment",)),
    ("gateway", "gateway", ("devices",)),
    ("railway", "operator", ("rewards", "devices")),
    ("utility", "operator", ("city",)),
    ("planning", "registrar", ("maintenance",)),
    ("works", "operator", ("maintenance",)),
    ("foreman", "approver", ("maintenance",)),
    ("alice", "citizen", ("transfers",)),
    ("bob", "citizen", ("transfers",)),
    (
        "inspector",
        "inspector",
        ("city", "devices", "education", "employment", "food", "health", "medicines", "rewards"),
    ),
)
