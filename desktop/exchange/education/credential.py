"""Achievements as credentials: Open Badges 3.0 in the form of VC Data Model 2.0, out and in.

Out goes the private document of a record of kind ``education.diploma`` or
``education.course_result``, with the record's places in status lists and a proof of the suite
eddsa-jcs-2022. The document on the ledger's side holds decimals as texts; in the credential they
are numbers, and `document_of` finds the document in the credential again, byte for byte, so that
the ledger's commitment can be compared. The ledger's own proof stands beside the credential, never
inside, for it is made later than the signature: `format_bundle`.

In comes a credential with its public half as data and itself, byte for byte, as private document;
one that came in so leaves unchanged. Whether it is good is judged in
`desktop.exchange.education.credential_check`. Follows Open Badges 3.0 appendix B and VC Data Model
2.0 section 4.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from desktop.domains.bitstring import BITS
from desktop.domains.kind import Kind
from desktop.domains.schema_subset import Node
from desktop.domains.uri import is_uri
from desktop.errors import FormatError, ProofError, UsageError
from desktop.exchange.draft import Draft, PrivateDraft
from desktop.exchange.education.data_integrity import create_proof
from desktop.exchange.education.status_list import PURPOSES
from desktop.exchange.exact_json import (
    ExactObject,
    ExactValue,
    format_exact,
    format_number,
    parse_exact,
)
from desktop.exchange.open_badges import draft_of, parse_credential
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json
from desktop.ledger.proof_file import OpenedProof, Trust, open_proof_file
from desktop.ledger.record import Record
from desktop.ledger.scalar import decode_base64, encode_base64, is_decimal

DIPLOMA = "education.diploma/1"
COURSE_RESULT = "education.course_result/1"
MEDIA = "application/vc"
STATUS_ENTRY = "BitstringStatusListEntry"

_KINDS = ("education.diploma", "education.course_result")
_STATUS = "credentialStatus"
_BUNDLE = frozenset(("verifiableCredential", "ledgerProof"))
_BUNDLE_LIMIT_BYTES = 128 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Bundle:
    """A credential with the ledger's proof beside it."""

    credential: bytes
    ledger_proof: bytes  # a proof file


def write_credential(
    record: Record, document: bytes, kind: Kind, did: str, sign: Callable[[bytes], bytes]
) -> bytes:
    """Return the signed credential of a record; one that came in signed stays as it is.

    Args:
        record: of kind ``education.diploma`` or ``education.course_result``.
        document: its private document.
        kind: the record's kind, as the ledger publishes it.
        did: ``did:key`` of the issuer, whom the document has to name.
        sign: returns the Ed25519 signature over bytes, 64 bytes.

    Raises:
        FormatError: another kind, or a document that is no good credential or names another issuer;
            the member is named by its JSON pointer.

    Source: VC Data Model 2.0 section 4; Bitstring Status List v1.0 section 2.1.
    """
    if record.kind.partition("/")[0] not in _KINDS or kind.private is None:
        raise FormatError(f"a record of kind {record.kind} is no achievement")
    value = parse_credential(document)
    if "proof" in value:
        return document
    issuer = value.get("issuer")
    if not isinstance(issuer, dict) or issuer.get("id") != did:
        raise FormatError(
            f"/issuer/id is not {did}",
            means="Nobody could tell that the key which signs is the issuer's.",
            do="Put the key of the institution into the document, then sign with it.",
        )
    credential = _object_with_numbers(value, kind.private.shape)
    entries = _status_entries(record.data.get(_STATUS))
    if entries:
        credential[_STATUS] = entries[0] if len(entries) == 1 else entries
    draft_of(credential, "en")
    signed = create_proof(credential, did, record.time, sign)
    return format_exact(signed, ordered=False).encode() + b"\n"


def document_of(credential: bytes, kind: Kind) -> bytes:
    """Return the private document that `write_credential` made a credential of.

    Args:
        credential: signed, as it left.
        kind: the record's kind, as the ledger publishes it.

    Raises:
        FormatError: not a credential, or not one that this program made.
    """
    value = parse_credential(credential)
    if kind.private is None:
        raise FormatError(f"a record of kind {kind.id} has no private document")
    claims = {name: item for name, item in value.items() if name not in ("proof", _STATUS)}
    document = _with_texts(claims, kind.private.shape, "")
    return format_json(document)


def read_draft(data: bytes, language: str, kind: str = DIPLOMA) -> Draft:
    """Return the draft of a record that takes over a credential.

    Args:
        data: the credential as JSON, at most 4 MiB; it becomes the private document as it is.
        language: of the achievement's name where the credential does not say.
        kind: of the record, `DIPLOMA` or `COURSE_RESULT`.

    Raises:
        FormatError: not an AchievementCredential of Open Badges 3.0; the sentence names the member
            by its JSON pointer.
        UsageError: another kind.
    """
    if kind not in (DIPLOMA, COURSE_RESULT):
        raise UsageError(f"A credential becomes a {DIPLOMA} or a {COURSE_RESULT}, not a {kind}.")
    credential = parse_credential(data)
    found = draft_of(credential, language)
    public = dict(found.data)
    if kind == COURSE_RESULT:
        public = _course_data(public)
    entries = _public_entries(credential)
    if entries:
        public[_STATUS] = entries
    return Draft(kind, public, "the credential", found.time, private=PrivateDraft(MEDIA, data))


def format_bundle(bundle: Bundle) -> bytes:
    """Return a file that holds a credential and the ledger's proof beside it.

    Raises:
        FormatError: the credential is not JSON.
    """
    held: ExactObject = {
        "verifiableCredential": parse_credential(bundle.credential),
        "ledgerProof": encode_base64(bundle.ledger_proof),
    }
    return format_exact(held, ordered=False).encode() + b"\n"


def parse_bundle(data: bytes) -> Bundle:
    """Return the parts of a file that `format_bundle` made; neither is judged.

    The credential comes back with the same members, which is what its proof covers.

    Raises:
        FormatError: another document.
    """
    value = parse_exact(data, limit_bytes=_BUNDLE_LIMIT_BYTES)
    if not isinstance(value, dict) or value.keys() != _BUNDLE:
        raise FormatError(f"the file does not consist of {' and '.join(sorted(_BUNDLE))}")
    credential, proof = value["verifiableCredential"], value["ledgerProof"]
    if not isinstance(credential, dict) or not isinstance(proof, str):
        raise FormatError("/verifiableCredential is not an object, or /ledgerProof not a text")
    text = format_exact(credential, ordered=False).encode() + b"\n"
    return Bundle(text, decode_base64(proof))


def open_bundle(data: bytes, trust: Trust, kind: Kind) -> tuple[bytes, OpenedProof]:
    """Return a credential and what the ledger proves of it, once both are known to belong together.

    Whether the credential is good, and what became of its record since, must be checked by the
    caller: `desktop.exchange.education.credential_check` and `desktop.exchange.proof_check`.

    Args:
        data: a file that `format_bundle` made.
        trust: an anchor, a charter or a policy that the reader trusts.
        kind: the record's kind, as the ledger publishes it.

    Raises:
        FormatError: another document.
        ProofError: the ledger's proof does not hold, carries no document, or is about another one.
        SignatureError: a signature in the ledger's proof does not fit.
    """
    bundle = parse_bundle(data)
    opened = open_proof_file(bundle.ledger_proof, trust)
    if opened.document is None:
        raise ProofError(
            "the ledger's proof does not carry the private document",
            means="What it proves cannot be compared with the credential.",
            do="Ask for a proof file with the document in it.",
        )
    check_committed(bundle.credential, opened.document.content, kind)
    return bundle.credential, opened


def check_committed(credential: bytes, document: bytes, kind: Kind) -> None:
    """Raise unless a credential is made of the document that a ledger's proof carries.

    Args:
        credential: whose proof is known to fit.
        document: content of an opened proof file's document, to which the record commits.
        kind: the record's kind, as the ledger publishes it.

    Raises:
        ProofError: the ledger committed to something else.
        FormatError: not a credential.
    """
    if credential == document or parse_credential(credential) == _parsed(document):
        return
    if document_of(credential, kind) != document:
        raise ProofError(
            "the credential is not made of the document that the ledger committed to",
            means="The ledger's proof is about another document.",
        )


def _parsed(document: bytes) -> ExactObject | None:
    try:
        return parse_credential(document)
    except FormatError:
        return None


def _status_entries(value: JsonValue) -> list[ExactValue]:
    """Return the places in status lists as the standard writes them."""
    entries: list[ExactValue] = []
    for entry in value if isinstance(value, list) else []:
        if isinstance(entry, dict):
            address, index = str(entry["statusListCredential"]), entry["statusListIndex"]
            entries.append(
                {
                    "id": f"{address}#{index}",
                    "type": STATUS_ENTRY,
                    "statusPurpose": str(entry["statusPurpose"]),
                    "statusListIndex": str(index),
                    "statusListCredential": address,
                }
            )
    return entries


def status_index(entry: ExactObject) -> int:
    """Return the index of a status entry; the standard writes it as text, some write a number.

    Raises:
        FormatError: no whole number from 0 upwards.

    Source: Bitstring Status List v1.0 section 2.1.
    """
    value = entry.get("statusListIndex")
    text = format_number(value) if isinstance(value, Decimal) else value
    if not isinstance(text, str) or not text.isdecimal() or not text.isascii() or len(text) > 12:
        raise FormatError(f"{value!r:.60} is no index in a status list")
    return int(text)


def entries_of(credential: ExactObject) -> list[ExactObject]:
    """Return the members of ``credentialStatus`` that are objects."""
    value = credential.get(_STATUS)
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def _public_entries(credential: ExactObject) -> list[JsonValue]:
    """Return the places in status lists that the ledger's kinds know."""
    found: list[JsonValue] = []
    for entry in entries_of(credential):
        purpose, address = entry.get("statusPurpose"), entry.get("statusListCredential")
        if entry.get("type") != STATUS_ENTRY or purpose not in PURPOSES:
            continue
        index = status_index(entry)
        if isinstance(address, str) and is_uri(address) and index < BITS:
            place: JsonObject = {
                "statusPurpose": str(purpose),
                "statusListCredential": address,
                "statusListIndex": index,
            }
            found.append(place)
    return found


def _course_data(public: JsonObject) -> JsonObject:
    """Return the public data of a course result, made of that of a diploma."""
    names = {"achievement": "course", "achievementId": "courseId", "awarded": "completed"}
    return {
        names.get(name, name): value
        for name, value in public.items()
        if name not in ("validFrom", "validUntil")
    }


def _object_with_numbers(value: ExactObject, node: Node) -> ExactObject:
    """Return an object in which the decimals that the standard has as numbers are numbers."""
    members = {member.name: member.node for member in node.members}
    return {
        name: _with_numbers(item, members[name]) if name in members else item
        for name, item in value.items()
    }


def _with_numbers(value: ExactValue, node: Node) -> ExactValue:
    if node.is_number and isinstance(value, str) and is_decimal(value):
        return Decimal(value)
    if node.items is not None and isinstance(value, list):
        return [_with_numbers(item, node.items) for item in value]
    return _object_with_numbers(value, node) if isinstance(value, dict) else value


def _with_texts(value: ExactValue, node: Node | None, place: str) -> JsonValue:
    """Return a value in which numbers that the kind has as decimals are texts."""
    if isinstance(value, Decimal):
        if node is not None and node.is_number:
            return format_number(value)
        if value == value.to_integral_value():
            return int(value)
        raise FormatError(f"{place} is a number; the kind does not know it as one")
    if isinstance(value, list):
        item = None if node is None else node.items
        return [_with_texts(one, item, f"{place}/{at}") for at, one in enumerate(value)]
    if isinstance(value, dict):
        members = {} if node is None else {member.name: member.node for member in node.members}
        return {
            name: _with_texts(one, members.get(name), f"{place}/{name}")
            for name, one in value.items()
        }
    return value
