"""What becomes of a record: status by whom and how finally, corrections, and four eyes."""

import pytest

from desktop.domains.refusal import Refusal
from desktop.keys.signer import prove_possession
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from tests.city import ORIGIN
from tests.domains.town import (
    COMMITMENT,
    DIPLOMA,
    RECALL,
    Town,
    builtin_document,
    kind_document,
    ref,
    word,
)

ACTIONS = ("suspend", "reinstate", "revoke", "dispute", "erase")


def _diploma(town: Town, *, private: bool = True) -> Record:
    more = {"private": COMMITMENT} if private else {}
    return town.log("registrar", "education.diploma/1", DIPLOMA, **more)


def _status(town: Town, name: str, action: str, target: Record) -> str:
    data: JsonObject = {"action": action, "reason": "review"}
    return word(town.issue(name, "record.status/1", data, refs=ref("status", target)))


# Status


@pytest.mark.parametrize("actor", ["registrar", "university"])
def test_issuer_and_authorities_change_the_status(actor: str) -> None:
    town = Town()
    record = _diploma(town)
    assert _status(town, actor, "suspend", record) == "accepted"
    assert town.known(record).suspended
    assert _status(town, actor, "reinstate", record) == "accepted"
    assert not town.known(record).suspended
    assert _status(town, actor, "revoke", record) == "accepted"
    assert town.known(record).revoked


@pytest.mark.parametrize("action", ACTIONS)
def test_somebody_of_another_domain_changes_nothing(action: str) -> None:
    town = Town()
    record = _diploma(town)
    assert _status(town, "operator", action, record) == "VERB"


@pytest.mark.parametrize("action", ["suspend", "reinstate", "revoke", "erase"])
def test_a_colleague_of_the_domain_may_dispute_and_no_more(action: str) -> None:
    town = Town()
    town.enrol("colleague", ["registrar"], ["education"])
    record = _diploma(town)
    assert _status(town, "colleague", action, record) == "VERB"
    assert _status(town, "colleague", "dispute", record) == "accepted"
    assert town.known(record).disputed


def test_the_issuers_next_key_acts_for_the_issuer() -> None:
    town = Town()
    record = _diploma(town)
    new = town.by("registrar 2")
    data: JsonObject = {
        "key": new.did,
        "possession": prove_possession(new.signer, ORIGIN, town.by("registrar").did),
    }
    town.log("registrar", "roster.rotate/1", data)
    assert _status(town, "registrar 2", "revoke", record) == "accepted"


@pytest.mark.parametrize("action", ["suspend", "reinstate", "revoke", "erase"])
def test_an_erasure_is_final(action: str) -> None:
    town = Town()
    record = _diploma(town)
    assert _status(town, "registrar", "erase", record) == "accepted"
    assert _status(town, "registrar", action, record) == "VERB"
    assert _status(town, "registrar", "dispute", record) == "accepted"  # shown, changes no verdict


@pytest.mark.parametrize(
    ("action", "expected"),
    [("suspend", "VERB"), ("reinstate", "VERB"), ("revoke", "VERB"), ("erase", "accepted")],
)
def test_a_revocation_is_final_but_the_document_may_still_be_erased(
    action: str, expected: str
) -> None:
    town = Town()
    record = _diploma(town)
    assert _status(town, "registrar", "suspend", record) == "accepted"
    assert _status(town, "registrar", "revoke", record) == "accepted"
    assert _status(town, "registrar", action, record) == expected


def test_only_what_is_suspended_is_reinstated_and_only_what_is_not_is_suspended() -> None:
    town = Town()
    record = _diploma(town)
    assert _status(town, "registrar", "reinstate", record) == "VERB"
    assert _status(town, "registrar", "suspend", record) == "accepted"
    assert _status(town, "registrar", "suspend", record) == "VERB"


def test_there_is_nothing_to_erase_without_a_private_document() -> None:
    town = Town()
    assert _status(town, "registrar", "erase", _diploma(town, private=False)) == "VERB"


def test_a_verb_that_the_kind_does_not_know_is_refused() -> None:
    town = Town()
    recall = town.log("operator", "recall.notice/1", RECALL)
    assert _status(town, "operator", "suspend", recall) == "VERB"


def test_a_status_names_exactly_one_record() -> None:
    town = Town()
    both = [*ref("status", _diploma(town)), *ref("status", _diploma(town))]
    data: JsonObject = {"action": "revoke", "reason": "error"}
    assert word(town.issue("registrar", "record.status/1", data, refs=both)) == "BAD_REF"


def test_a_status_of_nothing_is_refused() -> None:
    town = Town()
    missing = town.record("registrar", "education.diploma/1", DIPLOMA)
    assert _status(town, "registrar", "revoke", missing) == "BAD_REF"


@pytest.mark.parametrize("data", [{}, {"action": "applaud"}])
def test_a_loosened_status_without_a_known_action_is_refused(data: JsonObject) -> None:
    town = Town()
    schema: JsonObject = {
        "type": "object",
        "additionalProperties": False,
        "properties": {"action": {"type": "string"}},
    }
    document = builtin_document("record.status/1", version=2, schema=schema, layout={})
    town.plant(document, active=True)
    refusal = town.issue("registrar", "record.status/2", data, refs=ref("status", _diploma(town)))
    assert word(refusal) == "BAD_DATA"


# Corrections


def _correct(
    town: Town, name: str, target: Record, kind: str = "recall.notice/1"
) -> Refusal | None:
    data = RECALL if kind.startswith("recall") else {}
    return town.issue(name, kind, data, refs=ref("corrects", target))


def test_a_correction_supersedes_the_record() -> None:
    town = Town()
    old = town.log("operator", "recall.notice/1", RECALL)
    new = town.log("operator", "recall.notice/1", RECALL, refs=ref("corrects", old))
    assert town.known(old).superseded_by == new.id
    assert town.known(new).superseded_by is None


def test_an_authority_may_correct() -> None:
    town = Town()
    old = town.log("operator", "recall.notice/1", RECALL)
    assert word(_correct(town, "food-office", old)) == "accepted"


def test_a_colleague_may_not_correct() -> None:
    town = Town()
    town.enrol("colleague", ["operator"], ["food"])
    old = town.log("operator", "recall.notice/1", RECALL)
    assert word(_correct(town, "colleague", old)) == "VERB"


def test_a_record_is_corrected_once_and_then_its_correction() -> None:
    town = Town()
    old = town.log("operator", "recall.notice/1", RECALL)
    new = town.log("operator", "recall.notice/1", RECALL, refs=ref("corrects", old))
    assert word(_correct(town, "operator", old)) == "VERB"
    assert word(_correct(town, "operator", new)) == "accepted"


def _corrected_diploma(town: Town, old: Record) -> Record:
    return town.record("registrar", "education.diploma/1", DIPLOMA, refs=ref("corrects", old))


def _approval(record: Record) -> JsonObject:
    return {"records": [{"id": record.id, "sha256": record.sha256.hex()}]}


def test_a_correction_supersedes_while_it_still_awaits_approval() -> None:
    town = Town()
    old = _diploma(town)
    new = _corrected_diploma(town, old)
    assert town.enter(town.statement("registrar", new)) is None
    assert (town.known(old).superseded_by, town.known(new).approved_by) == (new.id, None)
    again = _corrected_diploma(town, new)  # what nobody approves can be corrected itself
    assert town.enter(town.statement("registrar", again)) is None
    assert town.known(new).superseded_by == again.id


def test_a_correction_that_was_approved_beforehand_leaves_no_gap() -> None:
    town = Town()
    old = _diploma(town)
    new = _corrected_diploma(town, old)
    town.log("approver", "record.approval/1", _approval(new))
    assert town.known(old).superseded_by is None
    assert town.enter(town.statement("registrar", new)) is None
    assert town.known(old).superseded_by == new.id
    assert town.known(new).approved_by is not None


@pytest.mark.parametrize("action", ["revoke", "erase"])
def test_what_is_revoked_or_erased_is_not_corrected(action: str) -> None:
    town = Town()
    old = _diploma(town)
    assert _status(town, "registrar", action, old) == "accepted"
    refusal = town.issue("registrar", "education.diploma/1", DIPLOMA, refs=ref("corrects", old))
    assert word(refusal) == "VERB"


def test_a_correction_is_of_the_same_kind() -> None:
    town = Town()
    town.log("food-office", "ledger.kind/1", kind_document("food.thing"))
    old = town.log("operator", "recall.notice/1", RECALL)
    assert word(_correct(town, "operator", old, "food.thing/1")) == "BAD_REF"


def test_a_kind_without_the_verb_is_not_corrected() -> None:
    town = Town()
    town.log("food-office", "ledger.kind/1", kind_document("food.thing", verbs=[]))
    old = town.log("operator", "food.thing/1", {})
    assert word(_correct(town, "operator", old, "food.thing/1")) == "VERB"


def test_a_record_cannot_correct_itself() -> None:
    town = Town()
    record = town.record("operator", "recall.notice/1", RECALL)
    own = town.by("operator").record(
        "recall.notice/1", town.now_ms, RECALL, refs=ref("corrects", record.id), id=record.id
    )
    assert word(town.enter(town.statement("operator", own))) == "BAD_REF"


# Four eyes


def _approve(town: Town, name: str, *records: Record, digest: str | None = None) -> Refusal | None:
    data: JsonObject = {
        "records": [{"id": item.id, "sha256": digest or item.sha256.hex()} for item in records]
    }
    return town.issue(name, "record.approval/1", data)


def test_an_approval_after_the_record_counts() -> None:
    town = Town()
    record = _diploma(town)
    assert town.known(record).approved_by is None
    assert _approve(town, "approver", record) is None
    approved_by = town.known(record).approved_by
    assert approved_by is not None
    approval = town.state.record(approved_by)
    assert approval is not None
    assert approval.kind == "record.approval/1"


def test_an_approval_before_the_record_counts_once_it_is_logged() -> None:
    town = Town()
    record = town.record("registrar", "education.diploma/1", DIPLOMA)
    assert _approve(town, "approver", record) is None
    assert town.state.record(record.id) is None  # an id that is not logged means nothing
    assert town.enter(town.statement("registrar", record)) is None
    assert town.known(record).approved_by is not None


def test_an_approval_of_another_hash_means_nothing() -> None:
    town = Town()
    before = town.record("registrar", "education.diploma/1", DIPLOMA)
    assert _approve(town, "approver", before, digest="0" * 64) is None
    assert town.enter(town.statement("registrar", before)) is None
    after = _diploma(town)
    assert _approve(town, "approver", after, digest="0" * 64) is None
    assert town.known(before).approved_by is None
    assert town.known(after).approved_by is None
    assert _approve(town, "approver", before, after) is None
    assert town.known(before).approved_by == town.known(after).approved_by


def test_the_first_approval_that_counts_stays() -> None:
    town = Town()
    record = _diploma(town)
    assert _approve(town, "approver", record) is None
    first = town.known(record).approved_by
    assert _approve(town, "approver", record) is None
    assert town.known(record).approved_by == first


def test_only_an_approver_approves() -> None:
    assert word(_approve(Town(), "registrar", _diploma(Town()))) == "ROLE"


def test_whatever_roles_the_kind_lists_only_an_approver_approves() -> None:
    town = Town()
    document = builtin_document("record.approval/1", version=2, roles=["registrar"])
    town.plant(document, active=True)
    data: JsonObject = {"records": [{"id": _diploma(town).id, "sha256": "0" * 64}]}
    assert word(town.issue("registrar", "record.approval/2", data)) == "ROLE"


def test_an_approver_of_another_domain_does_not_count() -> None:
    town = Town()
    town.enrol("other approver", ["approver"], ["food"])
    record = _diploma(town)
    assert _approve(town, "other approver", record) is None
    assert town.known(record).approved_by is None


def test_the_same_person_under_another_key_does_not_count() -> None:
    town = Town()
    enrolment = town.city.enrolment("second key", ["approver"], ["education"])
    registrar = town.state.issuer(town.by("registrar").did)
    assert registrar is not None
    data = {**enrolment.data, "person": registrar.person}
    town.log("city-hall", "roster.enrol/1", data)
    record = _diploma(town)
    assert _approve(town, "second key", record) is None
    assert town.known(record).approved_by is None


def test_an_approver_whose_enrolment_names_no_person_does_not_count() -> None:
    town = Town()
    enrolment = town.city.enrolment("nobody", ["approver"], ["education"])
    data = {name: value for name, value in enrolment.data.items() if name != "person"}
    town.log("city-hall", "roster.enrol/1", data)
    record = _diploma(town)
    assert _approve(town, "nobody", record) is None
    assert town.known(record).approved_by is None


def test_an_approver_must_be_active() -> None:
    town = Town()
    record = _diploma(town)
    data: JsonObject = {"key": town.by("approver").did, "reason": "review"}
    town.log("city-hall", "roster.suspend/1", data)
    assert word(_approve(town, "approver", record)) == "NOT_ENROLLED"


def test_a_kind_that_asks_for_no_approval_takes_none() -> None:
    town = Town()
    town.enrol("food approver", ["approver"], ["food"])
    record = town.log("operator", "recall.notice/1", RECALL)
    assert _approve(town, "food approver", record) is None
    assert town.known(record).approved_by is None


@pytest.mark.parametrize(
    ("record_id", "digest"),
    [
        ("urn:uuid:01a0c450-0000-7000-8000-000000000001", "G" * 64),
        ("urn:uuid:01a0c450-0000-7000-8000-000000000001", "A" * 64),
        ("01a0c450-0000-7000-8000-000000000001", "0" * 64),
        ("urn:uuid:01a0c450-0000-4000-8000-000000000001", "0" * 64),
    ],
    ids=["no hexadecimal", "capitals", "no urn", "version 4"],
)
def test_an_approval_names_ids_and_hashes_in_their_one_spelling(
    record_id: str, digest: str
) -> None:
    data: JsonObject = {"records": [{"id": record_id, "sha256": digest}]}
    assert word(Town().issue("approver", "record.approval/1", data)) == "BAD_DATA"


def test_a_loosened_approval_that_names_nothing_changes_nothing() -> None:
    town = Town()
    schema: JsonObject = {"type": "object", "additionalProperties": False, "properties": {}}
    document = builtin_document("record.approval/1", version=2, schema=schema, layout={})
    town.plant(document, active=True)
    assert word(town.issue("approver", "record.approval/2", {})) == "accepted"
    assert tuple(town.state.changes.mentions) == ()
