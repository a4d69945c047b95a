"""One case in words, and which record would carry it on: by what its process and its kinds say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domains.admission import may_act_in
from desktop.domains.form_values import raw_of
from desktop.domains.kind import Kind
from desktop.domains.state import Enrolment
from desktop.trails.process import (
    CONTRADICTED,
    DONE,
    LATE,
    MISSING,
    UNNEEDED,
    UNTOLD,
    WAITING,
    StepTaken,
)
from desktop.trails.processes import process_of
from desktop.verdict import Check, Result
from desktop.views.models.case_rows import Case
from desktop.views.models.form_target import FormTarget
from desktop.views.models.inspection import Fact, Inspection, Section
from desktop.views.models.record_facts import data_facts
from desktop.views.models.step_rows import step_marks, step_name
from desktop.views.retelling import retold
from desktop.views.saying import grouped, say
from desktop.views.wish import Wish

MOST_RECORDS = 200
"""Records that one search shows."""

_RESULTS = {
    DONE: Result.OK,
    LATE: Result.AGAINST,
    CONTRADICTED: Result.AGAINST,
    MISSING: Result.AGAINST,
    WAITING: Result.NOT_DONE,
    UNTOLD: Result.NOTE,
    UNNEEDED: Result.NOTE,
}


def inspect_case(
    case: Case, kinds: Mapping[str, Kind], wishes: tuple[Wish, ...] = ()
) -> Inspection:
    """Return one case as the inspector shows it: its steps first, then what it is."""
    record = case.start.record
    facts = (
        Fact(say("Process"), retold(case.trail.process).capitalize()),
        *((Fact(say("Responsible"), case.agency),) if case.agency else ()),
        *((Fact(say("Place"), case.place),) if case.place else ()),
        *((Fact(say("Due"), case.due[:10]),) if case.due else ()),
        Fact(say("Begun"), record.time[:10]),
        *data_facts(kinds.get(record.kind), record.data),
        Fact(say("Records"), grouped(len(case.records))),
        Fact(say("Record"), case.id.removeprefix("urn:uuid:")),
    )
    steps = Section(
        say("Steps"), tuple(map(_step_check, case.trail.steps)), marks=step_marks(case.trail.steps)
    )
    against = tuple(Check(one.what, Result.AGAINST, one.means) for one in case.findings)
    return Inspection(
        title=case.title,
        mark=case.mark,
        sentence=_sentence(case),
        facts=facts,
        sections=(steps, Section(say("What checks object to"), against)) if against else (steps,),
        wishes=wishes,
    )


def _sentence(case: Case) -> str:
    flaw = case.trail.flaw
    if flaw is None:
        return say("{word}. Every step that is due was recorded in time.", word=case.word)
    return say(
        "{word}. Something most likely went wrong at the step \u201c{name}\u201d.",
        word=case.word,
        name=say(flaw.name),
    )


def _step_check(step: StepTaken) -> Check:
    when = f"{step.time[:10]}. " if step.time else ""
    return Check(
        f"{step_name(step)}: {say(step.word)}", _RESULTS[step.word], f"{when}{step.why}".strip()
    )


def case_query(case: Case) -> str:
    """Return the search that finds the records of a case."""
    ids = (one.record.id.removeprefix("urn:uuid:") for one in case.records[:MOST_RECORDS])
    return f"id:{','.join(ids)}"


def step_query(step: StepTaken) -> str:
    """Return the search that finds the records of a step; empty where there are none."""
    ids = ",".join(one.removeprefix("urn:uuid:") for one in step.records[:MOST_RECORDS])
    return f"id:{ids}" if ids else ""


@dataclass(frozen=True, slots=True)
class NextRecord:
    """A record that would carry a case on."""

    step: str  # its name
    kind: Kind
    target: FormTarget


def next_records(case: Case, kinds: Iterable[Kind]) -> list[NextRecord]:
    """Return the records that would carry a case on: of its last step, then of the one to come.

    A kind can carry a case on where one of its references leads to a record of the case. A record
    of the kind that the case began with goes on from the newest of that kind, with its values.
    """
    process = process_of(case.start.name)
    if process is None:
        return []
    taken = {step.name for step in case.trail.steps if step.time}
    later = [step for step in process.steps[1:] if not step.is_before]
    coming = next((step for step in later if step.name not in taken and step.is_required), None)
    wanted = [later[-1], *([coming] if coming is not None else [])]
    known = list(kinds)
    found: dict[str, NextRecord] = {}
    for step in wanted:
        for kind in known:
            target = _target(case, kind) if kind.name in step.kinds else None
            if target is not None:
                found.setdefault(kind.id, NextRecord(step.name, kind, target))
    return list(found.values())


def _target(case: Case, kind: Kind) -> FormTarget | None:
    standing = [one for one in case.records if not one.is_withdrawn]
    for rule in kind.refs:
        named = [one for one in standing if rule.accepts(one.record.kind)]
        if named:
            goes_on = named[-1].name == kind.name == case.start.name
            one = named[-1] if goes_on or case.start not in named else case.start
            raw = raw_of(kind.shape, one.record.data) if goes_on else {}
            about = case.start.record.about if kind.about.max else ()
            return FormTarget(kind.id, raw, ((rule.rel, one.record.id),), about)
    return None


def why_not_write(kind: Kind, enrolment: Enrolment | None, *, is_unlocked: bool) -> str:
    """Return why a key cannot write a record of a kind now; empty where it can."""
    if not is_unlocked or enrolment is None:
        return say("Your key is locked.")
    may = set(kind.roles) & set(enrolment.roles) and may_act_in(enrolment, kind)
    return "" if may else say("Your key may not issue this kind of record.")
