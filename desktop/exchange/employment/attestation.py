"""Attestations of work as signed claims of which each can be shown by itself: SD-JWT VC, out.

Out goes the private document of a record of kind ``employment.period``, ``employment.skill`` or
``employment.qualification``. Who attests it, when, of which type and under which record of the
ledger is shown to everybody who gets it; each member of the document is hidden, and of a list each
element.
Decimals stay texts. One that came in signed leaves unchanged.

Follows RFC 9901 and draft-ietf-oauth-sd-jwt-vc; the latter is not yet a standard.
"""

from collections.abc import Callable
from decimal import Decimal

from desktop.errors import FormatError
from desktop.exchange.education.data_integrity import method_of
from desktop.exchange.employment.sd_jwt import Opened, open_sd_jwt, write_sd_jwt
from desktop.exchange.exact_json import ExactObject, parse_exact
from desktop.ledger.did_key import parse_did_key
from desktop.ledger.record import Record
from desktop.ledger.scalar import parse_time

KINDS = ("employment.period", "employment.qualification", "employment.skill")
SIGNED = "sd_jwt"  # the member that holds what came in signed


def write_attestation(
    record: Record,
    document: bytes,
    did: str,
    salt: Callable[[], bytes],
    sign: Callable[[bytes], bytes],
) -> bytes:
    """Return the signed attestation of a record; one that came in signed stays as it is.

    Args:
        record: of one of the kinds of employment.
        document: its private document.
        did: ``did:key`` of the issuer.
        salt: returns 16 fresh bytes at each call.
        sign: returns the Ed25519 signature over bytes, 64 bytes.

    Raises:
        FormatError: a record of another kind.

    Source: draft-ietf-oauth-sd-jwt-vc section 2.2.2.
    """
    if record.kind.partition("/")[0] not in KINDS:
        raise FormatError(
            f"A {record.kind} is no attestation of work.",
            do="Choose --format json, or another record.",
        )
    told = _object(document)
    if isinstance(signed := told.pop(SIGNED, None), str):
        return signed.encode("ascii")
    shown: ExactObject = {
        "iss": did,
        "iat": Decimal(parse_time(record.time) // 1_000),
        "vct": str(record.data["vct"]),
        "jti": record.id,
    }
    return write_sd_jwt(shown, told, method_of(did), salt, sign).encode("ascii")


def is_signed(document: bytes) -> bool:
    """Return whether a private document holds what came in signed."""
    return isinstance(_object(document).get(SIGNED), str)


def open_attestation(document: bytes) -> Opened:
    """Return what an attestation says that is signed by the ``did:key`` which it names.

    Whether that key may attest anything is for the ledger to say.

    Raises:
        FormatError: it is none, or names another sort of key.
        ProofError: its disclosures do not belong to it.
        SignatureError: the signature does not hold.
    """
    try:
        text = document.decode("ascii")
    except UnicodeDecodeError as error:
        raise FormatError("an SD-JWT holds no such characters") from error
    opened = open_sd_jwt(text.strip(), _key)
    if opened.claims.get("iss") != _did(opened.header):
        raise FormatError("the attestation names another issuer than its key")
    return opened


def _object(document: bytes) -> ExactObject:
    told = parse_exact(document)
    if not isinstance(told, dict):
        raise FormatError("the document of an attestation is a JSON object")
    return told


def _did(header: ExactObject) -> str:
    method = header.get("kid")
    did = method.partition("#")[0] if isinstance(method, str) else ""
    if not did or method != method_of(did):
        raise FormatError("the header of the attestation names no key of a did:key")
    return did


def _key(header: ExactObject) -> bytes:
    return parse_did_key(_did(header))
