"""A trail as tables: its cards, what a recall has to reach, and where a harm may come from."""

from collections.abc import Sequence
from decimal import Decimal

from desktop.finding import Severity
from desktop.trails.recall import Stock
from desktop.trails.sources import Source
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.trail_picture import Card, TrailPicture, short_name
from desktop.views.models.trail_read import TrailRead
from desktop.views.models.trail_words import day_of
from desktop.views.models.words import unit_word
from desktop.views.saying import amount, grouped, later, say


class _Listed:
    """A `RowSource` over rows that are all known."""

    columns: Sequence[Column] = ()

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = tuple(rows)

    def count(self) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return self.rows[number * PAGE : (number + 1) * PAGE]


class CardRows(_Listed):
    """The cards of a trail, column by column; the key of a row is the card's."""

    columns = (
        Column(later("Name"), 15.0, can_shrink=False),
        Column(later("What"), 11.0),
        Column(later("Column"), 9.0),
        Column(later("Count"), 4.5, is_number=True),
        Column(later("First"), 7.0),
        Column(later("Last"), 7.0),
        Column(later("Identifier"), 20.0),
    )

    def __init__(self, picture: TrailPicture | None) -> None:
        cards = () if picture is None else picture.cards
        ranked = sorted(cards, key=lambda card: (card.column, card.row))
        super().__init__([_card_row(picture, card) for card in ranked if picture is not None])


class StockRows(_Listed):
    """What a recall has to reach: what is still out first."""

    columns = (
        Column(later("State"), 10.0, can_shrink=False),
        Column(later("Where"), 14.0),
        Column(later("How much"), 9.0),
        Column(later("Lot"), 9.0),
        Column(later("Product"), 11.0),
        Column(later("Last seen"), 7.0),
    )

    def __init__(self, read: TrailRead | None) -> None:
        told = None if read is None else read.story.recall
        stocks = () if told is None else told.stocks
        super().__init__(
            [_stock_row(read, at, one) for at, one in enumerate(stocks) if read is not None]
        )


class SourceRows(_Listed):
    """Where a harm may come from: what explains most cases first."""

    columns = (
        Column(later("Explains"), 6.5, is_number=True, can_shrink=False),
        Column(later("Common source"), 15.0),
        Column(later("What"), 7.0),
        Column(later("Can have reached"), 15.0),
    )

    def __init__(self, read: TrailRead | None) -> None:
        sources = () if read is None else read.story.sources
        super().__init__(
            [_source_row(read, one, len(read.things)) for one in sources if read is not None]
        )


def quantity_of(stock: Stock) -> str:
    """Return how much it is, in packs and amounts."""
    parts = [amount(stock.packs, "pack", "packs")] if stock.packs else []
    parts += [
        f"{plain_number(stock.amounts[unit])} {unit_word(unit) or say('pieces')}"
        for unit in sorted(stock.amounts)
    ]
    parts += [say("an unknown amount")] if stock.has_unknown else []
    return ", ".join(parts)


def plain_number(value: Decimal) -> str:
    """Return a decimal without needless zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _card_row(picture: TrailPicture, card: Card) -> Row:
    number = picture.numbers[card.key]
    mine = [picture.joined(at) for at, pair in enumerate(picture.edges) if number in pair]
    mark: Marked | None = card.worst
    if mark is None and card.is_pending:
        mark = Integrity.PENDING
    identifier = card.node.members[0] if card.node.is_single else ""
    return Row(
        card.key,
        (
            card.title,
            card.caption,
            picture.columns[card.column],
            grouped(len(card.node.members)),
            day_of(min((edge.first for edge in mine), default="")),
            day_of(max((edge.last for edge in mine), default="")),
            identifier,
        ),
        mark,
    )


def _stock_row(read: TrailRead, number: int, stock: Stock) -> Row:
    return Row(
        number,
        (
            stock.state.capitalize(),
            short_name(read, stock.place) if stock.place else "",
            quantity_of(stock),
            short_name(read, stock.lot) if stock.lot else "",
            read.products.get(stock.product, stock.product),
            day_of(stock.last),
        ),
        Severity.WARNING if stock.is_out else Severity.NOTE,
    )


def _source_row(read: TrailRead, source: Source, total: int) -> Row:
    kind = read.roles.get(source.name, say("Place")) if source.is_place else say("Lot or thing")
    cases = say(
        "{outcomes} of {suspects}",
        outcomes=grouped(len(source.outcomes)),
        suspects=amount(total, "suspect", "suspects"),
    )
    steps = amount(source.hops, "step", "steps")
    return Row(
        source.name,
        (
            f"{round(100 * float(source.score))} %",
            short_name(read, source.name),
            kind,
            say("{cases}, {steps} before", cases=cases, steps=steps),
        ),
    )
