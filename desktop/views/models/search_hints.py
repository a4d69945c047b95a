"""What may be meant while something is typed into the search box: fields, values, former searches.

Pure: the known things come in, whole lines go out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from desktop.replica.query_text import FIELDS
from desktop.replica.searches import Search
from desktop.views.saying import later

MOST = 12
_MEANINGS = {
    "kind": later("sort of record"),
    "is": later("verdict or state"),
    "issuer": later("who issued it"),
    "about": later("thing it is about"),
    "id": "record",
    "ref": later("records that refer to it"),
    "block": "height",
    "entry": later("place in the log"),
    "after": later("from this day on"),
    "before": later("until this day"),
    "label": later("your label"),
    "note": later("word of your note"),
}
assert set(_MEANINGS) == set(FIELDS)


@dataclass(frozen=True, slots=True)
class Known:
    """What hints are made from."""

    saved: tuple[Search, ...] = ()
    recent: tuple[Search, ...] = ()
    values: Mapping[str, Sequence[str]] = field(default_factory=dict)  # by field


@dataclass(frozen=True, slots=True)
class Hint:
    """One line that may be meant, and how it is offered."""

    line: str
    words: str


def hints(line: str, known: Known) -> list[Hint]:
    """Return what a line may become, the likeliest first, at most `MOST`."""
    if not line.strip():
        found = _former(known, "")
    elif line.count('"') % 2:
        found = iter(())
    else:
        found = _of_term(line, known)
    return list(islice((one for one in found if one.line != line), MOST))


def _of_term(line: str, known: Known) -> Iterator[Hint]:
    """Yield what the last term of a line may become, then former searches."""
    head, gap, term = line.rpartition(" ")
    before = head + gap + ("-" if term.startswith("-") else "")
    name, colon, start = term.removeprefix("-").partition(":")
    if colon:
        for value in known.values.get(name, ()):
            if start.lower() in value.lower():
                quoted = f'"{value}"' if " " in value else value
                yield Hint(f"{before}{name}:{quoted} ", f"{name}:{quoted}")
        return
    if name:
        for one in FIELDS:
            if one.startswith(name.lower()):
                yield Hint(f"{before}{one}:", f"{one}:   {_MEANINGS[one]}")
    yield from _former(known, line.strip().lower())


def _former(known: Known, part: str) -> Iterator[Hint]:
    for one in known.saved:
        if part in one.name.lower() or part in one.text.lower():
            yield Hint(one.text, f"{one.name}   {one.text}")
    for one in known.recent:
        if part in one.text.lower():
            yield Hint(one.text, one.text)
