"""The state under the rules: layers that answer through each other and can be thrown away."""

from dataclasses import replace
from pathlib import Path

from desktop.domains.admission import Examined, admit, examine
from desktop.domains.state import (
    Consent,
    LedgerState,
    Mention,
    Proposal,
    Standing,
    authority_enrolment,
)
from desktop.ledger.json_profile import JsonObject
from tests.city import START_MS, City
from tests.domains.town import RECALL, Town, above, ref


def test_an_empty_state_knows_nothing() -> None:
    state = LedgerState()
    assert state.charter is None
    assert state.charter_in_force is None
    assert state.issuer("did:key:x") is None
    assert state.statement_id("did:key:x", 1) is None
    assert state.record("urn:uuid:x") is None
    assert state.kind("a.b/1") is None
    assert state.kind_of_record("urn:uuid:x") is None
    assert state.proposal("urn:uuid:x") is None
    assert state.open_proposals() == ()
    assert state.approved_proposals() == ()
    assert state.charters() == ()
    assert state.consents("urn:uuid:x") == ()
    assert state.mentions("urn:uuid:x") == ()


def test_a_layer_answers_from_below_and_leaves_it_alone() -> None:
    town = Town()
    record = town.log("operator", "recall.notice/1", RECALL)
    layer = above(town.state)
    assert layer.record(record.id) == town.known(record)
    layer.put_issuer(authority_enrolment(town.by("operator").did, "nobody", 0))
    assert layer.issuer(town.by("operator").did) != town.state.issuer(town.by("operator").did)


def test_what_a_statement_changed_can_be_taken_back() -> None:
    town = Town()
    record = town.record("operator", "recall.notice/1", RECALL)
    examined = examine(town.statement("operator", record))
    assert isinstance(examined, Examined)
    assert admit(town.state, examined, town.now_ms) is None
    claims = examined.statement.claims
    assert town.known(record).id == record.id
    assert town.state.statement_id(claims.issuer, claims.seq) == examined.statement.id
    town.state.take_back()
    assert town.state.record(record.id) is None
    assert town.state.statement_id(claims.issuer, claims.seq) is None


def test_taking_back_restores_what_was_known_before() -> None:
    town = Town()
    did = town.by("operator").did
    before = town.state.issuer(did)
    assert before is not None
    mentions = tuple(town.state.changes.mentions)
    charter = town.state.charter_in_force
    assert charter is not None
    town.state.begin()
    town.state.put_charter(charter.charter, 9)
    town.state.put_issuer(replace(before, standing=Standing.SUSPENDED))
    town.state.put_issuer(replace(before, standing=Standing.REVOKED))
    town.state.add_mention(Mention("urn:uuid:1", b"", did, "urn:uuid:2", 9))
    town.state.add_consent(Consent("urn:uuid:1", did, 9))
    town.state.take_back()
    assert town.state.charter_in_force == charter
    assert town.state.issuer(did) == before
    assert tuple(town.state.changes.mentions) == mentions
    assert town.state.mentions("urn:uuid:1") == ()
    assert town.state.consents("urn:uuid:1") == ()


def test_a_key_is_active_from_its_first_moment_to_before_its_last() -> None:
    enrolment = authority_enrolment("did:key:x", "hall", 0)
    assert enrolment.is_active(enrolment.valid_from)
    assert not enrolment.is_active(enrolment.valid_until)


def test_proposals_of_one_entry_come_in_the_order_of_their_ids() -> None:
    town = Town()
    charter = town.state.charter
    assert charter is not None
    for name, approved in (("b", True), ("a", True), ("c", False)):
        town.state.put_proposal(Proposal(name, 7, charter, "", approved))
    assert [proposal.record for proposal in town.state.open_proposals()] == ["a", "b", "c"]
    assert [one.record for one in above(town.state).approved_proposals()] == ["a", "b"]


def test_an_authority_that_changes_its_key_retires_the_old_one() -> None:
    city, state = City(Path("never-written")), LedgerState()
    examined = examine(city.scribes["city-hall"].charter(city.charter, START_MS))
    assert isinstance(examined, Examined)
    assert admit(state, examined, START_MS) is None
    did = city.charter.authorities[1].issuer
    without = [item for item in city.charter.authorities if item.issuer != did]
    state.put_charter(replace(city.charter, authorities=tuple(without)), 5)
    retired = state.issuer(did)
    assert retired is not None
    assert retired.standing is Standing.RETIRED
    in_force = state.charter_in_force
    assert in_force is not None
    assert (in_force.number, in_force.since) == (1, 5)


def test_consents_and_mentions_are_in_log_order_over_all_layers() -> None:
    town = Town()
    record = town.record("registrar", "education.diploma/1", {})
    named: JsonObject = {"records": [{"id": record.id, "sha256": "0" * 64}]}
    ids = [town.log("approver", "record.approval/1", named).id for _ in range(2)]
    town.state = above(town.state)
    ids.append(town.log("approver", "record.approval/1", named).id)
    assert [mention.approval for mention in town.state.mentions(record.id)] == ids


def test_a_reference_looks_through_every_layer() -> None:
    town = Town()
    old = town.log("operator", "recall.notice/1", RECALL)
    town.state = above(town.state)
    town.log("operator", "recall.notice/1", RECALL, refs=ref("corrects", old))
    assert town.known(old).superseded_by is not None
