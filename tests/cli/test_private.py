"""A private document from its issuer to its reader by a folder, and to nobody else."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Verb
from tests.cli.test_outbox import file_of, who

pytestmark = pytest.mark.slow
CITY = "everyday"

_SECRET = "The owner was not at home."
_ITEM: dict[str, Any] = {
    "about": ["https://id.gs1.org/414/4012345000047"],
    "data": {
        "site": "4012345000047",
        "subject": "premises",
        "checklist": [{"item": "Cold store", "outcome": "compliant"}],
        "result": "satisfactory",
    },
    "private": {"document": {"notes": _SECRET}},
}


def issued(city: Path, tmp_path: Path, verb: Verb, *more: object) -> str:
    """Issue one report with a private document; return the id of its record."""
    data = file_of(tmp_path, _ITEM)
    inspector = who(city, "inspector")
    done = verb("issue", "inspection.report/1", "--data", data, *more, *inspector)
    assert done.code == 0, done.errors
    sent = verb("outbox", "send", "--now", *inspector)
    assert sent.document["outbox"][-1]["state"] == "final"
    return str(done.document["records"][0])


def holding(city: Path, verb: Verb, name: str) -> list[str]:
    listed = verb("private", *who(city, name))
    return [one["holding"] for one in listed.document["documents"]]


def test_only_the_reader_reads_it_and_nothing_is_ever_in_clear(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    record = issued(city, tmp_path, verb, "--to", "Registrar's office")
    (tmp_path / "items.json").unlink()
    shown = verb("private", "show", record, *who(city, "inspector"))
    assert shown.document["document"] == {"notes": _SECRET}
    stick = tmp_path / "stick"
    given = verb("private", "give", stick, *who(city, "inspector"))
    assert given.document["envelopes"] == 1
    for name, kept in (("registrar", [record]), ("supervisor", [])):
        verb("sync", *who(city, name))
        assert holding(city, verb, name) == ["not held"]
        assert verb("private", "show", record, *who(city, name)).code == 2
        taken = verb("private", "take", stick, *who(city, name))
        assert taken.document["kept"] == kept
    assert holding(city, verb, "registrar") == ["held"]
    shown = verb("private", "show", record, *who(city, "registrar"))
    assert shown.document["document"] == {"notes": _SECRET}
    written = (path for path in tmp_path.rglob("*") if path.is_file())
    assert not [path for path in written if _SECRET.encode() in path.read_bytes()]


def test_a_folder_peer_is_asked_and_a_changed_envelope_is_refused(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    record = issued(city, tmp_path, verb, "--to", "Registrar's office")
    registrar = who(city, "registrar")
    verb("sync", *registrar)
    copy = tmp_path / "copy"
    verb("export", "--format", "tree", "-o", copy, *who(city, "inspector"))
    verb("private", "give", copy, *who(city, "inspector"))
    verb("peers", "add", "stick", copy, *registrar)
    (envelope,) = (copy / "private").iterdir()
    good = envelope.read_bytes()
    envelope.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
    refused = verb("private", "fetch", *registrar)
    assert refused.code == 1
    assert refused.document["refused"][0]["record"] == record
    assert holding(city, verb, "registrar") == ["not held"]
    envelope.write_bytes(good)
    assert verb("private", "fetch", *registrar).document["kept"] == [record]
    held = city / "profiles" / "registrar" / "private" / envelope.name
    held.write_bytes(good[:-1])
    listed = verb("private", *registrar)
    assert (listed.code, listed.document["documents"][0]["holding"]) == (1, "damaged")
    assert verb("private", "fetch", *registrar).document["kept"] == [record]


def test_erased_means_destroyed_at_the_next_sync(city: Path, tmp_path: Path, verb: Verb) -> None:
    record = issued(city, tmp_path, verb, "--to", "Registrar's office")
    registrar, inspector = who(city, "registrar"), who(city, "inspector")
    verb("sync", *registrar)
    stick = tmp_path / "stick"
    verb("private", "give", stick, *inspector)
    verb("private", "take", stick, *registrar)
    erase = ("--ref", record, "--action", "erase", "--reason", "legal_basis_ended")
    verb("issue", "record.status/1", *erase, *inspector)
    verb("outbox", "send", "--now", *inspector)
    assert holding(city, verb, "inspector") == ["erased"]
    verb("sync", *registrar)
    assert holding(city, verb, "registrar") == ["erased"]
    assert verb("private", "take", stick, *registrar).document["kept"] == []
    gone = verb("private", "show", record, *registrar)
    assert (gone.code, "was erased" in gone.errors) == (2, True)


def test_what_is_pulled_back_leaves_no_envelope(city: Path, tmp_path: Path, verb: Verb) -> None:
    inspector = who(city, "inspector")
    data = file_of(tmp_path, _ITEM)
    done = verb("issue", "inspection.report/1", "--data", data, *inspector)
    folder = city / "profiles" / "inspector" / "private"
    assert len(list(folder.iterdir())) == 1
    verb("outbox", "pull-back", done.document["outbox"][0], *inspector)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("private", "told"),
    [
        ({"document": {"remarks": "x"}}, "private.remarks"),
        ({"document": "x"}, "is not an object"),
        ({"document": {}, "base64": "AAAA"}, "either document or base64"),
        ({}, "either document or base64"),
        ({"base64": "?"}, "is not base64"),
        ({"document": {}, "media": "text/plain"}, "has the media application/json"),
        ({"document": {}, "colour": "red"}, "no more"),
        ({"document": {}, "to": "Dean's office"}, "not a list of names"),
    ],
)
def test_a_bad_private_part_is_refused_with_its_place(
    city: Path, tmp_path: Path, verb: Verb, private: object, told: str
) -> None:
    data = file_of(tmp_path, {**_ITEM, "private": private})
    inspector = who(city, "inspector")
    refused = verb("issue", "inspection.report/1", "--data", data, *inspector)
    assert refused.code == 1
    (problem,) = refused.document["refused"]
    assert told in f"{problem['column']} {problem['problem']}"
    assert not (city / "profiles" / "inspector" / "private").exists()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Nobody & Sons", "Nobody of the name"),
        ("city-hall", "has no key for private documents"),
        ("University of Northbridge", "Several keys"),
    ],
)
def test_a_reader_who_cannot_be_is_named_and_nothing_is_queued(
    city: Path, tmp_path: Path, verb: Verb, name: str, told: str
) -> None:
    data = file_of(tmp_path, _ITEM)
    inspector = who(city, "inspector")
    refused = verb("issue", "inspection.report/1", "--data", data, "--to", name, *inspector)
    assert refused.code == 3
    assert told in refused.errors
    assert verb("outbox", *inspector).document["outbox"] == []


def test_a_diploma_s_kind_without_private_document_is_told(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    data = file_of(
        tmp_path, {"data": {"gln": "4012345000047"}, "private": {"document": {"x": "y"}}}
    )
    refused = verb("issue", "party.licence/1", "--data", data, *who(city, "registrar"))
    assert "has no private document" in json.dumps(refused.document)


@pytest.mark.parametrize(
    "words",
    [("show",), ("give",), ("take",), ("grant",), ("withdraw",), ("list", "x"), ("fetch", "x")],
    ids=" ".join,
)
def test_a_call_that_names_too_little_or_too_much_is_told(
    city: Path, verb: Verb, words: tuple[str, ...]
) -> None:
    assert verb("private", *words, *who(city, "inspector")).code == 3


_VC: dict[str, Any] = {
    "data": {
        "achievementType": "BachelorDegree", "achievement": {"en": "Bachelor of Science"},
        "awarded": "2026-09-30",
    },
    "private": {"base64": "eyJuYW1lIjogIkFsaWNlIn0="},
}  # fmt: skip
_DEGREE = {"name": "Alice"}


def awarded(city: Path, tmp_path: Path, verb: Verb, *more: object) -> str:
    """Issue a diploma with a private document; return the id of its record."""
    registrar = who(city, "registrar")
    done = verb("issue", "education.diploma/1", "--data", file_of(tmp_path, _VC), *more, *registrar)
    assert done.code == 0, done.document
    verb("outbox", "send", "--now", *registrar)
    return str(done.document["records"][0])


def test_a_reader_is_granted_access_later_and_loses_it_again(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    registrar, approver = who(city, "registrar"), who(city, "approver")
    hospital = who(city, "hospital")
    record = awarded(city, tmp_path, verb, "--to", "Dean's office")
    stick = tmp_path / "stick"

    granted = verb("private", "grant", record, "--to", "Records office", *registrar)
    assert (granted.code, granted.document["accepted"]) == (0, 1)
    verb("private", "give", stick, *registrar)  # the grant is not on the ledger yet
    verb("sync", *hospital)
    assert verb("private", "take", stick, *hospital).document["sealed_for_others"] == 1
    again = verb("private", "grant", record, "--to", "Records office", *registrar)
    assert (again.code, "waits in the outbox" in again.errors) == (3, True)

    verb("outbox", "send", "--now", *registrar)
    verb("private", "give", stick, *registrar)
    for reader in (hospital, approver):  # who could read it before still can
        verb("sync", *reader)
        assert verb("private", "take", stick, *reader).document["kept"] == [record]
        assert verb("private", "show", record, *reader).document["document"] == _DEGREE
    (listed,) = verb("private", *registrar).document["documents"]
    assert listed["holding"] == "held"
    (shown,) = listed["granted"]
    assert (shown["name"], shown["purpose"], shown["until"]) == (
        "General Hospital of Northbridge, Records office", "other", None,
    )  # fmt: skip
    assert verb("private", "grant", record, "--to", "Records office", *registrar).code == 3

    withdrawn = verb(
        "private", "withdraw", record, "--to", "Records office", "--reader", "Dean's office",
        *registrar,
    )  # fmt: skip
    assert withdrawn.code == 0
    assert "nobody can be made to forget" in " ".join(withdrawn.document["notes"])
    verb("outbox", "send", "--now", *registrar)
    (listed,) = verb("private", *registrar).document["documents"]
    assert "granted" not in listed
    later = tmp_path / "later"
    verb("private", "give", later, *registrar)
    for name, kept in (("hospital", []), ("approver", [record])):
        verb("sync", *who(city, name))
        (held,) = (city / "profiles" / name / "private").glob("*.age")
        held.unlink()
        assert verb("private", "take", later, *who(city, name)).document["kept"] == kept
    assert verb("private", "show", record, *registrar).document["document"] == _DEGREE
    assert verb("private", "withdraw", record, "--to", "Records office", *registrar).code == 3
    written = (path for path in tmp_path.rglob("*") if path.is_file())
    assert not [path for path in written if b"Alice" in path.read_bytes()]


def test_a_grant_that_is_pulled_back_leaves_the_envelope_as_it_was(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    registrar = who(city, "registrar")
    record = awarded(city, tmp_path, verb)
    folder = city / "profiles" / "registrar" / "private"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    granted = verb("private", "grant", record, "--to", "Dean's office", *registrar)
    assert len(list(folder.iterdir())) == 2
    verb("outbox", "pull-back", granted.document["outbox"][0], *registrar)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert verb("private", "grant", record, "--to", "Dean's office", *registrar).code == 0


def test_an_erased_document_is_granted_to_nobody(city: Path, tmp_path: Path, verb: Verb) -> None:
    registrar = who(city, "registrar")
    record = awarded(city, tmp_path, verb)
    verb("private", "grant", record, "--to", "Dean's office", *registrar)
    erase = ("--ref", record, "--action", "erase", "--reason", "legal_basis_ended")
    verb("issue", "record.status/1", *erase, *registrar)
    verb("outbox", "send", "--now", *registrar)
    assert holding(city, verb, "registrar") == ["erased"]
    assert list((city / "profiles" / "registrar" / "private").iterdir()) == []
    refused = verb("private", "grant", record, "--to", "Records office", *registrar)
    assert (refused.code, "was erased" in refused.errors) == (2, True)


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--to", "Nobody & Sons"), 3, "Nobody of the name"),
        (("--to", "Registrar's office"), 3, "You read it already"),
        ((), 3, "needs --to"),
        (("--to", "Dean's office", "--purpose", "fun"), 1, "purpose"),
        (("--to", "Dean's office", "--until", "soon"), 1, "until"),
    ],
    ids=["nobody", "oneself", "no name", "no purpose", "no time"],
)
def test_a_grant_that_cannot_be_is_refused_and_nothing_waits(
    city: Path, tmp_path: Path, verb: Verb, words: tuple[str, ...], code: int, told: str
) -> None:
    record = awarded(city, tmp_path, verb)
    refused = verb("private", "grant", record, *words, *who(city, "registrar"))
    assert refused.code == code
    assert told in f"{refused.errors} {refused.document}"
    assert len(list((city / "profiles" / "registrar" / "private").iterdir())) == 1


def test_a_document_of_others_is_not_ours_to_grant(city: Path, tmp_path: Path, verb: Verb) -> None:
    record = awarded(city, tmp_path, verb, "--to", "Dean's office")
    stick = tmp_path / "stick"
    verb("private", "give", stick, *who(city, "registrar"))
    dean = who(city, "approver")
    verb("sync", *dean)
    verb("private", "take", stick, *dean)
    refused = verb("private", "grant", record, "--to", "Records office", *dean)
    assert (refused.code, "not yours to grant" in refused.errors) == (3, True)
