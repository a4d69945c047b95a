"""A document on paper as plain data: what stands where, in which language, under which letterhead.

Nothing here knows how it is painted. Every text is shown as it stands and is never interpreted;
whoever paints writes out what a reader could not see.
"""

from dataclasses import dataclass
from typing import TypeAlias

LANGUAGES = ("en", "de", "ar")
"""The languages in which a sheet has all its own words."""

_RIGHT_TO_LEFT = ("ar",)


@dataclass(frozen=True, slots=True)
class Logo:
    """The picture of a letterhead."""

    ending: str  # png or svg
    data: bytes


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who hands a document out."""

    name: str
    lines: tuple[str, ...] = ()  # address and the like
    logo: Logo | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A name and its value; codes are digits to compare, from left to right everywhere."""

    name: str
    value: str
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading, and a sentence about them."""

    title: str
    lines: tuple[Line, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table under a heading, its header repeated on each page."""

    title: str
    columns: tuple[str, ...]
    shares: tuple[int, ...]  # of the width, one a column
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the document is worth, as of when; a warning where it must not be relied upon."""

    text: str
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """How a reader finds out whether the document is true: a code to scan, and what to do."""

    title: str
    steps: tuple[str, ...]
    code: bytes = b""  # what the QR code says; without any there is none
    lines: tuple[Line, ...] = ()


Block: TypeAlias = Part | Grid


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document, of as many pages as it takes."""

    language: str  # of `LANGUAGES`
    letterhead: Letterhead
    title: str
    above: str = ""  # over the title, such as who issues it
    below: str = ""  # under the title, such as whom it is for
    standing: Standing | None = None
    blocks: tuple[Block, ...] = ()
    check: Check | None = None
    foot: str = ""  # on every page

    @property
    def is_right_to_left(self) -> bool:
        """Tell whether its lines begin at the right."""
        return self.language in _RIGHT_TO_LEFT
