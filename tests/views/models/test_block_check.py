from dataclasses import replace
from pathlib import Path

import pytest

from desktop.audit.codes import finding
from desktop.audit.results import Audited
from desktop.audit.run import Request, audit
from desktop.replica import blocks, entries, tampering
from desktop.replica.database import Database, open_database, open_read_only
from desktop.verdict import Check, Result
from desktop.views.models.block_check import ADMISSION, LastAudit, check_block

pytestmark = pytest.mark.slow

ENDED_MS = 1_795_377_155_000


def _replica(profile: Path) -> Database:
    return open_read_only(profile / "replica.db", "replica")


def _admission(db: Database, height: int, audited: Audited | None) -> Check:
    last = None if audited is None else LastAudit(audited, ENDED_MS)
    return next(one for one in check_block(db, height, last).checks if one.name == ADMISSION)


@pytest.mark.slow
def test_without_an_audit_the_replay_is_that_of_the_copy_itself(profile: Path) -> None:
    with _replica(profile) as db:
        found = _admission(db, 2, None)
    assert found.result is Result.OK
    assert found.detail.startswith("This copy replayed them when it took the block in")
    assert found.detail.endswith("; nothing was audited in this window yet.")


def test_after_an_audit_it_is_said_who_replayed_the_rules_and_when(profile: Path) -> None:
    audited = audit(Request(profile))
    with _replica(profile) as db:
        found = _admission(db, 2, audited)
    assert found.result is Result.OK
    assert "audit of 22 Nov 2026, 19:52 UTC replayed them" in found.detail


def test_a_quick_audit_replays_nothing(profile: Path) -> None:
    audited = audit(Request(profile, quick=True))
    with _replica(profile) as db:
        found = _admission(db, 2, audited)
    assert found.detail.startswith("This copy replayed them")


def test_an_audit_speaks_only_for_the_blocks_that_it_reached(profile: Path) -> None:
    audited = audit(Request(profile))
    with _replica(profile) as db:
        second = blocks.at(db, 2)
        assert second is not None
        checked = {**audited.checked, "admission": second.seal - second.height - 1}
        short = replace(audited, checked=checked)
        assert _admission(db, 1, short).detail.startswith("This window's audit")
        assert _admission(db, 2, short).detail.startswith("This copy")


def test_an_audit_does_not_speak_for_what_was_not_final(profile: Path) -> None:
    audited = audit(Request(profile))
    with _replica(profile) as db:
        second = blocks.at(db, 2)
        assert second is not None
        pending = replace(audited, as_of=replace(audited.as_of, final_size=second.seal))
        assert _admission(db, 1, pending).detail.startswith("This window's audit")
        told = "This copy replayed them when it took the block in."
        assert _admission(db, 2, pending).detail == told


def test_a_statement_that_the_audit_refused_speaks_against_its_block(profile: Path) -> None:
    audited = audit(Request(profile))
    void = finding("VOID_BAD_SIGNATURE", "Entry 5 should not be in the log.", entry=5, block=2)
    with _replica(profile) as db:
        found = _admission(db, 2, replace(audited, findings=(void,)))
        assert _admission(db, 1, replace(audited, findings=(void,))).result is Result.OK
    assert found.result is Result.AGAINST
    assert found.detail.endswith("refused 1 statement.")


def test_where_refusals_are_not_all_listed_the_audit_is_not_named(profile: Path) -> None:
    audited = audit(Request(profile))
    more = finding("VOID_BAD_SIGNATURE", "7 more findings of this code are not listed.")
    with _replica(profile) as db:
        found = _admission(db, 2, replace(audited, findings=(more,)))
    assert found.detail.startswith("This copy")


@pytest.mark.parametrize("is_audited", [False, True])
def test_a_statement_that_this_copy_refused_speaks_against_its_block(
    profile: Path,
    is_audited: bool,  # noqa: FBT001
) -> None:
    audited = audit(Request(profile)) if is_audited else None
    with open_database(profile / "replica.db", "replica") as db:
        block = blocks.at(db, 2)
        assert block is not None
        sql = "update statement set void = 'BAD_SIGNATURE' where entry = ?"
        tampering.change(db, sql, (block.first,))
        assert _admission(db, 2, audited).result is Result.AGAINST
        assert _admission(db, 1, audited).result is Result.OK


def test_no_replay_speaks_for_bytes_that_are_altered(profile: Path) -> None:
    audited = audit(Request(profile))
    with open_database(profile / "replica.db", "replica") as db:
        block = blocks.at(db, 2)
        assert block is not None
        entry = entries.entry(db, block.first)
        tampering.put_entry(db, block.first, entry.replace(b"Meadow Dairy", b"Meadow Dayri"))
        assert _admission(db, 2, audited).result is Result.NOT_DONE
        assert _admission(db, 1, audited).result is Result.OK


def test_the_proposer_has_the_name_that_the_charter_gives_it(profile: Path) -> None:
    with _replica(profile) as db:
        facts = {fact.name: fact.value for fact in check_block(db, 2).facts}
        block = blocks.at(db, 2)
    assert block is not None
    assert block.proposer == "city-hall"
    assert facts["Proposer"] == "Smallville"
