"""The countersignature of an inspected party: a file beside the record, signed with their own key.

Canonical JSON, signed by Ed25519 over ``civicledger/countersignature/1`` + newline + the document
without ``signature``. It names a record by id and by the SHA-256 of its canonical bytes, which
cover the commitment to its private document, so notes and photos too. It says that the party has
seen the report, and whether it objects; whose key it is, the ledger says. Pure.
"""

from dataclasses import dataclass

from desktop.errors import FormatError, SignatureError
from desktop.keys.signer import Signer
from desktop.ledger.did_key import parse_did_key
from desktop.ledger.fields import fields_of, match_of, text_of
from desktop.ledger.json_profile import JsonObject, format_json, parse_object
from desktop.ledger.record import Record
from desktop.ledger.scalar import (
    decode_base64,
    encode_base64,
    format_time,
    is_origin,
    is_record_id,
    parse_sha256,
    parse_time,
)
from desktop.ledger.signature import verify

TYPE = "civicledger/countersignature/1"
LIMIT = 16 * 1024
LONGEST_REMARK = 2_000
_FIELDS = frozenset(
    ("type", "origin", "record", "sha256", "objects", "remark", "time", "signer", "signature")
)


@dataclass(frozen=True, slots=True)
class Countersignature:
    """What a party has signed of one record."""

    origin: str
    record: str  # id
    sha256: bytes  # of the record's canonical bytes
    objects: bool
    remark: str
    time: str  # as the party claims
    signer: str  # did:key

    def fits(self, record: Record) -> bool:
        """Tell whether it is this record that was signed, to the last byte."""
        return self.record == record.id and self.sha256 == record.sha256


def countersigned(
    signer: Signer, origin: str, record: Record, now_ms: int, remark: str = "", *, objects: bool
) -> bytes:
    """Return the file in which a party countersigns a record.

    Raises:
        FormatError: the remark is too long.
        LockedError: the key is locked.
    """
    if len(remark) > LONGEST_REMARK:
        raise FormatError(f"A remark has at most {LONGEST_REMARK} characters.")
    one = Countersignature(
        origin, record.id, record.sha256, objects, remark.strip(), format_time(now_ms), signer.did
    )
    signature = encode_base64(signer.sign(_signed_bytes(one)))
    return format_json({**_document(one), "signature": signature})


def parse_countersignature(data: bytes) -> Countersignature:
    """Return a countersignature that holds.

    Raises:
        FormatError: not a countersignature.
        SignatureError: it does not hold.
    """
    if len(data) > LIMIT:
        raise FormatError("A countersignature is not as long as this.")
    document = parse_object(data)
    if document.get("type") != TYPE:
        raise FormatError("This is not a countersignature of CivicLedger.")
    fields = fields_of(document, "a countersignature", _FIELDS)
    objects, remark, time = fields["objects"], text_of(fields["remark"]), text_of(fields["time"])
    if not isinstance(objects, bool) or len(remark) > LONGEST_REMARK:
        raise FormatError("A field of the countersignature is not as it should be.")
    parse_time(time)
    one = Countersignature(
        match_of(fields["origin"], is_origin, "an origin"),
        match_of(fields["record"], is_record_id, "a record id"),
        parse_sha256(text_of(fields["sha256"])),
        objects,
        remark,
        time,
        text_of(fields["signer"]),
    )
    signature = decode_base64(text_of(fields["signature"]))
    if len(signature) != 64:
        raise SignatureError("The countersignature has not 64 bytes.")
    verify(parse_did_key(one.signer), _signed_bytes(one), signature)
    return one


def _document(one: Countersignature) -> JsonObject:
    return {
        "type": TYPE,
        "origin": one.origin,
        "record": one.record,
        "sha256": one.sha256.hex(),
        "objects": one.objects,
        "remark": one.remark,
        "time": one.time,
        "signer": one.signer,
    }


def _signed_bytes(one: Countersignature) -> bytes:
    return f"{TYPE}\n".encode() + format_json(_document(one))
