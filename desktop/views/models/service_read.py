"""The indicators of city services read from a replica, with the names of what they are about."""

from desktop.checks.observed import PARAMETER_KIND
from desktop.checks.service_figures import INDICATOR
from desktop.progress import Report, silent
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.recomputed import standing_now
from desktop.replica.trail_records import TrailRecords
from desktop.views.models.service_rows import Services, published

_ASSET_KIND = "asset.registered"


def read_services(db: Database, report: Report = silent) -> Services:
    """Return the indicators in force as they were published; nothing is computed again."""
    found = published(standing_now(db, (INDICATOR, PARAMETER_KIND), report))
    kinds = (kind for kind, _ in records.kinds(db) if kind.name == INDICATOR)
    names = _district_names(db, {one.about for one in found if one.about})
    return Services(found, next(kinds, None), names)


def _district_names(db: Database, about: set[str]) -> dict[str, str]:
    """Return what the ledger's assets of these identifiers are called."""
    reader = TrailRecords(db)
    for item in about:
        reader.of_kind_about(_ASSET_KIND, item)
    return {
        item: str(one.record.data["name"])
        for one in reader.observed
        if one.name == _ASSET_KIND and not one.is_withdrawn and "name" in one.record.data
        for item in one.record.about
    }
