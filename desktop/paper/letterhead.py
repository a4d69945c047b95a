"""The letterhead of a profile: name, address and logo of whoever hands documents out.

``letterhead.json`` in the profile's folder is canonical JSON, the logo within it. It decides
nothing but what a page looks like, and a page proves nothing; yet a picture is a stranger's file,
so only a PNG or SVG of limited size is taken, an SVG only without anything that leads out of it.
"""

import re
import struct
from pathlib import Path

from desktop.durable import replace_file
from desktop.errors import FormatError, StorageError
from desktop.exchange.file_bytes import read_file
from desktop.exchange.strict_xml import parse_xml
from desktop.ledger.fields import fields_of, integer_of, list_of, match_of, optional_of, text_of
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json, parse_object
from desktop.ledger.scalar import decode_base64, encode_base64
from desktop.paper.sheet import Letterhead, Logo

FILE_NAME = "letterhead.json"
MOST_LINES = 8
MOST_LETTERS = 160
MOST_LOGO_BYTES = 512 * 1024

_VERSION = 1
_LIMIT = 2 * 1024 * 1024
_MOST_PIXELS = 4_000  # of a side
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
_ENDINGS = ("png", "svg")
_LEADS_OUT = re.compile(
    rb"<\s*(?:\w+:)?(?:image|script|foreignObject|animate|set|use|feImage)\b"
    rb"|@import|\bhref\s*=\s*['\"]\s*[^#'\"\s]|url\(\s*['\"]?\s*[^#'\"\s]",
    re.IGNORECASE,
)


def load_letterhead(folder: Path) -> Letterhead | None:
    """Return the letterhead of a profile's folder; None where none was made.

    Raises:
        StorageError: the file cannot be read, or is damaged.
    """
    file = folder / FILE_NAME
    if not file.exists():
        return None
    try:
        return _parse(parse_object(read_file(file, _LIMIT)))
    except FormatError as error:
        raise StorageError(
            f"The file {FILE_NAME} is damaged.",
            means="Without it nothing is known of your letterhead.",
            do="Write the letterhead anew in the settings of printing.",
        ) from error


def save_letterhead(folder: Path, letterhead: Letterhead) -> None:
    """Keep the letterhead of a profile.

    Raises:
        FormatError: it has no name, or more than fits on a page.
        StorageError: the file cannot be written.
    """
    _check(letterhead)
    document: JsonObject = {"version": _VERSION, "name": letterhead.name}
    if letterhead.lines:
        document["lines"] = [*letterhead.lines]
    if letterhead.logo is not None:
        logo = letterhead.logo
        document["logo"] = {"ending": logo.ending, "base64": encode_base64(logo.data)}
    replace_file(folder / FILE_NAME, format_json(document))


def read_logo(file: Path) -> Logo:
    """Return the picture in a file, once it is known to be harmless.

    Raises:
        StorageError: it cannot be read.
        FormatError: too large, no PNG or SVG, or an SVG that leads out of itself.
    """
    data = read_file(file, MOST_LOGO_BYTES)
    logo = Logo("png" if data.startswith(_PNG) else "svg", data)
    _check_logo(logo)
    return logo


def _parse(document: JsonObject) -> Letterhead:
    optional = {"lines", "logo"} & document.keys()
    fields = fields_of(document, "a letterhead", {"version", "name"} | optional)
    integer_of(fields["version"], _VERSION, _VERSION)
    lines = optional_of(fields, "lines", _lines_of) or ()
    logo = optional_of(fields, "logo", _logo_of)
    found = Letterhead(text_of(fields["name"]), lines, logo)
    _check(found)
    return found


def _lines_of(value: JsonValue) -> tuple[str, ...]:
    return tuple(map(text_of, list_of(value, "the lines of a letterhead", MOST_LINES)))


def _logo_of(value: JsonValue) -> Logo:
    fields = fields_of(value, "a logo", {"ending", "base64"})
    ending = match_of(fields["ending"], _ENDINGS.__contains__, "a picture's ending")
    return Logo(ending, decode_base64(text_of(fields["base64"])))


def _check(letterhead: Letterhead) -> None:
    if not letterhead.name.strip():
        raise FormatError("A letterhead needs a name.", do="Enter the organisation's name.")
    if len(letterhead.lines) > MOST_LINES:
        raise FormatError(f"A letterhead has at most {MOST_LINES} lines.", do="Leave some out.")
    if any(len(text) > MOST_LETTERS for text in (letterhead.name, *letterhead.lines)):
        raise FormatError(
            f"A line of a letterhead has at most {MOST_LETTERS} characters.", do="Break it up."
        )
    if letterhead.logo is not None:
        _check_logo(letterhead.logo)


def _check_logo(logo: Logo) -> None:
    if len(logo.data) > MOST_LOGO_BYTES:
        raise FormatError(
            f"A logo has at most {MOST_LOGO_BYTES // 1024} KiB.", do="Save a smaller picture."
        )
    if logo.ending == "png":
        _check_png(logo.data)
    else:
        _check_svg(logo.data)


def _check_png(data: bytes) -> None:
    if not data.startswith(_PNG) or len(data) < len(_PNG) + 8:
        raise FormatError("The logo is no PNG picture.", do="Choose a PNG or an SVG file.")
    if max(struct.unpack_from(">II", data, len(_PNG))) > _MOST_PIXELS:
        raise FormatError(
            f"A logo has at most {_MOST_PIXELS:,} pixels a side.", do="Save a smaller picture."
        )


def _check_svg(data: bytes) -> None:
    try:
        root = parse_xml(data)
    except FormatError as error:
        raise FormatError(
            "The logo is no picture that can be taken.", do="Choose a PNG or an SVG file."
        ) from error
    if root.tag.rpartition("}")[2] != "svg":
        raise FormatError("The logo is no SVG picture.", do="Choose a PNG or an SVG file.")
    if _LEADS_OUT.search(data):
        raise FormatError(
            "The SVG picture refers to other files, or moves.",
            means="A document must not fetch anything when it is printed.",
            do="Save it as a plain SVG with paths only, or as PNG.",
        )
