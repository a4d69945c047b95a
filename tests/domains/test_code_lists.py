"""Code lists: their labels and their other spellings."""

import json
import re
from pathlib import Path

import pytest

from desktop.domains.code_labels import GERMAN
from desktop.domains.code_lists import CODE_LISTS

_GS1_FILES = {
    "biz_step": "bizStep",
    "disposition": "disposition",
    "error_reason": "error-reason",
    "source_dest_type": "source-dest-type",
    "biz_transaction_type": "bizTransaction-type",
    "sensor_component": "component",
    "sensor_alert": "sensor-alert-type",
    "measurement_type": "measurement-type",
}


def test_every_code_has_an_english_label() -> None:
    for code_list in CODE_LISTS.values():
        assert code_list.labels
        for texts in code_list.labels.values():
            assert texts["en"].strip()


def test_german_labels_belong_to_codes() -> None:
    for name, labels in GERMAN.items():
        assert labels.keys() <= CODE_LISTS[name].labels.keys()


@pytest.mark.parametrize(
    ("name", "code", "label"),
    [
        ("biz_step", "retail_selling", "retail selling"),
        ("measurement_type", "AbsoluteHumidity", "absolute humidity"),
        ("sensor_alert", "ALARM_CONDITION", "alarm condition"),
        ("biz_transaction_type", "po", "purchase order"),
    ],
)
def test_a_label_is_in_plain_words(name: str, code: str, label: str) -> None:
    assert CODE_LISTS[name].labels[code]["en"] == label


def test_the_short_code_is_found_in_every_spelling() -> None:
    steps = CODE_LISTS["biz_step"]
    assert steps.code_of("https://ns.gs1.org/cbv/BizStep-packing") == "packing"
    assert steps.code_of("packing") == "packing"
    assert steps.code_of("https://ref.gs1.org/cbv/Disp-active") is None
    assert steps.code_of("urn:example:packing") is None


@pytest.mark.parametrize(("name", "file"), _GS1_FILES.items())
def test_the_lists_of_gs1_are_complete(shared: Path, name: str, file: str) -> None:
    folder = shared / "samples" / "supply" / "gs1__EPCIS" / "JSON-Schema" / "schemas"
    schema = (folder / f"{file}-JSON-Schema.json").read_text("utf-8")
    (codes,) = re.findall(r'"enum":\s*(\[[^\]]*\])', schema)
    assert set(json.loads(codes)) == set(CODE_LISTS[name].labels)
