"""``keys`` in-process: what a key is and may do; words and passwords come out only when asked."""

import io
from pathlib import Path

import pytest

from desktop.keys.backup import root_of
from desktop.keys.derive import KeyRole, derive_secret
from desktop.keys.keyring import Keyring
from desktop.keys.signer import SeedSigner
from desktop.ledger.did_key import parse_x25519_did_key
from desktop.ledger.possession import possession_message
from desktop.ledger.scalar import decode_base64url
from desktop.ledger.signature import verify
from tests.chronicle import PASSWORD, Chronicle, chronicle, copied
from tests.city import ORIGIN
from tests.cli.conftest import Verb

pytestmark = pytest.mark.slow

__all__ = ["chronicle"]


@pytest.fixture
def password(tmp_path: Path) -> Path:
    file = tmp_path / "password.txt"
    file.write_text(PASSWORD + "\n", "utf-8")
    return file


@pytest.fixture
def profile(chronicle: Chronicle, tmp_path: Path) -> Path:
    return copied(chronicle, tmp_path)


def test_keys_tells_what_a_key_may_do(verb: Verb, chronicle: Chronicle, password: Path) -> None:
    at = ("--profile", chronicle.profile, "--password-file", password)
    key, private = verb("keys", *at).document["keys"]
    assert private["role"] == "decryption"
    assert parse_x25519_did_key(private["key"])
    assert key["key"] == chronicle.city.person("registrar").did
    assert (key["standing"], key["roles"], key["domains"]) == (
        "active", ["registrar"], ["education"],
    )  # fmt: skip
    assert "education.diploma/1" in key["may_issue"]
    assert "supply.event/1" not in key["may_issue"]


@pytest.mark.slow
def test_the_words_come_after_the_password_only(
    verb: Verb, profile: Path, password: Path, tmp_path: Path
) -> None:
    at = ("--profile", profile)
    answer = verb("keys", "backup", *at, "--password-file", password)
    words = answer.document["words"]
    assert len(words.split()) == 24
    assert words not in answer.errors
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("another password", "utf-8")
    refused = verb("keys", "backup", *at, "--password-file", wrong)
    assert refused.code == 2
    assert "words" not in refused.document


@pytest.mark.slow
def test_keys_are_made_backed_up_and_restored_to_the_same_key(
    verb: Verb, profile: Path, password: Path, tmp_path: Path
) -> None:
    at = ("--profile", profile, "--password-file", password)
    (profile / "keys.clkey").unlink()
    made = verb("keys", "create", *at)
    assert made.code == 0
    assert verb("keys", "create", *at).code == 2
    words = verb("keys", "backup", *at).document["words"]
    (profile / "keys.clkey").unlink()
    paper = tmp_path / "words.txt"
    paper.write_text(words.upper() + "\n", "utf-8")
    restored = verb("keys", "restore", "--words-file", paper, *at)
    assert restored.document["key"] == made.document["key"]
    seed = derive_secret(root_of(words), KeyRole.ISSUING, ORIGIN)
    assert SeedSigner(seed).did == made.document["key"]
    assert verb("keys", *at).document["keys"][0]["standing"] == "not enrolled"


@pytest.mark.slow
def test_words_that_are_wrong_restore_nothing(
    verb: Verb, profile: Path, password: Path, tmp_path: Path
) -> None:
    (profile / "keys.clkey").unlink()
    paper = tmp_path / "words.txt"
    for text in ("", "abandon", "abandon " * 24, "secretword " * 24):
        paper.write_text(text, "utf-8")
        answer = verb(
            "keys", "restore", "--words-file", paper, "--profile", profile,
            "--password-file", password,
        )  # fmt: skip
        assert answer.code == 2
        assert "secretword" not in answer.errors
    assert not (profile / "keys.clkey").exists()


@pytest.mark.slow
def test_a_password_is_changed(verb: Verb, profile: Path, password: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    new.write_text("some other words here\n", "utf-8")
    change = ("keys", "change-password", "--profile", profile, "--new-password-file", new)
    assert verb(*change, "--password-file", password).code == 0
    Keyring.open(profile / "keys.clkey", "some other words here").lock()
    assert verb(*change, "--password-file", password).code == 2
    new.write_text("weak\n", "utf-8")
    assert verb("keys", "--profile", profile, "--password-file", password).code == 2


def test_a_weak_password_changes_nothing(
    verb: Verb, profile: Path, password: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.txt"
    new.write_text("weak\n", "utf-8")
    before = (profile / "keys.clkey").read_bytes()
    call = ("keys", "change-password", "--profile", profile, "--new-password-file", new)
    assert verb(*call, "--password-file", password).code == 3
    assert (profile / "keys.clkey").read_bytes() == before


@pytest.mark.slow
def test_passwords_come_from_standard_input_too(
    verb: Verb, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\nsome other words here\n"))
    assert verb("keys", "change-password", "--profile", profile).code == 0
    monkeypatch.setattr("sys.stdin", io.StringIO("some other words here\n"))
    assert verb("keys", "--profile", profile).code == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert verb("keys", "--profile", profile).code == 3


def test_possession_is_proven_to_the_authority_that_enrols(
    verb: Verb, chronicle: Chronicle, profile: Path, password: Path
) -> None:
    at = ("--profile", profile, "--password-file", password)
    for by, expected in (
        ((), chronicle.city.charter.authorities[0].issuer),
        (("--by", "university"), chronicle.city.charter.authorities[1].issuer),
        (("--by", chronicle.city.person("operator").did), chronicle.city.person("operator").did),
    ):
        proof = verb("keys", "possession", *by, *at).document
        assert proof["by"] == expected
        message = possession_message(ORIGIN, proof["key"], expected)
        signer = chronicle.city.person("registrar").signer
        verify(signer.public, message, decode_base64url(proof["possession"]))
    assert verb("keys", "possession", "--by", "nobody", *at).code == 3
    assert verb("keys", "possession", "--by", "did:key:zzz", *at).code == 2


def test_without_keys_it_says_so(verb: Verb, profile: Path) -> None:
    (profile / "keys.clkey").unlink()
    assert verb("keys", "--profile", profile).document == {"key_file": None, "keys": []}
    for action in ("backup", "change-password", "possession"):
        assert verb("keys", action, "--profile", profile).code == 2
