"""The kinds of rewards, city services and transfers: labelled in three languages, ruled as said."""

from collections.abc import Iterator

import pytest

from desktop.domains.bookkeeping import STEPS
from desktop.domains.catalogue import builtin_documents, builtin_kinds
from desktop.domains.fields import FieldType, fields_of, private_fields_of
from desktop.domains.kind import Kind
from desktop.ledger.json_profile import JsonValue

NAMES = (
    "programme", "points.rule", "points.earn", "points.transfer", "points.redeem", "points.expire",
    "fare.window", "fare.pass", "meter.window", "tariff", "bill", "bill.credit",
    "service.indicator", "transfer.offer", "transfer.accept", "transfer.dispute",
)  # fmt: skip
KINDS = [kind for kind in builtin_kinds() if kind.name in NAMES]
LANGUAGES = {"en", "de", "ar"}

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)


def texts_in(value: JsonValue) -> Iterator[dict[str, JsonValue]]:
    """Yield every object of languages in a document."""
    if isinstance(value, dict):
        if "en" in value:
            yield value
        for item in value.values():
            yield from texts_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item)


def test_all_of_them_ship() -> None:
    assert [kind.name for kind in KINDS] == list(NAMES)


@pytest.mark.parametrize("document", builtin_documents(), ids=lambda one: str(one["name"]))
def test_every_text_is_in_three_languages(document: dict[str, JsonValue]) -> None:
    if document["name"] in NAMES:
        for texts in texts_in(document):
            assert texts.keys() == LANGUAGES
            assert len(set(texts.values())) > 1 or texts["en"] == "Version"


@each_kind
def test_every_field_and_choice_has_a_label(kind: Kind) -> None:
    for field in (*fields_of(kind), *private_fields_of(kind)):
        assert field.label.keys() == LANGUAGES, field.path
        for choice in field.choices:
            if field.form not in ("currency", "unit"):
                assert choice.label.keys() == LANGUAGES, (field.path, choice)


@each_kind
def test_what_is_booked_is_never_changed_afterwards(kind: Kind) -> None:
    rule = "none"
    if kind.name in STEPS:
        rule = "custody" if kind.name.startswith("transfer.") else "balance"
    assert kind.rule == rule
    if kind.name in STEPS and kind.name not in ("programme", "points.rule"):
        assert kind.verbs == ("dispute",)
    assert "correct" not in kind.verbs or rule == "none"


@each_kind
def test_no_free_text_stands_in_public_beside_titles_of_public_things(kind: Kind) -> None:
    allowed = {"programme", "rule", "tariff", "indicator", "product", "basis"}
    for field in fields_of(kind):
        is_free = field.type in (FieldType.TEXT, FieldType.LONG_TEXT) and not field.form
        if is_free and field.high not in (43, 56):
            assert field.path in allowed, field.path
