"""Lies about the history: T1 two of them, T2 older ones, T3 no news.

The liar holds the log's key and as many cosigners' as the attack says.
"""

import shutil
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from desktop.keys.signer import SeedSigner
from desktop.ledger.checkpoint import CheckpointBody, format_checkpoint_text, sign_checkpoint
from desktop.ledger.cosignature import cosignature_line
from desktop.ledger.merkle import leaf_hash, root_of
from desktop.ledger.verifier_key import COSIGNATURE, ED25519, make_vkey
from tests.city import AUTHORITIES, ORIGIN, City
from tests.peers.attacks.attack import Attack, Peers
from tests.peers.attacks.program import Run
from tests.peers.attacks.world import FIRST, LAST, MIDDLE, Ground, World
from tests.peers.lying import extended, note_over, write_tree

K = AUTHORITIES[:3]
YEAR_S = 365 * 86_400


# T1: two histories


def other(ground: Ground, more: int, base: int = MIDDLE) -> list[bytes]:
    """Return a log that leaves the true one after ``base`` entries."""
    return extended(ground.log[:base], ground.city.recalls(more))


def forked(more: int, *cosigners: str, base: int = MIDDLE) -> Callable[[Ground], Peers]:
    """Return the lie of another history with ``more`` statements after ``base`` entries."""
    return lambda ground: [ground.tree(other(ground, more, base), *cosigners)]


def without_tiles(lie: Callable[[Ground], Peers]) -> Callable[[Ground], Peers]:
    """Return the same lie with nothing but the signed note."""

    def bare(ground: Ground) -> Peers:
        peers = lie(ground)
        shutil.rmtree(Path(peers[0]) / "tile")
        return peers

    return bare


def served(lie: Callable[[Ground], Peers]) -> Callable[[Ground], Peers]:
    """Return the same lie from a web server."""
    return lambda ground: [ground.serve(Path(lie(ground)[0]))]


def between_good_ones(lie: Callable[[Ground], Peers]) -> Callable[[Ground], Peers]:
    """Return the same lie told between two peers that tell the truth."""
    return lambda ground: [ground.world.good, *lie(ground), ground.serve(ground.world.good)]


def two_splits(ground: Ground) -> Peers:
    one = ground.world.tree(ground.folder / "one", other(ground, 3), *K)
    return [one, ground.world.tree(ground.folder / "two", other(ground, 4), *K)]


_cosigned = partial(Attack, together="forks with cosigners")
_alone = partial(Attack, together="forks by the log alone")
_SAME = LAST - MIDDLE - 1  # statements of the last true block

SPLIT_VIEWS = (
    Attack("T1", "same size, k cosigners", forked(_SAME, *K), "PEER_FORK"),
    _cosigned("T1", "same size, all cosigners", forked(_SAME, *AUTHORITIES), "PEER_FORK"),
    _cosigned("T1", "same size, one cosigner", forked(_SAME, K[0]), "PEER_FORK"),
    _alone("T1", "same size, the log alone", forked(_SAME), "PEER_FORK"),
    _cosigned("T1", "smaller, k cosigners", forked(9, *K), "PEER_FORK"),
    _alone("T1", "smaller, the log alone", forked(9), "PEER_FORK"),
    _cosigned("T1", "one entry smaller", forked(_SAME - 1, *K), "PEER_FORK"),
    _cosigned("T1", "longer above a common prefix, k", forked(_SAME + 9, *K), "PEER_FORK"),
    _alone("T1", "longer above a common prefix, log alone", forked(_SAME + 9), "PEER_FORK"),
    _cosigned("T1", "longer by a tile", forked(500, *K), "PEER_FORK"),
    _cosigned("T1", "from the first block on", forked(5, *K, base=FIRST), "PEER_FORK"),
    _alone("T1", "from the first block on, longer", forked(400, base=FIRST), "PEER_FORK"),
    Attack("T1", "only a note of the same size", without_tiles(forked(_SAME, *K)), "PEER_FORK"),
    Attack("T1", "only a note of a longer log", without_tiles(forked(400, *K)), "PEER_INCOMPLETE"),
    Attack("T1", "from a web server", served(forked(_SAME, *K)), "PEER_FORK"),
    Attack(
        "T1",
        "between two that tell the truth",
        between_good_ones(forked(400, *K)),
        (None, "PEER_FORK", None),
    ),
    Attack("T1", "two other histories at once", two_splits, ("PEER_FORK", "PEER_FORK")),
    Attack(
        "T1",
        "to a profile that is behind, below it",
        forked(1, *K, base=FIRST),
        "PEER_FORK",
        start="behind",
    ),
    Attack(
        "T1",
        "to a profile that is behind, k - 1 cosigners",
        forked(5, *K[:2]),
        "PEER_NOT_FINAL",
        start="behind",
        state="pending",
        good_codes=("PEER_FORK",),
    ),
    Attack(
        "T1",
        "to a fresh profile, the log alone",
        forked(5),
        "PEER_NOT_FINAL",
        start="fresh",
        state="pending",
        good_codes=("PEER_FORK",),
    ),
)


# T2: older histories


def old(size: int, *cosigners: str, **more: object) -> Callable[[Ground], Peers]:
    """Return the lie that the log has ``size`` entries."""
    return lambda ground: [ground.tree(ground.log[:size], *cosigners, **more)]


def old_note(ground: Ground) -> Peers:
    peer = ground.copy()
    (peer / "checkpoint").write_bytes(note_over(ground.city, ground.log[:MIDDLE], K))
    return [peer]


def old_without_receipts(ground: Ground) -> Peers:
    peer = ground.tree(ground.log[:FIRST], *K)
    (peer / "receipts").unlink()
    return [peer]


def empty(ground: Ground) -> Peers:
    return [ground.tree([], *K)]


def signed_by(signer: SeedSigner, body: CheckpointBody) -> bytes:
    """Return a note that a stranger signed in the name of the log."""
    text = format_checkpoint_text(body)
    key = make_vkey(body.origin, ED25519, signer.public)
    return f"{text}\n{sign_checkpoint(text, key, signer.sign)}".encode()


def old_by_nobody(ground: Ground) -> Peers:
    body = CheckpointBody(ORIGIN, MIDDLE, root_of([leaf_hash(one) for one in ground.log[:MIDDLE]]))
    note = signed_by(SeedSigner(bytes(32)), body)
    return [write_tree(ground.folder / "peer", ground.log[:MIDDLE], note)]


def three_old(ground: Ground) -> Peers:
    sizes = (MIDDLE, FIRST, MIDDLE)
    return [
        ground.world.tree(ground.folder / f"peer {number}", ground.log[:size], *K)
        for number, size in enumerate(sizes)
    ]


def keeps_its_time(world: World, done: Run) -> None:
    """The age of what is trusted is not that of the older note."""
    assert done.document["as_of"]["checkpoint_time"] == as_of(world)


def as_of(world: World) -> str:
    """Return when the good peer's checkpoint was cosigned."""
    told: str = world.truth.document["as_of"]["checkpoint_time"]
    return told


ROLLBACKS = (
    Attack("T2", "the first checkpoint", old(FIRST, *K), "PEER_BEHIND"),
    Attack("T2", "the second checkpoint", old(MIDDLE, *K), "PEER_BEHIND", together="older"),
    Attack("T2", "an empty log", empty, "PEER_BEHIND", together="older"),
    Attack("T2", "an empty log, to a fresh profile", empty, "PEER_BEHIND", start="fresh"),
    Attack("T2", "an old note over new tiles", old_note, "PEER_BEHIND", together="older"),
    Attack(
        "T2", "an old note without receipts", old_without_receipts, "PEER_BEHIND", together="older"
    ),
    Attack("T2", "old, by the log alone", old(MIDDLE), "PEER_BEHIND", together="older"),
    Attack(
        "T2", "old, from a web server", served(old(MIDDLE, *K)), "PEER_BEHIND", together="older"
    ),
    Attack(
        "T2",
        "old, cosigned again today",
        old(MIDDLE, *K, time_s=int(time.time())),
        "PEER_BEHIND",
        check=keeps_its_time,
    ),
    Attack("T2", "old, signed by nobody", old_by_nobody, "PEER_UNSIGNED"),
    Attack(
        "T2",
        "older after newer",
        between_good_ones(old(FIRST, *K)),
        (None, "PEER_BEHIND", None),
        start="behind",
        moves=True,
    ),
    Attack("T2", "all peers lag", three_old, ("PEER_BEHIND",) * 3),
    Attack(
        "T2", "older, to a profile that is behind", old(FIRST, *K), "PEER_BEHIND", start="behind"
    ),
)


# T3: no news


def timed(*times_s: int) -> Callable[[Ground], Peers]:
    """Return the true tree, cosigned so many seconds from now."""

    def lie(ground: Ground) -> Peers:
        peer = ground.copy()
        now_s = int(time.time())
        note = note_cosigned_at(ground.city, ground.log, [now_s + one for one in times_s])
        (peer / "checkpoint").write_bytes(note)
        (peer / "receipts").unlink()
        return [peer]

    return lie


def note_cosigned_at(city: City, log: Sequence[bytes], times_s: Sequence[int]) -> bytes:
    """Return a checkpoint with a cosignature for each of these times."""
    note = note_over(city, log, ()).decode()
    text = note.partition("\n\n")[0] + "\n"
    for name, time_s in zip(AUTHORITIES, times_s, strict=False):
        signer = city.signers[name].cosigner
        key = make_vkey(name, COSIGNATURE, signer.public)
        note += cosignature_line(text, key, time_s, signer.sign)
    return note.encode()


def aged(age_s: int) -> Callable[[World, Run], None]:
    """Return the check that the program tells this age, be it negative."""

    def check(_: World, done: Run) -> None:
        assert abs(done.document["as_of"]["age_s"] - age_s) < 60

    return check


def shows_old_age(world: World, done: Run) -> None:
    """The age counts from the cosignatures, however often one asks."""
    told = done.document["as_of"]
    since = datetime.fromisoformat(told["checkpoint_time"]).timestamp()
    assert told["checkpoint_time"] == as_of(world)
    assert abs(time.time() - since - told["age_s"]) < 60


def frozen_time(time_s: int) -> Callable[[Ground], Peers]:
    """Return the true tree, cosigned at one moment for ever."""

    def lie(ground: Ground) -> Peers:
        peer = ground.copy()
        note = note_cosigned_at(ground.city, ground.log, [time_s] * 3)
        (peer / "checkpoint").write_bytes(note)
        (peer / "receipts").unlink()
        return [peer]

    return lie


def _fresh_age(name: str, age_s: int) -> Attack:
    lie = timed(*[-age_s] * 3)
    return Attack("T3", name, lie, None, start="fresh", moves=True, check=aged(age_s))


FREEZES = (
    Attack(
        "T3",
        "the same note for ever",
        lambda ground: [ground.copy()],
        None,
        moves=True,
        check=shows_old_age,
    ),
    Attack(
        "T3",
        "the same note from a server",
        lambda ground: [ground.serve(ground.world.good)],
        None,
        moves=True,
        check=shows_old_age,
    ),
    _fresh_age("cosigned a day ago", 86_400),
    _fresh_age("cosigned a year ago", YEAR_S),
    _fresh_age("this clock a year behind", -YEAR_S),
    _fresh_age("this clock a day behind", -86_400),
    Attack(
        "T3",
        "earlier cosignatures after later ones",
        timed(*[-20 * YEAR_S] * 3),
        None,
        moves=True,
        check=keeps_its_time,
    ),
    Attack(
        "T3",
        "one fresh cosignature among old ones",
        timed(0, -YEAR_S, -YEAR_S),
        None,
        start="fresh",
        moves=True,
        check=aged(YEAR_S),
    ),
    Attack(
        "T3",
        "the oldest of four does not count",
        timed(-YEAR_S, -60, -60, -60),
        None,
        start="fresh",
        moves=True,
        check=aged(60),
    ),
    Attack("T3", "cosigned in 1970", frozen_time(0), None, start="fresh", moves=True),
    *(
        Attack(
            "T3",
            name,
            frozen_time(time_s),
            "PEER_NOT_FINAL",
            "fresh",
            "pending",
            together="no time",
        )
        for name, time_s in (
            ("cosigned at the end of time", (1 << 63) - 1),
            ("cosigned in the year 10000", 253_402_300_800),
        )
    ),
)

HISTORIES = (*SPLIT_VIEWS, *ROLLBACKS, *FREEZES)
