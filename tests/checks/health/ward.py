"""A ward whose documents are real samples, some of them made over."""

import copy
import json
from collections.abc import Iterator
from functools import cache
from uuid import NAMESPACE_URL, uuid5

from desktop.checks.check import Context
from desktop.checks.health import group
from desktop.checks.movements import movements
from desktop.checks.observed import Observed, Parameters
from desktop.checks.supply.goods import Recalls
from desktop.exchange.exact_json import parse_exact
from desktop.exchange.health.conformance import problems
from desktop.exchange.health.documents import opened_document, read_entries
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Place, Record, Ref
from tests.checks.approvals import with_approvals
from tests.exchange.health.fhir_samples import Document, bundles, example

HOSPITAL, PHARMACY, OFFICE = "did:key:hospital", "did:key:pharmacy", "did:key:office"
PACK = "https://id.gs1.org/01/04012345123456/21/P1"
LOT = "https://id.gs1.org/01/04012345123456/10/L1"
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
NOW = "2026-12-31T00:00:00.000Z"
VIENNA, GRAZ = Place(482_000_000, 163_700_000), Place(470_700_000, 154_400_000)


def day(text: str) -> str:
    return f"{text}T00:00:00.000Z"


class Ward:
    """Records in ledger order, with the documents that were opened."""

    def __init__(self) -> None:
        self.records: list[Observed] = []
        self.opened: dict[str, JsonObject] = {}
        self.supply: list[Observed] = []
        self.now = NOW

    def add(
        self,
        kind: str,
        data: JsonObject,
        time: str = day("2026-01-01"),
        issuer: str = HOSPITAL,
        *,
        document: Document | None = None,
        place: Place | None = None,
        refs: tuple[Ref, ...] = (),
        about: tuple[str, ...] = (),
        revoked: bool = False,
    ) -> str:
        number = len(self.records) + len(self.supply)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        record = Record(record_id, kind, time, data, about=about, place=place, refs=refs)
        one = Observed(record, number, number, issuer, is_revoked=revoked)
        is_supply = kind.startswith(("supply", "recall"))
        (self.supply if is_supply else self.records).append(one)
        if document is not None:
            written = json.dumps(document).encode()
            assert problems(parse_exact(written)) == ()
            self.opened[record_id] = opened_document(written)
        return record_id

    def tell(
        self,
        document: Document,
        issuer: str = HOSPITAL,
        *,
        place: Place | None = None,
        revoked: bool = False,
    ) -> str:
        """Record a document as importing it would."""
        (draft,) = read_entries(json.dumps(document).encode())
        time = draft.time or day("2026-01-01")
        return self.add(
            draft.kind, draft.data, time, issuer, document=document, place=place, revoked=revoked
        )

    def licensed(self, key: str, *groups: str, start: str = "1900-01-01", **more: JsonValue) -> str:
        data: JsonObject = {"key": key, "groups": list(groups), "from": start, **more}
        return self.add("health.licence/1", data, issuer=OFFICE)

    def status(self, target: str, action: str, time: str) -> str:
        refs = (Ref("status", target),)
        return self.add("record.status/1", {"action": action}, time, OFFICE, refs=refs)

    def parameter(self, name: str, value: int) -> None:
        data: JsonObject = {"name": name, "value": str(value), "from": day("1900-01-01")}
        self.add("ledger.parameter/1", data, issuer=OFFICE)

    def found(self) -> list[Finding]:
        context = Context(Parameters(self.records), self.now, lambda key: frozenset((key,)))
        given = [one for one in with_approvals(self.records) if one.name in group.GROUP.kinds]
        notices = (one for one in self.supply if one.name == "recall.notice")
        supply = movements(self.supply), Recalls(notices)
        return [
            *group.GROUP.run(given, context),
            *group.over_opened(self.records, self.opened, context, supply),
        ]


@cache
def _entries(person: str) -> bytes:
    (path,) = (path for path in bundles() if path.name.startswith(person))
    return path.read_bytes()


def synthea(person: str) -> Iterator[Document]:
    """Yield fresh copies of what a bundle of Synthea holds."""
    for entry in json.loads(_entries(person))["entry"]:
        yield entry["resource"]


def of(person: str, kind: str) -> Document:
    return next(one for one in synthea(person) if one["resourceType"] == kind)


def uid(name: str) -> str:
    """Return a UUID for a name, as an id that all houses know."""
    return str(uuid5(NAMESPACE_URL, name))


PATIENT = {"reference": f"Patient/{uid('f001')}"}


def order(**more: JsonValue) -> Document:
    """Return a prescription of Synthea, made over for the patient of HL7's examples."""
    document = of("Liz", "MedicationRequest")
    quantity = {"value": 12, "unit": "Vial"}
    document.update(
        id=uid("rx1"),
        subject=PATIENT,
        authoredOn="2015-01-10T08:00:00Z",
        dispenseRequest={
            "quantity": quantity,
            "numberOfRepeatsAllowed": 1,
            "validityPeriod": {"start": "2015-01-10", "end": "2015-03-31"},
        },
    )
    return {**document, **more}


def dispense(number: int = 1, time: str = "2015-01-15T10:20:00Z", **more: JsonValue) -> Document:
    """Return a dispense of HL7, made over so that it fits the prescription and names a pack."""
    document = example("MedicationDispense-meddisp0301")
    document.update(
        id=f"md{number}",
        status="completed",
        subject=PATIENT,
        authorizingPrescription=[{"reference": f"MedicationRequest/{uid('rx1')}"}],
        quantity={"value": 12, "unit": "Vial"},
        whenPrepared=time,
        whenHandedOver=time,
    )
    document["contained"][0]["identifier"] = [{"value": PACK}]
    document["contained"][0]["batch"] = {"lotNumber": "L1", "expirationDate": "2015-06-30"}
    return {**document, **more}


def allergy(code: str = "316049", **more: JsonValue) -> Document:
    clinical = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"
    return {
        "resourceType": "AllergyIntolerance",
        "id": "a1",
        "clinicalStatus": {"coding": [{"system": clinical, "code": "active"}]},
        "code": {"coding": [{"system": RXNORM, "code": code}]},
        "patient": PATIENT,
        "recordedDate": "2014-05-05",
        **more,
    }


def reading(time: str = "2015-01-20T00:08:00Z") -> Document:
    document = example("AuditEvent-example-disclosure")
    document.update(id="read1", recorded=time)
    for entity in document["entity"]:
        entity["what"] = PATIENT
    return document


def consent(**more: JsonValue) -> Document:
    document = example("Consent-consent-example-notTime")
    document.update(id="c1", dateTime="2014-12-01", patient=PATIENT)
    return {**document, **more}


def visit(number: int, start: str, end: str) -> Document:
    document = copy.deepcopy(of("Buster", "Encounter"))
    document.update(id=f"v{number}", subject=PATIENT, period={"start": start, "end": end})
    return document


def dose(number: int, time: str, **more: JsonValue) -> Document:
    document = of("Buster", "Immunization")
    document.update(id=f"d{number}", patient=PATIENT, occurrenceDateTime=time)
    return {**document, "lotNumber": "V7", "expirationDate": "2016-01-31", **more}


def claim(**more: JsonValue) -> Document:
    document = of("Buster", "Claim")
    return {**document, **more}


@cache
def _clean() -> Ward:
    """A ward of four patients of Synthea and one of HL7, without a fault."""
    ward = Ward()
    groups = ("registry", "treatment", "prescription", "payment", "history")
    ward.licensed(HOSPITAL, *groups)
    ward.licensed(PHARMACY, "dispense")
    for path in bundles():
        for draft in read_entries(path.read_bytes()):
            assert draft.private is not None
            record_id = ward.add(draft.kind, draft.data, draft.time or day("2010-01-01"))
            ward.opened[record_id] = opened_document(draft.private.document)
    ward.tell(example("Patient-f001") | {"id": uid("f001")})
    ward.tell(consent())
    ward.tell(reading())
    ward.tell(order())
    ward.tell(dispense(), PHARMACY)
    ward.tell(visit(1, "2015-01-10T08:00:00Z", "2015-01-10T09:00:00Z"), place=VIENNA)
    ward.tell(visit(2, "2015-01-10T13:00:00Z", "2015-01-10T14:00:00Z"), place=GRAZ)
    ward.tell(dose(1, "2015-01-10T08:30:00Z"))
    ward.tell(dose(2, "2015-02-10T08:30:00Z"))
    made: JsonObject = {
        "type": "ObjectEvent", "action": "ADD", "bizStep": "commissioning", "epcList": [PACK],
        "ilmd": {"cbvmda:lotNumber": "L1", "cbvmda:itemExpirationDate": "2015-06-30"},
    }  # fmt: skip
    ward.add("supply.event/1", made, day("2014-06-30"), "did:key:maker")
    return ward


def clean_ward() -> Ward:
    """Return a ward without a fault, to be made over."""
    clean, ward = _clean(), Ward()
    ward.records, ward.supply = list(clean.records), list(clean.supply)
    ward.opened = dict(clean.opened)
    return ward
