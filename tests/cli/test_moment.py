"""``--as-of``: one set of forms for every verb."""

import argparse

import pytest

from desktop.cli.call import Call
from desktop.cli.moment import as_of_text
from desktop.errors import UsageError
from tests.chronicle import Chronicle, chronicle
from tests.cli.conftest import Verb

__all__ = ["chronicle"]


def call_at(text: str | None) -> Call:
    return Call(argparse.Namespace(as_of=text))


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (None, None),
        ("2026-03-31", "2026-03-31T23:59:59.999Z"),
        ("2026-03-31T12:00:00.000Z", "2026-03-31T12:00:00.000Z"),
        ("size:0", "size:0"),
        ("size:500", "size:500"),
        ("size:0500", "size:500"),
    ],
)
def test_a_date_a_time_and_a_size_are_read(given: str | None, read: str | None) -> None:
    assert as_of_text(call_at(given)) == read


@pytest.mark.parametrize(
    "given",
    ["", "yesterday", "2026-02-30", "2026-3-1", "2026-03-31T12:00", "size:", "size:-1", "size:x",
     "size:1234567890123456", "size:\u0661", "SIZE:5", "2026-03-31 "],
)  # fmt: skip
def test_anything_else_is_wrong_usage_and_told_with_the_forms(given: str) -> None:
    with pytest.raises(UsageError, match="is no time") as refused:
        as_of_text(call_at(given))
    assert "2026-03-31" in refused.value.do
    assert "size:N" in refused.value.do


@pytest.mark.parametrize("verb_words", [("records",), ("show", "RECORD")])
def test_a_bare_date_means_its_last_moment(
    verb: Verb, chronicle: Chronicle, verb_words: tuple[str, ...]
) -> None:
    words = [chronicle.ids["valid"] if word == "RECORD" else word for word in verb_words]
    answer = verb(*words, "--profile", chronicle.profile, "--as-of", "2026-01-05")
    assert answer.code == 0
    assert answer.document["as_of"]["time"] == "2026-01-05T23:59:59.999Z"
