"""Private documents in an audit: bounded, judged by their kinds, and opened where the key is."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.audit import opened
from desktop.audit.afterwards import with_opened
from desktop.audit.opened import Opener
from desktop.audit.results import Audited
from desktop.audit.run import Request, audit
from desktop.errors import FormatError, LockedError
from desktop.ledger.json_profile import JsonObject
from desktop.private_documents import opener
from desktop.progress import silent
from tests.audit.private_town import Told, key_of, told
from tests.audit.town import opened as replica_of
from tests.vault.keys import TestKey

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def town() -> Told:
    return told()


def whys(audited: Audited) -> dict[str, str]:
    return {one.check: one.why for one in audited.not_checked}


def codes(audited: Audited) -> set[str]:
    return {one.code for one in audited.findings}


def test_opened_afterwards_gives_what_one_audit_gives(town: Told) -> None:
    own = opener(key_of(town.faulty))
    whole = audit(Request(town.faulty, fresh=True), silent, own)
    most = audit(Request(town.faulty, fresh=True, private=False))
    assert not most.holdings
    assert not most.not_checked
    after = with_opened(town.faulty, most, own, silent)
    assert after == whole
    closed = with_opened(town.faulty, most, None, silent)
    assert closed == audit(Request(town.faulty, fresh=True))
    assert codes(whole) > {"H2", "W3"}


def test_nothing_is_opened_over_a_copy_that_is_damaged_or_has_changed(
    town: Told, tmp_path: Path
) -> None:
    own = opener(key_of(town.faulty))
    profile = town.copy(tmp_path / "copy")
    most = audit(Request(profile, fresh=True, private=False))
    fewer = replace(most, as_of=replace(most.as_of, root=bytes(32)))
    changed = with_opened(profile, fewer, own, silent)
    assert whys(changed)["H2"] == "this copy has changed meanwhile; audit it again"
    with replica_of(profile) as db:
        db.execute("update record set revoked = 1 where kind = 'employment.period/1'")
    harmed = with_opened(profile, audit(Request(profile, fresh=True, private=False)), own, silent)
    assert whys(harmed)["private documents"] == whys(harmed)["W3"] == "this copy is damaged"
    assert {code.partition("_")[0] for code in codes(harmed)} == {"TABLE"}
    quick = audit(Request(profile, quick=True))
    assert with_opened(profile, quick, own, silent) is quick
    (profile / "replica.db").write_bytes(b"no database" * 1000)
    lost = audit(Request(profile, fresh=True, private=False))
    assert codes(with_opened(profile, lost, own, silent)) == {"STORE_DATABASE"}


def test_only_so_many_bytes_are_opened_at_once(town: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "MOST_BYTES", 300)
    found = audit(Request(town.faulty, fresh=True), silent, opener(key_of(town.faulty)))
    assert whys(found)["H2"] == "documents of 17 records: beyond what is opened at once"
    assert found.checked["W3"] == 3
    assert "H2" not in codes(found)
    assert "W3" in codes(found)
    assert found.holdings == {"held": 51}  # each was still compared with its commitment


def test_a_document_that_is_not_as_its_kind_says_is_not_judged(town: Told) -> None:
    def strange(document: bytes) -> JsonObject:
        if b"start_date" in document:
            return {"end_date": 7}
        if b"resourceType" in document:
            raise FormatError("the text is not JSON", evidence=document)
        return own.parse(document)

    own = opener(key_of(town.faulty))
    found = audit(Request(town.faulty, fresh=True), silent, replace(own, parse=strange))
    why = "documents of {} records: not as their kind describes them"
    assert (whys(found)["W3"], whys(found)["H2"]) == (why.format(3), why.format(17))
    assert not {"W3", "H2"} & codes(found)
    assert {"E5", "I5", "R4"} <= codes(found)


class LateLock(TestKey):
    """A key whose keyring locks itself after some documents."""

    def __init__(self, key: object, left: int) -> None:
        self._key, self._left = key, left

    @contextmanager
    def lent(self) -> Iterator[bytearray]:
        if not self._left:
            raise LockedError("The keys are locked.")
        self._left -= 1
        with self._key.lent() as secret:  # type: ignore[attr-defined]  # a decryption key
            yield secret


def test_a_key_that_locks_meanwhile_leaves_the_rest_closed(town: Told) -> None:
    own = opener(key_of(town.faulty))
    late = Opener(LateLock(own.key, 7), own.parse, own.judge)
    found = audit(Request(town.faulty, fresh=True), silent, late)
    assert found.holdings == {"held": 7, "sealed": 44}
    assert found.checked["E5"] == 5
    assert whys(found)["H2"] == "documents of 15 of 17 records: locked"
    assert whys(found)["W3"] == "documents of 3 records: locked"


def test_what_may_stand_in_a_document_that_is_not_here_is_a_warning(
    town: Told, tmp_path: Path
) -> None:
    profile = town.copy(tmp_path / "copy")
    (profile / "private" / f"{town.planted['H8'].removeprefix('urn:uuid:')}.age").unlink()
    found = audit(Request(profile, fresh=True), silent, opener(key_of(profile)))
    read = [one for one in found.findings if one.code == "H5"]
    assert [one.severity.word for one in read] == ["warning"]
    assert "not opened here" in read[0].means
