"""Wrong files given to the verbs that read some: what it is, what that means, what to do."""

import json
from pathlib import Path

import pytest

from desktop.cli.call import Call
from desktop.cli.main import run
from tests.chronicle import PASSWORD, Chronicle, chronicle
from tests.cli.conftest import Verb
from tests.exchange.samples import SHIPPED

pytestmark = pytest.mark.slow

__all__ = ["chronicle"]

_WRONG = {
    "pdf": (b"%PDF-1.7\n", "a PDF document"),
    "xml": (b"<?xml version='1.0'?><epcis:EPCISDocument>", "EPCIS in XML"),
    "html": (b"<!doctype html><html>Please log in</html>", "a web page"),
    "cut": (b'{"type": "EPCISDocument", "epcisBody": {', "stops at line 1, column 41"),
    "empty": (b"", "is empty"),
    "csv": (b"a,b\n1,2\n", "a table (CSV)"),
}
_READERS = {
    "epcis": ("import", "epcis", "FILE"),
    "openfda": ("import", "openfda", "FILE"),
    "openbadges": ("import", "openbadges", "FILE"),
    "statuslist": ("import", "statuslist", "FILE"),
    "fhir": ("import", "fhir", "FILE"),
    "senml": ("import", "senml", "FILE"),
    "wot-td": ("import", "wot-td", "FILE"),
    "open311": ("import", "open311", "FILE"),
    "geojson": ("import", "geojson", "FILE", "--type", "zone", "--prefix", "urn:example:"),
    "verification": ("import", "verification", "FILE"),
    "issue": ("issue", "education.diploma/1", "--data", "FILE"),
    "charter": ("charter", "propose", "FILE"),
}


@pytest.fixture
def words(chronicle: Chronicle, tmp_path: Path) -> tuple[str, ...]:
    (tmp_path / "password.txt").write_text(PASSWORD, "utf-8")
    return ("--profile", str(chronicle.profile), "--password-file", str(tmp_path / "password.txt"))


@pytest.mark.parametrize("reader", list(_READERS))
@pytest.mark.parametrize("wrong", list(_WRONG))
def test_a_wrong_file_is_told_with_its_place_and_a_way_out(
    verb: Verb, tmp_path: Path, words: tuple[str, ...], reader: str, wrong: str
) -> None:
    content, said = _WRONG[wrong]
    file = tmp_path / f"given.{wrong}"
    file.write_bytes(content)
    answer = verb(*(file if word == "FILE" else word for word in _READERS[reader]), *words)
    assert answer.code == 2
    error = answer.document["error"]
    assert error["what"].startswith(f"The file given.{wrong} ")
    assert said in error["what"]
    assert error["means"]
    assert error["do"]
    assert answer.errors.splitlines() == [error["what"], error["means"], error["do"]]


@pytest.mark.parametrize(
    ("name", "sample", "said"),
    [
        ("openbadges", "supply/openepcis/packing_932.json", "an EPCIS document (import epcis)"),
        ("openfda", "supply/openepcis/packing_932.json", "an EPCIS document (import epcis)"),
        ("epcis", "education/1edtech/complete.json", "a verifiable credential"),
    ],
)
def test_a_document_of_another_standard_is_named_with_the_verb_that_reads_it(
    verb: Verb, words: tuple[str, ...], name: str, sample: str, said: str
) -> None:
    answer = verb("import", name, SHIPPED / sample, *words)
    assert answer.code == 2
    assert said in answer.document["error"]["means"]
    assert "Wanted " in answer.document["error"]["do"]


@pytest.mark.parametrize("name", ["green-button", "tides"])
@pytest.mark.parametrize(
    ("content", "said"),
    [(b"%PDF-1.7\n", "a PDF document"), (b"<!doctype html><html>Log in</html>", "a web page")],
)
def test_a_wrong_file_in_the_place_of_a_feed_or_table_is_told(
    verb: Verb, tmp_path: Path, words: tuple[str, ...], name: str, content: bytes, said: str
) -> None:
    file = tmp_path / "given"
    file.write_bytes(content)
    error = verb("import", name, file, *words).document["error"]
    assert said in error["means"]
    assert "Wanted is" in error["do"]


def test_an_item_that_is_no_object_is_told_by_its_number(
    verb: Verb, tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = tmp_path / "items.json"
    file.write_text(json.dumps([{"data": {}}, [1, 2]]), "utf-8")
    answer = verb("issue", "education.diploma/1", "--data", file, *words)
    assert answer.code == 2
    assert "item 2 is a list of 2 items" in answer.document["error"]["what"]


@pytest.mark.parametrize("content", [b"{}", b"\x00\xff", b'{"records":[],"type":"x"}'])
def test_a_file_that_is_no_draft_approves_nothing(
    verb: Verb, tmp_path: Path, words: tuple[str, ...], content: bytes
) -> None:
    file = tmp_path / "draft.json"
    file.write_bytes(content)
    answer = verb("approve", file, *words)
    assert answer.code == 2
    assert "is not a draft" in answer.document["error"]["what"]
    assert "outbox draft" in answer.document["error"]["do"]


@pytest.mark.parametrize(
    ("name", "said"), [("nothing.json", "There is no file"), ("folder", "is a folder")]
)
def test_a_draft_that_is_not_there_is_told_as_a_file(
    verb: Verb, tmp_path: Path, words: tuple[str, ...], name: str, said: str
) -> None:
    (tmp_path / "folder").mkdir()
    answer = verb("approve", tmp_path / name, *words)
    assert answer.code == 2
    assert said in answer.document["error"]["what"]


def test_a_charter_that_is_another_document_is_told(
    verb: Verb, tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = tmp_path / "charter.json"
    file.write_text(json.dumps({"eventTime": "now"}), "utf-8")
    answer = verb("charter", "propose", file, *words)
    assert answer.code == 2
    assert "an EPCIS event" in answer.document["error"]["what"]
    assert "charter show --json" in answer.document["error"]["do"]


@pytest.mark.parametrize(
    ("content", "said", "code"),
    [(b"\xff\xfeword", "is not text", 2), (bytes(5000), "more than 4,096", 2), (b"\n", "no", 3)],
)
def test_a_password_file_that_holds_none_is_told_without_its_content(
    capsys: pytest.CaptureFixture[str],
    chronicle: Chronicle,
    tmp_path: Path,
    content: bytes,
    said: str,
    code: int,
) -> None:
    file = tmp_path / "password.txt"
    file.write_bytes(content)
    call = ["keys", "--profile", str(chronicle.profile), "--password-file", str(file)]
    assert run(call, _no_window) == code
    told = capsys.readouterr().err
    assert said in told
    assert "word\n" not in told


def _no_window(call: Call) -> int:
    raise AssertionError(call.options)
