"""A clock that is a year off, back or forward: nothing is lost, and what is wrong is said."""

import shutil
import time
from functools import partial
from pathlib import Path

import pytest

from desktop import issuing
from desktop.audit.run import Request, audit
from desktop.domains.refusal import Code
from desktop.engine.embedded import EmbeddedEngine, EngineFiles
from desktop.issuing import Settled
from desktop.node.local import LocalNetwork
from desktop.peers.folder import FolderSource
from desktop.peers.sync import Replica, sync
from desktop.profile import Profile, save_profile
from desktop.replica import checkpoints, entries, outbox
from desktop.replica.database import Database, open_database
from desktop.replica.outbox import State
from desktop.session import Session
from tests.city import MINUTE_MS, ORIGIN, START_MS, City
from tests.crash.drivers.work import DIPLOMA
from tests.peers.lying import peer_folder

YEAR_MS = 365 * 24 * 60 * MINUTE_MS
pytestmark = pytest.mark.slow

BOTH = pytest.mark.parametrize("off_ms", [-YEAR_MS, YEAR_MS], ids=["a year back", "a year ahead"])


def queued_and_signed(db: Database, desk: Database, now_ms: int) -> list[outbox.Signed]:
    """Queue one diploma and sign what is due, by a clock."""
    signer = City(Path("never-written")).person("registrar").signer
    made = issuing.make_records(db, signer.did, "education.diploma/1", [{"data": DIPLOMA}], now_ms)
    if made.records:
        issuing.queue(desk, made.records, now_ms, 0)
    return issuing.sign_released(db, desk, signer, ORIGIN, now_ms)


def handed_over(db: Database, desk: Database, network: LocalNetwork) -> list[Settled | None]:
    """Hand over what is signed and settle each refusal."""
    outcomes: list[Settled | None] = []
    for group in issuing.unsettled(desk):
        told = network.submit_together([one.entry for one in group])
        refusal = next((item for item in told if item is not None), None)
        outcomes.append(None if refusal is None else issuing.settle(db, desk, group, refusal))
    return outcomes


@BOTH
def test_what_a_laptop_signs_by_a_wrong_clock_is_kept_until_it_is_right(
    tmp_path: Path, off_ms: int
) -> None:
    city = City(tmp_path / "city")
    with (
        city.found() as network,
        open_database(tmp_path / "replica.db", "replica") as db,
        open_database(tmp_path / "desk.db", "desk") as desk,
    ):
        network.publish()
        laptop = Replica(db, city.anchor, tmp_path / "incoming", tmp_path / "evidence")
        sync(laptop, [FolderSource(network.folder)])
        queued_and_signed(db, desk, city.now_ms + off_ms)
        before = outbox.everything(desk)
        settled = handed_over(db, desk, network)
        assert all(one in (None, Settled.HELD, Settled.ANEW) for one in settled)
        assert len(outbox.everything(desk)) == len(before)
        assert not [one for one in outbox.everything(desk) if one.state is State.REFUSED]
        city.now_ms += MINUTE_MS
        assert len(queued_and_signed(db, desk, city.now_ms)) >= 1
        handed_over(db, desk, network)
        network.publish()
        sync(laptop, [FolderSource(network.folder)])
        trusted = checkpoints.trusted(db)
        assert trusted is not None
        states = [one.state for one in issuing.follow(db, desk, trusted.size)]
        assert State.FINAL in states
        seqs = [row[0] for row in db.query("select seq from statement where void is null")]
        assert seqs


@BOTH
def test_a_laptop_of_another_year_syncs_and_audits_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, off_ms: int
) -> None:
    city = City(tmp_path / "city")
    with city.found() as network:
        network.publish()
    monkeypatch.setattr(time, "time_ns", lambda: (START_MS + off_ms) * 1_000_000)
    with open_database(tmp_path / "replica.db", "replica") as db:
        laptop = Replica(db, city.anchor, tmp_path / "incoming", tmp_path / "evidence")
        assert sync(laptop, [FolderSource(peer_folder(city))]).peers[0].state == "agrees"
    save_profile(Profile(tmp_path, "inspector", city.anchor))
    with Session(tmp_path) as session:
        assert session.now_ms() == START_MS + off_ms
        as_of = session.as_of()
        assert as_of is not None
        assert as_of.as_of_s == START_MS // 1000  # by the cosigners' clocks, not by this one
    assert audit(Request(tmp_path)).findings == ()


@BOTH
def test_a_writer_of_another_year_never_seals_back_in_time(tmp_path: Path, off_ms: int) -> None:
    city = City(tmp_path / "city")
    with city.found() as network:
        network.publish()
        home = network.writer_home
    files = EngineFiles.of(Path(shutil.copytree(home, tmp_path / "home")))
    right = city.now_ms
    times: list[int] = []
    for number, now_ms in enumerate((right, right + off_ms, right + MINUTE_MS)):
        engine = EmbeddedEngine(files, "city-hall", ORIGIN, partial(int, now_ms))
        try:
            (entry,) = city.recalls(1)
            refusal = engine.submit(entry)
            assert refusal is None or refusal.code in (Code.EXPIRED, Code.FROM_THE_FUTURE)
            engine.seal_waiting()
            newest = list(engine.blocks(0))
            times = [block.time_ms for block in newest]
            assert times == sorted(times), number
            assert entries.stored_size(engine._db) == engine.application.info().size
        finally:
            engine.stop()
    assert len(times) >= 2


@BOTH
def test_cosigners_of_another_year_sign_what_is_not_ahead_of_them(
    tmp_path: Path, off_ms: int
) -> None:
    city = City(tmp_path / "city")
    with city.found() as network:
        city.now_ms += off_ms
        done = network.publish()
        assert done is not None
        assert done.checkpoint.is_final == (off_ms > 0)
        if off_ms < 0:
            errors = [one.error for one in done.refusals]
            assert errors
            assert {getattr(one, "code", "") for one in errors} == {"FROM_THE_FUTURE"}
            city.now_ms -= off_ms
            done = network.publish()
            assert done is not None
            assert done.checkpoint.is_final
