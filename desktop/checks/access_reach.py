"""How far grants reach: over what was read of a device, in the order of time.

A receipt is judged by the registrations of its device, and by the grants logged before it. A
registration counts from its time on, so it touches what was read from then on and the grants that
begin then; a new grant, and what ends one, touches nothing that was logged before.
"""

from collections.abc import Iterator

from desktop.checks import permissions
from desktop.checks.check import Context
from desktop.checks.device_reach import begins, corrected
from desktop.checks.device_records import REGISTERED_KIND, STATUS_KIND
from desktop.checks.observed import Observed
from desktop.checks.permissions import GRANT_KIND, WITHDRAW_KIND, device_scope
from desktop.checks.reach import ROTATE_KIND, Known, Names, Reach, Span, Stand, moment, refs_of


def _names(one: Observed, _: Context) -> Names:
    if one.name == REGISTERED_KIND:
        return Names(lends=(f"of {one.record.data['device']}",))
    if one.name == WITHDRAW_KIND:
        ended = [f"ends {it}" for it in refs_of(one.record, "withdraws")]
        return Names(lends=(*ended, f"withdrawn by {one.issuer}"))
    scope = None if one.name in (STATUS_KIND, ROTATE_KIND) else device_scope(one.record.data)
    if scope is None:
        return Names()
    own = (f"of {scope[0]}",)
    stands = (Stand(_row(scope[0]), _since(one), has_neighbours=False),)
    return Names(lends=own if one.name == GRANT_KIND else (), asks=own, stands=stands)


def _row(device: str) -> str:
    return f"read of {device}"


def _since(one: Observed) -> int:
    """Return when something was read, or may be from then on."""
    return moment(str(one.record.data["from"]) if one.name == GRANT_KIND else one.record.time)


def _beside(one: Observed) -> Iterator[str]:
    if one.name == GRANT_KIND:
        yield f"ends {one.record.id}"


def _touches(one: Observed, known: Known) -> Iterator[Span]:
    if one.name == ROTATE_KIND:
        for key in known.context.keys_of(one.issuer):  # whose withdrawals count for more now
            for withdrawal in known.giving(f"withdrawn by {key}"):
                yield from _touches(withdrawal, known)
    elif one.name == WITHDRAW_KIND:
        for grant in map(known.record, refs_of(one.record, "withdraws")):
            scope = None if grant is None else device_scope(grant.record.data)
            if scope is not None:
                yield Span(_row(scope[0]), moment(one.record.time))
    elif one.name == REGISTERED_KIND:
        yield Span(_row(str(one.record.data["device"])), begins(one, known))


REACH = Reach(
    permissions.GROUP,
    _names,
    beside=_beside,
    cites=corrected,
    touches=_touches,
    undoes={ROTATE_KIND: ("I7",)},
    also=(ROTATE_KIND,),
)
