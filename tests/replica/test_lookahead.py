"""Examined here or in other processes, now or before: the tables and the refusals are the same."""

import multiprocessing
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domains.examination import Examined, RecordFacts, examine, packed, unpacked
from desktop.domains.refusal import Code, Refusal
from desktop.domains.replay import SealError
from desktop.ledger.merkle import leaf_hash
from desktop.ledger.signature import SIGNATURE_BYTES
from desktop.replica import lookahead
from desktop.replica.database import in_memory, open_database
from desktop.replica.ingest import Ingest
from tests.city import grown_city
from tests.replica.logs import changed, eventful, stayed, tables, travelled

pytestmark = pytest.mark.slow

LOGS = pytest.mark.parametrize("log", [eventful, changed], ids=["eventful", "changed charter"])


@pytest.mark.slow
@LOGS
def test_facts_that_travelled_make_the_same_tables(log: Callable[[], list[bytes]]) -> None:
    entries = log()
    with in_memory("replica") as here, in_memory("replica") as there:
        stayed(here, entries)
        travelled(there, entries)
        assert tables(here) == tables(there)


def test_the_eventful_log_has_every_fate() -> None:
    with in_memory("replica") as db:
        stayed(db, eventful())
        words = {row[0] for row in db.query("select void from statement where void is not null")}
        (revoked,) = db.query("select count(*) from record where revoked = 1")
        own = db.query("select kind from record where kind in ('city.notice/1', 'recall.notice/2')")
    assert words == {
        "DUPLICATE", "BAD_FORM", "BAD_SIGNATURE", "UNKNOWN_ISSUER", "BAD_DATA", "ID_USED",
    }  # fmt: skip
    assert revoked == (1,)
    assert len(own) == 2


def without_bytes(record: RecordFacts) -> RecordFacts:
    return replace(record, canonical=None)


def test_what_a_process_says_comes_back_whole() -> None:
    entries = eventful()
    for entry, there in zip(entries, unpacked(packed(entries), entries), strict=True):
        here = None if entry[:1] == b"{" else examine(entry)
        if isinstance(here, Examined) and isinstance(there, Examined):
            assert there.statement == here.statement
            assert list(map(without_bytes, there.records)) == list(map(without_bytes, here.records))
            assert (there.batch, there.charter) == (here.batch, here.charter)
        else:
            assert there == here


def test_a_signature_that_was_verified_before_is_not_verified_again() -> None:
    forged = bytearray(grown_city().recalls(1)[0])
    forged[-SIGNATURE_BYTES] ^= 1
    entry = bytes(forged)
    refused = examine(entry)
    assert isinstance(refused, Refusal)
    assert refused.code is Code.BAD_SIGNATURE
    assert isinstance(examine(entry, is_verified=True), Examined)
    assert isinstance(unpacked(packed([entry], 1), [entry], 1)[0], Examined)


def test_few_entries_need_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookahead, "ProcessPoolExecutor", None)
    log = eventful()
    looked = list(lookahead.blocks(log, 0, 0, count=len(log), workers=2))
    assert sum(len(one.statements) + 1 for one in looked) == len(log)
    assert looked[0].leaves == [leaf_hash(entry) for entry in looked[0].statements]


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start processes for few entries too, and send them few at a time."""
    monkeypatch.setattr(lookahead, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(lookahead, "_CHUNK", 50)


@pytest.mark.slow
@pytest.mark.usefixtures("eager")
@LOGS
def test_processes_make_the_same_tables(log: Callable[[], list[bytes]], tmp_path: Path) -> None:
    entries = log()
    with in_memory("replica") as here, open_database(tmp_path / "r.db", "replica") as there:
        stayed(here, entries)
        with there.transaction():
            writer = Ingest(there, expected=len(entries))
            for looked in lookahead.blocks(entries, 0, 0, count=len(entries), workers=2):
                writer.block(looked.statements, looked.seal, looked.examined, looked.leaves)
            writer.finish()
        assert tables(here) == tables(there)


@pytest.mark.slow
@pytest.mark.usefixtures("eager")
def test_a_process_that_dies_is_not_missed() -> None:
    log = eventful()

    def deadly() -> Iterator[bytes]:
        for index, entry in enumerate(log):
            if index == 200:
                for child in multiprocessing.active_children():
                    child.kill()
            yield entry

    looked = list(lookahead.blocks(deadly(), 0, 0, count=len(log), workers=2))
    expected = list(lookahead.blocks(log, 0, 0, count=len(log), workers=1))
    assert [one.leaves for one in looked] == [one.leaves for one in expected]


@pytest.mark.slow
@pytest.mark.usefixtures("eager")
def test_a_log_without_its_last_seal_is_told_as_ever() -> None:
    log = eventful()[:-1]
    with pytest.raises(SealError, match="without its seal"):
        list(lookahead.blocks(log, 0, 0, count=len(log), workers=2))
