"""The desk of four eyes beside the outbox: a draft for the approver, and one to be approved."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QScrollArea, QSplitter, QWidget

from desktop.domains.roles import Role
from desktop.replica.outbox import Queued
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models import approving
from desktop.views.models.approving import DraftRecords, ToApprove
from desktop.views.models.paged import Row
from desktop.views.models.words import countdown
from desktop.views.parts.fact_list import FactList, Line
from desktop.views.parts.plain import shown
from desktop.views.parts.sheet import Sheet
from desktop.views.parts.table import RowTable
from desktop.views.saying import amount, later, say

_NAMES_EMS = 14.0
_DRAFTS = later("Drafts (*.json);;All files (*)")
_MEANS = later(
    "Your approval names each of these records by its hash: nothing else can pass under it, and a "
    "record that is changed afterwards needs another. It waits in your outbox for {wait} and can "
    "be pulled back until then."
)


class ApprovalSheet(Sheet):
    """Shows every record of a draft, and puts the approval into the outbox."""

    def __init__(self, parent: QWidget, context: Context, did: str, draft: ToApprove) -> None:
        count = amount(len(draft.records), "record", "records")
        wait = countdown(context.session.profile.cool_off_s * 1000)
        title = say("Approve {count}: {titles}?", count=count, titles=", ".join(draft.titles))
        super().__init__(
            parent, context, title, _MEANS.format(wait=wait), say("Approve {count}", count=count)
        )
        self._did, self._draft = did, draft
        self.table = RowTable(
            DraftRecords(draft), say("Records of {name}", name=shown(draft.name, 60))
        )
        self.table.moved.connect(self._show_facts)
        self._facts = FactList(names_ems=_NAMES_EMS)
        area = QScrollArea()
        area.setWidget(self._facts)
        area.setWidgetResizable(True)
        area.setAccessibleName(say("What the chosen record says"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(area)
        parts.setSizes([theme.em(17), theme.em(13)])
        self.body.addWidget(parts, 1)
        self.resize(theme.em(60), theme.em(46))
        self.setMinimumSize(theme.em(44), theme.em(34))
        self.table.select_row(0)
        self.table.setFocus()

    def act(self) -> None:
        """Put the approval into the outbox."""
        work = partial(approving.approve, self.context, self._did, self._draft)
        self.begin(work, say("Approving\u2026"))

    @Slot(object)
    def _show_facts(self, row: Row | None) -> None:
        facts = () if row is None else self._draft.facts(int(row.key))
        self._facts.show_lines([Line(fact.name, fact.value) for fact in facts])


class Approving(QObject):
    """Lets drafts go to the approver, and lets the approver see and approve them."""

    approved = Signal(str)  # the id under which the approval waits

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.sheet: ApprovalSheet | None = None  # the one opened last

    @property
    def may_approve(self) -> bool:
        """Tell whether this key is an approver's."""
        identity = self._context.identity
        enrolment = None if identity is None else identity.enrolment
        return enrolment is not None and Role.APPROVER.value in enrolment.roles

    def ask_save(self, one: Queued) -> None:
        """Let the user say where the draft goes: of the record, or of its whole batch."""
        place = str(Path.home() / "draft.json")
        name, _ = QFileDialog.getSaveFileName(
            self._page, say("Save for approval"), place, say(_DRAFTS)
        )
        if name:
            wanted = one.batch or one.record
            work = partial(approving.save_draft, self._context, wanted, Path(name))
            self._context.do(work, self._tell_saved)

    def ask_open(self) -> None:
        """Let the user choose a draft."""
        home = str(Path.home())
        name, _ = QFileDialog.getOpenFileName(
            self._page, say("Approve a draft"), home, say(_DRAFTS)
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Show the records of a draft."""
        identity = self._context.identity
        if identity is not None:
            work = partial(approving.open_draft, self._context, identity.did, path)
            self._context.do(work, self._show)

    @Slot(object)
    def _show(self, draft: ToApprove) -> None:
        identity = self._context.identity
        if identity is not None:
            self.sheet = ApprovalSheet(self._page, self._context, identity.did, draft)
            self.sheet.done_well.connect(self._tell_approved)
            self.sheet.open()

    @Slot(object)
    def _tell_approved(self, ids: list[str]) -> None:
        self._context.noticed.emit(say("The approval waits in the outbox."))
        self.approved.emit(ids[0])

    @Slot(object)
    def _tell_saved(self, saved: tuple[Path, int]) -> None:
        path, count = saved
        records = amount(count, "record", "records")
        self._context.noticed.emit(
            say("{records} for the approver are saved as {path}", records=records, path=path)
        )
