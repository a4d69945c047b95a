"""A sheet set on pages of A4: long values wrap, long parts go on, headings stay with what follows.

Languages that run from right to left get the mirrored page. Everything is put down as single lines
of plain text, so that a page can end after any of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from unicodedata import bidirectional

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.paper.sheet import Block, Check, Grid, Letterhead, Line, Part, Sheet, Standing
from desktop.paper.words import word
from desktop.views.parts.labels import wrapped
from desktop.views.parts.plain import shown
from desktop.views.printing.marks import (
    PER_POINT,
    BoxMark,
    CodeMark,
    Face,
    Ink,
    LogoMark,
    Mark,
    PaperPage,
    TextMark,
)

WIDTH, HEIGHT = 11_906, 16_838  # A4
_LEFT, _TOP, _BOTTOM = 1_134, 1_020, 1_250  # 20, 18 and 22 mm
_INNER = WIDTH - 2 * _LEFT
_FLOOR = HEIGHT - _BOTTOM
_GAP = 160
_NAMES = 2_900  # width of the names before values
_LOGO = (1_700, 1_130)
_CODE = 1_640  # 29 mm
_FROM_RIGHT = ("R", "AL")
_TOGETHER = 8  # lines of a row that stay on one page
_MOST_LOOKED_AT = 2_000  # letters that say which way a text runs
_MOST_LINES = 4_000
_MOST_TEXT = 64_000  # characters of one value

_BODY = Face(9.5)
_CODES = Face(8.0, is_mono=True)
_NAME = Face(9.0, ink=Ink.MUTED)
_SMALL = Face(8.0, ink=Ink.MUTED)
_HEADING = Face(10.5, is_bold=True, ink=Ink.ACCENT)
_TITLE = Face(21.0, is_bold=True)
_BELOW = Face(14.0)
_SENDER = Face(13.0, is_bold=True)
_WARNING = Face(11.0, is_bold=True, ink=Ink.WARNING)
_COLUMN = Face(8.5, is_bold=True)
_CELL = Face(8.5)


def pages_of(sheet: Sheet) -> list[PaperPage]:
    """Return the pages of a sheet, at least one."""
    setter = _Setter(sheet)
    setter.letterhead(sheet.letterhead)
    setter.title(sheet)
    if sheet.standing is not None:
        setter.standing(sheet.standing)
    for block in sheet.blocks:
        setter.block(block)
    if sheet.check is not None:
        setter.check(sheet.check)
    return setter.finished(sheet.foot)


def font_of(face: Face) -> QFont:
    """Return the font of a face, sized for twips."""
    font = QFont()
    if face.is_mono:
        font.setFamilies(["Noto Sans Mono", "DejaVu Sans Mono", "Consolas", "Menlo", "monospace"])
        font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(round(face.points * PER_POINT))
    font.setWeight(QFont.Weight.DemiBold if face.is_bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("liga"), 0)  # so that a reader of the PDF finds every letter
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@dataclass(frozen=True, slots=True)
class _Column:
    """Where lines of text stand, as if everything ran from left to right."""

    at: float
    width: float
    face: Face
    is_at_end: bool = False


class _Setter:
    """Puts lines down from the top, and begins a page where one is full."""

    def __init__(self, sheet: Sheet) -> None:
        self._language = sheet.language
        self._is_mirrored = sheet.is_right_to_left
        self._pages = [PaperPage()]
        self._y = float(_TOP)

    def letterhead(self, head: Letterhead) -> None:
        """Put down who hands the document out."""
        top, name_at = self._y, float(_LEFT)
        if head.logo is not None:
            self._put(LogoMark(self._area(_LEFT, top, *_LOGO), head.logo))
            name_at += _LOGO[0] + 2 * _GAP
        half = _INNER * 0.36
        left = _Column(name_at, _LEFT + _INNER - half - _GAP - name_at, _SENDER)
        if not head.lines:
            left = replace(left, width=_LEFT + _INNER - name_at)
        low = top + self._column_lines(left, head.name, top)
        right = _Column(_LEFT + _INNER - half, half, _SMALL, is_at_end=True)
        right_low = top
        for line in head.lines:
            right_low += self._column_lines(right, line, right_low)
        if head.logo is not None:
            low = max(low, top + _LOGO[1])
        self._y = max(low, right_low) + _GAP
        self._rule(Ink.ACCENT, 24)
        self._y += 3 * _GAP

    def title(self, sheet: Sheet) -> None:
        """Put down what the document is, and whom it is for."""
        if sheet.above:
            self._paragraph(sheet.above, _SMALL)
        self._paragraph(sheet.title, _TITLE)
        if sheet.below:
            self._y += _GAP / 2
            self._paragraph(sheet.below, _BELOW)
        self._y += _GAP

    def standing(self, standing: Standing) -> None:
        """Put down what the document is worth; a warning stands in a frame."""
        if not standing.is_warning:
            self._paragraph(standing.text, _SMALL)
            self._y += 2 * _GAP
            return
        inner = _Column(_LEFT + _GAP, _INNER - 2 * _GAP, _WARNING)
        top = self._y
        height = self._column_lines(inner, standing.text, top + _GAP) + 2 * _GAP
        self._put(BoxMark(self._area(_LEFT, top, _INNER, height), Ink.WARNING, is_frame=True))
        self._y = top + height + 2 * _GAP

    def block(self, block: Block) -> None:
        """Put down a part or a table."""
        self._heading(block.title, 3)
        if isinstance(block, Part):
            for line in block.lines:
                self._line(line)
        else:
            self._grid(block)
        if block.note:
            self._y += 0.2 * _GAP
            self._paragraph(block.note, _SMALL)
        self._y += 1.6 * _GAP

    def check(self, check: Check) -> None:
        """Put down how to check the document, whole on one page and at its foot."""
        height = self._check_height(check)
        if self._y + height > _FLOOR:
            self._begin()
        top = max(self._y, _FLOOR - height)
        self._put(BoxMark(self._area(_LEFT, top, _INNER, height), Ink.SHADE))
        self._y = top + 1.2 * _GAP
        text_at = _LEFT + 1.5 * _GAP
        if check.code:
            border = (height - _CODE) / 2
            self._put(CodeMark(self._area(_LEFT + border, top + border, _CODE, _CODE), check.code))
            text_at = _LEFT + _CODE + 2 * border
        self._check_text(check, text_at)
        self._y = top + height + _GAP

    def finished(self, foot: str) -> list[PaperPage]:
        """Return the pages, each with its foot."""
        top, count = float(HEIGHT - _BOTTOM + 330), len(self._pages)
        for number, page in enumerate(self._pages, 1):
            label = word("page", self._language, page=str(number), pages=str(count))
            line = self._area(_LEFT, top - 70, _INNER, 8)
            page.marks.append(BoxMark(line, Ink.LINE))
            wide = _Column(_LEFT, _INNER * 0.78, _SMALL)
            page.marks.append(self._mark(wide, shown(foot, 140), top, self._runs_left(foot)))
            end = _Column(_LEFT + _INNER * 0.78, _INNER * 0.22, _SMALL, is_at_end=True)
            page.marks.append(self._mark(end, label, top, self._runs_left(label)))
        return self._pages

    # the parts of parts

    def _heading(self, title: str, following: int) -> None:
        if not title:
            return
        needed = _height(_HEADING) + following * _height(_BODY) + _GAP
        if self._y + needed > _FLOOR:
            self._begin()
        self._paragraph(title, _HEADING)
        self._y += 0.15 * _GAP
        self._rule(Ink.LINE, 8)
        self._y += 0.45 * _GAP

    def _line(self, line: Line) -> None:
        """Put down a name with its value, line by line."""
        face = _CODES if line.is_code else _BODY
        columns = (
            (_Column(_LEFT, _NAMES - _GAP, _NAME), line.name),
            (_Column(_LEFT + _NAMES, _INNER - _NAMES, face), line.value),
        )
        self._row(columns)
        self._y += 0.25 * _GAP

    def _grid(self, grid: Grid) -> None:
        whole = sum(grid.shares)
        widths = [_INNER * share / whole for share in grid.shares]
        places = [_LEFT + sum(widths[:at]) for at in range(len(widths))]
        spans = list(zip(places, widths, strict=True))
        self._header(grid, spans)
        for row in grid.rows:
            cells = zip(spans, row, strict=True)
            columns = [(_Column(at, wide - _GAP / 2, _CELL), it) for (at, wide), it in cells]
            lines = max(len(_lines(text, _CELL, column.width)) for column, text in columns)
            if self._y + min(lines, _TOGETHER) * _height(_CELL) > _FLOOR:
                self._begin()
                self._header(grid, spans)
            self._row(columns)
            self._y += 0.2 * _GAP
            self._rule(Ink.LINE, 6)
            self._y += 0.2 * _GAP
        self._y += 0.4 * _GAP

    def _header(self, grid: Grid, spans: Sequence[tuple[float, float]]) -> None:
        cells = zip(spans, grid.columns, strict=True)
        self._row([(_Column(at, wide - _GAP / 2, _COLUMN), it) for (at, wide), it in cells])
        self._y += 0.15 * _GAP
        self._rule(Ink.MUTED, 10)
        self._y += 0.2 * _GAP

    def _row(self, columns: Sequence[tuple[_Column, str]]) -> None:
        """Put down columns beside each other; the page may end between two of their lines."""
        texts = [_lines(text, column.face, column.width) for column, text in columns]
        runs = [self._runs_left(text) for _, text in columns]
        step = max(_height(column.face) for column, _ in columns)
        for number in range(max(map(len, texts))):
            if self._y + step > _FLOOR:
                self._begin()
            for (column, _), lines, run in zip(columns, texts, runs, strict=True):
                if number < len(lines) and lines[number]:
                    self._put(self._mark(column, lines[number], self._y, run, step))
            self._y += step

    def _paragraph(self, text: str, face: Face) -> None:
        self._row([(_Column(_LEFT, _INNER, face), text)])

    def _check_height(self, check: Check) -> float:
        width = _INNER - (_CODE + 7 * _GAP if check.code else 3 * _GAP)
        steps = sum(len(_lines(step, _CELL, width)) for step in check.steps)
        text = _height(_HEADING) + steps * _height(_CELL) + len(check.steps) * 0.2 * _GAP
        text += len(check.lines) * _height(_CODES) + 2.4 * _GAP
        return max(text, _CODE + 3.4 * _GAP if check.code else 0)

    def _check_text(self, check: Check, at: float) -> None:
        width = _LEFT + _INNER - _GAP - at
        for text, face in ((check.title, _HEADING), *((step, _CELL) for step in check.steps)):
            self._y += self._column_lines(_Column(at, width, face), text, self._y) + 0.2 * _GAP
        for line in check.lines:
            step = _height(_CODES)
            name = _Column(at, 1_150, replace(_NAME, points=8.0))
            value = _Column(at + 1_150, width - 1_150, _CODES if line.is_code else _SMALL)
            for column, text in ((name, line.name), (value, line.value)):
                run = self._runs_left(text)
                self._put(self._mark(column, shown(text, 120), self._y, run, step))
            self._y += step

    def _column_lines(self, column: _Column, text: str, top: float) -> float:
        """Put a text down in one column, without a page's end; return how high it is."""
        lines, step = _lines(text, column.face, column.width), _height(column.face)
        run = self._runs_left(text)
        for number, line in enumerate(lines):
            self._put(self._mark(column, line, top + number * step, run))
        return len(lines) * step

    def _mark(
        self,
        column: _Column,
        line: str,
        top: float,
        runs_left: bool,  # noqa: FBT001  (of the text that the line is of)
        height: float = 0,
    ) -> TextMark:
        """Return one line of a text in its place."""
        face = column.face
        area = self._area(column.at, top, column.width, height or _height(face))
        at_right = self._is_mirrored is not column.is_at_end
        return TextMark(line, face, area, runs_left and not face.is_mono, at_right)

    def _runs_left(self, text: str) -> bool:
        """Tell whether a text runs from right to left: by its first letter, or here by any."""
        sides = (bidirectional(letter) for letter in text[:_MOST_LOOKED_AT])
        letters = (side for side in sides if side in ("L", *_FROM_RIGHT))
        if self._is_mirrored:
            return any(side in _FROM_RIGHT for side in letters)
        return next(letters, "L") in _FROM_RIGHT

    def _area(self, left: float, top: float, width: float, height: float) -> QRectF:
        at = WIDTH - left - width if self._is_mirrored else left
        return QRectF(at, top, width, height)

    def _rule(self, ink: Ink, height: float) -> None:
        self._put(BoxMark(self._area(_LEFT, self._y, _INNER, height), ink))
        self._y += height

    def _put(self, mark: Mark) -> None:
        self._pages[-1].marks.append(mark)

    def _begin(self) -> None:
        self._pages.append(PaperPage())
        self._y = float(_TOP)


def _lines(text: str, face: Face, width: float) -> list[str]:
    """Return a text as lines that fit a width, everything unseen written out."""
    font, lines = font_of(face), []
    for paragraph in shown(text, _MOST_TEXT, lines=True).split("\n"):
        lines += wrapped(paragraph, font, int(width), _MOST_LINES)
    return lines


@cache
def _height(face: Face) -> float:
    return QFontMetricsF(font_of(face)).lineSpacing() * 1.04
