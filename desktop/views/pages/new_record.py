"""New record: a form for any kind that this key may issue, through a preview into the outbox."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop import issuing
from desktop.domains.fields import fields_of, sections_of
from desktop.domains.kind import Kind
from desktop.domains.problem import Problem
from desktop.errors import CivicLedgerError
from desktop.finding import Severity
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from desktop.progress import Report
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.form_target import FormTarget
from desktop.views.models.inspection import Check, Fact, Inspection, Result
from desktop.views.models.new_record import (
    Entered,
    Judged,
    check_data,
    envelope_fields,
    envelope_raw,
    judge_entered,
    place_words,
    split_problems,
    usable_kinds,
)
from desktop.views.models.record_facts import data_facts, envelope_facts, kind_title
from desktop.views.models.words import called, countdown
from desktop.views.page import Page
from desktop.views.parts.editors import ChoiceBox
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.form import Form, form_area
from desktop.views.parts.form_pieces import ProblemLine, field_label
from desktop.views.parts.frames import Panel, rule
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.plain import amount
from desktop.views.parts.preview import Preview
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.theme import Role
from desktop.views.wish import Wish

_LOCKED = "Your key is locked. Unlock it to see which records it may issue."
_NOTHING = "This key may not issue any kind of record on this ledger."
_APPROVAL = "A colleague who is an approver has to approve it before it is valid."
_SHOWN_PROBLEMS = 8


@dataclass(slots=True)
class _Sheet:
    """The two forms of one kind; kept while the window is open, so that nothing typed is lost."""

    kind: Kind
    holder: QWidget
    envelope: Form
    data: Form
    refusal: ProblemLine


class NewRecordPage(Page):
    """Choose a kind, fill in its form, look at the preview, queue it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._kinds: list[Kind] = []
        self._sheets: dict[str, _Sheet] = {}
        self._target: FormTarget | None = None
        self._data: JsonObject = {}
        self._problems: tuple[Problem, ...] = ()
        self._load = Question(context.tasks, self)
        self._load.answered.connect(self._show_kinds)
        self._load.failed.connect(context.failed)
        self._check = Question(context.tasks, self)
        self._check.answered.connect(self._show_check)
        self._judge = Question(context.tasks, self)
        self._judge.answered.connect(self._show_judged)
        self._judge.failed.connect(self._show_refused)
        self._preview: Preview | None = None
        unlock = Wish("Unlock\u2026", context.unlock_asked.emit)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState(Glyph.LOCKED, _LOCKED, unlock))
        self._stack.addWidget(EmptyState(Glyph.NEW, _NOTHING))
        self._stack.addWidget(self._make_board())
        context.key_changed.connect(self._read)
        context.replica_changed.connect(self._read)
        self._read()

    def title(self) -> str:
        return "New record"

    def verdict(self) -> Sentence:
        identity = self._context.identity
        if not self._context.is_unlocked or identity is None:
            return Sentence(Integrity.UNCHECKED, "Your key is locked.", "Nothing can be issued.")
        if not self._kinds:
            return Sentence(Integrity.UNCHECKED, "This key may not issue anything here.")
        rest = f"Issued as {identity.name}."
        if self._problems:
            count = amount(len(self._problems), "thing is", "things are")
            return Sentence(Severity.NOTE, f"{count} missing or not right yet.", rest)
        return Sentence(Integrity.PENDING, "Nothing is signed before you send it.", rest)

    def primary(self) -> Wish | None:
        if self._sheet is None:
            return None
        why_not = "" if self._context.is_unlocked else "Your key is locked."
        return Wish("Preview\u2026", self.preview, why_not, "Shows exactly what will be signed")

    def secondary(self) -> Sequence[Wish]:
        return () if self._sheet is None else (Wish("Clear", self._clear),)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return (("Tab", "Next field"), ("Alt+Down", "Open a list of choices"))

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        target = self._context.take_target("new")
        if isinstance(target, FormTarget):
            self._target = target
        self._read()

    def inspection(self) -> Inspection | None:
        sheet = self._sheet
        if sheet is None:
            return None
        checks = [
            Check(place_words(sheet.kind, one), Result.NOT_DONE, one.message)
            for one in self._problems[:_SHOWN_PROBLEMS]
        ]
        if len(self._problems) > _SHOWN_PROBLEMS:
            rest = len(self._problems) - _SHOWN_PROBLEMS
            checks.append(Check(f"and {rest} more", Result.NOT_DONE))
        is_good = not self._problems
        sentence = "Every field fits the kind." if is_good else "What is still missing:"
        if sheet.kind.approval:
            sentence = f"{sentence} {_APPROVAL}" if is_good else sentence
        return Inspection(
            title=kind_title(sheet.kind, sheet.kind.id),
            mark=Integrity.PENDING if is_good else Severity.NOTE,
            sentence=sentence,
            checks=tuple(checks),
            facts=data_facts(sheet.kind, self._data),
        )

    @property
    def form(self) -> Form | None:
        """Return the form of the chosen kind's data."""
        return None if self._sheet is None else self._sheet.data

    @property
    def envelope(self) -> Form | None:
        """Return the form of what stands around the data."""
        return None if self._sheet is None else self._sheet.envelope

    @property
    def preview_dialog(self) -> Preview | None:
        """Return the preview that is open, if one is."""
        return self._preview

    def choose_kind(self, kind_id: str) -> None:
        """Show the form of a kind."""
        self._chooser.write(kind_id)

    def choose_largest(self) -> None:
        """Show the form with most fields, if this key may write anything."""
        if self._kinds:
            largest = max(self._kinds, key=lambda kind: len(fields_of(kind)))
            self.choose_kind(largest.id)

    def preview(self) -> None:
        """Judge everything and, where nothing is wrong, show what would be signed."""
        sheet, identity = self._sheet, self._context.identity
        if sheet is not None and identity is not None:
            self._judge.ask(partial(self._judge_now, identity.did, self._entered(sheet)))

    def _make_board(self) -> QWidget:
        panel = Panel()
        line = QHBoxLayout()
        line.setSpacing(theme.em(1))
        line.addWidget(field_label("Kind of record", is_required=True))
        self._chooser = ChoiceBox((), is_open=False, empty="Choose\u2026")
        self._chooser.setAccessibleName("Kind of record")
        self._chooser.setMaximumWidth(theme.em(34))
        self._chooser.currentIndexChanged.connect(self._show_sheet)
        line.addWidget(self._chooser, 1_000)
        line.addStretch(1)
        panel.body.addLayout(line)
        self._help = PlainLabel(role=Role.CAPTION, muted=True, wrap=True, most_lines=3)
        self._help.setContentsMargins(theme.em(13), 0, 0, theme.em(0.33))
        panel.body.addWidget(self._help)
        panel.body.addWidget(rule())
        self._forms = QStackedLayout()
        holder = QWidget()
        holder.setLayout(self._forms)
        self._forms.setContentsMargins(0, 0, 0, 0)
        self._forms.addWidget(EmptyState(Glyph.NEW, "Choose a kind of record to see its form."))
        panel.body.addWidget(holder, 1)
        return panel

    @property
    def _sheet(self) -> _Sheet | None:
        if self._stack.currentIndex() < 2:
            return None
        return self._sheets.get(self._chooser.read())

    @Slot()
    def _read(self) -> None:
        identity = self._context.identity
        if identity is None or identity.enrolment is None or not self._context.is_unlocked:
            self._show_locked()
        else:
            self._load.ask(self._read_kinds)

    def _show_locked(self) -> None:
        if self._stack.currentIndex() < 2:
            self._stack.setCurrentIndex(1 if self._context.is_unlocked else 0)
        self.changed.emit()

    def _read_kinds(self, _report: Report) -> list[Kind]:
        identity = self._context.identity
        assert identity is not None
        assert identity.enrolment is not None
        with self._context.reading() as db:
            return usable_kinds(db, identity.enrolment)

    @Slot(object)
    def _show_kinds(self, kinds: list[Kind]) -> None:
        if [kind.id for kind in kinds] != [kind.id for kind in self._kinds]:
            self._kinds = kinds
            chosen = self._chooser.read()
            with QSignalBlocker(self._chooser):
                self._chooser.offer([(kind_title(kind, kind.id), kind.id) for kind in kinds])
                self._chooser.write(chosen)
        self._stack.setCurrentIndex(2 if kinds else 1)
        if self._target is not None:
            self._open_target(self._target)
            self._target = None
        elif len(kinds) == 1:
            self._chooser.write(kinds[0].id)
        self._show_sheet()

    def _open_target(self, target: FormTarget) -> None:
        kind = next((one for one in self._kinds if one.id == target.kind), None)
        if kind is None:
            self._context.noticed.emit("This key may not issue that kind of record.")
            return
        sheet = self._make_sheet(kind, target)
        sheet.data.fill(target.raw)
        sheet.envelope.fill(envelope_raw(target))
        self._chooser.write(kind.id)

    @Slot()
    def _show_sheet(self) -> None:
        kind = next((one for one in self._kinds if one.id == self._chooser.read()), None)
        if kind is None:
            self._forms.setCurrentIndex(0)
            self._help.setText("")
        else:
            sheet = self._sheets.get(kind.id) or self._make_sheet(kind, None)
            self._forms.setCurrentWidget(sheet.holder)
            approval = f" {_APPROVAL}" if kind.approval else ""
            self._help.setText(f"{called(kind.help)}{approval}")
            self._ask_check()
        self._help.setVisible(kind is not None)
        self.changed.emit()
        self.inspected.emit(self.inspection())

    def _make_sheet(self, kind: Kind, target: FormTarget | None) -> _Sheet:
        old = self._sheets.pop(kind.id, None)
        if old is not None:
            self._forms.removeWidget(old.holder)
            old.holder.deleteLater()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, theme.em(0.5), theme.em(1), theme.em(1))
        column.setSpacing(theme.em(0.67))
        refusal = ProblemLine()
        column.addWidget(refusal)
        envelope = Form(envelope_fields(kind, target))
        data = Form(fields_of(kind), sections_of(kind))
        envelope.setVisible(bool(kind.about.max or kind.refs or target is not None))
        column.addWidget(envelope)
        column.addWidget(data, 1)
        for form in (envelope, data):
            form.settled.connect(self._ask_check)
        holder = form_area(content)
        self._forms.addWidget(holder)
        sheet = _Sheet(kind, holder, envelope, data, refusal)
        self._sheets[kind.id] = sheet
        return sheet

    def _entered(self, sheet: _Sheet) -> Entered:
        return Entered(sheet.kind, sheet.data.values(), sheet.envelope.values())

    @Slot()
    def _ask_check(self) -> None:
        sheet = self._sheet
        if sheet is not None:
            self._check.ask(partial(_check_now, self._entered(sheet)))

    @Slot(object)
    def _show_check(self, answer: tuple[JsonObject, tuple[Problem, ...]]) -> None:
        self._data, self._problems = answer
        sheet = self._sheet
        if sheet is not None:
            sheet.data.show_problems(self._problems, everywhere=False)
            sheet.refusal.say("")
        self.changed.emit()
        self.inspected.emit(self.inspection())

    def _judge_now(self, did: str, entered: Entered, _report: Report) -> Judged:
        with self._context.reading() as db:
            return judge_entered(db, did, entered, self._context.now_ms())

    @Slot(object)
    def _show_judged(self, judged: Judged) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self._problems = judged.problems
        of_data, around = split_problems(judged.problems)
        left = sheet.data.show_problems(of_data, everywhere=True)
        left += sheet.envelope.show_problems(around, everywhere=True)
        words = [*judged.refusals, *(str(one) for one in left)]
        sheet.refusal.say(" ".join(words[:3]))
        if judged.records:
            self._open_preview(sheet.kind, judged.records[0])
        else:
            sheet.envelope.focus_problem()
            sheet.data.focus_problem()
        self.changed.emit()
        self.inspected.emit(self.inspection())

    @Slot(CivicLedgerError)
    def _show_refused(self, error: CivicLedgerError) -> None:
        if self._sheet is not None:
            self._sheet.refusal.say(str(error))

    def _open_preview(self, kind: Kind, record: Record) -> None:
        identity = self._context.identity
        cool_off = countdown(self._context.session.profile.cool_off_s * 1000)
        name = "" if identity is None else identity.name
        facts = (
            Fact("Kind", kind_title(kind, kind.id)),
            Fact("Issuer", name),
            *envelope_facts(record),
            *data_facts(kind, record.data, most=400),
            Fact("Record", record.id),
        )
        after = f" {_APPROVAL}" if kind.approval else ""
        dialog = Preview(
            self,
            kind_title(kind, kind.id),
            facts,
            record,
            consequence=f"It waits in the outbox for {cool_off} and can be pulled back until it is "
            f"signed. On the ledger it can be corrected or revoked, never removed.{after}",
            action="Put into outbox",
        )
        dialog.accepted.connect(partial(self._queue, record))
        self._preview = dialog
        dialog.open()

    def _queue(self, record: Record) -> None:
        self._preview = None
        self._context.do(partial(self._queue_now, record), self._show_queued)

    def _queue_now(self, record: Record, _report: Report) -> Record:
        session = self._context.session
        with self._context.writing(), session.desk() as desk:
            issuing.queue(desk, (record,), session.now_ms(), session.profile.cool_off_s)
        return record

    @Slot(object)
    def _show_queued(self, record: Record) -> None:
        self._drop(record.kind)
        self._context.read_outbox()
        self._context.noticed.emit("It waits in the outbox.")
        self._context.go("outbox", record.id)

    def _clear(self) -> None:
        self._drop(self._chooser.read())

    def _drop(self, kind_id: str) -> None:
        """Begin again with an empty form of a kind."""
        sheet = self._sheets.get(kind_id)
        if sheet is not None:
            self._make_sheet(sheet.kind, None)
            self._show_sheet()


def _check_now(entered: Entered, _report: Report) -> tuple[JsonObject, tuple[Problem, ...]]:
    return check_data(entered)
