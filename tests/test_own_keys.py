"""The keys of a profile: made, restored, proven, enrolled, handed over to the next one."""

import time
from pathlib import Path

import pytest

from desktop import own_keys, sending
from desktop.backup import back_up, remembered
from desktop.domains.state import Standing
from desktop.drill import Drill, hold_drill
from desktop.errors import FormatError, LockedError, StorageError, UsageError
from desktop.keys.backup import words_of
from desktop.keys.derive import KeyRole
from desktop.keys.key_file import SMALL
from desktop.ledger.anchor import Anchor
from desktop.ledger.json_profile import parse_object
from desktop.profile import Profile, save_profile
from desktop.replica.state import StoredFacts
from desktop.session import Session
from tests.enrolled_dairy import enrolled_dairy
from tests.views.small_ledger import PASSWORD

ANCHOR = Anchor("ledger.smallville.example/2026", bytes(32))


@pytest.fixture
def session(tmp_path: Path) -> Session:
    save_profile(Profile(tmp_path / "mine", "mine", ANCHOR))
    return Session(tmp_path / "mine")


@pytest.mark.slow
def test_words_lead_back_to_the_key_they_were_made_from(session: Session, tmp_path: Path) -> None:
    did = own_keys.create_keys(session, PASSWORD, SMALL)
    paper = own_keys.backup_words(session, PASSWORD)
    assert paper.key == did
    assert own_keys.drill_words(session, paper.words.upper()) == own_keys.WordsDrill(
        did, is_same=True, is_known=True
    )
    save_profile(Profile(tmp_path / "other", "other", ANCHOR))
    other = Session(tmp_path / "other")
    assert own_keys.restore_keys(other, paper.words, PASSWORD, SMALL) == did
    assert remembered(tmp_path / "other").words_key == did
    assert remembered(tmp_path / "mine").words_key is None


@pytest.mark.slow
def test_the_words_of_others_are_told_apart_and_change_nothing(session: Session) -> None:
    words = words_of(bytes(range(32)))
    before = own_keys.drill_words(session, words)
    assert (before.is_same, before.is_known) == (False, False)
    did = own_keys.create_keys(session, PASSWORD, SMALL)
    kept = session.profile.key_file.read_bytes()
    after = own_keys.drill_words(session, words)
    assert (after.is_same, after.is_known) == (False, True)
    assert after.key != did
    assert session.profile.key_file.read_bytes() == kept
    with pytest.raises(FormatError, match="these are 2"):
        own_keys.drill_words(session, "abandon ability")


@pytest.mark.slow
def test_keys_are_never_overwritten(session: Session) -> None:
    own_keys.create_keys(session, PASSWORD, SMALL)
    with pytest.raises(StorageError, match="already"):
        own_keys.create_keys(session, PASSWORD, SMALL)
    with pytest.raises(StorageError, match="already"):
        own_keys.restore_keys(session, words_of(bytes(32)), PASSWORD, SMALL)


@pytest.mark.slow
def test_a_file_that_a_crash_left_without_a_byte_keeps_nobody_from_keys(session: Session) -> None:
    session.profile.key_file.touch()
    assert not session.profile.has_keys
    with pytest.raises(LockedError, match="no keys"):
        own_keys.require_keys(session)
    own_keys.create_keys(session, PASSWORD, SMALL)
    assert session.profile.has_keys


def test_without_keys_there_is_nothing_to_write_down(session: Session) -> None:
    with pytest.raises(LockedError, match="no keys"):
        own_keys.backup_words(session, PASSWORD)
    assert own_keys.own_keys(session, None) == ()
    assert own_keys.own_dids(session) == ()


def test_no_text_of_the_words_holds_one_of_them() -> None:
    paper = own_keys.PaperWords(words_of(bytes(32)), "did:key:z")
    assert "abandon" in paper.words
    assert "abandon" not in repr(paper) + str(paper)


@pytest.mark.slow
def test_the_password_is_changed_and_the_old_one_opens_nothing(session: Session) -> None:
    own_keys.create_keys(session, PASSWORD, SMALL)
    (file,) = own_keys.change_password(session, PASSWORD, "another good passphrase")
    assert file == session.profile.key_file
    with pytest.raises(LockedError):
        session.unlock(PASSWORD)
    session.unlock("another good passphrase")
    session.close()


@pytest.mark.slow
def test_to_look_at_keys_is_not_to_use_them(session: Session) -> None:
    own_keys.create_keys(session, PASSWORD, SMALL)
    keyring = session.unlock(PASSWORD)
    left_s = keyring.idle_left_s
    time.sleep(0.02)
    kinds = [one.role for one in own_keys.own_keys(session, None)]
    assert kinds == [KeyRole.ISSUING, KeyRole.DECRYPTION]
    assert left_s is not None
    assert (keyring.idle_left_s or 0) < left_s
    session.close()


def test_a_request_to_revoke_is_what_an_authority_issues() -> None:
    data = parse_object(own_keys.revocation("did:key:z", 12))["data"]
    assert data == {"key": "did:key:z", "reason": "key_compromised", "suspect_since": 12}
    assert "suspect_since" not in str(own_keys.revocation("did:key:z", None))


@pytest.mark.slow
def test_a_key_is_proven_enrolled_and_handed_over_to_the_next(tmp_path: Path) -> None:
    folder = enrolled_dairy(tmp_path)
    with Session(folder) as dairy:
        dairy.unlock(PASSWORD)
        first, second = dairy.signer().did, own_keys.next_key(dairy)
        (key, private) = own_keys.own_keys(dairy, dairy.reader())
        assert key.enrolment is not None
        assert "roster.rotate/1" in {kind.id for kind in key.kinds}
        assert private.enrolment is not None
        own_keys.queue_rotation(dairy, dairy.reader())
        with pytest.raises(UsageError, match="waits in the outbox already"):
            own_keys.queue_rotation(dairy, dairy.reader())
        sending.send(dairy, PASSWORD, early=True)
        assert dairy.signer().did == second
        facts = StoredFacts(dairy.reader())
        old, new = facts.issuer(first), facts.issuer(second)
        assert old is not None
        assert old.standing is Standing.ROTATED
        assert new is not None
        assert new.predecessor == first
        keys = own_keys.own_keys(dairy, dairy.reader())
        assert [one.did for one in keys if one.role is KeyRole.ISSUING] == [second, first]
        assert [one.is_in_force for one in keys] == [True, True, False]
        backup, _ = back_up(dairy.profile, tmp_path / "mine.clbackup", dairy.now_ms())
        drill = Drill(backup.path, dairy.profile, dairy.now_ms(), lambda: PASSWORD)
        outcome, checks = hold_drill(drill)
        assert outcome == "passed"
        assert any(second in one.detail for one in checks)
    with Session(folder) as again:
        again.unlock(PASSWORD)
        assert again.signer().did == second
        assert own_keys.own_dids(again) == tuple(sorted((first, second)))
