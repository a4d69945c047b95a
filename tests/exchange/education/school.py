"""A school that issues: its key, a diploma with its private document, and status lists."""

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import Kind
from desktop.exchange.education.status_list import first_list, next_list, write_status_list
from desktop.keys.signer import SeedSigner
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.ledger.record import Record

SIGNER = SeedSigner(bytes(range(32)))
OTHER = SeedSigner(bytes(range(1, 33)))
LIST = "https://school.example/status/1"
TIME = "2026-05-01T10:00:00.000Z"
NOW = "2026-06-01T00:00:00.000Z"
INDEX = 94_567
KINDS: dict[str, Kind] = {kind.id: kind for kind in builtin_kinds()}

DOCUMENT: JsonObject = {
    "@context": [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    "id": "urn:uuid:280c19b6-9680-4a37-ba84-e38b1a4e4584",
    "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "name": "Master of Łódź Studies",
    "issuer": {"id": SIGNER.did, "type": ["Profile"], "name": "Harbour College"},
    "validFrom": "2026-05-01T00:00:00Z",
    "validUntil": "2036-05-01T00:00:00Z",
    "credentialSubject": {
        "id": OTHER.did,
        "type": ["AchievementSubject"],
        "achievement": {
            "id": "https://school.example/programmes/7",
            "type": ["Achievement"],
            "name": "Master of Łódź Studies",
            "description": "A degree of two years.",
            "achievementType": "MasterDegree",
            "criteria": {"narrative": "Pass every course."},
        },
        "result": [{"type": ["Result"], "value": "1.5"}],
        "creditsEarned": "119.5",
    },
}


def entry(index: int = INDEX, purpose: str = "revocation", address: str = LIST) -> JsonObject:
    """Return a place in a status list as a record has it."""
    return {
        "statusPurpose": purpose,
        "statusListCredential": address,
        "statusListIndex": index,
    }


def diploma(*entries: JsonObject, kind: str = "education.diploma/1") -> Record:
    """Return the record of a diploma with these places in status lists."""
    data: JsonObject = {
        "achievementType": "MasterDegree",
        "achievement": {"en": "Master of Łódź Studies"},
        "credits": "120",
        "awarded": "2026-05-01",
    }
    if entries:
        data["credentialStatus"] = [*entries]
    return Record("urn:uuid:01890000-0000-7000-8000-000000000001", kind, TIME, data)


def document(**members: object) -> bytes:
    """Return the private document, with some members set."""
    return format_json({**DOCUMENT, **members})  # type: ignore[dict-item]  # given as JSON by tests


def status_list(*revoked: int) -> bytes:
    """Return the school's signed list of revocations."""
    data = next_list(first_list(LIST, "revocation"), set_=revoked)
    record = Record(
        "urn:uuid:01890000-0000-7000-8000-000000000002", "education.status_list/1", TIME, data
    )
    return write_status_list(record, SIGNER.did, SIGNER.sign)
