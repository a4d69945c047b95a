"""Text from records, peers and files made fit to be shown: nothing hidden, nothing endless.

What a reader cannot see is written out as its code point, so that two different names never look
the same because of it: controls, direction marks, invisible and unassigned characters. Pure: knows
nothing of Qt. `desktop.views.parts.labels` puts the result on the screen.
"""

import re
import unicodedata

from desktop.views.saying import grouped, say

LIMIT = 400  # characters of one value on one line
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_HIDDEN_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_MOST_MARKS = 4  # combining marks on one letter; written languages need at most this


def shown(text: str, limit: int = LIMIT, *, lines: bool = False) -> str:
    """Return ``text`` with everything unseen written out, at most about ``limit`` characters.

    With ``lines`` the line ends stay what they are. A longer text ends in an ellipsis and the
    number of characters that the whole has.
    """
    text = str(text)  # what is said later is said now
    if len(text) <= limit and text.isascii() and text.isprintable():
        return text
    parts: list[str] = []
    length = marks = 0
    for character in text[:limit]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        part = _one(character, lines=lines, piled=marks > _MOST_MARKS)
        if length + len(part) > limit:
            break
        parts.append(part)
        length += len(part)
    if len(parts) < len(text):
        parts.append(say("\u2026 ({text} characters)", text=grouped(len(text))))
    return "".join(parts)


def _one(character: str, *, lines: bool, piled: bool) -> str:
    if lines and character == "\n":
        return character
    hidden = unicodedata.category(character) in _HIDDEN_CATEGORIES or _is_variation(character)
    if hidden or piled or character in _HIDDEN_LETTERS:
        return f"[U+{ord(character):04X}]"
    return character


def _is_variation(character: str) -> bool:
    """Tell whether the character picks another drawing of its neighbour and has none of its own."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def has_mixed_scripts(text: str) -> bool:
    """Tell whether one word mixes letters of alphabets that look alike (Latin, Cyrillic, Greek)."""
    for word in re.findall(r"[^\W\d_]+", text[:LIMIT]):
        scripts = {unicodedata.name(letter, "").split(" ", 1)[0] for letter in word}
        if len(scripts & {"LATIN", "CYRILLIC", "GREEK"}) > 1:
            return True
    return False


def short_hash(digits: str) -> str:
    """Return a hash as its first six and last four digits; shorter ones stay whole."""
    return digits if len(digits) <= 11 else f"{digits[:6]}\u2026{digits[-4:]}"


def broken(text: str, width: int = 48) -> str:
    """Return ``text`` with a line end inside every run of more than ``width`` non-spaces."""
    return re.sub(rf"(\S{{{width}}})(?=\S)", "\\1\n", text)


def cell(text: str) -> str:
    """Return a value for a spreadsheet: one line, and never a formula."""
    line = shown(text, limit=len(text) * 10 + 1)
    is_formula = line[:1] in set("=+-@|%") and not re.fullmatch(r"[+-]?\d+([.,]\d+)?", line)
    return f"'{line}" if is_formula else line
