"""A ledger in memory, just founded, into which a test brings one statement after another."""

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from desktop.demo.founding import Scribe
from desktop.domains.admission import Examined, admit, examine, seal_block
from desktop.domains.catalogue import builtin_documents
from desktop.domains.kind import parse_kind
from desktop.domains.refusal import Refusal
from desktop.domains.replay import ChainEnd, Replay
from desktop.domains.state import LedgerState, LoggedRecord, PublishedKind
from desktop.keys.signer import SeedSigner, Signer
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.ledger.merkle import CompactRange
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time
from tests.city import AUTHORITIES, MINUTE_MS, ORIGIN, START_MS, City, root_of

GTIN_LINK = "https://id.gs1.org/01/09520123456788/10/LOT1"
COMMITMENT: JsonObject = {"commitment": "A" * 43, "media": "application/vc", "bytes": 1024}


@cache
def _founded() -> tuple[City, LedgerState]:
    city = City(Path("never-written"))
    replay = Replay(LedgerState(), CompactRange(), ChainEnd())
    block, outcomes = replay.make_block(city.genesis(), START_MS, "city-hall")
    assert block is not None
    assert not [item for item in outcomes if isinstance(item, Refusal)]
    return city, replay.state


@dataclass
class Town:
    """One test's own ledger above the founding that all share."""

    city: City = field(default_factory=lambda: copy.copy(_founded()[0]))
    state: LedgerState = field(default_factory=lambda: above(_founded()[1]))
    now_ms: int = START_MS + MINUTE_MS

    def by(self, name: str) -> Scribe:
        """Return the scribe of an authority or person."""
        return self.city.person(name)

    def record(self, name: str, kind: str, data: JsonObject, **more: object) -> Record:
        """Return a record of a person at the town's time."""
        return self.by(name).record(kind, self.now_ms, data, **more)

    def statement(self, name: str, *records: Record) -> bytes:
        """Return a statement of a person at the town's time."""
        return self.by(name).statement(records, self.now_ms)

    def enter(self, entry: bytes) -> Refusal | None:
        """Judge an entry as the next of the log; accepted or void, it stands there then."""
        examined = examine(entry)
        refusal = (
            admit(self.state, examined, self.now_ms) if isinstance(examined, Examined) else examined
        )
        self.state.size += 1
        return refusal

    def issue(self, name: str, kind: str, data: JsonObject, **more: object) -> Refusal | None:
        """Let a person issue one record in one statement."""
        return self.enter(self.statement(name, self.record(name, kind, data, **more)))

    def log(self, name: str, kind: str, data: JsonObject, **more: object) -> Record:
        """Let a person issue one record that must be accepted."""
        record = self.record(name, kind, data, **more)
        refusal = self.enter(self.statement(name, record))
        assert refusal is None, refusal
        return record

    def enrol(self, name: str, roles: Sequence[str], domains: Sequence[str]) -> str:
        """Enrol a person and return their key."""
        record = self.city.enrolment(name, list(roles), list(domains))
        assert self.enter(self.statement("city-hall", record)) is None
        return self.by(name).did

    def plant(self, document: JsonObject, *, active: bool = False) -> Record:
        """Publish a kind although its name may be reserved: a rule trusts no other rule."""
        record, kind = self.record("city-hall", "ledger.kind/1", document), parse_kind(document)
        issuer, size = self.by("city-hall").did, self.state.size
        self.state.put_record(
            LoggedRecord(record.id, record.kind, issuer, size, 0, record.sha256, has_private=False)
        )
        self.state.put_kind(PublishedKind(kind, format_json(document), record.id, size, active))
        self.state.size += 1
        return record

    def publish(self, document: JsonObject, *, approvals: int = 3) -> Record:
        """Publish a kind past the rules for names and let as many authorities approve it."""
        record = self.plant(document)
        for name in AUTHORITIES[:approvals]:
            self.log(name, "charter.approval/1", {}, refs=ref("approves", record))
        return record

    def seal(self) -> None:
        """Close the block."""
        seal_block(self.state)

    def known(self, record: Record) -> LoggedRecord:
        """Return what the ledger remembers of a record."""
        logged = self.state.record(record.id)
        assert logged is not None
        return logged

    @property
    def time(self) -> str:
        """Return the town's time in the ledger's form."""
        return format_time(self.now_ms)


def let_write(town: Town, name: str, signer: Signer) -> None:
    """Let somebody write with a certain key."""
    town.city.scribes[name] = Scribe(signer, ORIGIN, town.city.new_id)


def above(state: LedgerState) -> LedgerState:
    """Return a state that answers from another one and leaves it alone."""
    return LedgerState(state, state.charter_in_force, state.size, state.height)


def fresh_signer(name: str) -> SeedSigner:
    """Return a key that nobody has enrolled."""
    return SeedSigner(root_of(name))


def word(refusal: Refusal | None) -> str:
    """Return the code's word, or ``accepted``."""
    return "accepted" if refusal is None else refusal.word


def ref(rel: str, record: Record | str) -> list[dict[str, str]]:
    """Return the one reference of a record's envelope."""
    return [{"rel": rel, "id": record if isinstance(record, str) else record.id}]


def kind_document(name: str, **more: object) -> JsonObject:
    """Return the data that publishes a kind; ``more`` replaces members of the document."""
    document: JsonObject = {
        "name": name,
        "version": 1,
        "domains": ["food"],
        "title": {"en": "A thing", "de": "Ein Ding"},
        "help": {"en": "For tests.", "de": "Nur zur Probe."},
        "schema": {"type": "object", "additionalProperties": False, "properties": {}},
        "roles": ["operator"],
        "about": {"min": 0, "max": 2, "forms": []},
        "refs": [],
        "verbs": ["correct", "suspend", "reinstate", "revoke", "dispute"],
        "approval": False,
        "rule": "none",
        "layout": {},
    }
    return {**document, **more}  # type: ignore[dict-item]  # tests write JSON values only


def builtin_document(kind_id: str, **more: object) -> JsonObject:
    """Return the document of a built-in kind; ``more`` replaces members of it."""
    document = next(
        item for item in builtin_documents() if f"{item['name']}/{item['version']}" == kind_id
    )
    return {**document, **more}  # type: ignore[dict-item]  # tests write JSON values only


RECALL: JsonObject = {
    "product_description": "Soft cheese",
    "reason_for_recall": "Listeria",
    "recalling_firm": "Dairy of Smallville",
}
DIPLOMA: JsonObject = {
    "achievement": {"en": "Carpenter", "de": "Tischlerin"},
    "achievementType": "Diploma",
    "awarded": "2026-01-04",
}
