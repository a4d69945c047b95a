"""Where a reader learns what became of a record since its proof was made: a replica of the log.

It is the reader's own, or one that was made for this question from a folder whose every entry was
verified and replayed. A replica that holds another history than the proof is told apart from one
that only knows less.
"""

from dataclasses import dataclass

from desktop.errors import ProofError, UsageError
from desktop.judgement.record import Judgement, judge_record
from desktop.ledger.anchor import Anchor
from desktop.ledger.merkle import root_at
from desktop.ledger.proof_file import OpenedProof
from desktop.replica import entries, records
from desktop.replica.database import Database
from desktop.replica.proofs import StoredTree
from desktop.replica.records import Moment


@dataclass(frozen=True, slots=True)
class StatusSource:
    """One replica that can be asked."""

    name: str  # as the user knows it
    db: Database
    anchor: Anchor
    moment: Moment
    until: int | None = None  # only this many entries are known

    def judgement(self, anchor: Anchor, opened: OpenedProof) -> Judgement | str:
        """Return what the replica says of a proven record.

        Returns:
            The judgement; or a sentence, where replica and proof are two histories.

        Raises:
            UsageError: the replica is of another ledger or does not hold the record.
            StorageError: it cannot be read.
        """
        if anchor != self.anchor:
            raise UsageError("It follows another ledger.")
        checkpoint, stored = opened.checkpoint, entries.stored_size(self.db)
        if checkpoint.size <= stored:
            root = root_at(entries.reader(self.db, checkpoint.size), checkpoint.size)
            if root != checkpoint.root:
                return (
                    f"At {checkpoint.size} entries {self.name} holds another history than the "
                    "proof; both are signed by the ledger's authorities, or one was changed."
                )
        elif opened.index < stored:
            held = StoredTree(self.db, 0, b"").entry(opened.index)
            if held != opened.statement.entry:
                return f"Entry {opened.index} in {self.name} is another one than in the proof."
        if records.key_of(self.db, opened.record.id) is None:
            if opened.index < stored:
                raise ProofError("It holds the statement, but the rules refuse it: it is void.")
            raise UsageError(f"It ends at {stored} entries, before this record.")
        return judge_record(self.db, self.anchor, opened.record.id, self.moment, until=self.until)
