"""``show`` and ``records`` in-process: the contract's JSON, the exit codes, the moments."""

from typing import Any

import pytest

from tests.chronicle import NOW, Chronicle, chronicle
from tests.cli.conftest import Verb

__all__ = ["chronicle"]

_AT = ("--as-of", NOW)


def words(chronicle: Chronicle) -> tuple[object, ...]:
    return ("--profile", chronicle.profile, *_AT)


@pytest.mark.parametrize(
    ("name", "verdict", "code"),
    [
        ("valid", "VALID", 0),
        ("revoked", "REVOKED", 1),
        ("suspended", "SUSPENDED", 1),
        ("superseded", "SUPERSEDED", 1),
        ("waiting", "NOT YET VALID", 1),
        ("expired", "EXPIRED", 1),
        ("part", "NOT FINAL", 2),
    ],
)
def test_show_tells_the_verdict_and_ends_with_its_code(
    verb: Verb, chronicle: Chronicle, name: str, verdict: str, code: int
) -> None:
    answer = verb("show", chronicle.ids[name], *words(chronicle))
    assert (answer.code, answer.document["verdict"]) == (code, verdict)
    assert answer.document["record"] == chronicle.ids[name]
    assert answer.document["kind"] == "education.diploma/1"
    assert bool(answer.document["reasons"]) is (verdict != "VALID")
    assert answer.document["as_of"]["size"] == chronicle.size
    assert answer.document["as_of"]["checkpoint_time"].startswith("2026-01-05T")
    for check in answer.document["checks"]:
        assert set(check) == {"name", "result", "detail"}
        assert check["result"] in {"ok", "failed", "not done"}
    assert answer.errors == ""


def test_a_beginning_of_the_id_is_enough(verb: Verb, chronicle: Chronicle) -> None:
    bare = chronicle.ids["newer"].removeprefix("urn:uuid:")
    for text in (bare, bare[:20], bare.replace("-", "")[:16].upper()):
        assert verb("show", text, *words(chronicle)).document["record"] == chronicle.ids["newer"]


@pytest.mark.parametrize("as_of", ["size:{}", "2026-01-05T08:03:59.000Z"])
def test_show_as_of_an_earlier_moment(verb: Verb, chronicle: Chronicle, as_of: str) -> None:
    moment = as_of.format(chronicle.before)
    answer = verb(
        "--as-of", moment, "show", chronicle.ids["revoked"], "--profile", chronicle.profile
    )
    assert (answer.code, answer.document["verdict"]) == (0, "VALID")
    assert answer.document["as_of"]["size"] == chronicle.before


def test_show_why_gives_the_values_to_repeat_the_proof(verb: Verb, chronicle: Chronicle) -> None:
    answer = verb("show", chronicle.ids["valid"], "--why", *words(chronicle))
    proof = answer.document["proof"]
    assert proof["size"] == chronicle.size
    assert len(proof["root"]) == len(proof["leaf"]) == 64
    assert proof["checkpoint"].splitlines()[1] == str(chronicle.size)


def test_records_lists_all_and_pages(verb: Verb, chronicle: Chronicle) -> None:
    whole = verb("records", *words(chronicle), "--limit", 10_000).document
    assert whole["total"] == len(whole["records"])
    page = verb("records", *words(chronicle), "--limit", 3, "--offset", 2).document
    assert page["records"] == whole["records"][2:5]
    assert page["total"] == whole["total"]
    fields = {"id", "kind", "issuer", "time", "entry", "height", "verdict", "about"}
    assert fields <= set(page["records"][0])


@pytest.mark.parametrize(
    ("query", "names"),
    [
        (["kind:diploma is:revoked"], {"revoked", "suspect", "rotated"}),
        (["kind:diploma", "is:revoked", "-issuer:mover"], {"revoked", "suspect"}),
        (["-is:valid", "kind:diploma", "-is:revoked", "-is:expired"],
         {"suspended", "superseded", "waiting", "early", "part"}),
        (["bachelor of suspended"], {"suspended"}),
        (["kind:diploma", "of suspended"], {"suspended"}),
        (["about:https://id.gs1.org/01/04012345000009"], {"event"}),
        (["LODZ", "newer"], {"newer"}),
    ],
)  # fmt: skip
def test_records_answers_queries(
    verb: Verb, chronicle: Chronicle, query: list[str], names: set[str]
) -> None:
    answer = verb("records", *query, *words(chronicle))
    assert answer.code == 0
    found = {row["id"] for row in answer.document["records"]}
    assert found == {chronicle.ids[name] for name in names}
    assert answer.document["total"] == len(names)


def test_records_as_of_the_past(verb: Verb, chronicle: Chronicle) -> None:
    at = ("--profile", chronicle.profile, "--as-of", f"size:{chronicle.before}")
    rows: list[dict[str, Any]] = verb("records", "kind:diploma", *at).document["records"]
    by_id = {row["id"]: row["verdict"] for row in rows}
    assert by_id[chronicle.ids["revoked"]] == "VALID"
    assert chronicle.ids["newer"] not in by_id
    assert all(row["entry"] < chronicle.before for row in rows)


def test_for_people_it_says_the_same(
    capsys: pytest.CaptureFixture[str], chronicle: Chronicle
) -> None:
    from desktop.cli.main import run  # noqa: PLC0415  (without the JSON of the fixture)
    from tests.cli.conftest import _no_window  # noqa: PLC0415

    call = ["show", chronicle.ids["revoked"], "--profile", str(chronicle.profile), *_AT]
    assert run(call, _no_window) == 1
    told = capsys.readouterr().out
    assert told.startswith("REVOKED  education.diploma/1\n")
    assert "It was revoked on 2026-01-05 by Office of registrar (fraud)." in told
    assert run(["records", "is:suspended", "--profile", str(chronicle.profile)], _no_window) == 0
    assert "1 to 1 of 1 records." in capsys.readouterr().out
    assert run(["records", "is:erased", "--profile", str(chronicle.profile)], _no_window) == 0
    assert "No record answers this." in capsys.readouterr().out
