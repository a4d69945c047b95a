"""What an audit found, grouped by code, and the findings of one group in the order asked for."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from desktop.audit.results import Audited
from desktop.finding import Finding, Severity
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.finding_texts import called, headline_of, what_of
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.saying import grouped, later, say

EVERYTHING = ""  # the group of all findings
OPEN = "!"  # the group of those that nobody has acknowledged
CHECKS = "?"  # the group of what was checked and what was not
NO_NAMES: Mapping[str, str] = {}
NOBODY: frozenset[Finding] = frozenset()
_KNOWN = later("Acknowledged.")


class GroupRows:
    """A `RowSource` over the codes that were found, the weightiest first."""

    columns: Sequence[Column] = (
        Column(later("Group"), 16.0),
        Column(later("Count"), 4.6, is_number=True),
    )

    def __init__(
        self,
        audited: Audited | None,
        *,
        with_checks: bool = False,
        known: frozenset[Finding] = NOBODY,  # findings that are acknowledged
        is_part: bool = False,  # others were found and are not listed
    ) -> None:
        self._rows = [] if audited is None else _groups(audited, is_part=is_part)
        if audited is not None and known:
            left = grouped(len(audited.findings) - len(known))
            self._rows.insert(1, Row(OPEN, (say("Not acknowledged"), left), self._rows[0].mark))
        if audited is not None and with_checks:
            count = grouped(len({*audited.checked, *(it.check for it in audited.not_checked)}))
            self._rows.append(Row(CHECKS, (say("What was checked"), count), Severity.NOTE))

    def count(self) -> int:
        """Return the number of groups."""
        return len(self._rows)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return self._rows[number * PAGE : (number + 1) * PAGE]

    def at(self, group: str) -> int:
        """Return the number of a group's row; that of all findings where it is gone."""
        return next((at for at, row in enumerate(self._rows) if row.key == group), 0)


def _groups(audited: Audited, *, is_part: bool) -> list[Row]:
    by_code: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in audited.findings:
        by_code[finding.code].append(finding)
    ranked = sorted(by_code.items(), key=lambda item: (-_weight(item[1]), item[0]))
    worst = max(audited.findings, key=lambda it: it.severity, default=None)
    none: Marked = Severity.NOTE if is_part else Integrity.VERIFIED
    mark = none if worst is None else mark_of(worst)
    rows = [Row(EVERYTHING, (say("All findings"), grouped(len(audited.findings))), mark)]
    for code, found in ranked:
        rows.append(Row(code, (headline_of(found[0]), grouped(len(found))), mark_of(found[0])))
    return rows


def _weight(found: Sequence[Finding]) -> int:
    return max(it.severity for it in found)


def mark_of(finding: Finding) -> Marked:
    """Return the mark of one finding; only what is altered or forked is red."""
    if finding.code == "FINAL_FORK":
        return Integrity.FORK
    if finding.code.startswith(("TREE_", "SEAL_")) or finding.code == "STORE_BUNDLE":
        return Integrity.ALTERED
    return finding.severity


_Order = tuple[object, ...]
_ORDERS: tuple[Callable[[Finding], _Order], ...] = (
    lambda it: (-it.severity, called(it.code), it.place),
    lambda it: it.place,
    lambda it: (-1 if it.entry is None else it.entry, it.place),
    lambda it: (it.what, it.place),
)


class FindingRows:
    """A `RowSource` over the findings of a group, in the order of the log unless told otherwise."""

    columns: Sequence[Column] = (
        Column(later("Finding"), 18.6, can_sort=True, can_shrink=False),
        Column(later("Block"), 4.7, is_number=True, can_sort=True),
        Column(later("Entry"), 5.0, is_number=True, can_sort=True),
        Column(later("What was seen"), 16.0, can_sort=True),
    )

    def __init__(
        self,
        audited: Audited | None,
        group: str = EVERYTHING,
        order: tuple[int, bool] | None = None,  # column, descending
        names: Mapping[str, str] = NO_NAMES,  # titles of authorities by id
        known: frozenset[Finding] = NOBODY,  # findings that are acknowledged
    ) -> None:
        found = () if audited is None else audited.findings
        self.findings = [
            it
            for it in found
            if group in (EVERYTHING, it.code) or (group == OPEN and it not in known)
        ]
        self._names, self._known = names, known
        if order is not None:
            column, is_descending = order
            self.findings.sort(key=_ORDERS[column], reverse=is_descending)

    def count(self) -> int:
        """Return the number of findings."""
        return len(self.findings)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        first = number * PAGE
        chosen = self.findings[first : first + PAGE]
        return [self._row(at, one) for at, one in enumerate(chosen, first)]

    def _row(self, at: int, one: Finding) -> Row:
        block = "" if one.block is None else grouped(one.block)
        entry = "" if one.entry is None else grouped(one.entry)
        what = what_of(one, self._names)
        if one in self._known:
            what = f"{_KNOWN} {what}"
        return Row(at, (headline_of(one), block, entry, what), mark_of(one))
