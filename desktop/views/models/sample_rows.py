"""Samples and those who were drawn as tables, and one sample as the inspector shows it."""

from collections.abc import Sequence

from desktop.finding import Severity
from desktop.ledger.sample_plan import Unit
from desktop.ledger.scalar import parse_time
from desktop.verdict import Check, Result
from desktop.views.integrity import Integrity, Marked, Share
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.record_rows import short_id
from desktop.views.models.sample_list import Member, Sample, SampleList
from desktop.views.models.words import moment
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import amount, grouped, later, say

UNITS = {
    Unit.RECORD: ("record", "records"),
    Unit.THING: ("thing", "things"),
    Unit.HOLDER: ("holder", "holders"),
    Unit.SITE: ("site", "sites"),
}
UNIT_TITLES = {
    Unit.RECORD: later("Records"),
    Unit.THING: later("Things"),
    Unit.HOLDER: later("Holders"),
    Unit.SITE: later("Sites"),
}


class SampleRows:
    """A `RowSource` over samples, the newest plan first."""

    columns: Sequence[Column] = (
        Column(later("Sample"), 15.0),
        Column(later("Drawn"), 8.6, can_shrink=False),
        Column(later("Seed"), 6.0, is_number=True),
        Column(later("State"), 12.0, can_shrink=False),
    )

    def __init__(self, listed: SampleList) -> None:
        self._listed = listed

    def count(self) -> int:
        """Return the number of samples."""
        return len(self._listed.samples)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        shown = self._listed.samples[number * PAGE : (number + 1) * PAGE]
        return [self._row(one) for one in shown]

    def _row(self, one: Sample) -> Row:
        plan = one.plan
        count = say(
            "{draws} of {members}", draws=grouped(plan.draws), members=grouped(plan.members)
        )
        words, mark = state_of(one, self._listed.newest)
        return Row(one.key, (plan.title, count, grouped(plan.height), words), mark)


def state_of(one: Sample, newest: int) -> tuple[str, Marked | Share]:
    """Return how far a sample is, in words and as a mark."""
    if one.fault:
        return say("Not to be relied on"), Severity.ERROR
    if one.seed is None:
        left = one.plan.height - newest
        words = (
            say("Waits for {blocks}", blocks=amount(left, "block", "blocks"))
            if left > 0
            else say("Waits for quorum")
        )
        return words, Integrity.PENDING
    if one.done < len(one.members):
        words = say(
            "{done} of {members} inspected",
            done=grouped(one.done),
            members=grouped(len(one.members)),
        )
        return words, Share(one.done / len(one.members))
    return say("All inspected"), Integrity.VERIFIED


class MemberRows:
    """A `RowSource` over those who were drawn, in the order of the draw."""

    columns: Sequence[Column] = (
        Column(later("No."), 3.6, is_number=True, can_shrink=False),
        Column(later("Member"), 15.0),
        Column(later("What it is"), 15.0),
        Column(later("Inspection"), 10.0, can_shrink=False),
    )

    def __init__(self, members: Sequence[Member]) -> None:
        self.members = members

    def count(self) -> int:
        """Return the number of members."""
        return len(self.members)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        first = number * PAGE
        shown = self.members[first : first + PAGE]
        return [self._row(at, one) for at, one in enumerate(shown, first)]

    def _row(self, at: int, one: Member) -> Row:
        name = short_id(one.id) if one.id.startswith("urn:uuid:") else one.id
        done = short_id(one.inspected) if one.inspected else say("not yet")
        return Row(at, (grouped(at + 1), name, one.what, done))


def sample_sentence(listed: SampleList) -> Sentence:
    """Return the sentence above the page."""
    if not listed.samples:
        rest = (
            say("{damaged} files cannot be read.", damaged=grouped(len(listed.damaged)))
            if listed.damaged
            else ""
        )
        return Sentence(Integrity.UNCHECKED, say("No sample is planned."), rest)
    drawn = [one for one in listed.samples if one.members]
    wrong = [one for one in listed.samples if one.fault]
    if wrong:
        return Sentence(Severity.ERROR, f"{wrong[0].plan.title}: {wrong[0].fault}")
    open_ = sum(len(one.members) - one.done for one in drawn)
    waiting = len(listed.samples) - len(drawn)
    words = (
        say("{inspections} to be made", inspections=amount(open_, "inspection", "inspections"))
        if drawn
        else ""
    )
    rest = (
        say("{plans} for a block.", plans=amount(waiting, "plan waits", "plans wait"))
        if waiting
        else ""
    )
    mark = Integrity.PENDING if open_ or waiting else Integrity.VERIFIED
    return Sentence(mark, f"{words}." if words else rest, rest if words else "")


def inspect_sample(one: Sample, newest: int) -> Inspection:
    """Return a sample as the inspector shows it, without its wishes."""
    plan = one.plan
    words, mark = state_of(one, newest)
    unit = UNITS[plan.unit][1]
    facts = (
        Fact(say("Search"), plan.query or "everything"),
        Fact(say("Drawn are"), unit),
        Fact(say("Over"), say("{size} entries", size=grouped(plan.size))),
        Fact(
            say("Planned"),
            say("{moment} UTC, by the maker's clock", moment=moment(parse_time(plan.time))),
        ),
        Fact(say("By"), one.maker),
        Fact(say("Plan"), one.key, is_hash=True),
    )
    return Inspection(
        title=plan.title,
        mark=mark,
        sentence=one.fault
        or say(
            "{words}. {draws} of {members} {unit}.",
            words=words,
            draws=grouped(plan.draws),
            members=grouped(plan.members),
            unit=unit,
        ),
        checks=_checks(one),
        facts=facts,
        why=_why(one),
    )


def _checks(one: Sample) -> tuple[Check, ...]:
    """Return what was checked of a plan and its draw."""
    plan, checks = (
        one.plan,
        [Check(say("Signature"), Result.OK, say("It is the maker's, over this plan."))],
    )
    if one.fault and not one.members:
        return (*checks, Check(say("Draw"), Result.FAILED, one.fault))
    if one.seed is None:
        words = say("Block {height} is not final here.", height=grouped(plan.height))
        return (*checks, Check(say("Seed"), Result.NOT_DONE, words))
    unit = UNITS[plan.unit][1]
    checks.append(
        Check(
            say("Members"),
            Result.OK,
            say(
                "The search finds the same {members} {unit}.",
                members=grouped(plan.members),
                unit=unit,
            ),
        )
    )
    words = say("The root after block {height}, which is final.", height=grouped(plan.height))
    checks.append(Check(say("Seed"), Result.OK, words))
    if one.fault:
        return (*checks, Check(say("Time"), Result.FAILED, one.fault))
    return (
        *checks,
        Check(say("Time"), Result.OK, say("The plan says that it is older than the block.")),
    )


def _why(one: Sample) -> tuple[Fact, ...]:
    plan = one.plan
    facts = [
        Fact(say("SHA-256 over all members, in byte order"), plan.population.hex(), is_hash=True),
        Fact(say("SHA-256 of the plan"), one.key, is_hash=True),
    ]
    if one.seed is not None:
        facts.append(Fact(say("Seed: the root of the log"), one.seed.root.hex(), is_hash=True))
        rule = say("the smallest SHA-256 of civicledger/sample-draw/1, newline, plan, seed, member")
        facts.append(Fact(say("Drawn are those with"), rule))
    facts.append(Fact(say("To repeat it"), "civicledger sample draw PLAN", is_hash=True))
    return tuple(facts)
