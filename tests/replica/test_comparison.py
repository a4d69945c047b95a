"""What differs between tables is told, whatever damage has put into them."""

from pathlib import Path

from desktop.replica import comparison
from desktop.replica.database import in_memory, scratch


def test_a_place_of_another_type_is_left_out_and_the_row_told(tmp_path: Path) -> None:
    rebuilt = tmp_path / "rebuilt.db"
    with scratch(rebuilt, "replica"):
        pass
    with in_memory("replica") as held:
        held.attach_scratch(rebuilt, comparison.REBUILT)
        for table in ("proposal", "consent"):
            held.execute(f"drop table main.{table}")
        held.execute(  # as after a bit of the row's header was turned over: no longer an integer
            "create table main.proposal (record, entry, previous, approved, in_force, charter, "
            "withdrawn)"
        )
        held.execute("create table main.consent (target, did, entry)")
        held.execute("insert into main.proposal values (x'01', 'seven', '', 0, 0, '{}', 0)")
        held.execute("insert into main.consent values (x'01', 'did:key:z', 'seven')")
        for part in ("proposal", "consent"):
            (found,) = comparison.differences(held, part)
            assert found.entry is None
            assert part in found.what
