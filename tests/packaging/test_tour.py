"""The main job without a window, over a stand-in program that answers as its contract says."""

import json
import sys
from pathlib import Path

import pytest
import tour
import verbs
from verbs import Answer, VerbError, ask

pytestmark = pytest.mark.slow

CLEAN = {"code": "S1", "severity": "error", "entry": 7, "records": ["b", "a"], "what": "late"}
ATTACKED = {"code": "TREE_ROOT", "severity": "critical", "records": [], "what": "another root"}
PROGRAM = """
import json, pathlib, sys
words = sys.argv[1:]
answers = json.loads(pathlib.Path(__file__).with_name("answers.json").read_text())
key = words[0]
if key == "attack" and words[1] != "list":
    key = "attacked"
    pathlib.Path(words[words.index("--out") + 1]).mkdir()
if key == "audit" and words[words.index("--profile") + 1].endswith("edit-a-grade"):
    key = "audit attacked"
if key == "window":
    pathlib.Path(words[words.index("--render") + 1], "chain.png").write_bytes(b"")
print("working", file=sys.stderr)
code, answer = answers[key]
print(json.dumps(answer))
sys.exit(code)
"""
Answers = dict[str, tuple[int, object]]


def audit_with(*findings: object) -> tuple[int, object]:
    verdict = "findings" if findings else "clean"
    checked = {"entries": 12, "signatures": 12}
    skipped = [{"check": "private", "why": "no key here"}]
    answer = {"verdict": verdict, "checked": checked, "not_checked": skipped, "findings": findings}
    return (1 if findings else 0), answer


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    city = tmp_path / "city"
    (city / "profiles" / "fresh").mkdir(parents=True)
    recomputed = {**CLEAN, "fault": "g", "code": "recompute bills", "recompute": "bills"}
    hidden = {**CLEAN, "fault": "h", "code": "H2", "profile": "hospital"}
    planted = [{**CLEAN, "fault": "f"}, recomputed, hidden]
    (city / "answers.json").write_text(json.dumps(planted), "utf-8")
    demo = {
        "origin": "ledger.example/city",
        "size": 12,
        "root": "ab" * 32,
        "profiles": {"fresh": str(city / "profiles" / "fresh")},
        "peers": {"folder": str(city / "peers" / "folder")},
        "answers": str(city / "answers.json"),
    }
    as_of = {"checkpoint_time": "2026-03-01T00:00:00.000Z", "age_s": 5}
    sync = {"size": 12, "root": "ab" * 32, "final": True, "added": 12, "as_of": as_of}
    attacks = [
        {"name": "edit-a-grade", "what": "edit", "code": "TREE_ROOT", "target": "replica"},
        {"name": "fork", "what": "fork", "code": "PEER_FORK", "target": "peer"},
    ]
    return {
        "demo": (0, demo),
        "sync": (0, sync),
        "audit": audit_with(CLEAN),
        "audit attacked": audit_with(CLEAN, ATTACKED),
        "attack": (0, attacks),
        "attacked": (0, {}),
        "window": (0, {}),
    }


@pytest.fixture
def city(tmp_path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a city whose program gives ``answers`` as they are when it starts."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    monkeypatch.setattr(verbs, "COMMAND", (sys.executable, str(program)))
    monkeypatch.setattr(tour, "WORK", tmp_path / "work")
    monkeypatch.setattr(tour, "PAGES", tmp_path / "pages")
    write(tmp_path, answers)
    return tmp_path / "city"


def write(folder: Path, answers: Answers) -> None:
    (folder / "answers.json").write_text(json.dumps(answers), encoding="utf-8")


def test_a_city_that_behaves_meets_every_expectation(
    city: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tour.tour(city, None) == 0
    printed = capsys.readouterr().out
    assert "1 of the 1 faults planted in this city are named" in printed
    assert "TREE_ROOT: another root" in printed
    assert "not checked: private - no key here" in printed
    assert "2 pictures in" in printed
    assert "NOT AS EXPECTED" not in printed


@pytest.mark.parametrize(
    ("verb", "answer", "told"),
    [
        ("audit", audit_with(), "every planted fault is named"),
        ("audit", audit_with(CLEAN, ATTACKED), "the true copy not"),
        ("audit attacked", audit_with(CLEAN), "is reported as TREE_ROOT"),
        ("attack", (0, []), "there are attacks on a copy"),
        ("window", (3, {}), "can be drawn"),
    ],
    ids=["silent audit", "false alarm", "missed attack", "no attack", "no pictures"],
)
def test_what_is_not_as_expected_is_counted_and_told(
    city: Path,
    answers: Answers,
    verb: str,
    answer: tuple[int, object],
    told: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(city.parent, {**answers, verb: answer})
    assert tour.tour(city, None) == 1
    assert told in capsys.readouterr().out


def test_a_copy_with_another_root_is_not_as_expected(city: Path, answers: Answers) -> None:
    sync = answers["sync"][1]
    assert isinstance(sync, dict)
    write(city.parent, {**answers, "sync": (0, {**sync, "root": "cd" * 32})})
    assert tour.tour(city, None) == 1


def test_a_verb_that_fails_ends_the_tour_with_its_words(city: Path, answers: Answers) -> None:
    write(city.parent, {**answers, "sync": (2, {})})
    with pytest.raises(VerbError, match=r"(?s)`civicledger sync` ended with exit code 2.*working"):
        tour.tour(city, None)


def test_an_answer_that_is_no_json_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "program.py"
    program.write_text("print('hello')", encoding="utf-8")
    monkeypatch.setattr(verbs, "COMMAND", (sys.executable, str(program)))
    with pytest.raises(VerbError, match="did not print one JSON document"):
        ask("demo")


@pytest.mark.parametrize(
    "value", [None, [], {}, {"size": "12"}], ids=["null", "list", "missing", "text"]
)
def test_a_number_that_is_not_there_is_told_with_its_name(value: object) -> None:
    with pytest.raises(VerbError, match=r"`civicledger demo` answered with.*size"):
        Answer("demo", value).number("size")
