"""Charters: proposed whole, approved by k old and k new authorities, in force after the seal."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.demo.founding import authority_of, authority_signers
from desktop.domains.state import Enrolment, Standing
from desktop.ledger.charter import Authority, Charter
from desktop.ledger.json_profile import JsonObject, parse_object
from desktop.ledger.record import Record
from tests.city import AUTHORITIES, ORIGIN, root_of
from tests.domains.town import (
    RECALL,
    Town,
    builtin_document,
    let_write,
    ref,
    word,
)


def _enrolment(town: Town, name: str) -> Enrolment:
    found = town.state.issuer(town.by(name).did)
    assert found is not None
    return found


def _newcomer(name: str = "bus-office", *, key: str | None = None) -> Authority:
    signers = authority_signers(root_of(name), ORIGIN)
    authority = authority_of(name, name.title(), signers, ORIGIN, writes=False)
    return authority if key is None else replace(authority, issuer=key)


def _with(charter: Charter, *more: Authority, without: Sequence[str] = ()) -> Charter:
    kept = [item for item in charter.authorities if item.id not in without]
    authorities = (*kept, *more)
    return replace(charter, authorities=authorities, quorum=2 * len(authorities) // 3 + 1)


def _propose(
    town: Town, charter: Charter, by: str = "city-hall", previous: str | None = None
) -> Record:
    in_force = town.state.charter
    assert in_force is not None
    return town.record(
        by,
        "charter.proposal/1",
        {
            "charter": parse_object(charter.canonical),
            "previous": previous or in_force.sha256.hex(),
        },
    )


def _proposed(town: Town, charter: Charter, by: str = "city-hall") -> Record:
    record = _propose(town, charter, by)
    assert town.enter(town.statement(by, record)) is None
    return record


def _approve(town: Town, record: Record, *names: str) -> list[str]:
    return [
        word(town.issue(name, "charter.approval/1", {}, refs=ref("approves", record)))
        for name in names
    ]


def _scribe_of(town: Town, name: str) -> None:
    """Let a proposed authority write with its own key."""
    let_write(town, name, authority_signers(root_of(name), ORIGIN).issuing)


def test_a_charter_changes_after_the_seal_that_follows_k_old_and_k_new_approvals() -> None:
    town = Town()
    old = town.city.charter
    new = _with(old, _newcomer())  # five authorities, quorum 4
    _scribe_of(town, "bus-office")
    record = _proposed(town, new)
    assert _approve(town, record, *AUTHORITIES[:3]) == ["accepted"] * 3  # k of the old, not the new
    town.seal()
    assert town.state.charter == old
    assert _approve(town, record, "bus-office") == ["accepted"]
    assert town.state.charter == old  # not before the seal
    town.seal()
    in_force = town.state.charter_in_force
    assert in_force is not None
    assert (in_force.number, in_force.since, in_force.charter) == (1, town.state.size, new)
    assert town.state.open_proposals() == ()
    assert _enrolment(town, "bus-office").authority == "bus-office"
    assert word(town.issue("bus-office", "recall.notice/1", RECALL)) == "accepted"


def test_k_of_the_new_alone_do_not_change_a_charter() -> None:
    town = Town()
    new = _with(
        town.city.charter,
        *map(_newcomer, ("a-office", "b-office", "c-office")),
        without=AUTHORITIES[2:],
    )
    for name in ("a-office", "b-office", "c-office"):
        _scribe_of(town, name)
    record = _proposed(town, new)
    assert new.quorum == 4
    assert set(_approve(town, record, "city-hall", "a-office", "b-office", "c-office")) == {
        "accepted"
    }
    town.seal()
    assert town.state.charter == town.city.charter
    assert _approve(town, record, "university", "food-office") == ["accepted"] * 2
    town.seal()
    assert town.state.charter == new


def test_an_authority_that_the_new_charter_drops_is_retired() -> None:
    town = Town()
    new = _with(town.city.charter, without=("health-office",))
    record = _proposed(town, new)
    _approve(town, record, *AUTHORITIES[:3])
    town.seal()
    assert town.state.charter == new
    assert _enrolment(town, "health-office").standing is Standing.RETIRED
    assert word(town.issue("health-office", "recall.notice/1", RECALL)) == "NOT_ENROLLED"


def test_a_retired_authority_that_is_proposed_again_may_approve_and_returns() -> None:
    town = Town()
    full = town.city.charter
    _approve(town, _proposed(town, _with(full, without=("health-office",))), *AUTHORITIES[:3])
    town.seal()
    record = _proposed(town, full)
    assert _approve(town, record, "health-office", *AUTHORITIES[:3]) == ["accepted"] * 4
    assert word(town.issue("health-office", "recall.notice/1", RECALL)) == "NOT_ENROLLED"
    town.seal()
    assert town.state.charter == full
    assert _enrolment(town, "health-office").standing is Standing.ACTIVE


def test_a_key_that_a_proposal_names_may_approve_and_nothing_else() -> None:
    town = Town()
    _scribe_of(town, "bus-office")
    record = _proposed(town, _with(town.city.charter, _newcomer()))
    assert _approve(town, record, "stranger") == ["UNKNOWN_ISSUER"]
    assert word(town.issue("bus-office", "recall.notice/1", RECALL)) == "UNKNOWN_ISSUER"
    approval = town.record("bus-office", "charter.approval/1", {}, refs=ref("approves", record))
    recall = town.record("bus-office", "recall.notice/1", RECALL)
    assert word(town.enter(town.statement("bus-office", approval, recall))) == "UNKNOWN_ISSUER"
    assert word(town.enter(town.statement("bus-office", approval))) == "accepted"


def test_only_one_of_two_approved_proposals_takes_effect() -> None:
    town = Town()
    first = _proposed(town, _with(town.city.charter, without=("health-office",)))
    second = _proposed(town, _with(town.city.charter, without=("food-office",)), "university")
    _approve(town, second, "city-hall", "university", "health-office")
    _approve(town, first, *AUTHORITIES[:3])
    town.seal()
    charter = town.state.charter
    assert charter is not None
    assert charter.authority("health-office") is None  # the earlier one
    assert charter.authority("food-office") is not None
    town.seal()
    assert town.state.charter == charter
    assert _approve(town, second, "food-office") == ["QUORUM"]


def test_a_proposal_against_another_charter_is_refused() -> None:
    town = Town()
    record = _propose(town, town.city.charter, previous="0" * 64)
    assert word(town.enter(town.statement("city-hall", record))) == "QUORUM"


def test_an_outdated_proposal_stays_outdated_when_its_charter_returns() -> None:
    town = Town()
    full = town.city.charter
    old = _proposed(town, _with(full, without=("food-office",)))
    _approve(town, old, "city-hall", "university", "health-office")
    earlier = _proposed(town, _with(full, without=("health-office",)), "university")
    # Both are approved; the one that was proposed first takes effect, the other is outdated.
    _approve(town, earlier, *AUTHORITIES[:3])
    town.seal()
    _approve(town, _proposed(town, full), "food-office", "city-hall", "university", "health-office")
    town.seal()
    assert town.state.charter == full
    town.seal()
    assert town.state.charter == full
    assert _approve(town, earlier, "health-office") == ["QUORUM"]


def test_an_approval_after_the_change_is_refused() -> None:
    town = Town()
    record = _proposed(town, _with(town.city.charter, without=("health-office",)))
    _approve(town, record, *AUTHORITIES[:3])
    town.seal()
    assert _approve(town, record, "food-office") == ["VERB"]  # it has approved before
    stale = _propose(town, town.city.charter, previous=town.city.charter.sha256.hex())
    assert word(town.enter(town.statement("city-hall", stale))) == "QUORUM"


def test_only_an_authority_proposes() -> None:
    town = Town()
    record = _propose(town, town.city.charter, by="operator")
    assert word(town.enter(town.statement("operator", record))) == "ROLE"


def test_a_loosened_proposal_still_comes_from_an_authority_and_holds_a_charter() -> None:
    town = Town()
    schema: JsonObject = {"type": "object", "additionalProperties": False, "properties": {}}
    document = builtin_document(
        "charter.proposal/1",
        version=2,
        schema=schema,
        roles=["authority", "operator"],
        domains=["ledger", "food"],
    )
    town.plant(document, active=True)
    assert word(town.issue("operator", "charter.proposal/2", {})) == "ROLE"
    assert word(town.issue("city-hall", "charter.proposal/2", {})) == "BAD_DATA"


def test_a_charter_keeps_its_origin() -> None:
    town = Town()
    signers = {name: authority_signers(root_of(name), "elsewhere") for name in AUTHORITIES}
    moved = replace(
        town.city.charter,
        origin="elsewhere",
        authorities=tuple(
            authority_of(name, name, signers[name], "elsewhere", writes=not number)
            for number, name in enumerate(AUTHORITIES)
        ),
    )
    assert word(town.enter(town.statement("city-hall", _propose(town, moved)))) == "BAD_DATA"


def test_a_quorum_below_two_thirds_is_refused() -> None:
    town = Town()
    weak = replace(town.city.charter, quorum=2)
    assert word(town.enter(town.statement("city-hall", _propose(town, weak)))) == "BAD_DATA"


def test_a_key_that_is_enrolled_otherwise_does_not_become_an_authority() -> None:
    town = Town()
    taken = _with(town.city.charter, _newcomer(key=town.by("operator").did))
    assert word(town.enter(town.statement("city-hall", _propose(town, taken)))) == "ID_USED"


def test_a_key_keeps_its_role_from_charter_to_charter() -> None:
    town = Town()
    receipt = town.city.signers["health-office"].receipt.did
    issuing = town.city.signers["health-office"].issuing.did
    for newcomer in (_newcomer(key=receipt), replace(_newcomer(), receipt=issuing)):
        swapped = _with(town.city.charter, newcomer, without=("health-office",))
        assert word(town.enter(town.statement("city-hall", _propose(town, swapped)))) == "ID_USED"


def test_a_consensus_key_is_one_of_the_named_keys() -> None:
    town = Town()
    newcomer = replace(_newcomer(), consensus=town.by("operator").did)
    record = _propose(town, _with(town.city.charter, newcomer))
    assert word(town.enter(town.statement("city-hall", record))) == "ID_USED"


def test_a_key_that_an_open_proposal_names_is_not_enrolled_otherwise() -> None:
    town = Town()
    _scribe_of(town, "bus-office")
    _proposed(town, _with(town.city.charter, _newcomer()))
    enrolment = town.city.enrolment("bus-office", ["operator"], ["food"])
    assert word(town.enter(town.statement("city-hall", enrolment))) == "ID_USED"


def test_an_authority_has_one_open_proposal_at_a_time() -> None:
    town = Town()
    first = _proposed(town, _with(town.city.charter, without=("health-office",)))
    second = _proposed(town, _with(town.city.charter, without=("food-office",)))
    theirs = _proposed(town, _with(town.city.charter, without=("food-office",)), "university")
    assert [one.record for one in town.state.open_proposals()] == [second.id, theirs.id]
    assert _approve(town, first, "city-hall") == ["QUORUM"]
    _approve(town, second, "city-hall", "university", "health-office")
    town.seal()
    assert town.state.charter is not None
    _proposed(town, replace(town.state.charter, authorities=town.city.charter.authorities))


def _without_health_office(town: Town) -> None:
    """Let the charter drop an authority."""
    record = _proposed(town, _with(town.city.charter, without=("health-office",)))
    _approve(town, record, *AUTHORITIES[:3])
    town.seal()


def test_a_key_of_an_earlier_charter_does_not_come_back_in_another_role() -> None:
    town = Town()
    _without_health_office(town)
    assert town.state.charter is not None
    old = town.city.signers["health-office"]
    for newcomer in (
        _newcomer(key=old.receipt.did),
        replace(_newcomer(), receipt=old.issuing.did),
        replace(_newcomer(), consensus=old.receipt.did),
    ):
        record = _propose(town, _with(town.state.charter, newcomer))
        assert word(town.enter(town.statement("city-hall", record))) == "ID_USED"
    same = authority_of("health-office", "Health", old, ORIGIN, writes=False)
    _proposed(town, _with(town.state.charter, same))


def test_a_key_of_an_earlier_charter_is_not_enrolled() -> None:
    town = Town()
    _without_health_office(town)
    let_write(town, "old receipt key", town.city.signers["health-office"].receipt)
    enrolment = town.city.enrolment("old receipt key", ["operator"], ["food"])
    assert word(town.enter(town.statement("city-hall", enrolment))) == "ID_USED"
