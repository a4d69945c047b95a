import pytest

from desktop.audit.codes import finding
from desktop.audit.results import AsOf, Audited, AuditVerdict
from desktop.finding import Finding
from desktop.views.integrity import Integrity
from desktop.views.models.standing import chain_data, lacks_ground

COLUMNS = [(1, 1, 1_000, 1), (2, 5, 2_000, 4), (1, 1, 3_000, 6), (3, 3, 4_000, 10)]
VERIFIED, PENDING, UNCHECKED, ALTERED, FORK = Integrity


def _audited(*findings: Finding, size: int = 11, final: int = 11) -> Audited:
    as_of = AsOf("o", size, bytes(32), None, final, None)
    verdict = AuditVerdict.FINDINGS if findings else AuditVerdict.CLEAN
    return Audited(verdict, as_of, False, {}, (), findings, None)  # noqa: FBT003


def _states(audited: Audited | None, final_size: int = 11) -> list[int]:
    return [int(it) for it in chain_data(COLUMNS, final_size, audited).state]


def test_without_an_audit_nothing_is_verified() -> None:
    assert _states(None) == [UNCHECKED] * 4


def test_what_is_beyond_the_final_size_waits() -> None:
    assert _states(None, final_size=7) == [UNCHECKED, UNCHECKED, UNCHECKED, PENDING]


def test_only_blocks_below_the_audited_size_are_verified() -> None:
    assert _states(_audited(size=7)) == [VERIFIED, VERIFIED, VERIFIED, UNCHECKED]


@pytest.mark.parametrize(
    ("found", "height"),
    [
        (finding("TREE_ENTRY", "x", entry=3), 1),
        (finding("TREE_ENTRY", "x", entry=4), 1),
        (finding("STORE_BUNDLE", "x", entry=5), 2),
        (finding("SEAL_ROOT", "x", entry=10, block=3), 3),
    ],
    ids=lambda it: getattr(it, "code", it),
)
def test_changed_bytes_mark_their_block(found: Finding, height: int) -> None:
    states = _states(_audited(found))
    assert [at for at, state in enumerate(states) if state == ALTERED] == [height]


def test_findings_about_the_world_alter_no_block() -> None:
    assert _states(_audited(finding("VOID_ROLE", "x", entry=3, block=1))) == [VERIFIED] * 4


@pytest.mark.parametrize("code", ["TREE_ROOT", "FINAL_QUORUM", "SIG_LOG", "FINAL_ANCHOR"])
def test_without_ground_to_stand_on_nothing_is_verified(code: str) -> None:
    assert _states(_audited(finding(code, "x"))) == [UNCHECKED] * 4


@pytest.mark.parametrize(("proven", "shown"), [(1, 1), (3, 3), (4, 3)], ids=str)
def test_a_proven_fork_marks_its_block_without_an_audit(proven: int, shown: int) -> None:
    states = chain_data(COLUMNS, 11, None, fork_height=proven).state
    assert [at for at, state in enumerate(states) if state == FORK] == [shown]
    assert chain_data([], 0, None, fork_height=proven).count == 0


def test_an_empty_replica_has_no_blocks() -> None:
    assert chain_data([], 0, None).count == 0


def test_an_audit_without_a_sound_checkpoint_lacks_ground() -> None:
    assert lacks_ground(_audited(finding("FINAL_QUORUM", "1 of 3.")))
    assert not lacks_ground(_audited(finding("VOID_DUPLICATE", "Twice.", entry=3, block=1)))
    assert not lacks_ground(None)
