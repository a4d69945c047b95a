"""``civicledger network``: run every authority of a city folder as a process of its own.

For trying out and for demonstrations: four authorities on one laptop are one authority's word. In a
city each runs ``civicledger node`` on a machine of its own.
"""

import argparse
import json
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from types import FrameType
from typing import IO

from desktop.cli.call import Call
from desktop.errors import StorageError, UsageError
from desktop.node.home import load_node, save_node

_START_S = 60.0
_END_S = 45.0  # a round of cosigning may take 30
_HOST = "127.0.0.1"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument("city", type=Path, metavar="DIR", help="the folder of the city")
    parser.add_argument(
        "--port", type=int, metavar="N", help="of the first node; else free ones are taken"
    )


def run(call: Call) -> int:
    """Run the nodes until told to end; exit 2 where one of them ended by itself."""
    homes = sorted(item.parent for item in (call.options.city / "authorities").glob("*/node.json"))
    if not homes:
        raise StorageError(
            f"{call.options.city} holds no authorities.",
            do="Name the folder of a demonstration city.",
        )
    password = call.password()
    urls = _assign(homes, _ports(len(homes), call.options.port))
    asked = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        asked.set()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    with ExitStack() as running:
        nodes = [_start(home, urls[home], password, running) for home in homes]
        told = [
            {"name": load_node(home).id, "url": urls[home], "pid": node.pid}
            for home, node in zip(homes, nodes, strict=True)
        ]
        lines = [f"{one['name']}: {one['url']}" for one in told]
        call.answer({"nodes": told}, "\n".join([*lines, "End them all with Ctrl+C."]))
        call.flush()
        while not asked.wait(0.5):
            fallen = next((one for one in nodes if one.poll() is not None), None)
            if fallen is not None:
                home = homes[nodes.index(fallen)]
                raise StorageError(
                    f"The node of {load_node(home).id} has ended by itself.",
                    means="The others were ended, too.",
                    do=f"Look into {home / 'logs' / 'node.log'}.",
                )
    return 0


def _ports(count: int, first: int | None) -> list[int]:
    if first is not None:
        if not 1 <= first <= 65_536 - count:
            raise UsageError(f"There are no {count} ports from {first} on.")
        return list(range(first, first + count))
    with ExitStack() as bound:  # all at once, so that no two are the same
        made = [bound.enter_context(socket.socket()) for _ in range(count)]
        for one in made:
            one.bind((_HOST, 0))
        return [one.getsockname()[1] for one in made]


def _assign(homes: Sequence[Path], ports: Sequence[int]) -> dict[Path, str]:
    """Tell every node under which address the others are reached."""
    urls = {home: f"http://{_HOST}:{port}" for home, port in zip(homes, ports, strict=True)}
    named = tuple(sorted((load_node(home).id, url) for home, url in urls.items()))
    for home in homes:
        save_node(home, replace(load_node(home), urls=named))
    return urls


def _start(home: Path, url: str, password: str, running: ExitStack) -> subprocess.Popen[str]:
    """Start a node and wait until it takes connections; it is ended when the stack is closed."""
    words = [sys.executable, "-m", "desktop", "node", str(home), "--json"]
    node = subprocess.Popen(  # noqa: S603  (this very program)
        [*words, "--listen", url.removeprefix("http://")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    running.callback(_end, node)
    assert node.stdin is not None
    assert node.stdout is not None
    node.stdin.write(f"{password}\n")
    node.stdin.close()
    answers: SimpleQueue[str] = SimpleQueue()
    stdout = node.stdout
    threading.Thread(target=lambda: answers.put(_first_document(stdout)), daemon=True).start()
    try:
        answer = answers.get(timeout=_START_S)
    except Empty:
        answer = ""
    _check_begun(home, answer)
    return node


def _check_begun(home: Path, answer: str) -> None:
    """Refuse to go on where a node has not said where it serves; it says why on standard error."""
    try:
        told = json.loads(answer)
    except ValueError:
        told = {}
    if "url" not in told:
        raise StorageError(
            f"The node in {home} did not start.",
            means="The others were ended, too.",
            do=f"Read what it says above, or look into {home / 'logs' / 'node.log'}.",
        )


def _first_document(stream: IO[str]) -> str:
    """Return the JSON document that a node prints once it takes connections."""
    lines: list[str] = []
    for line in stream:
        lines.append(line)
        if line.startswith("}"):
            break
    return "".join(lines)


def _end(node: subprocess.Popen[str]) -> None:
    node.terminate()
    try:
        node.wait(_END_S)
    except subprocess.TimeoutExpired:
        node.kill()
        node.wait()
