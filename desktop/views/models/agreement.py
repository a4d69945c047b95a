"""Which checkpoints are of one history: this copy's, each peer's, and what is kept as evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.finding import Severity
from desktop.peers.compare import Compared, Pair, Relation
from desktop.peers.evidence import Kept, Proves, Root
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.inspection import Fact, HashPair, Inspection
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.peer_rows import checkpoint_checks, root_pair
from desktop.views.models.words import octets, utc
from desktop.views.retelling import retold
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

_HERE = later("This laptop")
_FOR_OTHERS = later(
    "Saved with the keys and equivocation.py, which shows without this program who signed both."
)
_MARKS: Mapping[Relation, Marked] = {
    Relation.SAME: Integrity.VERIFIED,
    Relation.BEHIND: Integrity.VERIFIED,
    Relation.FOLLOWS: Integrity.VERIFIED,
    Relation.AHEAD: Integrity.UNCHECKED,
    Relation.FORK: Integrity.FORK,
    Relation.ALTERED: Integrity.ALTERED,
    Relation.UNSIGNED: Integrity.UNCHECKED,
    Relation.FOREIGN: Severity.WARNING,
    Relation.UNREADABLE: Severity.WARNING,
    Relation.UNREACHABLE: Severity.NOTE,
}
_VERDICTS = {
    Relation.SAME: later("Same"),
    Relation.BEHIND: later("Behind"),
    Relation.FOLLOWS: later("Ahead, same history"),
    Relation.AHEAD: later("Ahead"),
    Relation.FORK: later("Fork"),
    Relation.ALTERED: later("Altered"),
    Relation.UNSIGNED: later("Not signed by a known key"),
    Relation.FOREIGN: later("Another ledger"),
    Relation.UNREADABLE: later("No checkpoint"),
    Relation.UNREACHABLE: later("Cannot be reached"),
}
_PAIRS: Mapping[bool | None, tuple[str, Marked]] = {
    True: (later("Same history"), Integrity.VERIFIED),
    False: (later("Contradict each other"), Integrity.FORK),
    None: (later("Cannot be compared"), Integrity.UNCHECKED),
}
_PROVES: Mapping[Proves, tuple[str, Marked]] = {
    Proves.FORK: (later("Two signed histories"), Integrity.FORK),
    Proves.FOLLOWED: (later("Settled: the final one is here"), Integrity.PENDING),
    Proves.NOTHING: (later("Proves nothing"), Severity.NOTE),
}


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was compared last, and the evidence that is kept."""

    compared: tuple[Compared, ...] = ()
    pairs: tuple[Pair, ...] = ()
    kept: tuple[Kept, ...] = ()
    at_ms: int | None = None  # when the peers were compared


Item = Compared | Pair | Kept


class AgreementRows:
    """A `RowSource` over evidence, then what stands to this copy, then the peers in pairs."""

    columns: Sequence[Column] = (
        Column(later("Between"), 20.0),
        Column(later("Agreement"), 15.0, can_shrink=False),
        Column(later("Entries"), 6.5, is_number=True),
        Column(later("Seen"), 22.0),
    )

    def __init__(self, agreement: Agreement) -> None:
        self.items: list[Item] = [*agreement.kept, *agreement.compared, *agreement.pairs]

    def count(self) -> int:
        """Return the number of rows."""
        return len(self.items)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        first = number * PAGE
        return [_row(at, one) for at, one in enumerate(self.items[first : first + PAGE], first)]


def _row(at: int, one: Item) -> Row:
    if isinstance(one, Kept):
        word, mark = _PROVES[one.proves]
        size = "" if one.size is None else grouped(one.size)
        return Row(at, (say("Evidence {name}", name=one.name), word, size, one.why), mark)
    if isinstance(one, Pair):
        word, mark = _PAIRS[one.agrees]
        return Row(at, (f"{one.first} \u00b7 {one.second}", word, "", ""), mark)
    size = "" if one.shown is None else grouped(one.shown.size)
    seen = one.relation.said if one.error is None else retold(one.error.what)
    cells = (f"{_HERE} \u00b7 {one.name}", _VERDICTS[one.relation], size, seen)
    return Row(at, cells, _MARKS[one.relation])


def agreement_words(agreement: Agreement) -> str:
    """Return what all rows together say, for a caption."""
    if agreement.at_ms is None:
        return say("not compared in this window yet")
    sound = sum(one.relation.is_sound for one in agreement.compared)
    told = say(
        "{sound} of {peers} of one history",
        sound=grouped(sound),
        peers=amount(len(agreement.compared), "peer", "peers"),
    )
    return say("{told} with this copy, {utc}", told=told, utc=utc(agreement.at_ms))


def inspect_compared(one: Compared, titles: Mapping[str, str]) -> Inspection:
    """Return another's checkpoint beside this copy, in words."""
    facts = [Fact(say("From"), one.name)]
    why: tuple[Fact, ...] = ()
    sentence = one.relation.said
    sentence = (
        say("It is {sentence}.", sentence=sentence)
        if one.shown is not None
        else say("It {bare}.", bare=_bare(one))
    )
    if one.shown is not None:
        facts += [
            Fact(say("Log"), one.shown.origin),
            Fact(say("Entries"), grouped(one.shown.size)),
            Fact(say("Root"), one.shown.root.hex(), is_hash=True),
        ]
        if one.checkpoint is not None and one.checkpoint.as_of_s is not None:
            facts.append(Fact(say("Cosigned"), utc(one.checkpoint.as_of_s * 1000)))
        why = (Fact(say("Its checkpoint"), one.shown.note.decode("utf-8", "replace")),)
    if one.evidence is not None:
        facts.append(Fact(say("Evidence"), one.evidence))
    checks = checkpoint_checks(one, titles) if one.shown is not None else ()
    return Inspection(
        _VERDICTS[one.relation], _MARKS[one.relation], sentence, checks=checks, pair=root_pair(one),
        facts=tuple(facts), why=why,
    )  # fmt: skip


def _bare(one: Compared) -> str:
    return (
        one.relation.said
        if one.relation is Relation.UNREACHABLE
        else say("is {said}", said=one.relation.said)
    )


def inspect_pair(one: Pair) -> Inspection:
    """Return two peers beside one another, in words."""
    word, mark = _PAIRS[one.agrees]
    sentence = {
        True: say("The larger of their logs begins with the smaller one; its own tiles prove it."),
        False: say("Both logs are signed, and no history can hold both."),
        None: say("The tiles that would be needed were not given."),
    }[one.agrees]
    facts = () if one.evidence is None else (Fact(say("Evidence"), one.evidence),)
    between = Fact(say("Between"), say("{first} and {second}", first=one.first, second=one.second))
    return Inspection(word, mark, sentence, facts=(between, *facts))


def inspect_kept(
    one: Kept,
    ours: Root | None,
    notes: Sequence[tuple[str, str]],
    titles: Mapping[str, str],
    wishes: tuple[Wish, ...],
) -> Inspection:
    """Return a group of evidence: both signed notes, and where they part."""
    word, mark = _PROVES[one.proves]
    facts = [
        Fact(
            say("Signed by"), ", ".join(titles.get(it, it) for it in one.signed_by) or say("nobody")
        )
    ]
    if one.size is not None:
        facts.append(Fact(say("At"), amount(one.size, "entry", "entries")))
    facts += [Fact(say("File"), f"{name}, {octets(size)}") for name, size in one.files]
    facts.append(Fact(say("For others"), _FOR_OTHERS))
    pair = None
    if one.root is not None and ours is not None and ours.root != one.root:
        pair = HashPair(
            say("Root in the other history"), one.root.hex(), say("Root here"), ours.root.hex()
        )
    why = tuple(Fact(name, text) for name, text in notes)
    return Inspection(word, mark, one.why, pair=pair, facts=tuple(facts), why=why, wishes=wishes)
