"""A newer charter proposal withdraws the older one of the same authority."""

from dataclasses import replace

from msgspec import structs

from desktop.domains.refusal import Refusal
from desktop.domains.state import Proposal
from desktop.ledger.json_profile import parse_object
from desktop.ledger.record import Record
from tests.city import AUTHORITIES
from tests.domains.town import (
    Town,
    ref,
    word,
)


def _without(town: Town, name: str, by: str = "city-hall") -> Record:
    """Return a proposal to drop an authority from the charter in force."""
    charter = town.state.charter
    assert charter is not None
    kept = tuple(one for one in charter.authorities if one.id != name)
    proposed = replace(charter, authorities=kept, quorum=2 * len(kept) // 3 + 1)
    document = parse_object(proposed.canonical)
    return town.record(
        by, "charter.proposal/1", {"charter": document, "previous": charter.sha256.hex()}
    )


def _enrolled(town: Town) -> Refusal | None:
    """Let an authority enrol the newcomer."""
    data = town.city.enrolment("newcomer", ["operator"], ["food"], "city-hall").data
    return town.issue("city-hall", "roster.enrol/1", data)


def _logged(town: Town, *records: Record, by: str = "city-hall") -> None:
    assert town.enter(town.statement(by, *records)) is None


def _held(town: Town, record: Record) -> Proposal:
    found = town.state.proposal(record.id)
    assert found is not None
    return found


def _approved(town: Town, record: Record, *names: str) -> list[Refusal | None]:
    refs = ref("approves", record)
    return [town.issue(name, "charter.approval/1", {}, refs=refs) for name in names]


def test_a_newer_proposal_withdraws_the_older_one_of_the_same_authority() -> None:
    town = Town()
    older, theirs = _without(town, "health-office"), _without(town, "food-office", "university")
    _logged(town, older)
    _logged(town, theirs, by="university")
    assert _approved(town, older, *AUTHORITIES[:2]) == [None] * 2
    newer = _without(town, "food-office")
    _logged(town, newer)
    assert [_held(town, one).withdrawn for one in (older, theirs, newer)] == [True, False, False]
    assert [one.record for one in town.state.open_proposals()] == [theirs.id, newer.id]
    town.seal()
    assert _approved(town, newer, "city-hall", "university", "health-office") == [None] * 3
    town.seal()
    charter = town.state.charter
    assert charter is not None
    assert [one.id for one in charter.authorities] == ["city-hall", "university", "health-office"]


def test_approving_a_withdrawn_proposal_is_refused_in_words_that_say_so() -> None:
    town = Town()
    older = _without(town, "health-office")
    _logged(town, older)
    assert _approved(town, older, *AUTHORITIES[:2]) == [None] * 2
    _logged(town, _without(town, "food-office"))
    (refusal,) = _approved(town, older, "food-office")
    assert refusal is not None
    assert refusal.word == "QUORUM"
    assert "withdrawn" in refusal.why
    town.seal()
    assert town.state.charter == town.city.charter


def test_a_proposal_that_only_waits_for_its_seal_is_not_withdrawn() -> None:
    town = Town()
    older = _without(town, "health-office")
    _logged(town, older)
    assert _approved(town, older, *AUTHORITIES[:3]) == [None] * 3
    newer = _without(town, "food-office")
    assert word(town.enter(town.statement("city-hall", newer))) == "VERB"
    assert not _held(town, older).withdrawn
    town.seal()
    assert _held(town, older).in_force
    _logged(town, _without(town, "food-office"))  # the one in force is no longer open
    assert not _held(town, older).withdrawn


def test_of_two_proposals_in_one_statement_the_later_one_is_open() -> None:
    town = Town()
    first, second = _without(town, "health-office"), _without(town, "food-office")
    _logged(town, first, second)
    assert [one.record for one in town.state.open_proposals()] == [second.id]


def test_a_proposal_that_is_refused_withdraws_nothing() -> None:
    town = Town()
    older = _without(town, "health-office")
    _logged(town, older)
    wrong = _without(town, "food-office")
    stale = structs.replace(wrong, data={**wrong.data, "previous": "0" * 64})
    assert word(town.enter(town.statement("city-hall", stale))) == "QUORUM"
    good = _without(town, "food-office")
    bad = town.record("city-hall", "recall.notice/1", {})
    assert word(town.enter(town.statement("city-hall", good, bad))) == "BAD_DATA"
    assert [one.record for one in town.state.open_proposals()] == [older.id]


def test_a_key_that_only_a_withdrawn_proposal_names_is_free_again() -> None:
    town = Town()
    charter = town.city.charter
    *kept, last = charter.authorities
    renamed = replace(charter, authorities=(*kept, replace(last, issuer=town.by("newcomer").did)))
    older = town.record(
        "city-hall",
        "charter.proposal/1",
        {"charter": parse_object(renamed.canonical), "previous": charter.sha256.hex()},
    )
    _logged(town, older)
    assert word(_enrolled(town)) == "ID_USED"
    _logged(town, _without(town, "food-office"))
    assert [word(one) for one in _approved(town, older, "newcomer")] == ["UNKNOWN_ISSUER"]
    assert _enrolled(town) is None
