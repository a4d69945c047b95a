"""Numbers and times in words, the same on every page.

Times are UTC, as the ledger's are; `utc` names this machine's time beside it.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

from desktop.domains.problem import Problem, dotted
from desktop.domains.state import CharterInForce
from desktop.domains.texts import Texts, in_language
from desktop.finding import Severity
from desktop.views.retelling import retold
from desktop.views.saying import amount, grouped, later, say, tongue

_SIGNS = {
    "WHR": "Wh", "KWH": "kWh", "LTR": "l", "MTQ": "m\u00b3", "KGM": "kg", "TNE": "t", "C62": "",
}  # fmt: skip
FIELDS = {
    "ledger": later("Ledger"),
    "education": later("Education"),
    "health": later("Health"),
    "medicines": later("Medicines"),
    "food": later("Food"),
    "devices": later("Devices"),
    "rewards": later("Rewards"),
    "city": later("City"),
    "voting": later("Voting"),
    "maintenance": later("Maintenance"),
    "employment": later("Employment"),
    "transfers": later("Transfers"),
    "other": later("Other"),
}
_SEVERITIES = {
    Severity.CRITICAL: later("Critical"),
    Severity.ERROR: later("Error"),
    Severity.WARNING: later("Warning"),
    Severity.NOTE: later("Note"),
}
_UNITS = ("bytes", "kB", "MB", "GB", "TB")


def day(time_ms: int) -> str:
    """Return a date as ``3 Apr 2026``, as the language writes it."""
    return tongue().day(datetime.fromtimestamp(time_ms / 1000, tz=UTC))


def month_name(number: int) -> str:
    """Return the short name of a month, 1 for January."""
    return tongue().month(datetime(2000, number, 1, tzinfo=UTC))


def moment(time_ms: int) -> str:
    """Return a time as ``3 Apr 2026, 07:10``, in UTC."""
    return f"{day(time_ms)}, {datetime.fromtimestamp(time_ms / 1000, tz=UTC):%H:%M}"


def utc(time_ms: int) -> str:
    """Return a time as ``3 Apr 2026, 07:10 UTC``, with this machine's time where it differs."""
    here = datetime.fromtimestamp(time_ms / 1000, tz=UTC).astimezone()
    if not here.utcoffset():
        return f"{moment(time_ms)} UTC"
    return f"{moment(time_ms)} UTC ({here:%H:%M} {here.tzname()})"


def ago(seconds: int) -> str:
    """Return how long ago something was, in its largest unit."""
    if seconds < 60:
        return say("just now")
    if seconds < 3600:
        return say("{seconds} min ago", seconds=seconds // 60)
    if seconds < 172_800:
        return say("{seconds} h ago", seconds=seconds // 3600)
    if seconds < 5_184_000:
        return amount(seconds // 86_400, "day ago", "days ago")
    return amount(seconds // 2_629_800, "month ago", "months ago")


def countdown(left_ms: int) -> str:
    """Return what is left as ``9 min 05 s``."""
    seconds = max(-(-left_ms // 1000), 0)
    hours, minutes = seconds // 3600, seconds // 60 % 60
    if hours:
        return say("{hours} h {minutes} min", hours=hours, minutes=f"{minutes:02}")
    if minutes and not seconds % 60:
        return say("{minutes} min", minutes=minutes)
    return (
        say("{minutes} min {seconds} s", minutes=minutes, seconds=f"{seconds % 60:02}")
        if minutes
        else f"{seconds} s"
    )


def octets(count: int) -> str:
    """Return a size in a unit that keeps it short, in steps of 1000."""
    value, unit = float(count), 0
    while value >= 1000 and unit + 1 < len(_UNITS):
        value, unit = value / 1000, unit + 1
    number = (
        grouped(round(value))
        if value >= 100 or not unit
        else f"{value:.1f}".replace(".", tongue().decimal)
    )
    return f"{number} {_UNITS[unit]}" if unit else amount(count, "byte", "bytes")


def unit_word(code: str) -> str:
    """Return the sign of a unit of the ledger; its code where it has none of its own."""
    return _SIGNS.get(code, code)


def called(texts: Texts, fallback: str = "") -> str:
    """Return a label in the language of the window."""
    code = tongue().code
    found = in_language(texts, code)
    return (found if code in texts or not found else retold(found)) or fallback


def misfit_words(problem: Problem) -> str:
    """Return what does not fit a form, with its place."""
    place, message = dotted(problem.path), retold(problem.message)
    return f"{place}: {message}" if place else message


def authority_titles(charters: Iterable[CharterInForce]) -> dict[str, str]:
    """Return what the charters call each authority, by its id and by its key.

    Args:
        charters: from the founding one on; where two differ, the newer word counts.
    """
    everyone = [one for charter in charters for one in charter.charter.authorities]
    return {name: one.title for one in everyone for name in (one.id, one.issuer)}


def field_word(domain: str) -> str:
    """Return what a field of city life is called; its own name, where it has no other."""
    return str(FIELDS.get(domain, domain.capitalize()))


def severity_word(severity: Severity) -> str:
    """Return a severity as a word that stands alone."""
    return str(_SEVERITIES[severity])
