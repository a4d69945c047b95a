"""The SD-JWT library of the OpenWallet Foundation reads what is written, and refuses damage."""

from pathlib import Path

import pytest
from nacl.signing import SigningKey

from desktop.errors import FormatError, ProofError, SignatureError
from desktop.exchange.employment.attestation import open_attestation, write_attestation
from desktop.exchange.employment.sd_jwt import narrowed
from desktop.ledger.did_key import format_did_key
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.ledger.record import Record
from desktop.ledger.scalar import encode_base64url
from tests.exchange.employment.test_sd_jwt import salts
from tests.judges.node import judge

pytestmark = pytest.mark.slow

PACKAGES = ("@sd-jwt/core",)
KEY = SigningKey(b"hospital".ljust(32, b"."))
DOCUMENT: JsonObject = {
    "family_name": "Łukasz", "start_date": "2020-01-01", "full_time": True,
    "employer": {"name": "City Hospital"},
    "skills": [{"esco_uri": "urn:esco:1", "level": 5}, {"esco_uri": "urn:esco:2"}],
}  # fmt: skip


def attested() -> str:
    time = "2026-05-01T10:00:00.000Z"
    record_id = "urn:uuid:019b0000-0000-7000-8000-000000000001"
    record = Record(record_id, "employment.period/1", time, {"vct": "https://h.example/period"})
    did = format_did_key(bytes(KEY.verify_key))
    return write_attestation(
        record, format_json(DOCUMENT), did, salts(), lambda it: KEY.sign(it).signature
    ).decode()


def judged(text: str, folder: Path) -> JsonObject:
    key = {"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(bytes(KEY.verify_key))}
    return judge("sd_jwt.mjs", PACKAGES, {"text": text, "key": key}, folder)


def test_the_judge_reads_the_claims_that_we_read(tmp_path: Path) -> None:
    for text in (
        attested(),
        narrowed(attested(), ["skills", "full_time"]),
        narrowed(attested(), ()),
    ):
        answer = judged(text, tmp_path)
        assert answer["verified"] is True, answer["error"]
        assert answer["claims"] == open_attestation(text.encode()).claims
    claims = open_attestation(attested().encode()).claims
    assert {name: claims[name] for name in DOCUMENT} == DOCUMENT


def test_the_judge_refuses_what_we_refuse(tmp_path: Path) -> None:
    text = attested()
    jwt, first, *others = text.split("~")
    signature = jwt.rpartition(".")[2]
    damaged = [
        text.replace(
            signature, f"A{signature[1:]}" if signature[0] != "A" else f"B{signature[1:]}"
        ),
        "~".join((f"{jwt[:60]}{'A' if jwt[60] != 'A' else 'B'}{jwt[61:]}", first, *others)),
    ]
    for one in damaged:
        assert judged(one, tmp_path)["verified"] is False
        with pytest.raises((FormatError, SignatureError)):
            open_attestation(one.encode())


def test_what_the_issuer_has_not_signed_is_no_claim_for_the_judge_and_refused_by_us(
    tmp_path: Path,
) -> None:
    jwt, *others = attested().split("~")
    more = "~".join((jwt, encode_base64url(b'["salt","job_title","Chief"]'), *others))
    claims = judged(more, tmp_path)["claims"]
    assert isinstance(claims, dict)
    assert "job_title" not in claims
    with pytest.raises(ProofError):
        open_attestation(more.encode())
