"""One attack by a peer: how the liar is made, and what a program must make of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.peers.attacks.program import Run
from tests.peers.attacks.world import Ground, World

Peers = Sequence[Path | str]
"""Folders and addresses, in the order in which they are named to the program."""

STATES = {
    None: "agrees",
    "PEER_BEHIND": "behind",
    "PEER_INCOMPLETE": "incomplete",
    "PEER_UNREACHABLE": "unreachable",
    "PEER_STATUS": "unreachable",
    "PEER_SLOW": "slow",
    "PEER_FORK": "fork",
}
"""State by code; every other code is `refused`."""


@dataclass(frozen=True, slots=True)
class Attack:
    """An attack, named by its threat in the threat model and by itself."""

    threat: str
    name: str
    lie: Callable[[Ground], Peers]
    code: str | tuple[str | None, ...] | None  # of each peer
    start: str = "synced"  # of the profile: fresh, behind, synced
    state: str | None = None  # of the first peer, where its code does not say it
    moves: bool = False  # whether the program rightly ends at the good peer's tree
    good_codes: tuple[str | None, ...] = (None,)  # of the good peer afterwards, one of these
    check: Callable[[World, Run], None] | None = None
    is_quick: bool = False  # in the suite that always runs
    together: str = ""  # named alike, attacks are made in one call: each must still be told

    @property
    def id(self) -> str:
        """What the test is called."""
        return f"{self.threat} {self.name}"

    @property
    def codes(self) -> list[str | None]:
        """The code of each peer, in order."""
        return [*self.code] if isinstance(self.code, tuple) else [self.code]

    @property
    def states(self) -> list[str]:
        """The state of each peer, in order."""
        first, *others = (STATES.get(code, "refused") for code in self.codes)
        return [self.state or first, *others]

    @property
    def exit_code(self) -> int:
        """0 where all is well, 1 where a peer lies, 2 where nothing could be learned."""
        if {"refused", "fork"}.intersection(self.states) or "PEER_FORK" in self.codes:
            return 1
        is_final = self.start != "fresh" or self.moves
        is_answered = {"agrees", "behind", "pending"}.intersection(self.states)
        return 0 if is_final and is_answered else 2
