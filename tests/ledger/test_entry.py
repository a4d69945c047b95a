import base64
import hashlib
import zlib
from typing import Any

import pytest

from desktop.errors import FormatError, SignatureError
from desktop.ledger.charter import Charter
from desktop.ledger.entry import open_entry, refusal_code
from desktop.ledger.record import RecordSet
from tests.ledger.log_vectors import load
from tests.ledger.sample_documents import claims_for, record_id, signed

_STATEMENTS = load("civicledger/statements")
_LIMITS = load("civicledger/statement_limits")["cases"]


def _refusal(entry: bytes) -> str | None:
    try:
        open_entry(entry)
    except (FormatError, SignatureError) as error:
        return refusal_code(error)
    return None


@pytest.mark.parametrize("case", _STATEMENTS["valid"], ids=lambda case: case["name"])
def test_the_valid_statements_of_the_vectors_are_opened(case: dict[str, str]) -> None:
    opened = open_entry(bytes.fromhex(case["entry"]))
    assert isinstance(opened.content, Charter if case["name"] == "charter" else RecordSet)
    assert opened.statement.id.hex() == case["statement_id"]


@pytest.mark.parametrize("case", _STATEMENTS["invalid"], ids=lambda case: case["name"])
def test_the_others_are_refused_with_their_code(case: dict[str, str]) -> None:
    assert _refusal(bytes.fromhex(case["entry"])) == case["refusal"]


@pytest.mark.parametrize("case", _LIMITS, ids=lambda case: case["name"])
def test_the_limits_are_those_of_the_vectors(case: dict[str, Any]) -> None:
    entry = zlib.decompress(base64.b64decode(case["entry_zlib_base64"]))
    assert (len(entry), hashlib.sha256(entry).hexdigest()) == (case["bytes"], case["sha256"])
    assert _refusal(entry) == case.get("refusal")


def test_every_statement_of_a_whole_ledger_is_opened() -> None:
    for entry in load("civicledger/log_small")["entries"]:
        data = bytes.fromhex(entry["entry"])
        assert (_refusal(data) is None) is (data[0] == 0xD2)


def test_bad_form_is_named_before_a_bad_signature() -> None:
    claims = claims_for(record_id(1))
    assert _refusal(signed(b"{}", claims, issuer="another")) == "BAD_FORM"
    assert _refusal(signed(b"{}", claims_for("charter"), issuer="another")) == "BAD_FORM"
