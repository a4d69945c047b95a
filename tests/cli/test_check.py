"""``check``: what an audit would find across records is known after a sync, bit by bit."""

import shutil
from pathlib import Path

import pytest

from desktop.audit import incremental
from desktop.audit.neighbourhood import Limits
from desktop.audit.run import Request, audit
from desktop.checks.groups import CHECKS
from desktop.checks.reaches import FIELDS, REACH_OF
from desktop.demo.city import Built
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject
from desktop.progress import Cancelled
from desktop.replica import check_index
from desktop.replica.database import Database, in_memory, open_database, open_read_only
from desktop.session import Session
from tests.chronicle import Chronicle, chronicle, copied
from tests.cli.conftest import Verb
from tests.cli.test_watch import Street, street

__all__ = ["chronicle", "street"]

HUGE = 1 << 40
ANY_SIZE = Limits(new=HUGE, subjects=HUGE, around=HUGE, few=0)


def kept(index: Database) -> set[Finding]:
    return {one.finding for one in check_index.findings(index)}


@pytest.mark.slow
def test_a_first_sync_tells_what_an_audit_would_find_across_records(
    verb: Verb, demonstration: Built, tmp_path: Path
) -> None:
    profile = Path(shutil.copytree(demonstration.folder, tmp_path / "city")) / "profiles" / "fresh"
    synced = verb("sync", "--profile", profile)
    words = "findings are new. See: civicledger check"
    assert words in synced.errors
    again = verb("sync", "--profile", profile)
    assert "civicledger check" not in again.errors
    told = verb("check", "--profile", profile)
    assert (told.code, told.document["new_records"], told.document["whole"]) == (1, 0, False)
    audited = audit(Request(profile, workers=1))
    across = {one for one in audited.findings if one.code in CHECKS}
    assert f"{len(across)} {words}" in synced.errors
    with Session(profile) as session, session.checks() as index:
        assert kept(index) == across
    first = min(one.entry or 0 for one in across)
    since = verb("check", "--since", first + 1, "--profile", profile)
    assert len(since.document["findings"]) == sum((one.entry or 0) > first for one in across)
    whole = verb("check", "--whole", "--profile", profile)
    assert (whole.document["whole"], whole.document["new_findings"]) == (True, 0)


@pytest.mark.slow
@pytest.mark.parametrize("cut", [90, 764, 1040])
def test_the_demonstration_is_judged_alike_in_two_looks_and_in_one(
    demonstration: Built, tmp_path: Path, cut: int
) -> None:
    replica = tmp_path / "replica.db"
    shutil.copyfile(demonstration.folder / "profiles" / "inspector" / "replica.db", replica)
    with open_database(replica, "replica") as db, in_memory("checks") as index:
        (size,) = db.one("select size from trusted") or (0,)
        db.execute("update trusted set size = ?", (cut,))
        incremental.look(db, index, 1, limits=ANY_SIZE)
        db.execute("update trusted set size = ?", (size,))
        done = incremental.look(db, index, 2, limits=ANY_SIZE)
        assert not done.is_whole
        codes = {code for name in REACH_OF for code in FIELDS[name].checks}
        in_two = {one for one in kept(index) if one.code in codes}
        with in_memory("checks") as other:
            incremental.look(db, other, 3, limits=ANY_SIZE)
            assert in_two == {one for one in kept(other) if one.code in codes}
        assert in_two


@pytest.mark.slow
def test_what_a_later_record_makes_good_is_found_no_more(street: Street) -> None:
    data: JsonObject = {
        "bizStep": "dispensing",
        "epcList": ["https://id.gs1.org/01/04012345000009/21/Z"],
    }
    made: JsonObject = {
        "bizStep": "commissioning",
        "action": "ADD",
        "epcList": ["https://id.gs1.org/01/04012345000009/21/A"],
    }  # of the same product: its maker records the packs
    twice = [street.event(about=[], **data) for _ in range(2)]
    street.seal("operator", made=street.event(about=[], **made), first=twice[0])
    assert street.call("sync")[0] == 0
    assert [one["code"] for one in street.call("check")[1]["findings"]] == ["S2"]  # type: ignore[attr-defined]
    street.seal("operator", end=street.revoke("operator", twice[0]))
    assert street.call("sync")[0] == 0
    code, document = street.call("check")
    assert (code, document["findings"]) == (0, [])


def test_what_cannot_be_looked_at_one_by_one_is_left_and_named(
    chronicle: Chronicle,
) -> None:
    with open_read_only(chronicle.replica, "replica") as db, in_memory("checks") as index:
        incremental.look(db, index, 1)
        index.execute("update progress set next_entry = ?", (chronicle.before,))
        small = Limits(new=HUGE, subjects=0, around=0, few=0)
        assert not incremental.look(db, index, 2, limits=small).is_whole
        left = {one.codes[0]: one.why for one in incremental.left(index)}
        assert left["E1"] == "the new records touch too many others"
        assert "T1" not in left  # nothing is on record in which it could find something
        incremental.look(db, index, 3, limits=small)
        assert {one.codes[0] for one in incremental.left(index)} == {*left}
        incremental.look(db, index, 4, is_whole=True)
        assert incremental.left(index) == ()


def test_a_look_that_was_stopped_leaves_nothing_and_a_shorter_replica_is_waited_for(
    chronicle: Chronicle,
) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with open_read_only(chronicle.replica, "replica") as db, in_memory("checks") as index:
        with pytest.raises(Cancelled):
            incremental.look(db, index, 1, stop)
        assert check_index.progress(index) is None
        incremental.look(db, index, 1)
        index.execute("update progress set next_entry = next_entry + 5")
        done = incremental.look(db, index, 2)
        assert (done.size, done.new_records) == (chronicle.size + 5, 0)


def test_a_damaged_file_of_checks_stops_no_sync_and_is_told_by_the_verb(
    verb: Verb, chronicle: Chronicle, tmp_path: Path
) -> None:
    profile = copied(chronicle, tmp_path)
    (profile / "checks.db").write_bytes(
        b"no database at all, and long enough to be read as one" * 99
    )
    assert verb("sync", "--profile", profile).code == 0
    told = verb("check", "--profile", profile)
    assert told.code == 2
    assert "hecks.db is damaged" in told.errors
    assert verb("check", "--since", "-1", "--profile", profile).code == 3


def test_another_program_looks_at_everything_again_and_no_sync_does_so_for_long(
    chronicle: Chronicle, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_read_only(chronicle.replica, "replica") as db, in_memory("checks") as index:
        incremental.look(db, index, 1)
        assert not incremental.look(db, index, 2).is_whole
        index.execute("update progress set names = names + 1")
        monkeypatch.setattr(incremental, "LIMITS", Limits(new=10))
        assert incremental.takes_long(db, index)
        assert incremental.look(db, index, 3).is_whole
        assert not incremental.takes_long(db, index)
