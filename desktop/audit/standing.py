"""What the checks after the syncs have come to so far, as one answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.replica import check_index
from desktop.replica.admitted import kind_counts
from desktop.replica.check_index import Kept
from desktop.replica.database import Database

if TYPE_CHECKING:
    from desktop.audit.incremental import Left


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands, and what it holds for."""

    kept: tuple[Kept, ...] = ()
    left: "tuple[Left, ...]" = ()  # what it says nothing of, or nothing new
    checked: Mapping[str, int] = field(default_factory=dict)  # records by the code of a check
    size: int = 0  # entries that were looked at; none before the first look
    time: str = ""  # of the newest seal among them


def standing(db: Database, index: Database) -> Standing:
    """Return what stands in the index beside a replica."""
    at = check_index.progress(index)
    if at is None:
        return Standing()
    from desktop.audit.incremental import left  # noqa: PLC0415  (it loads all checks)

    behind = left(index)
    return Standing(
        tuple(check_index.findings(index)),
        behind,
        _checked(db, {code for it in behind for code in it.codes}),
        at.next_entry,
        at.now,
    )


def _checked(db: Database, behind: Iterable[str]) -> dict[str, int]:
    """Return how many records each check looks at; of those that are left nothing."""
    from desktop.checks.groups import GROUPS  # noqa: PLC0415  (the same)

    counts = kind_counts(db)
    return {
        code: sum(counts[kind] for kind in check.looks_at)
        for group in GROUPS
        for code, check in group.checks.items()
        if code not in behind
    }
