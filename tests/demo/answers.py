"""What is found in a city, and what the city's answers say, in one form."""

import io
import json
from contextlib import redirect_stdout
from typing import Any

from desktop.audit.results import Audited
from desktop.cli.call import Call
from desktop.cli.main import run
from desktop.demo.city import Built

Difference = tuple[str, int, str]  # record, entry, figure
Answer = tuple[str, int | None, int | None, tuple[str, ...]]  # code, entry, block, records


def found(audited: Audited) -> list[Answer]:
    """Return what was found, in order."""
    return sorted((one.code, one.entry, one.block, one.records) for one in audited.findings)


def recomputed(city: Built, subject: str) -> list[Difference]:
    """Return where what is computed again differs from the log, in order."""
    told = io.StringIO()
    with redirect_stdout(told):
        words = ["recompute", subject, "--profile", str(city.profile("inspector")), "--json"]
        code = run(words, _no_window)
    answer = json.loads(told.getvalue())
    differences = sorted((one["record"], one["entry"], one["what"]) for one in answer["mismatches"])
    assert (code, answer["equals_log"]) == ((1, False) if differences else (0, True))
    return differences


def _no_window(call: Call) -> int:
    raise AssertionError(call.options)


def answered(city: Built, profile: str | None = None) -> list[Answer]:
    """Return what an audit must find, in order.

    Args:
        city: with its answers.
        profile: whose key opens private documents; what is found in these is in its answers alone.
    """
    return sorted(
        (one["code"], one["entry"], one["block"], tuple(one["records"]))
        for one in _answers(city)
        if one.get("profile") in (None, profile) and "recompute" not in one
    )


def differing(city: Built, subject: str) -> list[Difference]:
    """Return where what is computed again must differ from the log, in order."""
    return sorted(
        (one["records"][0], one["entry"], one["what"])
        for one in _answers(city)
        if one.get("recompute") == subject
    )


def _answers(city: Built) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads((city.folder / "answers.json").read_text("utf-8"))
    return told
