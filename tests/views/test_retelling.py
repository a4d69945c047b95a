"""What the core says is told anew: every sentence of its errors, whole and one after another."""

import ast
import re
from collections.abc import Iterator

import error_texts
import pytest
import translations
from PySide6.QtWidgets import QApplication

from desktop.views import languages
from desktop.views.retelling import retold

FOREIGN = {
    "desktop/bench": "measures on the command line",
    "desktop/cli": "is the command line",
    "desktop/demo": "ends as a finding or as a fault of the program",
    "desktop/node": "serves without a window",
    "desktop/views": "says its texts itself",
}
"""Where errors are made that no window tells anew, and why."""

HANDED_ON = {
    ("desktop/apart.py", "what"): "an error that came from another process",
    ("desktop/apart.py", "means"): "the same",
    ("desktop/apart.py", "do"): "the same",
    ("desktop/audit/results.py", "why"): "an argument of the same name, handed on",
    ("desktop/domains/admission.py", "problem"): "the judgement of a kind",
    ("desktop/domains/examination.py", "plain[1]"): "a refusal that came from another process",
    ("desktop/domains/walk.py", "message"): "the judgement of a form",
    (
        "desktop/engine/cosigning.py",
        "authority_id",
    ): "a name, told by the class itself",
    ("desktop/exchange/epcis.py", "problems"): "a list, told by the class itself",
    ("desktop/exchange/epcis.py", "f'{pointer} {problem.message}'.strip()"): "a kind's judgement",
    ("desktop/exchange/health/conformance.py", "what"): "the judgement of a rule or a type",
    (
        "desktop/exchange/photo_fields.py",
        "f'{error.what} {error.means}'.strip()",
    ): "a photo's error",
    ("desktop/exchange/proof_file.py", "gathered.missing[0]"): "what the judgement lacks",
    ("desktop/exchange/proof_file.py", "told"): "what the judgement found",
    ("desktop/exchange/table_rows.py", "problem"): "the judgement of a kind, or an error's",
    ("desktop/replica/trail_subject.py", "word"): "what was looked for, told by the class itself",
    ("desktop/settings.py", "text"): "a value, caught within the module",
}
"""What another module wrote and this one only hands on, beside attributes of what it wrote."""

SAME = {"EPCIS in XML", "amount: {v1}"}
"""What is said alike in every language."""

PLACE = re.compile(r"\{(\w+)\}")


@pytest.fixture(params=["de", "ar"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    code = str(request.param)
    assert languages.speak(qapp, code)
    yield code
    assert languages.speak(qapp, "en")


def _texts() -> list[tuple[str, str]]:
    return [
        (name, text)
        for path, name in translations.modules(translations.ERRORS)
        for text in error_texts.texts_of_file(path)
    ] + [
        (name, text)
        for path, name in translations.modules(translations.JUDGES)
        for text in error_texts.judged_in(path.read_text("utf-8"))
    ]


@pytest.mark.usefixtures("language")
def test_every_sentence_of_an_error_is_told_anew() -> None:
    english = []
    for name, text in _texts():
        said = PLACE.sub(lambda found: f"7{found[1]}", text)
        if text not in SAME and retold(said) == said:
            english.append(f"{name}: {text}")
    assert english == []


def test_every_module_that_makes_errors_is_told_anew_or_foreign() -> None:
    known = {name for _, name in translations.modules(translations.ERRORS)}
    left = [
        name
        for path, name in translations.modules(["desktop"])
        if name not in known
        and not any(name.startswith(f"{folder}/") for folder in FOREIGN)
        and error_texts.texts_of_file(path)
    ]
    assert left == []


@pytest.mark.usefixtures("language")
def test_sentences_with_sentences_in_them_are_told_one_by_one() -> None:
    told = retold(
        "The file a.png could not be saved: no room. What stood there before is unchanged. "
        "Look whether the disk is full or the folder read-only, then try again."
    )
    assert "a.png" in told
    assert "no room" in told
    assert not re.search(r"saved|before|disk", told)


@pytest.mark.usefixtures("language")
def test_the_reason_in_a_sentence_is_told_anew_too() -> None:
    told = retold("This password is too weak: it has fewer than 8 characters.")
    assert "8" in told
    assert "fewer" not in told


@pytest.mark.usefixtures("language")
def test_what_is_no_sentence_of_the_core_stays() -> None:
    for text in ("Meadow Dairy", "https://node.example/ledger", "", "urn:uuid:01a2", "12"):
        assert retold(text) == text


def test_sentences_are_followed_through_names_choices_and_functions() -> None:
    source = """
_LATER = "Sync again later."
_ADVICE = {"A": ("It is off.", _LATER)}
def first(x):
    raise PeerError(f"{x} is {'cut off' if x else 'gone now'}.", means="It was", do=_LATER)
def second(name, y):
    what = f"{name!r} has {y:,} bytes."
    raise _made("A", what)
def _made(code, what):
    means, do = _ADVICE[code]
    return PeerError(what, means=means, do=do)
def third():
    return Problem(path, _SENTENCES[x].format(3))
_SENTENCES = {"a": "is not {} long"}
"""
    assert list(error_texts.texts_in(source)) == [
        "{v1} is {v2}.",
        "cut off",
        "gone now",
        "It was",
        "Sync again later.",
        "{v1} has {v2} bytes.",
        "It is off.",
        "is not {v1} long",
    ]


def test_no_error_says_what_the_collector_cannot_follow() -> None:
    lost = []
    for path, name in translations.modules(translations.ERRORS):
        module = error_texts.Module(path.read_text("utf-8"))
        for call in module.errors:
            for part in error_texts.told(call):
                is_base = error_texts.called(call) == "__init__" and isinstance(part, ast.Name)
                if is_base or (name, ast.unparse(part)) in HANDED_ON or is_handed_on(part):
                    continue
                if not any(True for _ in error_texts.followed(part, module)):
                    lost.append(f"{name}:{call.lineno} {ast.unparse(part)}")
    assert lost == []


def is_handed_on(part: ast.expr) -> bool:
    """Tell whether a text is an attribute of something, or an error as a text."""
    match part:
        case ast.Attribute() | ast.Call(func=ast.Name("str"), args=[ast.Name("error")]):
            return True
        case ast.Subscript(value=value):
            return is_handed_on(value)
    return False
