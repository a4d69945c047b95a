import json

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import data_problems
from desktop.errors import FormatError
from desktop.exchange.openfda import read_recalls
from tests.exchange.samples import SHIPPED

KIND = next(kind for kind in builtin_kinds() if kind.id == "recall.notice/1")
FOLDER = SHIPPED / "supply" / "openfda"

NOTICE = {
    "recall_number": "F-0276-2017",
    "status": "Ongoing",
    "classification": "Class II",
    "product_type": "Food",
    "product_description": "Carrots",
    "product_quantity": "1,000 bags",
    "reason_for_recall": "May contain stones.",
    "recalling_firm": "A firm",
    "report_date": "20170118",
    "recall_initiation_date": "20161231",
    "country": "United States",
    "city": "Springfield",
    "more_code_info": "",
    "openfda": {"brand_name": ["x"]},
}


def test_published_notices_fit_the_kind_but_for_the_one_that_says_too_little() -> None:
    drafts = read_recalls((FOLDER / "ucm308307.json").read_bytes(), KIND.schema)
    assert len(drafts) == 72
    incomplete = [draft for draft in drafts if data_problems(KIND, draft.data)]
    assert [draft.data["product_description"] for draft in incomplete] == ["Metoprolol"]
    assert {draft.time for draft in drafts} == {"2012-06-13T00:00:00.000Z"}
    assert drafts[0].data["recalling_firm"] == (
        "M.E. Thompson Inc., Jacksonville, FL, by press release, letters, email, telephone and "
        "visit beginning April 17, 2012. Florida initiated Recall is ongoing."
    )
    assert "recall_number" not in drafts[0].data  # its text names three


def test_a_notice_without_dates_and_one_number_in_its_text() -> None:
    (draft,) = read_recalls((FOLDER / "one-recall.json").read_bytes(), KIND.schema)
    assert draft.time is None
    assert draft.data["recall_number"] == "Z-1004-04"
    assert draft.data["code_info"] == "Lot # 20118000."


@pytest.mark.parametrize(
    "data",
    [
        json.dumps({"meta": {"disclaimer": "x"}, "results": [NOTICE, NOTICE]}),
        json.dumps([NOTICE, NOTICE], indent=1),
        f"{json.dumps(NOTICE)}\n\n{json.dumps(NOTICE)}\n",
        f"{json.dumps({key.replace('_', '-'): NOTICE[key] for key in NOTICE})}\n" * 2,
    ],
    ids=["answer", "list", "lines", "hyphens"],
)
def test_all_forms_of_a_file_say_the_same(data: str) -> None:
    first, second = read_recalls(data.encode(), KIND.schema)
    assert first == second
    assert first.time == "2017-01-18T00:00:00.000Z"
    assert first.data == {
        "recall_number": "F-0276-2017",
        "status": "Ongoing",
        "classification": "Class II",
        "product_type": "Food",
        "product_description": "Carrots",
        "product_quantity": "1,000 bags",
        "reason_for_recall": "May contain stones.",
        "recalling_firm": "A firm",
        "report_date": "2017-01-18",
        "recall_initiation_date": "2016-12-31",
        "country": "US",
    }
    assert data_problems(KIND, first.data) == ()


def test_another_country_is_left_out() -> None:
    (draft,) = read_recalls(json.dumps({**NOTICE, "country": "Canada"}).encode(), KIND.schema)
    assert "country" not in draft.data


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        ("x", "notice 2: it is not an object"),
        ({}, "notice 2: it says nothing"),
        ({"product_name": "x"}, "notice 2: /product_name is not a member"),
        ({"event_id": 1}, "notice 2: /event_id is not a text"),
        ({"event_id": "1", "event-id": "1"}, "notice 2: /event-id is there in two spellings"),
        ({"report_date": "13/01/2017"}, "notice 2: /report_date: .* is not a date"),
        ({"report_date": "20170230"}, "notice 2: /report_date: .* is not a date"),
    ],
)
def test_a_notice_of_another_form_is_refused(notice: object, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        read_recalls(json.dumps([NOTICE, notice]).encode(), KIND.schema)


@pytest.mark.parametrize("data", [b"", b"no", b'{"results":{}}', b'{"a":1}\n{"b":}'])
def test_another_file_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        read_recalls(data, KIND.schema)
