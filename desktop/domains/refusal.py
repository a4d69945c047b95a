"""Why a statement may not enter the ledger: the stable words and what each means."""

from dataclasses import dataclass
from enum import Enum


class Code(Enum):
    """The refusal codes; a void statement in a log is the finding ``VOID_<code>``."""

    BAD_FORM = "The bytes are not a statement of this ledger's form."
    BAD_SIGNATURE = "The signature, or the key that made it, is not acceptable."
    WRONG_LEDGER = "The statement is addressed to another ledger."
    EXPIRED = "The statement was submitted too late; sign the records anew."
    FROM_THE_FUTURE = "The statement or a record claims a time more than 5 minutes ahead."
    SEQ_USED = "The issuer has used this counter for another statement."
    DUPLICATE = "This very statement is on the ledger already."
    UNKNOWN_ISSUER = "The key was never enrolled on this ledger."
    NOT_ENROLLED = "The key is enrolled, but not active at this time."
    ROLE = "The key's role may not issue this kind of record."
    DOMAIN = "The key is not enrolled for this kind's domain."
    UNKNOWN_KIND = "No such kind is published and approved."
    BAD_DATA = "The record's data do not fit its kind."
    ID_USED = "This id, key or name is on the ledger already."
    BAD_REF = "The record refers to something that is not there or not allowed."
    VERB = "This action is not open to this key, or not for a record in this state."
    BALANCE = "The account does not hold that much."
    CUSTODY = "The issuer does not hold the thing."
    BALLOT = "The ballot's credential is unknown or was used."
    QUORUM = "The charter that this builds on is not the one in force."
    TOO_LARGE = "The statement is larger than 65,535 bytes."


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal with its place: which rule, why here, and at which record of the statement."""

    code: Code
    why: str
    record: int | None = None  # number within the statement, from 0

    @property
    def word(self) -> str:
        """Return the stable word, for example ``ROLE``."""
        return self.code.name


class Refused(Exception):  # noqa: N818  (never leaves the rules; `admit` returns its refusal)
    """Raised inside the rules where the first of them says no."""

    def __init__(self, code: Code, why: str) -> None:
        super().__init__(why)
        self.code = code
        self.why = why
