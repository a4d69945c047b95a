"""JSON from outside the ledger, without losing a digit; a file that is something else is named.

The values, their numbers and the strict reading are those of `desktop.domains.exact_json`.
"""

import json

from desktop.domains import exact_json
from desktop.domains.exact_json import (
    MAX_BYTES,
    MAX_DEPTH,
    ExactObject,
    ExactValue,
    format_exact,
    format_number,
    pointer_keys,
    pointer_token,
)
from desktop.errors import FormatError
from desktop.exchange.file_type import not_json

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "ExactObject",
    "ExactValue",
    "format_exact",
    "format_number",
    "parse_exact",
    "pointer_keys",
    "pointer_token",
]


def parse_exact(data: bytes, *, limit_bytes: int = MAX_BYTES) -> ExactValue:
    """Return the value of a JSON text.

    Raises:
        FormatError: as for `desktop.domains.exact_json.parse_exact`; of what is no JSON it says
            what it is instead.
    """
    try:
        return exact_json.parse_exact(data, limit_bytes=limit_bytes)
    except FormatError as error:
        if isinstance(error.__cause__, UnicodeDecodeError | json.JSONDecodeError):
            raise not_json(data, error.__cause__) from error
        raise
