"""Resource types by the six groups that the public part of a health entry names.

The log must not tell more of a document than its group: a type as fine as FHIR's, seen beside a
hospital and a day, could give a patient away.
"""

from collections.abc import Iterable, Mapping

REGISTRY, TREATMENT, PRESCRIPTION = "registry", "treatment", "prescription"
DISPENSE, PAYMENT, HISTORY = "dispense", "payment", "history"

GROUPS = (REGISTRY, TREATMENT, PRESCRIPTION, DISPENSE, PAYMENT, HISTORY)

_TYPES = {
    REGISTRY: "Patient Practitioner PractitionerRole Organization Location Device Substance",
    TREATMENT: """Encounter Condition Procedure Immunization Observation AllergyIntolerance
        DiagnosticReport CarePlan ServiceRequest""",
    PRESCRIPTION: "MedicationRequest Medication",
    DISPENSE: "MedicationDispense",
    PAYMENT: "Claim ExplanationOfBenefit Coverage",
    HISTORY: "Provenance AuditEvent",
}
GROUP_OF: Mapping[str, str] = {
    name: group for group, names in _TYPES.items() for name in names.split()
}
"""The group of each resource type that may be a health entry."""


def group_of(resource_types: Iterable[str]) -> str:
    """Return the group of a document that holds resources of these types.

    Several groups together are a history.
    """
    found = {GROUP_OF.get(one, HISTORY) for one in resource_types}
    return found.pop() if len(found) == 1 else HISTORY
