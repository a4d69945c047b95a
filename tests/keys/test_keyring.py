"""Keyrings: made, opened, locked, refused, and saved so that nothing is lost on the way."""

import contextlib
import hashlib
import itertools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import CivicLedgerError, FormatError, LockedError, StorageError, UsageError
from desktop.keys.backup import root_of, words_of
from desktop.keys.derive import KeyRole, derive_secret
from desktop.keys.key_file import SMALL, Cost, parse_key_file
from desktop.keys.keyring import FILE_NAME, IdleLimit, Keyring
from desktop.keys.signer import SeedSigner
from desktop.ledger.signature import verify

pytestmark = pytest.mark.slow

ROOT = hashlib.sha256(b"root").digest()
PASSWORD = "correct horse battery staple"
NEW_PASSWORD = "a quite different sentence"
ORIGIN = "ledger.riverton.example/2026"
ONE_PASS = Cost(65_536, 1, 4)


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now_s = 1_000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a key file that no test changes."""
    path = tmp_path_factory.mktemp("made") / FILE_NAME
    Keyring.create(path, PASSWORD, ROOT, ONE_PASS).lock()
    return path


@pytest.fixture(scope="module")
def opened(made: Path) -> Keyring:
    """Return an open keyring that no test locks."""
    return Keyring.open(made, PASSWORD)


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """Return a copy of the key file, alone in its folder."""
    return Path(shutil.copy(made, tmp_path / FILE_NAME))


def test_a_new_keyring_is_open_and_its_file_opens_again(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    keyring = Keyring.create(path, PASSWORD, bytearray(ROOT), SMALL)
    assert not keyring.is_locked
    assert keyring.path == path
    assert parse_key_file(path.read_bytes()).cost == SMALL
    assert [item.name for item in tmp_path.iterdir()] == [FILE_NAME]
    again = Keyring.open(path, bytearray(PASSWORD.encode()))
    first, second = (item.signer(KeyRole.ISSUING, ORIGIN) for item in (keyring, again))
    assert first.public == second.public
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600


def test_two_files_of_the_same_root_and_password_have_nothing_in_common(
    made: Path, tmp_path: Path
) -> None:
    Keyring.create(tmp_path / FILE_NAME, PASSWORD, ROOT, ONE_PASS)
    one, two = (parse_key_file(path.read_bytes()) for path in (made, tmp_path / FILE_NAME))
    assert one.salt != two.salt
    assert one.nonce != two.nonce
    assert one.ciphertext != two.ciphertext


def test_keys_that_are_there_are_not_overwritten(made: Path) -> None:
    before = made.read_bytes()
    with pytest.raises(StorageError, match="already"):
        Keyring.create(made, PASSWORD, bytes(32), SMALL)
    assert made.read_bytes() == before


NO_SIGNERS = (KeyRole.DECRYPTION, KeyRole.EVIDENCE)


@pytest.mark.parametrize("role", [role for role in KeyRole if role not in NO_SIGNERS])
def test_a_signer_is_that_of_the_derived_key(opened: Keyring, role: KeyRole) -> None:
    signer = opened.signer(role, ORIGIN, "health", 3)
    plain = SeedSigner(derive_secret(ROOT, role, ORIGIN, "health", 3))
    assert (signer.public, signer.did) == (plain.public, plain.did)
    assert signer.sign(b"x") == plain.sign(b"x")
    verify(signer.public, b"x", signer.sign(b"x"))


@pytest.mark.parametrize("role", NO_SIGNERS)
def test_a_key_that_does_not_sign_and_a_wrong_path_sign_nothing(
    opened: Keyring, role: KeyRole
) -> None:
    with pytest.raises(UsageError, match="cannot sign"):
        opened.signer(role, ORIGIN)
    with pytest.raises(UsageError, match="origin"):
        opened.signer(KeyRole.ISSUING, "https://x")


def test_the_secret_of_evidence_is_the_derived_one_and_is_wiped_after_use(path: Path) -> None:
    keyring = Keyring.open(path, PASSWORD)
    with keyring.evidence_secret(ORIGIN, "city") as secret:
        assert secret == derive_secret(ROOT, KeyRole.EVIDENCE, ORIGIN, "city")
        kept = secret
    assert kept == bytes(32)
    with pytest.raises(UsageError, match="origin"), keyring.evidence_secret("https://x"):
        raise AssertionError
    keyring.lock()
    with pytest.raises(LockedError, match="locked"), keyring.evidence_secret(ORIGIN):
        raise AssertionError


def test_a_lock_ends_every_signer_for_good(path: Path) -> None:
    keyring = Keyring.open(path, PASSWORD)
    signer = keyring.signer(KeyRole.ISSUING, ORIGIN)
    keyring.lock()
    keyring.lock()
    assert keyring.is_locked
    for attempt in (lambda: signer.sign(b"x"), lambda: keyring.signer(KeyRole.LOG, ORIGIN)):
        with pytest.raises(LockedError, match="locked"):
            attempt()
    assert len(signer.public) == 32
    keyring.unlock(PASSWORD)
    assert not keyring.is_locked
    with pytest.raises(LockedError, match="locked"):
        signer.sign(b"x")
    assert keyring.signer(KeyRole.ISSUING, ORIGIN).public == signer.public


def test_a_lock_overwrites_the_root(path: Path) -> None:
    keyring = Keyring.open(path, PASSWORD)
    held = keyring._root._secret
    assert held == ROOT
    keyring.lock()
    assert held == bytes(32)


def test_a_second_unlock_overwrites_the_root_of_the_first(path: Path) -> None:
    keyring = Keyring.open(path, PASSWORD)
    held = keyring._root._secret
    keyring.unlock(PASSWORD)
    assert held == bytes(32)
    assert not keyring.is_locked


def test_a_failed_unlock_changes_nothing(path: Path) -> None:
    keyring = Keyring.open(path, PASSWORD)
    with pytest.raises(LockedError):
        keyring.unlock("wrong password")
    assert not keyring.is_locked
    keyring.lock()
    with pytest.raises(LockedError):
        keyring.unlock("wrong password")
    assert keyring.is_locked


def test_a_block_ends_with_the_lock_even_after_an_error(path: Path) -> None:
    with contextlib.suppress(ZeroDivisionError), Keyring.open(path, PASSWORD) as keyring:
        assert not keyring.is_locked
        raise ZeroDivisionError
    assert keyring.is_locked


def test_a_lock_during_signatures_never_gives_a_wrong_one(path: Path) -> None:
    keyring = Keyring.open(path, PASSWORD)
    signer = keyring.signer(KeyRole.ISSUING, ORIGIN)
    signatures: list[bytes] = []

    def sign_until_locked() -> None:
        with contextlib.suppress(LockedError):
            while True:
                signatures.append(signer.sign(b"x"))

    workers = [threading.Thread(target=sign_until_locked) for _ in range(4)]
    for worker in workers:
        worker.start()
    while len(signatures) < 200:
        pass
    keyring.lock()
    for worker in workers:
        worker.join(10)
    assert len(set(signatures)) == 1
    verify(signer.public, b"x", signatures[0])


def test_an_idle_keyring_locks_itself(path: Path) -> None:
    clock = Clock()
    keyring = Keyring.open(path, PASSWORD, IdleLimit(240, clock))
    signer = keyring.signer(KeyRole.ISSUING, ORIGIN)
    clock.now_s += 239
    assert keyring.idle_left_s == 1
    signer.sign(b"x")
    assert keyring.idle_left_s == 240
    clock.now_s += 239
    keyring.touch()
    clock.now_s += 239.5
    assert not keyring.is_locked
    clock.now_s += 0.5
    held = keyring._root._secret
    assert keyring.is_locked
    assert held == bytes(32)
    assert keyring.idle_left_s is None
    clock.now_s -= 100
    keyring.touch()
    assert keyring.is_locked


@pytest.mark.parametrize("use", ["sign", "signer", "touch"])
def test_no_use_comes_after_the_idle_limit(path: Path, use: str) -> None:
    clock = Clock()
    keyring = Keyring.open(path, PASSWORD, IdleLimit(240, clock))
    signer = keyring.signer(KeyRole.ISSUING, ORIGIN)
    clock.now_s += 240
    if use == "touch":
        keyring.touch()
    else:
        with pytest.raises(LockedError):
            signer.sign(b"x") if use == "sign" else keyring.signer(KeyRole.LOG, ORIGIN)
    assert keyring.is_locked
    if use == "touch":
        keyring.unlock(PASSWORD)
        assert keyring.idle_left_s == 240


def test_a_keyring_without_a_limit_stays_open(opened: Keyring) -> None:
    opened.touch()
    assert opened.idle_left_s is None
    assert not opened.is_locked


def told(path: Path, password: str) -> str:
    """Return what is said when ``path`` does not open."""
    with pytest.raises(LockedError) as refused:
        Keyring.open(path, password)
    assert not refused.value.evidence
    return str(refused.value)


def test_a_wrong_password_and_damage_are_told_alike(made: Path, path: Path) -> None:
    data = made.read_bytes()
    said = {told(path, "wrong password"), told(path, PASSWORD + " ")}
    damage = {
        "cut short": data[:100],
        "longer": data + b"\n",
        "the last byte of the ciphertext": data.replace(b'","kdf"', b'A","kdf"'),
        "other costs": data.replace(b'"lanes":4', b'"lanes":3'),
        "1 TiB": data.replace(b"65536", b"1073741824"),
        "8 KiB": data.replace(b"65536", b"8"),
        "another salt": data.replace(b'"salt":"', b'"salt":"A', 1),
        "another type": data.replace(b"keys/1", b"keys/2"),
        "much longer": data + bytes(100_000),
    }
    for damaged in damage.values():
        assert damaged != data
        path.write_bytes(damaged)
        said.add(told(path, PASSWORD))
    assert len(said) == 1
    assert "password is wrong or the key file is damaged" in said.pop()


@pytest.mark.slow
def test_every_damaged_byte_is_told_alike(made: Path, path: Path) -> None:
    data = made.read_bytes()
    said = {told(path, "wrong password")}
    for place, change in itertools.product(range(len(data)), (0x01, 0x80)):
        path.write_bytes(data[:place] + bytes([data[place] ^ change]) + data[place + 1 :])
        said.add(told(path, PASSWORD))
    assert len(said) == 1


def test_foreign_newer_and_missing_files_are_told_in_words(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(b"%PDF-1.7 something else")
    with pytest.raises(FormatError, match="not a key file"):
        Keyring.open(path, PASSWORD)
    newer = data.replace(b"keys/1", b"keys/2").replace(b'"version":1', b'"version":2')
    path.write_bytes(newer)
    with pytest.raises(FormatError, match="newer version"):
        Keyring.open(path, PASSWORD)
    path.unlink()
    with pytest.raises(StorageError, match="no key file"):
        Keyring.open(path, PASSWORD)
    path.mkdir()
    with pytest.raises(StorageError, match="cannot be read"):
        Keyring.open(path, PASSWORD)


def test_after_a_change_only_the_new_password_opens(path: Path) -> None:
    keyring = Keyring.open(path, PASSWORD)
    keyring.change_password(PASSWORD, bytearray(NEW_PASSWORD.encode()))
    assert not keyring.is_locked
    assert parse_key_file(path.read_bytes()).cost == ONE_PASS
    assert [item.name for item in path.parent.iterdir()] == [FILE_NAME]
    with pytest.raises(LockedError):
        Keyring.open(path, PASSWORD)
    again = Keyring.open(path, NEW_PASSWORD)
    assert again.signer(KeyRole.LOG, ORIGIN).public == keyring.signer(KeyRole.LOG, ORIGIN).public


def test_a_locked_keyring_changes_its_password_and_cost_and_stays_locked(path: Path) -> None:
    keyring = Keyring.open(path, PASSWORD)
    keyring.lock()
    keyring.change_password(PASSWORD, NEW_PASSWORD, Cost(65_536, 2, 4))
    assert keyring.is_locked
    assert parse_key_file(path.read_bytes()).cost == Cost(65_536, 2, 4)


@contextlib.contextmanager
def full_disk(path: Path) -> Iterator[None]:
    """Let the next file stop growing at 100 bytes."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.is_file()


def test_a_failed_save_leaves_the_old_file_and_password(path: Path) -> None:
    keyring, before = Keyring.open(path, PASSWORD), path.read_bytes()
    with full_disk(path), pytest.raises(StorageError, match="could not be saved"):
        keyring.change_password(PASSWORD, NEW_PASSWORD)
    assert path.read_bytes() == before
    for old, new, error in [
        ("wrong password", NEW_PASSWORD, LockedError),
        (PASSWORD, "too short", UsageError),
    ]:
        with pytest.raises(error):
            keyring.change_password(old, new)
    assert path.read_bytes() == before
    assert [item.name for item in path.parent.iterdir()] == [FILE_NAME]
    assert not keyring.is_locked


def test_a_backup_gives_the_same_keys_on_an_empty_machine(path: Path, tmp_path: Path) -> None:
    keyring = Keyring.open(path, PASSWORD)
    keyring.lock()
    words = keyring.backup_words(PASSWORD)
    assert keyring.is_locked
    assert words == words_of(ROOT)
    restored = Keyring.create(tmp_path / "other", NEW_PASSWORD, root_of(words.upper()), ONE_PASS)
    expected = SeedSigner(derive_secret(ROOT, KeyRole.ISSUING, ORIGIN)).public
    assert restored.signer(KeyRole.ISSUING, ORIGIN).public == expected
    with pytest.raises(LockedError):
        keyring.backup_words("wrong password")


def test_nothing_secret_is_printed_or_told(path: Path) -> None:
    canary = "canary-7f3a secret"
    keyring = Keyring.open(path, PASSWORD)
    signer = keyring.signer(KeyRole.ISSUING, ORIGIN)
    said = [repr(keyring), str(keyring), repr(signer), str(signer)]
    for attempt in (
        lambda: Keyring.open(path, canary),
        lambda: keyring.change_password(canary, NEW_PASSWORD),
        lambda: keyring.change_password(PASSWORD, "canary-7"),
        lambda: Keyring.create(path, canary, ROOT),
        lambda: Keyring.open(path, canary + "\ud800"),
    ):
        with pytest.raises(CivicLedgerError) as refused:
            attempt()
        error = refused.value
        said += [repr(error), str(error), repr(error.__context__), repr(error.evidence)]
    secrets = ["canary", PASSWORD, ROOT.hex(), repr(ROOT)[2:-1]]
    assert not [text for text in said for secret in secrets if secret in text]


USE_AND_LOCK = """
import sys
from pathlib import Path
from desktop.keys.derive import KeyRole
from desktop.keys.keyring import Keyring

keyring = Keyring.open(Path(sys.argv[1]), "correct horse battery staple")
keyring.signer(KeyRole.ISSUING, "ledger.riverton.example/2026").sign(b"x")
print("open", flush=True)
sys.stdin.readline()
keyring.lock()
print("locked", flush=True)
sys.stdin.readline()
"""


def copies_in_memory_of(process: int, secret: bytes) -> int:
    """Count where ``secret`` stands in what another process can write to."""
    found = 0
    with (
        Path(f"/proc/{process}/maps").open() as maps,
        Path(f"/proc/{process}/mem").open("rb", 0) as memory,
    ):
        for line in maps:
            span, rights = line.split()[:2]
            low, high = (int(end, 16) for end in span.split("-"))
            if rights.startswith("rw"):
                with contextlib.suppress(OSError):  # the kernel keeps some to itself
                    memory.seek(low)
                    found += memory.read(high - low).count(secret)
    return found


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads memory as Linux shows it")
def test_after_a_lock_the_memory_holds_no_copy_of_the_root(made: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", USE_AND_LOCK, str(made)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        while_open = copies_in_memory_of(process.pid, ROOT)
        process.stdin.write(b"\n")
        assert process.stdout.readline() == b"locked\n"
        after_lock = copies_in_memory_of(process.pid, ROOT)
        process.stdin.write(b"\n")
    assert (while_open, after_lock) == (1, 0)
