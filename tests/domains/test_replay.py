"""Blocks and seals: what the writer makes is what everyone recomputes, field by field."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from desktop.domains.admission import examine
from desktop.domains.refusal import Refusal
from desktop.domains.replay import (
    MAX_STATEMENTS,
    ChainEnd,
    LoggedStatement,
    Replay,
    SealError,
    split_blocks,
)
from desktop.domains.state import LedgerState
from desktop.ledger.merkle import CompactRange, leaf_hash, root_of
from desktop.ledger.scalar import format_time
from desktop.ledger.seal import Seal, format_seal, parse_seal
from tests.city import MINUTE_MS, START_MS, City
from tests.domains.town import RECALL

pytestmark = pytest.mark.slow

_VECTORS = Path(__file__).parents[1] / "vectors" / "civicledger"


def _empty() -> Replay:
    return Replay(LedgerState(), CompactRange(), ChainEnd())


@cache
def _two_blocks() -> tuple[tuple[tuple[bytes, ...], bytes], ...]:
    """Return the statements and seals of a founding and a second block."""
    city, writer = City(Path("never-written")), _empty()
    block, _ = writer.make_block(city.genesis(), START_MS, "city-hall")
    assert block is not None
    operator = city.person("operator")
    more = [
        operator.statement([operator.record("recall.notice/1", START_MS, RECALL)], START_MS)
        for _ in range(3)
    ]
    second, _ = writer.make_block(more, START_MS + MINUTE_MS, "city-hall")
    assert second is not None
    return tuple(
        (tuple(item.entry for item in one.statements), one.seal_entry) for one in (block, second)
    )


def test_replaying_a_block_gives_what_its_writer_had() -> None:
    city, writer, reader = City(Path("never-written")), _empty(), _empty()
    made, outcomes = writer.make_block(city.genesis(), START_MS, "city-hall")
    assert made is not None
    assert outcomes == made.statements
    read = reader.block([item.entry for item in made.statements], made.seal_entry)
    assert read == made
    assert reader.state.size == writer.state.size == len(made.leaves) == made.seal.size
    assert reader.state.height == 1
    assert reader.tree.root() == writer.tree.root() == root_of(made.leaves)
    assert reader.end == writer.end == ChainEnd(leaf_hash(made.seal_entry), START_MS)
    assert made.seal.root == root_of(made.leaves[:-1])


def test_statements_that_were_examined_before_are_not_examined_again() -> None:
    (statements, seal), _ = _two_blocks()
    examined = [examine(entry) for entry in statements]
    assert _empty().block(statements, seal, examined) == _empty().block(statements, seal)


def test_only_what_the_rules_accept_is_sealed() -> None:
    (statements, seal), (more, _) = _two_blocks()
    writer = _empty()
    writer.block(statements, seal)
    candidates = [b"\xd2nothing", more[0], more[0], more[1]]
    block, outcomes = writer.make_block(candidates, START_MS + MINUTE_MS, "city-hall")
    assert block is not None
    assert [item.word if isinstance(item, Refusal) else item.index for item in outcomes] == [
        "BAD_FORM",
        len(statements) + 1,
        "DUPLICATE",
        len(statements) + 2,
    ]
    assert block.seal.count == 2


def test_a_block_of_which_nothing_is_accepted_is_no_block() -> None:
    (statements, seal), _ = _two_blocks()
    writer = _empty()
    writer.block(statements, seal)
    size, root = writer.state.size, writer.tree.root()
    block, outcomes = writer.make_block([b"\xd2nothing"], START_MS, "city-hall")
    assert block is None
    assert [item.word for item in outcomes if isinstance(item, Refusal)] == ["BAD_FORM"]
    assert writer.make_block([], START_MS, "city-hall") == (None, ())
    assert (writer.state.size, writer.tree.root()) == (size, root)


def _seal_over(statements: list[bytes], like: Seal, before: Replay) -> bytes:
    """Return the seal that a writer who believes anything would make."""
    tree = CompactRange(before.tree.size, before.tree.peaks)
    for entry in statements:
        tree.append(leaf_hash(entry))
    return format_seal(replace(like, count=len(statements), root=tree.root()))


def test_a_void_statement_is_skipped_alike_by_everyone() -> None:
    (statements, seal), (more, like) = _two_blocks()
    reader = _empty()
    reader.block(statements, seal)
    logged = [more[0], b"\xd2nothing", more[0], more[1]]
    block = reader.block(logged, _seal_over(logged, parse_seal(like), reader))
    assert [item.refusal and item.refusal.word for item in block.statements] == [
        None, "BAD_FORM", "DUPLICATE", None,
    ]  # fmt: skip
    assert block.statements[1] == LoggedStatement(
        len(statements) + 2, b"\xd2nothing", None, block.statements[1].refusal
    )
    assert block.statements[2].examined is not None


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("ledger", {"ledger": "elsewhere"}),
        ("height", {"height": 2}),
        ("first", {"first": 1}),
        ("count", {"count": 2}),
        ("root", {"root": bytes(32)}),
        ("previous", {"previous": bytes(32)}),
        ("time", {"time": format_time(START_MS - 1)}),
        ("proposer", {"proposer": "nobody"}),
        ("rules", {"rules": 2}),
    ],
)
def test_a_seal_that_is_wrong_in_one_field_is_refused_and_named(
    field: str, wrong: dict[str, object]
) -> None:
    (statements, seal), (more, entry) = _two_blocks()
    reader = _empty()
    reader.block(statements, seal)
    bad = format_seal(replace(parse_seal(entry), **wrong))  # type: ignore[arg-type]  # by name
    with pytest.raises(SealError) as caught:
        reader.block(more, bad)
    assert (caught.value.field, caught.value.height) == (field, 1)
    assert caught.value.index == len(statements) + 1 + len(more)
    assert caught.value.evidence == bad


@pytest.mark.parametrize(
    "case", json.loads((_VECTORS / "seals.json").read_bytes())["wrong_in_log_small"]
)
def test_the_golden_wrong_seals_are_refused_by_their_field(case: dict[str, object]) -> None:
    log = json.loads((_VECTORS / "log_small.json").read_bytes())
    entries = [bytes.fromhex(item["entry"]) for item in log["entries"]]
    entries[int(str(case["replaces_entry"]))] = str(case["seal_text"]).encode()
    reader = _empty()
    with pytest.raises(SealError) as caught:  # noqa: PT012  (the blocks before it are good)
        for statements, seal in split_blocks(entries, 0, 0):
            reader.block(statements, seal)
    assert caught.value.field == case["wrong_field"]


def test_the_golden_log_replays_to_its_roots() -> None:
    log = json.loads((_VECTORS / "log_small.json").read_bytes())
    entries = [bytes.fromhex(item["entry"]) for item in log["entries"]]
    roots = {item["size"]: bytes.fromhex(item["root"]) for item in log["roots"]}
    reader = _empty()
    for statements, seal in split_blocks(entries, 0, 0):
        reader.block(statements, seal)
        assert reader.tree.root() == roots[reader.state.size]
    assert reader.state.size == len(entries)


def test_the_time_of_a_seal_may_stand_still() -> None:
    (statements, seal), (more, entry) = _two_blocks()
    reader = _empty()
    reader.block(statements, seal)
    same = format_seal(replace(parse_seal(entry), time=format_time(START_MS)))
    assert reader.block(more, same).time_ms == START_MS


def test_a_seal_that_cannot_be_read_is_refused() -> None:
    (statements, _), _ = _two_blocks()
    with pytest.raises(SealError) as caught:
        _empty().block(statements, b'{"type":"civicledger/seal/1"}')
    assert caught.value.field == "form"


def test_a_block_without_statements_is_refused() -> None:
    (statements, seal), (_, entry) = _two_blocks()
    reader = _empty()
    reader.block(statements, seal)
    with pytest.raises(SealError) as caught:
        reader.block([], entry)
    assert caught.value.field == "count"


def test_a_first_block_without_a_charter_belongs_to_no_ledger() -> None:
    (statements, seal), _ = _two_blocks()
    with pytest.raises(SealError) as caught:
        _empty().block(statements[1:], seal)
    assert caught.value.field == "ledger"


# Cutting a log into blocks


def test_a_log_is_cut_at_its_seals() -> None:
    cut = list(split_blocks([b"\xd2a", b"\xd2b", b"{1}", b"\xd2c", b"{2}"], 0, 0))
    assert cut == [([b"\xd2a", b"\xd2b"], b"{1}"), ([b"\xd2c"], b"{2}")]
    assert list(split_blocks([], 7, 2)) == []


def test_a_log_that_ends_without_a_seal_is_refused() -> None:
    with pytest.raises(SealError) as caught:
        list(split_blocks([b"\xd2a", b"{1}", b"\xd2b"], 10, 4))
    assert (caught.value.field, caught.value.height, caught.value.index) == ("missing", 5, 13)


def test_a_block_of_too_many_statements_is_refused() -> None:
    entries = [b"\xd2"] * MAX_STATEMENTS
    assert len(list(split_blocks([*entries, b"{}"], 0, 0))) == 1
    with pytest.raises(SealError, match="larger"):
        list(split_blocks([*entries, b"\xd2", b"{}"], 0, 0))


def test_a_block_of_too_many_bytes_is_refused() -> None:
    entries = [b"\xd2" * 65_536] * 256
    assert len(list(split_blocks([*entries, b"{}"], 0, 0))) == 1
    with pytest.raises(SealError, match="larger"):
        list(split_blocks([*entries, b"\xd2", b"{}"], 0, 0))
