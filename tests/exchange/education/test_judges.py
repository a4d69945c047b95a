"""The libraries of Digital Bazaar judge the school's credentials and status lists."""

import json
from pathlib import Path

import pytest

from desktop.exchange.education.credential import DIPLOMA, write_credential
from desktop.exchange.open_badges import parse_credential
from desktop.ledger.json_profile import JsonObject
from tests.exchange.education.published import published
from tests.exchange.education.school import (
    INDEX,
    KINDS,
    LIST,
    NOW,
    SIGNER,
    diploma,
    document,
    entry,
    status_list,
)
from tests.exchange.education.test_credential import signed_anew
from tests.judges.node import judge

PACKAGES = (
    "@digitalbazaar/data-integrity",
    "@digitalbazaar/ed25519-multikey",
    "@digitalbazaar/eddsa-jcs-2022-cryptosuite",
    "@digitalbazaar/vc",
    "@digitalbazaar/vc-bitstring-status-list",
)

pytestmark = pytest.mark.slow


def asked(
    folder: Path, credential: bytes, listed: bytes | None = None, now: str = NOW
) -> JsonObject:
    lists = {} if listed is None else {LIST: json.loads(listed)}
    question = {"credential": json.loads(credential), "lists": lists, "now": now}
    return judge("education.mjs", PACKAGES, question, folder)


def written(*entries: JsonObject) -> bytes:
    return write_credential(diploma(*entries), document(), KINDS[DIPLOMA], SIGNER.did, SIGNER.sign)


def test_a_diploma_is_verified(tmp_path: Path) -> None:
    answer = asked(tmp_path, written())
    assert answer == {"verified": True, "status": [], "error": ""}


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b"119.5", b"191.5"),
        (b"MasterDegree", b"DoctoralDegree"),
        (b"2036-05-01", b"2046-05-01"),
        (b'"proofValue":"z', b'"proofValue":"z2'),
    ],
)
def test_a_damaged_copy_is_refused(tmp_path: Path, good: bytes, bad: bytes) -> None:
    data = written()
    assert good in data
    assert asked(tmp_path, data.replace(good, bad))["verified"] is False


@pytest.mark.parametrize(
    "name", ["complete", "simple-context-version", "v2NoStatus", "v2OBv3SpecExample"]
)
def test_a_published_credential_signed_anew_is_verified(name: str, tmp_path: Path) -> None:
    credential = parse_credential(published()[name])
    credential.pop("credentialStatus", None)
    data = signed_anew(credential)
    assert asked(tmp_path, data) == {"verified": True, "status": [], "error": ""}
    damaged = data.replace(b'"name":"', b'"name":"A', 1)
    assert damaged != data
    assert asked(tmp_path, damaged)["error"] == "Invalid signature."


def test_an_expired_diploma_is_refused(tmp_path: Path) -> None:
    answer = asked(tmp_path, written(), now="2040-01-01T00:00:00.000Z")
    assert answer["verified"] is False


def test_the_bit_in_a_status_list_is_read(tmp_path: Path) -> None:
    data = written(entry())
    assert asked(tmp_path, data, status_list(INDEX))["status"] == [True]
    answer = asked(tmp_path, data, status_list(INDEX - 1, INDEX + 1))
    assert answer == {"verified": True, "status": [False], "error": ""}


def test_a_damaged_status_list_is_refused(tmp_path: Path) -> None:
    listed = json.loads(status_list(INDEX))
    listed["credentialSubject"]["encodedList"] = json.loads(status_list())["credentialSubject"][
        "encodedList"
    ]
    answer = asked(tmp_path, written(entry()), json.dumps(listed).encode())
    assert answer["verified"] is False
