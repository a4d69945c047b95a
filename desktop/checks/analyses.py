"""Rule I11: an analysis that does not follow from the windows that it names.

Analyses over personal windows are judged once their documents are opened, and passed over before.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop.checks.check import Check, Context, Group
from desktop.checks.device_records import READINGS_KIND
from desktop.checks.observed import Observed, observation
from desktop.domains.analysis import VERSION, WindowFigures, figures_in, result_of
from desktop.errors import FormatError
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonObject

RESULT_KIND = "analysis.result"

_WRONG = (
    "The published figure does not follow from its own inputs.",
    "Do not use it; ask its maker for a corrected one.",
)
_SHAKY = (
    "The figure may be right, but not all that it rests on still counts or can be checked.",
    "Ask its maker to compute it anew from records that count.",
)


@dataclass(frozen=True, slots=True)
class _Input:
    """A window, as far as analyses need it."""

    figures: WindowFigures | None
    is_withdrawn: bool


def not_reproducible(
    observed: Iterable[Observed], opened: Mapping[str, JsonObject] | None = None
) -> Iterator[Finding]:
    """I11: an analysis names a window that is not there, or its result is another one.

    Args:
        observed: windows and analyses in ledger order.
        opened: private documents by record id, for personal windows.
    """
    windows: dict[str, _Input] = {}
    results: list[Observed] = []
    for one in observed:
        if one.name == READINGS_KIND:
            seen = (opened or {}).get(one.record.id)
            windows[one.record.id] = _Input(figures_in(one.record.data, seen), one.is_withdrawn)
        elif one.name == RESULT_KIND and not one.is_withdrawn:
            results.append(one)
    for result in results:
        yield from _judged(result, windows)


def _judged(result: Observed, windows: Mapping[str, _Input]) -> Iterator[Finding]:
    """Yield what is wrong with one analysis."""
    data = result.record.data
    listed = data["inputs"]
    names = [str(name) for name in listed] if isinstance(listed, list) else []
    absent = [name for name in names if name not in windows]
    if absent:
        what = f"The record names inputs that no window on record has, such as {absent[0]}."
        yield observation("I11", result.spot, what, _WRONG)
        return
    withdrawn = [name for name in names if windows[name].is_withdrawn]
    if withdrawn:
        what = f"The record rests on {len(withdrawn)} of {len(names)} windows that were withdrawn."
        yield observation(
            "I11", result.spot, what, _SHAKY, severity=Severity.WARNING, others=withdrawn
        )
    if data["methodVersion"] != VERSION:
        what = f"The record uses version {data['methodVersion']} of its method, which is not known."
        yield observation("I11", result.spot, what, _SHAKY, severity=Severity.WARNING)
        return
    figures = [windows[name].figures for name in names]
    seen = [one for one in figures if one is not None]
    if len(seen) == len(figures):
        what = _contradiction(data, seen)
        if what:
            yield observation("I11", result.spot, what, _WRONG)


def _contradiction(data: JsonObject, windows: list[WindowFigures]) -> str:
    """Return how a result contradicts its inputs, or nothing."""
    for name, told in (("property", windows[0].property), ("unit", windows[0].unit)):
        is_counted = name == "unit" and data["method"] == "count"
        if data.get(name, told) != told and not is_counted:
            return f"The record speaks of {data[name]}, its inputs of {told}."
    try:
        result = result_of(str(data["method"]), windows, int(str(data["decimals"])))
    except FormatError as error:
        return f"The record cannot be computed again: {error.what}."
    if result != data["result"]:
        return f"The record gives {data['method']} {data['result']}; its inputs give {result}."
    return ""


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    del context  # it needs no parameter
    yield from not_reproducible(observed)


GROUP = Group(
    kinds=(READINGS_KIND, RESULT_KIND),
    checks={"I11": Check("Analysis irreproducible", (RESULT_KIND,), "analysis", "analyses")},
    run=_run,
)
