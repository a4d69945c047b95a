"""The drill: a back-up is restored into a folder that is thrown away, and every part of it opened.

A back-up that was never restored is a hope. The drill unpacks it, opens the outbox and the key file
with its password, compares the issuing key with the roster of the profile that is in use, and says
what this profile has that the back-up has not. Nothing in the profile is changed.
"""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from desktop.backup import Backup, Member, members_in, read_backup, remember, remembered, unpack
from desktop.doctor import check_key_file
from desktop.errors import CivicLedgerError, FormatError, StorageError
from desktop.keys.derive import KeyRole
from desktop.keys.keyring import Keyring
from desktop.ledger.scalar import format_time
from desktop.profile import Profile, load_profile
from desktop.progress import Report, silent
from desktop.replica import checkpoints, outbox
from desktop.replica.database import Database, open_database, open_read_only
from desktop.replica.outbox import State
from desktop.replica.rotations import number_in_force
from desktop.replica.state import StoredFacts
from desktop.verdict import Check, Result

_OLD_DAYS = 30
_DAY_MS = 24 * 60 * 60 * 1000
_NAMED = 5  # files that are told by name


@dataclass(frozen=True, slots=True)
class Drill:
    """What the drill is about.

    Attributes:
        path: the back-up.
        live: the profile in use, for its roster and for what came since; there may be none.
        now_ms: Unix time.
        password: asked once, where the back-up holds keys.
    """

    path: Path
    live: Profile | None
    now_ms: int
    password: Callable[[], str]


def run_drill(drill: Drill, report: Report = silent) -> tuple[Check, ...]:
    """Restore the back-up, open every part, remove it again, and return what every check saw.

    Raises:
        StorageError: the back-up cannot be read, or the disk takes no copy.
        LockedError: the password does not open its keys.
    """
    with tempfile.TemporaryDirectory(prefix="civicledger-drill-") as place:
        folder = Path(place)
        try:
            backup = read_backup(drill.path)
            unpack(backup, folder, report)
        except FormatError as error:
            return (Check("Back-up", Result.FAILED, str(error)),)
        return tuple(_checks(drill, backup, folder))


def hold_drill(drill: Drill, report: Report = silent) -> tuple[str, tuple[Check, ...]]:
    """Run a drill and note in the profile in use, if there is one, what it came to.

    Raises:
        StorageError, LockedError: as `run_drill`.
    """
    checks = run_drill(drill, report)
    outcome = outcome_of(checks)
    if drill.live is not None:
        folder = drill.live.folder
        remember(folder, replace(remembered(folder), drilled_ms=drill.now_ms, drill=outcome))
    return outcome, checks


def outcome_of(checks: tuple[Check, ...]) -> str:
    """Return what a drill came to: failed, incomplete or passed."""
    results = {check.result for check in checks}
    if Result.FAILED in results:
        return "failed"
    return "incomplete" if Result.NOT_DONE in results else "passed"


def _checks(drill: Drill, backup: Backup, folder: Path) -> Iterator[Check]:
    told = f"{len(backup.members):,} files, {backup.octets:,} bytes, every hash right"
    yield Check("Back-up", Result.OK, f"{told}; written by version {backup.program}.")
    yield _age(backup, drill.now_ms)
    restored = load_profile(folder)
    yield _profile(restored, drill.live)
    if backup.member("desk.db") is not None:
        yield _outbox(folder / "desk.db")
    yield from _keys(drill, backup, restored)
    yield _missing(backup, drill.live)


def _age(backup: Backup, now_ms: int) -> Check:
    days = (now_ms - backup.made_ms) // _DAY_MS
    told = f"Made {format_time(backup.made_ms)}"
    if days < 0:
        return Check("Age", Result.NOTE, f"{told}, later than this machine's clock says it is.")
    spent = "today" if days == 0 else "1 day ago" if days == 1 else f"{days:,} days ago"
    return Check("Age", Result.NOTE if days > _OLD_DAYS else Result.OK, f"{told}, {spent}.")


def _profile(restored: Profile, live: Profile | None) -> Check:
    told = f"{restored.name}, {restored.anchor.origin}, {len(restored.peers)} peers"
    if live is not None and live.anchor != restored.anchor:
        told = f"It trusts another ledger than the profile in use: {restored.anchor.origin}."
        return Check("Profile", Result.FAILED, told)
    return Check("Profile", Result.OK, told)


def _outbox(file: Path) -> Check:
    try:
        with open_database(file, "desk") as desk:
            problems = desk.check() or outbox.damaged_rows(desk)
            items = [] if problems else outbox.everything(desk)
    except CivicLedgerError as error:
        return Check("Outbox", Result.FAILED, str(error))
    if problems:
        return Check("Outbox", Result.FAILED, f"It is damaged: {problems[0]}.")
    waiting = sum(1 for item in items if item.state is State.WAITING)
    told = f"{len(items):,} records"
    if waiting:
        told += f"; {waiting:,} wait to be signed: look at them before you send after a restore"
    return Check("Outbox", Result.OK, f"{told}.")


def _keys(drill: Drill, backup: Backup, restored: Profile) -> Iterator[Check]:
    if backup.member("keys.clkey") is None:
        expected = drill.live is not None and drill.live.has_keys
        told = "The back-up holds no keys; only the 24 words could bring them back."
        yield Check("Keys", Result.FAILED if expected else Result.NOTE, told)
        return
    yield check_key_file(restored.key_file)
    with Keyring.open(restored.key_file, drill.password()) as keyring:
        did = _key_in_force(drill, keyring, restored)
    yield Check("Keys", Result.OK, f"The password opens them; the issuing key is {did}.")
    yield _enrolment(drill, did, backup)


def _key_in_force(drill: Drill, keyring: Keyring, restored: Profile) -> str:
    """Return the issuing key, as far as the replica in use knows of its rotations."""

    def did_of(number: int) -> str:
        role, origin = KeyRole.ISSUING, restored.anchor.origin
        return keyring.signer(role, origin, restored.domain, number).did

    live = drill.live
    if live is None or live.anchor != restored.anchor or not live.replica_file.is_file():
        return did_of(0)
    try:
        with open_read_only(live.replica_file, "replica") as db:
            return did_of(number_in_force(db, did_of))
    except StorageError:  # the check of the enrolment says why
        return did_of(0)


def _enrolment(drill: Drill, did: str, backup: Backup) -> Check:
    name, live = "Enrolment", drill.live
    if live is None or not live.replica_file.is_file():
        told = "There is no replica here to look the key up in. Name a synced one with --profile."
        return Check(name, Result.NOT_DONE, told)
    if live.anchor != backup.anchor:
        return Check(name, Result.NOT_DONE, "The profile in use follows another ledger.")
    try:
        with open_read_only(live.replica_file, "replica") as db:
            return _standing(db, did, drill, backup)
    except CivicLedgerError as error:
        return Check(name, Result.NOT_DONE, str(error))


def _standing(db: Database, did: str, drill: Drill, backup: Backup) -> Check:
    name, trusted = "Enrolment", checkpoints.trusted(db)
    until = f"as of {0 if trusted is None else trusted.size:,} final entries"
    enrolment = StoredFacts(db).issuer(did)
    if enrolment is None:
        told = f"The ledger knows no enrolment of this key, {until}."
        is_same = drill.live is not None and _digest(drill.live.key_file) == _kept(backup)
        return Check(name, Result.NOTE if is_same else Result.FAILED, told)
    if not enrolment.is_active(format_time(drill.now_ms)):
        told = f"This key is {enrolment.standing.value} or out of its time, {until}."
        return Check(name, Result.FAILED, f"{told} Restored, it could not write.")
    return Check(name, Result.OK, f"This key is enrolled in entry {enrolment.entry}, {until}.")


def _digest(file: Path) -> str | None:
    try:
        return sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None


def _kept(backup: Backup) -> str | None:
    member = backup.member("keys.clkey")
    return None if member is None else member.sha256


def _missing(backup: Backup, live: Profile | None) -> Check:
    """Say what the profile in use has that would not come back."""
    name = "Not in it"
    if live is None:
        return Check(name, Result.NOTE, "There is no profile in use to compare it with.")
    held = {member.name: member for member in backup.members}
    files, _ = members_in(live.folder)
    absent = [one for one in files if one not in held]
    changed = [one for one, file in files.items() if _differs(one, file, held)]
    told = []
    if absent:
        told.append(f"{len(absent):,} files are new since: {_listed(absent)}")
    if changed:
        told.append(f"{len(changed):,} have changed since: {_listed(changed)}")
    if told:
        return Check(name, Result.NOTE, f"{'; '.join(told)}. Make a new back-up.")
    return Check(name, Result.OK, "Nothing; a replica is fetched from peers.")


def _differs(name: str, file: Path, held: dict[str, Member]) -> bool:
    """Return whether a file differs; a database's copy never has the bytes of its original."""
    member = held.get(name)
    return member is not None and name != "desk.db" and _digest(file) != member.sha256


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
