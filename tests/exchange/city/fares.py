"""Taps at the doors of trains that a real timetable has: the published template of the standard
holds a header and no rows."""

import csv
import io
from collections.abc import Sequence
from zipfile import ZIP_DEFLATED, ZipFile

from tests.exchange.samples import VECTORS

SECRET = bytes(range(32))


def template() -> bytes:
    """Return the template of the standard, which has no rows."""
    return (VECTORS / "tides" / "fare_transactions.csv").read_bytes()


def schema() -> bytes:
    """Return the standard's schema of the table."""
    return (VECTORS / "tides" / "fare_transactions.schema.json").read_bytes()


def feed() -> dict[str, bytes]:
    """Return the files of a real timetable."""
    return {path.name: path.read_bytes() for path in (VECTORS / "gtfs").glob("*.txt")}


def feed_file() -> bytes:
    """Return the timetable as one zip file."""
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in feed().items():
            archive.writestr(name, data)
    return stream.getvalue()


def header() -> list[str]:
    """Return the columns of the template."""
    return template().decode().strip().split(",")


def rows(count: int = 12) -> list[dict[str, str]]:
    """Return taps on the first calls of the timetable: in at one stop, out at the next."""
    times = list(csv.DictReader(io.StringIO(feed()["stop_times.txt"].decode("utf-8-sig"))))
    return [
        {
            "transaction_id": f"tap-{number}",
            "service_date": "2017-07-24",
            "event_timestamp": f"2017-07-24T{call['departure_time']}-07:00",
            "amount": "3.75" if number % 2 == 0 else "0",
            "currency_type": "USD",
            "fare_action": "Exit" if number % 2 else "Enter",
            "trip_id_performed": call["trip_id"],
            "device_id": f"gate {call['stop_id']}",
            "stop_id": call["stop_id"],
            "fare_media_id": "Smart card or ticket",
            "media_type": "NA",
            "fare_capped": "false",
        }
        for number, call in enumerate(times[:count])
    ]


def csv_of(listed: Sequence[dict[str, str]], columns: Sequence[str] | None = None) -> bytes:
    """Return rows under the columns of the template."""
    stream = io.StringIO(newline="")
    names = columns or header()
    writer = csv.DictWriter(stream, names, extrasaction="ignore", restval="")
    writer.writeheader()
    writer.writerows(listed)
    return stream.getvalue().encode()
