"""The vectors that tests of the log formats read."""

import json
from pathlib import Path
from typing import Any

_VECTORS = Path(__file__).parents[1] / "vectors"


def load(name: str) -> dict[str, Any]:
    """Return a vector file, named by folder and stem: ``log/signed_notes``."""
    content: dict[str, Any] = json.loads((_VECTORS / f"{name}.json").read_text(encoding="utf-8"))
    return content
