"""Real FHIR documents, and copies of them with one fault each."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.exchange.samples import files_beside

EXAMPLES = "health/hl7.fhir.r4.examples-4.0.1"
SYNTHEA = "health/smart-on-fhir__generated-sample-data/R4/SYNTHEA"

Document = dict[str, Any]
Damage = Callable[[Document], object]


def examples(*types: str) -> list[Path]:
    """Return the examples that HL7 gives of some resource types, or those of all types read."""
    return files_beside(EXAMPLES, *(f"{name}-*.json" for name in types or READ))


def bundles() -> list[Path]:
    return files_beside(SYNTHEA, "*.json")


def example(name: str) -> Document:
    (path,) = files_beside(EXAMPLES, f"{name}.json")
    document: Document = json.loads(path.read_text("utf-8"))
    return document


READ = (
    "AllergyIntolerance", "AuditEvent", "Bundle", "Claim", "Condition", "Consent", "Encounter",
    "ExplanationOfBenefit", "Immunization", "Medication", "MedicationDispense", "Observation",
    "Organization", "Patient", "Practitioner", "PractitionerRole", "Procedure", "Provenance",
)  # fmt: skip

_LATIN = {"coding": [{"system": "http://x.example/codes", "code": "active"}]}

# name of the example, what is done to it, what the sentence says
DAMAGES: dict[str, tuple[str, Damage, str]] = {
    "a gender that is none": (
        "Patient-f001", lambda d: d.update(gender="banana"),
        "/gender 'banana' is not a code of administrative-gender",
    ),
    "a property nobody knows": (
        "Patient-f001", lambda d: d.update(shoeSize=42), "/shoeSize is not an element of Patient",
    ),
    "a property nobody knows, deep": (
        "Patient-f001", lambda d: d["name"][0].update(nick="Bob"),
        "/name/0/nick is not an element of HumanName",
    ),
    "a day that is none": (
        "Patient-f001", lambda d: d.update(birthDate="1944-02-30"), "/birthDate is not a date",
    ),
    "a date with a time": (
        "Patient-f001", lambda d: d.update(birthDate="1944-02-20T10:00:00Z"),
        "/birthDate is not a date",
    ),
    "a text for a truth": (
        "Patient-f001", lambda d: d.update(active="true"), "/active is not true or false",
    ),
    "one thing for a list": (
        "Patient-f001", lambda d: d.update(name=d["name"][0]), "/name is not a list",
    ),
    "an empty list": ("Patient-f001", lambda d: d.update(name=[]), "/name is not a list"),
    "an empty object": ("Patient-f001", lambda d: d.update(maritalStatus={}), "is empty"),
    "an empty text": (
        "Patient-f001", lambda d: d["name"][0].update(family=" "),
        "/name/0/family is not a good string",
    ),
    "two of one choice": (
        "Patient-f001", lambda d: d.update(deceasedDateTime="2015"),
        "/deceasedDateTime stands beside deceasedBoolean",
    ),
    "a reference to a wrong type": (
        "Patient-f001", lambda d: d.update(managingOrganization={"reference": "Patient/1"}),
        "/managingOrganization/reference leads to Patient, not to Organization",
    ),
    "a reference to nothing": (
        "Patient-f001", lambda d: d.update(managingOrganization={"type": "Organization"}),
        "/managingOrganization leads nowhere",
    ),
    "a reference that is none": (
        "Patient-f001", lambda d: d.update(managingOrganization={"reference": "the hospital"}),
        "/managingOrganization/reference 'the hospital' is not a reference",
    ),
    "a script in the narrative": (
        "Patient-f001",
        lambda d: d["text"].update(
            div='<div xmlns="http://www.w3.org/1999/xhtml"><script>1</script></div>'
        ),
        "(txt-1)",
    ),
    "an entity in the narrative": (
        "Patient-f001",
        lambda d: d["text"].update(
            div='<!DOCTYPE a [<!ENTITY b "c">]><div xmlns="http://www.w3.org/1999/xhtml">&b;</div>'
        ),
        "(txt-1)",
    ),
    "a handler in the narrative": (
        "Patient-f001",
        lambda d: d["text"].update(
            div='<div xmlns="http://www.w3.org/1999/xhtml"><b onclick="x()">a</b></div>'
        ),
        "(txt-1)",
    ),
    "an extension that says nothing": (
        "Patient-f001", lambda d: d.update(extension=[{"url": "http://x.example/e"}]), "(ext-1)",
    ),
    "a type nobody reads": (
        "Patient-f001", lambda d: d.update(resourceType="Spaceship"), "'Spaceship' is not a type",
    ),
    "no type": ("Patient-f001", lambda d: d.pop("resourceType"), "has no resourceType"),
    "an id with a blank": ("Patient-f001", lambda d: d.update(id="a b"), "/id is not an id"),
    "an underscore before an object": (
        "Patient-f001", lambda d: d.update(_maritalStatus={"id": "a"}),
        "/_maritalStatus is not an element of Patient",
    ),
    "no status": ("Encounter-f003", lambda d: d.pop("status"), "/status is missing"),
    "no class": ("Encounter-f003", lambda d: d.pop("class"), "/class is missing"),
    "an end before the start": (
        "Encounter-example",
        lambda d: d.update(period={"start": "2026-02-02", "end": "2026-02-01"}), "(per-1)",
    ),
    "a clinical status of another list": (
        "Condition-f002", lambda d: d.update(clinicalStatus=_LATIN),
        "/clinicalStatus has no code of condition-clinical",
    ),
    "no medicine": (
        "MedicationDispense-meddisp0301", lambda d: d.pop("medicationReference"),
        "/medication is missing",
    ),
    "a medicine that is not inside": (
        "MedicationDispense-meddisp0301", lambda d: d.pop("contained"), "is not contained",
    ),
    "a quantity in letters": (
        "MedicationDispense-meddisp0301", lambda d: d["quantity"].update(value="12"),
        "/quantity/value is not a number",
    ),
    "handed over before prepared": (
        "MedicationDispense-meddisp0301", lambda d: d.update(whenHandedOver="2014-12-31"),
        "(mdd-1)",
    ),
    "an hour without its zone": (
        "MedicationDispense-meddisp0301",
        lambda d: d.update(whenPrepared="2015-01-15T10:20:00"), "/whenPrepared is not",
    ),
    "half a number for a whole one": (
        "MedicationDispense-meddisp0301",
        lambda d: d["dosageInstruction"][0].update(sequence=1.5), "/sequence is not a whole number",
    ),
    "no vaccination date": (
        "Immunization-historical", lambda d: d.pop("occurrenceString"), "/occurrence is missing",
    ),
    "no insurance": ("Claim-100156", lambda d: d.pop("insurance"), "/insurance is missing"),
    "a currency that is none": (
        "Claim-100156", lambda d: d.update(total={"value": 1, "currency": "XXQ"}),
        "/total/currency 'XXQ' is not a currency",
    ),
    "a consent without a rule": (
        "Consent-consent-example-notTime",
        lambda d: [d.pop(name, None) for name in ("policy", "policyRule")], "(ppc-1)",
    ),
}  # fmt: skip


def damaged(what: str) -> tuple[bytes, str]:
    """Return an example with a fault, and what is said about it."""
    name, damage, sentence = DAMAGES[what]
    document = example(name)
    damage(document)
    return json.dumps(document).encode(), sentence
