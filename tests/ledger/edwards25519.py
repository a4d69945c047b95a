"""Ed25519 by the book: a second implementation of CL-Ed25519, in plain integers.

Follows RFC 8032 sections 5.1.3, 5.1.4 and 5.1.7. Slow, and made for tests only.
"""

import hashlib
from dataclasses import dataclass

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, P) % P
_ROOT = pow(2, (P - 1) // 4, P)


@dataclass(frozen=True, slots=True)
class Point:
    """A point in extended coordinates: x = X/Z, y = Y/Z, T = XY/Z."""

    x: int
    y: int
    z: int
    t: int

    def __add__(self, other: "Point") -> "Point":
        a = (self.y - self.x) * (other.y - other.x) % P
        b = (self.y + self.x) * (other.y + other.x) % P
        c = 2 * self.t * other.t * _D % P
        d = 2 * self.z * other.z % P
        e, f, g, h = b - a, d - c, d + c, b + a
        return Point(e * f % P, g * h % P, f * g % P, e * h % P)

    def times(self, factor: int) -> "Point":
        total, power = NEUTRAL, self
        while factor:
            if factor & 1:
                total += power
            power += power
            factor >>= 1
        return total

    def equals(self, other: "Point") -> bool:
        return (self.x * other.z - other.x * self.z) % P == 0 and (
            self.y * other.z - other.y * self.z
        ) % P == 0

    def encoded(self) -> bytes:
        inverse = pow(self.z, -1, P)
        x, y = self.x * inverse % P, self.y * inverse % P
        return (y | (x & 1) << 255).to_bytes(32, "little")


NEUTRAL = Point(0, 1, 1, 0)


def decoded(encoding: bytes) -> Point | None:
    """Return the point of a canonical encoding, or None."""
    if len(encoding) != 32:
        return None
    number = int.from_bytes(encoding, "little")
    y, sign = number & (2**255 - 1), number >> 255
    if y >= P:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * _ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return Point(x, y, 1, x * y % P)


def _base() -> Point:
    y = 4 * pow(5, -1, P) % P
    point = decoded(y.to_bytes(32, "little"))
    assert point is not None
    return point


BASE = _base()


def is_small(point: Point) -> bool:
    """Tell whether a point has an order of 1, 2, 4 or 8."""
    return point.times(8).equals(NEUTRAL)


def is_valid(public: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether CL-Ed25519 accepts a signature."""
    if len(signature) != 64:
        return False
    a, r = decoded(public), decoded(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or is_small(a) or is_small(r) or s >= L:
        return False
    digest = hashlib.sha512(signature[:32] + public + message).digest()
    k = int.from_bytes(digest, "little") % L
    return BASE.times(s).equals(r + a.times(k))


def may_enrol(public: bytes) -> bool:
    """Tell whether CL-Ed25519's key check accepts a key."""
    point = decoded(public)
    return point is not None and not is_small(point) and point.times(L).equals(NEUTRAL)
