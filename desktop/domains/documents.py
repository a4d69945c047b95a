"""Forms of objects: ``x-form`` of a field that validators see as ``{"type": "object"}`` only.

``texts`` is a text in languages, ``schema`` and ``layout`` are parts of a kind, ``charter`` is a
whole charter. Each has its own strict parser; here its refusal becomes a sentence.
"""

from collections.abc import Callable, Mapping

from desktop.domains.layout import parse_layout
from desktop.domains.schema_subset import parse_schema
from desktop.domains.texts import parse_texts
from desktop.errors import FormatError
from desktop.ledger.charter import parse_charter
from desktop.ledger.json_profile import JsonObject, format_json

_PARSERS: Mapping[str, Callable[[JsonObject], object]] = {
    "texts": lambda value: parse_texts(value, "the text"),
    "schema": parse_schema,
    "layout": parse_layout,
    "charter": lambda value: parse_charter(format_json(value)),
}


def object_problem(form: str, value: JsonObject) -> str | None:
    """Return why an object does not have a form of `forms.OBJECT_FORMS`, or None if it has."""
    try:
        _PARSERS[form](value)
    except FormatError as error:
        return f"is not a good {form}: {error.what}"
    return None
