"""Whatever somebody was handed: known by its bytes, judged by its own module, refused in words."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.errors import FormatError
from desktop.exchange.education.data_integrity import create_proof
from desktop.exchange.proof_check import Reader
from desktop.exchange.proof_file import build_proof_file, build_transparent
from desktop.exchange.received import judge_code, judge_received
from desktop.exchange.status_source import StatusSource
from desktop.ledger.anchor import Anchor, format_anchor
from desktop.ledger.merkle import leaf_hash
from desktop.ledger.pointer import Pointer, format_pointer, origin_hash
from desktop.ledger.scalar import parse_time
from desktop.replica import entries, records
from desktop.replica.database import Database, open_read_only
from desktop.replica.state import NUMBERS
from desktop.verdict import Result, Verdict
from tests.chronicle import NOW, Chronicle, chronicle
from tests.exchange.education import school
from tests.exchange.education.test_credential_check import resigned
from tests.exchange.test_transfer_file import ALICE, BOB, document, offer, signed

__all__ = ["chronicle"]

_NOW_MS = parse_time(NOW)
_SAMPLES = Path(__file__).parents[2] / "resources" / "samples" / "education"
_NOBODY = Reader(None, _NOW_MS)


@pytest.fixture
def db(chronicle: Chronicle) -> Iterator[Database]:
    with open_read_only(chronicle.replica, "replica") as opened:
        yield opened


@pytest.fixture
def reader(db: Database, chronicle: Chronicle) -> Reader:
    source = StatusSource("your copy", db, chronicle.anchor, chronicle.moment)
    return Reader(chronicle.anchor, _NOW_MS, (source,))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.7\n", "This is a PDF document without a proof."),
        (b"PK\x03\x04rest", "This is a ZIP archive or an office document."),
        (b"<!doctype html><html>", "This is a web page (HTML)."),
        (b'{"eventTime": "2026"}', "This is an EPCIS event (import epcis)."),
        (b"[1, 2]", "This is a list of 2 items."),
        (b"hello", "This is no kind of file that is known here."),
        (b"", "This is no kind of file that is known here."),
        (b"[" * 100_000, "This is no kind of file that is known here."),
    ],
)
def test_what_cannot_be_verified_is_named_and_something_else_asked_for(
    data: bytes, told: str
) -> None:
    with pytest.raises(FormatError) as refused:
        judge_received(data, _NOBODY)
    assert refused.value.what == told
    assert refused.value.means
    assert refused.value.do


@pytest.mark.parametrize(
    "data",
    [
        b"\xa0",
        b"\xd2\x84",
        b'{"credentialSubject": {}}',
        b'{"type": "civicledger/reading/1"}',
        b'{"type":"civicledger/transfer/1"}',
    ],
)
def test_a_damaged_file_says_what_it_should_have_been(data: bytes) -> None:
    with pytest.raises(FormatError, match=r"^This is not an? .* as it should be: ") as refused:
        judge_received(data, _NOBODY)
    assert refused.value.do == "Ask its sender for the file again."


def test_a_credential_of_an_unknown_key_is_shown_but_not_believed() -> None:
    found = judge_received((_SAMPLES / "1edtech" / "complete.json").read_bytes(), _NOBODY)
    assert found.what == "a verifiable credential"
    assert found.decision.verdict is not Verdict.VALID
    assert dict(found.said)["Issuer"]


@pytest.mark.parametrize(
    ("members", "now", "verdict"),
    [
        ({}, school.NOW, Verdict.CANNOT_CHECK),  # its status list is not here
        ({"credentialStatus": None}, school.NOW, Verdict.VALID),
        ({"credentialStatus": None}, "2020-01-01T00:00:00.000Z", Verdict.NOT_YET_VALID),
        ({"name": "Doctor of Everything"}, school.NOW, Verdict.ALTERED),
    ],
)
def test_a_credential_gets_its_verdict_from_its_proof_its_dates_and_its_status(
    members: dict[str, str | None], now: str, verdict: Verdict
) -> None:
    credential = json.loads(resigned({}))
    if members.get("credentialStatus", "") is None:
        del credential["credentialStatus"], credential["proof"]
        signer = school.SIGNER
        credential = create_proof(credential, signer.did, school.TIME, signer.sign)
    else:
        credential.update(members)
    found = judge_received(json.dumps(credential).encode(), Reader(None, parse_time(now)))
    assert found.decision.verdict is verdict, found.checks


def test_a_transfer_needs_a_copy_of_the_log_and_whole_signatures() -> None:
    mine, other = signed(ALICE, offer()), signed(BOB, offer())
    found = judge_received(document(mine), _NOBODY)
    assert (found.what, found.decision.verdict) == ("a transfer", Verdict.CANNOT_CHECK)
    assert found.record_id == offer().id
    assert dict(found.said)["Offered by"] == ALICE.did
    forged = judge_received(document(mine[:-64] + other[-64:]), _NOBODY)
    assert forged.decision.verdict is Verdict.ALTERED


@pytest.mark.slow
def test_a_transfer_is_held_against_the_rules_of_the_readers_copy(
    reader: Reader, chronicle: Chronicle
) -> None:
    elsewhere = judge_received(document(signed(ALICE, offer())), reader)
    assert elsewhere.decision.reasons[0].text == "It is for the ledger ledger.example/2026."
    origin = chronicle.anchor.origin
    stranger = signed(ALICE, offer(), origin=origin)
    found = judge_received(document(stranger, origin=origin), reader)
    assert found.decision.verdict is Verdict.CANNOT_CHECK  # a newer copy may know the key
    assert [one.result for one in found.checks if one.name == "offer"] == [Result.AGAINST]


def test_an_anchor_in_a_code_is_held_against_the_readers_own() -> None:
    own = Anchor("ledger.example/2026", bytes(32))
    for anchor, verdict in (
        (own, Verdict.VALID),
        (replace(own, sha256=bytes([1] * 32)), Verdict.ALTERED),
        (replace(own, origin="other.example"), Verdict.CANNOT_CHECK),
    ):
        found = judge_code(format_anchor(anchor).encode(), Reader(own, _NOW_MS))
        assert found.decision.verdict is verdict
    assert judge_code(format_anchor(own).encode(), _NOBODY).decision.verdict is Verdict.CANNOT_CHECK


@pytest.mark.slow
def test_a_proof_is_judged_with_the_readers_copy_and_without(
    db: Database, chronicle: Chronicle, reader: Reader
) -> None:
    data = build_proof_file(db, chronicle.anchor, chronicle.ids["suspended"])
    found = judge_received(data, reader)
    assert (found.what, found.decision.verdict) == ("a proof file", Verdict.SUSPENDED)
    assert found.kind is not None
    assert found.record is not None
    assert found.issuer == "Office of registrar"
    alone = judge_received(data, replace(reader, sources=()))
    assert alone.decision.verdict is Verdict.CANNOT_CHECK
    assert [one.name for one in alone.checks if one.result is Result.NOT_DONE] == ["revocation"]
    event = build_transparent(db, chronicle.anchor, chronicle.ids["event"])
    assert judge_received(event, reader).decision.verdict is Verdict.VALID


@pytest.mark.slow
def test_a_printed_pointer_leads_to_the_record_or_tells_of_another_entry(
    db: Database, chronicle: Chronicle, reader: Reader
) -> None:
    key = records.key_of(db, chronicle.ids["revoked"])
    assert key is not None
    entry, number = divmod(key, NUMBERS)
    leaf = leaf_hash(entries.entry(db, entry))
    good = Pointer(origin_hash(chronicle.anchor.origin), entry, leaf, number)
    for pointer, verdict in (
        (good, Verdict.REVOKED),
        (replace(good, leaf=bytes(32)), Verdict.ALTERED),
        (replace(good, index=10**9), Verdict.CANNOT_CHECK),
        (replace(good, record=400), Verdict.CANNOT_CHECK),
        (replace(good, origin_hash=bytes(8)), Verdict.CANNOT_CHECK),
    ):
        found = judge_code(format_pointer(pointer), reader)
        assert found.decision.verdict is verdict, pointer
    assert judge_code(format_pointer(good), _NOBODY).decision.verdict is Verdict.CANNOT_CHECK


def test_a_reading_without_a_copy_of_the_log_cannot_be_checked() -> None:
    shown = {
        "type": "civicledger/reading/1", "device": "urn:dev:1", "property": "temperature",
        "unit": "CEL", "reading": {"t": "2026-01-05T08:00:00.000Z", "v": "4"},
        "index": 0, "size": 1, "path": [],
        "record": "urn:uuid:01a0c976-c801-7f0f-8ef4-ca3d05fabadd",
    }  # fmt: skip
    found = judge_received(
        json.dumps(shown, sort_keys=True, separators=(",", ":")).encode(), _NOBODY
    )
    assert (found.what, found.decision.verdict) == ("a single reading", Verdict.CANNOT_CHECK)
    assert dict(found.said)["Device"] == "urn:dev:1"
