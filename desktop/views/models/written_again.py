"""A record that was queued as a form again: what stands in it, and what of its private document."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop import drafts
from desktop.domains.form_values import raw_of
from desktop.domains.kind import Kind
from desktop.drafts import Draft
from desktop.errors import CivicLedgerError, FormatError
from desktop.keys.decryption import DecryptionKey
from desktop.ledger.json_profile import parse_object
from desktop.ledger.record import PrivatePart, Record, record_of
from desktop.replica.outbox import Queued
from desktop.vault.envelope import largest_envelope
from desktop.vault.holding import Promise, opened
from desktop.vault.store import Store
from desktop.views.models.form_draft import draft_of
from desktop.views.models.new_record import ABOUT, REFS
from desktop.views.saying import later, say

_LOST = later(
    "Its private document is not here any more or cannot be opened: its fields are empty."
)
_READERS = later("Who else is to read its private document has to be named again.")
_AROUND = later("Its end, place or holder are not in the form and are left out.")


@dataclass(frozen=True, slots=True)
class Again:
    """A form with what was queued, and what has to be said before it is opened."""

    draft: Draft
    cautions: tuple[str, ...]


def record_in(one: Queued) -> Record | None:
    """Return the record that was queued; None where it cannot be read."""
    try:
        return record_of(parse_object(one.document.encode()))
    except FormatError:
        return None


def envelope_of(store: Store, one: Queued) -> bytes | None:
    """Return the sealed private document of a queued record, if it has one and it is here.

    Raises:
        StorageError: it cannot be read.
    """
    record = record_in(one)
    if record is None or record.private is None:
        return None
    return store.get(record.id, largest_envelope(record.private.bytes_))


def written_again(
    kind: Kind, one: Queued, record: Record, envelope: bytes | None, key: DecryptionKey
) -> Again:
    """Return a form with what a queued record holds, under an id of its own.

    Args:
        kind: of the record.
        one: as it was queued.
        record: what it holds.
        envelope: its private document, sealed; None where there is none here.
        key: opens that.
    """
    envelope_raw = {f"{REFS}.{ref.rel}": ref.id for ref in record.refs}
    envelope_raw |= {f"{ABOUT}.{at}": item for at, item in enumerate(record.about)}
    private: Mapping[str, str] = {}
    cautions = []
    if record.private is not None:
        found = _private_raw(kind, record, record.private, envelope, key)
        cautions += [say(_LOST)] if found is None else []
        cautions.append(say(_READERS))
        private = found or {}
    if record.end or record.place or record.holder:
        cautions.append(say(_AROUND))
    content: tuple[Mapping[str, str], ...] = (
        envelope_raw,
        raw_of(kind.shape, record.data),
        private,
        {},
    )
    draft = draft_of(drafts.new_id(one.created_ms), one.kind, one.created_ms, content, 0)
    return Again(draft, tuple(cautions))


def _private_raw(
    kind: Kind, record: Record, part: PrivatePart, envelope: bytes | None, key: DecryptionKey
) -> dict[str, str] | None:
    """Return the raw values of a private document, or None where they cannot be had."""
    if envelope is None or kind.private is None:
        return None
    try:
        promise = Promise(record.id, record.kind, 0, part, is_erased=False)
        document = parse_object(opened(envelope, key, promise).document)
    except CivicLedgerError:  # sealed for others, damaged, or no document of its kind
        return None
    return raw_of(kind.private.shape, document)
