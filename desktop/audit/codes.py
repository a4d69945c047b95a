"""The finding codes of the audit: what each means and what to do about it.

Codes are stable for ever. Three families are made from words of other modules: ``SEAL_<FIELD>`` for
a wrong field of a seal, ``VOID_<refusal code>`` for a statement that the rules refuse, and
``TABLE_<NAME>`` for a derived table. The domains' rules bring their own texts.
"""

from dataclasses import dataclass

from desktop.domains.refusal import Code
from desktop.finding import Finding, Severity

_CRITICAL, _ERROR, _WARNING = Severity.CRITICAL, Severity.ERROR, Severity.WARNING


@dataclass(frozen=True, slots=True)
class Meaning:
    """What every finding of a code says beside what was seen."""

    severity: Severity
    means: str
    do: str


_SYNC = "Move replica.db away and sync again; peers hold the same log."
_TELL = "Keep this copy as evidence and tell the authorities."

MEANINGS = {
    "STORE_PROFILE": Meaning(
        _CRITICAL,
        "Whom this profile trusts cannot be relied on any more.",
        "Restore profile.json from a backup, or make a new profile with the city's anchor.",
    ),
    "STORE_KEYS": Meaning(
        _ERROR,
        "The file changed since it was saved; your keys may not open any more.",
        "Restore the keys from the 24 words or from a backup of the file.",
    ),
    "STORE_DESK": Meaning(
        _ERROR,
        "What waits in the outbox or among the drafts may not be what you entered.",
        "Restore desk.db from a backup, or enter the damaged records anew.",
    ),
    "STORE_NODE": Meaning(
        _ERROR,
        "What this node must never forget may not be what it wrote.",
        "Stop the node and compare with every other authority before it runs again.",
    ),
    "STORE_EVIDENCE": Meaning(
        _WARNING,
        "The file can no longer prove anything.",
        "Restore it from a backup.",
    ),
    "STORE_DATABASE": Meaning(
        _CRITICAL, "The file is damaged; what is read from it may be wrong.", _SYNC
    ),
    "STORE_SCHEMA": Meaning(
        _CRITICAL,
        "Somebody added, removed or changed a table, index, view or trigger of the database.",
        _SYNC,
    ),
    "STORE_BUNDLE": Meaning(
        _CRITICAL, "Entries of the log are missing or cannot be told apart on this machine.", _SYNC
    ),
    "TREE_ENTRY": Meaning(
        _CRITICAL,
        "The entry was changed on this machine after it was logged; the cosigned tree proves it.",
        _SYNC,
    ),
    "TREE_TILE": Meaning(
        _ERROR,
        "A stored hash was changed on this machine; the entries themselves are as they were.",
        _SYNC,
    ),
    "TREE_ROOT": Meaning(
        _CRITICAL,
        "The log on this machine is not the one that the authorities signed.",
        _TELL,
    ),
    "TREE_SHORT": Meaning(
        _CRITICAL,
        "The end of the log was removed on this machine.",
        _SYNC,
    ),
    "SIG_LOG": Meaning(_CRITICAL, "The note is not the one that the log's writer signed.", _TELL),
    "SIG_COSIGNER": Meaning(
        _CRITICAL, "The authority did not sign this, or its line was changed.", _TELL
    ),
    "SIG_LINE": Meaning(
        _WARNING,
        "A signature line bears a known name or key number, but not both; it does not count.",
        _SYNC,
    ),
    "SIG_RECEIPT": Meaning(
        _ERROR, "The authority did not sign this receipt, or it was changed.", _SYNC
    ),
    "FINAL_ANCHOR": Meaning(
        _CRITICAL,
        "This replica is not a copy of the ledger that this profile trusts.",
        "Compare the anchor with the city; do not rely on this copy.",
    ),
    "FINAL_NOTE": Meaning(_ERROR, "A stored checkpoint proves nothing.", _SYNC),
    "FINAL_QUORUM": Meaning(
        _CRITICAL,
        "Fewer authorities than the charter demands stand behind a checkpoint held as final.",
        _TELL,
    ),
    "FINAL_TRUSTED": Meaning(
        _CRITICAL,
        "What this machine holds as its newest final state was set back or changed.",
        _SYNC,
    ),
    "FINAL_RECEIPTS": Meaning(_ERROR, "No receipts can be given from this file.", _SYNC),
    "FINAL_CHARTER": Meaning(
        _CRITICAL,
        "The change of charter is not carried by a quorum of both sides.",
        _TELL,
    ),
    "FINAL_FORK": Meaning(
        _CRITICAL,
        "The log's writer signed two histories.",
        "Stop relying on new records and show the evidence to the authorities.",
    ),
    "FINAL_BATCH": Meaning(
        _ERROR,
        "The records of this batch are not final and never will be as they stand.",
        "Ask the issuer to issue the whole batch again, or to revoke what was logged.",
    ),
}

_SEAL = Meaning(
    _CRITICAL,
    "The log is wrong from this block on; the rules were not replayed above it.",
    _TELL,
)
_TABLE = Meaning(
    _CRITICAL,
    "The database shows something that the log does not say.",
    _SYNC,
)
TABLES = (
    "BLOCK", "ISSUER", "STATEMENT", "KIND", "RECORD", "STATUS", "PROPOSAL", "CHARTER", "PARAMETER",
    "ABOUT", "REF", "MENTION", "CONSENT", "CHECKPOINT", "SEARCH",
)  # fmt: skip
SEAL_FIELDS = (
    "FORM", "MISSING", "LEDGER", "HEIGHT", "FIRST", "COUNT", "ROOT", "PREVIOUS", "TIME", "PROPOSER",
    "RULES",
)  # fmt: skip


def meaning_of(code: str) -> Meaning:
    """Return what a code of the audit means."""
    family, _, word = code.partition("_")
    if family == "SEAL" and word in SEAL_FIELDS:
        return _SEAL
    if family == "TABLE" and word in TABLES:
        return _TABLE
    if family == "VOID":
        return Meaning(
            _CRITICAL,
            f"{Code[word].value} It is in the log nevertheless, and everyone passes over it.",
            _TELL,
        )
    return MEANINGS[code]


def all_codes() -> tuple[str, ...]:
    """Return every code of the audit but those of the domains, for the help."""
    return (
        *MEANINGS,
        *(f"SEAL_{field}" for field in SEAL_FIELDS),
        *(f"TABLE_{name}" for name in TABLES),
        *(f"VOID_{code.name}" for code in Code),
    )


def finding(
    code: str,
    what: str,
    *,
    entry: int | None = None,
    block: int | None = None,
    records: tuple[str, ...] = (),
    evidence: bytes = b"",
) -> Finding:
    """Return a finding of a code with its meaning."""
    meaning = meaning_of(code)
    return Finding(
        code=code,
        severity=meaning.severity,
        what=what,
        means=meaning.means,
        do=meaning.do,
        entry=entry,
        block=block,
        records=tuple(sorted(records)),
        evidence=evidence,
    )
