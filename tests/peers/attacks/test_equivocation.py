"""The script that stands alone: it proves from kept evidence that one key signed two histories."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from desktop.errors import PeerError
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json
from desktop.ledger.merkle import (
    check_consistency,
    consistency_path,
    leaf_hash,
    memory_reader,
    root_at,
    root_of,
)
from desktop.ledger.policy import format_policy
from desktop.peers.sync import Replica
from desktop.replica.database import open_database
from tests.city import AUTHORITIES, SMALL_SIZES, City, small_city
from tests.peers.laptops import bring_to, everything, log_of, sync_once, trusted_size
from tests.peers.lying import extended, note_over, receipts_over, write_tree

pytestmark = pytest.mark.slow

_SCRIPT = Path(__file__).parents[3] / "resources" / "verify" / "equivocation.py"
_FORKS = 100
PATH_TYPE = "civicledger/fork-path/1"
FIRST, MIDDLE, LAST = SMALL_SIZES


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("equivocation", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["equivocation"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    return small_city().moved(tmp_path_factory.mktemp("fork") / "city", shown_only=True)


@pytest.fixture
def keys(city: City, tmp_path: Path) -> Path:
    file = tmp_path / "policy.txt"
    file.write_text(format_policy(city.charter), "utf-8")
    return file


def path_between(small: int, log: Sequence[bytes]) -> bytes:
    """Return what shows the root of a smaller size in the tree over a log."""
    reader = memory_reader([leaf_hash(entry) for entry in log])
    path: list[JsonValue] = [one.hex() for one in consistency_path(reader, small, len(log))]
    body: JsonObject = {
        "type": PATH_TYPE,
        "from": small,
        "to": len(log),
        "root": root_at(reader, small).hex(),
        "path": path,
    }
    return format_json(body)


def _pair(folder: Path, ours: bytes, theirs: bytes) -> list[str]:
    for name, note in (("ours", ours), ("theirs", theirs)):
        (folder / f"{name}.note").write_bytes(note)
    return [str(folder / "ours.note"), str(folder / "theirs.note")]


def _fork(city: City, more: int = LAST - MIDDLE - 1) -> list[bytes]:
    return extended(log_of(city, MIDDLE), city.recalls(more))


# What is proven


def test_two_roots_of_one_size_are_two_histories(
    script: ModuleType, city: City, keys: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = note_over(city, log_of(city, LAST))
    theirs = note_over(city, _fork(city), AUTHORITIES[2:])
    assert script.judge([*_pair(tmp_path, ours, theirs), str(keys)]) == 0
    told = capsys.readouterr().out
    assert "TWO HISTORIES" in told
    assert f"Signed both: {city.anchor.origin}, food-office." in told
    assert "health-office" in told  # who signed theirs alone is named, and not accused
    assert city.signers["city-hall"].log.public.hex() in told


def test_two_sizes_are_two_histories_by_a_path_only(
    script: ModuleType, city: City, keys: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log, fork = log_of(city, LAST), _fork(city, 40)
    words = [*_pair(tmp_path, note_over(city, log), note_over(city, fork, ())), str(keys)]
    assert script.judge(words) == 1
    assert "only by a path" in capsys.readouterr().out
    (tmp_path / "path.json").write_bytes(path_between(LAST, fork))
    assert script.judge([*words, "--path", str(tmp_path / "path.json")]) == 0
    told = capsys.readouterr().out
    assert f"the first {LAST} entries have the root" in told
    assert f"Signed both: {city.anchor.origin}." in told


@pytest.mark.parametrize("small", [FIRST, MIDDLE, 16, 1, LAST])
def test_one_history_is_never_called_two(
    script: ModuleType, city: City, keys: Path, tmp_path: Path, small: int
) -> None:
    log = log_of(city, LAST)
    words = [*_pair(tmp_path, note_over(city, log[:small]), note_over(city, log)), str(keys)]
    assert script.judge(words) == 1
    if small < LAST:
        (tmp_path / "path.json").write_bytes(path_between(small, log))
        assert script.judge([*words, "--path", str(tmp_path / "path.json")]) == 1


def test_paths_of_all_small_trees_give_the_roots_that_they_have(script: ModuleType) -> None:
    leaves = [leaf_hash(bytes([number])) for number in range(40)]
    log = [bytes([number]) for number in range(40)]
    for large in range(2, 41):
        for small in range(1, large):
            told, hashes = script.read_path(path_between(small, log[:large]), small, large)
            roots = script.implied_roots(small, large, told, hashes)
            assert roots == (root_of(leaves[:small]), root_of(leaves[:large]))
            check_consistency(small, roots[0], large, roots[1], hashes)


@pytest.mark.parametrize("form", ["key", "policy", "charter"])
def test_the_keys_may_stand_in_any_file(
    script: ModuleType, city: City, keys: Path, tmp_path: Path, form: str
) -> None:
    if form == "charter":
        keys.write_bytes(b"\xd2\x84\x00" + city.charter.canonical + b"X@\xff\xfe")
    if form == "key":
        keys.write_text(city.charter.log_keys[0].text + "\n", "utf-8")
    pair = _pair(tmp_path, note_over(city, log_of(city, LAST)), note_over(city, _fork(city)))
    assert script.judge([*pair, str(keys)]) == 0


# What is refused


@pytest.mark.slow
def test_altered_evidence_is_refused(
    script: ModuleType, city: City, keys: Path, tmp_path: Path
) -> None:
    ours, theirs = note_over(city, log_of(city, LAST)), note_over(city, _fork(city))
    signed = theirs.index(b"\n", theirs.index(b"\n\n") + 2)  # the text and the log's own line
    for at in range(signed + 1):
        altered = theirs[:at] + bytes([theirs[at] ^ 1]) + theirs[at + 1 :]
        assert script.judge([*_pair(tmp_path, ours, altered), str(keys)]) == 2, at
    for at in range(signed + 1, len(theirs)):
        altered = theirs[:at] + bytes([theirs[at] ^ 1]) + theirs[at + 1 :]
        assert script.judge([*_pair(tmp_path, ours, altered), str(keys)]) in (0, 2), at


@pytest.mark.slow
def test_an_altered_path_is_refused(
    script: ModuleType, city: City, keys: Path, tmp_path: Path
) -> None:
    log, fork = log_of(city, LAST), _fork(city, 40)
    pair = _pair(tmp_path, note_over(city, log), note_over(city, fork))
    path, file = path_between(LAST, fork), tmp_path / "path.json"
    words = [*pair, str(keys), "--path", str(file)]
    for at in range(len(path)):
        file.write_bytes(path[:at] + bytes([path[at] ^ 1]) + path[at + 1 :])
        assert script.judge(words) == 2, at
    short, long = path.replace(b'"path":["', b'"path":["' + b"0" * 64 + b'","'), path[:-9]
    for wrong in (b"", b"{}", b"[" * 100_000, short, long, path_between(LAST, log * 2)):
        file.write_bytes(wrong)
        assert script.judge(words) == 2
    file.unlink()
    assert script.judge(words) == 2


def test_notes_of_strangers_prove_nothing(
    script: ModuleType, city: City, keys: Path, tmp_path: Path
) -> None:
    ours, theirs = note_over(city, log_of(city, LAST)), note_over(city, _fork(city))
    other = note_over(city, _fork(city), writer="university")
    assert script.judge([*_pair(tmp_path, ours, other), str(keys)]) == 2
    keys.write_text("no key at all", "utf-8")
    assert script.judge([*_pair(tmp_path, ours, theirs), str(keys)]) == 2
    for wrong in (b"", b"\xff\xff", b"note", bytes(2 * 1024 * 1024)):
        assert script.judge([*_pair(tmp_path, ours, wrong), str(keys)]) == 2


# What a sync keeps


def _program(*words: object) -> tuple[int, str]:
    """Run the script as its reader does, far from this program."""
    done = subprocess.run(
        [sys.executable, "-I", str(_SCRIPT), *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=_SCRIPT.parent,
    )
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


def _kept(evidence: Path) -> list[Path]:
    """Return our note and theirs, as the sync has kept them."""
    (theirs,) = evidence.glob("*-theirs.note")
    return [theirs.with_name(theirs.name.replace("-theirs", "-ours")), theirs]


@pytest.mark.slow
def test_a_hundred_forks_are_found_and_proven(
    script: ModuleType, city: City, keys: Path, tmp_path: Path
) -> None:
    random = Random(11)
    log = log_of(city, LAST)
    with open_database(tmp_path / "replica.db", "replica") as db:
        laptop = Replica(db, city.anchor, tmp_path / "incoming", tmp_path / "evidence")
        bring_to(laptop, small_city(), LAST)
        before = everything(db)
        for number in range(_FORKS):
            base = random.choice((FIRST, MIDDLE))
            fork = extended(log[:base], city.recalls(random.randint(1, 40)))
            signers = random.sample(AUTHORITIES, random.randint(0, 4))
            note = note_over(city, fork, signers)
            tree = write_tree(tmp_path / "peer", fork, note, receipts_over(city, fork))
            state = sync_once(laptop, tree)
            assert (state.state, state.code) == ("fork", "PEER_FORK")
            assert isinstance(state.error, PeerError)
            assert trusted_size(laptop) == LAST
            assert everything(db) == before
            pair: list[object] = [*_kept(laptop.evidence), keys]
            if len(fork) != LAST:
                path = _kept(laptop.evidence)[0].with_suffix(".path.json")
                if not path.exists():  # then the log itself has to show it
                    larger = fork if len(fork) > LAST else log
                    path.write_bytes(path_between(min(len(fork), LAST), larger))
                pair += ["--path", path]
            assert script.judge([str(word) for word in pair]) == 0
            if not number % 10:
                code, told = _program(*pair)
                assert (code, "TWO HISTORIES" in told) == (0, True)
            shutil.rmtree(laptop.evidence)
