"""Lies of web servers: T6 slow, endless or short answers, T7 gzip bombs, T8 ways elsewhere."""

import gzip
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from itertools import repeat

from tests.peers.attacks.attack import Attack, Peers
from tests.peers.attacks.tree_server import Play
from tests.peers.attacks.world import Ground
from tests.peers.fault_servers import (
    CLOSE,
    FAULTS,
    Fault,
    Script,
    answers,
    drips,
    floods,
    head,
    redirects,
)

_MIB = 1024 * 1024
_GZIP = "Content-Encoding: gzip"
_CHUNKED = "Transfer-Encoding: chunked"
_MOST_PEERS = 13  # of one call


# T6: slow, endless, short


def plays(script: Script) -> Callable[[Ground], Peers]:
    """Return the lie of a server that always says the same."""
    return lambda ground: [ground.play(script)]


def truth_but(**lies: Play) -> Callable[[Ground], Peers]:
    """Return the lie of a server of the true tree, but for some of its files."""
    return lambda ground: [ground.serve(ground.world.good, **lies)]


def beside_a_good_one(script: Script) -> Callable[[Ground], Peers]:
    """Return the lie told before a peer that tells the truth."""
    return lambda ground: [ground.play(script), ground.world.good]


def _always(number: int, fault: Fault) -> Attack:
    code = fault.code or "PEER_UNSIGNED"  # what is taken is no checkpoint
    threat = {"gzip bomb": "T7"}.get(fault.name, "T8" if "redirect" in fault.name else "T6")
    together = f"answers to everything, part {number // _MOST_PEERS + 1}"
    return Attack(threat, fault.name, plays(fault.script), code, together=together)


def _cut(tile: str) -> Callable[[Ground], Peers]:
    """Return the true tree served with a file cut in two."""

    def lie(ground: Ground) -> Peers:
        peer = ground.copy()
        for file in (peer / tile).rglob("*"):
            if file.is_file():
                file.write_bytes(file.read_bytes()[: file.stat().st_size // 2 + 5])
        return [ground.serve(peer)]

    return lie


_in_tiles = partial(Attack, start="behind", together="hash tiles")
_in_entries = partial(Attack, start="behind", together="entries")
_in_receipts = partial(Attack, start="behind", together="receipts")
_X = b"x" * 65_536
_DRIP = drips(head(CLOSE), b"x", 1)
_FLOOD = floods(head(CLOSE), _X)

FAULTY = (
    Attack("T6", "endless checkpoint", plays(_FLOOD), "PEER_TOO_LARGE"),
    *(_always(number, fault) for number, fault in enumerate(FAULTS)),
    _in_tiles("T6", "slow hash tile", truth_but(tile_0=_DRIP), "PEER_SLOW"),
    _in_entries("T6", "slow entries", truth_but(tile_entries=_DRIP), "PEER_SLOW"),
    _in_receipts("T6", "slow receipts", truth_but(receipts=_DRIP), "PEER_SLOW"),
    Attack("T6", "slow entries, fresh", truth_but(tile_entries=_DRIP), "PEER_SLOW", start="fresh"),
    _in_tiles("T6", "endless hash tile", truth_but(tile_0=_FLOOD), "PEER_TOO_LARGE"),
    Attack(
        "T6",
        "endless entries",
        truth_but(tile_entries=_FLOOD),
        "PEER_TOO_LARGE",
        start="behind",
    ),
    _in_receipts("T6", "endless receipts", truth_but(receipts=_FLOOD), "PEER_TOO_LARGE"),
    _in_tiles("T6", "hash tiles cut short", _cut("tile/0"), "PEER_INCOMPLETE"),
    _in_entries("T6", "entries cut short", _cut("tile/entries"), "PEER_INCOMPLETE"),
    _in_tiles("T6", "empty hash tiles", truth_but(tile_0=b""), "PEER_INCOMPLETE"),
    _in_entries("T6", "empty entries", truth_but(tile_entries=b""), "PEER_INCOMPLETE"),
    _in_tiles(
        "T6", "a byte too many in a full tile", truth_but(tile_0=bytes(8193)), "PEER_TOO_LARGE"
    ),
    Attack(
        "T6",
        "slow beside a good one",
        beside_a_good_one(_DRIP),
        ("PEER_SLOW", None),
        start="behind",
        moves=True,
    ),
    Attack(
        "T6",
        "endless beside a good one",
        beside_a_good_one(_FLOOD),
        ("PEER_TOO_LARGE", None),
        start="behind",
        moves=True,
    ),
)


# T7: gzip bombs


def bomb(gib: int, *fields: str, byte: bytes = b"\0", is_chunked: bool = False) -> Script:
    """Return the script of a body that unpacks to so many GiB, packed as it is sent."""

    def script() -> Iterator[bytes | float]:
        packer = zlib.compressobj(9, wbits=16 + zlib.MAX_WBITS)
        block = byte * _MIB
        first = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
        unit = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
        yield head(_GZIP, _CHUNKED if is_chunked else CLOSE, *fields)
        for part in (first, *repeat(unit, gib * 1024 - 1)):
            yield b"%x\r\n%s\r\n" % (len(part), part) if is_chunked else part

    return script


def members(count: int) -> Script:
    """Return the script of many gzip members in one body."""
    return lambda: iter((head(_GZIP, CLOSE), *repeat(gzip.compress(bytes(_MIB)), count)))


def packed(pack: Callable[[bytes], bytes], mib: int, field: str) -> Script:
    """Return the script of a body of zeros, packed when it is asked for."""

    def script() -> Iterator[bytes | float]:
        yield from answers(pack(bytes(mib * _MIB)), field)()

    return script


_bomb = partial(Attack, together="bombs")


def _nested(data: bytes) -> bytes:
    return gzip.compress(gzip.compress(data))


BOMBS = (
    _bomb("T7", "1 GiB as checkpoint", plays(bomb(1)), "PEER_TOO_LARGE"),
    _bomb("T7", "10 GiB of spaces", plays(bomb(10, byte=b" ")), "PEER_TOO_LARGE"),
    _bomb("T7", "10 GiB in chunks", plays(bomb(10, is_chunked=True)), "PEER_TOO_LARGE"),
    _in_tiles("T7", "10 GiB as hash tile", truth_but(tile_0=bomb(10)), "PEER_TOO_LARGE"),
    _in_entries("T7", "10 GiB as entries", truth_but(tile_entries=bomb(10)), "PEER_TOO_LARGE"),
    Attack(
        "T7",
        "10 GiB as entries, to a fresh profile",
        truth_but(tile_entries=bomb(10)),
        "PEER_TOO_LARGE",
        start="fresh",
    ),
    _in_receipts("T7", "10 GiB as receipts", truth_but(receipts=bomb(10)), "PEER_TOO_LARGE"),
    _bomb("T7", "a bomb within a bomb", plays(packed(_nested, 64, _GZIP)), "PEER_UNSIGNED"),
    _bomb(
        "T7", "a bomb with its length", plays(packed(gzip.compress, 200, _GZIP)), "PEER_TOO_LARGE"
    ),
    _bomb(
        "T7",
        "packed otherwise",
        plays(packed(zlib.compress, 64, "Content-Encoding: deflate")),
        "PEER_ENCODING",
    ),
    _bomb("T7", "a thousand members", plays(members(1000)), "PEER_TOO_LARGE"),
    Attack(
        "T7",
        "beside a good one",
        beside_a_good_one(bomb(10)),
        ("PEER_TOO_LARGE", None),
        start="behind",
        moves=True,
    ),
)


# T8: ways elsewhere


def sends_to(status: int, target: str) -> Callable[[Ground], Peers]:
    """Return the lie of a server that sends its callers to a second one, which must hear nothing.

    Args:
        status: of the answer.
        target: with ``{port}`` for the second server's port.
    """

    def lie(ground: Ground) -> Peers:
        url = target.format(port=ground.bystander().port)
        return [ground.play(redirects(url, status))]

    return lie


def sends_for(path: str) -> Callable[[Ground], Peers]:
    """Return the true tree but for one path, which is said to be at a second server."""

    def lie(ground: Ground) -> Peers:
        url = f"http://127.0.0.1:{ground.bystander().port}/x"
        return [ground.serve(ground.world.good, **{path: redirects(url, 307)})]

    return lie


def hints(field: str) -> Callable[[Ground], Peers]:
    """Return the truth with a header that points to a second server."""

    def lie(ground: Ground) -> Peers:
        told = field.format(port=ground.bystander().port)
        note = (ground.world.good / "checkpoint").read_bytes()
        return [ground.serve(ground.world.good, checkpoint=answers(note, told))]

    return lie


_HERE = "http://127.0.0.1:{port}/"
_ELSEWHERE = (
    (301, _HERE),
    (302, _HERE),
    (303, _HERE),
    (307, _HERE),
    (308, _HERE),
    (302, "http://localhost:{port}/checkpoint"),
    (302, "http://[::ffff:127.0.0.1]:{port}/"),
    (302, "http://2130706433:{port}/"),
    (302, "//127.0.0.1:{port}/"),
    (302, "https://127.0.0.1:{port}/"),
    (302, "http://user:secret@127.0.0.1:{port}/"),
    (302, "http://169.254.169.254/latest/meta-data/"),
    (302, "file:///dev/zero"),
    (302, "file:////etc/passwd"),
    (302, "gopher://127.0.0.1:{port}/_checkpoint"),
    (302, "ftp://127.0.0.1:{port}/checkpoint"),
    (302, "data:text/plain,checkpoint"),
    (301, "/../../checkpoint"),
)

ELSEWHERE = (
    *(
        Attack(
            "T8",
            f"{status} to {target}",
            sends_to(status, target),
            "PEER_REDIRECT",
            together=f"sent elsewhere, part {number // _MOST_PEERS + 1}",
        )
        for number, (status, target) in enumerate(_ELSEWHERE)
    ),
    Attack("T8", "300 with a choice", sends_to(300, _HERE), "PEER_STATUS", together="no redirects"),
    Attack("T8", "305 to a proxy", sends_to(305, _HERE), "PEER_STATUS", together="no redirects"),
    Attack("T8", "201 with a place", sends_to(201, _HERE), "PEER_STATUS", together="no redirects"),
    _in_tiles("T8", "hash tiles elsewhere", sends_for("tile_0"), "PEER_REDIRECT"),
    _in_entries("T8", "entries elsewhere", sends_for("tile_entries"), "PEER_REDIRECT"),
    _in_receipts("T8", "receipts elsewhere", sends_for("receipts"), "PEER_REDIRECT"),
    Attack("T8", "refresh", hints(f"Refresh: 0; url={_HERE}"), None, moves=True, together="hints"),
    Attack(
        "T8",
        "another service",
        hints('Alt-Svc: h2="127.0.0.1:{port}"'),
        None,
        moves=True,
        together="hints",
    ),
    Attack(
        "T8",
        "a link to preload",
        hints(f"Link: <{_HERE}>; rel=preload"),
        None,
        moves=True,
        together="hints",
    ),
    Attack("T8", "a cookie", hints("Set-Cookie: id={port}"), None, moves=True, together="hints"),
)

TRANSPORT = (*FAULTY, *BOMBS, *ELSEWHERE)
