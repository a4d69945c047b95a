"""Rule I11: what was computed from windows can be computed again."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from desktop.checks import analyses
from desktop.checks.check import Context
from desktop.checks.observed import Observed, Parameters
from desktop.domains.analysis import figures_in, result_of
from desktop.domains.readings import Reading, Series
from desktop.errors import FormatError
from desktop.exchange.devices.senml import read_pack
from desktop.exchange.devices.senml_windows import window_draft, windows_of
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonObject, JsonValue, parse_object
from desktop.ledger.record import Record
from tests.exchange.samples import VECTORS

TIME = "2026-01-01T00:00:00.000Z"
HUMIDITY, CURRENT = (
    read_pack((VECTORS / "senml" / f"{name}.json").read_bytes()) for name in ("humidity", "current")
)


class Log:
    """Two windows of the humidity that RFC 8428 shows, and analyses over them."""

    def __init__(self, salt: bytes | None = None) -> None:
        self.records: list[Observed] = []
        self.opened: dict[str, JsonObject] = {}
        self.inputs: list[JsonValue] = []
        for part in (HUMIDITY[:5], HUMIDITY[5:]):
            (draft,) = windows_of(part, salt_of=lambda _: salt)
            self.inputs.append(self.add("device.readings/1", draft.data))
            if draft.private is not None:
                self.opened[self.records[-1].record.id] = parse_object(draft.private.document)

    def add(self, kind: str, data: JsonObject, *, revoked: bool = False) -> str:
        number = len(self.records)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        record = Record(record_id, kind, TIME, data)
        self.records.append(Observed(record, number, number, "did:key:z", is_revoked=revoked))
        return record_id

    def analysed(
        self, method: str, result: str, more: JsonObject | None = None, *, revoked: bool = False
    ) -> str:
        data: JsonObject = {
            "method": method, "methodVersion": 1, "inputs": self.inputs, "property": "value",
            "unit": "%", "decimals": 3, "result": result, **(more or {}),
        }  # fmt: skip
        return self.add("analysis.result/1", data, revoked=revoked)

    def found(self) -> list[Finding]:
        return list(analyses._run(self.records, Context(Parameters(()), TIME, _alone)))


def _alone(did: str) -> frozenset[str]:
    return frozenset((did,))


RIGHT = {"mean": "21.467", "minimum": "21.2", "maximum": "21.7", "sum": "257.6", "count": "12"}


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.mark.parametrize(("method", "result"), RIGHT.items())
def test_what_follows_from_its_inputs_is_fine(log: Log, method: str, result: str) -> None:
    log.analysed(method, result)
    assert log.found() == []


@pytest.mark.parametrize(("method", "result"), RIGHT.items())
def test_a_changed_result_is_found(
    log: Log, method: str, result: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = str(Decimal(result) + Decimal("0.001"))
    record = log.analysed(method, wrong)
    (found,) = log.found()
    assert (found.code, found.severity, found.records) == ("I11", Severity.ERROR, (record,))
    assert found.what == f"The record gives {method} {wrong}; its inputs give {result}."
    monkeypatch.setattr(analyses, "not_reproducible", _nothing)
    assert log.found() == []


def _nothing(*_given: object) -> Iterator[Finding]:
    return iter(())


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"unit": "Cel"}, "speaks of Cel"), ({"property": "humidity"}, "speaks of humidity"),
        ({"inputs": ["urn:uuid:019b0000-0000-7000-8000-999999999999"]}, "no window"),
        ({"inputs": []}, "cannot be computed"), ({"method": "median"}, "cannot be computed"),
    ],
)  # fmt: skip
def test_what_cannot_follow_is_found(log: Log, changes: JsonObject, word: str) -> None:
    if changes.get("inputs") == []:
        log.inputs.append(log.add("device.readings/1", windows_of(CURRENT)[1].data))
        changes = {}
    log.analysed("mean", "21.467", changes)
    (found,) = log.found()
    assert word in found.what


def test_the_unit_of_a_count_is_its_own(log: Log) -> None:
    log.analysed("count", "12", {"unit": "{count}"})
    assert log.found() == []


def test_an_analysis_that_rests_on_withdrawn_windows_is_warned_of(log: Log) -> None:
    data = windows_of(HUMIDITY)[0].data
    log.inputs = [log.add("device.readings/1", data, revoked=True)]
    record = log.analysed("mean", "21.467")
    (found,) = log.found()
    assert found.severity is Severity.WARNING
    assert found.records == tuple(sorted((str(log.inputs[0]), record)))


def test_a_version_of_a_method_that_nobody_knows_is_warned_of(log: Log) -> None:
    log.analysed("mean", "5", {"methodVersion": 2})
    (found,) = log.found()
    assert found.severity is Severity.WARNING
    assert "version 2" in found.what


def test_a_withdrawn_analysis_says_nothing(log: Log) -> None:
    log.analysed("mean", "5", revoked=True)
    assert log.found() == []


def test_personal_windows_are_judged_once_they_are_opened() -> None:
    log = Log(bytes(32))
    log.analysed("mean", "5")
    assert log.found() == []
    (found,) = analyses.not_reproducible(log.records, log.opened)
    assert "21.467" in found.what


def test_windows_of_several_units_have_no_result() -> None:
    with pytest.raises(FormatError, match="one property"):
        result_of("mean", [], 0)
    draft = windows_of(HUMIDITY)[0]
    figures = figures_in(draft.data)
    assert figures is not None
    with pytest.raises(FormatError, match="not a method"):
        result_of("median", [figures], 0)
    assert result_of("mean", [figures], 0) == "21"


def test_a_window_without_numbers_has_no_figures() -> None:
    reading = CURRENT[0]
    draft = window_draft(
        Series("urn:x:1", "open", "1"), [_truth(reading.time)], "a door"
    )  # fmt: skip
    assert figures_in(draft.data) is None


def _truth(time: str) -> Reading:
    return Reading(time, value=True)
