"""The private part of a record in a form, and what is shown of it once it was opened."""

from collections.abc import Mapping

from desktop.domains.fields import Field, FieldType
from desktop.domains.form_values import object_of, raw_of
from desktop.domains.kind import Kind, private_problems
from desktop.domains.problem import Problem
from desktop.errors import FormatError
from desktop.ledger.commitment import Plaintext
from desktop.ledger.json_profile import JsonObject, parse_object
from desktop.views.models.inspection import Fact
from desktop.views.models.record_facts import labelled
from desktop.views.models.words import called
from desktop.views.saying import later, say

PRIVATE = "private"
READERS = "to"
EXPLAINED = later(
    "This stays beside the ledger, sealed for you and its readers. "
    "The ledger holds a commitment to it, from which nobody can tell what it says."
)
_READERS_HELP = later("An organisation, an office, an authority or a did:key of the roster.")
_MOST = 20_000  # characters of a document that is no JSON of its kind


def reader_fields() -> tuple[Field, ...]:
    """Return the fields in which the readers of a private document are named."""
    return (
        Field(READERS, FieldType.LIST, {"": say("Readers")}, {"": _READERS_HELP}, required=False),
        Field(f"{READERS}.*", FieldType.TEXT, {"": say("Reader")}, {}, required=True, high=200),
    )


def readers_in(raw: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names that were entered."""
    return tuple(text.strip() for text in raw.values() if text.strip())


def document_in(kind: Kind, raw: Mapping[str, str]) -> JsonObject:
    """Return the private document that raw values make; empty where nothing was entered."""
    return {} if kind.private is None else object_of(kind.private.shape, raw)


def problems_in(kind: Kind, document: JsonObject) -> tuple[Problem, ...]:
    """Return what is wrong with a private document; no document has nothing wrong."""
    if kind.private is None or not document:
        return ()
    return private_problems(kind.private, document)


def private_item(document: JsonObject, readers: tuple[str, ...]) -> JsonObject:
    """Return the member ``private`` of an item that is to be issued."""
    return {"document": document, "to": list(readers)}


def entered_facts(
    kind: Kind, fields: tuple[Field, ...], document: JsonObject, readers: tuple[str, ...]
) -> tuple[Fact, ...]:
    """Return a private document as it was entered, in words; nothing where there is none."""
    if kind.private is None or not document:
        return ()
    names = ", ".join(readers) or say("nobody but you")
    facts = labelled(fields, raw_of(kind.private.shape, document))
    return (Fact(say("Not on the ledger"), say("For {names}:", names=names)), *facts)


def opened_facts(kind: Kind | None, opened: Plaintext, fields: tuple[Field, ...]) -> list[Fact]:
    """Return an opened document in the words of its kind, or as text where it is something else."""
    title = opened.kind if kind is None else called(kind.title, opened.kind)
    facts = [Fact(say("Record"), title), Fact(say("Media type"), opened.media)]
    try:
        if kind is not None and kind.private is not None:
            document = parse_object(opened.document)
            return [*facts, *labelled(fields, raw_of(kind.private.shape, document))]
    except FormatError:
        pass
    text = opened.document.decode("utf-8", "replace")
    return [*facts, Fact(say("Document"), text[:_MOST])]
