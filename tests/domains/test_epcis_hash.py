from copy import deepcopy

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.epcis_hash import recorded_hash
from desktop.errors import FormatError
from desktop.exchange.epcis import event_of, read_document
from desktop.exchange.epcis_hash import event_hash
from desktop.exchange.epcis_shape import shapes_of
from desktop.exchange.exact_json import ExactObject
from desktop.ledger.json_profile import JsonObject
from tests.exchange.samples import SHIPPED, VECTORS

SHAPES = shapes_of(next(kind for kind in builtin_kinds() if kind.name == "supply.event").schema)
DOCUMENTS = sorted(
    [
        *(VECTORS / "epcis_hash").glob("*.jsonld"),
        *(SHIPPED / "supply").glob("openepcis/*.json"),
    ]
)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_record_has_the_hash_of_the_event_that_it_holds(path: object) -> None:
    drafts = read_document(path.read_bytes(), SHAPES)  # type: ignore[attr-defined]
    assert drafts
    for draft in drafts:
        before = deepcopy(draft.data)
        assert recorded_hash(draft.data) == event_hash(event_of(draft, SHAPES))
        assert draft.data == before


def test_numbers_and_nothing_are_hashed_as_an_event_has_them() -> None:
    extensions: JsonObject = {"at": "/ilmd/x", "json": '[1.50,"a"]'}
    data: JsonObject = {
        "type": "ObjectEvent", "eventTime": "2020-03-04T10:00:30.000Z", "action": "ADD",
        "eventTimeZoneOffset": "+00:00", "ilmd": {"y": 7, "z": None, "list": [True]},
        "extensions": [extensions],
    }  # fmt: skip
    whole: ExactObject = {
        "type": "ObjectEvent", "eventTime": "2020-03-04T10:00:30.000Z", "action": "ADD",
        "eventTimeZoneOffset": "+00:00", "ilmd": {"y": "7", "list": [True], "x": ["1.5", "a"]},
    }  # fmt: skip
    assert recorded_hash(data) == event_hash(whole)


def test_extensions_without_a_place_are_refused() -> None:
    with pytest.raises(FormatError, match="not a list"):
        recorded_hash({"type": "ObjectEvent", "extensions": 7})
