"""``watch``: what becomes final after a sync is told of once, and until it was seen."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop.audit.results import Results
from desktop.audit.storage import check_files
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.node.local import LocalNetwork
from desktop.peers.source import Peer
from desktop.profile import Profile, save_profile
from desktop.progress import Cancelled
from desktop.replica import watch_list
from desktop.replica.database import open_database, open_read_only
from desktop.trails.watching import ITEM, Subject
from tests.city import City
from tests.cli.conftest import Verb

pytestmark = pytest.mark.slow

GTIN = "https://id.gs1.org/01/04012345000009"
LOT, OTHER_LOT = f"{GTIN}/10/L7", f"{GTIN}/10/L8"
PACKS = [f"{GTIN}/21/A{number}" for number in range(3)]
GLN = "4012345000009"
PLACE = f"https://id.gs1.org/414/{GLN}"


@dataclass
class Street:
    """A city that goes on, and the profile of somebody who watches it."""

    city: City
    network: LocalNetwork
    profile: Path
    verb: Verb
    sent: dict[str, Record] = field(default_factory=dict)

    def seal(self, who: str, **records: Record) -> None:
        """Seal and publish records under names of their own."""
        self.sent |= records
        statement = self.city.person(who).statement([*records.values()], self.city.now_ms)
        executed = self.city.seal(self.network, statement)
        assert [one.refusal for one in executed.outcomes if one.refusal] == []
        self.network.publish()

    def event(self, *, about: list[str], **data: JsonValue) -> Record:
        """Return a supply event; times and type are filled in."""
        told: JsonObject = {
            "type": "ObjectEvent",
            "eventTime": self.city.time,
            "eventTimeZoneOffset": "+00:00",
            "action": "OBSERVE",
        }
        told.update(data)
        operator = self.city.person("operator")
        return operator.record("supply.event/1", self.city.now_ms, told, about=about)

    def revoke(self, who: str, record: Record) -> Record:
        """Return the revocation of a record."""
        data: JsonObject = {"action": "revoke", "reason": "error"}
        refs = [{"rel": "status", "id": record.id}]
        return self.city.person(who).record("record.status/1", self.city.now_ms, data, refs=refs)

    def call(self, *words: object) -> tuple[int, dict[str, object]]:
        """Run one call of the program for the profile."""
        answer = self.verb(*words, "--profile", self.profile)
        return answer.code, answer.document

    def told(self, *more: str) -> list[tuple[str, str, str]]:
        """Return sort, name of the record and how of every alert."""
        names = {record.id: name for name, record in self.sent.items()}
        _, document = self.call("watch", "alerts", *more)
        alerts = document["alerts"]
        assert isinstance(alerts, list)
        return [(one["sort"], names[one["record"]], one["how"]) for one in alerts]


@pytest.fixture
def street(tmp_path: Path, verb: Verb) -> Iterator[Street]:
    city = City(tmp_path / "city")
    profile = tmp_path / "profile"
    with city.found() as network:
        network.publish()
        peers = (Peer("stick", "folder", str(city.folder / "peers" / "folder")),)
        save_profile(Profile(profile, "reader", city.anchor, peers))
        yield Street(city, network, profile, verb)


def test_new_records_about_a_lot_its_packs_and_their_fate_are_told_once(street: Street) -> None:
    making = street.event(
        about=PACKS[:2],
        action="ADD",
        bizStep="commissioning",
        epcList=[*PACKS[:2]],
        ilmd={"cbvmda:lotNumber": "L7"},
    )
    street.seal("operator", before=making)
    assert street.call("sync")[0] == 0
    code, listed = street.call("watch", "add", "lot", f"{LOT}?3103=000195")
    assert (code, listed["watched"][0]["item"]) == (0, LOT)  # type: ignore[index]
    assert street.call("watch", "add", "lot", LOT)[0] == 3
    assert street.told() == []
    street.seal(
        "operator",
        known=street.event(about=[PACKS[1]], epcList=[PACKS[1]]),
        full=street.event(about=[f"{LOT}/21/A2"], epcList=[f"{LOT}/21/A2"]),
        learned=street.event(about=[PACKS[2]], epcList=[PACKS[2]]),
        other=street.event(about=[OTHER_LOT], quantityList=[{"epcClass": OTHER_LOT}]),
        recall=street.city.recall(about=[LOT]),
    )
    synced = street.verb("sync", "--profile", street.profile)
    assert synced.document["alerts"] == 4
    assert "4 alerts wait for you" in synced.errors
    found = [
        ("item", "known", "about a pack of it"),
        ("item", "full", "about a pack of it"),
        ("item", "learned", "about a pack of it"),
        ("item", "recall", "about it"),
    ]
    assert street.told() == found
    assert street.call("watch", "seen", street.sent["known"].id)[1]["waiting"] == 3
    assert street.call("watch", "seen", "all")[0] == 0
    assert (street.told(), len(street.told("--all"))) == ([], 4)
    street.seal("operator", end=street.revoke("operator", street.sent["recall"]))
    assert street.call("sync")[1]["alerts"] == 1
    assert street.told() == [("item", "end", "revokes a record that has to do with it")]
    assert street.call("watch", "remove", "lot", LOT)[1]["watched"] == []
    assert (street.told("--all"), street.call("watch", "remove", "lot", LOT)[0]) == ([], 3)


def test_issuers_places_and_keys_are_watched_as_records_name_them(street: Street) -> None:
    operator, inspector = (street.city.person(name).did for name in ("operator", "inspector"))
    for sort, text in (
        ("issuer", "office of  OPERATOR"),
        ("issuer", operator),
        ("place", GLN),
        ("key", inspector),
    ):
        assert street.call("watch", "add", sort, text)[0] == 0
    assert street.call("watch", "add", "key", "did:key:nonsense")[0] == 3
    assert street.call("sync")[1]["alerts"] == 1  # the key was enrolled in what is new here
    assert street.call("watch", "seen", "all")[1]["alerts"] == []
    lost: JsonObject = {"key": inspector, "reason": "key_compromised", "suspect_since": 3}
    hall = street.city.scribes["city-hall"]
    street.seal("city-hall", lost=hall.record("roster.revoke/1", street.city.now_ms, lost))
    here: JsonObject = {"readPoint": {"id": f"{PLACE}/254/7"}}
    street.seal("operator", seen=street.event(about=[], **here))
    street.call("sync")
    assert street.told() == [
        ("key", "lost", "names it"),
        ("issuer", "seen", "signed by it"),
        ("issuer", "seen", "signed by it"),
        ("place", "seen", "at the place"),
    ]


def test_a_look_that_was_stopped_is_made_again_and_a_new_copy_tells_nothing_twice(
    street: Street,
) -> None:
    operator = street.city.person("operator").did
    street.call("sync")
    street.call("watch", "add", "issuer", operator)
    street.seal("operator", one=street.city.recall())
    desk_file, replica = street.profile / "desk.db", street.profile / "replica.db"
    with open_database(replica, "replica") as db, open_database(desk_file, "desk") as desk:
        assert watch_list.look(db, desk, 1) == 0  # what is not here yet is not told of

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    street.call("watch", "remove", "issuer", operator)
    street.call("watch", "add", "issuer", operator)
    with open_database(desk_file, "desk") as desk:
        (known,) = watch_list.listed(desk)
        watch_list.unwatch(desk, known.subject)
    street.call("sync")
    with open_read_only(replica, "replica") as db, open_database(desk_file, "desk") as desk:
        watch_list.watch(desk, None, known.subject, 1)  # as before the first sync
        with pytest.raises(Cancelled):
            watch_list.look(db, desk, 1, stop)
        assert watch_list.alerts(desk) == ()
        assert watch_list.look(db, desk, 1) == 1
    replica.unlink()
    assert street.call("sync")[1]["alerts"] == 1
    assert street.call("sync")[1]["alerts"] == 1


def test_a_damaged_row_of_the_list_watches_nothing_and_is_told(street: Street) -> None:
    street.call("watch", "add", "lot", LOT)
    street.call("watch", "add", "lot", OTHER_LOT)
    with open_database(street.profile / "desk.db", "desk") as desk:
        desk.execute("update watched set next_entry = 5 where item = ?", (LOT,))
        assert [one.subject for one in watch_list.listed(desk)] == [Subject(ITEM, OTHER_LOT)]
    code, document = street.call("watch")
    assert (code, document["damaged"]) == (1, 1)
    results = Results()
    check_files(street.profile, results)
    told = "In desk.db 1 of the watch-list's rows do not match their own hashes."
    assert [(one.code, one.what) for one in results.findings] == [("STORE_DESK", told)]
    assert street.call("watch", "remove", "lot", LOT)[1]["damaged"] == 0


@pytest.mark.parametrize(
    "words",
    [
        ("add", "lot"), ("add", "song", "x"), ("remove", "lot"), ("seen",), ("list", "x"),
        ("list", "--all"), ("add", "lot", " "), ("seen", "urn:uuid:none"),
    ],
)  # fmt: skip
def test_a_wrong_call_is_told(street: Street, words: tuple[str, ...]) -> None:
    assert street.call("watch", *words)[0] == 3
    assert not (street.profile / "replica.db").exists()
