"""Proofs on the published vectors of Data Integrity EdDSA Cryptosuites 1.0, appendix B."""

import hashlib
import json
from pathlib import Path

import pytest

from desktop.errors import FormatError, SignatureError
from desktop.exchange.education.contexts import OPEN_BADGES, PINNED, VC_2, check_contexts
from desktop.exchange.education.data_integrity import (
    UnknownProofError,
    create_proof,
    method_of,
    signed_bytes,
    verify_proof,
)
from desktop.exchange.education.multibase import decode_base58
from desktop.exchange.exact_json import ExactObject, ExactValue, format_exact, parse_exact
from desktop.exchange.jcs import format_jcs
from desktop.keys.signer import SeedSigner
from tests.exchange.samples import VECTORS

FOLDER = VECTORS / "vc_di_eddsa"
EXAMPLES = {**PINNED, "https://www.w3.org/ns/credentials/examples/v2": ""}
CREATED = "2026-05-01T10:00:00.000Z"
SIGNER = SeedSigner(bytes(range(32)))


def read(name: str) -> ExactObject:
    value = parse_exact((FOLDER / name).read_bytes())
    assert isinstance(value, dict)
    return value


def text(name: str) -> str:
    return (FOLDER / name).read_text("utf-8").strip()


def credential() -> ExactObject:
    return {
        "@context": [VC_2, OPEN_BADGES],
        "id": "urn:uuid:280c19b6-9680-4a37-ba84-e38b1a4e4584",
        "issuer": SIGNER.did,
        "credentialSubject": {"creditsEarned": parse_exact(b"36.5")},
    }


def signed() -> ExactObject:
    return create_proof(credential(), SIGNER.did, CREATED, SIGNER.sign)


def with_proof(**members: ExactValue) -> ExactObject:
    document = signed()
    proof = document["proof"]
    assert isinstance(proof, dict)
    changed = {**proof, **members}
    return {**document, "proof": {name: one for name, one in changed.items() if one is not None}}


def test_each_step_gives_what_is_published() -> None:
    document, options = read("unsigned.json"), read("proofConfigJCS.json")
    assert format_jcs(document).decode() == text("canonDocJCS.txt")
    assert format_jcs(options).decode() == text("proofCanonJCS.txt")
    assert signed_bytes(document, options).hex() == text("combinedHashJCS.txt")
    assert decode_base58(text("sigBTC58JCS.txt")).hex() == text("sigHexJCS.txt")


def test_the_published_key_makes_the_published_proof() -> None:
    pair = json.loads((FOLDER / "keyPair.json").read_bytes())
    seed = decode_base58(pair["privateKeyMultibase"])
    assert seed[:2] == b"\x80\x26"
    signer = SeedSigner(seed[2:])
    assert signer.did == "did:key:" + pair["publicKeyMultibase"]
    made = create_proof(
        read("unsigned.json"), signer.did, "2023-02-24T23:36:38Z", signer.sign, contexts=EXAMPLES
    )
    assert made == read("signedJCS.json")


def test_the_published_proof_is_good_and_a_damaged_one_is_not() -> None:
    document = read("signedJCS.json")
    found = verify_proof(document, contexts=EXAMPLES)
    assert found.created == "2023-02-24T23:36:38.000Z"
    assert found.method == method_of(found.controller)
    for name in ("name", "id", "validFrom"):
        with pytest.raises(SignatureError):
            verify_proof({**document, name: "urn:another"}, contexts=EXAMPLES)
    with pytest.raises(FormatError, match="not among the contexts"):
        verify_proof(document)


def test_what_is_signed_is_read_back_from_its_text() -> None:
    found = verify_proof(parse_again(signed()))
    assert (found.controller, found.public, found.created) == (SIGNER.did, SIGNER.public, CREATED)


def parse_again(document: ExactObject) -> ExactObject:
    value = parse_exact(format_exact(document, ordered=False).encode())
    assert isinstance(value, dict)
    return value


def test_a_context_put_first_or_exchanged_breaks_the_proof() -> None:
    for contexts in ([OPEN_BADGES, VC_2], [VC_2]):
        changed: list[ExactValue] = [*contexts]
        with pytest.raises(SignatureError, match="contexts"):
            verify_proof({**signed(), "@context": changed})


def test_a_proof_counts_among_others() -> None:
    other: ExactValue = {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022"}
    document = signed()
    assert verify_proof({**document, "proof": [other, document["proof"]]}).public == SIGNER.public


def test_a_key_that_is_not_a_did_key_has_to_be_given() -> None:
    method = "https://school.example/issuers/1#key"
    with pytest.raises(UnknownProofError, match="is not known here"):
        verify_proof(with_proof(verificationMethod=method))
    with pytest.raises(SignatureError):  # the method is signed too
        verify_proof(with_proof(verificationMethod=method), keys={method: SIGNER.public})


@pytest.mark.parametrize(
    ("members", "error", "words"),
    [
        ({"cryptosuite": "eddsa-rdfc-2022"}, UnknownProofError, "suite eddsa-rdfc-2022; only"),
        ({"type": "Ed25519Signature2020"}, UnknownProofError, "suite Ed25519Signature2020"),
        ({"proofPurpose": "authentication"}, FormatError, "'authentication', not assertionMethod"),
        ({"proofPurpose": None}, FormatError, "None, not assertionMethod"),
        ({"verificationMethod": None}, FormatError, "/proof/verificationMethod is not a text"),
        ({"verificationMethod": SIGNER.did}, FormatError, "names no key of its did:key"),
        ({"verificationMethod": "did:key:zz#zz"}, FormatError, "is not a did:key"),
        ({"proofValue": None}, FormatError, "/proof/proofValue is not a text"),
        ({"proofValue": "u1234"}, FormatError, "not multibase text"),
        ({"proofValue": "z0"}, FormatError, "no digit of base58"),
        ({"proofValue": "z1234"}, FormatError, "/proof/proofValue has"),
        ({"created": "yesterday"}, FormatError, "/proof/created: .* not a time"),
        ({"created": "2026-05-02T10:00:00Z"}, SignatureError, "does not fit"),
        ({"@context": None}, SignatureError, "does not fit"),
        ({"nonce": "added"}, SignatureError, "does not fit"),
    ],
)
def test_another_proof_is_refused(
    members: dict[str, ExactValue], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        verify_proof(with_proof(**members))


@pytest.mark.parametrize("proof", [None, []])
def test_a_document_without_a_proof_is_told_apart(proof: ExactValue) -> None:
    with pytest.raises(UnknownProofError, match="carries no proof"):
        verify_proof({**credential(), "proof": proof})


def test_a_proof_that_is_no_object_is_refused() -> None:
    with pytest.raises(FormatError, match="/proof is not an object"):
        verify_proof({**credential(), "proof": "good"})


def test_nothing_is_signed_twice_or_inexactly() -> None:
    with pytest.raises(FormatError, match="/proof is there already"):
        create_proof(signed(), SIGNER.did, CREATED, SIGNER.sign)
    inexact = {**credential(), "credentialSubject": parse_exact(b"0.12345678901234567890")}
    with pytest.raises(FormatError, match="/credentialSubject: the number"):
        create_proof(inexact, SIGNER.did, CREATED, SIGNER.sign)


@pytest.mark.parametrize("contexts", [None, [], [{"name": "https://other.example/"}], {"a": "b"}])
def test_contexts_that_are_no_addresses_are_refused(contexts: ExactValue) -> None:
    with pytest.raises(FormatError, match=r"^/@context"):
        check_contexts({"@context": contexts})


def test_pinned_contexts_have_the_hashes_of_their_documents(shared: Path) -> None:
    root = shared / "samples" / "education"
    files = {
        f"https://purl.imsglobal.org/spec/ob/v3p0/{name}": (
            root / "1EdTech__openbadges-specification/ob_v3p0" / name
        )
        for name in ("context.json", "context-3.0.1.json", "context-3.0.2.json")
    }
    files[OPEN_BADGES] = root / "1EdTech__openbadges-specification/ob_v3p0/context-3.0.3.json"
    security = "https://w3id.org/security/"
    for name in ("data-integrity/v1", "data-integrity/v2", "multikey/v1"):
        files[security + name] = root / "w3c__vc-data-integrity/contexts" / name
    for address, path in files.items():
        assert PINNED[address] == hashlib.sha256(path.read_bytes()).hexdigest()
