"""What a machine has of a private document, with a key and from outside."""

from pathlib import Path
from typing import Never

import pytest

from desktop.errors import LockedError
from desktop.ledger.commitment import Plaintext
from desktop.vault.envelope import seal
from desktop.vault.holding import Holding, Promise, look
from desktop.vault.store import Store
from tests.vault.keys import TestKey
from tests.vault.test_envelope import KIND, RECORD, plaintext, promise

OURS, OTHERS = TestKey(1), TestKey(2)


class LockedKey(TestKey):
    """A key whose keyring was locked since it was handed out."""

    def lent(self) -> Never:
        raise LockedError("Your keys are locked.")


def promised(one: Plaintext, *, is_erased: bool = False) -> Promise:
    return Promise(RECORD, KIND, 7, promise(one), is_erased)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


def test_a_document_is_held_sealed_locked_or_not_here(store: Store) -> None:
    one = plaintext()
    assert look(store, OURS, promised(one)).holding is Holding.MISSING
    store.put(RECORD, seal(one, [OURS.public]))
    held = look(store, OURS, promised(one))
    assert (held.holding, held.plaintext) == (Holding.HELD, one)
    for key, why in ((OTHERS, "this key is no reader"), (None, "locked"), (LockedKey(1), "locked")):
        looked = look(store, key, promised(one))
        assert (looked.holding, looked.why, looked.plaintext) == (Holding.SEALED, why, None)


def test_an_erased_document_is_gone_or_kept_whatever_stands_there(store: Store) -> None:
    erased = promised(plaintext(), is_erased=True)
    assert look(store, None, erased).holding is Holding.ERASED
    store.put(RECORD, bytes(10_000_000))
    kept = look(store, OURS, erased)
    assert (kept.holding, kept.plaintext) == (Holding.KEPT, None)


@pytest.mark.parametrize("key", [None, OURS], ids=["from outside", "opened"])
def test_another_length_is_another_document_and_a_cut_is_damage(
    store: Store, key: TestKey | None
) -> None:
    sealed = seal(plaintext(bytes(3000)), [OURS.public])
    store.put(RECORD, sealed)
    looked = look(store, key, promised(plaintext()))
    assert (looked.holding, looked.holding.is_wrong) == (Holding.MISMATCH, True)
    store.put(RECORD, sealed[:-1])
    assert look(store, key, promised(plaintext(bytes(3000)))).holding is Holding.DAMAGED


def test_an_exchanged_document_of_one_length_is_seen_by_its_readers_alone(store: Store) -> None:
    store.put(RECORD, seal(plaintext(b"another"), [OURS.public]))
    assert look(store, None, promised(plaintext())).holding is Holding.SEALED
    assert look(store, OURS, promised(plaintext())).holding is Holding.MISMATCH
