"""Layout hints of a kind: how its form, list, detail page and print are arranged.

A layout is an object; every member may be absent, and what is not mentioned comes last, by
``x-order``, then by name. Fields are named by their path with dots, without positions in lists
(``readPoint.id``, ``quantityList``).

- ``form``, ``detail``, ``print``: what comes one below the other. Each item is the path of a field
  or a section ``{"title": texts, "help"?: texts, "fields": [path, ...]}``.
- ``list``: the columns of a table, paths only.
- ``labels``: ``{name: {"title"?: texts, "help"?: texts}}``, what every property of that name is
  called where its schema does not say, so that a schema that repeats itself has its labels once.

Hints never decide what is valid: a path that leads nowhere is passed over.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domains.texts import Texts, parse_texts
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue

MAX_ITEMS = 500

_PATH = re.compile(r"[A-Za-z@_][A-Za-z0-9@_:$-]{0,63}(?:\.[A-Za-z@_][A-Za-z0-9@_:$-]{0,63}){0,11}")
_PAGES = ("form", "detail", "print")


@dataclass(frozen=True, slots=True)
class Section:
    """Fields under one heading; without a title they just follow."""

    title: Texts
    help: Texts
    fields: tuple[str, ...]  # paths with dots


@dataclass(frozen=True, slots=True)
class Label:
    """What properties of one name are called."""

    title: Texts
    help: Texts


@dataclass(frozen=True, slots=True)
class Layout:
    """The hints of one kind."""

    form: tuple[Section, ...]
    columns: tuple[str, ...]  # of lists, paths with dots
    detail: tuple[Section, ...]
    print: tuple[Section, ...]
    labels: Mapping[str, Label]


def parse_layout(value: JsonValue) -> Layout:
    """Return the hints of a kind's ``layout``.

    Raises:
        FormatError: an unknown member, or one that is not as described above.
    """
    layout = _object(value, "the layout", {*_PAGES, "list", "labels"})
    form, detail, printed = (_sections_of(layout.get(page, []), page) for page in _PAGES)
    labels = layout.get("labels", {})
    if not isinstance(labels, dict):
        raise FormatError("the layout's labels are not an object")
    return Layout(
        form=form,
        columns=_paths_of(layout.get("list", []), "list"),
        detail=detail,
        print=printed,
        labels={
            name: _label_of(label, f"the label of {name:.40}") for name, label in labels.items()
        },
    )


def _object(value: JsonValue, what: str, names: set[str]) -> JsonObject:
    """Return an object without unknown members."""
    if not isinstance(value, dict) or not value.keys() <= names:
        raise FormatError(f"{what} is not an object of {', '.join(sorted(names))}")
    return value


def _sections_of(value: JsonValue, what: str) -> tuple[Section, ...]:
    """Return the sections of a page; paths that stand alone become sections without a title."""
    if not isinstance(value, list) or len(value) > MAX_ITEMS:
        raise FormatError(f"the layout's {what} is not a list of at most {MAX_ITEMS}")
    return tuple(_section_of(item, what) for item in value)


def _section_of(item: JsonValue, what: str) -> Section:
    """Return one section."""
    if isinstance(item, str):
        return Section({}, {}, _paths_of([item], what))
    section = _object(item, f"a section of {what}", {"title", "help", "fields"})
    label = _label_of({name: section[name] for name in section if name != "fields"}, what)
    return Section(label.title, label.help, _paths_of(section.get("fields"), what))


def _paths_of(value: JsonValue, what: str) -> tuple[str, ...]:
    """Return the paths of a list."""
    if not isinstance(value, list) or len(value) > MAX_ITEMS:
        raise FormatError(f"the fields of {what} are not a list of at most {MAX_ITEMS}")
    paths: list[str] = []
    for path in value:
        if not isinstance(path, str) or _PATH.fullmatch(path) is None:
            raise FormatError(f"{path!r:.80} in {what} is not the path of a field")
        paths.append(path)
    return tuple(paths)


def _label_of(value: JsonValue, what: str) -> Label:
    """Return what a property is called; either text may be absent."""
    label = _object(value, what, {"title", "help"})
    title, help_ = (
        parse_texts(label[part], f"{what}: {part}") if part in label else {}
        for part in ("title", "help")
    )
    return Label(title, help_)
