"""Which requests for a cosignature are answered, and with which status."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from desktop.engine.publish import Consented
from desktop.errors import PeerError
from desktop.ledger.merkle import consistency_path, leaf_hash, memory_reader
from desktop.node.add_checkpoint import format_add_checkpoint
from desktop.node.cosigner import Cosigner, CosignerKeys
from desktop.node.witness import Declined, Witness
from desktop.peers.folder import FolderSource
from desktop.peers.source import Source
from desktop.replica import entries
from tests.city import SMALL_SIZES, City, small_city
from tests.peers.lying import extended, note_over, peer_folder, read_entries, write_tree

pytestmark = pytest.mark.slow

FIRST, MIDDLE, LAST = SMALL_SIZES


@pytest.fixture
def city(tmp_path: Path) -> City:
    return small_city().moved(tmp_path / "city")


@pytest.fixture
def cosigner(city: City, tmp_path: Path) -> Iterator[Cosigner]:
    (tmp_path / "cosigner").mkdir()
    own = city.signers["university"]
    keys = CosignerKeys(own.cosigner, own.receipt)
    cosigner = Cosigner(tmp_path / "cosigner", "university", city.anchor, keys, lambda: city.now_ms)
    yield cosigner
    cosigner.close()


Asking = Callable[..., Consented | Declined]


@pytest.fixture
def asked(city: City, cosigner: Cosigner) -> Asking:
    """Ask for a cosignature over these entries, which the log shows."""
    witness = Witness(cosigner, city.anchor)

    def ask(
        log: Sequence[bytes],
        old: int,
        proof: Sequence[bytes] = (),
        *,
        note: bytes | None = None,
        tree: Source | None = None,
    ) -> Consented | Declined:
        note = note or note_over(city, log, ())
        folder = write_tree(city.folder / "shown", log, note)
        body = format_add_checkpoint(old, proof, note)
        return witness.add_checkpoint(body, tree or FolderSource(folder, "the writer"))

    return ask


def _log(city: City, size: int = LAST) -> list[bytes]:
    return read_entries(peer_folder(city), LAST)[:size]


def _proof(log: Sequence[bytes], old: int) -> tuple[bytes, ...]:
    reader = memory_reader([leaf_hash(entry) for entry in log])
    return consistency_path(reader, old, len(log))


def _status(answer: Consented | Declined) -> int:
    return 200 if isinstance(answer, Consented) else answer.status


def test_the_first_request_starts_from_nothing_without_a_proof(city: City, asked: Asking) -> None:
    assert _status(asked(_log(city), 0)) == 200


def test_the_log_goes_on_with_a_proof(city: City, asked: Asking) -> None:
    assert _status(asked(_log(city, FIRST), 0)) == 200
    assert _status(asked(_log(city, MIDDLE), FIRST, _proof(_log(city, MIDDLE), FIRST))) == 200
    assert _status(asked(_log(city), MIDDLE, _proof(_log(city), MIDDLE))) == 200


def test_the_same_size_is_signed_again_with_the_time_of_now(city: City, asked: Asking) -> None:
    first = asked(_log(city), 0)
    city.now_ms += 60_000
    second = asked(_log(city), LAST)
    assert isinstance(first, Consented)
    assert isinstance(second, Consented)
    assert first.line != second.line


def test_another_start_than_the_size_signed_last_is_409_with_that_size(
    city: City, asked: Asking
) -> None:
    assert _status(asked(_log(city, MIDDLE), 0)) == 200
    for log, old in ((_log(city), FIRST), (_log(city), 0), (_log(city, FIRST), FIRST)):
        answer = asked(log, old, _proof(log, old) if old else ())
        assert isinstance(answer, Declined)
        assert (answer.status, answer.size, answer.is_alarm) == (409, MIDDLE, False)


def test_an_old_size_above_the_checkpoint_is_400(city: City, asked: Asking) -> None:
    assert _status(asked(_log(city, FIRST), FIRST + 1)) == 400


@pytest.mark.parametrize("note", [b"nonsense", b"a\n1\nAAAA\n\n"])
def test_what_is_no_checkpoint_is_400(city: City, asked: Asking, note: bytes) -> None:
    assert _status(asked(_log(city), 0, note=note)) == 400


def test_another_log_is_404(city: City, asked: Asking) -> None:
    note = note_over(city, _log(city), (), origin="elsewhere")
    assert _status(asked(_log(city), 0, note=note)) == 404


def test_what_the_log_has_not_signed_is_403_and_no_alarm(city: City, asked: Asking) -> None:
    """Anybody can send such a thing, also as the very first."""
    unsigned = note_over(city, _log(city), ("food-office",)).split(b"\n")
    note = b"\n".join([*unsigned[:4], *unsigned[5:]])
    for old in (0, LAST):
        answer = asked(_log(city), old, note=note)
        assert isinstance(answer, Declined)
        assert (answer.status, answer.is_alarm) == (403, False)
        asked(_log(city), 0)


def test_a_proof_that_does_not_lead_there_is_422_and_no_alarm(city: City, asked: Asking) -> None:
    """The note may be one that the log has shown to everybody."""
    assert _status(asked(_log(city, FIRST), 0)) == 200
    good = _proof(_log(city), FIRST)
    for proof in ((), good[:-1], (*good, bytes(32)), (bytes(32), *good[1:])):
        answer = asked(_log(city), FIRST, proof)
        assert isinstance(answer, Declined)
        assert (answer.status, answer.is_alarm) == (422, False)
    assert _status(asked(_log(city), FIRST, good)) == 200


def test_a_proof_from_nothing_is_422(city: City, asked: Asking) -> None:
    assert _status(asked(_log(city), 0, (bytes(32),))) == 422


def _fork(city: City) -> list[bytes]:
    other = extended(_log(city, FIRST), city.recalls(3))
    assert len(other) == MIDDLE
    return other


@pytest.mark.slow
@pytest.mark.parametrize("old", [0, FIRST, MIDDLE])
def test_a_fork_that_the_log_signed_is_an_alarm_with_evidence(
    city: City, asked: Asking, tmp_path: Path, old: int
) -> None:
    assert _status(asked(_log(city, MIDDLE), 0)) == 200
    answer = asked(_fork(city), old)
    assert isinstance(answer, Declined)
    assert (answer.status, answer.size, answer.is_alarm) == (409, MIDDLE, True)
    assert isinstance(answer.error, PeerError)
    assert answer.error.code == "PEER_FORK"
    assert len(list((tmp_path / "cosigner" / "evidence").iterdir())) == 2


def test_a_longer_fork_is_422_and_an_alarm(city: City, asked: Asking) -> None:
    assert _status(asked(_log(city, MIDDLE), 0)) == 200
    other = extended(_log(city, FIRST), city.recalls(3), city.recalls(4))
    answer = asked(other, MIDDLE, _proof(other, MIDDLE))
    assert isinstance(answer, Declined)
    assert answer.status == 422
    assert _status(asked(_log(city), MIDDLE, _proof(_log(city), MIDDLE))) == 200


def test_a_void_statement_and_a_wrong_seal_are_422_and_alarms(city: City, asked: Asking) -> None:
    (good,) = city.recalls(1)
    for log in (
        extended(_log(city), [good, good]),
        extended(_log(city), city.recalls(1), rules=2),
    ):
        answer = asked(log, 0)
        assert isinstance(answer, Declined)
        assert (answer.status, answer.is_alarm) == (422, True)


def test_a_seal_ahead_of_the_clock_is_503(city: City, asked: Asking) -> None:
    city.now_ms -= 5 * 60_000 + 1
    answer = asked(_log(city), 0)
    assert isinstance(answer, Declined)
    assert (answer.status, answer.is_alarm) == (503, False)


class _Failing:
    """A writer that cannot be asked now."""

    name, kind = "the writer", "http"

    def __init__(self, code: str) -> None:
        self._code = code

    def read(self, path: str, limit: int) -> bytes | None:
        del path, limit
        raise PeerError("It does not work now.", code=self._code)


@pytest.mark.parametrize(
    "code", ["PEER_UNREACHABLE", "PEER_SLOW", "PEER_STATUS", "PEER_INCOMPLETE", "PEER_ENCODING"]
)
def test_a_writer_that_cannot_be_read_is_503_and_no_alarm(
    city: City, asked: Asking, code: str
) -> None:
    answer = asked(_log(city), 0, tree=_Failing(code))
    assert isinstance(answer, Declined)
    assert (answer.status, answer.is_alarm) == (503, False)


def test_nothing_that_is_refused_moves_what_was_signed(
    city: City, asked: Asking, cosigner: Cosigner
) -> None:
    assert _status(asked(_log(city, MIDDLE), 0)) == 200
    before = cosigner.signed()
    asked(_fork(city), MIDDLE)
    asked(_log(city, FIRST), 0)
    asked(extended(_log(city), city.recalls(1), rules=2), MIDDLE)
    assert cosigner.signed() == before
    assert entries.stored_size(cosigner.db) >= MIDDLE
