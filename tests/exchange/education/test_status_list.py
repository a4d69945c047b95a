import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domains.bitstring import BITS, decode_bits, is_set
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import data_problems
from desktop.errors import FormatError, SignatureError, UsageError
from desktop.exchange.education.data_integrity import UnknownProofError, create_proof
from desktop.exchange.education.status_list import (
    first_list,
    free_place,
    list_of,
    next_list,
    open_status_list,
    read_status_list,
    write_status_list,
)
from desktop.keys.signer import SeedSigner
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from tests.exchange.samples import files_beside

KIND = next(kind for kind in builtin_kinds() if kind.name == "education.status_list")
SIGNER = SeedSigner(bytes(range(32)))
ADDRESS = "https://school.example/status/1"
TIME = "2026-05-01T10:00:00.000Z"


def record(data: JsonObject) -> Record:
    return Record("urn:uuid:01890000-0000-7000-8000-000000000001", KIND.id, TIME, data)


def revoked(*indexes: int) -> JsonObject:
    return next_list(first_list(ADDRESS, "revocation"), set_=indexes)


def signed(*indexes: int) -> bytes:
    return write_status_list(record(revoked(*indexes)), SIGNER.did, SIGNER.sign)


def changed(path: str, value: JsonValue) -> bytes:
    credential = json.loads(signed(7))
    holder = credential
    *steps, name = path.split("/")
    for step in steps:
        holder = holder[step]
    holder[name] = value
    return json.dumps(credential).encode()


def test_a_list_leaves_and_comes_back() -> None:
    data = revoked(7, BITS - 1)
    assert data_problems(KIND, data) == ()
    held = open_status_list(signed(7, BITS - 1))
    assert (held.id, held.purposes, held.issuer) == (ADDRESS, ("revocation",), SIGNER.did)
    assert held.bits == list_of(record(data), SIGNER.did).bits
    assert held.says(7)
    assert not held.says(8)
    draft = read_status_list(signed(7, BITS - 1))
    assert (draft.kind, draft.data, draft.time) == (KIND.id, data, TIME)


def test_a_suspension_can_end_and_a_revocation_cannot() -> None:
    suspended = next_list(first_list(ADDRESS, "suspension"), set_=[3, 4])
    again = next_list(suspended, clear=[3])
    assert not is_set(decode_bits(str(again["encodedList"])), 3)
    with pytest.raises(FormatError, match="never taken back"):
        next_list(revoked(3), clear=[3])


def test_a_published_list_is_told_to_be_too_short() -> None:
    folder = "education/digitalcredentials__verifier-core"
    (path,) = files_beside(folder, "src/test-fixtures/status/*")
    with pytest.raises(FormatError, match="100,000 bits"):
        read_status_list(path.read_bytes())
    with pytest.raises(UnknownProofError, match="Ed25519Signature2020"):
        open_status_list(path.read_bytes())


@pytest.mark.parametrize(
    ("path", "value", "error", "words"),
    [
        ("id", "https://school.example/status/2", SignatureError, "does not fit"),
        ("issuer", "https://school.example/", SignatureError, "does not fit"),
        ("credentialSubject/statusPurpose", "suspension", SignatureError, "does not fit"),
        ("validFrom", "2027-01-01T00:00:00Z", SignatureError, "does not fit"),
        ("type", ["VerifiableCredential"], FormatError, "/type does not name"),
        ("credentialSubject", [], FormatError, "/credentialSubject is not one"),
        ("credentialSubject/type", "StatusList2021", FormatError, "/credentialSubject is not"),
        ("credentialSubject/statusSize", 2, FormatError, "/credentialSubject/statusSize"),
    ],
)
def test_a_changed_list_is_refused(
    path: str, value: JsonValue, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        open_status_list(changed(path, value))


def test_a_list_signed_by_another_is_refused() -> None:
    other = SeedSigner(bytes(32))
    credential = json.loads(signed(7))
    del credential["proof"]
    forged = json.dumps(create_proof(credential, other.did, TIME, other.sign)).encode()
    with pytest.raises(SignatureError, match="is signed by"):
        open_status_list(forged)


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("id", 1, "the member id"),
        ("credentialSubject/statusPurpose", ["revocation", "suspension"], "is for revocation or"),
        ("credentialSubject/statusPurpose", "message", "is for revocation or"),
        ("credentialSubject/statusPurpose", 1, "/credentialSubject/statusPurpose is not a text"),
        ("credentialSubject/encodedList", "uAAAA", "not packed with gzip"),
        ("validFrom", "today", "/validFrom: .* not a time"),
    ],
)
def test_a_list_of_another_form_is_no_draft(path: str, value: JsonValue, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        read_status_list(changed(path, value))


@pytest.mark.parametrize("data", [b"", b"[]", b" " * (4 * 1024 * 1024 + 1)])
def test_another_file_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        read_status_list(data)


def test_only_good_lists_are_begun_and_written() -> None:
    with pytest.raises(FormatError, match="not an address"):
        first_list("list 1", "revocation")
    with pytest.raises(FormatError, match="is not revocation or suspension"):
        first_list(ADDRESS, "message")
    other = Record(record({}).id, "education.diploma/1", TIME, {})
    with pytest.raises(FormatError, match="is no status list"):
        write_status_list(other, SIGNER.did, SIGNER.sign)


@given(st.sets(st.integers(0, 40)), st.integers(0, 60))
def test_a_drawn_place_is_free(taken: set[int], rank: int) -> None:
    place = free_place(taken, lambda _: rank)
    assert place not in taken
    assert place == [one for one in range(200) if one not in taken][rank]


def test_a_full_list_has_no_free_place() -> None:
    everything = range(BITS)
    with pytest.raises(UsageError, match="begin another list"):
        free_place(everything, lambda most: most - 1)
    assert free_place(everything[1:], lambda most: most - 1) == 0
    assert free_place((BITS + 5,), lambda most: most - 1) == BITS - 1
