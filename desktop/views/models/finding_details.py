"""One finding as the inspector shows it, with what this copy knows of its place and its records."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.finding import Finding
from desktop.replica import blocks, checkpoints, records
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.views.models.finding_rows import NO_NAMES, mark_of
from desktop.views.models.finding_texts import called, place_of, what_of
from desktop.views.models.finding_why import why_of
from desktop.views.models.inspection import Fact, HashPair, Inspection
from desktop.views.models.record_facts import kind_title
from desktop.views.models.record_rows import issuer_word
from desktop.views.models.words import authority_titles, day, utc
from desktop.views.retelling import retold
from desktop.views.saying import amount, later, say

_MOST = 12  # records of one finding that are named
_SEVERITIES = {
    "critical": later("Critical: do not rely on it"),
    "error": later("Error: act on it"),
    "warning": later("Warning: worth a look"),
    "note": later("Note: no harm"),
}


@dataclass(frozen=True, slots=True)
class Details:
    """What the replica says around a finding."""

    finding: Finding
    sealed_ms: int | None  # of its block
    records: Mapping[str, str]  # what each record is, by id
    about: tuple[str, ...] = ()  # what the first record is about


def read_details(db: Database, one: Finding, at: Moment) -> Details:
    """Return what the replica says around a finding.

    Raises:
        StorageError: the replica cannot be read.
    """
    block = None if one.block is None else blocks.at(db, one.block)
    titles = authority_titles(checkpoints.charters(db))
    titles |= {kind.id: kind_title(kind, kind.id) for kind, _ in records.kinds(db)}
    known: dict[str, str] = {}
    about: tuple[str, ...] = ()
    for record_id in one.records[:_MOST]:
        row = records.by_id(db, record_id, at)
        if row is not None:
            kind, issuer = titles.get(row.kind, row.kind), issuer_word(row, titles)
            about = about or row.about
            known[record_id] = say(
                "{kind} by {issuer}, {day}", kind=kind, issuer=issuer, day=day(row.time_ms)
            )
    return Details(one, None if block is None else block.time_ms, known, about)


def inspect_finding(
    one: Finding, details: Details | None = None, names: Mapping[str, str] = NO_NAMES
) -> Inspection:
    """Return a finding as the inspector shows it, without its wishes."""
    is_read = details is not None and details.finding == one
    facts = [Fact(say("It means"), retold(one.means)), Fact(say("What to do"), retold(one.do))]
    facts.append(Fact(say("Code"), one.code))
    facts.append(Fact(say("Severity"), _SEVERITIES[one.severity.word]))
    facts.append(Fact(say("Place"), place_of(one)))
    facts.append(
        Fact(say("Rests on"), say("private documents that were opened") if one.is_private else "")
    )
    if is_read and details is not None and details.sealed_ms is not None:
        facts.append(Fact(say("Sealed"), utc(details.sealed_ms)))
    for at, record in enumerate(one.records[:_MOST]):
        known = details.records.get(record, "") if is_read and details is not None else ""
        name = say("Record") if len(one.records) == 1 else say("Record {at}", at=at + 1)
        facts += [
            Fact(name, known),
            Fact(say("Id") if known else name, record.removeprefix("urn:uuid:")),
        ]
    if len(one.records) > _MOST:
        rest = amount(len(one.records) - _MOST, "record", "records")
        facts.append(Fact("", say("and {records} more", records=rest)))
    pair = None
    if one.pair is not None:
        pair = HashPair(say("Expected"), one.pair.expected, say("Stands there"), one.pair.actual)
    return Inspection(
        title=called(one.code),
        mark=mark_of(one),
        sentence=what_of(one, names),
        facts=tuple(fact for fact in facts if fact.value),
        pair=pair,
        why=why_of(one),
    )
