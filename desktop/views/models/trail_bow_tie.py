"""A trail as a bow-tie: what led to one card at its left, what came of it at its right.

Only what is on a way to or from that card is left; everything else steps aside. A card on both
sides, such as a place to which goods came back, stands where it was first come upon, going on.
"""

from dataclasses import replace

from desktop.views.models.trail_layout import lay_out
from desktop.views.models.trail_picture import TrailPicture, column_names, lit_from


def bow_tie_of(picture: TrailPicture, key: str) -> TrailPicture:
    """Return the bow-tie around a card; the picture itself where it has no such card."""
    if key not in picture.numbers:
        return picture
    middle, lit = picture.numbers[key], lit_from(picture, key).edges
    after = _reached(picture, middle, lit, at=0)
    before = _reached(picture, middle, lit, at=1) - after
    side = {**dict.fromkeys(before, -1), middle: 0, **dict.fromkeys(after, 1)}
    kept = [at for at in range(len(picture.cards)) if at in side]
    places = {at: number for number, at in enumerate(kept)}
    edges = tuple(
        (places[source], places[target])
        for number, (source, target) in enumerate(picture.edges)
        if number in lit and source in side and target in side
        and side[source] <= side[target] and (side[source] or side[target])
        and not (side[source] < 0 < side[target])
    )  # fmt: skip
    laid = lay_out(len(kept), edges)
    cards = tuple(
        replace(picture.cards[at], column=laid.columns[number], row=laid.rows[number])
        for number, at in enumerate(kept)
    )
    columns = column_names(cards, laid.width)
    return TrailPicture(picture.read, picture.net, laid, cards, edges, columns)


def _reached(picture: TrailPicture, middle: int, lit: frozenset[int], at: int) -> set[int]:
    """Return what lit edges lead to from a card: from their source on (0), or back (1)."""
    beside: dict[int, list[int]] = {}
    for number in lit:
        edge = picture.edges[number]
        beside.setdefault(edge[at], []).append(edge[1 - at])
    found, pending = {middle}, [middle]
    while pending:
        for other in beside.get(pending.pop(), ()):
            if other not in found:
                found.add(other)
                pending.append(other)
    return found - {middle}
