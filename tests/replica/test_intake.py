"""Entries and a checkpoint as a whole or not at all, whoever calls."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

import pytest

from desktop.domains.replay import SealError
from desktop.errors import ProofError, SignatureError
from desktop.ledger.anchor import Anchor
from desktop.ledger.checkpoint import Checkpoint, NotFinalError
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database, in_memory
from desktop.replica.intake import Papers, ReceiptsError, accept, ingest
from tests.city import AUTHORITIES, SMALL_SIZES, small_city
from tests.peers.lying import extended, note_over, peer_folder, read_entries, receipts_over

pytestmark = pytest.mark.slow

FIRST, MIDDLE, LAST = SMALL_SIZES


@pytest.fixture
def db() -> Iterator[Database]:
    """Return a replica at the city's newest size."""
    with in_memory("replica") as db:
        ingest(db, _log(), _papers(_note(_log())), small_city().anchor)
        yield db


@cache
def _log() -> list[bytes]:
    return read_entries(peer_folder(small_city()), LAST)


def _note(
    entries_: Sequence[bytes], cosigners: Sequence[str] = AUTHORITIES[:3], **more: str
) -> bytes:
    return note_over(small_city(), entries_, cosigners, **more)  # type: ignore[arg-type]  # texts


def _papers(note: bytes, receipts: bytes | None = None) -> Papers:
    def none_kept(number: int) -> bytes:
        raise AssertionError(number)

    return Papers(note, receipts, none_kept)


def test_entries_and_checkpoint_arrive_together() -> None:
    steps: list[tuple[int, int]] = []
    with in_memory("replica") as db:
        note = _note(_log()[:MIDDLE])
        done = ingest(
            db,
            _log()[:MIDDLE],
            _papers(note),
            small_city().anchor,
            lambda *step: steps.append(step),
        )
        assert (done.added, done.blocks, done.voids) == (MIDDLE, 2, 0)
        assert done.checkpoint.is_final
        assert steps == [(FIRST, MIDDLE), (MIDDLE, MIDDLE)]
        more = _note(_log())
        assert (
            ingest(db, _log()[MIDDLE:], _papers(more), small_city().anchor).added == LAST - MIDDLE
        )


_UNFIT: dict[str, tuple[Callable[[], tuple[list[bytes], bytes]], type[Exception]]] = {
    "too few": (lambda: (_log()[:FIRST], _note(_log()[:MIDDLE])), ProofError),
    "too many": (lambda: (_log()[:MIDDLE], _note(_log()[:FIRST])), ProofError),
    "an open block": (lambda: (_log()[: FIRST + 1], _note(_log()[: FIRST + 1])), SealError),
    "another root": (
        lambda: (_log()[:FIRST], _note([*_log()[: FIRST - 1], b"{}"])),
        ProofError,
    ),
    "not by the log": (
        lambda: (_log()[:FIRST], _note(_log()[:FIRST], writer="university")),
        SignatureError,
    ),
    "another origin": (
        lambda: (_log()[:FIRST], _note(_log()[:FIRST], origin="elsewhere")),
        ProofError,
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("how", list(_UNFIT))
def test_what_does_not_fit_leaves_nothing(how: str) -> None:
    make, error = _UNFIT[how]
    log, note = make()
    with in_memory("replica") as db:
        with pytest.raises(error):
            ingest(db, log, _papers(note), small_city().anchor)
        assert entries.stored_size(db) == 0
        assert checkpoints.everything(db) == []


def test_another_anchor_is_refused() -> None:
    anchor = Anchor(small_city().anchor.origin, bytes(32))
    papers = _papers(_note(_log()[:FIRST]))
    with in_memory("replica") as db, pytest.raises(ProofError, match="another ledger"):
        ingest(db, _log()[:FIRST], papers, anchor)


def _accepted(db: Database, note: bytes, receipts: bytes | None = None) -> Checkpoint:
    with db.transaction():
        return accept(db, _papers(note, receipts), small_city().anchor)


def test_a_pending_note_does_not_take_the_place_of_a_final_one(db: Database) -> None:
    before = checkpoints.everything(db)
    assert not _accepted(db, _note(_log(), AUTHORITIES[:2])).is_final
    assert checkpoints.everything(db) == before


def test_an_older_final_note_moves_no_trust(db: Database) -> None:
    assert _accepted(db, _note(_log()[:MIDDLE])).is_final
    trusted = checkpoints.trusted(db)
    assert trusted is not None
    assert trusted.size == LAST
    assert [item.size for item in checkpoints.everything(db)] == [MIDDLE, LAST]


_BAD_RECEIPTS: dict[str, Callable[[], bytes]] = {
    "no form": lambda: b"nothing",
    "too few": lambda: receipts_over(small_city(), _log(), AUTHORITIES[:2]),
    "another order": lambda: receipts_over(small_city(), _log(), AUTHORITIES[::-1]),
    "a bad signature": lambda: receipts_over(small_city(), _log())[:-1] + b"\x00",
}


@pytest.mark.parametrize("how", list(_BAD_RECEIPTS))
def test_receipts_that_do_not_hold_are_refused(db: Database, how: str) -> None:
    with pytest.raises(ReceiptsError):
        _accepted(db, _note(_log()), _BAD_RECEIPTS[how]())


def test_a_pending_part_gives_way_only_to_what_is_final(db: Database) -> None:
    other = extended(_log(), small_city().recalls(1))
    told: list[int] = []
    for cosigners, error in ((AUTHORITIES[:2], NotFinalError), (AUTHORITIES[:3], None)):
        papers = _papers(_note(other, cosigners))
        new = other[LAST:]
        if error is not None:
            with pytest.raises(error):
                ingest(
                    db,
                    new,
                    papers,
                    small_city().anchor,
                    replacing=lambda one: told.append(one.size),
                )
            assert told == []
            assert entries.stored_size(db) == LAST
        else:
            ingest(
                db, new, papers, small_city().anchor, replacing=lambda one: told.append(one.size)
            )
    assert told == [len(other)]
    assert entries.stored_size(db) == len(other)


def test_evidence_that_cannot_be_kept_keeps_the_replica_as_it_was(db: Database) -> None:
    other = extended(_log(), small_city().recalls(1))

    def full(_: Checkpoint) -> None:
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011  (any will do)
        ingest(db, other[LAST:], _papers(_note(other)), small_city().anchor, replacing=full)
    assert entries.stored_size(db) == LAST
