"""A root secret as 24 English words, for paper (BIP-39).

256 bits of root and the first 8 bits of their SHA-256 are cut into 24 numbers of 11 bits, each of
which names a word of the English list of BIP-39. The words *are* the secret, without any password:
errors here name positions, never words.
"""

import hashlib
import unicodedata
from functools import cache

from mnemonic import Mnemonic

from desktop.errors import FormatError, UsageError

WORD_COUNT = 24
"""Words of a backup."""

_ROOT_LENGTH = 32
_WORD_BITS = 11
_CHECK_BITS = 8


def words_of(root: bytes | bytearray) -> str:
    """Return the 24 words of a root secret of 32 bytes, with a space between them.

    Raises:
        UsageError: the root is not 32 bytes long.

    Source: BIP-39, "Generating the mnemonic".
    """
    if len(root) != _ROOT_LENGTH:
        raise UsageError("A root secret is 32 bytes long.")
    number = int.from_bytes(root, "big") << _CHECK_BITS | _check_of(root)
    shifts = range((WORD_COUNT - 1) * _WORD_BITS, -1, -_WORD_BITS)
    words = word_list()
    return " ".join(words[number >> shift & (1 << _WORD_BITS) - 1] for shift in shifts)


def root_of(words: str) -> bytes:
    """Return the root secret of 32 bytes that 24 words stand for.

    Capital letters, line breaks, extra spaces and other forms of the same characters do not matter.

    Raises:
        FormatError: not 24 words, a word that is not in the list, or words that do not fit each
            other; says which position, and never a word.

    Source: BIP-39; the comparison is made in Unicode form NFKD.
    """
    typed = unicodedata.normalize("NFKD", words).lower().split()
    numbers = _numbers()
    for position, word in enumerate(typed, start=1):
        if word not in numbers:
            raise FormatError(
                f"Word {position} is not one of the 2,048 backup words.",
                means="It is misspelt, or not a word of this list.",
                do=f"Compare word {position} with the paper.",
            )
    if len(typed) != WORD_COUNT:
        raise FormatError(
            f"A backup has {WORD_COUNT} words; these are {len(typed)}.",
            do="Look for a word that was left out or typed twice.",
        )
    number = 0
    for word in typed:
        number = number << _WORD_BITS | numbers[word]
    root = (number >> _CHECK_BITS).to_bytes(_ROOT_LENGTH, "big")
    if number & (1 << _CHECK_BITS) - 1 != _check_of(root):
        raise FormatError(
            "These 24 words do not belong together.",
            means="A word was mistaken for another one of the list, or two changed places.",
            do="Compare every word and its place with the paper.",
        )
    return root


@cache
def word_list() -> tuple[str, ...]:
    """Return the 2,048 English words of BIP-39, in their order."""
    return tuple(Mnemonic("english").wordlist)


def _check_of(root: bytes | bytearray) -> int:
    return hashlib.sha256(root).digest()[0]


@cache
def _numbers() -> dict[str, int]:
    return {word: number for number, word in enumerate(word_list())}
