"""What the form of a new record needs from the core, and what it hands over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop import issuing
from desktop.domains.admission import may_act_in
from desktop.domains.fields import Field, FieldType, fields_of
from desktop.domains.form_values import data_of
from desktop.domains.kind import Kind
from desktop.domains.problem import Problem
from desktop.domains.state import Enrolment
from desktop.errors import UsageError
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.replica import records
from desktop.replica.database import Database
from desktop.views.models.form_target import FormTarget
from desktop.views.models.record_facts import kind_title
from desktop.views.models.words import called

ABOUT, REFS = "about", "refs"
_CORRECTS = "corrects"
_ID_LENGTH = 45
_ABOUT_HELP = "What it is about, as a web address or GS1 Digital Link."
_REF_HELP = "The record's id, or the beginning of it."
_REF_NAMES = {
    "corrects": "Corrects",
    "status": "Changes the status of",
    "answers": "Answers",
    "accredited_by": "Accredited by",
    "approves": "Approves",
}


@dataclass(frozen=True, slots=True)
class Entered:
    """What the two forms of a page hold."""

    kind: Kind
    raw: Mapping[str, str]  # of the data
    envelope: Mapping[str, str]  # about.N and refs.REL


@dataclass(frozen=True, slots=True)
class Judged:
    """What was entered, judged by kind and rules as they stand here."""

    records: tuple[Record, ...]  # none where anything is wrong
    problems: tuple[Problem, ...]  # with a place in the data or the envelope
    refusals: tuple[str, ...]  # of the whole record


def usable_kinds(db: Database, enrolment: Enrolment) -> list[Kind]:
    """Return the kinds that a key may issue now, by title."""
    found = [
        kind
        for kind, is_active in records.kinds(db)
        if is_active and set(kind.roles) & set(enrolment.roles) and may_act_in(enrolment, kind)
    ]
    return sorted(found, key=lambda kind: kind_title(kind, kind.id).casefold())


def envelope_fields(kind: Kind, target: FormTarget | None) -> list[Field]:
    """Return the fields around the data: what a record is about, and what it refers to."""
    fields: list[Field] = []
    rule = kind.about
    if rule.max:
        fields.append(
            Field(
                ABOUT,
                FieldType.LIST,
                {"": "About"},
                {"": _ABOUT_HELP},
                required=rule.min > 0,
                low=rule.min,
                high=rule.max,
            )
        )
        fields.append(
            Field(f"{ABOUT}.*", FieldType.IDENTIFIER, {"": "Identifier"}, {}, required=True)
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


def check_data(entered: Entered) -> tuple[JsonObject, tuple[Problem, ...]]:
    """Return the data as entered so far and what its kind has to say about it."""
    return data_of(entered.kind, entered.raw)


def judge_entered(db: Database, did: str, entered: Entered, now_ms: int) -> Judged:
    """Return the record that was entered, or everything that is wrong with it."""
    problems: list[Problem] = []
    refs: list[JsonValue] = []
    for path, text in entered.envelope.items():
        part, _, rel = path.partition(".")
        if part == REFS and text.strip():
            try:
                refs.append({"rel": rel, "id": records.resolve(db, text.strip())})
            except UsageError as error:
                problems.append(Problem((REFS, rel), error.what))
    about: list[JsonValue] = [
        text.strip()
        for path, text in entered.envelope.items()
        if path.startswith(f"{ABOUT}.") and text.strip()
    ]
    data, _ = check_data(entered)
    item: JsonObject = {"data": data}
    if about:
        item[ABOUT] = about
    if refs:
        item[REFS] = refs
    accepted = issuing.make_records(db, did, entered.kind.id, [item], now_ms)
    refusals = []
    for one in accepted.refused:
        if one.column:
            problems.append(Problem(_place_of(one.column, entered), one.problem))
        else:
            refusals.append(one.problem)
    is_good = not problems and not refusals
    return Judged(accepted.records if is_good else (), tuple(problems), tuple(refusals))


def _place_of(column: str, entered: Entered) -> tuple[str | int, ...]:
    """Return the place of a problem; what is wrong with all references stands at the first rule."""
    steps = column.split(".")
    if steps[0] == REFS:
        first = next((rule.rel for rule in entered.kind.refs if rule.required), "")
        return (REFS, first or next((rule.rel for rule in entered.kind.refs), ""))
    return tuple(steps)


def split_problems(
    problems: Sequence[Problem],
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the problems of the data, and those of the envelope."""
    around = tuple(one for one in problems if one.path and one.path[0] in (ABOUT, REFS))
    return tuple(one for one in problems if one not in around), around


def place_words(kind: Kind, problem: Problem) -> str:
    """Return the place of a problem in the words of the form."""
    labels = {field.path: called(field.label, field.path) for field in fields_of(kind)}
    words, path = [], ""
    for step in problem.path:
        if isinstance(step, int):
            path = f"{path}.*"
            words.append(str(step + 1))
        else:
            path = f"{path}.{step}" if path else step
            words.append(labels.get(path, step))
    return " \u00b7 ".join(words) or "The record"
