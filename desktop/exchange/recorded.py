"""What of a foreign document is on the ledger, or on its way there, already.

A thing is known again by what its own standard calls it: an event by its id or, without one, by its
CBV hash; a recall by its number; readings by device, property and time; a document about a person
by the id and version within it, as far as it can be opened here. What is known is passed over, so
that a file that is handed in twice is not recorded twice.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from desktop.domains.epcis_hash import recorded_hash
from desktop.errors import FormatError
from desktop.exchange.draft import Draft
from desktop.exchange.exact_json import ExactValue, parse_exact
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref

Fresh = tuple[list[Draft], list[str]]  # what is to be recorded, and notes on the rest

_LIMIT_BYTES = 32 * 1024 * 1024


def fresh_events(drafts: Sequence[Draft], known: Iterable[Record]) -> Fresh:
    """Return the events that are not known; one declared erroneous is not the one before that.

    Raises:
        FormatError: all of them are known.
    """
    times = {draft.time for draft in drafts if "eventID" not in draft.data}
    told = {
        _event(record.data): record.id
        for record in known
        if "eventID" in record.data or record.time in times  # else nothing asks for its hash
    }
    return _fresh(drafts, told, lambda draft: _event(draft.data))


def _event(data: JsonObject) -> Hashable:
    declared = data.get("errorDeclaration")
    since = declared.get("declarationTime") if isinstance(declared, dict) else None
    return str(data["eventID"] if "eventID" in data else recorded_hash(data)), str(since)


def fresh_recalls(drafts: Sequence[Draft], known: Iterable[Record]) -> Fresh:
    """Return the notices that are not known; one that says something else corrects its record.

    Raises:
        FormatError: all of them are known as they are.
    """
    before = {str(record.data.get("recall_number")): record for record in known}
    told = {_words(number, record.data): record.id for number, record in before.items()}
    fresh, notes = _fresh(drafts, told, lambda one: _words(_number(one), one.data))
    corrected = [
        replace(one, refs=(Ref("corrects", before[_number(one)].id),))
        if _number(one) in before
        else one
        for one in fresh
    ]
    number = sum(bool(one.refs) for one in corrected)
    if number:
        notes.append(f"{number:,} have changed; their records are corrected.")
    return corrected, notes


def _number(draft: Draft) -> str:
    return str(draft.data.get("recall_number"))


def _words(number: str, data: JsonObject) -> Hashable:
    return number, tuple(sorted((name, repr(value)) for name, value in data.items()))


def fresh_windows(drafts: Sequence[Draft], known: Iterable[Record]) -> Fresh:
    """Return the windows of readings of which no other begins and ends at the same times.

    Raises:
        FormatError: all of them are known.
    """
    told = {_window(record.data): record.id for record in known}
    return _fresh(drafts, told, lambda draft: _window(draft.data))


def _window(data: JsonObject) -> Hashable:
    return tuple(str(data.get(name)) for name in ("device", "property", "first", "last"))


def fresh_documents(
    drafts: Sequence[Draft],
    known: Iterable[Record],
    opened: Callable[[Record], bytes | None],
    name_of: Callable[[Mapping[str, ExactValue]], Hashable | None],
) -> Fresh:
    """Return the records whose private documents are not known.

    Args:
        drafts: with private documents.
        known: records of their kinds that are in force or wait in the outbox.
        opened: returns the private document of a record, None where it cannot be opened here.
        name_of: returns what a document calls itself; None where it does not, then it is known
            again byte for byte.

    Raises:
        FormatError: all of them are known.
    """
    documents = ((record, opened(record)) for record in known if record.private is not None)
    told = {_named(data, name_of): one.id for one, data in documents if data is not None}

    def name(draft: Draft) -> Hashable:
        return _named(b"" if draft.private is None else draft.private.document, name_of)

    return _fresh(drafts, told, name)


def _named(
    document: bytes, name_of: Callable[[Mapping[str, ExactValue]], Hashable | None]
) -> Hashable:
    try:
        value = parse_exact(document, limit_bytes=_LIMIT_BYTES)
    except FormatError:
        value = None  # not of this format; its bytes name it
    named = name_of(value) if isinstance(value, dict) else None
    return sha256(document).digest() if named is None else named


def resource_name(resource: Mapping[str, ExactValue]) -> Hashable | None:
    """Return type, id and version of a FHIR resource, None where it does not say all of them."""
    meta = resource.get("meta")
    version = meta.get("versionId") if isinstance(meta, dict) else None
    named = tuple(resource.get(name) for name in ("resourceType", "id"))
    return None if version is None or None in named else (*map(str, named), str(version))


def credential_name(credential: Mapping[str, ExactValue]) -> Hashable | None:
    """Return the id of a credential, None where it has none."""
    own = credential.get("id")
    return own if isinstance(own, str) else None


def _fresh(
    drafts: Sequence[Draft], told: Mapping[Hashable, str], name: Callable[[Draft], Hashable]
) -> Fresh:
    """Return the drafts that are not told of, and a note on those that are."""
    twins = [told.get(name(draft)) for draft in drafts]
    fresh = [draft for draft, twin in zip(drafts, twins, strict=True) if twin is None]
    passed = len(drafts) - len(fresh)
    first = next(_places(drafts, twins), "")
    if drafts and not fresh:
        raise FormatError(
            f"{first}, and nothing else is new" if passed > 1 else first,
            means="Nothing was taken over: it would stand there twice.",
            do="To change what is recorded, correct or revoke that record.",
        )
    if not passed:
        return fresh, []
    more = f", and {passed - 1:,} more are" if passed > 1 else ""
    return fresh, [f"{first}{more}; passed over."]


def _places(drafts: Sequence[Draft], twins: Sequence[str | None]) -> Iterator[str]:
    for draft, twin in zip(drafts, twins, strict=True):
        if twin is not None:
            yield f"{draft.source} is recorded already, as {twin}"
