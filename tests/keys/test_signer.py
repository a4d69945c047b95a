"""Signers made from a seed, and the proof that one holds its key."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.errors import SignatureError, UsageError
from desktop.keys.derive import KeyRole, derive_secret
from desktop.keys.signer import SeedSigner, Signer, prove_possession
from desktop.ledger.did_key import parse_did_key
from desktop.ledger.possession import possession_message
from desktop.ledger.scalar import decode_base64url
from desktop.ledger.signature import verify

VECTORS = json.loads(
    (Path(__file__).parents[1] / "vectors" / "civicledger" / "keys.json").read_text()
)
POSSESSION: list[dict[str, Any]] = VECTORS["possession"]
SEEDS = {
    case["did_key"]: bytes.fromhex(case["secret"])
    for case in VECTORS["derived"]
    if case["role"] != KeyRole.DECRYPTION
}
SEED = bytes(range(32))


def test_a_signature_is_that_of_the_public_key_and_the_message() -> None:
    signer: Signer = SeedSigner(SEED)
    verify(signer.public, b"message", signer.sign(b"message"))
    assert parse_did_key(signer.did) == signer.public
    with pytest.raises(SignatureError):
        verify(signer.public, b"another", signer.sign(b"message"))


def test_a_signature_is_the_one_of_rfc_8032() -> None:
    seed = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
    signature = (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    assert SeedSigner(seed).sign(b"\x72").hex() == signature


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_a_seed_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(UsageError, match="32 bytes"):
        SeedSigner(bytes(length))


def test_a_seed_that_is_wiped_later_does_not_change_the_signer() -> None:
    seed = bytearray(SEED)
    signer = SeedSigner(seed)
    seed[:] = bytes(32)
    assert signer.sign(b"x") == SeedSigner(SEED).sign(b"x")


def test_what_is_printed_of_a_signer_is_public() -> None:
    signer = SeedSigner(SEED)
    assert repr(signer) == str(copy.copy(signer)) == f"SeedSigner({signer.did})"


@pytest.mark.parametrize("case", POSSESSION, ids=lambda case: case.get("reason", "good"))
def test_possession_is_proven_as_the_vectors_say(case: dict[str, Any]) -> None:
    origin, new, by = case["origin"], case["new_did_key"], case["by_did_key"]
    message = possession_message(origin, new, by)
    signature = bytes.fromhex(case["signature"])
    if case["accept"]:
        assert message == case["message_text"].encode()
        verify(parse_did_key(new), message, signature)
        if new in SEEDS:  # the seeds of the others are not published
            proof = prove_possession(SeedSigner(SEEDS[new]), origin, by)
            assert decode_base64url(proof) == signature
    else:
        with pytest.raises(SignatureError):
            verify(parse_did_key(new), message, signature)


def test_a_derived_key_proves_its_possession() -> None:
    origin = "ledger.riverton.example/2026"
    old = SeedSigner(derive_secret(SEED, KeyRole.ISSUING, origin))
    new = SeedSigner(derive_secret(SEED, KeyRole.ISSUING, origin, n=1))
    proof = prove_possession(new, origin, old.did)
    verify(new.public, possession_message(origin, new.did, old.did), decode_base64url(proof))
