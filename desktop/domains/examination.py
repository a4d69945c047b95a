"""What can be said of a statement without knowing the ledger, in a form that may travel.

Form, signature, payload, and whether each record fits the kind that the program ships under its
name: that is most of the work of admission, and it can be done anywhere, in any order. The rules
(`desktop.domains.admission`) then need no more than the facts here. They use the judgement of a
record only where the ledger's kind is the very document that it was judged by.

`packed` and `unpacked` are exact inverses; what they exchange is plain tuples, for a process that
examines statements for another one.
"""

import hashlib
import marshal
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from desktop.domains.catalogue import builtin_documents, builtin_kinds
from desktop.domains.governance import HARD_RULES
from desktop.domains.kind import Kind, first_problem
from desktop.domains.refusal import Code, Refusal
from desktop.errors import FormatError, SignatureError
from desktop.ledger.charter import Charter, read_charter
from desktop.ledger.entry import refusal_code
from desktop.ledger.json_profile import format_json
from desktop.ledger.record import Batch, Record, parse_record, raw_records, read_records
from desktop.ledger.scalar import parse_time
from desktop.ledger.seal import is_seal
from desktop.ledger.statement import (
    CHARTER_TYPE,
    Claims,
    UnverifiedStatement,
    parse_statement,
    verify_statement,
)

PARAMETER_KIND = "ledger.parameter/1"
_CORRECTS = "corrects"
_LOOKED_INTO = frozenset((*HARD_RULES, "record.approval", PARAMETER_KIND.partition("/")[0]))
_FORMAT = 2  # of marshal: without a table of what came before, which costs more than it saves


class LeftBehindError(Exception):
    """A record has to be looked into whose bytes did not travel; examine its statement again."""


class RecordFacts(Struct, frozen=True, gc=False):
    """What the rules and the tables need of one record."""

    id: str
    kind: str
    time_ms: int
    end_ms: int | None
    sha256: bytes  # of the canonical bytes; empty where that kind asks for no approval
    has_private: bool
    about: tuple[str, ...]
    refs: tuple[tuple[str, str], ...]  # rel, id
    judged_by: bytes  # `digest_of` the kind's document; empty where it was not judged
    problem: str | None  # why it does not fit that kind
    valid_from: str | None  # what that kind names as bounds
    valid_until: str | None
    canonical: bytes | None = None  # left behind where nobody is expected to look into it

    def document(self) -> Record:
        """Return the whole record.

        Raises:
            LeftBehindError: its bytes did not travel.
        """
        return parse_record(self._bytes())

    def hash(self) -> bytes:
        """Return the SHA-256 of the canonical bytes, which an approval names.

        Raises:
            LeftBehindError: neither it nor the bytes travelled.
        """
        return self.sha256 or hashlib.sha256(self._bytes()).digest()

    def _bytes(self) -> bytes:
        if self.canonical is None:
            raise LeftBehindError
        return self.canonical


class StatementFacts(Struct, frozen=True, gc=False):
    """The signed part of a statement."""

    id: bytes
    claims: Claims


class Examined(Struct, frozen=True, gc=False):
    """A statement whose form and signature are good, with what its payload says."""

    statement: StatementFacts
    records: tuple[RecordFacts, ...]  # a charter statement has none
    batch: Batch | None
    charter: Charter | None


def examine(
    entry: bytes, *, is_verified: bool = False, is_whole: bool = True
) -> Examined | Refusal:
    """Check what needs no state: size, form, payload form, and last the signature.

    Args:
        entry: the statement.
        is_verified: whether the signature over these very bytes was verified before.
        is_whole: whether the bytes of each record are wanted, or only of those that the rules look
            into where the ledger's kinds are the packaged ones.
    """
    try:
        statement = parse_statement(entry)
        if statement.content_type == CHARTER_TYPE:
            examined = _charter_in(statement)
        else:
            examined = _records_in(statement, is_whole=is_whole)
        if not is_verified:
            verify_statement(statement)
    except (FormatError, SignatureError) as error:
        return Refusal(Code[refusal_code(error)], error.what)
    return examined


def _charter_in(statement: UnverifiedStatement) -> Examined:
    facts = StatementFacts(statement.id, statement.claims)
    return Examined(facts, (), None, read_charter(statement))


def _records_in(statement: UnverifiedStatement, *, is_whole: bool) -> Examined:
    content = read_records(statement)
    if is_whole or any(map(_needs_bytes, content.records)):
        records = tuple(map(facts_of, content.records, raw_records(statement.payload)))
    else:
        records = tuple(map(facts_of, content.records))
    return Examined(StatementFacts(statement.id, statement.claims), records, content.batch, None)


def _needs_bytes(record: Record) -> bool:
    if record.refs and any(ref.rel == _CORRECTS for ref in record.refs):
        return True
    return _asks_for_bytes(record.kind)


@lru_cache(maxsize=512)
def _asks_for_bytes(kind_id: str) -> bool:
    """Return whether the rules look into every record of a kind."""
    known = _packaged().get(kind_id)
    return known is None or known[0].approval or _is_governing(kind_id)


def facts_of(record: Record, canonical: bytes | None = None) -> RecordFacts:
    """Return what the rules need of a record, judged by the packaged kind of its name.

    Args:
        record: of any kind.
        canonical: its bytes; None where they are not wanted.
    """
    known = _packaged().get(record.kind)
    problem = valid_from = valid_until = None
    judged_by = sha256 = b""
    if known is not None:
        kind, judged_by = known
        found = first_problem(kind, record)
        problem = None if found is None else str(found)
        if kind.approval and canonical is not None:
            sha256 = hashlib.sha256(canonical).digest()
        if kind.valid is not None:
            valid_from, valid_until = bounds_of(kind, record)
    return RecordFacts(
        record.id,
        record.kind,
        parse_time(record.time),
        None if record.end is None else parse_time(record.end),
        sha256,
        record.private is not None,
        record.about,
        tuple([(ref.rel, ref.id) for ref in record.refs]) if record.refs else (),
        judged_by,
        problem,
        valid_from,
        valid_until,
        canonical,
    )


def bounds_of(kind: Kind, record: Record) -> tuple[str | None, str | None]:
    """Return what a record says in the fields that its kind names as bounds of validity."""
    if kind.valid is None:
        return None, None
    return text_in(record, kind.valid.from_field), text_in(record, kind.valid.until_field)


def text_in(record: Record, name: str | None) -> str | None:
    """Return a text of the data; whatever else a record says there has no place in a column."""
    value = None if name is None else record.data.get(name)
    return value if isinstance(value, str) else None


@cache
def _packaged() -> dict[str, tuple[Kind, bytes]]:
    """Return the kinds that ship with the program, with the digests of their documents."""
    documents = map(format_json, builtin_documents())
    pairs = zip(builtin_kinds(), documents, strict=True)
    return {kind.id: (kind, digest_of(document)) for kind, document in pairs}


@lru_cache(maxsize=512)
def digest_of(document: bytes) -> bytes:
    """Return what tells one kind's document from another."""
    return hashlib.sha256(document).digest()


Plain = tuple[Any, ...]  # of texts, numbers, bytes and tuples of these


def packed(entries: Iterable[bytes], verified: int = 0) -> bytes:
    """Return what `examine` says of each entry, as bytes for another process; nothing of seals.

    Args:
        entries: statements and seals.
        verified: the first so many entries have signatures that were verified before.
    """
    found = [
        None
        if is_seal(entry)
        else _plain(examine(entry, is_verified=number < verified, is_whole=False))
        for number, entry in enumerate(entries)
    ]
    return marshal.dumps(found, _FORMAT)


def unpacked(
    data: bytes, entries: Sequence[bytes], verified: int = 0
) -> list[Examined | Refusal | None]:
    """Return what `packed` was told of these entries; None for seals.

    Args:
        data: from a process of our own, never from anybody else.
        entries: the same as there; a charter does not travel, it is examined here.
        verified: the same as there.
    """
    found: list[Any] = marshal.loads(data)  # noqa: S302  (our own process made it)
    return [
        examine(entries[number], is_verified=number < verified) if plain == () else _facts(plain)
        for number, plain in enumerate(found)
    ]


def _plain(one: Examined | Refusal) -> Plain:
    if isinstance(one, Refusal):
        return one.code.name, one.why
    if one.charter is not None:
        return ()
    claims, batch = one.statement.claims, one.batch
    return (
        one.statement.id,
        (
            claims.issuer, claims.subject, claims.audience, claims.expires, claims.issued,
            claims.seq,
        ),
        tuple(map(_plain_record, one.records)),
        None if batch is None else (batch.id, batch.part, batch.parts),
    )  # fmt: skip


def _plain_record(record: RecordFacts) -> Plain:
    if record.canonical is None or _travels(record):
        return astuple(record)
    return (*astuple(record)[:-1], None)


def _travels(record: RecordFacts) -> bool:
    return (
        not record.judged_by
        or _is_governing(record.kind)
        or any(rel == _CORRECTS for rel, _ in record.refs)
    )


@lru_cache(maxsize=512)
def _is_governing(kind_id: str) -> bool:
    return kind_id.partition("/")[0] in _LOOKED_INTO


def _facts(plain: Plain | None) -> Examined | Refusal | None:
    if plain is None:
        return None
    if len(plain) == 2:
        return Refusal(Code[plain[0]], plain[1])
    statement_id, claims, records, batch = plain
    return Examined(
        StatementFacts(statement_id, Claims(*claims)),
        tuple([RecordFacts(*record) for record in records]),
        None if batch is None else Batch(*batch),
        None,
    )
