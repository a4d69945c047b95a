"""Texts that are said later: shown in the language of the window, kept and handed on as plain."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop.ledger.json_profile import format_json
from desktop.views import languages
from desktop.views.saying import as_data, later, say, speaking

VIEWS = Path(languages.__file__).parent
SINKS = {
    *("dumps", "emit", "format_json", "getOpenFileName", "getSaveFileName", "setData"),
    *("setPlaceholderText", "setValue", "setWindowTitle", "addItem", "writerow"),
}
"""What takes a text as it stands: JSON, tables, settings, signals with a ``str``, Qt itself."""


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    yield
    assert languages.speak(qapp, "en")


def test_what_is_said_later_becomes_plain_once_it_is_said_or_kept(qapp: QApplication) -> None:
    text = later("Overview")
    assert languages.speak(qapp, "de")
    with pytest.raises(TypeError):
        format_json({"name": text})
    assert format_json({"name": as_data(text)}) == b'{"name":"Overview"}'
    assert format_json({"name": say(text)}) == '{"name":"\u00dcbersicht"}'.encode()
    assert type(as_data(text)) is type(say(text)) is type(str(text)) is str


def test_a_signal_with_a_str_is_given_what_is_said(qapp: QApplication) -> None:
    class Speaker(QObject):
        told = Signal(str)

    speaker, heard = Speaker(), list[str]()
    speaker.told.connect(heard.append)
    assert languages.speak(qapp, "de")
    speaker.told.emit(say(later("Overview")))
    assert heard == ["\u00dcbersicht"]


def test_a_thread_may_speak_another_language_for_a_while(qapp: QApplication) -> None:
    assert languages.speak(qapp, "de")
    with speaking(languages.tongue_of("ar")):
        assert say("Overview") not in ("Overview", "\u00dcbersicht")
        with speaking(languages.tongue_of("en")):
            assert say("Overview") == "Overview"
    assert say("Overview") == "\u00dcbersicht"


def test_no_text_that_is_said_later_is_kept_or_handed_on_unsaid() -> None:
    bare = []
    for file in sorted(VIEWS.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        names = set(_later_names(tree))
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
            name = call.func.id if isinstance(call.func, ast.Name) else name
            if name in SINKS:
                bare += [
                    f"{file.relative_to(VIEWS)}:{call.lineno} {it.id}"
                    for it in _handed(call)
                    if isinstance(it, ast.Name) and it.id in names
                ]
    assert bare == []


def _later_names(tree: ast.Module) -> Iterator[str]:
    """Yield the constants of a module in which a text is said later."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(map(_is_later, ast.walk(node.value))):
            for target in node.targets:
                yield from (it.id for it in ast.walk(target) if isinstance(it, ast.Name))


def _is_later(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "later"


def _handed(call: ast.Call) -> Iterator[ast.expr]:
    """Yield the arguments of a call, and either side of a choice."""
    for given in (*call.args, *(it.value for it in call.keywords)):
        match given:
            case ast.IfExp(body=body, orelse=other):
                yield from (body, other)
            case ast.Subscript(value=value):
                yield value
            case _:
                yield given
