"""Rules E5, E6, E9 and E10 on private documents, made of a published credential."""

import json
from collections.abc import Callable, Iterator

import pytest

from desktop.checks import credentials
from desktop.checks.observed import Observed
from desktop.exchange.education.credential_check import proof_problem
from desktop.exchange.education.data_integrity import create_proof
from desktop.exchange.exact_json import format_exact
from desktop.exchange.open_badges import parse_credential
from desktop.finding import Finding
from desktop.keys.signer import SeedSigner
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from tests.exchange.samples import SHIPPED

SIGNER, OTHER = SeedSigner(bytes(range(32))), SeedSigner(bytes(range(1, 33)))
SAMPLE = (SHIPPED / "education" / "1edtech" / "complete.json").read_bytes()
TIME = "2026-05-01T10:00:00.000Z"


class Desk:
    """Diplomas with their private documents."""

    def __init__(self) -> None:
        self.all: list[Observed] = []
        self.documents: dict[str, bytes] = {}
        self.opened: dict[str, JsonObject] = {}

    def add(
        self,
        change: Callable[[JsonObject], object] = lambda _: None,
        *,
        signer: SeedSigner | None = None,
        holder: str | None = None,
        revoked: bool = False,
    ) -> str:
        """Add the published degree, changed, and signed anew by a key."""
        document = json.loads(SAMPLE)
        del document["proof"]
        change(document)
        data = json.dumps(document).encode()
        if signer is not None:
            credential = parse_credential(data)
            credential["issuer"] = signer.did
            contexts = [one for one in document["@context"] if "extensions" not in one]
            credential["@context"] = [*contexts]
            signed = create_proof(credential, signer.did, TIME, signer.sign)
            data = format_exact(signed).encode()
        number = len(self.all)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        public: JsonObject = {"achievementType": "Degree", "awarded": "2026-05-01", "credits": "42"}
        record = Record(record_id, "education.diploma/1", TIME, public, holder=holder)
        self.all.append(Observed(record, number, number, SIGNER.did, is_revoked=revoked))
        self.documents[record_id] = data
        self.opened[record_id] = json.loads(data)
        return record_id

    def findings(self) -> list[Finding]:
        keys = frozenset({SIGNER.did})
        return [
            *credentials.bad_proof(self.all, self.documents, lambda _: keys, proof_problem),
            *credentials.copied(self.all, self.documents, self.opened),
            *credentials.result_out_of_range(self.all, self.opened),
            *credentials.not_the_holders(self.all, self.opened),
        ]


def subject(document: JsonObject) -> JsonObject:
    found = document["credentialSubject"]
    assert isinstance(found, dict)
    achievement = found["achievement"]
    assert isinstance(achievement, dict)
    achievement["creditsAvailable"] = 42  # the published degree has more earned than available
    return found


def fair(document: JsonObject) -> None:
    subject(document)


def new_id(number: int) -> Callable[[JsonObject], None]:
    def change(document: JsonObject) -> None:
        fair(document)
        document["id"] = f"urn:uuid:{number}"

    return change


def renamed(document: JsonObject) -> None:
    fair(document)
    document["name"] = "Another degree"


def bound(document: JsonObject) -> None:
    subject(document)["id"] = OTHER.did


def damaged_proof(desk: Desk) -> None:
    record_id = desk.add(fair, signer=SIGNER)
    desk.documents[record_id] = desk.documents[record_id].replace(b"Major Domo", b"Major Dome")


def foreign_proof(desk: Desk) -> None:
    desk.add(fair, signer=OTHER)


def same_id(desk: Desk) -> None:
    desk.add(fair)
    desk.add(renamed)


def more_earned_than_published(desk: Desk) -> None:
    desk.add(lambda document: subject(document).update(creditsEarned="42.5"))


def less_than_none(desk: Desk) -> None:
    desk.add(lambda document: subject(document).update(creditsEarned=-1))


def _first_result(document: JsonObject) -> JsonObject:
    results = subject(document)["result"]
    assert isinstance(results, list)
    assert isinstance(results[0], dict)
    return results[0]


def grade_not_allowed(desk: Desk) -> None:
    desk.add(lambda document: _first_result(document).update(value="S"))


def kind_of_result_unknown(desk: Desk) -> None:
    desk.add(lambda document: _first_result(document).update(resultDescription="urn:x:1"))


def _percent(value: str) -> Callable[[JsonObject], None]:
    def change(document: JsonObject) -> None:
        achievement = subject(document)["achievement"]
        assert isinstance(achievement, dict)
        achievement["resultDescription"] = [
            {"id": "urn:x:1", "resultType": "Percent", "valueMin": "0", "valueMax": "100"}
        ]
        subject(document)["result"] = [{"resultDescription": "urn:x:1", "value": value}]

    return change


def beyond_the_highest(desk: Desk) -> None:
    desk.add(_percent("100.5"))


def below_the_lowest(desk: Desk) -> None:
    desk.add(_percent("-1"))


def another_holder(desk: Desk) -> None:
    desk.add(bound, holder=SIGNER.did)


def no_holder_in_the_document(desk: Desk) -> None:
    desk.add(fair, holder=SIGNER.did)


POSITIVE = {
    damaged_proof: ("E5", "bad_proof"),
    foreign_proof: ("E5", "bad_proof"),
    same_id: ("E6", "copied"),
    more_earned_than_published: ("E9", "result_out_of_range"),
    less_than_none: ("E9", "result_out_of_range"),
    grade_not_allowed: ("E9", "result_out_of_range"),
    kind_of_result_unknown: ("E9", "result_out_of_range"),
    beyond_the_highest: ("E9", "result_out_of_range"),
    below_the_lowest: ("E9", "result_out_of_range"),
    another_holder: ("E10", "not_the_holders"),
    no_holder_in_the_document: ("E10", "not_the_holders"),
}

each_positive = pytest.mark.parametrize(
    ("harm", "code", "function"),
    [(harm, *names) for harm, names in POSITIVE.items()],
    ids=[harm.__name__ for harm in POSITIVE],
)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@each_positive
def test_what_is_wrong_is_found(
    harm: Callable[[Desk], None], code: str, function: str, desk: Desk
) -> None:
    harm(desk)
    found = desk.findings()
    assert {one.code for one in found} == {code}
    assert all(one.what.startswith("The record") for one in found)
    shown = " ".join(one.what for one in found)
    assert "student@1edtech.edu" not in shown
    assert function


@each_positive
def test_without_its_check_nothing_is_found(
    harm: Callable[[Desk], None],
    code: str,
    function: str,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nothing(*_: object) -> Iterator[Finding]:
        return iter(())

    harm(desk)
    monkeypatch.setattr(credentials, function, nothing)
    assert desk.findings() == [], code


def test_good_documents_have_no_findings(desk: Desk) -> None:
    desk.add(new_id(1))
    desk.add(new_id(2), signer=SIGNER)
    desk.add(bound, holder=OTHER.did)
    desk.add(bound, holder=OTHER.did)  # one credential recorded twice has one content
    assert desk.findings() == []


def test_a_result_at_its_limits_is_fine(desk: Desk) -> None:
    desk.add(_percent("100"))
    assert desk.findings() == []
    desk.opened[desk.add(_percent("0"))] = {}
    assert desk.findings() == []


def test_a_document_that_is_not_there_or_withdrawn_is_passed_over(desk: Desk) -> None:
    desk.add(fair, signer=OTHER, holder=OTHER.did, revoked=True)
    hidden = desk.add(fair, signer=OTHER, holder=OTHER.did)
    del desk.documents[hidden], desk.opened[hidden]
    assert desk.findings() == []


def test_the_published_degree_earned_more_than_it_has(desk: Desk) -> None:
    desk.add()
    (finding,) = desk.findings()
    assert "more credits were earned (42) than the achievement has (36)" in finding.what


@pytest.mark.parametrize("value", ["many", True, "NaN", None, []])
def test_what_is_no_number_is_not_compared(value: JsonValue, desk: Desk) -> None:
    def change(document: JsonObject) -> None:
        subject(document)["creditsEarned"] = value

    desk.add(change)
    assert desk.findings() == []
