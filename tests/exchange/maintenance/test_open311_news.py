"""A list of requests downloaded again: only what has happened since becomes records."""

import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import problems
from desktop.errors import FormatError
from desktop.exchange.draft import Draft
from desktop.exchange.maintenance.open311 import read_items
from desktop.exchange.maintenance.open311_news import Logged, news_of
from desktop.ledger.record import Record, Ref
from tests.exchange.maintenance.chicago import record_of

NOW = "2026-06-01T00:00:00.000Z"
KINDS = {kind.id: kind for kind in builtin_kinds()}
ONE: dict[str, Any] = {
    "service_request_id": "638344",
    "status": "open",
    "service_name": "Pothole",
    "service_code": "006",
    "agency_responsible": "Public Works",
    "requested_datetime": "2026-04-14T08:00:00Z",
    "expected_datetime": "2026-04-20T08:00:00Z",
}
NOTE = {"datetime": "2026-04-15T08:00:00Z", "summary": "Inspected", "type": "activity"}
UPDATE = {
    "update_id": "7", "service_request_id": "638344", "status": "closed",
    "updated_datetime": "2026-04-19T08:00:00Z", "description": "Completed",
}  # fmt: skip


class Ledger:
    """Records of requests and updates in their order."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.is_logged: Callable[[str], bool] = lambda _: True

    def read(self, *items: object) -> tuple[list[Draft], list[str]]:
        before = Logged(
            [one for one in self.records if one.kind == "service.request/1"],
            [one for one in self.records if one.kind == "service.update/1"],
            self.is_logged,
        )
        return news_of(read_items(json.dumps(items).encode()), before, NOW)

    def take(self, *items: object) -> Sequence[Draft]:
        """Record what a file tells of; return what that was."""
        drafts, _ = self.read(*items)
        for draft in drafts:
            record = record_of(draft, len(self.records), draft.refs)
            assert problems(KINDS[record.kind], record) == ()
            self.records.append(record)
        return drafts


@pytest.fixture
def ledger() -> Ledger:
    """Return a ledger on which the request stands."""
    made = Ledger()
    made.take(ONE)
    return made


def test_a_new_request_is_recorded_and_its_updates_wait() -> None:
    drafts, notes = Ledger().read({**ONE, "notes": [NOTE]})
    assert [one.kind for one in drafts] == ["service.request/1"]
    assert notes == [
        "1 updates wait until their requests are on the ledger; import the file again after that."
    ]


def test_a_list_that_tells_nothing_new_is_refused(ledger: Ledger) -> None:
    with pytest.raises(FormatError, match="the ledger has everything"):
        ledger.read(ONE)
    assert ledger.read() == ([], [])


def test_the_updates_of_a_request_on_the_ledger_are_recorded_once(ledger: Ledger) -> None:
    noted = {**ONE, "notes": [NOTE]}
    (draft,) = ledger.take(noted)
    assert draft.refs == (Ref("updates", ledger.records[0].id),)
    later = {**NOTE, "datetime": "2026-04-16T08:00:00Z"}
    (second,) = ledger.take({**ONE, "notes": [NOTE, later]}, {**ONE, "service_request_id": "2"})[:1]
    assert second.time == "2026-04-16T08:00:00.000Z"
    with pytest.raises(FormatError, match="everything"):
        ledger.read({**ONE, "notes": [NOTE, later]})


def test_a_request_closes_once_though_its_date_goes_on(ledger: Ledger) -> None:
    closed = {
        **ONE, "status": "closed", "status_notes": "Completed",
        "updated_datetime": "2026-04-18T08:00:00Z",
    }  # fmt: skip
    (draft,) = ledger.take(closed)
    assert (draft.data["status"], draft.data["reason"]) == ("closed", "completed")
    with pytest.raises(FormatError, match="everything"):
        ledger.read({**closed, "updated_datetime": "2026-05-18T08:00:00Z"})
    (again,) = ledger.take(ONE)
    assert (again.data["status"], again.data["reason"], again.time) == ("open", "reopened", NOW)
    (last,) = ledger.take({**closed, "updated_datetime": "2026-06-18T08:00:00Z"})
    assert last.data["status"] == "closed"


def test_another_agency_and_another_promise_are_seen_by_comparing(ledger: Ledger) -> None:
    moved = {**ONE, "agency_responsible": "Water", "updated_datetime": "2026-04-17T08:00:00Z"}
    (draft,) = ledger.take(moved)
    assert draft.data == {"status": "open", "reason": "transferred", "agency_responsible": "Water"}
    assert draft.time == "2026-04-17T08:00:00.000Z"
    late = {**moved, "expected_datetime": "2026-05-20T08:00:00Z"}
    (draft,) = ledger.take(late)
    assert draft.data == {
        "status": "open", "reason": "postponed", "expected_datetime": "2026-05-20T08:00:00.000Z",
    }  # fmt: skip
    with pytest.raises(FormatError, match="everything"):
        ledger.read(late)
    silent = {name: value for name, value in ONE.items() if name != "agency_responsible"}
    with pytest.raises(FormatError, match="everything"):
        ledger.read({**silent, "expected_datetime": "2026-05-20T08:00:00Z"})


def test_a_list_of_updates_finds_its_requests(ledger: Ledger) -> None:
    other = {**UPDATE, "service_request_id": "9"}
    drafts, notes = ledger.read(UPDATE, other)
    assert [one.data["reason"] for one in drafts] == ["completed"]
    assert notes == ["1 updates are of requests that are not on the ledger."]
    ledger.take(UPDATE)
    with pytest.raises(FormatError, match="everything"):
        ledger.read(UPDATE)
    wrapped = read_items(json.dumps({"service_request_updates": [UPDATE]}).encode())
    assert [item.request for item in wrapped] == [None]


def test_nothing_refers_to_a_request_that_is_not_logged_yet(ledger: Ledger) -> None:
    ledger.is_logged = lambda _: False
    with pytest.raises(FormatError, match="everything") as found:
        ledger.read({**ONE, "notes": [NOTE]})
    assert "send first" in found.value.do


def test_one_bad_update_is_named_and_nothing_taken(ledger: Ledger) -> None:
    with pytest.raises(FormatError, match="update 2: /status"):
        ledger.read(UPDATE, {**UPDATE, "status": "done"})
