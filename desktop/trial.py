"""One attack of the Tamper Lab tried out: made on a copy, then found as a reader would find it.

The copy is audited before the attack, too, so that only what the attack has lit up is told. A lying
peer is asked by a copy of the profile; one that is a server listens in this very process, on this
machine alone, for as long as it is asked. The profile itself is only read.
"""

import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.audit.attacks import ATTACKS, Attack, copy_profile
from desktop.audit.lying_server import Script, serve
from desktop.audit.peer_attacks import PEER_ATTACKS, PeerAttack, make_peer
from desktop.audit.results import Audited
from desktop.audit.run import Request, audit
from desktop.errors import CivicLedgerError, LockedError, UsageError
from desktop.finding import Finding
from desktop.judgement.record import judge_record
from desktop.ledger.scalar import format_time
from desktop.peers.source import Peer
from desktop.peers.sync import PeerState
from desktop.profile import load_profile, peer_at
from desktop.progress import Report, silent
from desktop.replica import checkpoints, entries, records
from desktop.replica.database import Database, open_database, open_read_only
from desktop.replica.records import Moment
from desktop.session import Session
from desktop.verdict import Verdict

COPY = "copy"
"""The folder of the attacked copy, below that of the trial."""

_STEPS = 1000
_COPIED, _AUDITED = 50, 500  # parts of the steps
_REASONS = 2  # that are told
_HOST = "127.0.0.1"

Lit = tuple[tuple[int, int, str, tuple[str, ...]], str]  # where a finding stands, and its words


@dataclass(frozen=True, slots=True)
class Trial:
    """What is to be tried."""

    name: str  # of the attack
    profile: Path
    folder: Path  # where the copy will stand, new or empty
    known: frozenset[Lit] | None = None  # found in an untouched copy; None: that is audited first


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a peer that was asked."""

    state: str
    code: str
    what: str
    means: str
    do: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What a record of the attacked copy is worth to whoever opens it there."""

    record: str
    verdict: Verdict
    reasons: tuple[str, ...]  # the weightiest


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a trial came to."""

    name: str
    code: str  # by which the attack is found
    copy: Path  # the profile that was attacked, or lied to
    known: frozenset[Lit]  # found in the copy before
    audited: Audited | None = None  # of the copy since, with nothing but what is new in it
    said: Said | None = None  # of a lying peer
    seen: Seen | None = None
    size: int = 0  # entries that the copy trusts afterwards
    was_harmed: bool = False  # whether a lying peer has changed what the copy trusts

    @property
    def lit(self) -> tuple[Finding, ...]:
        """Return what the attack has lit up; what tells it by its code comes first."""
        return () if self.audited is None else self.audited.findings

    @property
    def is_found(self) -> bool:
        """Whether the attack was found by its code."""
        if self.said is not None:
            return self.said.code == self.code
        return any(one.code == self.code for one in self.lit)


def all_attacks() -> tuple[Attack | PeerAttack, ...]:
    """Return every attack that can be tried."""
    return (*ATTACKS, *PEER_ATTACKS)


def try_attack(trial: Trial, report: Report = silent) -> Outcome:
    """Make an attack on a copy and look for it; for a process of its own.

    Raises:
        StorageError: the profile has no replica, or the disk takes no copy.
        UsageError: there is no such attack, or this profile has nothing for it.
        Cancelled: from ``report``.
    """
    for attack in all_attacks():
        if attack.name == trial.name:
            if isinstance(attack, PeerAttack):
                return _ask_liar(trial, attack, report)
            return _attack(trial, attack, report)
    raise UsageError(f"There is no attack named {trial.name}.")


def _attack(trial: Trial, attack: Attack, report: Report) -> Outcome:
    copy = trial.folder / COPY
    report(0, _STEPS)
    copy_profile(load_profile(trial.profile), copy)
    report(_COPIED, _STEPS)
    known, begun = trial.known, _COPIED
    if known is None:
        before = audit(Request(copy, fresh=True), _part(report, _COPIED, _AUDITED))
        known, begun = frozenset(map(_lit, before.findings)), _AUDITED
    with open_database(copy / "replica.db", "replica") as db:
        attack.make(db, copy)
    after = audit(Request(copy, fresh=True), _part(report, begun, _STEPS))
    lit = [one for one in after.findings if _lit(one) not in known]
    lit.sort(key=lambda one: (one.code != attack.code, -one.severity, one.place))
    audited = replace(after, findings=tuple(lit))
    return Outcome(
        trial.name, attack.code, copy, known, audited, seen=_seen(copy, lit), size=after.as_of.size
    )


def _ask_liar(trial: Trial, attack: PeerAttack, report: Report) -> Outcome:
    """Let a copy of the profile sync from the lying peer, and tell what it says of it."""
    report(0, _STEPS)
    if attack.script is not None:
        copy = trial.folder / COPY
        copy_profile(load_profile(trial.profile), copy)
        with _served(attack.script) as url:
            return _synced(attack, copy, peer_at(attack.name, url), report)
    liar = trial.folder / COPY
    copy = make_peer(attack, trial.profile, liar, _no_password)
    return _synced(attack, copy, peer_at(attack.name, str(liar)), report)


def _synced(attack: PeerAttack, copy: Path, peer: Peer, report: Report) -> Outcome:
    report(_AUDITED, _STEPS)
    before = _trusted(copy)
    with Session(copy) as session:
        (state,) = session.sync((peer,), _part(report, _AUDITED, _STEPS)).peers
    after = _trusted(copy)
    return Outcome(
        attack.name, attack.code, copy, frozenset(), said=_said(state), size=after[0],
        was_harmed=after != before,
    )  # fmt: skip


def _said(state: PeerState) -> Said:
    error = state.error
    words = ("", "", "") if error is None else (error.what, error.means, error.do)
    return Said(state.state, state.code or "", *words)


def _trusted(copy: Path) -> tuple[int, bytes, int]:
    """Return the tree that a copy trusts, and how many entries it holds."""
    with open_read_only(copy / "replica.db", "replica") as db:
        trusted = checkpoints.trusted(db)
        held = entries.stored_size(db)
    return (0, b"", held) if trusted is None else (trusted.size, trusted.root, held)


def _seen(copy: Path, lit: Sequence[Finding]) -> Seen | None:
    """Return what the first record that was lit up is worth in the copy, where it can be told."""
    record = ""
    try:
        with Session(copy) as session:
            db, profile = session.reader(), session.profile
            record = next(filter(None, (_record_of(db, one) for one in lit)), "")
            if not record:
                return None
            moment = Moment(entries.stored_size(db), format_time(session.now_ms()))
            decision = judge_record(db, profile.anchor, record, moment).decision
    except CivicLedgerError as error:
        return Seen(record, Verdict.CANNOT_CHECK, (error.what,)) if record else None
    return Seen(record, decision.verdict, tuple(one.text for one in decision.reasons[:_REASONS]))


def _record_of(db: Database, one: Finding) -> str:
    """Return the record that a finding is about, as far as the copy can still tell."""
    named = next((name for name in (*one.records, one.at) if name), "")
    if named or one.entry is None:
        return named
    with suppress(CivicLedgerError):
        return next((it.id for it in records.statement_records(db, one.entry).records), "")
    return ""


def _lit(one: Finding) -> Lit:
    return one.place, one.what


def _part(report: Report, first: int, last: int) -> Report:
    """Return how a part of the work reports as a part of the whole."""
    return lambda done, total: report(
        first + (last - first) * done // total if total else first, _STEPS
    )


@contextmanager
def _served(script: Script) -> Iterator[str]:
    """Lend the address of a lying server that this process plays meanwhile."""
    begun, ended = threading.Event(), threading.Event()
    listening = socket.create_server((_HOST, 0))
    port = listening.getsockname()[1]
    playing = threading.Thread(target=serve, args=(script, listening, begun.set, ended))
    playing.start()
    try:
        begun.wait()
        yield f"http://{_HOST}:{port}"
    finally:
        ended.set()
        playing.join()


def _no_password() -> str:
    raise LockedError(
        "This lie needs the key of the log's writer.",
        means="That is the point: nobody else can tell it.",
        do="Make it with the verb: civicledger attack, which asks for the password.",
    )
