"""Synthetic ledgers are real ones: published, signed, and the same whenever they are made."""

from pathlib import Path

import pytest

from desktop.bench import profiles
from desktop.bench.ledgers import Ledger, made, tree
from desktop.bench.measure import Ground
from desktop.bench.writers import Shape, statements
from desktop.replica import blocks, records
from desktop.replica.database import open_read_only

SHAPE = Shape(40, 5)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    return tree(tmp_path_factory.mktemp("ledgers"), SHAPE, 10, 1)


def test_a_replica_syncs_to_both_sizes(ledger: Ledger, tmp_path: Path) -> None:
    ground = Ground(tmp_path, SHAPE.records, 1)
    small, large = profiles.smaller(ground, ledger), profiles.larger(ground, ledger)
    counts = []
    for profile in (small, large, profiles.larger(ground, ledger)):
        with open_read_only(profile.replica_file, "replica") as db:
            counts.append(len(list(records.of_kind(db, "inspection.report"))))
    assert counts == [24, 32, 32]


def test_the_same_shape_gives_the_same_bytes(ledger: Ledger, tmp_path: Path) -> None:
    again = tree(tmp_path, SHAPE, 10, 1)
    assert (again.folder / f"checkpoint-{again.size}").read_bytes() == (
        ledger.folder / f"checkpoint-{ledger.size}"
    ).read_bytes()


def test_a_ledger_is_made_once(ledger: Ledger) -> None:
    changed = ledger.folder / "checkpoint-changed"
    changed.touch()
    assert tree(ledger.folder.parent, SHAPE, 10, 1) == ledger
    assert changed.exists()


def test_few_statements_are_made_here() -> None:
    assert list(made(SHAPE, range(8), 2)) == statements(SHAPE, range(8))


def test_a_chain_has_a_block_for_each_record(tmp_path: Path) -> None:
    ground = Ground(tmp_path, 12, 1)
    profile = profiles.larger(ground, ground.chain())
    with open_read_only(profile.replica_file, "replica") as db:
        assert blocks.count(db) == 1 + 12
        times = [one[2] for one in blocks.columns(db)]
    assert times == sorted(set(times))
