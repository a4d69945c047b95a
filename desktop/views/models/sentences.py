"""What the window says about this copy in one sentence: state light, verdict of each page."""

from collections import Counter
from collections.abc import Sequence

from desktop.audit.results import Audited, AuditVerdict
from desktop.audit.standing import Standing
from desktop.finding import Finding, Severity
from desktop.peers.sync import Synced
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.overview import Figures
from desktop.views.models.words import ago
from desktop.views.parts.state_light import Light, ReplicaState
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import amount, grouped, later, say

STALE_S = 86_400
"""Age of the newest cosignature from which on a copy is called stale."""

HAS_TWO_HISTORIES = later("The log's writer signed two histories.")
_AWAY = ("unreachable", "slow")
_DOES_NOT_HOLD = later("The newest checkpoint's signature does not hold.")
_SEVERITIES = tuple(reversed(Severity))


def replica_state(
    figures: Figures | None, synced: Synced | None, now_s: int, fork_height: int | None = None
) -> ReplicaState:
    """Return what the state light shows.

    Args:
        figures: of the replica; None while it is empty.
        synced: what the peers were found to be; None before any was asked.
        now_s: Unix seconds.
        fork_height: of a second history that is proven by what is kept as evidence.
    """
    if figures is None or not figures.final_size:
        return ReplicaState(Light.EMPTY)
    if not figures.does_hold:
        return ReplicaState(Light.ALTERED)
    if fork_height is not None:
        return ReplicaState(Light.FORK, fork_height)
    if synced is not None and any(it.state == "fork" for it in synced.peers):
        return ReplicaState(Light.FORK, figures.final_height)
    if figures.as_of_s is None:  # what was final once has lost its quorum
        return ReplicaState(Light.LAGGING, total=figures.blocks)
    return _final_state(figures, synced, max(now_s - figures.as_of_s, 0))


def _final_state(figures: Figures, synced: Synced | None, old: int) -> ReplicaState:
    """Return the state of a copy whose newest final checkpoint is so many seconds old."""
    if old > STALE_S:
        return ReplicaState(Light.STALE, figures.final_height, old)
    reached = 0 if synced is None else sum(it.state not in _AWAY for it in synced.peers)
    if not reached:
        return ReplicaState(Light.OFFLINE, figures.final_height, old)
    behind = figures.blocks - figures.final_height - 1
    if behind > 0:
        return ReplicaState(Light.LAGGING, figures.final_height, old, total=behind)
    agree = 0 if synced is None else sum(it.state == "agrees" for it in synced.peers)
    return ReplicaState(Light.FINAL, figures.final_height, old, peers=agree)


def final_words(figures: Figures, now_s: int) -> str:
    """Return up to where this copy is final and how old that is."""
    if not figures.does_hold:
        return _DOES_NOT_HOLD
    if figures.as_of_s is None:
        return say("No checkpoint in this copy has a quorum of cosignatures.")
    height = grouped(figures.final_height)
    return say(
        "Final to block {height}, cosigned {ago}.",
        height=height,
        ago=ago(max(now_s - figures.as_of_s, 0)),
    )


def past_sentence(figures: Figures, standing: Standing, *, has_checked: bool) -> Sentence:
    """Return the verdict of the overview as of an earlier block."""
    text = say("The ledger as of block {final_height}.", final_height=grouped(figures.final_height))
    rest = say("{records} were on it.", records=amount(figures.records, "record", "records"))
    if not has_checked:
        return Sentence(
            Integrity.UNCHECKED, text, say("{rest} They are being checked as of then.", rest=rest)
        )
    if not standing.size:
        left = say("They are too many to be checked across each other as of then.")
        return Sentence(Integrity.UNCHECKED, text, f"{rest} {left}")
    found = amount(len(standing.kept), "finding", "findings")
    return Sentence(
        Integrity.UNCHECKED,
        text,
        say("{rest} Checks across them give {found}.", rest=rest, found=found),
    )


def overview_sentence(
    figures: Figures | None, audited: Audited | None, now_s: int, fork_height: int | None = None
) -> Sentence:
    """Return the verdict of the overview; the arguments are those of `replica_state`."""
    if figures is None or not figures.final_size:
        return Sentence(
            Integrity.UNCHECKED, say("This copy is empty."), say("It fills with the first sync.")
        )
    is_accused = audited is not None and audited.verdict is AuditVerdict.FINDINGS
    if not figures.does_hold and not is_accused:
        rest = say("This copy cannot be trusted; run an audit.")
        return Sentence(Integrity.ALTERED, _DOES_NOT_HOLD, rest)
    rest = final_words(figures, now_s)
    if fork_height is not None:
        told = say("Fork at block {height}.", height=grouped(fork_height))
        proof = say("The proof is in Peers & sync.")
        return Sentence(Integrity.FORK, HAS_TWO_HISTORIES, f"{told} {proof}", rest)
    if audited is None:
        return Sentence(Integrity.UNCHECKED, say("Not audited in this window yet."), rest)
    found = audit_sentence(audited)
    is_stale = figures.as_of_s is not None and now_s - figures.as_of_s > STALE_S
    if found.mark is Integrity.VERIFIED and is_stale:  # what is missing here cannot be wrong yet
        return Sentence(Integrity.PENDING, found.text, say("{rest} Sync to see more.", rest=rest))
    return Sentence(found.mark, found.text, rest)


def audit_sentence(audited: Audited) -> Sentence:
    """Return the verdict of an audit."""
    over = say("over {entries}", entries=amount(audited.as_of.size, "entry", "entries"))
    if audited.quick:
        over = say("{over}, bytes, tree, seals and checkpoints only", over=over)
    if audited.verdict is AuditVerdict.CLEAN:
        skipped = amount(len(audited.not_checked), "check was", "checks were")
        rest = say(
            "{over}{over2}; {skipped} not made.",
            over=over[:1].upper(),
            over2=over[1:],
            skipped=skipped,
        )
        return Sentence(Integrity.VERIFIED, say("Every check that was made passed."), rest)
    if audited.verdict is AuditVerdict.INCOMPLETE:
        return Sentence(
            Integrity.UNCHECKED, say("A check could not finish."), say("See what was not checked.")
        )
    serious = [it for it in audited.findings if it.severity is not Severity.NOTE]
    return Sentence(
        worst_mark(serious),
        say("{by_severity} found.", by_severity=by_severity(serious)),
        f"{over[:1].upper()}{over[1:]}.",
    )


def by_severity(findings: Sequence[Finding]) -> str:
    """Return how many findings there are of each severity, the worst first."""
    counts = Counter(it.severity for it in findings)
    words = [_counted(counts[it], it) for it in _SEVERITIES if counts[it]]
    return ", ".join(words) or say("Nothing")


def _counted(count: int, severity: Severity) -> str:
    match severity:
        case Severity.CRITICAL:
            return amount(count, "critical fault", "critical faults")
        case Severity.ERROR:
            return amount(count, "error", "errors")
        case Severity.WARNING:
            return amount(count, "warning", "warnings")
        case Severity.NOTE:
            return amount(count, "note", "notes")


def worst_mark(findings: Sequence[Finding]) -> Marked:
    """Return the mark of the weightiest finding."""
    if any(it.code == "FINAL_FORK" for it in findings):
        return Integrity.FORK
    if any(it.code.startswith(("TREE_", "SEAL_")) or it.code == "STORE_BUNDLE" for it in findings):
        return Integrity.ALTERED
    return max((it.severity for it in findings), default=Severity.NOTE)


def stranger_words(count: int) -> str:
    """Return the warning about statements that somebody signed elsewhere with the user's key."""
    signed = amount(count, "statement is", "statements are")
    return say("{signed} signed with your key, and not known to this machine.", signed=signed)


def alert_words(count: int) -> str:
    """Return the news that there are new records on what the user watches."""
    return say("{new} on what you watch.", new=amount(count, "new record", "new records"))


def new_finding_words(count: int) -> str:
    """Return the news that checks found something after a sync."""
    return say("{new} since the sync before.", new=amount(count, "new finding", "new findings"))


def checked_words(findings: Sequence[Finding]) -> str:
    """Return what the checks after the syncs came to, where no audit was made yet."""
    if not findings:
        return say("Checks across the records, made after each sync, have found nothing.")
    return say(
        "Checks across the records, made after each sync: {by_severity}.",
        by_severity=by_severity(findings),
    )


def audited_words(audited_ms: int, now_ms: int) -> str:
    """Return when the audit ended."""
    return say("Audited {ago}", ago=ago((now_ms - audited_ms) // 1000))
