"""How far a sync is, in words: what it does, from whom it reads, and who keeps it waiting."""

from collections.abc import Iterable

from desktop.peers.meter import Meter
from desktop.peers.source import Peer
from desktop.views.parts.plain import shown
from desktop.views.saying import amount, grouped, say

SILENT_MS = 3_000
"""Without an answer for so long, a peer is called silent."""

_WIDEST = 30  # characters of a name


def reader_name(meter: Meter, peers: Iterable[Peer]) -> tuple[str, bool]:
    """Return the name of the peer that is read from now, and whether it is silent; none at first.

    Between two questions, while what came is proven, it is the one that answered last.
    """
    names = {one.address: one.name for one in peers}
    asked = [one for one in meter.asked() if one.address in names]
    if asked:
        return names[asked[0].address], asked[0].silent_ms >= SILENT_MS
    return names.get(meter.last(), ""), False


def sync_words(meter: Meter, peers: Iterable[Peer], done: int, total: int) -> tuple[str, str]:
    """Return what a sync does, and from whom it reads or who is silent; either may be empty."""
    step = say("Asking the peers")
    if total:
        step = say(
            "{step}: {done} of {entries}",
            step=say("Reading and proving" if 2 * done < total else "Replaying the rules"),
            done=grouped(done),
            entries=amount(total, "entry", "entries"),
        )
    name, is_silent = reader_name(meter, peers)
    if not name:
        return step, ""
    peer = shown(name, _WIDEST)
    if is_silent:
        return step, say("{peer} is silent", peer=peer)
    return step, say("from {peer}", peer=peer)
