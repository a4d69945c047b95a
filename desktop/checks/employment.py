"""Checks across records of employment: W2, W3, W6 and W7, as far as what is given allows.

W2 and W6 need public data only. W7 judges the skills of vacancies, and those of attestations where
their private documents are given opened; W3 needs the opened documents, so that only their readers
can run it. W1, W4, W5 and W8 are about presentations and stand with their format.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations
from types import MappingProxyType

from desktop.checks.check import Ask, Check, Context, Documents, Group, OpenedGroup
from desktop.checks.observed import Observed, Spot, observation
from desktop.checks.repairs import named
from desktop.checks.standing import STATUS_KIND, Permissions
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonObject, JsonValue

ACCREDITATION_KIND = "employer.accredited"
PERIOD_KIND = "employment.period"
QUALIFICATION_KIND = "employment.qualification"
SKILL_KIND = "employment.skill"
VACANCY_KIND = "employment.vacancy"
DIPLOMA_KIND = "education.diploma"

_ISSUED = (PERIOD_KIND, QUALIFICATION_KIND, SKILL_KIND, VACANCY_KIND)
_NOTHING: Mapping[str, JsonObject] = MappingProxyType({})
_NEVER = "9999"
_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_SKILL = re.compile(
    rf"http://data\.europa\.eu/esco/(?:skill/(?:{_UUID}|[A-Z][0-9.]*)|isced-f/[0-9]{{2,4}})"
)

_NOT_ALLOWED = (
    "As far as the log says, no authority has allowed this employer to issue such records.",
    "Ask the employer and its authority: either the record or the missing one is a mistake.",
)
_BACKWARDS = (
    "One of the two dates is wrong.",
    "Ask the employer to correct its attestation.",
)
_AT_ONCE = (
    "Nobody works full time in two places at once, as a rule.",
    "Compare both attestations with contracts or social insurance.",
)
_UNFOUNDED = (
    "What the attestation was based on holds no more.",
    "Ask its issuer whether it stands without that, and to revoke it if it does not.",
)
_UNKNOWN = (
    "Nobody can tell which skill is meant, and no match will find it.",
    "Choose the skill from the ESCO release that the record names, and correct the record.",
)


def not_accredited(
    observed: Iterable[Observed], keys_of: Callable[[str], frozenset[str]]
) -> Iterator[Finding]:
    """W2: an employer issues a record without an accreditation for its kind on that day.

    Args:
        observed: accreditations, records of employment and status records in ledger order.
        keys_of: returns a key together with those that came before and after it by rotation.
    """
    permissions, issued = Permissions(), list[tuple[Spot, str, str, str]]()
    for one in observed:
        if one.name == ACCREDITATION_KIND:
            permissions.add(str(one.record.data["issuer"]), one)
        elif one.name == STATUS_KIND:
            permissions.change(one)
        elif one.name in _ISSUED and not one.is_withdrawn:
            issued.append((one.spot, one.issuer, one.name, one.record.time[:10]))
    for spot, issuer, name, day in issued:
        held = permissions.held(keys_of(issuer), day)
        if not any(_allows(each.observed, name) for each in held):
            what = (
                f"The record is an {name} of {day}; its issuer had no accreditation for that on "
                "record."
            )
            yield observation("W2", spot, what, _NOT_ALLOWED)


def _allows(accreditation: Observed, name: str) -> bool:
    names = accreditation.record.data["may_issue"]
    return isinstance(names, list) and name in names


def impossible_periods(
    observed: Iterable[Observed], opened: Mapping[str, JsonObject]
) -> Iterator[Finding]:
    """W3: an employment ends before it begins; or two of one holder overlap, both full time.

    Args:
        observed: records of employment in ledger order; others are passed over.
        opened: private documents by record id. Documents without holder on record are taken for
            those of one person.
    """
    periods: dict[str | None, list[tuple[Observed, str, str]]] = {}
    for one in observed:
        document = opened.get(one.record.id)
        if one.name != PERIOD_KIND or one.is_withdrawn or document is None:
            continue
        start, end = str(document["start_date"]), str(document.get("end_date", _NEVER))
        if end < start:
            what = f"The record says that an employment began on {start} and ended on {end}."
            yield observation("W3", one.spot, what, _BACKWARDS)
        elif document.get("full_time") is True:
            periods.setdefault(one.record.holder, []).append((one, start, end))
    for known in periods.values():
        for (one, start, end), (other, other_start, other_end) in combinations(known, 2):
            first, last = max(start, other_start), min(end, other_end)
            if first < last:
                until = "" if last == _NEVER else f" to {last}"
                what = f"The record says full time from {first}{until}, and so does another one."
                others = (one.record.id,)
                yield observation(
                    "W3", other.spot, what, _AT_ONCE, severity=Severity.WARNING, others=others
                )


def rests_on_revoked(observed: Iterable[Observed]) -> Iterator[Finding]:
    """W6: an attestation rests on one that was revoked."""
    revoked: set[str] = set()
    resting: list[tuple[Spot, list[str]]] = []
    for one in observed:
        if one.is_revoked:
            revoked.add(one.record.id)
        elif one.name in _ISSUED and not one.is_superseded and named(one, "rests_on"):
            resting.append((one.spot, named(one, "rests_on")))
    for spot, targets in resting:
        gone = sorted(revoked.intersection(targets))
        if gone:
            what = f"The record rests on {len(gone)} that was revoked: {gone[0]}."
            yield observation("W6", spot, what, _UNFOUNDED, others=gone)


def unknown_skills(
    observed: Iterable[Observed],
    opened: Mapping[str, JsonObject] = _NOTHING,
    known: Collection[str] | None = None,
) -> Iterator[Finding]:
    """W7: a record names a skill that is none of ESCO.

    Args:
        observed: vacancies and attestations in ledger order; others are passed over.
        opened: private documents of attestations by record id.
        known: URIs of the release; without them only their form is judged.
    """
    for one in observed:
        if one.name not in _ISSUED or one.is_withdrawn:
            continue
        data = one.record.data if one.name == VACANCY_KIND else opened.get(one.record.id, {})
        named_ = list(dict.fromkeys(_skills(data.get("skills"))))
        wrong = [uri for uri in named_ if not _is_skill(uri, known)]
        if wrong:
            skills = "a skill" if len(wrong) == 1 else f"{len(wrong)} skills"
            what = f"The record names {skills} unknown to ESCO: {wrong[0]:.100}."
            yield observation("W7", one.spot, what, _UNKNOWN, severity=Severity.WARNING)


def _skills(value: JsonValue) -> Iterator[str]:
    for item in value if isinstance(value, list) else []:
        if isinstance(item, dict):
            yield str(item.get("esco_uri"))


def _is_skill(uri: str, known: Collection[str] | None) -> bool:
    return uri in known if known is not None else _SKILL.fullmatch(uri) is not None


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    # Diplomas are many; only what rests on revoked ones is asked.
    records = [one for one in observed if one.name != DIPLOMA_KIND or one.is_revoked]
    yield from not_accredited(records, context.keys_of)
    yield from rests_on_revoked(records)
    yield from unknown_skills(records)


GROUP = Group(
    kinds=(ACCREDITATION_KIND, *_ISSUED, DIPLOMA_KIND, STATUS_KIND),
    checks={
        "W2": Check("Employer not accredited", _ISSUED),
        "W6": Check("Rests on a revoked one", _ISSUED),
        "W7": Check("Skill unknown", (VACANCY_KIND,), "vacancy", "vacancies"),
    },
    run=_run,
)

_ATTESTATIONS = (PERIOD_KIND, QUALIFICATION_KIND, SKILL_KIND)


def _run_opened(ask: Ask, documents: Documents, context: Context) -> Iterator[Finding]:
    del context  # they need no parameter
    held = [one for one in ask(_ATTESTATIONS) if one.record.id in documents.opened]
    # Whoever audits may read those of many people: without a holder each is somebody else's.
    yield from impossible_periods((one for one in held if one.record.holder), documents.opened)
    for one in held:
        if one.record.holder is None:
            yield from impossible_periods((one,), documents.opened)
    yield from unknown_skills(held, documents.opened)


OPENED_GROUP = OpenedGroup(
    documents=_ATTESTATIONS,
    checks={
        "W3": Check("Impossible employment", (PERIOD_KIND,), "attestation", "attestations"),
        "W7": Check("Skill unknown", _ATTESTATIONS, "attestation", "attestations"),
    },
    run=_run_opened,
    is_shaped=True,
)
