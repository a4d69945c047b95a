"""From what was entered as private to the little that the record says of it.

A record is made with a commitment, and the document waits in memory until it is sealed; it is never
written in clear. Follows `ledger.md` sections 2 and 9.
"""

import secrets
from dataclasses import dataclass

from desktop.domains.kind import Kind, private_problems
from desktop.domains.problem import Problem
from desktop.errors import FormatError
from desktop.exchange.photo_fields import without_metadata
from desktop.ledger.commitment import (
    SALT_BYTES,
    Plaintext,
    commit,
    padded_length,
)
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json, parse_object
from desktop.ledger.scalar import decode_base64, encode_base64url

_MEMBERS = {"media", "document", "base64", "to"}


@dataclass(frozen=True, slots=True)
class Sealable:
    """A private document of a record that was made, and who is to read it beside its issuer."""

    plaintext: Plaintext
    to: tuple[str, ...]  # did:keys, or names of the roster
    removed: int = 0  # octets of metadata that were taken out of its photos

    @property
    def part(self) -> JsonObject:
        """What the record says of it."""
        one = self.plaintext
        return {
            "bytes": padded_length(one),
            "commitment": encode_base64url(
                commit(one.record_id, one.media, one.salt, one.document)
            ),
            "media": one.media,
        }


def sealable_of(kind: Kind, record_id: str, value: JsonValue) -> tuple[Sealable, list[Problem]]:
    """Return the private document that an item describes, and what its kind has against it.

    Args:
        kind: of the record.
        record_id: of the record.
        value: the item's member ``private``: an object with ``document`` (an object, judged by the
            kind's private schema) or ``base64`` (bytes as they are, such as an imported document),
            and if wanted ``media`` and ``to``, a list of readers.

    Raises:
        FormatError: another form, or a kind without private documents.
    """
    if kind.private is None:
        raise FormatError(f"A record of {kind.id} has no private document.")
    if not isinstance(value, dict) or not value.keys() <= _MEMBERS:
        raise FormatError("The member private has document or base64, media and to, no more.")
    media = value.get("media", kind.private.media)
    if media != kind.private.media:
        raise FormatError(f"The private document of {kind.id} has the media {kind.private.media}.")
    document, removed, found = _document_of(kind, value)
    salt = secrets.token_bytes(SALT_BYTES)
    plaintext = Plaintext(record_id, kind.id, kind.private.media, salt, document)
    return Sealable(plaintext, _readers_of(value.get("to", [])), removed), found


def _document_of(kind: Kind, value: JsonObject) -> tuple[bytes, int, list[Problem]]:
    """Return a document, how many octets its photos lost, and what its kind has against it."""
    assert kind.private is not None
    if ("document" in value) == ("base64" in value):
        raise FormatError("The member private has either document or base64.")
    if "document" in value:
        document = value["document"]
        if not isinstance(document, dict):
            raise FormatError("The private document is not an object.")
        cleaned = without_metadata(kind.private.shape, document)
        found = [*cleaned.problems, *private_problems(kind.private, cleaned.data)]
        return format_json(cleaned.data), cleaned.removed, found
    text = value["base64"]
    if not isinstance(text, str) or not text:
        raise FormatError("The member base64 of private is not a text.")
    document_bytes = decode_base64(text)
    return document_bytes, 0, _talkative(kind, document_bytes)


def _talkative(kind: Kind, document: bytes) -> list[Problem]:
    """Return what is wrong with the photos of a document that is to stay as it is."""
    assert kind.private is not None
    try:
        cleaned = without_metadata(kind.private.shape, parse_object(document))
    except FormatError:  # none of the kind's own form
        return []
    told = "A photo in it tells place, time or camera. Give it as document, which takes them out."
    return [Problem(("base64",), told)] if cleaned.removed else []


def _readers_of(value: JsonValue) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise FormatError("The member to of private is not a list of names.")
    named = [one for one in value if isinstance(one, str)]
    if len(named) < len(value):
        raise FormatError("The member to of private is not a list of names.")
    return tuple(named)
