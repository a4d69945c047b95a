import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import SignatureError
from desktop.ledger.signature import check_encoding, check_key, verify
from tests.ledger import edwards25519
from tests.ledger.log_vectors import load

_VECTORS = Path(__file__).parents[1] / "vectors"


@dataclass(frozen=True, slots=True)
class Case:
    """A signature with the verdicts of the profile."""

    name: str
    public: bytes
    message: bytes
    signature: bytes
    is_valid: bool
    may_enrol: bool


def _cases() -> Iterator[Case]:
    profile = load("civicledger/ed25519_profile")
    listed_first = json.loads((_VECTORS / "cctv" / "ed25519vectors.json").read_bytes())
    for verdict, case in zip(profile["cctv"], listed_first, strict=True):
        assert verdict["number"] == case["number"]
        yield _case(f"cctv {case['number']}", case, case["msg"].encode().hex(), verdict)
    groups = load("wycheproof/ed25519_test")["testGroups"]
    listed = {case["tcId"]: (group, case) for group in groups for case in group["tests"]}
    assert len(listed) == len(profile["wycheproof"])
    for verdict in profile["wycheproof"]:
        group, case = listed[verdict["tcId"]]
        case["key"] = group["publicKey"]["pk"]
        yield _case(f"wycheproof {verdict['tcId']}", case, case["msg"], verdict)
        assert verdict["verify"] is (case["result"] == "valid")
    for case in profile["crafted"]:
        case["sig"] = case["signature"]
        yield _case(case["what"], case, case["message"], case)


def _case(name: str, case: dict[str, str], message: str, verdict: dict[str, bool]) -> Case:
    return Case(
        name,
        bytes.fromhex(case["key"]),
        bytes.fromhex(message),
        bytes.fromhex(case["sig"]),
        verdict["verify"],
        verdict["verify_and_key_check"],
    )


_CASES = list(_cases())


def _accepts(check: Callable[..., None], *arguments: bytes) -> bool:
    try:
        check(*arguments)
    except SignatureError:
        return False
    return True


def _verify_with_cryptography(public: bytes, message: bytes, signature: bytes) -> None:
    check_encoding(public, signature)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise SignatureError("refused") from error


@pytest.mark.parametrize("check", [verify, _verify_with_cryptography])
def test_every_vector_has_its_verdict_with_both_libraries(check: Callable[..., None]) -> None:
    wrong = [
        case.name
        for case in _CASES
        if _accepts(check, case.public, case.message, case.signature) is not case.is_valid
    ]
    assert len(_CASES) == 914 + 151 + 26
    assert wrong == []


def test_every_vector_has_its_verdict_with_the_key_check() -> None:
    wrong = [
        case.name
        for case in _CASES
        if (
            _accepts(verify, case.public, case.message, case.signature)
            and _accepts(check_key, case.public)
        )
        is not case.may_enrol
    ]
    assert wrong == []


@pytest.mark.slow
def test_plain_integer_arithmetic_gives_every_vector_the_same_verdict() -> None:
    for case in _CASES:
        is_valid = edwards25519.is_valid(case.public, case.message, case.signature)
        assert is_valid is case.is_valid, case.name
        may_enrol = edwards25519.may_enrol(case.public)
        assert may_enrol is _accepts(check_key, case.public), case.name


@pytest.mark.parametrize("case", load("civicledger/keys")["key_check"], ids=lambda c: c["public"])
def test_keys_are_enrolled_or_refused_as_the_vectors_say(case: dict[str, str | bool]) -> None:
    public = bytes.fromhex(str(case["public"]))
    assert _accepts(check_key, public) is case["accept"]
    assert edwards25519.may_enrol(public) is case["accept"]


@given(st.binary(min_size=32, max_size=32))
def test_random_bytes_are_enrolled_only_if_they_are_points_of_prime_order(public: bytes) -> None:
    assert _accepts(check_key, public) is edwards25519.may_enrol(public)


def test_the_multiples_of_a_point_of_order_eight_are_all_refused() -> None:
    eighth = edwards25519.decoded(
        bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
    )
    assert eighth is not None
    encodings = {eighth.times(factor).encoded() for factor in range(8)}
    assert len(encodings) == 8
    for encoding in encodings:
        with pytest.raises(SignatureError, match="small order"):
            check_key(encoding)
        with pytest.raises(SignatureError, match="first half"):
            check_encoding(edwards25519.BASE.encoded(), encoding + bytes(32))


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=200), st.data())
def test_an_honest_signature_holds_and_any_flipped_bit_is_refused(
    seed: bytes, message: bytes, data: st.DataObject
) -> None:
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = key.public_key().public_bytes_raw(), key.sign(message)
    check_key(public)
    verify(public, message, signature)
    whole = public + signature + message
    bit = data.draw(st.integers(0, 8 * len(whole) - 1))
    flipped = bytearray(whole)
    flipped[bit // 8] ^= 1 << bit % 8
    with pytest.raises(SignatureError):
        verify(bytes(flipped[:32]), bytes(flipped[96:]), bytes(flipped[32:96]))


@pytest.mark.parametrize(("public", "signature"), [(31, 64), (33, 64), (32, 63), (32, 65), (0, 0)])
def test_other_lengths_are_refused(public: int, signature: int) -> None:
    with pytest.raises(SignatureError, match="bytes"):
        verify(b"\x05" * public, b"", b"\x05" * signature)
    with pytest.raises(SignatureError):
        check_key(b"\x05" * (public + 64))
