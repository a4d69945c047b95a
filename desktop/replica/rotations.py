"""Which keys are one issuer's: those that took the place of one another."""

from collections.abc import Callable

from desktop.replica.database import Database
from desktop.replica.state import StoredFacts


class Rotations:
    """Tells which keys are one another's successors."""

    def __init__(self, tables: Database) -> None:
        """Read from the tables of a replica, or such as were rebuilt."""
        self._facts = StoredFacts(tables)
        self._known: dict[str, frozenset[str]] = {}

    def keys_of(self, did: str) -> frozenset[str]:
        """Return a key with those before and after it."""
        if did not in self._known:
            keys = {did}
            for step in ("predecessor", "successor"):
                enrolment = self._facts.issuer(did)
                while enrolment is not None and (one := getattr(enrolment, step)) is not None:
                    if one in keys:
                        break
                    keys.add(one)
                    enrolment = self._facts.issuer(one)
            self._known[did] = frozenset(keys)
        return self._known[did]


_MOST_NUMBERS = 1_000  # more rotations than a key sees in a life


def number_in_force(tables: Database, did_of: Callable[[int], str]) -> int:
    """Return which of a person's keys signs now, by the rotations on the ledger.

    Args:
        tables: of a replica.
        did_of: returns the key of a number, as `desktop.keys.derive` counts them from 0.
    """
    facts, number = StoredFacts(tables), 0
    while number < _MOST_NUMBERS:
        enrolment = facts.issuer(did_of(number))
        if enrolment is None or enrolment.successor is None:
            break
        if enrolment.successor != did_of(number + 1):
            break  # handed over to a key of another root
        number += 1
    return number
