"""Who else holds a block as it was signed: what the peers showed, and what comparing them gave."""

from collections.abc import Callable, Mapping, Sequence

from desktop.peers.block_copy import BlockCopy, Differing
from desktop.peers.sync import PeerState, Synced
from desktop.verdict import Check, Result
from desktop.views.models.inspection import Section
from desktop.views.saying import amount, grouped, say
from desktop.views.wish import Wish

_TELL = 3  # entries that differ, by name


def peer_section(
    names: Sequence[str],
    synced: Synced | None,
    seal: int,
    compared: Mapping[str, BlockCopy],
    way: Callable[[str], Wish],
) -> tuple[Section, ...]:
    """Return the peers of a block for the inspector; nothing where there are none.

    Args:
        names: of the profile's peers.
        synced: what they were found to be; None before any was asked.
        seal: entry of the block's seal.
        compared: what comparing the block byte for byte gave, by peer.
        way: the wish to compare it with a peer.
    """
    if not names:
        return ()
    states = {} if synced is None else {one.name: one for one in synced.peers}
    lines = tuple(_line(name, states.get(name), seal, compared.get(name)) for name in names)
    return (Section(say("Signed copies"), lines, tuple(way(name) for name in names)),)


def _line(name: str, found: PeerState | None, seal: int, copy: BlockCopy | None) -> Check:
    if copy is not None:
        return _compared(copy)
    if found is None:
        return Check(say("{name} has not been asked", name=name), Result.NOT_DONE)
    if found.state == "agrees" and found.size is not None and found.size > seal:
        held = say("Its checkpoint of {size} entries covers the block.", size=grouped(found.size))
        return Check(say("{name} holds the signed copy", name=name), Result.OK, held)
    if found.state == "fork":
        return Check(say("{name} has another history", name=name), Result.FAILED)
    return Check(say("{name} has not shown that it holds it", name=name), Result.NOT_DONE)


def _compared(copy: BlockCopy) -> Check:
    if not copy.differing:
        count = amount(copy.entries, "entry", "entries")
        told = say("{entries} compared, byte for byte.", entries=count)
        return Check(say("{name} holds the same block", name=copy.peer), Result.OK, told)
    count = amount(len(copy.differing), "entry differs", "entries differ")
    told = " ".join(_differing(one) for one in copy.differing[:_TELL])
    return Check(f"{copy.peer}: {count}", Result.FAILED, told)


def _differing(one: Differing) -> str:
    index = grouped(one.index)
    if one.is_theirs_signed:
        return say("Entry {index}: the peer's bytes are the signed ones.", index=index)
    if one.is_ours_signed:
        return say("Entry {index}: this copy's bytes are the signed ones.", index=index)
    return say("Entry {index}: neither side's bytes are the signed ones.", index=index)
