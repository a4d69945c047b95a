"""A town whose records commit to private documents: real envelopes, sealed for its inspector.

What is told there is without a fault until `plant` makes one for each check that needs documents.
"""

import atexit
import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from desktop.domains.readings import Reading, Series
from desktop.exchange.city.tides import read_fare_transactions
from desktop.exchange.devices.senml_windows import window_draft
from desktop.exchange.draft import Draft
from desktop.exchange.education.data_integrity import create_proof
from desktop.exchange.exact_json import format_exact
from desktop.exchange.health.documents import read_entries
from desktop.exchange.open_badges import parse_credential
from desktop.keys.decryption import DecryptionKey, public_of
from desktop.keys.derive import KeyRole, derive_secret
from desktop.keys.keyring import Keyring
from desktop.ledger.commitment import Plaintext, commit, padded_length
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, record_of
from desktop.ledger.scalar import encode_base64url, format_time
from desktop.node.local import LocalNetwork
from desktop.vault.envelope import seal
from desktop.vault.store import Store, path_of
from tests.audit.town import PASSWORD, synced
from tests.checks.health import ward
from tests.checks.test_credentials import SAMPLE
from tests.city import MINUTE_MS, ORIGIN, City
from tests.exchange.city.fares import SECRET, csv_of, rows
from tests.exchange.health.fhir_samples import example

METER = "urn:uuid:0b7d7b5e-6b0f-4b57-9d0e-1f6f7c0a9a11"
ENERGY = Series(METER, "energy", "kW.h")
READER = public_of(
    derive_secret(hashlib.sha256(b"the inspector of the town").digest(), KeyRole.DECRYPTION, ORIGIN)
)
_FHIR = "application/fhir+json"
_PEOPLE = {
    "hospital": ("registrar", "health"), "pharmacy": ("operator", "health"),
    "patient": ("citizen", "health"), "school": ("registrar", "education"),
    "employer": ("employer", "employment"), "bus": ("operator", "rewards"),
    "utility": ("operator", "devices"), "gateway": ("gateway", "devices"),
    "laboratory": ("inspector", "devices"), "maker": ("operator", "medicines"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """Profiles of its inspector at three times; nobody writes into them."""

    sound: Path  # before faults were planted
    faulty: Path
    erased: Path  # after one document was erased, which is still held
    planted: dict[str, str]
    gone: str  # the record whose document was erased

    def copy(self, folder: Path) -> Path:
        """Return a copy of the faulty profile that a test may change."""
        return Path(shutil.copytree(self.faulty, folder))


@cache
def told() -> Told:
    """Return what was told in the town, built once."""
    folder = Path(tempfile.mkdtemp(prefix="private-town-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    town = PrivateTown(folder)
    with town.network:
        town.begin()
        sound = town.copy(folder / "sound")
        town.plant()
        faulty = town.copy(folder / "faulty")
        gone = town.planted["W3"]
        town.erase(gone, "employer")
        erased = town.copy(folder / "erased")
    return Told(sound, faulty, erased, town.planted, gone)


def key_of(profile: Path) -> DecryptionKey:
    """Return the key for private documents of a profile."""
    return Keyring.open(profile / "keys.clkey", PASSWORD).decryption_key(ORIGIN)


def envelope_of(profile: Path, record: str) -> Path:
    """Return where a profile holds an envelope."""
    return profile / path_of(record)


class PrivateTown:
    """The town under way."""

    def __init__(self, folder: Path) -> None:
        self.city = City(folder / "city")
        self.city.folder.mkdir(parents=True)
        self.network: LocalNetwork = self.city.found()
        self.envelopes: dict[str, bytes] = {}
        self.planted: dict[str, str] = {}  # code to the record at which it is found
        enrolled = [self.city.enrolment(name, [a], [b]) for name, (a, b) in _PEOPLE.items()]
        self._seal("city-hall", *enrolled)

    def add(
        self, kind: str, by: str, data: JsonObject, document: bytes | None = None,
        media: str = "application/json", time: str | None = None, **more: object,
    ) -> str:  # fmt: skip
        """Log a record with its document sealed; return its id."""
        made = self.city.person(by).record(kind, self.city.now_ms, data, **more)
        if time is not None:
            made = record_of({**json.loads(made.canonical), "time": time})
        if document is not None:
            plain = Plaintext(made.id, kind, media, self.city.random.randbytes(32), document)
            part: JsonObject = {
                "bytes": padded_length(plain),
                "commitment": encode_base64url(commit(made.id, media, plain.salt, document)),
                "media": media,
            }
            made = record_of({**json.loads(made.canonical), "private": part})
            self.envelopes[made.id] = seal(plain, [READER])
        self._seal(by, made)
        return made.id

    def _seal(self, by: str, *records: Record) -> None:
        entry = self.city.person(by).statement(records, self.city.now_ms)
        refusals = [one.refusal for one in self.city.seal(self.network, entry).outcomes]
        assert refusals == [None], refusals

    def tell(self, document: dict[str, Any], by: str = "hospital", **more: object) -> str:
        """Record a FHIR document as importing it would."""
        (draft,) = read_entries(json.dumps(document).encode())
        return self.drafted(draft, by, **more)

    def drafted(self, draft: Draft, by: str, **more: object) -> str:
        assert draft.private is not None
        return self.add(
            draft.kind, by, draft.data, draft.private.document, draft.private.media,
            draft.time, about=[*draft.about], end=draft.end, **more,
        )  # fmt: skip

    def copy(self, home: Path) -> Path:
        """Return a new profile of the inspector that has synced all and holds all envelopes."""
        self.network.publish()
        synced(self.city, self.network.folder, home)
        for record, envelope in self.envelopes.items():
            Store(home).put(record, envelope)
        return home

    def window(self, *values: str) -> str:
        """Record readings of a household's meter."""
        start = self.city.now_ms - MINUTE_MS + 1
        readings = [
            Reading(format_time(start + number * 1000), Decimal(value))
            for number, value in enumerate(values)
        ]
        return self.drafted(window_draft(ENERGY, readings, "a test", bytes(32)), "gateway")

    def analysed(self, window: str, result: str) -> str:
        data: JsonObject = {
            "method": "mean", "methodVersion": 1, "inputs": [window], "property": "energy",
            "unit": "kW.h", "decimals": 2, "result": result,
        }  # fmt: skip
        return self.add("analysis.result/1", "laboratory", data)

    def awarded(self, change: Callable[[dict[str, Any]], None], holder: str = "") -> str:
        """Record a degree with its credential."""
        document = json.loads(SAMPLE)
        del document["proof"]
        document["credentialSubject"]["achievement"]["creditsAvailable"] = 42
        change(document)
        data: JsonObject = {
            "achievementType": "Degree", "achievement": {"en": "Engineer"},
            "awarded": "2026-01-05", "credits": "42",
        }  # fmt: skip
        written = json.dumps(document).encode()
        vc = "application/vc"
        return self.add("education.diploma/1", "school", data, written, vc, holder=holder)

    def worked(self, start: str, end: str, **more: object) -> str:
        document = {"start_date": start, "end_date": end, "full_time": True, **more}
        data: JsonObject = {"vct": "https://work.example/period"}
        written = json.dumps(document).encode()
        return self.add("employment.period/1", "employer", data, written)

    def tapped(self, change: Callable[[list[dict[str, str]]], None]) -> list[str]:
        """Record the taps of a day, changed; return the records of their windows."""
        listed = rows()
        change(listed)
        drafts = read_fare_transactions(csv_of(listed, [*listed[0]]), SECRET)
        return [self.drafted(one, "bus") for one in drafts]

    def begin(self) -> None:
        """Tell what has no fault."""
        city, hall = self.city, "city-hall"
        groups = [("hospital", ["history", "payment", "prescription", "registry", "treatment"])]
        for name, listed in (*groups, ("pharmacy", ["dispense"])):
            key = city.person(name).did
            data: JsonObject = {
                "key": key,
                "groups": [*listed],
                "from": "1900-01-01",
                "profession": "hospital",
                "basis": "Register",
            }
            self.add("health.licence/1", "health-office", data)
        allowed: JsonObject = {
            "issuer": city.person("school").did, "institution": "University of Smallville",
            "achievementTypes": ["Degree"], "basis": "Higher Education Act", "from": "2020-01-01",
        }  # fmt: skip
        self.add("education.accreditation/1", hall, allowed)
        employer: JsonObject = {
            "issuer": city.person("employer").did, "organisation": "Smallville Works",
            "may_issue": ["employment.period"], "basis": "Register", "from": "2000-01-01",
        }  # fmt: skip
        self.add("employer.accredited/1", hall, employer)
        self._begin_meter()
        self._begin_ward()
        self.awarded(lambda document: document.update(id="urn:uuid:1"))
        self.worked("2020-01-01", "2021-01-01")
        self.tapped(lambda _: None)

    def _begin_meter(self) -> None:
        told: list[Any] = [
            {"name": "energy", "type": "number", "unit": "kW.h", "behaviour": "register"}
        ]
        data: JsonObject = {
            "device": METER, "deviceClass": "electricity_meter", "visibility": "personal",
            "properties": told, "gateway": self.city.person("gateway").did,
        }  # fmt: skip
        self.add("device.registered/1", "utility", data, about=[METER])
        self.analysed(self.window("100.5", "101.5"), "101")

    def _begin_ward(self) -> None:
        made: JsonObject = {
            "type": "ObjectEvent", "eventTime": self.city.time, "eventTimeZoneOffset": "+00:00",
            "action": "ADD", "bizStep": "commissioning", "epcList": [ward.PACK],
            "ilmd": {"cbvmda:lotNumber": "L1", "cbvmda:itemExpirationDate": "2015-06-30"},
        }  # fmt: skip
        time = "2014-06-30T00:00:00.000Z"
        made["eventTime"] = time
        self.add("supply.event/1", "maker", made, time=time, about=[ward.PACK])
        patient = {"id": ward.uid("f001")}
        for document in (
            example("Patient-f001") | patient, ward.consent(), ward.reading(), ward.order(),
            ward.visit(1, "2015-01-10T08:00:00Z", "2015-01-10T09:00:00Z"),
            ward.dose(1, "2015-01-10T08:30:00Z"), ward.dose(2, "2015-02-10T08:30:00Z"),
        ):  # fmt: skip
            self.tell(document)
        self.tell(ward.dispense(), "pharmacy")

    def erase(self, record: str, by: str) -> None:
        """Say of a record that its document is to be destroyed."""
        refs = [{"rel": "status", "id": record}]
        self.add("record.status/1", by, {"action": "erase", "reason": "withdrawn"}, refs=refs)

    def plant(self) -> None:
        """Plant one fault for each check that needs private documents."""
        self._plant_in_the_ward()
        self._plant_in_school()
        self.planted["W3"] = self.worked("2025-03-01", "2025-02-01")
        self.planted["W7"] = self.worked(
            "2022-01-01", "2023-01-01", skills=[{"esco_uri": "https://skills.example/none"}]
        )
        self.planted["I5"] = fallen = self.window("103", "102")
        self.planted["I11"] = self.analysed(fallen, "7")

        def off(listed: list[dict[str, str]]) -> None:
            for row in listed:
                row["transaction_id"] += "-again"
                row["token_id"] = "card 77"
                row["fare_action"] = "Exit"
                row["stop_id"] = "nowhere"

        (*_, last) = self.tapped(off)
        self.planted["R4"] = self.planted["R8"] = last

    def _plant_in_the_ward(self) -> None:
        unordered, copied = ward.dispense(8), ward.dispense(9)
        del unordered["authorizingPrescription"]
        pack = {"value": ward.PACK.replace("P1", "P2")}
        copied["contained"][0]["identifier"] = [pack]
        unfounded = ward.claim(id="c2")
        items = unfounded["item"][0].items()
        unfounded["item"] = [{name: value for name, value in items if name != "encounter"}]
        before = "1944-11-16T08:00:00Z", "1944-11-16T09:00:00Z"
        fork = ward.uid("rx7")
        self.planted |= {
            "H2": self.tell(unordered, "pharmacy"),
            "H3": self.tell(copied, "pharmacy"),
            "H4": self.tell(ward.allergy()),
            "H5": self.tell(ward.reading("2014-11-30T10:00:00Z")),
            "H6": self.tell(ward.visit(9, *before)),
            "H7": self.tell(unfounded),
            "H8": self.tell(ward.order(id=fork, meta={"versionId": "1"}, status="completed")),
            "H9": self.tell(ward.dose(9, "2015-02-12T08:30:00Z")),
        }
        self.tell(ward.order(id=fork, meta={"versionId": "1"}, status="cancelled"))

    def _plant_in_school(self) -> None:
        def more(document: dict[str, Any]) -> None:
            document["id"] = "urn:uuid:2"
            document["credentialSubject"]["creditsEarned"] = "42.5"

        def other(document: dict[str, Any]) -> None:
            document["id"] = "urn:uuid:3"
            document["credentialSubject"]["id"] = self.city.person("patient").did

        def signed(document: dict[str, Any]) -> None:
            document["id"] = "urn:uuid:4"
            stranger = self.city.person("employer").signer
            contexts = [one for one in document["@context"] if "extensions" not in one]
            document["@context"] = contexts
            credential = parse_credential(json.dumps(document).encode())
            credential["issuer"] = stranger.did
            made = create_proof(credential, stranger.did, "2026-01-05T08:00:00.000Z", stranger.sign)
            document.clear()
            document.update(json.loads(format_exact(made)))

        def same(document: dict[str, Any]) -> None:
            document.update(id="urn:uuid:1", name="Another degree")

        self.planted |= {
            "E5": self.awarded(signed),
            "E6": self.awarded(same),
            "E9": self.awarded(more),
            "E10": self.awarded(other, holder=self.city.person("employer").did),
        }
