"""The chain of seals is checked without the rules, in a quick audit and above damage."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.audit import seals
from desktop.ledger.merkle import leaf_hash
from desktop.ledger.scalar import format_time, parse_time
from desktop.ledger.seal import Seal, format_seal, is_seal, parse_seal
from desktop.ledger.tiles import format_bundle
from desktop.replica import tampering
from tests.audit.town import audited, codes, opened

pytestmark = pytest.mark.slow

EDITS: dict[str, Callable[[Seal], Seal]] = {
    "LEDGER": lambda seal: replace(seal, ledger="another.example/ledger"),
    "HEIGHT": lambda seal: replace(seal, height=seal.height + 1),
    "FIRST": lambda seal: replace(seal, first=seal.first + 1),
    "COUNT": lambda seal: replace(seal, count=seal.count + 1),
    "ROOT": lambda seal: replace(seal, root=bytes(32)),
    "PREVIOUS": lambda seal: replace(seal, previous=bytes(32)),
    "TIME": lambda seal: replace(seal, time=format_time(parse_time(seal.time) - 10**11)),
    "PROPOSER": lambda seal: replace(seal, proposer="somebody-else"),
    "RULES": lambda seal: replace(seal, rules=2),
}


@pytest.mark.parametrize(
    "field",
    [
        pytest.param(one, marks=[] if one in ("ROOT", "TIME") else [pytest.mark.slow])
        for one in EDITS
    ],
)
def test_every_field_of_a_seal_is_named(field: str, profile: Path) -> None:
    with opened(profile) as db:
        log = tampering.read_everything(db)
        log[-1] = format_seal(EDITS[field](parse_seal(log[-1])))
        tampering.put_log(db, log)
    for quick in (True, False):
        found = [one for one in audited(profile, quick=quick).findings if "SEAL" in one.code]
        assert [(one.code, one.entry) for one in found] == [(f"SEAL_{field}", len(log) - 1)]
        assert found[0].block is not None


def test_the_tree_below_a_distant_seal_is_taken_up_from_the_log(
    profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seals, "_STEPS", 0)
    assert not codes(profile, quick=True)
    with opened(profile) as db:
        log = tampering.read_everything(db)
        log[-1] = format_seal(EDITS["ROOT"](parse_seal(log[-1])))
        tampering.put_log(db, log)
    assert "SEAL_ROOT" in codes(profile, quick=True)


def test_a_seal_that_cannot_be_read_is_named(profile: Path) -> None:
    with opened(profile) as db:
        log = tampering.read_everything(db)
        log[-1] = b"{}"
        tampering.put_log(db, log)
    assert "SEAL_FORM" in codes(profile, quick=True)
    assert "SEAL_FORM" in codes(profile)


def test_a_log_without_its_last_seal_is_named(profile: Path) -> None:
    with opened(profile) as db:
        tampering.put_log(db, tampering.read_everything(db)[:-1])
    for quick in (True, False):
        found = audited(profile, quick=quick).findings
        assert {"SEAL_MISSING", "TREE_SHORT"} <= {one.code for one in found}


@pytest.mark.slow
@pytest.mark.parametrize("back", [0, pytest.param(2, marks=pytest.mark.slow), 10])
def test_a_damaged_seal_is_named_once_and_those_above_it_are_not_accused(
    back: int, profile: Path
) -> None:
    with opened(profile) as db:
        log = tampering.read_everything(db)
        index = [at for at, entry in enumerate(log) if is_seal(entry)][-1 - back]
        for first_byte in (b"{", b"\xfb"):
            entry = first_byte + log[index][1:-9] + b"x" + log[index][-8:]
            assert leaf_hash(entry) != leaf_hash(log[index])
            data = format_bundle([*log[:index], entry, *log[index + 1 :]])
            db.execute("update bundle set data = ? where number = 0", (data,))
            for quick in (True, False):
                found = audited(profile, quick=quick).findings
                assert [(one.code, one.entry) for one in found] == [("TREE_ENTRY", index)]


def test_a_damaged_charter_is_named_and_the_rest_is_still_checked(profile: Path) -> None:
    with opened(profile) as db:
        log = tampering.read_everything(db)
        tampering.put_entry(db, 0, log[0][:-1] + bytes([log[0][-1] ^ 1]))
    found = audited(profile)
    assert [(one.code, one.entry) for one in found.findings] == [("TREE_ENTRY", 0)]
    assert found.checked["cosignatures"] == 4
    assert found.checked["seals"] == 33
