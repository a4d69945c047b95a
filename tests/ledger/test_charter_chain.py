from collections.abc import Sequence

import pytest

from desktop.errors import CivicLedgerError, FormatError, ProofError
from desktop.ledger.charter import Charter, parse_charter
from desktop.ledger.charter_chain import PlacedEntry, next_charter
from desktop.ledger.checkpoint import NotFinalError
from desktop.ledger.entry import open_entry
from desktop.ledger.json_profile import JsonObject, parse_object
from tests.ledger.small_city import (
    NAMES,
    SmallLog,
    charter_of,
    record_fields,
    record_id,
    records_entry,
)

OLD = charter_of()
NEW = charter_of(("south", "east", "up", "down"))
EVERYONE = ("north", "south", "east", "up", "down")


def proposal(number: int, new: Charter, previous: bytes = OLD.sha256) -> JsonObject:
    data: JsonObject = {"charter": parse_object(new.canonical), "previous": previous.hex()}
    return record_fields(number, "charter.proposal/1", data=data)


def approval(number: int, approved: int, rel: str = "approves") -> JsonObject:
    refs: JsonObject = {"rel": rel, "id": record_id(approved)}
    return record_fields(number, "charter.approval/1", refs=[refs])


def changed_log(
    approvers: Sequence[str] = EVERYONE, proposed: JsonObject | None = None, proposer: str = "north"
) -> SmallLog:
    """Return a log whose entries 1 and following propose and approve another charter."""
    log = SmallLog(OLD, [records_entry(proposer, 2, proposed or proposal(1, NEW))])
    for number, name in enumerate(approvers, start=2):
        log.entries.append(records_entry(name, 9, approval(number, 1)))
    return log


def placed(log: SmallLog) -> list[PlacedEntry]:
    return [PlacedEntry(index, open_entry(entry)) for index, entry in enumerate(log.entries)]


def test_an_approved_proposal_leads_to_the_next_charter() -> None:
    log = changed_log()
    change = next_charter(OLD, log.note(EVERYONE), placed(log))
    assert change.charter == parse_charter(NEW.canonical)
    assert (change.checkpoint.size, change.checkpoint.is_final) == (7, True)


@pytest.mark.parametrize(
    "approvers",
    [
        (),
        ("north", "south", "east"),  # three old, two new
        ("south", "up", "down"),  # three new, one old
        ("north", "north", "south", "up", "down"),  # twice the same
    ],
)
def test_both_quorums_must_have_approved(approvers: Sequence[str]) -> None:
    log = changed_log(approvers)
    with pytest.raises(ProofError):
        next_charter(OLD, log.note(EVERYONE), placed(log))


@pytest.mark.parametrize("cosigners", [NAMES, ("south", "east", "up", "down"), ()])
def test_both_quorums_must_have_cosigned(cosigners: Sequence[str]) -> None:
    log = changed_log()
    with pytest.raises(NotFinalError):
        next_charter(OLD, log.note(cosigners), placed(log))


def test_approvals_by_others_do_no_harm() -> None:
    log = changed_log(("stranger", "north", "west", "south", "up", "down"))
    next_charter(OLD, log.note(EVERYONE), placed(log))


def test_what_stands_after_the_checkpoint_does_not_count() -> None:
    log = changed_log()
    for size in (1, 2, 5):
        with pytest.raises(ProofError):
            next_charter(OLD, log.note(EVERYONE, size), placed(log))


OTHER_ORIGIN = parse_object(NEW.canonical.replace(b"ledger.test.example/1", b"other.example"))
MALFORMED: JsonObject = {"charter": {"type": "text"}, "previous": OLD.sha256.hex()}
ELSEWHERE: JsonObject = {"charter": OTHER_ORIGIN, "previous": OLD.sha256.hex()}


@pytest.mark.parametrize(
    ("proposed", "proposer"),
    [
        (proposal(1, NEW), "stranger"),
        (proposal(1, NEW, bytes(32)), "north"),
        (proposal(1, NEW, NEW.sha256), "north"),
        (record_fields(1, "charter.proposal/1"), "north"),
        (record_fields(1, "charter.proposal/1", data=MALFORMED), "north"),
        (record_fields(1, "charter.proposal/2", data=proposal(1, NEW)["data"]), "north"),
    ],
)
def test_a_proposal_that_is_none_is_passed_over(proposed: JsonObject, proposer: str) -> None:
    log = changed_log(proposed=proposed, proposer=proposer)
    with pytest.raises(ProofError):
        next_charter(OLD, log.note(EVERYONE), placed(log))


def test_another_origin_is_never_proposed() -> None:
    bad = record_fields(1, "charter.proposal/1", data=ELSEWHERE)
    log = changed_log(proposed=bad)
    with pytest.raises(CivicLedgerError):
        next_charter(OLD, log.note(EVERYONE), placed(log))


def test_an_approval_has_one_ref_that_approves() -> None:
    log = SmallLog(OLD, [records_entry("north", 2, proposal(1, NEW))])
    for number, name in enumerate(EVERYONE, start=2):
        log.entries.append(records_entry(name, 9, approval(number, 1, rel="answers")))
    with pytest.raises(ProofError):
        next_charter(OLD, log.note(EVERYONE), placed(log))


def test_what_is_no_checkpoint_is_refused() -> None:
    with pytest.raises(FormatError):
        next_charter(OLD, b"", [])
