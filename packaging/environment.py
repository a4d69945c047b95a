"""What the two commands of this folder share: an environment of exactly the locked packages.

Standard library only, for these scripts start where nothing else is installed. The environment is
`.venv` in the repository; a stamp in it names the lock files it was filled from, so that a second
start has nothing to do.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"  # everything these scripts make, except .venv
LOCK = ROOT / "packaging" / "lock.txt"  # what the program needs
LOCK_VERIFY = ROOT / "packaging" / "lock-verify.txt"  # what ``verify`` needs, a part of the first
LOCK_CHECKS = ROOT / "packaging" / "lock-checks.txt"  # the same, and what the checks need

_VENV = ROOT / ".venv"
_STAMP = _VENV / "locks.sha256"
_LEAST_PYTHON = (3, 11)
_WITHOUT_PIP = {"ensurepip": "On Debian: apt-get install python3-venv"}
_WITHOUT_PACKAGE = {
    "HASHES": "A package is not the one that was locked, or is not locked; nothing was installed.",
    "No matching distribution": "Some package has no build for this system and this Python.",
}

if sys.version_info < _LEAST_PYTHON:  # said here, before anything an older one cannot read
    raise SystemExit("CivicLedger needs Python 3.11 or newer. Start this script with a newer one.")


class SetUpError(Exception):
    """This machine cannot be prepared; the message says what is missing and what to do."""


@contextmanager
def step(words: str) -> Iterator[None]:
    """Print one line for a piece of work: what it is, then how long it took."""
    print(f"  {words} ", end="", flush=True)
    started = time.perf_counter()
    try:
        yield
    except BaseException:
        print("- failed", flush=True)
        raise
    print(f"- {time.perf_counter() - started:.1f} s", flush=True)


def python() -> Path:
    """Return the interpreter of the environment."""
    return _VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def variables(**more: str) -> dict[str, str]:
    """Return the variables for a program started in the environment."""
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(BUILD / "bytecode")}
    return {**os.environ, "PYTHONUTF8": "1", **kept, **more}


def prepare(lock: Path) -> None:
    """Make the environment hold what ``lock`` names; seconds when it already does.

    Raises:
        SetUpError: the environment cannot be made, or the packages cannot be installed.
    """
    stamp = stamp_of(lock)
    if _works(python()) and is_stamped(_STAMP, stamp):
        return
    if not _works(python()):
        with step(f"make .venv with Python {platform.python_version()}"):
            again = ["--clear"] if _VENV.exists() else []
            run([sys.executable, "-m", "venv", *again, str(_VENV)], _WITHOUT_PIP)
    with step(f"install {packages_in(lock)} packages of {lock.name}, each by its hash"):
        _install(lock)
    _STAMP.write_text(stamp, encoding="utf-8")


def stamp_of(lock: Path) -> str:
    """Return the lines that say which lock files an environment filled from ``lock`` fulfils.

    The lock of the checks holds every line of the program's lock, so it fulfils both.
    """
    fulfilled = [LOCK, lock] if lock == LOCK_CHECKS else [lock]
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in fulfilled
    )


def is_stamped(stamp_file: Path, stamp: str) -> bool:
    """Tell whether every line of ``stamp`` stands in the file."""
    if not stamp_file.is_file():
        return False
    return set(stamp.splitlines()) <= set(stamp_file.read_text(encoding="utf-8").splitlines())


def packages_in(lock: Path) -> int:
    """Return how many pinned packages a lock file names."""
    return sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())


def run(command: Sequence[str], explain: Mapping[str, str] | None = None) -> None:
    """Run a program quietly.

    Args:
        command: the program and its arguments.
        explain: sentences by a piece of output they explain; the first that fits is shown.

    Raises:
        SetUpError: it failed; the message holds the end of what it printed.
    """
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        env=variables(),
        cwd=ROOT,
    )
    if done.returncode == 0:
        return
    output = (done.stdout + done.stderr).strip()
    sentence = next((text for piece, text in (explain or {}).items() if piece in output), "")
    tail = "\n".join(output.splitlines()[-12:])
    raise SetUpError(f"`{' '.join(command)}` failed.\n{tail}\n{sentence}".rstrip())


@dataclass(frozen=True, slots=True)
class SystemLibrary:
    """A shared library that Qt expects from the system, and the Debian package that brings it."""

    file: str
    package: str


OFFSCREEN = (
    SystemLibrary("libGL.so.1", "libgl1"),
    SystemLibrary("libEGL.so.1", "libegl1"),
    SystemLibrary("libxkbcommon.so.0", "libxkbcommon0"),
    SystemLibrary("libglib-2.0.so.0", "libglib2.0-0"),
    SystemLibrary("libdbus-1.so.3", "libdbus-1-3"),
    SystemLibrary("libfontconfig.so.1", "libfontconfig1"),
)
WINDOW = (
    SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0"),
    SystemLibrary("libxcb-icccm.so.4", "libxcb-icccm4"),
    SystemLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    SystemLibrary("libxcb-shape.so.0", "libxcb-shape0"),
    SystemLibrary("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
_FONT = "fonts-dejavu-core"
_FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))


def prepare_system(*, window: bool) -> None:
    """Make sure that the system has the libraries and the font Qt draws with.

    Args:
        window: also those that a window on a screen needs.

    Raises:
        SetUpError: some are missing and this user cannot install them.
    """
    if sys.platform != "linux":
        return  # Qt's packages bring everything on Windows and macOS
    missing = missing_packages(OFFSCREEN + WINDOW if window else OFFSCREEN)
    if not missing:
        return
    line = f"apt-get install -y --no-install-recommends {' '.join(missing)}"
    if not shutil.which("apt-get"):
        names = " ".join(missing)
        raise SetUpError(f"Qt needs libraries that Debian calls {names}. Install them first.")
    if os.geteuid() != 0:
        raise SetUpError(f"Qt needs system libraries that are missing. Run:\n  sudo {line}")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    with step(f"install the system libraries {' '.join(missing)}"):
        run(["apt-get", "update"])
        run(line.split())


def missing_packages(libraries: Sequence[SystemLibrary]) -> list[str]:
    """Return the Debian packages of the libraries, and the font, that are not here."""
    missing = [library.package for library in libraries if not _loads(library.file)]
    has_font = any(True for top in _FONT_FOLDERS for _ in top.rglob("DejaVuSans.ttf"))
    return missing if has_font else [*missing, _FONT]


def has_display() -> bool:
    """Tell whether a window can be shown to the person who started this."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _works(interpreter: Path) -> bool:
    if not interpreter.exists():
        return False
    question = f"import sys; sys.exit(sys.version_info < {_LEAST_PYTHON})"
    done = subprocess.run([str(interpreter), "-c", question], capture_output=True, check=False)
    return done.returncode == 0


def _install(lock: Path) -> None:
    has_pip = subprocess.run(
        [str(python()), "-m", "pip", "--version"], capture_output=True, check=False
    )
    if has_pip.returncode != 0:
        run([str(python()), "-m", "ensurepip"])
    quiet = ["--quiet", "--no-input", "--disable-pip-version-check"]
    exact = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)]
    run([str(python()), "-m", "pip", "install", *quiet, *exact], _WITHOUT_PACKAGE)
