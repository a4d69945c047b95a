import json

import pytest

from desktop.errors import FormatError, SignatureError
from desktop.exchange.countersignature import (
    LIMIT,
    LONGEST_REMARK,
    countersigned,
    parse_countersignature,
)
from desktop.keys.signer import SeedSigner
from desktop.ledger.json_profile import format_json
from desktop.ledger.record import Record

ORIGIN = "ledger.example/2026"
RECORD = Record(
    "urn:uuid:01a0d03c-2e00-75c3-8047-9f9dabb45d09",
    "inspection.report/1",
    "2026-03-01T08:00:00.000Z",
    {"result": "satisfactory"},
)
PARTY = SeedSigner(bytes(range(32)))


def test_countersignature_holds_for_its_record_alone() -> None:
    data = countersigned(PARTY, ORIGIN, RECORD, 1_772_352_000_000, " Seen. ", objects=False)
    one = parse_countersignature(data)
    assert (one.signer, one.remark, one.objects) == (PARTY.did, "Seen.", False)
    assert one.fits(RECORD)
    assert not one.fits(replace_data(RECORD))


def replace_data(record: Record) -> Record:
    return Record(record.id, record.kind, record.time, {"result": "unsatisfactory"})


@pytest.mark.parametrize("change", [{"objects": True}, {"remark": "I agree."}])
def test_changed_countersignature_is_refused(change: dict[str, object]) -> None:
    document = json.loads(countersigned(PARTY, ORIGIN, RECORD, 0, objects=False))
    with pytest.raises(SignatureError):
        parse_countersignature(format_json(document | change))


@pytest.mark.parametrize(
    "change",
    [{"type": "x"}, {"more": 1}, {"objects": "no"}, {"record": "x"}, {"sha256": "00"},
     {"time": "now"}, {"origin": "a b"}, {"remark": "x" * (LONGEST_REMARK + 1)}],
)  # fmt: skip
def test_other_form_is_refused(change: dict[str, object]) -> None:
    document = json.loads(countersigned(PARTY, ORIGIN, RECORD, 0, objects=False))
    with pytest.raises(FormatError):
        parse_countersignature(format_json(document | change))


def test_short_signature_and_long_files_are_refused() -> None:
    document = json.loads(countersigned(PARTY, ORIGIN, RECORD, 0, objects=False))
    with pytest.raises(SignatureError, match="64 bytes"):
        parse_countersignature(format_json(document | {"signature": "AAAA"}))
    with pytest.raises(FormatError, match="as long"):
        parse_countersignature(b" " * (LIMIT + 1))
    with pytest.raises(FormatError, match="at most"):
        countersigned(PARTY, ORIGIN, RECORD, 0, "x" * (LONGEST_REMARK + 1), objects=False)
