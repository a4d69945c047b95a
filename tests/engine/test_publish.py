"""Publishing: which files, in which order, and with whose consent."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.durable import replace_file
from desktop.engine import publish as publishing
from desktop.engine.port import EngineError
from desktop.engine.publish import (
    Consented,
    check_published,
    export_tree,
    next_size,
    publish,
    write_tiles,
)
from desktop.errors import CivicLedgerError, ProofError, RuleError, StorageError
from desktop.keys.signer import SeedSigner, Signer
from desktop.ledger.checkpoint import open_checkpoint, parse_checkpoint
from desktop.ledger.cosignature import cosignature_line
from desktop.ledger.merkle import leaf_hash, root_of
from desktop.ledger.note import parse_note
from desktop.ledger.receipt import ReceiptSignature, open_receipts, sign_receipt
from desktop.ledger.tiles import format_bundle, parse_bundle, required_bundles, required_tiles
from desktop.ledger.verifier_key import COSIGNATURE, make_vkey
from desktop.node.local import LocalNetwork
from desktop.peers.folder import FolderSource
from desktop.peers.sync import Replica, sync
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database, in_memory, open_database
from tests.city import (
    AUTHORITIES,
    CHANGED_SIZES,
    SIZES,
    SMALL_SIZES,
    City,
    changed_city,
    grown_city,
    small_city,
)

pytestmark = pytest.mark.slow


@pytest.fixture
def city(tmp_path: Path) -> City:
    return small_city().moved(tmp_path / "city")


@pytest.fixture
def network(city: City) -> Iterator[LocalNetwork]:
    with city.network() as network:
        yield network


def _log(city: City) -> Path:
    return city.folder / "authorities" / "city-hall" / "log"


def _files(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def _wanted(sizes: Sequence[int]) -> set[str]:
    return {
        tile.path for size in sizes for tile in (*required_tiles(size), *required_bundles(size))
    }


def test_the_tree_holds_the_tiles_of_every_published_size_and_nothing_else(
    tmp_path: Path,
) -> None:
    city = grown_city().moved(tmp_path / "grown")
    expected = _wanted(SIZES) | {"checkpoint", "receipts"}
    assert _files(city.folder / "peers" / "folder") == expected
    assert _files(_log(city)) == expected | {"pending"}


def test_the_checkpoint_covers_exactly_the_bundles(city: City) -> None:
    leaves = [
        leaf_hash(entry)
        for tile in required_bundles(SMALL_SIZES[-1])
        for entry in parse_bundle((_log(city) / tile.path).read_bytes(), tile.width)
    ]
    note = (_log(city) / "checkpoint").read_bytes()
    opened = open_checkpoint(note, city.charter)
    assert (opened.size, opened.root, opened.is_final) == (SMALL_SIZES[-1], root_of(leaves), True)
    assert [one.authority_id for one in opened.cosignatures] == list(AUTHORITIES)
    receipts = open_receipts((_log(city) / "receipts").read_bytes(), city.charter, opened)
    assert receipts.authorities == AUTHORITIES


class _Recorder:
    """Saves as always, remembers the order, and may stop before one of the files."""

    def __init__(self, stop_before: int | None = None) -> None:
        self.names: list[str] = []
        self._stop_before = stop_before

    def __call__(self, path: Path, data: bytes, mode: int = 0o600) -> None:
        if len(self.names) == self._stop_before:
            raise StorageError("The disk is full.")
        self.names.append(path.name if "tile" not in path.parts else "tile")
        replace_file(path, data, mode)


def test_tiles_come_first_then_pending_then_receipts_and_the_checkpoint_last(
    city: City, network: LocalNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    city.seal(network, *city.recalls(1))
    recorder = _Recorder()
    monkeypatch.setattr(publishing, "replace_file", recorder)
    cosigners = network._publisher._cosigners
    publish(
        network._publisher._db,
        _log(city),
        network._publisher._log_signer,
        cosigners,
        SMALL_SIZES[-1] + 2,
    )
    tiles = recorder.names.count("tile")
    assert tiles == 2  # the partial hash tile and the partial bundle; the rest stood there
    assert recorder.names == ["tile"] * tiles + ["pending", "receipts", "checkpoint"]


def test_the_note_of_a_change_is_kept_before_the_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    city = changed_city().moved(tmp_path / "changed")
    recorder = _Recorder()
    with city.network() as network:
        monkeypatch.setattr(publishing, "replace_file", recorder)
        folder = tmp_path / "again"
        cosigners = [
            one for one in network._publisher._cosigners if one.authority_id != "bus-office"
        ]
        db, signer = network._publisher._db, network._publisher._log_signer
        done = publish(db, folder, signer, cosigners, CHANGED_SIZES[-1])
        assert recorder.names[-3:] == ["pending", "receipts", "checkpoint"]
        assert done.checkpoint.is_final
        export_tree(db, tmp_path / "exported")
        assert recorder.names[-3:] == ["1", "receipts", "checkpoint"]


@pytest.mark.parametrize("stop_before", range(5))
def test_whoever_reads_between_two_files_finds_a_tree_that_proves(
    city: City, network: LocalNetwork, monkeypatch: pytest.MonkeyPatch, stop_before: int
) -> None:
    city.seal(network, *city.recalls(1))
    monkeypatch.setattr(publishing, "replace_file", _Recorder(stop_before))
    with pytest.raises(StorageError, match="full"):
        network.publish()
    with in_memory("replica") as db:
        laptop = Replica(db, city.anchor, city.folder / "incoming", city.folder / "evidence")
        state = sync(laptop, [FolderSource(_log(city))]).peers[0]
        assert (state.state, state.size) == ("agrees", SMALL_SIZES[-1])
    monkeypatch.undo()
    done = network.publish()
    assert done is not None
    assert done.checkpoint.is_final


def test_three_of_four_make_it_final_and_two_leave_it_pending(
    city: City, network: LocalNetwork
) -> None:
    before = (_log(city) / "checkpoint").read_bytes()
    city.seal(network, *city.recalls(1))
    done = network.publish(silent_ids=AUTHORITIES[2:])
    assert done is not None
    assert (done.checkpoint.is_final, done.receipts) == (False, None)
    assert (_log(city) / "checkpoint").read_bytes() == before
    assert parse_checkpoint((_log(city) / "pending").read_bytes()).size == SMALL_SIZES[-1] + 2
    done = network.publish(silent_ids=AUTHORITIES[3:])
    assert done is not None
    assert done.checkpoint.is_final
    assert len(done.checkpoint.cosignatures) == 3
    assert (_log(city) / "checkpoint").read_bytes() == done.checkpoint.note
    assert network.publish() is None


def test_one_round_goes_to_the_newest_seal(city: City, network: LocalNetwork) -> None:
    for _ in range(3):
        city.seal(network, *city.recalls(1))
    assert next_size(network._publisher._db, SMALL_SIZES[-1]) == SMALL_SIZES[-1] + 6
    done = network.publish()
    assert done is not None
    assert done.checkpoint.size == SMALL_SIZES[-1] + 6
    assert next_size(network._publisher._db, SMALL_SIZES[-1] + 6) is None


def test_a_round_never_goes_past_a_change_of_charter(tmp_path: Path) -> None:
    city = changed_city().moved(tmp_path / "changed")
    with city.network() as network:
        sizes = [0]
        while (size := next_size(network._publisher._db, sizes[-1])) is not None:
            sizes.append(size)
        assert sizes[1:] == list(CHANGED_SIZES[1:])  # the first seal below them is skipped


def test_at_the_change_the_receipts_are_those_of_the_charter_in_force(tmp_path: Path) -> None:
    city = changed_city().moved(tmp_path / "changed")
    with city.network() as network:
        kept = checkpoints.at(network._publisher._db, CHANGED_SIZES[1])
        assert kept is not None
        assert kept.receipts is not None
        opened = checkpoints.opened(network._publisher._db, kept)
        assert len(opened.cosignatures) == 5
        assert open_receipts(kept.receipts, city.charter, opened).authorities == AUTHORITIES


def test_where_the_receipt_keys_change_at_this_very_seal_there_is_no_receipts_file(
    tmp_path: Path,
) -> None:
    city = changed_city().moved(tmp_path / "changed")
    with city.network() as network:
        db, signer = network._publisher._db, network._publisher._log_signer
        folder = tmp_path / "again"
        cosigners = [
            one for one in network._publisher._cosigners if one.authority_id != "food-office"
        ]
        publish(db, folder, signer, network._publisher._cosigners, CHANGED_SIZES[-1])
        done = publish(db, folder, signer, cosigners, CHANGED_SIZES[-1])
        assert done.checkpoint.is_final
        charter = checkpoints.charter_at(db, CHANGED_SIZES[-1])
        assert done.receipts is not None
        receipts = open_receipts(done.receipts, charter, done.checkpoint)
        assert "food-office" not in receipts.authorities
        other = replace(charter, quorum=5)
        assert publishing._receipts(other, [], CHANGED_SIZES[-1], bytes(32)) is None


def test_an_empty_log_has_nothing_to_publish() -> None:
    with in_memory("replica") as db:
        assert next_size(db, 0) is None


# Cosigners who answer badly


class _Answering:
    """A cosigner that answers what it was told to."""

    def __init__(self, authority_id: str, consented: Consented | CivicLedgerError) -> None:
        self.authority_id, self._consented = authority_id, consented

    def cosign(self, pending: bytes, tree: Path) -> Consented:
        del pending, tree
        if isinstance(self._consented, CivicLedgerError):
            raise self._consented
        return self._consented


def _answers(network: LocalNetwork, city: City) -> list[Consented]:
    pending = (_log(city) / "pending").read_bytes()
    return [one.cosign(pending, _log(city)) for one in network._publisher._cosigners]


def _bad(city: City, good: Consented, fault: str) -> Consented:
    if "receipt" in fault:
        return replace(good, receipt=_bad_receipt(city, fault))
    another = _line_of(city, "food-office")
    lines = {
        "another text": _spoiled(good.line),
        "no line": "",
        "its line twice": good.line * 2,
        "a bad line in another's name": good.line + _spoiled(another),
        "a good line in another's name": good.line + another,
        "another's line alone": another,
        "no form": "x\n",
    }
    return replace(good, line=lines[fault])


def _spoiled(line: str) -> str:
    return line[:-10] + ("A" if line[-10] != "A" else "B") + line[-9:]


def _bad_receipt(city: City, fault: str) -> ReceiptSignature:
    root = parse_checkpoint((_log(city) / "pending").read_bytes()).root
    signer: Signer = city.signers["university"].receipt
    origin = city.anchor.origin
    match fault:
        case "a stranger's receipt":
            signer = SeedSigner(bytes(32))
        case "a receipt for another root":
            root = bytes(32)
        case _:
            origin = "elsewhere"
    return sign_receipt(root, signer.public, origin, 1, signer.sign)


def _line_of(city: City, name: str) -> str:
    """Return the line of an authority under the pending note, with a time of its own."""
    text = parse_note((_log(city) / "pending").read_bytes()).text
    signer = city.signers[name].cosigner
    key = make_vkey(name, COSIGNATURE, signer.public)
    return cosignature_line(text, key, city.now_ms // 1000 + 1, signer.sign)


@pytest.mark.parametrize(
    "fault",
    [
        "another text",
        "no line",
        "its line twice",
        "a bad line in another's name",
        "a good line in another's name",
        "another's line alone",
        "no form",
        "a stranger's receipt",
        "a receipt for another root",
        "a receipt for another ledger",
    ],
)
def test_a_cosigner_that_answers_badly_spoils_nothing(
    city: City, network: LocalNetwork, fault: str
) -> None:
    good = _answers(network, city)
    cosigners = [_Answering(name, one) for name, one in zip(AUTHORITIES, good, strict=True)]
    cosigners[1] = _Answering("university", _bad(city, good[1], fault))
    told: list[str] = []
    done = publish(
        network._publisher._db, _log(city), network._publisher._log_signer, cosigners,
        SMALL_SIZES[-1],
        lambda refusing: told.append(refusing.authority_id),
    )  # fmt: skip
    assert done.checkpoint.is_final
    assert [one.authority_id for one in done.checkpoint.cosignatures] == [
        "city-hall", "food-office", "health-office",
    ]  # fmt: skip
    assert told == [one.authority_id for one in done.refusals] == ["university"]


def test_a_cosigner_that_refuses_is_named_with_its_reason(
    city: City, network: LocalNetwork
) -> None:
    good = _answers(network, city)
    error = RuleError("Not yet.", code="FROM_THE_FUTURE")
    cosigners: list[_Answering] = [
        *(_Answering(name, one) for name, one in zip(AUTHORITIES[:3], good[:3], strict=True)),
        _Answering("health-office", error),
    ]
    done = publish(
        network._publisher._db,
        _log(city),
        network._publisher._log_signer,
        cosigners,
        SMALL_SIZES[-1],
    )
    assert done.checkpoint.is_final
    assert [(one.authority_id, one.error) for one in done.refusals] == [("health-office", error)]


def test_at_a_change_of_charter_there_are_enough_with_both_quorums_only(tmp_path: Path) -> None:
    city = changed_city().moved(tmp_path / "changed")
    size = CHANGED_SIZES[1]
    with city.network() as network:
        db = network._publisher._db
        old, new = checkpoints.charter_at(db, size), checkpoints.successor_at(db, size)
        assert new is not None
        assert (old.quorum, new.quorum) == (3, 4)
        kept = checkpoints.at(db, size)
        assert kept is not None
        lines = kept.note.decode().splitlines(keepends=True)
        given = publishing._Consents(db, "".join(lines[:5]), kept.root, (old, new))
        enough = []
        for name in AUTHORITIES:
            own = city.signers[name].receipt
            line = next(line for line in lines if f" {name} " in line)
            receipt = sign_receipt(kept.root, own.public, city.anchor.origin, 1, own.sign)
            enough.append(given.take(name, Consented(line, receipt)))
        assert enough == [False, False, False, True]


def test_a_writer_that_the_charter_does_not_name_publishes_nothing(
    city: City, network: LocalNetwork, tmp_path: Path
) -> None:
    stranger = SeedSigner(bytes(32))
    with pytest.raises(RuleError, match="another writer"):
        publish(network._publisher._db, tmp_path / "new", stranger, [], SMALL_SIZES[-1])
    assert not (tmp_path / "new").exists()
    assert city.folder.exists()


# Starting again


def test_what_was_published_is_compared_with_the_log(city: City) -> None:
    with open_database(city.folder / "authorities" / "city-hall" / "replica.db", "replica") as db:
        check_published(db, _log(city))
        check_published(db, city.folder / "nowhere")
        db.execute("delete from bundle")
        with pytest.raises(EngineError, match="more than the log") as caught:
            check_published(db, _log(city))
        assert (caught.value.retryable, caught.value.outcome) == (False, "no")


def test_another_root_than_the_published_one_stops_the_writer(city: City) -> None:
    _forge(city, lambda note: note.replace(note.split(b"\n")[2], b"A" * 43 + b"="))
    with pytest.raises(EngineError, match="another root"):
        city.network()
    _forge(city, lambda _: b"nothing")
    with pytest.raises(EngineError, match="cannot be read"):
        city.network()
    (_log(city) / "pending").unlink()
    city.network().close()


def _forge(city: City, change: Callable[[bytes], bytes]) -> None:
    file = _log(city) / "pending"
    file.write_bytes(change(file.read_bytes()))


def test_a_log_ahead_of_its_files_is_published(city: City) -> None:
    with city.network() as network:
        city.seal(network, *city.recalls(1))
    with city.network() as network:
        done = network.publish()
        assert done is not None
        assert done.checkpoint.is_final


# Copies


def test_an_exported_tree_is_the_published_one_at_its_size(city: City, tmp_path: Path) -> None:
    with in_memory("replica") as db:
        laptop = Replica(db, city.anchor, tmp_path / "incoming", tmp_path / "evidence")
        sync(laptop, [FolderSource(_log(city))])
        done = export_tree(db, tmp_path / "stick")
        assert done.size == SMALL_SIZES[-1]
        assert _files(tmp_path / "stick") == _wanted(SMALL_SIZES[-1:]) | {"checkpoint", "receipts"}
        for name in _files(tmp_path / "stick"):
            assert (tmp_path / "stick" / name).read_bytes() == (_log(city) / name).read_bytes()


def test_a_tree_without_receipts_is_exported_without_them(city: City, tmp_path: Path) -> None:
    with in_memory("replica") as db:
        (_log(city) / "receipts").unlink()
        laptop = Replica(db, city.anchor, tmp_path / "incoming", tmp_path / "evidence")
        sync(laptop, [FolderSource(_log(city))])
        export_tree(db, tmp_path / "stick")
        assert _files(tmp_path / "stick") == _wanted(SMALL_SIZES[-1:]) | {"checkpoint"}


def test_a_replica_without_a_final_checkpoint_exports_nothing(tmp_path: Path) -> None:
    with in_memory("replica") as db, pytest.raises(ProofError, match="Sync it first"):
        export_tree(db, tmp_path)


def test_a_bundle_that_is_too_short_is_never_published(city: City, tmp_path: Path) -> None:
    with open_database(city.folder / "authorities" / "city-hall" / "replica.db", "replica") as db:
        _shorten(db)
        with pytest.raises(ProofError, match="shorter"):
            write_tiles(db, tmp_path / "tree", SMALL_SIZES[-1])


def _shorten(db: Database) -> None:
    held = entries.bundle(db, 0)
    db.execute("delete from bundle where number = 0")
    db.insert("bundle", [(0, len(held) - 1, format_bundle(held[:-1]))], 3)
