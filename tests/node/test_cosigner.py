"""The cosigner: what it refuses to put its name to, and what it never forgets."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from desktop.domains.replay import SealError
from desktop.engine.publish import Consented
from desktop.errors import PeerError, ProofError, RuleError, SignatureError, StorageError
from desktop.keys.signer import SeedSigner, Signer
from desktop.ledger.anchor import Anchor
from desktop.ledger.checkpoint import open_checkpoint, parse_checkpoint
from desktop.ledger.merkle import leaf_hash, root_of
from desktop.node.cosigner import Cosigner, CosignerKeys
from desktop.replica import entries, node_state
from desktop.replica.database import open_database
from tests.city import CHANGED_SIZES, SMALL_SIZES, City, changed_city, small_city
from tests.peers.lying import extended, note_over, peer_folder, read_entries, write_tree

pytestmark = pytest.mark.slow

FIRST, MIDDLE = SMALL_SIZES[:2]


@pytest.fixture
def city(tmp_path: Path) -> City:
    return small_city().moved(tmp_path / "city")


def _open(
    city: City, home: Path, *, keys: CosignerKeys | None = None, name: str = "university"
) -> Cosigner:
    home.mkdir(exist_ok=True)
    own = city.signers[name]
    keys = keys or CosignerKeys(own.cosigner, own.receipt)
    return Cosigner(home, name, city.anchor, keys, lambda: city.now_ms)


@pytest.fixture
def cosigner(city: City, tmp_path: Path) -> Iterator[Cosigner]:
    cosigner = _open(city, tmp_path / "cosigner")
    yield cosigner
    cosigner.close()


def _log(city: City, size: int = SMALL_SIZES[-1]) -> list[bytes]:
    return read_entries(peer_folder(city), SMALL_SIZES[-1])[:size]


def _ask(city: City, cosigner: Cosigner, log: Sequence[bytes]) -> Consented:
    """Show a tree over these entries with a pending note of the log alone."""
    note = note_over(city, log, ())
    tree = write_tree(city.folder / "shown", log, note)
    return cosigner.cosign(note, tree)


def _signed(cosigner: Cosigner) -> int:
    signed = node_state.signed_tree(cosigner._state)
    return 0 if signed is None else signed.size


@pytest.mark.slow
def test_its_line_and_its_receipt_hold(city: City, cosigner: Cosigner) -> None:
    log = _log(city)
    consent = _ask(city, cosigner, log)
    note = note_over(city, log, ()) + consent.line.encode()
    opened = open_checkpoint(note, city.charter)
    assert [one.authority_id for one in opened.cosignatures] == ["university"]
    assert opened.cosignatures[0].time_s == city.now_ms // 1000
    assert consent.receipt.key == city.signers["university"].receipt.public
    assert _signed(cosigner) == SMALL_SIZES[-1]


def test_it_signs_as_the_log_grows_and_the_same_size_again(city: City, cosigner: Cosigner) -> None:
    for size in (*SMALL_SIZES, SMALL_SIZES[-1]):
        _ask(city, cosigner, _log(city, size))
        assert _signed(cosigner) == size


def test_a_later_time_is_a_later_line(city: City, cosigner: Cosigner) -> None:
    first = _ask(city, cosigner, _log(city))
    city.now_ms += 600_000
    assert _ask(city, cosigner, _log(city)).line != first.line


def test_it_never_goes_back(city: City, cosigner: Cosigner) -> None:
    _ask(city, cosigner, _log(city, MIDDLE))
    with pytest.raises(ProofError, match="never goes back"):
        _ask(city, cosigner, _log(city, FIRST))
    assert _signed(cosigner) == MIDDLE


def test_it_refuses_another_history_of_the_same_size(city: City, cosigner: Cosigner) -> None:
    _ask(city, cosigner, _log(city, MIDDLE))
    other = extended(_log(city, FIRST), city.recalls(3))
    assert len(other) == MIDDLE
    with pytest.raises(ProofError, match="not the one that this cosigner replayed"):
        _ask(city, cosigner, other)
    assert _signed(cosigner) == MIDDLE


def test_it_refuses_another_history_above(city: City, cosigner: Cosigner) -> None:
    _ask(city, cosigner, _log(city, MIDDLE))
    other = extended(_log(city, FIRST), city.recalls(9))
    with pytest.raises(PeerError) as caught:
        _ask(city, cosigner, other)
    assert caught.value.code == "PEER_FORK"
    assert _signed(cosigner) == MIDDLE
    _ask(city, cosigner, _log(city))  # the true history goes on


def test_even_a_quorum_does_not_talk_it_into_another_history(
    city: City, cosigner: Cosigner
) -> None:
    _ask(city, cosigner, _log(city, MIDDLE))
    other = extended(_log(city, FIRST), city.recalls(9))
    note = note_over(city, other)  # with three cosignatures
    tree = write_tree(city.folder / "shown", other, note)
    with pytest.raises(ProofError, match="another history"):
        cosigner.cosign(note, tree)
    assert _signed(cosigner) == MIDDLE


def test_it_refuses_a_wrong_seal(city: City, cosigner: Cosigner) -> None:
    log = extended(_log(city), city.recalls(1), rules=2)
    with pytest.raises(SealError) as caught:
        _ask(city, cosigner, log)
    assert caught.value.field == "rules"
    assert _signed(cosigner) == 0


def test_it_refuses_a_void_statement_until_its_operator_accepts_that_one(
    city: City, cosigner: Cosigner
) -> None:
    good, later = city.recalls(2)
    log = extended(_log(city), [good, good], [later, b"\xd2nothing"])
    first = SMALL_SIZES[-1] + 1
    for index, word in ((first, "VOID_DUPLICATE"), (first + 3, "VOID_BAD_FORM")):
        with pytest.raises(RuleError, match=f"Entry {index} ") as caught:
            _ask(city, cosigner, log)
        assert caught.value.code == word
        assert _signed(cosigner) == 0
        node_state.accept_void(cosigner._state, index)
        node_state.accept_void(cosigner._state, index)
    _ask(city, cosigner, log)
    assert _signed(cosigner) == len(log)
    longer = extended(log, city.recalls(1))
    _ask(city, cosigner, longer)  # what it has signed once is not asked again


def test_it_waits_while_a_seal_is_ahead_of_its_clock(city: City, cosigner: Cosigner) -> None:
    log = _log(city)
    sealed_ms, city.now_ms = city.now_ms, city.now_ms - 5 * 60_000 - 1
    with pytest.raises(RuleError) as caught:
        _ask(city, cosigner, log)
    assert caught.value.code == "FROM_THE_FUTURE"
    city.now_ms = sealed_ms - 5 * 60_000
    _ask(city, cosigner, log)


def test_it_refuses_a_tree_that_ends_within_a_block(city: City, cosigner: Cosigner) -> None:
    _ask(city, cosigner, _log(city, MIDDLE))
    cosigner._replica.db.execute("select 1")
    with pytest.raises(SealError):
        _ask(city, cosigner, _log(city, MIDDLE + 5))
    other = _open(city, city.folder / "other")
    _ask(city, other, _log(city, FIRST))
    with pytest.raises(SealError):
        _ask(city, other, _log(city, MIDDLE - 1))
    other.close()


def test_it_refuses_a_block_end_that_is_none_in_what_it_holds(
    city: City, cosigner: Cosigner
) -> None:
    first = _open(city, city.folder / "ahead")
    node_state.sign_tree(first._state, None, _tree(city, FIRST))
    _sync_to_the_end(city, first)
    with pytest.raises(ProofError, match="does not end with a seal"):
        first.cosign(note_over(city, _log(city, MIDDLE - 1), ()), peer_folder(city))
    with pytest.raises(ProofError, match="does not end with a seal"):
        cosigner.cosign(note_over(city, [], ()), peer_folder(city))
    first.close()


def _tree(city: City, size: int) -> node_state.SignedTree:
    root = root_of([leaf_hash(entry) for entry in _log(city, size)])
    return node_state.SignedTree(city.anchor.origin, size, root, "")


def _sync_to_the_end(city: City, cosigner: Cosigner) -> None:
    note = note_over(city, _log(city), ())
    with pytest.raises(RuleError):  # its keys are wrong for a moment, so it signs nothing
        _without_keys(cosigner, lambda: cosigner.cosign(note, peer_folder(city)))
    assert entries.stored_size(cosigner._db) == SMALL_SIZES[-1]


def _without_keys(cosigner: Cosigner, work: Callable[[], object]) -> None:
    keys = cosigner._keys
    stranger = SeedSigner(bytes(32))
    cosigner._keys = CosignerKeys(stranger, stranger)
    try:
        work()
    finally:
        cosigner._keys = keys


def test_it_refuses_another_log(city: City, cosigner: Cosigner) -> None:
    _ask(city, cosigner, _log(city))
    note = note_over(city, _log(city), (), origin="elsewhere")
    with pytest.raises(ProofError, match="no other log"):
        cosigner.cosign(note, peer_folder(city))


def test_it_refuses_what_the_log_has_not_signed(city: City, cosigner: Cosigner) -> None:
    _ask(city, cosigner, _log(city))
    lines = note_over(city, _log(city), ("food-office",)).split(b"\n")
    unsigned = b"\n".join([*lines[:4], *lines[5:]])
    with pytest.raises(SignatureError):
        cosigner.cosign(unsigned, peer_folder(city))


def test_it_refuses_with_keys_that_no_charter_names(city: City, tmp_path: Path) -> None:
    stranger = SeedSigner(bytes(32))
    cosigner = _open(city, tmp_path / "stranger", keys=CosignerKeys(stranger, stranger))
    with pytest.raises(RuleError, match="No charter in force names university") as caught:
        _ask(city, cosigner, _log(city))
    assert caught.value.code == "ROLE"
    assert _signed(cosigner) == 0
    cosigner.close()


def test_it_refuses_another_ledger_of_the_same_name(city: City, tmp_path: Path) -> None:
    (tmp_path / "foreign").mkdir()
    own = city.signers["university"]
    anchor = Anchor(city.anchor.origin, bytes(32))
    keys = CosignerKeys(own.cosigner, own.receipt)
    cosigner = Cosigner(tmp_path / "foreign", "university", anchor, keys, lambda: city.now_ms)
    with pytest.raises(PeerError) as caught:
        _ask(city, cosigner, _log(city))
    assert caught.value.code == "PEER_FOREIGN"
    cosigner.close()


class _Watching:
    """A key that looks what is on the disk when it is asked to sign."""

    def __init__(self, signer: Signer, home: Path) -> None:
        self._signer, self._home = signer, home
        self.seen: list[int] = []

    @property
    def public(self) -> bytes:
        return self._signer.public

    @property
    def did(self) -> str:
        return self._signer.did

    def sign(self, message: bytes) -> bytes:
        with open_database(self._home / "cosigner.db", "cosigner") as db:
            signed = node_state.signed_tree(db)
            self.seen.append(0 if signed is None else signed.size)
        return self._signer.sign(message)


def test_what_it_signs_is_on_the_disk_before_anybody_hears_of_it(
    city: City, tmp_path: Path
) -> None:
    home, own = tmp_path / "watched", city.signers["university"]
    receipt = _Watching(own.receipt, home)  # the last thing before the answer
    cosigner = _open(city, home, keys=CosignerKeys(own.cosigner, receipt))
    _ask(city, cosigner, _log(city))
    assert receipt.seen == [SMALL_SIZES[-1]]
    cosigner.close()
    again = _open(city, home)  # and it is still there
    with pytest.raises(ProofError, match="never goes back"):
        _ask(city, again, _log(city, FIRST))
    again.close()


def test_a_signature_that_could_not_be_put_down_is_not_given(
    city: City, cosigner: Cosigner, tmp_path: Path
) -> None:
    other = _open(city, tmp_path / "cosigner")  # a second process of the same authority
    _ask(city, cosigner, _log(city, FIRST))
    note = note_over(city, _log(city, FIRST), ())
    before = node_state.signed_tree(other._state)
    assert before is not None
    with pytest.raises(StorageError, match="meanwhile"):
        node_state.sign_tree(other._state, None, before)
    assert parse_checkpoint(note).size == before.size
    other.close()


@pytest.mark.slow
def test_a_newcomer_signs_the_seal_of_the_change_that_names_it(tmp_path: Path) -> None:
    city = changed_city().moved(tmp_path / "changed")
    before, change, after = CHANGED_SIZES
    log = read_entries(peer_folder(city), after)
    newcomer = _open(city, tmp_path / "newcomer", name="bus-office")
    with pytest.raises(RuleError, match="No charter in force names bus-office"):
        _ask(city, newcomer, log[:before])
    _ask(city, newcomer, log[:change])
    _ask(city, newcomer, log)
    assert _signed(newcomer) == after
    newcomer.close()
