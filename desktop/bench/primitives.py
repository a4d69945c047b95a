"""What the machine can do at this moment: the primitives that bound the measures.

Absolute times drift from minute to minute on a machine that others use too; so each measure is
printed beside the primitives measured just before it, on one core.
"""

import hashlib
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.keys.signer import SeedSigner
from desktop.ledger.signature import verify
from desktop.replica.database import scratch

_MESSAGE = bytes(range(200)) * 3  # 600 bytes
_ROWS = 4_000
_BODY = "inspection report cold store temperature compliant cleaning record satisfactory planned "


@dataclass(frozen=True, slots=True)
class Primitives:
    """How often in a second one core can do a thing."""

    verifications: float  # Ed25519 over 600 bytes, as the program verifies (PyNaCl)
    verifications_cryptography: float  # the same with the package cryptography
    verification_cpu_us: float  # processor time of one, whoever else is at work
    hashes: float  # SHA-256 of 600 bytes
    rows: float  # SQLite rows of two numbers and a text in one transaction
    search_rows: float  # FTS5 rows of about 600 bytes of text
    flushes: float  # fsyncs of a page


def measured(folder: Path, quick_s: float = 0.2) -> Primitives:
    """Measure all of them, each for about as long.

    Args:
        folder: on the disk that the measures use.
        quick_s: how long each is repeated.
    """
    signer = SeedSigner(hashlib.sha256(b"benchmark").digest())
    signature = signer.sign(_MESSAGE)
    key = Ed25519PublicKey.from_public_bytes(signer.public)
    before = time.process_time()
    verifications = _rate(lambda: verify(signer.public, _MESSAGE, signature), quick_s)
    share = (time.process_time() - before) / quick_s
    return Primitives(
        verifications=verifications,
        verification_cpu_us=1_000_000 * share / verifications,
        verifications_cryptography=_rate(lambda: key.verify(signature, _MESSAGE), quick_s),
        hashes=_rate(lambda: hashlib.sha256(_MESSAGE).digest(), quick_s),
        rows=_rows(folder / "rows.tmp", "ref", [(n, "answers", b"x" * 16) for n in range(_ROWS)]),
        search_rows=_rows(folder / "search.tmp", "search", [(n, _BODY * 7) for n in range(_ROWS)]),
        flushes=_flushes(folder / "flush.tmp", quick_s),
    )


def _rate(once: Callable[[], object], wanted_s: float) -> float:
    start = now = time.perf_counter()
    count = 0
    while now - start < wanted_s:
        for _ in range(50):
            once()
        count += 50
        now = time.perf_counter()
    return count / (now - start)


def _rows(path: Path, table: str, rows: list[tuple[object, ...]]) -> float:
    path.unlink(missing_ok=True)
    with scratch(path, "replica") as db:
        start = time.perf_counter()
        with db.transaction():
            if table == "search":
                db.many("insert into search (rowid, body) values (?, ?)", rows)
            else:
                db.insert(table, rows, len(rows[0]))
        spent = time.perf_counter() - start
    path.unlink()
    return len(rows) / spent


def _flushes(path: Path, wanted_s: float) -> float:
    with path.open("wb", buffering=0) as file:

        def once() -> None:
            file.seek(0)
            file.write(bytes(4096))
            os.fsync(file.fileno())

        start = time.perf_counter()
        count = 0
        while time.perf_counter() - start < wanted_s:
            once()
            count += 1
        spent = time.perf_counter() - start
    path.unlink()
    return count / spent
