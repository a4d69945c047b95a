"""Buffers that do not keep what they held."""

import pytest

from desktop.keys.wiping import scratch, wipe


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
