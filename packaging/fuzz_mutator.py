"""Damaged copies of good inputs, from a seed that repeats them.

One copy in a few has one flipped bit, which is what most checks are made against; the others have
bytes cut out, doubled, inserted or taken from another input, and numbers changed where a format
keeps its lengths: binary ones of 1 to 8 bytes, decimal ones, and the heads of CBOR items.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

_MOST_BYTES = 1 << 18  # of a damaged copy, unless a good input is longer
_MOST_STEPS = 4
_INSERTED = 24
_DECIMALS = re.compile(rb"[0-9]+")
_NUMBERS = (
    b"", b"0", b"00", b"-0", b"-1", b"1", b"01", b"1.0", b"1e2", b"1e400", b"255", b"256", b"65536",
    b"9007199254740991", b"9007199254740992", b"9223372036854775807", b"9223372036854775808",
    b"18446744073709551616", b"9" * 5000, b"\xd9\xa1",
)  # fmt: skip
_TEXT_PIECES = (
    b"\x00", b"\n", b"\r\n", b"\n\n", b" ", b"\t", b"\xff", b"\xef\xbb\xbf", b"\xc0\x80",
    b"\xed\xa0\x80", b"\xf4\x90\x80\x80", "\u2014".encode(), "\u00e9".encode(),
    "\u202e".encode(), b"+", b"=", b"==", b"/", b"..", b"%2e", b"\\u0000", b"\\ud800", b'"', b"\\",
    b"{", b"}", b"[", b"]", b",", b":", b"null", b"true", b"NaN", b'"type":', b"[" * 400,
    b'{"a":' * 60,
)  # fmt: skip
_CBOR_PIECES = tuple(
    bytes.fromhex(piece)
    for piece in (
        "1bffffffffffffffff 3bffffffffffffffff 5b7fffffffffffffff 9b7fffffffffffffff 40 60 5f 7f "
        "9f bf 80 a0 d2 ffff c240 d81c d81d00 f4 f5 f6 f7 f97e00 fb3ff0000000000000 " + "81" * 300
    ).split()
)
_PIECES = (*_TEXT_PIECES, *_CBOR_PIECES)


class Mutator:
    """An endless row of damaged copies of ``inputs``, the same for the same seed."""

    def __init__(self, inputs: Sequence[bytes], seed: int) -> None:
        self._inputs = inputs
        self._random = random.Random(seed)  # noqa: S311  (repeatable on purpose)
        self._most = max(_MOST_BYTES, *(2 * len(one) for one in inputs))
        self._kinds = (
            self._flip, self._set, self._cut_end, self._cut_out, self._double, self._insert,
            self._insert_piece, self._overwrite, self._splice, self._swap, self._change_length,
            self._change_number,
        )  # fmt: skip

    def next(self) -> bytes:
        """Return the next damaged copy; one in some may equal a good input."""
        data = bytearray(self._random.choice(self._inputs))
        chance = self._random.random()
        if chance < 0.25:
            self._flip(data)
        elif chance < 0.26:
            data[:] = self._random.randbytes(self._random.randrange(64))
        else:
            for _ in range(self._random.randint(1, _MOST_STEPS)):
                self._random.choice(self._kinds)(data)
        return bytes(data[: self._most])

    def _place(self, data: bytearray) -> int:
        return self._random.randrange(len(data)) if data else 0

    def _span(self, data: bytearray) -> slice:
        start = self._place(data)
        longest = self._random.choice((1, 2, 4, 32, 256, 4096))
        return slice(start, start + self._random.randint(1, longest))

    def _flip(self, data: bytearray) -> None:
        if data:
            data[self._place(data)] ^= 1 << self._random.randrange(8)

    def _set(self, data: bytearray) -> None:
        if data:
            data[self._place(data)] = self._random.randrange(256)

    def _cut_end(self, data: bytearray) -> None:
        del data[self._place(data) :]

    def _cut_out(self, data: bytearray) -> None:
        del data[self._span(data)]

    def _double(self, data: bytearray) -> None:
        piece = data[self._span(data)]
        place = self._place(data)
        data[place:place] = piece * self._random.choice((1, 1, 2, 8))

    def _insert(self, data: bytearray) -> None:
        place = self._place(data)
        data[place:place] = self._random.randbytes(self._random.randint(1, _INSERTED))

    def _insert_piece(self, data: bytearray) -> None:
        place = self._random.choice((0, len(data), self._place(data)))
        data[place:place] = self._random.choice(_PIECES)

    def _overwrite(self, data: bytearray) -> None:
        piece = self._random.choice(_PIECES)
        place = self._place(data)
        data[place : place + len(piece)] = piece

    def _splice(self, data: bytearray) -> None:
        other = bytearray(self._random.choice(self._inputs))
        data[self._place(data) :] = other[self._place(other) :]

    def _swap(self, data: bytearray) -> None:
        one, two = self._span(data), self._span(data)
        data[one], data[two] = data[two], data[one]

    def _change_length(self, data: bytearray) -> None:
        width = self._random.choice((1, 2, 4, 8))
        place = self._place(data)
        largest = 256**width - 1
        number = int.from_bytes(data[place : place + width], "big")
        number = self._random.choice(
            (0, largest, largest // 2, largest // 2 + 1, len(data), number + 1, number - 1,
             number + self._random.randint(-300, 300))
        )  # fmt: skip
        data[place : place + width] = (number & largest).to_bytes(width, "big")

    def _change_number(self, data: bytearray) -> None:
        found = _DECIMALS.search(data, self._place(data)) or _DECIMALS.search(data)
        if found:
            data[found.start() : found.end()] = self._random.choice(_NUMBERS)
