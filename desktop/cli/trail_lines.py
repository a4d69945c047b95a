"""The answer of ``civicledger trail`` in words for a terminal."""

from collections.abc import Iterator
from typing import Any

from desktop.cli.plain import plain

_WIDTH = 28


def answer_lines(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines about things."""
    yield f"Trail of {', '.join(plain(item, 200) for item in document['items'])}"
    for note in document["notes"]:
        yield f"  Not complete: {plain(note)}"
    if "recall" in document:
        yield from _recall(document["recall"])
    for word, title in (("back", "It came from"), ("forward", "It went into")):
        if word in document:
            yield from _kin(document[word], title)
    yield from ("", "Steps")
    for one in document["steps"]:
        yield from _step(one)
    if "sources" in document:
        yield from _sources(document["sources"])
    for name in document["links_cut"]:
        yield f"  Of the records about {plain(name, 100)} only the newest were looked at."
    if document["links"]:
        yield from ("", "Beside it the ledger has")
        for one in document["links"]:
            days = _days(one["first"], one["last"])
            yield (
                f"  {one['count']:>5} {plain(one['kind'], 40):<{_WIDTH}} {days}, "
                f"{one['by']} {plain(one['of'], 90)}"
            )


def process_lines(document: dict[str, Any]) -> Iterator[str]:
    """Yield the lines about a process."""
    yield f"{plain(document['process']).capitalize()}, begun by {document['start']}"
    for note in document["notes"]:
        yield f"  Not complete: {plain(note)}"
    for one in document["steps"]:
        day = (one["time"] or "")[:10] or "          "
        mark = "  <- most likely here" if one["step"] == document["flaw"] else ""
        yield f"  {one['state']:<12}  {day}  {one['step']}{mark}"
        if one["why"]:
            yield f"                            {plain(one['why'])}"
        for record in one["records"][:3]:
            yield f"                            {record}"
    if document["flaw"] is None:
        yield "No step contradicts another, and none is overdue."


def _recall(one: dict[str, Any]) -> Iterator[str]:
    yield (
        f"  A recall has to reach {_many(len(one['lots']), 'lot')} and "
        f"{_many(one['packs'], 'pack')} at {_many(len(one['places']), 'place')}."
    )
    yield from ("", "Still out")
    if not one["still_out"]:
        yield "  Nothing, the records say."
    for stock in one["still_out"]:
        yield _stock(stock)
    if one["gone"]:
        yield from ("", "No longer there")
        for stock in one["gone"]:
            yield _stock(stock)


def _stock(one: dict[str, Any]) -> str:
    parts = [_many(one["packs"], "pack")] if one["packs"] else []
    parts += [f"{amount['quantity']} {amount['unit'] or 'pieces'}" for amount in one["amounts"]]
    parts += ["an unknown amount"] if one["unknown_amount"] else []
    what = plain(one["lot"] or one["product"], 100)
    return (
        f"  {', '.join(parts):<18} {one['state']:<14} "
        f"{_place(one['place'], one['place_name'])}  since {one['last'][:10]}  {what}"
    )


def _kin(side: dict[str, Any], title: str) -> Iterator[str]:
    if not side["things"]:
        return
    yield from ("", title)
    for one in side["things"]:
        yield (
            f"  {one['count']:>5} {one['sort']:<10} by {one['how']:<15} "
            f"{_days(one['first'], one['last'])}  {plain(one['examples'][0], 100)}"
        )


def _step(one: dict[str, Any]) -> Iterator[str]:
    days = _days(one["first"]["time"], one["last"]["time"])
    where = _place(one["place"], one["place_name"])
    to = _place(one["destination"], one["destination_name"])
    where += f" to {to}" if to else ""
    warm = one["temperature"]
    heat = f"  {warm['low']} to {warm['high']} degrees C" if warm else ""
    count = f"{one['count']:,} in {_many(one['records'], 'record')}"
    yield f"  {days:<24} {plain(one['step'], 30):<20} {count:<24} {where}{heat}"


def _sources(sources: list[dict[str, Any]]) -> Iterator[str]:
    yield from ("", "Where it may have come from (share of the items that each can have reached)")
    for one in sources[:20]:
        title = f"{plain(one['title'], 40)}, " if one["title"] else ""
        name = plain(one["name"], 100)
        yield f"  {one['score']}  {one['outcomes']:>3} of the items  {title}{name}"


def _many(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def _place(place: str | None, name: str | None) -> str:
    return plain(name or place or "", 60)


def _days(first: str | None, last: str | None) -> str:
    if first is None or last is None:
        return "always"
    return first[:10] if first[:10] == last[:10] else f"{first[:10]}..{last[:10]}"
