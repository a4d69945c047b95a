"""What every engine keeps to, whichever decides the order: one suite, run over a kit for each.

A kit founds a ledger in a folder and opens its engine there. Child processes get the kit by the
name of the module that holds it as ``KIT``, so that they can be killed for good.
"""

import atexit
import copy
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest

from desktop.domains.replay import split_blocks
from desktop.engine.application import Application
from desktop.engine.port import BlockContext, ByHeight, ById, BySeq, Info, Placed, Sequencer
from desktop.ledger.checkpoint import open_checkpoint
from desktop.ledger.merkle import check_inclusion, leaf_hash
from desktop.ledger.seal import parse_seal
from desktop.ledger.statement import parse_statement
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database, in_memory, open_database, open_read_only
from desktop.replica.ingest import Ingest
from tests.city import MINUTE_MS, START_MS, City
from tests.peers.lying import note_over

_ROOT = Path(__file__).parents[2]
LATER_MS = START_MS + MINUTE_MS
KILLED = 15 if sys.platform == "win32" else -9


class Ordering(Sequencer, Protocol):
    """An engine over one application."""

    application: Application

    def settle(self) -> None:
        """Order everything that was submitted."""


class Kit(Protocol):
    """How the suite gets at one engine."""

    module: str

    def found(self, home: Path, entries: list[bytes]) -> None:
        """Begin a ledger in a folder with these statements in block 0."""

    def open(self, home: Path) -> Ordering:
        """Open the engine of a folder; its clock says `LATER_MS`."""

    def database(self, home: Path) -> Path:
        """Return the application's database."""


def founded(kit: Kit, home: Path) -> City:
    """Copy a ledger that was founded once into a folder, and return its city."""
    if kit.module not in _FOUNDED:
        _FOUNDED[kit.module] = _founded_city(kit)
    template = _FOUNDED[kit.module]
    shutil.copytree(template.folder, home)
    city = copy.copy(template)
    city.folder = home
    return city


_FOUNDED: dict[str, City] = {}  # by the module of the kit


def _founded_city(kit: Kit) -> City:
    folder = Path(tempfile.mkdtemp(prefix="founded-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    city = City(folder)
    kit.found(folder, city.genesis())
    return city


@contextmanager
def opened(kit: Kit, home: Path) -> Iterator[Ordering]:
    """Open the engine of a folder for a while."""
    engine = kit.open(home)
    try:
        yield engine
    finally:
        engine.stop()


def _dump(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of every table, issuers by their keys, in an order that says nothing."""
    names = {row[0]: row[1] for row in db.query("select key, did from issuer")}
    tables: dict[str, list[tuple[object, ...]]] = {}
    for (table,) in db.query(
        "select name from sqlite_master where type = 'table' and name not like 'search%'"
    ):
        columns = [row[1] for row in db.query(f"pragma table_info({table})")]
        rows = []
        for row in db.query(f"select * from {table}"):
            named = dict(zip(columns, row, strict=True))
            if table in ("statement", "record"):
                named["issuer"] = names.get(named["issuer"])
            if table == "issuer":
                del named["key"]
            rows.append(tuple(named.values()))
        tables[table] = sorted(rows, key=repr)
    return tables


class EngineContract:
    """The suite; a subclass names the kit."""

    kit: Kit

    @pytest.fixture
    def home(self, tmp_path: Path) -> Path:
        """Return a folder in which a ledger was founded."""
        self.city = founded(self.kit, tmp_path / "home")
        return tmp_path / "home"

    def test_execute_without_commit_leaves_info_unchanged(self, home: Path) -> None:
        with opened(self.kit, home) as engine:
            application = engine.application
            before = application.info()
            context = BlockContext(LATER_MS, "city-hall")
            entries = self.city.recalls(2)
            first = application.execute(context, entries)
            assert application.info() == before
            again = application.execute(context, entries)  # for the same height once more
            assert again == first
            assert again.app_hash != before.app_hash
            assert application.info() == before
            application.commit()
            assert application.info().app_hash == first.app_hash

    def test_an_empty_block_changes_nothing(self, home: Path) -> None:
        with opened(self.kit, home) as engine:
            application = engine.application
            before = application.info()
            for entries in ([], [b"\xd2nothing"]):
                executed = application.execute(BlockContext(LATER_MS, "city-hall"), entries)
                assert (executed.app_hash, executed.block) == (before.app_hash, None)
                application.commit()
                assert application.info() == before

    def test_checking_never_raises_and_changes_nothing(self, home: Path) -> None:
        with opened(self.kit, home) as engine:
            before = engine.application.info()
            good = self.city.recalls(1)[0]
            for entry in (b"", b"\xd2", b"{}", good[:-1], bytes(70_000)):
                assert engine.application.check(entry, LATER_MS) is not None
            for recheck in (False, True):
                assert engine.application.check(good, LATER_MS, recheck=recheck) is None
            assert engine.application.info() == before

    def test_the_same_statement_twice_is_logged_once(self, home: Path) -> None:
        (entry,) = self.city.recalls(1)
        with opened(self.kit, home) as engine:
            application = engine.application
            context = BlockContext(LATER_MS, "city-hall")
            executed = application.execute(context, [entry, entry])
            words = [item.refusal and item.refusal.word for item in executed.outcomes]
            assert words == [None, "DUPLICATE"]
            application.commit()
            after = application.info()
            again = application.execute(context, [entry])
            assert [item.refusal and item.refusal.word for item in again.outcomes] == ["DUPLICATE"]
            application.commit()
            assert application.info() == after

    def test_an_unknown_outcome_and_the_same_bytes_again_give_exactly_one_entry(
        self, home: Path
    ) -> None:
        (entry,) = self.city.recalls(1)
        statement_id = parse_statement(entry).id
        with opened(self.kit, home) as engine:
            for _ in range(3):
                assert engine.submit(entry) is None
            engine.settle()
            logged = engine.inclusion(statement_id)
            assert logged.state == "logged"
            size = engine.application.info().size
            assert engine.submit(entry) is None
            engine.settle()
            assert engine.inclusion(statement_id) == logged
            assert engine.application.info().size == size

    def test_waiting_ends_with_the_entrys_place(self, home: Path) -> None:
        entries = self.city.recalls(3)
        with opened(self.kit, home) as engine:
            engine.start()
            ids = [parse_statement(entry).id for entry in entries]
            for entry in entries:
                assert engine.submit(entry) is None
            places = [engine.await_inclusion(one, 20) for one in ids]
            assert [place.state for place in places] == ["logged"] * 3
            indices = [place.index for place in places if place.index is not None]
            assert indices == sorted(set(indices))
            assert engine.await_inclusion(bytes(32), 0.01).state == "unknown"

    def test_what_is_refused_is_told_at_once_or_where_one_waits(self, home: Path) -> None:
        with opened(self.kit, home) as engine:
            stranger = self.city.person("stranger")
            bad = stranger.statement([self.city.recall()], START_MS)
            refusal = engine.submit(bad)
            assert refusal is not None
            assert refusal.word == "UNKNOWN_ISSUER"
            operator = self.city.person("operator")
            seq = operator.next_seq
            rivals = []
            for product in ("Milk", "Cream"):
                operator.next_seq = seq
                rivals.append(operator.statement([self.city.recall(product)], START_MS))
            assert [engine.submit(entry) for entry in rivals] == [None, None]
            engine.settle()
            states = [engine.inclusion(parse_statement(entry).id) for entry in rivals]
            assert [state.state for state in states] == ["logged", "refused"]
            assert states[1].refusal is not None
            assert states[1].refusal.word == "SEQ_USED"

    def test_a_statement_is_found_by_its_id_and_by_its_number(self, home: Path) -> None:
        entries = self.city.recalls(2)
        statement = parse_statement(entries[1])
        operator = self.city.person("operator").did
        questions = (ById(statement.id), BySeq(operator, statement.claims.seq))
        with opened(self.kit, home) as engine:
            application = engine.application
            size = application.info().size
            application.execute(BlockContext(LATER_MS, "city-hall"), entries)
            assert [application.query(one) for one in questions] == [None, None]
            application.commit()
            place = Placed(statement.id, size + 1, 1, size + 3, "logged")
            assert [application.query(one) for one in questions] == [place, place]
            assert [engine.query(one) for one in questions] == [place, place]
            assert application.query(ById(bytes(32))) is None
            assert application.query(BySeq(operator, statement.claims.seq + 1)) is None
            assert application.query(BySeq("did:key:nobody", statement.claims.seq)) is None

    def test_a_refused_statement_is_found_nowhere(self, home: Path) -> None:
        stranger = self.city.person("stranger").statement([self.city.recall()], START_MS)
        with opened(self.kit, home) as engine:
            application = engine.application
            context = BlockContext(LATER_MS, "city-hall")
            application.execute(context, [stranger, *self.city.recalls(1)])
            application.commit()
            statement = parse_statement(stranger)
            did = self.city.person("stranger").did
            assert application.query(ById(statement.id)) is None
            assert application.query(BySeq(did, statement.claims.seq)) is None

    def test_the_blocks_are_read_as_they_were_sealed(self, home: Path) -> None:
        first, second = [self.city.recalls(2), self.city.recalls(1)]
        with opened(self.kit, home) as engine:
            for some in (first, second):
                for entry in some:
                    assert engine.submit(entry) is None
                engine.settle()
            found = list(engine.blocks(1))
            assert [list(block.statements) for block in found] == [first, second]
            assert [block.height for block in found] == [1, 2]
            assert [block.proposer for block in found] == ["city-hall"] * 2
            assert [parse_seal(block.seal).first for block in found] == [
                block.first for block in found
            ]
            assert found[1].first == found[0].size == found[0].first + 3
            assert found[1].size == engine.application.info().size
            assert engine.query(ByHeight(2)) == found[1]
            assert engine.application.query(ByHeight(3)) is None
            assert [block.height for block in engine.blocks(0)] == [0, 1, 2]
            assert list(engine.blocks(3)) == []

    def test_a_final_block_is_proven_by_its_seal_under_the_checkpoint(self, home: Path) -> None:
        (entry,) = self.city.recalls(1)
        with opened(self.kit, home) as engine:
            engine.submit(entry)
            engine.settle()
            assert engine.proof(1) is None
            assert engine.status().final_size == 0
            block = self._finalised(home, engine, 1)
            proof = engine.proof(1)
            assert proof is not None
            assert proof.block == engine.application.query(ByHeight(1))
            checkpoint = open_checkpoint(proof.checkpoint.note, self.city.charter)
            assert checkpoint.is_final
            check_inclusion(
                leaf_hash(proof.block.seal), block - 1, block, proof.inclusion.path,
                checkpoint.root,
            )  # fmt: skip
            assert engine.proof(0) is not None
            assert engine.proof(2) is None
            assert engine.status().final_size == block
            place = engine.application.query(ById(parse_statement(entry).id))
            assert place is not None
            assert place.state == "final"
            (later,) = self.city.recalls(1)
            engine.submit(later)
            engine.settle()
            assert engine.proof(2) is None
            place = engine.application.query(ById(parse_statement(later).id))
            assert place is not None
            assert place.state == "logged"

    def _finalised(self, home: Path, engine: Ordering, height: int) -> int:
        """Put a cosigned checkpoint over the log up to a block, as publishing does."""
        log = [entry for block in engine.blocks(0) for entry in (*block.statements, block.seal)]
        block = engine.application.query(ByHeight(height))
        assert block is not None
        with open_database(self.kit.database(home), "replica") as db, db.transaction():
            note = note_over(self.city, log[: block.size])
            checkpoints.store(db, checkpoints.judged(db, note), None)
        return block.size

    def test_the_status_says_how_the_engine_does(self, home: Path) -> None:
        with opened(self.kit, home) as engine:
            info = engine.application.info()
            status = engine.status()
            assert (status.height, status.size) == (info.height, info.size)
            assert (status.running, status.waiting, status.fault) == (False, 0, None)
            for entry in self.city.recalls(2):
                engine.submit(entry)
            assert engine.status().waiting == 2
            engine.settle()
            assert engine.status().waiting == 0
            assert engine.status().height == info.height + 1
            engine.start()
            assert engine.status().running

    def test_a_watch_is_told_of_new_blocks_and_of_several_as_one(self, home: Path) -> None:
        with opened(self.kit, home) as engine:
            watch, other = engine.watch(), engine.watch()
            assert not watch.wait(0)
            for _ in range(2):
                engine.submit(self.city.recalls(1)[0])
                assert not other.wait(0)  # what only waits is no news
                engine.settle()
                assert other.wait(0)
            assert watch.wait(0)
            assert not watch.wait(0)
            engine.start()
            engine.submit(self.city.recalls(1)[0])
            assert other.wait(20)

    def test_replay_from_genesis_equals_live(self, home: Path) -> None:
        with opened(self.kit, home) as engine:
            for number in range(3):
                for entry in self.city.recalls(number + 1):
                    assert engine.submit(entry) is None
                engine.settle()
            live = engine.application.info()
        with open_read_only(self.kit.database(home), "replica") as db, in_memory("replica") as new:
            writer = Ingest(new)
            for statements, seal in split_blocks(entries.between(db, 0, live.size), 0, 0):
                writer.block(statements, seal)
            writer.flush()
            assert Application(new).info() == live
            assert _dump(new) == _dump(db)

    @pytest.mark.slow
    def test_the_hash_does_not_depend_on_the_process(self, home: Path, tmp_path: Path) -> None:
        entries = self.city.recalls(3)
        hashes = set()
        for number, (seed, zone, language) in enumerate(
            [
                ("0", "UTC", "C"),
                ("1", "Pacific/Apia", "de_DE.UTF-8"),
                ("4711", "Asia/Tokyo", "tr_TR"),
            ]
        ):
            copied = _copy(home, tmp_path / f"process {number}")
            extra = {"PYTHONHASHSEED": seed, "TZ": zone, "LANG": language, "LC_ALL": language}
            done = _child(self.kit, copied, entries, extra=extra, cwd=copied)
            assert done.returncode == 0, done.stderr
            hashes.add(done.stdout.strip().splitlines()[-1])
        with opened(self.kit, home) as engine:
            for entry in entries:
                engine.submit(entry)
            engine.settle()
            assert hashes == {engine.application.info().app_hash.hex()}

    @pytest.mark.slow
    def test_a_kill_between_any_two_calls_loses_nothing_and_the_hash_is_the_same(
        self, home: Path, tmp_path: Path
    ) -> None:
        entries = self.city.recalls(3)
        whole = _copy(home, tmp_path / "whole")
        done = _child(self.kit, whole, entries)
        assert done.returncode == 0, done.stderr
        count, expected = (line for line in done.stdout.split() if line)
        assert int(count) > 10
        for call in range(int(count)):
            copied = _copy(home, tmp_path / f"killed {call}")
            killed = _child(self.kit, copied, entries, kill_at=call)
            assert killed.returncode == KILLED, (call, killed.stderr)
            info = self._resumed(copied, entries)
            assert info.app_hash.hex() == expected, f"killed before call {call}"
            assert info.size == self._resumed(copied, entries).size  # and once more

    def _resumed(self, home: Path, entries: list[bytes]) -> Info:
        """Start again after a crash, hand in the same bytes, and return where the log stands."""
        with opened(self.kit, home) as engine:
            for entry in entries:
                assert engine.submit(entry) is None
            engine.settle()
            return engine.application.info()

    @pytest.mark.slow
    def test_what_was_acknowledged_is_sealed_after_a_kill(self, home: Path) -> None:
        entries = self.city.recalls(5)
        killed = _child(self.kit, home, entries, kill_at=-1)
        assert killed.returncode == KILLED
        acknowledged = killed.stdout.split()
        assert acknowledged == [parse_statement(entry).id.hex() for entry in entries]
        with opened(self.kit, home) as engine:
            engine.settle()
            states = [engine.inclusion(bytes.fromhex(one)).state for one in acknowledged]
            assert states == ["logged"] * len(entries)


def _copy(home: Path, target: Path) -> Path:
    shutil.copytree(home, target, ignore=shutil.ignore_patterns("whole", "killed*", "process*"))
    return target


def _child(
    kit: Kit,
    home: Path,
    entries: list[bytes],
    *,
    kill_at: int | None = None,
    extra: dict[str, str] | None = None,
    cwd: Path = _ROOT,
) -> subprocess.CompletedProcess[str]:
    """Submit and settle in a process of its own; see `tests.engine.child`."""
    arguments = [kit.module, str(home), "none" if kill_at is None else str(kill_at)]
    return subprocess.run(
        [sys.executable, "-m", "tests.engine.child", *arguments],
        input="\n".join(entry.hex() for entry in entries),
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(_ROOT), **(extra or {})},
        timeout=60,
    )
