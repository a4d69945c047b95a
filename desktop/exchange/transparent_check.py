"""What a transparent statement (RFC 9943) is worth to a reader.

It carries a signed statement and receipts over one root, but neither charter nor checkpoint; so the
reader needs a replica of the log, which knows the root, or the charter, whose receipt keys vouch
for the root that the receipts lead to. A statement may hold many records: the reader names one.
"""

from dataclasses import replace

from desktop.errors import CivicLedgerError, FormatError, ProofError, SignatureError, UsageError
from desktop.exchange.proof_check import UNKNOWN_STATUS, WHOM_TO_TRUST, FileJudgement, Reader
from desktop.exchange.status_source import StatusSource
from desktop.judgement.record import judge_record, sentence
from desktop.ledger.charter import Charter
from desktop.ledger.merkle import implied_root, leaf_hash
from desktop.ledger.receipt import (
    TransparentStatement,
    UnverifiedTransparent,
    open_transparent_statement,
    parse_transparent_statement,
)
from desktop.ledger.record import Record, read_records
from desktop.ledger.statement import parse_statement
from desktop.replica import records
from desktop.replica.proofs import StoredTree, charter_for, proven_charters
from desktop.verdict import AsOf, RecordFacts, Result

NEEDS = "A transparent statement carries no charter: give the city's charter, or a synced profile."


def judge_transparent(
    data: bytes, reader: Reader, charter: Charter | None, wanted: str | None
) -> FileJudgement:
    """Return what a transparent statement is worth to a reader.

    Args:
        data: the file.
        reader: who asks.
        charter: whose receipt keys the reader trusts, where no replica can be asked.
        wanted: the id of the record that is meant; needed where the statement holds several.

    Raises:
        FormatError: the bytes are no transparent statement.
        UsageError: the statement does not hold that record.
    """
    parsed = parse_transparent_statement(data)
    found = FileJudgement(facts=RecordFacts(now=reader.now))
    told = f"A statement with {len(parsed.receipts)} receipts."
    found.say("form", Result.OK, told)
    record = _record(parsed, wanted, found)
    if record is None:
        return found
    found.record, found.kind = record.id, record.kind
    if _ask_sources(data, parsed, record, reader, found):
        return found
    if charter is None:
        told = WHOM_TO_TRUST if reader.trust is None and not reader.sources else NEEDS
        found.say("trust", Result.NOT_DONE, told)
        found.facts = replace(found.facts, missing=(told,))
    elif _opened(data, parsed, charter, found) is not None:
        found.say("revocation", Result.NOT_DONE, UNKNOWN_STATUS)
        found.facts = replace(found.facts, missing=(UNKNOWN_STATUS,))
    return found


def _record(
    parsed: UnverifiedTransparent, wanted: str | None, found: FileJudgement
) -> Record | None:
    try:
        held = read_records(parse_statement(parsed.entry)).records
    except FormatError as error:
        found.say("integrity", Result.FAILED, sentence(error))
        found.facts = replace(found.facts, altered=(sentence(error),))
        return None
    if wanted is None and len(held) > 1:
        told = f"The statement holds {len(held)} records; which of them is meant is not said."
        found.say("record", Result.NOT_DONE, told)
        found.facts = replace(found.facts, missing=(told,))
        return None
    for record in held:
        if wanted is None or record.id == wanted:
            return record
    raise UsageError(f"The statement holds no record {wanted}.")


def _ask_sources(
    data: bytes,
    parsed: UnverifiedTransparent,
    record: Record,
    reader: Reader,
    found: FileJudgement,
) -> bool:
    """Check against the first replica that reaches as far as the receipts."""
    size = parsed.receipts[0][1].size
    for source in reader.sources:
        try:
            root = StoredTree(source.db, source.moment.final_size, b"").root_of(size)
            charter = charter_for(proven_charters(source.db, source.anchor), size)
        except CivicLedgerError as error:
            found.say("status source", Result.NOT_DONE, f"{source.name}: {sentence(error)}")
            continue
        if _opened(data, parsed, charter, found, root) is not None:
            _take_source(source, record, reader, found)
        return True
    return False


def _take_source(
    source: StatusSource, record: Record, reader: Reader, found: FileJudgement
) -> None:
    if records.key_of(source.db, record.id) is None:
        told = f"{source.name} holds the statement, but the rules refuse it."
        found.facts = replace(found.facts, missing=(told,))
        found.say("admission", Result.FAILED, told)
        return
    known = judge_record(source.db, source.anchor, record.id, source.moment, until=source.until)
    told = f"The status is known from {source.name}, at {known.as_of.size} entries."
    found.say("status source", Result.OK, told)
    found.facts = replace(known.facts, now=reader.now)
    found.as_of = replace(known.as_of, now=reader.now)
    found.notes += known.notes
    shown = {check.name for check in found.checks}
    found.checks += [check for check in known.checks if check.name not in shown]


def _opened(
    data: bytes,
    parsed: UnverifiedTransparent,
    charter: Charter,
    found: FileJudgement,
    root: bytes | None = None,
) -> TransparentStatement | None:
    """Verify statement and receipts; without a known root, over the one that they lead to."""
    inclusion = parsed.receipts[0][1]
    known = {one.receipt_key for one in charter.authorities}
    if not any(one.key in known for one, _ in parsed.receipts):
        told = "Its receipts are by no authority of the charter that you trust."
        found.say("trust", Result.FAILED, told)
        found.facts = replace(found.facts, missing=(told,))
        return None
    try:
        wanted = root or implied_root(
            leaf_hash(parsed.entry), inclusion.index, inclusion.size, inclusion.path
        )
        opened = open_transparent_statement(data, charter, wanted, inclusion.size)
    except (FormatError, ProofError, SignatureError) as error:
        found.say("integrity", Result.FAILED, sentence(error))
        found.facts = replace(found.facts, altered=(sentence(error),))
        return None
    by = ", ".join(opened.authorities)
    found.say("signature", Result.OK, f"Ed25519 by {opened.statement.claims.issuer}.")
    found.say("inclusion", Result.OK, f"Entry {opened.index}, with receipts by {by}.")
    found.as_of = AsOf(opened.size, found.facts.now, wanted)
    return opened
