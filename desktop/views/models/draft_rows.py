"""Drafts as a table: what was begun, when it was changed, how far it is."""

from collections.abc import Mapping, Sequence

from desktop.domains.kind import Kind
from desktop.drafts import BATCH, Outside
from desktop.finding import Severity
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.record_facts import kind_title
from desktop.views.models.words import ago, moment, utc
from desktop.views.saying import later, say
from desktop.views.wish import Wish


class DraftRows:
    """A `RowSource` over drafts, the newest first."""

    columns: Sequence[Column] = (
        Column(later("Kind"), 16.0),
        Column(later("What"), 7.0, can_shrink=False),
        Column(later("How far"), 26.0),
        Column(later("Changed (UTC)"), 12.0, can_shrink=False),
        Column(later("Age"), 8.0, can_shrink=False),
    )

    def __init__(self, drafts: Sequence[Outside], kinds: Mapping[str, Kind], now_ms: int) -> None:
        self.items = list(drafts)
        self._kinds, self._now_ms = kinds, now_ms

    def count(self) -> int:
        """Return the number of drafts."""
        return len(self.items)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return [self._row(one) for one in self.items[number * PAGE : (number + 1) * PAGE]]

    def _row(self, one: Outside) -> Row:
        cells = (
            kind_title(self._kinds.get(one.kind), one.kind),
            sort_word(one),
            one.far,
            moment(one.changed_ms),
            ago((self._now_ms - one.changed_ms) // 1000),
        )
        return Row(one.id, cells, Severity.NOTE)


def sort_word(one: Outside) -> str:
    """Return whether a draft is a form or a table."""
    return say("Table" if one.sort == BATCH else "Form")


def inspect_draft(one: Outside, kind: Kind | None, wishes: Sequence[Wish]) -> Inspection:
    """Return a draft as the inspector shows it; what stands in it is sealed."""
    return Inspection(
        title=kind_title(kind, one.kind),
        mark=Severity.NOTE,
        sentence=say("It is on this machine only, sealed for your key. Nothing of it is signed."),
        facts=(
            Fact(say("What"), sort_word(one)),
            Fact(say("How far"), one.far),
            Fact(say("Changed"), utc(one.changed_ms)),
            Fact(say("Kind"), one.kind),
        ),
        wishes=tuple(wishes),
    )
