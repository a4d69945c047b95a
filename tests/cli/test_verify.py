"""``verify`` in-process: golden files, every kind of trust, and files that are none."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.exchange.proof_file import build_proof_file, build_transparent
from desktop.ledger.anchor import format_anchor
from desktop.ledger.policy import format_policy
from desktop.ledger.proof_file import MAX_PROOF_BYTES
from desktop.replica import entries
from desktop.replica.database import open_read_only
from tests.chronicle import NOW, Chronicle, chronicle, copied
from tests.cli.conftest import Verb

pytestmark = pytest.mark.slow

__all__ = ["chronicle"]

_GOLDEN: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors/civicledger/proof_files.json").read_text("utf-8")
)
_GOLDEN_TIME = "2026-09-26T00:00:00.000Z"
_FORM = {
    "version", "trailing", "cut", "key_11", "no_path", "checkpoint_bytes", "path_31", "no_charter",
    "rows_order",
}  # fmt: skip
_KNOWN = {"status": "VALID", "status_newer": "REVOKED"}


@pytest.fixture
def files(chronicle: Chronicle, tmp_path: Path) -> Path:
    """Return a folder with a proof file of each record, and the papers of the city."""
    with open_read_only(chronicle.replica, "replica") as db:
        for name in ("valid", "revoked", "suspended"):
            data = build_proof_file(db, chronicle.anchor, chronicle.ids[name])
            (tmp_path / f"{name}.clproof").write_bytes(data)
        event = build_transparent(db, chronicle.anchor, chronicle.ids["event"])
        (tmp_path / "event.cose").write_bytes(event)
        (tmp_path / "charter.cose").write_bytes(entries.entry(db, 0))
    charter = chronicle.city.charter
    (tmp_path / "charter.json").write_bytes(charter.canonical + b"\n")
    (tmp_path / "policy.txt").write_text(format_policy(charter), "utf-8", newline="")
    return tmp_path


@pytest.mark.parametrize("case", _GOLDEN["cases"], ids=lambda case: case["name"])
def test_the_golden_files_are_judged_as_they_should(
    verb: Verb, tmp_path: Path, case: dict[str, Any]
) -> None:
    file = tmp_path / "golden.clproof"
    file.write_bytes(bytes.fromhex(case["proof_file"]))
    at = ("--as-of", _GOLDEN_TIME)
    answer = verb("verify", file, "--anchor", _GOLDEN["anchor_text"], *at)
    verdict = answer.document["verdict"]
    if case["accept"]:
        assert verdict == _KNOWN.get(case["name"], "CANNOT CHECK")
        assert answer.document["record"] == case["record"]
    elif case["name"] in _FORM:
        assert (verdict, answer.code) == ("CANNOT CHECK", 2)
    elif case["name"] == "checkpoint_two":
        assert (verdict, answer.code) == ("NOT FINAL", 2)
    else:
        assert (verdict, answer.code) == ("ALTERED", 1)


@pytest.mark.parametrize("other", _GOLDEN["first_case_under_other_anchors"])
def test_a_golden_file_under_another_anchor_is_not_believed(
    verb: Verb, tmp_path: Path, other: dict[str, Any]
) -> None:
    file = tmp_path / "golden.clproof"
    file.write_bytes(bytes.fromhex(_GOLDEN["cases"][0]["proof_file"]))
    answer = verb("verify", file, "--anchor", other["anchor_text"])
    assert (answer.code, answer.document["verdict"]) == (2, "CANNOT CHECK")


def test_a_status_statement_ages(verb: Verb, tmp_path: Path) -> None:
    case = next(one for one in _GOLDEN["cases"] if one["name"] == "status")
    file = tmp_path / "golden.clproof"
    file.write_bytes(bytes.fromhex(case["proof_file"]))
    asked = ("verify", file, "--anchor", _GOLDEN["anchor_text"], "--as-of", "2026-12-24")
    assert verb(*asked).document["verdict"] == "CANNOT CHECK"
    assert verb(*asked, "--max-status-age", 100).document["verdict"] == "VALID"


@pytest.mark.slow
def test_every_kind_of_trust_will_do(verb: Verb, files: Path, chronicle: Chronicle) -> None:
    anchor = format_anchor(chronicle.anchor)
    for trust in (
        ("--anchor", f" {anchor}\n"),
        ("--charter", files / "charter.cose"),
        ("--charter", files / "charter.json"),
        ("--policy", files / "policy.txt"),
    ):
        peer = ("--peer", chronicle.peer, "--as-of", NOW)
        answer = verb("verify", files / "valid.clproof", *trust, *peer)
        assert (answer.code, answer.document["verdict"]) == (0, "VALID"), trust
        answer = verb("verify", files / "suspended.clproof", *trust, *peer)
        assert (answer.code, answer.document["verdict"]) == (1, "SUSPENDED"), trust
        alone = verb("verify", files / "revoked.clproof", *trust)
        assert (alone.code, alone.document["verdict"]) == (1, "REVOKED"), trust


@pytest.mark.slow
def test_a_profile_gives_trust_and_status(verb: Verb, files: Path, chronicle: Chronicle) -> None:
    profile = ("--profile", chronicle.profile)
    answer = verb("verify", files / "valid.clproof", *profile)
    assert (answer.code, answer.document["verdict"]) == (0, "VALID")
    assert answer.document["as_of"]["size"] == chronicle.size
    event = verb("verify", files / "event.cose", *profile)
    assert (event.code, event.document["verdict"]) == (0, "VALID")
    before = ("--as-of", "2026-01-05T08:04:00.000Z")
    then = verb("verify", files / "suspended.clproof", *profile, *before)
    assert then.document["verdict"] in {"SUSPENDED", "NOT YET VALID", "VALID"}


def test_a_profile_that_was_never_synced_gives_trust_alone(
    verb: Verb, files: Path, chronicle: Chronicle, tmp_path: Path
) -> None:
    profile = copied(chronicle, tmp_path)
    (profile / "replica.db").unlink()
    answer = verb("verify", files / "valid.clproof", "--profile", profile)
    assert (answer.code, answer.document["verdict"]) == (2, "CANNOT CHECK")
    assert "whether it was revoked since is unknown" in answer.document["reasons"][0]


def test_nobody_to_trust_is_told(verb: Verb, files: Path, tmp_path: Path) -> None:
    nowhere = ("--profile", tmp_path / "nowhere")
    answer = verb("verify", files / "valid.clproof", *nowhere)
    assert answer.code == 2
    for file in ("valid.clproof", "event.cose"):
        charter = verb("verify", files / file, "--charter", files / "charter.json")
        assert (charter.code, charter.document["verdict"]) == (2, "CANNOT CHECK")


def test_a_changed_byte_is_altered_or_no_proof_at_all(
    verb: Verb, files: Path, chronicle: Chronicle
) -> None:
    data = (files / "valid.clproof").read_bytes()
    harmed = files / "harmed.clproof"
    seen = set()
    for at in range(0, len(data), len(data) // 40):
        changed = bytearray(data)
        changed[at] ^= 1
        harmed.write_bytes(changed)
        answer = verb("verify", harmed, "--profile", chronicle.profile)
        seen.add(answer.document["verdict"])
        assert answer.code in (1, 2), at
    assert seen <= {"ALTERED", "CANNOT CHECK", "NOT FINAL"}
    assert "ALTERED" in seen


@pytest.mark.parametrize("cut", [0, 1, 100, -1])
def test_a_cut_file_is_refused_in_words(
    verb: Verb, files: Path, chronicle: Chronicle, cut: int
) -> None:
    short = files / "short.clproof"
    short.write_bytes((files / "valid.clproof").read_bytes()[:cut])
    answer = verb("verify", short, "--profile", chronicle.profile)
    assert (answer.code, answer.document["verdict"]) == (2, "CANNOT CHECK")
    assert answer.document["error"]["what"].startswith("This is no proof file")


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04", b"\x89PNG\r\n", b"\xd2\x84", b"{}", "Łódź".encode(), bytes(1000), b"\xd2" * 99],
)
def test_a_foreign_file_is_refused_in_words(
    verb: Verb, tmp_path: Path, chronicle: Chronicle, data: bytes
) -> None:
    file = tmp_path / "foreign"
    file.write_bytes(data)
    answer = verb("verify", file, "--anchor", format_anchor(chronicle.anchor))
    assert (answer.code, answer.document["verdict"]) == (2, "CANNOT CHECK")


def test_a_huge_file_is_refused_before_it_is_read(
    verb: Verb, tmp_path: Path, chronicle: Chronicle
) -> None:
    file = tmp_path / "huge"
    with file.open("wb") as stream:
        stream.truncate(MAX_PROOF_BYTES + 1)
    answer = verb("verify", file, "--anchor", format_anchor(chronicle.anchor))
    assert answer.code == 2
    assert "more than" in answer.document["error"]["what"]
