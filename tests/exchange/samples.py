"""The real documents that the tests of this folder read."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "resources" / "samples"
VECTORS = ROOT / "tests" / "vectors"

_BESIDE = ROOT.parent / "shared" / "samples"  # documents that may not ship


def files_beside(folder: str, *patterns: str) -> list[Path]:
    """Return documents outside the repository; the test is skipped where they are absent."""
    place = _BESIDE / folder
    if not place.is_dir():
        pytest.skip(f"the documents of {folder} may not ship and are not here")
    return sorted(path for pattern in patterns for path in place.glob(pattern))
