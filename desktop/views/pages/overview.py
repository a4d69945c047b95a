"""Overview: how this copy stands, who cosigns, what was found, what waits for the user."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.finding import Severity
from desktop.replica.outbox import State
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.activity_rows import ActivityRows
from desktop.views.models.authority_rows import AuthorityRows
from desktop.views.models.newest_rows import NewestRows
from desktop.views.models.overview import Activity, Figures
from desktop.views.models.paged import Row
from desktop.views.models.sentences import audited_words, overview_sentence
from desktop.views.models.words import ago, moment, octets
from desktop.views.page import Page
from desktop.views.parts.activity_plot import ActivityPlot
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.fact_list import FactList, Line
from desktop.views.parts.frames import GlyphButton, Panel, push_button
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.plain import amount, grouped, short_hash
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.wish import Wish

_WIDE_EMS, _TALL_EMS = 76.0, 50.0
_LOW_PANEL_EMS, _ROW_EMS = (15.0, 22.0), 22 / 12
_IDS_FIT_EMS = 110.0
_ANY_HEIGHT = 16_777_215  # Qt's own bound
_TICK_MS = 30_000
_EMPTY = "This copy of the ledger is empty. It fills with the first sync."
_NOT_AUDITED = "Nothing was audited in this window yet. Blocks count as verified once an audit here has hashed their bytes again."  # noqa: E501
_NO_ACTIVITY = Activity((), ())


class OverviewPage(Page):
    """The page that is open first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._is_wide: bool | None = None
        self._has_ids = False
        self._plot, self.activity_table = (
            ActivityPlot(),
            RowTable(ActivityRows(_NO_ACTIVITY), "What was written, as a table"),
        )
        self._facts, self._findings, self._waiting = (
            FactList(),
            FactList(values_right=True),
            FactList(values_right=True),
        )
        self.authority_table = RowTable(AuthorityRows((), 0, has_ids=False), "Authorities")
        self._newest = RowTable(NewestRows((), {}), "Newest records")
        for table in (self.activity_table, self.authority_table, self._newest):
            table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            table.setMinimumHeight(theme.em(6))
        self.activity_table.setMinimumHeight(theme.em(14))
        self._newest.opened.connect(self._open_record)
        self._panels = self._make_panels()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState(Glyph.OVERVIEW, _EMPTY, Wish("Sync now", self._sync)))
        self._stack.addWidget(self._make_board())
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._show)
        self._timer.start()
        for signal in (context.replica_changed, context.outbox_changed, context.audit_changed):
            signal.connect(self._show)

    def title(self) -> str:
        return "Overview"

    def verdict(self) -> Sentence:
        context = self._context
        return overview_sentence(context.figures, context.audited, context.now_ms() // 1000)

    def primary(self) -> Wish | None:
        if self._context.figures is None:
            return None
        if self._context.audit_run.is_busy:
            return Wish("Auditing\u2026", self._audit, "An audit is under way; see Findings.")
        return Wish("Audit now", self._audit, tip="Checks every stored byte, signature and rule")

    def secondary(self) -> Sequence[Wish]:
        busy = "A sync is under way." if self._context.sync_run.is_busy else ""
        return (Wish("Sync now", self._sync, busy),)

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        has_ids = self.width() >= theme.em(_IDS_FIT_EMS)
        if has_ids is not self._has_ids:
            self._has_ids = has_ids
            self._show()

    def _make_panels(self) -> dict[str, QWidget]:
        activity = Panel("Activity", "by month of the block")
        self._as_table = GlyphButton(Glyph.TABLE, "Show as table")
        self._as_table.clicked.connect(self.show_activity_table)
        activity.add_to_head(self._as_table)
        activity.body.addWidget(self._plot, 1)
        activity.body.addWidget(self.activity_table, 1)
        self.activity_table.hide()
        copy = Panel("This copy")
        copy.body.addWidget(self._facts)
        copy.body.addStretch(1)
        authorities = self._authority_panel = Panel("Authorities")
        authorities.body.addWidget(self.authority_table, 1)
        findings = self._finding_panel = Panel("Findings")
        self._no_audit = PlainLabel(_NOT_AUDITED, muted=True, wrap=True)
        findings.body.addWidget(self._no_audit)
        findings.body.addWidget(self._findings)
        findings.body.addStretch(1)
        self._to_audit = push_button(Wish("Audit now", self._audit))
        findings.body.addWidget(self._to_audit)
        self._to_findings = push_button(Wish("Open findings", self._open_findings))
        findings.body.addWidget(self._to_findings)
        waiting = Panel("Waits for you")
        waiting.body.addWidget(self._waiting)
        waiting.body.addStretch(1)
        waiting.body.addWidget(push_button(Wish("Open outbox", self._open_outbox)))
        return {
            "activity": activity,
            "copy": self._make_side(copy),
            "authorities": authorities,
            "findings": findings,
            "waiting": waiting,
        }

    def _make_side(self, copy: Panel) -> QWidget:
        self._newest_panel = Panel("Newest records")
        self._newest_panel.body.addWidget(self._newest, 1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.67))
        column.addWidget(copy)
        column.addWidget(self._newest_panel, 1)
        return side

    def _make_board(self) -> QScrollArea:
        board = QWidget()
        board.setProperty("part", "clear")
        self._grid = QGridLayout(board)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.em(0.67))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(board)
        return area

    def _arrange(self) -> None:
        """Put the panels into three columns, or into two where there is less room."""
        is_wide = self.width() >= theme.em(_WIDE_EMS)
        self._newest_panel.setVisible(is_wide and self.height() >= theme.em(_TALL_EMS))
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        panels = self._panels
        places = (
            {
                "activity": (0, 0, 1, 2),
                "copy": (0, 2, 1, 1),
                "authorities": (1, 0, 1, 1),
                "findings": (1, 1, 1, 1),
                "waiting": (1, 2, 1, 1),
            }
            if is_wide
            else {
                "activity": (0, 0, 1, 2),
                "copy": (1, 0, 1, 1),
                "authorities": (1, 1, 1, 1),
                "findings": (2, 0, 1, 1),
                "waiting": (2, 1, 1, 1),
            }
        )
        for name, place in places.items():
            self._grid.removeWidget(panels[name])
            self._grid.addWidget(panels[name], *place)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < (3 if is_wide else 2) else 0)
            self._grid.setColumnMinimumWidth(column, theme.em(20) if column < 2 else 0)
        self._grid.setRowStretch(0, 1)
        self._fit_low_panels()

    def _fit_low_panels(self) -> None:
        """Give the panels of the last rows what they need; the plot gets the rest."""
        figures = self._context.figures
        rows = 0 if figures is None else len(figures.authorities)
        least, most = _LOW_PANEL_EMS
        height = theme.em(min(max(rows * _ROW_EMS + 6.5, least), most))
        for name in ("authorities", "findings", "waiting"):
            self._panels[name].setMinimumHeight(height)
            self._panels[name].setMaximumHeight(height if self._is_wide else _ANY_HEIGHT)

    @Slot()
    def _show(self) -> None:
        figures = self._context.figures
        self._stack.setCurrentIndex(1 if figures is not None else 0)
        if figures is not None:
            self._show_figures(figures)
            self._show_findings()
            self._show_waiting(figures)
        self.changed.emit()

    def _show_figures(self, figures: Figures) -> None:
        now_s = self._context.now_ms() // 1000
        self._plot.show_activity(figures.activity)
        self.activity_table.show_source(ActivityRows(figures.activity))
        newest = "\u2013" if figures.newest_ms is None else f"{moment(figures.newest_ms)} UTC"
        old = "\u2013" if figures.as_of_s is None else ago(now_s - figures.as_of_s)
        final = "none" if figures.as_of_s is None else grouped(figures.final_height)
        disk = f"{octets(figures.stored_bytes)}, {octets(figures.free_bytes)} free"
        self._facts.show_lines(
            [
                Line("City", figures.city),
                Line("Ledger", figures.origin),
                Line("Final to block", final),
                Line("Cosigned", old),
                Line("Newest block", newest),
                Line("Entries", grouped(figures.entries)),
                Line("Records", grouped(figures.records)),
                Line("Void", amount(figures.voids, "statement", "statements")),
                Line("Final root", short_hash(figures.root) or "none"),
                Line("Anchor", short_hash(self._context.session.profile.anchor.sha256.hex())),
                Line("On this disk", disk),
                Line("Profile", str(self._context.session.profile.folder)),
            ]
        )
        self._show_authorities(figures, now_s)
        self._newest.show_source(NewestRows(figures.newest, figures.titles))
        self._fit_low_panels()

    def _show_authorities(self, figures: Figures, now_s: int) -> None:
        rows = AuthorityRows(figures.authorities, now_s, has_ids=self._has_ids)
        self.authority_table.show_source(rows)
        signed = sum(not it.is_silent for it in figures.authorities)
        everyone = len(figures.authorities)
        needed = "is" if figures.quorum == 1 else "are"
        self._authority_panel.set_title(
            "Authorities", f"{signed} of {everyone} cosigned, {figures.quorum} {needed} needed"
        )

    def _show_findings(self) -> None:
        audited = self._context.audited
        self._no_audit.setVisible(audited is None)
        self._to_findings.setVisible(audited is not None)
        self._to_audit.setVisible(audited is None)
        self._to_audit.setEnabled(not self._context.audit_run.is_busy)
        caption = ""
        if audited is not None:
            counts = Counter(it.severity for it in audited.findings)
            lines = [
                Line(it.word.capitalize(), grouped(counts[it]), it) for it in reversed(Severity)
            ]
            skipped = grouped(len(audited.not_checked))
            lines.append(Line("Checks not made", skipped, Integrity.UNCHECKED))
            self._findings.show_lines(lines)
            caption = audited_words(self._context.audited_ms, self._context.now_ms())
        else:
            self._findings.show_lines([])
        self._finding_panel.set_title("Findings", caption)

    def _show_waiting(self, figures: Figures) -> None:
        now_ms = self._context.now_ms()
        queued = self._context.queued
        waiting = [it for it in queued if it.state is State.WAITING]
        due = sum(it.release_ms <= now_ms for it in waiting)
        counts = Counter(it.state for it in queued)
        self._waiting.show_lines(
            [
                Line("Cooling off", grouped(len(waiting) - due)),
                Line("Ready to send", grouped(due)),
                Line("Sent, not final", grouped(counts[State.SIGNED] + counts[State.LOGGED])),
                Line("Refused", grouped(counts[State.REFUSED])),
                Line("Await an approval", grouped(figures.awaiting)),
                *self._signed_elsewhere(),
            ]
        )

    def _signed_elsewhere(self) -> Sequence[Line]:
        """Return the warning about statements under the user's key that are not known here."""
        count = len(self._context.strangers)
        words = "With your key, not from here"
        return (Line(words, grouped(count), Severity.WARNING),) if count else ()

    @Slot()
    def show_activity_table(self) -> None:
        """Show the activity as a table, or as a plot again."""
        is_table = self.activity_table.isHidden()
        self.activity_table.setVisible(is_table)
        self._plot.setVisible(not is_table)
        self._as_table.show_glyph(Glyph.PLOT if is_table else Glyph.TABLE)
        self._as_table.rename("Show as plot" if is_table else "Show as table")

    def _audit(self) -> None:
        self._context.start_audit()
        self._context.go("findings")

    def _sync(self) -> None:
        self._context.start_sync()
        self.changed.emit()

    @Slot(object)
    def _open_record(self, row: Row) -> None:
        self._context.go("records", f"id:{str(row.key).removeprefix('urn:uuid:')}")

    def _open_findings(self) -> None:
        self._context.go("findings")

    def _open_outbox(self) -> None:
        self._context.go("outbox")
