"""A small town's replica for the audit's tests: 60 blocks of everything that its tables hold."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from desktop.audit.results import Audited
from desktop.audit.run import Request, audit
from desktop.keys.key_file import SMALL
from desktop.keys.keyring import Keyring
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.node.local import LocalNetwork
from desktop.peers.folder import FolderSource
from desktop.peers.source import Peer
from desktop.peers.sync import Replica, sync
from desktop.profile import Profile, save_profile
from desktop.replica import search
from desktop.replica.database import Database, open_database
from tests.city import City

PASSWORD = "a town that nobody has heard of"
GTIN = "04012345123456"
LINK = "https://id.gs1.org"


@dataclass(frozen=True, slots=True)
class Town:
    """A synced profile of the town, and the city that it is about."""

    folder: Path  # of the profile
    city: City
    size: int

    def copy(self, folder: Path) -> Path:
        """Return a copy of the profile that a test may damage."""
        return Path(shutil.copytree(self.folder, folder))


def build(folder: Path) -> Town:
    """Found the town, let it write, and sync one profile with its search index."""
    city = City(folder / "city")
    city.folder.mkdir(parents=True)
    with city.found() as network:
        _write(city, network)
        published = network.publish()
        peers = network.folder
    assert published is not None
    return Town(synced(city, peers, folder / "profile"), city, published.checkpoint.size)


def synced(city: City, peers: Path, home: Path) -> Path:
    """Return a new profile that has synced everything, with search index and keys."""
    profile = Profile(home, "inspector", city.anchor, (Peer("town", "folder", str(peers)),))
    save_profile(profile)
    with open_database(profile.replica_file, "replica") as db:
        replica = Replica(db, city.anchor, profile.incoming, profile.evidence)
        done = sync(replica, [FolderSource(peers)])
        assert done.peers[0].state == "agrees", done
        search.build(db)
    root = hashlib.sha256(b"the inspector of the town").digest()
    with Keyring.create(profile.key_file, PASSWORD, root, SMALL):
        pass
    return home


def _write(city: City, network: LocalNetwork) -> None:
    registrar, approver = city.person("registrar"), city.person("approver")
    operator = city.person("operator")
    _seal(city, network, parameter(city))
    _seal(city, network, accreditation(city))
    diplomas = [diploma(city, number) for number in range(16)]
    for one in diplomas:
        named: list[JsonValue] = [{"id": one.id, "sha256": one.sha256.hex()}]
        approval = approver.record("record.approval/1", city.now_ms, {"records": named})
        entries = (
            registrar.statement([one], city.now_ms), approver.statement([approval], city.now_ms),
        )  # fmt: skip
        assert not [item for item in city.seal(network, *entries).outcomes if item.refusal]
    for action, one in (("revoke", diplomas[3]), ("suspend", diplomas[5])):
        refs = [{"rel": "status", "id": one.id}]
        data: JsonObject = {"action": action, "reason": "fraud"}
        status = registrar.record("record.status/1", city.now_ms, data, refs=refs)
        _seal(city, network, status, by="registrar")
    for number in range(12):
        event = commissioning(city, number)
        about = [f"{LINK}/01/{GTIN}/21/S{number}"]
        record = operator.record("supply.event/1", city.now_ms, event, about=about)
        _seal(city, network, record, by="operator")


def parameter(city: City) -> Record:
    """Return how many days a shipment of the town may take."""
    days: JsonObject = {"name": "C1.days", "value": "30", "from": "2026-01-01T00:00:00.000Z"}
    return city.scribes["city-hall"].record("ledger.parameter/1", city.now_ms, days)


def _seal(city: City, network: LocalNetwork, record: Record, by: str = "city-hall") -> None:
    entry = city.scribes[by].statement([record], city.now_ms)
    executed = city.seal(network, entry)
    assert executed.outcomes[0].refusal is None, executed.outcomes[0].refusal


def accreditation(city: City) -> Record:
    """Return what allows the registrar to award degrees."""
    data: JsonObject = {
        "issuer": city.person("registrar").did,
        "institution": "University of Smallville",
        "achievementTypes": ["Degree"],
        "basis": "Higher Education Act",
        "from": "2020-01-01",
    }
    return city.scribes["city-hall"].record("education.accreditation/1", city.now_ms, data)


def diploma(city: City, number: int) -> Record:
    """Return a diploma of the registrar."""
    data: JsonObject = {
        "achievementType": "Degree",
        "achievement": {"en": f"Degree number {number}"},
        "level": 6,
        "awarded": "2026-01-05",
    }
    return city.person("registrar").record("education.diploma/1", city.now_ms, data)


def commissioning(city: City, number: int) -> JsonObject:
    """Return the event by which a pack of the town comes into being."""
    return {
        "type": "ObjectEvent",
        "eventTime": city.time,
        "eventTimeZoneOffset": "+00:00",
        "epcList": [f"{LINK}/01/{GTIN}/21/S{number}"],
        "action": "ADD",
        "bizStep": "commissioning",
    }


def codes(folder: Path, *, quick: bool = False) -> set[str]:
    """Return the codes that an audit of a profile finds."""
    return {found.code for found in audited(folder, quick=quick).findings}


def audited(folder: Path, *, quick: bool = False, fresh: bool = True) -> Audited:
    """Return what an audit of a profile finds, whatever an earlier one has left."""
    return audit(Request(folder, quick=quick, fresh=fresh))


def opened(folder: Path) -> Database:
    """Open the replica of a profile for writing."""
    return open_database(folder / "replica.db", "replica")
