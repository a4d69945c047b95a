"""A fair random sample: the plan that fixes it, and the draw that follows from a later block.

A plan names everything that could be bent: who may be drawn (a search over the log's first `size`
entries, their number and a hash over them), how many are drawn, and a block that does not exist
yet. It is canonical JSON, signed by its maker's issuing key over ``civicledger/sample-plan/1`` +
newline + the document without ``signature``. Once that block is final, the root of the log after it
is the seed, and whoever has plan and log draws the same members in the same order. Follows
the manual, inspector.md, "Draw a fair sample"; whose key it is, the ledger says.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop.errors import FormatError, SignatureError
from desktop.ledger.did_key import parse_did_key
from desktop.ledger.fields import fields_of, integer_of, match_of, text_of
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json, parse_object
from desktop.ledger.scalar import (
    decode_base64,
    encode_base64,
    is_origin,
    parse_sha256,
    parse_time,
)
from desktop.ledger.signature import verify

PLAN_TYPE = "civicledger/sample-plan/1"
DRAW_TYPE = "civicledger/sample-draw/1"
MOST_DRAWN = 10_000
PLAN_LIMIT = 16 * 1024
DRAW_LIMIT = 8 * 1024 * 1024
LONGEST_TITLE, LONGEST_QUERY = 200, 1_000

_PLAN_FIELDS = frozenset(
    ("type", "origin", "title", "query", "unit", "size", "root", "members", "population")
) | frozenset(("draws", "height", "time", "signer", "signature"))
_SEED_FIELDS = frozenset(("height", "size", "root"))


class Unit(StrEnum):
    """What is drawn of the records that a search finds; each member counts once."""

    RECORD = "record"  # the record's id
    THING = "thing"  # what it is about
    HOLDER = "holder"  # who holds it
    SITE = "site"  # where it happened or whom it licenses, as a GLN


@dataclass(frozen=True, slots=True)
class Population:
    """Who may be drawn: in byte order, each once."""

    members: tuple[str, ...]

    @property
    def sha256(self) -> bytes:
        """The SHA-256 over all members in their order, a newline after each."""
        digest = hashlib.sha256()
        for member in self.members:
            digest.update(member.encode() + b"\n")
        return digest.digest()


@dataclass(frozen=True, slots=True)
class SamplePlan:
    """What was fixed before the seed was known."""

    origin: str
    title: str  # what for, in the maker's words
    query: str
    unit: Unit
    size: int  # entries over which the search goes
    root: bytes  # of these entries
    members: int
    population: bytes  # SHA-256 of all of them
    draws: int
    height: int  # of the block whose end is the seed
    time: str  # as the maker claims
    signer: str  # did:key

    @property
    def signed_bytes(self) -> bytes:
        """What the maker signs."""
        return f"{PLAN_TYPE}\n".encode() + format_json(_document(self))

    @property
    def sha256(self) -> bytes:
        """The SHA-256 of the canonical document without its signature: the plan's name."""
        return hashlib.sha256(format_json(_document(self))).digest()


@dataclass(frozen=True, slots=True)
class Seed:
    """The root of the log after the block that a plan names."""

    height: int
    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class Draw:
    """Who was drawn, with all that lets anybody draw again."""

    plan: SamplePlan
    signature: bytes
    seed: Seed
    drawn: tuple[str, ...]  # in the order in which they were drawn


def population_of(members: Iterable[str]) -> Population:
    """Return members as a population: each once, in the order of their UTF-8 bytes."""
    return Population(tuple(sorted(set(members), key=str.encode)))


def drawn_of(plan: SamplePlan, root: bytes, population: Population) -> tuple[str, ...]:
    """Return who is drawn: those with the smallest digests, in that order.

    A digest is SHA-256 over ``civicledger/sample-draw/1`` + newline, the plan's SHA-256, the seed's
    root, and the member.

    Raises:
        FormatError: it is not the population that the plan names.
    """
    if len(population.members) != plan.members or population.sha256 != plan.population:
        raise FormatError("These are not the members that the plan names.")
    head = f"{DRAW_TYPE}\n".encode() + plan.sha256 + root
    ranked = sorted(
        population.members, key=lambda one: hashlib.sha256(head + one.encode()).digest()
    )
    return tuple(ranked[: plan.draws])


def format_plan(plan: SamplePlan, signature: bytes) -> bytes:
    """Return the file of a plan."""
    return format_json(_signed_document(plan, signature))


def parse_plan(data: bytes) -> tuple[SamplePlan, bytes]:
    """Return a plan whose signature holds, and that signature.

    Raises:
        FormatError: not a plan.
        SignatureError: its signature does not hold.
    """
    if len(data) > PLAN_LIMIT:
        raise FormatError("A sampling plan is not as long as this.")
    return _plan_of(parse_object(data))


def format_draw(draw: Draw) -> bytes:
    """Return the file of a draw."""
    drawn: list[JsonValue] = [*draw.drawn]
    seed: JsonObject = {
        "height": draw.seed.height, "size": draw.seed.size, "root": draw.seed.root.hex(),
    }  # fmt: skip
    plan = _signed_document(draw.plan, draw.signature)
    return format_json({"type": DRAW_TYPE, "plan": plan, "seed": seed, "drawn": drawn})


def parse_draw(data: bytes) -> Draw:
    """Return a draw whose plan's signature holds; whether it was drawn so is for the reader.

    Raises:
        FormatError: not a draw, or one of another block than its plan names.
        SignatureError: the plan's signature does not hold.
    """
    if len(data) > DRAW_LIMIT:
        raise FormatError("A draw is not as long as this.")
    fields = fields_of(parse_object(data), "a draw", {"type", "plan", "seed", "drawn"})
    if fields["type"] != DRAW_TYPE or not isinstance(fields["drawn"], list):
        raise FormatError("This is not a draw of CivicLedger.")
    plan, signature = _plan_of(fields["plan"])
    seed = fields_of(fields["seed"], "the seed", _SEED_FIELDS)
    root = parse_sha256(text_of(seed["root"]))
    found = Seed(integer_of(seed["height"]), integer_of(seed["size"], 1), root)
    if found.height != plan.height:
        raise FormatError("The draw is seeded by another block than the plan names.")
    return Draw(plan, signature, found, tuple(text_of(one) for one in fields["drawn"]))


def _document(plan: SamplePlan) -> JsonObject:
    return {
        "type": PLAN_TYPE,
        "origin": plan.origin,
        "title": plan.title,
        "query": plan.query,
        "unit": plan.unit.value,
        "size": plan.size,
        "root": plan.root.hex(),
        "members": plan.members,
        "population": plan.population.hex(),
        "draws": plan.draws,
        "height": plan.height,
        "time": plan.time,
        "signer": plan.signer,
    }


def _signed_document(plan: SamplePlan, signature: bytes) -> JsonObject:
    return {**_document(plan), "signature": encode_base64(signature)}


def _plan_of(value: JsonValue) -> tuple[SamplePlan, bytes]:
    if not isinstance(value, dict) or value.get("type") != PLAN_TYPE:
        raise FormatError("This is not a sampling plan of CivicLedger.")
    fields = fields_of(value, "a sampling plan", _PLAN_FIELDS)
    members = integer_of(fields["members"], 1)
    time = text_of(fields["time"])
    parse_time(time)
    plan = SamplePlan(
        match_of(fields["origin"], is_origin, "an origin"),
        _short(fields["title"], LONGEST_TITLE),
        _short(fields["query"], LONGEST_QUERY),
        Unit(match_of(fields["unit"], lambda text: text in list(Unit), "a unit")),
        integer_of(fields["size"], 1),
        parse_sha256(text_of(fields["root"])),
        members,
        parse_sha256(text_of(fields["population"])),
        integer_of(fields["draws"], 1, min(members, MOST_DRAWN)),
        integer_of(fields["height"], 1),
        time,
        text_of(fields["signer"]),
    )
    signature = decode_base64(text_of(fields["signature"]))
    if len(signature) != 64:
        raise SignatureError("The plan's signature has not 64 bytes.")
    verify(parse_did_key(plan.signer), plan.signed_bytes, signature)
    return plan, signature


def _short(value: JsonValue, most: int) -> str:
    return match_of(value, lambda text: len(text) <= most, f"a text of at most {most} characters")
