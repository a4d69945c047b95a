"""The audits that a profile keeps, in words: as a list to choose from, and one that is reopened."""

from dataclasses import replace

from desktop.audit.results import Audited
from desktop.audit.shelf import Shelved
from desktop.views.integrity import Integrity
from desktop.views.models.finding_checks import audit_lines
from desktop.views.models.sentences import audit_sentence
from desktop.views.models.words import moment
from desktop.views.parts.fact_list import Line
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import amount, grouped, say


def run_words(one: Shelved) -> str:
    """Return how a kept audit is offered."""
    when = moment(one.ended_ms)
    if one.audited is None:
        return say("Audit of {when} UTC: its file is damaged", when=when)
    return say(
        "Audit of {when} UTC, size {size}, {findings}",
        when=when,
        size=grouped(one.audited.as_of.size),
        findings=amount(len(one.audited.findings), "finding", "findings"),
    )


def reopened_sentence(one: Shelved, audited: Audited) -> Sentence:
    """Return what an earlier audit came to; it verifies nothing that stands here now."""
    found = audit_sentence(audited)
    if found.mark is Integrity.VERIFIED:
        found = replace(found, mark=Integrity.UNCHECKED)
    when = say("Audit of {when} UTC, as of then", when=moment(one.ended_ms))
    return replace(found, rest=f"{when}. {found.rest}")  # first: it has to be read


def reopened_lines(audited: Audited, city: str) -> list[Line]:
    """Return what an earlier audit holds for; what was final then, its report does not say."""
    return [one for one in audit_lines(audited, city) if one.name != say("Final")]
