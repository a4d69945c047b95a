"""Windows of evidence: one tap is shown without the others, and nothing else passes for it."""

import pytest

from desktop.domains import evidence
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.scalar import decode_base64url, encode_base64url

SECRET = bytes(range(32))


def tap(number: int) -> JsonObject:
    return {"transaction_id": f"t{number}", "salt": evidence.salt_of(SECRET, f"t{number}")}


@pytest.mark.parametrize("count", range(1, 10))
def test_every_tap_of_a_window_is_proven_and_no_other(count: int) -> None:
    taps = [evidence.commitment_of(tap(number)) for number in range(count)]
    root = evidence.window_root(taps)
    for index, one in enumerate(taps):
        path = evidence.window_path(taps, index)
        shown = encode_base64url(one)
        assert evidence.is_in_window(shown, index, path, root, count)
        other = encode_base64url(evidence.commitment_of(tap(99)))
        assert not evidence.is_in_window(other, index, path, root, count)
        assert not evidence.is_in_window(shown, index + 1, path, root, count)
        assert not evidence.is_in_window(shown, index, [*path, shown], root, count)
        assert not evidence.is_in_window("*", index, path, root, count)


def test_a_commitment_changes_with_each_byte_and_with_its_salt() -> None:
    plain = evidence.commitment_of(tap(1))
    assert evidence.commitment_of({**tap(1), "transaction_id": "t2"}) != plain
    assert evidence.commitment_of({**tap(1), "salt": evidence.salt_of(SECRET, "x")}) != plain
    for salt in (None, "short", 7):
        with pytest.raises(FormatError):
            evidence.commitment_of({**tap(1), "salt": salt})


def test_nullifiers_and_pseudonyms_tell_their_parts_apart() -> None:
    made = {
        evidence.nullifier_of(SECRET, "rule", "tap"),
        evidence.nullifier_of(SECRET, "rule 2", "tap"),
        evidence.nullifier_of(bytes(32), "rule", "tap"),
        evidence.pseudonym_of(SECRET, "rule", "tap"),
        evidence.pseudonym_of(SECRET, "2026-02", "meter"),
        evidence.pseudonym_of(SECRET, "2026-03", "meter"),
    }
    assert len(made) == 6
    assert {len(decode_base64url(one)) for one in made} == {32}
    with pytest.raises(FormatError):
        evidence.salt_of(b"short", "name")
