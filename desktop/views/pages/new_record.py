"""New record: a form for any kind that this key may issue, through a preview into the outbox.

Beside the form stands what will be signed, so far; where there is no room for it, the inspector
shows the same on demand.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from desktop.domains.kind import Kind
from desktop.drafts import Draft as Kept
from desktop.errors import CivicLedgerError
from desktop.finding import Severity
from desktop.issuing import Accepted
from desktop.ledger.record import Record
from desktop.progress import Report
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models import batch_work
from desktop.views.models.form_draft import raws_of, target_of
from desktop.views.models.form_target import FormTarget
from desktop.views.models.inspection import Inspection
from desktop.views.models.new_record import (
    APPROVAL,
    LOCKED,
    NO_KIND,
    Draft,
    Entered,
    Judged,
    KindForm,
    after_words,
    check_entered,
    gaps_of,
    inspect_draft,
    judge_entered,
    kinds_for_user,
    preview_facts,
    sort_problems,
    steps_of,
)
from desktop.views.models.page_words import FORM_KEYS, queue_words
from desktop.views.models.record_facts import kind_title
from desktop.views.models.words import called, countdown, misfit_words, moment
from desktop.views.page import Page
from desktop.views.parts.editors import WIDEST_EMS, ChoiceBox
from desktop.views.parts.empty_state import Choices, EmptyState
from desktop.views.parts.form import Form
from desktop.views.parts.form_keeping import FormKeeping
from desktop.views.parts.form_pieces import field_label
from desktop.views.parts.frames import Panel, rule
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.message import Message
from desktop.views.parts.preview import DraftView, Preview
from desktop.views.parts.record_sheet import RecordSheet
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.retelling import retold
from desktop.views.saying import amount, say
from desktop.views.theme import Role
from desktop.views.wish import Wish

_DRAFT_FITS_EMS = 76.0  # the width of the page from which on both stand side by side
_DRAFT_EMS = (27.0, 38.0)  # the least and the greatest width of the draft


class NewRecordPage(Page):
    """Choose a kind, fill in its form, look at the preview, queue it."""

    keeps_inspector = False

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._kinds: list[KindForm] = []
        self._sheets: dict[str, RecordSheet] = {}
        self._target: FormTarget | Kept | None = None
        self._draft = Draft()
        self._restored: dict[str, Kept] = {}  # by kind, until its form is made
        self._keeping = FormKeeping(context, self)
        self._keeping.found.connect(self._take_restored)
        self._load = Question(context.tasks, self)
        self._load.answered.connect(self._show_kinds)
        self._load.failed.connect(context.failed)
        self._check = Question(context.tasks, self)
        self._check.answered.connect(self._show_check)
        self._judge = Question(context.tasks, self)
        self._judge.answered.connect(self._show_judged)
        self._judge.failed.connect(self._show_refused)
        self._preview: Preview | None = None
        self._question: Message | None = None
        unlock = Wish(say("Unlock\u2026"), context.unlock_asked.emit)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState(Glyph.LOCKED, LOCKED, unlock))
        self._stack.addWidget(EmptyState(Glyph.NEW, NO_KIND))
        self._stack.addWidget(self._make_board())
        context.key_changed.connect(self._read)
        context.replica_changed.connect(self._read)
        self._read()

    def title(self) -> str:
        return say("New record")

    def verdict(self) -> Sentence:
        identity = self._context.identity
        if not self._context.is_unlocked or identity is None:
            return Sentence(
                Integrity.UNCHECKED, say("Your key is locked."), say("Nothing can be issued.")
            )
        if not self._kinds:
            return Sentence(Integrity.UNCHECKED, say("This key may not issue anything here."))
        rest = say("Issued as {name}.", name=identity.name)
        if self._sheet is None:
            return Sentence(Severity.NOTE, say("Choose a kind of record to begin."), rest)
        if self._draft.gaps:
            count = amount(len(self._draft.gaps), "thing is", "things are")
            return Sentence(
                Severity.NOTE, say("{count} missing or not right yet.", count=count), rest
            )
        return Sentence(Integrity.PENDING, say("Nothing is signed before you send it."), rest)

    def primary(self) -> Wish | None:
        if self._sheet is None:
            return None
        why_not = "" if self._context.is_unlocked else say("Your key is locked.")
        return Wish(
            say("Preview\u2026"), self.preview, why_not, say("Shows exactly what will be signed")
        )

    def secondary(self) -> Sequence[Wish]:
        return () if self._sheet is None else (Wish(say("Clear"), self.clear),)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return FORM_KEYS

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        target = self._context.take_target("new")
        if isinstance(target, FormTarget | Kept):
            self._target = target
        self._read()

    def inspection(self) -> Inspection | None:
        sheet = self._sheet
        if sheet is None or not self._draft_view.isHidden():
            return None
        return inspect_draft(sheet.form, self._draft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @property
    def sheet(self) -> RecordSheet | None:
        """Return the forms of the chosen kind."""
        return self._sheet

    @property
    def form(self) -> Form | None:
        """Return the form of the chosen kind's data."""
        return None if self._sheet is None else self._sheet.data

    @property
    def envelope(self) -> Form | None:
        """Return the form of what stands around the data."""
        return None if self._sheet is None else self._sheet.envelope

    @property
    def draft(self) -> Draft:
        """Return what was entered so far, as it was last checked."""
        return self._draft

    @property
    def draft_view(self) -> DraftView:
        """Return what shows it beside the form."""
        return self._draft_view

    @property
    def question(self) -> Message | None:
        """Return the question that is open, if one is."""
        return self._question

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
            largest = max(self._kinds, key=lambda form: len(form.fields))
            self.choose_kind(largest.kind.id)
            self._sheets[largest.kind.id].data.complete()

    def preview(self) -> None:
        """Judge everything and, where nothing is wrong, show what would be signed."""
        sheet, identity = self._sheet, self._context.identity
        if sheet is not None and identity is not None:
            entered = sheet.entered()
            sheet.rest()
            self._check.cancel()  # its answer knows less than the one that is asked for now
            self._judge.ask(partial(self._judge_now, identity.did, entered))

    def _make_board(self) -> QWidget:
        board = QWidget()
        line = QHBoxLayout(board)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(0.83))
        line.addWidget(self._make_panel(), 1)
        self._draft_view = DraftView()
        self._draft_view.gap_chosen.connect(self._go_to_gap)
        line.addWidget(self._draft_view)
        self._draft_view.hide()
        return board

    def _make_panel(self) -> Panel:
        panel = Panel()
        line = QHBoxLayout()
        line.setSpacing(theme.em(1))
        line.addWidget(field_label(say("Kind of record"), is_required=True))
        self._chooser = ChoiceBox((), is_open=False, empty=say("Choose\u2026"))
        self._chooser.setAccessibleName(say("Kind of record"))
        self._chooser.setMaximumWidth(theme.em(WIDEST_EMS))
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
        self._choices = Choices(say("What your key may issue on this ledger"))
        self._choices.chosen.connect(self.choose_kind)
        self._forms.addWidget(self._choices)
        panel.body.addWidget(holder, 1)
        return panel

    def _arrange(self) -> None:
        """Show the draft beside the form where both have room."""
        fits = self._sheet is not None and self.width() >= theme.em(_DRAFT_FITS_EMS)
        least, most = (theme.em(ems) for ems in _DRAFT_EMS)
        self._draft_view.setFixedWidth(min(max(self.width() // 4, least), most))
        if fits == self._draft_view.isHidden():
            self._draft_view.setVisible(fits)
            self.inspected.emit(self.inspection())

    @property
    def _sheet(self) -> RecordSheet | None:
        if self._stack.currentIndex() < 2:
            return None
        return self._sheets.get(self._chooser.read())

    @Slot()
    def _read(self) -> None:
        identity = self._context.identity
        if identity is None or identity.enrolment is None or not self._context.is_unlocked:
            self._show_locked()
        else:
            self._load.ask(partial(kinds_for_user, self._context))

    def _show_locked(self) -> None:
        if self._stack.currentIndex() < 2:
            self._stack.setCurrentIndex(1 if self._context.is_unlocked else 0)
        self.changed.emit()

    @Slot(object)
    def _show_kinds(self, kinds: list[KindForm]) -> None:
        if [form.kind.id for form in kinds] != [form.kind.id for form in self._kinds]:
            self._kinds = kinds
            chosen = self._chooser.read()
            with QSignalBlocker(self._chooser):
                self._chooser.offer([(form.title, form.kind.id) for form in kinds])
                self._chooser.write(chosen)
            self._choices.offer(
                [(form.title, called(form.kind.help), form.kind.id) for form in kinds]
            )
        self._stack.setCurrentIndex(2 if kinds else 1)
        if self._target is not None:
            self._open_target(self._target)
            self._target = None
        elif len(kinds) == 1:
            self._chooser.write(kinds[0].kind.id)
        self._show_sheet()
        self._keeping.read_once()

    @Slot(object)
    def _take_restored(self, drafts: list[Kept]) -> None:
        """Bring back what was typed before this window was opened."""
        self._restored = {one.outside.kind: one for one in reversed(drafts)}
        if self._sheet is not None and self._sheet.is_empty:
            self._drop(self._sheet.kind.id)
        elif self._sheet is None and drafts:
            self._chooser.write(drafts[0].outside.kind)

    def _open_target(self, target: FormTarget | Kept) -> None:
        self._context.drafts.save()  # what stands in a form that gives way to another
        if isinstance(target, Kept):
            kind_id = target.outside.kind
            if self._keeping.holds(target, self._sheets.get(kind_id)):
                self._chooser.write(kind_id)
                return
            self._restored[kind_id] = target
            target = target_of(target)
        if (form := self._form_of(target.kind)) is None:
            self._context.noticed.emit(say("This key may not issue that kind of record."))
            return
        self._make_sheet(form, target)
        self._chooser.write(target.kind)

    def _form_of(self, kind_id: str) -> KindForm | None:
        return next((form for form in self._kinds if form.kind.id == kind_id), None)

    @Slot()
    def _show_sheet(self) -> None:
        form = self._form_of(self._chooser.read())
        self._draft = Draft()
        if form is None:
            self._forms.setCurrentIndex(0)
            self._help.setText("")
        else:
            sheet = self._sheets.get(form.kind.id) or self._make_sheet(form, None)
            self._forms.setCurrentWidget(sheet)
            approval = f" {APPROVAL}" if form.kind.approval else ""
            self._help.setText(f"{called(form.kind.help)}{approval}")
            self._draft_view.show_steps(steps_of(form.kind, self._cool_off()))
            self._ask_check()
        self._help.setVisible(form is not None)
        self._arrange()
        self._show_draft()

    def _make_sheet(self, form: KindForm, target: FormTarget | None) -> RecordSheet:
        old = self._sheets.pop(form.kind.id, None)
        if old is not None:
            self._forms.removeWidget(old)
            old.deleteLater()
        kept = self._restored.pop(form.kind.id, None)
        sheet = RecordSheet(form, target if kept is None else target_of(kept))
        if kept is not None:
            sheet.draft_id = kept.outside.id
            sheet.private.fill(raws_of(kept)[2])
            sheet.readers.fill(raws_of(kept)[3])
            self._context.noticed.emit(
                say("What you typed on {moment} is back.", moment=moment(kept.outside.changed_ms))
            )
        sheet.edited.connect(self._note_typed)
        sheet.settled.connect(self._ask_check)
        sheet.completed.connect(self._end_making)
        self._forms.addWidget(sheet)
        self._sheets[form.kind.id] = sheet
        return sheet

    @Slot()
    def _note_typed(self) -> None:
        if self._sheet is not None:
            self._keeping.note(self._sheet)

    @Slot()
    def _end_making(self) -> None:
        """Let Tab go from the kind through all forms, and see what is missing in them."""
        if self._sheet is not None:
            self._sheet.follow_with_tab(self._chooser)
            self._ask_check()

    @Slot()
    def _ask_check(self) -> None:
        sheet = self._sheet
        if sheet is not None and sheet.is_complete:
            self._check.ask(partial(check_entered, sheet.entered()))

    @Slot(object)
    def _show_check(self, draft: Draft) -> None:
        self._draft = draft
        sheet = self._sheet
        if sheet is not None:
            sheet.show_draft(draft)
        self._show_draft()

    def _show_draft(self) -> None:
        self._draft_view.show_draft(self._draft)
        self.changed.emit()
        self.inspected.emit(self.inspection())

    @Slot(str)
    def _go_to_gap(self, path: str) -> None:
        if self._sheet is not None:
            self._sheet.focus_field(path)

    def _judge_now(self, did: str, entered: Entered, _report: Report) -> Judged:
        with self._context.reading() as db:
            return judge_entered(db, did, entered, self._context.now_ms())

    @Slot(object)
    def _show_judged(self, judged: Judged) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        found = sort_problems(judged.problems)
        gaps = gaps_of((*sheet.around, *sheet.form.fields), (*found.envelope, *found.data))
        gaps += gaps_of(sheet.form.private, found.private)
        self._draft = replace(self._draft, gaps=gaps)
        words = [*map(retold, judged.refusals), *map(misfit_words, sheet.show_problems(found))]
        sheet.refusal.say(" ".join(words[:3]))
        if judged.records:
            self._open_preview(sheet.kind, judged)
        else:
            sheet.focus_problem()
        self._show_draft()

    @Slot(CivicLedgerError)
    def _show_refused(self, error: CivicLedgerError) -> None:
        if self._sheet is not None:
            self._sheet.refusal.say(str(error))

    def _open_preview(self, kind: Kind, judged: Judged) -> None:
        identity, record = self._context.identity, judged.records[0]
        name = "" if identity is None else identity.name
        facts = preview_facts(kind, name, record, judged.facts)
        dialog = Preview(
            self,
            kind_title(kind, kind.id),
            facts,
            record,
            consequence=queue_words(self._cool_off(), after_words(kind, record)),
            action=say("Put into outbox"),
        )
        dialog.accepted.connect(partial(self._queue, judged))
        self._preview = dialog
        dialog.open()

    def _cool_off(self) -> str:
        return countdown(self._context.session.profile.cool_off_s * 1000)

    def _queue(self, judged: Judged) -> None:
        self._preview = None
        self._context.do(partial(self._queue_now, judged), self._show_queued)

    def _queue_now(self, judged: Judged, report: Report) -> Record:
        identity = self._context.identity
        assert identity is not None  # nobody fills in a form before
        accepted = Accepted(judged.records, (), private=judged.private)
        batch_work.issue(self._context, identity.did, accepted, report)
        return judged.records[0]

    @Slot(object)
    def _show_queued(self, record: Record) -> None:
        self._drop(record.kind)
        self._context.read_outbox()
        self._context.noticed.emit(say("It waits in the outbox."))
        self._context.go("outbox", record.id)

    def clear(self) -> None:
        """Begin again with an empty form, after asking where something was typed."""
        sheet = self._sheet
        if sheet is None:
            return
        drop = partial(self._drop, sheet.kind.id, is_cleared=True)
        if sheet.is_empty:
            drop()
            return
        self._question = Message(
            self,
            Severity.WARNING,
            say("Clear this form?"),
            means=say("While this window is open, Ctrl+Z brings back what was typed."),
            accept=say("Clear"),
        )
        self._question.accepted.connect(drop)
        self._question.open()

    def _drop(self, kind_id: str, *, is_cleared: bool = False) -> None:
        """Begin again with an empty form of a kind."""
        sheet = self._sheets.get(kind_id)
        if sheet is not None:
            self._keeping.drop(sheet)
            self._make_sheet(sheet.form, None)
            self._sheets[kind_id].recall(sheet.content if is_cleared else None)
            self._show_sheet()
