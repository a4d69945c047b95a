"""A diploma is logged, leaves with the ledger's proof beside it, and is believed by its reader."""

from dataclasses import replace
from functools import cache

import pytest

from desktop.errors import CivicLedgerError, FormatError, ProofError
from desktop.exchange.education.credential import (
    DIPLOMA,
    MEDIA,
    Bundle,
    format_bundle,
    open_bundle,
    parse_bundle,
    write_credential,
)
from desktop.exchange.education.credential_check import CredentialReader, judge_credential
from desktop.ledger.commitment import commit
from desktop.ledger.proof_file import Document, format_proof_file
from desktop.ledger.record import record_of
from desktop.ledger.scalar import encode_base64url
from tests.exchange.education.school import KINDS, NOW, SIGNER, diploma, document, entry
from tests.ledger.small_city import SmallLog, charter_of, record_fields, record_id, records_entry

KIND = KINDS[DIPLOMA]
SALT = bytes(range(32))
DOCUMENT = document()


@cache
def log() -> SmallLog:
    private = {
        "commitment": encode_base64url(commit(record_id(1), MEDIA, SALT, DOCUMENT)),
        "media": MEDIA,
        "bytes": 4096,
    }
    fields = record_fields(1, DIPLOMA, data=diploma(entry()).data, private=private)
    return SmallLog(charter_of(), [records_entry("north", 2, fields)])


def proof_file(*, with_document: bool = True) -> bytes:
    held = Document(MEDIA, SALT, DOCUMENT) if with_document else None
    return format_proof_file(replace(log().proof(1), document=held))


def credential(content: bytes = DOCUMENT) -> bytes:
    record = record_of(record_fields(1, DIPLOMA, data=diploma(entry()).data))
    return write_credential(record, content, KIND, SIGNER.did, SIGNER.sign)


def test_a_bundle_is_believed_under_the_anchor() -> None:
    data = format_bundle(Bundle(credential(), proof_file()))
    held, opened = open_bundle(data, log().anchor, KIND)
    assert opened.record.id == record_id(1)
    assert held == credential()
    assert judge_credential(held, CredentialReader(now=NOW)).is_good


def test_the_proof_of_another_document_is_refused() -> None:
    other = credential(document(name="Doctor of Łódź Studies"))
    data = format_bundle(Bundle(other, proof_file()))
    with pytest.raises(ProofError, match="not made of the document"):
        open_bundle(data, log().anchor, KIND)


def test_a_proof_without_the_document_proves_nothing_here() -> None:
    data = format_bundle(Bundle(credential(), proof_file(with_document=False)))
    with pytest.raises(ProofError, match="does not carry the private document"):
        open_bundle(data, log().anchor, KIND)


def test_a_damaged_proof_file_is_refused() -> None:
    good = proof_file()
    for at in range(0, len(good), 97):
        bad = bytearray(good)
        bad[at] ^= 1
        data = format_bundle(Bundle(credential(), bytes(bad)))
        with pytest.raises(CivicLedgerError):
            open_bundle(data, log().anchor, KIND)


def test_a_bundle_comes_back_as_it_was() -> None:
    data = format_bundle(Bundle(credential(), proof_file()))
    assert format_bundle(parse_bundle(data)) == data
    with pytest.raises(FormatError):
        parse_bundle(data[:-40])
