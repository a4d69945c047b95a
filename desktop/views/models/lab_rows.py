"""The attacks of the Tamper Lab as a table, and one of them in words before and after its trial."""

import re
from collections.abc import Mapping, Sequence

from desktop.audit.attacks import Attack
from desktop.audit.codes import all_codes, meaning_of
from desktop.audit.peer_attacks import PeerAttack
from desktop.trial import Outcome
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.finding_texts import called
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.record_rows import short_id, verdict_word
from desktop.views.parts.fact_list import Line
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.retelling import retold
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

_HYPHEN = re.compile(r"(?<!\bun)(?<!\bmis)-")  # those of a word itself stay
_TARGETS = {
    "STORE": later("Files"),
    "TREE": later("Log"),
    "SEAL": later("Log"),
    "VOID": later("Log"),
    "SIG": later("Signatures"),
    "FINAL": later("Finality"),
    "TABLE": later("Tables"),
    "PEER": later("A peer"),
}
_ON_COPY = later("It is made on a copy without keys, which is audited before and after.")
_BY_LIAR = later(
    "A copy of this profile, without keys, syncs from a peer that lies; a peer that is a server "
    "is played in a process of its own, for this machine alone."
)


class LabRows:
    """A `RowSource` over attacks."""

    columns: Sequence[Column] = (
        Column(later("Attack"), 13.0, can_sort=True),
        Column(later("On"), 7.6, can_sort=True, can_shrink=False),
        Column(later("What is done"), 26.0),
        Column(later("Came to"), 9.0, can_sort=True, can_shrink=False),
    )

    def __init__(
        self,
        attacks: Sequence[Attack | PeerAttack],
        outcomes: Mapping[str, Outcome],
        order: tuple[int, bool] | None = None,  # column, descending
    ) -> None:
        self._outcomes = outcomes
        self.attacks = list(attacks)
        if order is not None:
            column, is_descending = order
            self.attacks.sort(key=lambda one: self._row(one).cells[column], reverse=is_descending)

    def count(self) -> int:
        """Return the number of attacks."""
        return len(self.attacks)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return [self._row(one) for one in self.attacks[number * PAGE : (number + 1) * PAGE]]

    def _row(self, one: Attack | PeerAttack) -> Row:
        outcome = self._outcomes.get(one.name)
        cells = (attack_title(one.name), target_word(one), retold(one.what), _came_to(outcome))
        return Row(one.name, cells, _mark(outcome))


def attack_title(name: str) -> str:
    """Return an attack's name as words."""
    return retold(_HYPHEN.sub(" ", name).capitalize())


def target_word(one: Attack | PeerAttack) -> str:
    """Return what is attacked."""
    return _TARGETS.get(one.code.partition("_")[0], one.target)


def _came_to(outcome: Outcome | None) -> str:
    if outcome is None:
        return ""
    return say("Found" if outcome.is_found else "Not found")


def _mark(outcome: Outcome | None) -> Marked:
    if outcome is None:
        return Integrity.UNCHECKED
    return Integrity.VERIFIED if outcome.is_found else Integrity.ALTERED


def lab_sentence(outcome: Outcome | None) -> Sentence:
    """Return what the last trial came to."""
    if outcome is None:
        return Sentence(
            Integrity.UNCHECKED, say("Choose an attack and watch what lights up."),
            say("It is made on a copy; your own copy is only read."),
        )  # fmt: skip
    title = attack_title(outcome.name)
    if outcome.said is not None:
        harm = say("and has changed the copy" if outcome.was_harmed else "and has changed nothing")
        text = (
            say("{title}: found, {harm}.", title=title, harm=harm)
            if outcome.is_found
            else say("{title}: not found, {harm}.", title=title, harm=harm)
        )
        return Sentence(_mark(outcome), text)
    lit = amount(len(outcome.lit), "finding", "findings")
    if outcome.is_found:
        return Sentence(
            _mark(outcome),
            say("{title}: found.", title=title),
            say("It has lit up {lit}.", lit=lit),
        )
    return Sentence(
        _mark(outcome),
        say("{title}: not found by its code.", title=title),
        say("{lit} lit up.", lit=lit),
    )


def outcome_lines(outcome: Outcome) -> list[Line]:
    """Return what a reader of the copy would see."""
    mark = _mark(outcome)
    lines = [Line(say("Looked for"), _code_words(outcome.code), mark)]
    said, seen = outcome.said, outcome.seen
    if said is not None:
        lines.append(
            Line(
                say("Said of it"),
                retold(said.what) or say("The peer is {state}.", state=said.state),
            )
        )
        lines += [
            Line(name, retold(text))
            for name, text in ((say("It means"), said.means), (say("Do"), said.do))
            if text
        ]
        held = say("changed" if outcome.was_harmed else "as before")
        size = amount(outcome.size, "entry", "entries")
        lines.append(Line(say("The copy"), say("Trusts {size}, {held}.", size=size, held=held)))
    elif seen is not None:
        what = say(
            "Record {short_id}: {verdict_word}",
            short_id=short_id(seen.record),
            verdict_word=verdict_word(seen.verdict),
        )
        lines.append(Line(say("A reader sees"), what, seen.verdict))
        lines += [
            Line("" if at else say("Because"), retold(text)) for at, text in enumerate(seen.reasons)
        ]
    return lines


def inspect_attack(
    one: Attack | PeerAttack, outcome: Outcome | None, copy_words: str, wishes: tuple[Wish, ...]
) -> Inspection:
    """Return an attack in words."""
    is_liar = isinstance(one, PeerAttack)
    facts = [
        Fact(say("On"), target_word(one)),
        Fact(say("Looked for"), _code_words(one.code)),
    ]
    if one.code in all_codes():
        facts.append(Fact(say("It means"), retold(meaning_of(one.code).means)))
    facts += [
        Fact(say("How"), _BY_LIAR if is_liar else _ON_COPY),
        Fact(say("The copy"), copy_words),
    ]
    if outcome is not None:
        size = grouped(outcome.size)
        facts.append(
            Fact(
                say("Came to"),
                say("{came_to}; the copy has {size} entries", came_to=_came_to(outcome), size=size),
            )
        )
    return Inspection(
        attack_title(one.name), _mark(outcome), retold(one.what), facts=tuple(facts), wishes=wishes
    )


def _code_words(code: str) -> str:
    title = called(code)
    return code if title == code else f"{title} \u00b7 {code}"
