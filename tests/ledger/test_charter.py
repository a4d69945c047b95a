import hashlib
import json
from dataclasses import replace
from typing import Any

import pytest

from desktop.errors import FormatError
from desktop.ledger.charter import (
    MAX_AUTHORITIES,
    Authority,
    Charter,
    Predecessor,
    format_charter,
    least_quorum,
    parse_charter,
    read_charter,
)
from desktop.ledger.statement import Claims, parse_statement
from desktop.ledger.verifier_key import COSIGNATURE, ED25519, make_vkey
from tests.ledger.log_vectors import load
from tests.ledger.sample_documents import (
    NOW_S,
    ORIGIN,
    authority,
    charter,
    claims_for,
    did,
    public,
    record_id,
    signed,
)

_VECTORS = load("civicledger/charter")
_PREDECESSOR = next(case for case in _VECTORS["cases"] if case["name"] == "predecessor")


@pytest.mark.parametrize("case", _VECTORS["cases"], ids=lambda case: case["name"])
def test_charters_are_judged_as_the_vectors_say(case: dict[str, Any]) -> None:
    payload = case["charter_text"].encode()
    if case["accept"]:
        parsed = parse_charter(payload)
        assert format_charter(parsed) == payload
        assert parsed.sha256 == hashlib.sha256(payload).digest()
        assert parsed.quorum >= least_quorum(len(parsed.authorities))
    else:
        with pytest.raises(FormatError) as caught:
            parse_charter(payload)
        assert caught.value.evidence == payload


def test_the_least_quorum_is_that_of_the_vectors() -> None:
    for case in _VECTORS["quorum"]:
        assert least_quorum(case["authorities"]) == case["least_k"]


@pytest.mark.parametrize("count", [1, 4, MAX_AUTHORITIES])
def test_a_charter_survives_its_bytes(count: int) -> None:
    whole = charter(count)
    assert parse_charter(format_charter(whole)) == whole
    assert hash(parse_charter(whole.canonical)) == hash(whole)


def test_the_keys_of_a_charter_come_in_its_order() -> None:
    whole = charter(3)
    first = whole.authorities[0]
    assert whole.writer == first
    assert [key.public for key in whole.log_keys] == [public("office-0 log")]
    assert [key.name for key in whole.cosigner_keys] == ["office-0", "office-1", "office-2"]
    assert whole.authority("office-2") == whole.authorities[2]
    assert whole.authority("nobody") is None
    assert (first.issuer_key, first.receipt_key) == (
        public("office-0 issuing"),
        public("office-0 receipt"),
    )
    assert first.consensus_key is None
    assert whole.authorities[1].log_key is None


def test_with_cometbft_several_authorities_publish() -> None:
    names = ("a", "b", "c", "d")
    authorities = tuple(
        replace(authority(name, writes=True), consensus=did(f"{name} consensus")) for name in names
    )
    whole = replace(charter(), authorities=authorities, engine="cometbft")
    parsed = parse_charter(format_charter(whole))
    assert len(parsed.log_keys) == 4
    assert parsed.authorities[3].consensus_key == public("d consensus")
    with pytest.raises(FormatError, match="embedded"):
        format_charter(replace(whole, engine="embedded"))


def _with(index: int = 0, **changes: Any) -> Charter:  # noqa: ANN401 - fields of any type
    """Return the sample charter with one authority changed."""
    whole = charter()
    authorities = list(whole.authorities)
    authorities[index] = replace(authorities[index], **changes)
    return replace(whole, authorities=tuple(authorities))


_BAD_CHARTERS: dict[str, Charter] = {
    "origin": replace(charter(), origin="https://ledger.example"),
    "city is not text": replace(charter(), city={"de": "a", "en": 1}),  # type: ignore[dict-item]  # wrong on purpose
    "city lacks a language": replace(charter(), city={"en": "Riverton"}),
    "city has a language more": replace(charter(), languages=("en",)),
    "no language": replace(charter(), city={}, languages=()),
    "language twice": replace(charter(), languages=("en", "de", "en")),
    "language form": replace(charter(), city={"English": "a"}, languages=("English",)),
    "33 authorities": charter(MAX_AUTHORITIES + 1),
    "no authority": replace(charter(), authorities=(), quorum=1),
    "quorum too low": replace(charter(), quorum=2),
    "quorum too high": replace(charter(), quorum=5),
    "quorum true": replace(charter(1), quorum=True),
    "rules 0": replace(charter(), rules=0),
    "engine": replace(charter(), engine="raft"),
    "id none": _with(1, id="none", cosigner=make_vkey("none", COSIGNATURE, public("x")).text),
    "id twice": _with(1, id="office-0"),
    "title": _with(title=None),
    "issuer form": _with(issuer="did:web:a"),
    "issuer twice": _with(1, issuer=did("office-0 issuing")),
    "receipt is the cosigner": _with(receipt=did("office-0 cosigner")),
    "log is a cosigner": _with(log=make_vkey(ORIGIN, ED25519, public("office-3 cosigner")).text),
    "consensus is the receipt": _with(1, consensus=did("office-2 receipt")),
    "consensus form": _with(1, consensus="key"),
    "cosigner form": _with(cosigner="office-0"),
    "cosigner of another name": _with(1, cosigner=make_vkey("a", COSIGNATURE, public("x")).text),
    "cosigner of type 01": _with(1, cosigner=make_vkey("office-1", ED25519, public("x")).text),
    "log of another name": _with(log=make_vkey("a", ED25519, public("x")).text),
    "log of type 04": _with(log=make_vkey(ORIGIN, COSIGNATURE, public("x")).text),
    "no writer": _with(log=None),
    "two writers": _with(1, log=make_vkey(ORIGIN, ED25519, public("x")).text),
    "url scheme": _with(url="ftp://a"),
    "url space": _with(url="https://a b"),
}


@pytest.mark.parametrize("name", _BAD_CHARTERS)
def test_a_charter_that_breaks_a_rule_is_neither_formatted_nor_parsed(name: str) -> None:
    whole = _BAD_CHARTERS[name]
    with pytest.raises(FormatError):
        format_charter(whole)
    with pytest.raises(FormatError):
        parse_charter(whole.canonical)


def test_a_url_is_kept() -> None:
    whole = _with(1, url="https://ledger.riverton.example:8443/log")
    assert parse_charter(format_charter(whole)) == whole


def _predecessor(**changes: Any) -> Charter:  # noqa: ANN401 - fields of any type
    found = parse_charter(_PREDECESSOR["charter_text"].encode())
    assert found.predecessor is not None
    return replace(found, predecessor=replace(found.predecessor, **changes))


def test_a_predecessor_is_read() -> None:
    found = _predecessor().predecessor
    fields = json.loads(_PREDECESSOR["charter_text"])["predecessor"]
    assert found == Predecessor(
        fields["origin"], fields["checkpoint"], bytes.fromhex(fields["evidence"])
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"origin": "https://a"},
        {"origin": "another.example"},
        {"checkpoint": ""},
        {"checkpoint": "no note"},
        {"evidence": b""},
        {"evidence": bytes(31)},
    ],
    ids=repr,
)
def test_a_predecessor_of_bad_form_is_refused(changes: dict[str, str | bytes]) -> None:
    with pytest.raises(FormatError):
        format_charter(_predecessor(**changes))


def test_a_charter_statement_comes_from_its_first_authority_to_its_own_ledger() -> None:
    payload = charter().canonical
    claims = claims_for("charter", issuer="office-0 issuing")
    statement = parse_statement(signed(payload, claims, issuer="office-0 issuing"))
    assert read_charter(statement) == charter()
    for wrong in (
        claims_for("charter", issuer="office-1 issuing"),
        Claims(claims.issuer, "charter", "another.example", NOW_S + 1, NOW_S, 1),
    ):
        with pytest.raises(FormatError, match=r"issuer|audience"):
            read_charter(parse_statement(signed(payload, wrong)))
    with pytest.raises(FormatError, match="no charter"):
        read_charter(parse_statement(signed(payload, claims_for(record_id(1)))))


def test_an_authority_has_no_defaults_that_a_charter_lacks() -> None:
    one = authority("office")
    assert one == Authority(one.id, one.title, one.issuer, one.cosigner, one.receipt)
