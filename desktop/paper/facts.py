"""The data of a record in the words of its kind, in any language, as its print template asks.

The sections are those of the kind's layout for print; what it does not mention comes last, as for
every layout. A path that leads nowhere is passed over.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.domains.fields import Field, FieldType, fields_of, private_fields_of
from desktop.domains.form_values import raw_of
from desktop.domains.kind import Kind
from desktop.domains.layout import Section
from desktop.domains.texts import in_language
from desktop.ledger.json_profile import JsonObject
from desktop.paper.dates import moment
from desktop.paper.sheet import Line, Part
from desktop.paper.words import language_word, word

_POSITION = re.compile(r"\.(\d+)(?=\.|$)")
_URI, _LANGUAGE = "uri", "language"
_TIMESTAMP = "timestamp"
_PLAIN = "en"  # in which it is seen whether two fields are called the same


@dataclass(frozen=True, slots=True)
class _Told:
    """One value with its place among the others."""

    path: str  # without positions
    rank: tuple[int, tuple[int, ...], int]
    name: str
    value: str


def data_parts(kind: Kind, data: JsonObject, language: str) -> tuple[Part, ...]:
    """Return the public data of a record, section by section."""
    told = _told(fields_of(kind), raw_of(kind.shape, data), language)
    return tuple(_parts(kind.layout.print or kind.layout.detail, told, language))


def private_lines(
    kind: Kind, document: JsonObject, language: str, passed_over: Iterable[str] = ()
) -> tuple[Line, ...]:
    """Return the private document of a record: what its kind marks as private, else all of it.

    Args:
        kind: of the record.
        document: which fits the kind.
        language: of the words.
        passed_over: values that stand elsewhere already.
    """
    if kind.private is None:
        return ()
    fields = private_fields_of(kind)
    marked = {
        field.path for field in fields if field.is_private and field.form != _URI
    }  # for machines
    known = frozenset(passed_over)
    raw = {
        path: text
        for path, text in raw_of(kind.private.shape, document).items()
        if text not in known and (not marked or _starred(path) in marked)
    }
    return tuple(map(_line, _told(fields, raw, language)))


def _parts(sections: Sequence[Section], told: Sequence[_Told], language: str) -> Iterator[Part]:
    left = list(told)
    for section in sections:
        found = (one for path in section.fields for one in left if _is_below(one.path, path))
        taken = list(dict.fromkeys(found))
        left = [one for one in left if one not in taken]
        if taken:
            yield Part(in_language(section.title, language), tuple(map(_line, taken)))
    if left:
        title = word("details", language) if sections else ""
        yield Part(title, tuple(map(_line, left)))


def _line(one: _Told) -> Line:
    return Line(one.name, one.value)


def _is_below(path: str, top: str) -> bool:
    return path == top or path.startswith(f"{top}.")


def _told(known: Iterable[Field], raw: Mapping[str, str], language: str) -> list[_Told]:
    """Return raw values with the labels of their fields, in the order of the form."""
    fields = {field.path: field for field in known}
    chosen = _one_language(fields, raw, language)
    many = _lists_of_several(chosen)
    told = [_one(path, text, fields, many, language) for path, text in chosen.items()]
    return sorted(told, key=lambda one: one.rank)


def _one_language(
    fields: Mapping[str, Field], raw: Mapping[str, str], language: str
) -> dict[str, str]:
    """Return the raw values with one text where there are several languages of it."""
    chosen: dict[str, str] = {}
    texts: dict[str, dict[str, str]] = {}
    for path, text in raw.items():
        above, _, last = path.rpartition(".")
        field = fields.get(_starred(above))
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


def _one(path: str, text: str, fields: Mapping[str, Field], many: set[str], language: str) -> _Told:
    starred = _starred(path)
    field = fields.get(starred)
    plain = _POSITION.sub("", path)
    positions = tuple(int(it) for it in _POSITION.findall(path))
    top = fields.get(path.partition(".")[0])
    order = len(fields) if field is None else field.order
    rank = (len(fields) if top is None else top.order, positions, order)
    if field is None:
        return _Told(plain, rank, plain.rpartition(".")[2], text)
    name = _name(field, fields, language)
    numbers = [found[1] for found in _POSITION.finditer(path) if path[: found.start()] in many]
    number = ".".join(str(int(it) + 1) for it in numbers)
    return _Told(plain, rank, f"{name} {number}".strip(), _value(field, text, language))


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


def _value(field: Field, text: str, language: str) -> str:
    if field.form == _LANGUAGE:
        return language_word(text, language)
    for choice in field.choices:
        if choice.value == text:
            return in_language(choice.label, language) or text
    if field.type is FieldType.BOOLEAN:
        return {"true": word("yes", language), "false": word("no", language)}.get(text, text)
    if field.type in (FieldType.DATE, FieldType.TIME) or field.widget == _TIMESTAMP:
        return moment(text, language)
    is_comma = field.type is FieldType.DECIMAL and language == "de"
    return text.replace(".", ",") if is_comma else text


def _starred(path: str) -> str:
    return _POSITION.sub(".*", path)
