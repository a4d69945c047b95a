"""A city's layer that is read again: what is new in it, what has changed, what stays as it is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.errors import FormatError
from desktop.exchange.draft import Draft
from desktop.ledger.record import Record, Ref


def renewed(drafts: Sequence[Draft], known: Iterable[Record]) -> tuple[list[Draft], list[str]]:
    """Return what is to be recorded of a layer, and notes of what is not new.

    An asset that is on the ledger unchanged is passed over; one that has changed corrects the
    record that describes it so far.

    Args:
        drafts: assets as the file has them.
        known: assets that are in force or wait in the outbox.

    Raises:
        FormatError: nothing of the layer is new.
    """
    before = {thing: record for record in known for thing in record.about}
    fresh: list[Draft] = []
    unchanged = corrected = 0
    for draft in drafts:
        record = before.get(draft.about[0])
        if record is None:
            fresh.append(draft)
        elif all(record.data.get(name) == value for name, value in draft.data.items()):
            unchanged += 1
        else:
            data = {**record.data, **draft.data}  # what the file does not say stays
            fresh.append(replace(draft, data=data, refs=(Ref("corrects", record.id),)))
            corrected += 1
    if drafts and not fresh:
        raise FormatError(
            f"all {unchanged:,} features are on the ledger as the file has them",
            means="There is nothing to record.",
            do="Look whether it is the newest file.",
        )
    notes = []
    if unchanged:
        notes.append(f"{unchanged:,} features are on the ledger unchanged and were passed over.")
    if corrected:
        notes.append(f"{corrected:,} features have changed; their records are corrected.")
    return fresh, notes
