"""One reader more: the library that sealed the envelope opens it for all of them."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError, UsageError
from desktop.ledger.commitment import padded_length
from desktop.vault.envelope import (
    HEAD_BYTES,
    MAX_RECIPIENTS,
    NotForYouError,
    check_outside,
    open_envelope,
    seal,
)
from desktop.vault.readers import with_reader
from tests.vault.keys import TestKey
from tests.vault.test_envelope import plaintext

KEYS = [TestKey(number) for number in range(6)]


@given(octets=st.integers(0, 200_000), readers=st.integers(1, 4), at=st.integers(0, 3))
def test_everybody_who_could_read_still_can_and_one_more(
    octets: int, readers: int, at: int
) -> None:
    one = plaintext(bytes(octets))
    sealed = seal(one, [key.public for key in KEYS[:readers]])
    more = with_reader(sealed, KEYS[at % readers], KEYS[4].public, os.urandom)
    for key in (*KEYS[:readers], KEYS[4]):
        assert open_envelope(more, key) == one
    with pytest.raises(NotForYouError):
        open_envelope(more, KEYS[5])
    check_outside(more[:HEAD_BYTES], len(more), padded_length(one))
    again = with_reader(more, KEYS[4], KEYS[5].public, os.urandom)
    assert open_envelope(again, KEYS[5]) == open_envelope(again, KEYS[0]) == one


def test_who_does_not_read_it_cannot_let_others_read_it() -> None:
    sealed = seal(plaintext(), [KEYS[0].public])
    with pytest.raises(NotForYouError):
        with_reader(sealed, KEYS[1], KEYS[2].public, os.urandom)


def test_a_header_that_was_changed_is_refused() -> None:
    sealed = seal(plaintext(), [KEYS[0].public, KEYS[1].public])
    head, mark, rest = sealed.partition(b"\n--- ")
    first, second = head.split(b"-> X25519 ")[1:3]
    swapped = head.replace(first, b"*").replace(second, first).replace(b"*", second)
    for data in (swapped + mark + rest, b"", sealed[:60], b"x" + sealed, sealed[:-1][:200]):
        with pytest.raises(FormatError):
            with_reader(data, KEYS[0], KEYS[2].public, os.urandom)


def test_an_envelope_has_only_so_many_readers() -> None:
    sealed = seal(plaintext(), [TestKey(number).public for number in range(MAX_RECIPIENTS)])
    with pytest.raises(UsageError):
        with_reader(sealed, KEYS[0], TestKey(999).public, os.urandom)
