"""Checks across the records of schools: E1 to E9, as far as the public half of a record tells.

An accreditation counts from and until the dates it names, unless it was withdrawn; one that was
revoked or suspended later still covers what was awarded before. What only the private documents
tell (E5, E10, and more of E6 and E9) is in `desktop.checks.credentials`.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from desktop.checks.check import Check, Context, Group
from desktop.checks.observed import Observed, Parameters, Spot, observation
from desktop.checks.school_records import (
    ACCREDITATION_KIND,
    COURSE_KIND,
    DIPLOMA_KIND,
    LIST_KIND,
    REVOKE_KIND,
    STATUS_KIND,
    Award,
    ListVersion,
    Place,
    SchoolRecords,
    gather,
)
from desktop.domains.bitstring import REVOCATION, is_set
from desktop.finding import Finding, Severity
from desktop.ledger.scalar import format_time, parse_time

LIST_DAYS = ("E2.days", 7)
"""How long a list may take to show a revocation: parameter, and days without one."""
LATE_DAYS = ("E7.days", 90)
CREDITS = ("E9.credits", 480)

_DAY_MS = 86_400_000
_LAST_MS = parse_time("9999-12-31T23:59:59.999Z")
_SHOWN = 5

_ACCREDITATION = (
    "As far as the log says, no authority has allowed the school to award this.",
    "Ask the school and its authority: either the award or the missing record is a mistake.",
)
_DISAGREES = (
    "Programs that look at the list and those that look at the ledger come to two answers.",
    "Ask the school which is right; it publishes a new version of the list, or changes the record.",
)
_TAKEN_BACK = (
    "A revocation is for good: whoever looked at the list before saw something else.",
    "Ask the school; a credential that counts after all is issued anew, with another index.",
)
_EXPIRED = (
    "What it rests on did not hold on that day.",
    "Ask the school for the accreditation that it meant, or for the right dates.",
)
_TWICE = (
    "One bit speaks for two credentials: to revoke one is to revoke the other.",
    "Ask the school whether it recorded one credential twice; one of the two is to be revoked.",
)
_LATE = (
    "A record cannot prove anything for the time before it was logged; perhaps it is dated back.",
    "Ask the school why it was recorded so late, and look at the paper that it rests on.",
)
_LOST = (
    "Whoever had the key could sign this; it may not be the school's word.",
    "Ask the school to confirm the award, and to record it anew with its present key.",
)
_CREDITS = (
    "No programme of study has that many credits, or none at all.",
    "Ask the school for the right figure.",
)


def not_accredited(
    records: SchoolRecords, keys_of: Callable[[str], frozenset[str]]
) -> Iterator[Finding]:
    """E1: a diploma whose issuer was not accredited for its type on the day it is valid from.

    So too a course result whose issuer had no accreditation at all on the day it was finished:
    accreditations name what may be awarded, of which a course is a part.

    Args:
        records: what `desktop.checks.school_records.gather` returned.
        keys_of: returns a key together with those that came before and after it by rotation.
    """
    for award in records.awards:
        if award.is_withdrawn:
            continue
        keys = sorted(keys_of(award.issuer))
        held = [item for key in keys for item in records.by_issuer.get(key, [])]
        if award.name == COURSE_KIND:
            if not any(item.holds_on(award.day) for item in held):
                what = (
                    f"The record says that a course was finished on {award.day}; its issuer had "
                    "no accreditation for that day on record."
                )
                yield observation("E1", award.spot, what, _ACCREDITATION)
        elif not any(item.covers(award.achievement, award.day) for item in held):
            what = (
                f"The record says that a {award.achievement} is valid from {award.day}; its "
                "issuer had no accreditation for that on record."
            )
            yield observation("E1", award.spot, what, _ACCREDITATION)


def list_disagrees(
    records: SchoolRecords,
    keys_of: Callable[[str], frozenset[str]],
    parameters: Parameters,
    now: str,
) -> Iterator[Finding]:
    """E2: an award of which the ledger and the issuer's newest status list say two things.

    A list may take some days to show what the ledger says (parameter ``E2.days``, 7); what the list
    says has to be on the ledger at once. A list that is not on the ledger is not judged; one that
    is for another purpose than the award says tells nothing of it to anybody.
    """
    for award in records.awards:
        if award.is_superseded:
            continue
        for place in award.places:
            version = records.lists.get((place.address, min(keys_of(award.issuer))))
            if version is None:
                continue
            what = _disagreement(award, place, version, parameters, now)
            if what is not None:
                yield observation("E2", award.spot, what, _DISAGREES, others=(version.spot.id,))


def _disagreement(
    award: Award, place: Place, version: ListVersion, parameters: Parameters, now: str
) -> str | None:
    """Return what a list says otherwise than the ledger."""
    where = f"the status list at entry {version.spot.entry}"
    if version.purpose != place.purpose:
        return (
            f"The record names a place for {place.purpose:.60}; {where} is for "
            f"{version.purpose:.60}."
        )
    if place.index >= 8 * len(version.bits):
        return f"The record names place {place.index}, which {where} does not have."
    is_revocation = place.purpose == REVOCATION
    word = "revoked" if is_revocation else "suspended"
    since = award.revoked_at if is_revocation else award.suspended_at
    if is_set(version.bits, place.index):
        if award.is_revoked or since is not None:
            return None
        return f"The record says nothing of it being {word}; {where} says that it is."
    if since is None or _is_in_time(since, parameters, now):
        return None
    return f"The record was {word} on {since[:10]}; {where} does not say so."


def _is_in_time(since: str, parameters: Parameters, now: str) -> bool:
    """Tell whether a list may still be without what the ledger says since some time."""
    return _days_later(since, parameters.at(LIST_DAYS[0], since, LIST_DAYS[1])) >= now


def taken_back(records: SchoolRecords) -> Iterator[Finding]:
    """E3: a version of a status list in which a revocation is gone, or that cannot be read."""
    for regress in records.regresses:
        what = f"The record says of the list {regress.address:.200}: {regress.what}"
        if regress.indexes:
            what += f" (places {_listed(regress.indexes)})"
        others = () if regress.before is None else (regress.before.id,)
        yield observation("E3", regress.spot, what + ".", _TAKEN_BACK, others=others)


def expired(records: SchoolRecords) -> Iterator[Finding]:
    """E4: an award that rests on an accreditation outside its dates, or that ends beforehand."""
    for award in records.awards:
        if award.is_withdrawn:
            continue
        if award.until is not None and award.until < award.day:
            what = f"The record says that it ended on {award.until}, before {award.day}."
            yield observation("E4", award.spot, what, _EXPIRED)
        for named in award.accredited_by:
            known = records.accreditations.get(named)
            if known is not None and not known.start <= award.day <= known.until:
                what = (
                    f"The record says that it is valid from {award.day} and names an accreditation "
                    f"from {known.start} to {'an open end' if known.until > '9' else known.until}."
                )
                yield observation("E4", award.spot, what, _EXPIRED, others=(known.spot.id,))


def used_twice(records: SchoolRecords) -> Iterator[Finding]:
    """E6: two awards that both count and name the same place in the same status list."""
    first: dict[Place, Spot] = {}
    for award in records.awards:
        if award.is_withdrawn:
            continue
        for place in award.places:
            known = first.setdefault(place, award.spot)
            if known.id != award.spot.id:
                what = (
                    f"The record names place {place.index} of the list {place.address:.200}; "
                    f"so does the record at entry {known.entry}."
                )
                yield observation("E6", award.spot, what, _TWICE, others=(known.id,))


def recorded_late(records: SchoolRecords, parameters: Parameters) -> Iterator[Finding]:
    """E7: an award that was logged long after the day it is valid from (parameter ``E7.days``, 90).

    That it was not logged before a time follows from the records ahead of it in the log.
    """
    for award in records.awards:
        if award.is_withdrawn:
            continue
        start = f"{award.day}T00:00:00.000Z"
        days = parameters.at(LATE_DAYS[0], award.known_since, LATE_DAYS[1])
        if _days_later(start, days)[:10] < award.known_since[:10]:
            what = (
                f"The record says that it is valid from {award.day}; it was not logged before "
                f"{award.known_since[:10]}."
            )
            yield observation("E7", award.spot, what, _LATE, severity=Severity.WARNING)


def by_lost_key(records: SchoolRecords) -> Iterator[Finding]:
    """E8: an award that was signed by a key from the entry on from which it is suspect."""
    for award in records.awards:
        lost = records.lost_keys.get(award.issuer)
        if lost is None or award.is_withdrawn or award.spot.entry < lost[0]:
            continue
        what = (
            f"The record was signed by a key that was revoked later and is suspect from entry "
            f"{lost[0]} on."
        )
        yield observation("E8", award.spot, what, _LOST, others=(lost[1].id,))


def credits_out_of_range(records: SchoolRecords, parameters: Parameters) -> Iterator[Finding]:
    """E9: credits that are none, or more than a programme has (parameter ``E9.credits``, 480)."""
    for award in records.awards:
        if award.credits is None or award.is_withdrawn:
            continue
        most = parameters.at(CREDITS[0], award.known_since, CREDITS[1])
        if not 0 < Decimal(award.credits) <= most:
            what = f"The record says {award.credits:.20} credits; up to {most} are usual."
            yield observation("E9", award.spot, what, _CREDITS, severity=Severity.WARNING)


def _days_later(time: str, days: int) -> str:
    return format_time(min(parse_time(time) + days * _DAY_MS, _LAST_MS))


def _listed(indexes: tuple[int, ...]) -> str:
    shown = ", ".join(map(str, indexes[:_SHOWN]))
    more = len(indexes) - _SHOWN
    return shown if more <= 0 else f"{shown} and {more} more"


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    records, parameters = gather(observed, context.keys_of), context.parameters
    yield from not_accredited(records, context.keys_of)
    yield from list_disagrees(records, context.keys_of, parameters, context.now)
    yield from taken_back(records)
    yield from expired(records)
    yield from used_twice(records)
    yield from recorded_late(records, parameters)
    yield from by_lost_key(records)
    yield from credits_out_of_range(records, parameters)


_AWARDS = (DIPLOMA_KIND, COURSE_KIND)

GROUP = Group(
    kinds=(ACCREDITATION_KIND, DIPLOMA_KIND, COURSE_KIND, LIST_KIND, STATUS_KIND, REVOKE_KIND),
    checks={
        "E1": Check("Award not accredited", _AWARDS, "award", "awards"),
        "E2": Check("Status list disagrees", _AWARDS, "award", "awards"),
        "E3": Check("Revocation taken back", (LIST_KIND,), "status list", "status lists"),
        "E4": Check("Outside its validity", _AWARDS, "award", "awards"),
        "E6": Check("Status place used twice", _AWARDS, "award", "awards"),
        "E7": Check("Recorded long after", _AWARDS, "award", "awards"),
        "E8": Check("Issued by a lost key", _AWARDS, "award", "awards"),
        "E9": Check("Credits out of range", _AWARDS, "award", "awards"),
    },
    run=_run,
)
