"""Checks across health records: those over public records alone, and those over opened documents.

H1 and the public half of H5 run in every audit. The others need documents that only those entitled
can open; `over_opened` runs them on what was opened.
"""

from collections.abc import Iterable, Iterator, Mapping

from desktop.checks.check import Check, Context, Group
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
)
from desktop.checks.movements import Movements
from desktop.checks.observed import Observed
from desktop.checks.supply.goods import Recalls
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject

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
