"""All checks across records, in the order in which an audit makes them."""

from desktop.checks import devices, education, supply

GROUPS = (supply.GROUP, education.GROUP, devices.GROUP)

CHECKS = {code: check for group in GROUPS for code, check in group.checks.items()}
"""Every check by its code."""
