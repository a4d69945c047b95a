"""Vacancies on the ledger and a citizen's own documents meet on the citizen's laptop alone."""

import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cli.small_town import Town

pytestmark = pytest.mark.slow

SKILL = "http://data.europa.eu/esco/skill/"
CARE = f"{SKILL}0d80a782-99ff-4f49-abbe-c72524c6f390"
DRIVE = f"{SKILL}a19c5139-1250-4a60-9c31-a3243cca06cc"
COOK = f"{SKILL}0a4c5823-8b09-4e6b-95b4-8036ef3b9c4c"
VCT = "https://hospital.example/credentials/skill"


def vacancy(title: str, level: int, *skills: tuple[str, bool, int], **more: object) -> Any:  # noqa: ANN401
    listed = [{"esco_uri": uri, "required": must, "level": low} for uri, must, low in skills]
    data = {
        "title": {"en": title}, "organisation": "City Hospital", "esco_release": "1.1.1",
        "occupation": "http://data.europa.eu/esco/isco/C2221",
        "skills": listed, "level": level, "from": "2026-01-01", "until": "2099-12-31", **more,
    }  # fmt: skip
    return {"data": data}


@dataclass
class Jobs:
    town: Town
    nurse: str
    driver: str
    cook: str
    skill: str
    qualification: str


@pytest.fixture(scope="module")
def jobs(tmp_path_factory: pytest.TempPathFactory) -> Jobs:
    """Return a town with three vacancies, and Alice, who can care and drive a little."""
    town = Town(tmp_path_factory.mktemp("jobs") / "town")
    people = [("hospital", "employer"), ("alice", "citizen"), ("bob", "citizen")]
    town.join([(name, role, ("employment",)) for name, role in people])
    nurse, driver, cook, _ = town.queue(
        "hospital",
        "employment.vacancy/1",
        vacancy("Nurse", 5, (CARE, True, 4), (COOK, False, 1)),
        vacancy("Driver", 5, (DRIVE, True, 6), (CARE, True, 1)),
        vacancy("Cook", 7, (COOK, True, 3)),
        vacancy("Long over", 1, (CARE, True, 1), until="2026-02-01"),
    )
    skills = [{"esco_uri": CARE, "level": 5}, {"esco_uri": DRIVE, "level": 3}]
    (skill,) = town.queue(
        "hospital",
        "employment.skill/1",
        {"data": {"vct": VCT}, "private": {"document": {"skills": skills}, "to": ["Alice"]}},
    )
    learned = {"qualification": "Nursing", "level": 6, "field": "0913"}
    (qualification,) = town.queue(
        "hospital",
        "employment.qualification/1",
        {"data": {"vct": VCT}, "private": {"document": learned, "to": ["Alice"]}},
    )
    town.call("hospital", "outbox", "send")
    town.sync()
    stick = town.folder / "stick"
    town.call("hospital", "private", "give", stick)
    town.call("alice", "private", "take", stick)
    town.keep()
    return Jobs(town, nurse, driver, cook, skill, qualification)


@pytest.fixture
def town(jobs: Jobs) -> Town:
    """Return the town as it was made."""
    jobs.town.restore()
    return jobs.town


def fits(one: Any) -> dict[tuple[str, str], tuple[str, list[str]]]:  # noqa: ANN401  (JSON)
    return {(each["asked"], each["value"]): (each["fit"], each["records"]) for each in one}


def test_vacancies_are_ranked_with_the_reasons_and_nothing_leaves_the_machine(
    jobs: Jobs, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("somebody was called")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    before = {path: path.stat().st_mtime_ns for path in (town.folder / "alice").rglob("private/*")}
    told = town.call("alice", "match")
    assert (told["own_records"], told["looked_at"], told["not_opened"]) == (2, 3, [])
    assert [one["record"] for one in told["vacancies"]] == [jobs.nurse, jobs.driver, jobs.cook]
    nurse, driver, cook = (fits(one["reasons"]) for one in told["vacancies"])
    assert nurse["skill", CARE] == ("has", [jobs.skill])
    assert nurse["skill", COOK] == ("lacks", [])
    assert nurse["level", "5"] == ("has", [jobs.qualification])
    assert driver["skill", DRIVE] == ("lower", [jobs.skill])
    assert cook["level", "7"] == ("lacks", [])
    counts = [(one["required_met"], one["required"]) for one in told["vacancies"]]
    assert counts == [(2, 2), (2, 3), (0, 2)]
    assert before == {path: path.stat().st_mtime_ns for path in before}


def test_one_vacancy_is_looked_at_alone_and_skills_are_named_by_the_release(
    jobs: Jobs, town: Town, tmp_path: Path
) -> None:
    file = tmp_path / "skills.csv"
    file.write_text(
        f"conceptUri,preferredLabel,altLabels\n{COOK},prepare meals,\n{CARE},care,\n", "utf-8"
    )
    broader = tmp_path / "broader.csv"
    broader.write_text(f"conceptUri,broaderUri\n{COOK},{CARE}\n", "utf-8")
    told = town.call("alice", "match", jobs.cook, "--skills", file, "--skills", broader)
    (only,) = told["vacancies"]
    (skill,) = [one for one in only["reasons"] if one["asked"] == "skill"]
    assert (skill["label"], skill["fit"], skill["shown_by"]) == ("prepare meals", "near", [CARE])
    assert len(town.call("alice", "match", "--limit", 1)["vacancies"]) == 1


def test_a_revoked_attestation_shows_nothing_any_more(jobs: Jobs, town: Town) -> None:
    words = ("--ref", jobs.skill, "--action", "revoke", "--reason", "error")
    town.call("hospital", "issue", "record.status/1", *words)
    town.call("hospital", "outbox", "send")
    town.call("alice", "sync")
    told = town.call("alice", "match", jobs.nurse)
    assert fits(told["vacancies"][0]["reasons"])["skill", CARE] == ("lacks", [])


def test_who_holds_nothing_and_who_issued_it_are_told_so(jobs: Jobs, town: Town) -> None:
    for name in ("bob", "hospital"):
        answer = town.answer(name, "match")
        assert (answer.code, "private take" in answer.errors) == (2, True)
    assert town.answer("alice", "match", jobs.skill).code == 3
    assert town.answer("alice", "match", "--limit", 0).code == 3
    envelope = town.folder / "alice" / "private" / f"{jobs.skill.removeprefix('urn:uuid:')}.age"
    envelope.write_bytes(envelope.read_bytes()[:-1])
    told = town.call("alice", "match")
    assert (told["own_records"], told["not_opened"]) == (1, [jobs.skill])
