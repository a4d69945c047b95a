"""Proofs inside a JSON document: W3C Data Integrity with the suite eddsa-jcs-2022.

A proof is an object beside the claims. What Ed25519 signs is the SHA-256 of the proof's own members
but its value, followed by the SHA-256 of the document without the proof, both in the form of RFC
8785. The document's ``@context`` is copied into the proof before it is hashed: a context that is
exchanged or put before it breaks the proof, one that is added behind it is not covered.

Follows VC Data Integrity 1.0 sections 2 and 4 and Data Integrity EdDSA Cryptosuites 1.0 section
3.3. Only proofs of this suite are judged; whose key it is, is left to the caller. Contexts are
compared with those that are pinned in `desktop.exchange.education.contexts`, never fetched.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.errors import FormatError, SignatureError
from desktop.exchange.education.contexts import PINNED, check_contexts
from desktop.exchange.education.multibase import decode_base58, encode_base58
from desktop.exchange.exact_json import ExactObject, ExactValue
from desktop.exchange.jcs import format_jcs
from desktop.exchange.zoned_time import utc_time
from desktop.ledger.did_key import parse_did_key
from desktop.ledger.signature import SIGNATURE_BYTES, verify

SUITE = "eddsa-jcs-2022"
ASSERTION = "assertionMethod"

_TYPE = "DataIntegrityProof"
_VALUE = "proofValue"
_DID_KEY = "did:key:"


class UnknownProofError(FormatError):
    """A proof that may be good, but that this program cannot judge."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof whose signature fits its document."""

    method: str  # verificationMethod, a DID URL
    controller: str  # the method without its fragment
    public: bytes  # Ed25519 key, 32 bytes
    purpose: str
    created: str | None  # YYYY-MM-DDTHH:MM:SS.mmmZ, as the signer claims
    expires: str | None


def method_of(did: str) -> str:
    """Return the verification method of a ``did:key``: the DID with its key as fragment.

    Raises:
        FormatError: not the did:key of an Ed25519 key.

    Source: The did:key Method v0.7 section 3.1.3.
    """
    parse_did_key(did)
    return f"{did}#{did.removeprefix(_DID_KEY)}"


def create_proof(
    document: ExactObject,
    did: str,
    created: str,
    sign: Callable[[bytes], bytes],
    *,
    contexts: Mapping[str, str] = PINNED,
) -> ExactObject:
    """Return a document with a proof that it did not have.

    Args:
        document: what to secure; it is left unchanged.
        did: ``did:key`` of the key.
        created: time of the proof, ``YYYY-MM-DDTHH:MM:SS.mmmZ``; written without zero milliseconds.
        sign: returns the Ed25519 signature over bytes, 64 bytes.
        contexts: those that the document may name.

    Raises:
        FormatError: a proof is there already, a context is not known, or a number is not exact.

    Source: Data Integrity EdDSA Cryptosuites 1.0 section 3.3.1.
    """
    if "proof" in document:
        raise FormatError("/proof is there already; a document is signed once")
    check_contexts(document, contexts)
    proof: ExactObject = {
        "type": _TYPE,
        "cryptosuite": SUITE,
        "created": utc_time(created).replace(".000Z", "Z"),
        "verificationMethod": method_of(did),
        "proofPurpose": ASSERTION,
        "@context": document["@context"],
    }
    signature = sign(signed_bytes(document, proof))
    return {**document, "proof": {**proof, _VALUE: encode_base58(signature)}}


def verify_proof(
    document: ExactObject,
    *,
    keys: Mapping[str, bytes] | None = None,
    purpose: str = ASSERTION,
    contexts: Mapping[str, str] = PINNED,
) -> Proof:
    """Return the proof of a document once its signature is known to fit.

    Whether the key is the issuer's, and whether the times fit, must be checked by the caller.

    Args:
        document: with its proof; of a list of proofs the first of the suite counts.
        keys: Ed25519 keys by verification method, for methods that are no ``did:key``.
        purpose: what the proof must have been made for.
        contexts: those that the document may name.

    Raises:
        UnknownProofError: no proof, another suite, or a key that is not known here.
        FormatError: a member of the proof that is not as the standard says.
        SignatureError: the signature does not fit.

    Source: Data Integrity EdDSA Cryptosuites 1.0 section 3.3.2.
    """
    proof = _proof_of(document)
    check_contexts(document, contexts)
    if proof.get("proofPurpose") != purpose:
        raise FormatError(
            f"/proof/proofPurpose is {proof.get('proofPurpose')!r:.60}, not {purpose}",
            means="The key was used for something else than to assert this.",
        )
    method = _text(proof, "verificationMethod")
    found = Proof(
        method=method,
        controller=method.partition("#")[0],
        public=_key_of(method, keys or {}),
        purpose=purpose,
        created=_time(proof, "created"),
        expires=_time(proof, "expires"),
    )
    signature = decode_base58(_text(proof, _VALUE))
    if len(signature) != SIGNATURE_BYTES:
        raise FormatError(f"/proof/proofValue has {len(signature)} bytes, not {SIGNATURE_BYTES}")
    unsecured = {name: value for name, value in document.items() if name != "proof"}
    if "@context" in proof:
        _check_start(document["@context"], proof["@context"])
        unsecured["@context"] = proof["@context"]
    verify(found.public, signed_bytes(unsecured, proof), signature)
    return found


def signed_bytes(document: ExactObject, proof: ExactObject) -> bytes:
    """Return the 64 bytes that are signed: hash of the proof's members, hash of the document.

    Args:
        document: without its proof.
        proof: its value, if it is there, is left out.

    Raises:
        FormatError: a number that the signature would not cover exactly.

    Source: Data Integrity EdDSA Cryptosuites 1.0 sections 3.3.3 to 3.3.5.
    """
    options = {name: value for name, value in proof.items() if name != _VALUE}
    return b"".join(
        hashlib.sha256(format_jcs(part, lossless=True)).digest() for part in (options, document)
    )


def _proof_of(document: ExactObject) -> ExactObject:
    """Return the first proof of the suite."""
    value = document.get("proof")
    if value is None or value == []:
        raise UnknownProofError("the credential carries no proof", means="Anybody can write one.")
    suites: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        if not isinstance(one, dict):
            raise FormatError("/proof is not an object")
        kind, suite = one.get("type"), one.get("cryptosuite")
        if kind == _TYPE and suite == SUITE:
            return one
        suites.append(str(suite if kind == _TYPE and suite is not None else kind))
    raise UnknownProofError(
        f"the proof is of the suite {', '.join(suites):.100}; only {SUITE} is checked here",
        do="Ask the issuer for a copy with that suite, or check it with another program.",
    )


def _key_of(method: str, keys: Mapping[str, bytes]) -> bytes:
    """Return the key that a verification method names."""
    if method in keys:
        return keys[method]
    controller, _, fragment = method.partition("#")
    if not method.startswith(_DID_KEY):
        raise UnknownProofError(
            f"the key {method:.200} is not known here",
            means="It stands in a document of the issuer, which is not fetched.",
            do="Give the issuer's key from a source that you trust.",
        )
    if fragment != controller.removeprefix(_DID_KEY):
        raise FormatError(f"/proof/verificationMethod {method:.200} names no key of its did:key")
    return parse_did_key(controller)


def _check_start(contexts: ExactValue, signed: ExactValue) -> None:
    """Raise unless a document's contexts begin with those that the proof covers."""
    here = contexts if isinstance(contexts, list) else [contexts]
    covered = signed if isinstance(signed, list) else [signed]
    if here[: len(covered)] != covered:
        raise SignatureError("the contexts are not those that were signed")


def _text(proof: ExactObject, name: str) -> str:
    value = proof.get(name)
    if not isinstance(value, str):
        raise FormatError(f"/proof/{name} is not a text")
    return value


def _time(proof: ExactObject, name: str) -> str | None:
    """Return a time of the proof in the ledger's form."""
    if name not in proof:
        return None
    try:
        return utc_time(_text(proof, name))
    except FormatError as error:
        raise FormatError(f"/proof/{name}: {error.what}") from error
