"""The values of a record with the labels of their fields, in the order of its form.

Paper and window both label by this; how a value is written is left to each of them.
"""

import dataclasses
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domains.fields import Field, FieldType
from desktop.domains.texts import in_language
from desktop.paper.words import word

_POSITION = re.compile(r"\.(\d+)(?=\.|$)")
_PLAIN = "en"  # in which it is seen whether two fields are called the same


@dataclass(frozen=True, slots=True)
class Told:
    """One value with its name and its place among the others."""

    plain: str  # its path without positions
    rank: tuple[int, tuple[int, ...], int]
    name: str
    text: str  # as the record has it
    # What it is; None where its kind does not say.
    field: Field | None = dataclasses.field(compare=False)


def told_values(
    known: Iterable[Field],
    raw: Mapping[str, str],
    language: str,
    *,
    every_language: bool = False,
) -> list[Told]:
    """Return raw values with the labels of their fields, in the order of the form.

    Args:
        known: fields of the kind.
        raw: values by their paths.
        language: of the labels.
        every_language: tell a text in each of its languages, not in the one that fits best.
    """
    fields = {field.path: field for field in known}
    chosen = dict(raw) if every_language else _one_language(fields, raw, language)
    many = _lists_of_several(chosen)
    told = [_one(path, text, fields, many, language) for path, text in chosen.items()]
    return sorted(told, key=lambda one: one.rank)


def chosen_word(field: Field, text: str, language: str) -> str | None:
    """Return what a choice or a yes or no is called; None where a value is neither."""
    for choice in field.choices:
        if choice.value == text:
            return in_language(choice.label, language) or text
    if field.type is FieldType.BOOLEAN:
        return {"true": word("yes", language), "false": word("no", language)}.get(text, text)
    return None


def starred(path: str) -> str:
    """Return a path with a star for each position."""
    return _POSITION.sub(".*", path)


def _one_language(
    fields: Mapping[str, Field], raw: Mapping[str, str], language: str
) -> dict[str, str]:
    """Return the raw values with one text where there are several languages of it."""
    chosen: dict[str, str] = {}
    texts: dict[str, dict[str, str]] = {}
    for path, text in raw.items():
        above, _, last = path.rpartition(".")
        field = fields.get(starred(above))
        if field is not None and field.type is FieldType.TEXTS:
            texts.setdefault(above, {})[last] = text
            chosen[above] = in_language(texts[above], language)
        else:
            chosen[path] = text
    return chosen


def _lists_of_several(paths: Iterable[str]) -> set[str]:
    """Return the paths of lists that have more than one item."""
    last: dict[str, int] = {}
    for path in paths:
        for found in _POSITION.finditer(path):
            above = path[: found.start()]
            last[above] = max(last.get(above, 0), int(found[1]))
    return {path for path, most in last.items() if most}


def _one(path: str, text: str, fields: Mapping[str, Field], many: set[str], language: str) -> Told:
    field, tongue = fields.get(starred(path)), ""
    if field is None:  # a language below texts, or what the kind does not know
        above = fields.get(starred(path).rpartition(".")[0])
        if above is not None and above.type is FieldType.TEXTS:
            field, tongue = above, path.rpartition(".")[2]
    plain = _POSITION.sub("", path)
    positions = tuple(int(it) for it in _POSITION.findall(path))
    top = fields.get(path.partition(".")[0])
    order = len(fields) if field is None else field.order
    rank = (len(fields) if top is None else top.order, positions, order)
    if field is None:
        return Told(plain, rank, plain.rpartition(".")[2], text, None)
    numbers = [found[1] for found in _POSITION.finditer(path) if path[: found.start()] in many]
    number = ".".join(str(int(it) + 1) for it in numbers)
    name = f"{_name(field, fields, language)} {number}".strip()
    return Told(plain, rank, f"{name} ({tongue})" if tongue else name, text, field)


def _name(field: Field, fields: Mapping[str, Field], language: str) -> str:
    """Return what a field is called, after its group where others are called the same."""
    name = in_language(field.label, language) or field.path.rpartition(".")[2]
    above = fields.get(field.path.rpartition(".")[0])
    plain = in_language(field.label, _PLAIN)
    is_alone = sum(in_language(it.label, _PLAIN) == plain for it in fields.values()) < 2
    group = "" if above is None or is_alone else in_language(above.label, language)
    if not group or group == name:
        return name
    return word("within", language, group=group, name=name)
