import hashlib

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.errors import FormatError, SignatureError
from desktop.ledger.cose_sign1 import parse_sign1, signed_bytes
from desktop.ledger.json_profile import MAX_INTEGER
from desktop.ledger.merkle import leaf_hash
from desktop.ledger.statement import (
    CHARTER_TYPE,
    MAX_ENTRY,
    MAX_VALIDITY_S,
    RECORDS_TYPE,
    Claims,
    TooLargeError,
    draft_statement,
    open_statement,
    parse_statement,
)
from tests.ledger.log_vectors import load
from tests.ledger.sample_documents import NOW_S, claims_for, did, key, public, record_id, signed

_VALID = load("civicledger/statements")["valid"]
_SUBJECT = record_id(1)
_CLAIMS = claims_for(_SUBJECT)
_ENTRY = signed(b"{}", _CLAIMS)
_HEADER = {
    1: -8,
    3: RECORDS_TYPE,
    4: public("issuer"),
    15: {
        1: did("issuer"),
        2: _SUBJECT,
        3: _CLAIMS.audience,
        4: NOW_S + 86_400,
        6: NOW_S,
        -65537: 1,
    },
}


def _entry(header: object, *, unprotected: object = None, payload: object = b"{}") -> bytes:
    protected = header if isinstance(header, bytes) else cbor2.dumps(header)
    signature = key("issuer").sign(signed_bytes(protected, b"{}"))
    return cbor2.dumps(cbor2.CBORTag(18, [protected, unprotected or {}, payload, signature]))


@pytest.mark.parametrize("case", _VALID, ids=lambda case: case["name"])
def test_every_value_on_the_way_to_an_entry_is_that_of_the_vectors(case: dict[str, str]) -> None:
    claims = Claims(
        case["iss"], case["sub"], case["aud"], int(case["exp"]), int(case["iat"]), int(case["seq"])
    )
    draft = draft_statement(case["content_type"], claims, case["payload_text"].encode())
    assert draft.protected.hex() == case["protected"]
    assert draft.signed_bytes.hex() == case["sig_structure"]
    assert draft.id.hex() == case["statement_id"]
    entry = draft.entry(bytes.fromhex(case["signature"]))
    assert entry.hex() == case["entry"]
    assert leaf_hash(entry).hex() == case["leaf_hash"]
    statement = open_statement(entry)
    assert statement.claims == claims
    assert statement.key.hex() == case["kid"]
    assert statement.id == draft.id
    assert statement.entry == entry


@given(
    st.binary(min_size=1, max_size=400),
    st.integers(0, MAX_INTEGER - MAX_VALIDITY_S),
    st.integers(1, MAX_VALIDITY_S),
    st.integers(1, MAX_INTEGER),
)
def test_a_statement_survives_its_entry(payload: bytes, issued: int, lasts: int, seq: int) -> None:
    claims = replace(_CLAIMS, issued=issued, expires=issued + lasts, seq=seq)
    entry = signed(payload, claims)
    statement = open_statement(entry)
    assert (statement.claims, statement.payload) == (claims, payload)
    assert (
        draft_statement(statement.content_type, claims, payload).entry(statement.signature) == entry
    )


@given(st.data())
def test_any_flipped_bit_is_refused(data: st.DataObject) -> None:
    bit = data.draw(st.integers(0, 8 * len(_ENTRY) - 1))
    flipped = bytearray(_ENTRY)
    flipped[bit // 8] ^= 1 << bit % 8
    with pytest.raises((FormatError, SignatureError)):
        open_statement(bytes(flipped))


@given(st.integers(0, len(_ENTRY) - 1))
def test_any_shorter_entry_is_refused(size: int) -> None:
    with pytest.raises(FormatError):
        parse_statement(_ENTRY[:size])


def test_another_codec_reads_the_same_statement() -> None:
    parts = parse_sign1(_ENTRY)
    statement = parse_statement(_ENTRY)
    assert cbor2.loads(parts.protected) == _HEADER
    assert parts.payload == statement.payload
    assert signed_bytes(parts.protected, statement.payload) == statement.signed_bytes
    assert hashlib.sha256(statement.signed_bytes).digest() == statement.id
    assert _entry(_HEADER) == _ENTRY


@pytest.mark.parametrize(
    "entry",
    [
        _entry(_HEADER, payload=None),
        _entry(_HEADER, payload="{}"),
        _entry(_HEADER, payload=b""),
        _entry(_HEADER, unprotected={1: 1}),
        _entry(_HEADER | {4: public("another")}),
        _entry(_HEADER | {4: b""}),
        _entry(_HEADER | {1: -7}),
        _entry(_HEADER | {3: "text/plain"}),
        _entry(_HEADER | {3: 0}),
        _entry(_HEADER | {15: {}}),
        _entry(_HEADER | {16: 0}),
        _entry(b""),
        _entry(cbor2.dumps(_HEADER) + b"\x00"),
        _entry(dict(reversed(_HEADER.items()))),
        _ENTRY + b"\x00",
        b"\xd8\x12" + _ENTRY[1:],
        b"{}",
    ],
)
def test_other_layouts_are_refused_as_bad_form(entry: bytes) -> None:
    with pytest.raises(FormatError) as caught:
        parse_statement(entry)
    assert not isinstance(caught.value, TooLargeError)
    assert caught.value.evidence in (b"", entry)


@pytest.mark.parametrize(
    "changes",
    [
        {"issuer": "did:web:riverton.example"},
        {"subject": "charter"},
        {"subject": ""},
        {"audience": "https://ledger.example"},
        {"audience": ""},
        {"expires": NOW_S},
        {"expires": NOW_S + MAX_VALIDITY_S + 1},
        {"expires": 2**53, "issued": 2**53 - 1},
        {"expires": 1.5 * NOW_S},
        {"issued": -1, "expires": 1},
        {"issued": False, "expires": True},
        {"seq": 0},
        {"seq": -1},
        {"seq": True},
        {"seq": 2**53},
    ],
    ids=repr,
)
def test_claims_out_of_their_range_are_refused(changes: dict[str, str | int]) -> None:
    with pytest.raises(FormatError):
        draft_statement(RECORDS_TYPE, replace(_CLAIMS, **changes), b"{}")  # wrong on purpose


@pytest.mark.parametrize("content_type", ["", "application/json", RECORDS_TYPE + "; a=b"])
def test_other_content_types_are_refused(content_type: str) -> None:
    with pytest.raises(FormatError):
        draft_statement(content_type, _CLAIMS, b"{}")


def test_a_charter_statement_is_about_the_charter() -> None:
    assert draft_statement(CHARTER_TYPE, replace(_CLAIMS, subject="charter"), b"{}").id
    with pytest.raises(FormatError):
        draft_statement(CHARTER_TYPE, _CLAIMS, b"{}")


def test_a_statement_of_65535_bytes_is_the_largest() -> None:
    room = MAX_ENTRY - len(_ENTRY)
    largest = signed(bytes(room), _CLAIMS)
    largest = signed(bytes(room + MAX_ENTRY - len(largest)), _CLAIMS)
    assert len(largest) == MAX_ENTRY
    assert open_statement(largest).entry == largest
    with pytest.raises(TooLargeError):
        signed(bytes(MAX_ENTRY), _CLAIMS)
    with pytest.raises(TooLargeError):
        parse_statement(largest + b"\x00")


@pytest.mark.parametrize("size", [0, 63, 65])
def test_an_entry_needs_a_signature_of_64_bytes(size: int) -> None:
    with pytest.raises(FormatError):
        draft_statement(RECORDS_TYPE, _CLAIMS, b"{}").entry(bytes(size))
    with pytest.raises(FormatError):
        parse_statement(_ENTRY[:-66] + cbor2.dumps(bytes(size)))


def test_a_strangers_signature_is_refused_when_opened_only() -> None:
    entry = signed(b"{}", _CLAIMS, issuer="another")
    assert parse_statement(entry).claims == _CLAIMS
    with pytest.raises(SignatureError):
        open_statement(entry)
