"""A record in the words of its kind: labelled facts instead of JSON, for inspector and preview."""

from collections.abc import Iterable, Mapping

from desktop.domains.fields import Field, fields_of
from desktop.domains.form_values import raw_of
from desktop.domains.kind import Kind
from desktop.errors import FormatError
from desktop.exchange.photo import clean_photo
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.ledger.record import Record
from desktop.ledger.scalar import decode_base64
from desktop.paper.labelling import Told, chosen_word, told_values
from desktop.views.models.inspection import Fact
from desktop.views.models.words import called
from desktop.views.retelling import retold
from desktop.views.saying import amount, grouped, say, tongue

_MOST = 60  # facts of one record; its bytes show all of them


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
    told = told_values(known, raw, tongue().code, every_language=True)
    facts = [Fact(one.name, _value(one)) for one in told[:most]]
    if len(told) > most:
        facts.append(Fact(say("More"), amount(len(told) - most, "value", "values")))
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


def _value(one: Told) -> str:
    """Return a value as it is written here: exactly, but for choices and photos."""
    if one.field is None:
        return one.text
    word = chosen_word(one.field, one.text, tongue().code)
    if word is not None:
        return word
    return _photo(one.text) if one.field.widget == "photo" else one.text


def _photo(text: str) -> str:
    """Return what a photo in Base64 is; its bytes are nothing to read."""
    try:
        photo = clean_photo(decode_base64(text))
    except FormatError as error:
        return retold(error.what)
    return f"{photo.media.removeprefix('image/').upper()}, {photo.width} \u00d7 {photo.height}"


def _words(rel: str) -> str:
    return rel[:1].upper() + rel[1:].replace("_", " ")
