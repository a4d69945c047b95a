"""Each planted fault is found, alone, and by its own check."""

import pytest

from desktop.checks.health import group
from tests.checks.health.faults import PLANTED
from tests.checks.health.ward import Ward, clean_ward

pytestmark = pytest.mark.slow


@pytest.fixture
def ward() -> Ward:
    return clean_ward()


def test_a_ward_without_faults_has_no_findings(ward: Ward) -> None:
    assert len(ward.opened) > 450
    assert ward.found() == []


@pytest.mark.parametrize("what", PLANTED)
def test_a_planted_fault_is_found_and_nothing_else(ward: Ward, what: str) -> None:
    code, _, plant = PLANTED[what]
    record = plant(ward)
    found = ward.found()
    assert [one.code for one in found] == [code] * len(found)
    assert {one.entry for one in found} == {_entry(ward, record)}
    assert all(record in one.records for one in found)


def _entry(ward: Ward, record: str) -> int:
    return next(one.entry for one in ward.records if one.record.id == record)


@pytest.mark.parametrize("what", PLANTED)
def test_a_check_that_is_turned_off_finds_nothing(
    ward: Ward, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, name, plant = PLANTED[what]
    plant(ward)
    monkeypatch.setattr(group, name, lambda *_: iter(()))
    assert ward.found() == []
