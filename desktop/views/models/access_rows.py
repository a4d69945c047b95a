"""Who may read a private document and who could be let read it, as rows and lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop import issuing
from desktop.document_access import GRANT, WITHDRAW, Access, access_of, called, own_grants
from desktop.domains.fields import Choice, Field, fields_of
from desktop.domains.kind import Kind
from desktop.domains.state import Enrolment
from desktop.errors import StorageError
from desktop.replica.database import Database
from desktop.replica.document_grants import Grant
from desktop.replica.private_parts import able_readers
from desktop.replica.state import load_state
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.words import called as title_of
from desktop.views.models.words import field_word
from desktop.views.parts.fact_list import Line
from desktop.views.saying import grouped, later, say

_GRANT_FIELDS = ("purpose", "basis", "until")
_WITHDRAW_FIELDS = ("reason",)
_MOST_LINES = 6  # grants that a sheet names beside its list


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody of the roster for whom a document can be sealed."""

    did: str
    name: str
    fields: str  # of city life in which the key works
    searched: str  # all of it, in lower case

    def answers(self, text: str) -> bool:
        """Tell whether all words of a search stand in what is known of it."""
        return all(word in self.searched for word in text.casefold().split())


@dataclass(frozen=True, slots=True)
class AccessBook:
    """All that the sheets need to know about one document."""

    access: Access
    readers: tuple[Reader, ...]  # who could be let read it, those with a name first
    own: tuple[Grant, ...]  # grants in force that the user made
    grant: Kind
    withdraw: Kind


def read_access(db: Database, record: str, did: str, time: str) -> AccessBook:
    """Return what is known of who may read the document of a record.

    Args:
        db: the replica.
        record: its id.
        did: the user's issuing key.
        time: now, in the ledger's form.

    Raises:
        StorageError: the record is not here.
        RuleError: the ledger knows no grants.
    """
    access = access_of(db, record, time)
    if access is None:
        raise StorageError(say("The record is not in this copy."))
    state = load_state(db)
    known = {did, access.issuer, *(one.grantee for one in access.grants)}
    readers = [_reader(one) for one in able_readers(db, time) if one.did not in known]
    readers.sort(key=lambda one: (one.name == one.did, one.name.casefold(), one.did))
    return AccessBook(
        access,
        tuple(readers),
        tuple(own_grants(db, access, did)),
        issuing.usable_kind(state, GRANT),
        issuing.usable_kind(state, WITHDRAW),
    )


def _reader(one: Enrolment) -> Reader:
    name = called(one)
    fields = ", ".join(field_word(domain) for domain in one.domains)
    searched = " ".join((name, one.authority or "", fields, *one.roles, one.did)).casefold()
    return Reader(one.did, name, fields, searched)


def grant_fields(kind: Kind) -> tuple[Field, ...]:
    """Return the fields in which a grant says what for, on what basis and until when."""
    return _chosen(kind, _GRANT_FIELDS)


def withdraw_fields(kind: Kind) -> tuple[Field, ...]:
    """Return the field in which a withdrawal says why."""
    return _chosen(kind, _WITHDRAW_FIELDS)


def _chosen(kind: Kind, names: Sequence[str]) -> tuple[Field, ...]:
    fields = {one.path: one for one in fields_of(kind)}
    return tuple(fields[name] for name in names if name in fields)


def access_lines(book: AccessBook) -> tuple[Line, ...]:
    """Return who may read the document now, as far as the ledger says."""
    access = book.access
    lines = [Line(say("Issuer"), access.names.get(access.issuer, access.issuer))]
    purposes = _purposes(book.grant)
    for at, one in enumerate(access.grants[:_MOST_LINES]):
        name = say("Granted to") if not at else ""
        lines.append(Line(name, f"{grantee(access, one)}, {_terms(one, purposes)}"))
    if len(access.grants) > _MOST_LINES:
        left = len(access.grants) - _MOST_LINES
        lines.append(Line("", say("and {about} more", about=grouped(left))))
    if not access.grants:
        lines.append(Line(say("Granted to"), say("nobody on the ledger")))
    return tuple(lines)


def granted_to(access: Access) -> str:
    """Return who has a grant in force for a document, in one line."""
    names = dict.fromkeys(grantee(access, one) for one in access.grants)
    return "; ".join(names) or say("nobody on the ledger")


def grantee(access: Access, one: Grant) -> str:
    """Return what somebody with a grant is called."""
    return access.names.get(one.grantee, one.grantee)


def _purposes(kind: Kind) -> Mapping[str, Choice]:
    (field,) = _chosen(kind, ("purpose",))
    return {choice.value: choice for choice in field.choices}


def _purpose(one: Grant, purposes: Mapping[str, Choice]) -> str:
    choice = purposes.get(one.purpose)
    return one.purpose if choice is None else title_of(choice.label, one.purpose)


def _terms(one: Grant, purposes: Mapping[str, Choice]) -> str:
    words = say("since {day}", day=one.since[:10])
    if one.until is not None:
        words = say("since {day}, until {until}", day=one.since[:10], until=one.until[:10])
    return f"{words}: {_purpose(one, purposes)}"


class ReaderRows:
    """A `RowSource` over those who answer a search."""

    columns: Sequence[Column] = (
        Column(later("Who"), 24.0),
        Column(later("Works in"), 14.0),
        Column(later("Key"), 12.0, is_hash=True),
    )

    def __init__(self, readers: Sequence[Reader]) -> None:
        self.readers = tuple(readers)

    def count(self) -> int:
        """Return the number of readers."""
        return len(self.readers)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        shown = self.readers[number * PAGE : (number + 1) * PAGE]
        return [Row(one.did, (one.name, one.fields, one.did)) for one in shown]


class GrantRows:
    """A `RowSource` over grants that the user may withdraw, one a key."""

    columns: Sequence[Column] = (
        Column(later("Who"), 24.0),
        Column(later("Since"), 7.5),
        Column(later("Until"), 7.5),
        Column(later("Purpose"), 10.0),
    )

    def __init__(self, book: AccessBook) -> None:
        self._book, self._purposes = book, _purposes(book.grant)
        self.grants = tuple({one.grantee: one for one in reversed(book.own)}.values())

    def count(self) -> int:
        """Return the number of grants."""
        return len(self.grants)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        shown = self.grants[number * PAGE : (number + 1) * PAGE]
        return [Row(one.grantee, self._cells(one)) for one in shown]

    def _cells(self, one: Grant) -> tuple[str, ...]:
        name, until = grantee(self._book.access, one), (one.until or "")[:10]
        return name, one.since[:10], until, _purpose(one, self._purposes)
