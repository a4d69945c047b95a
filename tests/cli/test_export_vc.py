"""A diploma from its issue to a credential that libraries of others verify."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.ledger.json_profile import JsonObject
from tests.cli.small_town import Town
from tests.exchange.education.published import published
from tests.exchange.education.school import DOCUMENT
from tests.exchange.education.test_judges import PACKAGES
from tests.judges.node import judge

pytestmark = pytest.mark.slow

NOW = "2026-12-01T00:00:00.000Z"
DIPLOMA = {
    "achievementType": "MasterDegree",
    "achievement": {"en": "Master of Łódź Studies"},
    "credits": "120",
    "awarded": "2026-05-01",
}


@dataclass
class School:
    town: Town

    def document(self, **more: object) -> dict[str, Any]:
        """Return the private document of a diploma that names the school's key."""
        issuer = {"id": self.town.dids["school"], "type": ["Profile"], "name": "Harbour College"}
        return {**DOCUMENT, "issuer": issuer, **more}

    def diploma(self, *, is_approved: bool = True, **more: object) -> str:
        """Issue a diploma that Alice can open; return its record."""
        private = {"document": self.document(**more), "to": ["Alice"]}
        record = self.town.issue(
            "school", "education.diploma/1", {"data": DIPLOMA, "private": private}
        )
        if is_approved:
            self.town.call("dean", "sync")
            self.town.call("dean", "approve", record)
            self.town.call("dean", "outbox", "send")
            self.town.call("school", "sync")
        return record


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> School:
    """Return the town, made once, with its school and Alice, who graduated."""
    town = Town(tmp_path_factory.mktemp("school") / "town")
    town.join([
        ("school", "registrar", ("education",)), ("dean", "approver", ("education",)),
        ("alice", "citizen", ("education",)),
    ])  # fmt: skip
    town.keep()
    return School(town)


@pytest.fixture
def school(founded: School) -> School:
    """Return the town as it was made."""
    founded.town.restore()
    return founded


def judged(folder: Path, credential: bytes, now: str = NOW) -> JsonObject:
    return judge("education.mjs", PACKAGES, {
        "credential": json.loads(credential), "lists": {}, "now": now,
    }, folder)  # fmt: skip


def test_an_exported_diploma_is_verified_by_the_libraries_of_others(
    school: School, tmp_path: Path
) -> None:
    file, judging = tmp_path / "diploma.json", tmp_path / "judge"
    judging.mkdir()
    record = school.diploma()
    done = school.town.call("school", "export", record, "--format", "vc", "-o", file)
    assert (done["format"], done["records"], done["bytes"]) == ("vc", 1, file.stat().st_size)
    credential = json.loads(file.read_bytes())
    assert credential["issuer"]["id"] == school.town.dids["school"]
    assert credential["credentialSubject"]["creditsEarned"] == 119.5
    assert judged(judging, file.read_bytes()) == {"verified": True, "status": [], "error": ""}
    changed = file.read_bytes().replace(b"MasterDegree", b"DoctorDegree")
    assert judged(judging, changed)["verified"] is False
    assert judged(judging, file.read_bytes(), "2040-01-01T00:00:00.000Z")["verified"] is False


def test_nothing_is_signed_that_a_colleague_has_not_approved_or_that_was_revoked(
    school: School, tmp_path: Path
) -> None:
    file = tmp_path / "diploma.json"
    record = school.diploma(is_approved=False)
    words = ("export", record, "--format", "vc", "-o", file)
    waiting = school.town.answer("school", *words)
    assert (waiting.code, "NOT YET VALID" in waiting.errors) == (2, True)
    other = school.diploma()
    status = ("--ref", other, "--action", "revoke", "--reason", "error")
    school.town.call("school", "issue", "record.status/1", *status)
    school.town.call("school", "outbox", "send")
    revoked = school.town.answer("school", "export", other, *words[2:])
    assert (revoked.code, "REVOKED" in revoked.errors) == (2, True)
    assert not file.exists()


def test_only_the_school_signs_and_who_holds_the_document_of_another_is_told(
    school: School, tmp_path: Path
) -> None:
    town, file = school.town, tmp_path / "diploma.json"
    record = school.diploma()
    words = ("export", record, "--format", "vc", "-o", file)
    town.sync()
    not_held = town.answer("alice", *words)
    assert (not_held.code, "not held" in not_held.errors) == (2, True)
    town.call("school", "private", "give", tmp_path / "stick")
    town.call("alice", "private", "take", tmp_path / "stick")
    refused = town.answer("alice", *words)
    assert (refused.code, "/issuer/id is not" in refused.errors) == (2, True)
    assert not file.exists()
    by_another = school.diploma(
        issuer={"id": town.dids["dean"], "name": "Dean", "type": ["Profile"]}
    )
    foreign = town.answer("school", "export", by_another, "--format", "vc", "-o", file)
    assert (foreign.code, file.exists()) == (2, False)


def test_a_credential_that_came_in_signed_leaves_byte_for_byte_also_from_its_reader(
    school: School, tmp_path: Path
) -> None:
    town, given, file = school.town, tmp_path / "given.json", tmp_path / "out.json"
    given.write_bytes(published()["complete"])
    done = town.call("school", "import", "openbadges", given, "--to", "Alice")
    (record,) = done["records"]
    town.call("school", "outbox", "send")
    town.sync()
    town.call("school", "private", "give", tmp_path / "stick")
    town.call("alice", "private", "take", tmp_path / "stick")
    for name in ("school", "alice"):
        town.call(name, "export", record, "--format", "vc", "-o", file, "--force")
        assert file.read_bytes() == given.read_bytes()


@pytest.mark.parametrize("kind", ["of another kind", "without a document"])
def test_a_record_that_is_no_credential_is_told(school: School, tmp_path: Path, kind: str) -> None:
    town, file = school.town, tmp_path / "out.json"
    if kind == "without a document":
        record = town.issue("school", "education.diploma/1", {"data": DIPLOMA})
    else:
        record = town.call("school", "records", "kind:roster.enrol")["records"][0]["id"]
    refused = town.answer("school", "export", record, "--format", "vc", "-o", file)
    assert (refused.code, file.exists()) == (2, False)
    assert refused.document["error"]["what"]
