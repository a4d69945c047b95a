"""A record in the words of its kind: labelled facts instead of JSON, for inspector and preview."""

import re
from collections.abc import Iterable, Mapping

from desktop.domains.fields import Field, FieldType, fields_of
from desktop.domains.form_values import raw_of
from desktop.domains.kind import Kind
from desktop.errors import FormatError
from desktop.exchange.photo import clean_photo
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.ledger.record import Record
from desktop.ledger.scalar import decode_base64
from desktop.views.models.inspection import Fact
from desktop.views.models.words import called
from desktop.views.saying import amount, grouped, say

_MOST = 60  # facts of one record; its bytes show all of them
_POSITION = re.compile(r"\.(\d+)(?=\.|$)")


def kind_title(kind: Kind | None, kind_id: str) -> str:
    """Return what a kind is called; its id where the ledger has no such kind."""
    return kind_id if kind is None else called(kind.title, kind_id)


def data_facts(kind: Kind | None, data: JsonObject, most: int = _MOST) -> tuple[Fact, ...]:
    """Return the data of a record, labelled, in the order of its form."""
    if kind is None:
        return (Fact(say("Data"), format_json(data).decode()),)
    return labelled(fields_of(kind), raw_of(kind.shape, data), most)


def labelled(known: Iterable[Field], raw: Mapping[str, str], most: int = _MOST) -> tuple[Fact, ...]:
    """Return raw values with the labels of their fields, in the order of the form."""
    fields = {field.path: field for field in known}
    ranked = sorted(raw.items(), key=lambda item: _rank(item[0], fields))
    facts = [_fact(path, text, fields) for path, text in ranked[:most]]
    if len(ranked) > most:
        facts.append(Fact(say("More"), amount(len(ranked) - most, "value", "values")))
    return tuple(facts)


def envelope_facts(record: Record) -> tuple[Fact, ...]:
    """Return what a record says around its data."""
    facts = [Fact(say("Time"), f"{record.time[:10]}, {record.time[11:16]} UTC")]
    if record.end is not None:
        facts.append(Fact(say("End"), f"{record.end[:10]}, {record.end[11:16]} UTC"))
    facts += [Fact(say("About") if not at else "", it) for at, it in enumerate(record.about[:12])]
    if len(record.about) > 12:
        facts.append(Fact("", say("and {about} more", about=grouped(len(record.about) - 12))))
    facts += [Fact(_words(ref.rel), ref.id) for ref in record.refs[:12]]
    if record.place is not None:
        facts.append(Fact(say("Place"), f"{record.place.lat}, {record.place.lon}"))
    if record.holder is not None:
        facts.append(Fact(say("Holder"), record.holder))
    if record.private is not None:
        facts.append(Fact(say("Private part"), record.private.media))
    return tuple(facts)


def _rank(path: str, fields: Mapping[str, Field]) -> tuple[int, list[int]]:
    field = fields.get(_starred(path)) or fields.get(_starred(path).rpartition(".")[0])
    positions = [int(one) for one in _POSITION.findall(path)]
    top = fields.get(path.partition(".")[0])
    order = len(fields) if field is None else field.order
    if positions and top is not None:  # items stay together, each with all its fields
        return top.order, [*positions, order]
    return order, []


def _fact(path: str, text: str, fields: Mapping[str, Field]) -> Fact:
    starred = _starred(path)
    field = fields.get(starred)
    if field is None:  # a language below texts, or what the kind does not know
        above = fields.get(starred.rpartition(".")[0])
        name = path if above is None else called(above.label, above.path)
        language = path.rpartition(".")[2]
        is_texts = above is not None and above.type is FieldType.TEXTS
        return Fact(f"{name} ({language})" if is_texts else name, text)
    positions = _POSITION.findall(path)
    number = f" {int(positions[0]) + 1}" if positions else ""
    name = called(field.label, field.path.rpartition(".")[2])
    return Fact(f"{name}{number}", _value(field, text))


def _value(field: Field, text: str) -> str:
    for choice in field.choices:
        if choice.value == text:
            return called(choice.label, text)
    if field.type is FieldType.BOOLEAN:
        return {"true": say("Yes"), "false": say("No")}.get(text, text)
    return _photo(text) if field.widget == "photo" else text


def _photo(text: str) -> str:
    """Return what a photo in Base64 is; its bytes are nothing to read."""
    try:
        photo = clean_photo(decode_base64(text))
    except FormatError as error:
        return error.what
    return f"{photo.media.removeprefix('image/').upper()}, {photo.width} \u00d7 {photo.height}"


def _starred(path: str) -> str:
    return _POSITION.sub(".*", path)


def _words(rel: str) -> str:
    return rel[:1].upper() + rel[1:].replace("_", " ")
