"""Status lists as credentials of their own: W3C Bitstring Status List v1.0.

A credential points to a bit of a list; whoever checks it fetches the whole list, so that nobody
learns which credential is looked at. The ledger holds each version of a list as a record of kind
``education.status_list/1``; other programs get it as a signed BitstringStatusListCredential. The
bits themselves are `desktop.domains.bitstring`'s. Follows sections 2 and 3 of the standard; lists
with more than one bit for each credential, and messages, are left out.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from desktop.domains.bitstring import (
    BITS,
    REVOCATION,
    SUSPENSION,
    decode_bits,
    encode_bits,
    is_set,
    no_bits,
    with_bits,
)
from desktop.domains.uri import is_uri
from desktop.errors import FormatError, SignatureError, UsageError
from desktop.exchange.draft import Draft
from desktop.exchange.education.contexts import VC_2
from desktop.exchange.education.data_integrity import create_proof, verify_proof
from desktop.exchange.exact_json import ExactObject, format_exact, parse_exact
from desktop.exchange.zoned_time import utc_time
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record

KIND = "education.status_list/1"
PURPOSES = (REVOCATION, SUSPENSION)

_LIMIT_BYTES = 4 * 1024 * 1024
_LIST_LIMIT_BYTES = 2 * 1024 * 1024  # of bits, in a list from elsewhere
_TYPES = frozenset(("VerifiableCredential", "BitstringStatusListCredential"))
_SUBJECT = "BitstringStatusList"


@dataclass(frozen=True, slots=True)
class StatusList:
    """One version of a list that is known to be its issuer's."""

    id: str  # its address, which credentials name
    purposes: tuple[str, ...]
    bits: bytes
    issuer: str
    valid_from: str | None = None  # YYYY-MM-DDTHH:MM:SS.mmmZ
    valid_until: str | None = None

    def says(self, index: int) -> bool:
        """Tell whether the bit of a credential is set.

        Raises:
            FormatError: an index outside the list.
        """
        return is_set(self.bits, index)


def first_list(list_id: str, purpose: str) -> JsonObject:
    """Return the public data of a new list, in which no bit is set.

    Raises:
        FormatError: an address that is none, or another purpose than revocation and suspension.
    """
    if not is_uri(list_id):
        raise FormatError(f"{list_id!r:.200} is not an address")
    if purpose not in PURPOSES:
        raise FormatError(f"{purpose!r:.60} is not {' or '.join(PURPOSES)}")
    return {"id": list_id, "statusPurpose": purpose, "encodedList": encode_bits(no_bits())}


def next_list(
    before: JsonObject, *, set_: Iterable[int] = (), clear: Iterable[int] = ()
) -> JsonObject:
    """Return the public data of a list's next version.

    Args:
        before: data of the version in force.
        set_: indexes of credentials that are revoked or suspended from now on.
        clear: indexes of credentials whose suspension ends.

    Raises:
        FormatError: an index outside the list, or a revocation that is to be taken back.
    """
    dropped = tuple(clear)
    if dropped and before["statusPurpose"] == REVOCATION:
        raise FormatError(
            "a revocation is never taken back", do="Issue the credential anew, with another index."
        )
    bits = with_bits(decode_bits(str(before["encodedList"])), set_=set_, clear=dropped)
    return {**before, "encodedList": encode_bits(bits)}


def free_place(taken: Collection[int], draw: Callable[[int], int]) -> int:
    """Return a place in a list of the ledger that no credential has yet.

    Places are drawn at random, so that neighbours tell nothing of one another.

    Args:
        taken: the places of all credentials of the list, also of those that count no more.
        draw: returns a random integer from 0 up to, but without, its argument, such as
            `secrets.randbelow`.

    Raises:
        UsageError: every place is taken.
    """
    known = sorted({place for place in taken if 0 <= place < BITS})
    left = BITS - len(known)
    if not left:
        raise UsageError("Every place of this status list is taken; begin another list.")
    place = draw(left)
    for one in known:
        if one > place:
            break
        place += 1
    return place


def list_of(record: Record, issuer: str) -> StatusList:
    """Return the list that a record of the ledger holds.

    Args:
        record: of kind ``education.status_list/1``, admitted to the ledger.
        issuer: ``did:key`` of its issuer.

    Raises:
        FormatError: another kind, or a list that is damaged.
    """
    _check_kind(record)
    data = record.data
    return StatusList(
        id=str(data["id"]),
        purposes=(str(data["statusPurpose"]),),
        bits=decode_bits(str(data["encodedList"])),
        issuer=issuer,
        valid_from=record.time,
    )


def write_status_list(record: Record, did: str, sign: Callable[[bytes], bytes]) -> bytes:
    """Return the signed credential of a list.

    Args:
        record: of kind ``education.status_list/1``.
        did: ``did:key`` of its issuer.
        sign: returns the Ed25519 signature over bytes, 64 bytes.

    Raises:
        FormatError: another kind, or a list that is damaged.

    Source: Bitstring Status List v1.0 section 2.2.
    """
    held = list_of(record, did)
    document: ExactObject = {
        "@context": [VC_2],
        "id": held.id,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": did,
        "validFrom": record.time.replace(".000Z", "Z"),
        "credentialSubject": {
            "id": f"{held.id}#list",
            "type": _SUBJECT,
            "statusPurpose": held.purposes[0],
            "encodedList": str(record.data["encodedList"]),
        },
    }
    signed = create_proof(document, did, record.time, sign)
    return format_exact(signed, ordered=False).encode() + b"\n"


def open_status_list(data: bytes, *, keys: Mapping[str, bytes] | None = None) -> StatusList:
    """Return a list from elsewhere once it is known to be signed by its issuer.

    Whether the list is valid now must be checked by the caller.

    Args:
        data: the credential as JSON, at most 4 MiB.
        keys: Ed25519 keys by verification method, for issuers that are no ``did:key``.

    Raises:
        FormatError: another document, or a list that is damaged; UnknownProofError among them.
        SignatureError: the signature does not fit, or the key is not the issuer's.

    Source: Bitstring Status List v1.0 section 3.2.
    """
    document, subject = _parsed(data)
    proof = verify_proof(document, keys=keys)
    issuer = _issuer_of(document)
    if proof.controller != issuer:
        raise SignatureError(f"the list of {issuer:.200} is signed by {proof.controller:.200}")
    return StatusList(
        id=_text(document, "id"),
        purposes=_purposes(subject),
        bits=decode_bits(_text(subject, "encodedList"), limit_bytes=_LIST_LIMIT_BYTES),
        issuer=issuer,
        valid_from=_time(document, "validFrom"),
        valid_until=_time(document, "validUntil"),
    )


def read_status_list(data: bytes) -> Draft:
    """Return the draft of a record that publishes a list.

    Its proof is not judged here.

    Raises:
        FormatError: another document, several purposes, a list that is damaged or not as long as
            the ledger's; the member is named by its JSON pointer.
    """
    document, subject = _parsed(data)
    purposes = _purposes(subject)
    if len(purposes) != 1 or purposes[0] not in PURPOSES:
        raise FormatError(
            f"/credentialSubject/statusPurpose is {', '.join(purposes):.100}; "
            f"a list of the ledger is for {' or '.join(PURPOSES)}"
        )
    bits = decode_bits(_text(subject, "encodedList"))
    listed: JsonObject = {
        "id": _text(document, "id"),
        "statusPurpose": purposes[0],
        "encodedList": encode_bits(bits),
    }
    return Draft(KIND, listed, "the status list", _time(document, "validFrom"))


def _check_kind(record: Record) -> None:
    if record.kind != KIND:
        raise FormatError(f"a record of kind {record.kind} is no status list")


def _parsed(data: bytes) -> tuple[ExactObject, ExactObject]:
    """Return the credential and its subject."""
    document = parse_exact(data, limit_bytes=_LIMIT_BYTES)
    if not isinstance(document, dict):
        raise FormatError("the file is not a status list but another JSON value")
    types = document.get("type")
    named = types if isinstance(types, list) else [types]
    if not all(one in named for one in sorted(_TYPES)):
        raise FormatError("/type does not name a BitstringStatusListCredential")
    subject = document.get("credentialSubject")
    if not isinstance(subject, dict) or subject.get("type") not in (_SUBJECT, [_SUBJECT]):
        raise FormatError(f"/credentialSubject is not one {_SUBJECT}")
    if "statusSize" in subject and subject["statusSize"] != 1:
        raise FormatError("/credentialSubject/statusSize: only lists of single bits are read")
    return document, subject


def _issuer_of(document: ExactObject) -> str:
    issuer = document.get("issuer")
    return _text(issuer, "id") if isinstance(issuer, dict) else _text(document, "issuer")


def _purposes(subject: ExactObject) -> tuple[str, ...]:
    value = subject.get("statusPurpose")
    named = value if isinstance(value, list) else [value]
    purposes = tuple(one for one in named if isinstance(one, str))
    if not purposes or len(purposes) != len(named):
        raise FormatError("/credentialSubject/statusPurpose is not a text")
    return purposes


def _text(holder: ExactObject, name: str) -> str:
    value = holder.get(name)
    if not isinstance(value, str) or (name == "id" and not is_uri(value)):
        raise FormatError(f"the member {name} is missing or is not a text")
    return value


def _time(document: ExactObject, name: str) -> str | None:
    if name not in document:
        return None
    try:
        return utc_time(_text(document, name))
    except FormatError as error:
        raise FormatError(f"/{name}: {error.what}") from error
