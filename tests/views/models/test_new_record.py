"""What is said of a record before it is put into the outbox."""

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import record_of
from desktop.views.models.new_record import after_words

_ID = "urn:uuid:01a0d03c-2e00-75c3-8047-9f9dabb45d09"
_OLD = "urn:uuid:01a0d03c-2e00-75c3-8047-9f9dabb45d10"


@pytest.mark.parametrize(
    ("kind_id", "refs", "told"),
    [
        ("education.diploma/1", [], ["has to approve it"]),
        (
            "education.diploma/1",
            [{"rel": "corrects", "id": _OLD}],
            ["has to approve it", "superseded as soon as this is on the ledger"],
        ),
        ("recall.notice/1", [{"rel": "corrects", "id": _OLD}], []),
    ],
    ids=["new", "correction", "no approval"],
)
def test_a_correction_that_awaits_approval_says_what_it_supersedes(
    kind_id: str, refs: list[JsonObject], told: list[str]
) -> None:
    kind = next(one for one in builtin_kinds() if one.id == kind_id)
    time = "2026-09-30T08:00:00.000Z"
    record = record_of(
        {
            "id": _ID,
            "kind": kind_id,
            "time": time,
            "data": {},
            **({"refs": [*refs]} if refs else {}),
        }
    )
    words = after_words(kind, record)
    assert bool(words) is bool(told)
    for one in told:
        assert one in words
