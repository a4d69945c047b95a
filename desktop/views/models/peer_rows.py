"""The peers as a table and one by one: how far each is, what it said last, what that means."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.finding import Severity
from desktop.peers.compare import Compared, Relation
from desktop.peers.evidence import signers
from desktop.peers.meter import Reading
from desktop.peers.source import Peer
from desktop.peers.sync import PeerState
from desktop.verdict import Check, Result
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.inspection import Fact, HashPair, Inspection
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.words import ago, moment, octets
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.retelling import retold
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

_STATES: Mapping[str, tuple[str, Marked, str]] = {
    "agrees": (
        later("Agrees"),
        Integrity.VERIFIED,
        later("It holds the same history, to the same size."),
    ),
    "behind": (
        later("Is behind"),
        Integrity.PENDING,
        later("It holds the same history, an older part of it."),
    ),
    "pending": (
        later("Waits for quorum"),
        Integrity.PENDING,
        later("It holds newer entries that too few authorities have cosigned yet."),
    ),
    "incomplete": (
        later("Incomplete"),
        Severity.WARNING,
        later("Its copy is not finished, or broken."),
    ),
    "unreachable": (
        later("Cannot be reached"),
        Severity.NOTE,
        later("Nothing is known of it at present."),
    ),
    "slow": (
        later("Too slow"),
        Severity.WARNING,
        later("It kept this machine waiting and was left."),
    ),
    "refused": (
        later("Refused"),
        Severity.ERROR,
        later("What it gave was not believed. Nothing was changed."),
    ),
    "fork": (
        later("Another history"),
        Integrity.FORK,
        later("It holds another history, validly signed. Both signed notes are kept as evidence."),
    ),
}
_UNASKED = (
    later("Not asked yet"),
    Integrity.UNCHECKED,
    later("It was not asked in this window yet."),
)
_KINDS = {"folder": later("Folder"), "local": later("Authority here"), "http": later("Web")}
_SOUND = ("agrees", "behind", "pending")


@dataclass(frozen=True, slots=True)
class PeerLine:
    """One peer, and what is known of it."""

    peer: Peer
    state: PeerState | None
    reading: Reading
    place: str  # its address, or the whole path of its folder
    height: int | None = None  # of the block in which its log ends, where this copy holds it


@dataclass(frozen=True, slots=True)
class Here:
    """How far this copy is."""

    size: int = 0
    height: int = -1


class PeerRows:
    """A `RowSource` over peers, in the profile's order unless told otherwise."""

    columns: Sequence[Column] = (
        Column(later("Peer"), 11.0, can_sort=True),
        Column(later("State"), 11.8, can_sort=True, can_shrink=False),
        Column(later("Block"), 5.4, is_number=True, can_sort=True),
        Column(later("Lag"), 8.4, can_sort=True),
        Column(later("Asked"), 7.2, can_sort=True, can_shrink=False),
        Column(later("Read"), 6.4, is_number=True, can_sort=True),
        Column(later("Kind"), 8.6),
        Column(later("Last error, or address"), 20.0),
    )

    def __init__(
        self,
        lines: Sequence[PeerLine],
        here: Here,
        now_ms: int,
        order: tuple[int, bool] | None = None,  # column, descending
    ) -> None:
        self.lines = list(lines)
        self._here, self._now_ms = here, now_ms
        if order is not None:
            column, is_descending = order
            self.lines.sort(key=lambda one: self._key(one, column), reverse=is_descending)

    def count(self) -> int:
        """Return the number of peers."""
        return len(self.lines)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return [self._row(one) for one in self.lines[number * PAGE : (number + 1) * PAGE]]

    def _row(self, one: PeerLine) -> Row:
        word, mark, _ = _said(one.state)
        error = None if one.state is None else one.state.error
        cells = (
            one.peer.name,
            word,
            "" if one.height is None else grouped(one.height),
            lag_words(one, self._here),
            asked_words(one, self._now_ms),
            octets(one.reading.octets) if one.reading.octets else "",
            kind_words(one.peer),
            one.place if error is None else retold(error.what),
        )
        return Row(one.peer.name, cells, mark)

    def _key(self, one: PeerLine, column: int) -> tuple[object, ...]:
        size = -1 if one.state is None or one.state.size is None else one.state.size
        keys: tuple[object, ...] = (
            one.peer.name.lower(),
            _said(one.state)[0],
            size,
            size,
            one.reading.asked_ms or 0,
            one.reading.octets,
        )
        return keys[column], one.peer.name


def kind_words(peer: Peer) -> str:
    """Return what kind of peer it is."""
    if peer.address.startswith("http://"):
        return say("Web, not encrypted")
    return _KINDS.get(peer.kind, peer.kind)


def asked_words(one: PeerLine, now_ms: int) -> str:
    """Return when a peer was asked last in this window."""
    asked_ms = one.reading.asked_ms
    return "" if asked_ms is None else ago(max(now_ms - asked_ms, 0) // 1000)


def lag_words(one: PeerLine, here: Here) -> str:
    """Return how far a peer is behind this copy, or ahead of it."""
    state = one.state
    if state is None or state.size is None or state.state not in _SOUND:
        return ""
    if state.size > here.size:
        return say("{entries} ahead", entries=amount(state.size - here.size, "entry", "entries"))
    if one.height is None or one.height >= here.height:
        return say("none")
    return amount(here.height - one.height, "block", "blocks")


def peers_sentence(lines: Sequence[PeerLine], *, is_forked: bool) -> Sentence:
    """Return what is true of all peers."""
    if is_forked or any(one.state is not None and one.state.state == "fork" for one in lines):
        return Sentence(
            Integrity.FORK,
            say("Two histories of this ledger are proven."),
            say("Rely on nothing that is not final, and show the evidence to the authorities."),
        )
    if not lines:
        return Sentence(
            Severity.NOTE,
            say("This profile asks nobody."),
            say("Add a peer: an address, a folder, or a stick with a copy of the log."),
        )
    states = Counter("" if one.state is None else one.state.state for one in lines)
    if states[""] == len(lines):
        return Sentence(Integrity.UNCHECKED, say("No peer was asked in this window yet."))
    agree, count = states["agrees"], len(lines)
    text = say(
        "{agree} of {peers} with this copy.",
        agree=grouped(agree),
        peers=amount(count, "peer agrees", "peers agree"),
    )
    others = [
        f"{grouped(states[state])} {_STATES[state][0].lower()}"
        for state in _STATES
        if states[state] and state != "agrees"
    ]
    if states[""]:
        others.append(say("{states} not asked yet", states=grouped(states[""])))
    rest = f"{', '.join(others)}." if others else ""
    return Sentence(_worst(states), text, rest[:1].upper() + rest[1:])


def _worst(states: Counter[str]) -> Marked:
    if states["refused"]:
        return Severity.ERROR
    if states["incomplete"] or states["slow"]:
        return Severity.WARNING
    return Integrity.VERIFIED if states["agrees"] else Integrity.UNCHECKED


def inspect_peer(
    one: PeerLine,
    compared: Compared | None,
    titles: Mapping[str, str],  # of authorities by id
    now_ms: int,
    wishes: tuple[Wish, ...],
) -> Inspection:
    """Return a peer as the inspector shows it: what it showed last, and why it was refused."""
    _, mark, sentence = _said(one.state)
    error = None if one.state is None else one.state.error
    if error is not None:
        sentence = str(error)
    facts = _peer_facts(one, now_ms)
    checks: tuple[Check, ...] = ()
    pair = None
    why: tuple[Fact, ...] = ()
    if compared is not None and compared.shown is not None:
        shown = compared.shown
        facts += [
            Fact(say("Its log"), shown.origin),
            Fact(say("Its entries"), grouped(shown.size)),
            Fact(say("Its root"), shown.root.hex(), is_hash=True),
        ]
        checks = checkpoint_checks(compared, titles)
        pair = root_pair(compared)
        why = (Fact(say("Its checkpoint"), shown.note.decode("utf-8", "replace")),)
    return Inspection(
        one.peer.name,
        mark,
        sentence,
        checks=checks,
        pair=pair,
        facts=tuple(facts),
        why=why,
        wishes=wishes,
    )


def _peer_facts(one: PeerLine, now_ms: int) -> list[Fact]:
    facts = [Fact(say("Kind"), kind_words(one.peer)), Fact(say("Address"), one.place)]
    if one.reading.asked_ms is not None:
        facts.append(
            Fact(say("Asked"), f"{asked_words(one, now_ms)}, {moment(one.reading.asked_ms)}")
        )
        facts.append(Fact(say("Read here"), octets(one.reading.octets)))
    if one.state is not None and one.state.code is not None:
        facts.append(Fact(say("Code"), one.state.code))
    return facts


def checkpoint_checks(compared: Compared, titles: Mapping[str, str]) -> tuple[Check, ...]:
    """Return what was checked of another's checkpoint, one by one."""
    relation, checkpoint = compared.relation, compared.checkpoint
    told = "" if compared.error is None else retold(compared.error.what)
    if checkpoint is None:
        failed = Result.FAILED if relation.is_wrong else Result.NOT_DONE
        return (
            Check(
                say("signature of the log"),
                failed,
                told or say("It is {said}.", said=relation.said),
            ),
        )
    names = [titles.get(name, name) for name in signers(checkpoint)[1:]]
    final = say("They are a quorum." if checkpoint.is_final else "They are no quorum.")
    cosigned = f"{', '.join(names) or say('Nobody')}. {final}"
    if relation.is_wrong:
        history = Result.FAILED
    else:
        history = Result.OK if relation.is_sound else Result.NOT_DONE
    return (
        Check(
            say("signature of the log"),
            Result.OK,
            say("It is signed by {origin}.", origin=checkpoint.origin),
        ),
        Check("cosignatures", Result.OK if checkpoint.is_final else Result.NOTE, cosigned),
        Check(say("same history"), history, say("It is {said}.", said=relation.said)),
    )


def root_pair(compared: Compared) -> HashPair | None:
    """Return the two roots of a fork, where both are known at one size."""
    shown, ours = compared.shown, compared.our_root
    if compared.relation is not Relation.FORK or shown is None or ours is None:
        return None
    return HashPair(say("Its root"), shown.root.hex(), say("Root here at that size"), ours.hex())


def _said(state: PeerState | None) -> tuple[str, Marked, str]:
    if state is None:
        return _UNASKED
    return _STATES.get(state.state, (state.state, Integrity.UNCHECKED, ""))
