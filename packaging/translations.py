"""Collect the texts of the window for the translators, and compile what they wrote.

``python packaging/translations.py`` reads every `say`, `later` and `amount` below desktop/views,
the sentences of those modules of the core that `CORE` lists, and those of the errors that the
modules of `ERRORS` raise,
into ``resources/translations/civicledger_XX.ts``, which Qt Linguist opens, keeps every translation
whose text is still said, and lets Qt's lrelease make the ``.qm`` beside it. ``--check`` changes
nothing and tells whether a text is missing or a ``.qm`` is not that of its ``.ts``.
"""

import argparse
import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard
from xml.etree import ElementTree as ET

from error_texts import judged_in, template, texts_of_file

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
TEMPLATES = FOLDER / "core.txt"
CORE = (
    *("desktop/audit/attacks.py", "desktop/audit/codes.py", "desktop/audit/peer_attacks.py"),
    *("desktop/checks", "desktop/domains/refusal.py"),
    *("desktop/judgement/record.py", "desktop/trails/process.py", "desktop/trails/processes.py"),
    *("desktop/document_access.py", "desktop/private_documents.py", "desktop/verdict.py"),
    "desktop/exchange/city/timetable.py",
)
"""The modules whose sentences the window knows by their templates (`desktop.views.retelling`)."""

ERRORS = (
    *("desktop/apart.py", "desktop/approval.py", "desktop/assets.py", "desktop/audit"),
    *("desktop/backup.py", "desktop/batch.py", "desktop/document_access.py"),
    *("desktop/domains", "desktop/drafts.py", "desktop/durable.py", "desktop/engine"),
    *("desktop/exact_zip.py", "desktop/exchange"),
    *("desktop/issuing.py", "desktop/judgement", "desktop/keys", "desktop/ledger"),
    *("desktop/own_keys.py", "desktop/paper", "desktop/peers", "desktop/private_documents.py"),
    *("desktop/profile.py", "desktop/replica", "desktop/sealing.py", "desktop/sending.py"),
    *("desktop/session.py", "desktop/settings.py", "desktop/trails", "desktop/transferring.py"),
    *("desktop/trial.py", "desktop/vault"),
)
"""The modules whose errors reach the window, told anew in the same way."""

JUDGES = (
    *("desktop/domains/forms.py", "desktop/exchange/health/invariants.py"),
    "desktop/exchange/health/primitives.py",
)
"""The modules whose functions answer what is wrong with a value, or nothing."""

PLURALS = {"de": 2, "ar": 6}  # forms of a noun with its number, as Qt counts them
CONTEXT = "CivicLedger"


@dataclass(frozen=True, slots=True)
class Said:
    """One text to translate; with a number before it where ``one`` is its singular."""

    text: str
    one: str = ""
    file: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Return what tells it from others."""
        return self.text, self.one


def collected(root: Path = ROOT) -> list[Said]:
    """Return every text of the window once, in the order of files and lines."""
    found: dict[tuple[str, str], Said] = {}
    for file in sorted((root / "desktop" / "views").rglob("*.py")):
        name = file.relative_to(root).as_posix()
        for said in texts_of(file.read_text("utf-8"), name):
            found.setdefault(said.key, said)
    for said in core_texts(root):
        found.setdefault(said.key, said)
    return list(found.values())


def core_texts(root: Path = ROOT) -> list[Said]:
    """Return the sentences of the core that are told anew, with the nouns of its checks."""
    found = []
    for file, short in modules(CORE, root):
        found += [Said(one, two, short) for one, two in _core_words(file.read_text("utf-8"))]
    for file, short in modules(ERRORS, root):
        found += [Said(text, file=short) for text in texts_of_file(file)]
    for file, short in modules(JUDGES, root):
        found += [Said(text, file=short) for text in judged_in(file.read_text("utf-8"))]
    return found + _kind_titles(root)


def _kind_titles(root: Path) -> list[Said]:
    """Return what the built-in kinds are called that do not say it in every language."""
    found = []
    for file in sorted((root / "resources" / "kinds").glob("*.json")):
        title = json.loads(file.read_bytes()).get("title", {})
        if not PLURALS.keys() <= title.keys():
            found.append(Said(title["en"], file=file.relative_to(root).as_posix()))
    return found


def modules(names: Iterable[str], root: Path = ROOT) -> Iterator[tuple[Path, str]]:
    """Yield the modules below folders and files of the repository, with their names in it."""
    for name in names:
        path = root / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            yield file, file.relative_to(root).as_posix()


def _core_words(source: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of a module of the core, and the nouns with their singulars."""
    tree = ast.parse(source)
    inner = {
        id(part)
        for node in ast.walk(tree)
        for part in ast.iter_child_nodes(node)
        if isinstance(node, ast.Expr | ast.JoinedStr)
    }
    for node in ast.walk(tree):
        match node:
            case (
                ast.Call(func=ast.Name("CheckWords"), args=[_, one, many, *_])
                | ast.Call(func=ast.Name("Check"), args=[_, _, one, many])
            ):
                for each, all_ in zip(_literals(one), _literals(many), strict=False):
                    yield f"%n {all_}", f"%n {each}"
            case ast.Call(func=ast.Name("Attack" | "PeerAttack"), args=[name, *_]):
                yield from ((_name_in_words(text), "") for text in _literals(name))
            case ast.Call(func=ast.Name("Expected" | "Process"), args=args):
                yield from ((text, "") for arg in args[:2] for text in _literals(arg))
            case ast.Assign(targets=[ast.Tuple([ast.Name("DONE" | "WAITING"), *_])]):
                yield from ((str(one.value), "") for one in ast.walk(node.value) if _is_word(one))
            case ast.Constant(str(text)) if id(node) not in inner and _is_told(text):
                yield text, ""
            case ast.JoinedStr() if _is_told(text := template(node)):
                yield text, ""


_BETWEEN = re.compile(r"(?<!\bun)(?<!\bmis)-")  # the same as in desktop.views.models.lab_rows


def _name_in_words(name: str) -> str:
    """Return the name of an attack as the window shows it."""
    return _BETWEEN.sub(" ", name).capitalize()


def _is_word(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


_TOLD = re.compile(r"[A-Z{].* .*", re.DOTALL)
_WORDS = re.compile(r"\b[a-z]{2,}\b")


def _is_told(text: str) -> bool:
    """Tell whether a string of the core is a sentence or a title, not a name for machines."""
    words = len(_WORDS.findall(re.sub(r"\{\w+\}", "", text)))
    return bool(_TOLD.fullmatch(text)) and words > (1 if "{" in text else 0)


def texts_of(source: str, file: str = "") -> Iterator[Said]:
    """Yield the texts that one module says."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        words = [list(_literals(argument)) for argument in call.args]
        match call.func:
            case ast.Name("say" | "later") if words:
                yield from (Said(text, file=file) for text in words[0])
            case ast.Name("amount") if len(words) == 3:
                for one, many in zip(words[1], words[2], strict=False):
                    yield Said(f"%n {many}", f"%n {one}", file)


def _literals(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an argument can be: itself, or either side of a choice."""
    match node:
        case ast.Constant(str(text)):
            yield text
        case ast.IfExp(body=body, orelse=other):
            yield from _literals(body)
            yield from _literals(other)


def format_ts(language: str, texts: list[Said], known: dict[tuple[str, str], list[str]]) -> str:
    """Return the translation file of a language, with what is known already filled in."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for said in texts:
        message = ET.SubElement(context, "message", {"numerus": "yes"} if said.one else {})
        ET.SubElement(message, "location", filename=f"../../{said.file}")
        ET.SubElement(message, "source").text = said.text
        if said.one:
            ET.SubElement(message, "comment").text = said.one
        forms = known.get(said.key, [])
        translation = ET.SubElement(message, "translation")
        if not forms or not all(forms):
            translation.set("type", "unfinished")
        if said.one:
            for at in range(PLURALS[language]):
                form = ET.SubElement(translation, "numerusform")
                form.text = forms[at] if at < len(forms) else ""
        else:
            translation.text = forms[0] if forms else ""
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def format_templates() -> str:
    """Return the sentences of the core, one a line, as the window recognises them."""
    return "".join(
        f"{text}\n" for text in sorted({one.text for one in core_texts() if not one.one})
    )


def parse_ts(content: str) -> dict[tuple[str, str], list[str]]:
    """Return the translations of a file by text and singular; more than one form for a noun."""
    found: dict[tuple[str, str], list[str]] = {}
    for message in ET.fromstring(content).iter("message"):  # noqa: S314 - a file of this repository
        translation = message.find("translation")
        if translation is None:
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        key = message.findtext("source", ""), message.findtext("comment", "")
        found[key] = forms or [translation.text or ""]
    return found


def compiled(ts: Path) -> bytes:
    """Return the bytes that Qt's lrelease makes of a translation file."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    with tempfile.TemporaryDirectory() as folder:
        qm = Path(folder) / "made.qm"
        call = [str(tool), "-silent", "-removeidentical", str(ts), "-qm", str(qm)]
        subprocess.run(call, check=True, capture_output=True)
        return qm.read_bytes()


def faults() -> list[str]:
    """Return what is not as it should be: texts without a message, and stale ``.qm`` files."""
    told = []
    if TEMPLATES.read_text("utf-8") != format_templates():
        told.append(f"{TEMPLATES.name} is not what the core says")
    keys = {said.key for said in collected()}
    for language in PLURALS:
        ts, qm = _files(language)
        known = parse_ts(ts.read_text("utf-8"))
        told += [f"{ts.name} lacks {text!r}" for text, _ in sorted(keys - known.keys())]
        told += [f"{ts.name} still has {text!r}" for text, _ in sorted(known.keys() - keys)]
        if compiled(ts) != qm.read_bytes():
            told.append(f"{qm.name} is not made of {ts.name}")
    return told


def renew() -> None:
    """Write the ``.ts`` of every language anew, and its ``.qm``."""
    texts = collected()
    FOLDER.mkdir(exist_ok=True)
    TEMPLATES.write_text(format_templates(), "utf-8", newline="\n")
    for language in PLURALS:
        ts, qm = _files(language)
        known = parse_ts(ts.read_text("utf-8")) if ts.exists() else {}
        ts.write_text(format_ts(language, texts, known), "utf-8", newline="\n")
        qm.write_bytes(compiled(ts))
        done = sum(all(known.get(said.key, [""])) for said in texts)
        print(f"{language}: {done} of {len(texts)} texts are translated")


def _files(language: str) -> tuple[Path, Path]:
    name = f"civicledger_{language}"
    return FOLDER / f"{name}.ts", FOLDER / f"{name}.qm"


def main() -> int:
    """Renew the files, or only check them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing")
    if not parser.parse_args().check:
        renew()
        return 0
    found = faults()
    print("\n".join(found) or "Every text is there and compiled.")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
