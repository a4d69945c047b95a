import base64
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import CivicLedgerError, FormatError, SignatureError
from desktop.ledger.note import (
    ED25519,
    Note,
    NoteSignature,
    VerifierKey,
    format_note,
    known,
    make_vkey,
    parse_note,
    parse_vkey,
)
from desktop.ledger.verifier_key import format_signature_line, is_key_name
from tests.ledger.log_vectors import load
from tests.ledger.small_city import Key

VECTORS = load("log/signed_notes")
LINE = "\u2014 a AAAAAAA=\n"
NAMES = st.text(min_size=1, max_size=12).filter(is_key_name)
SIGNATURES = st.builds(
    NoteSignature,
    NAMES,
    st.binary(min_size=4, max_size=4),
    st.binary(min_size=1, max_size=72),
)


def _keys(case: dict[str, Any]) -> list[VerifierKey]:
    if "ed25519_public_key_of_seed_hex" in case:
        from nacl.signing import SigningKey  # noqa: PLC0415 - one vector gives a seed

        seed = bytes.fromhex(case["ed25519_public_key_of_seed_hex"])
        origin = case["note"].split("\n")[0]
        return [make_vkey(origin, ED25519, bytes(SigningKey(seed).verify_key))]
    return [parse_vkey(text) for text in case["keys"]]


@pytest.mark.parametrize("case", VECTORS["good"], ids=lambda case: case["src"])
def test_published_good_notes_verify(case: dict[str, Any]) -> None:
    data = case["note"].encode()
    note = parse_note(data)
    assert format_note(note) == data
    verified = known(note, _keys(case))
    lines = {(one.name, one.key_id) for one in note.signatures}
    assert len(verified) == case["verified"]
    assert len(lines) - len(verified) == case["unverified"]


@pytest.mark.parametrize("case", VECTORS["bad"], ids=lambda case: case["why"])
def test_published_bad_notes_are_refused(case: dict[str, Any]) -> None:
    if "repeat" in case:
        data = f"{case['text']}\n{case['repeat_line'] * case['repeat']}".encode()
    elif "note_b64" in case:
        data = base64.b64decode(case["note_b64"])
    else:
        data = case["note"].encode()
    with pytest.raises(CivicLedgerError):
        known(parse_note(data), _keys(case))


def test_the_published_signing_case_comes_out() -> None:
    case = VECTORS["sign"]
    name, _, data = case["skey"].removeprefix("PRIVATE+KEY+").split("+", 2)
    from nacl.signing import SigningKey  # noqa: PLC0415 - one vector gives a seed

    pair = SigningKey(base64.b64decode(data)[1:])
    key = make_vkey(name, ED25519, bytes(pair.verify_key))
    signature = pair.sign(case["text"].encode()).signature
    line = format_signature_line(NoteSignature(name, key.key_id, signature))
    assert f"{case['text']}\n{line}" == case["note"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"text\n",
        b"text\n\n",
        f"text\n{LINE}".encode(),
        f"text\n\n{LINE}"[:-1].encode(),
        f"text\n\n{LINE}\n".encode(),
        f"text\n\n{LINE}\n{LINE[:-1]}".encode(),
        f"text\n\n{LINE}text\n".encode(),
        f"te\txt\n\n{LINE}".encode(),
        f"text\r\n\r\n{LINE}".encode(),
        f"te\x00xt\n\n{LINE}".encode(),
        b"\xff\n\n" + LINE.encode(),
        f"text\n\n{LINE * 65}".encode(),
        f"{'t' * 131_072}\n\n{LINE}".encode(),
    ],
)
def test_what_is_no_note_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        parse_note(data)


def test_the_last_empty_line_divides_text_and_signatures() -> None:
    note = parse_note(f"a\n\nb\n\n\n{LINE}".encode())
    assert note.text == "a\n\nb\n\n"
    assert parse_note(f"\n\n{LINE * 64}".encode()).text == "\n"


@given(st.text(max_size=40), st.lists(SIGNATURES, min_size=1, max_size=4))
def test_every_note_comes_back_or_is_refused(text: str, signatures: list[NoteSignature]) -> None:
    note = Note(text + "\n", tuple(signatures))
    if any(char < " " and char != "\n" for char in text):
        with pytest.raises(FormatError):
            format_note(note)
    else:
        assert parse_note(format_note(note)) == note


def test_a_text_without_a_newline_at_its_end_makes_no_note() -> None:
    signature = parse_note(f"a\n\n{LINE}".encode()).signatures
    for text in ("text", "", f"text\n\n{LINE}"[:-1]):
        with pytest.raises(FormatError):
            format_note(Note(text, signature))


def _signed(text: str, *names: str) -> tuple[Note, list[VerifierKey]]:
    keys = [make_vkey(name, ED25519, Key(name).public) for name in names]
    lines = [NoteSignature(key.name, key.key_id, Key(key.name).sign(text.encode())) for key in keys]
    return Note(text, tuple(lines)), keys


def test_unknown_keys_are_passed_over() -> None:
    note, keys = _signed("text\n", "one", "two")
    assert [one.key for one in known(note, keys[1:])] == keys[1:]
    with pytest.raises(SignatureError):
        known(note, [make_vkey("three", ED25519, Key("three").public)])
    with pytest.raises(SignatureError):
        known(note, [])


def test_a_bad_signature_of_a_known_key_refuses_the_whole_note() -> None:
    note, keys = _signed("text\n", "one", "two")
    spoilt = NoteSignature("two", keys[1].key_id, bytes(64))
    for payload in (bytes(64), b"short", note.signatures[0].payload):
        spoilt = NoteSignature("two", keys[1].key_id, payload)
        with pytest.raises(SignatureError):
            known(Note(note.text, (note.signatures[0], spoilt)), keys)


def test_only_the_first_line_of_a_key_counts_and_is_verified() -> None:
    note, keys = _signed("text\n", "one")
    bad = NoteSignature("one", keys[0].key_id, bytes(64))
    good = note.signatures[0]
    assert len(known(Note(note.text, (good, good, bad)), keys)) == 1
    with pytest.raises(SignatureError):
        known(Note(note.text, (bad, good)), keys)


def test_two_known_keys_with_one_name_and_key_id_are_refused() -> None:
    note, keys = _signed("text\n", "one")
    with pytest.raises(FormatError):
        known(note, keys * 2)
