from dataclasses import replace
from pathlib import Path

import pytest

from desktop.audit.attacks import attack_copy, attack_named
from desktop.audit.results import AsOf, Audited, AuditVerdict
from desktop.audit.run import Request, audit
from desktop.peers.sync import PeerState, Synced
from desktop.replica.database import open_read_only
from desktop.views.integrity import Integrity
from desktop.views.models.overview import Figures, read_figures
from desktop.views.models.sentences import (
    STALE_S,
    final_words,
    overview_sentence,
    replica_state,
    stranger_words,
)
from desktop.views.parts.state_light import Light, sentence

pytestmark = pytest.mark.slow

NOW_MS = 1_795_377_155_000


NOT_SIGNED_SO = "The newest checkpoint's signature does not hold."


def _attacked(profile: Path, name: str) -> tuple[Path, Figures]:
    copy = profile.with_name(name)
    attack_copy(attack_named(name), profile, copy)
    with open_read_only(copy / "replica.db", "replica") as db:
        return copy, read_figures(db, copy, NOW_MS)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["forge-cosignature", "forge-checkpoint"])
def test_a_forged_newest_checkpoint_is_told_and_everything_else_is_still_read(
    name: str, profile: Path
) -> None:
    copy, figures = _attacked(profile, name)
    now_s = NOW_MS // 1000
    assert (figures.records, figures.final_height, figures.as_of_s) == (68, 3, None)
    assert all(one.is_silent for one in figures.authorities)
    assert replica_state(figures, None, now_s).light is Light.ALTERED
    assert final_words(figures, now_s) == NOT_SIGNED_SO
    told = overview_sentence(figures, None, now_s)
    assert (told.mark, told.text) == (Integrity.ALTERED, NOT_SIGNED_SO)
    assert "run an audit" in told.rest
    found = overview_sentence(figures, audit(Request(copy)), now_s)
    assert "critical" in found.text
    assert found.rest == NOT_SIGNED_SO


@pytest.mark.slow
def test_an_earlier_clean_audit_does_not_hide_a_forged_checkpoint(profile: Path) -> None:
    clean = audit(Request(profile))
    _, figures = _attacked(profile, "forge-cosignature")
    assert overview_sentence(figures, clean, NOW_MS // 1000).mark is Integrity.ALTERED


def test_without_a_quorum_nothing_is_called_final_or_old(profile: Path) -> None:
    with open_read_only(profile / "replica.db", "replica") as db:
        figures = read_figures(db, profile, NOW_MS)
    now_s = NOW_MS // 1000
    assert final_words(figures, now_s).startswith("Final to block 3, cosigned ")
    stripped = replace(figures, as_of_s=None)
    told = "No checkpoint in this copy has a quorum of cosignatures."
    assert final_words(stripped, now_s) == told
    assert replica_state(stripped, None, now_s).light is Light.LAGGING


def _clean() -> Audited:
    as_of = AsOf("o", 11, bytes(32), None, 11, None)
    return Audited(AuditVerdict.CLEAN, as_of, False, {}, (), (), None)  # noqa: FBT003


@pytest.mark.parametrize("audited", [None, _clean()], ids=["never", "clean"])
def test_a_proven_fork_is_the_verdict_whatever_was_audited(
    profile: Path, audited: Audited | None
) -> None:
    with open_read_only(profile / "replica.db", "replica") as db:
        figures = read_figures(db, profile, NOW_MS)
    told = overview_sentence(figures, audited, figures.as_of_s or 0, fork_height=2)
    assert (told.mark, told.text) == (Integrity.FORK, "The log's writer signed two histories.")
    assert told.rest.startswith("Fork at block 2.")


@pytest.mark.parametrize(
    ("later_s", "mark"), [(STALE_S, Integrity.VERIFIED), (STALE_S + 1, Integrity.PENDING)]
)
def test_a_clean_audit_of_a_stale_copy_is_not_called_verified(
    profile: Path, later_s: int, mark: Integrity
) -> None:
    with open_read_only(profile / "replica.db", "replica") as db:
        figures = read_figures(db, profile, NOW_MS)
    told = overview_sentence(figures, _clean(), (figures.as_of_s or 0) + later_s)
    assert told.mark is mark


def _synced(*states: str) -> Synced:
    return Synced(0, tuple(PeerState(f"peer {at}", "http", it) for at, it in enumerate(states)))


@pytest.mark.parametrize(
    ("states", "later_s", "fork_height", "words"),
    [
        (("agrees",) * 3, 240, None, "Final to block 3 \u00b7 4 min ago \u00b7 3 peers agree"),
        (("agrees", "behind"), 240, None, "Final to block 3 \u00b7 4 min ago \u00b7 1 peer agrees"),
        (("agrees",), STALE_S * 3, None, "Stale: newest cosignature 3 days old"),
        (("unreachable", "slow"), 240, None, "Offline \u00b7 final to block 3, 4 min old"),
        ((), 240, None, "Offline \u00b7 final to block 3, 4 min old"),
        (("fork", "agrees"), 240, None, "Fork at block 3"),
        (("agrees",), 240, 2, "Fork at block 2"),
    ],
)
def test_the_light_names_each_state_with_its_numbers(
    profile: Path, states: tuple[str, ...], later_s: int, fork_height: int | None, words: str
) -> None:
    with open_read_only(profile / "replica.db", "replica") as db:
        figures = read_figures(db, profile, NOW_MS)
    assert figures.as_of_s is not None
    now_s = figures.as_of_s + later_s
    assert sentence(replica_state(figures, _synced(*states), now_s, fork_height)) == words


def test_blocks_that_are_not_final_make_a_copy_lag(profile: Path) -> None:
    with open_read_only(profile / "replica.db", "replica") as db:
        figures = replace(read_figures(db, profile, NOW_MS), blocks=11)
    state = replica_state(figures, _synced("agrees"), figures.as_of_s or 0)
    assert sentence(state) == "Lagging 7 blocks"


def test_a_signature_from_elsewhere_is_told_calmly() -> None:
    told = "1 statement is signed with your key, and not known to this machine."
    assert stranger_words(1) == told
