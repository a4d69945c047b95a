"""A process as its steps: what was done, late, left out or contradicted, in words and marks."""

from collections.abc import Sequence

from desktop.finding import Severity
from desktop.trails.process import StepTaken
from desktop.verdict import Check, Result
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Fact, Inspection, Section
from desktop.views.models.step_rows import step_mark, step_name
from desktop.views.models.trail_read import ProcessRead
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import amount, say
from desktop.views.wish import Wish


def process_sentence(read: ProcessRead) -> Sentence:
    """Return what is true of a process."""
    trail = read.trail
    done = sum(bool(step.time) for step in trail.steps)
    aside = say(
        "{done} of {steps} recorded", done=done, steps=amount(len(trail.steps), "step", "steps")
    )
    name = f"{trail.process[:1].upper()}{trail.process[1:]}"
    if trail.flaw is not None:
        flaw = trail.flaw
        text = say(
            "{name}: the flaw is most likely at \u201c{name2}\u201d.",
            name=name,
            name2=say(flaw.name),
        )
        return Sentence(step_mark(flaw) or Severity.NOTE, text, flaw.why, aside)
    text = say("{name}: no step contradicts another, and none is overdue.", name=name)
    rest = (
        read.notes[0]
        if read.notes
        else say("The steps are what records say; nothing is proven here.")
    )
    return Sentence(Integrity.UNCHECKED, text, rest, aside)


def inspect_step(read: ProcessRead, step: StepTaken, wishes: Sequence[Wish]) -> Inspection:
    """Return the panel about one step."""
    word = say(step.word)
    facts = [Fact(say("State"), word[:1].upper() + word[1:])]
    facts += [
        Fact(name, text[:10])
        for name, text in ((say("Done"), step.time), (say("Due"), step.due))
        if text
    ]
    lines = []
    for record_id in step.records:
        one = read.records.get(record_id)
        if one is not None:
            title = read.titles.get(one.name, one.name)
            detail = say("{time}, entry {entry}", time=one.record.time[:10], entry=one.entry)
            lines.append(Check(title, Result.AGAINST if one.is_withdrawn else Result.NOTE, detail))
    sections = (Section(say("Records"), tuple(lines)),) if lines else ()
    sentence = step.why or say("This step is {word}.", word=word)
    return Inspection(
        step_name(step), step_mark(step) or Severity.NOTE, sentence,
        facts=tuple(facts), sections=sections, wishes=tuple(wishes), facts_first=True,
    )  # fmt: skip
