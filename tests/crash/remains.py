"""Tell whether two interruptions have left the same.

What is left is checked once for each content: work that is left alike is found alike, and goes on
alike.
"""

import hashlib
import re
from pathlib import Path

_RANDOM_NAME = re.compile(r"\.[^./]+\.tmp$")


def digest_of(folder: Path, *said: object) -> bytes:
    """Return a hash of all that is left in a folder, and of what was said before."""
    digest = hashlib.sha256(repr(said).encode())
    for path in sorted(folder.rglob("*")):
        name = _RANDOM_NAME.sub(".tmp", path.relative_to(folder).as_posix())
        size = path.stat().st_size if path.is_file() else None
        digest.update(repr((name, size)).encode())
        if size:
            digest.update(path.read_bytes())
    return digest.digest()
