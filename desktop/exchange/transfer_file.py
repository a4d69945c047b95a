"""Transfer files: a signed offer, and once it is answered the signed answer, from hand to hand.

The file is canonical JSON of type ``civicledger/transfer/1`` with the ledger's origin and one or
two statements as base64url. Each statement holds one record, ``transfer.offer`` or
``transfer.accept``, and is just what goes to the ledger later. `open_transfer` checks form and
signatures and that the answer is one to this offer; whether the rules would let them enter is
judged against a replica, elsewhere.
"""

from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.ledger.entry import open_entry
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json, parse_object
from desktop.ledger.record import Record, RecordSet
from desktop.ledger.scalar import decode_base64url, encode_base64url
from desktop.ledger.statement import MAX_ENTRY, Statement

TYPE = "civicledger/transfer/1"
LIMIT_BYTES = 2 * (MAX_ENTRY * 4 // 3 + 4) + 1_000
OFFER, ANSWER = "transfer.offer", "transfer.accept"

_MEMBERS = {"type", "origin", "offer"}


@dataclass(frozen=True, slots=True)
class Part:
    """One statement of a transfer, its form and signature good; made by `open_part` only."""

    statement: Statement
    record: Record

    @property
    def entry(self) -> bytes:
        """What goes to the ledger."""
        return self.statement.entry

    @property
    def by(self) -> str:
        """Who signed it, a did:key."""
        return self.statement.claims.issuer


@dataclass(frozen=True, slots=True)
class Transfer:
    """An offer, and its answer where there is one."""

    origin: str
    offer: Part
    answer: Part | None = None


def format_transfer(transfer: Transfer) -> bytes:
    """Return the file of a transfer."""
    document: JsonObject = {
        "type": TYPE,
        "origin": transfer.origin,
        "offer": encode_base64url(transfer.offer.entry),
    }
    if transfer.answer is not None:
        document["answer"] = encode_base64url(transfer.answer.entry)
    return format_json(document)


def open_transfer(data: bytes) -> Transfer:
    """Return the transfer in a file after form and signatures were checked.

    Raises:
        FormatError: not canonical, another type, a statement of another form or with other records,
            or an answer to another offer.
        SignatureError: a signature is not that of its issuer.
    """
    document = parse_object(data)
    origin = document.get("origin")
    if not _MEMBERS <= document.keys() <= _MEMBERS | {"answer"} or document["type"] != TYPE:
        raise FormatError("the file is not a transfer of this ledger's form")
    if not isinstance(origin, str):
        raise FormatError("the origin of a transfer is a text")
    offer = open_part(_bytes_of(document["offer"]), OFFER, origin)
    if "answer" not in document:
        return Transfer(origin, offer)
    answer = open_part(_bytes_of(document["answer"]), ANSWER, origin)
    if answered(answer.record) != offer.record.id:
        raise FormatError("the answer in the file is one to another offer")
    return Transfer(origin, offer, answer)


def open_part(entry: bytes, name: str, origin: str) -> Part:
    """Return a statement that holds one record of a kind of this name, for a ledger.

    Raises:
        FormatError: it does not, or its form is bad.
        SignatureError: the signature is not that of the issuer's key.
    """
    opened = open_entry(entry)
    content, ledger = opened.content, opened.statement.claims.audience
    if not isinstance(content, RecordSet) or content.batch is not None or len(content.records) > 1:
        raise FormatError(f"the statement is not a single {name}")
    (record,) = content.records
    if record.kind.partition("/")[0] != name:
        raise FormatError(f"the statement holds a {record.kind} and no {name}")
    if ledger != origin:
        raise FormatError(f"the {name} is addressed to another ledger, {ledger}")
    return Part(opened.statement, record)


def answered(record: Record) -> str | None:
    """Return the id of the offer that an answer names."""
    return next((ref.id for ref in record.refs if ref.rel == "accepts"), None)


def _bytes_of(value: JsonValue) -> bytes:
    if not isinstance(value, str):
        raise FormatError("a statement in a transfer is a text")
    return decode_base64url(value)
