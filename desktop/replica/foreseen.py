"""The facts of a replica for whoever asks for very many: what was asked once is remembered.

A block of new records asks of each id whether it is used, and of each statement whether its counter
is. Most are not; and ids begin with the time at which they were made. So an id or a counter above
the highest that is used needs no look at all, and the other ids are looked up together. What is
remembered holds until rows are written: then `forget` has to be called.
"""

from collections.abc import Iterable

from desktop.domains.state import Enrolment, LoggedRecord
from desktop.replica.database import Database
from desktop.replica.state import StoredFacts, id_bytes, id_text

_TOGETHER = 500  # ids in one question


class ForeseenFacts(StoredFacts):
    """The facts of one replica to which nobody else writes."""

    def __init__(self, db: Database) -> None:
        super().__init__(db)
        self._unused: set[str] = set()  # record ids that are not logged
        self._newest: str | None = None  # the highest record id; texts sort as their bytes do
        self._issuers: dict[str, Enrolment | None] = {}
        self._highest: dict[str, int] = {}  # counter by issuer

    def foresee(self, record_ids: Iterable[str]) -> None:
        """Find out which of these ids are used, in few questions."""
        newest = self._highest_id()
        wanted = {id_bytes(one): one for one in record_ids if one <= newest}
        keys = list(wanted)
        for at in range(0, len(keys), _TOGETHER):
            part = keys[at : at + _TOGETHER]
            marks = ",".join("?" * len(part))
            for (used,) in self._db.query(
                f"select id from record where id in ({marks})",  # noqa: S608  (marks only)
                part,
            ):
                del wanted[used]
        self._unused = set(wanted.values())

    def forget(self) -> None:
        """Forget everything: rows were written."""
        self._unused, self._issuers, self._highest = set(), {}, {}
        self._newest = None

    def record(self, record_id: str) -> LoggedRecord | None:
        """Return a record by its id."""
        if record_id > self._highest_id() or record_id in self._unused:
            return None
        return super().record(record_id)

    def _highest_id(self) -> str:
        if self._newest is None:
            row = self._db.one("select max(id) from record")
            self._newest = "" if row is None or row[0] is None else id_text(row[0])
        return self._newest

    def issuer(self, did: str) -> Enrolment | None:
        """Return the enrolment of a key."""
        if did not in self._issuers:
            self._issuers[did] = super().issuer(did)
        return self._issuers[did]

    def statement_id(self, did: str, seq: int) -> bytes | None:
        """Return the id of the statement that used this counter."""
        highest = self._highest.get(did)
        if highest is None:
            row = self._db.one(
                "select max(seq) from statement where void is null "
                "and issuer = (select key from issuer where did = ?)",
                (did,),
            )
            highest = self._highest[did] = 0 if row is None or row[0] is None else int(row[0])
        return None if seq > highest else super().statement_id(did, seq)
