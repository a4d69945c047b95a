"""Records on their way to the colleague who approves them: the file, and the approving items."""

from collections.abc import Sequence

from desktop.errors import FormatError, UsageError
from desktop.ledger.json_profile import JsonObject, format_json, parse_object
from desktop.ledger.record import Record, record_of
from desktop.replica import outbox
from desktop.replica.database import Database

APPROVAL_KIND = "record.approval/1"
LIMIT_BYTES = 64 * 1024 * 1024  # of a draft file

_MOST_NAMED = 400  # records in one approval, which one statement has to hold


def approval_items(records: Sequence[tuple[str, bytes]]) -> list[JsonObject]:
    """Return the items by which records are approved, named by id and SHA-256."""
    items: list[JsonObject] = []
    for start in range(0, len(records), _MOST_NAMED):
        part = records[start : start + _MOST_NAMED]
        named = [{"id": record_id, "sha256": sha.hex()} for record_id, sha in part]
        items.append({"data": {"records": [dict(item) for item in named]}})
    return items


def waiting_records(desk: Database, wanted: str) -> tuple[Record, ...]:
    """Return what waits in the outbox under the id of a record or a batch.

    Raises:
        UsageError: nothing does.
    """
    chosen = [item for item in outbox.waiting(desk) if wanted in (item.record, item.batch)]
    if not chosen:
        raise UsageError(f"Nothing with the id {wanted} waits in the outbox.")
    return tuple(record_of(parse_object(item.document.encode())) for item in chosen)


def draft_file(records: Sequence[Record]) -> bytes:
    """Return the bytes in which a draft travels to the colleague who approves it."""
    documents = [parse_object(record.canonical) for record in records]
    return format_json({"type": "civicledger/draft/1", "records": list(documents)})


def read_draft_file(data: bytes) -> tuple[Record, ...]:
    """Return the records of a draft file.

    Raises:
        FormatError: it is none.
    """
    body = parse_object(data)
    listed = body.get("records")
    if set(body) != {"type", "records"} or body["type"] != "civicledger/draft/1":
        raise FormatError("This is not a draft of CivicLedger.")
    if not isinstance(listed, list) or not listed:
        raise FormatError("The draft holds no records.")
    return tuple(_draft_record(item) for item in listed)


def read_named_draft(name: str, data: bytes, how: str = "") -> tuple[Record, ...]:
    """Return the records of a draft file; the sentence names the file that is none.

    Args:
        name: of the file.
        data: its bytes.
        how: how a colleague makes one, for who is told to ask for it again.

    Raises:
        FormatError: it is none.
    """
    try:
        return read_draft_file(data)
    except FormatError as error:
        raise FormatError(
            f"{name} is not a draft that can be approved: {error.what.rstrip('.')}.",
            means="It was changed or cut off on its way, or is another file; nothing is approved.",
            do=f"Ask your colleague for it again{how}.",
            evidence=error.evidence,
        ) from error


def _draft_record(item: object) -> Record:
    if not isinstance(item, dict):
        raise FormatError("A record of the draft is not an object.")
    return record_of(item)
