"""What the inspector shows about one thing, as plain values; pages make them, it paints them."""

from dataclasses import dataclass, replace

from desktop.verdict import Check
from desktop.views.integrity import Marked, Share
from desktop.views.saying import say
from desktop.views.wish import Wish


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and its value; a hash is shown short and copied whole."""

    name: str
    value: str
    is_hash: bool = False


@dataclass(frozen=True, slots=True)
class HashPair:
    """Two hashes that should be equal, with the names under which they are shown."""

    left_name: str
    left: str
    right_name: str
    right: str


@dataclass(frozen=True, slots=True)
class Section:
    """A list with a name of its own."""

    name: str
    lines: tuple[Check, ...]
    ways: tuple[Wish | None, ...] = ()  # where each line leads; empty where none does
    marks: tuple[Marked | Share | None, ...] = ()  # in place of those of the results


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that the panel shows about one thing."""

    title: str
    mark: Marked | Share
    sentence: str
    checks: tuple[Check, ...] = ()
    pair: HashPair | None = None
    facts: tuple[Fact, ...] = ()
    sources_name: str = ""
    sources: tuple[Check, ...] = ()
    sections: tuple[Section, ...] = ()  # below the checks
    why: tuple[Fact, ...] = ()  # the values with which the reader can repeat each step
    wishes: tuple[Wish, ...] = ()
    subject: str = ""  # id of the record, or name of the thing, if it is about one
    facts_first: bool = False  # where the thing itself is of more interest than its checks


def with_note(inspection: Inspection, label: str, text: str) -> Inspection:
    """Return an inspection that begins with what the user noted, if anything is."""
    noted = ((say("Your labels"), label), (say("Your note"), text))
    facts = tuple(Fact(name, value) for name, value in noted if value.strip())
    return replace(inspection, facts=(*facts, *inspection.facts)) if facts else inspection


def as_text(inspection: Inspection) -> str:
    """Return what an inspection says as lines of plain text, to be pasted elsewhere."""
    lines = [inspection.title, inspection.sentence, ""]
    lines += [f"{fact.name}: {fact.value}" for fact in inspection.facts]
    parts = (
        (say("Checks"), inspection.checks),
        (inspection.sources_name, inspection.sources),
        *((one.name, one.lines) for one in inspection.sections),
    )
    for name, checks in parts:
        if checks:
            lines += ["", name, *(_line(one) for one in checks)]
    if inspection.pair is not None:
        pair = inspection.pair
        lines += ["", f"{pair.left_name}: {pair.left}", f"{pair.right_name}: {pair.right}"]
    return "\n".join(lines).strip() + "\n"


def _line(one: Check) -> str:
    detail = f": {one.detail}" if one.detail else ""
    return f"{one.result.value:<12} {one.name}{detail}"


def differing(left: str, right: str) -> list[tuple[int, int]]:
    """Return the ranges (start, end) in which two texts differ, in order and apart."""
    ranges: list[tuple[int, int]] = []
    for at in range(max(len(left), len(right))):
        if left[at : at + 1] == right[at : at + 1]:
            continue
        if ranges and ranges[-1][1] == at:
            ranges[-1] = (ranges[-1][0], at + 1)
        else:
            ranges.append((at, at + 1))
    return ranges
