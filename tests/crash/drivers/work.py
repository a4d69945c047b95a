"""The work that is interrupted: each function does the real thing and says what is acknowledged.

Arguments are plain texts and numbers, for they come from another process. What is said goes to
standard output in one write, so that nothing of it is lost when the process is killed.
"""

import hashlib
import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop import issuing
from desktop.engine.embedded import EmbeddedEngine, EngineFiles
from desktop.errors import StorageError
from desktop.keys.key_file import Cost
from desktop.keys.keyring import Keyring
from desktop.ledger.anchor import parse_anchor
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.statement import parse_statement
from desktop.peers.source import Peer
from desktop.profile import Profile, save_profile
from desktop.replica import entries
from desktop.replica.database import open_database
from desktop.session import Session
from tests.city import MINUTE_MS, ORIGIN, START_MS, City

TOLD, FAULT = 3, 4  # exit codes of a job: an expected error, and any other
QUICK = Cost(65_536, 1, 1)
LATER_MS = START_MS + 60 * MINUTE_MS

DIPLOMA: JsonObject = {
    "achievementType": "BachelorDegree",
    "achievement": {"en": "Bachelor of Science"},
    "awarded": "2026-01-05",
}


def password(number: int) -> str:
    """Return the n-th password of a key file."""
    return f"a door that opens {number} times"


def acknowledge(*words: object) -> None:
    """Say that something is done."""
    os.write(1, (" ".join(str(word) for word in words) + "\n").encode())


def no_fault() -> bool:
    """Say that the disk has done nothing wrong."""
    return False


fault_came: Callable[[], bool] = no_fault
"""Whether the fault that this job was given has come to pass; the host sets it."""


def lasting(rounds: int) -> Iterator[int]:
    """Yield the numbers of the rounds; the one in which the fault came is the last."""
    for number in range(rounds):
        if fault_came():
            return
        yield number


def sync(home: str, trees: str, anchor: str, rounds: int) -> None:
    """Sync one profile after another, tree by tree; say ``profile size``."""
    folders = sorted(Path(trees).iterdir(), key=lambda folder: int(folder.name))
    for number in lasting(rounds):
        folder = Path(home) / str(number)
        if not (folder / "profile.json").exists():
            save_profile(Profile(folder, "inspector", parse_anchor(anchor)))
        with Session(folder) as session:
            held = 0
            if session.has_replica():
                with open_database(session.profile.replica_file, "replica") as db:
                    held = entries.stored_size(db)
            for tree in folders:
                if int(tree.name) <= held:
                    continue
                (state,) = session.sync((Peer("town", "folder", str(tree)),)).peers
                if state.error is not None:
                    raise state.error
                acknowledge(number, tree.name)


def issue(home: str, rounds: int) -> None:
    """Queue and sign; say ``queued id ..`` and ``signed statement seq``."""
    signer = City(Path("nowhere")).person("registrar").signer
    with Session(Path(home)) as session:
        for number in lasting(rounds):
            now_ms = LATER_MS + number
            items: list[JsonObject] = [{"data": DIPLOMA}] * 3
            kind = "education.diploma/1"
            made = issuing.make_records(session.reader(), signer.did, kind, items, now_ms)
            with session.writing(), session.desk() as desk:
                queued = issuing.queue(desk, made.records, now_ms, 0)
                acknowledge("queued", *queued)
                for one in issuing.sign_released(
                    session.reader(), desk, signer, ORIGIN, now_ms, early=True
                ):
                    acknowledge("signed", one.statement, one.seq)


def commit(home: str, statements: str, rounds: int) -> None:
    """Submit and seal; say ``taken id`` and ``sealed size``."""
    waiting = [bytes.fromhex(line) for line in Path(statements).read_text().split()]
    files = EngineFiles.of(Path(home))
    engine = EmbeddedEngine(files, "city-hall", ORIGIN, lambda: LATER_MS)
    try:
        fresh = (
            one for one in waiting if engine.inclusion(parse_statement(one).id).state == "unknown"
        )
        for _ in lasting(rounds):
            for one in itertools.islice(fresh, 3):
                assert engine.submit(one) is None
                acknowledge("taken", parse_statement(one).id.hex())
            while engine.seal_waiting() is not None:
                acknowledge("sealed", engine.application.info().size)
    finally:
        engine.stop()


def publish(home: str, statements: str, anchor: str, rounds: int) -> None:
    """Submit, seal and publish with every cosigner; say ``taken id`` and ``final size``."""
    waiting = [bytes.fromhex(line) for line in Path(statements).read_text().split()]
    city = City(Path(home), now_ms=LATER_MS)
    city._anchor = parse_anchor(anchor)
    with city.network() as network:
        network.publish()
        fresh = (
            one for one in waiting if network.inclusion(parse_statement(one).id).state == "unknown"
        )
        for _ in lasting(rounds):
            for one in itertools.islice(fresh, 2):
                assert network.submit(one) is None
                acknowledge("taken", parse_statement(one).id.hex())
            done = network.publish()
            if done is not None and done.checkpoint.is_final:
                acknowledge("final", done.checkpoint.size)


def repair(home: str, tree: str, rounds: int) -> None:
    """Repair the replica of a profile; say ``repaired size``."""
    for _ in lasting(rounds):
        with Session(Path(home)) as session:
            done = session.repair((Peer("town", "folder", tree),))
        acknowledge("repaired", done.size)


def migrate(home: str, old: str, rounds: int) -> None:
    """Open copies of a database of an older version; say ``migrated number``."""
    for number in lasting(rounds):
        path = Path(home) / f"{number}.db"
        try:
            _provide(Path(old), path)
        except OSError as error:  # a fault of the disk met this preparation, not the program
            raise StorageError(f"{path.name} could not be made.") from error
        open_database(path, "replica").close()
        acknowledge("migrated", number)


def _provide(old: Path, path: Path) -> None:
    """Copy a database to a path, whole or not at all."""
    if not path.exists():
        copied = path.with_suffix(".copy")
        shutil.copyfile(old, copied)
        copied.rename(path)


def change_password(file: str, first: int, rounds: int) -> None:
    """Change the password from the ``first`` on; say ``password number SHA-256 of the file``."""
    path = Path(file)
    with Keyring.open(path, password(first)) as keyring:
        for number in (first + done for done in lasting(rounds)):
            keyring.change_password(password(number), password(number + 1), QUICK)
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            acknowledge("password", number + 1, content)
