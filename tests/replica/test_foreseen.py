"""What is foreseen is what the tables say."""

from desktop.replica.database import Database, in_memory
from desktop.replica.foreseen import ForeseenFacts
from desktop.replica.state import StoredFacts, id_text
from tests.city import grown_city


def _known(db: Database) -> list[str]:
    return [id_text(row[0]) for row in db.query("select id from record order by id")]


def test_used_ids_are_found_whether_foreseen_or_not(db: Database) -> None:
    facts, stored, known = ForeseenFacts(db), StoredFacts(db), _known(db)
    for _ in range(2):
        assert [facts.record(one) for one in known] == [stored.record(one) for one in known]
        facts.foresee(known)


def test_unused_ids_are_told_apart(db: Database) -> None:
    facts, known = ForeseenFacts(db), _known(db)
    newer = grown_city().recall().id
    older = f"{known[-1][:-12]}000000000000"
    facts.foresee([newer, older, *known[:3]])
    assert [facts.record(one) is None for one in (newer, older, known[0])] == [True, True, False]


def test_what_was_written_is_known_once_the_rest_is_forgotten(db: Database) -> None:
    facts, known = ForeseenFacts(db), _known(db)
    db.execute("delete from record where id = (select max(id) from record)")
    facts.foresee(known)
    assert facts.record(known[-1]) is None
    with in_memory("replica") as empty:
        nothing = ForeseenFacts(empty)
        nothing.foresee(known)
        assert nothing.record(known[0]) is None
    db.execute("update issuer set office = 'moved'")
    did = db.query("select did from issuer where entry >= 0 limit 1")[0][0]
    before = facts.issuer(did)
    db.execute("update issuer set office = 'again'")
    assert facts.issuer(did) == before
    facts.forget()
    after = facts.issuer(did)
    assert after is not None
    assert after.office == "again"


def test_counters_are_known(db: Database) -> None:
    facts, stored = ForeseenFacts(db), StoredFacts(db)
    rows = db.query(
        "select i.did, max(s.seq) from statement s join issuer i on i.key = s.issuer group by 1"
    )
    for did, highest in rows:
        for seq in (1, highest, highest + 1):
            assert facts.statement_id(did, seq) == stored.statement_id(did, seq)
    assert facts.statement_id("did:key:nobody", 1) is None
