"""The registration policy: every refusal code, in the order in which the rules look."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from desktop.domains.admission import (
    TOLERANCE_MS,
    Examined,
    admit,
    examine,
    judge_records,
    may_act_in,
)
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.refusal import Code, Refusal
from desktop.domains.state import NO_HASH, LedgerState, Standing
from desktop.keys.signing import LIFETIME_S, sign_charter, sign_records
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Batch, Record, RecordSet, format_records
from desktop.ledger.scalar import format_time, parse_time
from desktop.ledger.statement import RECORDS_TYPE, Claims, draft_statement
from tests.city import ORIGIN, START_MS, City
from tests.domains.town import (
    DIPLOMA,
    GTIN_LINK,
    RECALL,
    Town,
    above,
    builtin_document,
    fresh_signer,
    kind_document,
    ref,
    word,
)


def test_a_good_statement_is_accepted() -> None:
    town = Town()
    record = town.log("operator", "recall.notice/1", RECALL, about=[GTIN_LINK])
    known = town.known(record)
    assert known.issuer == town.by("operator").did
    assert (known.entry, known.number) == (town.state.size - 1, 0)
    assert known.sha256 == NO_HASH  # nobody has to approve a recall


def test_a_statement_may_be_one_part_of_a_batch() -> None:
    town = Town()
    record = town.record("operator", "recall.notice/1", RECALL)
    batch = Batch(town.city.new_id(town.now_ms), 2, 3)
    signer = town.by("operator").signer
    entry = sign_records(signer, ORIGIN, 900_000, RecordSet(batch, (record,)), town.now_ms // 1000)
    examined = examine(entry)
    assert isinstance(examined, Examined)
    assert examined.batch == batch
    assert town.enter(entry) is None
    founding = examine(town.city.genesis()[0])
    assert isinstance(founding, Examined)
    assert (founding.batch, founding.records) == (None, ())


def test_bytes_that_are_no_statement_are_refused() -> None:
    assert word(Town().enter(b"\xd2nothing")) == "BAD_FORM"


def test_a_statement_with_records_of_another_form_is_refused() -> None:
    town = Town()
    entry = bytearray(town.statement("operator", town.record("operator", "a.b/1", {})))
    entry[entry.index(b'"kind"') + 1 : entry.index(b'"kind"') + 5] = b"king"
    assert word(town.enter(bytes(entry))) == "BAD_FORM"


def test_an_entry_beyond_65535_bytes_is_too_large() -> None:
    assert word(Town().enter(b"\xd2" * 65_536)) == "TOO_LARGE"


def test_a_signature_by_somebody_else_is_refused() -> None:
    town = Town()
    entry = bytearray(town.statement("operator", town.record("operator", "recall.notice/1", {})))
    entry[-1] ^= 1
    assert word(town.enter(bytes(entry))) == "BAD_SIGNATURE"


def test_form_is_judged_before_the_signature() -> None:
    town = Town()
    entry = bytearray(town.statement("operator", town.record("operator", "a.b/1", {})))
    entry[-1] ^= 1
    entry[entry.index(b'"kind"') + 1 : entry.index(b'"kind"') + 5] = b"king"
    assert word(town.enter(bytes(entry))) == "BAD_FORM"


def _signed(  # every claim of which may be wrong
    town: Town,
    name: str,
    *records: Record,
    origin: str = ORIGIN,
    issued_s: int | None = None,
    lifetime_s: int = LIFETIME_S,
    seq: int = 900_000,
) -> bytes:
    signer = town.by(name).signer
    issued = town.now_ms // 1000 if issued_s is None else issued_s
    claims = Claims(signer.did, records[0].id, origin, issued + lifetime_s, issued, seq)
    draft = draft_statement(RECORDS_TYPE, claims, format_records(RecordSet(None, records)))
    return draft.entry(signer.sign(draft.signed_bytes))


def test_a_statement_for_another_ledger_is_refused() -> None:
    town = Town()
    record = town.record("operator", "recall.notice/1", RECALL)
    assert word(town.enter(_signed(town, "operator", record, origin="elsewhere"))) == "WRONG_LEDGER"


@pytest.mark.parametrize(("left_ms", "expected"), [(0, "EXPIRED"), (1, "accepted")])
def test_a_statement_must_enter_before_it_expires(left_ms: int, expected: str) -> None:
    town = Town()
    record = town.record("operator", "recall.notice/1", RECALL)
    now_s = town.now_ms // 1000
    entry = _signed(town, "operator", record, issued_s=now_s - 100, lifetime_s=100)
    town.now_ms = now_s * 1000 - left_ms
    assert word(town.enter(entry)) == expected


@pytest.mark.parametrize(("ahead_s", "expected"), [(300, "accepted"), (301, "FROM_THE_FUTURE")])
def test_a_statement_may_be_signed_five_minutes_ahead_at_most(ahead_s: int, expected: str) -> None:
    town = Town()
    record = town.record("operator", "recall.notice/1", RECALL)
    entry = _signed(town, "operator", record, issued_s=town.now_ms // 1000 + ahead_s)
    assert word(town.enter(entry)) == expected


@pytest.mark.parametrize(("ahead_ms", "expected"), [(0, "accepted"), (1, "FROM_THE_FUTURE")])
def test_a_record_may_claim_five_minutes_ahead_at_most(ahead_ms: int, expected: str) -> None:
    town = Town()
    time_ms = town.now_ms + 5 * 60_000 + ahead_ms
    record = town.by("operator").record("recall.notice/1", time_ms, RECALL)
    assert word(town.enter(town.statement("operator", record))) == expected


def test_the_same_statement_again_is_a_duplicate() -> None:
    town = Town()
    entry = town.statement("operator", town.record("operator", "recall.notice/1", RECALL))
    assert town.enter(entry) is None
    assert word(town.enter(entry)) == "DUPLICATE"


def test_the_founding_charter_again_is_a_duplicate() -> None:
    town = Town()
    charter = town.city.charter
    entry = sign_charter(town.by("city-hall").signer, charter, START_MS // 1000)
    assert word(town.enter(entry)) == "DUPLICATE"


def test_a_second_charter_statement_is_refused() -> None:
    town = Town()
    signer = town.by("city-hall").signer
    charter = replace(town.city.charter, city={"en": "Otherville", "de": "Anderstadt"})
    claims = Claims(
        signer.did, "charter", ORIGIN, START_MS // 1000 + 9_999, START_MS // 1000, 900_000
    )
    draft = draft_statement("application/vnd.civicledger.charter+json", claims, charter.canonical)
    assert word(town.enter(draft.entry(signer.sign(draft.signed_bytes)))) == "VERB"


def test_a_used_counter_is_refused() -> None:
    town = Town()
    first = town.record("operator", "recall.notice/1", RECALL)
    second = town.record("operator", "recall.notice/1", RECALL)
    assert town.enter(_signed(town, "operator", first)) is None
    assert word(town.enter(_signed(town, "operator", second))) == "SEQ_USED"


def test_two_issuers_may_use_the_same_counter() -> None:
    town = Town()
    first = town.record("operator", "recall.notice/1", RECALL)
    second = town.record("food-office", "recall.notice/1", RECALL)
    assert town.enter(_signed(town, "operator", first)) is None
    assert town.enter(_signed(town, "food-office", second)) is None


def test_a_key_that_was_never_enrolled_is_unknown() -> None:
    assert word(Town().issue("stranger", "recall.notice/1", RECALL)) == "UNKNOWN_ISSUER"


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("2025-12-31T23:59:59.999Z", "The key's enrolment begins on 2026-01-01."),
        ("2099-12-31T00:00:00.000Z", "The key's enrolment ended on 2099-12-31."),
    ],
)
def test_outside_its_time_a_key_is_not_enrolled(time: str, expected: str) -> None:
    town = Town()
    state = above(town.state)
    record = town.by("operator").record("recall.notice/1", START_MS, RECALL)
    refusal = judge_records(state, town.by("operator").did, [record], parse_time(time))
    assert refusal == Refusal(Code.NOT_ENROLLED, expected)


def test_a_suspended_key_is_not_enrolled() -> None:
    town = Town()
    data = {"key": town.by("operator").did, "reason": "review"}
    town.log("food-office", "roster.suspend/1", {**data})
    refusal = town.issue("operator", "recall.notice/1", RECALL)
    assert refusal == Refusal(Code.NOT_ENROLLED, "The key is suspended.")


def test_a_role_that_the_kind_does_not_name_is_refused() -> None:
    assert word(Town().issue("inspector", "recall.notice/1", RECALL)) == "ROLE"


def test_a_domain_that_the_kind_does_not_have_is_refused() -> None:
    town = Town()
    town.enrol("bus company", ["operator"], ["city"])
    assert word(town.issue("bus company", "recall.notice/1", RECALL)) == "DOMAIN"


def test_authorities_work_in_every_domain() -> None:
    town = Town()
    issuer = town.state.issuer(town.by("university").did)
    assert issuer is not None
    assert all(may_act_in(issuer, kind) for kind in builtin_kinds())


def test_a_kind_that_is_not_published_is_unknown() -> None:
    assert word(Town().issue("operator", "food.fantasy/1", {})) == "UNKNOWN_KIND"


def test_another_version_of_a_kind_is_another_kind() -> None:
    assert word(Town().issue("operator", "recall.notice/2", RECALL)) == "UNKNOWN_KIND"


def test_an_id_that_is_logged_is_used() -> None:
    town = Town()
    record = town.log("operator", "recall.notice/1", RECALL)
    assert word(town.enter(town.statement("operator", record))) == "ID_USED"


def test_a_reference_to_nothing_is_refused() -> None:
    town = Town()
    missing = town.record("operator", "recall.notice/1", RECALL)
    refusal = town.issue("operator", "recall.notice/1", RECALL, refs=ref("answers", missing))
    assert word(refusal) == "BAD_REF"


def test_a_relation_that_the_kind_does_not_know_is_refused() -> None:
    town = Town()
    other = town.log("operator", "recall.notice/1", RECALL)
    refusal = town.issue("operator", "recall.notice/1", RECALL, refs=ref("fulfils", other))
    assert word(refusal) == "BAD_REF"


def test_a_reference_to_a_record_of_the_wrong_kind_is_refused() -> None:
    town = Town()
    recall = town.log("operator", "recall.notice/1", RECALL)
    refusal = town.issue(
        "registrar", "education.diploma/1", DIPLOMA, refs=ref("accredited_by", recall)
    )
    assert word(refusal) == "BAD_REF"


def test_a_missing_reference_that_the_kind_requires_is_refused() -> None:
    assert word(Town().issue("city-hall", "charter.approval/1", {})) == "BAD_REF"


def test_a_reference_within_the_statement_is_good_when_it_points_back() -> None:
    town = Town()
    first = town.record("operator", "recall.notice/1", RECALL)
    second = town.record("operator", "recall.notice/1", RECALL, refs=ref("answers", first))
    assert word(town.enter(town.statement("operator", second, first))) == "BAD_REF"
    assert word(town.enter(town.statement("operator", first, second))) == "accepted"


@pytest.mark.parametrize(
    ("end_ms", "expected"),
    [
        (0, "accepted"),
        (-1, "BAD_DATA"),
        (TOLERANCE_MS, "accepted"),
        (TOLERANCE_MS + 1, "FROM_THE_FUTURE"),
    ],
)
def test_an_end_is_neither_before_its_time_nor_ahead_of_the_block(
    end_ms: int, expected: str
) -> None:
    town = Town()
    end = format_time(town.now_ms + end_ms)
    assert word(town.issue("operator", "recall.notice/1", RECALL, end=end)) == expected


def test_data_that_do_not_fit_the_kind_are_refused() -> None:
    refusal = Town().issue("operator", "recall.notice/1", {**RECALL, "surplus": 1})
    assert word(refusal) == "BAD_DATA"


def test_the_refusal_names_the_record_of_the_statement() -> None:
    town = Town()
    good = town.record("operator", "recall.notice/1", RECALL)
    bad = town.record("operator", "recall.notice/1", {})
    refusal = town.enter(town.statement("operator", good, bad))
    assert refusal is not None
    assert (refusal.word, refusal.record) == ("BAD_DATA", 1)
    assert town.state.record(good.id) is None  # the whole statement is void


# From the first check to the last: what is wrong in two ways is refused for the first.
_WRONG: tuple[tuple[str, dict[str, Any]], ...] = (
    ("WRONG_LEDGER", {"origin": "elsewhere", "lifetime_s": 1}),
    ("EXPIRED", {"issued_s": 1, "lifetime_s": 1}),
    ("FROM_THE_FUTURE", {"issued_s": START_MS // 1000 + 9_999}),
    ("SEQ_USED", {"seq": 1}),
    ("UNKNOWN_ISSUER", {"name": "stranger", "kind": "no.kind/1"}),
    ("UNKNOWN_KIND", {"kind": "no.kind/1"}),
    ("ROLE", {"kind": "education.diploma/1"}),
    ("DOMAIN", {"name": "bus company"}),
    ("ID_USED", {"taken": True}),
    ("BAD_REF", {}),
    ("VERB", {"corrects": "food-office"}),
    ("BAD_DATA", {"corrects": "operator"}),
    ("FROM_THE_FUTURE", {"corrects": "operator", "data": RECALL}),
)


def _bad(
    town: Town,
    *,
    name: str = "operator",
    kind: str = "recall.notice/1",
    data: JsonObject | None = None,
    corrects: str | None = None,
    taken: bool = False,
    **claims: Any,  # noqa: ANN401  (of `_signed`)
) -> bytes:
    """Return a statement that is wrong in all that comes after what the arguments say."""
    first = town.record("operator", "recall.notice/1", RECALL)
    assert town.enter(_signed(town, "operator", first, seq=1)) is None
    theirs = town.log("food-office", "recall.notice/1", RECALL)
    target = town.record("operator", "recall.notice/1", RECALL).id
    if corrects is not None:
        target = first.id if corrects == "operator" else theirs.id
    record = town.by(name).record(
        kind,
        town.now_ms + 3_600_000,
        data or {},
        refs=ref("corrects", target),
    )
    if taken:
        record = structs.replace(record, id=first.id)
    return _signed(town, name, record, **claims)


@pytest.mark.parametrize(
    ("expected", "wrong"), _WRONG, ids=[f"{at} {row[0]}" for at, row in enumerate(_WRONG)]
)
def test_the_first_rule_that_says_no_gives_the_code_and_nothing_changes(
    expected: str, wrong: dict[str, Any]
) -> None:
    town = Town()
    town.enrol("bus company", ["operator"], ["city"])
    examined = examine(_bad(town, **wrong))
    assert isinstance(examined, Examined)
    before = _everything(town.state)
    assert word(admit(town.state, examined, town.now_ms)) == expected
    assert _everything(town.state) == before


def _everything(state: LedgerState) -> object:
    changes = state.changes
    return (
        state.size,
        state.height,
        state.charter_in_force,
        dict(changes.issuers),
        dict(changes.statement_ids),
        dict(changes.records),
        dict(changes.kinds),
        dict(changes.proposals),
        tuple(changes.consents),
        tuple(changes.mentions),
        list(changes.charters),
    )


def test_a_void_statement_leaves_its_counter_and_its_ids_free() -> None:
    town = Town()
    record = town.record("operator", "recall.notice/1", {})
    assert word(town.enter(_signed(town, "operator", record))) == "BAD_DATA"
    good = structs.replace(record, data=RECALL)
    assert word(town.enter(_signed(town, "operator", good))) == "accepted"


def test_judging_records_beforehand_gives_the_same_refusals() -> None:
    town = Town()
    record = town.record("operator", "recall.notice/1", {})
    did = town.by("operator").did
    assert word(judge_records(above(town.state), did, [record], town.now_ms)) == "BAD_DATA"
    stranger = town.by("stranger").did
    assert word(judge_records(above(town.state), stranger, [], town.now_ms)) == "UNKNOWN_ISSUER"
    good = structs.replace(record, data=RECALL)
    assert judge_records(above(town.state), did, [good], town.now_ms) is None


# Block 0


def _genesis() -> tuple[City, LedgerState]:
    return City(Path("never-written")), LedgerState()


def _into(state: LedgerState, entry: bytes, time_ms: int = START_MS) -> str:
    examined = examine(entry)
    assert isinstance(examined, Examined)
    refusal = admit(state, examined, time_ms)
    state.size += 1
    return word(refusal)


def test_the_first_entry_of_a_ledger_is_its_charter() -> None:
    city, state = _genesis()
    hall = city.scribes["city-hall"]
    record = hall.record("ledger.kind/1", START_MS, builtin_document("ledger.kind/1"))
    assert _into(state, hall.statement([record], START_MS)) == "UNKNOWN_ISSUER"
    hall.next_seq = 1
    assert _into(state, hall.charter(city.charter, START_MS)) == "UNKNOWN_ISSUER"
    assert state.charter is None


def test_an_expired_charter_founds_nothing() -> None:
    city, state = _genesis()
    entry = city.scribes["city-hall"].charter(city.charter, START_MS)
    assert _into(state, entry, START_MS + (LIFETIME_S + 1) * 1000) == "EXPIRED"


def test_the_charter_enrols_its_authorities() -> None:
    city, state = _genesis()
    assert _into(state, city.scribes["city-hall"].charter(city.charter, START_MS)) == "accepted"
    for authority in city.charter.authorities:
        enrolment = state.issuer(authority.issuer)
        assert enrolment is not None
        assert (enrolment.authority, enrolment.standing) == (authority.id, Standing.ACTIVE)


def test_in_block_0_only_the_first_authority_writes() -> None:
    city, state = _genesis()
    _into(state, city.scribes["city-hall"].charter(city.charter, START_MS))
    other = city.scribes["university"]
    record = other.record("ledger.kind/1", START_MS, builtin_document("ledger.kind/1"))
    assert _into(state, other.statement([record], START_MS)) == "ROLE"


def test_in_block_0_only_the_kind_of_kinds_is_known_beforehand() -> None:
    city, state = _genesis()
    hall = city.scribes["city-hall"]
    _into(state, hall.charter(city.charter, START_MS))
    parameter = {"name": "S7.speed_kmh", "value": "90", "from": format_time(START_MS)}
    unknown = hall.record("ledger.parameter/1", START_MS, {**parameter})
    assert _into(state, hall.statement([unknown], START_MS)) == "UNKNOWN_KIND"
    for kind_id in ("ledger.kind/1", "ledger.parameter/1"):
        record = hall.record("ledger.kind/1", START_MS, builtin_document(kind_id))
        assert _into(state, hall.statement([record], START_MS)) == "accepted"
    assert _into(state, hall.statement([unknown], START_MS)) == "accepted"


def test_the_kind_of_kinds_is_published_once_even_in_block_0() -> None:
    city, state = _genesis()
    hall = city.scribes["city-hall"]
    _into(state, hall.charter(city.charter, START_MS))
    words = []
    for _ in range(2):
        record = hall.record("ledger.kind/1", START_MS, builtin_document("ledger.kind/1"))
        words.append(_into(state, hall.statement([record], START_MS)))
    assert words == ["accepted", "ID_USED"]


def test_in_block_0_approvals_count_as_given() -> None:
    city, state = _genesis()
    for entry in city.genesis():
        assert _into(state, entry) == "accepted"
    published = [state.kind(kind.id) for kind in builtin_kinds()]
    assert all(item is not None and item.active for item in published)


def test_after_block_0_the_kind_of_kinds_is_not_known_beforehand() -> None:
    city, state = _genesis()
    hall = city.scribes["city-hall"]
    _into(state, hall.charter(city.charter, START_MS))
    state.size, state.height = state.size + 1, 1
    record = hall.record("ledger.kind/1", START_MS, kind_document("food.thing"))
    assert _into(state, hall.statement([record], START_MS)) == "UNKNOWN_KIND"


def test_an_own_key_signs_with_the_same_function_as_the_program() -> None:
    town = Town()
    signer = fresh_signer("somebody")
    record = town.record("operator", "recall.notice/1", RECALL)
    entry = sign_records(signer, ORIGIN, 1, RecordSet(None, (record,)), town.now_ms // 1000)
    assert word(town.enter(entry)) == "UNKNOWN_ISSUER"
