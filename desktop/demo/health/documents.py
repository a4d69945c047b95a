"""FHIR documents of the city's patients: published examples, made over for other people and days.

Patient, consent, reading and dispense are examples of HL7; visit, prescription, vaccination,
procedure and claim are those of a patient that Synthea made up. Ids are UUIDs, which mean the same
for every house. Of allergies and places there is no published example at hand; theirs are made as
the program's form makes them.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from uuid import NAMESPACE_URL, uuid5

from desktop import assets
from desktop.exchange.exact_json import ExactObject, ExactValue, format_exact, parse_exact
from desktop.ledger.scalar import format_time

_SYNTHEA = "samples/health/synthea/Buster_Hoeger_ad2e3fc5-2b5d-4cb9-8d03-9ea0f4ac8423.json"
_HL7 = "samples/health/hl7"
_DATED = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(T\S*)?")
_CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"
_MINUTE_MS = 60_000
_DAY = len("2026-04-30")


def uid(name: str) -> str:
    """Return the id of a thing of the city, a UUID."""
    return str(uuid5(NAMESPACE_URL, f"https://northbridge.example/{name}"))


def moment(time_ms: int) -> str:
    """Return a moment as FHIR writes it."""
    return f"{format_time(time_ms)[:19]}Z"


def day(time_ms: int) -> str:
    """Return the day of a moment."""
    return format_time(time_ms)[:_DAY]


def written(document: ExactObject) -> bytes:
    """Return the bytes of a document, as a house keeps it."""
    return format_exact(document, ordered=False).encode()


def history(last_day: str) -> bytes:
    """Return all that Synthea tells of its patient, moved so that it ends on a day."""
    bundle = _bundle()
    newest = max(date.fromisoformat(found) for found in _days(bundle))
    moved = _moved(bundle, date.fromisoformat(last_day) - newest)
    assert isinstance(moved, dict)
    return written(moved)


def patient(name: str, born: str, *, died: str = "") -> ExactObject:
    """Return a person; ``name`` is given name and family name."""
    given, _, family = name.rpartition(" ")
    end: ExactObject = {"deceasedDateTime": died} if died else {"deceasedBoolean": False}
    return {
        **_without(_example("Patient-f001"), "text", "telecom", "contact", "address",
                   "deceasedBoolean", "managingOrganization"),
        "id": uid(name),
        "name": [{"use": "usual", "family": family, "given": [given]}],
        "birthDate": born,
        **end,
    }  # fmt: skip


def practitioner(given: str, family: str) -> ExactObject:
    """Return a practitioner with a qualification."""
    return {
        **_without(_example("Practitioner-example"), "text", "address"),
        "id": uid(f"practitioner {family}"),
        "name": [{"family": family, "given": [given], "prefix": ["Dr"]}],
    }


def to(kind: str, name: str) -> ExactObject:
    """Return a reference to a thing of the city."""
    return {"reference": f"{kind}/{uid(name)}"}


def visit(name: str, who: str, time_ms: int, minutes: int = 20, place: str = "") -> ExactObject:
    """Return a visit of a patient; ``place`` is the name of a `location`."""
    where: ExactObject = {"location": [{"location": to("Location", place)}]} if place else {}
    return {
        **_without(_synthea("Encounter"), "participant", "serviceProvider", "reasonCode"),
        "id": uid(name),
        "subject": to("Patient", who),
        "period": {"start": moment(time_ms), "end": moment(time_ms + minutes * _MINUTE_MS)},
        **where,
    }


def location(name: str, latitude: str, longitude: str) -> ExactObject:
    """Return a place with its position in degrees."""
    position: ExactObject = {"longitude": Decimal(longitude), "latitude": Decimal(latitude)}
    return {
        "resourceType": "Location", "id": uid(name), "status": "active", "name": name,
        "position": position,
    }  # fmt: skip


def order(name: str, who: str, time_ms: int, until_ms: int) -> ExactObject:
    """Return a prescription of twenty tablets, which may be handed out twice."""
    period: ExactObject = {"start": day(time_ms), "end": day(until_ms)}
    return {
        **_without(_synthea("MedicationRequest"), "encounter", "reasonReference", "requester"),
        "id": uid(name),
        "status": "active",
        "subject": to("Patient", who),
        "authoredOn": moment(time_ms),
        "dispenseRequest": {
            "validityPeriod": period,
            "numberOfRepeatsAllowed": Decimal(1),
            "quantity": {"value": Decimal(20), "unit": "tablet"},
        },
    }


def dispense(
    name: str, who: str, time_ms: int, ordered: str = "", *, pack: str = "", expiry: str = ""
) -> ExactObject:
    """Return that twenty tablets were handed out.

    Args:
        name: of this dispense.
        who: the patient's name.
        time_ms: when.
        ordered: the name of the prescription.
        pack: as Digital Link.
        expiry: the date printed on the batch.
    """
    medicine: ExactObject = {
        "resourceType": "Medication",
        "id": "m1",
        "code": _synthea("MedicationRequest")["medicationCodeableConcept"],
    }
    if pack:
        medicine["identifier"] = [{"value": pack}]
    if expiry:
        medicine["batch"] = {"expirationDate": expiry}
    asked: list[ExactValue] = [to("MedicationRequest", ordered)] if ordered else []
    bare = _without(
        _example("MedicationDispense-meddisp0301"), "text", "supportingInformation", "performer",
        "location", "destination", "receiver", "authorizingPrescription", "type", "daysSupply",
        "dosageInstruction",
    )  # fmt: skip
    return {
        **bare,
        "id": uid(name),
        "contained": [medicine],
        "status": "completed",
        "medicationReference": {"reference": "#m1"},
        "subject": to("Patient", who),
        **({"authorizingPrescription": asked} if asked else {}),
        "quantity": {"value": Decimal(20), "unit": "tablet"},
        "whenPrepared": moment(time_ms),
        "whenHandedOver": moment(time_ms),
    }


def consent(name: str, who: str, time_ms: int, until_ms: int) -> ExactObject:
    """Return that a patient allows the house to read, from one day to another."""
    return {
        **_without(_example("Consent-consent-example-notTime"), "text", "organization"),
        "id": uid(name),
        "patient": to("Patient", who),
        "dateTime": day(time_ms),
        "provision": {"period": {"start": day(time_ms), "end": day(until_ms)}},
    }


def reading(name: str, who: str, time_ms: int, reader: str) -> ExactObject:
    """Return that somebody read a patient's documents."""
    document = _without(_example("AuditEvent-example-disclosure"), "text", "purposeOfEvent")
    agent: ExactObject = {
        "who": {"identifier": {"value": reader}}, "name": reader, "requestor": True,
    }  # fmt: skip
    entities = document["entity"]
    assert isinstance(entities, list)
    assert isinstance(entities[0], dict)
    return {
        **document,
        "id": uid(name),
        "recorded": moment(time_ms),
        "agent": [agent],
        "entity": [{**entities[0], "what": to("Patient", who)}],
    }


def dose(name: str, who: str, time_ms: int, lot: str, expiry: str) -> ExactObject:
    """Return a vaccination."""
    return {
        **_without(_synthea("Immunization"), "encounter"),
        "id": uid(name),
        "patient": to("Patient", who),
        "occurrenceDateTime": moment(time_ms),
        "lotNumber": lot,
        "expirationDate": expiry,
    }


def procedure(name: str, who: str, time_ms: int, status: str = "completed") -> ExactObject:
    """Return something that was done to a patient, or was not."""
    start, end = moment(time_ms), moment(time_ms + 15 * _MINUTE_MS)
    return {
        **_without(_synthea("Procedure"), "encounter"),
        "id": uid(name),
        "status": status,
        "subject": to("Patient", who),
        "performedPeriod": {"start": start, "end": end},
    }


def claim(name: str, who: str, time_ms: int, *, visited: str = "", done: str = "") -> ExactObject:
    """Return a claim for a visit, a procedure, or for nothing that it names."""
    document = _without(_synthea("Claim"), "diagnosis")
    items = document["item"]
    assert isinstance(items, list)
    assert isinstance(items[0], dict)
    item = _without(items[0], "encounter")
    if visited:
        item["encounter"] = [to("Encounter", visited)]
    made: ExactObject = {}
    if done:
        step: ExactObject = {"sequence": Decimal(1), "procedureReference": to("Procedure", done)}
        made = {"procedure": [step]}
    return {
        **document,
        "id": uid(name),
        "patient": to("Patient", who),
        "billablePeriod": {"start": day(time_ms), "end": day(time_ms)},
        "created": moment(time_ms),
        **made,
        "item": [item],
    }


def allergy(name: str, who: str, time_ms: int) -> ExactObject:
    """Return that a patient does not bear the medicine that `order` prescribes."""
    return {
        "resourceType": "AllergyIntolerance",
        "id": uid(name),
        "clinicalStatus": {"coding": [{"system": _CLINICAL, "code": "active"}]},
        "code": _synthea("MedicationRequest")["medicationCodeableConcept"],
        "patient": to("Patient", who),
        "recordedDate": day(time_ms),
    }


def _without(document: ExactObject, *names: str) -> ExactObject:
    return {name: value for name, value in document.items() if name not in names}


@cache
def _bundle() -> ExactObject:
    bundle = parse_exact(assets.read_bytes(_SYNTHEA))
    assert isinstance(bundle, dict)
    return bundle


@cache
def _synthea(kind: str) -> ExactObject:
    """Return the first resource of a type in the bundle, without its narrative."""
    entries = _bundle()["entry"]
    assert isinstance(entries, list)
    for entry in entries:
        resource = entry["resource"] if isinstance(entry, dict) else None
        if isinstance(resource, dict) and resource["resourceType"] == kind:
            return _without(resource, "text", "meta")
    raise AssertionError(kind)


@cache
def _example(name: str) -> ExactObject:
    document = parse_exact(assets.read_bytes(f"{_HL7}/{name}.json"))
    assert isinstance(document, dict)
    return document


def _days(value: ExactValue) -> Iterator[str]:
    """Yield the days that a document names."""
    if isinstance(value, dict):
        for item in value.values():
            yield from _days(item)
    elif isinstance(value, list):
        for item in value:
            yield from _days(item)
    elif isinstance(value, str) and (found := _DATED.fullmatch(value)):
        yield found[1]


def _moved(value: ExactValue, by: timedelta) -> ExactValue:
    """Return a document with all its days moved; hours and zones stay."""
    if isinstance(value, dict):
        return {name: _moved(item, by) for name, item in value.items()}
    if isinstance(value, list):
        return [_moved(item, by) for item in value]
    if isinstance(value, str) and (found := _DATED.fullmatch(value)):
        return f"{(date.fromisoformat(found[1]) + by).isoformat()}{found[2] or ''}"
    return value
