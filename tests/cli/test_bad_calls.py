"""A table of calls that make no sense: told in words, with an exit code, never a traceback."""

import shutil
from pathlib import Path

import pytest

from desktop.cli.call import Call
from desktop.cli.main import run
from tests.chronicle import Chronicle, chronicle, copied

pytestmark = pytest.mark.slow

__all__ = ["chronicle"]

_ID = "urn:uuid:01a0c976-c801-7f0f-8ef4-ca3d05fabadd"

_CALLS = [
    ("show", 3), ("show nonsense", 3), (f"show {_ID}", 2), ("show 0", 3), ("show --as-of x 0", 3),
    ("show RECORD --as-of size:0", 3), ("show RECORD --as-of size:abc", 3),
    ("show RECORD --as-of 2026-13-01", 3), ("show RECORD --as-of 1999-01-01", 3),
    ("show RECORD --as-of size:5", 3), ("show RECORD extra", 3),
    ("verify", 3), ("verify NOFILE", 2), ("verify DIR --anchor x", 2),
    ("verify FILE --anchor x", 2),
    ("verify FILE --charter NOFILE", 2), ("verify FILE --charter FILE", 2),
    ("verify FILE --policy FILE", 2), ("verify FILE --policy DIR", 2),
    ("verify FILE --anchor x --policy FILE", 3), ("verify FILE --max-status-age -1", 3),
    ("verify FILE --max-status-age x", 3), ("verify FILE --as-of size:9", 3),
    ("verify FILE --as-of yesterday", 3), ("verify FILE --peer DIR", 2),
    ("verify FILE --peer NODIR", 2),
    ("records colour:red", 3), ("records is:altered", 3), ("records --limit -1", 3),
    ("records --limit 100000", 3), ("records --offset -5", 3), ("records --limit many", 3),
    ("records kind:", 3), ("records after:never", 3), ('records "open', 3),
    ("export", 3), ("export RECORD", 3), ("export --format proof -o OUT", 3),
    ("export RECORD --format tree -o OUT", 3), ("export RECORD --format pdf -o OUT", 3),
    ("export RECORD --format proof -o DIR", 2), ("export RECORD --format proof -o NODIR/x", 2),
    ("export RECORD --format csv --query x -o OUT", 3),
    ("export --format json --query x -o OUT", 3),
    ("export --format csv --query colour:red -o OUT", 3), ("export --format tree -o FILE", 2),
    ("export RECORD --format proof", 3), (f"export {_ID} --format proof -o OUT", 2),
    (f"approve {_ID}", 2), (f"charter approve {_ID}", 2), ("approve nonsense", 3),
    ("import", 3), ("import epcis", 3), ("import vc FILE", 3), ("import epcis NOFILE", 2),
    ("import epcis FILE", 2), ("import openbadges DIR", 2),
    ("keys dance", 3), ("keys --password-file NOFILE", 2), ("keys --password-file DIR", 2),
    ("keys restore --words-file NOFILE", 2), ("keys create --password-file FILE", 2),
    ("peers add", 3), ("peers add x", 3), ("peers add /x DIR", 3), ("peers add stick DIR", 3),
    ("peers remove", 3), ("peers remove nobody", 3), ("peers list x", 3),
    ("peers add x DIR --kind http", 3),
    ("charter show x", 3), ("charter propose", 3), ("charter approve", 3),
    ("charter propose NOFILE", 2), ("charter propose FILE", 2), ("charter propose DIR", 2),
    ("charter approve nonsense", 3), ("charter approve 0", 3),
    ("init", 3), ("init --anchor x --origin y", 3), ("init --anchor x --peer DIR", 2),
    ("doctor x", 3),
    ("watch add", 3), ("watch add lot", 3), ("watch add colour red", 3), ("watch dance", 3),
    ("watch remove lot nothing", 3), ("watch seen nonsense", 3), ("watch list x", 3),
    ("transfer offer", 3), ("transfer accept", 3),
    ("transfer accept FILE -o OUT", 2), ("transfer accept NOFILE -o OUT", 2),
    ("transfer show FILE", 2),
    ("transfer take DIR", 2), ("transfer write nonsense -o OUT", 3), ("transfer dispute", 3),
    ("transfer offer --points many -o OUT", 3), ("transfer decline nonsense -o OUT", 3),
    ("permissions", 3), ("permissions urn:x:nothing", 2), ("permissions urn:x:1 --at never", 3),
    ("permissions urn:x:1 --ever --at 2026-05-03", 3),
    ("reading", 3), ("reading show", 3), ("reading show RECORD", 3),
    ("reading show RECORD one -o OUT", 3), ("reading show RECORD 1 -o OUT", 2),
    ("reading show nonsense 1 -o OUT", 3), ("reading verify", 3), ("reading verify FILE", 2),
    ("reading verify NOFILE", 2), ("match --skills NOFILE", 2),
    ("trail", 3), ("trail nothing", 2), ("trail RECORD --back --forward", 3),
    ("trail nothing --since never", 3), ("trail NOTHING", 3), ("records NOTHING", 3),
    ("recompute", 3), ("recompute taxes", 3), ("recompute bills --service gas", 3),
    ("private show", 3), ("private show nonsense", 3), ("private give", 3),
    ("private grant RECORD", 3), ("private withdraw RECORD", 3),
    ("check x", 3), ("check --since never", 3), ("audit --timetable NOFILE", 3),
    ("audit --rerun FILE", 2), ("audit --rerun NOFILE", 2), ("attack", 3), ("attack nothing", 3),
    ("sample draw FILE", 2), ("sample draw NOFILE", 2), ("sample check FILE", 2),
    ("sample draw", 3), ("sample plan --draws 0 --title x -o OUT", 3), ("sample plan", 3),
    ("countersign FILE", 2), ("countersign FILE --check", 2), ("countersign NOFILE -o OUT", 2),
    ("outbox pull-back", 3), ("outbox pull-back nonsense", 3), ("outbox --cool-off soon", 3),
]  # fmt: skip


@pytest.mark.parametrize(("words", "code"), _CALLS, ids=str)
def test_a_bad_call_is_told_in_words(
    capsys: pytest.CaptureFixture[str],
    chronicle: Chronicle,
    tmp_path: Path,
    words: str,
    code: int,
) -> None:
    (tmp_path / "file").write_bytes(b"\x00\xffnonsense\n")
    (tmp_path / "dir").mkdir()
    places = {
        "RECORD": chronicle.ids["newer"],
        "FILE": str(tmp_path / "file"),
        "NOFILE": str(tmp_path / "nothing"),
        "DIR": str(tmp_path / "dir"),
        "NODIR": str(tmp_path / "nowhere"),
        "NODIR/x": str(tmp_path / "nowhere" / "x"),
        "OUT": str(tmp_path / "out"),
        "NOTHING": "",
    }
    call = [places.get(word, word) for word in words.split(" ")]
    ended = run_call([*call, "--profile", str(chronicle.profile)], as_json=code == 2)
    told = capsys.readouterr()
    assert ended == code, told
    assert told.err or told.out
    assert "Traceback" not in told.err + told.out
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("words", ["sample draw", "sample check", "countersign",
                                   "countersign --check", "audit --rerun"])  # fmt: skip
def test_a_file_that_is_something_else_is_named(
    capsys: pytest.CaptureFixture[str], chronicle: Chronicle, tmp_path: Path, words: str
) -> None:
    (tmp_path / "notes.txt").write_bytes(b"only words\n")
    call = [*words.split(" "), str(tmp_path / "notes.txt"), "--profile", str(chronicle.profile)]
    assert run_call(call, as_json=False) == 2
    told = capsys.readouterr().err
    assert "notes.txt is not a" in told
    assert "Ask for it again" in told


def run_call(call: list[str], *, as_json: bool) -> int:
    """Run a call and return its exit code, whoever gives it."""
    try:
        return run([*call, *(["--json"] if as_json else [])], _no_window)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else -1


def _no_window(call: Call) -> int:
    raise AssertionError(call.options)


@pytest.mark.parametrize("verb", ["show x", "records", "export --format tree -o OUT", "peers",
                                  "charter", "keys", "import epcis FILE"])  # fmt: skip
def test_without_a_profile_every_verb_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, verb: str
) -> None:
    file = tmp_path / "file"
    file.write_text("{}", "utf-8")
    words = verb.replace("OUT", str(tmp_path / "out")).replace("FILE", str(file)).split(" ")
    assert run_call([*words, "--profile", str(tmp_path / "nowhere")], as_json=False) == 2
    assert "There is no profile" in capsys.readouterr().err


@pytest.mark.parametrize("harm", ["gone", "empty", "foreign", "other", "folder"])
@pytest.mark.parametrize("verb", ["show x", "records", "charter", "export --format tree -o OUT"])
def test_a_replica_that_cannot_be_used_is_told(
    capsys: pytest.CaptureFixture[str],
    chronicle: Chronicle,
    tmp_path: Path,
    verb: str,
    harm: str,
) -> None:
    profile = copied(chronicle, tmp_path)
    replica = profile / "replica.db"
    replica.unlink()
    if harm == "empty":
        replica.touch()
    elif harm == "foreign":
        replica.write_bytes(b"not a database" * 1000)
    elif harm == "other":
        shutil.copy(chronicle.city.folder / "authorities/city-hall/lock.db", replica)
    elif harm == "folder":
        replica.mkdir()
    words = verb.replace("OUT", str(tmp_path / "out")).split(" ")
    assert run_call([*words, "--profile", str(profile)], as_json=False) == 2
    told = capsys.readouterr()
    assert told.err
    assert "Traceback" not in told.err
