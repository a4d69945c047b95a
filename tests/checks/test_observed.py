"""Parameters: the figures that authorities publish for the checks, each in force from a time."""

from desktop.checks.observed import Observed, Parameters, observation
from desktop.finding import Severity
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record

NEW_YEAR = "2026-01-01T00:00:00.000Z"


def observed(kind: str, data: JsonObject, number: int = 1, **more: bool) -> Observed:
    record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
    record = Record(record_id, kind, NEW_YEAR, data)
    return Observed(record, number, number // 2, "did:key:z", **more)


def parameter(value: str, start: str, **more: bool) -> Observed:
    data: JsonObject = {"name": "C1.days", "value": value, "from": start}
    return observed("ledger.parameter/1", data, **more)


def test_the_newest_value_in_force_counts() -> None:
    known = Parameters(
        [
            parameter("20", "2026-03-01T00:00:00.000Z"),
            parameter("10", NEW_YEAR),
            parameter("12", NEW_YEAR),  # logged later for the same time
            parameter("99", NEW_YEAR, is_superseded=True),
            observed("education.diploma/1", {}),
        ]
    )
    assert known.at("C1.days", "2025-12-31T23:59:59.999Z", 30) == 30
    assert known.at("C1.days", NEW_YEAR, 30) == 12
    assert known.at("C1.days", "2026-05-01T00:00:00.000Z", 30) == 20
    assert known.at("S7.speed_kmh", NEW_YEAR, 200) == 200


def test_fractions_are_cut_off_and_monstrous_figures_bounded() -> None:
    for value, kept in (
        ("2.75", 2),
        ("-2.75", -2),
        ("9" * 30, 1_000_000),
        ("-" + "9" * 30, -(10**6)),
    ):
        assert Parameters([parameter(value, NEW_YEAR)]).at("C1.days", NEW_YEAR, 0) == kept


def test_a_finding_names_its_record_with_the_others_in_order() -> None:
    one, other = observed("a/1", {}, 7), observed("a/1", {}, 3, is_revoked=True)
    found = observation("S2", one.spot, "What.", ("Means.", "Do."), others=[other.record.id])
    assert (found.entry, found.block, found.severity) == (7, 3, Severity.ERROR)
    assert found.records == (other.record.id, one.record.id)
    assert (other.is_withdrawn, one.is_withdrawn, one.name) == (True, False, "a")
