"""What one record of this replica is worth, proven anew from its stored bytes.

Nothing is believed because it stands in a table. The charter is proven from the anchor, the
checkpoint by its cosignatures, the record's statement by its signature and its path to the
checkpoint's root, the seal of its block likewise; then everything that changed the record is
gathered, through the tables and by searching the stored bundles for its id, and each is proven the
same way. What the tables say is compared with that. The verdict is `desktop.verdict.judge`'s.

Left to an audit: whether the admission rules accept each statement (the replay of the last sync is
believed), and whether anything else in the log was changed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from desktop.domains.kind import first_problem
from desktop.domains.state import CharterInForce
from desktop.errors import (
    CivicLedgerError,
    FormatError,
    ProofError,
    SignatureError,
    StorageError,
    UsageError,
)
from desktop.judgement.account import Account, Event, account_checks, status_contradictions
from desktop.judgement.evidence import Evidence, account_of
from desktop.judgement.gathering import Gathered, gather
from desktop.ledger.anchor import Anchor
from desktop.ledger.charter_chain import PlacedEntry
from desktop.ledger.checkpoint import Checkpoint
from desktop.ledger.entry import open_entry
from desktop.ledger.record import Record, read_records
from desktop.ledger.scalar import format_time
from desktop.ledger.seal import parse_seal
from desktop.ledger.statement import parse_statement
from desktop.replica import blocks, checkpoints, records, table_rows
from desktop.replica.database import Database
from desktop.replica.proofs import (
    InclusionProof,
    StoredTree,
    charter_for,
    open_stored,
    proven_charters,
)
from desktop.replica.records import Moment
from desktop.replica.state import NUMBERS
from desktop.verdict import AsOf, Check, Decision, RecordFacts, Result, judge

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A record, what it is worth, and how that was found out."""

    record: str  # id
    kind: str
    facts: RecordFacts
    checks: tuple[Check, ...]
    as_of: AsOf
    entry: int  # index of its statement
    number: int  # within the statement
    notes: tuple[str, ...] = ()  # said along, without weight
    content: Record | None = None  # where its bytes could be read
    issuer: str | None = None  # did:key
    issuer_name: str = ""
    height: int | None = None
    events: tuple[Event, ...] = ()  # what became of it, in log order
    inclusion: InclusionProof | None = None  # the values to repeat the proof with
    checkpoint: Checkpoint | None = None

    @property
    def decision(self) -> Decision:
        """The verdict and its reasons."""
        return judge(self.facts)


def judge_record(
    db: Database,
    anchor: Anchor,
    record_id: str,
    moment: Moment,
    *,
    until: int | None = None,
    search_log: bool = True,
) -> Judgement:
    """Prove one record and say what it is worth.

    Args:
        db: the replica; no transaction is open on it.
        anchor: what the reader trusts.
        record_id: of a record that the replica's tables list.
        moment: the final size and the time to judge at.
        until: only the log's first entries are known, this many; None for all that is stored.
        search_log: look through all stored bundles for what the tables leave out; takes about a
            second for a million records.

    Raises:
        UsageError: it was not logged yet at that moment.
        StorageError: no such record, or the database cannot be read at all.
    """
    with db.reading():
        key = records.key_of(db, record_id)
        if key is None:
            raise StorageError(
                f"{record_id} is not in this replica.",
                means="It was never logged, or not yet when this replica was last synced.",
                do="Sync, or search for it.",
            )
        if until is not None and key >= until * NUMBERS:
            raise UsageError(
                f"{record_id} was not logged yet at that moment.",
                means=f"It is entry {key // NUMBERS}; only {until} were there.",
                do="Choose a later moment.",
            )
        return _Judge(db, anchor, moment, until).judge(record_id, key, search_log=search_log)


@dataclass(slots=True)
class _Checklist:
    """The checks so far, and what they say against the record."""

    checks: list[Check] = field(default_factory=list)
    altered: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def say(self, name: str, result: Result, detail: str) -> None:
        """Add a check."""
        self.checks.append(Check(name, result, detail))

    def attempt(self, name: str, work: Callable[[], tuple[_Value, str]]) -> _Value | None:
        """Do a check that gives a value and a detail; damage and absence are told apart."""
        try:
            value, detail = work()
        except StorageError as error:
            self.missing.append(sentence(error))
            self.say(name, Result.NOT_DONE, sentence(error))
            return None
        except (FormatError, ProofError, SignatureError) as error:
            self.altered.append(sentence(error))
            self.say(name, Result.FAILED, sentence(error))
            return None
        self.say(name, Result.OK, detail)
        return value


def sentence(error: CivicLedgerError) -> str:
    """Return what an error says as a sentence."""
    text = error.what[:1].upper() + error.what[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."


class _Judge:
    """One run over one record."""

    def __init__(self, db: Database, anchor: Anchor, moment: Moment, until: int | None) -> None:
        self._db, self._anchor, self._moment, self._until = db, anchor, moment, until
        self._list = _Checklist()
        self._checkpoint: Checkpoint | None = None
        self._inclusion: InclusionProof | None = None
        self._height: int | None = None

    def judge(self, record_id: str, key: int, *, search_log: bool) -> Judgement:
        """Go through all checks in their order."""
        entry, number = divmod(key, NUMBERS)
        charters = self._list.attempt("charter", self._charters)
        tree, cosigned = self._tree(charters, entry)
        placed = self._statement(tree, entry, number)
        account: Account | None = None
        if placed is not None and charters is not None:
            account = self._account(tree, placed, number, charters, search_log=search_log)
        kind = self._kind_of_row(key) if account is None else account.record.kind
        facts = self._facts(account, entry, cosigned)
        issuer = None if placed is None else placed.opened.statement.claims.issuer
        known = None if account is None else account.issuer
        return Judgement(
            record=record_id,
            kind=kind,
            facts=facts,
            checks=tuple(self._list.checks),
            as_of=self._as_of(),
            entry=entry,
            number=number,
            notes=(*facts.notes, *self._list.notes),
            content=None if account is None else account.record,
            issuer=issuer,
            issuer_name="" if known is None else known.name,
            height=self._height,
            events=() if account is None else tuple(account.events),
            inclusion=self._inclusion,
            checkpoint=self._checkpoint,
        )

    def _charters(self) -> tuple[tuple[CharterInForce, ...], str]:
        charters = proven_charters(self._db, self._anchor)
        newest = charters[-1].charter
        detail = f"The anchor leads to the charter of {newest.origin}"
        changes = len(charters) - 1
        return charters, f"{detail}; it changed {changes} times." if changes else f"{detail}."

    def _tree(
        self, charters: tuple[CharterInForce, ...] | None, entry: int
    ) -> tuple[StoredTree, tuple[int, int] | None]:
        """Return the tree to prove by; for an entry above it, who cosigned what covers that."""
        size = self._moment.final_size
        unproven = StoredTree(self._db, 0, b"")
        if charters is None:
            return unproven, None
        if checkpoints.trusted(self._db) is None:
            self._list.say("checkpoint", Result.NOT_DONE, "No checkpoint is final here yet.")
        else:
            opened = self._list.attempt("checkpoint", lambda: self._final(charters))
            if opened is None:
                return unproven, None
            self._checkpoint = opened
            if entry < opened.size:
                is_final = entry < size
                detail = (
                    f"It is below the {size} final entries."
                    if is_final
                    else (f"It is above the {size} entries that were final at that moment.")
                )
                self._list.say("finality", Result.OK if is_final else Result.FAILED, detail)
                return StoredTree(self._db, opened.size, opened.root), None
        return self._pending(charters, entry, unproven)

    def _final(self, charters: tuple[CharterInForce, ...]) -> tuple[Checkpoint, str]:
        stored, trusted = checkpoints.newest(self._db, final=True), checkpoints.trusted(self._db)
        if stored is None or trusted is None:
            raise ProofError("The final checkpoint is gone from this replica.")
        checkpoint = open_stored(stored, charters)
        if not checkpoint.is_final:
            raise ProofError(
                f"Only {len(checkpoint.cosignatures)} authorities have signed the checkpoint that "
                "this replica calls final."
            )
        if (checkpoint.size, checkpoint.root) != (trusted.size, trusted.root):
            raise ProofError("The tree that this replica trusts is not the one that was cosigned.")
        charter = charter_for(charters, checkpoint.size)
        return checkpoint, (
            f"{len(checkpoint.cosignatures)} of {len(charter.authorities)} authorities cosigned "
            f"{checkpoint.size} entries; {charter.quorum} are needed."
        )

    def _pending(
        self, charters: tuple[CharterInForce, ...], entry: int, unproven: StoredTree
    ) -> tuple[StoredTree, tuple[int, int] | None]:
        """Return the tree of the newest checkpoint, which too few have cosigned."""
        stored = checkpoints.newest(self._db, final=False)
        if stored is None or stored.size <= entry:
            self._list.say("finality", Result.FAILED, "No checkpoint covers it yet.")
            return unproven, None
        opened = self._list.attempt(
            "pending checkpoint",
            lambda: (open_stored(stored, charters), f"The log signed {stored.size} entries."),
        )
        if opened is None:
            return unproven, None
        cosigned = len(opened.cosignatures), charter_for(charters, opened.size).quorum
        told = f"{cosigned[0]} of {cosigned[1]} cosignatures are there."
        self._list.say("finality", Result.FAILED, told)
        return StoredTree(self._db, opened.size, opened.root), cosigned

    def _statement(self, tree: StoredTree, entry: int, number: int) -> PlacedEntry | None:
        """Return the record's own statement, once form, signature and place are proven."""

        def form() -> tuple[int, str]:
            content = read_records(parse_statement(tree.entry(entry)))
            if number >= len(content.records):
                raise ProofError(f"Entry {entry} has no record number {number}.")
            return number, f"Record {number + 1} of {len(content.records)} in entry {entry}."

        def signature() -> tuple[PlacedEntry, str]:
            opened = open_entry(tree.entry(entry))
            did = opened.statement.claims.issuer
            return PlacedEntry(entry, opened), f"Ed25519 by {did}."

        is_formed = self._list.attempt("form", form) is not None
        placed = self._list.attempt("signature", signature) if is_formed else None
        if entry < tree.size:
            self._inclusion = self._list.attempt("inclusion", lambda: _proven(tree, entry))
            self._list.attempt("seal", lambda: self._seal(tree, entry))
        else:
            self._list.say("inclusion", Result.NOT_DONE, "No signed tree that covers it is proven.")
        return placed

    def _seal(self, tree: StoredTree, entry: int) -> tuple[int, str]:
        row = blocks.holding(self._db, entry)
        if row is None:
            raise ProofError("The table of blocks has none that holds it.")
        self._height = row.height
        tree.prove(row.seal)
        seal = parse_seal(tree.entry(row.seal))
        stands = (row.height, row.first, row.first + row.statements, format_time(row.time_ms))
        said = (seal.height, seal.first, seal.index, seal.time)
        if stands != said or seal.index != row.seal or not seal.first <= entry < seal.index:
            raise ProofError(f"The seal of block {row.height} differs from the table of blocks.")
        if seal.root != tree.root_of(seal.index):
            raise ProofError(f"The seal of block {row.height} names another root.")
        return row.height, f"Block {seal.height}, sealed {seal.time} by {seal.proposer}."

    def _account(
        self,
        tree: StoredTree,
        placed: PlacedEntry,
        number: int,
        charters: tuple[CharterInForce, ...],
        *,
        search_log: bool,
    ) -> Account | None:
        self._admission(placed.index)
        self._compare(placed, number)
        gathered = gather(self._db, tree, placed, number, self._until, search_log=search_log)
        self._completeness(gathered, search_log=search_log)
        in_force = tuple(one.charter for one in charters)
        account = account_of(Evidence(placed, number, in_force, gathered.others))
        self._kind(account)
        for check in account_checks(account, self._moment.now):
            self._list.checks.append(check)
        if self._until is None and not self._list.missing:
            self._compare_status(account)
        return account

    def _admission(self, entry: int) -> None:
        row = self._db.one("select void from statement where entry = ?", (entry,))
        if row is None or row[0] is not None:
            code = "missing" if row is None else row[0]
            self._list.altered.append(f"The tables list a record of a void statement ({code}).")
            self._list.say("admission", Result.FAILED, f"The statement is void: {code}.")
        else:
            told = "The rules accepted it when this replica took it in; an audit replays them."
            self._list.say("admission", Result.OK, told)

    def _compare(self, placed: PlacedEntry, number: int) -> None:
        different = list(table_rows.differences(self._db, placed, number))
        self._list.altered += different
        told = " ".join(different) or "What lists show of it is what its issuer signed."
        self._list.say("tables", Result.FAILED if different else Result.OK, told)

    def _completeness(self, gathered: Gathered, *, search_log: bool) -> None:
        self._list.altered += gathered.altered
        self._list.missing += gathered.missing
        self._list.notes += gathered.notes
        if not search_log:
            told = "The stored log was not searched for what the tables leave out."
            self._list.say("completeness", Result.NOT_DONE, told)
            return
        wrong = [*gathered.altered, *gathered.missing]
        told = " ".join(wrong) or "The whole stored log was searched for entries that change it."
        self._list.say("completeness", Result.FAILED if wrong else Result.OK, told)

    def _kind(self, account: Account) -> None:
        kind_id = account.record.kind
        if account.kind is None:
            told = f"The entry that publishes {kind_id} could not be read."
            self._list.missing.append(told)
            self._list.say("kind", Result.NOT_DONE, told)
            return
        problem = first_problem(account.kind, account.record)
        if problem is not None:
            self._list.altered.append(f"Its data do not fit {kind_id}: {problem}")
        told = f"Its data fit {kind_id}." if problem is None else str(problem)
        self._list.say("kind", Result.OK if problem is None else Result.FAILED, told)

    def _compare_status(self, account: Account) -> None:
        """Compare what became of the record with what the tables say."""
        stands = table_rows.status_row(self._db, account.record.id)
        for told in status_contradictions(account, stands):
            self._list.altered.append(told)
            self._list.say("tables", Result.FAILED, told)

    def _facts(
        self, account: Account | None, entry: int, cosigned: tuple[int, int] | None
    ) -> RecordFacts:
        facts = RecordFacts(now=self._moment.now)
        if account is not None:
            facts = account.facts(self._moment.now)
        return replace(
            facts,
            altered=tuple(dict.fromkeys(self._list.altered)),
            missing=tuple(dict.fromkeys(self._list.missing)),
            issuer_known=facts.issuer_known or bool(self._list.missing),
            final=entry < self._moment.final_size,
            cosigned=cosigned,
        )

    def _kind_of_row(self, key: int) -> str:
        row = self._db.one("select kind from record where key = ?", (key,))
        return "" if row is None else str(row[0])

    def _as_of(self) -> AsOf:
        checkpoint, moment = self._checkpoint, self._moment
        if checkpoint is None:
            return AsOf(moment.final_size, moment.now)
        return AsOf(moment.final_size, moment.now, checkpoint.root, checkpoint.as_of_s)


def _proven(tree: StoredTree, entry: int) -> tuple[InclusionProof, str]:
    proof = tree.prove(entry)
    return proof, f"{len(proof.path)} hashes lead from entry {entry} to the root of {proof.size}."
