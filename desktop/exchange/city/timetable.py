"""A timetable that a user names for an audit: a GTFS feed, as operators publish it.

It is read as the one that an import of taps is given, within the same limits.
"""

from pathlib import Path

from desktop.checks.check import Timetable
from desktop.errors import FormatError
from desktop.exchange.city.gtfs_file import read_feed_file
from desktop.exchange.file_bytes import read_file

LIMIT_BYTES = 64 * 1024 * 1024
"""Of the zip file, as an import takes it too."""


def read_timetable(path: Path) -> Timetable:
    """Return what a feed says of stops and trips.

    Raises:
        StorageError: the file cannot be read.
        FormatError: it is no GTFS feed, or one with too much in it.
    """
    data = read_file(path, LIMIT_BYTES)
    try:
        feed = read_feed_file(data)
    except FormatError as error:
        raise FormatError(
            f"The file {path.name} is no timetable that can be read: {error.what.rstrip('.')}.",
            means=error.means
            or "A timetable is a GTFS feed: a zip file with stops.txt, trips.txt and more.",
            do=error.do or "Choose the feed of the transport operator, as it was published.",
        ) from error
    places = {
        stop.id: (stop.lat, stop.lon)
        for stop in feed.stops.values()
        if stop.lat is not None and stop.lon is not None
    }
    return Timetable(places, frozenset(feed.stops), frozenset(feed.routes), feed.serves)
