"""Overview: how this copy stands, who cosigns, what was found, what waits for the user."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.checks.groups import CHECKS
from desktop.finding import Severity
from desktop.replica.outbox import State
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.authority_rows import AuthorityRows
from desktop.views.models.newest_rows import NewestRows
from desktop.views.models.overview import Figures
from desktop.views.models.paged import Row
from desktop.views.models.sentences import (
    audited_words,
    checked_words,
    overview_sentence,
    past_sentence,
)
from desktop.views.models.watch_rows import NEWS
from desktop.views.models.words import ago, octets, severity_word, utc
from desktop.views.page import Page
from desktop.views.parts.activity_panel import ActivityPanel
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.fact_list import FactList, Line
from desktop.views.parts.form_pieces import link
from desktop.views.parts.frames import Panel, push_button
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.paper_desk import PaperDesk
from desktop.views.parts.plain import short_hash
from desktop.views.parts.service_panel import ServicePanel
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.retelling import retold
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

_WIDE_EMS, _TALL_EMS, _ROOMY_EMS = 76.0, 50.0, 72.0
_LOW_PANEL_EMS, _ROW_EMS = (15.0, 26.0), 22 / 12
_IDS_FIT_EMS = 110.0
_ANY_HEIGHT = 16_777_215  # Qt's own bound
_TICK_MS = 30_000
_EMPTY = later("This copy of the ledger is empty. It fills with the first sync.")
_NOT_AUDITED = later(
    "Nothing was audited in this window yet. Blocks count as verified once an audit here has "
    "hashed their bytes again."
)
_MOST_CODES = 6  # of what was found after the syncs


class OverviewPage(Page):
    """The page that is open first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.paper = PaperDesk(self, context)
        self._is_wide: bool | None = None
        self._arranged: tuple[bool, bool] | None = None  # is wide, has services beside the plot
        self._has_ids = False
        self.activity, self.services = ActivityPanel(context), ServicePanel(context)
        self.services.shown.connect(self._arrange)
        self._facts, self._findings, self._waiting = (
            FactList(),
            FactList(values_right=True),
            FactList(values_right=True),
        )
        self.authority_table = RowTable(AuthorityRows((), 0, has_ids=False), say("Authorities"))
        self._newest = RowTable(NewestRows((), {}), say("Newest records"))
        for table in (self.authority_table, self._newest):
            table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            table.setMinimumHeight(theme.em(6))
        self._newest.opened.connect(self._open_record)
        self._newest.offer_one(self._record_wishes)
        self._panels = self._make_panels()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState(Glyph.OVERVIEW, _EMPTY, Wish(say("Sync now"), self._sync)))
        self._stack.addWidget(self._make_board())
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._show)
        self._timer.start()
        for signal in (
            context.replica_changed,
            context.outbox_changed,
            context.audit_changed,
            context.checks_changed,
        ):
            signal.connect(self._show)

    def title(self) -> str:
        return say("Overview")

    def verdict(self) -> Sentence:
        context = self._context
        sight, now_s = context.sight, context.sight.now_ms() // 1000
        if sight.past is not None and sight.figures is not None:
            return past_sentence(sight.figures, sight.standing, has_checked=sight.has_checked)
        return overview_sentence(sight.figures, sight.audited, now_s, context.fork_height)

    def primary(self) -> Wish | None:
        if self._context.sight.figures is None:
            return None
        if self._context.audit_run.is_busy:
            return Wish(
                say("Auditing\u2026"), self._audit, say("An audit is under way; see Findings.")
            )
        return Wish(
            say("Audit now"), self._audit, tip=say("Checks every stored byte, signature and rule")
        )

    def secondary(self) -> Sequence[Wish]:
        busy = say("A sync is under way.") if self._context.sync_run.is_busy else ""
        week = Wish(
            say("Weekly summary\u2026"), self.paper.ask_week, tip=say("For the supervisor, as PDF")
        )
        return (week, Wish(say("Sync now"), self._sync, busy))

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        self._show()
        self.activity.read()
        self.services.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._fit_low_panels()
        has_ids = self.width() >= theme.em(_IDS_FIT_EMS)
        if has_ids is not self._has_ids:
            self._has_ids = has_ids
            self._show()

    def _make_panels(self) -> dict[str, QWidget]:
        copy = Panel(say("This copy"))
        copy.body.addWidget(self._facts)
        copy.body.addStretch(1)
        authorities = self._authority_panel = Panel(say("Authorities"))
        authorities.body.addWidget(self.authority_table, 1)
        findings = self._finding_panel = Panel(say("Findings"))
        self._no_audit = PlainLabel(_NOT_AUDITED, muted=True, wrap=True)
        findings.body.addWidget(self._no_audit)
        self._after_sync = PlainLabel("", muted=True, wrap=True)
        findings.body.addWidget(self._after_sync)
        findings.body.addWidget(self._findings)
        findings.body.addStretch(1)
        self._to_audit = push_button(Wish(say("Audit now"), self._audit))
        self._to_found = push_button(Wish(say("Open newest finding"), self._open_found))
        findings.body.addLayout(_side_by_side(self._to_audit, self._to_found))
        self._to_findings = push_button(Wish(say("Open findings"), self._open_findings))
        findings.body.addWidget(self._to_findings)
        return {
            "activity": self.activity,
            "services": self.services,
            "copy": self._make_side(copy),
            "authorities": authorities,
            "findings": findings,
            "waiting": self._make_waiting(),
        }

    def _make_waiting(self) -> Panel:
        waiting = Panel(say("Waits for you"))
        waiting.body.addWidget(self._waiting)
        waiting.body.addStretch(1)
        tip = say("The watch-list, and each new record on it")
        self._to_alerts = push_button(Wish(say("See what is new"), self._open_alerts, tip=tip))
        self._seen = push_button(Wish(say("Mark all as seen"), self._context.see_alerts))
        waiting.body.addLayout(_side_by_side(self._to_alerts, self._seen))
        waiting.add_to_head(link(say("Open outbox"), self._open_outbox))
        return waiting

    def _make_side(self, copy: Panel) -> QWidget:
        self._newest_panel = Panel(say("Newest records"))
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

    @Slot()
    def _arrange(self) -> None:
        """Put the panels into three columns, or into two where there is less room."""
        is_wide = self.width() >= theme.em(_WIDE_EMS)
        has_services = self.services.has_figures
        least = _ROOMY_EMS if has_services else _TALL_EMS
        has_newest = is_wide and self.height() >= theme.em(least)
        self._newest_panel.setVisible(has_newest)
        self.services.setVisible(has_services)
        is_beside = has_services and is_wide and self.height() >= theme.em(_TALL_EMS)
        self.services.show_few(few=is_beside and self.height() < theme.em(_ROOMY_EMS))
        for row in range(2):  # what is left goes to the list that can be longer
            is_longer = row == int(is_beside and not has_newest)
            self._grid.setRowStretch(row, int(is_longer))
        if (is_wide, is_beside) == self._arranged:
            return
        self._is_wide, self._arranged = is_wide, (is_wide, is_beside)
        columns = 3 if is_wide else 2
        for name, place in _places(is_wide=is_wide, is_beside=is_beside).items():
            self._grid.removeWidget(self._panels[name])
            self._grid.addWidget(self._panels[name], *place)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
            self._grid.setColumnMinimumWidth(column, theme.em(20) if column < 2 else 0)
        self._fit_low_panels()

    def _fit_low_panels(self) -> None:
        """Give the panels of the last rows what they need; the plot gets the rest."""
        figures = self._context.sight.figures
        rows = 0 if figures is None else len(figures.authorities)
        least, most = _LOW_PANEL_EMS
        panels = [self._panels[name] for name in ("authorities", "findings", "waiting")]
        wanted = theme.em(max(rows * _ROW_EMS + 6.5, least))
        texts = [_wanted_height(panel) for panel in panels[1:]]
        height = min(max(wanted, *texts), theme.em(most))
        for panel in panels:
            panel.setMinimumHeight(height)
            panel.setMaximumHeight(height if self._is_wide else _ANY_HEIGHT)

    @Slot()
    def _show(self) -> None:
        figures = self._context.sight.figures
        self._stack.setCurrentIndex(1 if figures is not None else 0)
        if figures is not None:
            self._show_figures(figures)
            self._show_findings()
            self._show_waiting(self._context.figures or figures)
            self._fit_low_panels()
        self.changed.emit()

    def _show_figures(self, figures: Figures) -> None:
        now_s = self._context.sight.now_ms() // 1000
        newest = "\u2013" if figures.newest_ms is None else utc(figures.newest_ms)
        old = "\u2013" if figures.as_of_s is None else ago(now_s - figures.as_of_s)
        final = "\u2013" if figures.as_of_s is None else grouped(figures.final_height)
        if self._context.sight.past is not None:
            final, old = grouped(figures.final_height), say("by a later checkpoint")
        disk = say(
            "{stored_bytes}, {free_bytes} free",
            stored_bytes=octets(figures.stored_bytes),
            free_bytes=octets(figures.free_bytes),
        )
        self._facts.show_lines(
            [
                Line(say("City"), figures.city),
                Line(say("Ledger"), figures.origin),
                Line(say("Final to block"), final),
                Line(say("Cosigned"), old),
                Line(say("Newest block"), newest),
                Line(say("Entries"), grouped(figures.entries)),
                Line(say("Records"), grouped(figures.records)),
                Line(say("Void"), amount(figures.voids, "statement", "statements")),
                Line(say("Final root"), short_hash(figures.root) or "\u2013"),
                Line(say("Anchor"), short_hash(self._context.session.profile.anchor.sha256.hex())),
                Line(say("On this disk"), disk),
                Line(say("Profile"), str(self._context.session.profile.folder)),
            ]
        )
        self._show_authorities(figures, now_s)
        self._newest.show_source(NewestRows(figures.newest, figures.titles))

    def _show_authorities(self, figures: Figures, now_s: int) -> None:
        is_past = self._context.sight.past is not None
        rows = AuthorityRows(figures.authorities, now_s, has_ids=self._has_ids, is_past=is_past)
        self.authority_table.show_source(rows)
        if is_past:
            caption = say("who had cosigned by then is not kept")
            self._authority_panel.set_title(say("Authorities"), caption)
            return
        signed = sum(not it.is_silent for it in figures.authorities)
        everyone = len(figures.authorities)
        needed = amount(figures.quorum, "is needed", "are needed")
        self._authority_panel.set_title(
            say("Authorities"),
            say(
                "{signed} of {everyone} cosigned, {needed}",
                signed=signed,
                everyone=everyone,
                needed=needed,
            ),
        )

    def _show_findings(self) -> None:
        audited = self._context.sight.audited
        self._show_checks(is_shown=audited is None)
        self._no_audit.setVisible(audited is None)
        self._to_findings.setVisible(audited is not None)
        self._to_audit.setVisible(audited is None)
        self._to_audit.setEnabled(not self._context.audit_run.is_busy)
        caption = ""
        if audited is not None:
            counts = Counter(it.severity for it in audited.findings)
            lines = [Line(severity_word(it), grouped(counts[it]), it) for it in reversed(Severity)]
            skipped = grouped(len(audited.not_checked))
            lines.append(Line(say("Checks not made"), skipped, Integrity.UNCHECKED))
            self._findings.show_lines(lines)
            caption = audited_words(self._context.audited_ms, self._context.sight.now_ms())
        else:
            self._findings.show_lines(self._found_lines())
        self._finding_panel.set_title(say("Findings"), caption)

    def _show_checks(self, *, is_shown: bool) -> None:
        """Say what was found after the syncs, as long as no audit says more."""
        kept = [it.finding for it in self._context.sight.checks]
        self._after_sync.setText(checked_words(kept))
        self._after_sync.setVisible(is_shown and bool(kept))
        self._to_found.setVisible(is_shown and bool(kept))

    def _found_lines(self) -> list[Line]:
        """Return what was found after the syncs, by check; the weightiest first."""
        severity = {it.finding.code: it.finding.severity for it in self._context.sight.checks}
        counts = Counter(it.finding.code for it in self._context.sight.checks)
        codes = sorted(counts, key=lambda code: (-severity[code], code))
        return [
            Line(retold(CHECKS[code].title), grouped(counts[code]), severity[code])
            for code in codes[:_MOST_CODES]
        ]

    def _show_waiting(self, figures: Figures) -> None:
        now_ms = self._context.now_ms()
        queued = self._context.queued
        waiting = [it for it in queued if it.state is State.WAITING]
        due = sum(it.release_ms <= now_ms for it in waiting)
        counts = Counter(it.state for it in queued)
        self._waiting.show_lines(
            [
                Line(say("Cooling off"), grouped(len(waiting) - due)),
                Line(say("Ready to send"), grouped(due)),
                Line(say("Sent, not final"), grouped(counts[State.SIGNED] + counts[State.LOGGED])),
                Line(say("Refused"), grouped(counts[State.REFUSED])),
                Line(say("Await an approval"), grouped(figures.awaiting)),
                *self._signed_elsewhere(),
                *self._watched(),
            ]
        )
        for button in (self._to_alerts, self._seen):
            button.setVisible(bool(self._context.alerts))
        self._fit_low_panels()

    def _watched(self) -> Sequence[Line]:
        """Return how many new records there are on what the user watches."""
        count = len(self._context.alerts)
        return (Line(say("New on what you watch"), grouped(count), Severity.NOTE),) if count else ()

    def _signed_elsewhere(self) -> Sequence[Line]:
        """Return the warning about statements under the user's key that are not known here."""
        count = len(self._context.strangers)
        words = say("With your key, not from here")
        return (Line(words, grouped(count), Severity.WARNING),) if count else ()

    def _audit(self) -> None:
        self._context.start_audit()
        self._context.go("findings")

    def _sync(self) -> None:
        self._context.start_sync()
        self.changed.emit()

    def _record_wishes(self, row: Row) -> Sequence[Wish]:
        return (Wish(say("Show record"), partial(self._open_record, row)),)

    @Slot(object)
    def _open_record(self, row: Row) -> None:
        self._context.go("records", f"id:{str(row.key).removeprefix('urn:uuid:')}")

    def _open_alerts(self) -> None:
        """Show what is new on the watch-list."""
        self._context.go("trails", NEWS)

    def _open_found(self) -> None:
        """Open the record of what checks found last."""
        if self._context.sight.checks:
            newest = max(self._context.sight.checks, key=lambda it: (it.found_ms, it.finding.place))
            name = newest.finding.at.removeprefix("urn:uuid:")
            self._context.go("records", f"id:{name}")

    def _open_findings(self) -> None:
        self._context.go("findings")

    def _open_outbox(self) -> None:
        self._context.go("outbox")


def _places(*, is_wide: bool, is_beside: bool) -> dict[str, tuple[int, int, int, int]]:
    """Return row, column, rows and columns of each panel, with the services beside the plot."""
    if not is_wide:
        return {
            "activity": (0, 0, 1, 2),
            "copy": (1, 0, 1, 1),
            "authorities": (1, 1, 1, 1),
            "findings": (2, 0, 1, 1),
            "waiting": (2, 1, 1, 1),
            "services": (3, 0, 1, 2),
        }
    low = 2 if is_beside else 1
    return {
        "activity": (0, 0, low, 2),
        "copy": (0, 2, 1, 1),
        "services": (1, 2, 1, 1) if is_beside else (2, 0, 1, 3),
        "authorities": (low, 0, 1, 1),
        "findings": (low, 1, 1, 1),
        "waiting": (low, 2, 1, 1),
    }


def _side_by_side(*buttons: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme.em(0.5))
    for button in buttons:
        line.addWidget(button, 1)
    return line


def _wanted_height(panel: QWidget) -> int:
    """Return the height at which everything in a panel can be read, at its width."""
    layout = panel.layout()
    assert layout is not None  # every panel has one
    return max(layout.totalHeightForWidth(panel.width()), layout.totalSizeHint().height())
