"""All checks across records, in the order in which an audit makes them."""

from desktop.checks import analyses, devices, education, permissions, supply
from desktop.checks.health import group as health
from desktop.checks import education, maintenance, promises, supply, tracing
from desktop.checks import education, employment, maintenance, promises, supply, tracing

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

CHECKS = {code: check for group in GROUPS for code, check in group.checks.items()}
"""Every check by its code."""
