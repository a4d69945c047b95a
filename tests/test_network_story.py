"""The whole network at work: nodes that fall, registrars at different doors, a peer that lies."""

import json
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from desktop.audit.peer_attacks import PEER_ATTACKS, PeerAttack
from desktop.keys.key_file import SMALL
from desktop.keys.keyring import Keyring
from desktop.peers.source import Peer
from desktop.profile import Profile, save_profile
from tests.city import root_of
from tests.domains.town import RECALL
from tests.node.processes import (
    PASSWORD,
    Processes,
    ended,
    first_document,
    processes_in,
    program,
)

pytestmark = pytest.mark.slow

_AWAY = "health-office"  # the node that falls
_LIMIT_S = 40


def _done(*words: object) -> dict[str, Any]:
    """Run a verb to its end and return its answer."""
    process = program(*words)
    out, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors or out
    answer: dict[str, Any] = json.loads(out)
    return answer


def _profile(nodes: Processes, folder: Path, person: str, door: str) -> Path:
    """Return the profile of a person who knows one node, synced."""
    peers = [Peer(door, "http", nodes.url(door))]
    if person == "inspector":  # whose copy the liars are made of
        peers.append(Peer("city", "local", str(nodes.city.folder)))
    save_profile(Profile(folder, person, nodes.city.anchor, tuple(peers), cool_off_s=0))
    Keyring.create(folder / "keys.clkey", PASSWORD, root=root_of(person), cost=SMALL).lock()
    _done("sync", "--profile", folder, "--peer", nodes.url(door))
    return folder


def _issue(profile: Path, number: int) -> None:
    """Issue a recall and follow it until it is final."""
    item = profile / "item.json"
    item.write_text(json.dumps({"data": {**RECALL, "recall_number": f"R-{number}"}}), "utf-8")
    issued = _done("issue", "recall.notice/1", "--data", item, "--profile", profile)
    assert issued["accepted"] == 1, issued
    sent = _done("outbox", "send", "--now", "--profile", profile)["outbox"]
    assert {one["state"] for one in sent} == {"final"}, sent


@contextmanager
def _liar(attack: PeerAttack, inspector: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """Give the address of a lying peer and the profile that may be lied to."""
    if attack.script is None:
        made = _done("attack", attack.name, "--profile", inspector, "--out", folder)
        yield made["peer"], Path(made["profile"])
        return
    victim = shutil.copytree(inspector, folder)
    server = program("attack", attack.name, "--serve", "127.0.0.1:0", "--profile", inspector)
    try:
        yield first_document(server)["url"], Path(victim)
    finally:
        server.terminate()
        ended(server)


def _followed(victim: Path, peers: Sequence[str], liar: str, size: int) -> tuple[str, bool]:
    """Follow until the liar is named and the copy is final at the size of the network."""
    words = [word for peer in peers for word in ("--peer", peer)]
    following = program("sync", "--follow", "--every", "1", "--profile", victim, *words)
    code, is_final = "", False
    try:
        assert following.stdout is not None
        ends = time.monotonic() + _LIMIT_S
        for line in following.stdout:
            told = json.loads(line)
            named = {one["name"]: one.get("code") for one in told["peers"]}
            code = named.get(liar) or code
            is_final = told["final"] and told["size"] >= size
            if (code and is_final) or time.monotonic() > ends:
                break
    finally:
        _end(following)
    return code, is_final


def _end(process: "subprocess.Popen[str]") -> None:
    process.terminate()
    process.communicate(timeout=_LIMIT_S)


def test_a_network_bears_a_fallen_node_and_an_inspector_names_every_liar(tmp_path: Path) -> None:
    with processes_in(tmp_path) as nodes:
        nodes.start()
        inspector = _profile(nodes, tmp_path / "inspector", "inspector", "city-hall")
        first = _profile(nodes, tmp_path / "first", "operator", "university")
        second = _profile(nodes, tmp_path / "second", "city-hall", "food-office")
        _issue(first, 1)
        _issue(second, 2)
        nodes.kill(_AWAY)
        _issue(first, 3)
        nodes.start(_AWAY)
        _issue(second, 4)
        size = nodes.tree("city-hall")[0]
        nodes.agree_on(size)
        _done("sync", "--profile", inspector, "--peer", nodes.url(_AWAY))
        honest = [nodes.url("university"), nodes.url(_AWAY)]
        found = {}
        for attack in PEER_ATTACKS:
            with _liar(attack, inspector, tmp_path / attack.name) as (liar, victim):
                found[attack.name] = _followed(victim, [liar, *honest], liar, size)
        nodes.stop()
    print(f"liars named: {len(found)} of {len(PEER_ATTACKS)}")
    assert found == {attack.name: (attack.code, True) for attack in PEER_ATTACKS}
