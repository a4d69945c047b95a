"""Every field is walked from a real document to the verdict of somebody else's program."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.small_town import Town
from tests.node.processes import ended, first_document, program
from tests.walks.table import PEOPLE, WALKS
from tests.walks.walk import Export, Walk, Walking

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """Return a town with people of every field, made once for all walks."""
    town = Town(tmp_path_factory.mktemp("walks") / "town")
    town.join(PEOPLE)
    town.keep()
    return town


@pytest.fixture
def town(founded: Town) -> Town:
    """Return the town as it was made."""
    founded.restore()
    return founded


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.domain)
def test_a_real_document_is_walked_to_the_verdict_of_others(
    walk: Walk, town: Town, tmp_path: Path
) -> None:
    walking = Walking(town, tmp_path)
    walking.prepare(walk)
    for step in walk.issued:
        walking.do(step)
    with _peer(walk, town) as peer:
        walking.open_laptop(peer)
        assert walking.town.call("laptop", "sync")["final"]
        if walk.gives:
            walking.hand_over(walk.gives)
        for look in walk.looks:
            assert walking.see(look) == look.before, (look.words, "before the change")
        walking.do(walk.change)
        _bring_up(walking)
        for look in walk.looks:
            assert walking.see(look) == look.after, (look.words, "after the change")
        documents = [(export, walking.write(export)) for export in walk.exports]
    absent = [
        missing for export, document in documents if (missing := _judged(export, document, walking))
    ]
    if absent:
        pytest.skip(f"walked, but not judged by all: {'; '.join(absent)}")


def _judged(export: Export, document: bytes, walking: Walking) -> str:
    """Have a document judged; return why nobody could, or nothing."""
    folder = walking.files / "judge"
    folder.mkdir(exist_ok=True)
    try:
        is_good = export.judge(document, folder, walking.known)
    except pytest.skip.Exception as absent:
        return str(absent)
    assert is_good, export.words
    damaged = export.damage(document)
    assert damaged != document
    assert not export.judge(damaged, folder, walking.known), export.words
    return ""


@contextmanager
def _peer(walk: Walk, town: Town) -> Iterator[str]:
    """Yield what the inspector syncs from: a folder, or the office's replica over HTTP."""
    if walk.peer == "folder":
        yield str(town.city / "peers" / "folder")
        return
    town.call("office", "sync")
    serving = program("serve", "--profile", town.folder / "office", "--listen", "127.0.0.1:0")
    try:
        yield str(first_document(serving)["url"])
    finally:
        serving.terminate()
        ended(serving)


def _bring_up(walking: Walking) -> None:
    walking.town.call("office", "sync")
    assert walking.town.call("laptop", "sync")["final"]
