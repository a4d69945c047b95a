"""Lies about the tree: T4 files of two logs or sizes mixed, T5 a leap with a stolen log key."""

import shutil
from collections.abc import Callable, Sequence

from desktop.keys.signer import SeedSigner
from desktop.ledger.checkpoint import CheckpointBody, format_checkpoint_text, sign_checkpoint
from desktop.ledger.cosignature import cosignature_line
from desktop.ledger.merkle import EMPTY_ROOT
from desktop.ledger.tiles import (
    TileId,
    format_bundle,
    format_tile,
    parse_bundle,
    required_bundles,
    required_tiles,
)
from desktop.ledger.verifier_key import COSIGNATURE, ED25519, make_vkey
from tests.city import AUTHORITIES, ORIGIN, City
from tests.peers.attacks.attack import Attack, Peers
from tests.peers.attacks.histories import K, between_good_ones, other, signed_by
from tests.peers.attacks.world import LAST, MIDDLE, Ground
from tests.peers.lying import receipts_over

_SAME = LAST - MIDDLE - 1  # statements of the last true block


# T4: mixtures of logs and sizes


def with_files(pick: Callable[[Ground], Sequence[bytes]], *kinds: str) -> Callable[[Ground], Peers]:
    """Return the true tree with files of another log of the same size."""

    def lie(ground: Ground) -> Peers:
        peer = ground.copy()
        log = pick(ground)
        theirs = ground.world.tree(ground.folder / "theirs", log, *K)
        for kind in kinds:
            source, target = theirs / kind, peer / kind
            if source.is_dir():
                shutil.rmtree(target)
                shutil.copytree(source, target)
            else:
                shutil.copyfile(source, target)
        return [peer]

    return lie


def _forked_log(ground: Ground) -> list[bytes]:
    return other(ground, _SAME)


def _strange_log(ground: Ground) -> list[bytes]:
    return ground.world.stranger


def strange_whole(ground: Ground) -> Peers:
    return [ground.tree(ground.world.stranger, *K)]


def foreign_name(ground: Ground) -> Peers:
    origin = "ledger.elsewhere.example/2026"
    return [ground.tree(ground.log, *K, origin=origin)]


def small_tiles(ground: Ground) -> Peers:
    peer = ground.tree(ground.log[:MIDDLE], *K)
    (peer / "checkpoint").write_bytes((ground.world.good / "checkpoint").read_bytes())
    return [peer]


def swapped_entries(ground: Ground) -> Peers:
    peer = ground.copy()
    file = peer / required_bundles(LAST)[0].path
    held = parse_bundle(file.read_bytes(), 256)
    file.write_bytes(format_bundle([*held[:200], held[201], held[200], *held[202:]]))
    return [peer]


def swapped_tiles(ground: Ground) -> Peers:
    peer = ground.copy()
    files = [peer / TileId(0, number, width).path for number, width in ((0, 256), (1, LAST - 256))]
    full = files[0].read_bytes()
    files[0].write_bytes(full[32:] + full[:32])
    return [peer]


def wide_tile(ground: Ground) -> Peers:
    peer = ground.copy()
    file = peer / TileId(0, 1, LAST - 256).path
    file.write_bytes(file.read_bytes() + bytes(32 * 100))
    return [peer]


def other_receipts(log: Callable[[Ground], Sequence[bytes]]) -> Callable[[Ground], Peers]:
    """Return the true tree with the receipts of another one."""

    def lie(ground: Ground) -> Peers:
        peer = ground.copy()
        (peer / "receipts").write_bytes(receipts_over(ground.city, log(ground)))
        return [peer]

    return lie


def no_receipts(ground: Ground) -> Peers:
    peer = ground.copy()
    (peer / "receipts").write_bytes(bytes(range(256)))
    return [peer]


def claimed_size(ground: Ground) -> Peers:
    peer = ground.copy()
    note = (peer / "checkpoint").read_bytes()
    (peer / "checkpoint").write_bytes(note.replace(f"\n{LAST}\n".encode(), b"\n272\n", 1))
    return [peer]


def first_entry_of_another(ground: Ground) -> Peers:
    peer = ground.copy()
    theirs = ground.world.tree(ground.folder / "theirs", ground.world.stranger, *K)
    for tile in (required_tiles(LAST)[0], required_bundles(LAST)[0]):
        shutil.copyfile(theirs / tile.path, peer / tile.path)
    return [peer]


MIXTURES = (
    Attack("T4", "a new note over old tiles", small_tiles, "PEER_INCOMPLETE", start="behind"),
    Attack(
        "T4",
        "hash tiles of a fork",
        with_files(_forked_log, "tile/0"),
        "PEER_ALTERED",
        start="behind",
    ),
    Attack(
        "T4",
        "entries of a fork",
        with_files(_forked_log, "tile/entries"),
        "PEER_ALTERED",
        start="behind",
    ),
    Attack(
        "T4", "all tiles of a fork", with_files(_forked_log, "tile"), "PEER_ALTERED", start="behind"
    ),
    Attack(
        "T4",
        "all tiles of a fork, to a fresh profile",
        with_files(_forked_log, "tile"),
        "PEER_ALTERED",
        start="fresh",
    ),
    Attack(
        "T4",
        "entries of another ledger",
        with_files(_strange_log, "tile/entries"),
        "PEER_ALTERED",
        start="fresh",
    ),
    Attack(
        "T4",
        "all tiles of another ledger",
        with_files(_strange_log, "tile"),
        "PEER_FOREIGN",
        start="fresh",
        together="another ledger",
    ),
    Attack(
        "T4",
        "entry 0 of another ledger",
        first_entry_of_another,
        "PEER_FOREIGN",
        "fresh",
        together="another ledger",
    ),
    Attack(
        "T4",
        "another ledger of the same name",
        strange_whole,
        "PEER_FOREIGN",
        start="fresh",
        together="another ledger",
    ),
    Attack("T4", "another ledger of the same name and keys", strange_whole, "PEER_FORK"),
    Attack("T4", "the note of another origin", foreign_name, "PEER_FOREIGN"),
    Attack(
        "T4",
        "another origin, to a fresh profile",
        foreign_name,
        "PEER_FOREIGN",
        "fresh",
        together="another ledger",
    ),
    Attack("T4", "two entries swapped", swapped_entries, "PEER_ALTERED", start="behind"),
    Attack("T4", "hashes turned round", swapped_tiles, "PEER_ALTERED", start="behind"),
    Attack("T4", "receipts of a fork", other_receipts(_forked_log), "PEER_ALTERED"),
    Attack(
        "T4",
        "receipts of another ledger, to a fresh profile",
        other_receipts(_strange_log),
        "PEER_ALTERED",
        start="fresh",
    ),
    Attack("T4", "receipts that are none", no_receipts, "PEER_ALTERED", start="behind"),
    Attack(
        "T4",
        "receipts of an older size",
        other_receipts(lambda ground: ground.log[:MIDDLE]),
        None,
        start="behind",
        moves=True,
    ),
    Attack("T4", "more hashes than a tile may hold", wide_tile, None, start="behind", moves=True),
    Attack("T4", "another size over the same signatures", claimed_size, "PEER_UNSIGNED"),
)


# T5: a leap ahead with a stolen log key


def leap(size: int, *cosigners: str) -> Callable[[Ground], Peers]:
    """Return the lie that the log has grown to a size that nobody could fetch."""

    def lie(ground: Ground) -> Peers:
        peer = ground.copy()
        (peer / "checkpoint").write_bytes(leap_note(ground.city, size, cosigners))
        return [peer]

    return lie


def leap_note(city: City, size: int, cosigners: Sequence[str] = ()) -> bytes:
    """Return a note of the log, and of these cosigners, over a tree that does not exist."""
    text = format_checkpoint_text(
        CheckpointBody(ORIGIN, size, EMPTY_ROOT if not size else b"r" * 32)
    )
    log = city.signers[AUTHORITIES[0]].log
    note = f"{text}\n" + sign_checkpoint(text, make_vkey(ORIGIN, ED25519, log.public), log.sign)
    for name in cosigners:
        signer = city.signers[name].cosigner
        key = make_vkey(name, COSIGNATURE, signer.public)
        note += cosignature_line(text, key, city.now_ms // 1000, signer.sign)
    return note.encode()


def garbage_tiles(size: int) -> Callable[[Ground], Peers]:
    """Return the leap with a hash tile of the right length for whatever is asked."""

    def lie(ground: Ground) -> Peers:
        peer = ground.copy()
        (peer / "checkpoint").write_bytes(leap_note(ground.city, size))
        return [ground.serve(peer, tile_0=format_tile([b"g" * 32] * 256))]

    return lie


def garbage_tail(ground: Ground) -> Peers:
    peer = ground.copy()
    (peer / "checkpoint").write_bytes(leap_note(ground.city, 512, K))
    tile = peer / TileId(0, 1).path
    tile.write_bytes(format_tile([b"g" * 32] * 256))
    return [peer]


def past_the_limit(ground: Ground) -> Peers:
    peer = ground.copy()
    note = (peer / "checkpoint").read_bytes()
    huge = note.replace(f"\n{LAST}\n".encode(), f"\n{1 << 63}\n".encode(), 1)
    (peer / "checkpoint").write_bytes(huge)
    return [peer]


def leap_by_nobody(ground: Ground) -> Peers:
    peer = ground.copy()
    note = signed_by(SeedSigner(bytes(32)), CheckpointBody(ORIGIN, 10**12, b"r" * 32))
    (peer / "checkpoint").write_bytes(note)
    return [ground.serve(peer, tile_0=format_tile([b"g" * 32] * 256))]


LEAPS = (
    Attack("T5", "2^62 entries without tiles", leap(1 << 62), "PEER_NOT_FINAL"),
    Attack(
        "T5", "2^63 - 1 entries, k - 1 cosigners", leap((1 << 63) - 1, *K[:2]), "PEER_NOT_FINAL"
    ),
    Attack("T5", "2^63 entries", past_the_limit, "PEER_UNSIGNED"),
    Attack("T5", "2^40 entries, to a fresh profile", leap(1 << 40), "PEER_NOT_FINAL", "fresh"),
    Attack("T5", "a tile of garbage, k cosigners", garbage_tail, "PEER_ALTERED"),
    Attack("T5", "20,000 entries of garbage", garbage_tiles(20_480), "PEER_ALTERED"),
    Attack("T5", "10^9 entries of garbage", garbage_tiles(10**9), "PEER_NOT_FINAL"),
    Attack("T5", "10^12 entries of garbage by nobody", leap_by_nobody, "PEER_UNSIGNED"),
    Attack(
        "T5",
        "beside a good peer",
        between_good_ones(leap(1 << 50)),
        (None, "PEER_NOT_FINAL", None),
        start="behind",
        moves=True,
    ),
)

TREES = (*MIXTURES, *LEAPS)
