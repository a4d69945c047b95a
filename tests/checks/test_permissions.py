"""Who could see what, when; and rule I7, a reader without a grant."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.checks import permissions
from desktop.checks.check import Context
from desktop.checks.observed import Observed, Parameters
from desktop.checks.permissions import Access
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record, Ref

DEVICE, OTHER = "urn:uuid:0b7d7b5e-6b0f-4b57-9d0e-1f6f7c0a9a11", "urn:dev:ops:32473-other"
OPERATOR, GATEWAY, OWNER = "did:key:operator", "did:key:gateway", "did:key:owner"
DOCTOR, LAB, STRANGER = "did:key:doctor", "did:key:lab", "did:key:stranger"
NEW_LAB = "did:key:newlab"


def day(number: int) -> str:
    return f"2026-05-{number:02}T12:00:00.000Z"


def keys_of(did: str) -> frozenset[str]:
    family = frozenset((LAB, NEW_LAB))
    return family if did in family else frozenset((did,))


class Log:
    """Records in ledger order, each on a day of May 2026; a device stands there from the start."""

    def __init__(self, visibility: str = "personal") -> None:
        self.records: list[Observed] = []
        self.device = self.registered(1, visibility=visibility)

    def add(
        self,
        kind: str,
        on: int,
        data: JsonObject,
        issuer: str,
        refs: tuple[Ref, ...] = (),
        *,
        superseded: bool = False,
    ) -> str:
        number = len(self.records)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        record = Record(record_id, kind, day(on), data, refs=refs)
        self.records.append(Observed(record, number, number, issuer, is_superseded=superseded))
        return record_id

    def registered(
        self,
        on: int,
        device: str = DEVICE,
        visibility: str = "personal",
        refs: tuple[Ref, ...] = (),
        *,
        superseded: bool = False,
        **more: JsonValue,
    ) -> str:
        data: JsonObject = {
            "device": device, "visibility": visibility, "gateway": GATEWAY, "owner": OWNER,
            "properties": [], **more,
        }  # fmt: skip
        return self.add("device.registered/1", on, data, OPERATOR, refs, superseded=superseded)

    def granted(
        self,
        on: int,
        grantee: str = LAB,
        name: str | None = "humidity",
        *,
        issuer: str = OWNER,
        device: str = DEVICE,
        until: int | None = None,
    ) -> str:
        data: JsonObject = {
            "scope": scope(device, name), "grantee": grantee, "from": day(on),
            "purpose": "research",
        }  # fmt: skip
        if until is not None:
            data["until"] = day(until)
        return self.add("access.grant/1", on, data, issuer)

    def withdrawn(self, on: int, grant: str, issuer: str = OWNER) -> str:
        refs = (Ref("withdraws", grant),)
        return self.add("access.withdraw/1", on, {"reason": "objection"}, issuer, refs)

    def status(self, on: int, record: str, action: str) -> None:
        data: JsonObject = {"action": action, "reason": "review"}
        self.add("record.status/1", on, data, "did:key:office", (Ref("status", record),))

    def read(
        self, on: int, reader: str = LAB, name: str | None = "humidity", device: str = DEVICE
    ) -> str:
        data: JsonObject = {"scope": scope(device, name), "purpose": "research"}
        return self.add("access.receipt/1", on, data, reader)

    def access(self) -> Access:
        return Access(self.records, keys_of)

    def who(self, on: int, name: str = "humidity") -> set[str]:
        """Return who could see a property beside those who run or own the device."""
        seen = self.access().who(DEVICE, name, day(on))
        return {one.grantee for one in seen if one.why == "grant"}

    def found(self) -> list[Finding]:
        context = Context(Parameters(()), day(31), keys_of)
        return list(permissions._run(self.records, context))

    def named(self) -> list[tuple[str, ...]]:
        return [one.records for one in self.found()]


def scope(device: str, name: str | None) -> JsonObject:
    covered: JsonObject = {"covers": "device", "device": device}
    return covered if name is None else {**covered, "property": name}


@pytest.fixture
def log() -> Log:
    return Log()


def test_who_could_see_humidity_on_3_may(log: Log) -> None:
    log.granted(2)
    log.granted(2, DOCTOR, "temperature")
    log.granted(4, DOCTOR)
    seen = log.access().who(DEVICE, "humidity", day(3))
    assert [(one.grantee, one.why) for one in seen] == [
        (GATEWAY, "gateway"), (OPERATOR, "operator"), (OWNER, "owner"), (LAB, "grant"),
    ]  # fmt: skip
    assert (seen[-1].purpose, seen[-1].since, seen[-1].until) == ("research", day(2), None)


def test_a_grant_of_all_properties_covers_each(log: Log) -> None:
    log.granted(2, name=None)
    assert log.who(3, "anything") == {LAB}


def test_a_grant_begins_and_ends_with_its_times(log: Log) -> None:
    log.granted(3, until=5)
    assert [log.who(on) for on in (2, 3, 4, 5)] == [set(), {LAB}, {LAB}, set()]
    assert log.access().matrix(day(4))[-1].until == day(5)


def test_withdrawing_ends_a_grant_from_its_own_time_on(log: Log) -> None:
    grant = log.granted(2)
    log.withdrawn(5, grant)
    log.withdrawn(4, grant, LAB)
    assert [log.who(on) for on in (3, 4, 6)] == [{LAB}, set(), set()]


def test_a_receipt_that_was_corrected_is_not_judged(log: Log) -> None:
    log.read(3, STRANGER)
    log.records[-1] = log.records[-1]._replace(is_superseded=True)
    assert log.named() == []


def test_a_stranger_cannot_withdraw(log: Log) -> None:
    log.withdrawn(3, log.granted(2), STRANGER)
    assert log.who(4) == {LAB}


def test_a_suspended_grant_rests_and_a_revoked_one_is_over(log: Log) -> None:
    grant = log.granted(2)
    log.status(4, grant, "suspend")
    log.status(6, grant, "reinstate")
    log.status(8, grant, "revoke")
    log.status(9, grant, "dispute")
    assert [bool(log.who(on)) for on in (3, 4, 5, 6, 7, 8, 9)] == [
        True, False, False, True, True, False, False,
    ]  # fmt: skip


def test_a_grant_by_who_has_no_right_counts_for_nothing(log: Log) -> None:
    grant = log.granted(2, issuer=STRANGER)
    assert log.who(3) == set()
    (found,) = log.found()
    assert (found.code, found.severity, found.records) == ("I7", Severity.WARNING, (grant,))
    log.granted(2, issuer=GATEWAY)
    assert log.who(3) == set()
    log.granted(2, issuer=OPERATOR)
    assert log.who(3) == {LAB}


def test_a_new_owner_ends_what_the_old_one_granted(log: Log) -> None:
    log.granted(2)
    log.registered(5, owner="did:key:next")
    assert [log.who(on) for on in (4, 6)] == [{LAB}, set()]


def test_a_correction_counts_from_the_time_of_what_it_corrects(log: Log) -> None:
    first = log.registered(1, OTHER, superseded=True)
    log.granted(2, device=OTHER)
    log.registered(9, OTHER, refs=(Ref("corrects", first),))
    seen = log.access().who(OTHER, "humidity", day(3))
    assert LAB in {one.grantee for one in seen}


def test_the_matrix_is_in_order_and_empty_before_anything_was(log: Log) -> None:
    log.registered(1, OTHER)
    log.granted(2)
    rows = log.access().matrix(day(3))
    assert [one.device for one in rows] == [OTHER] * 3 + [DEVICE] * 4
    assert log.access().matrix("2026-04-01T00:00:00.000Z") == ()


def test_documents_are_not_drawn_here(log: Log) -> None:
    data: JsonObject = {
        "scope": {"covers": "documents"}, "grantee": LAB, "from": day(2), "purpose": "research",
    }  # fmt: skip
    log.add("access.grant/1", 2, data, OWNER, (Ref("grants", log.device),))
    log.add("access.receipt/1", 2, {"scope": {"covers": "documents"}}, LAB)
    assert log.who(3) == set()
    assert log.named() == []


def test_readers_with_a_grant_are_fine_and_so_are_those_who_run_the_device(log: Log) -> None:
    log.granted(2)
    for reader in (LAB, NEW_LAB, OPERATOR, GATEWAY, OWNER):
        log.read(3, reader)
    assert log.named() == []


def test_everybody_may_read_what_is_public() -> None:
    log = Log(visibility="public")
    log.read(3, STRANGER)
    assert log.named() == []
    assert log.access().is_public(DEVICE, day(3))
    assert not log.access().is_public(OTHER, day(3))


POSITIVES = {
    "stranger": lambda log: log.read(3, STRANGER),
    "other property": lambda log: log.read(3, name="temperature"),
    "all properties": lambda log: log.read(3, name=None),
    "before": lambda log: log.read(1),
    "after": lambda log: log.read(9),
    "unknown device": lambda log: log.read(3, device=OTHER),
}


@pytest.mark.parametrize("change", POSITIVES.values(), ids=POSITIVES.keys())
def test_a_reader_without_a_grant_is_found(
    change: object, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.withdrawn(8, log.granted(2))
    assert callable(change)
    read = change(log)
    (found,) = log.found()
    assert (found.code, found.severity, found.records) == ("I7", Severity.ERROR, (read,))
    assert found.what.startswith("The record says ")
    monkeypatch.setattr(permissions, "reader_without_grant", _nothing)
    assert log.named() == []


def _nothing(*_given: object) -> Iterator[Finding]:
    return iter(())


def test_a_grant_that_was_logged_after_the_reading_does_not_cover_it(log: Log) -> None:
    read = log.read(3)
    log.granted(2)
    assert log.named() == [(read,)]
    log.read(3)  # this one it does
    assert log.named() == [(read,)]


@pytest.mark.parametrize("end", ["withdraw", "suspend", "revoke"])
def test_what_is_dated_back_after_the_reading_does_not_make_it_guilty(log: Log, end: str) -> None:
    grant = log.granted(2)
    log.read(5)
    log.withdrawn(4, grant) if end == "withdraw" else log.status(4, grant, end)
    assert log.named() == []
    assert log.who(5) == set()
    read = log.read(5)
    assert log.named() == [(read,)]


def test_a_reinstatement_that_was_logged_after_the_reading_does_not_cover_it(log: Log) -> None:
    grant = log.granted(2)
    log.status(3, grant, "suspend")
    read = log.read(5)
    log.status(4, grant, "reinstate")
    assert log.named() == [(read,)]


steps = st.lists(
    st.tuples(
        st.sampled_from(["grant", "withdraw", "suspend", "reinstate", "revoke"]),
        st.integers(0, 3),
    ),
    max_size=20,
)


@given(story=steps, at=st.integers(1, 28))
def test_the_matrix_as_of_a_day_is_what_a_replay_up_to_that_day_gives(
    story: list[tuple[str, int]], at: int
) -> None:
    log = Log()
    grants: list[str] = []
    state: dict[str, str] = {}  # as of the day that is asked for
    for number, (action, which) in enumerate(story):
        on = number + 2
        if action == "grant":
            grants.append(log.granted(on))
            state |= {grants[-1]: "holds"} if on <= at else {}
            continue
        if which >= len(grants):
            continue
        grant = grants[which]
        if action == "withdraw":
            log.withdrawn(on, grant)
        else:
            log.status(on, grant, action)
        if on <= at:
            state[grant] = _after(state[grant], action)
    seen = log.access().who(DEVICE, "humidity", day(at))
    held = {one.record for one in seen if one.why == "grant"}
    assert held == {grant for grant, found in state.items() if found == "holds"}


def _after(state: str, action: str) -> str:
    """Return a grant's state after an action; one that is over stays so."""
    if state == "over":
        return state
    if action in ("withdraw", "revoke"):
        return "over"
    return {"suspend": "rests", "reinstate": "holds"}[action]
