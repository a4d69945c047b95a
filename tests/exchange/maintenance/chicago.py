"""Service requests as the City of Chicago published them, made into records."""

import json
from collections.abc import Collection
from pathlib import Path

from desktop.exchange.draft import Draft
from desktop.exchange.maintenance.open311 import Update, read_items
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref
from tests.exchange.samples import files_beside


def chicago_file() -> Path:
    """Return the sample; the test is skipped where it is absent."""
    (path,) = files_beside("maintenance/chicago_open311", "requests.json")
    return path


def read_requests(data: bytes, *, public_services: Collection[str] = ()) -> list[Draft]:
    """Return the requests of a file without their updates."""
    items = read_items(data, public_services=public_services)
    return [item.request for item in items if item.request is not None]


def read_updates(data: bytes) -> list[Update]:
    """Return the updates that a file tells of."""
    return [update for item in read_items(data) for update in item.updates]


def record_id(number: int) -> str:
    return f"urn:uuid:019b0000-0000-7000-8000-{number:012}"


def record_of(draft: Draft, number: int, refs: tuple[Ref, ...] = ()) -> Record:
    return Record(
        record_id(number), draft.kind, str(draft.time), draft.data,
        end=draft.end, about=draft.about, place=draft.place, refs=refs,
    )  # fmt: skip


def document_of(draft: Draft) -> JsonObject:
    assert draft.private is not None
    document = json.loads(draft.private.document)
    assert isinstance(document, dict)
    return document


def chicago_records(data: bytes) -> tuple[list[Record], dict[str, JsonObject]]:
    """Return requests, then updates by time, and their private documents."""
    records: list[Record] = []
    opened: dict[str, JsonObject] = {}
    of_number: dict[str, str] = {}
    for draft in read_requests(data):
        record = record_of(draft, len(records))
        of_number[str(draft.data["service_request_id"])] = record.id
        records.append(record)
        opened[record.id] = document_of(draft)
    for update in sorted(read_updates(data), key=lambda one: str(one.draft.time)):
        refs = (Ref("updates", of_number[update.service_request_id]),)
        record = record_of(update.draft, len(records), refs)
        records.append(record)
        if update.draft.private is not None:
            opened[record.id] = document_of(update.draft)
    return records, opened
