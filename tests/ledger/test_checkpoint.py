from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import CivicLedgerError, FormatError, ProofError, SignatureError
from desktop.ledger.charter import parse_charter
from desktop.ledger.checkpoint import (
    CheckpointBody,
    NotFinalError,
    format_checkpoint_text,
    open_charter_change,
    open_checkpoint,
    open_under,
    parse_checkpoint,
    parse_checkpoint_text,
    require_final,
    sign_checkpoint,
)
from desktop.ledger.merkle import EMPTY_ROOT
from desktop.ledger.note import parse_vkey
from desktop.ledger.policy import Policy, Witness, policy_of
from tests.ledger.log_vectors import load
from tests.ledger.small_city import (
    NAMES,
    NOW_S,
    ORIGIN,
    Key,
    SmallLog,
    charter_of,
    cosigner_key,
    log_key,
    record_fields,
    records_entry,
    signed_note,
)

GOLDEN = load("civicledger/checkpoints")
CHARTER = charter_of()
ROOT_TEXT = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=lambda case: case["name"])
def test_golden_notes_come_out_as_stated(case: dict[str, Any]) -> None:
    charter = parse_charter(GOLDEN["charter_text"].encode())

    def check() -> None:
        checkpoint = open_checkpoint(case["note_text"].encode(), charter)
        require_final(checkpoint)
        assert checkpoint.size == 20

    if case["accept"]:
        check()
    else:
        with pytest.raises(CivicLedgerError):
            check()


def test_the_small_ledger_has_its_golden_checkpoints() -> None:
    charter = parse_charter(GOLDEN["charter_text"].encode())
    for case in load("civicledger/log_small")["checkpoints"]:
        note = case["checkpoint_text"].encode()
        checkpoint = open_checkpoint(note, charter)
        assert (checkpoint.size, checkpoint.root.hex()) == (case["size"], case["root"])
        times = {one.authority_id: one.time_s for one in checkpoint.cosignatures}
        assert times == case["cosignature_times"]
        assert checkpoint.as_of_s == min(times.values())
        assert parse_checkpoint(note).root == checkpoint.root


def test_a_derived_log_opens_under_a_policy_and_not_with_an_extension_line() -> None:
    log = load("log/derived_cosigned_log")
    witnesses = [parse_vkey(text) for text in log["cosigner_vkeys"]]
    policy = Policy(
        log["origin"],
        (parse_vkey(log["log_vkey"]),),
        tuple(Witness(key.name, key) for key in witnesses),
        3,
    )
    for name in ("checkpoint_3_cosigners", "checkpoint_with_mldsa_cosigner"):
        checkpoint = open_under(log[name].encode(), policy)
        require_final(checkpoint)
        assert (checkpoint.size, checkpoint.root.hex()) == (log["size"], log["root_hex"])
    with pytest.raises(FormatError):
        open_under(log["checkpoint_with_extension_line_2_cosigners"].encode(), policy)


@given(
    st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=20),
    st.integers(1, 2**63 - 1),
    st.binary(min_size=32, max_size=32),
)
def test_every_text_comes_back(origin: str, size: int, root: bytes) -> None:
    body = CheckpointBody(origin, size, root)
    assert parse_checkpoint_text(format_checkpoint_text(body)) == body


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"o\n1\n{ROOT_TEXT}",
        f"\n1\n{ROOT_TEXT}\n",
        f"o\n1\n{ROOT_TEXT}\nmore\n",
        f"o\n1\n{ROOT_TEXT}\n\n",
        f"o\n\n{ROOT_TEXT}\n",
        f"o\n-1\n{ROOT_TEXT}\n",
        f"o\n+1\n{ROOT_TEXT}\n",
        f"o\n01\n{ROOT_TEXT}\n",
        f"o\n1.0\n{ROOT_TEXT}\n",
        f"o\n9223372036854775808\n{ROOT_TEXT}\n",
        f"o\n0\n{ROOT_TEXT}\n",
        "o\n1\n\n",
        "o\n1\nAAAA\n",
        f"o\n1\n{ROOT_TEXT[:-1]}\n",
        f"o\n1\n{ROOT_TEXT[:-2]}B=\n",
        f"o\n1\nAA{ROOT_TEXT}\n",
    ],
)
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(FormatError):
        parse_checkpoint_text(text)


def _note(*cosigners: str, size: int = 5, time_s: int = NOW_S) -> bytes:
    return signed_note(ORIGIN, size, bytes(32), "north", cosigners, time_s)


def test_as_of_is_the_oldest_among_the_newest_k_cosignatures() -> None:
    checkpoint = open_checkpoint(_note(*NAMES), CHARTER)
    assert [one.time_s - NOW_S for one in checkpoint.cosignatures] == [0, 1, 2, 3]
    assert checkpoint.as_of_s == NOW_S + 1
    assert open_checkpoint(_note(*NAMES), CHARTER, quorum=1).as_of_s == NOW_S + 3


@pytest.mark.parametrize("count", range(5))
def test_a_checkpoint_is_final_from_k_distinct_cosigners_on(count: int) -> None:
    checkpoint = open_checkpoint(_note(*NAMES[:count], *NAMES[:count]), CHARTER)
    assert len(checkpoint.cosignatures) == count
    assert checkpoint.is_final == (count >= 3)
    assert (checkpoint.as_of_s is not None) == checkpoint.is_final
    if not checkpoint.is_final:
        with pytest.raises(NotFinalError):
            require_final(checkpoint)


def test_two_names_with_one_public_key_count_once() -> None:
    policy = policy_of(CHARTER)
    twin = Witness("twin", replace(cosigner_key("north"), name="twin"))
    both = replace(policy, witnesses=(*policy.witnesses, twin), quorum=2)
    note = _note("north")
    doubled = note + note.split(b"\n")[-2].replace(b" north ", b" twin ") + b"\n"
    checkpoint = open_under(doubled, both)
    assert len(checkpoint.cosignatures) == 1
    assert not checkpoint.is_final


def test_an_empty_log_has_the_empty_root() -> None:
    note = signed_note(ORIGIN, 0, EMPTY_ROOT, "north", NAMES)
    assert open_checkpoint(note, CHARTER).size == 0


def test_another_origin_or_another_log_key_is_refused() -> None:
    other = signed_note("other.example", 5, bytes(32), "north", NAMES)
    with pytest.raises(ProofError):
        open_checkpoint(other, CHARTER)
    with pytest.raises(SignatureError):
        open_checkpoint(signed_note(ORIGIN, 5, bytes(32), "south", NAMES), CHARTER)


@given(st.data())
def test_any_flipped_bit_is_refused_or_loses_a_stranger_only(data: st.DataObject) -> None:
    note = bytearray(_note(*NAMES[:3]))
    bit = data.draw(st.integers(0, len(note) * 8 - 1))
    note[bit // 8] ^= 1 << bit % 8
    with pytest.raises(CivicLedgerError):
        require_final(open_checkpoint(bytes(note), CHARTER))


@pytest.mark.parametrize(
    "text", ["", f"{ORIGIN}\n1\n", f"other.example\n1\n{ROOT_TEXT}\n"], ids=["", "cut", "other"]
)
def test_a_log_signs_only_checkpoints_of_its_own_origin(text: str) -> None:
    with pytest.raises(FormatError):
        sign_checkpoint(text, log_key("north"), Key("north log").sign)


def test_a_cosigner_does_not_sign_as_a_log() -> None:
    text = format_checkpoint_text(CheckpointBody(ORIGIN, 5, bytes(32)))
    with pytest.raises(FormatError):
        sign_checkpoint(text, cosigner_key("north"), Key("north cosigner").sign)


def test_a_change_of_charter_needs_both_quorums_and_the_old_log_key() -> None:
    new = charter_of(("south", "east", "up", "down"))
    log = SmallLog(CHARTER, [records_entry("north", 2, record_fields(1))])
    everyone = ("north", "south", "east", "up", "down")
    opened = open_charter_change(log.note(everyone), CHARTER, new)
    assert [one.authority_id for one in opened.cosignatures] == ["south", "east", "up", "down"]
    for cosigners in (NAMES, ("south", "east", "up", "down"), everyone[:1] + everyone[3:]):
        with pytest.raises(NotFinalError):
            open_charter_change(log.note(cosigners), CHARTER, new)
    with pytest.raises(SignatureError):
        open_charter_change(log.note(everyone, writer="south"), CHARTER, new)
