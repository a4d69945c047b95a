"""What the form of a new record needs from the core, and what it hands over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop import issuing, private_documents
from desktop.domains.admission import may_act_in
from desktop.domains.fields import (
    Field,
    FieldType,
    fields_of,
    private_fields_of,
    sections_of,
)
from desktop.domains.form_values import data_of
from desktop.domains.kind import Kind
from desktop.domains.layout import Section
from desktop.domains.problem import Problem, dotted
from desktop.errors import CivicLedgerError
from desktop.finding import Severity
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time
from desktop.progress import Report
from desktop.replica import records
from desktop.replica.database import Database
from desktop.sealing import Sealable
from desktop.verdict import Check, Result
from desktop.views.context import Context
from desktop.views.integrity import Integrity, Share
from desktop.views.models.form_target import FormTarget
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.private_part import (
    PRIVATE,
    document_in,
    entered_facts,
    private_item,
    problems_in,
)
from desktop.views.models.record_facts import data_facts, envelope_facts, kind_title
from desktop.views.models.words import called
from desktop.views.saying import later, say

ABOUT, REFS = "about", "refs"
APPROVAL = later("A colleague who is an approver has to approve it before it is valid.")
_BEFORE_APPROVAL = later(
    "What it corrects is superseded as soon as this is on the ledger, also while it awaits "
    "approval; with the approval sent first nothing is missing in between."
)
LOCKED = later("Your key is locked. Unlock it to see which records it may issue.")
NO_KIND = later("This key may not issue any kind of record on this ledger.")
_SHOWN_GAPS = 8
_MOST_FACTS = 400
_MISSING, _NOT_ONE_OF = later("is missing"), later("is not one of")
_CORRECTS = "corrects"
_ID_LENGTH = 45
_ABOUT_HELP = later("What it is about, as a web address or GS1 Digital Link.")
_REF_HELP = later("The record's id, or the beginning of it.")
_REF_NAMES = {
    "corrects": later("Corrects"),
    "status": later("Changes the status of"),
    "answers": later("Answers"),
    "accredited_by": later("Accredited by"),
    "approves": later("Approves"),
}


@dataclass(frozen=True, slots=True)
class KindForm:
    """A kind and what its form is drawn from; for a large kind that takes a while, so once."""

    kind: Kind
    fields: tuple[Field, ...]
    sections: tuple[Section, ...]
    private: tuple[Field, ...] = ()  # of the private document, if the kind has one

    @property
    def title(self) -> str:
        """Return what the kind is called."""
        return kind_title(self.kind, self.kind.id)


@dataclass(frozen=True, slots=True)
class Entered:
    """What the forms of a page hold."""

    form: KindForm
    raw: Mapping[str, str]  # of the data
    envelope: Mapping[str, str]  # about.N and refs.REL
    around: tuple[Field, ...] = ()  # the fields of the envelope
    private: Mapping[str, str] = field(default_factory=dict)  # of the private document
    readers: tuple[str, ...] = ()  # of it, beside the issuer

    @property
    def kind(self) -> Kind:
        """Return the kind that is being written."""
        return self.form.kind


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing or not right yet."""

    path: str  # of the field, in the data or the envelope
    place: str  # in the words of the form
    message: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What was entered so far: in words, and what stands between it and a record."""

    is_checked: bool = False
    problems: tuple[Problem, ...] = ()  # of the data
    private: tuple[Problem, ...] = ()  # of the private document
    gaps: tuple[Gap, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """What was entered, judged by kind and rules as they stand here."""

    records: tuple[Record, ...]  # none where anything is wrong
    problems: tuple[Problem, ...]  # with a place in one of the forms
    refusals: tuple[str, ...]  # of the whole record
    private: tuple[Sealable, ...] = ()
    facts: tuple[Fact, ...] = ()  # of the private document


def kinds_for_user(context: Context, _report: Report) -> list[KindForm]:
    """Return the kinds that the user's key, which is enrolled, may issue now, by title."""
    identity = context.identity
    assert identity is not None
    assert identity.enrolment is not None
    enrolment = identity.enrolment
    with context.reading() as db:
        found = [
            KindForm(kind, fields_of(kind), sections_of(kind), private_fields_of(kind))
            for kind, is_active in records.kinds(db)
            if is_active and set(kind.roles) & set(enrolment.roles) and may_act_in(enrolment, kind)
        ]
    return sorted(found, key=lambda form: form.title.casefold())


def envelope_fields(kind: Kind, target: FormTarget | None) -> list[Field]:
    """Return the fields around the data: what a record is about, and what it refers to."""
    fields: list[Field] = []
    rule = kind.about
    if rule.max:
        fields.append(
            Field(
                ABOUT,
                FieldType.LIST,
                {"": say("About")},
                {"": _ABOUT_HELP},
                required=rule.min > 0,
                low=rule.min,
                high=rule.max,
            )
        )
        fields.append(
            Field(f"{ABOUT}.*", FieldType.IDENTIFIER, {"": say("Identifier")}, {}, required=True)
        )
    rels = [(one.rel, one.required) for one in kind.refs]
    if target is not None and any(rel == _CORRECTS for rel, _ in target.refs):
        rels.insert(0, (_CORRECTS, True))
    for rel, is_required in rels:
        name = _REF_NAMES.get(rel, rel.replace("_", " ").capitalize())
        fields.append(
            Field(
                f"{REFS}.{rel}",
                FieldType.IDENTIFIER,
                {"": name},
                {"": _REF_HELP},
                required=is_required,
                high=_ID_LENGTH,
            )
        )
    return fields


def envelope_raw(target: FormTarget) -> dict[str, str]:
    """Return the raw values with which the envelope's fields begin."""
    raw = {f"{REFS}.{rel}": record for rel, record in target.refs}
    raw |= {f"{ABOUT}.{at}": item for at, item in enumerate(target.about)}
    return raw


def check_entered(entered: Entered, _report: Report) -> Draft:
    """Return what was entered so far and what its kind has to say about it."""
    data, found = data_of(entered.kind, entered.raw)
    problems = tuple(_in_words(one, entered.raw) for one in found)
    fields = entered.form.fields
    missing = [
        Gap(one.path, called(one.label, one.path), _MISSING)
        for one in entered.around
        if one.required and "*" not in one.path and not _is_given(one.path, entered.envelope)
    ]
    document = document_in(entered.kind, entered.private)
    private = problems_in(entered.kind, document)
    gaps = (*missing, *gaps_of(fields, problems), *gaps_of(entered.form.private, private))
    facts = (
        *_around(entered),
        *data_facts(entered.kind, data),
        *entered_facts(entered.kind, entered.form.private, document, entered.readers),
    )
    return Draft(is_checked=True, problems=problems, private=private, gaps=gaps, facts=facts)


def inspect_draft(form: KindForm, draft: Draft) -> Inspection:
    """Return what was entered so far as the inspector shows it."""
    gaps = draft.gaps
    checks = [Check(one.place, Result.NOT_DONE, one.message) for one in gaps[:_SHOWN_GAPS]]
    if len(gaps) > _SHOWN_GAPS:
        checks.append(Check(say("and {gaps} more", gaps=len(gaps) - _SHOWN_GAPS), Result.NOT_DONE))
    sentence = say("What is still missing:" if gaps else "Every field fits the kind.")
    if form.kind.approval and not gaps:
        sentence = f"{sentence} {APPROVAL}"
    return Inspection(
        title=form.title,
        mark=Severity.NOTE if gaps else Integrity.PENDING,
        sentence=sentence,
        checks=tuple(checks),
        facts=draft.facts,
    )


def steps_of(kind: Kind, cool_off: str) -> list[tuple[Integrity | Share, str]]:
    """Return the way of a record of a kind from the outbox to final."""
    steps: list[tuple[Integrity | Share, str]] = [
        (
            Share(0.25),
            say("It waits in the outbox for {cool_off} and can be pulled back.", cool_off=cool_off),
        ),
        (Share(0.5), say("You sign it with your key and send it; from then on it stays.")),
        (Integrity.VERIFIED, say("The authorities cosign it, and it is final.")),
    ]
    if kind.approval:
        steps.insert(2, (Share(0.75), APPROVAL))
    return steps


def after_words(kind: Kind, record: Record) -> str:
    """Return what else follows once a record is on the ledger, to be put behind a sentence."""
    if not kind.approval:
        return ""
    is_correction = any(ref.rel == _CORRECTS for ref in record.refs)
    return f" {APPROVAL} {_BEFORE_APPROVAL}" if is_correction else f" {APPROVAL}"


def gaps_of(fields: Sequence[Field], problems: Sequence[Problem]) -> tuple[Gap, ...]:
    """Return problems with their places in the words of the form, in its order."""
    labels = {field.path: called(field.label, field.path) for field in fields}
    order = {field.path: field.order for field in fields}
    ranked = sorted(problems, key=lambda one: order.get(_starred(one), len(order)))
    return tuple(
        Gap(dotted(one.path), _place_words(labels, one), say(one.message)) for one in ranked
    )


def _in_words(problem: Problem, raw: Mapping[str, str]) -> Problem:
    """Return a problem that does not blame a value where there is none."""
    if problem.message.startswith(_NOT_ONE_OF) and not _is_given(dotted(problem.path), raw):
        return Problem(problem.path, _MISSING)
    return problem


def _is_given(path: str, raw: Mapping[str, str]) -> bool:
    return any(key == path or key.startswith(f"{path}.") for key in raw)


def _around(entered: Entered) -> list[Fact]:
    """Return what stands around the data, in words."""
    labels = {one.path: called(one.label, one.path) for one in entered.around}
    return [
        Fact(labels.get(path) or labels.get(path.partition(".")[0], path), text.strip())
        for path, text in entered.envelope.items()
    ]


def preview_facts(
    kind: Kind, issuer: str, record: Record, private: tuple[Fact, ...]
) -> tuple[Fact, ...]:
    """Return a record that is about to be queued, in words.

    Args:
        kind: of the record.
        issuer: what the key that will sign is called.
        record: as it will be signed.
        private: what stands beside the ledger.
    """
    return (
        Fact(say("Kind"), kind_title(kind, kind.id)),
        Fact(say("Issuer"), issuer),
        *envelope_facts(record),
        *data_facts(kind, record.data, most=_MOST_FACTS),
        Fact(say("Record"), record.id),
        *private,
    )


def judge_entered(db: Database, did: str, entered: Entered, now_ms: int) -> Judged:
    """Return the record that was entered, or everything that is wrong with it.

    Raises:
        UsageError: somebody who is to read its private document cannot be found in the roster.
    """
    item, problems = _item_of(db, entered)
    document = document_in(entered.kind, entered.private)
    if document:
        private_documents.readers(db, entered.readers, format_time(now_ms))
        item[PRIVATE] = private_item(document, entered.readers)
    accepted = issuing.make_records(db, did, entered.kind.id, [item], now_ms)
    refusals = []
    for one in accepted.refused:
        if one.column:
            problem = Problem(_place_of(one.column, entered), one.problem)
            problems.append(_in_words(problem, entered.raw))
        else:
            refusals.append(one.problem)
    is_good = not problems and not refusals
    return Judged(
        accepted.records if is_good else (),
        tuple(problems),
        tuple(refusals),
        accepted.private if is_good else (),
        entered_facts(entered.kind, entered.form.private, document, entered.readers),
    )


def _item_of(db: Database, entered: Entered) -> tuple[JsonObject, list[Problem]]:
    """Return what goes onto the ledger, and the references that lead nowhere."""
    problems: list[Problem] = []
    refs: list[JsonValue] = []
    about: list[JsonValue] = []
    for path, text in entered.envelope.items():
        part, _, rel = path.partition(".")
        if part == ABOUT and text.strip():
            about.append(text.strip())
        elif part == REFS and text.strip():
            try:
                refs.append({"rel": rel, "id": records.resolve(db, text.strip())})
            except CivicLedgerError as error:
                problems.append(Problem((REFS, rel), error.what))
    data, _ = data_of(entered.kind, entered.raw)
    item: JsonObject = {"data": data}
    return item | ({ABOUT: about} if about else {}) | ({REFS: refs} if refs else {}), problems


def _place_of(column: str, entered: Entered) -> tuple[str | int, ...]:
    """Return the place of a problem; what is wrong with all references stands at the first rule."""
    steps = column.split(".")
    if steps[0] == REFS:
        first = next((rule.rel for rule in entered.kind.refs if rule.required), "")
        return (REFS, first or next((rule.rel for rule in entered.kind.refs), ""))
    return tuple(steps)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Problems by the form that they belong to."""

    data: tuple[Problem, ...]
    envelope: tuple[Problem, ...]
    private: tuple[Problem, ...]  # paths begin in the document


def sort_problems(problems: Sequence[Problem]) -> Sorted:
    """Return the problems of the data, of the envelope and of the private document."""
    envelope = tuple(one for one in problems if one.path and one.path[0] in (ABOUT, REFS))
    private = tuple(one for one in problems if one.path and one.path[0] == PRIVATE)
    return Sorted(
        tuple(one for one in problems if one not in envelope and one not in private),
        envelope,
        tuple(Problem(one.path[1:], one.message) for one in private),
    )


def _place_words(labels: Mapping[str, str], problem: Problem) -> str:
    """Return the place of a problem in the words of the form."""
    words, path = [], ""
    for step in problem.path:
        if isinstance(step, int):
            path = f"{path}.*"
            words.append(str(step + 1))
        else:
            path = f"{path}.{step}" if path else step
            words.append(labels.get(path, step))
    return " \u00b7 ".join(words) or say("The record")


def _starred(problem: Problem) -> str:
    return ".".join("*" if isinstance(step, int) else step for step in problem.path)
