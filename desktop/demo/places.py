"""Where things are in the demonstration city: metres north and east of its middle."""

from desktop.ledger.record import Place

MIDDLE = (470_707_000, 154_395_000)  # latitude and longitude, in 1e-7 degree
_NORTH, _EAST = 90, 132  # 1e-7 degree in a metre, at that latitude


def place(north_m: int, east_m: int) -> Place:
    """Return a place in the city, so many metres from its middle."""
    lat, lon = MIDDLE
    return Place(lat + north_m * _NORTH, lon + east_m * _EAST)


def degrees(units: int) -> str:
    """Return 1e-7 degree as degrees, as other programs write them."""
    return f"{units // 10_000_000}.{units % 10_000_000:07d}"
