"""What the checks across records stand on: admitted records, and what is known beside them.

Records are read from stored entries whose hashes were checked and which the replay has judged;
which of them count, and which are withdrawn, the tables say. Of each record only what its checks
ask for is kept, so that memory grows by some hundred bytes a record.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from desktop.audit.known_records import KnownRecords
from desktop.checks.check import Context
from desktop.checks.observed import PARAMETER_KIND, Observed, Parameters
from desktop.replica.database import Database
from desktop.replica.private_parts import is_erased_below
from desktop.replica.rotations import Rotations
from desktop.replica.state import NUMBERS, id_text
from desktop.vault.holding import Promise

_ADMITTED = (
    "select key, height, issuer, revoked or erased, superseded_by is not null, "
    "approved_by is not null from record"
)
_PROMISES = "select key, id, kind, height, erased from record where private = 1 order by key"


@dataclass(frozen=True, slots=True)
class Promised:
    """A private document that a record promises, and where that record stands."""

    promise: Promise
    block: int


@dataclass(frozen=True, slots=True)
class Ground:
    """Stored entries, and tables that were rebuilt from them or found to be like that."""

    entry: Callable[[int], bytes | None]  # by index
    tables: Database
    now: str  # time of the newest audited seal
    final_size: int  # entries that are final

    def context(self) -> Context:
        """Return what checks know beside the records."""
        parameters = Parameters(self.observed((PARAMETER_KIND,)))
        return Context(parameters, self.now, Rotations(self.tables).keys_of)

    def observed(self, names: Iterable[str]) -> Iterator[Observed]:
        """Yield the admitted records of these kinds, any version, in ledger order."""
        named = tuple(names)
        wanted = " or ".join("(kind >= ? and kind < ?)" for _ in named)
        bounds = [bound for name in named for bound in (f"{name}/", f"{name}0")]
        # The table of issuers is read beforehand: a join would be made for each row.
        issuers: dict[int, str] = dict(self.tables.query("select key, did from issuer"))
        records = KnownRecords(self.entry)
        for key, height, issuer, *standing in self.tables.stream(
            f"{_ADMITTED} where {wanted} order by key", bounds
        ):
            entry, number = divmod(key, NUMBERS)
            record = records.record(entry, number)
            yield Observed(record, entry, height, issuers[issuer], *map(bool, standing))

    def counts(self) -> Counter[str]:
        """Return how many records of each kind there are, of any version."""
        counts = Counter[str]()
        for kind, number in self.tables.query("select kind, count(*) from record group by kind"):
            counts[kind.partition("/")[0]] += number
        return counts

    def promises(self) -> Iterator[Promised]:
        """Yield every private document that an admitted record promises, in ledger order."""
        records, statuses = KnownRecords(self.entry), KnownRecords(self.entry)
        for key, id_, kind, height, erased in self.tables.stream(_PROMISES):
            entry, number = divmod(key, NUMBERS)
            part = records.record(entry, number).private
            assert part is not None  # the table says so, and is compared with the log
            record = id_text(id_)
            is_erased = bool(erased) and is_erased_below(
                self.tables, record, self.final_size, statuses.record
            )
            yield Promised(Promise(record, kind, entry, part, is_erased), height)
