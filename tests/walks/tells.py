"""What walks take from an answer of the command line, and the change that most of them make."""

from typing import Any

from tests.walks.walk import Step


def verdict(told: Any) -> object:  # noqa: ANN401  (JSON)
    return told["verdict"]


def codes(told: Any) -> object:  # noqa: ANN401  (JSON)
    return sorted({one["code"] for one in told["findings"]})


def amounts(told: Any) -> object:  # noqa: ANN401  (JSON)
    return [one["quantity"] for stock in told["recall"]["still_out"] for one in stock["amounts"]]


def steps(told: Any) -> object:  # noqa: ANN401  (JSON)
    return [one["step"] for one in told["steps"]]


def states(told: Any) -> object:  # noqa: ANN401  (JSON)
    return {one["step"]: one["state"] for one in told["steps"]}


def mismatches(told: Any) -> object:  # noqa: ANN401  (JSON)
    return [(one["what"], one["logged"], one["computed"]) for one in told["mismatches"]]


def revoke(by: str, name: str) -> Step:
    """Return the step by which somebody revokes a record."""
    return Step(by, f"issue record.status/1 --ref {{{name}}} --action revoke --reason error", "end")


def standing(told: Any) -> object:  # noqa: ANN401  (JSON)
    return told["standing"], "disputed" if told["disputed"] else "undisputed"


def public(told: Any) -> object:  # noqa: ANN401  (JSON)
    return "public" if told["public"] else "personal"
