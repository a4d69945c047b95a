"""Records that promise a private document: the log holds its commitment, readers its envelope."""

from random import Random

from desktop.demo.deed import Private
from desktop.ledger.commitment import SALT_BYTES, Plaintext, commit, padded_length
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.ledger.record import Record, object_of, record_of
from desktop.ledger.scalar import encode_base64url

_MEDIA = "application/json"


def with_document(
    record: Record, document: JsonObject, dice: Random, *readers: str
) -> tuple[Record, Private]:
    """Return a record that promises a private document, and that document.

    Args:
        record: without a document.
        document: what is private.
        dice: gives the salt.
        readers: members beside the writer.
    """
    salt, data = dice.randbytes(SALT_BYTES), format_json(document)
    plaintext = Plaintext(record.id, record.kind, _MEDIA, salt, data)
    part: JsonObject = {
        "bytes": padded_length(plaintext),
        "commitment": encode_base64url(commit(record.id, _MEDIA, salt, data)),
        "media": _MEDIA,
    }
    return record_of({**object_of(record), "private": part}), Private(plaintext, readers)
