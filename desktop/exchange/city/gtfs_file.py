"""A GTFS feed as it is handed out: a zip file with its tables at the top.

Read are the tables that `desktop.exchange.city.gtfs` wants; others are not unpacked. The zip's own
list of members (APPNOTE 6.3, sections 4.3.12 and 4.3.16) is bounded before a library builds it, and
each table is unpacked no further than it may be long, whatever the list says of its length.
"""

import io
import struct
import zlib
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from desktop.errors import FormatError
from desktop.exchange.city import rows
from desktop.exchange.city.gtfs import FILES, Feed, read_feed

MAX_MEMBERS = 1_000
MAX_LIST_BYTES = 256 * 1024

_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_LARGE_MARK = b"PK\x06\x07"  # a zip64 locator: its list could be anywhere
_LARGE_BYTES = 20
_MOST_COMMENT = 65_535
_ENCRYPTED = 0x1


def read_feed_file(data: bytes) -> Feed:
    """Return the stops and trips of a feed.

    Raises:
        FormatError: no such zip file, a damaged or encrypted one, one with too much in it, or
            tables that `read_feed` refuses; the sentence names the table.
    """
    _check_end(data)
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            members = _wanted(archive.infolist())
            files = {name: _unpacked(archive, member) for name, member in members.items()}
    except (BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError) as error:
        raise FormatError(
            "the timetable is a damaged zip file", do="Ask for it or download it again."
        ) from error
    return read_feed(files)


def _check_end(data: bytes) -> None:
    """Refuse what is no zip file, or one with a list of members that is too long."""
    at = data.rfind(_END_MARK, max(0, len(data) - _END.size - _MOST_COMMENT))
    if at < 0 or len(data) < at + _END.size:
        raise FormatError(
            "the timetable is no zip file", do="Give the feed as it is handed out, in one .zip."
        )
    *_, count, length, _start, _comment = _END.unpack_from(data, at)
    is_large = data[max(0, at - _LARGE_BYTES) : at].startswith(_LARGE_MARK)
    if is_large or count > MAX_MEMBERS or length > MAX_LIST_BYTES:
        raise FormatError(
            f"the timetable lists more than {MAX_MEMBERS:,} files",
            means="No feed holds that many; it was not unpacked.",
            do="Give a zip file with the tables of the feed alone.",
        )


def _wanted(members: list[ZipInfo]) -> dict[str, ZipInfo]:
    """Return the members that are read by their names."""
    found: dict[str, ZipInfo] = {}
    for member in members:
        name = member.filename
        if name not in FILES:
            continue
        if name in found:
            raise FormatError(f"the timetable holds {name} twice")
        if member.flag_bits & _ENCRYPTED:
            raise FormatError(f"{name} of the timetable is encrypted")
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise FormatError(
                f"{name} of the timetable is packed in a way that is not read",
                do="Pack the feed again as an ordinary .zip.",
            )
        found[name] = member
    return found


def _unpacked(archive: ZipFile, member: ZipInfo) -> bytes:
    limit = rows.MAX_BYTES
    if member.file_size > limit:
        raise _too_large(member.filename)
    with archive.open(member) as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise _too_large(member.filename)
    return data


def _too_large(name: str) -> FormatError:
    return FormatError(
        f"{name} of the timetable would unpack to more than {rows.MAX_BYTES:,} bytes",
        means="It was not unpacked.",
        do="Give a feed of fewer days or lines.",
    )
