"""Public keys as texts: the DID method ``did:key``.

A text is ``did:key:z`` and the base58btc form of a multicodec prefix and 32 key bytes: 0xed01 for
Ed25519 (``z6Mk...``), 0xec01 for X25519 (``z6LS...``). Follows the W3C CCG draft "The did:key
Method v0.7" and `ledger.md` section 1. Whether the bytes are a usable key is left to
`desktop.ledger.signature`.
"""

from functools import lru_cache

from desktop.errors import FormatError

_PREFIX = "did:key:z"
_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_DIGITS = {letter: value for value, letter in enumerate(_ALPHABET)}
_LENGTH = len(_PREFIX) + 47  # 34 bytes that begin with 0xec or 0xed always have 47 digits

_ED25519 = b"\xed\x01"
_X25519 = b"\xec\x01"
_KEY_BYTES = 32
_REMEMBERED = 4096  # issuers come again and again; a key and its text are about 200 bytes


@lru_cache(maxsize=_REMEMBERED)
def parse_did_key(text: str) -> bytes:
    """Return the 32 bytes of the Ed25519 key that a text names.

    Raises:
        FormatError: another method, codec, alphabet or length.
    """
    return _parse(text, _ED25519)


@lru_cache(maxsize=_REMEMBERED)
def format_did_key(public: bytes) -> str:
    """Return the text that names an Ed25519 key of 32 bytes.

    Raises:
        FormatError: not 32 bytes.
    """
    return _format(public, _ED25519)


def parse_x25519_did_key(text: str) -> bytes:
    """Return the 32 bytes of the X25519 key that a text names.

    Raises:
        FormatError: another method, codec, alphabet or length.
    """
    return _parse(text, _X25519)


def format_x25519_did_key(public: bytes) -> str:
    """Return the text that names an X25519 key of 32 bytes.

    Raises:
        FormatError: not 32 bytes.
    """
    return _format(public, _X25519)


def _parse(text: str, codec: bytes) -> bytes:
    """Return the key bytes after the multicodec prefix."""
    if len(text) != _LENGTH or not text.startswith(_PREFIX):
        raise FormatError(f"{text!r:.80} is not a did:key of 32 bytes")
    number = 0
    for letter in text[len(_PREFIX) :]:
        digit = _DIGITS.get(letter)
        if digit is None:
            raise FormatError(f"{letter!r} in a did:key is no digit of base58")
        number = number * 58 + digit
    # A number that begins with the codec has no leading zero digit, so the spelling is unique.
    if number >> (8 * _KEY_BYTES) != int.from_bytes(codec, "big"):
        raise FormatError(f"{text!r:.80} names another kind of key")
    return (number & ((1 << (8 * _KEY_BYTES)) - 1)).to_bytes(_KEY_BYTES, "big")


def _format(public: bytes, codec: bytes) -> str:
    """Return the did:key of a multicodec prefix and key bytes."""
    if len(public) != _KEY_BYTES:
        raise FormatError(f"a key has {_KEY_BYTES} bytes, not {len(public)}")
    number = int.from_bytes(codec + public, "big")
    letters: list[str] = []
    while number:
        number, digit = divmod(number, 58)
        letters.append(_ALPHABET[digit])
    return _PREFIX + "".join(reversed(letters))
