"""Keys as texts: Bech32, as age writes its recipients and identities.

Follows BIP 173, but for its limit of 90 characters, which age does not keep. Only written here:
what is read is made by the program itself, and the library below reads it.
"""

from collections.abc import Iterable, Iterator

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM = 6  # characters


def format_bech32(prefix: str, data: Iterable[int]) -> str:
    """Return the text of bytes under a human-readable prefix in lower case."""
    values = list(_in_fives(data))
    expanded = [*(ord(one) >> 5 for one in prefix), 0, *(ord(one) & 31 for one in prefix)]
    rest = _remainder([*expanded, *values, *[0] * _CHECKSUM]) ^ 1
    checksum = [rest >> 5 * (_CHECKSUM - 1 - place) & 31 for place in range(_CHECKSUM)]
    return f"{prefix}1{''.join(_ALPHABET[value] for value in (*values, *checksum))}"


def _in_fives(data: Iterable[int]) -> Iterator[int]:
    """Yield bits in groups of five, the last one filled up with zeros."""
    held = bits = 0
    for octet in data:
        held, bits = held << 8 | octet, bits + 8
        while bits >= 5:
            bits -= 5
            yield held >> bits & 31
        held &= (1 << bits) - 1
    if bits:
        yield held << (5 - bits) & 31


def _remainder(values: Iterable[int]) -> int:
    """Return the remainder of the code's polynomial, 30 bits."""
    rest = 1
    for value in values:
        top = rest >> 25
        rest = (rest & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATORS):
            if top >> place & 1:
                rest ^= generator
    return rest
