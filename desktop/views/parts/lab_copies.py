"""Where the Tamper Lab's copies stand: a temporary folder that goes with its page."""

import shutil
import tempfile
import weakref
from pathlib import Path


class LabCopies:
    """Lends one folder at a time; the one before is removed."""

    def __init__(self) -> None:
        self._home: Path | None = None
        self._count = 0

    def renew(self) -> Path:
        """Return the place of a new folder, after removing whatever stands there from before."""
        self.discard()
        if self._home is None:
            self._home = Path(tempfile.mkdtemp(prefix="civicledger-lab-"))
            weakref.finalize(self, shutil.rmtree, self._home, ignore_errors=True)
        self._count += 1
        return self._home / str(self._count)

    def discard(self) -> None:
        """Remove the copies."""
        for item in self._home.iterdir() if self._home is not None else ():
            shutil.rmtree(item, ignore_errors=True)
