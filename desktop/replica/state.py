"""What the admission rules ask, answered from the tables; and their answers saved.

`StoredFacts` is the `Facts` below a `LedgerState`; `save` writes what a state has changed. Rows
come out exactly as they went in, so that an audit can compare the tables of two replays.
"""

import json
from collections.abc import Iterable
from functools import lru_cache
from uuid import UUID

from desktop.domains.bookings import Kept
from desktop.domains.kind import Kind, parse_kind
from desktop.domains.state import (
    Changes,
    CharterInForce,
    Consent,
    Enrolment,
    LedgerState,
    LoggedRecord,
    Mention,
    Proposal,
    PublishedKind,
    Standing,
)
from desktop.ledger.charter import Charter, parse_charter
from desktop.ledger.json_profile import parse_object
from desktop.replica import bookings
from desktop.replica.database import Database, Row

NEVER_ENROLLED = -1
_URN, _URN_LENGTH = "urn:uuid:", 45
NUMBERS = 512
"""Record keys are entry * 512 + number within the statement."""


def id_bytes(record_id: str) -> bytes:
    """Return the 16 bytes of ``urn:uuid:...``, as the tables hold ids."""
    if record_id.startswith(_URN) and len(record_id) == _URN_LENGTH:
        return bytes.fromhex(record_id[9:].replace("-", ""))  # a UUID object would take most time
    return UUID(record_id).bytes


def id_text(stored: bytes) -> str:
    """Return the ``urn:uuid:...`` of 16 stored bytes."""
    return f"urn:uuid:{UUID(bytes=stored)}"


def _text_or_none(stored: bytes | None) -> str | None:
    return None if stored is None else id_text(stored)


class StoredFacts:
    """The facts of one replica."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def issuer(self, did: str) -> Enrolment | None:
        """Return the enrolment of a key."""
        row = self._db.one(f"{_ISSUER} where did = ?", (did,))
        return None if row is None or row[1] == NEVER_ENROLLED else _enrolment(row)

    def statement_id(self, did: str, seq: int) -> bytes | None:
        """Return the id of the statement that used this counter."""
        row = self._db.one(
            "select s.id from statement s join issuer i on i.key = s.issuer "
            "where i.did = ? and s.seq = ? and s.void is null",
            (did, seq),
        )
        return None if row is None else bytes(row[0])

    def record(self, record_id: str) -> LoggedRecord | None:
        """Return a record by its id."""
        row = self._db.one(
            "select r.kind, i.did, r.key, r.sha256, r.private, r.suspended, r.revoked, r.erased, "
            "r.disputed, r.superseded_by, r.approved_by "
            "from record r join issuer i on i.key = r.issuer where r.id = ?",
            (id_bytes(record_id),),
        )
        return None if row is None else _record(record_id, row)

    def kind(self, kind_id: str) -> PublishedKind | None:
        """Return a published kind by name/version."""
        row = self._db.one(f"{_KIND} where id = ?", (kind_id,))
        return None if row is None else _kind(row)

    def kind_of_record(self, record_id: str) -> PublishedKind | None:
        """Return the kind that the record publishes."""
        row = self._db.one(f"{_KIND} where record = ?", (id_bytes(record_id),))
        return None if row is None else _kind(row)

    def proposal(self, record_id: str) -> Proposal | None:
        """Return a charter proposal by the id of its record."""
        row = self._db.one(f"{_PROPOSAL} where record = ?", (id_bytes(record_id),))
        return None if row is None else _proposal(row)

    def open_proposals(self) -> tuple[Proposal, ...]:
        """Return those not withdrawn that were made under the newest charter, in log order."""
        return tuple(_proposal(row) for row in self._db.query(f"{_OPEN} order by entry, record"))

    def approved_proposals(self) -> tuple[Proposal, ...]:
        """Return those open proposals that are approved, in log order."""
        rows = self._db.query(f"{_OPEN} and approved = 1 order by entry, record")
        return tuple(_proposal(row) for row in rows)

    def charters(self) -> tuple[Charter, ...]:
        """Return all charters that are or were in force, the oldest first."""
        rows = self._db.query("select document from charter order by number")
        return tuple(parsed_charter(document) for (document,) in rows)

    def consents(self, target: str) -> tuple[Consent, ...]:
        """Return the approvals of a proposal or a kind, in log order."""
        rows = self._db.query(
            "select did, entry from consent where target = ? order by rowid", (id_bytes(target),)
        )
        return tuple(Consent(target, did, entry) for did, entry in rows)

    def mentions(self, target: str) -> tuple[Mention, ...]:
        """Return the approvals that name a record, in log order."""
        rows = self._db.query(
            "select sha256, approver, approval, entry from mention where target = ? order by rowid",
            (id_bytes(target),),
        )
        return tuple(
            Mention(target, bytes(sha), approver, id_text(approval), entry)
            for sha, approver, approval, entry in rows
        )

    def booking(self, book: type[Kept], key: str) -> Kept | None:
        """Return what is remembered of points or custody, by its key."""
        return bookings.booking(self._db, book, key)


_ISSUER = (
    "select did, entry, standing, roles, domains, valid_from, valid_until, organisation, office, "
    "person, decrypt, authority, predecessor, successor, suspect_since from issuer"
)
_KIND = "select data, record, entry, active from kind"
_PROPOSAL = "select record, entry, charter, previous, approved, in_force, withdrawn from proposal"
_OPEN = (
    f"{_PROPOSAL} where withdrawn = 0 "  # noqa: S608  (our own names)
    "and entry >= (select coalesce(max(since), 0) from charter)"
)


def _enrolment(row: Row) -> Enrolment:
    did, entry, standing, roles, domains, valid_from, valid_until, *rest = row
    organisation, office, person, decrypt, authority, predecessor, successor, suspect = rest
    return Enrolment(
        did=did,
        roles=tuple(json.loads(roles)),
        domains=tuple(json.loads(domains)),
        valid_from=valid_from,
        valid_until=valid_until,
        entry=entry,
        standing=Standing(standing),
        organisation=organisation,
        office=office,
        person=person,
        decrypt=decrypt,
        authority=authority,
        predecessor=predecessor,
        successor=successor,
        suspect_since=suspect,
    )


def _record(record_id: str, row: Row) -> LoggedRecord:
    kind, did, key, sha256, private, suspended, revoked, erased, disputed, later, approval = row
    return LoggedRecord(
        id=record_id,
        kind=kind,
        issuer=did,
        entry=key // NUMBERS,
        number=key % NUMBERS,
        sha256=bytes(sha256),
        has_private=bool(private),
        suspended=bool(suspended),
        revoked=bool(revoked),
        erased=bool(erased),
        disputed=bool(disputed),
        superseded_by=_text_or_none(later),
        approved_by=_text_or_none(approval),
    )


def _kind(row: Row) -> PublishedKind:
    data, record, entry, active = row
    return PublishedKind(_parsed_kind(data), data.encode(), id_text(record), entry, bool(active))


@lru_cache(maxsize=256)
def _parsed_kind(data: str) -> Kind:
    """Parse a kind once; its validators are costly to make."""
    return parse_kind(parse_object(data.encode()))


def _proposal(row: Row) -> Proposal:
    record, entry, charter, previous, approved, in_force, withdrawn = row
    return Proposal(
        record=id_text(record),
        entry=entry,
        charter=parsed_charter(charter),
        previous=previous,
        approved=bool(approved),
        in_force=bool(in_force),
        withdrawn=bool(withdrawn),
    )


@lru_cache(maxsize=128)
def parsed_charter(document: str) -> Charter:
    """Parse a charter once; every key in it is checked, which is costly."""
    return parse_charter(document.encode())


def load_state(db: Database, facts: StoredFacts | None = None) -> LedgerState:
    """Return the state after the newest sealed block that the tables hold, over these facts."""
    row = db.one("select number, since, document from charter order by number desc limit 1")
    charter = None
    if row is not None:
        charter = CharterInForce(row[0], row[1], parsed_charter(row[2]))
    block = db.one("select height, seal from block order by height desc limit 1")
    size, height = (0, 0) if block is None else (block[1] + 1, block[0] + 1)
    return LedgerState(facts or StoredFacts(db), charter, size, height)


def save(db: Database, changes: Changes) -> None:
    """Write what a state has changed, inside a transaction; records and statements come later."""
    save_issuers(db, changes.issuers.values())
    db.many(
        "insert or replace into kind (id, record, entry, active, data) values (?, ?, ?, ?, ?)",
        (
            (
                item.kind.id,
                id_bytes(item.record),
                item.entry,
                int(item.active),
                item.document.decode(),
            )
            for item in changes.kinds.values()
        ),
    )
    db.many(
        "insert or replace into proposal "
        "(record, entry, previous, approved, in_force, withdrawn, charter) "
        "values (?, ?, ?, ?, ?, ?, ?)",
        (_proposal_row(item) for item in changes.proposals.values()),
    )
    db.insert(
        "consent", ((id_bytes(item.target), item.did, item.entry) for item in changes.consents), 3
    )
    db.insert("mention", (_mention_row(item) for item in changes.mentions), 5)
    db.insert(
        "charter",
        ((item.number, item.since, item.charter.canonical.decode()) for item in changes.charters),
        3,
    )
    bookings.save(db, changes.bookings.values())


def _proposal_row(item: Proposal) -> tuple[object, ...]:
    flags = (int(flag) for flag in (item.approved, item.in_force, item.withdrawn))
    charter = item.charter.canonical.decode()
    return (id_bytes(item.record), item.entry, item.previous, *flags, charter)


def _mention_row(item: Mention) -> tuple[object, ...]:
    target, approval = id_bytes(item.target), id_bytes(item.approval)
    return target, item.sha256, item.approver, approval, item.entry


def save_issuers(db: Database, enrolments: Iterable[Enrolment]) -> None:
    """Write enrolments; a key that is there keeps its number."""
    columns = (
        "entry, standing, roles, domains, valid_from, valid_until, organisation, office, person, "
        "decrypt, authority, predecessor, successor, suspect_since"
    )
    updates = ", ".join(f"{name} = excluded.{name}" for name in columns.split(", "))
    db.many(
        f"insert into issuer (did, {columns}) values ({','.join('?' * 15)}) "  # noqa: S608
        f"on conflict (did) do update set {updates}",
        (
            (
                item.did,
                item.entry,
                item.standing.value,
                json.dumps(item.roles),
                json.dumps(item.domains),
                item.valid_from,
                item.valid_until,
                item.organisation,
                item.office,
                item.person,
                item.decrypt,
                item.authority,
                item.predecessor,
                item.successor,
                item.suspect_since,
            )
            for item in enrolments
        ),
    )


def issuer_numbers(db: Database, dids: Iterable[str]) -> dict[str, int]:
    """Return the row numbers of keys, making one for a key that writes without an enrolment."""
    wanted = sorted(set(dids))
    numbers: dict[str, int] = {}
    for did in wanted:
        row = db.one("select key from issuer where did = ?", (did,))
        if row is None:
            nobody = Enrolment(did, (), (), "", "", NEVER_ENROLLED)
            save_issuers(db, [nobody])
            row = db.one("select key from issuer where did = ?", (did,))
            assert row is not None
        numbers[did] = row[0]
    return numbers
