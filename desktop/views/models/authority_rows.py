"""The authorities as a table: who has cosigned, when last, and who is silent."""

from collections.abc import Sequence

from desktop.views.integrity import Integrity
from desktop.views.models.overview import AuthorityRow
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.words import ago
from desktop.views.saying import later, say

_ID_COLUMN = 2


class AuthorityRows:
    """A `RowSource` over the authorities of the charter in force."""

    columns: Sequence[Column] = (
        Column(later("Authority"), 15.0),
        Column(later("Last cosigned"), 8.6, can_shrink=False),
        Column(later("Id"), 7.2),
    )

    def __init__(
        self,
        authorities: Sequence[AuthorityRow],
        now_s: int,
        *,
        has_ids: bool = True,
        is_past: bool = False,
    ) -> None:
        self._authorities, self._now_s, self._is_past = authorities, now_s, is_past
        if not has_ids:
            self.columns = self.columns[:_ID_COLUMN]

    def count(self) -> int:
        """Return the number of authorities."""
        return len(self._authorities)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page; an id that has no column is not looked at."""
        chosen = self._authorities[number * PAGE : (number + 1) * PAGE]
        return [self._row(at, one) for at, one in enumerate(chosen)]

    def _row(self, at: int, one: AuthorityRow) -> Row:
        if one.cosigned_s is None and self._is_past:
            return Row(at, (one.name, say("not kept"), one.id), Integrity.UNCHECKED)
        if one.cosigned_s is None:
            return Row(at, (one.name, say("never seen"), one.id), Integrity.PENDING)
        when = ago(max(self._now_s - one.cosigned_s, 0))
        if one.is_silent:
            return Row(
                at,
                (one.name, say("silent {when}", when=when.removesuffix(" ago")), one.id),
                Integrity.PENDING,
            )
        return Row(at, (one.name, when, one.id), Integrity.VERIFIED)
