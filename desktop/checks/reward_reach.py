"""How far the records of points reach: over what was rewarded, over rides, and by sums.

What an account held and what a programme gave follows from all moves before one, so these are added
up as they pass by and are not read again. A ride is judged with those of the same account in the
hours before it and on its day; a discount with the redemption that pays for it.
"""

from collections.abc import Callable, Iterable, Iterator

from desktop.checks import rewards
from desktop.checks.check import Context
from desktop.checks.observed import Observed
from desktop.checks.point_moves import (
    EARN,
    KINDS,
    PROGRAMME,
    REDEEM,
    Points,
    points_of,
    ref_of,
)
from desktop.checks.reach import (
    ROTATE_KIND,
    Adder,
    Earlier,
    Known,
    Names,
    Reach,
    Span,
    Stand,
    moment,
    refs_of,
)
from desktop.checks.rewards import CREDIT, DEVICE, INDICATOR, PASS, WINDOW

_HOUR_MS = 3_600_000
_RESTS_ON = ("programme", "rule", "accepts", "expires")  # relations that a move is read with


def _names(one: Observed, context: Context) -> Names:
    named = _NAMES.get(one.name)
    return Names() if named is None else named(one, context)


def _programme(_one: Observed, _: Context) -> Names:
    return Names(lends=("programmes",))


def _earn(one: Observed, _: Context) -> Names:
    rewarded = [f"rewarded {it}" for it in rewards.rewarded(points_of([one]).earned[0])]
    windows = refs_of(one.record, "window")
    at = moment(one.record.time)
    day = moment(one.record.time[:10])
    looks = (
        Span(_rides(one), at - 2 * _HOUR_MS, at),
        Span(_rides(one), day, day + 24 * _HOUR_MS - 1),
    )
    return Names(
        takes=[f"window {it}" for it in windows], lends=rewarded, asks=rewarded, reads=windows,
        stands=(Stand(_rides(one), at),), looks=looks,
    )  # fmt: skip


def _rides(one: Observed) -> str:
    return f"rides {one.record.data['account']}"


def _redeem(one: Observed, _: Context) -> Names:
    return Names(gives=(f"pays {ref_of(one, 'redeems')}",))


def _credit(one: Observed, _: Context) -> Names:
    redeems = refs_of(one.record, "redeem")
    return Names([f"credits {it}" for it in redeems[:1]], reads=redeems)


def _pass(one: Observed, _: Context) -> Names:
    return Names(takes=(f"pays {one.record.id}",))


def _indicator(one: Observed, _: Context) -> Names:
    return Names(asks=() if ref_of(one, "programme") else ("programmes",))


def _window(one: Observed, _: Context) -> Names:
    return Names((), (f"window {one.record.id}",), lends=[f"of {it}" for it in one.record.about])


def _device(one: Observed, _: Context) -> Names:
    return Names(lends=[f"device {it}" for it in one.record.about])


_NAMES: dict[str, Callable[[Observed, Context], Names]] = {
    PROGRAMME: _programme,
    EARN: _earn,
    REDEEM: _redeem,
    CREDIT: _credit,
    PASS: _pass,
    INDICATOR: _indicator,
    WINDOW: _window,
    DEVICE: _device,
}


def _affects(one: Observed, names: Names, known: Known) -> Iterable[str]:
    """Return what a record affects; where a device no longer counts, what was tapped there."""
    if one.name == DEVICE and known.changes(one.record.id):
        windows = (it for thing in one.record.about for it in known.giving(f"of {thing}"))
        return [f"window {it.record.id}" for it in windows]
    return names.given


def _touches(one: Observed, _: Known) -> Iterator[Span]:
    if one.name == EARN:
        at = moment(one.record.time)
        yield Span(_rides(one), at, at + 2 * _HOUR_MS)


def _beside(one: Observed) -> Iterator[str]:
    if one.name == WINDOW:
        yield from (f"device {it}" for it in one.record.about)


def _cites(one: Observed) -> Iterable[str]:
    return refs_of(one.record, *_RESTS_ON)


def _adder(earlier: Earlier) -> Adder:
    """Return what tells what each move adds up to, read as the checks themselves read it."""
    points, learnt = Points(), set[str]()

    def learn(one: Observed) -> None:
        missing = [it for it in _cites(one) if it not in learnt]
        for before in earlier(one, missing):
            learnt.add(before.record.id)
            learn(before)
        points.add(one)

    def adds(one: Observed) -> list[tuple[str, int]]:
        if one.name not in KINDS:
            return []
        learn(one)
        moved = [move for move in points.moves if move.spot == one.spot]
        points.moves.clear()
        points.earned.clear()
        points.redeemed.clear()
        return [added for move in moved for added in move.sums]

    return adds


REACH = Reach(
    rewards.GROUP,
    _names,
    affects=_affects,
    touches=_touches,
    beside=_beside,
    cites=_cites,
    undoes={ROTATE_KIND: ("R3",), DEVICE: ("R3",)},
    adder=_adder,
    also=(ROTATE_KIND,),
)
