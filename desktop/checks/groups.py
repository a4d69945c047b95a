"""All checks across records, in the order in which an audit makes them."""

from desktop.checks import (
    analyses,
    devices,
    education,
    employment,
    maintenance,
    permissions,
    promises,
    rewards,
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
    rewards.GROUP,
    employment.GROUP,
)

CHECKS = {code: check for group in GROUPS for code, check in group.checks.items()}
"""Every check by its code."""
