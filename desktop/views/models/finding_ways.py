"""Where a finding leads: to its record, to its block, to an inspection on site."""

from functools import partial

from desktop.finding import Finding
from desktop.views.context import Context
from desktop.views.models.chain_target import AtEntry
from desktop.views.models.inspection_target import FOLLOW_UP, WISH, inspection_target
from desktop.views.saying import say
from desktop.views.wish import Wish


def ways_of(context: Context, one: Finding) -> tuple[Wish, ...]:
    """Return the wishes to go to the place of a finding, the record first."""
    wishes = []
    if one.records:
        query = f"id:{one.records[0].removeprefix('urn:uuid:')}"
        wishes.append(Wish(say("Show record"), partial(context.go, "records", query)))
    if one.block is not None or one.entry is not None:
        target = AtEntry(one.entry or 0) if one.block is None else one.block
        wishes.append(Wish(say("Show block"), partial(context.go, "chain", target)))
    return tuple(wishes)


def inspect_way(context: Context, one: Finding, about: tuple[str, ...]) -> Wish:
    """Return the wish to record what was seen on site of a finding."""
    record = one.records[0] if one.records else ""
    target = inspection_target(FOLLOW_UP, record=record, about=about)
    return Wish(WISH, partial(context.go, "new", target))
