"""All checks across records, in the order in which an audit makes them."""

from desktop.checks import (
    analyses,
    credentials,
    devices,
    education,
    employment,
    maintenance,
    opened_windows,
    permissions,
    promises,
    rewards,
    series,
    settlements,
    taps,
    tracing,
)
from desktop.checks.health import group as health
from desktop.checks.supply import group as supply

GROUPS = (
    supply.GROUP,
    tracing.GROUP,
    education.GROUP,
    health.GROUP,
    devices.GROUP,
    permissions.GROUP,
    analyses.GROUP,
    maintenance.GROUP,
    promises.GROUP,
    series.GROUP,
    rewards.GROUP,
    settlements.GROUP,
    employment.GROUP,
)

OPENED_GROUPS = (
    credentials.OPENED_GROUP,
    health.OPENED_GROUP,
    opened_windows.OPENED_GROUP,
    taps.OPENED_GROUP,
    employment.OPENED_GROUP,
)
"""The checks that need private documents, in the order in which an audit makes them."""

OPENED_ONLY = tuple(
    code
    for group in OPENED_GROUPS
    for code in group.checks
    if not any(code in public.checks for public in GROUPS)
)
"""The codes of checks that nobody can make without private documents."""

_OPENED = {code: check for group in OPENED_GROUPS for code, check in group.checks.items()}
_PUBLIC = {code: check for group in GROUPS for code, check in group.checks.items()}

CHECKS = _PUBLIC | {code: _OPENED[code] for code in OPENED_ONLY}
"""Every check by its code; one that is made in public, too, as it is made there."""
