"""The form of an inspection report, filled with what a finding, a trail or a sample says."""

from collections.abc import Mapping

from desktop.views.models.form_target import FormTarget
from desktop.views.saying import later

KIND = "inspection.report/1"
WISH = later("Record an inspection\u2026")
PLANNED, FOLLOW_UP, SAMPLE = "planned", "follow_up", "sample"
_ANSWERS = "answers"
_MOST_THINGS = 20


def inspection_target(
    occasion: str, *, record: str = "", about: tuple[str, ...] = (), site: str = ""
) -> FormTarget:
    """Return the wish to write an inspection report.

    Args:
        occasion: as the kind codes it.
        record: id of the record that it answers.
        about: the things that were looked at.
        site: GLN of the place.
    """
    raw: Mapping[str, str] = {"occasion": occasion} | ({"site": site} if site else {})
    refs = ((_ANSWERS, record),) if record else ()
    return FormTarget(KIND, raw, refs, about[:_MOST_THINGS])
