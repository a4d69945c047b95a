"""One document of each type as a form makes it: decimals are texts, every field is filled in."""

from desktop.ledger.json_profile import JsonObject, JsonValue

TIME = "2026-04-30T08:15:00.000Z"
_TERMS = "http://terminology.hl7.org/CodeSystem/"


def concept(code: str, system: str = "http://snomed.info/sct") -> JsonObject:
    return {"coding": [{"system": system, "code": code, "display": code}], "text": code}


def to(reference: str) -> JsonObject:
    return {"reference": reference, "display": reference}


def quantity(value: str) -> JsonObject:
    return {"value": value, "unit": "mg", "system": "http://unitsofmeasure.org", "code": "mg"}


PERIOD: JsonObject = {"start": TIME, "end": TIME}
IDENTIFIER: JsonValue = [{"system": "urn:oid:1.2.3", "value": "7"}]
NAME: JsonValue = [{"family": "Muster", "given": ["Maria", "Anna"]}]
ACTOR: JsonValue = [{"actor": to("Practitioner/1")}]
PATIENT = to("Patient/1")
MONEY: JsonObject = {"value": "12.5", "currency": "EUR"}
RULE = concept("OPTIN", _TERMS + "v3-ActCode")

DOCUMENTS: tuple[JsonObject, ...] = (
    {
        "resourceType": "Patient", "id": "1", "identifier": IDENTIFIER, "name": NAME,
        "gender": "female", "birthDate": "1980-02-29", "deceasedDateTime": TIME,
    },
    {
        "resourceType": "Practitioner", "id": "1", "identifier": IDENTIFIER, "name": NAME,
        "qualification": [{"code": {"text": "Physician"}, "period": PERIOD}],
    },
    {"resourceType": "Organization", "id": "1", "identifier": IDENTIFIER, "name": "Hospital"},
    {
        "resourceType": "Encounter", "id": "1", "status": "finished", "subject": PATIENT,
        "class": {"system": _TERMS + "v3-ActCode", "code": "AMB", "display": "ambulatory"},
        "period": PERIOD, "serviceProvider": to("Organization/1"),
    },
    {
        "resourceType": "Condition", "id": "1", "subject": PATIENT, "code": concept("36971009"),
        "clinicalStatus": concept("active", _TERMS + "condition-clinical"),
        "onsetDateTime": TIME, "recordedDate": TIME,
    },
    {
        "resourceType": "Procedure", "id": "1", "status": "completed", "subject": PATIENT,
        "code": concept("1"), "performedDateTime": TIME, "performer": ACTOR,
    },
    {
        "resourceType": "MedicationRequest", "id": "1", "status": "active", "intent": "order",
        "medicationCodeableConcept": concept("316049"), "subject": PATIENT, "authoredOn": TIME,
        "requester": to("Practitioner/1"), "dosageInstruction": [{"text": "once a day"}],
        "dispenseRequest": {
            "validityPeriod": PERIOD, "numberOfRepeatsAllowed": 2, "quantity": quantity("30"),
        },
    },
    {
        "resourceType": "MedicationDispense", "id": "1", "status": "completed",
        "medicationCodeableConcept": concept("316049"), "subject": PATIENT, "performer": ACTOR,
        "authorizingPrescription": [to("MedicationRequest/1")], "quantity": quantity("30"),
        "whenHandedOver": TIME,
    },
    {
        "resourceType": "Immunization", "id": "1", "status": "completed", "patient": PATIENT,
        "vaccineCode": concept("140", "http://hl7.org/fhir/sid/cvx"), "occurrenceDateTime": TIME,
        "lotNumber": "L1", "expirationDate": "2027-01-31", "performer": ACTOR,
    },
    {
        "resourceType": "Observation", "id": "1", "status": "final", "subject": PATIENT,
        "code": concept("29463-7", "http://loinc.org"), "effectiveDateTime": TIME,
        "valueQuantity": quantity("72.5"),
    },
    {
        "resourceType": "AllergyIntolerance", "id": "1", "patient": PATIENT,
        "clinicalStatus": concept("active", _TERMS + "allergyintolerance-clinical"),
        "criticality": "high", "code": concept("91936005"), "recordedDate": TIME,
    },
    {
        "resourceType": "Claim", "id": "1", "status": "active", "use": "claim",
        "type": concept("professional", _TERMS + "claim-type"), "patient": PATIENT,
        "created": TIME, "provider": to("Organization/1"),
        "priority": concept("normal", _TERMS + "processpriority"),
        "insurance": [{"sequence": 1, "focal": True, "coverage": to("Coverage/1")}],
        "procedure": [{"sequence": 1, "procedureReference": to("Procedure/1")}],
        "item": [{"sequence": 1, "productOrService": {"text": "Visit"}, "net": MONEY}],
        "total": MONEY,
    },
)  # fmt: skip

CONSENT: JsonObject = {
    "resourceType": "Consent", "id": "1", "status": "active", "patient": PATIENT,
    "scope": concept("patient-privacy", _TERMS + "consentscope"),
    "category": [concept("59284-0", "http://loinc.org")], "dateTime": TIME, "policyRule": RULE,
    "provision": {
        "type": "permit", "period": PERIOD,
        "actor": [{"role": {"text": "treats"}, "reference": to("Practitioner/1")}],
    },
}  # fmt: skip

AUDIT_EVENT: JsonObject = {
    "resourceType": "AuditEvent", "id": "1", "recorded": TIME, "action": "R",
    "type": {"system": _TERMS + "audit-event-type", "code": "rest", "display": "read"},
    "agent": [{"who": to("Practitioner/1"), "requestor": True}],
    "source": {"observer": to("Organization/1")}, "entity": [{"what": PATIENT}],
}  # fmt: skip
