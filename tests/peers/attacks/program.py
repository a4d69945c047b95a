"""The program under test as a process: what it answered, how long it took, how much memory.

Another implementation is tested by naming it in CIVICLEDGER_PROGRAM, words as for a shell. It must
know the verbs ``init``, ``sync`` and ``export --format tree`` with ``--json``.
"""

import json
import os
import shlex
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[3]
_MEASURED = Path(__file__).with_name("measured.py")
LIMIT_S = 30.0


@dataclass(frozen=True, slots=True)
class Run:
    """One call that has ended."""

    code: int
    document: Any  # its JSON document; None where it printed none
    messages: str
    took_s: float
    peak_kib: int | None  # None where the system does not tell

    @property
    def codes(self) -> list[str | None]:
        """What was said of each peer."""
        return [peer.get("code") for peer in self.document["peers"]]

    @property
    def states(self) -> list[str]:
        """In what state each peer is."""
        return [peer["state"] for peer in self.document["peers"]]

    @property
    def tree(self) -> tuple[int, str | None]:
        """The size and root that are trusted now."""
        return self.document["size"], self.document["root"]


def run(*words: object, more: Mapping[str, str] | None = None, limit_s: float = LIMIT_S) -> Run:
    """Run the program with ``--json``; one that takes longer than the limit fails the test."""
    program = shlex.split(os.environ.get("CIVICLEDGER_PROGRAM", ""))
    call = [*(program or [sys.executable, "-m", "desktop"]), *map(str, words), "--json"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if sys.platform != "win32":
            call = [sys.executable, "-I", "-S", str(_MEASURED), str(folder / "peak"), *call]
        started = time.monotonic()
        code = _ended(call, folder, more or {}, limit_s)
        took_s = time.monotonic() - started
        answer = (folder / "out").read_text("utf-8")
        messages = (folder / "err").read_text("utf-8")
        peak = folder / "peak"
        peak_kib = int(peak.read_text("ascii")) if peak.exists() else None
    assert "Traceback" not in messages, messages
    document = json.loads(answer) if answer.strip() else None
    return Run(code, document, messages, took_s, peak_kib)


def _ended(call: list[str], folder: Path, more: Mapping[str, str], limit_s: float) -> int:
    """Run a call to its end and return its exit code; its output lies in the folder."""
    environment = {**os.environ, "PYTHONUTF8": "1", **more}
    with (folder / "out").open("wb") as out, (folder / "err").open("wb") as err:
        process = subprocess.Popen(
            call,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            cwd=_ROOT,
            env=environment,
            start_new_session=True,
        )
        try:
            return process.wait(limit_s)
        except subprocess.TimeoutExpired:
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise AssertionError(f"{call} did not end within {limit_s} s") from None
