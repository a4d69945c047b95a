"""The manual for the window: which page of it belongs to which page here, and its text in blocks.

Markdown is read as far as the manual uses it: headings, paragraphs, lists, tables, code. Pure:
what a block looks like is for the window to say; nothing in it is a link that opens anything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from desktop import assets

START = "getting-started"
_OF_PAGE = {  # page of the window: page of the manual, heading
    "overview": ("supervisor", "Is the ledger alive?"),
    "chain": ("verdicts", "States of blocks"),
    "trails": ("trails", ""),
    "records": ("inspector", "On site, without network"),
    "findings": ("inspector", "Audit"),
    "services": ("city-services", "The page Services"),
    "verify": ("verdicts", "Somebody hands you a file"),
    "new": ("registrar", "Issue"),
    "batch": ("registrar", "Batches from a spreadsheet"),
    "outbox": ("registrar", "Send"),
    "drafts": ("registrar", "Drafts"),
    "points": ("rewards", "The page Points"),
    "incidents": ("maintenance", "The page Incidents"),
    "private": ("private", ""),
    "keys": ("keys", "In the window"),
    "peers": ("supervisor", "Peers & sync"),
    "settings": (START, "The window"),
    "lab": ("inspector", "See what tampering looks like"),
}
_INLINE = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|!?\[([^\]]*)\]\([^)]*\)")
_RULE = re.compile(r"\|?[\s:|-]+\|?")


class Form(Enum):
    """What a block is."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    CODE = "code"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words set alike."""

    text: str
    is_code: bool = False
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, item, row of a table or line of code."""

    form: Form
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """Its words without their setting."""
        return "".join(span.text for span in self.spans)


def topics() -> list[tuple[str, str]]:
    """Return the name and title of each page of the manual, where to begin first."""
    names = [name[:-3] for name in assets.names("help") if name.endswith(".md")]
    names.sort(key=lambda name: (name != START, name))
    return [(name, read_page(name)[0].text) for name in names]


def place_of(page: str) -> tuple[str, str]:
    """Return the page of the manual, and the heading there, for a page of the window."""
    return _OF_PAGE.get(page, (START, ""))


def read_page(name: str) -> list[Block]:
    """Return a page of the manual in blocks.

    Raises:
        StorageError: there is no such page.
    """
    return list(_blocks(assets.read_text(f"help/{name}.md")))


def _blocks(text: str) -> Iterator[Block]:
    words: list[str] = []
    is_code, form = False, Form.TEXT
    for line in (*text.splitlines(), ""):
        bare = line.strip()
        begins = bare.startswith(("#", "|", "- ", "* ", "```", "![")) or not bare
        if not is_code and words and (begins or re.match(r"\d+\. ", bare)):
            yield Block(form, _spans(" ".join(words)))
            words, form = [], Form.TEXT
        if bare.startswith("```"):
            is_code = not is_code
        elif is_code:
            yield Block(Form.CODE, (Span(line, is_code=True),))
        elif bare.startswith("#"):
            level = len(bare) - len(bare.lstrip("#"))
            title = Form.TITLE if level == 1 else Form.HEADING
            yield Block(title, _spans(bare.lstrip("# ")))
        elif bare.startswith("|"):
            if not _RULE.fullmatch(bare):
                cells = (cell.strip() for cell in bare.strip("|").split("|"))
                yield Block(Form.ROW, _spans("   ".join(cell for cell in cells if cell)))
        elif bare and not bare.startswith("!["):
            if not words and (bare.startswith(("- ", "* ")) or re.match(r"\d+\. ", bare)):
                form = Form.ITEM
            words.append(bare.removeprefix("- ").removeprefix("* "))


def _spans(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    at = 0
    for match in _INLINE.finditer(text):
        if match.start() > at:
            found.append(Span(text[at : match.start()]))
        code, strong, leaning, named = match.groups()
        if code is not None:
            found.append(Span(code, is_code=True))
        elif strong is not None:
            found.append(Span(strong, is_strong=True))
        else:
            found.append(Span((leaning or named or "").replace("`", "")))
        at = match.end()
    if at < len(text):
        found.append(Span(text[at:]))
    return tuple(found)
