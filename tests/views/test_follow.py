"""A window that is open follows its peers: new blocks come by themselves, failures stay quiet."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop import issuing
from desktop.demo.city import Built
from desktop.errors import CivicLedgerError
from desktop.keys.signing import sign_records
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import RecordSet
from desktop.node.local import open_local
from desktop.peers.source import CHECKPOINT_LIMIT, Peer
from desktop.peers.web import WebSource
from desktop.profile import load_profile, save_profile
from desktop.session import Session
from desktop.settings import load_settings
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.pages.chain import ChainPage
from desktop.views.theme import Look
from tests.views.small_ledger import PASSWORD, RECALL

SEEN_S = 5.0
"""How soon a final block is in the window."""

Opened = Callable[[], Conductor]


@pytest.fixture
def opened(qtbot: QtBot, profile: Path, look: Look) -> Iterator[Opened]:
    """Return what opens the window on the small ledger and waits for its first sync."""
    made: list[tuple[Conductor, Context]] = []

    def open_window() -> Conductor:
        context = Context(Session(profile))
        conductor = Conductor(context, look)
        made.append((conductor, context))
        conductor.window.show()
        with qtbot.waitSignal(context.sync_run.rested, timeout=20_000):
            conductor.start(sync=True)
        qtbot.waitUntil(lambda: context.figures is not None, timeout=20_000)
        return conductor

    yield open_window
    for conductor, context in made:
        conductor.close()
        context.close()


def publish_block(profile: Path, number: int) -> float:
    """Seal and publish one block with a recall, as another program; return when it was there."""
    with Session(profile) as session:
        session.unlock(PASSWORD)
        signer, origin = session.signer(), session.profile.anchor.origin
        city = profile / "city"
        item: JsonObject = {"data": {**RECALL, "recall_number": f"R-{number}"}}
        with open_local(city, session.profile.anchor, PASSWORD, session.now_ms) as network:
            made = issuing.make_records(
                session.reader(), signer.did, "recall.notice/1", [item], session.now_ms()
            )
            content = RecordSet(None, made.records)
            now_s = session.now_ms() // 1000
            entry = sign_records(signer, origin, 200 + number, content, now_s)
            assert network.submit(entry) is None
            network.publish()
            return time.monotonic()


def final_size(context: Context) -> int:
    return 0 if context.figures is None else context.figures.final_size


def height_of(context: Context) -> int:
    return -1 if context.figures is None else context.figures.final_height


@pytest.mark.slow
def test_a_block_that_is_published_is_in_the_window_within_five_seconds(
    qtbot: QtBot, profile: Path, opened: Opened
) -> None:
    conductor = opened()
    context = conductor.context
    conductor.window.open_page("chain")
    chain = conductor.window.page()
    assert isinstance(chain, ChainPage)
    qtbot.waitUntil(lambda: chain.data.count == 4, timeout=20_000)
    chain.search_block(1)
    assert height_of(context) == 3
    for number in range(2):
        published_s = publish_block(profile, number)
        with qtbot.waitSignal(
            context.replica_changed,
            timeout=10_000,
            check_params_cb=lambda: height_of(context) == 4 + number,  # noqa: B023  (called now)
        ):
            pass
        assert time.monotonic() - published_s < SEEN_S
    qtbot.waitUntil(lambda: chain.data.count == 6, timeout=5_000)
    assert chain._plot.chain.current == 1
    assert conductor.last_error is None
    words = sentence_of(conductor)
    assert words.startswith("Final to block 5 \u00b7 less than 1 min ago \u00b7 1 peer agrees")


def sentence_of(conductor: Conductor) -> str:
    return conductor.window.state_light.text()


@pytest.mark.slow
def test_a_peer_that_goes_away_is_told_by_the_light_alone_and_comes_back(
    qtbot: QtBot, profile: Path, opened: Opened
) -> None:
    conductor = opened()
    failed: list[CivicLedgerError] = []
    conductor.context.failed.connect(failed.append)
    copies = profile / "city" / "peers" / "folder"
    copies.rename(copies.with_name("unplugged"))
    qtbot.waitUntil(lambda: sentence_of(conductor).startswith("Offline"), timeout=10_000)
    copies.with_name("unplugged").rename(copies)
    qtbot.waitUntil(lambda: sentence_of(conductor).startswith("Final"), timeout=10_000)
    assert failed == []


@pytest.mark.slow
def test_closing_the_window_ends_the_following(qtbot: QtBot, opened: Opened) -> None:
    context = opened().context
    assert context.follow.is_on
    qtbot.waitUntil(lambda: not context.tasks.count(), timeout=20_000)
    began_s = time.monotonic()
    context.close()
    assert time.monotonic() - began_s < 2
    assert not context.follow.is_on


@pytest.mark.slow
def test_a_profile_that_does_not_wish_it_is_not_followed(profile: Path, opened: Opened) -> None:
    assert load_settings(profile).follow
    (profile / "settings.ini").write_text("[sync]\nfollow=false\n", "utf-8")
    assert not opened().context.follow.is_on


@pytest.mark.slow
def test_a_failure_of_this_machine_is_told_once_and_a_sync_listens_again(
    qtbot: QtBot, profile: Path, opened: Opened
) -> None:
    conductor = opened()
    context = conductor.context
    failed: list[CivicLedgerError] = []
    context.failed.connect(failed.append)
    good = (profile / "profile.json").read_bytes()
    context.follow.stop()
    qtbot.waitUntil(lambda: not context.tasks.count(), timeout=20_000)
    (profile / "profile.json").write_bytes(b"{}")
    context.follow.start()
    qtbot.waitUntil(lambda: not context.follow.is_on, timeout=5_000)
    qtbot.waitUntil(lambda: not context.tasks.count(), timeout=5_000)
    assert [one.what for one in failed] == [
        "The file profile.json is damaged or not a profile of CivicLedger."
    ]
    (profile / "profile.json").write_bytes(good)
    with qtbot.waitSignal(context.sync_run.answered, timeout=20_000):
        context.start_sync()
    assert context.follow.is_on
    assert len(failed) == 1


def program(*words: object) -> subprocess.Popen[str]:
    """Start the program as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", *map(str, words), "--json"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONUTF8": "1"},
    )


@contextmanager
def network_of(city: Path) -> Iterator[list[str]]:
    """Run the four nodes of a city and lend their addresses."""
    with program("network", city, "--password-file", city / "password.txt") as nodes:
        assert nodes.stdout is not None
        lines = []
        for line in nodes.stdout:
            lines.append(line)
            if line.startswith("}"):
                break
        try:
            yield [one["url"] for one in json.loads("".join(lines))["nodes"]]
        finally:
            nodes.terminate()
            nodes.communicate(timeout=60)


def queue_diploma(profile: Path, folder: Path, *options: object) -> None:
    """Let a diploma wait in the outbox of a profile."""
    data = folder / "items.json"
    diploma = {
        "achievementType": "BachelorDegree",
        "achievement": {"en": "Bachelor of Science"},
        "awarded": "2026-09-30",
    }
    data.write_text(json.dumps([{"data": diploma}]), "utf-8")
    with program(
        "issue", "education.diploma/1", "--data", data, "--profile", profile, *options
    ) as issuing_it:
        issuing_it.communicate(timeout=60)
        assert issuing_it.returncode == 0


def size_at(node: WebSource) -> int:
    note = node.read("checkpoint", CHECKPOINT_LIMIT)
    return 0 if note is None else parse_checkpoint(note).size


@pytest.mark.slow
def test_a_block_of_four_nodes_is_in_the_window_within_five_seconds(
    qtbot: QtBot, demonstration: Built, tmp_path: Path, look: Look
) -> None:
    city = Path(shutil.copytree(demonstration.folder, tmp_path / "city"))
    inspector, registrar = (city / "profiles" / name for name in ("inspector", "registrar"))
    with network_of(city) as urls:
        peers = tuple(Peer(f"node-{at}", "http", url) for at, url in enumerate(urls))
        for folder in (inspector, registrar):
            save_profile(replace(load_profile(folder), peers=peers))
        context = Context(Session(inspector))
        conductor = Conductor(context, look)
        with qtbot.waitSignal(context.sync_run.rested, timeout=60_000):
            conductor.start(sync=True)
        qtbot.waitUntil(lambda: context.figures is not None, timeout=20_000)
        before = final_size(context)
        password = ("--password-file", city / "password.txt")
        queue_diploma(registrar, tmp_path, *password)
        with (
            closing(WebSource(urls[0], clock=time.monotonic, allow_http=True)) as node,
            program("outbox", "send", "--now", "--profile", registrar, *password) as sender,
        ):
            published_s = seen_s = 0.0
            while not seen_s:
                qtbot.wait(50)
                if not published_s and size_at(node) > before:
                    published_s = time.monotonic()
                if final_size(context) > before:
                    seen_s = time.monotonic()
            sender.communicate(timeout=120)
            assert sender.returncode == 0
        words = sentence_of(conductor)
        conductor.close()
        context.close()
    waited_s = seen_s - (published_s or seen_s)
    assert waited_s < SEEN_S
    assert words.startswith("Final to block")
