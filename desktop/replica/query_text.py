"""What is typed into the search line, as a typed query.

A query is words and fields, all of which must hold: ``kind:diploma -is:revoked issuer:uni "master
of"``. A minus turns a term around; quotes keep words together. Fields: kind, is, issuer, about, id,
ref, block, entry, after, before; label and note, of what the user wrote on the desk
(`desktop.replica.notes`). An unknown field or status is told, never ignored.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from desktop.errors import FormatError, UsageError
from desktop.ledger.scalar import parse_time

FIELDS = (
    *("kind", "is", "issuer", "about", "id", "ref", "block", "entry", "after", "before"),
    *("label", "note"),
)

ANY_NOTE = "*"
"""What follows ``note:`` to find everything that has a note."""

VERDICTS = {
    "valid": "VALID",
    "not-final": "NOT FINAL",
    "revoked": "REVOKED",
    "erased": "ERASED",
    "suspended": "SUSPENDED",
    "superseded": "SUPERSEDED",
    "not-yet-valid": "NOT YET VALID",
    "expired": "EXPIRED",
}
"""Verdicts by the word that follows ``is:``."""

FLAGS = ("disputed", "private", "approved")
"""What else may be true of a record, whatever its verdict."""

STATUS_WORDS = (*VERDICTS, *FLAGS)
"""What may follow ``is:``."""

_TOKEN = re.compile(r'(-?)(?:([A-Za-z_]+):)?(?:"([^"]*)"|([^\s"]+))(?=\s|$)')
_SELF_SPEAKING = {"urn": "about", "http": "about", "https": "about", "did": "issuer"}
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_MOST_TERMS = 64
_MOST_IDS = 250  # of one term, each of which is one condition to SQLite


@dataclass(frozen=True, slots=True)
class Term:
    """One condition on a record."""

    field: str  # of `FIELDS`, or ``text``
    value: str
    is_unwanted: bool = False
    is_exact: bool = False  # it was quoted


@dataclass(frozen=True, slots=True)
class Query:
    """Conditions that must all hold."""

    terms: tuple[Term, ...] = ()


def parse_query(text: str) -> Query:
    """Return the query that a text states.

    Raises:
        UsageError: an unknown field, an unknown status, or a value that the field does not have.
    """
    terms: list[Term] = []
    at = 0
    stripped = text.strip()
    while at < len(stripped):
        if stripped[at].isspace():
            at += 1
            continue
        match = _TOKEN.match(stripped, at)
        if match is None:
            raise UsageError(
                f"The search cannot be read from here on: {stripped[at : at + 40]}",
                do='Close the quotes; write phrases like this: "master of science".',
            )
        terms.append(_term_of(match))
        at = match.end()
    if len(terms) > _MOST_TERMS:
        raise UsageError(f"A search has at most {_MOST_TERMS} terms.")
    return Query(tuple(terms))


def asks_notes(query: Query) -> bool:
    """Tell whether the desk is needed to answer a query."""
    return any(term.field in ("label", "note") for term in query.terms)


def _term_of(match: re.Match[str]) -> Term:
    unwanted, name, quoted, bare = match[1] == "-", match[2], match[3], match[4]
    value = bare if quoted is None else quoted
    if name is not None and name.lower() in _SELF_SPEAKING:
        name_of = "id" if value.startswith("uuid:") and name == "urn" else _SELF_SPEAKING[name]
        return Term(name_of, f"{name}:{value}", unwanted, quoted is not None)
    if name is None and bare is not None and bare.endswith(":") and bare[:-1] in FIELDS:
        raise UsageError(f"Nothing follows {bare} in the search.")
    name_of = "text" if name is None else name.lower()
    if not value.strip():
        raise UsageError("A term of the search is empty.", do="Write something between the quotes.")
    if name_of != "text" and name_of not in FIELDS:
        raise UsageError(
            f"A search has no field {name}.", do=f"There are these: {', '.join(FIELDS)}."
        )
    term = Term(name_of, value, unwanted, quoted is not None)
    check = _CHECKS.get(name_of)
    if check is not None:
        check(value)
    return term


def id_ranges(value: str) -> list[tuple[bytes, bytes]]:
    """Return the bounds of the ids that a text names, several with commas between them."""
    named = value.split(",")
    if len(named) > _MOST_IDS:
        raise UsageError(f"A search names at most {_MOST_IDS} ids.")
    return [id_range(one) for one in named]


def id_range(value: str) -> tuple[bytes, bytes]:
    """Return the bounds of the ids that begin so."""
    bare = value.lower().removeprefix("urn:").removeprefix("uuid:").replace("-", "")
    if not re.fullmatch(r"[0-9a-f]{1,32}", bare):
        raise UsageError(f"{value!r:.80} is not a record id or its beginning.")
    return bytes.fromhex(bare.ljust(32, "0")), bytes.fromhex(bare.ljust(32, "f"))


def time_ms(value: str) -> int:
    """Return the beginning of a year, month or day, or a time, in Unix milliseconds."""
    text = value
    if _DATE.fullmatch(value):
        text = value + "2000-01-01"[len(value) :] + "T00:00:00.000Z"
    try:
        return parse_time(text)
    except FormatError as error:
        raise UsageError(
            f"{value} is no date or time.", do="Write 2026, 2026-03, 2026-03-31 or a whole time."
        ) from error


def _check_number(value: str) -> None:
    if not re.fullmatch(r"[0-9]{1,15}", value):
        raise UsageError(f"{value} is not a number.")


def status_word(value: str) -> str:
    """Return what follows ``is:`` as `STATUS_WORDS` has it."""
    return value.lower().replace("_", "-")


def _check_status(value: str) -> None:
    word = status_word(value)
    if word not in VERDICTS and word not in FLAGS:
        raise UsageError(
            f"No record can be looked for as is:{value}.",
            means="Alterations are found by audit and by show, not by a search.",
            do=f"There are these: {', '.join(STATUS_WORDS)}.",
        )


_CHECKS: dict[str, Callable[[str], object]] = {
    "is": _check_status,
    "block": _check_number,
    "entry": _check_number,
    "id": id_ranges,
    "ref": id_range,
    "after": time_ms,
    "before": time_ms,
}
