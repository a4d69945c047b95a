"""One reading out of a window's record, and one that was shown held against the record.

What proves it is `desktop.domains.readings`; here the record's fields and, of a personal window,
its opened document are put together with it. What the record itself is worth is judged elsewhere.
"""

from dataclasses import replace

from desktop.domains.readings import (
    Series,
    Shown,
    check_shown,
    parse_readings,
    show_reading,
)
from desktop.errors import FormatError, ProofError
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from desktop.ledger.scalar import decode_base64url
from desktop.verdict import Check, Result

_KIND = "device.readings/"


def shown_from(record: Record, opened: JsonObject | None, number: int) -> Shown:
    """Return one reading of a window with its path, proven against the record.

    Args:
        record: of kind ``device.readings``.
        opened: its private document; None where the readings are public.
        number: of the reading in the window, from 1.

    Raises:
        FormatError: another kind, a window without readings in public, or no reading of the number.
        ProofError: the readings are not those of the record's root.
    """
    series, root, count = _window(record)
    source = record.data if opened is None else opened
    if "readings" not in source:
        raise FormatError(
            f"The readings of {record.id} do not stand in the record.",
            do="Open its private document with the key of one of its readers.",
        )
    readings = parse_readings(source["readings"])
    if not 1 <= number <= len(readings):
        raise FormatError(f"The window has the readings 1 to {len(readings)}, and no {number}.")
    salt = source.get("salt")
    window_salt = decode_base64url(salt) if isinstance(salt, str) else None
    shown = show_reading(series, readings, number - 1, window_salt)
    check_shown(shown, root, count)
    return replace(shown, record=record.id)


def check_against(shown: Shown, record: Record) -> None:
    """Check that a reading that was shown alone stands in the window of a record.

    Raises:
        FormatError: the record is no window.
        ProofError: it is another device, property or unit, or the path does not lead to the root.
    """
    series, root, count = _window(record)
    if shown.series != series:
        raise ProofError(
            f"The reading is of {shown.series.property} of {shown.series.device}; the record is of "
            f"{series.property} of {series.device}."
        )
    check_shown(shown, root, count)


def reading_check(shown: Shown, record: Record | None) -> Check:
    """Hold a reading against the window's record, whose bytes were proven, in words."""
    if record is None:
        return Check("reading", Result.FAILED, "The record could not be read.")
    try:
        check_against(shown, record)
    except (ProofError, FormatError) as error:
        told = f"The reading does not stand in this window: {error.what}"
        return Check("reading", Result.FAILED, told)
    told = f"{len(shown.path)} hashes lead from reading {shown.index + 1} to the window's root."
    return Check("reading", Result.OK, told)


def _window(record: Record) -> tuple[Series, bytes, int]:
    data = record.data
    if not record.kind.startswith(_KIND):
        raise FormatError(f"A {record.kind} is no window of readings.")
    count = data["count"]
    assert isinstance(count, int)  # by the kind's schema
    series = Series(str(data["device"]), str(data["property"]), str(data["unit"]))
    return series, decode_base64url(str(data["root"])), count
