"""Where the page of the chain is asked to go, beside a plain height."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AtEntry:
    """The block that holds an entry."""

    entry: int
