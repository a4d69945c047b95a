"""The outbox as a table: what waits, what was sent, how far it has come."""

from collections import Counter
from collections.abc import Mapping, Sequence

from desktop.domains.kind import Kind
from desktop.errors import FormatError
from desktop.finding import Severity
from desktop.ledger.json_profile import parse_object
from desktop.ledger.record import record_of
from desktop.replica.outbox import Queued, State
from desktop.views.integrity import Integrity, Marked, Share
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.record_facts import data_facts, envelope_facts, kind_title
from desktop.views.models.record_rows import short_id
from desktop.views.models.words import countdown, moment, utc
from desktop.views.retelling import retold
from desktop.views.saying import grouped, later, say

_SUMMARY = 3  # values that tell records of a kind apart
_WAITED, _SIGNED, _LOGGED = 0.25, 0.5, 0.75
LEGEND: tuple[tuple[Integrity | Share, str], ...] = (
    (Share(_WAITED), later("cools off, can be pulled back")),
    (Share(_SIGNED), later("signed and sent")),
    (Share(_LOGGED), later("logged, waits for quorum")),
    (Integrity.VERIFIED, later("final")),
)


class OutboxRows:
    """A `RowSource` over what was queued, the newest first."""

    columns: Sequence[Column] = (
        Column(later("State"), 14.5, can_shrink=False),
        Column(later("Record"), 14.0),
        Column(later("In short"), 24.0),
        Column(later("Queued (UTC)"), 12.0, can_shrink=False),
        Column(later("Id"), 8.6, is_hash=True, can_shrink=False),
    )

    def __init__(
        self,
        queued: Sequence[Queued],
        kinds: Mapping[str, Kind],
        now_ms: int,
        cosigned: tuple[int, int] | None = None,
    ) -> None:
        self.items = list(reversed(queued))
        self._kinds, self._now_ms, self._cosigned = kinds, now_ms, cosigned

    def count(self) -> int:
        """Return the number of queued records."""
        return len(self.items)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return [self._row(one) for one in self.items[number * PAGE : (number + 1) * PAGE]]

    def _row(self, one: Queued) -> Row:
        kind = self._kinds.get(one.kind)
        cells = (
            state_words(one, self._now_ms, self._cosigned),
            kind_title(kind, one.kind),
            summary(one, kind),
            moment(one.created_ms),
            short_id(one.record),
        )
        return Row(one.record, cells, state_mark(one, self._now_ms, self._cosigned))


_COUNTED = {
    State.WAITING: later("{count} waiting"),
    State.SIGNED: later("{count} signed"),
    State.LOGGED: later("{count} logged"),
    State.FINAL: later("{count} final"),
    State.REFUSED: later("{count} refused"),
    State.PULLED: later("{count} pulled back"),
    State.PUT_AWAY: later("{count} put away"),
}


_ENDS = {
    State.FINAL: later("Final"),
    State.REFUSED: later("Refused"),
    State.PULLED: later("Pulled back"),
    State.PUT_AWAY: later("Refused, put away"),
}


def counted_words(queued: Sequence[Queued]) -> str:
    """Return how many records are how far, in the order of the way."""
    counts = Counter(one.state for one in queued)
    words = [say(_COUNTED[state], count=grouped(counts[state])) for state in State if counts[state]]
    return ", ".join(words)


def state_words(one: Queued, now_ms: int, cosigned: tuple[int, int] | None = None) -> str:
    """Return how far a queued record has come."""
    match one.state:
        case State.WAITING:
            left = one.release_ms - now_ms
            return (
                say("Cools off, {countdown}", countdown=countdown(left))
                if left > 0
                else say("Ready to send")
            )
        case State.SIGNED:
            return say("Signed, not acknowledged")
        case State.LOGGED:
            return _waits(*cosigned) if cosigned else say("Logged")
        case State.FINAL | State.REFUSED | State.PULLED | State.PUT_AWAY:
            return say(_ENDS[one.state])


def _waits(done: int, needed: int) -> str:
    return say("Waits for quorum ({done} of {needed})", done=done, needed=needed)


def state_mark(one: Queued, now_ms: int, cosigned: tuple[int, int] | None = None) -> Marked | Share:
    """Return the pie that fills on the way to the ledger, and the mark at its end."""
    match one.state:
        case State.WAITING:
            whole = max(one.release_ms - one.created_ms, 1)
            return Share(_WAITED * min(max((now_ms - one.created_ms) / whole, 0.0), 1.0))
        case State.SIGNED:
            return Share(_SIGNED)
        case State.LOGGED:
            done, needed = cosigned or (0, 1)
            return Share(_LOGGED + (1 - _LOGGED) * min(done / max(needed, 1), 0.9))
        case State.FINAL:
            return Integrity.VERIFIED
        case State.REFUSED:
            return Severity.ERROR
        case State.PULLED | State.PUT_AWAY:
            return Severity.NOTE


def summary(one: Queued, kind: Kind | None) -> str:
    """Return the first values of a record, by which its writer knows it again."""
    try:
        record = record_of(parse_object(one.document.encode()))
    except FormatError:
        return ""
    facts = data_facts(kind, record.data)
    return ", ".join(fact.value for fact in facts[:_SUMMARY])


def inspect_queued(
    one: Queued, kind: Kind | None, now_ms: int, cosigned: tuple[int, int] | None
) -> Inspection:
    """Return a queued record as the inspector shows it, without wishes."""
    try:
        record = record_of(parse_object(one.document.encode()))
        facts = (*envelope_facts(record), *data_facts(kind, record.data))
    except FormatError as error:
        facts = (Fact(say("Damaged"), retold(error.what)),)
    return Inspection(
        title=kind_title(kind, one.kind),
        mark=state_mark(one, now_ms, cosigned),
        sentence=_sentence(one, now_ms, cosigned),
        facts=(
            *_advice(one),
            *facts,
            Fact(say("Queued"), utc(one.created_ms)),
            Fact(say("Record"), one.record.removeprefix("urn:uuid:")),
        ),
    )


def _sentence(one: Queued, now_ms: int, cosigned: tuple[int, int] | None) -> str:
    words = state_words(one, now_ms, cosigned)
    match one.state:
        case State.WAITING:
            return say(
                "{words}. It is not signed yet and can be pulled back without a trace.", words=words
            )
        case State.SIGNED:
            return say(
                "{words}. The same bytes are handed over again with the next sending.", words=words
            )
        case State.LOGGED | State.FINAL:
            return f"{words}: {one.detail}."
        case State.REFUSED | State.PUT_AWAY:
            return say("The ledger refused it. {detail}", detail=retold(one.detail))
        case State.PULLED:
            return say("It was pulled back before it was signed; nothing of it left this machine.")


def _advice(one: Queued) -> tuple[Fact, ...]:
    """Return what a refusal means and what can be done about it; nothing without one."""
    if one.state not in (State.REFUSED, State.PUT_AWAY):
        return ()
    code = one.detail.partition(":")[0]
    return (
        Fact(say("What it means"), say(_MEANS)),
        Fact(say("What to do"), say(_ADVICE.get(code, _ELSE))),
    )


_MEANS = later(
    "Nothing of it is on the ledger and nothing of it counts. As it was signed it is never sent "
    "again."
)
_ELSE = later("Put right what the reason names, then write it again.")
_ADVICE = {
    "BAD_FORM": later("A program made it wrongly: report that, then write it again."),
    "BAD_SIGNATURE": later("See under Keys whether this is the right key, then write it again."),
    "WRONG_LEDGER": later("Open the profile of the right ledger and write it there."),
    "ROLE": later("Let somebody issue it whose key has the role; see under Keys what yours may."),
    "DOMAIN": later("Ask your authority to enrol your key for the domain, then write it again."),
    "BAD_DATA": later("Write it again and put right the field that the reason names."),
    "ID_USED": later("See whether the same is on the ledger already; if not, write it again."),
    "BAD_REF": later("Sync, then write it again with a reference to a record that is there."),
    "VERB": later(
        "Look at the record that it is about: its state or its issuer does not allow it."
    ),
    "BALANCE": later("Look at the account under Points; write it again with what it holds."),
    "CUSTODY": later("Let whoever holds the thing offer it; then write it again."),
    "QUORUM": later("Sync, then propose again what builds on the charter that is in force."),
    "TOO_LARGE": later("Write it again in parts, or with smaller pictures."),
    "DUPLICATE": later("Nothing: the very same is on the ledger already. Put it away."),
}
