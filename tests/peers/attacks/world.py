"""The small log that all peers lie about, and the profiles that they lie to; made once."""

import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from desktop.ledger.anchor import format_anchor
from desktop.ledger.merkle import leaf_hash, root_of
from tests.city import SIZES, START_MS, City, grown_city
from tests.peers.attacks.program import Run, run
from tests.peers.attacks.tree_server import Play, TreeServer
from tests.peers.fault_servers import FaultServer, Script
from tests.peers.lying import note_over, peer_folder, read_entries, receipts_over, write_tree

FIRST, MIDDLE, LAST = SIZES
DAY_MS = 86_400_000


@dataclass
class World:
    """The city, its log, and profiles that followed it to some size."""

    folder: Path
    city: City = field(default_factory=grown_city)

    @property
    def good(self) -> Path:
        """The tree that tells the truth."""
        return peer_folder(self.city)

    @cached_property
    def log(self) -> list[bytes]:
        """The entries of the truth."""
        return read_entries(self.good, LAST)

    @cached_property
    def truth(self) -> Run:
        """What a first sync with the good peer says; its time and memory are the measure."""
        self.join("measure")
        return run("sync", "--peer", self.good, "--profile", self.folder / "measure")

    @cached_property
    def stranger(self) -> list[bytes]:
        """The log of another ledger that has the same name and the same people."""
        city = City(self.folder / "stranger", START_MS + DAY_MS)
        with city.found() as network:
            city.seal(network, *city.recalls(LAST - FIRST - 1))
            network.publish()
        return read_entries(peer_folder(city), LAST)

    def tree(self, folder: Path, log: Sequence[bytes], *cosigners: str, **more: object) -> Path:
        """Write a tree over any entries, under a note of the log and these cosigners."""
        note = note_over(self.city, log, cosigners, **more)  # type: ignore[arg-type]  # by name
        return write_tree(folder, log, note, receipts_over(self.city, log) if cosigners else b"")

    def join(self, name: str) -> Path:
        """Make a profile that knows the anchor and the good peer."""
        profile = self.folder / name
        anchor = format_anchor(self.city.anchor)
        done = run("init", "--anchor", anchor, "--peer", self.good, "--profile", profile)
        assert done.code == 0, done.messages
        return profile

    def profile(self, start: str, folder: Path) -> Path:
        """Return a copy of a profile that has followed the log to ``start``."""
        made = self.folder / start
        if not made.exists():
            self.join(start)
            size = {"fresh": 0, "behind": MIDDLE, "synced": LAST}[start]
            if size:
                tree = self._true_tree(size)
                assert run("sync", "--peer", tree, "--profile", made).tree[0] == size
        return Path(shutil.copytree(made, folder / "profile"))

    @cached_property
    def trees(self) -> dict[str, tuple[int, str | None]]:
        """The size and root that each profile trusts at first."""
        roots = {
            size: root_of([leaf_hash(entry) for entry in self.log[:size]]).hex()
            for size in (MIDDLE, LAST)
        }
        return {
            "fresh": (0, None),
            "behind": (MIDDLE, roots[MIDDLE]),
            "synced": (LAST, roots[LAST]),
        }

    def _true_tree(self, size: int) -> Path:
        if size == LAST:
            return self.good
        return self.tree(self.folder / f"true {size}", self.log[:size], *self.city.signers)


@dataclass
class Ground:
    """Where one attack is prepared; what is started on it ends with it."""

    world: World
    folder: Path
    running: ExitStack
    second: FaultServer | None = None  # to which no packet may ever go

    def __post_init__(self) -> None:
        self.folder.mkdir(exist_ok=True)

    @property
    def city(self) -> City:
        return self.world.city

    @property
    def log(self) -> list[bytes]:
        return self.world.log

    def copy(self) -> Path:
        """Return a copy of the good tree, to be harmed."""
        return Path(shutil.copytree(self.world.good, self.folder / "peer"))

    def tree(self, log: Sequence[bytes], *cosigners: str, **more: object) -> Path:
        """Return a tree over any entries."""
        return self.world.tree(self.folder / "peer", log, *cosigners, **more)

    def play(self, script: Script) -> str:
        """Serve one script, whatever is asked for."""
        return self.running.enter_context(FaultServer(script)).url

    def serve(self, tree: Path, **plays: Play) -> str:
        """Serve a tree, but what begins with these words by their scripts."""
        return self.running.enter_context(TreeServer(tree, plays)).url

    def bystander(self) -> FaultServer:
        """Start a server that nobody may ask."""
        self.second = self.running.enter_context(FaultServer(lambda: iter((b"",))))
        return self.second
