"""A whole look at a machine and a profile, as ``civicledger doctor`` and the settings page tell it.

`desktop.doctor` looks at the machine, `desktop.checkup` at the profile; here the profile is opened
for them, and a profile that cannot be opened is one more thing that was seen.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing
from pathlib import Path

from desktop.checkup import Checkup, Opener, examine_profile
from desktop.doctor import examine
from desktop.errors import CivicLedgerError
from desktop.peers.source import Peer, Source
from desktop.progress import Report, silent
from desktop.session import Session
from desktop.verdict import Check, Result


def examine_all(
    folder: Path, now_ms: int, *, asks_peers: bool, report: Report = silent
) -> tuple[Check, ...]:
    """Return what every check of a machine and of the profile in a folder saw.

    Args:
        folder: of the profile, which need not exist.
        now_ms: this machine's clock, Unix time.
        asks_peers: whether each peer is asked if it is there.
        report: told of checks that are made; may cancel.
    """
    report(0, 0)
    found = list(examine(folder, now_ms, _newest_ms(folder)))
    for check in _profile_checks(folder, now_ms, asks_peers=asks_peers):
        found.append(check)
        report(0, 0)
    return tuple(found)


def check_lines(checks: Sequence[Check]) -> list[str]:
    """Return checks as lines of plain text with columns of equal width."""
    width = max(len(one.name) for one in checks)
    return [f"{one.result.value:<8}  {one.name:<{width}}  {one.detail}" for one in checks]


def _newest_ms(folder: Path) -> int | None:
    """Return the time of the newest checkpoint that the profile holds, if it can be proven."""
    try:
        with Session(folder) as session:
            newest = session.as_of() if session.has_replica() else None
    except CivicLedgerError:
        return None  # a check of its own says why
    return None if newest is None or newest.as_of_s is None else newest.as_of_s * 1000


def _profile_checks(folder: Path, now_ms: int, *, asks_peers: bool) -> Iterator[Check]:
    if not (folder / "profile.json").exists():
        yield Check("Profile", Result.NOTE, f"There is no profile in {folder} yet.")
        return
    try:
        session = Session(folder)
    except CivicLedgerError as error:
        yield Check("Profile", Result.FAILED, str(error))
        return
    with session:
        opener = _opener(session) if asks_peers else None
        yield from examine_profile(Checkup(session.profile, now_ms, opener))


def _opener(session: Session) -> Opener:
    def opened(peer: Peer) -> AbstractContextManager[Source]:
        return closing(session.source(peer))

    return opened
