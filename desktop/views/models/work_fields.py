"""Which pages of work are of use here: for what this key may write, or for what is on record."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.checks.point_moves import KINDS as POINT_KINDS
from desktop.domains.state import Enrolment
from desktop.replica import records
from desktop.replica.database import Database
from desktop.views.models.case_rows import BEGINNINGS

WORK_KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "points": POINT_KINDS,
    "incidents": BEGINNINGS,
})  # fmt: skip
"""Names of the kinds that a page of work shows, by the page's name."""


def useful_pages(db: Database, enrolment: Enrolment | None) -> frozenset[str]:
    """Return the pages of work with records to show, or with some that a key works on."""
    domains = set[str]()
    if enrolment is not None:
        domains = set(enrolment.domains)
    worked_on = {kind.name for kind, _ in records.kinds(db) if domains & set(kind.domains)}
    return frozenset(
        page
        for page, kinds in WORK_KINDS.items()
        if worked_on & set(kinds) or any(records.has_kind(db, kind) for kind in kinds)
    )
