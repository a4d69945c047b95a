"""A timetable that a user names for an audit: a GTFS feed, as operators publish it.

Only the three files that the checks of taps ask are unpacked, each within a limit.
"""

import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from desktop.checks.check import Timetable
from desktop.errors import FormatError, StorageError
from desktop.exchange.city.gtfs import FILES, read_feed

_LIMIT_BYTES = 512 * 1024 * 1024  # of one file, unpacked


def read_timetable(path: Path) -> Timetable:
    """Return what a feed says of stops and trips.

    Raises:
        StorageError: the file cannot be read.
        FormatError: it is no GTFS feed.
    """
    try:
        with ZipFile(path) as archive:
            here = {one.filename: one for one in archive.infolist()}
            files = {name: _file(archive, name) for name in FILES if name in here}
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (BadZipFile, RuntimeError, EOFError, zlib.error) as error:
        raise FormatError(
            f"The file {path.name} is not a zip file that can be unpacked.",
            means="A timetable is a GTFS feed: a zip file with stops.txt, trips.txt and more.",
            do="Fetch it again from the transport operator.",
        ) from error
    try:
        feed = read_feed(files)
    except FormatError as error:
        raise FormatError(
            f"The file {path.name} is no timetable that can be read: {error.what.rstrip('.')}.",
            means="A timetable is a GTFS feed: a zip file with stops.txt, trips.txt and more.",
            do="Choose the feed of the transport operator, as it was published.",
        ) from error
    places = {
        stop.id: (stop.lat, stop.lon)
        for stop in feed.stops.values()
        if stop.lat is not None and stop.lon is not None
    }
    return Timetable(places, frozenset(feed.stops), frozenset(feed.routes), feed.serves)


def _file(archive: ZipFile, name: str) -> bytes:
    with archive.open(name) as stream:
        data = stream.read(_LIMIT_BYTES + 1)
    if len(data) > _LIMIT_BYTES:
        raise FormatError(f"{name} of the timetable has more than {_LIMIT_BYTES // 1024**2} MiB.")
    return data
