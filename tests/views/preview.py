"""The shell with a chain of 18,000 made-up blocks, as pictures: ``python -m tests.views.preview``.

Nothing here is shipped; the pictures are for the people who design the window.
"""

import hashlib
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QVBoxLayout

from desktop.finding import Severity
from desktop.verdict import Check, Result
from desktop.views.integrity import Integrity
from desktop.views.models.chain import BlockCard, BlockDetail, ChainData, inspect_block
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.page import Page, PageSpec
from desktop.views.parts.chain_plot import SHORTCUTS, ChainPlot
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.message import Message
from desktop.views.parts.padlock import KeyState
from desktop.views.parts.state_light import Light, ReplicaState
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import grouped
from desktop.views.theme import Look, Mode
from desktop.views.window import MainWindow
from desktop.views.wish import Wish

BLOCKS = 18_237
ALTERED, FORKED = 12_470, 15_930
_PENDING = 6
_START_MS = 1_704_067_200_000
_HOUR_MS = 3_600_000


def chain(count: int = BLOCKS, seed: int = 7) -> ChainData:
    """Return a chain with weekly and yearly rhythm and one of each kind of trouble."""
    random = np.random.default_rng(seed)
    hours = np.arange(count)
    day = 1 + 0.5 * np.sin(hours / 24 * 2 * np.pi - 2)
    week = np.where((hours // 24) % 7 < 5, 1.0, 0.32)
    year = 1 + 0.45 * np.sin(hours / 8766 * 2 * np.pi)
    statements = random.poisson(26 * day * week * year) + 1
    state = np.full(count, Integrity.VERIFIED, np.uint8)
    if count > FORKED:
        state[6_000:7_150] = Integrity.UNCHECKED
        state[ALTERED], state[FORKED] = Integrity.ALTERED, Integrity.FORK
    state[-_PENDING:] = Integrity.PENDING
    times = _START_MS + hours * _HOUR_MS
    return ChainData(statements.astype(np.uint32), state, times.astype(np.int64))


_SENTENCES = {
    Integrity.VERIFIED: "Every byte was hashed again and gives the signed root.",
    Integrity.PENDING: "2 of 5 needed authorities have cosigned so far.",
    Integrity.UNCHECKED: "The bytes of this block have not been hashed here yet.",
    Integrity.ALTERED: "The content no longer gives the root that 7 authorities signed.",
    Integrity.FORK: "Two different histories are signed from here on.",
}


class MadeUpBlocks:
    """Cards and details for the made-up chain."""

    def __init__(self, data: ChainData) -> None:
        self._data = data

    def block(self, height: int) -> BlockCard:
        """Return one card."""
        state = Integrity(int(self._data.state[height]))
        statements = int(self._data.statements[height])
        moment = datetime.fromtimestamp(int(self._data.times_ms[height]) / 1000, tz=UTC)
        cosigned = 7 if state is not Integrity.PENDING else 2
        digits = _digits(height)
        return BlockCard(
            height=height,
            short_hash=f"{digits[:6]}\u2026{digits[-4:]}",
            statements=statements,
            records=statements * 3 + height % 7,
            time_text=f"{moment.day} {moment:%b %Y, %H:%M}",
            fill=statements / 64,
            cosigned=tuple(number < cosigned for number in range(9)),
            state=state,
            link_ok=height != ALTERED,
        )

    def detail(self, height: int) -> BlockDetail:
        """Return what the inspector shows."""
        card = self.block(height)
        is_altered = card.state is Integrity.ALTERED
        root = _digits(height)
        recomputed = f"{root[:12]}e07a41{root[18:40]}93{root[42:]}" if is_altered else root
        content = Result.FAILED if is_altered else Result.OK
        first = "entry 17, reading of lot MLK-20417" if is_altered else ""
        return BlockDetail(
            height=height,
            state=card.state,
            sentence=_SENTENCES[card.state],
            checks=(
                Check(f"Links to block {grouped(height - 1)}", Result.OK),
                Check(f"Root of {card.statements} statements", content, first),
                Check("Cosigned by 7 of 9 authorities", Result.OK),
                Check("Admission rules replayed", Result.NOT_DONE, "waits for the full audit"),
            ),
            facts=(
                Fact("Sealed", f"{card.time_text} UTC"),
                Fact("Proposer", "City registry"),
                Fact("Seal", _digits(height + 1), is_hash=True),
            ),
            stored_root=root,
            recomputed_root=recomputed,
            why=(Fact("Leaf hash of the seal", _digits(height + 2), is_hash=True),),
        )


class ChainPage(Page):
    """The chain part in a page, as the real page will hold it."""

    def __init__(self, data: ChainData) -> None:
        super().__init__()
        self._source = MadeUpBlocks(data)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.plot = ChainPlot(self._source)
        layout.addWidget(self.plot)
        self.plot.show_data(data)
        self.plot.chain.current_changed.connect(self._inspect)
        self.setFocusProxy(self.plot)

    def title(self) -> str:
        return "Chain"

    def verdict(self) -> Sentence:
        return Sentence(
            Integrity.ALTERED,
            "1 block does not match its checkpoint.",
            f"Block {grouped(ALTERED)} was altered on this laptop; the 6 newest wait for quorum.",
            "7 of 9 authorities cosign",
        )

    def primary(self) -> Wish | None:
        return Wish("Audit everything", lambda: None)

    def secondary(self) -> Sequence[Wish]:
        return (Wish("Compare copies", lambda: None),)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return SHORTCUTS

    def inspection(self) -> Inspection | None:
        wishes = (
            Wish("Compare copies", lambda: None),
            Wish("Keep as evidence", lambda: None),
        )
        return inspect_block(self._source.detail(self.plot.chain.current), wishes)

    @Slot(int)
    def _inspect(self, _height: int) -> None:
        self.inspected.emit(self.inspection())


class QuietPage(Page):
    """A page with nothing on it yet."""

    def __init__(self, label: str, glyph: Glyph) -> None:
        super().__init__()
        self._label = label
        layout = QVBoxLayout(self)
        wish = Wish("Open the demonstration city", lambda: None)
        layout.addWidget(EmptyState(glyph, "Nothing here yet.", wish))

    def title(self) -> str:
        return self._label


_RAIL = """
Inspect Overview OVERVIEW|Inspect Chain CHAIN|Inspect Trails TRAILS|Inspect Records RECORDS
Inspect Findings FINDINGS|Inspect Services SERVICES|Issue New_record NEW|Issue Batch BATCH
Issue Outbox OUTBOX|Issue Drafts DRAFTS|Work Elections ELECTIONS|Work Points POINTS
Work Grants GRANTS|Work Incidents INCIDENTS|This_laptop Keys KEYS|This_laptop Peers_&_sync PEERS
This_laptop Settings SETTINGS
"""


def specs(data: ChainData) -> list[PageSpec]:
    """Return all pages of the rail; only the chain has something on it."""
    made = []
    for line in _RAIL.strip().replace("\n", "|").split("|"):
        group, label, glyph = (word.replace("_", " ") for word in line.split())
        shape = Glyph[glyph]

        def make(label: str = label, shape: Glyph = shape) -> Page:
            return ChainPage(data) if label == "Chain" else QuietPage(label, shape)

        made.append(PageSpec(label.lower(), label, group, shape, make, label == "Chain"))
    return made


def shell(look: Look) -> MainWindow:
    """Return the window with the chain page open at the altered block."""
    window = MainWindow(specs(chain()), "Port district \u00b7 inspector", look)
    window.show_count("findings", 3)
    window.show_count("outbox", 12)
    window.open_page("chain")
    window.state_light.show_state(ReplicaState(Light.FINAL, BLOCKS - _PENDING - 1, 250, 3))
    window.padlock.show_key(KeyState(is_open=True, holder="R. Okafor", left_s=540))
    page = window.page()
    assert isinstance(page, ChainPage)
    page.plot.chain.show_span(ALTERED - 520, ALTERED + 480)
    page.plot.chain.show_block(ALTERED)
    return window


def _digits(height: int) -> str:
    return hashlib.sha256(str(height).encode()).hexdigest()


def _show(plot: ChainPlot, height: int) -> None:
    plot.show_plot()
    plot.chain.show_block(height)
    if height > FORKED:
        plot.chain.zoom(0.1)


def main(folder: Path) -> None:
    """Write the pictures."""
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    app.setFont(QFont("DejaVu Sans"))
    look = Look(app, Mode.LIGHT)
    window = shell(look)
    chain_page = window.page()
    assert isinstance(chain_page, ChainPage)
    plot = chain_page.plot
    scenes: list[tuple[str, Callable[[], object]]] = [
        ("chain", partial(_show, plot, ALTERED)),
        ("fork", partial(_show, plot, FORKED)),
        ("newest", partial(_show, plot, BLOCKS - 4)),
        ("table", plot.show_table),
    ]
    folder.mkdir(parents=True, exist_ok=True)
    for mode in (Mode.LIGHT, Mode.DARK):
        look.choose(mode)
        window.rail.show_mode(mode)
        for width, height in ((1366, 740), (1920, 1040), (900, 500)):
            window.resize(width, height)
            window.show()
            for name, open_scene in scenes:
                plot.chain.show_span(ALTERED - 520, ALTERED + 480)
                open_scene()
                app.processEvents()
                window.grab().save(str(folder / f"{name}-{mode.value}-{width}x{height}.png"))
            window.open_page("outbox")
            app.processEvents()
            window.grab().save(str(folder / f"empty-{mode.value}-{width}x{height}.png"))
            window.open_page("chain")
        sheet = window.shortcut_sheet()
        sheet.show()
        sheet.grab().save(str(folder / f"keys-{mode.value}.png"))
        sheet.close()
        means = "Nothing was stored. The copies of two other peers agree with yours."
        message = Message(
            window,
            Severity.WARNING,
            "The peer library-north sent a block that does not match.",
            means=means,
            do="Keep the evidence, then sync with another peer.",
            accept="Keep as evidence",
        )
        message.show()
        message.grab().save(str(folder / f"message-{mode.value}.png"))
        message.close()
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "preview"))
