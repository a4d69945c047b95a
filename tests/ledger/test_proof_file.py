import tracemalloc
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import CivicLedgerError, FormatError, ProofError, SignatureError
from desktop.ledger.anchor import Anchor, anchor_of, parse_anchor
from desktop.ledger.cbor_profile import CborValue, format_cbor, parse_cbor
from desktop.ledger.charter import parse_charter
from desktop.ledger.checkpoint import NotFinalError
from desktop.ledger.commitment import commit
from desktop.ledger.policy import policy_of
from desktop.ledger.proof_file import (
    MAX_PROOF_ITEMS,
    Document,
    EmbeddedEntry,
    OtherLedgerError,
    ProofFile,
    Trust,
    format_proof_file,
    open_proof_file,
    parse_proof_file,
)
from desktop.ledger.scalar import encode_base64url
from desktop.ledger.status import Status, sign_status
from desktop.verdict import Verdict
from tests.ledger.log_vectors import load
from tests.ledger.small_city import (
    NAMES,
    ORIGIN,
    Key,
    SmallLog,
    charter_of,
    record_fields,
    record_id,
    records_entry,
)
from tests.ledger.test_charter_chain import EVERYONE, NEW, approval, changed_log, proposal

GOLDEN = load("civicledger/proof_files")
NEW_NAMES = ("south", "east", "up")
DOCUMENT = Document("text/plain", bytes(range(32)), b"a private document")


@cache
def log() -> SmallLog:
    commitment = commit(record_id(2), DOCUMENT.media, DOCUMENT.salt, DOCUMENT.content)
    private = {
        "commitment": encode_base64url(commitment),
        "media": DOCUMENT.media,
        "bytes": 1024,
    }
    return SmallLog(
        charter_of(),
        [
            records_entry("north", 2, record_fields(1), record_fields(2, private=private)),
            records_entry("south", 1, record_fields(3)),
            records_entry("south", 2, record_fields(4), origin="other.example"),
        ],
    )


def proof() -> ProofFile:
    return replace(log().proof(1, 2), record=1, document=DOCUMENT)


def status(record: int = 2, **changes: object) -> bytes:
    key = Key("east receipt")
    good = Status(
        ORIGIN,
        4,
        log().root,
        record_id(record),
        Verdict.VALID,
        "2026-09-25T01:33:20.000Z",
    )
    return sign_status(replace(good, **changes), key.public, key.sign)  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=lambda case: case["name"])
def test_golden_proof_files_come_out_as_stated(case: dict[str, Any]) -> None:
    anchor, data = parse_anchor(GOLDEN["anchor_text"]), bytes.fromhex(case["proof_file"])
    if case["accept"]:
        assert format_proof_file(parse_proof_file(data)) == data
        opened = open_proof_file(data, anchor)
        assert opened.record.id == case["record"]
        assert (opened.status is not None) == case["name"].startswith("status")
        for trust in (opened.charter, policy_of(opened.charter)):
            assert open_proof_file(data, trust) == opened
    else:
        with pytest.raises(CivicLedgerError):
            open_proof_file(data, anchor)


@pytest.mark.parametrize("case", GOLDEN["first_case_under_other_anchors"])
def test_the_first_golden_proof_file_is_refused_under_other_anchors(case: dict[str, Any]) -> None:
    data = bytes.fromhex(GOLDEN["cases"][0]["proof_file"])
    with pytest.raises(ProofError):
        open_proof_file(data, parse_anchor(case["anchor_text"]))


def test_a_proof_file_opens_under_an_anchor_a_charter_or_a_policy() -> None:
    data = format_proof_file(proof())
    charter = charter_of()
    for trust in (log().anchor, charter, policy_of(charter)):
        opened = open_proof_file(data, trust)
        assert (opened.record.id, opened.index, opened.document) == (record_id(2), 1, DOCUMENT)
        assert [one.index for one in opened.entries] == [0, 2]
        assert opened.charters == (parse_charter(charter.canonical),)
        assert opened.receipts_by == NAMES[:3]
        assert opened.checkpoint.is_final


def test_a_proof_file_proves_nothing_to_who_trusts_another_ledger() -> None:
    data = format_proof_file(proof())
    charter = charter_of()
    elsewhere = replace(policy_of(charter), origin="other.example")
    strangers = charter_of(("east", "south", "west"))
    refused: list[tuple[Trust, type[CivicLedgerError]]] = [
        (Anchor("other.example", log().anchor.sha256), OtherLedgerError),
        (elsewhere, OtherLedgerError),
        (Anchor(ORIGIN, bytes(32)), ProofError),
        (strangers, ProofError),
        (policy_of(strangers), SignatureError),
    ]
    for trust, error in refused:
        with pytest.raises(error):
            open_proof_file(data, trust)


@given(st.data())
def test_any_flipped_bit_is_refused(data: st.DataObject) -> None:
    spoilt = bytearray(format_proof_file(replace(proof(), status=status())))
    bit = data.draw(st.integers(0, len(spoilt) * 8 - 1))
    spoilt[bit // 8] ^= 1 << bit % 8
    with pytest.raises(CivicLedgerError):
        open_proof_file(bytes(spoilt), log().anchor)


def test_a_checkpoint_below_the_quorum_is_not_final() -> None:
    weak = replace(proof(), checkpoint=log().note(NAMES[:2]))
    with pytest.raises(NotFinalError):
        open_proof_file(format_proof_file(weak), log().anchor)


def test_a_file_whose_parts_do_not_belong_together_is_refused() -> None:
    other = log().proof(2, 1)
    for wrong in (
        replace(proof(), record=2),
        replace(proof(), index=3),
        replace(proof(), path=log().path(2)),
        replace(proof(), statement=other.statement),
        replace(proof(), statement=log().transparent(1, NAMES[:2])),
        replace(proof(), checkpoint=log().note(size=3)),
        replace(proof(), entries=(log().embedded(0), replace(log().embedded(2), index=3))),
        replace(proof(), entries=(replace(log().embedded(2), index=0),)),
        log().proof(3),
        log().proof(1, 3),
    ):
        for trust in (log().anchor, policy_of(charter_of())):
            with pytest.raises((FormatError, ProofError)):
                open_proof_file(format_proof_file(wrong), trust)


def test_the_first_entry_is_a_charter_even_for_a_policy() -> None:
    swapped = SmallLog(charter_of(), [records_entry("south", 1, record_fields(3))])
    swapped.entries[0] = records_entry("north", 2, record_fields(1))
    with pytest.raises(FormatError):
        open_proof_file(format_proof_file(swapped.proof(1)), policy_of(charter_of()))


@pytest.mark.parametrize(
    "document",
    [
        replace(DOCUMENT, media="text/html"),
        replace(DOCUMENT, salt=bytes(32)),
        replace(DOCUMENT, content=b"another document"),
    ],
)
def test_another_document_than_the_committed_one_is_refused(document: Document) -> None:
    with pytest.raises(ProofError):
        open_proof_file(format_proof_file(replace(proof(), document=document)), log().anchor)


def test_a_document_for_a_record_without_one_is_refused() -> None:
    with pytest.raises(ProofError):
        open_proof_file(format_proof_file(replace(proof(), record=0)), log().anchor)


def test_a_status_at_the_same_or_a_later_size_opens() -> None:
    for data in (status(), status(size=9, root=bytes(32), verdict=Verdict.REVOKED)):
        opened = open_proof_file(format_proof_file(replace(proof(), status=data)), log().anchor)
        assert opened.status is not None
        assert opened.status.authority == "east"


@pytest.mark.parametrize(
    "changes",
    [{"record": 3}, {"size": 3}, {"root": bytes(32)}, {"origin": "other.example"}],
    ids=str,
)
def test_a_status_that_does_not_fit_is_refused(changes: dict[str, Any]) -> None:
    data = format_proof_file(replace(proof(), status=status(**changes)))
    with pytest.raises(ProofError):
        open_proof_file(data, log().anchor)


def later() -> SmallLog:
    """Return a log that goes on after its charter changed at size 7."""
    changed = changed_log()
    changed.entries.append(records_entry("up", 12, record_fields(20)))
    return changed


def later_proof() -> ProofFile:
    """Return the proof of a record that was logged after the change."""
    grown = later()
    return replace(
        grown.proof(7, *range(1, 7), names=NEW_NAMES),
        checkpoint=grown.note(NEW_NAMES, writer="south"),
        charter_notes=(grown.note(EVERYONE, 7),),
    )


def test_a_proof_after_a_change_of_charter_opens_from_the_anchor() -> None:
    new = parse_charter(NEW.canonical)
    opened = open_proof_file(format_proof_file(later_proof()), later().anchor)
    assert (opened.charter, len(opened.charters)) == (new, 2)
    for trust in (new, policy_of(new)):
        assert open_proof_file(format_proof_file(later_proof()), trust) == opened


def test_the_old_log_key_signs_the_checkpoint_of_the_change() -> None:
    grown = changed_log()
    middle = replace(
        grown.proof(5, 1, 2, 3, 4, 6, names=NEW_NAMES),
        checkpoint=grown.note(EVERYONE),
        charter_notes=(grown.note(EVERYONE),),
    )
    opened = open_proof_file(format_proof_file(middle), grown.anchor)
    assert opened.charter == parse_charter(NEW.canonical)
    old_only = replace(middle, checkpoint=grown.note(NAMES[:3]))
    with pytest.raises(NotFinalError):
        open_proof_file(format_proof_file(old_only), grown.anchor)


def test_a_change_that_is_not_proven_is_refused() -> None:
    good = later_proof()
    unapproved = tuple(one for one in good.entries if one.index != 4)
    note = good.charter_notes[0]
    for wrong in (
        replace(good, charter_notes=()),
        replace(good, charter_notes=(note, note)),
        replace(good, charter_notes=(later().note(NAMES, 7),)),
        replace(good, entries=unapproved[:3]),
        replace(good, charter_notes=(later().note(EVERYONE, 2),)),
    ):
        with pytest.raises((ProofError, SignatureError)):
            open_proof_file(format_proof_file(wrong), later().anchor)
    with pytest.raises(ProofError):
        open_proof_file(format_proof_file(good), charter_of())


def test_a_change_after_the_checkpoint_is_refused() -> None:
    grown = later()
    early = replace(
        later_proof(), checkpoint=grown.note(EVERYONE, 6), charter_notes=(grown.note(EVERYONE, 7),)
    )
    with pytest.raises(ProofError):
        open_proof_file(format_proof_file(early), grown.anchor)


def test_changes_of_the_charter_ascend_by_size() -> None:
    grown = changed_log()
    grown.entries.append(records_entry("south", 20, proposal(30, charter_of(), NEW.sha256)))
    for number, name in enumerate(EVERYONE, start=31):
        grown.entries.append(records_entry(name, 21, approval(number, 30)))
    grown.entries.append(records_entry("up", 22, record_fields(40)))
    first, second = grown.note(EVERYONE, 7), grown.note(EVERYONE, 13, writer="south")
    good = replace(grown.proof(13, *range(1, 13)), charter_notes=(first, second))
    opened = open_proof_file(format_proof_file(good), grown.anchor)
    assert [one.writer.id for one in opened.charters] == ["north", "south", "north"]
    late = replace(good, charter_notes=(grown.note(EVERYONE, 14), second))
    with pytest.raises(ProofError):
        open_proof_file(format_proof_file(late), grown.anchor)


def _fields(**changes: CborValue) -> bytes:
    fields = parse_cbor(format_proof_file(proof()))
    assert isinstance(fields, dict)
    for name, value in changes.items():
        fields[int(name[1:])] = value
        if value is None:
            del fields[int(name[1:])]
    return format_cbor(fields)


HASH: CborValue = bytes(32)
CHARTER_ROW: CborValue = [0, [HASH], b"entry"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        format_cbor([]),
        format_cbor({}),
        *(_fields(**{f"f{number}": None}) for number in range(1, 8)),
        _fields(f11=1),
        _fields(f1=2),
        _fields(f2="text"),
        _fields(f3=b"bytes"),
        _fields(f4=-1),
        _fields(f4=500),
        _fields(f5=0),
        _fields(f5=2**63),
        _fields(f6={}),
        _fields(f6=[bytes(31)]),
        _fields(f6=["text"]),
        _fields(f6=[HASH] * 64),
        _fields(f7=[]),
        _fields(f7={}),
        _fields(f7=[b""]),
        _fields(f7=[[0, [HASH]]]),
        _fields(f7=[[0, b"", b"entry"]]),
        _fields(f7=[[-1, [HASH], b"entry"]]),
        _fields(f7=[[2**63, [HASH], b"entry"]]),
        _fields(f7=[[2, [HASH], b"entry"]]),
        _fields(f7=[CHARTER_ROW, CHARTER_ROW]),
        _fields(f7=[CHARTER_ROW, [3, [], b""], [2, [], b""]]),
        _fields(f7=[CHARTER_ROW, [1, [], b""]]),
        _fields(f8=[]),
        _fields(f8=["text/plain", bytes(31), b""]),
        _fields(f8=["text", bytes(32), b""]),
        _fields(f8=["text/plain", bytes(32), "text"]),
        _fields(f9="text"),
        _fields(f10=[]),
        _fields(f10="text"),
        _fields(f10=[b"bytes"]),
        _fields(f10=["text", None]),
        _fields() + b"\x00",
        bytes(64 * 1024 * 1024 + 1),
    ],
    ids=lambda data: f"{len(data)} bytes",
)
def test_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        parse_proof_file(data)


@pytest.mark.parametrize(
    "wrong",
    [
        {"checkpoint": b"\xff"},
        {"charter_notes": (b"\xff",)},
        {"record": 500},
        {"entries": ()},
    ],
    ids=str,
)
def test_no_file_is_made_of_other_parts(wrong: dict[str, Any]) -> None:
    with pytest.raises(FormatError):
        format_proof_file(replace(proof(), **wrong))


@given(
    st.builds(
        ProofFile,
        statement=st.binary(max_size=9),
        checkpoint=st.text(max_size=9).map(str.encode),
        record=st.integers(0, 499),
        index=st.integers(1, 2**63 - 1),
        path=st.just((bytes(32),)),
        entries=st.just((log().embedded(0),)),
        document=st.none() | st.just(DOCUMENT),
        status=st.none() | st.binary(max_size=9),
        charter_notes=st.lists(st.text(max_size=9).map(str.encode), max_size=2).map(tuple),
    )
)
def test_every_file_comes_back(made: ProofFile) -> None:
    assert parse_proof_file(format_proof_file(made)) == made


def test_the_anchor_is_that_of_entry_0() -> None:
    assert log().anchor == anchor_of(log().entries[0])


def test_a_file_of_a_million_items_is_refused_before_any_is_made() -> None:
    flood = b"\xa1\x07\x9a" + (8_000_000).to_bytes(4, "big") + b"\x80" * 8_000_000
    tracemalloc.start()
    try:
        with pytest.raises(FormatError, match="more CBOR items"):
            parse_proof_file(flood)
        assert tracemalloc.get_traced_memory()[1] < 1024 * 1024
    finally:
        tracemalloc.stop()


def test_the_bound_has_room_for_the_largest_batch_in_the_largest_log() -> None:
    entry = EmbeddedEntry(0, (bytes(32),) * 40, b"entry")
    entries = tuple(replace(entry, index=number) for number in range(2000) if number != 3)
    many = replace(proof(), index=3, entries=entries)
    assert parse_proof_file(format_proof_file(many)) == many
    assert len(entries) * 44 < MAX_PROOF_ITEMS // 8
