"""Every chapter of the city: what was planted is found, all of it and nothing else."""

from collections import Counter
from pathlib import Path

import pytest

from desktop.audit.run import Request, audit
from desktop.checks.recompute import SUBJECTS
from desktop.demo import city as city_module
from desktop.demo.chapter import Chapter
from desktop.demo.city import build
from desktop.demo.story import CHAPTERS
from tests.conftest import NOW_MS
from tests.demo.answers import answered, differing, found, recomputed


def test_who_plants_faults_knows_nothing_of_the_checks() -> None:
    sources = sorted(Path(city_module.__file__).parent.rglob("*.py"))
    assert len(sources) > 10
    for source in sources:
        assert "desktop.checks" not in source.read_text("utf-8"), source


def _chapters(chapter: Chapter) -> list[Chapter]:
    return [CHAPTERS[0]] if chapter is CHAPTERS[0] else [CHAPTERS[0], chapter]


def test_nobody_comes_in_two_chapters() -> None:
    members = [one for chapter in CHAPTERS for one in chapter.members]
    names = Counter(one.name for one in members)
    places = Counter(one.gln for one in members if one.gln is not None)
    assert [one for one, count in (*names.items(), *places.items()) if count > 1] == []
    assert len(members) > 200


@pytest.mark.slow
@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_what_a_chapter_plants_is_found_and_nothing_else(chapter: Chapter, tmp_path: Path) -> None:
    chapters = _chapters(chapter)
    city = build(tmp_path, 3, clean=False, clock=lambda: NOW_MS, chapters=chapters)
    assert found(audit(Request(city.profile("inspector")))) == answered(city)
    for subject in SUBJECTS:
        assert recomputed(city, subject) == differing(city, subject)


@pytest.mark.slow
@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_a_chapter_without_faults_has_nothing_to_find(chapter: Chapter, tmp_path: Path) -> None:
    chapters = _chapters(chapter)
    city = build(tmp_path, 4, clean=True, clock=lambda: NOW_MS, chapters=chapters)
    assert found(audit(Request(city.profile("inspector")))) == []
    for subject in SUBJECTS:
        assert recomputed(city, subject) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", [7, 19, 2026])
def test_the_whole_city_has_exactly_its_planted_faults(seed: int, tmp_path: Path) -> None:
    city = build(tmp_path, seed, clean=False, clock=lambda: NOW_MS)
    assert found(audit(Request(city.profile("inspector")))) == answered(city)
    for subject in SUBJECTS:
        assert recomputed(city, subject) == differing(city, subject)
