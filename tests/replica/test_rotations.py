"""Rotations: which keys are one person's, and which of them signs now."""

from desktop.domains.state import Enrolment
from desktop.replica.database import in_memory
from desktop.replica.rotations import Rotations, number_in_force
from desktop.replica.state import save_issuers


def enrolled(*keys: tuple[str, str | None, str | None]) -> list[Enrolment]:
    times = ("2026-01-01T00:00:00.000Z", "2030-01-01T00:00:00.000Z")
    return [
        Enrolment(did, ("operator",), ("food",), *times, 1, predecessor=before, successor=after)
        for did, before, after in keys
    ]


def test_the_last_key_of_an_unbroken_row_signs() -> None:
    with in_memory("replica") as db:
        assert number_in_force(db, "key {}".format) == 0
        save_issuers(
            db,
            enrolled(
                ("key 0", None, "key 1"), ("key 1", "key 0", "key 2"), ("key 2", "key 1", None)
            ),
        )
        assert number_in_force(db, "key {}".format) == 2
        assert Rotations(db).keys_of("key 1") == {"key 0", "key 1", "key 2"}


def test_a_key_that_handed_over_to_another_root_stays_the_last_of_its_own() -> None:
    with in_memory("replica") as db:
        save_issuers(db, enrolled(("key 0", None, "other"), ("other", "key 0", None)))
        assert number_in_force(db, "key {}".format) == 0
