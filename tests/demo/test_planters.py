"""Who plants faults knows the design of the checks, never their code; and plants every rule."""

import ast
from pathlib import Path

import pytest

import desktop.demo
from desktop.demo.careers.chapter import CAREERS
from desktop.demo.chapter import Chapter
from desktop.demo.devices.chapter import DEVICES
from desktop.demo.people import MEMBERS, People
from desktop.demo.story import CHAPTERS
from desktop.demo.upkeep.chapter import UPKEEP

_ROOT = Path(next(iter(desktop.demo.__path__)))
_RULES = (
    (DEVICES, {*(f"I{number}" for number in range(1, 12)), "C2"}),
    (UPKEEP, {f"M{number}" for number in range(1, 7)}),
    (CAREERS, {"W2", "W6", "W7"}),
)


@pytest.mark.parametrize("path", sorted(_ROOT.rglob("*.py")), ids=lambda path: str(path.stem))
def test_no_module_of_the_city_imports_a_check(path: Path) -> None:
    imported = set[str]()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            imported.add(node.module or "")
        elif isinstance(node, ast.Import):
            imported |= {name.name for name in node.names}
    assert not [name for name in imported if name.startswith(("desktop.checks", "desktop.audit"))]


@pytest.mark.slow
@pytest.mark.parametrize(("chapter", "rules"), _RULES, ids=lambda one: getattr(one, "name", ""))
def test_every_rule_of_the_field_is_planted(chapter: Chapter, rules: set[str]) -> None:
    told = chapter.tell(People(5, (*MEMBERS, *chapter.members)))
    assert {finding.code for fault in told.faults for finding in fault.planted} == rules


def test_everybody_has_a_name_of_their_own() -> None:
    names = [one.name for chapter in CHAPTERS for one in chapter.members]
    assert len(names) == len(set(names))
    assert len(names) >= 120
