"""Amounts of money as whole numbers of a currency's smallest unit (ISO 4217)."""

from decimal import Decimal

from desktop.errors import FormatError
from desktop.ledger.json_profile import MAX_INTEGER

_NONE = frozenset((
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
    "VUV", "XAF", "XOF", "XPF",
))  # fmt: skip
_THREE = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))
_FOUR = frozenset(("CLF", "UYW"))


def decimals(currency: str) -> int:
    """Return how many decimals the amounts of a currency have."""
    if currency in _NONE:
        return 0
    return 3 if currency in _THREE else 4 if currency in _FOUR else 2


def in_minor_units(amount: Decimal, currency: str) -> int:
    """Return an amount in the smallest unit.

    Raises:
        FormatError: finer than that, or too large for the ledger.
    """
    scaled = amount.scaleb(decimals(currency))
    if scaled != scaled.to_integral_value() or abs(scaled) > MAX_INTEGER:
        raise FormatError(f"{amount} {currency} is not a whole number of the smallest unit")
    return int(scaled)


def format_minor(amount: int, currency: str) -> str:
    """Return an amount in the currency's own unit, such as ``12.50``."""
    places = decimals(currency)
    return f"{Decimal(amount).scaleb(-places):.{places}f}"
