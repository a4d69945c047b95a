"""The words of one finding: with titles in place of ids, and as text to be copied."""

import re
from collections.abc import Mapping

from desktop.audit.codes import title_of
from desktop.finding import Finding
from desktop.views.parts.plain import shown
from desktop.views.retelling import retold
from desktop.views.saying import grouped, say

_SIGNER = re.compile(r"(?<= of )\S+(?= under )|(?<= not by )\S+(?=, )")
_MOST = 20_000  # characters of one text that is copied


def what_of(one: Finding, names: Mapping[str, str]) -> str:
    """Return what was seen; an authority is called by its title where ``names`` has one."""
    if not one.code.startswith("SIG_"):
        return retold(one.what)
    return retold(_SIGNER.sub(lambda found: names.get(found[0], found[0]), one.what, count=1))


def called(code: str) -> str:
    """Return what a code is called in the language of the window."""
    return retold(title_of(code))


def headline_of(one: Finding) -> str:
    """Return the title of a finding with its code."""
    title = called(one.code)
    return title if title == one.code else f"{title} \u00b7 {one.code}"


def place_of(one: Finding) -> str:
    """Return where a finding stands, empty where it has no place in the log."""
    parts = []
    if one.block is not None:
        parts.append(say("Block {block}", block=grouped(one.block)))
    if one.entry is not None:
        parts.append(
            say("entry {entry}", entry=grouped(one.entry))
            if parts
            else say("Entry {entry}", entry=grouped(one.entry))
        )
    return ", ".join(parts)


def finding_text(one: Finding, names: Mapping[str, str]) -> str:
    """Return all that is known of a finding as lines to be copied, nothing hidden in them."""
    lines = [f"{called(one.code)} ({one.code}, {one.severity.word})"]
    place = place_of(one)
    if place:
        lines.append(say("Where: {place}", place=place))
    lines += [
        say("Seen: {what_of}", what_of=what_of(one, names)),
        say("It means: {retold}", retold=retold(one.means)),
        say("Do: {retold}", retold=retold(one.do)),
    ]
    lines += [say("It rests on private documents that were opened.")] if one.is_private else []
    lines += [say("Record: {record}", record=record) for record in one.records]
    evidence = evidence_text(one.evidence)
    if evidence:
        lines += [say("Evidence:"), evidence]
    return "\n".join(shown(line, _MOST, lines=True) for line in lines)


def evidence_text(evidence: bytes) -> str:
    """Return evidence as it can be read: a note as its text, anything else in hexadecimal."""
    try:
        return evidence.decode("utf-8").rstrip("\n")
    except UnicodeDecodeError:
        return evidence.hex()
