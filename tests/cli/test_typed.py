"""What is typed at a terminal: whoever ends the input has given nothing, which is told in words."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.ledger.anchor import Anchor
from desktop.profile import Profile, save_profile

pty = pytest.importorskip("pty", reason="Windows has no such terminals")

pytestmark = pytest.mark.slow

_ROOT = Path(__file__).parents[2]
_END, _WORDS = "\x04", "an operator of nine words\n"  # Ctrl-D


def _typed(profile: Path, words: Sequence[str], *lines: tuple[str, str]) -> tuple[int, str]:
    """Run a call at a terminal of its own; return its exit code and what it said."""
    save_profile(Profile(profile, "somebody", Anchor("ledger.example/2026", bytes(32))))
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "desktop", *words, "--profile", str(profile)]
    with subprocess.Popen(
        command,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=_ROOT,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        assert process.stdout is not None
        said = b""
        for asked, line in lines:  # what is typed before the question is thrown away
            while not said.endswith(asked.encode()):
                byte = process.stdout.read(1)
                assert byte, said
                said += byte
            os.write(ours, line.encode())
        said += process.stdout.read()
    os.close(ours)
    return process.returncode, said.decode()


@pytest.mark.parametrize(
    ("words", "lines", "told"),
    [
        (("keys", "create"), [("): ", _END)], "There is no password."),
        (("keys", "create"), [("): ", _WORDS), ("again: ", _END)], "The two passwords differ."),
        (("keys", "restore"), [("shown: ", _END)], "There are no words."),
    ],
)
def test_who_ends_the_input_is_told_what_is_missing(
    tmp_path: Path, words: Sequence[str], lines: Sequence[tuple[str, str]], told: str
) -> None:
    code, said = _typed(tmp_path, words, *lines)
    assert (code, "Traceback" in said) == (3, False), said
    assert told in said
    assert not (tmp_path / "keys.clkey").exists()
