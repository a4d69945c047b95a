"""Derived keys against the golden vectors, and what no key can be derived for."""

import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop.domains import evidence
from desktop.errors import UsageError
from desktop.keys.derive import KeyRole, derivation_info, derive_into, derive_secret
from desktop.keys.signer import SeedSigner
from desktop.ledger.did_key import format_x25519_did_key
from desktop.ledger.scalar import encode_base64url

VECTORS = Path(__file__).parents[1] / "vectors" / "civicledger" / "keys.json"
CASES: list[dict[str, Any]] = json.loads(VECTORS.read_text())["derived"]
EVIDENCE: list[dict[str, Any]] = json.loads(VECTORS.with_name("evidence.json").read_text())["cases"]
ROOT = bytes(range(32))
ORIGIN = "ledger.riverton.example/2026"


def test_there_are_vectors_for_every_role() -> None:
    assert len(CASES) == 96
    pairs = {role.value for role in KeyRole} - {KeyRole.EVIDENCE.value}
    assert {case["role"] for case in CASES} == pairs


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['role']}-{case['domain']}-{case['n']}"
)
def test_a_key_is_derived_as_the_vectors_say(case: dict[str, Any]) -> None:
    role, root = KeyRole(case["role"]), bytes.fromhex(case["root"])
    path = (role, case["origin"], case["domain"], case["n"])
    assert derivation_info(*path) == case["info"].encode()
    secret = derive_secret(root, *path)
    assert secret.hex() == case["secret"]
    if role is KeyRole.DECRYPTION:
        public = X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()
        did = format_x25519_did_key(public)
    else:
        signer = SeedSigner(secret)
        public, did = signer.public, signer.did
    assert (public.hex(), did) == (case["public"], case["did_key"])


@pytest.mark.parametrize("case", EVIDENCE, ids=lambda case: f"{case['domain']}-{case['n']}")
def test_the_secret_of_evidence_and_what_follows_from_it_are_as_the_vectors_say(
    case: dict[str, Any],
) -> None:
    path = (KeyRole.EVIDENCE, case["origin"], case["domain"], case["n"])
    assert derivation_info(*path) == case["info"].encode()
    secret = derive_secret(bytes.fromhex(case["root"]), *path)
    assert secret.hex() == case["secret"]
    salt, rewarded, account = case["salt"], case["nullifier"], case["pseudonym"]
    assert evidence.salt_of(secret, salt["name"]) == salt["base64url"]
    made = evidence.commitment_of(case["commitment"]["document"])
    assert encode_base64url(made) == case["commitment"]["base64url"]
    nullifier = evidence.nullifier_of(bytearray(secret), rewarded["rule"], rewarded["name"])
    assert nullifier == rewarded["base64url"]
    pseudonym = evidence.pseudonym_of(secret, account["period"], account["name"])
    assert pseudonym == account["base64url"]


def test_a_root_that_can_be_wiped_gives_the_same_key_and_stays() -> None:
    root = bytearray(ROOT)
    assert derive_secret(root, KeyRole.LOG, ORIGIN) == derive_secret(ROOT, KeyRole.LOG, ORIGIN)
    assert root == ROOT


def test_every_part_of_the_path_changes_the_key() -> None:
    keys = {
        derive_secret(ROOT, KeyRole.ISSUING, ORIGIN),
        derive_secret(ROOT, KeyRole.RECEIPT, ORIGIN),
        derive_secret(ROOT, KeyRole.ISSUING, "ledger.riverton.example"),
        derive_secret(ROOT, KeyRole.ISSUING, ORIGIN, "health"),
        derive_secret(ROOT, KeyRole.ISSUING, ORIGIN, n=1),
        derive_secret(bytes(32), KeyRole.ISSUING, ORIGIN),
    }
    assert len(keys) == 6


@pytest.mark.parametrize(
    ("origin", "domain", "n"),
    [
        ("", "-", 0),
        ("Riverton", "-", 0),
        ("https://riverton.example", "-", 0),
        ("riverton.example/", "-", 0),
        ("riverton.example\n", "-", 0),
        ("a" * 256, "-", 0),
        (ORIGIN, "", 0),
        (ORIGIN, "Health", 0),
        (ORIGIN, "a/0", 0),
        (ORIGIN, "health\n", 0),
        (ORIGIN, "a" * 33, 0),
        (ORIGIN, "-", -1),
    ],
)
def test_a_path_that_no_key_has_is_refused(origin: str, domain: str, n: int) -> None:
    with pytest.raises(UsageError):
        derivation_info(KeyRole.ISSUING, origin, domain, n)


@pytest.mark.parametrize(("root", "into"), [(31, 32), (33, 32), (32, 31), (32, 33), (0, 32)])
def test_other_lengths_than_32_bytes_are_refused(root: int, into: int) -> None:
    with pytest.raises(UsageError, match="32 bytes"):
        derive_into(bytes(root), b"info", bytearray(into))
