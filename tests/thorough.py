"""How often the longest tests repeat what they do.

Most repeat often enough to notice a fault on any machine within minutes. With
`CIVICLEDGER_THOROUGH` set in the environment they repeat as often as the ledger's makers want it
before a release, which takes about half an hour more.
"""

import os

THOROUGH = "CIVICLEDGER_THOROUGH" in os.environ


def times(usually: int, thoroughly: int) -> int:
    """Return how often something is repeated in this run."""
    return thoroughly if THOROUGH else usually
