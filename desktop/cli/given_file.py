"""Files that a user names on the command line: read whole, within a limit, or refused in words."""

import json
from pathlib import Path
from typing import Any

from desktop.errors import FormatError
from desktop.exchange.file_bytes import read_file
from desktop.exchange.file_type import not_json
from desktop.ledger.json_profile import JsonValue, format_json, parse_json

__all__ = ["read_file", "read_json"]


def read_json(path: Path, limit_bytes: int) -> JsonValue:
    """Return the value of a JSON file; its spelling is free, its values are the ledger's.

    Raises:
        StorageError: as `read_file`.
        FormatError: as `read_file`, not JSON, or a value that the ledger does not have.
    """
    data = read_file(path, limit_bytes)
    try:
        return parse_json(format_json(_loose(data)))
    except FormatError as error:
        raise FormatError(
            f"The file {path.name} cannot be used: {error.what}",
            means=error.means or "Nothing of the file was taken over.",
            do=error.do or "Correct it, then try again.",
            evidence=error.evidence,
        ) from error


def _loose(data: bytes) -> Any:  # noqa: ANN401  (what json gives; the caller judges it)
    try:
        return json.loads(
            data.decode("utf-8-sig"), parse_float=_no_float, object_pairs_hook=_no_twins
        )
    except RecursionError as error:
        raise FormatError("the file is nested too deep; it is not JSON of a record") from error
    except ValueError as error:
        raise not_json(data, error) from error


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twin = next(name for name in found if names.count(name) > 1)
        raise FormatError(f"the member {twin!r:.80} stands twice in one object")
    return found


def _no_float(text: str) -> object:
    raise FormatError(
        f"{text:.40} is not a whole number", do="Write numbers with fractions as text in quotes."
    )
