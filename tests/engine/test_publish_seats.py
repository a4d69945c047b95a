"""Publishing with the real cosigners in seats: whoever answers first, late or not at all."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import pytest

from desktop.engine.publish import (
    Consented,
    NoAnswerError,
    Patience,
    Published,
    Seat,
    publish,
)
from desktop.ledger.anchor import Anchor
from desktop.node.cosigner import Cosigner, CosignerKeys
from desktop.node.local import LocalNetwork, cosigner_home
from desktop.replica import entries
from tests.city import AUTHORITIES, City, small_city

pytestmark = pytest.mark.slow


@pytest.fixture
def city(tmp_path: Path) -> City:
    return small_city().moved(tmp_path / "city")


def _log(city: City) -> Path:
    return city.folder / "authorities" / "city-hall" / "log"


class _InTurn(Cosigner):
    """The real cosigner, which answers only when its turn has come."""

    turn: threading.Event
    following: threading.Event

    def cosign(self, pending: bytes, tree: Path) -> Consented:
        self.turn.wait(20)
        try:
            return super().cosign(pending, tree)
        finally:
            self.following.set()


def _opened(
    home: Path,
    name: str,
    anchor: Anchor,
    keys: CosignerKeys,
    clock: Callable[[], int],
    turn: threading.Event,
    following: threading.Event,
) -> _InTurn:
    cosigner = _InTurn(home, name, anchor, keys, clock)
    cosigner.turn, cosigner.following = turn, following
    return cosigner


@contextmanager
def _seated(city: City, order: Sequence[str]) -> Iterator[tuple[LocalNetwork, list[Seat]]]:
    """Open the network, with seats whose cosigners answer in an order; those not in it hang."""
    events = {name: threading.Event() for name in order}
    following = dict(zip(order, [*list(events.values())[1:], threading.Event()], strict=True))
    events[order[0]].set()
    with city.network() as network, ExitStack() as stack:
        for one in network._publisher._cosigners:
            assert isinstance(one, Seat)
            one.close()
        seats = []
        for name in AUTHORITIES:
            own = city.signers[name]
            seat = Seat(
                name,
                partial(
                    _opened,
                    cosigner_home(city.folder, name, AUTHORITIES[0]),
                    name,
                    city.anchor,
                    CosignerKeys(own.cosigner, own.receipt),
                    lambda: city.now_ms,
                    events.setdefault(name, threading.Event()),
                    following.get(name, threading.Event()),
                ),
            )
            stack.callback(seat.close)
            seats.append(seat)
        for event in events.values():
            stack.callback(event.set)
        yield network, seats


def _round(
    city: City, network: LocalNetwork, seats: Sequence[Seat], patience: Patience
) -> Published:
    db, signer = network._publisher._db, network._publisher._log_signer
    size = entries.stored_size(db)
    return publish(db, _log(city), signer, seats, size, patience=patience)


_PATIENT = Patience(deadline_s=20, grace_s=20)


def test_the_files_do_not_depend_on_who_answers_first(tmp_path: Path) -> None:
    entry = small_city().recalls(1)
    written = set()
    for number, order in enumerate([AUTHORITIES, AUTHORITIES[::-1], ("food-office",)]):
        city = small_city().moved(tmp_path / str(number))
        names = (*order, *(name for name in AUTHORITIES if name not in order))
        with _seated(city, names) as (network, seats):
            city.seal(network, *entry)
            done = _round(city, network, seats, _PATIENT)
            assert [one.authority_id for one in done.checkpoint.cosignatures] == list(AUTHORITIES)
            assert done.refusals == ()
        written.add(tuple((_log(city) / name).read_bytes() for name in ("checkpoint", "receipts")))
    assert len(written) == 1


def test_one_cosigner_that_hangs_does_not_hold_up_the_rounds_and_signs_again_later(
    city: City,
) -> None:
    quick = Patience(deadline_s=20, grace_s=0.05)
    with _seated(city, AUTHORITIES[:3]) as (network, seats):
        for _ in range(2):
            city.seal(network, *city.recalls(1))
            done = _round(city, network, seats, quick)
            assert done.checkpoint.is_final
            assert [one.authority_id for one in done.checkpoint.cosignatures] == [*AUTHORITIES[:3]]
            assert [one.authority_id for one in done.refusals] == [AUTHORITIES[3]]
            assert isinstance(done.refusals[0].error, NoAnswerError)
            assert done.receipts is not None
        seats[3].close(limit_s=0)  # its thread is left alone
        assert _round(city, network, seats, quick).checkpoint.is_final
    with city.network() as network:  # what it had begun to sign late is no harm
        city.seal(network, *city.recalls(1))
        published = network.publish()
        assert published is not None
        assert len(published.checkpoint.cosignatures) == len(AUTHORITIES)


def test_with_two_that_hang_a_round_ends_at_the_deadline_and_nothing_is_final(city: City) -> None:
    before = (_log(city) / "checkpoint").read_bytes()
    with _seated(city, AUTHORITIES[:2]) as (network, seats):
        city.seal(network, *city.recalls(1))
        done = _round(city, network, seats, Patience(deadline_s=1, grace_s=0))
        assert not done.checkpoint.is_final
        assert [one.authority_id for one in done.refusals] == [*AUTHORITIES[2:]]
    assert (_log(city) / "checkpoint").read_bytes() == before
