"""The finding codes of the audit: what each is called, what it means, what to do about it.

Codes are stable for ever. Three families are made from words of other modules: ``SEAL_<FIELD>`` for
a wrong field of a seal, ``VOID_<refusal code>`` for a statement that the rules refuse, and
``TABLE_<NAME>`` for a derived table. The checks across records (`desktop.checks`) bring their own
texts and titles, which are listed here with the others, so that every surface calls a code the
same. The words for the checks themselves, which count
what they looked at, stand here as well.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from desktop.checks.groups import CHECKS
from desktop.domains.refusal import Code
from desktop.finding import Finding, Pair, Severity

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
    "PRIVATE_MISMATCH": Meaning(
        _ERROR,
        "It was exchanged or changed after the record was issued, and proves nothing.",
        "Do not rely on it; ask its issuer for the right one.",
    ),
    "PRIVATE_DAMAGED": Meaning(
        _ERROR,
        "What it holds cannot be read from this copy.",
        "Fetch it again from a peer or ask its issuer for another copy.",
    ),
    "PRIVATE_KEPT": Meaning(
        _WARNING,
        "Whoever has this file and a key of its readers can read what is to be forgotten.",
        "Sync, which destroys it; look for further copies on sticks and in back-ups.",
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
    "ABOUT", "REF", "MENTION", "CONSENT", "BOOKKEEPING", "CHECKPOINT", "SEARCH",
)  # fmt: skip
SEAL_FIELDS = (
    "FORM", "MISSING", "LEDGER", "HEIGHT", "FIRST", "COUNT", "ROOT", "PREVIOUS", "TIME", "PROPOSER",
    "RULES",
)  # fmt: skip

TITLES: Mapping[str, str] = {
    "STORE_PROFILE": "Profile file damaged",
    "STORE_KEYS": "Key file changed",
    "STORE_DESK": "Outbox or drafts damaged",
    "STORE_NODE": "Node's memory damaged",
    "STORE_EVIDENCE": "Kept evidence damaged",
    "STORE_DATABASE": "Database file damaged",
    "STORE_SCHEMA": "Database layout changed",
    "STORE_BUNDLE": "Stored entries missing",
    "TREE_ENTRY": "Entry altered",
    "TREE_TILE": "Stored hash altered",
    "TREE_ROOT": "Not the signed log",
    "TREE_SHORT": "End of the log missing",
    "SIG_LOG": "Log signature wrong",
    "SIG_COSIGNER": "Cosignature wrong",
    "SIG_LINE": "Stray signature line",
    "SIG_RECEIPT": "Receipt wrong",
    "FINAL_ANCHOR": "Another ledger",
    "FINAL_NOTE": "Checkpoint unreadable",
    "FINAL_QUORUM": "Too few cosignatures",
    "FINAL_TRUSTED": "Final state set back",
    "FINAL_RECEIPTS": "Receipts unusable",
    "FINAL_CHARTER": "Charter lacks a quorum",
    "FINAL_FORK": "Two signed histories",
    "FINAL_BATCH": "Batch incomplete",
    "PRIVATE_MISMATCH": "Another document held",
    "PRIVATE_DAMAGED": "Envelope damaged",
    "PRIVATE_KEPT": "Erased document kept",
    "SEAL_FORM": "Seal unreadable",
    "SEAL_MISSING": "Seal missing",
    "SEAL_LEDGER": "Seal of another ledger",
    "SEAL_HEIGHT": "Seal: wrong height",
    "SEAL_FIRST": "Seal: wrong first entry",
    "SEAL_COUNT": "Seal: wrong count",
    "SEAL_ROOT": "Seal: wrong root",
    "SEAL_PREVIOUS": "Seal: broken link",
    "SEAL_TIME": "Seal: time runs back",
    "SEAL_PROPOSER": "Seal: unknown proposer",
    "SEAL_RULES": "Seal: other rules",
    "TABLE_BLOCK": "Wrong table: blocks",
    "TABLE_ISSUER": "Wrong table: issuers",
    "TABLE_STATEMENT": "Wrong table: statements",
    "TABLE_KIND": "Wrong table: kinds",
    "TABLE_RECORD": "Wrong table: records",
    "TABLE_STATUS": "Wrong table: statuses",
    "TABLE_PROPOSAL": "Wrong table: proposals",
    "TABLE_CHARTER": "Wrong table: charters",
    "TABLE_PARAMETER": "Wrong table: parameters",
    "TABLE_ABOUT": "Wrong table: things",
    "TABLE_REF": "Wrong table: references",
    "TABLE_MENTION": "Wrong table: approvals",
    "TABLE_CONSENT": "Wrong table: consents",
    "TABLE_BOOKKEEPING": "Wrong table: bookkeeping",
    "TABLE_CHECKPOINT": "Wrong table: checkpoints",
    "TABLE_SEARCH": "Wrong search index",
    "VOID_BAD_FORM": "Void: bad form",
    "VOID_BAD_SIGNATURE": "Void: bad signature",
    "VOID_WRONG_LEDGER": "Void: another ledger",
    "VOID_EXPIRED": "Void: came too late",
    "VOID_FROM_THE_FUTURE": "Void: from the future",
    "VOID_SEQ_USED": "Void: counter used twice",
    "VOID_DUPLICATE": "Void: logged twice",
    "VOID_UNKNOWN_ISSUER": "Void: unknown issuer",
    "VOID_NOT_ENROLLED": "Void: key not active",
    "VOID_ROLE": "Void: role not allowed",
    "VOID_DOMAIN": "Void: wrong domain",
    "VOID_UNKNOWN_KIND": "Void: unknown kind",
    "VOID_BAD_DATA": "Void: unfit data",
    "VOID_ID_USED": "Void: id used twice",
    "VOID_BAD_REF": "Void: bad reference",
    "VOID_VERB": "Void: action not allowed",
    "VOID_BALANCE": "Void: balance too low",
    "VOID_CUSTODY": "Void: not the holder",
    "VOID_BALLOT": "Void: invalid ballot",
    "VOID_QUORUM": "Void: another charter",
    "VOID_TOO_LARGE": "Void: too large",
    **{code: check.title for code, check in CHECKS.items()},
}
"""Every code in a few plain words, at most 24 characters, so that it fits beside its code."""


def title_of(code: str) -> str:
    """Return what a code is called; the code itself where this version does not know it."""
    return TITLES.get(code, code)


@dataclass(frozen=True, slots=True)
class CheckWords:
    """What a check is called, what it counts, and which findings are its own."""

    title: str
    one: str  # what it counts, in the singular
    many: str
    codes: tuple[str, ...]  # whole ones, or families that end in ``_``


CHECK_WORDS: Mapping[str, CheckWords] = {
    "files": CheckWords(
        "Files of this profile", "file", "files",
        (
            "STORE_PROFILE", "STORE_KEYS", "STORE_DESK", "STORE_NODE", "STORE_EVIDENCE",
            "FINAL_FORK",
        ),
    ),
    "databases": CheckWords(
        "Database file and layout", "database", "databases", ("STORE_DATABASE", "STORE_SCHEMA")
    ),
    "bundles": CheckWords("Entries are complete", "bundle", "bundles", ("STORE_BUNDLE",)),
    "entries": CheckWords("Stored bytes hashed again", "entry", "entries", ("TREE_ENTRY",)),
    "tiles": CheckWords("Tree of hashes recomputed", "tile", "tiles", ("TREE_TILE",)),
    "seals": CheckWords("Blocks linked and sealed", "seal", "seals", ("SEAL_",)),
    "signatures": CheckWords(
        "Signatures verified", "signature", "signatures", ("VOID_BAD_SIGNATURE",)
    ),
    "admission": CheckWords("Rules replayed", "statement", "statements", ("VOID_",)),
    "batches": CheckWords("Batches are complete", "batch", "batches", ("FINAL_BATCH",)),
    "anchor": CheckWords("The ledger you trust", "anchor", "anchors", ("FINAL_ANCHOR",)),
    "charters": CheckWords(
        "Changes of charter", "change", "changes", ("FINAL_CHARTER",)
    ),
    "checkpoints": CheckWords(
        "Checkpoints and quorum", "checkpoint", "checkpoints",
        ("TREE_ROOT", "TREE_SHORT", "SIG_LOG", "FINAL_NOTE", "FINAL_QUORUM", "FINAL_TRUSTED"),
    ),
    "cosignatures": CheckWords(
        "Cosignatures", "cosignature", "cosignatures", ("SIG_COSIGNER", "SIG_LINE")
    ),
    "receipts": CheckWords("Receipts", "receipt", "receipts", ("SIG_RECEIPT", "FINAL_RECEIPTS")),
    "search": CheckWords("Search index rebuilt", "entry", "entries", ("TABLE_SEARCH",)),
    "tables": CheckWords("Tables rebuilt and compared", "row", "rows", ("TABLE_",)),
    "private documents": CheckWords("Private documents", "document", "documents", ("PRIVATE_",)),
    "opened documents": CheckWords("Opened and judged", "document", "documents", ()),
    **{
        code: CheckWords(check.title, check.one, check.many, (code,))
        for code, check in CHECKS.items()
    },
}  # fmt: skip
"""The checks by the word under which an audit counts them, in the order in which it makes them."""


def words_of_check(check: str) -> CheckWords:
    """Return the words for a check; a check without words of its own is called as it is counted."""
    known = CHECK_WORDS.get(check)
    if known is not None:
        return known
    if check in TITLES:
        return CheckWords(TITLES[check], "record", "records", (check,))
    return CheckWords(check[:1].upper() + check[1:], "item", "items", ())


@cache
def check_of(code: str) -> str:
    """Return the check that a finding comes from; the code itself where none claims it."""
    for check, words in CHECK_WORDS.items():
        if any(code == own or (own[-1:] == "_" and code.startswith(own)) for own in words.codes):
            return check
    return code


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
    pair: Pair | None = None,
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
        pair=pair,
    )
