"""Logs with everything in them that an ingest may meet, and the tables that they lead to."""

from collections.abc import Sequence

from desktop.domains.catalogue import builtin_documents
from desktop.domains.examination import packed, unpacked
from desktop.domains.replay import split_blocks
from desktop.keys.signing import sign_records
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Batch, RecordSet
from desktop.ledger.signature import SIGNATURE_BYTES
from desktop.replica import bookings
from desktop.replica.database import Database, Row
from desktop.replica.ingest import Ingest
from tests.city import MINUTE_MS, ORIGIN, SIZES, changed_city, grown_city
from tests.domains.town import ref
from tests.peers.lying import extended, peer_folder, read_entries

TABLES = (
    "bundle", "tile", "block", "issuer", "statement", "kind", "record", "about", "ref", "mention",
    "proposal", "consent", "charter", "parameter", *bookings.TABLES,
)  # fmt: skip


def eventful() -> list[bytes]:
    """Return a log with corrections, a batch, a parameter, own kinds, and void statements."""
    city = grown_city()
    operator, hall = city.person("operator"), city.scribes["city-hall"]
    seq, operator.next_seq = operator.next_seq, operator.next_seq + 2
    first, second = city.recall(about=["https://id.gs1.org/01/09520123456788"]), city.recall()
    content = RecordSet(Batch(city.new_id(city.now_ms), 1, 2), (city.recall(),))
    batch = sign_records(operator.signer, ORIGIN, seq, content, city.now_ms // 1000)
    good = operator.statement([first, second], city.now_ms)
    status: JsonObject = {"action": "revoke", "reason": "error"}
    revoked = operator.record("record.status/1", city.now_ms, status, refs=ref("status", second))
    correction = city.recall(refs=ref("corrects", first))
    parameter: JsonObject = {"name": "S7", "value": "90", "from": "2026-01-01T00:00:00.000Z"}
    kinds = [_kind("city.notice", 1), _kind("recall.notice", 2)]
    published = [hall.record("ledger.kind/1", city.now_ms, data) for data in kinds]
    own = [
        operator.record(kind, city.now_ms, city.recall().data)
        for kind in ("city.notice/1", "recall.notice/2")
    ]
    misfit = operator.record("recall.notice/1", city.now_ms, {"list": ["x"]})
    forged = bytearray(operator.statement([city.recall()], city.now_ms))
    forged[-SIGNATURE_BYTES] ^= 1
    stranger = city.person("stranger").statement([city.recall()], city.now_ms)
    log = read_entries(peer_folder(city), SIZES[-1])
    late = city.now_ms + 2 * MINUTE_MS
    return extended(
        log,
        [good, batch, good, b"\xd2nothing", bytes(forged), stranger],
        [operator.statement([correction, revoked], city.now_ms)],
        [hall.statement([hall.record("ledger.parameter/1", city.now_ms, parameter)], late)],
        [hall.statement(published, late), operator.statement(own, late)],
        [operator.statement([misfit], late), operator.statement([first], late)],
    )


def _kind(name: str, version: int) -> JsonObject:
    """Return a kind of a city's own, like that of recalls."""
    kind = next(item for item in builtin_documents() if item["name"] == "recall.notice")
    valid: JsonObject = {"until": "recall_initiation_date"}
    return {**kind, "name": name, "version": version, "valid": valid}


def changed() -> list[bytes]:
    """Return a log whose charter changes."""
    city = changed_city()
    folder = peer_folder(city)
    size = parse_size(folder.joinpath("checkpoint").read_bytes())
    return read_entries(folder, size)


def parse_size(note: bytes) -> int:
    """Return the size in a checkpoint."""
    return int(note.split(b"\n")[1])


def tables(db: Database) -> dict[str, list[Row]]:
    """Return every row of every table that an ingest writes."""
    return {name: db.query(f"select * from {name}") for name in TABLES}


def travelled(db: Database, log: Sequence[bytes]) -> None:
    """Ingest a log whose statements were examined as another process does."""
    writer = Ingest(db)
    for statements, seal in split_blocks(log, 0, 0):
        examined = unpacked(packed([*statements, seal]), [*statements, seal])
        assert examined.pop() is None
        writer.block(statements, seal, [one for one in examined if one is not None])
    writer.finish()


def stayed(db: Database, log: Sequence[bytes]) -> None:
    """Ingest a log whose statements are examined where they are judged."""
    writer = Ingest(db)
    for statements, seal in split_blocks(log, 0, 0):
        writer.block(statements, seal)
    writer.finish()
