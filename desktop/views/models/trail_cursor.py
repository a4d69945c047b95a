"""What the views of one trail share: its picture, the card that is current, and what is lit."""

from PySide6.QtCore import QObject, Signal

from desktop.views.models.trail_bow_tie import bow_tie_of
from desktop.views.models.trail_picture import Card, Lit, TrailPicture, lit_from


class TrailCursor(QObject):
    """One picture and one current card in it; every view reads it, every view may move it."""

    picture_changed = Signal()
    current_changed = Signal()
    opened = Signal(object)  # a Card on which Enter was pressed or that was clicked twice

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.picture: TrailPicture | None = None
        self.whole: TrailPicture | None = None  # of which a bow-tie is a part
        self.tied = ""  # the key of the card around which the bow-tie stands; empty for none
        self.lit = Lit(frozenset(), frozenset())
        self._current = 0

    @property
    def current(self) -> Card | None:
        """The card that is current."""
        cards = () if self.picture is None else self.picture.cards
        return cards[self._current] if self._current < len(cards) else None

    @property
    def number(self) -> int:
        """The number of the current card."""
        return self._current

    def show_picture(self, picture: TrailPicture | None, *, is_new: bool) -> None:
        """Show a trail; in one that was only opened further the current card stays, if it can."""
        key = None if is_new or self.current is None else self.current.key
        self.whole = picture
        if is_new or picture is None or self.tied not in picture.numbers:
            self.tied = ""
        if picture is not None and self.tied:
            picture = bow_tie_of(picture, self.tied)
        self.picture = picture
        self._current = 0
        if picture is not None:
            start = next((at for at, card in enumerate(picture.cards) if card.is_start), 0)
            self._current = picture.numbers.get(key or "", start)
        self._light()
        self.picture_changed.emit()
        self.current_changed.emit()

    def turn_tie(self) -> None:
        """Show the bow-tie around the current card, or the whole trail again."""
        card = self.current
        if card is not None:
            self.tied = "" if self.tied == card.key else card.key
            self.show_picture(self.whole, is_new=False)

    def choose(self, number: int) -> None:
        """Make a card the current one."""
        if self.picture is None or not 0 <= number < len(self.picture.cards):
            return
        self._current = number
        self._light()
        self.current_changed.emit()

    def choose_key(self, key: str) -> None:
        """Make a card the current one, by its key."""
        if self.picture is None or self.whole is None or key not in self.whole.numbers:
            return
        if key not in self.picture.numbers:  # of a bow-tie
            self.tied = ""
            self.show_picture(self.whole, is_new=False)
        self.choose(self.whole.numbers[key] if not self.tied else self.picture.numbers[key])

    def step(self, columns: int, rows: int) -> None:
        """Go to the next card in a direction: along an edge where there is one."""
        card, picture = self.current, self.picture
        if card is None or picture is None:
            return
        if rows:
            same = [one for one in picture.cards if one.column == card.column]
            same.sort(key=lambda one: one.row)
            at = min(max(same.index(card) + rows, 0), len(same) - 1)
            self.choose_key(same[at].key)
            return
        self._step_along(card, picture, columns)

    def show_next_problem(self, *, backwards: bool = False) -> None:
        """Go to the next card that some check objects to, round the end."""
        if self.picture is None:
            return
        order = sorted(
            range(len(self.picture.cards)),
            key=lambda at: (self.picture.cards[at].column, self.picture.cards[at].row),  # type: ignore[union-attr]  # not None above
        )
        wrong = [at for at in order if self.picture.cards[at].worst is not None]
        if not wrong:
            return
        now = order.index(self._current)
        ranks = [order.index(at) for at in wrong]
        if backwards:
            found = next(
                (at for at, rank in reversed([*zip(wrong, ranks, strict=True)]) if rank < now),
                wrong[-1],
            )
        else:
            found = next(
                (at for at, rank in zip(wrong, ranks, strict=True) if rank > now), wrong[0]
            )
        self.choose(found)

    def open_current(self) -> None:
        """Ask to open the current card."""
        if self.current is not None:
            self.opened.emit(self.current)

    def _step_along(self, card: Card, picture: TrailPicture, columns: int) -> None:
        number = picture.numbers[card.key]
        mine, other = (0, 1) if columns > 0 else (1, 0)
        beside = [pair[other] for pair in picture.edges if pair[mine] == number]
        beside = [at for at in beside if (picture.cards[at].column - card.column) * columns > 0]
        if not beside:
            beside = [
                at for at, one in enumerate(picture.cards) if one.column == card.column + columns
            ]
        if beside:
            self.choose(min(beside, key=lambda at: abs(picture.cards[at].row - card.row)))

    def _light(self) -> None:
        card = self.current
        if self.picture is None or card is None:
            self.lit = Lit(frozenset(), frozenset())
        else:
            self.lit = lit_from(self.picture, card.key)
