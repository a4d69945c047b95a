"""Roster, kinds and charter: who may write, what may be recorded, who decides about both."""

import itertools

import pytest

from desktop.domains.catalogue import BUILT_IN, is_reserved
from desktop.domains.refusal import Refusal
from desktop.domains.state import Enrolment, Standing
from desktop.keys.signer import prove_possession
from desktop.ledger.did_key import format_did_key, format_x25519_did_key
from desktop.ledger.json_profile import JsonObject
from tests.city import AUTHORITIES, ORIGIN
from tests.domains.town import (
    RECALL,
    Town,
    builtin_document,
    fresh_signer,
    kind_document,
    let_write,
    ref,
    word,
)


def _enrolment(town: Town, name: str) -> Enrolment:
    found = town.state.issuer(town.by(name).did)
    assert found is not None
    return found


# Enrolment


def _enrol(
    town: Town, name: str = "newcomer", by: str = "city-hall", **changes: object
) -> Refusal | None:
    """Let an authority enrol a newcomer with some fields changed; None removes one."""
    data: dict[str, object] = {**town.city.enrolment(name, ["operator"], ["food"], by).data}
    data.update(changes)
    kept = {field: value for field, value in data.items() if value is not None}
    return town.issue(by, "roster.enrol/1", kept)  # type: ignore[arg-type]  # JSON values only


def test_an_authority_enrols_a_key() -> None:
    town = Town()
    assert _enrol(town, decrypt=format_x25519_did_key(b"\x09" + bytes(31))) is None
    newcomer = _enrolment(town, "newcomer")
    assert newcomer.roles == ("operator",)
    assert newcomer.domains == ("food",)
    assert newcomer.entry == town.state.size - 1
    assert newcomer.is_active(town.time)
    assert word(town.issue("newcomer", "recall.notice/1", RECALL)) == "accepted"


def test_only_an_authority_enrols() -> None:
    town = Town()
    assert word(_enrol(town, by="operator")) == "ROLE"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"roles": ["operator", "authority"]}, "ROLE"),
        ({"from": "2026-05-01T00:00:00.000Z", "until": "2026-05-01T00:00:00.000Z"}, "BAD_DATA"),
        ({"person": "A" * 42 + "B"}, "BAD_DATA"),
        ({"decrypt": format_did_key(fresh_signer("x").public)}, "BAD_DATA"),
        ({"key": format_x25519_did_key(b"\x09" + bytes(31))}, "BAD_DATA"),
        ({"key": fresh_signer("someone else").did}, "BAD_SIGNATURE"),
        ({"possession": "A" * 86}, "BAD_SIGNATURE"),
        ({"possession": "!" * 86}, "BAD_SIGNATURE"),
        ({"possession": None}, "BAD_DATA"),
        ({"office": 1}, "BAD_DATA"),
    ],
)
def test_an_enrolment_that_is_not_right_is_refused(
    changes: dict[str, object], expected: str
) -> None:
    town = Town()
    assert word(_enrol(town, "newcomer", "city-hall", **changes)) == expected
    assert town.state.issuer(town.by("newcomer").did) is None


def test_a_key_that_fails_the_key_check_is_refused() -> None:
    small_order = format_did_key(b"\x01" + bytes(31))
    assert word(_enrol(Town(), key=small_order)) == "BAD_SIGNATURE"


def test_a_possession_proof_for_another_authority_is_refused() -> None:
    town = Town()
    theirs = prove_possession(town.by("newcomer").signer, ORIGIN, town.by("university").did)
    assert word(_enrol(town, possession=theirs)) == "BAD_SIGNATURE"


def test_a_possession_proof_for_another_ledger_is_refused() -> None:
    town = Town()
    theirs = prove_possession(town.by("newcomer").signer, "elsewhere", town.by("city-hall").did)
    assert word(_enrol(town, possession=theirs)) == "BAD_SIGNATURE"


def test_a_key_is_enrolled_once() -> None:
    town = Town()
    assert _enrol(town) is None
    assert word(_enrol(town)) == "ID_USED"


def test_a_key_with_another_role_in_the_charter_is_not_enrolled() -> None:
    town = Town()
    receipt = town.city.signers["university"].receipt
    let_write(town, "receipt key", receipt)
    assert word(_enrol(town, "receipt key")) == "ID_USED"


# What a published kind does not promise, the rule checks itself.


_LOOSE: JsonObject = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        name: {"type": "string"}
        for name in ("key", "office", "person", "decrypt", "from", "until", "possession", "action")
    },
}


def _loosened(name: str, **more: object) -> JsonObject:
    """Return the second version of a built-in kind that asks for nothing and for anybody."""
    document = builtin_document(f"{name}/1", version=2, schema=_LOOSE, layout={}, **more)
    document.pop("valid", None)
    return document


@pytest.mark.parametrize("name", ["roster.enrol", "roster.rotate", "roster.suspend"])
def test_a_later_version_without_a_field_is_refused_and_not_a_crash(name: str) -> None:
    town = Town()
    town.publish(_loosened(name))
    issuer = "operator" if name == "roster.rotate" else "city-hall"
    assert word(town.issue(issuer, f"{name}/2", {})) == "BAD_DATA"


@pytest.mark.parametrize("field", ["roles", "domains"])
def test_a_later_version_with_unknown_words_is_refused(field: str) -> None:
    town = Town()
    schema: JsonObject = {
        **_LOOSE,
        "properties": {
            "key": {"type": "string"},
            "roles": {"type": "array", "items": {"type": "string"}},
            "domains": {"type": "array", "items": {"type": "string"}},
        },
    }
    document = _loosened("roster.enrol")
    town.publish({**document, "schema": schema})
    data: JsonObject = {"key": "x", "roles": ["operator"], "domains": ["food"]}
    assert word(town.issue("city-hall", "roster.enrol/2", {**data, field: ["king"]})) == "BAD_DATA"
    assert word(town.issue("city-hall", "roster.enrol/2", {**data, field: []})) == "BAD_DATA"


@pytest.mark.parametrize(("field", "value"), [("from", "yesterday"), ("person", "AAAA")])
def test_a_later_version_with_another_form_of_a_field_is_refused(field: str, value: str) -> None:
    town = Town()
    schema: JsonObject = {**builtin_document("roster.enrol/1")["schema"]}  # type: ignore[dict-item]
    properties: JsonObject = {**schema["properties"], field: {"type": "string"}}  # type: ignore[dict-item]
    changed = {**schema, "properties": properties}
    document = builtin_document("roster.enrol/1", version=2, schema=changed)
    document.pop("valid")
    town.publish(document)
    data = {**town.city.enrolment("newcomer", ["operator"], ["food"]).data, field: value}
    assert word(town.issue("city-hall", "roster.enrol/2", data)) == "BAD_DATA"


@pytest.mark.parametrize("name", ["roster.enrol", "roster.suspend", "ledger.kind"])
def test_whatever_roles_a_kind_lists_only_authorities_decide(name: str) -> None:
    town = Town()
    town.publish(_loosened(name, roles=["operator"], domains=["food"]))
    assert word(town.issue("operator", f"{name}/2", {})) == "ROLE"


# Rotation


def _rotate(town: Town, name: str, new: str, by: str | None = None) -> Refusal | None:
    by_did = town.by(by or name).did
    data: JsonObject = {
        "key": town.by(new).did,
        "possession": prove_possession(town.by(new).signer, ORIGIN, by_did),
    }
    return town.issue(name, "roster.rotate/1", data)


def test_the_old_key_hands_over_to_a_new_one() -> None:
    town = Town()
    assert _rotate(town, "operator", "operator 2") is None
    old, new = _enrolment(town, "operator"), _enrolment(town, "operator 2")
    assert (old.standing, old.successor) == (Standing.ROTATED, new.did)
    assert (new.standing, new.predecessor) == (Standing.ACTIVE, old.did)
    assert (new.roles, new.domains, new.valid_until) == (old.roles, old.domains, old.valid_until)
    assert word(town.issue("operator", "recall.notice/1", RECALL)) == "NOT_ENROLLED"
    assert word(town.issue("operator 2", "recall.notice/1", RECALL)) == "accepted"


def test_a_rotation_is_proven_by_the_new_key_towards_the_old_one() -> None:
    assert word(_rotate(Town(), "operator", "operator 2", by="city-hall")) == "BAD_SIGNATURE"


def test_a_rotation_to_a_key_with_a_place_is_refused() -> None:
    assert word(_rotate(Town(), "operator", "inspector")) == "ID_USED"


def test_an_authoritys_key_is_not_rotated() -> None:
    assert word(_rotate(Town(), "university", "university 2")) == "VERB"


def test_a_key_rotates_once_even_within_one_statement() -> None:
    town = Town()
    records = [
        town.record(
            "operator",
            "roster.rotate/1",
            {
                "key": town.by(new).did,
                "possession": prove_possession(
                    town.by(new).signer, ORIGIN, town.by("operator").did
                ),
            },
        )
        for new in ("operator 2", "operator 3")
    ]
    refusal = town.enter(town.statement("operator", *records))
    assert refusal is not None
    assert (refusal.word, refusal.record) == ("VERB", 1)


def test_a_replayed_rotation_is_refused() -> None:
    town = Town()
    data: JsonObject = {
        "key": town.by("operator 2").did,
        "possession": prove_possession(
            town.by("operator 2").signer, ORIGIN, town.by("operator").did
        ),
    }
    entry = town.statement("operator", town.record("operator", "roster.rotate/1", data))
    assert town.enter(entry) is None
    assert word(town.enter(entry)) == "DUPLICATE"
    assert word(town.issue("operator", "roster.rotate/1", data)) == "NOT_ENROLLED"


def test_a_laptop_that_missed_three_rotations_finds_the_way_back() -> None:
    town = Town()
    names = ["operator", "operator 2", "operator 3", "operator 4"]
    first = town.log("operator", "recall.notice/1", RECALL)
    for old, new in itertools.pairwise(names):
        assert _rotate(town, old, new) is None
    data = {"action": "revoke", "reason": "error"}
    assert (
        word(town.issue(names[3], "record.status/1", {**data}, refs=ref("status", first)))
        == "accepted"
    )


# Suspension, reinstatement, revocation


def _bar(
    town: Town, verb: str, name: str, by: str = "food-office", **more: object
) -> Refusal | None:
    data = {"key": town.by(name).did, "reason": "review", **more}
    return town.issue(by, f"roster.{verb}/1", data)  # type: ignore[arg-type]  # JSON values only


def test_a_suspended_key_writes_again_once_it_is_reinstated() -> None:
    town = Town()
    assert _bar(town, "suspend", "operator") is None
    assert word(town.issue("operator", "recall.notice/1", RECALL)) == "NOT_ENROLLED"
    assert _bar(town, "reinstate", "operator") is None
    assert word(town.issue("operator", "recall.notice/1", RECALL)) == "accepted"


def test_only_an_active_key_is_suspended_and_only_a_suspended_one_reinstated() -> None:
    town = Town()
    assert word(_bar(town, "reinstate", "operator")) == "VERB"
    assert _bar(town, "suspend", "operator") is None
    assert word(_bar(town, "suspend", "operator")) == "VERB"


@pytest.mark.parametrize("verb", ["suspend", "reinstate", "revoke"])
def test_only_authorities_bar_keys(verb: str) -> None:
    assert word(_bar(Town(), verb, "operator", by="inspector")) == "ROLE"


@pytest.mark.parametrize("verb", ["suspend", "reinstate", "revoke"])
def test_a_key_that_was_never_enrolled_cannot_be_barred(verb: str) -> None:
    assert word(_bar(Town(), verb, "stranger")) == "BAD_REF"


@pytest.mark.parametrize("verb", ["suspend", "reinstate", "revoke"])
def test_an_authoritys_key_is_not_barred(verb: str) -> None:
    assert word(_bar(Town(), verb, "university")) == "VERB"


def test_a_revocation_is_final_and_history_is_kept() -> None:
    town = Town()
    record = town.log("operator", "recall.notice/1", RECALL)
    entry = town.known(record).entry
    assert _bar(town, "revoke", "operator", suspect_since=entry) is None
    revoked = _enrolment(town, "operator")
    assert (revoked.standing, revoked.suspect_since) == (Standing.REVOKED, entry)
    assert town.known(record).issuer == revoked.did
    assert word(town.issue("operator", "recall.notice/1", RECALL)) == "NOT_ENROLLED"
    for verb in ("revoke", "suspend", "reinstate"):
        assert word(_bar(town, verb, "operator")) == "VERB"


def test_a_suspicion_begins_at_this_entry_at_the_latest() -> None:
    town = Town()
    size = town.state.size
    assert word(_bar(town, "revoke", "operator", suspect_since=size + 1)) == "BAD_DATA"
    assert word(_bar(town, "revoke", "operator", suspect_since=size + 1)) == "accepted"


def test_a_rotated_key_may_still_be_revoked() -> None:
    town = Town()
    assert _rotate(town, "operator", "operator 2") is None
    assert _bar(town, "revoke", "operator", suspect_since=0) is None
    assert _enrolment(town, "operator").successor == town.by("operator 2").did
    assert _enrolment(town, "operator 2").standing is Standing.ACTIVE


def test_a_lost_key_is_replaced_by_a_new_enrolment() -> None:
    town = Town()
    assert _bar(town, "revoke", "operator") is None
    town.enrol("operator again", ["operator"], ["food"])
    assert word(town.issue("operator again", "recall.notice/1", RECALL)) == "accepted"


# Kinds


def test_a_new_kind_needs_a_log_entry_and_no_new_program() -> None:
    town = Town()
    assert word(town.issue("operator", "food.thing/1", {})) == "UNKNOWN_KIND"
    town.log("food-office", "ledger.kind/1", kind_document("food.thing"))
    assert word(town.issue("operator", "food.thing/1", {})) == "accepted"


def test_a_kind_is_published_once() -> None:
    town = Town()
    town.log("food-office", "ledger.kind/1", kind_document("food.thing"))
    assert word(town.issue("city-hall", "ledger.kind/1", kind_document("food.thing"))) == "ID_USED"
    second = kind_document("food.thing", version=2)
    assert word(town.issue("city-hall", "ledger.kind/1", second)) == "accepted"


def test_a_document_that_is_no_kind_is_refused() -> None:
    town = Town()
    document = kind_document(
        "food.thing", valid={}
    )  # fits the schema, names neither from nor until
    assert word(town.issue("city-hall", "ledger.kind/1", document)) == "BAD_DATA"


@pytest.mark.parametrize(
    ("name", "rule"),
    [("food.thing", "roster"), ("food.thing", "status"), ("roster.enrol", "none")],
)
def test_hard_rules_and_their_kinds_belong_together(name: str, rule: str) -> None:
    document = kind_document(name, version=7, rule=rule)
    assert word(Town().issue("city-hall", "ledger.kind/1", document)) == "BAD_DATA"


@pytest.mark.parametrize(
    "change", [{"version": 2}, {"version": 9_999}, {"title": {"en": "Other"}}, {"layout": {}}]
)
@pytest.mark.parametrize("kind_id", [name for name in BUILT_IN if is_reserved(name)])
def test_the_name_of_a_governing_kind_takes_the_programs_own_document_only(
    kind_id: str, change: JsonObject
) -> None:
    document = builtin_document(kind_id, **change)
    assert word(Town().issue("city-hall", "ledger.kind/1", document)) == "BAD_DATA"


def test_the_governing_kinds_are_reserved_and_those_of_the_domains_are_not() -> None:
    reserved = [name for name in BUILT_IN if is_reserved(name)]
    assert reserved == list(BUILT_IN[:11])
    second = builtin_document("recall.notice/1", version=2)
    assert word(Town().issue("city-hall", "ledger.kind/1", second)) == "accepted"


def test_a_kind_with_a_hard_rule_is_unknown_until_k_authorities_approved_it() -> None:
    town = Town()
    document = builtin_document("roster.suspend/1", version=2)
    record = town.publish(document, approvals=0)
    data = {"key": town.by("operator").did, "reason": "review"}
    for name in AUTHORITIES[:3]:
        assert word(town.issue("city-hall", "roster.suspend/2", {**data})) == "UNKNOWN_KIND"
        town.log(name, "charter.approval/1", {}, refs=ref("approves", record))
    assert word(town.issue("city-hall", "roster.suspend/2", {**data})) == "accepted"
    refusal = town.issue("health-office", "charter.approval/1", {}, refs=ref("approves", record))
    assert word(refusal) == "VERB"  # it is in use already


def test_a_kind_that_is_approved_stays_known_once_its_changes_are_saved_elsewhere() -> None:
    town = Town()
    document = builtin_document("roster.suspend/1", version=2)
    record = town.publish(document, approvals=2)
    assert word(town.issue("city-hall", "roster.suspend/2", {})) == "UNKNOWN_KIND"  # now remembered
    town.log("food-office", "charter.approval/1", {}, refs=ref("approves", record))
    published = town.state.kind("roster.suspend/2")
    assert published is not None
    assert published.active


# Approvals of kinds and charters


def test_an_authority_approves_once() -> None:
    town = Town()
    record = town.publish(builtin_document("roster.suspend/1", version=2), approvals=1)
    refusal = town.issue("city-hall", "charter.approval/1", {}, refs=ref("approves", record))
    assert word(refusal) == "VERB"


def test_only_kinds_and_proposals_are_approved_so() -> None:
    town = Town()
    recall = town.log("operator", "recall.notice/1", RECALL)
    refusal = town.issue("city-hall", "charter.approval/1", {}, refs=ref("approves", recall))
    assert word(refusal) == "BAD_REF"


def test_an_approval_names_exactly_one_thing() -> None:
    town = Town()
    first = town.publish(builtin_document("roster.suspend/1", version=2), approvals=0)
    second = town.publish(builtin_document("roster.revoke/1", version=2), approvals=0)
    both = [*ref("approves", first), *ref("approves", second)]
    assert word(town.issue("city-hall", "charter.approval/1", {}, refs=both)) == "BAD_REF"


def test_a_loosened_approval_cannot_point_at_other_records() -> None:
    town = Town()
    loose = builtin_document(
        "charter.approval/1",
        version=2,
        roles=["authority", "operator"],
        domains=["ledger", "food"],
        refs=[{"rel": "approves", "kinds": [], "required": False}],
    )
    kind = town.publish(loose)
    recall = town.log("operator", "recall.notice/1", RECALL)
    assert word(town.issue("city-hall", "charter.approval/2", {})) == "BAD_REF"
    refusal = town.issue("city-hall", "charter.approval/2", {}, refs=ref("approves", recall))
    assert word(refusal) == "BAD_REF"
    refusal = town.issue("operator", "charter.approval/2", {}, refs=ref("approves", kind))
    assert word(refusal) == "ROLE"
