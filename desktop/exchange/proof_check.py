"""What a proof file, or a transparent statement, is worth to a reader: a verdict with its reasons.

Trust comes from the reader's side alone: an anchor, a charter or a policy. A file proves that a
record was logged, and what its maker put in of its later fate; that nothing else happened, it can
not prove. So the status is known only from the reader's own replica, from a verified copy of the
log, or from an authority's recent status statement in the file (`ledger.md` section 8). Whatever
contradicts itself is ALTERED; whatever rests on another ledger cannot be checked.
"""

from dataclasses import dataclass, field, replace

from desktop.errors import CivicLedgerError, FormatError, ProofError, SignatureError
from desktop.exchange.status_source import StatusSource
from desktop.judgement.account import Account, account_checks
from desktop.judgement.evidence import Evidence, account_of
from desktop.judgement.record import Judgement, sentence
from desktop.ledger.anchor import Anchor, anchor_of
from desktop.ledger.charter import Charter
from desktop.ledger.charter_chain import PlacedEntry
from desktop.ledger.checkpoint import NotFinalError
from desktop.ledger.entry import OpenedEntry
from desktop.ledger.proof_file import (
    OpenedProof,
    OtherLedgerError,
    Trust,
    open_proof_file,
    parse_proof_file,
)
from desktop.ledger.scalar import format_time, parse_time
from desktop.ledger.status import Status
from desktop.verdict import AsOf, Check, Decision, RecordFacts, Result, Verdict, judge

STATUS_AGE_S = 30 * 24 * 3600
"""How old a status statement may be, unless the reader says otherwise."""

UNKNOWN_STATUS = "It was genuine when it was logged; whether it was revoked since is unknown."
WHOM_TO_TRUST = "Whom to trust is not said; a file cannot vouch for itself."
_AHEAD_MS = 5 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks: what is trusted, what else can be asked, and what time it is."""

    trust: Trust | None
    now_ms: int
    sources: tuple[StatusSource, ...] = ()
    status_age_s: int = STATUS_AGE_S

    @property
    def now(self) -> str:
        """The time in the ledger's form."""
        return format_time(self.now_ms)


@dataclass(slots=True)
class FileJudgement:
    """What was found out about a file."""

    record: str | None = None
    kind: str | None = None
    facts: RecordFacts = field(default_factory=lambda: RecordFacts(now=""))
    checks: list[Check] = field(default_factory=list)
    as_of: AsOf | None = None
    notes: list[str] = field(default_factory=list)
    opened: OpenedProof | None = None

    @property
    def decision(self) -> Decision:
        """The verdict and its reasons."""
        return judge(self.facts)

    def say(self, name: str, result: Result, detail: str) -> None:
        """Add a check."""
        self.checks.append(Check(name, result, detail))


def judge_proof_file(data: bytes, reader: Reader) -> FileJudgement:
    """Return what a proof file is worth to a reader.

    Raises:
        FormatError: the bytes are no proof file at all.
    """
    parsed = parse_proof_file(data)
    found = FileJudgement(facts=RecordFacts(now=reader.now))
    found.say("form", Result.OK, f"A proof file of {len(data):,} bytes.")
    own = _opened_alone(data, parsed.entries[0].entry, found)
    if own is None:
        return found
    found.record, found.kind = own.record.id, own.record.kind
    opened = _opened(data, reader.trust, own, found)
    if opened is None:
        return found
    found.opened = opened
    found.as_of = AsOf(
        opened.checkpoint.size, reader.now, opened.checkpoint.root, opened.checkpoint.as_of_s
    )
    _say_proven(opened, found)
    account = _account(opened)
    found.notes += account.facts(reader.now).notes
    if not _ask_sources(opened, account, reader, found):
        _judge_alone(opened, account, reader, found)
    return found


def _opened_alone(data: bytes, charter_entry: bytes, found: FileJudgement) -> OpenedProof | None:
    """Open the file under the charter that it carries: does it hold together at all?"""
    try:
        opened = open_proof_file(data, anchor_of(charter_entry))
    except NotFinalError as error:
        found.facts = replace(found.facts, final=False)
        found.say("checkpoint", Result.FAILED, sentence(error))
    except (FormatError, ProofError, SignatureError) as error:
        found.facts = replace(found.facts, altered=(sentence(error),))
        found.say("integrity", Result.FAILED, sentence(error))
    else:
        told = "Every hash, signature and receipt in it fits the others."
        found.say("integrity", Result.OK, told)
        return opened
    return None


def _opened(
    data: bytes, trust: Trust | None, own: OpenedProof, found: FileJudgement
) -> OpenedProof | None:
    """Open the file under what the reader trusts."""
    told = WHOM_TO_TRUST
    if trust is not None:
        try:
            opened = open_proof_file(data, trust)
        except OtherLedgerError:
            told = f"It is of the ledger {own.charter.origin}; you trust {trust.origin}."
        except (FormatError, ProofError, SignatureError) as error:
            told = f"It rests on another authority than the one you trust: {sentence(error)}"
        else:
            found.say("trust", Result.OK, f"It rests on {_named(trust)} that you trust.")
            return opened
    found.facts = replace(found.facts, missing=(told,))
    found.say("trust", Result.NOT_DONE if trust is None else Result.FAILED, told)
    return None


def _named(trust: Trust) -> str:
    if isinstance(trust, Anchor):
        return "the anchor"
    return "the charter" if isinstance(trust, Charter) else "the policy"


def _say_proven(opened: OpenedProof, found: FileJudgement) -> None:
    checkpoint = opened.checkpoint
    found.say(
        "checkpoint",
        Result.OK,
        f"{len(checkpoint.cosignatures)} of {len(opened.charter.authorities)} authorities "
        f"cosigned {checkpoint.size} entries.",
    )
    found.say("signature", Result.OK, f"Ed25519 by {opened.statement.claims.issuer}.")
    by = ", ".join(opened.receipts_by)
    found.say("inclusion", Result.OK, f"Entry {opened.index}, with receipts by {by}.")
    if opened.document is not None:
        told = f"The {opened.document.media} document is the one that the record commits to."
        found.say("document", Result.OK, told)


def _account(opened: OpenedProof) -> Account:
    own = PlacedEntry(opened.index, OpenedEntry(opened.statement, opened.record_set))
    number = opened.record_set.records.index(opened.record)
    return account_of(Evidence(own, number, opened.charters, opened.entries))


def _ask_sources(
    opened: OpenedProof, account: Account, reader: Reader, found: FileJudgement
) -> bool:
    """Take the status from the first source that knows the record; return whether one did."""
    anchor = anchor_of(opened.entries[0].opened.statement.entry)
    for source in reader.sources:
        try:
            known = source.judgement(anchor, opened)
        except CivicLedgerError as error:
            found.say("status source", Result.NOT_DONE, f"{source.name}: {sentence(error)}")
            continue
        if isinstance(known, str):
            found.facts = replace(found.facts, altered=(known,))
            found.say("status source", Result.FAILED, known)
            return True
        told = f"The status is known from {source.name}, at {known.as_of.size} entries."
        found.say("status source", Result.OK, told)
        _take_judgement(opened, account, known, reader, found)
        return True
    return False


def _take_judgement(
    opened: OpenedProof,
    account: Account,
    known: Judgement,
    reader: Reader,
    found: FileJudgement,
) -> None:
    facts = replace(known.facts, now=reader.now)
    if known.as_of.size < opened.checkpoint.size:  # the file knows of a later time
        found.notes.append("The file is newer than the copy that its status was looked up in.")
        facts = replace(_with_fate(facts, account), final=True)
    else:
        found.as_of = replace(known.as_of, now=reader.now)
    found.facts = facts
    found.notes = list(dict.fromkeys((*found.notes, *known.notes)))
    shown = {check.name for check in found.checks}
    found.checks += [check for check in known.checks if check.name not in shown]


def _with_fate(facts: RecordFacts, account: Account) -> RecordFacts:
    """Return facts with what an account proves to have happened."""
    proven = account.facts(facts.now)
    return replace(
        facts,
        revoked=facts.revoked or proven.revoked,
        erased=facts.erased or proven.erased,
        suspended=facts.suspended or proven.suspended,
        superseded_by=facts.superseded_by or proven.superseded_by,
        issuer_suspect=facts.issuer_suspect or proven.issuer_suspect,
    )


def _judge_alone(
    opened: OpenedProof, account: Account, reader: Reader, found: FileJudgement
) -> None:
    """Judge by the file alone, with an authority's status statement where one is fresh."""
    found.checks += account_checks(account, reader.now)
    facts = replace(account.facts(reader.now), issuer_known=True)
    status = _fresh_status(opened, reader, found)
    if status is not None:
        found.facts = _under_status(facts, status)
        return
    found.say("revocation", Result.NOT_DONE, UNKNOWN_STATUS)
    # What cannot be undone is proven for good, whatever else the file may leave out.
    is_settled = (
        facts.revoked or facts.erased or facts.issuer_suspect or facts.superseded_by is not None
    )
    found.facts = facts if is_settled else replace(facts, missing=(UNKNOWN_STATUS,))


def _fresh_status(opened: OpenedProof, reader: Reader, found: FileJudgement) -> Status | None:
    if opened.status is None:
        return None
    status, by = opened.status.status, opened.status.authority
    age_ms = reader.now_ms - parse_time(status.time)
    told = f"{by} said {status.verdict.value} on {status.time[:10]}, at {status.size} entries."
    if age_ms > reader.status_age_s * 1000 or age_ms < -_AHEAD_MS:
        days = reader.status_age_s // 86_400
        told += f" That is over {days} days ago." if age_ms > 0 else " That is yet to come."
        found.say("status statement", Result.NOT_DONE, told)
        return None
    found.say("status statement", Result.OK, told)
    return status


def _under_status(facts: RecordFacts, status: Status) -> RecordFacts:
    """Return the facts with an authority's word in place of what a file may leave out."""
    day, verdict = status.time[:10], status.verdict
    told = f"An authority said on {day}: {verdict.value}."
    facts = replace(facts, batch_complete=True, awaits_approval=False)
    is_early = facts.valid_from is not None and facts.now < facts.valid_from
    match verdict:
        case Verdict.VALID:
            facts = replace(facts, suspended=None)
        case Verdict.REVOKED:
            facts = replace(facts, revoked=facts.revoked or told)
        case Verdict.ERASED:
            facts = replace(facts, erased=facts.erased or told)
        case Verdict.SUSPENDED:
            facts = replace(facts, suspended=facts.suspended or told)
        case Verdict.SUPERSEDED:
            later = facts.superseded_by or "its id is on the ledger"
            facts = replace(facts, superseded_by=later)
        case Verdict.NOT_YET_VALID:
            facts = replace(facts, awaits_approval=not is_early)
        case Verdict.EXPIRED:
            facts = replace(facts, valid_until=facts.valid_until or day)
        case Verdict.UNKNOWN_ISSUER:
            facts = replace(facts, issuer_known=False)
        case _:
            facts = replace(facts, missing=(told,))
    return facts
