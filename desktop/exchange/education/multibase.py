"""Bytes as the texts that Data Integrity proofs and keys use: multibase.

A letter says which alphabet follows: ``z`` is base58btc, ``u`` is base64url without padding.
Follows W3C Controlled Identifiers 1.0 section 2.4. Each value has one accepted spelling.
"""

from desktop.errors import FormatError
from desktop.ledger.scalar import decode_base64url, encode_base64url

BASE58 = "z"
BASE64URL = "u"

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_DIGITS = {letter: value for value, letter in enumerate(_ALPHABET)}
_MOST_DIGITS = 200  # the work grows with the square; keys and signatures have under 100


def decode_base58(text: str) -> bytes:
    """Return the bytes of a multibase text in base58btc, of at most 200 digits.

    Raises:
        FormatError: another alphabet, or too long.
    """
    digits = text.removeprefix(BASE58)
    if digits == text or not digits or len(digits) > _MOST_DIGITS:
        raise FormatError(f"{text!r:.60} is not multibase text in base58btc")
    number = 0
    for letter in digits:
        if letter not in _DIGITS:
            raise FormatError(f"{letter!r} is no digit of base58")
        number = number * 58 + _DIGITS[letter]
    zeros = len(digits) - len(digits.lstrip(_ALPHABET[0]))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def encode_base58(data: bytes) -> str:
    """Return bytes as multibase text in base58btc."""
    number = int.from_bytes(data, "big")
    letters: list[str] = []
    while number:
        number, digit = divmod(number, 58)
        letters.append(_ALPHABET[digit])
    zeros = len(data) - len(data.lstrip(b"\x00"))
    return BASE58 + _ALPHABET[0] * zeros + "".join(reversed(letters))


def decode_multibase_url(text: str) -> bytes:
    """Return the bytes of a multibase text in base64url.

    Raises:
        FormatError: another alphabet, padding, or unused bits that are not zero.
    """
    if not text.startswith(BASE64URL):
        raise FormatError(f"{text!r:.60} is not multibase text in base64url")
    return decode_base64url(text[1:])


def encode_multibase_url(data: bytes) -> str:
    """Return bytes as multibase text in base64url."""
    return BASE64URL + encode_base64url(data)
