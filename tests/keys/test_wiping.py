"""Buffers that do not keep what they held."""

import ctypes
import subprocess
import sys
from typing import NoReturn

import pytest

from desktop.keys.wiping import forbid_core_dumps, scratch, wipe

_TOLD = """
import ctypes, resource
from desktop.keys.wiping import scratch
with scratch(32):
    print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


def test_a_wiped_secret_is_zero_and_as_long_as_before() -> None:
    secret = bytearray(b"secret")
    wipe(secret)
    assert secret == bytes(6)


def test_a_scratch_buffer_is_wiped_at_the_end() -> None:
    with scratch(4) as secret:
        assert secret == bytes(4)
        secret[:] = b"abcd"
    assert secret == bytes(4)


def test_a_scratch_buffer_is_wiped_after_an_error() -> None:
    lent: list[bytearray] = []

    def fail() -> None:
        with scratch(4) as secret:
            secret[:] = b"abcd"
            lent.append(secret)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert lent == [bytes(4)]


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux what it would do")
def test_a_process_that_held_a_secret_leaves_no_core_dump() -> None:
    done = subprocess.run([sys.executable, "-c", _TOLD], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[0] == "(0, 0) 0"


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_system_without_the_limit_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource  # noqa: PLC0415  (no such module on Windows)

    def refuse(_which: int, _limits: tuple[int, int]) -> NoReturn:
        raise ValueError

    monkeypatch.setattr(resource, "setrlimit", refuse)
    assert not forbid_core_dumps.__wrapped__()


def test_elsewhere_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert not forbid_core_dumps.__wrapped__()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a second question")
def test_a_c_library_without_the_call_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: object())
    assert not forbid_core_dumps.__wrapped__()


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_the_limit_is_enough_where_there_is_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert forbid_core_dumps.__wrapped__()
