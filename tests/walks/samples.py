"""Published documents made over for the town: other keys, rows for a table that has none."""

import csv
import io
import json
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tests.exchange.city.fares import csv_of, header, rows
from tests.walks.walk import Known

CARE = "http://data.europa.eu/esco/skill/0d80a782-99ff-4f49-abbe-c72524c6f390"
_WANTED = ("2221", "5120", "8322")  # nurses, cooks, drivers, as ISCO numbers occupations


def of_the_school(path: Path, known: Known) -> bytes:
    """Return a published credential as the town's school would have issued it, not signed yet."""
    credential = json.loads(path.read_bytes())
    for member in ("proof", "credentialStatus"):
        credential.pop(member, None)
    credential["@context"] = [one for one in credential["@context"] if "extensions" not in one]
    credential["issuer"] = {"id": known["school"], "type": ["Profile"], "name": "Harbour College"}
    return json.dumps(credential).encode()


def timetable(path: Path, _known: Known) -> bytes:
    """Return the timetable in whose folder a file is, as one zip file."""
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for file in sorted(path.parent.glob("*.txt")):
            archive.write(file, file.name)
    return stream.getvalue()


def a_ride(_path: Path, _known: Known) -> bytes:
    """Return the template of the table with taps of two cards in the trains of the timetable."""
    listed = [
        {**row, "device_id": "validator 1", "token_id": f"card {number // 2 % 2}"}
        for number, row in enumerate(rows(20))
    ]
    return csv_of(listed, [*header(), "token_id"])


def vacancies(path: Path, _known: Known) -> bytes:
    """Return a table of vacancies, one for each of some occupations of ESCO."""
    with path.open(encoding="utf-8", newline="") as file:
        groups = {row["CODE"]: row for row in csv.DictReader(file)}
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    skill = ("skills.0.esco_uri", "skills.0.required")
    writer.writerow(
        ["title.en", "organisation", "occupation", "esco_release", "from", "until", *skill]
    )
    for code in _WANTED:
        label, uri = groups[code]["PREFERREDLABEL"], groups[code]["ORIGINURI"]
        writer.writerow(
            [label, "City Hospital", uri, "1.1.1", "2026-01-01", "2099-12-31", CARE, "true"]
        )
    return stream.getvalue().encode()
