"""Claims that are shown one by one: the vectors of RFC 9901, and what is refused."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from desktop.errors import CivicLedgerError, FormatError, ProofError, SignatureError
from desktop.exchange.employment.sd_jwt import (
    Disclosure,
    digest_of,
    narrowed,
    open_sd_jwt,
    write_sd_jwt,
)
from desktop.exchange.exact_json import ExactObject
from desktop.ledger.scalar import encode_base64url

KEY = SigningKey(b"employer".ljust(32, b"."))
PUBLIC = bytes(KEY.verify_key)

ADDRESS = {
    "street_address": "123 Main St", "locality": "Anytown", "region": "Anystate", "country": "US",
}  # fmt: skip
PUBLISHED: list[tuple[list[object], str]] = [
    (["2GLC42sKQveCfGfryNRN9w", "given_name", "John"],
     "jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4"),
    (["eluV5Og3gSNII8EYnsxA_A", "family_name", "Doe"],
     "TGf4oLbgwd5JQaHyKVQZU9UdGE0w5rtDsrZzfUaomLo"),
    (["6Ij7tM-a5iVPGboS5tmvVA", "email", "johndoe@example.com"],
     "JzYjH4svliH0R3PyEMfeZu6Jt69u5qehZo7F7EPYlSE"),
    (["eI8ZWm9QnKPpNPeNenHdhQ", "phone_number", "+1-202-555-0101"],
     "PorFbpKuVu6xymJagvkFsFXAbRoc2JGlAUA2BA4o7cI"),
    (["Qg_O64zqAxe412a108iroA", "phone_number_verified", True],
     "XQ_3kPKt1XyX7KANkqVR6yZ2Va5NrPIvPYbyMvRKBMM"),
    (["AJx-095VPrpTtN4QMOqROA", "address", ADDRESS], "XzFrzwscM6Gn6CJDc6vVK8BkMnfG8vOSKfpPIZdAfdE"),
    (["Pc33JM2LchcU_lHggv_ufQ", "birthdate", "1940-01-01"],
     "gbOsI4Edq2x2Kw-w5wPEzakob9hV1cRD0ATN3oQL9JM"),
    (["G02NSrQfjFXQ7Io09syajA", "updated_at", 1570000000],
     "CrQe7S5kqBAHt-nMYXgc6bdt2SH5aTY1sU_M-PgkjPI"),
    (["lklxF5jMYlGTPUovMNIvCA", "US"], "pFndjkZ_VCzmyTa6UjlZo3dh-ko8aIKQc9DlGzhaVYo"),
    (["nPuoQnkRFq3BIeAm7AnXFA", "DE"], "7Cf6JkPudry3lcbwHgeZ8khAv1U1OSlerP0VkBJrWZ0"),
]  # fmt: skip
"""The disclosures of RFC 9901 section 5.1 with their digests, written with a blank after a comma as
there."""

SPELLINGS = [
    "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0",
    "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsImZhbWlseV9uYW1lIiwiTcO2Yml1cyJd",
    "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNXHUwMGY2Yml1cyJd",
]
"""One disclosure as RFC 9901 section 4.2.1 lets it be written."""


def written(told: object) -> str:
    return encode_base64url(json.dumps(told, ensure_ascii=False).encode())


def signed(payload: object, *disclosures: str, **header: object) -> str:
    """Return an SD-JWT with any payload and disclosures."""
    parts = ({"alg": "EdDSA", "typ": "dc+sd-jwt", **header}, payload)
    text = ".".join(written(part) for part in parts)
    signature = encode_base64url(KEY.sign(text.encode()).signature)
    return "~".join((f"{text}.{signature}", *disclosures, ""))


def opened(text: str) -> ExactObject:
    return open_sd_jwt(text, lambda _: PUBLIC).claims


def salts() -> Callable[[], bytes]:
    numbers = iter(range(10_000))
    return lambda: next(numbers).to_bytes(16)


def attestation(shown: ExactObject, hidden: ExactObject) -> str:
    return write_sd_jwt(
        shown, hidden, "did:key:z#z", salts(), lambda message: KEY.sign(message).signature
    )


@pytest.mark.parametrize(("told", "digest"), PUBLISHED)
def test_the_published_disclosures_have_the_published_digests(
    told: list[object], digest: str
) -> None:
    assert digest_of(written(told)) == digest


@pytest.mark.parametrize("text", SPELLINGS)
def test_a_disclosure_may_be_spelt_in_any_way_and_is_hashed_as_it_is_written(text: str) -> None:
    assert opened(signed({"_sd": [digest_of(text)]}, text)) == {"family_name": "Möbius"}


def test_the_published_example_is_opened_whole_and_in_parts() -> None:
    digests = [digest for told, digest in PUBLISHED if len(told) == 3]
    elements = [{"...": digest} for told, digest in PUBLISHED if len(told) == 2]
    payload = {"_sd": digests, "_sd_alg": "sha-256", "sub": "user_42", "nationalities": elements}
    whole = signed(payload, *(written(told) for told, _ in PUBLISHED))
    claims = opened(whole)
    assert claims["address"] == ADDRESS
    assert claims["nationalities"] == ["US", "DE"]
    assert len(claims) == len(digests) + 2
    part = narrowed(whole, ["given_name"])
    assert opened(part) == {"sub": "user_42", "nationalities": [], "given_name": "John"}
    assert open_sd_jwt(part, lambda _: PUBLIC).disclosed == (
        Disclosure(written(PUBLISHED[0][0]), "given_name", "John"),
    )


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text("aé%~.", max_size=9),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["a", "b"]), inner, max_size=2),
    max_leaves=5,
)  # fmt: skip


@settings(max_examples=15)
@given(st.dictionaries(st.sampled_from(["job", "skills", "start", "Beruf"]), VALUES), st.data())
def test_what_is_hidden_is_opened_again_and_each_claim_can_be_left_out(
    hidden: ExactObject, data: st.DataObject
) -> None:
    shown: ExactObject = {"iss": "did:key:z", "vct": "urn:x"}
    text = attestation(shown, hidden)
    assert opened(text) == shown | hidden
    names = data.draw(st.sets(st.sampled_from([*hidden, "other"])))
    part = narrowed(text, names)
    assert opened(part) == shown | {name: it for name, it in hidden.items() if name in names}


def test_an_element_of_a_list_can_be_shown_without_the_others() -> None:
    text = attestation({}, {"skills": ["nursing", "first aid"]})
    jwt, first, _, skills, _ = text.split("~")
    assert opened(f"{jwt}~{first}~{skills}~") == {"skills": ["nursing"]}
    assert opened(f"{jwt}~{skills}~") == {"skills": []}
    with pytest.raises(ProofError):  # an element without the list that it is in
        opened(f"{jwt}~{first}~")


NAME = written(["salt", "name", "value"])
ELEMENT = written(["salt", "value"])
DEEP = [ELEMENT]
for _ in range(40):
    DEEP.append(written(["salt", [{"...": digest_of(DEEP[-1])}]]))


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", FormatError),
        ("~" * 5_000_000, FormatError),
        ("ä~", FormatError),
        (signed({})[:-1], FormatError),
        (f"{signed({})}a.b.c", FormatError),
        ("a.b~", FormatError),
        (signed([]), FormatError),
        (signed({}, alg="none"), FormatError),
        (signed({}, alg="ES256"), FormatError),
        (signed({}, crit=["x"]), FormatError),
        (signed({}, b64=False), FormatError),
        (signed({"_sd_alg": "md5"}), FormatError),
        (signed({"_sd": [digest_of(NAME)]}, f"{NAME}="), FormatError),
        (signed({}, written({})), FormatError),
        (signed({}, written(["salt"])), FormatError),
        (signed({}, written([1, "name", 1])), FormatError),
        (signed({}, written(["salt", 1, 1])), FormatError),
        (signed({}, written(["salt", "_sd", []])), FormatError),
        (signed({}, written(["salt", "...", []])), FormatError),
        (signed({}, NAME), ProofError),
        (signed({"_sd": [digest_of(NAME)]}, NAME, NAME), ProofError),
        (signed({"_sd": [digest_of(NAME)] * 2}, NAME), ProofError),
        (signed({"_sd": ["x"], "a": {"_sd": ["x"]}}), ProofError),
        (signed({"_sd": "x"}), ProofError),
        (signed({"_sd": [1]}), ProofError),
        (signed({"name": 1, "_sd": [digest_of(NAME)]}, NAME), ProofError),
        (signed({"_sd": [digest_of(ELEMENT)]}, ELEMENT), ProofError),
        (signed({"a": [{"...": digest_of(NAME)}]}, NAME), ProofError),
        (signed({"a": {"...": "x"}}), ProofError),
        (signed({"a": [{"...": "x", "b": 1}]}), ProofError),
        (signed({"a": [{"...": digest_of(DEEP[-1])}]}, *DEEP), ProofError),
    ],
)
def test_what_is_no_sd_jwt_or_holds_what_does_not_belong_to_it_is_refused(
    text: str, error: type[CivicLedgerError]
) -> None:
    with pytest.raises(error):
        opened(text)


def test_any_other_letter_in_it_is_refused() -> None:
    text = attestation({"iss": "did:key:z"}, {"job": "Nurse", "skills": ["nursing"]})
    for at in range(0, len(text), 3):
        changed = text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]
        with pytest.raises((FormatError, ProofError, SignatureError)):
            opened(changed)
