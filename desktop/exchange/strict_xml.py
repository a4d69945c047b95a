"""XML from outside the ledger: within limits, in UTF-8, and without a document type.

XML 1.0 (fifth edition) with namespaces. What a document type could declare (entities that grow
without end or name other files, default attributes) is refused where it begins; the parser fetches
nothing. Comments and processing instructions are passed over.
"""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from desktop.errors import FormatError

MAX_BYTES = 32 * 1024 * 1024
MAX_ELEMENTS = 1_500_000
MAX_DEPTH = 64
MAX_ATTRIBUTES = 32  # of one element

_GOOD = ("utf-8", "us-ascii")


def parse_xml(data: bytes) -> Element:
    """Return the root of a document; names are ``{namespace}local``.

    Args:
        data: at most 32 MiB of UTF-8.

    Raises:
        FormatError: larger, not UTF-8, no XML, or with a document type; the sentence names line
            and column.
    """
    if len(data) > MAX_BYTES:
        raise FormatError(f"the file has {len(data):,} bytes; at most {MAX_BYTES:,} are read")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FormatError(f"line {line} is not UTF-8 text", do="Save it as UTF-8.") from error
    return _Reader().read(data)


class _Reader:
    """One document on its way from bytes to elements."""

    def __init__(self) -> None:
        self._tree = TreeBuilder()
        self._depth = self._elements = 0
        parser = expat.ParserCreate("utf-8", "}")
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = self._document_type
        parser.EntityDeclHandler = self._document_type
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._tree.data
        self._parser = parser

    def read(self, data: bytes) -> Element:
        """Return the root element."""
        try:
            self._parser.Parse(data, True)  # noqa: FBT003  (expat's own: this is all)
        except expat.ExpatError as error:
            raise FormatError(
                f"line {error.lineno}, column {error.offset + 1}: the file is not XML"
            ) from error
        root: Element = self._tree.close()
        return root

    def _refusal(self, what: str, do: str = "") -> FormatError:
        at = self._parser
        place = f"line {at.CurrentLineNumber}, column {at.CurrentColumnNumber + 1}"
        return FormatError(f"{place}: {what}", do=do)

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _GOOD:
            raise self._refusal("the file is not UTF-8 text", "Save it as UTF-8.")

    def _document_type(self, *_: object) -> None:
        raise self._refusal("the file declares a document type, which is refused")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH:
            raise self._refusal(f"elements lie more than {MAX_DEPTH} deep")
        if self._elements > MAX_ELEMENTS:
            raise self._refusal(f"the file has more than {MAX_ELEMENTS:,} elements", "Split it.")
        if len(attributes) > MAX_ATTRIBUTES:
            raise self._refusal(f"an element has more than {MAX_ATTRIBUTES} attributes")
        self._tree.start(_full(name), {_full(one): text for one, text in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._tree.end(_full(name))


def _full(name: str) -> str:
    return f"{{{name}" if "}" in name else name
