"""The data of a record in the words of its kind, in any language, as its print template asks.

The sections are those of the kind's layout for print; what it does not mention comes last, as for
every layout. A path that leads nowhere is passed over.
"""

from collections.abc import Iterable, Iterator, Sequence

from desktop.domains.fields import Field, FieldType, fields_of, private_fields_of
from desktop.domains.form_values import raw_of
from desktop.domains.kind import Kind
from desktop.domains.layout import Section
from desktop.domains.texts import in_language
from desktop.ledger.json_profile import JsonObject
from desktop.paper.dates import moment
from desktop.paper.labelling import Told, chosen_word, starred, told_values
from desktop.paper.sheet import Line, Part
from desktop.paper.words import language_word, word

_URI, _LANGUAGE = "uri", "language"
_TIMESTAMP = "timestamp"


def data_parts(kind: Kind, data: JsonObject, language: str) -> tuple[Part, ...]:
    """Return the public data of a record, section by section."""
    told = told_values(fields_of(kind), raw_of(kind.shape, data), language)
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
        if text not in known and (not marked or starred(path) in marked)
    }
    return tuple(_line(it, language) for it in told_values(fields, raw, language))


def _parts(sections: Sequence[Section], told: Sequence[Told], language: str) -> Iterator[Part]:
    left = list(told)
    for section in sections:
        found = (one for path in section.fields for one in left if _is_below(one.plain, path))
        taken = list(dict.fromkeys(found))
        left = [one for one in left if one not in taken]
        if taken:
            yield Part(
                in_language(section.title, language), tuple(_line(it, language) for it in taken)
            )
    if left:
        title = word("details", language) if sections else ""
        yield Part(title, tuple(_line(it, language) for it in left))


def _line(one: Told, language: str) -> Line:
    text = one.text if one.field is None else _value(one.field, one.text, language)
    return Line(one.name, text)


def _is_below(path: str, top: str) -> bool:
    return path == top or path.startswith(f"{top}.")


def _value(field: Field, text: str, language: str) -> str:
    if field.form == _LANGUAGE:
        return language_word(text, language)
    word = chosen_word(field, text, language)
    if word is not None:
        return word
    if field.type in (FieldType.DATE, FieldType.TIME) or field.widget == _TIMESTAMP:
        return moment(text, language)
    is_comma = field.type is FieldType.DECIMAL and language == "de"
    return text.replace(".", ",") if is_comma else text
