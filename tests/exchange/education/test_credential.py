import json

import pytest

from desktop.domains.kind import data_problems, private_problems
from desktop.errors import FormatError, ProofError, UsageError
from desktop.exchange.education.credential import (
    COURSE_RESULT,
    DIPLOMA,
    Bundle,
    check_committed,
    document_of,
    format_bundle,
    parse_bundle,
    read_draft,
    status_index,
    write_credential,
)
from desktop.exchange.education.credential_check import CredentialReader, judge_credential
from desktop.exchange.education.data_integrity import create_proof, verify_proof
from desktop.exchange.exact_json import ExactObject, ExactValue, format_exact, parse_exact
from desktop.exchange.open_badges import parse_credential, read_credential
from desktop.ledger.json_profile import JsonValue
from tests.exchange.education.published import published
from tests.exchange.education.school import (
    DOCUMENT,
    INDEX,
    KINDS,
    LIST,
    NOW,
    OTHER,
    SIGNER,
    diploma,
    document,
    entry,
)

KIND = KINDS[DIPLOMA]


def written(*entries: dict[str, JsonValue]) -> bytes:
    return write_credential(diploma(*entries), document(), KIND, SIGNER.did, SIGNER.sign)


def test_the_document_of_the_examples_is_one_of_the_kind() -> None:
    assert KIND.private is not None
    assert private_problems(KIND.private, DOCUMENT) == ()
    assert data_problems(KIND, diploma(entry()).data) == ()


def test_a_diploma_leaves_as_a_signed_credential() -> None:
    data = written(entry())
    credential = json.loads(data)
    assert credential["credentialSubject"]["creditsEarned"] == 119.5
    assert credential["credentialStatus"] == {
        "id": f"{LIST}#{INDEX}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": str(INDEX),
        "statusListCredential": LIST,
    }
    assert credential["proof"]["cryptosuite"] == "eddsa-jcs-2022"
    assert verify_proof(parse_credential(data)).controller == SIGNER.did
    two = json.loads(written(entry(), entry(5, "suspension")))
    assert [one["statusListIndex"] for one in two["credentialStatus"]] == [str(INDEX), "5"]


def test_the_document_is_found_again_in_the_credential() -> None:
    for data in (written(), written(entry())):
        assert document_of(data, KIND) == document()
        check_committed(data, document(), KIND)


def test_another_document_than_the_committed_one_is_told() -> None:
    other = document(name="Master of Arts")
    with pytest.raises(ProofError, match="not made of the document"):
        check_committed(written(), other, KIND)
    with pytest.raises(ProofError, match="not made of the document"):
        check_committed(written(), b"no document", KIND)


def test_what_came_in_leaves_byte_for_byte() -> None:
    data = written(entry())
    draft = read_draft(data, "en")
    assert draft.private is not None
    assert (draft.private.media, draft.private.document) == ("application/vc", data)
    assert draft.data["credentialStatus"] == [entry()]
    assert draft.time == "2026-05-01T00:00:00.000Z"
    assert data_problems(KIND, draft.data) == ()
    assert write_credential(diploma(), data, KIND, SIGNER.did, OTHER.sign) == data
    check_committed(data, data, KIND)


def test_a_course_result_is_taken_over() -> None:
    draft = read_draft(written(entry()), "de", COURSE_RESULT)
    assert data_problems(KINDS[COURSE_RESULT], draft.data) == ()
    assert draft.data["course"] == {"de": "Master of Łódź Studies"}
    assert draft.data["completed"] == "2026-05-01"
    out = write_credential(
        diploma(entry(), kind=COURSE_RESULT),
        document(),
        KINDS[COURSE_RESULT],
        SIGNER.did,
        SIGNER.sign,
    )
    assert document_of(out, KINDS[COURSE_RESULT]) == document()


def test_a_credential_becomes_nothing_else() -> None:
    with pytest.raises(UsageError, match=r"not a supply\.event/1"):
        read_draft(written(), "en", "supply.event/1")


def test_places_that_the_ledger_does_not_know_stay_private() -> None:
    for status in (
        {"type": "1EdTechRevocationList", "id": "https://school.example/revoked"},
        {**json.loads(written(entry()))["credentialStatus"], "statusPurpose": "message"},
        {**json.loads(written(entry()))["credentialStatus"], "statusListIndex": "131072"},
    ):
        changed = {**json.loads(written()), "credentialStatus": status}
        assert "credentialStatus" not in read_draft(json.dumps(changed).encode(), "en").data


@pytest.mark.parametrize("index", [None, "-1", "1.5", "", "٣", "0" * 13, True])
def test_an_index_that_is_none_is_refused(index: ExactValue) -> None:
    with pytest.raises(FormatError, match="is no index"):
        status_index({"statusListIndex": index})


def test_an_index_may_be_a_number_as_some_write_it() -> None:
    assert status_index({"statusListIndex": parse_exact(b"23")}) == 23
    with pytest.raises(FormatError):
        status_index({"statusListIndex": parse_exact(b"2.5")})


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({"issuer": {"id": OTHER.did, "type": ["Profile"], "name": "X"}}, "/issuer/id is not"),
        ({"issuer": SIGNER.did}, "/issuer/id is not"),
        ({"type": ["VerifiableCredential"]}, "/type: VerifiableCredential is not an achievement"),
        ({"validFrom": "2026-05-01"}, "/validFrom: .* not a time"),
        ({"@context": [DOCUMENT["@context"][0]]}, "/@context is not that of Open"),  # type: ignore[index]  # a list
    ],
)
def test_a_document_of_another_form_is_not_signed(
    members: dict[str, JsonValue], words: str
) -> None:
    with pytest.raises(FormatError, match=words):
        write_credential(diploma(), document(**members), KIND, SIGNER.did, SIGNER.sign)


def test_a_record_of_another_kind_is_no_credential() -> None:
    other = KINDS["education.accreditation/1"]
    with pytest.raises(FormatError, match="is no achievement"):
        write_credential(diploma(kind=other.id), document(), other, SIGNER.did, SIGNER.sign)
    with pytest.raises(FormatError, match="has no private document"):
        document_of(written(), other)


def test_a_number_that_the_kind_does_not_know_is_told() -> None:
    changed = json.loads(written())
    changed["credentialSubject"]["achievement"]["weight"] = 1.5
    with pytest.raises(FormatError, match=r"^/credentialSubject/achievement/weight is a number"):
        document_of(json.dumps(changed).encode(), KIND)


def test_the_ledgers_proof_stands_beside_the_credential() -> None:
    data = written(entry())
    bundle = parse_bundle(format_bundle(Bundle(data, b"\xd9proof")))
    assert bundle == Bundle(data, b"\xd9proof")
    assert verify_proof(parse_credential(bundle.credential)).public == SIGNER.public


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b'{"verifiableCredential":{},"ledgerProof":"","more":1}',
        b'{"verifiableCredential":[],"ledgerProof":""}',
        b'{"verifiableCredential":{},"ledgerProof":"?"}',
    ],
)
def test_another_file_is_no_bundle(data: bytes) -> None:
    with pytest.raises(FormatError):
        parse_bundle(data)


def test_published_credentials_make_the_round_trip() -> None:
    """What one says about the achievement is the same once the school has signed it anew."""
    reader, trips = CredentialReader(now=NOW), 0
    for name, data in published().items():
        try:
            before = read_credential(data, "en")
        except FormatError:
            assert "err" in name or name in ("endorsement-valid", "simple-noproof")
            continue
        draft = read_draft(data, "en")
        assert draft.private is not None
        assert draft.private.document == data
        signed = signed_anew(parse_credential(data))
        assert read_credential(signed, "en").data == before.data
        judgement = judge_credential(signed, reader)
        assert [one.result.value for one in judgement.checks[:2]] == ["ok", "ok"]
        trips += 1
    assert trips == 32


def signed_anew(credential: ExactObject) -> bytes:
    """Return a credential with the school as issuer, the contexts that are known, and a proof."""
    credential.pop("proof", None)
    contexts = credential["@context"]
    assert isinstance(contexts, list)
    known = [one for one in contexts if "extensions" not in str(one) and "suites" not in str(one)]
    changed: ExactObject = {**credential, "issuer": SIGNER.did, "@context": known}
    signed = create_proof(changed, SIGNER.did, NOW, SIGNER.sign)
    return format_exact(signed, ordered=False).encode()
