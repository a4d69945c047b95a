"""The words of one finding: with titles in place of ids, and as text to be copied."""

import re
from collections.abc import Mapping

from desktop.audit.codes import title_of
from desktop.finding import Finding
from desktop.views.parts.plain import grouped, shown

_SIGNER = re.compile(r"(?<= of )\S+(?= under )|(?<= not by )\S+(?=, )")
_MOST = 20_000  # characters of one text that is copied


def what_of(one: Finding, names: Mapping[str, str]) -> str:
    """Return what was seen; an authority is called by its title where ``names`` has one."""
    if not one.code.startswith("SIG_"):
        return one.what
    return _SIGNER.sub(lambda found: names.get(found[0], found[0]), one.what, count=1)


def headline_of(one: Finding) -> str:
    """Return the title of a finding with its code."""
    title = title_of(one.code)
    return title if title == one.code else f"{title} \u00b7 {one.code}"


def place_of(one: Finding) -> str:
    """Return where a finding stands, empty where it has no place in the log."""
    parts = []
    if one.block is not None:
        parts.append(f"Block {grouped(one.block)}")
    if one.entry is not None:
        parts.append(f"entry {grouped(one.entry)}" if parts else f"Entry {grouped(one.entry)}")
    return ", ".join(parts)


def finding_text(one: Finding, names: Mapping[str, str]) -> str:
    """Return all that is known of a finding as lines to be copied, nothing hidden in them."""
    lines = [f"{title_of(one.code)} ({one.code}, {one.severity.word})"]
    place = place_of(one)
    if place:
        lines.append(f"Where: {place}")
    lines += [f"Seen: {what_of(one, names)}", f"It means: {one.means}", f"Do: {one.do}"]
    lines += [f"Record: {record}" for record in one.records]
    evidence = evidence_text(one.evidence)
    if evidence:
        lines += ["Evidence:", evidence]
    return "\n".join(shown(line, _MOST, lines=True) for line in lines)


def evidence_text(evidence: bytes) -> str:
    """Return evidence as it can be read: a note as its text, anything else in hexadecimal."""
    try:
        return evidence.decode("utf-8").rstrip("\n")
    except UnicodeDecodeError:
        return evidence.hex()
