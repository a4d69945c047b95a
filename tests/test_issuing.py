"""From what a user entered to a final record, with the real engine and cosigners."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desktop import issuing
from desktop.approval import approval_items, draft_file, read_draft_file
from desktop.errors import FormatError, RuleError, UsageError
from desktop.exchange.draft import Draft, PrivateDraft
from desktop.judgement.record import judge_record
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json
from desktop.ledger.scalar import encode_base64
from desktop.node.local import LocalNetwork
from desktop.peers.folder import FolderSource
from desktop.peers.sync import Replica, sync
from desktop.replica import checkpoints, outbox, records
from desktop.replica.database import Database, open_database
from desktop.replica.outbox import State
from desktop.replica.query import find_keys
from desktop.replica.query_text import parse_query
from tests.city import ORIGIN, City
from tests.exchange.gps_photo import gps_photo

pytestmark = pytest.mark.slow

_DIPLOMA: JsonObject = {
    "achievementType": "BachelorDegree",
    "achievement": {"en": "Bachelor of Science"},
    "awarded": "2026-01-05",
}


def _diplomas(count: int) -> list[JsonObject]:
    return [{"data": _DIPLOMA} for _ in range(count)]


@dataclass
class Desk:
    """A registrar's laptop beside the small city."""

    city: City
    network: LocalNetwork
    db: Database
    desk: Database
    folder: Path

    def sync(self) -> None:
        """Bring the replica up to date."""
        replica = Replica(
            self.db, self.city.anchor, self.folder / "incoming", self.folder / "evidence"
        )
        done = sync(replica, [FolderSource(self.network.folder)])
        assert [peer.error for peer in done.peers] == [None]

    def make(self, kind: str, *items: JsonObject, who: str = "registrar") -> issuing.Accepted:
        """Return records of a person."""
        did = self.city.person(who).did
        return issuing.make_records(self.db, did, kind, items, self.city.now_ms)

    def send(self, who: str = "registrar") -> list[outbox.Signed]:
        """Sign what is due and hand it over, to final."""
        signer = self.city.person(who).signer
        signed = issuing.sign_released(self.db, self.desk, signer, ORIGIN, self.city.now_ms)
        self.hand_over()
        self.network.publish()
        self.sync()
        return signed

    def hand_over(self) -> list[issuing.Settled]:
        """Hand over what is signed and settle what is refused."""
        settled = []
        for group in issuing.unsettled(self.desk):
            told = self.network.submit_together([one.entry for one in group])
            refusal = next((item for item in told if item is not None), None)
            if refusal is not None:
                settled.append(issuing.settle(self.db, self.desk, group, refusal))
        return settled

    def states(self) -> list[State]:
        """Return the outbox's states, brought up to date."""
        trusted = checkpoints.trusted(self.db)
        assert trusted is not None
        return [item.state for item in issuing.follow(self.db, self.desk, trusted.size)]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    city = City(tmp_path / "city")
    with (
        city.found() as network,
        open_database(tmp_path / "replica.db", "replica") as db,
        open_database(tmp_path / "desk.db", "desk") as desk,
    ):
        network.publish()
        made = Desk(city, network, db, desk, tmp_path)
        made.sync()
        yield made


def test_a_record_waits_out_its_cool_off_and_becomes_final(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", {"data": _DIPLOMA})
    assert accepted.refused == ()
    ids = issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=600)
    assert ids == [accepted.records[0].id]
    assert desk.send() == []
    desk.city.now_ms += 600_000
    assert len(desk.send()) == 1
    assert desk.states() == [State.FINAL]
    assert records.key_of(desk.db, ids[0]) is not None


def test_a_waiting_record_is_pulled_back_and_never_sent(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", {"data": _DIPLOMA})
    (record_id,) = issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=0)
    assert outbox.pull_back(desk.desk, record_id) == [record_id]
    assert desk.send() == []
    with pytest.raises(UsageError):
        outbox.pull_back(desk.desk, record_id)


def test_an_import_with_a_photo_that_tells_its_place_is_refused(desk: Desk, tmp_path: Path) -> None:
    photos: list[JsonValue] = [encode_base64(gps_photo(tmp_path))]
    told = PrivateDraft("application/json", format_json({"photos": photos}))
    data: JsonObject = {
        "site": "4012345000047", "subject": "premises", "result": "satisfactory",
        "checklist": [{"item": "Cold store", "outcome": "compliant"}],
    }  # fmt: skip
    draft = Draft("inspection.report/1", data, "report 1", private=told)
    did = desk.city.person("inspector").did
    accepted = issuing.make_drafts(desk.db, did, [draft], desk.city.now_ms)
    assert accepted.records == ()
    assert "place, time or camera" in accepted.refused[0].problem


@pytest.mark.slow
def test_records_of_one_call_share_a_signature(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", *_diplomas(20))
    issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=0)
    assert len(desk.send()) == 1
    assert desk.states() == [State.FINAL] * 20


@pytest.mark.slow
def test_a_large_batch_is_split_numbered_and_pulled_back_whole(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", *_diplomas(400))
    (batch,) = issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=0)
    with pytest.raises(UsageError, match="batch"):
        outbox.pull_back(desk.desk, accepted.records[0].id)
    signed = desk.send()
    assert len(signed) > 1
    assert desk.states() == [State.FINAL] * 400
    entry = records.key_of(desk.db, accepted.records[0].id)
    assert entry is not None
    read = records.statement_records(desk.db, entry // 512)
    assert read.batch is not None
    assert read.batch.id == batch
    assert read.batch.parts == len(signed)


@pytest.mark.slow
def test_nothing_is_queued_where_one_row_is_wrong_and_every_problem_is_named(desk: Desk) -> None:
    bad: JsonObject = {**_DIPLOMA, "awarded": "2026-02-31"}
    accepted = desk.make(
        "education.diploma/1", {"data": _DIPLOMA}, {"data": bad}, {"data": {}}, {"datum": {}}
    )
    assert accepted.records == ()
    places = {(item.row, item.column) for item in accepted.refused}
    assert (2, "awarded") in places
    assert {row for row, _ in places} == {2, 3, 4}


@pytest.mark.slow
def test_a_key_that_may_not_is_told_before_anything_is_signed(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", {"data": _DIPLOMA}, who="operator")
    assert accepted.records == ()
    assert accepted.refused[0].problem.startswith("ROLE")
    stranger = desk.make("education.diploma/1", {"data": _DIPLOMA}, who="stranger")
    assert stranger.refused[0].problem.startswith("UNKNOWN_ISSUER")


@pytest.mark.slow
def test_an_unknown_kind_is_said(desk: Desk) -> None:
    with pytest.raises(RuleError, match="no kind"):
        desk.make("no.such/1", {"data": {}})


@pytest.mark.slow
def test_the_same_bytes_again_give_one_entry(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", {"data": _DIPLOMA})
    issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=0)
    (one,) = desk.send()
    size = desk.network.engine.application.info().size
    assert desk.network.submit(one.entry) is None
    desk.network.publish()
    assert desk.network.engine.application.info().size == size


@pytest.mark.slow
def test_an_approval_by_a_colleague_makes_the_draft_valid(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", {"data": _DIPLOMA})
    issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=0)
    drafted = read_draft_file(draft_file(accepted.records))
    assert drafted == accepted.records
    desk.send()
    row = records.by_id(desk.db, drafted[0].id, records.Moment(10**6, "2026-06-01T00:00:00.000Z"))
    assert row is not None
    assert row.decision.verdict.value == "NOT YET VALID"
    (item,) = approval_items([(record.id, record.sha256) for record in drafted])
    approval = desk.make("record.approval/1", item, who="approver")
    issuing.queue(desk.desk, approval.records, desk.city.now_ms, cool_off_s=0)
    desk.send("approver")
    row = records.by_id(desk.db, drafted[0].id, records.Moment(10**6, "2026-06-01T00:00:00.000Z"))
    assert row is not None
    assert row.decision.verdict.value == "VALID"


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b'{"records":[],"type":"civicledger/draft/1"}',
     b'{"records":[1],"type":"civicledger/draft/1"}', b'{"records":[{}],"type":"other"}'],
)  # fmt: skip
def test_something_else_than_a_draft_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        read_draft_file(data)


@pytest.mark.slow
def test_a_damaged_outbox_row_is_noticed_and_not_sent(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", {"data": _DIPLOMA})
    issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=0)
    assert outbox.damaged_rows(desk.desk) == []
    with desk.desk.transaction():
        desk.desk.execute("update queued set document = replace(document, 'Science', 'Arts')")
    assert len(outbox.damaged_rows(desk.desk)) == 1
    with pytest.raises(Exception, match="damaged"):
        desk.send()


@pytest.mark.slow
def test_what_is_left_of_a_batch_is_sent_after_one_record_was_taken_out(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", *_diplomas(400))
    issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=0)
    gone = accepted.records[-1].id
    assert outbox.take_out(desk.desk, gone) == [gone]
    desk.send()
    assert desk.states() == [*[State.FINAL] * 399, State.PULLED]
    assert records.key_of(desk.db, gone) is None


@pytest.mark.slow
def test_a_part_of_a_batch_that_is_taken_out_whole_leaves_no_gap(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", *_diplomas(400))
    issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=0)
    first = [one.record for one in outbox.everything(desk.desk) if one.part == 1]
    for record in first:
        outbox.take_out(desk.desk, record)
    desk.send()
    states = desk.states()
    assert states.count(State.PULLED) == len(first)
    assert states.count(State.FINAL) == 400 - len(first)


@pytest.mark.slow
def test_a_batch_is_handed_over_whole_or_not_at_all(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", *_diplomas(400))
    issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=0)
    size = desk.network.engine.application.info().size
    desk.city.now_ms += 20 * 60_000  # this laptop's clock is fast while it signs
    signer = desk.city.person("registrar").signer
    issuing.sign_released(desk.db, desk.desk, signer, ORIGIN, desk.city.now_ms)
    desk.city.now_ms -= 20 * 60_000
    assert desk.hand_over() == [issuing.Settled.HELD]
    desk.network.publish()
    assert desk.network.engine.application.info().size == size
    desk.city.now_ms += 20 * 60_000
    assert desk.hand_over() == []
    desk.network.publish()
    desk.sync()
    assert desk.states() == [State.FINAL] * 400


@pytest.mark.slow
def test_a_used_counter_means_the_same_records_are_signed_anew(desk: Desk) -> None:
    first = desk.make("education.diploma/1", {"data": _DIPLOMA})
    issuing.queue(desk.desk, first.records, desk.city.now_ms, cool_off_s=0)
    other = desk.city.person("registrar").statement(  # another laptop used the counter meanwhile
        [desk.city.person("registrar").record("education.diploma/1", desk.city.now_ms, _DIPLOMA)],
        desk.city.now_ms,
    )
    signer = desk.city.person("registrar").signer
    issuing.sign_released(desk.db, desk.desk, signer, ORIGIN, desk.city.now_ms)
    desk.city.seal(desk.network, other)
    assert desk.hand_over() == [issuing.Settled.ANEW]
    desk.network.publish()
    desk.sync()
    desk.send()
    assert desk.states() == [State.FINAL]


@pytest.mark.slow
def test_ones_own_record_that_is_logged_already_counts_as_logged(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", {"data": _DIPLOMA})
    issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=0)
    desk.city.seal(
        desk.network,
        desk.city.person("registrar").statement(accepted.records, desk.city.now_ms),
    )
    desk.network.publish()
    desk.sync()
    signer = desk.city.person("registrar").signer
    assert issuing.sign_released(desk.db, desk.desk, signer, ORIGIN, desk.city.now_ms) == []
    assert desk.hand_over() == []
    assert desk.states() == [State.FINAL]


@pytest.mark.slow
def test_what_can_never_be_accepted_is_refused_for_good(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", {"data": _DIPLOMA})
    issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=0)
    signer = desk.city.person("operator").signer
    issuing.sign_released(desk.db, desk.desk, signer, ORIGIN, desk.city.now_ms)
    assert desk.hand_over() == [issuing.Settled.REFUSED]
    assert desk.states() == [State.REFUSED]


@pytest.mark.slow
def test_an_approval_by_a_key_that_proves_stolen_counts_nowhere_any_more(desk: Desk) -> None:
    accepted = desk.make("education.diploma/1", {"data": _DIPLOMA})
    issuing.queue(desk.desk, accepted.records, desk.city.now_ms, cool_off_s=0)
    desk.send()
    (item,) = approval_items([(record.id, record.sha256) for record in accepted.records])
    approval = desk.make("record.approval/1", item, who="approver")
    issuing.queue(desk.desk, approval.records, desk.city.now_ms, cool_off_s=0)
    desk.send("approver")
    moment = records.Moment(10**6, "2026-06-01T00:00:00.000Z")
    record_id = accepted.records[0].id

    def verdicts() -> list[str]:
        row = records.by_id(desk.db, record_id, moment)
        assert row is not None
        judged = judge_record(desk.db, desk.city.anchor, record_id, moment)
        return [row.decision.verdict.value, judged.decision.verdict.value]

    assert verdicts() == ["VALID", "VALID"]
    authority = desk.city.scribes["city-hall"]
    stolen: JsonObject = {
        "key": desk.city.person("approver").did,
        "reason": "key_compromised",
        "suspect_since": 0,
    }
    revoked = authority.record("roster.revoke/1", desk.city.now_ms, stolen)
    desk.city.seal(desk.network, authority.statement([revoked], desk.city.now_ms))
    desk.network.publish()
    desk.sync()
    assert verdicts() == ["NOT YET VALID", "NOT YET VALID"]
    found = find_keys(desk.db, parse_query("is:not-yet-valid"), moment)
    assert records.key_of(desk.db, record_id) in found.keys


@pytest.mark.slow
def test_a_waiting_record_that_is_logged_already_does_not_hinder_the_others(desk: Desk) -> None:
    made = desk.make("education.diploma/1", *_diplomas(2)).records
    issuing.queue(desk.desk, made[:1], desk.city.now_ms, 0)
    desk.send()
    (sent,) = outbox.everything(desk.desk)
    restored = replace(sent, state=State.WAITING, statement=None, detail="")  # from a back-up
    outbox.update(desk.desk, [restored])
    desk.desk.execute("delete from signed")
    issuing.queue(desk.desk, made[1:], desk.city.now_ms, 0)
    desk.send()
    assert desk.states() == [State.FINAL, State.FINAL]
