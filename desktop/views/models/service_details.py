"""One indicator in words: what is published, what follows from the log, and what it rests on."""

from itertools import chain

from desktop.verdict import Check, Result
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.service_rows import (
    Published,
    Services,
    limit_words,
    period_words,
    value_words,
)
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

MOST_EVIDENCE = 200
"""Records that one search shows."""

_NOT_COMPUTED = later("Compute again to see whether it follows from the log.")
_ORDER = later("of the service and district in its period, logged before it")


def inspect_published(
    services: Services, one: Published, wishes: tuple[Wish, ...] = ()
) -> Inspection:
    """Return one indicator as the inspector shows it."""
    return Inspection(
        title=f"{one.text('indicator')}, {services.district(one.about)}",
        mark=one.mark,
        sentence=_sentence(one),
        checks=(_computed_check(one), *_limit_checks(one)),
        facts=(
            Fact(say("Service"), services.label("service", one.text("service"))),
            Fact(say("Value"), value_words(one)),
            Fact(say("Period"), period_words(one)),
            Fact(say("Computed as"), services.label("method", one.text("method"))),
            *((Fact(say("About"), one.about),) if one.about else ()),
            *((Fact(say("Promised in"), one.text("basis")),) if one.text("basis") else ()),
            Fact(say("Entry"), grouped(one.observed.entry)),
            Fact(say("Record"), one.id.removeprefix("urn:uuid:")),
        ),
        wishes=wishes,
    )


def evidence(one: Published) -> tuple[str, ...]:
    """Return the ids of the records that a figure rests on, its own first."""
    bounds = (bound.record for bound in (one.least, one.most) if bound is not None)
    inputs = () if one.figure is None else one.figure.inputs
    return tuple(dict.fromkeys(chain((one.id,), bounds, inputs)))


def evidence_query(one: Published) -> str:
    """Return the search that finds the records a figure rests on."""
    ids = (record.removeprefix("urn:uuid:") for record in evidence(one)[:MOST_EVIDENCE])
    return f"id:{','.join(ids)}"


def _sentence(one: Published) -> str:
    if one.wrong:
        return say("The log does not give what this record says.")
    if one.broken:
        return say(
            "{broken} that it should be: {limit_words}.",
            broken=one.broken,
            limit_words=limit_words(one),
        )
    if one.figure is None:
        return _NOT_COMPUTED
    return say("It follows from the log") + (
        say(" and keeps its limit.") if one.least or one.most else "."
    )


def _computed_check(one: Published) -> Check:
    if one.figure is None:
        return Check(say("It follows from the log"), Result.NOT_DONE, _NOT_COMPUTED)
    if one.wrong:
        told = (
            say(
                "{what}: {logged} is said, {computed} follows",
                what=each.what,
                logged=each.logged,
                computed=each.computed,
            )
            for each in one.wrong
        )
        return Check(say("It follows from the log"), Result.AGAINST, f"{'; '.join(told)}.")
    windows = len(one.figure.inputs)
    detail = (
        say("From {records} {order}.", records=amount(windows, "record", "records"), order=_ORDER)
        if windows
        else ""
    )
    return Check(say("It follows from the log"), Result.OK, detail)


def _limit_checks(one: Published) -> tuple[Check, ...]:
    if one.least is None and one.most is None:
        return (
            Check(
                say("It keeps its limit"), Result.NOTE, say("Nobody has published a limit for it.")
            ),
        )
    own = {bound.record == one.id for bound in (one.least, one.most) if bound is not None}
    whose = say(
        "as the record itself promises" if own == {True} else "as an authority has published"
    )
    result = Result.AGAINST if one.broken else Result.OK
    return (Check(say("It keeps its limit"), result, f"{limit_words(one).capitalize()}, {whose}."),)
