"""A kind as a form or a table sees it: a flat list of typed fields, and texts back into data.

`fields_of` is drawn from the schema and the layout; it knows nothing of widgets. Paths have dots
and, for the positions of a list, a star: ``quantityList.*.epcClass``. The raw values of a form or a
row have the same paths with positions from 0 (``quantityList.0.epcClass``); a list of plain values
may also stand in one value, an item a line. An empty value is an absent one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.domains.code_lists import CODE_LISTS
from desktop.domains.forms import CODE
from desktop.domains.kind import Kind
from desktop.domains.layout import Label, Layout, Section
from desktop.domains.schema_subset import Member, Node, choice_text
from desktop.domains.standard_codes import COUNTRIES, CURRENCIES, LANGUAGES
from desktop.domains.texts import Texts

_LONG = 1_000  # characters from which on a text wants more than a line
_LAST = 10_000
_STANDARD = {"country": COUNTRIES, "language": LANGUAGES, "currency": CURRENCIES}


class FieldType(StrEnum):
    """What an editor for the field has to take in."""

    TEXT = "text"
    LONG_TEXT = "long text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"
    BOOLEAN = "boolean"
    IDENTIFIER = "identifier"
    TEXTS = "texts"  # one text per language, at path.<language>
    DOCUMENT = "document"  # JSON text
    LIST = "list"  # its items follow, at path.*
    GROUP = "group"  # its members follow


@dataclass(frozen=True, slots=True)
class Choice:
    """A value to choose, and what it is called."""

    value: str
    label: Texts


@dataclass(frozen=True, slots=True)
class Condition:
    """A field exists only while another one has one of these values."""

    path: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form, or one column of a table."""

    path: str
    type: FieldType
    label: Texts
    help: Texts
    required: bool  # within the group that it belongs to
    low: int | None = None  # least value, length or number of items
    high: int | None = None
    choices: tuple[Choice, ...] = ()
    is_open: bool = False  # the choices are proposals
    is_unique: bool = False
    is_private: bool = False
    form: str | None = None
    widget: str | None = None
    when: tuple[Condition, ...] = ()  # all of them
    order: int = 0  # place among all fields


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """Return the fields of a kind's public data, each before what belongs to it."""
    return _numbered(_Reader(kind.layout).members(kind.shape, ""))


def private_fields_of(kind: Kind) -> tuple[Field, ...]:
    """Return the fields of a kind's private document; none without one."""
    if kind.private is None:
        return ()
    return _numbered(_Reader(kind.layout).members(kind.private.shape, ""))


def sections_of(kind: Kind) -> tuple[Section, ...]:
    """Return the headings of a form with their fields; what the layout forgot comes last."""
    known = [member.name for member in _all_members(kind.shape)]
    placed = {path.partition(".")[0] for section in kind.layout.form for path in section.fields}
    rest = tuple(name for name in known if name not in placed)
    return (*kind.layout.form, *([Section({}, {}, rest)] if rest else []))


def _numbered(fields: Sequence[Field]) -> tuple[Field, ...]:
    return tuple(replace(field, order=order) for order, field in enumerate(fields))


def _all_members(node: Node) -> Iterator[Member]:
    """Yield the members of an object, of all its variants once by name."""
    seen: set[str] = set()
    for members in (node.members, *(variant.node.members for variant in node.variants)):
        for member in members:
            if member.name not in seen:
                seen.add(member.name)
                yield member


class _Reader:
    """Turns nodes into fields, with the hints of one layout at hand."""

    def __init__(self, layout: Layout) -> None:
        self._labels = layout.labels
        paths = (path for section in layout.form for path in section.fields)
        self._ranks = {path: rank for rank, path in reversed(list(enumerate(paths)))}

    def members(self, node: Node, base: str) -> list[Field]:
        """Return the fields inside an object, in order."""
        if node.discriminator is None:
            members = sorted(node.members, key=lambda member: self._rank(member, base))
            return [field for member in members for field in self._member(member, base)]
        return self._variants(node, node.discriminator, base)

    def _rank(self, member: Member, base: str) -> tuple[int, int, str]:
        plain = (base + member.name).replace("*.", "")
        order = member.node.order
        return self._ranks.get(plain, _LAST), _LAST if order is None else order, member.name

    def _variants(self, node: Node, discriminator: str, base: str) -> list[Field]:
        """Return the fields of all variants; those that are alike stand once for several."""
        path = base + discriminator
        found: list[tuple[Field, list[str]]] = []
        for variant in node.variants:
            for field in self.members(variant.node, base):
                values = next((values for known, values in found if known == field), None)
                if field.path == path:
                    continue
                if values is None:
                    found.append((field, [variant.value]))
                else:
                    values.append(variant.value)
        everywhere = len(node.variants)
        fields = [self._discriminator(node, discriminator, base)]
        for field, values in found:
            condition = Condition(path, tuple(values))
            when = field.when if len(values) == everywhere else (condition, *field.when)
            fields.append(replace(field, when=when))
        first: dict[str, int] = {}
        for field in fields:
            first.setdefault(field.path, len(first))
        top = {field.path: self._rank_of_path(field.path, base) for field in fields}
        return sorted(fields, key=lambda field: (top[field.path], first[field.path]))

    def _rank_of_path(self, path: str, base: str) -> int:
        """Return the rank of the member under which a path stands."""
        name = path[len(base) :].partition(".")[0]
        return self._ranks.get((base + name).replace("*.", ""), _LAST)

    def _discriminator(self, node: Node, name: str, base: str) -> Field:
        """Return the choice between the variants."""
        members = [
            member
            for variant in node.variants
            for member in variant.node.members
            if member.name == name
        ]
        choices = tuple(choice for member in members for choice in _choices(member.node))
        (field,) = self._member(members[0], base)
        return replace(field, type=FieldType.CHOICE, choices=choices)

    def _member(self, member: Member, base: str) -> list[Field]:
        label = self._labels.get(member.name, Label({}, {}))
        title = member.node.title or label.title or {"": member.name}
        help_ = member.node.help or label.help
        return self._node(
            member.node, base + member.name, Label(title, help_), required=member.is_required
        )

    def _node(self, node: Node, path: str, label: Label, *, required: bool) -> list[Field]:
        """Return the field of a node, and after it those below."""
        field = Field(
            path=path,
            type=_type_of(node),
            label=label.title,
            help=label.help,
            required=required,
            low=node.low,
            high=node.high,
            choices=_choices(node),
            is_open=_is_open(node),
            is_unique=node.is_unique,
            is_private=node.visibility == "private",
            form=node.form,
            widget=node.widget,
        )
        if node.items is not None:
            item = Label(node.items.title or label.title, node.items.help)
            return [field, *self._node(node.items, f"{path}.*", item, required=True)]
        return [field, *self.members(node, f"{path}.")]


def _type_of(node: Node) -> FieldType:
    """Return what an editor has to take in."""
    if node.type == "array":
        return FieldType.LIST
    if node.type == "object":
        if node.form is None:
            return FieldType.GROUP
        return FieldType.TEXTS if node.form == "texts" else FieldType.DOCUMENT
    if _choices(node):
        return FieldType.CHOICE
    if node.type == "string":
        return _text_type(node)
    return FieldType.INTEGER if node.type == "integer" else FieldType.BOOLEAN


def _text_type(node: Node) -> FieldType:
    """Return the type of a text that is not chosen."""
    if node.form in ("decimal", "date", "time"):
        return FieldType(node.form)
    if node.form not in (None, "unit"):
        return FieldType.IDENTIFIER
    is_long = node.widget == "long-text" or (node.widget is None and (node.high or _LONG) >= _LONG)
    return FieldType.LONG_TEXT if is_long and node.form is None else FieldType.TEXT


def _choices(node: Node) -> tuple[Choice, ...]:
    """Return the values to choose from, of the schema or of a list of codes."""
    if node.choices:
        labels = node.labels or {}
        texts = [choice_text(value) for value in node.choices]
        return tuple(Choice(text, labels.get(text, {"": text})) for text in texts)
    if node.form is None or node.type != "string":
        return ()
    if node.form.startswith(CODE):
        code_list = CODE_LISTS[node.form.removeprefix(CODE)]
        return tuple(Choice(code, label) for code, label in code_list.labels.items())
    return tuple(Choice(code, {"": code}) for code in sorted(_STANDARD.get(node.form, ())))


def _is_open(node: Node) -> bool:
    """Tell whether other values than the choices are possible."""
    form = node.form or ""
    return form == "language" or (form.startswith(CODE) and CODE_LISTS[form[len(CODE) :]].is_open)
