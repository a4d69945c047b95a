"""The one vocabulary in which every surface says what a record is worth.

`judge` is the only function that makes a verdict; window, command line, report and proof check
print the value it returns. A `Check` is one step on the way there; `desktop.doctor` tells
of a machine in the same form.
"""

from dataclasses import dataclass, field
from enum import Enum


class Verdict(Enum):
    """The words, in the order in which the first that applies is the verdict."""

    ALTERED = "ALTERED"
    CANNOT_CHECK = "CANNOT CHECK"
    UNKNOWN_ISSUER = "UNKNOWN ISSUER"
    NOT_FINAL = "NOT FINAL"
    REVOKED = "REVOKED"
    ERASED = "ERASED"
    SUSPENDED = "SUSPENDED"
    SUPERSEDED = "SUPERSEDED"
    NOT_YET_VALID = "NOT YET VALID"
    EXPIRED = "EXPIRED"
    VALID = "VALID"

    @property
    def exit_code(self) -> int:
        """Return the exit code of ``show`` and ``verify``: 0 fine, 1 wrong, 2 cannot tell."""
        if self is Verdict.VALID:
            return 0
        unknown = (Verdict.CANNOT_CHECK, Verdict.NOT_FINAL, Verdict.UNKNOWN_ISSUER)
        return 2 if self in unknown else 1


@dataclass(frozen=True, slots=True)
class Reason:
    """One fact that speaks against a record, and the verdict it leads to."""

    verdict: Verdict
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with the reasons for it, the weightiest first."""

    verdict: Verdict
    reasons: tuple[Reason, ...]


class Result(Enum):
    """How a check ended."""

    OK = "ok"
    AGAINST = "against"  # every byte is what was signed, yet it counts
    FAILED = "failed"
    NOT_DONE = "not done"
    NOTE = "note"  # worth knowing, without weight


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked, or was not, and what was seen."""

    name: str
    result: Result
    detail: str = ""


@dataclass(frozen=True, slots=True)
class AsOf:
    """What a verdict rests on: the newest final tree, when it was cosigned, what counts as now."""

    size: int
    now: str  # in the ledger's form
    root: bytes | None = None
    checkpoint_s: int | None = None  # Unix seconds, the oldest of the k newest cosignatures


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """Everything a verdict rests on; what is not said here speaks for the record."""

    now: str  # a time in the ledger's form, by which validity is judged
    altered: tuple[str, ...] = ()  # what differs, and where
    missing: tuple[str, ...] = ()  # what could not be looked at
    issuer_known: bool = True
    final: bool = True
    cosigned: tuple[int, int] | None = None  # j of k, where not final
    batch_complete: bool = True
    revoked: str | None = None  # reason, date, by whom
    issuer_suspect: str | None = None
    erased: str | None = None
    suspended: str | None = None
    superseded_by: str | None = None
    awaits_approval: bool = False
    valid_from: str | None = None  # a date or time
    valid_until: str | None = None  # a date (its whole day counts) or a time
    notes: tuple[str, ...] = field(default=())  # shown, without weight


_ORDER = {verdict: rank for rank, verdict in enumerate(Verdict)}


def judge(facts: RecordFacts) -> Decision:
    """Return the verdict that the facts lead to; without any against it, a record is valid."""
    reasons = [Reason(Verdict.ALTERED, text) for text in facts.altered]
    reasons += [Reason(Verdict.CANNOT_CHECK, text) for text in facts.missing]
    if not facts.issuer_known:
        reasons.append(Reason(Verdict.UNKNOWN_ISSUER, "Its issuer was never enrolled."))
    reasons += _finality(facts)
    for verdict, text in (
        (Verdict.REVOKED, facts.revoked),
        (Verdict.REVOKED, facts.issuer_suspect),
        (Verdict.ERASED, facts.erased),
        (Verdict.SUSPENDED, facts.suspended),
    ):
        if text is not None:
            reasons.append(Reason(verdict, text))
    if facts.superseded_by is not None:
        text = f"A newer record takes its place: {facts.superseded_by}."
        reasons.append(Reason(Verdict.SUPERSEDED, text))
    reasons += _validity(facts)
    ranked = tuple(sorted(reasons, key=lambda reason: _ORDER[reason.verdict]))
    return Decision(ranked[0].verdict if ranked else Verdict.VALID, ranked)


def _finality(facts: RecordFacts) -> list[Reason]:
    reasons = []
    if not facts.final:
        done = "" if facts.cosigned is None else " ({} of {})".format(*facts.cosigned)
        text = f"It is logged and waits for the authorities' cosignatures{done}."
        reasons.append(Reason(Verdict.NOT_FINAL, text))
    if not facts.batch_complete:
        text = "Other parts of its batch are not logged yet."
        reasons.append(Reason(Verdict.NOT_FINAL, text))
    return reasons


def _validity(facts: RecordFacts) -> list[Reason]:
    reasons = []
    if facts.awaits_approval:
        reasons.append(Reason(Verdict.NOT_YET_VALID, "It awaits a colleague's approval."))
    if facts.valid_from is not None and facts.now < facts.valid_from:
        text = f"It is valid from {facts.valid_from[:10]} on."
        reasons.append(Reason(Verdict.NOT_YET_VALID, text))
    if facts.valid_until is not None and facts.now[: len(facts.valid_until)] > facts.valid_until:
        reasons.append(Reason(Verdict.EXPIRED, f"It was valid until {facts.valid_until[:10]}."))
    return reasons
