from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import CivicLedgerError, FormatError, ProofError, SignatureError
from desktop.ledger.cbor_profile import CborValue, CoseSign1Tag, format_cbor, parse_cbor
from desktop.ledger.charter import parse_charter
from desktop.ledger.checkpoint import open_checkpoint
from desktop.ledger.did_key import format_did_key
from desktop.ledger.receipt import (
    format_receipts,
    open_receipts,
    open_transparent_statement,
    parse_receipt,
    parse_receipt_signature,
    parse_receipts,
    parse_transparent_statement,
    receipt_of,
    sign_receipt,
    transparent_statement,
)
from tests.ledger.log_vectors import load
from tests.ledger.small_city import (
    NAMES,
    NOW_S,
    ORIGIN,
    Key,
    SmallLog,
    charter_of,
    receipt_signature,
    record_fields,
    records_entry,
)

GOLDEN = load("civicledger/receipts")
CHARTER = charter_of()
LOG = SmallLog(CHARTER, [records_entry("north", 2, record_fields(1)), b"{}", b"{ }"])
CHECKPOINT = open_checkpoint(LOG.note(), CHARTER)
KEY = Key("north receipt")


@pytest.mark.parametrize("case", GOLDEN["file_cases"], ids=lambda case: case["name"])
def test_golden_receipts_files_come_out_as_stated(case: dict[str, Any]) -> None:
    charter = parse_charter(GOLDEN["charter_text"].encode())
    note = load("civicledger/log_small")["checkpoints"][-1]["checkpoint_text"]
    checkpoint, data = open_checkpoint(note.encode(), charter), bytes.fromhex(case["receipts"])
    assert checkpoint.root.hex() == GOLDEN["root"]
    if case["accept"]:
        receipts = open_receipts(data, charter, checkpoint)
        assert len(receipts.authorities) == len(receipts.signatures) >= 3
        assert format_receipts(parse_receipts(data)) == data
    else:
        with pytest.raises(CivicLedgerError):
            open_receipts(data, charter, checkpoint)


def test_the_small_ledger_has_its_golden_receipts_files() -> None:
    charter = parse_charter(GOLDEN["charter_text"].encode())
    for case in load("civicledger/log_small")["checkpoints"]:
        checkpoint = open_checkpoint(case["checkpoint_text"].encode(), charter)
        receipts = open_receipts(bytes.fromhex(case["receipts"]), charter, checkpoint)
        assert set(receipts.authorities) == set(case["cosignature_times"])


@pytest.mark.parametrize("case", GOLDEN["transparent_statements"], ids=lambda case: case["index"])
def test_golden_transparent_statements_open_and_are_made_again(case: dict[str, Any]) -> None:
    charter = parse_charter(GOLDEN["charter_text"].encode())
    data, root = bytes.fromhex(case["transparent_statement"]), bytes.fromhex(GOLDEN["root"])
    opened = open_transparent_statement(data, charter, root, GOLDEN["size"])
    assert (opened.index, list(opened.authorities)) == (case["index"], case["authorities"])
    parsed = parse_transparent_statement(data)
    signatures = [one for one, _ in parsed.receipts]
    place = (opened.index, opened.size, opened.path)
    assert [receipt_of(one, *place).hex() for one in signatures] == case["receipt_of_each"]
    assert transparent_statement(parsed.entry, signatures, *place) == data


def test_receipts_of_any_k_authorities_in_charter_order_open() -> None:
    for names in (NAMES[:3], NAMES[1:], NAMES):
        receipts = LOG.receipts(names)
        opened = open_receipts(format_receipts(receipts), CHARTER, CHECKPOINT)
        assert opened.authorities == names
        assert opened.signatures == receipts.signatures


def test_a_transparent_statement_of_ours_opens() -> None:
    opened = open_transparent_statement(LOG.transparent(1), CHARTER, LOG.root, 4)
    assert (opened.statement.entry, opened.index, opened.path) == (
        LOG.entries[1],
        1,
        LOG.path(1),
    )
    assert opened.authorities == NAMES[:3]


@given(st.data())
def test_any_flipped_bit_of_a_transparent_statement_is_refused(data: st.DataObject) -> None:
    spoilt = bytearray(LOG.transparent(1))
    bit = data.draw(st.integers(0, len(spoilt) * 8 - 1))
    spoilt[bit // 8] ^= 1 << bit % 8
    with pytest.raises(CivicLedgerError):
        open_transparent_statement(bytes(spoilt), CHARTER, LOG.root, 4)


@given(st.data())
def test_any_flipped_bit_of_a_receipts_file_is_refused(data: st.DataObject) -> None:
    spoilt = bytearray(format_receipts(LOG.receipts()))
    bit = data.draw(st.integers(0, len(spoilt) * 8 - 1))
    spoilt[bit // 8] ^= 1 << bit % 8
    with pytest.raises(CivicLedgerError):
        open_receipts(bytes(spoilt), CHARTER, CHECKPOINT)


@pytest.mark.parametrize(
    ("size", "root", "error"),
    [(5, LOG.root, ProofError), (3, LOG.root, ProofError), (4, bytes(32), ProofError)],
)
def test_another_size_or_root_is_refused(
    size: int, root: bytes, error: type[CivicLedgerError]
) -> None:
    with pytest.raises(error):
        open_transparent_statement(LOG.transparent(1), CHARTER, root, size)


def test_receipts_over_a_root_of_another_tree_are_refused() -> None:
    signatures = [receipt_signature(name, bytes(32)) for name in NAMES[:3]]
    data = transparent_statement(LOG.entries[1], signatures, 1, 4, LOG.path(1))
    with pytest.raises(SignatureError):
        open_transparent_statement(data, CHARTER, LOG.root, 4)


def test_receipts_that_disagree_on_the_place_are_refused() -> None:
    tag = parse_cbor(LOG.transparent(1))
    assert isinstance(tag, CoseSign1Tag)
    assert isinstance(tag.value, list)
    carried: list[CborValue] = [
        receipt_of(receipt_signature(name, LOG.root), index, 4, LOG.path(1))
        for name, index in zip(NAMES, (1, 1, 0), strict=False)
    ]
    data = format_cbor(CoseSign1Tag([tag.value[0], {394: carried}, *tag.value[2:]]))
    with pytest.raises(ProofError):
        open_transparent_statement(data, CHARTER, LOG.root, 4)


def test_every_kind_of_wrong_signer_is_refused() -> None:
    stranger = sign_receipt(LOG.root, Key("x").public, ORIGIN, NOW_S, Key("x").sign)
    elsewhere = receipt_signature("east", LOG.root, "other.example")
    two = [receipt_signature(name, LOG.root) for name in NAMES[:2]]
    for signatures in (two, [*two, two[0]], [*two, stranger], [*two, elsewhere]):
        data = transparent_statement(LOG.entries[1], signatures, 1, 4, LOG.path(1))
        with pytest.raises(ProofError):
            open_transparent_statement(data, CHARTER, LOG.root, 4)


def test_a_file_of_another_checkpoint_or_order_is_refused() -> None:
    receipts = LOG.receipts()
    for wrong in (
        replace(receipts, size=3),
        replace(receipts, root=bytes(32)),
        replace(receipts, origin="other.example"),
        replace(receipts, signatures=receipts.signatures[::-1]),
        replace(receipts, signatures=receipts.signatures[:2]),
    ):
        with pytest.raises(ProofError):
            open_receipts(format_receipts(wrong), CHARTER, CHECKPOINT)


PAIR: CborValue = [
    receipt_signature("north", LOG.root).protected,
    receipt_signature("north", LOG.root).signature,
]


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        [ORIGIN, 4, LOG.root],
        [ORIGIN, 4, LOG.root, [PAIR], None],
        ["", 4, LOG.root, [PAIR]],
        ["Not an origin", 4, LOG.root, [PAIR]],
        [ORIGIN, 0, LOG.root, [PAIR]],
        [ORIGIN, -1, LOG.root, [PAIR]],
        [ORIGIN, 2**63, LOG.root, [PAIR]],
        [ORIGIN, "4", LOG.root, [PAIR]],
        [ORIGIN, 4, bytes(31), [PAIR]],
        [ORIGIN, 4, LOG.root, []],
        [ORIGIN, 4, LOG.root, [PAIR] * 33],
        [ORIGIN, 4, LOG.root, PAIR],
        [ORIGIN, 4, LOG.root, [[b"", bytes(64), b""]]],
        [ORIGIN, 4, LOG.root, [[b"\xa0", bytes(64)]]],
    ],
)
def test_a_receipts_file_of_another_form_is_refused(value: CborValue) -> None:
    with pytest.raises(FormatError):
        parse_receipts(format_cbor(value))


def test_a_receipts_file_has_at_most_64_kib() -> None:
    with pytest.raises(FormatError):
        parse_receipts(bytes(64 * 1024 + 1))


def _header(**changes: CborValue) -> bytes:
    claims: dict[int, CborValue] = {1: KEY.did, 2: ORIGIN, 6: NOW_S}
    fields: dict[int, CborValue] = {1: -8, 4: KEY.public, 15: claims, 395: 1}
    for name, value in changes.items():
        part, label = name.split("_")
        target = claims if part == "claim" else fields
        target[int(label)] = value
    return format_cbor({label: value for label, value in fields.items() if value is not None})


def test_a_header_is_exactly_that_of_a_receipt() -> None:
    one = parse_receipt_signature(_header(), bytes(64))
    assert (one.key, one.origin, one.issued_s) == (KEY.public, ORIGIN, NOW_S)


@pytest.mark.parametrize(
    "protected",
    [
        b"",
        b"\xa0",
        _header(field_1=-7),
        _header(field_1=None),
        _header(field_3="text"),
        _header(field_4=bytes(31)),
        _header(field_4=Key("other").public),
        _header(field_4=None),
        _header(field_15=None),
        _header(field_395=2),
        _header(field_395=None),
        _header(claim_1="did:web:example"),
        _header(claim_1=format_did_key(Key("other").public)),
        _header(claim_2=b"bytes"),
        _header(claim_2="Not an origin"),
        _header(claim_3="audience"),
        _header(claim_6=-1),
        _header(claim_6=2**53),
        _header(claim_6="now"),
    ],
)
def test_any_other_header_is_refused(protected: bytes) -> None:
    with pytest.raises(FormatError):
        parse_receipt_signature(protected, bytes(64))


@pytest.mark.parametrize(
    "make",
    [
        lambda: parse_receipt_signature(_header(), bytes(63)),
        lambda: sign_receipt(bytes(31), KEY.public, ORIGIN, NOW_S, KEY.sign),
        lambda: sign_receipt(bytes(32), KEY.public, "No origin", NOW_S, KEY.sign),
        lambda: sign_receipt(bytes(32), KEY.public[:31], ORIGIN, NOW_S, KEY.sign),
    ],
)
def test_no_receipt_is_made_of_other_parts(make: Callable[[], object]) -> None:
    with pytest.raises(FormatError):
        make()


def _receipt(proofs: CborValue, payload: CborValue = None, **more: CborValue) -> bytes:
    unprotected: dict[int, CborValue] = {396: proofs}
    unprotected |= {int(name[1:]): value for name, value in more.items()}
    return format_cbor(CoseSign1Tag([_header(), unprotected, payload, bytes(64)]))


def _proof(*parts: CborValue) -> CborValue:
    return {-1: [format_cbor(list(parts))]}


HASH: CborValue = bytes(32)


def test_a_receipt_comes_back_from_its_bytes() -> None:
    signature, inclusion = parse_receipt(_receipt(_proof(4, 1, [HASH])))
    assert (inclusion.size, inclusion.index, inclusion.path) == (4, 1, (bytes(32),))
    assert receipt_of(signature, 1, 4, [bytes(32)]) == _receipt(_proof(4, 1, [HASH]))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        _receipt(None),
        _receipt({}),
        _receipt({-2: [b""]}),
        _receipt({-1: []}),
        _receipt({-1: [b"", b""]}),
        _receipt({-1: [[4, 1, []]]}),
        _receipt({-1: [b"\x80"]}),
        _receipt(_proof(4, 4, [HASH])),
        _receipt(_proof(4, -1, [HASH])),
        _receipt(_proof(2**63, 1, [HASH])),
        _receipt(_proof(4, 1)),
        _receipt(_proof(4, 1, [bytes(31)])),
        _receipt(_proof(4, 1, ["text"])),
        _receipt(_proof(4, 1, [HASH] * 64)),
        _receipt(_proof(4, 1, [HASH], None)),
        _receipt(_proof(4, 1, [HASH]), b"payload"),
        _receipt(_proof(4, 1, [HASH]), _1=1),
        _receipt({-1: [format_cbor([4, 1, [HASH]])], -2: []}),
    ],
)
def test_a_receipt_of_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        parse_receipt(data)


def _transparent(unprotected: dict[int, CborValue]) -> bytes:
    return format_cbor(CoseSign1Tag([b"", unprotected, b"", bytes(64)]))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        _transparent({}),
        _transparent({394: []}),
        _transparent({394: None}),
        _transparent({394: [None]}),
        _transparent({394: [b""]}),
        _transparent({394: [_receipt(_proof(4, 1, [HASH]))], 395: 1}),
        _transparent({394: [_receipt(_proof(4, 1, [HASH]))] * 33}),
        bytes(256 * 1024 + 1),
    ],
)
def test_a_transparent_statement_of_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        parse_transparent_statement(data)


def test_receipts_are_added_only_to_an_entry_of_the_log() -> None:
    with pytest.raises(FormatError):
        transparent_statement(LOG.transparent(1), [], 1, 4, [])
    with pytest.raises(FormatError):
        transparent_statement(b"{}", [], 1, 4, [])
