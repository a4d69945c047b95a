"""The one way from the bytes of a log entry to a statement that may be judged by the rules.

Form comes first, of the envelope and of the payload; the signature comes last, so that every
program gives the same code for the same bytes. Follows `ledger.md` sections 2, 5 and 11.
"""

from msgspec import Struct

from desktop.errors import FormatError, SignatureError
from desktop.ledger.charter import Charter, read_charter
from desktop.ledger.record import RecordSet, read_records
from desktop.ledger.statement import (
    CHARTER_TYPE,
    Statement,
    TooLargeError,
    parse_statement,
    verify_statement,
)


class OpenedEntry(Struct, frozen=True):
    """A statement of good form and signature with what it says; made by `open_entry` only."""

    statement: Statement
    content: RecordSet | Charter


def open_entry(entry: bytes) -> OpenedEntry:
    """Return the statement in a log entry and the document that it holds.

    Raises:
        FormatError: a byte of the statement or its payload that is not as the format says.
        TooLargeError: more than 65,535 bytes.
        SignatureError: the signature is not that of the issuer's key.
    """
    unverified = parse_statement(entry)
    content: RecordSet | Charter
    if unverified.content_type == CHARTER_TYPE:
        content = read_charter(unverified)
    else:
        content = read_records(unverified)
    return OpenedEntry(verify_statement(unverified), content)


def refusal_code(error: FormatError | SignatureError) -> str:
    """Return the code of the admission rules for what `open_entry` has raised."""
    if isinstance(error, TooLargeError):
        return "TOO_LARGE"
    return "BAD_FORM" if isinstance(error, FormatError) else "BAD_SIGNATURE"
