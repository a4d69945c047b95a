"""The page's own Ed25519: what the program refuses, it refuses, and nothing else."""

import json
from typing import Any

import pytest

from tests.ledger.log_vectors import load
from tests.ledger.test_signature import _CASES
from tests.verify.browser import Browser
from tests.verify.node import answers

pytestmark = pytest.mark.slow

_KEYS = load("civicledger/keys")["key_check"]
_VALID = [case.is_valid for case in _CASES]
_MAY_ENROL = [case.may_enrol for case in _CASES]


def parts(case: Any) -> list[str]:  # noqa: ANN401  (a case of another module's tests)
    return [case.public.hex(), case.message.hex(), case.signature.hex()]


def test_every_vector_has_its_verdict_in_the_pages_script() -> None:
    found = answers("signature", [parts(case) for case in _CASES])
    assert len(found) == 914 + 151 + 26
    assert found == _VALID


def test_every_key_of_the_vectors_is_enrolled_or_refused_in_the_pages_script() -> None:
    may = answers("key", [[case.public.hex()] for case in _CASES])
    assert [a and b for a, b in zip(may, _VALID, strict=True)] == _MAY_ENROL
    listed = answers("key", [[case["public"]] for case in _KEYS])
    assert listed == [case["accept"] for case in _KEYS]


_ASK = """
(async (cases) => {
  const accepts = async (check, ...parts) => {
    try { await check(...parts.map(unhex)); return true; }
    catch (error) { if (error instanceof SignatureError) return false; throw error; }
  };
  const found = [];
  for (const [key, message, signature] of cases) {
    const holds = await accepts(verifySignature, key, message, signature);
    found.push([holds, await accepts(checkKey, key)]);
  }
  return found;
})
"""


def test_every_vector_has_its_verdict_in_a_browser(page: Browser) -> None:
    cases = json.dumps([parts(case) for case in _CASES])
    found = page.value(f"({_ASK})({cases})")
    assert [valid for valid, _ in found] == _VALID
    assert [valid and key for valid, key in found] == _MAY_ENROL


def test_every_json_document_of_the_vectors_is_taken_or_refused() -> None:
    documents, wanted = [], []
    for case in load("civicledger/json_profile")["cases"]:
        if "document" in case:
            documents.append([case["document"]])
        else:
            whole = b"".join(bytes.fromhex(part) * times for part, times in case["document_parts"])
            documents.append([whole.hex()])
        wanted.append(case["accept"])
    assert answers("document", documents) == wanted
