"""A small city whose records have every fate, synced into a profile; built once, copied to harm.

The names of the records say what became of them; `Chronicle.ids` has their ids.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.keys.derive import KeyRole, derive_secret
from desktop.keys.key_file import SMALL
from desktop.keys.keyring import Keyring
from desktop.keys.signer import SeedSigner, prove_possession
from desktop.keys.signing import sign_records
from desktop.ledger.anchor import Anchor
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Batch, Record, RecordSet
from desktop.node.local import LocalNetwork
from desktop.peers.source import Peer
from desktop.profile import Profile, save_profile
from desktop.replica.records import Moment
from desktop.session import Session
from tests.city import ORIGIN, City, root_of

PASSWORD = "a chronicle of nine words"
NOW = "2026-03-01T00:00:00.000Z"
_SIGHTING: JsonObject = {
    "type": "ObjectEvent",
    "eventTime": "2026-01-05T08:00:00.000Z",
    "eventTimeZoneOffset": "+00:00",
    "action": "OBSERVE",
    "bizStep": "receiving",
}
_THING = "https://id.gs1.org/01/04012345000009/21/A1"


@dataclass(frozen=True)
class Chronicle:
    """The city, a synced profile, and the ids of its records by name."""

    city: City
    profile: Path
    ids: dict[str, str]
    size: int
    before: int  # size before any diploma changed

    @property
    def anchor(self) -> Anchor:
        """The city's anchor."""
        return self.city.anchor

    @property
    def moment(self) -> Moment:
        """The newest moment, with a fixed time."""
        return Moment(self.size, NOW)

    @property
    def peer(self) -> Path:
        """The published tree."""
        return self.city.folder / "peers" / "folder"

    @property
    def replica(self) -> Path:
        """The replica of the profile."""
        return self.profile / "replica.db"


class _Writer:
    """Tells the story into the network."""

    def __init__(self, city: City, network: LocalNetwork) -> None:
        self.city, self.network = city, network
        self.ids: dict[str, str] = {}

    def seal(self, who: str, *records: Record) -> int:
        """Seal one block with these records; return the entry of their statement."""
        entry = self.city.scribes[who].statement(records, self.city.now_ms)
        return self.seal_entries(entry)[0]

    def seal_entries(self, *entries: bytes) -> list[int]:
        """Seal one block of these entries; return their indexes."""
        executed = self.city.seal(self.network, *entries)
        refused = [item.refusal for item in executed.outcomes if item.refusal]
        assert not refused, refused
        return [item.index for item in executed.outcomes if item.index is not None]

    def diploma(self, name: str, who: str = "registrar", **more: object) -> Record:
        """Return a diploma of that name."""
        data: JsonObject = {
            "achievementType": "BachelorDegree",
            "achievement": {"en": f"Bachelor of {name.title()}", "de": "Straßenbau in Łódź"},
            "awarded": "2026-01-05",
        }
        refs = more.pop("refs", None)
        for key, value in more.items():
            data[key] = str(value)
        kind, now_ms = "education.diploma/1", self.city.now_ms
        record = self.city.person(who).record(kind, now_ms, data, refs=refs)
        self.ids[name] = record.id
        return record

    def approve(self, *records: Record) -> None:
        """Let the approver approve these records."""
        named = [{"id": one.id, "sha256": one.sha256.hex()} for one in records]
        approver = self.city.scribes["approver"]
        data: JsonObject = {"records": [dict(one) for one in named]}
        self.seal("approver", approver.record("record.approval/1", self.city.now_ms, data))

    def status(self, who: str, name: str, action: str, reason: str) -> str:
        """Change the status of a record; return the id of the change."""
        data: JsonObject = {"action": action, "reason": reason}
        refs = [{"rel": "status", "id": self.ids[name]}]
        scribe, now_ms = self.city.scribes[who], self.city.now_ms
        record = scribe.record("record.status/1", now_ms, data, refs=refs)
        self.seal(who, record)
        return record.id


def _story(writer: _Writer) -> int:
    """Tell the story; return the size before any record changed."""
    city = writer.city
    names = ("valid", "revoked", "suspended", "reinstated", "superseded", "disputed")
    made = [writer.diploma(name) for name in names]
    expired = writer.diploma("expired", validUntil="2026-02-01")
    early = writer.diploma("early", validFrom="2027-01-01")
    waiting = writer.diploma("waiting")
    writer.seal("registrar", *made, expired, early, waiting)
    writer.approve(*made, expired, early)
    operator, now_ms = city.scribes["operator"], city.now_ms
    seen = operator.record("supply.event/1", now_ms, _SIGHTING, about=[_THING])
    writer.ids["event"] = seen.id
    before = writer.seal("operator", seen) + 2
    writer.status("registrar", "revoked", "revoke", "fraud")
    writer.status("registrar", "suspended", "suspend", "review")
    writer.status("city-hall", "reinstated", "suspend", "review")
    writer.status("registrar", "reinstated", "reinstate", "review_passed")
    writer.status("approver", "disputed", "dispute", "error")
    refs = [{"rel": "corrects", "id": writer.ids["superseded"]}]
    newer = writer.diploma("newer", refs=refs)
    writer.seal("registrar", newer)
    writer.approve(newer)
    _batch(writer)
    _lost_key(writer)
    _rotated_key(writer)
    return before


def _batch(writer: _Writer) -> None:
    """Log the first of two parts of a batch."""
    scribe, city = writer.city.scribes["registrar"], writer.city
    record = writer.diploma("part")
    content = RecordSet(Batch(city.new_id(city.now_ms), 1, 2), (record,))
    seq, scribe.next_seq = scribe.next_seq, scribe.next_seq + 1
    now_s = city.now_ms // 1000
    writer.seal_entries(sign_records(scribe.signer, ORIGIN, seq, content, now_s))
    writer.approve(record)


def _lost_key(writer: _Writer) -> None:
    """Let somebody whose key is stolen issue a diploma, and an authority revoke the key."""
    city = writer.city
    writer.seal("city-hall", city.enrolment("loser", ["registrar"], ["education"]))
    record = writer.diploma("suspect", "loser")
    entry = writer.seal("loser", record)
    writer.approve(record)
    data: JsonObject = {
        "key": city.person("loser").did,
        "reason": "key_compromised",
        "suspect_since": entry,
    }
    authority = city.scribes["city-hall"]
    writer.seal("city-hall", authority.record("roster.revoke/1", city.now_ms, data))


def _rotated_key(writer: _Writer) -> None:
    """Let somebody change the key and revoke a diploma of the old one with the new."""
    city = writer.city
    writer.seal("city-hall", city.enrolment("mover", ["registrar"], ["education"]))
    record = writer.diploma("rotated", "mover")
    writer.seal("mover", record)
    writer.approve(record)
    old, new = city.person("mover"), city.person("moved")
    data: JsonObject = {
        "key": new.did,
        "possession": prove_possession(new.signer, ORIGIN, old.did),
    }
    writer.seal("mover", old.record("roster.rotate/1", city.now_ms, data))
    writer.status("moved", "rotated", "revoke", "error")


_BUILT: list[Chronicle] = []


@pytest.fixture(scope="session")
def chronicle(tmp_path_factory: pytest.TempPathFactory) -> Chronicle:
    """Return the chronicle, built once; nobody writes into it."""
    if not _BUILT:
        _BUILT.append(_build(tmp_path_factory.mktemp("chronicle")))
    return _BUILT[0]


def _build(folder: Path) -> Chronicle:
    city = City(folder / "city")
    with city.found() as network:
        writer = _Writer(city, network)
        before = _story(writer)
        published = network.publish()
    assert published is not None
    profile = folder / "profile"
    peers = (Peer("stick", "folder", str(city.folder / "peers" / "folder")),)
    save_profile(Profile(profile, "reader", city.anchor, peers))
    Keyring.create(profile / "keys.clkey", PASSWORD, root_of("registrar"), SMALL).lock()
    with Session(profile) as session:
        synced = session.sync()
        session.build_index()
    assert [peer.error for peer in synced.peers] == [None]
    (folder / "password.txt").write_text(PASSWORD + "\n", "utf-8")
    return Chronicle(city, profile, writer.ids, published.checkpoint.size, before)


def copied(chronicle: Chronicle, folder: Path) -> Path:
    """Return a copy of the profile, to be harmed."""
    return Path(shutil.copytree(chronicle.profile, folder / "profile"))


def signer_of(name: str) -> SeedSigner:
    """Return the issuing key of a person of the city."""
    return SeedSigner(derive_secret(root_of(name), KeyRole.ISSUING, ORIGIN))
