import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.exchange.education.credential import DIPLOMA, write_credential
from desktop.exchange.education.credential_check import CredentialReader, judge_credential
from desktop.exchange.education.data_integrity import create_proof
from desktop.exchange.education.status_list import StatusList, open_status_list
from desktop.exchange.open_badges import parse_credential
from desktop.keys.signer import SeedSigner
from desktop.ledger.json_profile import JsonValue
from desktop.verdict import Result
from tests.exchange.education.published import published
from tests.exchange.education.school import (
    INDEX,
    KINDS,
    LIST,
    NOW,
    OTHER,
    SIGNER,
    TIME,
    diploma,
    document,
    entry,
    status_list,
)

# Published examples that claim to be credentials and are not good, and the check that says so.
NEGATIVE = {
    "simple-err-expired": ("validity", "was valid until 2010-01-01"),
    "simple-err-proof-method": ("proof", "only eddsa-jcs-2022 is checked here"),
    "simple-err-proof-method-unknown-scheme": ("proof", "only eddsa-jcs-2022 is checked here"),
    "credential-status-revoked-blank-nodes": ("status", "is not here"),
    "v1Expired": ("validity", "was valid until"),
    "v2Expired": ("validity", "was valid until"),
    "v2Revoked": ("status", "is not here"),
    "v2RevokedAndExpired": ("validity", "was valid until"),
}
REFUSED = {
    "simple-err-context",
    "simple-err-issued",
    "simple-err-type",
    "simple-err-evidence-type",
    "simple-err-credential-subject-identifier-type",
    "simple-err-credential-subject-achievement-result-description-type",
    "endorsement-err-schema-status-refresh",
}


def written(**members: JsonValue) -> bytes:
    kind = KINDS[DIPLOMA]
    return write_credential(diploma(entry()), document(**members), kind, SIGNER.did, SIGNER.sign)


def resigned(members: Mapping[str, object], signer: SeedSigner = SIGNER) -> bytes:
    """Return the school's credential with some members set and a proof that fits."""
    credential = {**json.loads(written()), **members}
    del credential["proof"]
    credential["credentialSubject"].pop("creditsEarned", None)
    return json.dumps(create_proof(credential, signer.did, TIME, signer.sign)).encode()


def reader(*revoked: int, **more: object) -> CredentialReader:
    lists = {LIST: open_status_list(status_list(*revoked))}
    return CredentialReader(**{"now": NOW, "lists": lists, **more})  # type: ignore[arg-type]  # by name


def told(data: bytes, who: CredentialReader) -> dict[str, tuple[Result, str]]:
    judgement = judge_credential(data, who)
    return {check.name: (check.result, check.detail) for check in judgement.checks}


def test_a_good_credential_is_good() -> None:
    judgement = judge_credential(written(), reader(INDEX + 1))
    assert {check.name: check.result for check in judgement.checks} == dict.fromkeys(
        ("proof", "issuer", "validity", "status"), Result.OK
    )
    assert judgement.is_good
    assert judgement.proof is not None
    assert judgement.issuer == SIGNER.did


def test_a_damaged_copy_is_not_good() -> None:
    damaged = written().replace(b"119.5", b"191.5")
    judgement = judge_credential(damaged, reader())
    assert judgement.proof is None
    assert not judgement.is_good
    assert told(damaged, reader())["proof"][0] is Result.FAILED
    assert "issuer" not in told(damaged, reader())


@given(st.integers(0, len(written()) - 1), st.integers(0, 7))
def test_a_flipped_bit_is_never_good_with_other_content(at: int, bit: int) -> None:
    data = bytearray(written())
    data[at] ^= 1 << bit
    try:
        judgement = judge_credential(bytes(data), reader())
    except FormatError:
        return
    same = parse_credential(bytes(data)) == parse_credential(written())
    assert judgement.is_good == same


def test_a_revoked_credential_counts_no_more() -> None:
    result, words = told(written(), reader(INDEX))["status"]
    assert (result, words) == (Result.AGAINST, f"The list {LIST} says revocation at {INDEX}.")
    assert not judge_credential(written(), reader(INDEX)).is_good


def test_a_list_that_is_not_here_leaves_the_status_open() -> None:
    who = reader(lists={})
    assert told(written(), who)["status"][0] is Result.NOT_DONE
    assert judge_credential(written(), who).is_good  # as far as it can be told


@pytest.mark.parametrize(
    ("held", "result", "words"),
    [
        ({"issuer": OTHER.did}, Result.FAILED, "not the issuer's"),
        ({"id": LIST + "0"}, Result.FAILED, "calls itself"),
        ({"purposes": ("suspension",)}, Result.FAILED, "says nothing about revocation"),
        ({"bits": bytes(5)}, Result.FAILED, "outside a list of 40 bits"),
        ({"valid_until": "2026-05-31T00:00:00.000Z"}, Result.NOT_DONE, "not in force now"),
        ({"valid_from": "2026-06-02T00:00:00.000Z"}, Result.NOT_DONE, "not in force now"),
    ],
)
def test_another_list_says_nothing(held: dict[str, object], result: Result, words: str) -> None:
    good = open_status_list(status_list())
    fields = {name: getattr(good, name) for name in StatusList.__slots__}
    who = reader(lists={LIST: StatusList(**{**fields, **held})})
    assert told(written(), who)["status"][0] is result
    assert words in told(written(), who)["status"][1]


@pytest.mark.parametrize(
    ("status", "result"),
    [
        ({"type": "StatusList2021Entry"}, Result.NOT_DONE),
        ({"type": "BitstringStatusListEntry", "statusListIndex": "x"}, Result.FAILED),
        ([], Result.NOTE),
    ],
)
def test_another_status_is_told(status: object, result: Result) -> None:
    data = resigned({"credentialStatus": status})
    assert told(data, reader())["status"][0] is result


@pytest.mark.parametrize(
    ("now", "result"),
    [
        ("2026-04-30T23:59:59.999Z", Result.AGAINST),
        ("2026-05-01T00:00:00.000Z", Result.OK),
        ("2036-05-01T00:00:00.000Z", Result.OK),
        ("2036-05-01T00:00:00.001Z", Result.AGAINST),
    ],
)
def test_validity_is_judged_by_its_ends(now: str, result: Result) -> None:
    assert told(written(), CredentialReader(now=now))["validity"][0] is result


def test_an_end_before_the_beginning_is_a_mistake() -> None:
    data = resigned({"validUntil": "2020-01-01T00:00:00Z"})
    assert told(data, reader())["validity"][0] is Result.FAILED


def test_a_credential_that_another_signed_is_nobodys() -> None:
    data = resigned({}, OTHER)
    assert told(data, reader())["issuer"][0] is Result.FAILED
    later = {SIGNER.did: frozenset({SIGNER.did, OTHER.did})}
    assert told(data, reader(controllers=later))["issuer"][0] is Result.OK


def test_an_issuer_with_an_address_needs_to_be_known() -> None:
    data = resigned({"issuer": "https://school.example/"})
    assert told(data, reader())["issuer"][0] is Result.NOT_DONE
    assert not judge_credential(data, reader()).is_good
    known = {"https://school.example/": frozenset({SIGNER.did})}
    assert told(data, reader(controllers=known))["issuer"][0] is Result.OK
    other = {"https://school.example/": frozenset({OTHER.did})}
    assert told(data, reader(controllers=other))["issuer"][0] is Result.FAILED


def test_an_unknown_context_leaves_the_proof_open() -> None:
    data = json.loads(written())
    data["@context"].append("https://other.example/context")
    result, words = told(json.dumps(data).encode(), reader())["proof"]
    assert result is Result.NOT_DONE
    assert "not among the contexts" in words


def test_published_negative_examples_are_refused_by_name() -> None:
    who = CredentialReader(now=NOW)
    seen = set()
    for name, data in published().items():
        if name in REFUSED:
            with pytest.raises(FormatError, match=r"^/"):
                judge_credential(data, who)
            seen.add(name)
        elif name in NEGATIVE:
            check, words = NEGATIVE[name]
            assert words in told(data, who)[check][1]
            assert not judge_credential(data, who).is_good
            seen.add(name)
    assert seen == REFUSED | NEGATIVE.keys()
    assert {name for name in published() if "err" in name.lower()} <= seen


def test_no_published_credential_is_said_to_be_good() -> None:
    """They are of other suites, which is said; none of them is trusted for that."""
    for name, data in published().items():
        if name not in REFUSED | {"endorsement-valid", "simple-noproof"}:
            judgement = judge_credential(data, CredentialReader(now=NOW))
            assert judgement.checks[0].result is Result.NOT_DONE, name
            assert not judgement.is_good
