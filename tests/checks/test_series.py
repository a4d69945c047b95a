"""C4, gaps in a numbered series, and C7, a school's year against its authority's roster."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.checks.check import Context
from desktop.checks.observed import Observed, Parameters
from desktop.checks.series import GROUP
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from tests.checks.approvals import with_approvals

SCHOOL, NEW_KEY, OFFICE = "did:key:school", "did:key:new", "did:key:office"
DEAN = "did:key:dean"
NOW = "2027-03-01T00:00:00.000Z"


class Log:
    """Records in ledger order."""

    def __init__(self) -> None:
        self.all: list[Observed] = []

    def add(
        self,
        kind: str,
        data: JsonObject,
        issuer: str = OFFICE,
        time: str = "2026-06-01T00:00:00.000Z",
        *,
        revoked: bool = False,
    ) -> Observed:
        number = len(self.all)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        record = Record(record_id, kind, time, data)
        self.all.append(Observed(record, number, number, issuer, revoked))
        return self.all[-1]

    def parameter(self, name: str, value: str, since: str = "2026-01-01T00:00:00.000Z") -> str:
        data: JsonObject = {"name": name, "value": value, "from": since}
        return self.add("ledger.parameter/1", data).record.id

    def licence(self, number: str, issuer: str = OFFICE, *, revoked: bool = False) -> str:
        return self.add("party.licence/1", {"number": number}, issuer, revoked=revoked).record.id

    def diploma(self, issuer: str = SCHOOL, *, revoked: bool = False) -> Observed:
        return self.add("education.diploma/1", {"awarded": "2026-07-01"}, issuer, revoked=revoked)

    def approve(self, *diplomas: Observed, by: str = DEAN) -> None:
        named: list[JsonValue] = [
            {"id": one.record.id, "sha256": one.record.sha256.hex()} for one in diplomas
        ]
        self.add("record.approval/1", {"records": named}, by)

    def found(self) -> list[Finding]:
        keys = {key: frozenset({key}) for key in (OFFICE, "did:key:other")}
        keys |= {key: frozenset({SCHOOL, NEW_KEY}) for key in (SCHOOL, NEW_KEY)}
        return list(
            GROUP.run(with_approvals(self.all), Context(Parameters(()), NOW, keys.__getitem__))
        )


@pytest.fixture
def log() -> Log:
    return Log()


@given(st.sets(st.integers(1, 60), min_size=1), st.permutations(range(60)))
def test_every_gap_is_told_once_and_nothing_else(numbers: set[int], order: list[int]) -> None:
    log = Log()
    log.parameter("C4.series.party.licence", "1")
    for number in sorted(numbers, key=lambda one: order[one - 1]):
        log.licence(f"NB-{number:04}-A")
    missing = set(range(min(numbers), max(numbers))) - numbers
    gaps = {one for one in missing if one - 1 in numbers}  # where each begins
    found = log.found()
    assert len(found) == len(gaps)
    assert {one.code for one in found} <= {"C4"}


def test_a_gap_names_the_records_on_both_sides(log: Log) -> None:
    log.parameter("C4.series.party.licence", "1")
    first = log.licence("NB-0001")
    last = log.licence("NB-0004")
    (found,) = log.found()
    assert found.records == tuple(sorted((first, last)))
    assert "2 numbers are missing" in found.what
    assert found.entry == 2


def test_a_series_belongs_to_one_issuer_and_one_prefix(log: Log) -> None:
    log.parameter("C4.series.party.licence", "1")
    log.licence("NB-0001")
    log.licence("NB-0003", "did:key:other")
    log.licence("FB-0003")
    log.licence("NB-0003b")
    log.licence("unnumbered")
    assert log.found() == []


def test_a_new_key_goes_on_with_the_series_and_a_revoked_record_keeps_its_number(log: Log) -> None:
    log.parameter("C4.series.party.licence", "1")
    log.licence("1", SCHOOL)
    log.licence("2", SCHOOL, revoked=True)
    log.licence("3", NEW_KEY)
    assert log.found() == []
    log.licence("5", NEW_KEY)
    assert [one.code for one in log.found()] == ["C4"]


@pytest.mark.parametrize(
    ("name", "value", "since"),
    [
        ("C4.series.party.licence", "0", "2026-01-01T00:00:00.000Z"),
        ("C4.series.party.licence", "1", "2028-01-01T00:00:00.000Z"),
        ("C4.series.party.licence", "1", "2026-08-01T00:00:00.000Z"),  # the gap is from before
        ("C4.series.recall.notice", "1", "2026-01-01T00:00:00.000Z"),
        ("C4.series.nothing", "1", "2026-01-01T00:00:00.000Z"),
    ],
)
def test_without_the_word_of_an_authority_there_is_no_gap(
    log: Log, name: str, value: str, since: str
) -> None:
    log.parameter(name, value, since)
    log.licence("1")
    log.licence("3")
    assert log.found() == []


def test_a_number_from_before_an_authoritys_word_is_neither_missing_nor_a_neighbour(
    log: Log,
) -> None:
    log.parameter("C4.series.party.licence", "1")
    early = "2025-06-01T00:00:00.000Z"
    for number, time in (("1", NOW), ("3", early), ("6", NOW), ("9", NOW)):
        log.add("party.licence/1", {"number": number}, time=time)
    (found,) = log.found()
    assert found.what.startswith("The series goes from 6 to 9;")


def test_of_two_records_with_one_number_the_first_in_the_ledger_is_named(log: Log) -> None:
    log.parameter("C4.series.party.licence", "1")
    log.licence("1", NEW_KEY)
    first = log.licence("4", SCHOOL)
    log.licence("4", NEW_KEY)
    (found,) = log.found()
    assert found.at == first


def test_a_roster_with_as_many_diplomas_is_well(log: Log) -> None:
    log.approve(log.diploma(), log.diploma(NEW_KEY))
    log.diploma()  # nobody approved it
    log.approve(log.diploma("did:key:other"), log.diploma(revoked=True))
    log.parameter(f"C7.awards.{SCHOOL}.2026", "2")
    log.parameter(f"C7.awards.{SCHOOL}.2025", "0")
    assert log.found() == []


@pytest.mark.parametrize(("value", "meaning"), [("3", "not on the ledger"), ("1", "does not have")])
def test_a_roster_with_more_or_fewer_is_told_at_the_figure(
    log: Log, value: str, meaning: str
) -> None:
    log.approve(log.diploma(), log.diploma())
    at = log.parameter(f"C7.awards.{SCHOOL}.2026", value)
    (found,) = log.found()
    assert (found.code, found.records) == ("C7", (at,))
    assert f"{value} diplomas of 2026; 2 of them" in found.what
    assert meaning in found.means


def test_the_newest_figure_counts_and_one_that_is_yet_to_come_does_not(log: Log) -> None:
    log.approve(log.diploma())
    name = f"C7.awards.{SCHOOL}.2026"
    log.parameter(name, "1", "2027-02-01T00:00:00.000Z")
    log.parameter(name, "9", "2027-01-01T00:00:00.000Z")
    log.parameter(name, "7", "2027-06-01T00:00:00.000Z")
    assert log.found() == []


def test_an_approval_of_other_bytes_does_not_count(log: Log) -> None:
    diploma = log.diploma()
    other = diploma._replace(
        record=Record(diploma.record.id, "education.diploma/1", NOW, {"awarded": "2026-01-01"})
    )
    log.approve(other)
    log.parameter(f"C7.awards.{SCHOOL}.2026", "1")
    assert [one.code for one in log.found()] == ["C7"]


def test_what_the_school_approves_itself_does_not_count(log: Log) -> None:
    log.approve(log.diploma(), by=SCHOOL)
    log.parameter(f"C7.awards.{SCHOOL}.2026", "1")
    assert [one.code for one in log.found()] == ["C7"]
