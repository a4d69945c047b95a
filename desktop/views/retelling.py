"""What the core says, in the language of the window.

The core tells in English: its findings are stored, signed and compared word by word, its errors go
to the command line too. Here such a sentence is recognised by its template, as the translators had
it, and said anew with its values in their places. What is not recognised stays as it is.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop import assets
from desktop.views.saying import ENGLISH, say, tongue

TEMPLATES = "translations/core.txt"
_PLACE = re.compile(r"\{(\w+)\}")
_ENDS = re.compile(r"(?<=[.:])\s+(?=[A-Z])")
_MOST_TOGETHER = 6  # pieces between full stops that one template has


@dataclass(frozen=True, slots=True)
class _Known:
    """One template with values."""

    template: str
    pattern: re.Pattern[str]
    longest: str  # of its own words; what lacks them cannot be it


def retold(text: str) -> str:
    """Return a sentence of the core in the language of the window; several one by one."""
    if tongue().code == ENGLISH or not text:
        return text
    return _retold(tongue().code, str(text))


@lru_cache(maxsize=4096)
def _retold(_code: str, text: str) -> str:
    parts = _ENDS.split(text)
    told, is_whole, at = [], True, 0
    while at < len(parts):
        it, count = _first(parts[at:])
        told.append(it)
        is_whole, at = is_whole and bool(count), at + max(1, count)
    if not is_whole and (whole := _one(text)) is not None:
        return whole
    return " ".join(told)


def _first(parts: list[str]) -> tuple[str, int]:
    """Return the first sentence of some pieces and how many it took; none where it stays."""
    for count in range(1, min(len(parts), _MOST_TOGETHER) + 1):
        told = _one(" ".join(parts[:count]))
        if told is not None:
            return told, count
    return parts[0], 0


def _one(text: str) -> str | None:
    plain, by_word = _templates()
    if text in plain:
        return say(text)
    for word in (text.split(" ", 1)[0], ""):
        for known in by_word[word]:
            found = known.pattern.fullmatch(text) if known.longest in text else None
            if found is not None:
                values = {
                    it: _retold(tongue().code, value) for it, value in found.groupdict().items()
                }
                return say(known.template, **values)
    return None


@cache
def _templates() -> tuple[frozenset[str], defaultdict[str, list[_Known]]]:
    """Return the sentences without values, and those with some by their first word."""
    lines = assets.read_text(TEMPLATES).splitlines()
    by_word: defaultdict[str, list[_Known]] = defaultdict(list)
    for line in sorted((one for one in lines if _PLACE.search(one)), key=_weight):
        first = line.split(" ", 1)[0]
        longest = max(_PLACE.sub("\n", line).split("\n"), key=len)
        by_word["" if "{" in first else first].append(_Known(line, _pattern(line), longest))
    return frozenset(one for one in lines if not _PLACE.search(one)), by_word


def _weight(template: str) -> int:
    """Return the order of trial: what says the most by itself comes first."""
    return -len(_PLACE.sub("", template))


def _pattern(template: str) -> re.Pattern[str]:
    parts = _PLACE.split(template)  # text and names in turn
    said = (f"(?P<{it}>.+?)" if at % 2 else re.escape(it) for at, it in enumerate(parts))
    return re.compile("".join(said), re.DOTALL)
