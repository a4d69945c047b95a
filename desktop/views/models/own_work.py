"""What the window knows of its user: whose key it is, what waits, what is watched."""

from dataclasses import dataclass
from threading import Lock

from desktop import issuing
from desktop.domains.state import Enrolment
from desktop.errors import StorageError
from desktop.replica import checkpoints, key_watch, outbox, watch_list
from desktop.replica.database import Database
from desktop.replica.key_watch import Stranger
from desktop.replica.outbox import Queued
from desktop.replica.watch_list import Alert
from desktop.session import Session
from desktop.views.saying import say


@dataclass(frozen=True, slots=True)
class Identity:
    """Who can sign in this window."""

    did: str
    enrolment: Enrolment | None  # none: this ledger does not know the key

    @property
    def short_name(self) -> str:
        """Return the office alone, for where there is little room."""
        found = self.enrolment
        names = () if found is None else (found.office, found.organisation, found.authority)
        return next((name for name in names if name), say("Your key"))

    @property
    def name(self) -> str:
        """Return what the key is called on this ledger."""
        found = self.enrolment
        if found is None:
            return say("Key without enrolment")
        parts = (found.organisation or found.authority or "", found.office or "")
        return " \u00b7 ".join(part for part in parts if part) or say("Enrolled key")


@dataclass(frozen=True, slots=True)
class OwnWork:
    """What was read of this user's own work."""

    queued: tuple[Queued, ...]
    cosigned: tuple[int, int] | None = None  # j of k, for what is logged and not final
    strangers: tuple[Stranger, ...] = ()
    alerts: tuple[Alert, ...] = ()


def followed(
    session: Session, turn: Lock, db: Database, desk: Database, final: int
) -> tuple[Queued, ...]:
    """Return the outbox brought up to date; as it stands while something else writes."""
    if not turn.acquire(blocking=False):
        return tuple(outbox.everything(desk))
    try:
        with session.writing():
            return tuple(issuing.follow(db, desk, final))
    except StorageError:  # another program
        return tuple(outbox.everything(desk))
    finally:
        turn.release()


def own_work(db: Database, desk: Database, queued: tuple[Queued, ...], final: int) -> OwnWork:
    """Return the outbox with what the replica and the desk know around it.

    Args:
        db: the replica.
        desk: the user's desk.
        queued: the outbox, brought up to date.
        final: entries that are final.
    """
    strangers, alerts = key_watch.strangers(db, desk), watch_list.alerts(desk)
    newest = checkpoints.newest(db, final=False)
    if newest is None or newest.size <= final:
        return OwnWork(queued, None, strangers, alerts)
    count = len(checkpoints.opened(db, newest).cosignatures)
    quorum = checkpoints.charter_at(db, newest.size).quorum
    return OwnWork(queued, (count, quorum), strangers, alerts)
