"""The same list of requests, downloaded again: what has happened since.

A request that is not on the ledger is recorded; of one that is, the updates that are not. Open311
servers do not date all changes: that another agency is responsible, another day is promised, or
that a request is open again, is seen by comparing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.errors import FormatError
from desktop.exchange.draft import Draft
from desktop.exchange.maintenance.open311 import UPDATE_KIND, Item
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref

_WAITS = "wait until their requests are on the ledger; import the file again after that"
_FOREIGN = "are of requests that are not on the ledger"


@dataclass(frozen=True, slots=True)
class Logged:
    """What is in force or waits in the outbox, in ledger order."""

    requests: Iterable[Record]
    updates: Iterable[Record]
    is_logged: Callable[[str], bool]  # whether a record can be referred to already


@dataclass(frozen=True, slots=True)
class _State:
    """Where a request stands, by its record and updates."""

    status: str
    agency: str
    expected: str


def news_of(items: Sequence[Item], logged: Logged, now: str) -> tuple[list[Draft], list[str]]:
    """Return what is to be recorded of a file, and notes of what is not.

    Args:
        items: of the file.
        logged: what was recorded before.
        now: the time of a change that the file does not date.

    Raises:
        FormatError: there is nothing new in it.
    """
    requests = {str(one.data["service_request_id"]): one for one in logged.requests}
    updates: defaultdict[str, list[Record]] = defaultdict(list)
    for record in logged.updates:
        for ref in record.refs:
            if ref.rel == "updates":
                updates[ref.id].append(record)
    drafts: list[Draft] = []
    passed: Counter[str] = Counter()
    for item in items:
        known = requests.get(item.service_request_id)
        if known is not None and logged.is_logged(known.id):
            drafts += _since(item, known, updates[known.id], now)
            continue
        if known is None and item.request is not None:
            drafts.append(item.request)
        is_foreign = known is None and item.request is None
        passed[_FOREIGN if is_foreign else _WAITS] += len(item.updates)
    if items and not drafts:
        raise FormatError(
            "the ledger has everything that the file tells",
            means="There is nothing to record.",
            do="Download the list anew; send first what waits in the outbox.",
        )
    return drafts, [f"{count:,} updates {why}." for why, count in passed.items() if count]


def _since(item: Item, request: Record, recorded: list[Record], now: str) -> Iterator[Draft]:
    """Yield what has happened to a request since it was last looked at."""
    state = _state(request, recorded)
    before = Counter(_sign(one.time, one.data) for one in recorded)
    is_told = False
    for update in item.updates:
        draft = update.draft
        sign = _sign(draft.time, draft.data)
        if before[sign]:
            before[sign] -= 1
        elif not (update.is_outcome and state.status == "closed"):
            is_told = True
            yield replace(draft, refs=(Ref("updates", request.id),))
    change = None if is_told or item.request is None else _change(item, state)
    if change is not None:
        yield Draft(
            kind=UPDATE_KIND,
            data=change,
            source=item.source,
            time=item.updated or now,
            refs=(Ref("updates", request.id),),
        )


def _state(request: Record, recorded: Iterable[Record]) -> _State:
    status, agency, expected = "open", *_promised(request.data)
    for one in sorted(recorded, key=lambda record: record.time):
        status = str(one.data["status"])
        later, day = _promised(one.data)
        agency, expected = later or agency, day or expected
    return _State(status, agency, expected)


def _promised(data: JsonObject) -> tuple[str, str]:
    return str(data.get("agency_responsible", "")), str(data.get("expected_datetime", ""))


def _change(item: Item, state: _State) -> JsonObject | None:
    """Return what an open request says otherwise than the ledger, though no update tells of it."""
    if item.status != "open":
        return None
    agency = item.agency if item.agency != state.agency else ""
    expected = item.expected if item.expected != state.expected else ""
    if state.status == "closed":
        data: JsonObject = {"status": "open", "reason": "reopened"}
    elif agency:
        data = {"status": "open", "reason": "transferred"}
    elif expected:
        data = {"status": "open", "reason": "postponed"}
    else:
        return None
    if agency:
        data["agency_responsible"] = agency
    if expected:
        data["expected_datetime"] = expected
    return data


def _sign(time: str | None, data: JsonObject) -> tuple[str | None, object, object]:
    """Return by what an update is known again."""
    return time, data.get("status"), data.get("reason")
