"""A verdict as the command line tells it: the JSON of the contract, and the same for people."""

from collections.abc import Sequence
from typing import Any

from desktop.cli.plain import plain
from desktop.ledger.scalar import format_time
from desktop.verdict import AsOf, Check, Decision

_WIDTH = 8  # of the longest result


def as_of_document(as_of: AsOf | None, now_ms: int) -> dict[str, Any] | None:
    """Return what a verdict rests on, and how old that is."""
    if as_of is None:
        return None
    seconds = as_of.checkpoint_s
    return {
        "size": as_of.size,
        "root": None if as_of.root is None else as_of.root.hex(),
        "time": as_of.now,
        "checkpoint_time": None if seconds is None else format_time(seconds * 1000),
        "age_s": None if seconds is None else now_ms // 1000 - seconds,
    }


def verdict_document(
    record: str | None,
    kind: str | None,
    decision: Decision,
    checks: Sequence[Check],
    as_of: dict[str, Any] | None,
) -> dict[str, Any]:
    """Return the document that ``show`` and ``verify`` have in common."""
    return {
        "record": record,
        "kind": kind,
        "verdict": decision.verdict.value,
        "reasons": [reason.text for reason in decision.reasons],
        "as_of": as_of,
        "checks": [
            {"name": one.name, "result": one.result.value, "detail": one.detail} for one in checks
        ],
    }


def verdict_lines(document: dict[str, Any], notes: Sequence[str]) -> list[str]:
    """Return the verdict, its reasons and what it rests on, for people."""
    lines = [f"{document['verdict']}  {document['kind'] or ''}".rstrip()]
    if document["record"] is not None:
        lines.append(document["record"])
    lines += [f"  {plain(text)}" for text in document["reasons"]]
    lines += [f"  Note: {plain(text)}" for text in notes]
    as_of = document["as_of"]
    if as_of is not None:
        lines.append(f"  As of {as_of['time']}, {as_of['size']} entries final{_age(as_of)}.")
    return lines


def _age(as_of: dict[str, Any]) -> str:
    seconds = as_of["age_s"]
    if seconds is None:
        return ""
    return f", cosigned {as_of['checkpoint_time'][:19].replace('T', ' ')} UTC ({_told(seconds)})"


def _told(seconds: int) -> str:
    if seconds < 0:
        return "ahead of this clock"
    for length, word in ((86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")):
        if seconds >= length:
            number = seconds // length
            return f"{number} {word}{'' if number == 1 else 's'} ago"
    return "just now"


def check_lines(checks: Sequence[Check]) -> list[str]:
    """Return every check with its result, for people."""
    width = max((len(one.name) for one in checks), default=0)
    return [
        f"  {one.result.value:<{_WIDTH}}  {one.name:<{width}}  {plain(one.detail)}"
        for one in checks
    ]
