"""``civicledger audit --open``: every check over private documents, on a ledger with envelopes."""

import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from desktop.checks.groups import OPENED_ONLY
from desktop.cli.call import Call
from desktop.cli.main import run
from desktop.ledger.commitment import Plaintext
from desktop.vault.envelope import open_envelope, seal
from tests.audit.private_town import READER, Told, envelope_of, key_of, told
from tests.audit.town import PASSWORD
from tests.cli.conftest import Answer, Verb
from tests.exchange.city.fares import feed
from tests.vault.keys import TestKey

pytestmark = pytest.mark.slow

PLANTED = (
    "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "E5", "E6", "E9", "E10", "W3", "W7", "I5",
    "I11", "R4", "R8",
)  # fmt: skip
BESIDE = {"I2", "I3", "I4", "I6", "C2"}
"""Made over opened windows of readings by the same run as I5."""


@pytest.fixture(scope="module")
def town() -> Told:
    return told()


@pytest.fixture
def password(tmp_path: Path) -> tuple[object, ...]:
    file = tmp_path / "password.txt"
    file.write_text(PASSWORD, "utf-8")
    return "--open", "--password-file", file


@pytest.fixture
def timetable(tmp_path: Path) -> tuple[object, ...]:
    file = tmp_path / "feed.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in feed().items():
            archive.writestr(name, data)
    return "--timetable", file


def findings(answer: Answer) -> dict[str, list[dict[str, Any]]]:
    by_code: dict[str, list[dict[str, Any]]] = {}
    for one in answer.document["findings"]:
        by_code.setdefault(one["code"], []).append(one)
    return by_code


def left_out(answer: Answer) -> dict[str, str]:
    return {one["check"]: one["why"] for one in answer.document["not_checked"]}


def test_what_has_no_fault_is_clean_and_everything_is_judged(
    town: Told, password: tuple[object, ...], timetable: tuple[object, ...], verb: Verb
) -> None:
    answer = verb("audit", "--profile", town.sound, *password, *timetable)
    assert (answer.code, answer.document["findings"]) == (0, [])
    assert answer.document["not_checked"] == []
    assert answer.document["private_documents"] == {"held": 23}
    checked = answer.document["checked"]
    assert (checked["private documents"], checked["opened documents"]) == (23, 23)
    assert (checked["H2"], checked["R8"], checked["W3"], checked["E5"]) == (7, 12, 1, 1)


def test_every_planted_fault_is_found_at_its_record_and_nothing_else(
    town: Told, password: tuple[object, ...], timetable: tuple[object, ...], verb: Verb
) -> None:
    answer = verb("audit", "--profile", town.faulty, *password, *timetable)
    assert answer.code == 1
    by_code = findings(answer)
    assert by_code.keys() == town.planted.keys() == set(PLANTED)
    for code, record in town.planted.items():
        assert any(record in one["records"] for one in by_code[code]), code
        assert all(one["private"] for one in by_code[code]), code
    assert answer.document["not_checked"] == []


def test_a_locked_audit_finds_none_of_them_and_names_each_check(town: Told, verb: Verb) -> None:
    answer = verb("audit", "--profile", town.faulty)
    assert (answer.code, answer.document["findings"]) == (0, [])
    whys = left_out(answer)
    assert whys.keys() == {*PLANTED, *BESIDE, "private documents"}
    assert whys["H2"] == "documents of 17 records: locked"
    assert whys["W3"] == "documents of 3 records: locked"
    assert whys["private documents"] == "only from outside, documents of 51 records: locked"
    assert not set(OPENED_ONLY) & answer.document["checked"].keys()
    assert answer.document["private_documents"] == {"sealed": 51}


def test_the_text_counts_documents_and_names_what_was_not_done_once(
    town: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["audit", "--profile", str(town.faulty)], _no_window) == 0
    told = capsys.readouterr().out
    assert "Private documents: 51 sealed." in told
    assert "Not checked: E5, E6, E9, E10 (documents of 5 records: locked)." in told
    assert "Not checked: W3, W7 (documents of 3 records: locked)." in told


def _no_window(call: Call) -> int:
    raise AssertionError(call.options)


def test_nothing_of_a_document_is_written_anywhere(
    town: Told, tmp_path: Path, password: tuple[object, ...], verb: Verb,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    profile = town.copy(tmp_path / "copy")
    assert verb("audit", "--profile", profile, *password, "--report", tmp_path / "report").code == 1
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) > 50
    for secret in (b"Another degree", b"student@1edtech", b"Heuvel", b"card 77"):
        assert not [data for data in written if secret in data], secret


def test_a_timetable_is_needed_for_one_check_alone(
    town: Told, password: tuple[object, ...], verb: Verb
) -> None:
    answer = verb("audit", "--profile", town.faulty, *password)
    assert left_out(answer) == {"R8": "no timetable was given"}
    assert findings(answer).keys() == set(PLANTED) - {"R8"}


def test_an_earlier_moment_is_judged_as_it_was(
    town: Told, password: tuple[object, ...], verb: Verb
) -> None:
    size = verb("audit", "--profile", town.sound, "--quick").document["as_of"]["size"]
    answer = verb("audit", "--profile", town.faulty, *password, "--as-of", f"size:{size}")
    assert (answer.code, answer.document["findings"]) == (0, [])
    assert answer.document["checked"]["opened documents"] == 23
    assert left_out(answer)["private documents"] == "envelopes that no record here asks for: 28"


def test_what_is_not_held_and_what_others_read_is_counted(
    town: Told, tmp_path: Path, password: tuple[object, ...], verb: Verb
) -> None:
    profile = town.copy(tmp_path / "copy")
    for code in ("W3", "H5"):
        envelope_of(profile, town.planted[code]).unlink()
    others = envelope_of(profile, town.planted["W7"])
    plain = open_envelope(others.read_bytes(), key_of(profile))
    others.write_bytes(seal(plain, [TestKey(1).public]))
    answer = verb("audit", "--profile", profile, *password)
    whys = left_out(answer)
    reasons = "documents of 2 of 3 records: 1 not held, 1 this key is no reader"
    assert whys["W3"] == whys["W7"] == reasons
    assert whys["H2"] == "documents of 1 of 17 records: not held"
    assert answer.document["private_documents"] == {"held": 48, "not held": 2, "sealed": 1}
    assert findings(answer).keys() == set(PLANTED) - {"W3", "W7", "H5", "R8"}
    assert answer.document["checked"]["W3"] == 1


def test_an_exchanged_document_is_seen_by_its_readers_and_damage_by_everybody(
    town: Told, tmp_path: Path, password: tuple[object, ...], verb: Verb
) -> None:
    profile = town.copy(tmp_path / "copy")
    exchanged, cut = (envelope_of(profile, town.planted[code]) for code in ("W7", "E5"))
    plain = open_envelope(exchanged.read_bytes(), key_of(profile))
    other = Plaintext(plain.record_id, plain.kind, plain.media, plain.salt, b"{}")
    exchanged.write_bytes(seal(other, [READER]))
    cut.write_bytes(cut.read_bytes()[:-1])
    closed = verb("audit", "--profile", profile)
    assert (closed.code, [*findings(closed)]) == (1, ["PRIVATE_DAMAGED"])
    assert closed.document["private_documents"] == {"damaged": 1, "sealed": 50}
    opened = findings(verb("audit", "--profile", profile, *password))
    for code, at in (("PRIVATE_DAMAGED", "E5"), ("PRIVATE_MISMATCH", "W7")):
        (one,) = opened[code]
        assert (one["severity"], one["records"]) == ("error", [town.planted[at]])
        assert one["entry"] > 0
    assert not {"E5", "W7"} & opened.keys()


def test_a_document_of_another_length_is_seen_without_any_key(
    town: Told, tmp_path: Path, verb: Verb
) -> None:
    profile = town.copy(tmp_path / "copy")
    plain = Plaintext(town.planted["W7"], "employment.period/1", "application/json", bytes(32),
                      bytes(5000))  # fmt: skip
    envelope_of(profile, town.planted["W7"]).write_bytes(seal(plain, [TestKey(1).public]))
    answer = verb("audit", "--profile", profile)
    assert findings(answer).keys() == {"PRIVATE_MISMATCH"}


def test_an_erased_document_that_is_held_is_a_warning_and_is_not_opened(
    town: Told, tmp_path: Path, password: tuple[object, ...], verb: Verb
) -> None:
    answer = verb("audit", "--profile", town.erased, *password)
    by_code = findings(answer)
    (one,) = by_code["PRIVATE_KEPT"]
    assert (one["severity"], one["records"]) == ("warning", [town.gone])
    assert "W3" not in by_code
    assert answer.document["private_documents"] == {"held": 50, "kept": 1}
    profile = Path(shutil.copytree(town.erased, tmp_path / "copy"))
    envelope_of(profile, town.gone).unlink()
    after = verb("audit", "--profile", profile)
    assert after.document["private_documents"] == {"erased": 1, "sealed": 50}
    assert after.document["findings"] == []


def test_a_report_is_re_run_by_who_may_open_and_by_who_may_not(
    town: Told, tmp_path: Path, password: tuple[object, ...], verb: Verb
) -> None:
    report = tmp_path / "report.json"
    made = verb("audit", "--profile", town.faulty, *password, "--report", report)
    assert f"holds {len(made.document['findings'])} findings over private" in made.errors
    closed = verb("audit", "--profile", town.faulty, "--rerun", report)
    assert (closed.code, closed.document["equal"]) == (0, True)
    assert closed.document["private_left_out"] == len(made.document["findings"])
    opened = verb("audit", "--profile", town.faulty, *password, "--rerun", report)
    assert (opened.code, opened.document["equal"]) == (0, True)
    assert "private_left_out" not in opened.document
    profile = town.copy(tmp_path / "copy")
    envelope_of(profile, town.planted["W3"]).unlink()
    fewer = verb("audit", "--profile", profile, *password, "--rerun", report)
    assert [one["what"] for one in fewer.document["differences"]] == ["finding W3"]


def test_a_wrong_password_and_words_that_do_not_go_together_are_told(
    town: Told, tmp_path: Path, timetable: tuple[object, ...], verb: Verb
) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("not this one", "utf-8")
    profile = ("--profile", town.faulty)
    assert verb("audit", *profile, "--open", "--password-file", wrong).code == 2
    assert verb("audit", *profile, "--open", "--quick").code == 3
    assert verb("audit", *profile, *timetable).code == 3


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no zip", b"stops.txt"])
def test_a_timetable_that_is_none_is_refused(
    town: Told, tmp_path: Path, password: tuple[object, ...], verb: Verb, data: bytes
) -> None:
    file = tmp_path / "feed"
    file.write_bytes(data)
    refused = verb("audit", "--profile", town.sound, *password, "--timetable", file)
    assert refused.code == 2
    assert "zip" in refused.errors
    missing = verb("audit", "--profile", town.sound, *password, "--timetable", tmp_path / "none")
    assert missing.code == 2
