"""Files that a user names on the command line: read whole, within a limit, or refused in words."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from desktop.errors import FormatError, SignatureError
from desktop.exchange.file_bytes import read_file
from desktop.exchange.file_type import named_format, not_json
from desktop.ledger.json_profile import JsonValue, format_json, parse_json

__all__ = ["read_as", "read_file", "read_json"]

_Read = TypeVar("_Read")


def read_as(path: Path, limit_bytes: int, parse: Callable[[bytes], _Read], what: str) -> _Read:
    """Return what ``parse`` makes of a file; the sentence names a file that is something else.

    Args:
        path: the file.
        limit_bytes: a longer one is refused unread.
        parse: raises `FormatError` or `SignatureError`.
        what: the file should be, with its article, for example ``a sampling plan``.

    Raises:
        StorageError: as `read_file`.
        FormatError: as `read_file`, or another file than it should be.
        SignatureError: its signature does not hold.
    """
    data = read_file(path, limit_bytes)
    try:
        return parse(data)
    except (FormatError, SignatureError) as error:
        found = named_format(data)
        raise type(error)(
            f"The file {path.name} is not {what}: " + (f"it is {found}." if found else error.what),
            means=error.means or "It was changed or cut off on its way, or is another file.",
            do=error.do or "Ask for it again where it was made.",
            evidence=error.evidence,
        ) from error


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
