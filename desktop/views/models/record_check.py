"""One record, proven anew and put into words: for the inspector of records."""

from dataclasses import dataclass

from desktop.document_access import Access
from desktop.domains.form_values import raw_of
from desktop.domains.kind import Kind
from desktop.domains.roles import Role
from desktop.domains.state import Enrolment
from desktop.errors import CivicLedgerError
from desktop.judgement.account import told
from desktop.judgement.record import Judgement, judge_record
from desktop.ledger.anchor import Anchor
from desktop.ledger.scalar import parse_time
from desktop.ledger.seal import parse_seal
from desktop.replica import blocks, checkpoints, entries
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.replica.state import StoredFacts
from desktop.verdict import Check, Result, Verdict
from desktop.views.models.access_rows import granted_to
from desktop.views.models.block_check import path_facts, path_from
from desktop.views.models.form_target import FormTarget
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.record_facts import data_facts, envelope_facts, kind_title
from desktop.views.models.record_rows import verdict_word
from desktop.views.models.words import authority_titles, moment
from desktop.views.saying import grouped, later, say
from desktop.views.wish import Wish

_MOST_WISHES = 7
_STATUS_KIND, _APPROVAL_KIND = "record.status/1", "record.approval/1"
CHECK_NAMES = {
    "charter": later("The anchor leads to the charter"),
    "checkpoint": later("The checkpoint is cosigned"),
    "pending checkpoint": later("The checkpoint is signed by the log"),
    "finality": later("It is final"),
    "form": later("Its bytes have the right form"),
    "signature": later("Its issuer signed it"),
    "inclusion": later("It is in the cosigned tree"),
    "seal": later("Its block is sealed"),
    "admission": later("The rules admitted it"),
    "completeness": later("Nothing that changed it is left out"),
    "issuer": later("Its issuer was enrolled"),
    "kind": later("It fits its kind"),
    "approval": later("A colleague approved it"),
    "batch": later("Its batch is complete"),
    "status": later("Nothing took its place"),
    "validity": later("Its dates hold"),
    "tables": later("The tables say the same"),
}
"""What each check found to be true, where it did."""

_NO_ALTERATION = ("finality", "issuer", "approval", "batch", "status", "validity")
"""Checks that may fail although every byte is what was signed."""
_SENTENCES = {
    Verdict.VALID: later("Every check that was made speaks for it."),
    Verdict.CANNOT_CHECK: later("Something that is needed to judge it is missing here."),
}


@dataclass(frozen=True, slots=True)
class Checked:
    """A judgement and what is needed to show it."""

    judged: Judgement
    kind: Kind | None
    sealed: str = ""  # when and by whom, as the seal itself says
    access: Access | None = None  # to its private document, where it was asked for

    @property
    def record(self) -> str:
        """Return the record's id."""
        return self.judged.record

    @property
    def has_private(self) -> bool:
        """Tell whether the record promises a private document that was not erased."""
        content = self.judged.content
        return content is not None and content.private is not None and not self.judged.facts.erased


@dataclass(frozen=True, slots=True)
class Verb:
    """Something that a key may do with a record."""

    label: str
    target: FormTarget


def check_record(
    db: Database, anchor: Anchor, record_id: str, moment: Moment, until: int | None = None
) -> Checked:
    """Prove a record from its stored bytes.

    Raises:
        StorageError: no such record, or the database cannot be read.
    """
    judged = judge_record(db, anchor, record_id, moment, until=until)
    published = StoredFacts(db).kind(judged.kind)
    kind = None if published is None else published.kind
    return Checked(judged, kind, _sealed_words(db, judged.height))


def _sealed_words(db: Database, height: int | None) -> str:
    """Return when a block was sealed and by whom, with the title that the charter gives."""
    row = None if height is None else blocks.at(db, height)
    if row is None:
        return ""
    try:
        seal = parse_seal(entries.entry(db, row.seal))
    except CivicLedgerError:
        return ""
    titles = authority_titles(checkpoints.charters(db))
    when = moment(parse_time(seal.time))
    return say(
        "Block {height}, {when} UTC, by {get}.",
        height=grouped(row.height),
        when=when,
        get=titles.get(seal.proposer, seal.proposer),
    )


def inspect_record(checked: Checked, wishes: tuple[Wish, ...] = ()) -> Inspection:
    """Return a judgement as the inspector shows it."""
    judged = checked.judged
    verdict = judged.decision.verdict
    content = judged.content
    facts = [
        Fact(say("Kind"), kind_title(checked.kind, judged.kind)),
        Fact(say("Issuer"), judged.issuer_name or judged.issuer or say("not known")),
        *(() if content is None else envelope_facts(content)),
        *_access_facts(checked),
        *(() if content is None else data_facts(checked.kind, content.data)),
        Fact(say("Record"), judged.record.removeprefix("urn:uuid:")),
        Fact(say("Entry"), grouped(judged.entry)),
    ]
    if judged.height is not None:
        facts.append(Fact(say("Block"), grouped(judged.height)))
    if content is not None:
        facts.append(Fact("SHA-256", content.sha256.hex(), is_hash=True))
    return Inspection(
        title=verdict_word(verdict),
        mark=verdict,
        sentence=_sentence(judged),
        checks=tuple(_check(one, checked.sealed) for one in judged.checks),
        facts=tuple(facts),
        sources_name=say("What became of it") if judged.events else "",
        sources=tuple(Check(told(one), Result.OK) for one in judged.events),
        why=_why(judged),
        wishes=wishes[:_MOST_WISHES],
        subject=judged.record,
        facts_first=True,
    )


def _access_facts(checked: Checked) -> tuple[Fact, ...]:
    """Return who was granted access to the private document, beside which it is shown."""
    access = checked.access
    return () if access is None else (Fact(say("Granted to"), granted_to(access)),)


def record_verbs(checked: Checked, enrolment: Enrolment | None) -> list[Verb]:
    """Return what this key may do with a record, as far as its kind and roles say."""
    judged, kind = checked.judged, checked.kind
    if enrolment is None or kind is None or judged.content is None:
        return []
    dids = {enrolment.did, enrolment.predecessor}
    is_own = judged.issuer in dids or enrolment.authority is not None
    shares = bool(set(kind.domains) & set(enrolment.domains)) or enrolment.authority is not None
    verdict = judged.decision.verdict
    found: list[Verb] = []
    if _may_approve(checked, enrolment):
        named = {"records.0.id": judged.record, "records.0.sha256": judged.content.sha256.hex()}
        found.append(Verb(say("Approve\u2026"), FormTarget(_APPROVAL_KIND, named)))
    is_open = verdict in (Verdict.VALID, Verdict.NOT_YET_VALID, Verdict.SUSPENDED, Verdict.EXPIRED)
    if is_own and is_open and "correct" in kind.verbs:
        raw = raw_of(kind.shape, judged.content.data)
        refs = (("corrects", judged.record),)
        about = judged.content.about
        found.append(Verb(say("Correct\u2026"), FormTarget(judged.kind, raw, refs, about)))
    actions = [it for it in ("revoke", "suspend", "reinstate", "dispute") if it in kind.verbs]
    if not is_own:
        actions = [it for it in actions if it == "dispute" and shares]
    if actions and is_open:
        action = {"action": "reinstate" if verdict is Verdict.SUSPENDED else actions[0]}
        refs = (("status", judged.record),)
        found.append(Verb(say("Change status\u2026"), FormTarget(_STATUS_KIND, action, refs)))
    return found


def _may_approve(checked: Checked, enrolment: Enrolment) -> bool:
    kind, judged = checked.kind, checked.judged
    if kind is None or not kind.approval or Role.APPROVER.value not in enrolment.roles:
        return False
    is_approved = any(one.action == "approve" for one in judged.events)
    shares = bool(set(kind.domains) & set(enrolment.domains))
    return shares and not is_approved and judged.issuer != enrolment.did


def _sentence(judged: Judgement) -> str:
    decision = judged.decision
    if decision.reasons:
        return " ".join(reason.text for reason in decision.reasons[:3])
    return _SENTENCES.get(decision.verdict, "")


def _check(one: Check, sealed: str) -> Check:
    name = CHECK_NAMES.get(one.name, one.name[:1].upper() + one.name[1:])
    result = one.result
    if result is Result.FAILED and one.name in _NO_ALTERATION:
        result = Result.AGAINST
    is_seal = one.name == "seal" and result is Result.OK
    return Check(name, result, sealed if is_seal and sealed else one.detail)


def _why(judged: Judgement) -> tuple[Fact, ...]:
    proof = judged.inclusion
    if proof is None:
        return ()
    return path_facts(path_from(proof.index, proof.size, proof.leaf, proof.path, proof.root))
