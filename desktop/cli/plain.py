"""Text from records, peers and files, made fit for a terminal: nothing hidden, no commands."""

import unicodedata

LIMIT = 2_000  # characters of one value
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def plain(text: str, limit: int = LIMIT) -> str:
    """Return a text with everything unseen written as its code point, on one line."""
    if len(text) <= limit and text.isascii() and text.isprintable():
        return text
    shown = "".join(_one(character) for character in text[:limit])
    return shown if len(text) <= limit else f"{shown}... ({len(text):,} characters)"


def _one(character: str) -> str:
    if unicodedata.category(character) in _HIDDEN:
        return f"[U+{ord(character):04X}]"
    return character
