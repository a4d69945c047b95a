from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import CivicLedgerError, FormatError, ProofError
from desktop.ledger.cbor_profile import CborValue, CoseSign1Tag, format_cbor
from desktop.ledger.json_profile import JsonValue, format_json
from desktop.ledger.status import STATUS_TYPE, Status, open_status, parse_status, sign_status
from desktop.verdict import Verdict
from tests.ledger.small_city import ORIGIN, Key, charter_of, record_id

CHARTER = charter_of()
KEY = Key("south receipt")
STATUS = Status(ORIGIN, 9, bytes(32), record_id(1), Verdict.VALID, "2026-09-25T01:33:20.000Z")
FIELDS: dict[str, JsonValue] = {
    "origin": ORIGIN,
    "size": 9,
    "root": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    "record": record_id(1),
    "verdict": "VALID",
    "time": "2026-09-25T01:33:20.000Z",
}


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_status_of_every_verdict_comes_back(verdict: Verdict) -> None:
    status = replace(STATUS, verdict=verdict)
    data = sign_status(status, KEY.public, KEY.sign)
    opened = open_status(data, CHARTER)
    assert (opened.status, opened.authority) == (status, "south")
    assert parse_status(data).key == KEY.public


def test_a_status_of_another_ledger_or_signer_is_refused() -> None:
    other = replace(STATUS, origin="other.example")
    issuer = Key("south issuing")
    for data in (
        sign_status(other, KEY.public, KEY.sign),
        sign_status(STATUS, issuer.public, issuer.sign),
    ):
        with pytest.raises(ProofError):
            open_status(data, CHARTER)


@given(st.data())
def test_any_flipped_bit_is_refused(data: st.DataObject) -> None:
    spoilt = bytearray(sign_status(STATUS, KEY.public, KEY.sign))
    bit = data.draw(st.integers(0, len(spoilt) * 8 - 1))
    spoilt[bit // 8] ^= 1 << bit % 8
    with pytest.raises(CivicLedgerError):
        open_status(bytes(spoilt), CHARTER)


def _statement(
    payload: CborValue,
    header: dict[int, CborValue] | None = None,
    unprotected: dict[int, CborValue] | None = None,
) -> bytes:
    header = {1: -8, 3: STATUS_TYPE, 4: KEY.public} if header is None else header
    return format_cbor(CoseSign1Tag([format_cbor(header), unprotected or {}, payload, bytes(64)]))


def _payload(**changes: JsonValue) -> bytes:
    fields = {**FIELDS, **changes}
    return format_json({name: value for name, value in fields.items() if value is not None})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        bytes(4097),
        _statement(None),
        _statement(b""),
        _statement(b"[]"),
        _statement(_payload() + b" "),
        _statement(_payload(), {}),
        _statement(_payload(), {1: -8, 3: STATUS_TYPE}),
        _statement(_payload(), {1: -8, 3: STATUS_TYPE, 4: KEY.public[:31]}),
        _statement(_payload(), {1: -8, 3: STATUS_TYPE, 4: KEY.did}),
        _statement(_payload(), {1: -7, 3: STATUS_TYPE, 4: KEY.public}),
        _statement(_payload(), {1: -8, 3: "text/plain", 4: KEY.public}),
        _statement(_payload(), {1: -8, 3: STATUS_TYPE, 4: KEY.public, 15: {}}),
        _statement(_payload(), unprotected={1: 1}),
        _statement(_payload(more=1)),
        _statement(_payload(origin=None)),
        _statement(_payload(origin="Not an origin")),
        _statement(_payload(size=0)),
        _statement(_payload(size="9")),
        _statement(_payload(root="AAAA")),
        _statement(_payload(root=9)),
        _statement(_payload(record="urn:uuid:1")),
        _statement(_payload(verdict="valid")),
        _statement(_payload(verdict=1)),
        _statement(_payload(time="2026-09-25T01:33:20Z")),
    ],
)
def test_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        parse_status(data)


def test_no_statement_is_made_of_other_values() -> None:
    for status in (replace(STATUS, size=0), replace(STATUS, root=b""), replace(STATUS, record="")):
        with pytest.raises(FormatError):
            sign_status(status, KEY.public, KEY.sign)
