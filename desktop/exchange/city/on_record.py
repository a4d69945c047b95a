"""Is a window that was read from a file on the ledger, or on its way there, already?

The same readings or taps give the same root, for all secrets follow from the operator's. A window
that stands there twice would be billed or counted twice.
"""

from collections.abc import Iterable, Sequence

from desktop.errors import FormatError
from desktop.exchange.draft import Draft
from desktop.ledger.record import Record

_MOST_NOTES = 20


def check_new(drafts: Sequence[Draft], known: Iterable[Record]) -> list[str]:
    """Return a note for each draft in whose time its device has another window.

    Args:
        drafts: windows with the members ``root``, ``from`` and ``until``.
        known: windows of their kind that are in force or wait in the outbox.

    Raises:
        FormatError: one of the drafts is among them, or its meter counted that time before.
    """
    roots: dict[object, str] = {}
    sources: dict[object, list[Record]] = {}
    for record in known:
        roots[record.data.get("root")] = record.id
        for source in _sources(record):
            sources.setdefault(source, []).append(record)
    notes = []
    for draft in drafts:
        twin = roots.get(draft.data["root"])
        if twin is not None:
            raise _refusal(f"{draft.source}: this window was recorded already, as {twin}")
        for record in _overlapping(draft, sources):
            if "account" in draft.data:
                raise _refusal(
                    f"{draft.source}: its meter counted that time in {record.id} already"
                )
            notes.append(
                f"{draft.source}: {record.id} is of the same device and time; see that no tap "
                "stands in both."
            )
    more = len(notes) - _MOST_NOTES
    return notes if more <= 0 else [*notes[:_MOST_NOTES], f"So it is with {more:,} more."]


def _refusal(what: str) -> FormatError:
    return FormatError(
        what,
        means="Nothing of the file was taken over: it would count twice.",
        do="Leave out what is on the ledger; to change it, revoke that record first.",
    )


def _overlapping(draft: Draft, sources: dict[object, list[Record]]) -> Iterable[Record]:
    begin, end = str(draft.data["from"]), str(draft.data["until"])
    for record in (one for source in _sources(draft) for one in sources.get(source, ())):
        if str(record.data.get("from")) < end and begin < str(record.data.get("until")):
            yield record


def _sources(one: Draft | Record) -> Iterable[object]:
    """Return the meter's pseudonym, or the devices."""
    account = one.data.get("account")
    return one.about if account is None else (account,)
