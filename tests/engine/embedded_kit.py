"""The embedded engine as the contract suite wants it."""

from pathlib import Path

from desktop.engine.embedded import EmbeddedEngine, EngineFiles, EngineSettings
from desktop.engine.port import BlockContext
from tests.city import ORIGIN, START_MS
from tests.engine.contract import LATER_MS, Kit


class SettledEngine(EmbeddedEngine):
    """The embedded engine, told when to seal."""

    def settle(self) -> None:
        """Seal blocks until nothing waits."""
        while self.seal_waiting() is not None:
            pass


class EmbeddedKit:
    """Founds and opens embedded engines."""

    module = "tests.engine.embedded_kit"

    def found(self, home: Path, entries: list[bytes]) -> None:
        """Seal block 0."""
        engine = self.open(home)
        executed = engine.seal(BlockContext(START_MS, "city-hall"), entries)
        engine.stop()
        assert not [item for item in executed.outcomes if item.refusal]

    def open(self, home: Path) -> SettledEngine:
        """Open the engine of a home, with a clock that stands still."""
        settings = EngineSettings(max_statements=100, max_wait_ms=5)
        files = EngineFiles.of(home)
        return SettledEngine(files, "city-hall", ORIGIN, lambda: LATER_MS, settings)

    def database(self, home: Path) -> Path:
        """Return the application's database."""
        return EngineFiles.of(home).replica


KIT: Kit = EmbeddedKit()
