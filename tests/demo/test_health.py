"""The chapter of health: what stands in private documents, and who finds what is wrong in them."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from desktop.demo.chapter import Telling
from desktop.demo.city import Built, build
from desktop.demo.deed import Deed
from desktop.demo.everyday import EVERYDAY
from desktop.demo.health.chapter import HEALTH
from desktop.demo.health.house import HOSPITAL
from desktop.demo.people import MEMBERS, People
from desktop.exchange.exact_json import parse_exact
from desktop.exchange.health.conformance import problems
from desktop.ledger.commitment import commit
from desktop.vault.store import Store
from tests.conftest import NOW_MS
from tests.demo.answers import answered
from tests.demo.opened import documents, found_in_health


@cache
def _told() -> Telling:
    return HEALTH.tell(People(3, [*MEMBERS, *HEALTH.members]))


def _all(told: Telling) -> list[Deed]:
    return [*told.deeds, *(deed for fault in told.faults for deed in fault.deeds)]


def test_the_rules_of_health_are_planted_each_at_least_once() -> None:
    planted = [one for fault in _told().faults for one in fault.planted]
    assert {one.code for one in planted if one.profile is None} == {"H1", "H5"}
    hidden = {one.code for one in planted if one.profile == HOSPITAL}
    assert hidden == {"H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9"}


def test_every_document_is_fhir_and_is_the_one_that_its_record_promises() -> None:
    for deed in _all(_told()):
        promised = {one.id: one.private for one in deed.records if one.private is not None}
        for one in deed.private:
            plain = one.plaintext
            assert problems(parse_exact(plain.document)) == ()
            found = commit(plain.record_id, plain.media, plain.salt, plain.document)
            assert promised.pop(plain.record_id).commitment == found
        assert not promised


def test_salts_follow_from_the_seed_and_no_two_are_the_same() -> None:
    first, second = (
        [one.plaintext.salt for deed in _all(told) for one in deed.private]
        for told in (_told(), _told.__wrapped__())
    )
    assert first == second
    assert max(Counter(first).values()) == 1


def test_nothing_in_public_says_to_whom_an_entry_belongs() -> None:
    for deed in _all(_told()):
        for record in deed.records:
            if record.kind == "health.entry/1":
                assert set(record.data) == {"group"}
                assert not record.about
                assert not record.refs
                assert record.time.endswith("T00:00:00.000Z")


@pytest.mark.slow
def test_the_hospital_finds_what_is_planted_in_its_documents_and_nothing_else(
    demonstration: Built,
) -> None:
    for_all = Counter(answered(demonstration))
    hidden = Counter(answered(demonstration, HOSPITAL)) - for_all
    assert found_in_health(demonstration, HOSPITAL) == sorted(hidden.elements())


@pytest.mark.slow
def test_the_inspector_holds_no_document_and_the_hospital_none_that_was_erased(
    demonstration: Built,
) -> None:
    assert not [*Store(demonstration.profile("inspector")).held()]
    held = documents(demonstration, HOSPITAL)
    promised = {one.plaintext.record_id for deed in _all(_told()) for one in deed.private}
    assert len(held) == len(promised) - 1  # one was erased


@pytest.mark.slow
def test_clean_documents_have_nothing_to_find(tmp_path: Path) -> None:
    city = build(tmp_path, 4, clean=True, clock=lambda: NOW_MS, chapters=[EVERYDAY, HEALTH])
    assert documents(city, HOSPITAL)
    assert found_in_health(city, HOSPITAL) == []
