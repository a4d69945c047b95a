"""The verdict on a proof file: who is trusted, what is known since, what contradicts itself."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.errors import FormatError, UsageError
from desktop.exchange.proof_check import (
    UNKNOWN_STATUS,
    WHOM_TO_TRUST,
    FileJudgement,
    Reader,
    judge_proof_file,
)
from desktop.exchange.proof_file import build_proof_file, build_transparent
from desktop.exchange.status_source import StatusSource
from desktop.exchange.transparent_check import judge_transparent
from desktop.ledger.anchor import Anchor
from desktop.ledger.policy import policy_of
from desktop.ledger.proof_file import format_proof_file, parse_proof_file
from desktop.ledger.scalar import format_time, parse_time
from desktop.ledger.status import Status, sign_status
from desktop.replica.database import Database, open_read_only
from desktop.replica.records import Moment
from desktop.verdict import Result, Verdict
from tests.chronicle import NOW, Chronicle, chronicle

pytestmark = pytest.mark.slow

__all__ = ["chronicle"]

_NOW_MS = parse_time(NOW)
Made = Callable[[str], bytes]


@pytest.fixture
def db(chronicle: Chronicle) -> Iterator[Database]:
    with open_read_only(chronicle.replica, "replica") as opened:
        yield opened


@pytest.fixture
def made(db: Database, chronicle: Chronicle) -> Made:
    """Return a function that gives the proof file of a record by its name."""
    return lambda name: build_proof_file(db, chronicle.anchor, chronicle.ids[name])


def reader(chronicle: Chronicle, *sources: StatusSource) -> Reader:
    return Reader(chronicle.anchor, _NOW_MS, sources)


def own(db: Database, chronicle: Chronicle, until: int | None = None) -> StatusSource:
    moment = Moment(until or chronicle.size, NOW)
    return StatusSource("your replica", db, chronicle.anchor, moment, until)


def judged(data: bytes, asked: Reader) -> tuple[Verdict, str]:
    found = judge_proof_file(data, asked)
    reasons = found.decision.reasons
    return found.decision.verdict, reasons[0].text if reasons else ""


def test_without_anybody_to_trust_it_cannot_be_checked(made: Made) -> None:
    verdict, why = judged(made("valid"), Reader(None, _NOW_MS))
    assert (verdict, why) == (Verdict.CANNOT_CHECK, WHOM_TO_TRUST)


def test_alone_it_does_not_prove_that_nothing_happened_since(
    made: Made, chronicle: Chronicle
) -> None:
    assert judged(made("valid"), reader(chronicle)) == (Verdict.CANNOT_CHECK, UNKNOWN_STATUS)


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("revoked", Verdict.REVOKED),
        ("rotated", Verdict.REVOKED),
        ("suspect", Verdict.REVOKED),
        ("superseded", Verdict.SUPERSEDED),
        ("suspended", Verdict.CANNOT_CHECK),
        ("expired", Verdict.CANNOT_CHECK),
    ],
)
def test_what_cannot_be_undone_is_proven_by_the_file_alone(
    made: Made, chronicle: Chronicle, name: str, verdict: Verdict
) -> None:
    for trust in (
        chronicle.anchor,
        chronicle.city.charter,
        policy_of(chronicle.city.charter),
    ):
        assert judged(made(name), Reader(trust, _NOW_MS))[0] is verdict


def test_with_a_replica_every_fate_is_known(made: Made, db: Database, chronicle: Chronicle) -> None:
    asked = reader(chronicle, own(db, chronicle))
    verdicts = {name: judged(made(name), asked)[0].value for name in chronicle.ids}
    assert verdicts == {
        "valid": "VALID", "event": "VALID", "newer": "VALID", "reinstated": "VALID",
        "disputed": "VALID", "revoked": "REVOKED", "suspended": "SUSPENDED",
        "superseded": "SUPERSEDED", "waiting": "NOT YET VALID", "early": "NOT YET VALID",
        "expired": "EXPIRED", "part": "NOT FINAL", "suspect": "REVOKED", "rotated": "REVOKED",
    }  # fmt: skip


def test_an_older_replica_and_a_newer_file_know_more_together(
    made: Made, db: Database, chronicle: Chronicle
) -> None:
    asked = reader(chronicle, own(db, chronicle, chronicle.before))
    assert judged(made("revoked"), asked)[0] is Verdict.REVOKED
    found = judge_proof_file(made("valid"), asked)
    assert found.decision.verdict is Verdict.VALID
    assert found.notes == ["The file is newer than the copy that its status was looked up in."]


def test_a_replica_of_another_ledger_knows_nothing(
    made: Made, db: Database, chronicle: Chronicle
) -> None:
    other = replace(own(db, chronicle), anchor=Anchor("other.example", bytes(32)))
    found = judge_proof_file(made("valid"), reader(chronicle, other))
    assert found.decision.verdict is Verdict.CANNOT_CHECK
    (asked,) = [one for one in found.checks if one.name == "status source"]
    assert (asked.result, asked.detail) == (
        Result.NOT_DONE, "your replica: It follows another ledger.",
    )  # fmt: skip


@pytest.mark.parametrize(
    "anchor",
    [Anchor("other.example", bytes(32)), Anchor("ledger.smallville.example/2026", bytes(32))],
)
def test_a_file_of_another_ledger_cannot_be_checked(made: Made, anchor: Anchor) -> None:
    assert judged(made("valid"), Reader(anchor, _NOW_MS))[0] is Verdict.CANNOT_CHECK


def test_a_damaged_file_is_altered_whomever_the_reader_trusts(
    made: Made, chronicle: Chronicle
) -> None:
    data = made("valid")
    proof = parse_proof_file(data)
    harmed = [
        data.replace(b"Bachelor of Valid", b"Doctorate Valid__"),
        format_proof_file(replace(proof, index=proof.index + 3000)),
        format_proof_file(replace(proof, path=proof.path[:-1])),
        format_proof_file(replace(proof, record=499)),
    ]
    for one in harmed:
        assert one != data
        for trust in (chronicle.anchor, None):
            assert judged(one, Reader(trust, _NOW_MS))[0] is Verdict.ALTERED


def test_below_the_quorum_it_is_not_final(made: Made, chronicle: Chronicle) -> None:
    proof = parse_proof_file(made("valid"))
    head, lines = proof.checkpoint.decode().split("\n\n")
    kept = "".join(f"{line}\n" for line in lines.splitlines()[:3])
    weak = format_proof_file(replace(proof, checkpoint=f"{head}\n\n{kept}".encode()))
    assert judged(weak, reader(chronicle))[0] is Verdict.NOT_FINAL


def test_a_replica_with_another_history_makes_it_altered(
    made: Made, chronicle: Chronicle, tmp_path: Path
) -> None:
    file = Path(shutil.copy(chronicle.replica, tmp_path / "replica.db"))
    connection = sqlite3.connect(file)
    connection.execute("update tile set hashes = zeroblob(length(hashes))")
    connection.commit()
    connection.close()
    with open_read_only(file, "replica") as harmed:
        verdict, why = judged(made("valid"), reader(chronicle, own(harmed, chronicle)))
    assert verdict is Verdict.ALTERED
    assert "your replica holds another history" in why


def with_status(
    data: bytes, chronicle: Chronicle, verdict: Verdict, time_ms: int = _NOW_MS - 1000
) -> bytes:
    """Return a proof file with a status statement of an authority."""
    proof = parse_proof_file(data)
    receipt = chronicle.city.signers["university"].receipt
    status = Status(
        chronicle.city.charter.origin, chronicle.size + 9, bytes(32), chronicle.ids["valid"],
        verdict, format_time(time_ms),
    )  # fmt: skip
    signed = sign_status(status, receipt.public, receipt.sign)
    return format_proof_file(replace(proof, status=signed))


@pytest.mark.parametrize("verdict", list(Verdict))
def test_an_authoritys_fresh_word_decides(
    made: Made, chronicle: Chronicle, verdict: Verdict
) -> None:
    data = with_status(made("valid"), chronicle, verdict)
    expected = Verdict.CANNOT_CHECK if verdict in (
        Verdict.ALTERED, Verdict.CANNOT_CHECK, Verdict.NOT_FINAL,
    ) else verdict  # fmt: skip
    assert judged(data, reader(chronicle))[0] is expected


@pytest.mark.parametrize("time_ms", [_NOW_MS - 31 * 86_400_000, _NOW_MS + 3_600_000])
def test_a_status_that_is_too_old_or_from_the_future_says_nothing(
    made: Made, chronicle: Chronicle, time_ms: int
) -> None:
    data = with_status(made("valid"), chronicle, Verdict.VALID, time_ms)
    assert judged(data, reader(chronicle)) == (Verdict.CANNOT_CHECK, UNKNOWN_STATUS)
    patient = replace(reader(chronicle), status_age_s=40 * 86_400)
    later = judged(data, patient)[0]
    assert later is (Verdict.VALID if time_ms < _NOW_MS else Verdict.CANNOT_CHECK)


@pytest.mark.parametrize("data", [b"", b"\x00", b"%PDF-1.7", b"\xa0", b"{}", b"\xff" * 99])
def test_what_is_no_proof_file_is_refused(data: bytes, chronicle: Chronicle) -> None:
    with pytest.raises(FormatError):
        judge_proof_file(data, reader(chronicle))
    with pytest.raises(FormatError):
        judge_transparent(data, reader(chronicle), None, None)


class Transparent:
    """Transparent statements of the chronicle, judged."""

    def __init__(self, db: Database, chronicle: Chronicle) -> None:
        self.db, self.chronicle = db, chronicle

    def judged(self, name: str, asked: Reader, **more: object) -> FileJudgement:
        data = build_transparent(self.db, self.chronicle.anchor, self.chronicle.ids[name])
        charter = self.chronicle.city.charter if more.get("charter") else None
        wanted = self.chronicle.ids[name] if more.get("named") else None
        return judge_transparent(data, asked, charter, wanted)


def test_a_transparent_statement_needs_a_charter_or_a_replica(
    db: Database, chronicle: Chronicle
) -> None:
    made = Transparent(db, chronicle)
    alone = made.judged("event", reader(chronicle))
    assert alone.decision.verdict is Verdict.CANNOT_CHECK
    charter = made.judged("event", reader(chronicle), charter=True)
    assert charter.decision.reasons[0].text == UNKNOWN_STATUS
    known = made.judged("event", reader(chronicle, own(db, chronicle)))
    assert known.decision.verdict is Verdict.VALID
    assert known.record == chronicle.ids["event"]


def test_a_record_of_a_larger_statement_is_named(db: Database, chronicle: Chronicle) -> None:
    made, asked = Transparent(db, chronicle), reader(chronicle, own(db, chronicle))
    assert made.judged("revoked", asked).decision.verdict is Verdict.CANNOT_CHECK
    assert made.judged("revoked", asked, named=True).decision.verdict is Verdict.REVOKED
    data = build_transparent(db, chronicle.anchor, chronicle.ids["event"])
    with pytest.raises(UsageError):
        judge_transparent(data, asked, None, chronicle.ids["valid"])


def test_a_damaged_transparent_statement_is_altered(db: Database, chronicle: Chronicle) -> None:
    data = build_transparent(db, chronicle.anchor, chronicle.ids["event"])
    harmed = data.replace(b"receiving", b"departing")
    assert harmed != data
    charter = chronicle.city.charter
    for asked in (reader(chronicle), reader(chronicle, own(db, chronicle))):
        found = judge_transparent(harmed, asked, charter, None)
        assert found.decision.verdict is Verdict.ALTERED
