"""Layout hints: what they may be."""

import pytest

from desktop.domains.layout import Label, Section, parse_layout
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonValue


def test_a_page_is_made_of_fields_and_sections() -> None:
    layout = parse_layout(
        {
            "form": ["a", {"title": {"en": "B"}, "help": {"en": "H"}, "fields": ["b.c"]}],
            "list": ["a", "b.c"],
            "print": [],
            "labels": {"c": {"title": {"de": "C"}}},
        }
    )
    assert layout.form == (Section({}, {}, ("a",)), Section({"en": "B"}, {"en": "H"}, ("b.c",)))
    assert layout.columns == ("a", "b.c")
    assert layout.detail == layout.print == ()
    assert layout.labels == {"c": Label({"de": "C"}, {})}


def test_nothing_is_required() -> None:
    assert parse_layout({}).form == ()


@pytest.mark.parametrize(
    "value",
    [
        [],
        {"colour": "red"},
        {"form": {}},
        {"form": [1]},
        {"form": ["a..b"]},
        {"form": ["a.0"]},
        {"form": [{"title": {"en": "x"}}]},
        {"form": [{"fields": ["a"], "size": 1}]},
        {"form": [{"fields": ["a"], "title": "x"}]},
        {"form": ["a"] * 501},
        {"list": "a"},
        {"list": [["a"]]},
        {"list": ["a"] * 501},
        {"labels": []},
        {"labels": {"a": {"colour": {}}}},
        {"labels": {"a": {"title": {"en": ""}}}},
    ],
)
def test_another_layout_is_refused(value: JsonValue) -> None:
    with pytest.raises(FormatError):
        parse_layout(value)
