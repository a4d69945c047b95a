"""Programs that nobody here wrote judge the demonstration demonstration."""

import random
import shutil
from pathlib import Path

import pytest

from desktop.demo.city import Built
from desktop.ledger.merkle import inclusion_path, leaf_hash
from desktop.ledger.receipt import open_receipts, parse_receipt, receipt_of
from desktop.ledger.statement import parse_statement
from desktop.replica import checkpoints, entries
from desktop.replica.database import open_read_only
from tests.ledger.go_judge import judge
from tests.ledger.test_judge_scitt_cose import judge_receipt, judge_statement, pem

_DAMAGED = 24
_SAMPLED = 60


@pytest.mark.slow
def test_the_go_judge_accepts_the_city_and_refuses_damaged_copies(
    demonstration: Built, tmp_path: Path
) -> None:
    program = judge.build(tmp_path)
    policy = demonstration.folder / "policy.txt"
    accepted, said = judge.accepts(program, demonstration.peers_folder, policy)
    assert accepted, said
    copy = tmp_path / "copy"
    shutil.copytree(demonstration.peers_folder, copy)
    files = _read_by_the_judge(copy, demonstration.size)
    choose = random.Random(11)
    for _ in range(_DAMAGED):
        file = choose.choice(files)
        good = file.read_bytes()
        bad = bytearray(good)
        bad[choose.randrange(len(bad))] ^= 1 << choose.randrange(8)
        file.write_bytes(bad)
        assert not judge.accepts(program, copy, policy)[0], file
        file.write_bytes(good)


def _read_by_the_judge(tree: Path, size: int) -> list[Path]:
    """Return the files of the newest size: full tiles, and partial ones of exactly its width."""
    files = [tree / "checkpoint"]
    for file in sorted((tree / "tile").rglob("*")):
        partial = file.parent.name.endswith(".p")
        if file.is_file() and (not partial or file.name == str(size % 256)):
            files.append(file)
    return files


@pytest.mark.slow
def test_scitt_cose_verifies_statements_and_receipts_of_the_city(demonstration: Built) -> None:
    with open_read_only(demonstration.profile("inspector") / "replica.db", "replica") as db:
        stored = checkpoints.newest(db, final=True)
        assert stored is not None
        assert stored.receipts is not None
        charter = checkpoints.charter_at(db, stored.size)
        receipts = open_receipts(stored.receipts, charter, checkpoints.opened(db, stored))
        reader = entries.reader(db, stored.size)
        rows = db.query("select entry from statement order by entry")
        for (index,) in random.Random(5).sample(rows, _SAMPLED):
            entry = entries.entry(db, index)
            assert judge_statement(entry, parse_statement(entry).key)["signature_verified"]
            path = inclusion_path(reader, index, stored.size)
            for one in receipts.signatures:
                receipt = receipt_of(one, index, stored.size, path)
                parse_receipt(receipt)
                assert judge_receipt(receipt, entry, pem(one.key))[0]
                bad = bytearray(entry)
                bad[len(bad) // 2] ^= 1
                assert leaf_hash(bytes(bad)) != leaf_hash(entry)
                assert not judge_receipt(receipt, bytes(bad), pem(one.key))[0]
