"""Drafts: sealed for one key, told apart from the outside, refused where they were changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desktop import drafts
from desktop.drafts import FORM, Draft, Outside
from desktop.errors import CivicLedgerError, StorageError
from desktop.keys.decryption import public_of
from desktop.replica import drafts as kept_drafts
from desktop.replica import headers, outbox
from desktop.replica.database import Database, open_database

NOW_MS = 1_790_000_000_000
KIND = "education.diploma/1"


@dataclass(frozen=True)
class Key:
    """A key for private documents, open."""

    secret: bytes

    @property
    def public(self) -> bytes:
        return public_of(self.secret)

    @property
    def did(self) -> str:
        return "did:key:z"

    @contextmanager
    def lent(self) -> Iterator[bytearray]:
        yield bytearray(self.secret)


OWN, OTHER = Key(bytes(range(32))), Key(bytes(range(1, 33)))


def draft(text: str = "Ann Lee", now_ms: int = NOW_MS, draft_id: str = "") -> Draft:
    chosen = draft_id or drafts.new_id(NOW_MS)
    return Draft(Outside(chosen, KIND, now_ms, FORM, "1 field is filled"), {"data": {"a": text}})


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "desk.db", "desk") as opened:
        yield opened


def test_a_draft_opens_with_the_own_key_alone() -> None:
    one = draft()
    kept = drafts.sealed(one, OWN.public)
    assert "Ann" not in kept.raw
    assert drafts.outside(kept) == one.outside
    assert drafts.opened(kept, OWN) == one
    with pytest.raises(CivicLedgerError):
        drafts.opened(kept, OTHER)


def test_a_draft_that_was_exchanged_for_another_is_refused() -> None:
    first, second = (drafts.sealed(draft(), OWN.public) for _ in range(2))
    with pytest.raises(StorageError, match="cannot be opened"):
        drafts.opened(replace(first, raw=second.raw), OWN)
    with pytest.raises(StorageError, match="cannot be opened"):
        drafts.opened(replace(first, raw='{"far":"","sealed":"AAAA","sort":"form"}'), OWN)


def test_the_newest_state_of_a_draft_is_kept_whatever_comes_last(desk: Database) -> None:
    one = draft("new", NOW_MS + 5)
    old = draft("old", NOW_MS, one.outside.id)
    for state in (one, old):
        kept_drafts.save(desk, drafts.sealed(state, OWN.public))
    (kept,) = kept_drafts.everything(desk)
    assert drafts.opened(kept, OWN) == one
    kept_drafts.drop(desk, kept.id)
    assert kept_drafts.everything(desk) == []


def test_a_damaged_draft_is_told_and_not_listed(desk: Database) -> None:
    kept_drafts.save(desk, drafts.sealed(draft(), OWN.public))
    desk.execute("update draft set kind = 'other/1'")
    assert kept_drafts.everything(desk) == []
    assert len(outbox.damaged_rows(desk)) == 1


def test_what_headers_mean_is_remembered_by_kind(desk: Database) -> None:
    headers.remember(desk, KIND, {"Awarded": "awarded", "Student": ""})
    headers.remember(desk, KIND, {"Awarded": "validFrom"})
    headers.remember(desk, "other/1", {"Awarded": "x"})
    assert headers.remembered(desk, KIND) == {"Awarded": "validFrom", "Student": ""}
    desk.execute("update header set path = 'y' where kind = 'other/1'")
    assert headers.remembered(desk, "other/1") == {}
    assert headers.damaged_rows(desk) == ["header Awarded of other/1"]
