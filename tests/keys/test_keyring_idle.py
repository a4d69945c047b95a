"""The idle limit of a keyring: changed while it is open, and not begun anew by a mere look."""

from pathlib import Path

import pytest

from desktop.keys.derive import KeyRole
from desktop.keys.keyring import FILE_NAME, IdleLimit, Keyring
from tests.keys.test_keyring import ONE_PASS, ORIGIN, PASSWORD, ROOT, Clock

pytestmark = pytest.mark.slow


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / FILE_NAME
    Keyring.create(file, PASSWORD, ROOT, ONE_PASS).lock()
    return file


def test_another_idle_limit_counts_from_the_last_use(path: Path) -> None:
    clock = Clock()
    keyring = Keyring.open(path, PASSWORD, IdleLimit(240, clock))
    clock.now_s += 100
    keyring.lock_after(120)
    assert keyring.idle_left_s == 20
    keyring.lock_after(60)
    assert keyring.is_locked
    opened = Keyring.open(path, PASSWORD)
    opened.lock_after(1)
    assert opened.idle_left_s is None
    opened.lock()


def test_what_is_derived_unnoticed_keeps_no_keyring_open(path: Path) -> None:
    clock = Clock()
    keyring = Keyring.open(path, PASSWORD, IdleLimit(240, clock))
    clock.now_s += 200
    with keyring.unnoticed():
        keyring.signer(KeyRole.ISSUING, ORIGIN).sign(b"x")
    assert keyring.idle_left_s == 40
    keyring.signer(KeyRole.ISSUING, ORIGIN)
    assert keyring.idle_left_s == 240
    keyring.lock()
