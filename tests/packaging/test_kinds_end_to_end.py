"""A new kind of record needs no new program: random kinds, from publication to proof.

The installed wheel starts a ledger, publishes kinds that hypothesis drew, and issues, lists,
searches, shows and proves records of them.
"""

import itertools
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from tests.domains import strategies
from tests.packaging.installed import run
from tests.thorough import times

pytestmark = pytest.mark.slow

_MOST_KINDS = times(4, 8)
_RECORDS = 3
_EXAMPLES = 2  # the first is the simplest there is; the others are drawn
Trial = tuple[JsonObject, list[Record]]
_NAMES = (f"kind_{number}" for number in itertools.count())  # every kind is published once


@pytest.fixture(scope="module")
def ledger(place: Path, program: str) -> Path:
    """Return the profile of a ledger that one authority has just started."""
    folder = place / "kinds"
    (place / "kinds-password.txt").write_text("a long enough password\n", "utf-8")
    done = _called(program, place, folder, "init", "--origin", "ledger.kinds.example/1")
    assert done.returncode == 0, done.stderr
    return folder


def _called(
    program: str, place: Path, profile: Path, *words: str
) -> subprocess.CompletedProcess[str]:
    common = ("--profile", str(profile), "--password-file", str(place / "kinds-password.txt"))
    return run(program, *words, *common, "--json", cwd=place)


def _item(record: Record) -> JsonObject:
    item: JsonObject = {"time": record.time, "data": record.data}
    return {**item, "about": [*record.about]} if record.about else item


@st.composite
def _trials(draw: st.DrawFn) -> list[Trial]:
    """Draw kinds that an authority may issue, each with records that fit it."""
    trials = []
    for number in range(draw(st.integers(2, _MOST_KINDS))):
        drawn = draw(strategies.kinds(("authority",), ("ledger",)))
        records = [draw(strategies.records(drawn)) for _ in range(_RECORDS)]
        name = f"trial.{next(_NAMES)}_{number}"
        public = [replace(record, private=None) for record in records]
        trials.append(({**drawn.document, "name": name}, public))
    return trials


@given(_trials())
@settings(
    max_examples=_EXAMPLES,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_random_kinds_are_published_issued_listed_searched_shown_and_proven(
    program: str, place: Path, ledger: Path, trials: list[Trial]
) -> None:
    def called(*words: object, code: int = 0) -> Any:  # noqa: ANN401  (a JSON document)
        done = _called(program, place, ledger, *map(str, words))
        assert done.returncode == code, done.stdout + done.stderr
        return json.loads(done.stdout)

    def issue(kind: str, items: list[JsonObject]) -> list[str]:
        file = place / "items.json"
        file.write_text(json.dumps(items), "utf-8")
        answer = called("issue", kind, "--data", file)
        assert answer["accepted"] == len(items)
        ids: list[str] = answer["records"]
        return ids

    called("outbox", "--cool-off", 0)
    issue("ledger.kind/1", [{"data": document} for document, _ in trials])
    called("outbox", "send")
    issued: dict[str, list[str]] = {}
    for document, records in trials:
        kind = f"{document['name']}/{document['version']}"
        items = [_item(record) for record in records]
        if items:
            issued[kind] = issue(kind, items)
    sent = called("outbox", "send")
    assert {item["state"] for item in sent["outbox"]} == {"final"}
    for kind, ids in issued.items():
        listed = called("records", f"kind:{kind}")
        assert {item["id"] for item in listed["records"]} == set(ids)
        name = kind.partition("/")[0].partition(".")[2]
        searched = called("records", name)
        assert set(ids) <= {item["id"] for item in searched["records"]}
        shown = called("show", ids[0])
        assert (shown["kind"], shown["verdict"]) == (kind, "VALID")
        proof = place / "record.clproof"
        called("export", ids[0], "--format", "proof", "-o", proof, "--force")
        checked = json.loads(
            run(program, "verify", str(proof), "--profile", str(ledger), "--json", cwd=place).stdout
        )
        assert (checked["record"], checked["verdict"]) == (ids[0], "VALID")
    assert issued
