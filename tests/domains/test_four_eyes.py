"""Approvals that must not count: of keys that were revoked, and where a person is not named."""

import pytest

from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from tests.domains.town import DIPLOMA, Town, word


def _approve(town: Town, record: Record, name: str = "approver") -> int:
    """Let somebody approve a record; return the entry in which it is done."""
    data: JsonObject = {"records": [{"id": record.id, "sha256": record.sha256.hex()}]}
    entry = town.state.size
    assert word(town.issue(name, "record.approval/1", data)) == "accepted"
    return entry


def _revoke(town: Town, name: str, suspect_since: int | None) -> None:
    data: JsonObject = {"key": town.by(name).did, "reason": "key_compromised"}
    if suspect_since is not None:
        data["suspect_since"] = suspect_since
    town.log("city-hall", "roster.revoke/1", data)


@pytest.mark.parametrize("suspicion", [None, "the approval", "later"])
def test_the_approval_of_a_key_revoked_since_does_not_count_for_a_later_record(
    suspicion: str | None,
) -> None:
    town = Town()
    record = town.record("registrar", "education.diploma/1", DIPLOMA)
    entry = _approve(town, record)
    since = {"the approval": entry, "later": entry + 1}.get(suspicion or "")
    _revoke(town, "approver", since)
    assert town.enter(town.statement("registrar", record)) is None
    assert (town.known(record).approved_by is not None) is (suspicion == "later")


def test_an_approval_that_counted_before_the_revocation_stays_in_the_state() -> None:
    town = Town()
    record = town.log("registrar", "education.diploma/1", DIPLOMA)
    entry = _approve(town, record)
    _revoke(town, "approver", entry)
    assert town.known(record).approved_by is not None


def test_a_record_whose_issuer_names_no_person_cannot_be_approved() -> None:
    town = Town()
    enrolment = town.city.enrolment("nobody", ["registrar"], ["education"])
    data = {name: value for name, value in enrolment.data.items() if name != "person"}
    town.log("city-hall", "roster.enrol/1", data)
    record = town.log("nobody", "education.diploma/1", DIPLOMA)
    _approve(town, record)
    assert town.known(record).approved_by is None


def test_the_first_approval_that_counts_ends_the_search() -> None:
    town = Town()
    record = town.record("registrar", "education.diploma/1", DIPLOMA)
    town.enrol("early bird", ["approver"], ["food"])  # of another domain
    for name in ("early bird", "approver", "approver"):
        _approve(town, record, name)
    assert town.enter(town.statement("registrar", record)) is None
    assert town.known(record).approved_by == town.state.mentions(record.id)[1].approval
