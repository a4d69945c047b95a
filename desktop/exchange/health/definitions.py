"""Which elements FHIR R4 gives to each type: a table that ships with the program, read once.

The table is ``resources/fhir/r4.txt``: the element definitions of HL7 FHIR 4.0.1 for some resource
types and all that is inside them. What its lines mean stands at its top.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from desktop import assets

_TABLE = "fhir/r4.txt"
_CHOICE = "[x]"
_EVERY_ELEMENT = "id ? string", "extension * Extension"
_EVERY_BACKBONE = (*_EVERY_ELEMENT, "modifierExtension * Extension")
_EVERY_RESOURCE = (
    "id ? id", "meta ? Meta", "implicitRules ? uri", "language ? code",
)  # fmt: skip
_EVERY_DOMAIN_RESOURCE = (
    *_EVERY_RESOURCE, "text ? Narrative", "contained * Resource", "extension * Extension",
    "modifierExtension * Extension",
)  # fmt: skip
_LIKE_BACKBONES = frozenset(("Dosage", "Timing"))
_OF_EXTENSIONS = (
    "base64Binary", "boolean", "canonical", "code", "date", "dateTime", "decimal", "id", "instant",
    "integer", "markdown", "oid", "positiveInt", "string", "time", "unsignedInt", "uri", "url",
    "uuid", "Address", "Age", "Annotation", "Attachment", "CodeableConcept", "Coding",
    "ContactPoint", "Count", "Distance", "Duration", "HumanName", "Identifier", "Money", "Period",
    "Quantity", "Range", "Ratio", "Reference", "SampledData", "Signature", "Timing", "Dosage",
    "Meta",
)  # fmt: skip

RESOURCE_TYPES = (
    "Patient", "Practitioner", "PractitionerRole", "Organization", "Location", "Encounter",
    "Condition", "Procedure", "Medication", "MedicationRequest", "MedicationDispense",
    "Immunization", "Observation", "AllergyIntolerance", "Claim", "ExplanationOfBenefit",
    "Coverage", "Consent", "DiagnosticReport", "CarePlan", "ServiceRequest", "Substance", "Device",
    "Provenance", "AuditEvent", "Bundle",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Member:
    """One property that an object of a type may have."""

    element: str  # name of its element: itself, or what the types of a choice have in common
    type: str
    is_required: bool  # of a choice: one of its properties is
    is_list: bool
    codes: str | None  # code list of a required binding
    targets: frozenset[str]  # resource types that a reference may lead to; empty for any


@dataclass(frozen=True, slots=True)
class Definitions:
    """The types and the code lists."""

    types: Mapping[str, Mapping[str, Member]]  # type, name of the property
    codes: Mapping[str, frozenset[tuple[str, str]]]  # list: code system and code


@cache
def definitions() -> Definitions:
    """Return the table.

    Raises:
        StorageError: the program's own files are missing.
    """
    types: dict[str, dict[str, Member]] = {}
    codes: dict[str, frozenset[tuple[str, str]]] = {}
    for head, lines in _sections(assets.read_text(_TABLE)):
        if head.startswith("@"):
            codes[head[1:]] = frozenset(
                (system, code) for system, *known in map(str.split, lines) for code in known
            )
        else:
            members = (one for line in (*_common_to(head), *lines) for one in _members(line))
            types[head] = dict(members)
    types["Extension"] = dict(_members("url ! uri"))
    for line in ("id ? string", "extension * Extension", "value[x] ? " + "|".join(_OF_EXTENSIONS)):
        types["Extension"].update(_members(line))
    return Definitions(types, codes)


def _sections(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each head of the table with the lines below it."""
    head, below = "", list[str]()
    for line in text.splitlines():
        if line.startswith(" "):
            below.append(line.strip())
        elif not line.startswith("#"):
            if head:
                yield head, below
            head, below = line, []
    yield head, below


def _common_to(head: str) -> tuple[str, ...]:
    """Return what types of that kind have beside what the table says."""
    if head == "Bundle":
        return _EVERY_RESOURCE
    if head in RESOURCE_TYPES:
        return _EVERY_DOMAIN_RESOURCE
    is_backbone = head.partition(".")[0] in RESOURCE_TYPES or head in _LIKE_BACKBONES
    return _EVERY_BACKBONE if is_backbone else _EVERY_ELEMENT


def _members(line: str) -> Iterator[tuple[str, Member]]:
    """Yield the properties that one line of the table allows."""
    name, cardinality, kinds = line.split(" ", 2)
    is_required, is_list = cardinality in "!+", cardinality in "*+"
    element = name.removesuffix(_CHOICE)
    for kind in kinds.split("|"):
        bare, codes, targets = kind.replace(" ", ""), "", ""
        bare, _, targets = bare.partition(">")
        bare, _, codes = bare.partition("@")
        member = Member(
            element, bare, is_required, is_list, codes or None,
            frozenset(targets.split(",") if targets else ()),
        )  # fmt: skip
        yield element if element == name else f"{element}{bare[0].upper()}{bare[1:]}", member
