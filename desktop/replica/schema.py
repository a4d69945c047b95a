"""The tables of the SQLite files, as their migrations make them.

Every file is one of a few designs, told apart by its application id. A database is brought up by
the migrations that it lacks, in one transaction; and one whose schema is not the one that they make
is not used.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from desktop import assets
from desktop.errors import StorageError

APPLICATION_IDS = {
    "replica": 0x434C5201,
    "desk": 0x434C4401,
    "cosigner": 0x434C4301,
    "lock": 0x434C4C01,
    "queue": 0x434C5101,
    "checks": 0x434C4B01,
}


def recognise(connection: sqlite3.Connection, path: Path, design: str) -> None:
    """Refuse a file that is not of a design, or newer than this program; an empty one will do.

    Raises:
        StorageError: it is another program's, or was written by a newer version of this one.
    """
    connection.execute("begin")  # all of one moment: somebody may be making the file just now
    try:
        (application,) = connection.execute("pragma application_id").fetchone()
        (version,) = connection.execute("pragma user_version").fetchone()
        empty = connection.execute("select count(*) from sqlite_master").fetchone() == (0,)
    finally:
        connection.rollback()
    if empty and application == 0 and version == 0:
        return
    if application != APPLICATION_IDS[design]:
        raise StorageError(
            f"{path.name} is not a {design} database of CivicLedger.",
            means="Another program's file stands in its place, or it is damaged.",
            do="Move it away; a replica is built again by the next sync.",
        )
    newest = len(migrations(design))
    if version > newest:
        raise StorageError(
            f"{path.name} was written by a newer version of CivicLedger.",
            means="This version cannot read it safely; nothing was changed.",
            do="Install the newer version.",
        )


@cache
def migrations(design: str) -> tuple[str, ...]:
    """Return the scripts that make the tables of a design, each upon what the ones before made."""
    names = assets.names(f"sql/{design}")
    return tuple(
        assets.read_text(f"sql/{design}/{name}") for name in names if name.endswith(".sql")
    )


def migrate(connection: sqlite3.Connection, design: str) -> None:
    """Bring a database up by the migrations that it lacks, all of them or none."""
    scripts = migrations(design)
    if connection.execute("pragma user_version").fetchone() == (len(scripts),):
        return
    connection.execute("begin immediate")
    try:
        (version,) = connection.execute("pragma user_version").fetchone()  # another was quicker
        for script in scripts[version:]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"pragma application_id={APPLICATION_IDS[design]}")
        connection.execute(f"pragma user_version={len(scripts)}")
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _statements(script: str) -> Iterator[str]:
    pending = ""
    for line in script.splitlines():
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""


def schema_differences(connection: sqlite3.Connection, design: str) -> list[str]:
    """Return the names of what stands in one of the two schemas only, or differs."""
    found = set(connection.execute(_LISTING).fetchall())
    names = {f"{row[0]} {row[1]}" for row in _made_by(migrations(design)) ^ found}
    (version,) = connection.execute("pragma user_version").fetchone()
    return sorted(names) + ([] if version == len(migrations(design)) else ["version"])


_LISTING = "select type, name, tbl_name, sql from sqlite_master"


@cache
def _made_by(scripts: tuple[str, ...]) -> frozenset[tuple[Any, ...]]:
    """Return the schema that migrations make."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        for script in scripts:
            for statement in _statements(script):
                fresh.execute(statement)
        return frozenset(fresh.execute(_LISTING).fetchall())


def compare_schema(connection: sqlite3.Connection, path: Path, design: str) -> None:
    """Refuse a database whose schema is not the one that the migrations make.

    Raises:
        StorageError: it was not brought up to this version, or somebody has changed it.
    """
    (version,) = connection.execute("pragma user_version").fetchone()
    if version < len(migrations(design)):
        raise StorageError(
            f"{path.name} was written by an older version of CivicLedger.",
            means="It could not be brought up to this version where it lies.",
            do="Copy the profile to a folder that you may write to, and open it there.",
        )
    if schema_differences(connection, design):
        raise StorageError(
            f"The tables of {path.name} are not the ones this program makes.",
            means="Somebody added or changed a table, view or trigger, or the file is damaged.",
            do="Move the file away; a replica is built again by the next sync.",
        )
