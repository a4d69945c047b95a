"""The checks of sensors and meters over personal readings: I2 to I6, I11 and C2 once more.

The checks are those of `desktop.checks.devices` and `desktop.checks.analyses`. With readings that
were opened they see more; only what they did not find without them is told here.
"""

from collections.abc import Iterator

from desktop.checks import analyses, devices
from desktop.checks.check import Ask, Check, Context, Documents, OpenedGroup
from desktop.checks.device_records import (
    CALIBRATED_KIND,
    MOVED_KIND,
    READINGS_KIND,
    REGISTERED_KIND,
    STATUS_KIND,
    Fleet,
)
from desktop.checks.observed import Observed
from desktop.finding import Finding

_OF_ONE_DEVICE = (REGISTERED_KIND, READINGS_KIND, CALIBRATED_KIND, MOVED_KIND)
_KINDS = (*_OF_ONE_DEVICE, STATUS_KIND)
_WITH_VALUES = ("I2", "I3", "I4", "I5", "I6", "C2")


def _run(ask: Ask, documents: Documents, context: Context) -> Iterator[Finding]:
    opened = documents.opened
    windows = (one for one in ask((READINGS_KIND,)) if one.record.id in opened)
    named = frozenset(str(one.record.data["device"]) for one in windows)
    known = frozenset(devices.found_in(Fleet(_of(ask, named)), context))
    for found in devices.found_in(Fleet(_of(ask, named), opened), context):
        if found not in known:
            yield found
    kinds = analyses.GROUP.kinds
    known = frozenset(analyses.not_reproducible(ask(kinds)))
    for found in analyses.not_reproducible(ask(kinds), opened):
        if found not in known:
            yield found


def _of(ask: Ask, named: frozenset[str]) -> Iterator[Observed]:
    """Yield the records of some devices, and all statuses."""
    for one in ask(_KINDS):
        if one.name not in _OF_ONE_DEVICE or str(one.record.data["device"]) in named:
            yield one


_CHECKS = {code: devices.GROUP.checks[code] for code in _WITH_VALUES}

OPENED_GROUP = OpenedGroup(
    documents=(READINGS_KIND,),
    checks={
        **{
            code: Check(one.title, (READINGS_KIND,), *devices.WINDOWS)
            for code, one in _CHECKS.items()
        },
        "I11": Check(analyses.GROUP.checks["I11"].title, (READINGS_KIND,), *devices.WINDOWS),
    },
    run=_run,
    is_shaped=True,
)
