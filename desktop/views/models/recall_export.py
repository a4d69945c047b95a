"""The list of a recall as a CSV file: what has to be fetched, what is gone, and common sources."""

import csv
import io
from pathlib import Path

from desktop.durable import replace_file
from desktop.errors import UsageError
from desktop.trails.recall import Stock
from desktop.views.models.trail_read import TrailRead
from desktop.views.models.trail_rows import SourceRows, plain_number
from desktop.views.parts.plain import cell
from desktop.views.saying import later, say

_HEAD = (
    later("State"),
    later("Still out"),
    later("Place"),
    later("Place name"),
    later("Product"),
    later("Product name"),
    later("Lot"),
    later("Packs"),
    later("Quantity"),
    later("Unit"),
    later("Unknown amount"),
    later("First"),
    later("Last"),
    later("Examples"),
    later("Records"),
)


def export_recall(read: TrailRead, path: Path, origin: str) -> int:
    """Write the list and return how many rows it has, without those of the sources.

    A stock that is told in several units has a row for each. No cell begins a formula.

    Raises:
        UsageError: nothing was recalled.
        StorageError: the file cannot be written.
    """
    recalled = read.story.recall
    if recalled is None or not recalled.stocks:
        raise UsageError(
            say("There is nothing to export."), do=say("Mark a lot or a pack as suspect.")
        )
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for name, values in (
        (say("Ledger"), (origin,)),
        (
            say("As of"),
            (say("{now}, {final_size} final entries", now=read.now, final_size=read.final_size),),
        ),
        (say("Suspect"), recalled.suspects),
        (say("Affected lots"), recalled.lots),
        (say("Not complete"), read.story.notes),
    ):
        if values:
            writer.writerow([name, *map(cell, values)])
    writer.writerow([])
    writer.writerow(map(say, _HEAD))
    rows = [line for stock in recalled.stocks for line in _lines(read, stock)]
    writer.writerows([cell(value) for value in row] for row in rows)
    writer.writerow([])
    sources = SourceRows(read)
    writer.writerow([*(say(it.title) for it in sources.columns), say("Identifier")])
    writer.writerows([cell(text) for text in (*row.cells, str(row.key))] for row in sources.rows)
    replace_file(path, b"\xef\xbb\xbf" + text.getvalue().encode(), mode=0o644)
    return len(rows)


def _lines(read: TrailRead, stock: Stock) -> list[tuple[str, ...]]:
    """Return the rows of one stock: one for each unit, or one without any."""
    amounts = [(plain_number(stock.amounts[unit]), unit) for unit in sorted(stock.amounts)]
    return [
        (
            stock.state,
            say("yes" if stock.is_out else "no"),
            stock.place,
            read.story.names.get(stock.place, ""),
            stock.product,
            read.products.get(stock.product, ""),
            stock.lot,
            str(stock.packs),
            quantity,
            unit,
            say("yes" if stock.has_unknown else "no"),
            stock.first,
            stock.last,
            " ".join(stock.examples),
            " ".join(spot.id for spot in stock.spots),
        )
        for quantity, unit in amounts or [("", "")]
    ]
