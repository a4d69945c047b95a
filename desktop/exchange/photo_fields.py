"""Photos in the fields of a record: found by the schema of its kind, and freed of their metadata.

Whichever way a photo comes in, it passes here before anything is made of it; a document that has to
stay as it is, byte for byte, is refused where it would lose something. Pure.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domains.problem import Path, Problem
from desktop.domains.schema_subset import Node
from desktop.errors import FormatError
from desktop.exchange.photo import clean_photo
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import decode_base64, encode_base64

WIDGET = "photo"
"""By which a schema marks a text that is a photo in Base64."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Data whose photos tell nothing but their pictures."""

    data: JsonObject
    removed: int  # octets that were taken out
    problems: tuple[Problem, ...]  # what is no photo that can be kept


def without_metadata(node: Node, data: JsonObject) -> Cleaned:
    """Return data with each photo cleaned; what is none stays as it is and is named.

    Args:
        node: the schema of the data, public or private.
        data: not yet judged by it.
    """
    if not _has_photos(node):
        return Cleaned(data, 0, ())
    work = _Work([], [])
    cleaned = work.object(node, data, ())
    return Cleaned(cleaned, sum(work.removed), tuple(work.problems))


@dataclass(frozen=True, slots=True)
class _Work:
    """One walk along schema and data."""

    removed: list[int]
    problems: list[Problem]

    def object(self, node: Node, data: JsonObject, path: Path) -> JsonObject:
        """Return an object with its photos cleaned."""
        known = dict(_members(node, data))
        return {
            name: self._value(known[name], value, (*path, name)) if name in known else value
            for name, value in data.items()
        }

    def _value(self, node: Node, value: JsonValue, path: Path) -> JsonValue:
        if isinstance(value, dict):
            return self.object(node, value, path)
        if isinstance(value, list) and node.items is not None:
            below = node.items
            return [self._value(below, one, (*path, at)) for at, one in enumerate(value)]
        if isinstance(value, str) and node.widget == WIDGET:
            return self._photo(value, path)
        return value

    def _photo(self, text: str, path: Path) -> str:
        try:
            photo = clean_photo(decode_base64(text))
        except FormatError as error:
            self.problems.append(Problem(path, f"{error.what} {error.means}".strip()))
            return text
        self.removed.append(photo.removed)
        return encode_base64(photo.data)


def _members(node: Node, data: JsonObject) -> Iterator[tuple[str, Node]]:
    """Yield the members that an object may have, those of the chosen variant last."""
    for member in node.members:
        yield member.name, member.node
    chosen = data.get(node.discriminator or "")
    for variant in node.variants:
        if variant.value == chosen:
            for member in variant.node.members:
                yield member.name, member.node


def _has_photos(node: Node) -> bool:
    below = [member.node for member in node.members]
    below += [variant.node for variant in node.variants]
    below += [] if node.items is None else [node.items]
    return node.widget == WIDGET or any(map(_has_photos, below))
