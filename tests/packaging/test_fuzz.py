"""The fuzz command: every parser for a moment, and proof that it finds what is wrong."""

from pathlib import Path

import pytest
from fuzz import OffenceError, _report, judge, main, run
from fuzz_mutator import Mutator
from fuzz_targets import Target, targets

from desktop.errors import FormatError, ProofError

pytestmark = pytest.mark.slow

MOMENT_S = 0.1
GOOD = (b"0a", b"ff00")


def hex_target() -> Target:
    """Return a target that forgives what `bytes.fromhex` forgives."""
    return Target("hex", GOOD, lambda data: bytes.fromhex(data.decode("ascii")).hex().encode())


@pytest.mark.parametrize("name", targets())
def test_a_parser_keeps_its_promise(name: str) -> None:
    outcome = run(targets()[name], MOMENT_S)
    assert outcome.cases > 20
    assert outcome.accepted < outcome.cases


def test_every_format_of_the_ledger_and_the_key_file_has_its_target() -> None:
    assert len(targets()) >= 40
    assert all(target.seeds and target.name == name for name, target in targets().items())


def test_the_same_seed_gives_the_same_inputs_and_another_one_others() -> None:
    one, same, other = (Mutator(GOOD, seed) for seed in (1, 1, 2))
    row = [one.next() for _ in range(500)]
    assert row == [same.next() for _ in range(500)]
    assert row != [other.next() for _ in range(500)]


def test_damage_is_of_many_kinds_and_bounded() -> None:
    mutator = Mutator((b"x" * 100, b'{"size":12}'), 3)
    row = [mutator.next() for _ in range(3_000)]
    assert len(set(row)) > 2_000
    assert b"" in row
    assert any(len(data) > 1_000 for data in row)
    assert all(len(data) <= 1 << 18 for data in row)
    assert any(b"9007199254740992" in data for data in row)


def test_no_damage_is_impossible_on_an_empty_input() -> None:
    mutator = Mutator((b"",), 1)
    assert any(mutator.next() for _ in range(1_000))


def test_an_undeclared_error_is_an_offence_with_its_input() -> None:
    with pytest.raises(OffenceError, match="UnicodeDecodeError") as found:
        judge(hex_target(), b"\xff")
    assert found.value.data == b"\xff"


def test_a_declared_error_and_its_kind_are_none() -> None:
    def refuse(data: bytes) -> bytes:
        raise (FormatError if data else ProofError)("no")

    assert not judge(Target("any", GOOD, refuse), b"x")
    with pytest.raises(OffenceError, match="ProofError"):
        judge(Target("any", GOOD, refuse), b"")


def test_other_bytes_when_formatted_back_are_an_offence() -> None:
    with pytest.raises(OffenceError, match="other bytes"):
        judge(hex_target(), b"0A")


def test_a_good_input_that_is_refused_is_an_offence() -> None:
    def refuse(data: bytes) -> bytes:
        raise FormatError("no", evidence=data)

    with pytest.raises(OffenceError, match="good input is refused"):
        run(Target("none", GOOD, refuse), MOMENT_S)


def test_an_offence_is_found_saved_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert _report(hex_target(), 5, 1) == 1
    (saved,) = tmp_path.rglob("hex.bin")
    said = capsys.readouterr().out
    assert "OFFENCE with seed 1" in said
    assert str(saved) in said
    with pytest.raises(OffenceError):
        judge(hex_target(), saved.read_bytes())


def test_the_command_lists_and_runs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    assert capsys.readouterr().out.split() == list(targets())
    assert main(["pointer", "0.05", "--seed", "7"]) == 0
    assert capsys.readouterr().out.startswith("pointer: ")
    with pytest.raises(SystemExit):
        main(["no such parser", "1"])
    assert "no such parser" in capsys.readouterr().err
