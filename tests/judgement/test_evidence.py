"""What proven statements say of a record: batches by issuer and size, approvals of lost keys."""

from collections.abc import Sequence

import pytest

from desktop.judgement.account import Account, account_checks
from desktop.judgement.evidence import Evidence, account_of
from desktop.keys.signing import sign_records
from desktop.ledger.charter_chain import PlacedEntry
from desktop.ledger.entry import open_entry
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Batch, Record, RecordSet
from desktop.verdict import Result
from tests.city import ORIGIN
from tests.domains.town import DIPLOMA, Town

pytestmark = pytest.mark.slow


def _account(town: Town, own: int, entries: Sequence[bytes]) -> Account:
    """Return the account of the first record of an entry; the founding stands before all."""
    founding = town.city.genesis()
    placed = [PlacedEntry(at, open_entry(entry)) for at, entry in enumerate(founding)]
    first = len(placed)
    placed += [PlacedEntry(first + at, open_entry(entry)) for at, entry in enumerate(entries)]
    others = tuple(one for one in placed if one.index != first + own)
    return account_of(Evidence(placed[first + own], 0, (town.city.charter,), others))


def _part(town: Town, name: str, batch: Batch) -> bytes:
    record = town.record(name, "education.diploma/1", DIPLOMA)
    content, scribe = RecordSet(batch, (record,)), town.by(name)
    scribe.next_seq += 1
    return sign_records(scribe.signer, ORIGIN, scribe.next_seq, content, town.now_ms // 1000)


def _batch_detail(account: Account) -> list[str]:
    now = "2026-03-01T00:00:00.000Z"
    return [one.detail for one in account_checks(account, now) if one.name == "batch"]


def test_at_most_nine_missing_parts_are_named() -> None:
    town = Town()
    batch_id = town.city.new_id(town.now_ms)
    parts = [_part(town, "registrar", Batch(batch_id, part, 10_000)) for part in (2, 4)]
    account = _account(town, 0, parts)
    assert account.missing_parts == (1, 3, 5, 6, 7, 8, 9, 10, 11)
    assert _batch_detail(account) == [
        "These parts of its batch are not here: 1, 3, 5, 6, 7, 8, 9, 10, 11."
    ]


@pytest.mark.parametrize(
    ("name", "parts", "missing"),
    [("registrar", 2, ()), ("registrar", 3, (2,)), ("inspector", 2, (2,))],
)
def test_a_part_counts_from_the_same_issuer_and_of_the_same_number_of_parts(
    name: str, parts: int, missing: tuple[int, ...]
) -> None:
    town = Town()
    batch_id = town.city.new_id(town.now_ms)
    own = _part(town, "registrar", Batch(batch_id, 1, 2))
    other = _part(town, name, Batch(batch_id, 2, parts))
    assert _account(town, 0, [own, other]).missing_parts == missing


def _approval(town: Town, record: Record, name: str = "approver") -> bytes:
    data: JsonObject = {"records": [{"id": record.id, "sha256": record.sha256.hex()}]}
    return town.statement(name, town.record(name, "record.approval/1", data))


def _revocation(town: Town, since: int | None) -> bytes:
    data: JsonObject = {"key": town.by("approver").did, "reason": "key_compromised"}
    if since is not None:
        data["suspect_since"] = since
    return town.statement("city-hall", town.record("city-hall", "roster.revoke/1", data))


def _first(town: Town) -> int:
    return len(town.city.genesis())


@pytest.mark.parametrize(("since", "awaits"), [(None, False), (0, True), (1, True), (2, False)])
def test_an_approval_from_the_suspicion_on_leaves_the_record_waiting(
    since: int | None,
    awaits: bool,  # noqa: FBT001  (a parameter of the test)
) -> None:
    town = Town()
    record = town.record("registrar", "education.diploma/1", DIPLOMA)
    suspect = None if since is None else _first(town) + since
    entries = [
        town.statement("registrar", record), _approval(town, record), _revocation(town, suspect)
    ]  # fmt: skip
    account = _account(town, 0, entries)
    assert account.awaits_approval is awaits
    assert account.approval is not None  # as the rules saw it
    (check,) = (one for one in account_checks(account, "2026-03-01") if one.name == "approval")
    assert check.result is (Result.FAILED if awaits else Result.OK)
    assert ("suspect from entry" in check.detail) is awaits


@pytest.mark.parametrize(("since", "approved"), [(None, False), (0, False), (1, True)])
def test_an_approval_of_a_revoked_key_does_not_reach_a_later_record(
    since: int | None,
    approved: bool,  # noqa: FBT001  (a parameter of the test)
) -> None:
    town = Town()
    record = town.record("registrar", "education.diploma/1", DIPLOMA)
    suspect = None if since is None else _first(town) + since
    entries = [
        _approval(town, record), _revocation(town, suspect), town.statement("registrar", record)
    ]  # fmt: skip
    account = _account(town, 2, entries)
    assert (account.approval is not None) is approved
    assert account.awaits_approval is not approved


def test_another_approver_makes_up_for_one_whose_key_is_lost() -> None:
    town = Town()
    record = town.record("registrar", "education.diploma/1", DIPLOMA)
    second = town.city.enrolment("second approver", ["approver"], ["education"])
    entries = [
        town.statement("registrar", record), town.statement("city-hall", second),
        _approval(town, record), _approval(town, record, "second approver"),
        _revocation(town, 0),
    ]  # fmt: skip
    assert not _account(town, 0, entries).awaits_approval


def test_a_record_whose_issuer_names_no_person_awaits_approval() -> None:
    town = Town()
    enrolment = town.city.enrolment("nobody", ["registrar"], ["education"])
    data = {name: value for name, value in enrolment.data.items() if name != "person"}
    record = town.record("nobody", "education.diploma/1", DIPLOMA)
    entries = [
        town.statement("city-hall", town.record("city-hall", "roster.enrol/1", data)),
        town.statement("nobody", record), _approval(town, record),
    ]  # fmt: skip
    assert _account(town, 1, entries).awaits_approval
