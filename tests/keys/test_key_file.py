"""The key file: its one form, everything else refused, before any work is done."""

import base64
import hashlib
import json
import random
import sys
import threading
from dataclasses import replace
from pathlib import Path

import nacl.bindings
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError, LockedError, StorageError, UsageError
from desktop.keys.key_file import (
    SMALL,
    STANDARD,
    Cost,
    KeyFile,
    format_key_file,
    open_root,
    parse_key_file,
    refuse_foreign,
    seal_root,
)
from desktop.ledger.json_profile import JsonValue, format_json

ROOT = bytes(range(32))
PASSWORD = bytearray(b"correct horse battery staple")
SALT, NONCE = bytes(range(100, 116)), bytes(range(200, 212))
SEALED = (
    b'{"cipher":"chacha20-poly1305","ciphertext":"JyBWEQfWkO1QUHiTsCAO+oUrhscq5dvIzG8y2ILZwHOi5fipWO9KfTQ7ImjnGn8t",'
    b'"kdf":{"lanes":4,"memory_kib":65536,"name":"argon2id","passes":3,'
    b'"salt":"ZGVmZ2hpamtsbW5vcHFycw=="},"nonce":"yMnKy8zNzs/Q0dLT",'
    b'"sha256":"030c52eb0dc5eec8c39d490c16779eba46b29d4c37f8018ca98a90ddd9a31839",'
    b'"type":"civicledger/keys/1","version":1}'
)
KEY_FILES = st.builds(
    KeyFile,
    st.builds(Cost, st.integers(65_536, 1_048_576), st.integers(1, 16), st.integers(1, 8)),
    st.binary(min_size=16, max_size=16),
    st.binary(min_size=12, max_size=12),
    st.binary(min_size=48, max_size=48),
)


def changed(**members: JsonValue) -> bytes:
    """Return the sealed file with other members, in canonical form, with a digest that fits."""
    document = json.loads(SEALED) | {"sha256": "LEFT OUT"} | members
    kept = {name: value for name, value in document.items() if value != "LEFT OUT"}
    if "sha256" not in members:
        kept["sha256"] = hashlib.sha256(format_json(kept)).hexdigest()
    return format_json(kept)


def changed_kdf(**members: JsonValue) -> bytes:
    """Return the sealed file with other members of its key derivation."""
    kdf = json.loads(SEALED)["kdf"] | members
    return changed(kdf={name: value for name, value in kdf.items() if value != "LEFT OUT"})


@pytest.mark.slow
def test_a_root_is_sealed_to_the_bytes_that_every_version_must_open() -> None:
    sealed = format_key_file(seal_root(ROOT, PASSWORD, SMALL, SALT, NONCE))
    assert sealed == SEALED
    assert open_root(parse_key_file(SEALED), PASSWORD) == ROOT


def test_another_implementation_opens_the_file_as_documented() -> None:
    sealed = format_key_file(seal_root(ROOT, PASSWORD, Cost(65_536, 2, 1), SALT, NONCE))
    header = json.loads(sealed)
    del header["sha256"]
    assert header["kdf"]["lanes"] == 1  # the only number that libsodium knows
    key = nacl.bindings.crypto_pwhash_alg(
        32,
        bytes(PASSWORD),
        SALT,
        header["kdf"]["passes"],
        header["kdf"]["memory_kib"] * 1024,
        nacl.bindings.crypto_pwhash_ALG_ARGON2ID13,
    )
    ciphertext = base64.b64decode(header.pop("ciphertext"))
    data = json.dumps(header, sort_keys=True, separators=(",", ":")).encode()
    opened = nacl.bindings.crypto_aead_chacha20poly1305_ietf_decrypt(ciphertext, data, NONCE, key)
    assert opened == ROOT


@given(KEY_FILES)
def test_any_key_file_comes_back_from_its_bytes(key_file: KeyFile) -> None:
    data = format_key_file(key_file)
    assert parse_key_file(data) == key_file
    refuse_foreign(data)


@given(st.binary(max_size=300))
def test_random_bytes_are_no_key_file(data: bytes) -> None:
    with pytest.raises(FormatError):
        parse_key_file(data)


@pytest.mark.parametrize(
    "data",
    {
        "nothing": b"",
        "a list": b"[]",
        "a line break after it": SEALED + b"\n",
        "a space within": SEALED.replace(b":", b": ", 1),
        "too long": changed(more="x" * 1024),
        "a member more": changed(more=1),
        "no cipher": changed(cipher="LEFT OUT"),
        "no digest": changed(sha256="LEFT OUT"),
        "the digest of something else": changed(sha256="0" * 64),
        "the digest in capitals": changed(sha256=json.loads(SEALED)["sha256"].upper()),
        "no derivation": changed(kdf="LEFT OUT"),
        "a derivation that is text": changed(kdf="argon2id"),
        "a member more in the derivation": changed_kdf(secret=""),
        "no salt": changed_kdf(salt="LEFT OUT"),
        "another cipher": changed(cipher="aes-256-gcm"),
        "another derivation": changed_kdf(name="argon2i"),
        "another type": changed(type="civicledger/keys/2"),
        "another version": changed(version=2),
        "a version as text": changed(version="1"),
        "a version that is true": changed(version=True),
        "less memory than 64 MiB": changed_kdf(memory_kib=65_535),
        "8 KiB": changed_kdf(memory_kib=8),
        "more memory than 1 GiB": changed_kdf(memory_kib=1_048_577),
        "1 TiB": changed_kdf(memory_kib=2**30),
        "negative memory": changed_kdf(memory_kib=-65_536),
        "memory as text": changed_kdf(memory_kib="65536"),
        "no pass": changed_kdf(passes=0),
        "17 passes": changed_kdf(passes=17),
        "true passes": changed_kdf(passes=True),
        "no lane": changed_kdf(lanes=0),
        "9 lanes": changed_kdf(lanes=9),
        "a lane that is null": changed_kdf(lanes=None),
        "a short salt": changed_kdf(salt="ZGVmZ2hpamtsbW5vcHFy"),
        "a salt in hexadecimal": changed_kdf(salt=SALT.hex()),
        "a salt that is a number": changed_kdf(salt=16),
        "a salt without padding": changed_kdf(salt="ZGVmZ2hpamtsbW5vcHFycw"),
        "a salt with unused bits": changed_kdf(salt="ZGVmZ2hpamtsbW5vcHFycx=="),
        "a long nonce": changed(nonce="yMnKy8zNzs/Q0dLTAAAA"),
        "a nonce in another alphabet": changed(nonce="yMnKy8zNzs_Q0dLT"),
        "a short ciphertext": changed(ciphertext="AAAA"),
    }.items(),
    ids=lambda item: item[0],
)
def test_another_form_is_refused(data: tuple[str, bytes]) -> None:
    with pytest.raises(FormatError):
        parse_key_file(data[1])


@pytest.mark.parametrize(
    "cost",
    [
        (65_535, 3, 4),
        (1_048_577, 3, 4),
        (65_536, 0, 4),
        (65_536, 17, 4),
        (65_536, 3, 0),
        (65_536, 3, 9),
    ],
)
def test_a_cost_outside_the_bounds_does_not_exist(cost: tuple[int, int, int]) -> None:
    with pytest.raises(FormatError):
        Cost(*cost)


def test_the_two_costs_are_those_of_the_manual() -> None:
    assert Cost(262_144, 3, 4) == STANDARD
    assert Cost(65_536, 3, 4) == SMALL


@pytest.mark.parametrize("lengths", [(31, 16, 12), (32, 15, 12), (32, 16, 11)])
def test_a_root_salt_or_nonce_of_another_length_is_not_sealed(
    lengths: tuple[int, int, int],
) -> None:
    root, salt, nonce = map(bytes, lengths)
    with pytest.raises(UsageError):
        seal_root(root, PASSWORD, SMALL, salt, nonce)


@pytest.mark.parametrize(
    "data",
    [
        b"hello",
        b"{}",
        b"\x89PNG\r\n\x1a\n" + bytes(500),
        b"-----BEGIN PRIVATE KEY-----\n",
        b'{"type":"civicledger/charter/1","version":1}',
        b"[" * 60_000,
    ],
)
def test_a_foreign_file_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(FormatError, match="not a key file of CivicLedger"):
        refuse_foreign(data)


@pytest.mark.parametrize(
    "data",
    [
        changed(version=2, type="civicledger/keys/2"),
        b'{ "type": "civicledger/keys/12", "version": 12, "slots": [1.5] }\n',
    ],
)
def test_a_newer_file_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(FormatError, match="newer version"):
        refuse_foreign(data)


@pytest.mark.parametrize(
    "data",
    [
        changed(version=2),
        changed(type="civicledger/keys/2"),
        changed(version=0, type="civicledger/keys/0"),
        changed(version=True, type="civicledger/keys/True"),
        b'["civicledger/keys/2","argon2id"]',
        b'"argon2id"' + b"[" * 60_000,
    ],
)
def test_a_version_that_is_not_said_twice_is_damage(data: bytes) -> None:
    refuse_foreign(data)
    with pytest.raises(FormatError):
        parse_key_file(data)


def test_one_damaged_byte_never_looks_foreign_or_newer() -> None:
    for place in range(len(SEALED)):
        for byte in {
            0x00,
            0x20,
            0xFF,
            *(SEALED[place] ^ 1 << bit for bit in range(8)),
            *b"23456789",
        }:
            refuse_foreign(SEALED[:place] + bytes([byte]) + SEALED[place + 1 :])


def test_a_file_cut_short_never_looks_foreign_or_newer() -> None:
    for length in range(len(SEALED)):
        refuse_foreign(SEALED[:length])
        with pytest.raises(FormatError):
            parse_key_file(SEALED[:length])


def test_every_flipped_bit_is_refused_without_the_password() -> None:
    for place in range(len(SEALED) * 8):
        damaged = bytearray(SEALED)
        damaged[place // 8] ^= 1 << place % 8
        with pytest.raises(FormatError):
            parse_key_file(bytes(damaged))


def flips_with_a_new_digest(key_file: KeyFile) -> list[KeyFile]:
    """Return what whoever can compute a digest makes of a key file by flipping one bit."""
    flipped = []
    for name in ("salt", "nonce", "ciphertext"):
        value = getattr(key_file, name)
        for place in range(len(value) * 8):
            damaged = bytearray(value)
            damaged[place // 8] ^= 1 << place % 8
            parts = {"salt": key_file.salt, "nonce": key_file.nonce}
            parts |= {"ciphertext": key_file.ciphertext, name: bytes(damaged)}
            flipped.append(KeyFile(key_file.cost, **parts))
    return [parse_key_file(format_key_file(one)) for one in flipped]


@pytest.mark.slow
def test_a_new_digest_over_changed_members_opens_nothing() -> None:
    flipped = flips_with_a_new_digest(parse_key_file(SEALED))
    for damaged in random.Random(1).sample(flipped, 3):
        with pytest.raises(LockedError, match="wrong or the key file is damaged"):
            open_root(damaged, PASSWORD)
    dearer = replace(parse_key_file(SEALED), cost=Cost(65_536, 2, 4))
    with pytest.raises(LockedError):
        open_root(parse_key_file(format_key_file(dearer)), PASSWORD)


@pytest.mark.slow
def test_no_flip_opens() -> None:
    told = set()
    sealed = seal_root(ROOT, PASSWORD, Cost(65_536, 1, 4), SALT, NONCE)
    for damaged in flips_with_a_new_digest(sealed):
        with pytest.raises(LockedError) as refused:
            open_root(damaged, PASSWORD)
        told.add(str(refused.value))
    assert len(told) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on memory")
def test_too_little_memory_is_told() -> None:
    import resource  # noqa: PLC0415  (no such module on Windows)

    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (used + (64 << 20), hard))
    try:
        with pytest.raises(StorageError, match="takes 1024 MiB of memory, more than is free"):
            seal_root(ROOT, PASSWORD, Cost(1 << 20, 1, 1), SALT, NONCE)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def test_what_is_printed_of_a_key_file_is_what_stands_in_it() -> None:
    assert ROOT.hex() not in repr(parse_key_file(SEALED))
    assert repr(bytes(PASSWORD)) not in repr(parse_key_file(SEALED))


@pytest.mark.slow
def test_two_derivations_at_once_do_not_wait_for_each_other_for_ever() -> None:
    cost = Cost(64 * 1024, 1, 4)
    sealed = seal_root(bytearray(ROOT), PASSWORD, cost, SALT, NONCE)
    found: list[bytes] = []

    def open_often() -> None:
        found.extend(bytes(open_root(sealed, PASSWORD)) for _ in range(4))

    threads = [threading.Thread(target=open_often, daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert found == [ROOT] * 16
