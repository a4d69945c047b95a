"""What a reader of a foreign document makes of one thing in it: a record that nobody issued yet.

Whether the record is complete and allowed is judged by its kind and by the rules, elsewhere.
"""

from dataclasses import dataclass

from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Place


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
