"""The sentences of the core's expected errors and of what it finds wrong, where they are made.

`texts_in` reads one module: for every error that it makes it follows what, means and do through
choices, sums, constants, local names, arguments of the module's own functions and what these
return, until it stands before texts. What comes from elsewhere, such as another error's sentence,
is left to the module that wrote it.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

PARTS = ("what", "means", "do", "why", "message", "problem")
"""The arguments that a reader sees, of whatever is made."""
NUMBERED = {  # what is wrong with an entry, and which of its arguments say so
    "CellProblem": (5, 6),
    "EventProblem": (1,),
    "Problem": (1,),
    "Refusal": (1,),
    "Refused": (1,),
    "RowProblem": (2,),
    "report": (1,),  # a finding of an audit's own codes
    "skip": (1,),  # why an audit left a check out
}
_DEEPEST = 6  # names behind names
_NAMED = re.compile(r"[A-Z]\w*Error")
_PLACE = re.compile(r"\{\w+\}")
_WORD = re.compile(r"(?<![\w./-])[A-Za-z]{2,}(?![\w/])")
_TYPED = "civicledger "  # begins a command, which is typed as it stands


class Module:
    """One module of the core, read once."""

    def __init__(self, source: str) -> None:
        self.tree = ast.parse(source)

    @cached_property
    def functions(self) -> dict[str, ast.FunctionDef]:
        """Return its functions and methods by name."""
        return {it.name: it for it in ast.walk(self.tree) if isinstance(it, ast.FunctionDef)}

    @cached_property
    def calls(self) -> list[ast.Call]:
        """Return every call."""
        return [it for it in ast.walk(self.tree) if isinstance(it, ast.Call)]

    @cached_property
    def around(self) -> dict[int, ast.FunctionDef]:
        """Return the innermost function around each node, by the node's identity."""
        found: dict[int, ast.FunctionDef] = {}
        for function in self.functions.values():
            for node in ast.walk(function):
                found.setdefault(id(node), function)
                if function.lineno > found[id(node)].lineno:
                    found[id(node)] = function
        return found

    @cached_property
    def errors(self) -> list[ast.Call]:
        """Return every call that makes an error, or says what is wrong with an entry."""
        made = [it for it in self.calls if _NAMED.fullmatch(called(it)) or _tells(it)]
        for one in ast.walk(self.tree):
            if isinstance(one, ast.ClassDef) and _NAMED.fullmatch(one.name):
                calls = (it for it in ast.walk(one) if isinstance(it, ast.Call))
                made += [it for it in calls if called(it) == "__init__"]
        return made

    @cached_property
    def judges(self) -> list[ast.FunctionDef]:
        """Return the functions that answer what is wrong, or nothing."""
        return [
            it
            for it in self.functions.values()
            if it.returns is not None and ast.unparse(it.returns) == "str | None"
        ]


def called(call: ast.Call) -> str:
    """Return the name of what is called, without what it belongs to."""
    match call.func:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
    return ""


def _tells(call: ast.Call) -> bool:
    """Tell whether a call says what is wrong; another sort of report says how far something is."""
    is_finding = isinstance(call.func, ast.Attribute) and len(call.args) > 1
    return called(call) in NUMBERED and (called(call) != "report" or is_finding)


def told(call: ast.Call) -> list[ast.expr]:
    """Return what an error is made of that a reader sees."""
    seen = [call.args[at] for at in NUMBERED.get(called(call), (0,)) if at < len(call.args)]
    return [*seen, *(it.value for it in call.keywords if it.arg in PARTS)]


def texts_in(source: str) -> Iterator[str]:
    """Yield the sentences of a module's errors as templates, in the order of its lines."""
    module = Module(source)
    calls = sorted(module.errors, key=lambda it: (it.lineno, it.col_offset))
    yield from _each(text for it in calls for part in told(it) for text in followed(part, module))


def judged_in(source: str) -> Iterator[str]:
    """Yield what the functions of a module answer that say what is wrong, or nothing."""
    module = Module(source)
    yield from _each(text for it in module.judges for text in _returned(it, module, 0))


def _each(texts: Iterable[str]) -> Iterator[str]:
    """Yield the sentences of texts, each once."""
    yield from dict.fromkeys(one for text in texts for one in sentences(text))


@lru_cache(maxsize=512)
def texts_of_file(path: Path) -> tuple[str, ...]:
    """Return the sentences of a file's errors."""
    return tuple(texts_in(path.read_text("utf-8")))


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a template one by one, as far as they have words of their own."""
    for one in re.split(r"(?<=\.)\s+(?=[A-Z{])", text.strip()):
        numbered: dict[str, str] = {}
        again = _PLACE.sub(
            lambda found, known=numbered: known.setdefault(found[0], f"{{v{len(known) + 1}}}"), one
        )
        if " " in again and not again.startswith(_TYPED) and _WORD.search(_PLACE.sub("", again)):
            yield again


def followed(node: ast.AST, module: Module, depth: int = 0) -> Iterator[str]:
    """Yield every text that an expression can be, as far as the module alone tells."""
    if depth > _DEEPEST:
        return
    match node:
        case ast.Constant(str(text)):
            yield text
        case ast.JoinedStr():
            yield template(node)
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    yield from _within(part.value, module, depth + 1)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            yield from _sums(left, right, module, depth)
        case ast.Name(name):
            yield from _named(name, node, module, depth + 1)
        case ast.Call():
            yield from _answered(node, module, depth)
        case _:
            for part in _choices(node):
                yield from followed(part, module, depth)


def _choices(node: ast.AST) -> Sequence[ast.expr]:
    """Return the expressions of which an expression is one."""
    match node:
        case ast.IfExp(body=body, orelse=other):
            return body, other
        case ast.BoolOp(values=parts) | ast.Tuple(elts=parts) | ast.Dict(values=parts):
            return parts
        case ast.Subscript(value=table):
            return (table,)
    return ()


def _answered(node: ast.Call, module: Module, depth: int) -> Iterator[str]:
    """Yield what a call can give: of a table, of a text with places, of the module's function."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name() as table, attr="get"), args=args):
            for part in (table, *args[1:]):
                yield from followed(part, module, depth)
        case ast.Call(func=ast.Attribute(value=form, attr="format")):
            yield from (_ordered(text) for text in followed(form, module, depth))
        case _ if (function := module.functions.get(called(node))) is not None:
            yield from _returned(function, module, depth + 1)


def template(node: ast.JoinedStr) -> str:
    """Return an f-string as a template, its values named by their order."""
    parts, number = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            number += 1
            parts.append(f"{{v{number}}}")
    return "".join(parts)


def _ordered(form: str) -> str:
    """Return a text for `str.format` as a template, its places named by their order."""
    parts = form.split("{}")
    return "".join(f"{part}{{v{at + 1}}}" for at, part in enumerate(parts[:-1])) + parts[-1]


def _within(node: ast.expr, module: Module, depth: int) -> Iterator[str]:
    """Yield the words that a value within a sentence can be; a name of one word is a name."""
    for text in followed(node, module, depth):
        if len(_WORD.findall(_PLACE.sub("", text))) > 1:
            yield text


def _sums(left: ast.expr, right: ast.expr, module: Module, depth: int) -> Iterator[str]:
    ends = list(followed(right, module, depth)) or ["{v8}"]
    for start in list(followed(left, module, depth)) or ["{v9}"]:
        yield from (f"{start}{end}" for end in ends)


def _named(name: str, node: ast.AST, module: Module, depth: int) -> Iterator[str]:
    """Yield what a local name, an argument or a constant of the module can be."""
    function = module.around.get(id(node))
    if function is not None:
        given = [it.arg for it in (*function.args.posonlyargs, *function.args.args)]
        only = [it.arg for it in function.args.kwonlyargs]
        if name in (*given, *only):
            for value in _arguments(function, name, given, module):
                yield from followed(value, module, depth)
            return
        values = list(_assigned(name, function))
        if values:
            for value in values:
                yield from followed(value, module, depth)
            return
    for value in _assigned(name, module.tree, deep=False):
        yield from followed(value, module, depth)


def _assigned(name: str, tree: ast.AST, *, deep: bool = True) -> Iterator[ast.expr]:
    nodes = ast.walk(tree) if deep else ast.iter_child_nodes(tree)
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(it)], value=value) if it == name:
                yield value
            case ast.AnnAssign(target=ast.Name(it), value=ast.expr() as value) if it == name:
                yield value
            case ast.NamedExpr(target=ast.Name(it), value=value) if it == name:
                yield value
            case ast.Assign(targets=[ast.Tuple(elts=parts)], value=value):
                yield from _unpacked(name, parts, value)


def _unpacked(name: str, parts: Sequence[ast.expr], value: ast.expr) -> Iterator[ast.expr]:
    for at, part in enumerate(parts):
        if isinstance(part, ast.Name) and part.id == name:
            same = isinstance(value, ast.Tuple) and len(value.elts) == len(parts)
            yield value.elts[at] if same and isinstance(value, ast.Tuple) else value


def _arguments(
    function: ast.FunctionDef, name: str, given: Sequence[str], module: Module
) -> Iterator[ast.expr]:
    """Yield what the module's own calls of a function give for an argument."""
    names = [it for it in given if it not in ("self", "cls")]
    for call in module.calls:
        if called(call) != function.name:
            continue
        if name in names and names.index(name) < len(call.args):
            yield call.args[names.index(name)]
        yield from (it.value for it in call.keywords if it.arg == name)
    positional = [*function.args.posonlyargs, *function.args.args]
    preset = function.args.defaults
    for one, value in zip(positional[len(positional) - len(preset) :], preset, strict=True):
        if one.arg == name:
            yield value
    for one, other in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True):
        if one.arg == name and other is not None:
            yield other


def _returned(function: ast.FunctionDef, module: Module, depth: int) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and node.value is not None:
            yield from followed(node.value, module, depth)
