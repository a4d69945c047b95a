"""A layer that is read again: only what is new or has changed is recorded."""

import pytest

from desktop.errors import FormatError
from desktop.exchange.draft import Draft
from desktop.exchange.maintenance.layers import renewed
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref

ID = "urn:uuid:019b0000-0000-7000-8000-000000000001"


def lamp(number: int, name: str) -> Draft:
    data: JsonObject = {"type": "street_light", "name": name}
    return Draft("asset.registered/1", data, f"feature {number}", about=(f"urn:x:{number}",))


def known(number: int, name: str, **more: str) -> Record:
    data: JsonObject = {"type": "street_light", "name": name, **more}
    time = "2026-02-01T00:00:00.000Z"
    return Record(ID, "asset.registered/1", time, data, about=(f"urn:x:{number}",))


def test_a_new_asset_is_recorded_and_an_unchanged_one_passed_over() -> None:
    drafts = [lamp(1, "Mill Lane"), lamp(2, "Canal Street")]
    assert renewed(drafts, []) == (drafts, [])
    fresh, notes = renewed(drafts, [known(1, "Mill Lane", agency_responsible="Lighting")])
    assert fresh == drafts[1:]
    assert notes == ["1 features are on the ledger unchanged and were passed over."]


def test_a_changed_asset_corrects_its_record_and_keeps_what_the_file_does_not_say() -> None:
    (draft,), notes = renewed(
        [lamp(1, "Mill Road")], [known(1, "Mill Lane", agency_responsible="Lighting")]
    )
    assert draft.refs == (Ref("corrects", ID),)
    assert draft.data["name"] == "Mill Road"
    assert draft.data["agency_responsible"] == "Lighting"
    assert notes == ["1 features have changed; their records are corrected."]


def test_a_layer_with_nothing_new_is_refused() -> None:
    with pytest.raises(FormatError, match="all 1 features are on the ledger"):
        renewed([lamp(1, "Mill Lane")], [known(1, "Mill Lane")])
    assert renewed([], []) == ([], [])
