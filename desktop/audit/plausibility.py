"""Run the domains' checks across records over what the replay has admitted."""

from desktop.audit.ground import Ground
from desktop.audit.results import Results
from desktop.checks.groups import GROUPS
from desktop.progress import Report


def check_domains(ground: Ground, results: Results, report: Report) -> None:
    """Run every check that needs no private document; their codes are the rules' own ids.

    Args:
        ground: the records.
        results: gets the findings.
        report: told of progress in fields of checks.
    """
    context = ground.context()
    report(0, len(GROUPS))
    counts = ground.counts()
    for number, group in enumerate(GROUPS, 1):
        if any(name in counts for name in group.needs or group.kinds):
            for found in group.run(ground.observed(group.kinds), context):
                results.add(found)
        for code, check in group.checks.items():
            results.count(code, sum(counts[name] for name in check.looks_at))
        report(number, len(GROUPS))
