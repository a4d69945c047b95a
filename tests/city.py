"""A small city in a folder: four authorities with quorum 3, and people who write.

Everything follows from fixed seeds. The engine and the cosigners are the real ones.
"""

import atexit
import copy
import hashlib
import shutil
import tempfile
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random

from desktop.demo.founding import (
    AuthoritySigners,
    Scribe,
    authority_of,
    authority_signers,
    founding_charter,
    genesis_entries,
)
from desktop.engine.port import BlockContext, Executed
from desktop.keys.derive import KeyRole, derive_secret
from desktop.keys.signer import SeedSigner, prove_possession
from desktop.ledger.anchor import Anchor, anchor_of
from desktop.ledger.charter import Authority, Charter, least_quorum
from desktop.ledger.json_profile import JsonObject, parse_object
from desktop.ledger.record import Record
from desktop.ledger.record_id import format_record_id
from desktop.ledger.scalar import encode_base64url, format_time, parse_time
from desktop.node.home import NodeSettings
from desktop.node.local import AuthorityKeys, LocalNetwork, cosigner_home
from desktop.replica import checkpoints
from desktop.replica.database import open_read_only

ORIGIN = "ledger.smallville.example/2026"
AUTHORITIES = ("city-hall", "university", "food-office", "health-office")
START_MS = parse_time("2026-01-05T08:00:00.000Z")
MINUTE_MS = 60_000


def root_of(name: str) -> bytes:
    """Return the root secret of a person or authority of that name."""
    return hashlib.sha256(f"smallville {name}".encode()).digest()


@dataclass
class City:
    """The city's people and its network; `now_ms` is its only clock."""

    folder: Path
    now_ms: int = START_MS
    random: Random = field(default_factory=lambda: Random(7))
    scribes: dict[str, Scribe] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.signers: dict[str, AuthoritySigners] = {
            name: authority_signers(root_of(name), ORIGIN) for name in AUTHORITIES
        }
        for name, signers in self.signers.items():
            self.scribes[name] = Scribe(signers.issuing, ORIGIN, self.new_id)
        self.charter: Charter = founding_charter(
            ORIGIN,
            {"en": "Smallville", "de": "Kleinstadt"},
            [
                authority_of(name, name.title(), self.signers[name], ORIGIN, writes=not number)
                for number, name in enumerate(AUTHORITIES)
            ],
        )

    def new_id(self, time_ms: int) -> str:
        """Return a fresh record id."""
        return format_record_id(time_ms, self.random.randbytes(10))

    def person(self, name: str) -> Scribe:
        """Return the scribe of a person, with a key of their own."""
        if name not in self.scribes:
            seed = derive_secret(root_of(name), KeyRole.ISSUING, ORIGIN)
            self.scribes[name] = Scribe(SeedSigner(seed), ORIGIN, self.new_id)
        return self.scribes[name]

    def enrolment(
        self, name: str, roles: list[str], domains: list[str], by: str = "city-hall"
    ) -> Record:
        """Return the record that enrols a person."""
        scribe = self.person(name)
        person = encode_base64url(hashlib.sha256(name.encode()).digest())
        authority = self.scribes[by]
        return authority.record(
            "roster.enrol/1",
            self.now_ms,
            {
                "key": scribe.did,
                "roles": [*sorted(roles)],
                "domains": [*sorted(domains)],
                "office": f"Office of {name}",
                "person": person,
                "from": "2026-01-01T00:00:00.000Z",
                "until": "2099-12-31T00:00:00.000Z",
                "possession": prove_possession(scribe.signer, ORIGIN, authority.did),
            },
        )

    def genesis(self) -> list[bytes]:
        """Return the statements of block 0, with a registrar, an approver and an operator."""
        people = [
            self.enrolment("registrar", ["registrar"], ["education"]),
            self.enrolment("approver", ["approver"], ["education"]),
            self.enrolment("operator", ["operator"], ["food", "medicines"]),
            self.enrolment("inspector", ["inspector"], ["food", "medicines"]),
        ]
        return genesis_entries(self.scribes["city-hall"], self.charter, people, self.now_ms)

    @property
    def anchor(self) -> Anchor:
        """Return the anchor; `found` was called before."""
        return self._anchor

    def found(self) -> LocalNetwork:
        """Seal block 0 in the folder and return the open network."""
        entries = self.genesis()
        self._anchor = anchor_of(entries[0])
        for name in AUTHORITIES:
            cosigner_home(self.folder, name, AUTHORITIES[0]).mkdir(parents=True)
        (self.folder / "peers" / "folder").mkdir(parents=True)
        network = self.network()
        executed = network.engine.seal(BlockContext(self.now_ms, "city-hall"), entries)
        refused = [item.refusal for item in executed.outcomes if item.refusal]
        assert not refused, refused
        return network

    def network(self) -> LocalNetwork:
        """Open the authorities of the folder."""
        keys = {
            name: AuthorityKeys(own.log, own.cosigner, own.receipt)
            for name, own in self.signers.items()
        }
        return LocalNetwork(
            self.folder, self._anchor, NodeSettings("city-hall"), keys, lambda: self.now_ms
        )

    def seal(self, network: LocalNetwork, *entries: bytes) -> Executed:
        """Seal one block of these statements, a minute after the last."""
        self.now_ms += MINUTE_MS
        return network.engine.seal(BlockContext(self.now_ms, "city-hall"), list(entries))

    @property
    def time(self) -> str:
        """Return the city's time in the ledger's form."""
        return format_time(self.now_ms)

    def recall(self, product: str = "Soft cheese", **more: object) -> Record:
        """Return a small record of the operator's."""
        data: JsonObject = {
            "product_description": product,
            "reason_for_recall": "Listeria",
            "recalling_firm": "Dairy of Smallville",
        }
        return self.person("operator").record("recall.notice/1", self.now_ms, data, **more)

    def recalls(self, count: int) -> list[bytes]:
        """Return statements with one small record each."""
        operator = self.person("operator")
        return [operator.statement([self.recall()], self.now_ms) for _ in range(count)]

    def add_authority(self, name: str) -> Authority:
        """Give a newcomer keys and a home; a charter may name it then."""
        self.signers = {**self.signers, name: authority_signers(root_of(name), ORIGIN)}
        self.scribes = {
            **self.scribes,
            name: Scribe(self.signers[name].issuing, ORIGIN, self.new_id),
        }
        cosigner_home(self.folder, name, AUTHORITIES[0]).mkdir(parents=True)
        return authority_of(name, name.title(), self.signers[name], ORIGIN, writes=False)

    def change(self, network: LocalNetwork, charter: Charter, *approvers: str) -> Executed:
        """Propose a charter and let these approve it, all in one block."""
        hall = self.scribes["city-hall"]
        with open_read_only(network.writer_home / "replica.db", "replica") as db:
            in_force = checkpoints.charters(db)[-1].charter
        data: JsonObject = {
            "charter": parse_object(charter.canonical),
            "previous": in_force.sha256.hex(),
        }
        proposal = hall.record("charter.proposal/1", self.now_ms, data)
        entries = [hall.statement([proposal], self.now_ms)]
        for name in approvers:
            scribe = self.scribes[name]
            refs = [{"rel": "approves", "id": proposal.id}]
            approval = scribe.record("charter.approval/1", self.now_ms, {}, refs=refs)
            entries.append(scribe.statement([approval], self.now_ms))
        return self.seal(network, *entries)

    def moved(self, folder: Path, *, shown_only: bool = False) -> "City":
        """Return this city with a copy of its files in another folder.

        With ``shown_only`` of those alone that laptops read.
        """
        part = Path("peers") if shown_only else Path()
        shutil.copytree(self.folder / part, folder / part)
        other = copy.copy(self)
        other.folder = folder
        return other


def _published(sizes: tuple[int, int, int]) -> City:
    folder = Path(tempfile.mkdtemp(prefix="smallville-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    city = City(folder / "city")
    city.folder.mkdir()
    with city.found() as network:
        network.publish()
        for before, size in pairwise(sizes):
            city.seal(network, *city.recalls(size - before - 1))
            network.publish()
    return city


def _founding_size() -> int:
    """Return the size after block 0, which grows with the kinds that the program brings."""
    return len(City(Path("never-written")).genesis()) + 1


SMALL_SIZES = (_founding_size(), _founding_size() + 4, _founding_size() + 11)
"""The published sizes of `small_city`."""

SIZES = (*SMALL_SIZES[:2], 271)
"""The published sizes of `grown_city`."""


@cache
def small_city() -> City:
    """Return a city of three published sizes; never write to it.

    Tests take a copy: ``small_city().moved(tmp_path / "city")``.
    """
    return _published(SMALL_SIZES)


@cache
def grown_city() -> City:
    """Return a city of three published sizes, the last beyond a full tile; never write to it."""
    return _published(SIZES)


@cache
def changed_city() -> City:
    """Return a city whose charter took in a fifth authority; never write to it.

    Its published sizes are `CHANGED_SIZES`; the new charter is in force from the second on.
    """
    folder = Path(tempfile.mkdtemp(prefix="smallville-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    city = City(folder / "city")
    city.folder.mkdir()
    with city.found() as network:
        network.publish()
    charter = with_authority(city.charter, city.add_authority("bus-office"))
    with city.network() as network:
        city.change(network, charter, *AUTHORITIES[:3], "bus-office")
        city.seal(network, *city.recalls(2))
        network.publish()
    return city


CHANGED_SIZES = (SIZES[0], SIZES[0] + 6, SIZES[0] + 9)
"""The published sizes of `changed_city`."""


def with_authority(charter: Charter, newcomer: Authority) -> Charter:
    """Return a charter with one more authority and the least quorum."""
    authorities = (*charter.authorities, newcomer)
    return replace(charter, authorities=authorities, quorum=least_quorum(len(authorities)))
