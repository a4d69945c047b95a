"""Four eyes: what goes to the colleague who approves, and what comes back from the one who drafted.

A draft is a file with the records as they will be signed. Whoever approves it names each of them by
its hash, so that nothing else can pass under the approval.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from desktop import approval, batch, issuing
from desktop.domains.kind import Kind
from desktop.durable import replace_file
from desktop.errors import RuleError, StorageError
from desktop.issuing import Accepted
from desktop.ledger.record import Record
from desktop.progress import Report
from desktop.replica import records
from desktop.views.context import Context
from desktop.views.models.inspection import Fact
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.record_facts import data_facts, envelope_facts, kind_title
from desktop.views.models.record_rows import short_id
from desktop.views.saying import later, say

_SUMMARY = 3  # values that tell records of a kind apart


@dataclass(frozen=True)
class ToApprove:
    """The records of a draft file, and what is known of their kinds here."""

    name: str  # of the file
    records: tuple[Record, ...]
    kinds: Mapping[str, Kind]

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """Return what kinds of record there are, in words."""
        ids = dict.fromkeys(record.kind for record in self.records)
        return tuple(kind_title(self.kinds.get(kind_id), kind_id) for kind_id in ids)

    def facts(self, row: int) -> tuple[Fact, ...]:
        """Return all that one record says."""
        one = self.records[row]
        return (*envelope_facts(one), *data_facts(self.kinds.get(one.kind), one.data))


class DraftRecords:
    """A `RowSource` over the records of a draft, in the order of the file."""

    columns: Sequence[Column] = (
        Column(later("Record"), 10.0),
        Column(later("In short"), 30.0),
        Column(later("Id"), 8.6, is_hash=True, can_shrink=False),
    )

    def __init__(self, draft: ToApprove) -> None:
        self._draft = draft

    def count(self) -> int:
        """Return the number of records."""
        return len(self._draft.records)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        start = number * PAGE
        part = self._draft.records[start : start + PAGE]
        return [self._row(at, one) for at, one in enumerate(part, start)]

    def _row(self, at: int, one: Record) -> Row:
        kind = self._draft.kinds.get(one.kind)
        values = [fact.value for fact in data_facts(kind, one.data)[:_SUMMARY]]
        return Row(at, (kind_title(kind, one.kind), ", ".join(values), short_id(one.id)))


def save_draft(context: Context, wanted: str, path: Path, _report: Report) -> tuple[Path, int]:
    """Write what waits under an id for the colleague who approves it; return where, and how many.

    Raises:
        UsageError: nothing waits under it.
        StorageError: it cannot be written.
    """
    with context.session.desk() as desk:
        made = approval.waiting_records(desk, wanted)
    replace_file(path, approval.draft_file(made), mode=0o644)
    return path, len(made)


def open_draft(context: Context, did: str, path: Path, _report: Report) -> ToApprove:
    """Return the records of a draft file that this key may approve.

    Raises:
        StorageError: it cannot be read.
        FormatError: it is no draft.
        RuleError: this key may not approve them.
    """
    found = approval.read_named_draft(path.name, _content(path))
    with context.reading() as db:
        _approvals(context, did, found)
        kinds = {kind.id: kind for kind, _ in records.kinds(db)}
    return ToApprove(path.name, found, kinds)


def approve(context: Context, did: str, draft: ToApprove, _report: Report) -> list[str]:
    """Put the approval of a draft into the outbox and return its ids there.

    Raises:
        RuleError: this key may not approve them.
        StorageError: it is not saved.
    """
    session = context.session
    accepted = _approvals(context, did, draft.records)
    with context.writing(), context.reading() as db, session.desk() as desk:
        wait_s = session.profile.cool_off_s
        return batch.enqueue(db, desk, None, accepted, session.now_ms(), wait_s)


def _approvals(context: Context, did: str, found: Sequence[Record]) -> Accepted:
    items = approval.approval_items([(record.id, record.sha256) for record in found])
    with context.reading() as db:
        kind_id, now_ms = approval.APPROVAL_KIND, context.now_ms()
        accepted = issuing.make_records(db, did, kind_id, items, now_ms)
    if accepted.refused:
        raise RuleError(
            say("Your key cannot approve this draft."),
            code="NOT_ALLOWED",
            means=accepted.refused[0].problem,
            do=say("Let a colleague approve it who is an approver in that field."),
        )
    return accepted


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(approval.LIMIT_BYTES)
    except OSError as error:
        raise StorageError(
            say(
                "{name} cannot be read: {strerror}.",
                name=path.name,
                strerror=error.strerror or error,
            ),
            do=say("Choose another file."),
        ) from error
