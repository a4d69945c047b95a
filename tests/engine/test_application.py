"""The application: its hash, what fits into a block, and what it never does."""

import hashlib
from pathlib import Path

import pytest

from desktop.domains.replay import MAX_STATEMENTS
from desktop.engine.application import Application, app_hash
from desktop.engine.port import BlockContext, EngineError
from desktop.ledger.merkle import EMPTY_ROOT
from desktop.replica.database import in_memory
from tests.city import START_MS, City

pytestmark = pytest.mark.slow

_CONTEXT = BlockContext(START_MS, "city-hall")


def test_the_hash_says_size_root_and_rules() -> None:
    root = bytes(range(32))
    message = b"civicledger/app/1\n" + bytes(7) + b"\x09" + root + b"\x00\x00\x00\x01"
    assert app_hash(9, root, 1) == hashlib.sha256(message).digest()


def test_an_empty_application_stands_at_nothing() -> None:
    with in_memory("replica") as db:
        info = Application(db).info()
        assert (info.height, info.size, info.root, info.rules) == (0, 0, EMPTY_ROOT, 0)
        assert info.app_hash == app_hash(0, EMPTY_ROOT, 0)


def test_nothing_is_committed_that_was_not_executed() -> None:
    with in_memory("replica") as db:
        with pytest.raises(EngineError) as caught:
            Application(db).commit()
        assert (caught.value.retryable, caught.value.outcome) == (False, "no")


def test_a_proposal_keeps_the_order_and_the_limits() -> None:
    with in_memory("replica") as db:
        application = Application(db)
        entries = [b"a" * 10, b"b" * 10, b"c" * 10]
        assert application.propose(_CONTEXT, entries, 30) == entries
        assert application.propose(_CONTEXT, entries, 29) == entries[:2]
        many = [b"x"] * (MAX_STATEMENTS + 1)
        assert len(application.propose(_CONTEXT, many, 10**9)) == MAX_STATEMENTS


def test_the_first_entry_must_be_a_charter() -> None:
    with in_memory("replica") as db:
        executed = Application(db).execute(_CONTEXT, [b"\xd2"])
        assert executed.block is None
        assert executed.outcomes[0].id is None


def test_a_ledger_is_founded_once_and_only_with_a_good_block(tmp_path: Path) -> None:
    city = City(tmp_path)
    genesis = city.genesis()
    with in_memory("replica") as db:
        application = Application(db)
        with pytest.raises(EngineError, match="UNKNOWN_ISSUER"):
            application.init(_CONTEXT, genesis[1:])
        assert application.info().size == 0
        assert application.init(_CONTEXT, genesis).block is not None
        assert application.info().size == len(genesis) + 1
        with pytest.raises(EngineError, match="exists already"):
            application.init(_CONTEXT, genesis)


def test_a_proposal_is_voted_for_unless_it_is_too_large_or_badly_made(tmp_path: Path) -> None:
    genesis = City(tmp_path).genesis()
    spoiled = bytearray(genesis[1])
    spoiled[-1] ^= 1
    with in_memory("replica") as db:
        application = Application(db)
        assert application.validate(_CONTEXT, genesis)
        assert application.validate(_CONTEXT, genesis[1:])  # what the rules say comes later
        assert not application.validate(_CONTEXT, [*genesis, genesis[1]])
        assert not application.validate(_CONTEXT, [genesis[0], bytes(spoiled)])
        assert not application.validate(_CONTEXT, [b"no statement"])
        assert not application.validate(_CONTEXT, [genesis[0]] * (MAX_STATEMENTS + 1))
        assert application.info().size == 0
