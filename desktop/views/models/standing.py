"""How each block stands: what this window's audit has re-hashed, what waits, what is wrong.

A block is verified only if an audit in this window has hashed its bytes again and found nothing;
one that is merely final and stored is not checked.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from desktop.audit.results import Audited
from desktop.finding import Finding
from desktop.replica import blocks
from desktop.replica.database import Database
from desktop.views.integrity import Integrity
from desktop.views.models.chain import ChainData

_BYTES = ("STORE_BUNDLE", "TREE_ENTRY")
_A_READ = 8_192  # blocks; while numpy takes in more, nothing else can run
_FORK = "FINAL_FORK"
_NO_GROUND = (
    "TREE_ROOT", "TREE_SHORT", "STORE_DATABASE", "STORE_PROFILE", "FINAL_ANCHOR", "FINAL_NOTE",
    "FINAL_QUORUM", "FINAL_TRUSTED", "SIG_LOG", "SIG_COSIGNER",
)  # fmt: skip
"""Findings after which no block can be called verified: there is nothing to compare it with."""


def lacks_ground(audited: Audited | None) -> bool:
    """Tell whether an audit was made and found nothing signed to compare the blocks with."""
    return audited is not None and any(it.code in _NO_GROUND for it in audited.findings)


def touches_bytes(finding: Finding) -> bool:
    """Tell whether a finding says that stored bytes of a block are not what was signed."""
    return finding.code in _BYTES or finding.code.startswith("SEAL_")


def read_columns(db: Database, known: NDArray[np.int64], final: int) -> NDArray[np.int64]:
    """Return (statements, records, time_ms, seal) of every block by height.

    Args:
        db: the replica.
        known: what was read before.
        final: entries that were final then; those blocks are not read again.
    """
    start = int(np.searchsorted(known[:, 3], final))
    parts, count = [known[:start]], blocks.count(db)
    for low in range(start, count, _A_READ):
        rows = blocks.columns_between(db, low, low + _A_READ)
        parts.append(np.array(rows, dtype=np.int64).reshape(-1, 4))
    return np.concatenate(parts)


def no_columns() -> NDArray[np.int64]:
    """Return the columns of no block."""
    return np.zeros((0, 4), np.int64)


def chain_data(
    columns: ArrayLike,
    final_size: int,
    audited: Audited | None,
    altered: Iterable[int] = (),
    fork_height: int | None = None,
) -> ChainData:
    """Return the chain with the state of every block.

    Args:
        columns: (statements, records, time_ms, seal) by height.
        final_size: entries below the newest final checkpoint.
        audited: the last audit of this window.
        altered: heights that a look at the block itself has found wrong.
        fork_height: of a second history that is proven by what is kept as evidence; one that parts
            above the newest block here is shown at that block.
    """
    values = np.asarray(columns, np.int64).reshape(-1, 4)
    seals = values[:, 3]
    state = np.full(len(values), Integrity.UNCHECKED, np.uint8)
    if audited is not None and not lacks_ground(audited):
        state[seals < min(audited.as_of.size, audited.as_of.final_size)] = Integrity.VERIFIED
    state[seals >= final_size] = Integrity.PENDING
    if audited is not None:
        _mark(state, seals, audited.findings)
    for height in altered:
        if height < len(state):
            state[height] = max(state[height], Integrity.ALTERED)
    if fork_height is not None and len(state):
        state[min(fork_height, len(state) - 1)] = Integrity.FORK
    return ChainData(values[:, 0].astype(np.uint32), state, values[:, 2].copy())


def _mark(state: NDArray[np.uint8], seals: NDArray[np.int64], findings: Iterable[Finding]) -> None:
    for finding in findings:
        height = finding.block
        if height is None and finding.entry is not None:
            height = int(np.searchsorted(seals, finding.entry))
        if height is None or not 0 <= height < len(state):
            continue
        if finding.code == _FORK:
            state[height] = Integrity.FORK
        elif touches_bytes(finding):
            state[height] = max(state[height], Integrity.ALTERED)
