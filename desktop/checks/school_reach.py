"""How far the records of schools reach: by keys, accreditations, status lists and their places."""

from collections.abc import Callable, Iterable, Iterator

from desktop.checks import education
from desktop.checks.check import Context
from desktop.checks.observed import Observed
from desktop.checks.reach import KEYS, ROTATE_KIND, Known, Names, Reach, key_name, rotated
from desktop.checks.school_records import (
    ACCREDITATION_KIND,
    COURSE_KIND,
    DIPLOMA_KIND,
    LIST_KIND,
    REVOKE_KIND,
    STATUS_KIND,
)
from desktop.checks.supply.completeness import days_later
from desktop.domains.bitstring import decode_bits
from desktop.errors import FormatError

_MOST_PLACES = 10_000  # of a list that changed at once; beyond it the whole list counts as changed


def _names(one: Observed, context: Context) -> Names:
    named = _NAMES.get(one.name)
    return Names() if named is None else named(one, context)


def _accreditation(one: Observed, _: Context) -> Names:
    return Names(gives=(key_name(str(one.record.data["issuer"])), f"id:{one.record.id}"))


def _award(one: Observed, _: Context) -> Names:
    rests_on = (f"id:{ref.id}" for ref in one.record.refs if ref.rel == "accredited_by")
    places = list(_places(one))
    lists = (f"list:{address}" for address, _ in places)
    both = [f"place:{address}#{index}" for address, index in places]
    return Names(both, takes=(key_name(one.issuer), *rests_on, *lists))


def _places(one: Observed) -> Iterator[tuple[str, int]]:
    """Yield address and index of each place in a status list that an award names."""
    entries = one.record.data.get("credentialStatus")
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict):
            yield str(entry["statusListCredential"]), int(str(entry["statusListIndex"]))


def _list(one: Observed, _: Context) -> Names:
    return Names((f"list:{one.record.data['id']}",), takes=(key_name(one.issuer),))


def _revocation(one: Observed, _: Context) -> Names:
    return Names(gives=(key_name(str(one.record.data["key"])),))


def _status(one: Observed, context: Context) -> Names:
    """Return no name, for whatever it changes is looked at; but when a list has to show it."""
    time, (name, default) = one.record.time, education.LIST_DAYS
    return Names(due=(days_later(time, context.parameters.at(name, time, default)),))


_NAMES: dict[str, Callable[[Observed, Context], Names]] = {
    ACCREDITATION_KIND: _accreditation,
    DIPLOMA_KIND: _award,
    COURSE_KIND: _award,
    LIST_KIND: _list,
    REVOKE_KIND: _revocation,
    STATUS_KIND: _status,
    ROTATE_KIND: lambda one, _: rotated(one),
}


def _affects(one: Observed, names: Names, known: Known) -> Iterable[str]:
    """Return what a new record affects; of a list's next version, the places that changed."""
    changed = _changed(one, known) if one.name == LIST_KIND else None
    return names.given if changed is None else changed


def _changed(one: Observed, known: Known) -> list[str] | None:
    """Return the places in which a version differs from the one before; None where all may."""
    address = str(one.record.data["id"])
    before = _version_before(one, address, known)
    if before is None or before.is_withdrawn or one.is_withdrawn:
        return None
    try:
        old, new = (decode_bits(str(it.record.data["encodedList"])) for it in (before, one))
    except FormatError:
        return None
    is_same_kind = before.record.data["statusPurpose"] == one.record.data["statusPurpose"]
    if len(old) != len(new) or not is_same_kind:
        return None
    octets = [at for at, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]
    if 8 * len(octets) > _MOST_PLACES:
        return None
    return [f"place:{address}#{8 * at + bit}" for at in octets for bit in range(8)]


def _version_before(one: Observed, address: str, known: Known) -> Observed | None:
    """Return the version that the same school published before; None without any."""
    if not known.before(f"list:{address}"):
        return None
    keys, is_behind = known.context.keys_of(one.issuer), False
    for other in known.giving(f"list:{address}"):
        if is_behind and other.issuer in keys:
            return other
        is_behind = is_behind or other.record.id == one.record.id
    return None


REACH = Reach(education.GROUP, _names, KEYS, KEYS, _affects, also=(ROTATE_KIND,), has_latest=True)
