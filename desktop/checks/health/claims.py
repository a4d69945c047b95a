"""H7: a claim for nothing on record, and a claim that comes twice.

Follows FHIR R4 (4.0.1) Claim (section 13.6).
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from desktop.checks.health.opened import (
    Opened,
    Told,
    codes_of,
    first_time,
    number_at,
    objects,
    text_at,
)
from desktop.checks.observed import observation
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonValue

_UNDONE = ("not-done", "entered-in-error", "cancelled", "preparation", "planned")

_NOTHING = (
    "Money is asked for something that no document says was done.",
    "Ask the house for the visit or the procedure before the claim is paid.",
)
_UNSEEN = (
    "What was done may be told by documents that were not opened here.",
    "Ask the house or the patient to open them, and check again.",
)
_TWICE = (
    "The same services of the same patient are billed twice.",
    "Pay once, and ask the house which claim holds.",
)


class _Bill(NamedTuple):
    """What makes two claims one and the same."""

    patient: str
    provider: str
    use: str
    services: frozenset[str]
    products: tuple[frozenset[tuple[str, str]], ...]
    total: Decimal | None
    day: str  # of the service; where services are named they say it


def bad_claims(known: Opened) -> Iterator[Finding]:
    """H7: a claim without a procedure, a visit or a prescription, or one that comes twice."""
    seen: dict[_Bill, Told] = {}
    for claim in known.of("Claim"):
        body = claim.body
        if text_at(body, "status") != "active" or text_at(body, "use") != "claim":
            continue
        yield from _unfounded(claim, known)
        bill = _bill_of(claim, known)
        first = seen.setdefault(bill, claim)
        is_other = first.body != body or first.one.record.id != claim.one.record.id
        if is_other and bill.patient:
            what = f"The record says a claim of {_day_of(claim)} that another one says already."
            yield observation("H7", claim.one.spot, what, _TWICE, others=[first.one.record.id])


def _unfounded(claim: Told, known: Opened) -> Iterator[Finding]:
    """Yield what is wrong with that for which a claim asks money."""
    references = _services_of(claim)
    found = [told for one in references if (told := known.at(one, claim)) is not None]
    start = f"The record says a claim of {_day_of(claim)}"
    if not references:
        what = f"{start} that names no procedure, visit or prescription."
        yield observation("H7", claim.one.spot, what, _NOTHING)
    elif not found:
        what = f"{start} for services that are not among the opened documents."
        yield observation("H7", claim.one.spot, what, _UNSEEN, severity=Severity.WARNING)
    patient = known.patient_of(claim)
    for told in found:
        status, other = text_at(told.body, "status"), known.patient_of(told)
        what = ""
        if status in _UNDONE:
            what = f"{start} for something that is {status:.20}."
        elif patient and other and other != patient:
            what = f"{start} for something that was done to another patient."
        if what:
            ids = [told.one.record.id]
            yield observation("H7", claim.one.spot, what, _NOTHING, others=ids)


def _services_of(claim: Told) -> list[JsonValue]:
    """Return the references to what was done."""
    body = claim.body
    found = [one.get("procedureReference") for one in objects(body, "procedure")]
    for item in objects(body, "item"):
        found += objects(item, "encounter")
    found.append(body.get("prescription"))
    return [one for one in found if text_at(one, "reference")]


def _bill_of(claim: Told, known: Opened) -> _Bill:
    body = claim.body
    services = frozenset(known.name(one, claim) for one in _services_of(claim))
    items = objects(body, "item")
    return _Bill(
        patient=known.patient_of(claim),
        provider=known.name(body.get("provider"), claim),
        use=text_at(body, "use"),
        services=services,
        products=tuple(codes_of(item.get("productOrService")) for item in items),
        total=number_at(body, "total", "value"),
        day="" if services else _day_of(claim),
    )


def _day_of(claim: Told) -> str:
    return first_time(claim.body, "billablePeriod", "created")[:10]
