"""What is said of a trail: the sentence above it, and the panel about one of its cards."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from desktop.audit.results import Audited
from desktop.finding import Finding, Severity
from desktop.replica.check_index import Kept
from desktop.trails.folding import sort_of
from desktop.trails.graph import EVER, NEVER
from desktop.trails.net_folding import PLACE, Joined
from desktop.trails.recall import Recall, state_of
from desktop.verdict import Check, Result
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.finding_texts import headline_of
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.trail_beside import (
    Ways,
    beside_section,
    beside_sections,
    wrong_section,
)
from desktop.views.models.trail_picture import Card, Findings, TrailPicture, noun_of, product_name
from desktop.views.models.trail_read import TrailRead, code_words
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

_HOW = {
    "made": later("made there"),
    "packed": later("packed"),
    "moved": later("moved"),
    "used": later("made of it"),
}


def findings_by_record(checks: Iterable[Kept], audited: Audited | None) -> Findings:
    """Return what the last audit and the checks after the syncs found, by record."""
    listed = [*(one.finding for one in checks), *(() if audited is None else audited.findings)]
    found: dict[str, dict[tuple[object, ...], Finding]] = {}
    for finding in listed:
        for record in finding.records:
            found.setdefault(record, {})[finding.place] = finding
    return {record: tuple(ones.values()) for record, ones in found.items()}


def trail_sentence(picture: TrailPicture, found: Findings, audited: Audited | None) -> Sentence:
    """Return what is true of a whole trail."""
    read = picture.read
    recalled = read.story.recall
    text = f"{_reach(read)}." if recalled is None else recall_words(recalled)
    touching = _touching(_records(read), found)
    rest = _objections(touching)
    if read.story.notes:
        return Sentence(
            Integrity.UNCHECKED, text, say("It is not complete: {notes}", notes=read.story.notes[0])
        )
    aside = amount(read.story.found.records, "record read", "records read")
    is_out = recalled is not None and any(stock.is_out for stock in recalled.stocks)
    worst = max((one.severity for one in touching), default=None)
    if is_out and (worst is None or worst < Severity.WARNING):
        worst = Severity.WARNING
    if worst is not None:
        return Sentence(worst, text, rest, aside)
    if audited is not None and audited.as_of.size >= read.final_size:
        return Sentence(Integrity.VERIFIED, text, say("The audit objects to none of it."), aside)
    rest = say("No check objects to it; an audit would prove the records themselves.")
    return Sentence(Integrity.UNCHECKED, text, rest, aside)


def inspect_card(
    picture: TrailPicture, card: Card, found: Findings, ways: Ways, wishes: Sequence[Wish]
) -> Inspection:
    """Return the panel about one card: where from, where to, what is wrong, what is beside it."""
    number = picture.numbers[card.key]
    before = [at for at, pair in enumerate(picture.edges) if pair[1] == number]
    after = [at for at, pair in enumerate(picture.edges) if pair[0] == number]
    touching = _touching((spot.id for spot in card.spots), found)
    sections = (
        beside_section(say("Where it came from"), _beside(picture, before, 0, ways)),
        beside_section(say("Where it went"), _beside(picture, after, 1, ways)),
        wrong_section(touching, ways),
        *beside_sections(picture, card, ways),
    )
    mark: Marked = Severity.NOTE
    if card.is_pending:
        mark = Integrity.PENDING
    if touching:
        mark = max(one.severity for one in touching)
    return Inspection(
        card.title,
        mark,
        _sentence(picture.read, card),
        facts=_facts(picture.read, card),
        sections=tuple(one for one in sections if one.lines),
        wishes=tuple(wishes),
        facts_first=True,
    )


def recall_words(recalled: Recall) -> str:
    """Return what a recall has to reach, as a sentence."""
    out = sum(stock.is_out for stock in recalled.stocks)
    still = (
        say("{stocks} still out", stocks=amount(out, "stock is", "stocks are"))
        if out
        else say("nothing is still out")
    )
    return say(
        "A recall has to reach {lots} and {packs} at {places}; {still}.",
        lots=amount(len(recalled.lots), "lot", "lots"),
        packs=amount(len(recalled.packs), "pack", "packs"),
        places=amount(len(recalled.places), "place", "places"),
        still=still,
    )


def name_of_start(read: TrailRead) -> str:
    """Return what is followed, for the title."""
    things = read.things
    if len(things) > 1:
        return amount(len(things), "thing", "things")
    thing = things[0]
    if "/10/" in thing:
        return say("lot {thing}", thing=thing.rpartition("/10/")[2])
    if "/21/" in thing:
        return say("pack {thing}", thing=thing.rpartition("/21/")[2])
    return thing.rpartition("/")[2] if thing.startswith("http") else thing


def day_of(time: str) -> str:
    """Return the day of a time in the ledger's form."""
    return "" if time in (EVER, NEVER) else time[:10]


def _reach(read: TrailRead) -> str:
    words: list[str] = []
    for closure in read.story.found.closures:
        others = [one for one in closure.things if one not in read.story.asked.starts]
        if others:
            sorts = Counter(sort_of(one)[0] for one in others)
            told = [
                counted
                for sort, counted in (
                    ("lot", amount(sorts["lot"], "lot", "lots")),
                    ("pack", amount(sorts["pack"], "pack", "packs")),
                    ("container", amount(sorts["container"], "container", "containers")),
                    ("thing", amount(sorts["thing"], "thing", "things")),
                )
                if sorts[sort]
            ]
            verb = say("went into" if closure.is_forward else "came from")
            start = "" if words else say("It ")
            words.append(f"{start}{verb} {say(' and ').join(told)}")
    places = amount(len(read.net.places), "place", "places")
    if not words:
        return say("It was at {places}; nothing went into it or was made of it", places=places)
    text = say(" and ").join(words)
    return say("{text}; it was at {places}", text=text, places=places)


def _records(read: TrailRead) -> list[str]:
    return [event.spot.id for event in read.story.events]


def _touching(records: Iterable[str], found: Findings) -> list[Finding]:
    by_place = {one.place: one for record in records for one in found.get(record, ())}
    return sorted(by_place.values(), key=lambda one: (-one.severity, one.place))


def _objections(touching: Sequence[Finding]) -> str:
    if not touching:
        return ""
    first = headline_of(touching[0])
    if len(touching) == 1:
        return say("One finding touches it: {first}.", first=first)
    return say(
        "{touching} findings touch it, first: {first}.",
        touching=grouped(len(touching)),
        first=first,
    )


def _beside(
    picture: TrailPicture, edges: Sequence[int], end: int, ways: Ways
) -> list[tuple[Check, Callable[[], None] | None]]:
    lines: list[tuple[Check, Callable[[], None] | None]] = []
    for at in sorted(edges, key=lambda at: picture.joined(at).first):
        other = picture.cards[picture.edges[at][end]]
        line = Check(other.words, Result.NOTE, _way(picture.joined(at)))
        lines.append((line, partial(ways.card, other.key)))
    return lines


def _way(edge: Joined) -> str:
    first, last = day_of(edge.first), day_of(edge.last)
    days = first if first == last else say("{first} to {last}", first=first, last=last)
    count = f", {amount(len(edge.things), 'thing', 'things')}" if len(edge.things) > 1 else ""
    return f"{_HOW[edge.how]}, {days}{count}"


def _sentence(read: TrailRead, card: Card) -> str:
    node = card.node
    if node.sort == PLACE:
        return (
            say("{members} places", members=grouped(len(node.members)))
            if not node.is_single
            else card.caption
        )
    product = product_name(read, node.members[0])
    noun = noun_of(node)
    told = (
        f"{noun[:1].upper()}{noun[1:]}" if node.is_single else amount(len(node.members), noun, noun)
    )
    return say("{told} of {product}", told=told, product=product) if product else told


def _facts(read: TrailRead, card: Card) -> tuple[Fact, ...]:
    node, graph = card.node, read.story.found.graph
    facts = [Fact(say("Identifier"), node.members[0])] if node.is_single else []
    if not node.is_single:
        facts += [
            Fact("" if at else say("Such as"), one) for at, one in enumerate(node.members[:3])
        ]
    if node.is_single and node.sort in ("pack", "thing"):
        state = state_of(graph, node.members[0])
        if state is not None:
            where = read.story.names.get(state.place, state.place)
            facts.append(Fact(say("Now"), f"{state.word}{', ' if where else ''}{where}"))
            facts.append(Fact(say("Since"), day_of(state.time)))
    events = [event for one in node.members for event in graph.events.get(one, ())]
    if events:
        newest = max(events, key=lambda event: event.time)
        step = read.titles.get(newest.step) or code_words("biz_step", newest.step)
        facts.append(Fact(say("Last step"), f"{step}, {day_of(newest.time)}"))
    facts.append(Fact(say("Records"), grouped(len(card.spots))))
    return tuple(facts)
