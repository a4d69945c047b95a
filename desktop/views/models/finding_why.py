"""Why a finding stands there: what went into its check, what came out, and how to repeat it."""

from desktop.audit.codes import check_of, title_of
from desktop.finding import Finding
from desktop.views.models.finding_texts import evidence_text, place_of
from desktop.views.models.inspection import Fact
from desktop.views.saying import say

_MOST = 12  # records that are named
_OF_ENTRIES = ("SIG_", "VOID_")  # what lies above does not change them


def why_of(one: Finding) -> tuple[Fact, ...]:
    """Return the values with which a reader can repeat the check that led to a finding."""
    check = check_of(one.code)
    went_in = [record.removeprefix("urn:uuid:") for record in one.records[:_MOST]]
    if len(one.records) > _MOST:
        went_in.append(say("and {records} more", records=len(one.records) - _MOST))
    facts = [Fact(say("Check"), f"{check}: {title_of(one.code)} ({one.code})")]
    if place_of(one):
        facts.append(Fact(say("Went in: from the log"), place_of(one)))
    if went_in:
        facts.append(Fact(say("Went in: records"), "\n".join(went_in), is_hash=True))
    facts.append(Fact(say("Came out"), one.what))
    evidence = evidence_text(one.evidence)
    if evidence:
        facts.append(Fact(say("Evidence, as it is stored"), evidence, is_hash=True))
    facts += [Fact(say("To repeat it"), command, is_hash=True) for command in _commands(one)]
    return tuple(facts)


def _commands(one: Finding) -> tuple[str, ...]:
    """Return commands that come to the same: an audit, and a look at the first records."""
    opened = " --open" if one.is_private else ""
    until = ""
    if one.entry is not None and one.code.startswith(_OF_ENTRIES):
        until = f" --as-of size:{one.entry + 1}"
    shown = (f"civicledger show {record.removeprefix('urn:uuid:')}" for record in one.records[:2])
    return (f"civicledger audit{opened}{until}", *shown)
