"""All checks across records, in the order in which an audit makes them."""

from desktop.checks import (
    analyses,
    devices,
    education,
    employment,
    maintenance,
    permissions,
    promises,
    supply,
    tracing,
)
from desktop.checks.health import group as health

GROUPS = (
    supply.GROUP,
    education.GROUP,
    health.GROUP,
    devices.GROUP,
    permissions.GROUP,
    analyses.GROUP,
    maintenance.GROUP,
    promises.GROUP,
    tracing.GROUP,
    employment.GROUP,
)
from desktop.checks import education
from desktop.checks.supply.group import GROUP as SUPPLY

GROUPS = (SUPPLY, education.GROUP)

CHECKS = {code: check for group in GROUPS for code, check in group.checks.items()}
"""Every check by its code."""
