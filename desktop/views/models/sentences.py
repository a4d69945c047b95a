"""What the window says about this copy in one sentence: state light, verdict of each page."""

from collections import Counter
from collections.abc import Sequence

from desktop.audit.results import Audited, AuditVerdict
from desktop.finding import Finding, Severity
from desktop.peers.sync import Synced
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.overview import Figures
from desktop.views.models.words import ago
from desktop.views.parts.plain import amount, grouped
from desktop.views.parts.state_light import Light, ReplicaState
from desktop.views.parts.verdict_bar import Sentence

STALE_S = 86_400
"""Age of the newest cosignature from which on a copy is called stale."""

_AWAY = ("unreachable", "slow")
_DOES_NOT_HOLD = "The newest checkpoint's signature does not hold."
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
        return "No checkpoint in this copy has a quorum of cosignatures."
    height = grouped(figures.final_height)
    return f"Final to block {height}, cosigned {ago(max(now_s - figures.as_of_s, 0))}."


def overview_sentence(figures: Figures | None, audited: Audited | None, now_s: int) -> Sentence:
    """Return the verdict of the overview."""
    if figures is None or not figures.final_size:
        return Sentence(Integrity.UNCHECKED, "This copy is empty.", "It fills with the first sync.")
    is_accused = audited is not None and audited.verdict is AuditVerdict.FINDINGS
    if not figures.does_hold and not is_accused:
        rest = "This copy cannot be trusted; run an audit."
        return Sentence(Integrity.ALTERED, _DOES_NOT_HOLD, rest)
    rest = final_words(figures, now_s)
    if audited is None:
        return Sentence(Integrity.UNCHECKED, "Not audited in this window yet.", rest)
    found = audit_sentence(audited)
    return Sentence(found.mark, found.text, rest)


def audit_sentence(audited: Audited) -> Sentence:
    """Return the verdict of an audit."""
    over = f"over {amount(audited.as_of.size, 'entry', 'entries')}"
    if audited.quick:
        over = f"{over}, bytes, tree, seals and checkpoints only"
    if audited.verdict is AuditVerdict.CLEAN:
        skipped = amount(len(audited.not_checked), "check was", "checks were")
        rest = f"{over[:1].upper()}{over[1:]}; {skipped} not made."
        return Sentence(Integrity.VERIFIED, "Every check that was made passed.", rest)
    if audited.verdict is AuditVerdict.INCOMPLETE:
        return Sentence(
            Integrity.UNCHECKED, "A check could not finish.", "See what was not checked."
        )
    serious = [it for it in audited.findings if it.severity is not Severity.NOTE]
    return Sentence(
        worst_mark(serious), f"{by_severity(serious)} found.", f"{over[:1].upper()}{over[1:]}."
    )


def by_severity(findings: Sequence[Finding]) -> str:
    """Return how many findings there are of each severity, the worst first."""
    counts = Counter(it.severity for it in findings)
    words = [amount(counts[it], _noun(it), f"{_noun(it)}s") for it in _SEVERITIES if counts[it]]
    return ", ".join(words) or "Nothing"


def _noun(severity: Severity) -> str:
    return "critical fault" if severity is Severity.CRITICAL else severity.word


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
    return f"{signed} signed with your key, and not known to this machine."


def audited_words(audited_ms: int, now_ms: int) -> str:
    """Return when the audit ended."""
    return f"Audited {ago((now_ms - audited_ms) // 1000)}"
