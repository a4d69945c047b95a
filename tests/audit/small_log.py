"""A replica whose log the tests write as they like: signed entries and rows, and no rules."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop.audit import incremental
from desktop.audit.incremental import Checked
from desktop.audit.neighbourhood import Limits
from desktop.checks.check import Context
from desktop.checks.observed import PARAMETER_KIND, Parameters
from desktop.checks.reaches import FIELDS
from desktop.finding import Finding
from desktop.keys.derive import KeyRole, derive_secret
from desktop.keys.signer import SeedSigner
from desktop.keys.signing import sign_records
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, RecordSet, Ref, record_of
from desktop.ledger.record_id import format_record_id
from desktop.ledger.scalar import format_time, parse_time
from desktop.replica import check_index, entries
from desktop.replica.admitted import Admitted
from desktop.replica.database import Database, in_memory
from desktop.replica.rotations import Rotations
from desktop.replica.state import NUMBERS, id_bytes

ORIGIN = "ledger.small.example/2026"
START_MS = parse_time("2026-01-01T00:00:00.000Z")
DAY_MS = 86_400_000
HUGE = 1 << 40
ANY_SIZE = Limits(new=HUGE, subjects=HUGE, around=HUGE, few=0)
"""Nothing is too large, and no field is looked at whole."""

_SIGNERS: dict[str, SeedSigner] = {}


def signer(name: str) -> SeedSigner:
    """Return the key of a person."""
    if name not in _SIGNERS:
        secret = derive_secret(name.encode().ljust(32, b"."), KeyRole.ISSUING, ORIGIN)
        _SIGNERS[name] = SeedSigner(secret)
    return _SIGNERS[name]


@dataclass
class SmallLog:
    """A log that grows by blocks."""

    db: Database = field(default_factory=lambda: in_memory("replica"))
    index: Database = field(default_factory=lambda: in_memory("checks"))
    records: int = 0
    height: int = 0
    size: int = 0
    issuers: dict[str, int] = field(default_factory=dict)
    logged: list[str] = field(default_factory=list)  # ids, in the log's order

    @property
    def now_ms(self) -> int:
        """The time of the newest block; blocks are three days apart."""
        return START_MS + 3 * self.height * DAY_MS

    @property
    def next_ms(self) -> int:
        """The time of the next block."""
        return self.now_ms + 3 * DAY_MS

    def made(
        self,
        kind: str,
        data: JsonObject,
        *,
        time_ms: int | None = None,
        about: Iterable[str] = (),
        refs: Iterable[Ref] = (),
        by: str = "somebody",
        place: JsonObject | None = None,
    ) -> tuple[str, Record]:
        """Return a record with its author; whatever time is given, ids are of the next block."""
        at_ms = self.next_ms
        self.records += 1
        record_id = format_record_id(at_ms, self.records.to_bytes(10, "big"))
        document: JsonObject = {
            "id": record_id,
            "kind": f"{kind}/1",
            "time": format_time(at_ms if time_ms is None else time_ms),
            "data": data,
        }
        if told := sorted(set(about)):
            document["about"] = [*told]
        if named := [{"rel": ref.rel, "id": ref.id} for ref in refs]:
            document["refs"] = [dict(one) for one in named]
        if place is not None:
            document["place"] = place
        return by, record_of(document)

    def block(self, *records: tuple[str, Record]) -> None:
        """Log records, each in a statement of its own; all of it is final at once."""
        self.height += 1
        logged = [self._statement(by, record) for by, record in records]
        with self.db.transaction():
            entries.append(self.db, self.size, [*logged, b"a seal"])
            for number, (by, record) in enumerate(records):
                self._rows(self.size + number, by, record)
            seal = self.size + len(logged)
            time_ms = self.now_ms
            row = (self.height, seal, self.size, len(logged), len(logged), 0, 0, b"", b"")
            self.db.execute(
                "insert into block values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*row, time_ms, "hall"),
            )
            self.size = seal + 1
            final = (ORIGIN, "", self.size, b"")
            self.db.execute("insert or replace into trusted values (1, ?, ?, ?, ?)", final)

    def look(self, limits: Limits = ANY_SIZE, *, is_whole: bool = False) -> Checked:
        """Bring the findings up to the log."""
        return incremental.look(self.db, self.index, self.now_ms, is_whole=is_whole, limits=limits)

    def kept(self, *fields: str) -> set[Finding]:
        """Return the findings that are kept of these fields."""
        codes = {code for name in fields for code in FIELDS[name].checks}
        return {it.finding for it in check_index.findings(self.index) if it.finding.code in codes}

    def whole(self, *fields: str) -> set[Finding]:
        """Return what the checks of these fields find over all records, as an audit makes them."""
        everything = [one for _, one in Admitted(self.db).between(0, self.size * NUMBERS)]
        parameters = Parameters(one for one in everything if one.name == PARAMETER_KIND)
        now = format_time(self.now_ms)
        context = Context(parameters, now, Rotations(self.db).keys_of)
        found = set[Finding]()
        for group in map(FIELDS.__getitem__, fields):
            mine = (one for one in everything if one.name in group.kinds)
            found |= set(group.run(mine, context))
        return found

    def _statement(self, by: str, record: Record) -> bytes:
        content = RecordSet(None, (record,))
        return sign_records(signer(by), ORIGIN, self.records, content, START_MS // 1000)

    def _rows(self, entry: int, by: str, record: Record) -> None:
        self.logged.append(record.id)
        key, time_ms = entry * NUMBERS, parse_time(record.time)
        self.db.execute(
            "insert into record values "
            "(?,?,?,?,?,?, null, ?, 0, 0, null, null, 0, 0, 0, 0, null, null)",
            (
                key,
                id_bytes(record.id),
                record.kind,
                self._issuer(by),
                self.height,
                time_ms,
                record.sha256,
            ),
        )
        if record.kind == "record.approval/1":
            self._approve(by, record)
        for item in record.about:
            self.db.execute("insert into about values (?, ?)", (item, key))
        for ref in record.refs:
            target = id_bytes(ref.id)
            self.db.execute("insert into ref values (?, ?, ?)", (key, ref.rel, target))
            if ref.rel == "corrects":
                sql = "update record set superseded_by = ? where id = ?"
                self.db.execute(sql, (id_bytes(record.id), target))
            elif ref.rel == "status" and record.data["action"] == "revoke":
                self.db.execute("update record set revoked = 1 where id = ?", (target,))

    def _approve(self, by: str, approval: Record) -> None:
        """Let an approval count for what it names by its bytes, unless it is one's own."""
        items = approval.data["records"]
        for item in items if isinstance(items, list) else []:
            assert isinstance(item, dict)
            self.db.execute(
                "update record set approved_by = ? "
                "where id = ? and sha256 = ? and issuer <> ? and approved_by is null",
                (
                    id_bytes(approval.id), id_bytes(str(item["id"])),
                    bytes.fromhex(str(item["sha256"])), self._issuer(by),
                ),
            )  # fmt: skip

    def _issuer(self, by: str) -> int:
        if by not in self.issuers:
            self.issuers[by] = len(self.issuers) + 1
            row = (self.issuers[by], signer(by).did, 0, "active", "[]", "[]", "2000", "9999")
            self.db.execute(
                "insert into issuer values (?,?,?,?,?,?,?,?, null, null, null, null, null, null, "
                "null, null)",
                row,
            )
        return self.issuers[by]

    def rotate(self, old: str, new: str) -> tuple[str, Record]:
        """Return the record by which a key follows another one, and let the roster say so."""
        for by in (old, new):
            self._issuer(by)
        self.db.execute(
            "update issuer set successor = ? where did = ?", (signer(new).did, signer(old).did)
        )
        self.db.execute(
            "update issuer set predecessor = ? where did = ?", (signer(old).did, signer(new).did)
        )
        return self.made("roster.rotate", {"key": signer(new).did}, by=old)


def status(
    log: SmallLog, target: str, action: str, by: str = "somebody", *, time_ms: int | None = None
) -> tuple[str, Record]:
    """Return the record that changes the status of another one."""
    data: JsonObject = {"action": action, "reason": "error"}
    refs = (Ref("status", target),)
    return log.made("record.status", data, refs=refs, by=by, time_ms=time_ms)
