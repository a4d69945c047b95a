"""The PyPI package scitt-cose, by other people, judges our statements and receipts."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from desktop.ledger.charter import Charter, parse_charter
from desktop.ledger.did_key import format_did_key, parse_did_key
from desktop.ledger.merkle import implied_root, leaf_hash
from desktop.ledger.receipt import parse_receipt, parse_transparent_statement
from desktop.ledger.statement import open_statement
from tests.ledger.log_vectors import load
from tests.ledger.small_city import (
    NAMES,
    ORIGIN,
    SmallLog,
    charter_of,
    record_fields,
    records_entry,
)

scitt_cose = pytest.importorskip("scitt_cose", reason="scitt-cose is not installed: no judge")

LOG = load("civicledger/log_small")
GOLDEN = load("civicledger/receipts")


def pem(public: bytes) -> bytes:
    key = Ed25519PublicKey.from_public_bytes(public)
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def receipt_pems(charter: Charter) -> dict[bytes, bytes]:
    return {one.receipt_key: pem(one.receipt_key) for one in charter.authorities}


def judge_statement(entry: bytes, public: bytes) -> dict[str, object]:
    verdict: dict[str, object] = scitt_cose.parse_signed_statement(
        entry, public_key_pem=pem(public)
    )
    return verdict


def judge_receipt(receipt: bytes, entry: bytes, key_pem: bytes) -> tuple[bool, str | None]:
    verdict = scitt_cose.verify_receipt(
        receipt, leaf_entry_hex=entry.hex(), log_public_key_pem=key_pem
    )
    return bool(verdict.ok), verdict.root


def fresh_log() -> SmallLog:
    entries = [records_entry(name, 2, record_fields(n)) for n, name in enumerate(NAMES, start=1)]
    return SmallLog(charter_of(), entries)


def test_it_verifies_every_golden_statement() -> None:
    statements = [one for one in LOG["entries"] if one["type"] == "statement"]
    assert len(statements) == 17
    for case in statements:
        verdict = judge_statement(bytes.fromhex(case["entry"]), parse_did_key(case["iss"]))
        assert verdict["signature_verified"] is True
        assert verdict["issuer"] == case["iss"]


def test_it_verifies_every_golden_receipt() -> None:
    pems = receipt_pems(parse_charter(GOLDEN["charter_text"].encode()))
    for case in GOLDEN["transparent_statements"]:
        data = bytes.fromhex(case["transparent_statement"])
        entry = parse_transparent_statement(data).entry
        receipts = scitt_cose.extract_receipts(data)
        assert [one.hex() for one in receipts] == case["receipt_of_each"]
        for receipt in receipts:
            key = parse_receipt(receipt)[0].key
            assert judge_receipt(receipt, entry, pems[key]) == (True, GOLDEN["root"])


def test_it_verifies_statements_and_receipts_that_we_make() -> None:
    log = fresh_log()
    pems = receipt_pems(log.charter)
    for index, entry in enumerate(log.entries):
        data = log.transparent(index, NAMES)
        statement = open_statement(entry)
        for signed in (entry, data):  # receipts do not disturb the signature
            verdict = judge_statement(signed, statement.key)
            assert verdict["signature_verified"] is True
            assert verdict["subject"] == statement.claims.subject
            assert verdict["content_type"] == statement.content_type
            assert verdict["payload"] == statement.payload
        receipts = scitt_cose.extract_receipts(data)
        assert len(receipts) == 4
        for receipt in receipts:
            signature, inclusion = parse_receipt(receipt)
            assert judge_receipt(receipt, entry, pems[signature.key]) == (True, log.root.hex())
            verdict = scitt_cose.verify_receipt(
                receipt, leaf_entry_hex=entry.hex(), log_public_key_pem=pems[signature.key]
            )
            assert (verdict.tree_size, verdict.leaf_index) == (inclusion.size, index)
            assert (verdict.issuer, verdict.subject) == (format_did_key(signature.key), ORIGIN)


def test_it_reads_receipts_where_it_would_put_them_itself() -> None:
    log = fresh_log()
    data = log.transparent(2)
    receipts = scitt_cose.extract_receipts(data)
    assert scitt_cose.attach_receipts(log.entries[2], receipts) == data


@pytest.mark.parametrize("at", range(0, 1000, 37))
def test_it_refuses_a_statement_with_a_byte_changed(at: int) -> None:
    entry = fresh_log().entries[0]
    spoilt = bytearray(entry)
    spoilt[at] ^= 1
    key = open_statement(entry).key
    assert judge_statement(bytes(spoilt), key)["signature_verified"] is not True


def test_it_refuses_a_receipt_that_is_tampered_with_or_moved() -> None:
    log = fresh_log()
    pems = receipt_pems(log.charter)
    receipt = scitt_cose.extract_receipts(log.transparent(2))[0]
    key_pem = pems[parse_receipt(receipt)[0].key]
    assert judge_receipt(receipt, log.entries[2], key_pem)[0]
    assert not judge_receipt(receipt, log.entries[1], key_pem)[0]
    assert not judge_receipt(receipt, log.entries[2] + b"\x00", key_pem)[0]
    for key, other_pem in pems.items():
        if key != parse_receipt(receipt)[0].key:
            assert not judge_receipt(receipt, log.entries[2], other_pem)[0]
    accepted = []
    for bit in range(0, len(receipt) * 8, 5):
        spoilt = bytearray(receipt)
        spoilt[bit // 8] ^= 1 << bit % 8
        if judge_receipt(bytes(spoilt), log.entries[2], key_pem)[0]:
            accepted.append(bytes(spoilt))
    # A receipt authenticates the root, not the size and index beside the path: a changed place may
    # pass here if the path still leads to that root. That is why ours are held to a checkpoint.
    for data in accepted:
        inclusion = parse_receipt(data)[1]
        leaf = leaf_hash(log.entries[2])
        root = implied_root(leaf, inclusion.index, inclusion.size, inclusion.path)
        assert root == log.root
        assert (inclusion.index, inclusion.size) != (2, 5)
