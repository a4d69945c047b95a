"""Who lives and works in the demonstration city: invented names, seeded keys.

The city, its offices and companies do not exist. Every key follows from the seed, so that the same
seed gives the same ledger.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from desktop.demo.founding import AuthoritySigners, Scribe, authority_signers
from desktop.keys.decryption import public_of
from desktop.keys.derive import KeyRole, derive_secret
from desktop.keys.signer import SeedSigner, prove_possession
from desktop.ledger.did_key import format_x25519_did_key
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.ledger.record_id import RANDOM_BYTES, format_record_id
from desktop.ledger.scalar import encode_base64url

ORIGIN = "ledger.northbridge.example/2024"
CITY = {"en": "Northbridge", "de": "Nordbrück"}
WRITER = "city-hall"
ENROLLED_UNTIL = "2099-12-31T23:59:59.999Z"


@dataclass(frozen=True, slots=True)
class AuthorityPlan:
    """One of the four authorities."""

    id: str
    title: str


AUTHORITIES = (
    AuthorityPlan(WRITER, "City Hall of Northbridge"),
    AuthorityPlan("university", "University of Northbridge"),
    AuthorityPlan("food-office", "Food Safety Office"),
    AuthorityPlan("medicines-agency", "Medicines Agency"),
)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with a key: a person in an office, or a company."""

    name: str  # within this program
    roles: tuple[str, ...]
    domains: tuple[str, ...]
    organisation: str
    office: str | None = None
    is_person: bool = True
    gln: str | None = None  # of a company


MEMBERS = (
    Member("registrar", ("registrar",), ("education",),
           "University of Northbridge", "Registrar's office"),
    Member("approver", ("approver",), ("education",),
           "University of Northbridge", "Dean's office"),
    Member("college", ("registrar",), ("education",),
           "Harbour College", "Examinations office"),
    Member("inspector", ("inspector",), ("food", "medicines"),
           "Food Safety Office", "Inspection team 2"),
    Member("supervisor", ("supervisor",), ("education", "food", "medicines"),
           "City Hall of Northbridge", "Supervision"),
    Member("licensing", ("registrar",), ("food", "medicines"),
           "City Hall of Northbridge", "Licensing office"),
    Member("dairy", ("operator",), ("food",),
           "Meadow Dairy", is_person=False, gln="4012345000009"),
    Member("bakery", ("operator",), ("food",),
           "Millgate Bakery", is_person=False, gln="4012345000016"),
    Member("pharma", ("operator",), ("medicines",),
           "Northbridge Pharma", is_person=False, gln="4012345000023"),
    Member("carrier", ("operator",), ("food", "medicines"),
           "Riverside Cold Chain", is_person=False, gln="4012345000030"),
    Member("market", ("operator",), ("food",),
           "Old Town Market", is_person=False, gln="4012345000047"),
    Member("grocer", ("operator",), ("food",),
           "Canal Street Grocer", is_person=False, gln="4012345000054"),
    Member("pharmacy", ("operator",), ("medicines",),
           "Bridge Pharmacy", is_person=False, gln="4012345000061"),
    Member("hospital", ("registrar",), ("health",),
           "General Hospital of Northbridge", "Records office"),
    Member("gateway", ("gateway", "operator"), ("devices", "city"),
           "City Sensors", is_person=False),
    Member("works", ("operator", "registrar"), ("maintenance",),
           "City Works", "Service desk"),
)  # fmt: skip


class People:
    """All keys of a city made from one seed."""

    def __init__(self, seed: int, members: Sequence[Member]) -> None:
        self.seed, self.members = seed, tuple(members)
        self.random = Random(seed)  # noqa: S311  (a demonstration must be repeatable)
        self.signers: dict[str, AuthoritySigners] = {
            plan.id: authority_signers(self.root(plan.id), ORIGIN) for plan in AUTHORITIES
        }
        self.scribes: dict[str, Scribe] = {
            name: Scribe(own.issuing, ORIGIN, self.new_id) for name, own in self.signers.items()
        }
        for member in self.members:
            self.scribes[member.name] = self._scribe(member.name)
        self.stranger = self._scribe("stranger")  # never enrolled

    def root(self, name: str) -> bytes:
        """Return the root secret of a member or authority, 32 bytes."""
        return hashlib.sha256(f"civicledger demonstration {self.seed} {name}".encode()).digest()

    def dice(self, chapter: str) -> Random:
        """Return the chances of one chapter, which no other chapter changes."""
        return Random(f"{self.seed} {chapter}")  # noqa: S311  (a demonstration must be repeatable)

    def new_id(self, time_ms: int) -> str:
        """Return a fresh record id."""
        return format_record_id(time_ms, self.random.randbytes(RANDOM_BYTES))

    def decryption_secret(self, name: str) -> bytes:
        """Return the X25519 private key of a member, 32 bytes."""
        return derive_secret(self.root(name), KeyRole.DECRYPTION, ORIGIN)

    def _scribe(self, name: str) -> Scribe:
        seed = derive_secret(self.root(name), KeyRole.ISSUING, ORIGIN)
        return Scribe(SeedSigner(seed), ORIGIN, self.new_id)

    def enrolment(self, member: Member, time_ms: int, since: str) -> Record:
        """Return the record by which the writer enrols a member in block 0."""
        scribe, authority = self.scribes[member.name], self.scribes[WRITER]
        roles: list[JsonValue] = [*member.roles]
        domains: list[JsonValue] = [*sorted(member.domains)]
        data: JsonObject = {
            "key": scribe.did,
            "roles": roles,
            "domains": domains,
            "organisation": member.organisation,
            "from": since,
            "until": ENROLLED_UNTIL,
            "decrypt": format_x25519_did_key(public_of(self.decryption_secret(member.name))),
            "possession": prove_possession(scribe.signer, ORIGIN, authority.did),
        }
        if member.office is not None:
            data["office"] = member.office
        if member.is_person:
            commitment = hashlib.sha256(b"person" + self.root(member.name)).digest()
            data["person"] = encode_base64url(commitment)
        return authority.record("roster.enrol/1", time_ms, data)


def member(name: str) -> Member:
    """Return the member of that name."""
    return next(item for item in MEMBERS if item.name == name)


def gln_of(name: str) -> str:
    """Return the global location number of a company."""
    gln = member(name).gln
    assert gln is not None
    return gln
