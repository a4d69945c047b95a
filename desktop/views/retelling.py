"""What the core says, in the language of the window.

The core tells in English: its findings are stored, signed and compared word by word, its errors go
to the command line too. Here such a sentence is recognised by its template, as the translators had
it, and said anew with its values in their places. What is not recognised stays as it is.
"""

import re
from collections import defaultdict
from functools import cache, lru_cache

from desktop import assets
from desktop.views.saying import ENGLISH, say, tongue

TEMPLATES = "translations/core.txt"
_PLACE = re.compile(r"\{(\w+)\}")
_Known = tuple[str, re.Pattern[str]]


def retold(text: str) -> str:
    """Return a sentence of the core in the language of the window; several one by one."""
    if tongue().code == ENGLISH or not text:
        return text
    return _retold(tongue().code, str(text))


@lru_cache(maxsize=4096)
def _retold(_code: str, text: str) -> str:
    parts = re.split(r"(?<=[.:])\s+(?=[A-Z])", text)
    told = [_one(part) for part in parts]
    if None in told and (whole := _one(text)) is not None:
        return whole
    return " ".join(it or part for it, part in zip(told, parts, strict=True))


def _one(text: str) -> str | None:
    plain, by_word = _templates()
    if text in plain:
        return say(text)
    for word in (text.split(" ", 1)[0], ""):
        for template, pattern in by_word[word]:
            found = pattern.fullmatch(text)
            if found is not None:
                values = {name: _one(value) or value for name, value in found.groupdict().items()}
                return say(template, **values)
    return None


@cache
def _templates() -> tuple[frozenset[str], defaultdict[str, list[_Known]]]:
    """Return the sentences without values, and those with some by their first word."""
    lines = assets.read_text(TEMPLATES).splitlines()
    by_word: defaultdict[str, list[_Known]] = defaultdict(list)
    for line in sorted((one for one in lines if _PLACE.search(one)), key=_weight):
        first = line.split(" ", 1)[0]
        by_word["" if "{" in first else first].append((line, _pattern(line)))
    return frozenset(one for one in lines if not _PLACE.search(one)), by_word


def _weight(template: str) -> int:
    """Return the order of trial: what says the most by itself comes first."""
    return -len(_PLACE.sub("", template))


def _pattern(template: str) -> re.Pattern[str]:
    parts = _PLACE.split(template)  # text and names in turn
    said = (f"(?P<{it}>.+?)" if at % 2 else re.escape(it) for at, it in enumerate(parts))
    return re.compile("".join(said), re.DOTALL)
