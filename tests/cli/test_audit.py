"""``civicledger audit`` and ``attack`` as a user calls them."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.audit.attacks import ATTACKS
from desktop.audit.peer_attacks import PEER_ATTACKS
from desktop.cli.call import Call
from desktop.cli.main import run
from tests.audit.town import PASSWORD, Town, build, opened
from tests.cli.conftest import Verb

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """Return a small replica; nobody writes into it."""
    return build(tmp_path_factory.mktemp("town"))


@pytest.fixture
def profile(town: Town, tmp_path: Path) -> Path:
    return town.copy(tmp_path / "profile")


def damage(profile: Path) -> None:
    with opened(profile) as db:
        db.execute("update record set revoked = 0")


def test_a_clean_audit_ends_with_0_and_says_what_was_looked_at(town: Town, verb: Verb) -> None:
    answer = verb("audit", "--profile", town.folder)
    assert answer.code == 0
    document = answer.document
    assert document["verdict"] == "clean"
    assert document["findings"] == document["not_checked"] == []
    assert document["checked"]["entries"] == town.size == document["as_of"]["size"]
    assert document["as_of"]["final_size"] == town.size
    assert document["as_of"]["age_s"] > 0
    assert "report" not in document


def test_findings_end_with_1_and_say_what_to_do(profile: Path, verb: Verb) -> None:
    damage(profile)
    answer = verb("--profile", profile, "audit")
    assert answer.code == 1
    (found,) = answer.document["findings"]
    assert found["code"] == "TABLE_STATUS"
    assert found["severity"] == "critical"
    assert found["entry"] > 0
    assert found["records"]
    assert all(found[name] for name in ("what", "means", "do"))


def test_the_text_groups_findings_by_code(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(profile) as db:
        db.execute("update record set revoked = 1 - revoked")
    assert run(["audit", "--profile", str(profile)], _no_window) == 1
    told = capsys.readouterr().out
    assert told.startswith("FINDINGS: ")
    assert told.count("Means: ") == told.count("Do: ") == 1
    assert "and 107 more; --json lists them." in told
    assert "Checked: " in told
    assert run(["audit", "--profile", str(profile), "--quick"], _no_window) == 0
    told = capsys.readouterr().out
    assert "Not checked: databases, signatures, admission, tables, search, batches, S1, " in told
    assert told.count("Not checked: ") == told.count("(a quick audit leaves it out).") == 1


def test_an_earlier_moment_can_be_asked_for(town: Town, verb: Verb) -> None:
    answer = verb("audit", "--profile", town.folder, "--as-of", "size:30")
    assert answer.code == 0
    assert answer.document["as_of"]["size"] <= 30
    assert verb("audit", "--profile", town.folder, "--as-of", "never").code == 3
    whole = verb("audit", "--profile", town.folder).document["as_of"]
    day = verb("audit", "--profile", town.folder, "--as-of", whole["time"][:10])
    assert (day.code, day.document["as_of"]["size"]) == (0, whole["size"])


def test_what_cannot_be_audited_ends_with_2(tmp_path: Path, profile: Path, verb: Verb) -> None:
    assert verb("audit", "--profile", tmp_path / "nowhere").code == 2
    (profile / "replica.db").unlink()
    assert verb("audit", "--profile", profile).code == 2


def test_a_report_is_written_and_a_second_replica_re_runs_it(
    town: Town, profile: Path, tmp_path: Path, verb: Verb
) -> None:
    password = tmp_path / "password.txt"
    password.write_text(PASSWORD, "utf-8")
    file = tmp_path / "report.json"
    answer = verb("audit", "--profile", profile, "--report", file, "--password-file", password)
    assert answer.code == 0
    assert answer.document["report"] == str(file)
    again = verb("audit", "--profile", town.folder, "--rerun", file)
    assert (again.code, again.document["equal"], again.document["differences"]) == (0, True, [])
    assert again.document["signer"].startswith("did:key:")
    damage(profile)
    other = verb("audit", "--profile", profile, "--rerun", file)
    assert (other.code, other.document["equal"]) == (1, False)
    assert [one["what"] for one in other.document["differences"]] == ["finding TABLE_STATUS"]


def test_a_report_without_a_password_is_unsigned_and_says_so(
    profile: Path, tmp_path: Path, verb: Verb
) -> None:
    file = tmp_path / "report.json"
    answer = verb("audit", "--profile", profile, "--report", file)
    assert answer.code == 0
    assert "not signed" in answer.errors
    again = verb("audit", "--profile", profile, "--rerun", file)
    assert (again.code, again.document["signer"]) == (0, None)


def test_a_report_that_was_edited_is_refused(profile: Path, tmp_path: Path, verb: Verb) -> None:
    file = tmp_path / "report.json"
    verb("audit", "--profile", profile, "--report", file)
    document = json.loads(file.read_text("utf-8")) | {"size": 1}
    file.write_text(json.dumps(document), "utf-8")
    assert verb("audit", "--profile", profile, "--rerun", file).code == 2
    assert verb("audit", "--profile", profile, "--rerun", tmp_path / "none").code == 2
    assert verb("audit", "--profile", profile, "--rerun", file, "--quick").code == 3


def test_a_report_about_more_than_the_replica_holds_cannot_be_re_run(
    town: Town, profile: Path, tmp_path: Path, verb: Verb
) -> None:
    file = tmp_path / "report.json"
    verb("audit", "--profile", town.folder, "--report", file)
    verb("attack", "drop-last-block", "--profile", profile, "--out", tmp_path / "short")
    answer = verb("audit", "--profile", tmp_path / "short", "--rerun", file)
    assert answer.code == 2
    assert "fewer" in answer.document["error"]["what"]


def test_attacks_are_listed_with_their_codes(verb: Verb) -> None:
    answer = verb("attack", "list")
    assert answer.code == 0
    assert len(answer.document) == len(ATTACKS) + len(PEER_ATTACKS) >= 15 + 8
    assert {*answer.document[0]} == {"name", "what", "code", "target", "served"}


def test_an_attacked_copy_shows_its_code_and_the_original_does_not(
    town: Town, tmp_path: Path, verb: Verb
) -> None:
    answer = verb("attack", "grant-role", "--profile", town.folder, "--out", tmp_path / "copy")
    assert answer.code == 0
    found = verb("audit", "--profile", answer.document["profile"])
    assert answer.document["code"] in {one["code"] for one in found.document["findings"]}
    assert verb("audit", "--profile", town.folder).code == 0


def test_an_attack_needs_a_name_and_a_place(town: Town, tmp_path: Path, verb: Verb) -> None:
    assert verb("attack", "no-such", "--profile", town.folder, "--out", tmp_path / "x").code == 3
    assert verb("attack", "grant-role", "--profile", town.folder).code == 3
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").touch()
    full = tmp_path / "full"
    assert verb("attack", "grant-role", "--profile", town.folder, "--out", full).code == 2


def test_the_help_lists_every_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["audit", "--help"], _no_window)
    told = capsys.readouterr().out
    for code in ("S2", "C1", "TREE_ENTRY", "SEAL_ROOT", "VOID_ROLE", "TABLE_STATUS"):
        assert code in told


def test_a_damaged_profile_file_does_not_stop_the_audit(profile: Path, verb: Verb) -> None:
    shutil.copyfile(profile / "keys.clkey", profile / "profile.json")
    answer = verb("audit", "--profile", profile)
    assert answer.code == 1
    assert [one["code"] for one in answer.document["findings"]] == ["STORE_PROFILE"]


def _no_window(call: Call) -> int:
    raise AssertionError(call.options)
