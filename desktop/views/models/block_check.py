"""What one block is worth, checked anew from its stored bytes: for the inspector, on demand.

The block's entries are hashed again and folded onto the tree below the block; the result has to be
the root in its seal, and the seal has to be in the tree that the authorities cosigned. Equality of
both proves the block, and everything below it, against the stored hash tiles above and beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.audit.results import Audited
from desktop.errors import CivicLedgerError, StorageError
from desktop.finding import Finding
from desktop.ledger.checkpoint import Checkpoint
from desktop.ledger.merkle import check_inclusion, inclusion_path, leaf_hash, node_hash
from desktop.ledger.seal import Seal, parse_seal
from desktop.replica import blocks, checkpoints, contents, entries
from desktop.replica.blocks import BlockRow
from desktop.replica.database import Database
from desktop.verdict import Check, Result
from desktop.views.integrity import Integrity
from desktop.views.models.chain import BlockDetail
from desktop.views.models.inspection import Fact
from desktop.views.models.words import authority_titles, utc
from desktop.views.saying import amount, grouped, later, say

ADMISSION = later("Admission rules")


@dataclass(frozen=True, slots=True)
class LastAudit:
    """The audit that ended last in this window."""

    audited: Audited
    ended_ms: int  # Unix time of this machine's clock


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step from an entry towards the root."""

    sibling: str  # hexadecimal
    is_left: bool  # the sibling stands at the left
    result: str  # hexadecimal: the hash of both


@dataclass(frozen=True, slots=True)
class PathToRoot:
    """A Merkle path with the value after each step."""

    index: int
    size: int
    leaf: str
    steps: tuple[PathStep, ...]
    root: str  # that the authorities cosigned

    @property
    def holds(self) -> bool:
        """Tell whether the path leads to the cosigned root."""
        return (self.steps[-1].result if self.steps else self.leaf) == self.root


def path_of(db: Database, index: int, checkpoint: Checkpoint) -> PathToRoot:
    """Return the path of an entry to the root of a checkpoint, recomputed from its bytes.

    Raises:
        StorageError, ProofError: the entry or a hash beside it is not stored.
    """
    leaf = leaf_hash(entries.entry(db, index))
    path = inclusion_path(entries.reader(db, checkpoint.size), index, checkpoint.size)
    return path_from(index, checkpoint.size, leaf, path, checkpoint.root)


def path_from(index: int, size: int, leaf: bytes, path: Sequence[bytes], root: bytes) -> PathToRoot:
    """Return a path with the value after each step (RFC 9162 section 2.1.3.2)."""
    node, last, value = index, size - 1, leaf
    steps = []
    for sibling in path:
        is_left = bool(node % 2) or node == last
        value = node_hash(sibling, value) if is_left else node_hash(value, sibling)
        steps.append(PathStep(sibling.hex(), is_left, value.hex()))
        while is_left and node and not node % 2:  # the node rises without a sibling
            node, last = node // 2, last // 2
        node, last = node // 2, last // 2
    return PathToRoot(index, size, leaf.hex(), tuple(steps), root.hex())


def path_facts(path: PathToRoot) -> tuple[Fact, ...]:
    """Return the path as values that a reader can repeat with any SHA-256."""
    facts = [
        Fact(
            say("Leaf: SHA-256 of 00 and entry {index}", index=grouped(path.index)),
            path.leaf,
            is_hash=True,
        )
    ]
    for number, step in enumerate(path.steps, 1):
        order = say("beside and this" if step.is_left else "this and beside")
        facts.append(
            Fact(say("Step {number}: beside it", number=number), step.sibling, is_hash=True)
        )
        facts.append(Fact(say("SHA-256 of 01, {order}", order=order), step.result, is_hash=True))
    facts.append(
        Fact(
            say("Cosigned root of {size} entries", size=grouped(path.size)), path.root, is_hash=True
        )
    )
    return tuple(facts)


def check_block(db: Database, height: int, last: LastAudit | None = None) -> BlockDetail:
    """Return what the stored bytes of a block prove now.

    Args:
        db: the replica.
        height: of the block.
        last: what this window has audited, for the rules that a look at one block cannot replay.

    Raises:
        StorageError: there is no such block.
    """
    row = blocks.at(db, height)
    if row is None:
        raise StorageError(say("Block {height} is not in this replica.", height=grouped(height)))
    seal = _seal_of(db, row)
    covering = covering_checkpoint(db, row.seal)
    root, root_check = _root_check(db, row, seal)
    checks = [
        _link_check(db, row, seal),
        root_check,
        _inclusion_check(db, row, covering),
        _cosigned_check(db, covering),
    ]
    is_final = covering is not None and covering.is_final
    failed = [check for check in checks if check.result is Result.FAILED]
    checks.append(_admission_check(db, row, last, is_altered=bool(failed)))
    return BlockDetail(
        height=height,
        state=_state(has_failed=bool(failed), is_final=is_final),
        sentence=_sentence(failed, is_final=is_final),
        checks=tuple(checks),
        facts=_facts(db, row),
        stored_root=row.root.hex() if seal is None else seal.root.hex(),
        recomputed_root=root,
        why=_why(db, row, covering),
    )


def covering_checkpoint(db: Database, index: int) -> Checkpoint | None:
    """Return the newest final checkpoint if it covers an entry, else the newest at all."""
    for final in (True, False):
        stored = checkpoints.newest(db, final=final)
        if stored is not None and stored.size > index:
            try:
                return checkpoints.opened(db, stored)
            except CivicLedgerError:
                continue
    return None


def _seal_of(db: Database, row: BlockRow) -> Seal | None:
    try:
        return parse_seal(entries.entry(db, row.seal))
    except CivicLedgerError:
        return None


def _link_check(db: Database, row: BlockRow, seal: Seal | None) -> Check:
    if row.height == 0:
        return Check(say("First block of the ledger"), Result.OK)
    name = say("Links to block {height}", height=grouped(row.height - 1))
    before = blocks.at(db, row.height - 1)
    if seal is None or before is None:
        return Check(name, Result.FAILED, say("A seal of the two cannot be read."))
    try:
        linked = leaf_hash(entries.entry(db, before.seal)) == seal.previous
    except CivicLedgerError as error:
        return Check(name, Result.FAILED, error.what)
    detail = "" if linked else say("Its seal names another hash than the previous seal has.")
    return Check(name, Result.OK if linked else Result.FAILED, detail)


def _root_check(db: Database, row: BlockRow, seal: Seal | None) -> tuple[str, Check]:
    """Return the recomputed root in hexadecimal, and whether it is the one in the seal."""
    name = say("Root of {statements}", statements=amount(row.statements, "statement", "statements"))
    try:
        edge = entries.right_edge(db, row.first)
        for entry in entries.between(db, row.first, row.seal):
            edge.append(leaf_hash(entry))
    except CivicLedgerError as error:
        return "", Check(name, Result.FAILED, error.what)
    root = edge.root()
    if seal is not None and root == seal.root:
        return root.hex(), Check(name, Result.OK, say("Every entry was hashed again."))
    first = _first_difference(db, row)
    where = (
        ""
        if first is None
        else say(" Entry {first} is not the one that was hashed.", first=grouped(first))
    )
    why = say("The entries do not give the root in the seal.{where}", where=where)
    return root.hex(), Check(name, Result.FAILED, why)


def _first_difference(db: Database, row: BlockRow) -> int | None:
    """Return the first entry whose bytes do not have the hash that the stored tile gives them."""
    indexes = range(row.first, row.seal)
    try:
        hashes = entries.reader(db, row.seal)([(0, index) for index in indexes])
        pairs = zip(indexes, entries.between(db, row.first, row.seal), hashes, strict=True)
        return next((index for index, data, one in pairs if leaf_hash(data) != one), None)
    except (CivicLedgerError, ValueError):  # the tile is damaged as well
        return None


def _inclusion_check(db: Database, row: BlockRow, covering: Checkpoint | None) -> Check:
    name = say("Part of the cosigned tree")
    if covering is None:
        return Check(name, Result.NOT_DONE, say("No checkpoint here covers this block yet."))
    try:
        leaf = leaf_hash(entries.entry(db, row.seal))
        path = inclusion_path(entries.reader(db, covering.size), row.seal, covering.size)
        check_inclusion(leaf, row.seal, covering.size, path, covering.root)
    except CivicLedgerError as error:
        return Check(name, Result.FAILED, _capital(error.what))
    return Check(
        name, Result.OK, say("Proven in the tree of {size} entries.", size=grouped(covering.size))
    )


def _cosigned_check(db: Database, covering: Checkpoint | None) -> Check:
    if covering is None:
        return Check(say("Cosignatures"), Result.NOT_DONE, say("None cover this block yet."))
    charter = checkpoints.charter_at(db, covering.size)
    count, everyone = len(covering.cosignatures), len(charter.authorities)
    name = say("Cosigned by {count} of {everyone} authorities", count=count, everyone=everyone)
    needed = amount(charter.quorum, "is needed", "are needed")
    detail = say("{needed}; every signature was verified again.", needed=needed)
    there = {one.authority_id for one in covering.cosignatures}
    silent = [one.title for one in charter.authorities if one.id not in there]
    if silent:
        detail = say("{detail} Not by {silent}.", detail=detail, silent=", ".join(silent))
    return Check(name, Result.OK if covering.is_final else Result.NOT_DONE, detail)


def _admission_check(
    db: Database, row: BlockRow, last: LastAudit | None, *, is_altered: bool
) -> Check:
    """Return who has replayed the rules over a block, and what came of it."""
    if is_altered:
        told = say("A replay counts only for bytes that pass the checks above.")
        return Check(ADMISSION, Result.NOT_DONE, told)
    voids = contents.voids(db, row.first, row.seal)
    if last is not None and _has_replayed(last.audited, row):
        when = say("This window's audit of {utc} replayed them", utc=utc(last.ended_ms))
        refused = [it for it in last.audited.findings if _is_void(it) and it.block == row.height]
        if not refused and not voids:
            return Check(
                ADMISSION, Result.OK, say("{when}; every statement was admitted.", when=when)
            )
        count = amount(max(len(refused), len(voids)), "statement", "statements")
        return Check(
            ADMISSION, Result.AGAINST, say("{when} and refused {count}.", when=when, count=count)
        )
    since = say("; nothing was audited in this window yet.") if last is None else "."
    when = say("when it took the block in{since}", since=since)
    if voids:
        count = amount(len(voids), "statement", "statements")
        return Check(
            ADMISSION,
            Result.AGAINST,
            say("This copy refused {count} {when}", count=count, when=when),
        )
    return Check(ADMISSION, Result.OK, say("This copy replayed them {when}", when=when))


def _has_replayed(audited: Audited, row: BlockRow) -> bool:
    """Tell whether an audit has replayed the rules over a block, and lists what they refused.

    It replays statements in their order and counts them; where it stops, nothing above is counted.
    What was not final may have been replaced since.
    """
    statements = row.seal - row.height  # up to this block, all entries but the seals
    is_listed = all(it.entry is not None for it in audited.findings if _is_void(it))
    is_reached = statements <= audited.checked.get("admission", 0)
    return is_listed and is_reached and row.seal < audited.as_of.final_size


def _is_void(finding: Finding) -> bool:
    return finding.code.startswith("VOID_")


def _state(*, has_failed: bool, is_final: bool) -> Integrity:
    if has_failed:
        return Integrity.ALTERED
    return Integrity.VERIFIED if is_final else Integrity.PENDING


def _sentence(failed: Sequence[Check], *, is_final: bool) -> str:
    if failed:
        return say("The stored bytes are not what the authorities signed.")
    if not is_final:
        return say("Its bytes agree with its seal; it waits for a quorum of cosignatures.")
    return say("Its bytes were just hashed again and give the cosigned root.")


def _facts(db: Database, row: BlockRow) -> tuple[Fact, ...]:
    titles = authority_titles(checkpoints.charters(db))
    entry_range = grouped(row.first)
    if row.statements > 1:
        entry_range = f"{entry_range} \u2013 {grouped(row.seal - 1)}"
    facts = [
        Fact(say("Sealed"), utc(row.time_ms)),
        Fact(say("Proposer"), titles.get(row.proposer, row.proposer)),
        Fact(say("Entries"), entry_range),
        Fact(say("Records"), grouped(row.records)),
        Fact(say("Seal"), row.leaf.hex(), is_hash=True),
        Fact(say("Root"), row.root.hex(), is_hash=True),
    ]
    if row.voids:
        facts.insert(4, Fact(say("Void"), amount(row.voids, "statement", "statements")))
    return tuple(facts)


def _why(db: Database, row: BlockRow, covering: Checkpoint | None) -> tuple[Fact, ...]:
    if covering is None:
        return ()
    try:
        return path_facts(path_of(db, row.seal, covering))
    except CivicLedgerError:
        return ()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
