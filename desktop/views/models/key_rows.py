"""The keys of a profile, and the statements under them that came from elsewhere, as tables."""

from collections.abc import Mapping, Sequence

from desktop.finding import Severity
from desktop.keys.derive import KeyRole
from desktop.own_keys import OwnKey
from desktop.replica.key_watch import Stranger
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.key_words import (
    KEY_NAMES,
    holder,
    mark_of,
    may_words,
    standing_words,
    stranger_words,
    until_words,
)
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.record_facts import kind_title
from desktop.views.models.words import FIELDS, field_word, moment, utc
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

_NONE = "\u2013"
_NO_QUOTA = later("none; 500 records and 64 KiB a statement")


class KeyRows:
    """A `RowSource` over the keys of a profile."""

    columns: Sequence[Column] = (
        Column(later("Key"), 16.0),
        Column(later("Enrolled for"), 18.0),
        Column(later("On this ledger"), 11.0, can_shrink=False),
        Column(later("Until"), 7.5, can_shrink=False),
        Column(later("Sent"), 5.0, is_number=True),
        Column(later("Newest (UTC)"), 11.0, can_shrink=False),
    )

    def __init__(self, keys: Sequence[OwnKey], now_ms: int) -> None:
        self.keys, self._now_ms = tuple(keys), now_ms

    def count(self) -> int:
        """Return the number of keys."""
        return len(self.keys)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return [self._row(one) for one in self.keys[number * PAGE : (number + 1) * PAGE]]

    def _row(self, one: OwnKey) -> Row:
        is_issuing = one.role is KeyRole.ISSUING
        use = one.use if is_issuing else None
        cells = (
            key_name(one),
            holder(one.enrolment) if is_issuing else "",
            standing_words(one, self._now_ms),
            until_words(one.enrolment) if is_issuing else _NONE,
            _NONE if use is None else grouped(use.statements),
            _NONE if use is None or use.newest_ms is None else moment(use.newest_ms),
        )
        return Row(one.did, cells, mark_of(one, self._now_ms))


class StrangerRows:
    """A `RowSource` over statements that this machine did not send."""

    columns: Sequence[Column] = (
        Column(later("When (UTC)"), 11.5, can_shrink=False),
        Column(later("What"), 14.0),
        Column(later("Entry"), 5.5, is_number=True),
    )

    def __init__(self, strangers: Sequence[Stranger]) -> None:
        self.strangers = tuple(strangers)

    def count(self) -> int:
        """Return the number of statements."""
        return len(self.strangers)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        chosen = self.strangers[number * PAGE : (number + 1) * PAGE]
        return [self._row(one) for one in chosen]

    def _row(self, one: Stranger) -> Row:
        cells = (moment(one.time_ms), stranger_words(one), grouped(one.entry))
        return Row(one.statement, cells, Severity.WARNING)


def key_name(one: OwnKey) -> str:
    """Return what a key is for."""
    name = KEY_NAMES[one.role]
    return name if one.is_in_force else say("Signed your records before")


def inspect_key(
    one: OwnKey, now_ms: int, names: Mapping[str, str], wishes: tuple[Wish, ...]
) -> Inspection:
    """Return what the inspector shows of a key.

    Args:
        one: the key.
        now_ms: Unix milliseconds.
        names: of roles and fields of city life, by their ids.
        wishes: what can be done with it.
    """
    facts = [Fact(say("Public key"), one.did)]
    if one.role is KeyRole.ISSUING:
        facts = [*_enrolment_facts(one, names), *_use_facts(one), *facts]
    return Inspection(
        key_name(one),
        mark_of(one, now_ms),
        may_words(one, now_ms),
        facts=tuple(facts),
        wishes=wishes,
        facts_first=True,
    )


def _enrolment_facts(one: OwnKey, names: Mapping[str, str]) -> list[Fact]:
    found = one.enrolment
    if found is None:
        return []
    roles = ", ".join(names.get(role, role) for role in found.roles)
    fields = (field_word(it) if it in FIELDS else names.get(it, it) for it in found.domains)
    domains = ", ".join(fields) or say("all fields")
    titles = sorted({kind_title(kind, kind.id) for kind in one.kinds}, key=str.casefold)
    facts = [
        Fact(say("Enrolled for"), holder(found) or say("no name")),
        Fact(say("May act as"), roles),
        Fact(say("In"), domains),
        Fact(say("From"), found.valid_from[:10]),
        Fact(say("Until"), until_words(found)),
        Fact(say("May issue"), ", ".join(titles) or say("nothing")),
        Fact(say("Enrolled in"), say("entry {entry}", entry=grouped(found.entry))),
    ]
    others = ((say("Took over from"), found.predecessor), (say("Handed over to"), found.successor))
    facts += [Fact(name, did) for name, did in others if did is not None]
    if found.suspect_since is not None:
        facts.append(
            Fact(
                say("In doubt from"),
                say("entry {suspect_since}", suspect_since=grouped(found.suspect_since)),
            )
        )
    return facts


def _use_facts(one: OwnKey) -> list[Fact]:
    use = one.use
    if use is None:
        return []
    records = amount(use.records, "record", "records")
    sent = say(
        "{statements} with {records}",
        statements=amount(use.statements, "statement", "statements"),
        records=records,
    )
    facts = [Fact(say("Sent"), sent if use.statements else say("nothing yet"))]
    if use.newest_ms is not None and use.newest_entry is not None:
        newest = say(
            "{utc}, entry {newest_entry}",
            utc=utc(use.newest_ms),
            newest_entry=grouped(use.newest_entry),
        )
        facts.append(Fact(say("Newest"), newest))
    return [*facts, Fact(say("Quota"), _NO_QUOTA)]


def inspect_stranger(one: Stranger, wishes: tuple[Wish, ...]) -> Inspection:
    """Return what the inspector shows of a statement that this machine did not send."""
    facts = [
        Fact(say("What"), stranger_words(one)),
        Fact(
            say("Place"),
            say(
                "entry {entry}, block {height}",
                entry=grouped(one.entry),
                height=grouped(one.height),
            ),
        ),
        Fact(say("Block of"), utc(one.time_ms)),
        Fact(say("Signed"), say("{utc}, as the signer says", utc=utc(one.issued_s * 1000))),
        Fact(say("Final"), say("yes" if one.is_final else "not yet")),
        Fact(say("Under key"), one.did),
        Fact(say("Statement"), one.statement, is_hash=True),
        *(Fact(say("Record"), record) for record in one.records[:3]),
    ]
    return Inspection(
        say("Not from this laptop"),
        Severity.WARNING,
        say(
            "Signed on another machine of yours, before this profile was restored, or by "
            "somebody who "
            "has your key. If you do not know it, have the key revoked at once."
        ),
        facts=tuple(facts),
        wishes=wishes,
        facts_first=True,
    )
