"""The people of a synthetic ledger and what they write: the same arguments, the same bytes.

Of ten records eight are inspection reports, one is a recall and one a supply event, all of kinds
that every ledger knows; a ledger for trails tells of one lot instead (`desktop.bench.lot`). Each
statement follows from its number alone, so that several processes can make them at once.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from desktop.bench.lot import Lot
from desktop.demo.founding import (
    AuthoritySigners,
    authority_of,
    authority_signers,
    founding_charter,
)
from desktop.domains.gs1 import check_digit
from desktop.keys.derive import KeyRole, derive_secret
from desktop.keys.signer import SeedSigner, prove_possession
from desktop.keys.signing import sign_records
from desktop.ledger.charter import Charter
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record, RecordSet, record_of
from desktop.ledger.record_id import format_record_id
from desktop.ledger.scalar import encode_base64url, format_time, parse_time

ORIGIN = "ledger.benchmark.example/2026"
AUTHORITIES = ("city-hall", "university", "food-office", "health-office")
START_MS = parse_time("2026-01-05T08:00:00.000Z")
BLOCK_MS = 1_000
BLOCK_STATEMENTS = 1_000
WRITERS = 16

EVENT = "supply.event/1"

_LINK = "https://id.gs1.org"
_GTIN = "04012345123456"


@dataclass(frozen=True, slots=True)
class Shape:
    """How much a synthetic ledger holds."""

    records: int
    per_statement: int
    per_block: int = BLOCK_STATEMENTS  # statements
    lot: Lot | None = None  # that all records tell of; None for the ordinary mixture

    @property
    def statements(self) -> int:
        """How many statements hold the records."""
        return -(-self.records // self.per_statement)

    @property
    def name(self) -> str:
        """How its folder is called."""
        blocks = "" if self.per_block == BLOCK_STATEMENTS else f"x{self.per_block}"
        lot = "" if self.lot is None else f"-{self.lot.name}"
        return f"{self.records}x{self.per_statement}{blocks}{lot}"


def root_of(name: str) -> bytes:
    """Return the root secret of a person or authority of that name."""
    return hashlib.sha256(f"benchmark {name}".encode()).digest()


@cache
def signers() -> dict[str, AuthoritySigners]:
    """Return all keys of the authorities, the writer of the log first."""
    return {name: authority_signers(root_of(name), ORIGIN) for name in AUTHORITIES}


@cache
def writer(number: int) -> SeedSigner:
    """Return the key of one of those who write records."""
    return SeedSigner(derive_secret(root_of(f"writer {number}"), KeyRole.ISSUING, ORIGIN))


def charter() -> Charter:
    """Return the charter of four authorities, of which three are a quorum."""
    named = [
        authority_of(name, name.title(), own, ORIGIN, writes=not number)
        for number, (name, own) in enumerate(signers().items())
    ]
    return founding_charter(ORIGIN, {"en": "Benchmark"}, named)


def new_id(number: int, time_ms: int) -> str:
    """Return the id of the record of a number; those of block 0 have negative ones."""
    return format_record_id(time_ms, hashlib.sha256(f"id {number}".encode()).digest()[:10])


def enrolments() -> list[Record]:
    """Return the records by which the first authority enrols the writers."""
    hall = signers()[AUTHORITIES[0]].issuing
    return [_enrolment(number, hall.did) for number in range(WRITERS)]


def _enrolment(number: int, hall: str) -> Record:
    own = writer(number)
    person = encode_base64url(root_of(f"person {number}"))
    data: JsonObject = {
        "key": own.did,
        "roles": ["inspector", "operator"],
        "domains": ["food"],
        "office": f"Office {number}",
        "person": person,
        "from": "2026-01-01T00:00:00.000Z",
        "until": "2099-12-31T00:00:00.000Z",
        "possession": prove_possession(own, ORIGIN, hall),
    }
    fields: JsonObject = {
        "id": new_id(-1 - number, START_MS),
        "kind": "roster.enrol/1",
        "time": format_time(START_MS),
        "data": data,
    }
    return record_of(fields)


def block_time_ms(shape: Shape, statement: int) -> int:
    """Return the time of the block that holds a statement."""
    return START_MS + (1 + statement // shape.per_block) * BLOCK_MS


def statements(shape: Shape, numbers: Sequence[int]) -> list[bytes]:
    """Return the entries of the statements of these numbers."""
    return [_statement(shape, number) for number in numbers]


def _statement(shape: Shape, number: int) -> bytes:
    time_ms = block_time_ms(shape, number)
    first = number * shape.per_statement
    end = min(first + shape.per_statement, shape.records)
    records = tuple(record_of(_fields(shape, one, time_ms)) for one in range(first, end))
    own, seq = writer(number % WRITERS), 1 + number // WRITERS
    return sign_records(own, ORIGIN, seq, RecordSet(None, records), time_ms // 1000)


def _fields(shape: Shape, number: int, time_ms: int) -> JsonObject:
    if shape.lot is not None:
        kind, about, data = EVENT, *shape.lot.event(number, time_ms)
    else:
        kind, thing, data = _CONTENTS[max(0, number % 10 - 7)](number, time_ms)
        about = [thing]
    named: list[JsonValue] = [*about]
    return {
        "id": new_id(number, time_ms),
        "kind": kind,
        "time": format_time(time_ms),
        "about": named,
        "data": data,
    }


def _inspection(number: int, _: int) -> tuple[str, str, JsonObject]:
    digits = f"40123{number % 5_000:07}"
    gln = digits + check_digit(digits)
    data: JsonObject = {
        "site": gln,
        "subject": "premises",
        "occasion": "planned",
        "checklist": [
            {"item": "Cold store temperature", "outcome": "compliant"},
            {"item": "Cleaning record", "outcome": "compliant"},
        ],
        "measurements": [
            {
                "quantity": "Temperature",
                "value": f"{4 + number % 5}.{1 + number % 9}",
                "unit": "CEL",
                "maximum": "9",
            }
        ],
        "result": "satisfactory",
    }
    return "inspection.report/1", f"{_LINK}/414/{gln}", data


def _recall(number: int, time_ms: int) -> tuple[str, str, JsonObject]:
    data: JsonObject = {
        "classification": "Class II",
        "product_type": "Food",
        "product_description": f"Soft cheese of vat {number}",
        "code_info": f"Lot L{number}",
        "reason_for_recall": "Undeclared allergen found in a routine sample.",
        "recalling_firm": "Dairy of the benchmark",
        "recall_initiation_date": format_time(time_ms)[:10],
    }
    return "recall.notice/1", f"{_LINK}/01/{_GTIN}/10/L{number}", data


def _event(number: int, time_ms: int) -> tuple[str, str, JsonObject]:
    thing = f"{_LINK}/01/{_GTIN}/21/S{number}"
    data: JsonObject = {
        "type": "ObjectEvent",
        "eventTime": format_time(time_ms),
        "eventTimeZoneOffset": "+00:00",
        "epcList": [thing],
        "action": "ADD",
        "bizStep": "commissioning",
    }
    return EVENT, thing, data


_CONTENTS = (_inspection, _recall, _event)
