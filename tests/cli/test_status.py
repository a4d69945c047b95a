"""What an authority's node says of a record: put into a proof file, and checked without a copy."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from desktop.ledger.anchor import parse_anchor
from desktop.ledger.proof_file import open_proof_file, parse_proof_file
from desktop.replica.database import open_read_only
from tests.cli.conftest import Verb
from tests.node.nodes import ask, until
from tests.node.processes import ended, first_document, program

pytestmark = pytest.mark.slow


@pytest.fixture
def nodes(city: Path) -> Iterator[dict[str, str]]:
    """The four nodes of a city as processes: name to URL."""
    network = program("network", city, password=(city / "password.txt").read_text().strip())
    told = first_document(network)["nodes"]
    urls = {one["name"]: one["url"] for one in told}
    for url in urls.values():
        until(lambda url=url: ask(_port(url), "/checkpoint").status == 200)  # type: ignore[misc]  # its default is the address
    yield urls
    network.terminate()
    assert ended(network) == (0, "")


def _port(url: str) -> int:
    return int(url.rpartition(":")[2])


def _records(city: Path) -> dict[str, str]:
    """Return ids of a valid, a revoked and a suspended-and-reinstated diploma."""
    wanted = {
        "VALID": "not revoked and not suspended and superseded_by is null and approved_by not null",
        "REVOKED": "revoked",
        "SUPERSEDED": "superseded_by is not null",
    }
    with open_read_only(city / "profiles/inspector/replica.db", "replica") as db:
        found = {}
        for verdict, where in wanted.items():
            row = db.one(f"select id from record where kind = 'education.diploma/1' and {where}")
            assert row is not None
            found[verdict] = UUID(bytes=row[0]).urn
    return found


def test_every_node_vouches_for_a_record_and_a_stranger_checks_it_alone(
    city: Path, nodes: dict[str, str], verb: Verb, tmp_path: Path
) -> None:
    profile = ("--profile", city / "profiles" / "inspector")
    anchor = (city / "anchor.txt").read_text().strip()
    for (verdict, record), (name, url) in zip(_records(city).items(), nodes.items(), strict=False):
        file = tmp_path / f"{verdict}.clproof"
        wanted = ("export", record, "--format", "proof", "--status", url, "-o", file)
        assert verb(*profile, *wanted).code == 0
        opened = open_proof_file(file.read_bytes(), parse_anchor(anchor))
        assert opened.status is not None
        assert (opened.status.authority, opened.status.status.verdict.value) == (name, verdict)
        answer = verb("verify", file, "--anchor", anchor)
        assert answer.document["verdict"] == verdict
        said = [one for one in answer.document["checks"] if one["name"] == "status statement"]
        assert [one["result"] for one in said] == ["ok"]
        assert name in said[0]["detail"]


def test_a_node_says_the_same_for_a_minute_and_nothing_of_what_it_does_not_know(
    city: Path, nodes: dict[str, str]
) -> None:
    uuid = _records(city)["VALID"].removeprefix("urn:uuid:")
    for url in nodes.values():
        first = ask(_port(url), f"/status/{uuid}")
        assert first.headers["content-type"] == "application/cose"
        assert first.headers["cache-control"] == "no-store"
        assert ask(_port(url), f"/status/{uuid}").body == first.body
        unknown = ask(_port(url), f"/status/{uuid[:-4]}0000")
        assert (unknown.status, unknown.document["code"]) == (404, "UNKNOWN")
        for wrong in ("x", uuid.upper(), uuid.replace("-7", "-4", 1), f"{uuid}0"):
            assert ask(_port(url), f"/status/{wrong}").status == 400


def test_a_node_does_not_vouch_for_what_was_altered(
    city: Path, nodes: dict[str, str], verb: Verb, tmp_path: Path
) -> None:
    record = _records(city)["VALID"]
    with sqlite3.connect(city / "authorities/university/replica.db") as db:
        db.execute("update record set kind = 'x/1' where id = ?", (UUID(record).bytes,))
    db.close()
    url = nodes["university"]
    answer = ask(_port(url), f"/status/{record.removeprefix('urn:uuid:')}")
    assert (answer.status, answer.document["code"]) == (503, "CANNOT_CHECK")
    profile = ("--profile", city / "profiles" / "inspector")
    file = tmp_path / "proof.clproof"
    told = verb(*profile, "export", record, "--format", "proof", "--status", url, "-o", file)
    assert told.code == 2
    assert "answers 503" in told.errors
    assert not file.exists()


def test_a_status_that_nobody_gives_is_not_put_in(city: Path, verb: Verb, tmp_path: Path) -> None:
    record, file = _records(city)["VALID"], tmp_path / "proof.clproof"
    wanted = ("--profile", city / "profiles" / "inspector", "export", record, "-o", file)
    proof = (*wanted, "--format", "proof")
    assert verb(*proof, "--status", city / "peers" / "folder").code == 3
    assert verb(*wanted, "--format", "json", "--status", "http://127.0.0.1:9").code == 3
    assert verb(*proof, "--status", "http://127.0.0.1:9").code == 2
    assert not file.exists()
    assert verb(*proof).code == 0
    assert parse_proof_file(file.read_bytes()).status is None
