"""Diplomas with the person in a private document, issued by a college of a small ledger."""

from collections.abc import Sequence
from pathlib import Path

from desktop import issuing, own_keys, private_documents, sending
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import Kind
from desktop.keys.key_file import SMALL
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import format_time
from desktop.peers.source import Peer
from desktop.profile import Profile, save_profile
from desktop.session import Session
from tests.enrolled_dairy import enrol
from tests.views.small_ledger import PASSWORD, found

COLLEGE = "Smallville College"
KIND_ID = "education.diploma/1"
DEGREE: JsonObject = {
    "en": "Master of Science in Hydrology",
    "de": "Master of Science Hydrologie",
    "ar": "ماجستير العلوم في الهيدرولوجيا",
}
DATA: JsonObject = {
    "achievementType": "MasterDegree",
    "achievement": DEGREE,
    "awarded": "2026-07-01",
    "credits": "120.5",
    "language": "en",
    "level": 7,
}


def diploma_kind() -> Kind:
    """Return the kind as it ships."""
    return next(kind for kind in builtin_kinds() if kind.id == KIND_ID)


def credential(given: str, family: str) -> JsonObject:
    """Return the private document of a diploma."""
    achievement: JsonObject = {
        "id": "https://smallville.example/degrees/hydrology",
        "type": ["Achievement"],
        "name": "Master of Science in Hydrology",
        "description": "Four semesters of study in the water cycle, with a thesis.",
        "criteria": {"narrative": "120 credits."},
    }
    return {
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": "urn:uuid:00000000-0000-4000-8000-000000000001",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "did:key:z6Mk", "type": ["Profile"], "name": "Smallville College"},
        "validFrom": "2026-07-01T00:00:00Z",
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "givenName": given,
            "familyName": family,
            "birthDate": "2001-04-03",
            "achievement": achievement,
        },
    }


def enrolled_college(place: Path) -> Path:
    """Found a ledger, let a college prove its key, enrol it, and return the college's profile."""
    found(place / "mayor")
    folder = place / "college"
    with Session(place / "mayor") as mayor:
        mayor.unlock(PASSWORD)
        peer = Peer("city", "local", str(mayor.profile.peer_folder(mayor.profile.peers[0])))
        save_profile(Profile(folder, "college", mayor.profile.anchor, (peer,), "education"))
        with Session(folder) as college:
            own_keys.create_keys(college, PASSWORD, SMALL)
            college.unlock(PASSWORD)
            proof = own_keys.prove(college, mayor.signer().did)
            enrol(mayor, proof, role="registrar", domain="education", organisation=COLLEGE)
            college.sync()
    return folder


def issue(folder: Path, people: Sequence[tuple[str, str]]) -> list[str]:
    """Issue a diploma for each of these people with the profile's key; return the ids."""
    items: list[JsonObject] = []
    for given, family in people:
        private: JsonValue = {"document": credential(given, family), "to": []}
        items.append({"data": DATA, "private": private})
    with Session(folder) as session:
        session.unlock(PASSWORD)
        did, db, now_ms = session.signer().did, session.reader(), session.now_ms()
        made = issuing.make_records(db, did, KIND_ID, items, now_ms)
        assert made.refused == (), made.refused[:3]
        key = session.decryption_key()
        sealed = private_documents.seal_for(db, key, made.private, format_time(now_ms))
        private_documents.keep(session.store(), sealed)
        with session.desk() as desk:
            issuing.queue(desk, made.records, now_ms, 0)
        sending.send(session, PASSWORD, early=True)
    return [one.id for one in made.records]
