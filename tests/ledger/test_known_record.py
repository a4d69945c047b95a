"""A record that is read without a second check is the record that was checked."""

import pytest

from desktop.errors import FormatError
from desktop.ledger.known_record import known_record
from desktop.ledger.record import Place, PrivatePart, Record, Ref, parse_record


def test_nothing_of_a_record_is_left_out() -> None:
    record = Record(
        "urn:uuid:019b0000-0000-7000-8000-000000000001",
        "work.closed/1",
        "2026-01-01T00:00:00.000Z",
        {"done": [1, {"x": None}]},
        "2026-01-02T00:00:00.000Z",
        ("https://id.gs1.org/01/04012345123456",),
        Place(481_000_000, -163_000_000, 5, "4012345000009", "yard"),
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
        (Ref("closes", "urn:uuid:019b0000-0000-7000-8000-000000000002"),),
        PrivatePart(bytes(range(32)), "application/fhir+json", 4096),
    )
    assert parse_record(record.canonical) == record
    assert known_record(record.canonical) == record
    assert known_record(record.canonical).sha256 == record.sha256


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"id":1}',
        b'{"id":"\xff"}',
        b'{"data":' + b"[" * 5000,
        b'{"data":{},"id":"x","kind":"y"}',
        b'{"data":{},"id":"x","kind":"y","private":{"bytes":1,"commitment":"!","media":""},"time":""}',
    ],
    ids=range(8),
)
def test_what_was_damaged_since_is_no_record(data: bytes) -> None:
    with pytest.raises(FormatError):
        known_record(data)
