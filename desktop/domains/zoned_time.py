"""Times as other standards write them: with any time zone and any number of decimals.

XML Schema dateTimeStamp, as in EPCIS 2.0 and VC Data Model 2.0. CBV 2.0 section 8.9 rules 8 and 9
turn such a time into UTC with milliseconds, where the fourth decimal from 5 upwards rounds up; the
ledger's own times have that form too.
"""

import re
from datetime import UTC, datetime, timedelta

from desktop.errors import FormatError

_STAMP = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]+))?"
    r"(Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])"
)


def utc_time(text: str) -> str:
    """Return a time of any zone as ``YYYY-MM-DDTHH:MM:SS.mmmZ``.

    Raises:
        FormatError: no zone, another form, or no date of the years 0001 to 9999.
    """
    match = _STAMP.fullmatch(text.strip())
    if match is None:
        raise FormatError(f"{text!r:.60} is not a time with a time zone (ISO 8601)")
    decimals = (match[2] or "").ljust(4, "0")
    ms = int(decimals[:3]) + (decimals[3] >= "5")
    try:
        moment = datetime.fromisoformat(match[1] + match[3]) + timedelta(milliseconds=ms)
        moment = moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise FormatError(f"{text!r:.60} is not a date of the calendar") from error
    return moment.isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"
