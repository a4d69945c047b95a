"""What an EPCIS event holds beyond the known members: from the record back into the event.

A record keeps it as ``extensions``: ``[{"at": JSON pointer into the event, "json": JSON text}]``.
"""

from desktop.domains.exact_json import ExactObject, ExactValue, parse_exact, pointer_keys
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonValue


def put_back(event: ExactObject, extensions: JsonValue) -> None:
    """Set every extension in the event.

    Raises:
        FormatError: no list of places and values, or a place that the event does not have free.
    """
    if not isinstance(extensions, list):
        raise FormatError("/extensions is not a list")
    for extension in extensions:
        _put_back(event, extension)


def _put_back(event: ExactObject, extension: JsonValue) -> None:
    """Set one extension in the event."""
    at = extension.get("at") if isinstance(extension, dict) else None
    text = extension.get("json") if isinstance(extension, dict) else None
    if not isinstance(at, str) or not isinstance(text, str):
        raise FormatError("/extensions has an item without a place or a value")
    *steps, name = pointer_keys(at)
    holder: ExactValue = event
    for step in steps:
        holder = _step_into(holder, step)
    if not isinstance(holder, dict) or name in holder:
        raise FormatError(f"the extension {at:.120} has no free place in the event")
    holder[name] = parse_exact(text.encode())


def _step_into(holder: ExactValue, step: str) -> ExactValue:
    """Return the member or item that one step of a pointer names; None if there is none."""
    if isinstance(holder, dict):
        return holder.get(step)
    if isinstance(holder, list) and step.isdecimal() and int(step) < len(holder):
        return holder[int(step)]
    return None
