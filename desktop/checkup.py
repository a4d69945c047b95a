"""How does this profile do? What `civicledger doctor` looks at where there is one.

The profile, its replica and how old that is, the outbox, back-ups, each peer, asked side by side,
and in an authority's home the node: its settings, its queue and the alarms it wrote down. Nothing
is changed, nothing that a peer says is believed, and nobody is waited for longer than `PEERS_S`.
"""

import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from desktop.backup import remembered
from desktop.errors import CivicLedgerError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.scalar import format_time
from desktop.node.home import NodeSettings, load_node
from desktop.peers.source import CHECKPOINT_LIMIT, Peer, Source
from desktop.peers.web import parse_address
from desktop.profile import Profile
from desktop.replica import checkpoints, entries, node_state, outbox
from desktop.replica.database import BusyError, open_database, open_read_only
from desktop.verdict import Check, Result

PEERS_S = 12.0
"""Seconds after which a peer that has not answered is left; its own deadline is shorter."""

_OLD_REPLICA_MS = 7 * 24 * 60 * 60 * 1000
_OLD_BACKUP_MS = 30 * 24 * 60 * 60 * 1000
_LOG_BYTES = 1024 * 1024  # of the newest file of a node's journal
_MOST_TOLD = 300

Opener = Callable[[Peer], AbstractContextManager[Source]]
"""Opens a peer for reading; raises `CivicLedgerError` where that is not possible."""


@dataclass(frozen=True, slots=True)
class Checkup:
    """What is looked at, and how."""

    profile: Profile
    now_ms: int
    opener: Opener | None  # None: no peer is asked


def examine_profile(checkup: Checkup) -> Iterator[Check]:
    """Yield what every check of a profile saw."""
    profile = checkup.profile
    told = f"{profile.name}, {profile.anchor.origin}, {len(profile.peers)} peers"
    yield Check("Profile", Result.OK, told)
    size = 0
    if profile.replica_file.is_file():
        check, age, size = _replica(profile, checkup.now_ms)
        yield check
        yield age
    else:
        yield Check("Replica", Result.NOTE, "It was never synced.")
    if profile.desk_file.is_file():
        yield check_outbox(profile.desk_file)
    yield from _evidence(profile)
    yield check_backup(profile.folder, checkup.now_ms)
    yield check_drill(profile.folder, checkup.now_ms)
    if checkup.opener is not None:
        yield from check_peers(profile.peers, profile.anchor.origin, size, checkup.opener)
    if (profile.folder / "node.json").exists():
        yield from _node(checkup, size)


def _replica(profile: Profile, now_ms: int) -> tuple[Check, Check, int]:
    """Return how the replica does, how old it is, and how many entries are in it."""
    unknown = Check("Replica age", Result.NOTE, "Nothing in it is final yet.")
    try:
        with open_read_only(profile.replica_file, "replica") as db:
            problems, trusted = db.check(), checkpoints.trusted(db)
            newest = None if problems else checkpoints.as_of(db)
            stored = 0 if problems else entries.stored_size(db)
    except BusyError as error:
        return Check("Replica", Result.NOTE, str(error)), unknown, 0
    except CivicLedgerError as error:
        return Check("Replica", Result.FAILED, str(error)), unknown, 0
    if problems:
        told = f"It is damaged: {problems[0]}. Sync it anew."
        return Check("Replica", Result.FAILED, told), unknown, 0
    as_of_s = None if newest is None else newest.as_of_s
    size = 0 if trusted is None else trusted.size
    told = f"{size:,} entries final; the file is in order. An audit checks its content."
    if stored != size:
        told = f"{stored:,} entries, {told}"
    return Check("Replica", Result.OK, told), _age(as_of_s, now_ms, unknown), stored


def _age(as_of_s: int | None, now_ms: int, unknown: Check) -> Check:
    if as_of_s is None:
        return unknown
    age_ms = now_ms - as_of_s * 1000
    told = f"Newest final checkpoint of {format_time(as_of_s * 1000)}, {_spent(age_ms)}."
    if age_ms > _OLD_REPLICA_MS:
        return Check("Replica age", Result.NOTE, f"{told} What came later is unknown here.")
    return Check("Replica age", Result.OK, told)


def check_outbox(file: Path) -> Check:
    """Check that every row of the outbox matches its hash, and say what is under way."""
    try:
        with open_database(file, "desk") as desk:
            damaged = outbox.damaged_rows(desk)
            states = Counter(one.state for one in outbox.everything(desk)) if not damaged else {}
    except BusyError as error:
        return Check("Outbox", Result.NOTE, str(error))
    except CivicLedgerError as error:
        return Check("Outbox", Result.FAILED, str(error))
    if damaged:
        return Check("Outbox", Result.FAILED, f"Damaged: {', '.join(damaged[:5])}.")
    counts = [f"{states[state]:,} {state.value}" for state in outbox.State if states.get(state)]
    told = f"Every row matches its own hash: {', '.join(counts) or 'nothing is queued'}."
    return Check("Outbox", Result.OK, told)


def _evidence(profile: Profile) -> Iterator[Check]:
    notes = sorted(profile.evidence.glob("*.note")) if profile.evidence.is_dir() else []
    if notes:
        told = f"{len(notes)} notes in {profile.evidence} speak of two histories. Show them around."
        yield Check("Evidence", Result.NOTE, told)


def check_backup(folder: Path, now_ms: int) -> Check:
    """Say when a profile was backed up last, as far as it remembers."""
    made_ms = remembered(folder).made_ms
    if made_ms is None:
        told = "Never: civicledger export --format backup -o FILE"
        return Check("Last back-up", Result.NOTE, told)
    result = Result.NOTE if now_ms - made_ms > _OLD_BACKUP_MS else Result.OK
    return Check("Last back-up", result, f"{format_time(made_ms)}, {_spent(now_ms - made_ms)}.")


def check_drill(folder: Path, now_ms: int) -> Check:
    """Say when a back-up was tried out last, and how that ended."""
    memory = remembered(folder)
    if memory.drilled_ms is None:
        told = "Never: civicledger doctor --drill FILE"
        return Check("Last drill", Result.NOTE, told)
    told = (
        f"{format_time(memory.drilled_ms)}, {_spent(now_ms - memory.drilled_ms)}: {memory.drill}."
    )
    return Check("Last drill", Result.OK if memory.drill == "passed" else Result.NOTE, told)


def check_peers(
    peers: Sequence[Peer], origin: str, size: int, opener: Opener, word: str = "Peer"
) -> tuple[Check, ...]:
    """Ask all peers at once for their checkpoint; say who answers, how fast and how far along.

    Args:
        peers: whom to ask.
        origin: of our ledger.
        size: entries that are here.
        opener: opens a peer.
        word: stands before each name.
    """
    found: dict[int, Check] = {}

    def ask(number: int, peer: Peer) -> None:
        found[number] = _peer(f"{word} {peer.name}", peer, origin, size, opener)

    threads = [
        threading.Thread(target=ask, args=(number, peer), name="peer", daemon=True)
        for number, peer in enumerate(peers)
    ]
    for thread in threads:
        thread.start()
    ends = time.monotonic() + PEERS_S
    for thread in threads:
        thread.join(max(0.0, ends - time.monotonic()))
    late = f"It did not answer within {PEERS_S:.0f} s."
    return tuple(
        found.get(number) or Check(f"{word} {peer.name}", Result.NOTE, late)
        for number, peer in enumerate(peers)
    )


def _peer(name: str, peer: Peer, origin: str, size: int, opener: Opener) -> Check:
    began = time.monotonic()
    try:
        with opener(peer) as source:
            note = source.read("checkpoint", CHECKPOINT_LIMIT)
        offered = None if note is None else parse_checkpoint(note)
    except CivicLedgerError as error:
        return Check(name, Result.NOTE, error.what)
    spent = f"answered in {(time.monotonic() - began) * 1000:.0f} ms"
    if offered is None:
        return Check(name, Result.NOTE, f"It {spent}, but has no checkpoint.")
    if offered.origin != origin:
        return Check(
            name, Result.FAILED, f"It serves another ledger: {offered.origin[:_MOST_TOLD]}."
        )
    ahead = offered.size - size
    lag = "as many as here" if not ahead else f"{abs(ahead):,} {'more' if ahead > 0 else 'fewer'}"
    return Check(name, Result.OK, f"It {spent}: {offered.size:,} entries, {lag}; not verified.")


def _node(checkup: Checkup, size: int) -> Iterator[Check]:
    home = checkup.profile.folder
    try:
        settings = load_node(home)
    except CivicLedgerError as error:
        yield Check("Node", Result.FAILED, str(error))
        return
    role = "orders the log" if (home / "lock.db").exists() else "follows the writer and cosigns"
    told = f"{settings.id} {role}; a block has {settings.max_statements:,} statements at most"
    yield Check("Node", Result.OK, f"{told} or {settings.max_wait_ms:,} ms.")
    if checkup.opener is not None:
        yield from _urls(settings, checkup, size)
    yield from _node_state(home)
    yield check_alarms(home / "logs" / "node.log")


def _urls(settings: NodeSettings, checkup: Checkup, size: int) -> Iterator[Check]:
    peers = []
    for authority_id, url in settings.urls:
        try:
            parse_address(url, allow_http=True)
            peers.append(Peer(authority_id, "http", url))
        except CivicLedgerError as error:
            yield Check(f"Node {authority_id}", Result.FAILED, f"In node.json: {error}")
    assert checkup.opener is not None  # the caller has looked
    origin = checkup.profile.anchor.origin
    yield from check_peers(peers, origin, size, checkup.opener, "Node")


def _node_state(home: Path) -> Iterator[Check]:
    """Say what waits, and compare what was signed and published with what is stored."""
    try:
        stored = _stored(home)
        if (home / "queue.db").is_file():
            with open_read_only(home / "queue.db", "queue") as queue:
                yield Check("Queue", Result.OK, f"{node_state.queue_length(queue):,} wait.")
        if (home / "lock.db").is_file():
            with open_read_only(home / "lock.db", "lock") as lock:
                yield _not_behind("Published", node_state.published(lock), stored)
        for place in (home, home / "cosigner"):
            if (place / "cosigner.db").is_file():
                with open_read_only(place / "cosigner.db", "cosigner") as state:
                    signed = node_state.signed_tree(state)
                tree = None if signed is None else (signed.size, signed.root)
                yield _not_behind("Cosigned", tree, max(stored, _stored(place)))
    except BusyError as error:
        yield Check("Node state", Result.NOTE, str(error))
    except CivicLedgerError as error:
        yield Check("Node state", Result.FAILED, str(error))


def _stored(home: Path) -> int:
    if not (home / "replica.db").is_file():
        return 0
    with open_read_only(home / "replica.db", "replica") as db:
        return entries.stored_size(db)


def _not_behind(name: str, tree: tuple[int, bytes] | None, stored: int) -> Check:
    size = 0 if tree is None else tree[0]
    if size > stored:
        told = f"{size:,} entries, but only {stored:,} are stored: an older copy stands here."
        do = "Do not start the node before every cosigner's newest checkpoint was compared."
        return Check(name, Result.FAILED, f"{told} {do}")
    return Check(name, Result.OK, f"{size:,} of {stored:,} stored entries")


def check_alarms(log: Path) -> Check:
    """Say which alarms a node wrote down since it last started and did not settle."""
    try:
        with log.open("rb") as stream:
            start = max(0, stream.seek(0, 2) - _LOG_BYTES)
            stream.seek(start)
            lines = stream.read(_LOG_BYTES).splitlines()
    except FileNotFoundError:
        return Check("Alarms", Result.NOTE, "The node has written nothing down yet.")
    except OSError as error:
        return Check("Alarms", Result.FAILED, f"{log} cannot be read: {error.strerror}.")
    alarms: dict[tuple[str, str], str] = {}  # authority and code: what happened
    for line in map(_event, lines):
        key = (str(line.get("authority", ""))[:80], str(line.get("code"))[:80])
        if line.get("event") == "started":
            alarms.clear()
        elif line.get("event") == "alarm settled":
            alarms.pop(key, None)
        elif line.get("level") == "alarm":
            alarms[key] = str(line.get("what"))[:_MOST_TOLD]
    if not alarms:
        return Check("Alarms", Result.OK, "None stands since the node started.")
    told = (f"{' '.join(key).strip()}: {what}" for key, what in sorted(alarms.items()))
    return Check("Alarms", Result.FAILED, f"A person has to look. {' '.join(told)}")


def _event(line: bytes) -> dict[str, object]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):  # the first one may be cut off
        return {}
    return found if isinstance(found, dict) else {}


def _spent(ms: int) -> str:
    """Return how long ago something was."""
    if ms < 0:
        return "later than this machine's clock"
    minutes = ms // 60_000
    for unit, length in (("day", 1440), ("hour", 60), ("minute", 1)):
        if minutes >= length:
            count = minutes // length
            return f"{count:,} {unit}{'' if count == 1 else 's'} ago"
    return "just now"
