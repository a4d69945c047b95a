"""Transfer files: what is in them is form and signature, and an answer is one to its offer."""

import pytest

from desktop.errors import CivicLedgerError
from desktop.exchange.transfer_file import (
    ANSWER,
    LIMIT_BYTES,
    OFFER,
    Part,
    Transfer,
    format_transfer,
    open_part,
    open_transfer,
)
from desktop.keys.signer import SeedSigner
from desktop.keys.signing import sign_records
from desktop.ledger.json_profile import JsonObject, format_json, parse_object
from desktop.ledger.record import Record, RecordSet, Ref
from desktop.ledger.scalar import encode_base64url
from tests.domains.town import fresh_signer

ORIGIN, OTHER = "ledger.example/2026", "ledger.example/2027"
ALICE, BOB = fresh_signer("alice"), fresh_signer("bob")
_TIME = "2026-09-30T08:00:00.000Z"


def record(number: int, kind: str, data: JsonObject, answers: int | None = None) -> Record:
    refs = () if answers is None else (Ref("accepts", id_of(answers)),)
    return Record(id_of(number), f"{kind}/1", _TIME, data, refs=refs)


def id_of(number: int) -> str:
    return f"urn:uuid:019b0000-0000-7000-8000-{number:012}"


def signed(signer: SeedSigner, *records: Record, origin: str = ORIGIN) -> bytes:
    return sign_records(signer, origin, 1, RecordSet(None, records), 1_790_000_000)


def offer(number: int = 1) -> Record:
    return record(number, OFFER, {"what": "money", "to": BOB.did, "amount": 5, "currency": "EUR"})


def answer(number: int = 2, to: int = 1) -> Record:
    return record(number, ANSWER, {"answer": "accept"}, to)


def document(*entries: bytes, **more: str) -> bytes:
    """Return a file of these statements, whatever they are."""
    told: JsonObject = {"type": "civicledger/transfer/1", "origin": ORIGIN, **more}
    for name, entry in zip(("offer", "answer"), entries, strict=False):
        told[name] = encode_base64url(entry)
    return format_json(told)


def test_a_file_is_opened_as_it_was_written() -> None:
    both = Transfer(
        ORIGIN,
        open_part(signed(ALICE, offer()), OFFER, ORIGIN),
        open_part(signed(BOB, answer()), ANSWER, ORIGIN),
    )
    for transfer in (both, Transfer(ORIGIN, both.offer)):
        assert open_transfer(format_transfer(transfer)) == transfer
    assert len(format_transfer(both)) < LIMIT_BYTES


def test_every_bit_of_a_statement_counts() -> None:
    data = document(signed(ALICE, offer()))
    good = open_transfer(data).offer
    entry = good.entry
    for at in range(0, len(entry), 7):
        changed = entry[:at] + bytes([entry[at] ^ 1]) + entry[at + 1 :]
        with pytest.raises(CivicLedgerError):
            open_transfer(document(changed))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (document(signed(ALICE, offer(), offer(3))), "not a single transfer.offer"),
        (document(signed(ALICE, answer())), "holds a transfer.accept/1 and no transfer.offer"),
        (document(signed(ALICE, offer()), signed(BOB, offer(3))), "no transfer.accept"),
        (document(signed(ALICE, offer()), signed(BOB, answer(2, 3))), "one to another offer"),
        (document(signed(ALICE, offer(), origin=OTHER)), "another ledger"),
        (document(signed(ALICE, offer()), origin=OTHER), "another ledger"),
        (document(signed(ALICE, offer()), note="x"), "not a transfer"),
        (document(), "not a transfer"),
        (document(b""), "byte 0 begins"),
        (format_json({**parse_object(document(b"x")), "offer": 5}), "is a text"),
        (format_json({**parse_object(document(b"x")), "origin": 5}), "is a text"),
        (b"{}", "not a transfer"),
        (b"[]", "not a JSON object"),
        (b"", "not JSON"),
    ],
)
def test_what_is_no_transfer_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(CivicLedgerError, match=words):
        open_transfer(data)


def test_a_signature_of_another_key_is_refused() -> None:
    mine, other = signed(ALICE, offer()), signed(BOB, offer())
    assert isinstance(open_part(mine, OFFER, ORIGIN), Part)
    with pytest.raises(CivicLedgerError):
        open_part(mine[:-64] + other[-64:], OFFER, ORIGIN)
