"""What a sync does with private documents: nothing for good that is not final."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.audit.run import Request, audit
from desktop.ledger.commitment import Plaintext, commit, padded_length
from desktop.ledger.json_profile import JsonObject, parse_object
from desktop.ledger.record import Record, record_of
from desktop.ledger.scalar import encode_base64url
from desktop.peers.source import Peer
from desktop.private_documents import give_out, read
from desktop.profile import Profile, save_profile, with_peer
from desktop.session import Session
from desktop.vault.envelope import seal
from desktop.vault.store import Store
from tests.city import City, small_city
from tests.peers.laptops import log_of
from tests.peers.lying import extended, note_over, receipts_over, write_tree
from tests.vault.keys import TestKey

pytestmark = pytest.mark.slow

KIND, MEDIA = "inspection.report/1", "application/json"
SECRET = b'{"notes":"The owner was not at home."}'
KEY, READER = TestKey(1), TestKey(2)


@dataclass
class Inspector:
    """Somebody with one private document, and a stick that shows what a test says."""

    city: City
    profile: Profile
    report: Record
    log: list[bytes]  # it ends with the block that holds the report

    @property
    def store(self) -> Store:
        return Store(self.profile.folder)

    def sync(self, log: list[bytes], *, is_final: bool = True) -> None:
        """Sync with a stick that holds a log."""
        cosigners = ("city-hall", "university", "food-office") if is_final else ()
        note, receipts = note_over(self.city, log, cosigners), receipts_over(self.city, log)
        write_tree(self.city.folder / "stick", log, note, receipts)
        with Session(self.profile.folder) as session:
            synced = session.sync()
        (peer,) = synced.peers
        assert peer.state == ("agrees" if is_final else "pending"), peer

    def opens(self) -> bool:
        with Session(self.profile.folder) as session:
            return read(session.reader(), self.store, KEY, self.report.id).document == SECRET

    def erasure(self) -> bytes:
        """Return the statement that erases the document."""
        scribe, now = self.city.person("inspector"), self.city.now_ms
        refs = [{"rel": "status", "id": self.report.id}]
        data: JsonObject = {"action": "erase", "reason": "legal_basis_ended"}
        return scribe.statement([scribe.record("record.status/1", now, data, refs=refs)], now)

    def grant(self) -> tuple[Record, bytes]:
        """Return a grant of the document and its statement."""
        scribe, now = self.city.person("operator"), self.city.now_ms
        data: JsonObject = {
            "scope": {"covers": "documents"},
            "grantee": self.city.person("registrar").did,
            "from": self.city.time,
            "purpose": "inspection",
        }
        refs = [{"rel": "grants", "id": self.report.id}]
        record = scribe.record("access.grant/1", now, data, refs=refs)
        return record, scribe.statement([record], now)


def _sealed(record_id: str, *keys: TestKey) -> bytes:
    plaintext = Plaintext(record_id, KIND, MEDIA, bytes(32), SECRET)
    return seal(plaintext, [key.public for key in keys])


def _report(city: City) -> Record:
    data: JsonObject = {
        "site": "4012345000047",
        "subject": "premises",
        "checklist": [{"item": "Cold store", "outcome": "compliant"}],
        "result": "satisfactory",
    }
    bare = city.person("inspector").record(KIND, city.now_ms, data)
    plaintext = Plaintext(bare.id, KIND, MEDIA, bytes(32), SECRET)
    private: JsonObject = {
        "commitment": encode_base64url(commit(bare.id, MEDIA, bytes(32), SECRET)),
        "media": MEDIA,
        "bytes": padded_length(plaintext),
    }
    return record_of({**parse_object(bare.canonical), "private": private})


@pytest.fixture
def inspector(tmp_path: Path) -> Inspector:
    city = small_city().moved(tmp_path / "city", shown_only=True)
    report = _report(city)
    statement = city.person("inspector").statement([report], city.now_ms)
    log = extended(log_of(city, len(log_of(city, 1 << 30))), [statement])
    folder = tmp_path / "inspector"
    folder.mkdir()
    stick = Peer("stick", "folder", str(city.folder / "stick"))
    profile = with_peer(Profile(folder, "inspector", city.anchor, ()), stick)
    save_profile(profile)
    one = Inspector(city, profile, report, log)
    one.sync(log)
    one.store.put(report.id, _sealed(report.id, KEY))
    assert one.opens()
    return one


def test_an_erasure_that_a_final_history_replaces_has_destroyed_nothing(
    inspector: Inspector, tmp_path: Path
) -> None:
    inspector.sync(extended(inspector.log, [inspector.erasure()]), is_final=False)
    assert inspector.opens()
    with Session(inspector.profile.folder) as session:  # but nobody is given a copy any more
        assert give_out(session.reader(), inspector.store, Store(tmp_path / "given")) == 0
    audited = audit(Request(inspector.profile.folder, fresh=True))
    assert not [one for one in audited.findings if "PRIVATE" in one.code], audited.findings
    inspector.sync(extended(inspector.log, inspector.city.recalls(1)))
    assert inspector.opens()


def test_an_erasure_destroys_the_document_once_it_is_final(inspector: Inspector) -> None:
    erased = extended(inspector.log, [inspector.erasure()])
    inspector.sync(erased, is_final=False)
    assert inspector.store.has(inspector.report.id)
    inspector.sync(erased)
    assert not inspector.store.has(inspector.report.id)


def test_a_grant_that_a_final_history_replaces_has_given_nobody_anything(
    inspector: Inspector,
) -> None:
    grant, statement = inspector.grant()
    before = inspector.store.get(inspector.report.id, 1 << 20)
    inspector.store.put(grant.id, _sealed(inspector.report.id, KEY, READER))
    inspector.sync(extended(inspector.log, [statement]), is_final=False)
    assert inspector.store.get(inspector.report.id, 1 << 20) == before
    inspector.sync(extended(inspector.log, inspector.city.recalls(1)))
    assert inspector.store.get(inspector.report.id, 1 << 20) == before
    assert inspector.store.has(grant.id)


def test_a_grant_puts_its_envelope_in_its_place_once_it_is_final(inspector: Inspector) -> None:
    grant, statement = inspector.grant()
    waiting = _sealed(inspector.report.id, KEY, READER)
    inspector.store.put(grant.id, waiting)
    inspector.sync(extended(inspector.log, [statement]))
    assert inspector.store.get(inspector.report.id, 1 << 20) == waiting
    assert not inspector.store.has(grant.id)
