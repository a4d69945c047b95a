"""Passwords: what is refused as too weak, and a good one on request.

A rule cannot tell a strong password from a weak one; this one keeps out the worst: short ones,
those of few different characters, runs along the alphabet or the keyboard, and the words that are
tried first. What stands behind that is the cost of each guess (`desktop.keys.key_file`). A password
that `suggest` makes is worth 66 bits, whatever it looks like.
"""

import unicodedata
from collections.abc import Callable
from contextlib import suppress

from desktop.errors import UsageError
from desktop.keys.backup import word_list

LEAST_LENGTH = 10
"""Characters of the shortest password that is accepted."""

MOST_BYTES = 1024
"""Bytes, as UTF-8, of the longest password that is accepted."""

SUGGESTED_WORDS = 6
"""Words of a suggested password; each is worth 11 bits."""

_LEAST_DIFFERENT = 5
_RUNS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "q1w2e3r4t5y6u7i8o9p0",
)
_TRIED_FIRST = frozenset(
    """
    administrator adminadmin basketball changeme charlie chocolate civicledger computer default
    dragon football iloveyou internet letmein liverpool manchester master michael monkey newpassword
    passphrase password passwort princess qwerty sunshine superman temporary trustno trustnoone
    username welcome whatever
    """.split()  # noqa: SIM905  (a list would take a line for each)
)
_IN_DISGUISE = str.maketrans("@4310$5!7", "aaeiossit")


def encode_password(password: str | bytearray) -> bytearray:
    """Return a password as the bytes that the key file is locked with, for the caller to wipe.

    Composed and decomposed forms of a character give the same bytes, since keyboards differ.

    Args:
        password: text, or text as UTF-8, without the line break that ended its input.

    Raises:
        UsageError: empty, too long, or not UTF-8.

    Source: RFC 8265, section 4.2 (Unicode form NFC).
    """
    if isinstance(password, bytearray) and password.isascii():
        encoded = bytearray(password)
    else:
        encoded = bytearray(unicodedata.normalize("NFC", _text_of(password)).encode())
    if not 0 < len(encoded) <= MOST_BYTES:
        raise UsageError(f"A password has 1 to {MOST_BYTES:,} bytes.")
    return encoded


def check_strength(password: str | bytearray) -> None:
    """Refuse a new password that is guessed too soon.

    Raises:
        UsageError: it is too weak; says why, in words that do not repeat it.
    """
    weakness = weakness_of(password)
    if weakness is not None:
        raise UsageError(
            f"This password is too weak: {weakness}.",
            means="Whoever steals the key file could guess it.",
            do="Take a longer one; six random words are good, and the program can suggest them.",
        )


def weakness_of(password: str | bytearray) -> str | None:
    """Return why a new password is too weak, in words that do not repeat it; None if it is not.

    Raises:
        UsageError: the password is no text.
    """
    return _weakness_of(unicodedata.normalize("NFC", _text_of(password)))


def suggest(choose: Callable[[int], int]) -> str:
    """Return six random words of the BIP-39 list, with a space between them.

    Args:
        choose: returns a secret random number from 0 to below its argument, all equally likely.
    """
    words = word_list()
    return " ".join(words[choose(len(words))] for _ in range(SUGGESTED_WORDS))


def _text_of(password: str | bytearray) -> str:
    with suppress(UnicodeError):  # the error would hold the password, so it goes no further
        if isinstance(password, bytearray):
            return password.decode()
        password.encode()
        return password
    raise UsageError("The password is not text, or not in UTF-8.")


def _weakness_of(password: str) -> str | None:
    plain = password.casefold()
    if len(password) < LEAST_LENGTH:
        return f"it has fewer than {LEAST_LENGTH} characters"
    if len(set(plain)) < _LEAST_DIFFERENT:
        return f"it has fewer than {_LEAST_DIFFERENT} different characters"
    if any(plain in run * 2 or plain in (run * 2)[::-1] for run in _RUNS):
        return "it is a run along the alphabet or the keyboard"
    core = _core_of(plain)
    if core in _TRIED_FIRST or core.translate(_IN_DISGUISE) in _TRIED_FIRST:
        return "it is one of those that are tried first"
    return None


def _core_of(plain: str) -> str:
    letters = plain.strip("0123456789!?.,;:-_+*#$%& ")
    half = len(letters) // 2
    return letters[:half] if letters[:half] == letters[half:] else letters
