"""What a reader of a foreign document makes of one thing in it: a record that nobody issued yet.

Whether the record is complete and allowed is judged by its kind and by the rules, elsewhere.
"""

from dataclasses import dataclass

from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Place, Ref, object_of_place
from desktop.ledger.scalar import encode_base64


@dataclass(frozen=True, slots=True)
class PrivateDraft:
    """A document that is to live beside the log."""

    media: str  # its media type
    document: bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """A record to be."""

    kind: str  # name/version
    data: JsonObject  # public
    source: str  # where in the file it comes from, such as ``event 3``
    time: str | None = None  # YYYY-MM-DDTHH:MM:SS.mmmZ; None where the document does not say
    end: str | None = None
    about: tuple[str, ...] = ()
    place: Place | None = None
    private: PrivateDraft | None = None
    refs: tuple[Ref, ...] = ()


def item_of(draft: Draft) -> JsonObject:
    """Return a draft as an item that can be issued: `desktop.issuing` says what its members are."""
    item: JsonObject = {"data": draft.data}
    if draft.time is not None:
        item["time"] = draft.time
    if draft.end is not None:
        item["end"] = draft.end
    if draft.about:
        item["about"] = list(draft.about)
    if draft.place is not None:
        item["place"] = object_of_place(draft.place)
    if draft.refs:
        item["refs"] = [{"rel": ref.rel, "id": ref.id} for ref in draft.refs]
    if draft.private is not None:
        item["private"] = {
            "media": draft.private.media,
            "base64": encode_base64(draft.private.document),
        }
    return item
