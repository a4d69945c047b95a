"""All checks across records, in the order in which an audit makes them."""

from desktop.checks import analyses, devices, education, permissions, supply
from desktop.checks.health import group as health

GROUPS = (
    supply.GROUP,
    education.GROUP,
    health.GROUP,
    devices.GROUP,
    permissions.GROUP,
    analyses.GROUP,
)

CHECKS = {code: check for group in GROUPS for code, check in group.checks.items()}
"""Every check by its code."""
