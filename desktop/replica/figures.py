"""Counts over whole tables, for overviews. Each is one pass; ask away from the UI thread."""

from dataclasses import dataclass

from desktop.replica.database import Database


@dataclass(frozen=True, slots=True)
class SpanCount:
    """How many records of one kind and one issuer were sealed in one month or on one day."""

    kind: str
    issuer: int  # row number
    span: str  # YYYY-MM or YYYY-MM-DD, UTC
    records: int


def by_month(db: Database) -> list[SpanCount]:
    """Return the records by kind, issuer and the month of their block, the months ascending."""
    return _counted(db, "%Y-%m", 0)


def by_day(db: Database, since_ms: int) -> list[SpanCount]:
    """Return the same by day, of the blocks from a Unix time on."""
    return _counted(db, "%Y-%m-%d", since_ms)


def _counted(db: Database, form: str, since_ms: int) -> list[SpanCount]:
    rows = db.query(
        "select r.kind, r.issuer, strftime(?, b.time_ms / 1000, 'unixepoch') as span, "
        "count(*) from record r join block b on b.height = r.height where b.time_ms >= ? "
        "group by r.kind, r.issuer, span order by span",
        (form, since_ms),
    )
    return [SpanCount(*row) for row in rows]


def awaiting_approval(db: Database, *, not_by: str = "") -> list[int]:
    """Return the keys of the records that nobody has approved yet, the newest first.

    Args:
        db: the replica.
        not_by: leave out the records of this key, which may not approve its own.
    """
    rows = db.query(
        "select r.key from record r join issuer i on i.key = r.issuer where r.approval = 1 "
        "and r.approved_by is null and r.revoked = 0 and r.superseded_by is null and i.did <> ? "
        "order by r.key desc",
        (not_by,),
    )
    return [row[0] for row in rows]


def newest_keys(db: Database, limit: int) -> list[int]:
    """Return the keys of the newest records, the newest first."""
    rows = db.query("select key from record order by key desc limit ?", (limit,))
    return [row[0] for row in rows]


def void_statements(db: Database) -> int:
    """Return how many logged statements the rules refuse."""
    row = db.one("select count(*) from statement where void is not null")
    return 0 if row is None else int(row[0])


def domains_of_issuers(db: Database) -> dict[int, tuple[bool, str]]:
    """Return by row number whether a key is an authority's, and its domains as a JSON list."""
    rows = db.query("select key, authority is not null, domains from issuer")
    return {key: (bool(authority), domains) for key, authority, domains in rows}
