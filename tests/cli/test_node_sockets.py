"""The window listens to nobody: a browser on the same machine finds no door."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.chronicle import Chronicle, chronicle
from tests.node.nodes import until

__all__ = ["chronicle"]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/net/tcp").exists(), reason="reads Linux's /proc"),
]
_LISTENS = "0A"


def listeners(pid: int) -> list[str]:
    """Return the TCP addresses on which a process listens."""
    own = {str(item.readlink()) for item in Path(f"/proc/{pid}/fd").iterdir() if item.is_symlink()}
    found: list[str] = []
    for table in ("tcp", "tcp6"):
        file = Path(f"/proc/{pid}/net/{table}")
        for line in file.read_text().splitlines()[1:] if file.exists() else ():
            fields = line.split()
            if fields[3] == _LISTENS and f"socket:[{fields[9]}]" in own:
                found.append(fields[1])
    return found


def _is_shown(pid: int) -> bool:
    return "libQt6Widgets" in Path(f"/proc/{pid}/maps").read_text()


def test_the_window_opens_no_listening_socket(chronicle: Chronicle) -> None:
    window = subprocess.Popen(
        [sys.executable, "-m", "desktop", "--profile", str(chronicle.profile)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        until(lambda: _is_shown(window.pid), 40)
        ends = time.monotonic() + 4
        while time.monotonic() < ends:
            assert window.poll() is None
            assert listeners(window.pid) == []
            time.sleep(0.05)
    finally:
        window.terminate()
        window.wait(20)


def test_a_listener_would_be_seen() -> None:
    import socket  # noqa: PLC0415  (only here)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        assert f"{listening.getsockname()[1]:04X}" in "".join(listeners(os.getpid()))
