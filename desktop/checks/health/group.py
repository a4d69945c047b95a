"""Checks across health records: those over public records alone, and those over opened documents.

H1 and the public half of H5 run in every audit. The others need documents that only those entitled
can open; `over_opened` runs them on what was opened.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from desktop.checks.check import Ask, Check, Context, Documents, Group, OpenedGroup
from desktop.checks.health.access import APPROVAL_KIND, Accesses, emergency_access, without_consent
from desktop.checks.health.care import (
    bad_vaccinations,
    forked,
    impossible_times,
    impossible_visits,
)
from desktop.checks.health.claims import bad_claims
from desktop.checks.health.licences import not_licensed
from desktop.checks.health.medicines import bad_packs, interactions, not_prescribed
from desktop.checks.health.opened import (
    BREAK_GLASS_KIND,
    CONSENT_KIND,
    ENTRY_KIND,
    LICENCE_KIND,
    STATUS_KIND,
    Opened,
    objects,
    text_at,
)
from desktop.checks.movements import EVENT_KIND, Movements, movements
from desktop.checks.observed import Observed
from desktop.checks.supply.goods import RECALL_KIND, Recalls
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonObject

_DISPENSE = "MedicationDispense"
_ENTRY = ((ENTRY_KIND,), "entry", "entries")

OPENED_KINDS = (ENTRY_KIND, CONSENT_KIND, BREAK_GLASS_KIND, STATUS_KIND)
"""Kinds whose records, and whose documents, the checks over opened documents are given."""

OPENED_CHECKS: Mapping[str, Check] = {
    "H2": Check("Medicine not prescribed", *_ENTRY),
    "H3": Check("Bad pack handed out", *_ENTRY),
    "H4": Check("Allergy or double", *_ENTRY),
    "H5": Check("Access without consent", *_ENTRY),
    "H6": Check("Care that cannot be", *_ENTRY),
    "H7": Check("Claim without service", *_ENTRY),
    "H8": Check("Forked health document", *_ENTRY),
    "H9": Check("Vaccination too soon", *_ENTRY),
}
"""The checks that `over_opened` makes."""


def over_opened(
    observed: Iterable[Observed],
    opened: Mapping[str, JsonObject],
    context: Context,
    supply: tuple[Movements, Recalls],
) -> Iterator[Finding]:
    """Yield what the checks over private documents find: H2 to H9.

    Args:
        observed: records of the `OPENED_KINDS` in ledger order.
        opened: record id to opened document, decimals as texts.
        context: parameters and keys.
        supply: what the log tells of packs and of recalls.
    """
    known = Opened(observed, opened, context.keys_of)
    yield from not_prescribed(known)
    yield from bad_packs(known, *supply)
    yield from interactions(known, context.parameters)
    yield from without_consent(known)
    yield from impossible_times(known, context.parameters)
    yield from impossible_visits(known, context.parameters)
    yield from bad_claims(known)
    yield from forked(known)
    yield from bad_vaccinations(known, context.parameters)


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    accesses = Accesses()
    yield from not_licensed(_noted(observed, accesses), context.keys_of)
    yield from emergency_access(accesses, context.parameters, context.now)


def _noted(observed: Iterable[Observed], accesses: Accesses) -> Iterator[Observed]:
    """Yield what passes by, and note emergency accesses and reviews among it."""
    for one in observed:
        accesses.add(one)
        yield one


GROUP = Group(
    kinds=(LICENCE_KIND, ENTRY_KIND, BREAK_GLASS_KIND, APPROVAL_KIND, STATUS_KIND),
    checks={
        "H1": Check("Recorded unlicensed", *_ENTRY),
        "H5": Check("Access without consent", (BREAK_GLASS_KIND,), "access", "accesses"),
    },
    run=_run,
)


_UNSEEN_CONSENT = (
    "A consent may stand among the documents that were not opened here.",
    "Ask the reader or the patient for it, and check again.",
)


def _run_opened(ask: Ask, documents: Documents, context: Context) -> Iterator[Finding]:
    supply = _supply(ask, documents)
    for found in over_opened(ask(OPENED_KINDS), documents.opened, context, supply):
        yield found if documents.is_whole or found.code != "H5" else _unseen(found)


def _unseen(found: Finding) -> Finding:
    means, do = _UNSEEN_CONSENT
    return replace(found, severity=Severity.WARNING, means=means, do=do)


def _supply(ask: Ask, documents: Documents) -> tuple[Movements, Recalls]:
    """Return what the log tells of packs, which is asked only where one was handed out."""
    if not any(map(_tells_of_packs, documents.opened.values())):
        return Movements(), Recalls()
    return movements(ask((EVENT_KIND,))), Recalls(ask((RECALL_KIND,)))


def _tells_of_packs(document: JsonObject) -> bool:
    inside = (entry.get("resource") for entry in objects(document, "entry"))
    return any(text_at(one, "resourceType") == _DISPENSE for one in (document, *inside))


OPENED_GROUP = OpenedGroup(
    documents=(ENTRY_KIND, CONSENT_KIND, BREAK_GLASS_KIND), checks=OPENED_CHECKS, run=_run_opened
)
