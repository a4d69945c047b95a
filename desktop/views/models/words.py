"""Numbers and times in words, the same on every page. Times are UTC, as the ledger's are."""

from collections.abc import Iterable
from datetime import UTC, datetime

from desktop.domains.state import CharterInForce
from desktop.domains.texts import Texts, in_language
from desktop.views.parts.plain import grouped

LANGUAGE = "en"
_UNITS = ("bytes", "kB", "MB", "GB", "TB")


def day(time_ms: int) -> str:
    """Return a date as ``3 Apr 2026``."""
    moment = datetime.fromtimestamp(time_ms / 1000, tz=UTC)
    return f"{moment.day} {moment:%b %Y}"


def moment(time_ms: int) -> str:
    """Return a time as ``3 Apr 2026, 07:10``, in UTC."""
    return f"{day(time_ms)}, {datetime.fromtimestamp(time_ms / 1000, tz=UTC):%H:%M}"


def ago(seconds: int) -> str:
    """Return how long ago something was, in its largest unit."""
    if seconds < 60:
        return "just now"
    for limit, per, unit in ((3600, 60, "min"), (172_800, 3600, "h"), (5_184_000, 86_400, "days")):
        if seconds < limit:
            return f"{seconds // per} {unit} ago"
    return f"{seconds // 2_629_800} months ago"


def countdown(left_ms: int) -> str:
    """Return what is left as ``9 min 05 s``."""
    seconds = max(-(-left_ms // 1000), 0)
    hours, minutes = seconds // 3600, seconds // 60 % 60
    if hours:
        return f"{hours} h {minutes:02} min"
    if minutes and not seconds % 60:
        return f"{minutes} min"
    return f"{minutes} min {seconds % 60:02} s" if minutes else f"{seconds} s"


def octets(count: int) -> str:
    """Return a size in a unit that keeps it short, in steps of 1000."""
    value, unit = float(count), 0
    while value >= 1000 and unit + 1 < len(_UNITS):
        value, unit = value / 1000, unit + 1
    number = grouped(round(value)) if value >= 100 or not unit else f"{value:.1f}"
    return f"{number} {_UNITS[unit]}"


def called(texts: Texts, fallback: str = "") -> str:
    """Return a label in the language of the window."""
    return in_language(texts, LANGUAGE) or fallback


def authority_titles(charters: Iterable[CharterInForce]) -> dict[str, str]:
    """Return what the charters call each authority, by its id and by its key.

    Args:
        charters: from the founding one on; where two differ, the newer word counts.
    """
    everyone = [one for charter in charters for one in charter.charter.authorities]
    return {name: one.title for one in everyone for name in (one.id, one.issuer)}
