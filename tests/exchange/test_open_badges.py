import json
from pathlib import Path

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import data_problems
from desktop.errors import FormatError
from desktop.exchange.open_badges import read_credential
from desktop.ledger.json_profile import JsonValue
from tests.exchange.samples import SHIPPED, files_beside

KIND = next(kind for kind in builtin_kinds() if kind.id == "education.diploma/1")
FOLDER = SHIPPED / "education"
SHIPPED_FILES = sorted(FOLDER.glob("*/*.json"))
PUBLISHED = "education/1EdTech__digital-credentials-public-validator"

# Published examples that are no good achievement credentials, and what is said about them.
REFUSED = {
    "endorsement-err-schema-status-refresh": "/type: .* is not an achievement",
    "endorsement-valid": "/type: .* is not an achievement",
    "simple-err-context": "/@context does not begin",
    "simple-err-credential-subject-achievement-result-description-type": (
        "/credentialSubject/achievement/resultDescription/2/type: InvalidResultDescription is not"
    ),
    "simple-err-credential-subject-identifier-type": (
        "/credentialSubject/identifier/0/type: InvalidIdentityObject is not"
    ),
    "simple-err-evidence-type": "/evidence/1/type: InvalidEvidence is not",
    "simple-err-issued": "/credentialSubject/achievement",
    "simple-err-type": "/type: .* is not an achievement",
    "simple-noproof": "/credentialSubject/achievement",
}

CREDENTIAL: dict[str, JsonValue] = {
    "@context": [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    "id": "urn:uuid:280c19b6-9680-4a37-ba84-e38b1a4e4584",
    "type": ["VerifiableCredential", "AchievementCredential"],
    "issuer": {"id": "https://school.example/", "type": ["Profile"], "name": "A school"},
    "validFrom": "2022-11-10T23:38:00-08:00",
    "credentialSubject": {
        "type": ["AchievementSubject"],
        "achievement": {"id": "urn:x:1", "type": ["Achievement"], "name": " Biology "},
    },
}


def changed(path: str, value: JsonValue) -> bytes:
    """Return the credential with one member set, or taken away by None."""
    credential = json.loads(json.dumps(CREDENTIAL))
    holder = credential
    *steps, name = path.split("/")
    for step in steps:
        holder = holder[step]
    if value is None:
        del holder[name]
    else:
        holder[name] = value
    return json.dumps(credential).encode()


@pytest.mark.parametrize("path", SHIPPED_FILES, ids=lambda path: str(path.stem))
def test_shipped_credentials_become_drafts_without_their_persons(path: Path) -> None:
    data = path.read_bytes()
    draft = read_credential(data, "en")
    credential = json.loads(data)
    subject = credential["credentialSubject"]
    shown = json.dumps(draft.data, ensure_ascii=False)
    for secret in (credential["id"], subject.get("id"), subject.get("name")):
        assert secret is None or secret not in shown
    assert "email" not in shown
    # Some say no type of achievement, which is left for the registrar to choose.
    missing = {problem.path for problem in data_problems(KIND, draft.data)}
    assert missing == (set() if "achievementType" in draft.data else {("achievementType",)})


def test_a_whole_degree_is_read() -> None:
    draft = read_credential((FOLDER / "1edtech" / "complete.json").read_bytes(), "en")
    assert draft.data == {
        "achievementType": "Degree",
        "achievement": {"en": "1EdTech University Degree"},
        "achievementId": "https://1edtech.edu/achievements/degree",
        "credits": "36",
        "awarded": "2010-01-01",
        "validFrom": "2010-01-01",
        "validUntil": "2030-01-01",
    }
    assert draft.time == "2010-01-01T00:00:00.000Z"
    assert draft.issuer_name == "1EdTech University"
    assert draft.criteria == "https://1edtech.edu/achievements/degree"
    assert data_problems(KIND, draft.data) == ()


def test_the_older_form_of_the_data_model_is_read() -> None:
    path = FOLDER / "verifier_core" / "v1Expired.json"
    draft = read_credential(path.read_bytes(), "en")
    assert draft.data["achievementType"] == "Diploma"
    assert draft.data["awarded"] == draft.data["validFrom"] == "2025-01-09"
    assert "validUntil" in draft.data


def test_published_examples_that_are_no_achievements_are_refused_in_words() -> None:
    for path in files_beside(PUBLISHED, "**/ob30/**/*.json"):
        if path.stem in REFUSED:
            with pytest.raises(FormatError, match=REFUSED[path.stem]):
                read_credential(path.read_bytes(), "en")
        else:
            assert read_credential(path.read_bytes(), "en").data["achievement"]


def test_dates_are_those_of_the_place_that_wrote_them() -> None:
    draft = read_credential(json.dumps(CREDENTIAL).encode(), "de")
    assert draft.time == "2022-11-11T07:38:00.000Z"
    assert draft.data == {
        "achievement": {"de": "Biology"},
        "achievementId": "urn:x:1",
        "awarded": "2022-11-10",
        "validFrom": "2022-11-10",
    }


def test_a_named_language_is_that_of_the_name() -> None:
    data = changed("credentialSubject/achievement/inLanguage", "fr")
    draft = read_credential(data, "de")
    assert draft.data["achievement"] == {"fr": "Biology"}
    assert draft.data["language"] == "fr"


def test_an_issuer_may_be_an_address_alone() -> None:
    draft = read_credential(changed("issuer", "did:web:school.example"), "en")
    assert (draft.issuer, draft.issuer_name) == ("did:web:school.example", None)


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("@context", None, "/@context does not begin"),
        ("@context", ["https://www.w3.org/ns/credentials/v2"], "not that of Open Badges"),
        ("type", "VerifiableCredential", "/type: VerifiableCredential is not an achievement"),
        ("issuer", None, "/issuer has no id"),
        ("issuer", "a school", "/issuer has no id"),
        ("issuer", {"name": "A school"}, "/issuer has no id"),
        ("validFrom", None, "/validFrom is missing"),
        ("validFrom", "2022-11-10", "/validFrom: .* not a time"),
        ("validUntil", 2022, "/validUntil: .* not a time"),
        ("credentialSubject", [], "/credentialSubject is not one object"),
        ("credentialSubject", [{}, {}], "/credentialSubject is not one object"),
        ("credentialSubject/achievement", None, "/credentialSubject/achievement is not"),
        ("credentialSubject/achievement/type", ["Profile"], "/credentialSubject/achievement is"),
        ("credentialSubject/achievement/name", None, "/credentialSubject/achievement/name"),
        ("credentialSubject/achievement/name", " ", "/credentialSubject/achievement/name"),
    ],
)
def test_a_credential_of_another_form_is_refused(path: str, value: JsonValue, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        read_credential(changed(path, value), "en")


@pytest.mark.parametrize("data", [b"", b"[]", b" " * (4 * 1024 * 1024 + 1)])
def test_another_file_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        read_credential(data, "en")
