"""A screen of its own for one story: an X server without a monitor, and the bus of screen readers.

Nothing here knows the program. Whoever lacks Xvfb, xdotool or the bus gets the reason in one word
from `missing`.
"""

import importlib.util
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SIZE = (1_366, 768)
_PROGRAMS = {  # and the Debian packages that bring them
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "dbus-daemon": "dbus-daemon",
    "dbus-send": "dbus-bin",
}
_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
_START_S = 60


@dataclass(frozen=True, slots=True)
class Screen:
    """What a program needs to be shown there, and a pair of hands to work it."""

    variables: dict[str, str]  # the whole environment

    def hands(self, *words: str) -> None:
        """Move the pointer, click or type, as `xdotool` calls it."""
        subprocess.run(["xdotool", *words], env=self.variables, check=True, timeout=120)

    def picture(self, path: Path) -> None:
        """Keep what can be seen now, if there is a program that can."""
        if shutil.which("scrot"):
            subprocess.run(["scrot", "-o", str(path)], env=self.variables, check=True, timeout=60)

    def wait_for_desk(self) -> None:
        """Wait until there is somebody who gives windows their place and the keyboard."""
        end = time.monotonic() + _START_S
        asked = ["xdotool", "get_num_desktops"]
        while subprocess.run(
            asked, env=self.variables, check=False, capture_output=True
        ).returncode:
            assert time.monotonic() < end, "the window manager did not start"
            time.sleep(0.05)

    def readers_bus(self) -> str:
        """Return the address of the bus on which programs tell screen readers what they show."""
        call = ["--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus"]
        done = subprocess.run(
            ["dbus-send", "--session", *call, "org.a11y.Bus.GetAddress"],
            env=self.variables,
            check=True,
            timeout=_START_S,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()


def missing() -> str:
    """Return what keeps stories from being told here; empty if nothing does."""
    if not sys.platform.startswith("linux"):
        return "stories are told under Xvfb, on Linux"
    absent = [package for name, package in _PROGRAMS.items() if shutil.which(name) is None]
    if not _LAUNCHER.exists():
        absent.append("at-spi2-core")
    if importlib.util.find_spec("jeepney") is None:
        absent.append("jeepney (tests/judges/requirements.txt)")
    return f"not installed: {', '.join(absent)}" if absent else ""


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """Lend an empty screen; everything that is written about it goes into ``folder``."""
    for name in ("home", "run"):
        (folder / name).mkdir(parents=True, mode=0o700)
    given = {**os.environ, "HOME": str(folder / "home"), "XDG_RUNTIME_DIR": str(folder / "run")}
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        given.pop(name, None)
    given["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    size = "x".join(map(str, SIZE))
    x_server = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with _served(x_server, given, folder / "x.log") as number:
        given["DISPLAY"] = f":{number}"
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        with _served(bus, given, folder / "bus.log") as address:
            given["DBUS_SESSION_BUS_ADDRESS"] = address
            with _running(["openbox", "--sm-disable"], given, folder / "desk.log"):
                shown = Screen(given)
                shown.wait_for_desk()
                yield shown


@contextmanager
def _served(command: list[str], variables: dict[str, str], log: Path) -> Iterator[str]:
    """Run a program that first says where it can be reached, and lend what it said."""
    with _running(command, variables, log) as running:
        assert running.stdout is not None
        ready, _, _ = select.select([running.stdout], [], [], _START_S)
        said = running.stdout.readline().decode().strip() if ready else ""
        assert said, f"{command[0]} did not start: {log.read_text(errors='replace')}"
        yield said


@contextmanager
def _running(
    command: list[str], variables: dict[str, str], log: Path
) -> Iterator["subprocess.Popen[bytes]"]:
    with (
        log.open("wb") as written,
        subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, stderr=written) as running,
    ):
        try:
            yield running
        finally:
            running.terminate()
            running.wait(_START_S)
