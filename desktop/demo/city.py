"""Build the demonstration city in a folder: a ledger of two years, its authorities, its people.

Everything on the log follows from the seed. What the machine's clock decides is only how fresh the
newest cosignatures are, which stand beside the log.
"""

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

from desktop.demo.chapter import Chapter, Planted, Reach
from desktop.demo.deed import PERIOD_MS, START_MS, Deed
from desktop.demo.founding import authority_of, founding_charter, genesis_entries
from desktop.demo.people import AUTHORITIES, CITY, ORIGIN, WRITER, People
from desktop.demo.story import CHAPTERS, story
from desktop.durable import make_folder, replace_file
from desktop.engine.port import BlockContext
from desktop.errors import StorageError, UsageError
from desktop.keys.decryption import public_of
from desktop.keys.key_file import SMALL
from desktop.keys.keyring import Keyring
from desktop.ledger.anchor import Anchor, anchor_of, format_anchor, open_charter
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.policy import format_policy
from desktop.ledger.record import Record
from desktop.node.home import NodeSettings, save_node
from desktop.node.local import AuthorityKeys, LocalNetwork, cosigner_home, open_local
from desktop.peers.folder import FolderSource
from desktop.peers.source import Peer
from desktop.peers.sync import Replica, sync
from desktop.profile import Profile, load_profile, save_profile
from desktop.progress import Report, silent
from desktop.replica import key_watch, records, search
from desktop.replica.database import open_database
from desktop.vault.envelope import seal
from desktop.vault.store import Store

PASSWORD = "northbridge-demonstration"  # noqa: S105  (printed in password.txt: nothing to hide)
PROFILES = ("inspector", "registrar", "approver", "supervisor", "hospital", "gateway", "works")
_BLOCKS_A_ROUND = 12
_MARK = "city.json"


@dataclass(frozen=True, slots=True)
class Built:
    """What stands in a city folder."""

    folder: Path
    anchor: str
    size: int
    root: bytes

    @property
    def peers_folder(self) -> Path:
        """The tile tree that laptops sync from."""
        return self.folder / "peers" / "folder"

    def profile(self, name: str) -> Path:
        """Return the folder of one of its profiles."""
        return self.folder / "profiles" / name


def build(
    folder: Path,
    seed: int,
    *,
    clean: bool,
    clock: Callable[[], int],
    report: Report = silent,
    chapters: Sequence[Chapter] = CHAPTERS,
) -> Built:
    """Build the city, or make the one that stands in the folder fresh again.

    Args:
        folder: empty, missing, or a city of the same seed.
        seed: decides everything on the log.
        clean: plant no faults.
        clock: returns Unix milliseconds; only for the newest cosignatures.
        report: told of progress in blocks; may cancel, which leaves no folder behind.
        chapters: of its story; the first brings the city's offices and has to be there.

    Raises:
        UsageError: the folder holds something else.
        StorageError: it cannot be written.
    """
    if (folder / _MARK).is_file():
        return _refreshed(folder, seed, clean=clean, clock=clock)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StorageError(
            f"{folder} is not empty.",
            means="The demonstration city is built in a folder of its own; nothing was changed.",
            do="Name another folder.",
        )
    make_folder(folder)
    try:
        return _Builder(folder, seed, chapters, clock).build(clean=clean, report=report)
    except BaseException:
        for item in folder.iterdir():
            shutil.rmtree(item) if item.is_dir() else item.unlink()
        raise


def _refreshed(folder: Path, seed: int, *, clean: bool, clock: Callable[[], int]) -> Built:
    mark = json.loads((folder / _MARK).read_text("utf-8"))
    if mark["seed"] != seed or mark["clean"] != clean:
        raise UsageError(
            f"{folder} holds a city of seed {mark['seed']}{' (clean)' if mark['clean'] else ''}.",
            do="Name another folder, or give the same seed.",
        )
    refresh(folder, clock)
    return built(folder)


def refresh(folder: Path, clock: Callable[[], int]) -> None:
    """Let the authorities cosign the newest checkpoint again, so that it is fresh."""
    anchor = load_profile(folder / "profiles" / "fresh").anchor
    with open_local(folder, anchor, PASSWORD, clock) as network:
        network.refresh()


def built(folder: Path) -> Built:
    """Return what stands in a city folder."""
    mark = json.loads((folder / _MARK).read_text("utf-8"))
    return Built(folder, mark["anchor"], mark["size"], bytes.fromhex(mark["root"]))


def batches(deeds: Sequence[Deed]) -> list[tuple[str, list[Record]]]:
    """Return what each writer signs at once, so few times that nothing refers to what comes later.

    Args:
        deeds: of one block, in order.
    """
    made: list[tuple[str, list[Record]]] = []
    newest: dict[str, int] = {}  # place of a writer's last batch
    holding: dict[str, int] = {}  # place of the batch that holds a record
    for deed in deeds:
        named = (ref.id for record in deed.records for ref in record.refs)
        after = max((holding.get(name, -1) for name in named), default=-1)
        place = newest.get(deed.writer, -1)
        if place < max(after, 0):
            place = newest[deed.writer] = len(made)
            made.append((deed.writer, []))
        made[place][1].extend(deed.records)
        holding.update((record.id, place) for record in deed.records)
    return made


class _Builder:
    """One run of building."""

    def __init__(
        self, folder: Path, seed: int, chapters: Sequence[Chapter], clock: Callable[[], int]
    ) -> None:
        self._folder, self._seed, self._clock = folder, seed, clock
        self._chapters = chapters
        self._people = People(seed, [one for chapter in chapters for one in chapter.members])
        self._now_ms = START_MS

    def build(self, *, clean: bool, report: Report) -> Built:
        """Found the ledger, tell its story, and set up everybody's folders."""
        told = story(self._people, self._chapters, clean=clean)
        genesis = self._genesis()
        anchor = anchor_of(genesis[0])
        with self._network(anchor) as network:
            self._seal(network, genesis)
            self._tell(network, told.deeds, report)
            self._now_ms = max(self._clock(), self._now_ms)
            published = network.publish() or network.refresh()
        assert published is not None
        checkpoint = published.checkpoint
        self._write_papers(genesis[0], anchor)
        self._write_profiles(anchor)
        self._keep_private(told.deeds)
        self._write_answers(told.planted)
        mark = {
            "seed": self._seed,
            "clean": clean,
            "anchor": format_anchor(anchor),
            "size": checkpoint.size,
            "root": checkpoint.root.hex(),
        }
        replace_file(self._folder / _MARK, json.dumps(mark, indent=1).encode(), mode=0o644)
        return built(self._folder)

    def _genesis(self) -> list[bytes]:
        people = self._people
        charter = founding_charter(
            ORIGIN,
            CITY,
            [
                authority_of(
                    plan.id, plan.title, people.signers[plan.id], ORIGIN, writes=plan.id == WRITER
                )
                for plan in AUTHORITIES
            ],
        )
        since = "2024-10-01T00:00:00.000Z"
        enrolments = [people.enrolment(item, START_MS, since) for item in people.members]
        return genesis_entries(people.scribes[WRITER], charter, enrolments, START_MS)

    def _network(self, anchor: Anchor) -> LocalNetwork:
        for plan in AUTHORITIES:
            home = self._folder / "authorities" / plan.id
            make_folder(cosigner_home(self._folder, plan.id, WRITER))
            save_profile(Profile(home, plan.id, anchor))
            save_node(home, NodeSettings(plan.id))
            self._write_keys(home, plan.id)
        keys = {
            name: AuthorityKeys(own.log, own.cosigner, own.receipt)
            for name, own in self._people.signers.items()
        }
        return LocalNetwork(self._folder, anchor, NodeSettings(WRITER), keys, lambda: self._now_ms)

    def _write_keys(self, home: Path, name: str) -> None:
        root = bytearray(self._people.root(name))
        Keyring.create(home / "keys.clkey", PASSWORD, root, SMALL).lock()

    def _tell(self, network: LocalNetwork, deeds: Sequence[Deed], report: Report) -> None:
        periods = [
            (number, list(group))
            for number, group in groupby(
                deeds, key=lambda deed: (deed.time_ms - START_MS) // PERIOD_MS
            )
        ]
        for done, (number, group) in enumerate(periods, 1):
            self._now_ms = START_MS + (number + 1) * PERIOD_MS
            self._seal(network, self._statements(group))
            if done % _BLOCKS_A_ROUND == 0:
                network.publish()
            report(done, len(periods))

    def _statements(self, group: Sequence[Deed]) -> list[bytes]:
        return [
            entry
            for writer, made in batches(group)
            for entry in self._people.scribes[writer].statements(made, self._now_ms)
        ]

    def _seal(self, network: LocalNetwork, entries: list[bytes]) -> None:
        executed = network.engine.seal(BlockContext(self._now_ms, WRITER), entries)
        for outcome in executed.outcomes:
            if outcome.refusal is not None:
                raise AssertionError(outcome.refusal)

    def _write_papers(self, charter_entry: bytes, anchor: Anchor) -> None:
        policy = format_policy(open_charter(charter_entry, anchor))
        for name, text in (
            ("anchor.txt", format_anchor(anchor) + "\n"),
            ("policy.txt", policy),
            ("password.txt", PASSWORD + "\n"),
        ):
            replace_file(self._folder / name, text.encode(), mode=0o644)
        replace_file(self._folder / "charter.cose", charter_entry, mode=0o644)

    def _write_profiles(self, anchor: Anchor) -> None:
        peers = (
            Peer("city-copy", "folder", "../../peers/folder"),
            Peer("city", "local", "../.."),
        )
        fresh = Profile(self._folder / "profiles" / "fresh", "fresh", anchor, peers[:1])
        save_profile(fresh)
        first: Path | None = None
        for name in PROFILES:
            profile = Profile(self._folder / "profiles" / name, name, anchor, peers)
            save_profile(profile)
            self._write_keys(profile.folder, name)
            if first is None:
                first = self._synced(profile)
            else:
                shutil.copyfile(first, profile.replica_file)
            self._know_own_story(profile, name)

    def _know_own_story(self, profile: Profile, name: str) -> None:
        """Acknowledge what the city's story has signed with this user's key."""
        with (
            open_database(profile.replica_file, "replica") as db,
            open_database(profile.desk_file, "desk") as desk,
        ):
            key_watch.remember(desk, self._people.scribes[name].did, self._now_ms)
            key_watch.acknowledge(desk, key_watch.strangers(db, desk), self._now_ms)

    def _synced(self, profile: Profile) -> Path:
        with open_database(profile.replica_file, "replica") as db:
            replica = Replica(db, profile.anchor, profile.incoming, profile.evidence)
            done = sync(replica, [FolderSource(profile.peer_folder(profile.peers[0]))])
            for peer in done.peers:
                if peer.error is not None:
                    raise peer.error
            search.build(db)
        return profile.replica_file

    def _keep_private(self, deeds: Sequence[Deed]) -> None:
        """Seal private documents for their readers, and keep them where one has a profile.

        Each envelope has fresh randomness; nothing on the log follows from it. What was erased in
        the course of the story is not kept.
        """
        people, erased = self._people, _erased(deeds)
        for deed in deeds:
            for one in deed.private:
                record_id = one.plaintext.record_id
                readers = dict.fromkeys((deed.writer, *one.readers))
                keys = [public_of(people.decryption_secret(name)) for name in readers]
                for name in PROFILES:
                    if name in readers and record_id not in erased:
                        store = Store(self._folder / "profiles" / name)
                        store.put(record_id, seal(one.plaintext, keys))

    def _write_answers(self, planted: Sequence[Planted]) -> None:
        with open_database(self._folder / "profiles" / PROFILES[0] / "replica.db", "replica") as db:
            answers: list[dict[str, object]] = []
            for fault in planted:
                key = records.key_of(db, fault.place)
                assert key is not None
                entry = key // 512
                row = db.one("select height from statement where entry = ?", (entry,))
                assert row is not None
                answer = {
                    "fault": fault.fault,
                    "code": fault.code,
                    "entry": entry,
                    "block": row[0],
                    "records": list(fault.records),
                    "explanation": fault.explanation,
                }
                if fault.profile is not None:
                    answer["profile"] = fault.profile
                if fault.recompute:
                    answer.update(recompute=fault.recompute, what=fault.what)
                if fault.reach is not None:
                    answer["recall"] = _reached(fault.reach)
                answers.append(answer)
        text = json.dumps(answers, indent=1).encode()
        replace_file(self._folder / "answers.json", text, mode=0o644)


def _reached(reach: Reach) -> JsonObject:
    """Return what the city's answers say of a bad lot."""
    return {
        "item": reach.item,
        "lots": [*reach.lots],
        "packs": [*reach.packs],
        "places": [*reach.places],
        "still_out": [asdict(one) for one in reach.left],
        "cases": [*reach.cases],
        "origin": reach.origin,
    }


def _erased(deeds: Sequence[Deed]) -> set[str]:
    """Return the ids of the records whose documents were erased."""
    return {
        ref.id
        for deed in deeds
        for record in deed.records
        if record.kind == "record.status/1" and record.data["action"] == "erase"
        for ref in record.refs
    }
