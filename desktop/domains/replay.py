"""What a run of entries means: the same steps for the node, a cosigner, a replica and an audit.

A block is a run of statements closed by a seal. `Replay.block` judges the statements under the
seal's time, compares every field of the seal with what it must be, and moves the state on. Entry
bytes are believed only as far as the tree root that the caller compares afterwards.

Source: the ledger's rules for blocks and admission.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from msgspec import Struct

from desktop.domains.admission import Examined, admit, examine, seal_block
from desktop.domains.examination import LeftBehindError
from desktop.domains.refusal import Refusal
from desktop.domains.state import LedgerState
from desktop.errors import FormatError, ProofError
from desktop.ledger.charter import Charter
from desktop.ledger.merkle import CompactRange, leaf_hash
from desktop.ledger.scalar import format_time, parse_time
from desktop.ledger.seal import Seal, first_fault, format_seal, parse_seal

MAX_STATEMENTS = 4096
MAX_BLOCK_BYTES = 16 * 1024 * 1024


class SealError(ProofError):
    """A seal that is not what the block below it demands.

    Attributes:
        field: the seal's field that is wrong, ``form``, or ``missing`` where a run has no seal.
        height: of the block.
        index: of the entry where the seal stands or should stand.
    """

    def __init__(self, what: str, *, field: str, height: int, index: int, evidence: bytes) -> None:
        super().__init__(
            what,
            means="The log is wrong from this block on; nothing above it is taken in.",
            do="Compare with another peer and tell the authorities.",
            evidence=evidence,
        )
        self.field = field
        self.height = height
        self.index = index


class LoggedStatement(Struct, frozen=True, gc=False):
    """One statement entry and how the rules judged it."""

    index: int
    entry: bytes
    examined: Examined | None  # None where not even its form is good
    refusal: Refusal | None  # why it is void, if it is


@dataclass(frozen=True, slots=True)
class Block:
    """A sealed block as it stands in the log."""

    seal: Seal
    seal_entry: bytes
    seal_leaf: bytes
    time_ms: int
    statements: tuple[LoggedStatement, ...]
    leaves: tuple[bytes, ...]  # leaf hashes of the statements and then of the seal
    new_charter: Charter | None  # comes into force after this block


@dataclass(frozen=True, slots=True)
class ChainEnd:
    """Where the chain of seals stands."""

    leaf: bytes = b""  # leaf hash of the newest seal; empty before the first
    time_ms: int | None = None


class Replay:
    """Applies blocks in order to a state and the tree's right edge."""

    def __init__(self, state: LedgerState, tree: CompactRange, end: ChainEnd) -> None:
        self.state = state
        self.tree = tree
        self.end = end

    def block(
        self,
        entries: Sequence[bytes],
        seal_entry: bytes,
        examined: Sequence[Examined | Refusal] | None = None,
        leaves: Sequence[bytes] | None = None,
    ) -> Block:
        """Judge the statements of one block and its seal, and move on.

        Args:
            entries: the statements, 1 to 4,096.
            seal_entry: what stands after them.
            examined: what `examine` gave for each of them, where the caller has asked already.
            leaves: their leaf hashes, likewise.

        Raises:
            SealError: the seal is wrong; the state is then of no further use.
        """
        height, first = self.state.height, self.state.size
        seal = self._read_seal(seal_entry, height, first + len(entries))
        time_ms = parse_time(seal.time)
        if examined is None:
            examined = [examine(entry) for entry in entries]
        statements = tuple(
            self._judge(entry, one, time_ms) for entry, one in zip(entries, examined, strict=True)
        )
        if leaves is None:
            leaves = [leaf_hash(entry) for entry in entries]
        self.tree.extend(leaves)
        self._check_seal(seal, seal_entry, first, len(entries))
        leaf = leaf_hash(seal_entry)
        self.tree.append(leaf)
        self.end = ChainEnd(leaf, time_ms)
        new_charter = seal_block(self.state)
        return Block(seal, seal_entry, leaf, time_ms, statements, (*leaves, leaf), new_charter)

    def make_block(
        self,
        candidates: Sequence[bytes],
        time_ms: int,
        proposer: str,
        examined: Sequence[Examined | Refusal] | None = None,
    ) -> tuple[Block | None, tuple[LoggedStatement | Refusal, ...]]:
        """Order those candidates that the rules accept into a new block, and seal it.

        Args:
            candidates: statements, in the order in which they may enter.
            time_ms: of the block.
            proposer: which authority makes it.
            examined: what `examine` gave for each of them, where the caller has asked already.

        Returns:
            The block, or None where nothing was accepted; and what became of each candidate.
        """
        first = self.state.size
        outcomes: list[LoggedStatement | Refusal] = []
        if examined is None:
            examined = [examine(entry) for entry in candidates]
        for entry, one in zip(candidates, examined, strict=True):
            refusal = one if isinstance(one, Refusal) else admit(self.state, one, time_ms)
            if refusal is not None or isinstance(one, Refusal):
                assert refusal is not None
                outcomes.append(refusal)
                continue
            outcomes.append(LoggedStatement(self.state.size, entry, one, None))
            self.state.size += 1
        accepted = tuple(item for item in outcomes if isinstance(item, LoggedStatement))
        if not accepted:
            return None, tuple(outcomes)
        return self._sealed(accepted, first, time_ms, proposer), tuple(outcomes)

    def _sealed(
        self, statements: tuple[LoggedStatement, ...], first: int, time_ms: int, proposer: str
    ) -> Block:
        leaves = [leaf_hash(item.entry) for item in statements]
        self.tree.extend(leaves)
        charter = self.state.charter
        assert charter is not None
        seal = Seal(
            ledger=charter.origin,
            height=self.state.height,
            first=first,
            count=len(statements),
            root=self.tree.root(),
            previous=self.end.leaf,
            time=format_time(time_ms),
            proposer=proposer,
            rules=charter.rules,
        )
        entry = format_seal(seal)
        leaf = leaf_hash(entry)
        self.tree.append(leaf)
        self.end = ChainEnd(leaf, time_ms)
        new_charter = seal_block(self.state)
        return Block(seal, entry, leaf, time_ms, statements, (*leaves, leaf), new_charter)

    def _read_seal(self, entry: bytes, height: int, index: int) -> Seal:
        try:
            return parse_seal(entry)
        except FormatError as error:
            raise SealError(
                f"The seal of block {height} cannot be read: {error.what}",
                field="form",
                height=height,
                index=index,
                evidence=entry,
            ) from error

    def _judge(self, entry: bytes, examined: Examined | Refusal, time_ms: int) -> LoggedStatement:
        index = self.state.size
        if isinstance(examined, Refusal):
            judged = LoggedStatement(index, entry, None, examined)
        else:
            try:
                refusal = admit(self.state, examined, time_ms)
            except LeftBehindError:  # this ledger has another document for a kind of that name
                again = examine(entry, is_verified=True)
                assert isinstance(again, Examined)  # it was before
                examined = again
                refusal = admit(self.state, examined, time_ms)
            judged = LoggedStatement(index, entry, examined, refusal)
        self.state.size += 1
        return judged

    def _check_seal(self, seal: Seal, entry: bytes, first: int, count: int) -> None:
        charter = self.state.charter
        field: str | None = "ledger"
        if charter is not None:
            expected = replace(
                seal,
                ledger=charter.origin,
                height=self.state.height,
                first=first,
                count=count,
                root=self.tree.root(),
                previous=self.end.leaf,
                time=seal.time if self.end.time_ms is None else format_time(self.end.time_ms),
                rules=charter.rules,
            )
            field = first_fault(seal, expected, [item.id for item in charter.authorities])
        if field is not None:
            raise SealError(
                f"The seal of block {self.state.height} has a wrong {field}.",
                field=field,
                height=self.state.height,
                index=first + count,
                evidence=entry,
            )


def split_blocks(
    entries: Iterable[bytes], first: int, height: int
) -> Iterable[tuple[list[bytes], bytes]]:
    """Cut entries into blocks, each with its seal.

    Args:
        entries: the log from entry ``first`` on.
        first: index of the first of them.
        height: of the first block.

    Raises:
        SealError: a block is larger than the rules allow, or the entries end without a seal.
    """
    block: list[bytes] = []
    octets = 0
    index = first
    for entry in entries:
        if entry[:1] == b"{":
            yield block, entry
            block, octets, height = [], 0, height + 1
        else:
            block.append(entry)
            octets += len(entry)
        index += 1
        if len(block) > MAX_STATEMENTS or octets > MAX_BLOCK_BYTES:
            raise _unsealed(f"Block {height} is larger than a block may be.", height, index)
    if block:
        raise _unsealed(f"The log ends inside block {height}, without its seal.", height, index)


def _unsealed(what: str, height: int, index: int) -> SealError:
    return SealError(what, field="missing", height=height, index=index, evidence=b"")
