"""File names for documents: safe on every system, unique, and telling what lies in them."""

import re
import unicodedata

from desktop.paper.document import Document

_MOST = 60
_NO_LETTER = re.compile(r"[^A-Za-z0-9]+")
_SINGLE = {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "þ": "th"}
_ID_DIGITS = 8


def stem_of(document: Document) -> str:
    """Return a name without an ending: kind, person where the sheet names one, end of the id.

    Only unaccented letters, digits and hyphens; what has none of these is left out. The name never
    begins like a device of Windows, for it begins with the kind.
    """
    kind = document.record.kind.partition("/")[0].rpartition(".")[2]
    person = f"{document.recipient.family} {document.recipient.given}"
    parts = [_plain(kind), _plain(person)[:_MOST].strip("-"), document.record.id[-_ID_DIGITS:]]
    return "-".join(part for part in parts if part)


class Names:
    """Names of one folder, none twice, whether or not its system tells capitals apart."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def free(self, stem: str) -> str:
        """Return the stem, with a number where it is taken already."""
        name, number = stem, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._taken.add(name.casefold())
        return name


def _plain(text: str) -> str:
    spelt = "".join(_SINGLE.get(letter, letter) for letter in text.casefold())
    spread = unicodedata.normalize("NFKD", spelt)
    bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
    return _NO_LETTER.sub("-", bare).strip("-")
