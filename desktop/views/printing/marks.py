"""What a page of paper carries, placed: texts, rules, boxes, codes and pictures, in twips.

A twip is a twentieth of a point, 1,440 to the inch: fine enough that nothing is rounded visibly,
on paper as on a screen. Places are measured from the left and the top, whatever way a text runs.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from PySide6.QtCore import QRectF

from desktop.paper.sheet import Logo

PER_INCH = 1_440
PER_POINT = 20


class Ink(Enum):
    """The colours of a sheet."""

    TEXT = "#1B232C"
    MUTED = "#5B6672"
    LINE = "#C9D0D8"
    ACCENT = "#0B5CAD"
    WARNING = "#990116"
    SHADE = "#F3F6F9"


@dataclass(frozen=True, slots=True)
class Face:
    """How letters look."""

    points: float
    is_bold: bool = False
    is_mono: bool = False
    ink: Ink = Ink.TEXT


@dataclass(frozen=True, slots=True)
class TextMark:
    """One line of text."""

    text: str
    face: Face
    area: QRectF
    runs_left: bool = False  # its direction, from right to left
    is_at_right: bool = False  # of its area


@dataclass(frozen=True, slots=True)
class BoxMark:
    """A rectangle, filled or as a frame."""

    area: QRectF
    ink: Ink
    is_frame: bool = False


@dataclass(frozen=True, slots=True)
class CodeMark:
    """A QR code."""

    area: QRectF  # without the quiet zone
    data: bytes


@dataclass(frozen=True, slots=True)
class LogoMark:
    """A picture, as large as its area allows."""

    area: QRectF
    logo: Logo


Mark: TypeAlias = TextMark | BoxMark | CodeMark | LogoMark


@dataclass(slots=True)
class PaperPage:
    """One page; what comes first lies below."""

    marks: list[Mark] = field(default_factory=list)

    def texts(self) -> list[str]:
        """Return its lines of text, in the order in which they were put down."""
        return [mark.text for mark in self.marks if isinstance(mark, TextMark)]

    def codes(self) -> list[bytes]:
        """Return what its QR codes say."""
        return [mark.data for mark in self.marks if isinstance(mark, CodeMark)]
