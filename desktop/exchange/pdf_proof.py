"""The proof file within a PDF document of this program's making, and how it is found again.

No reader of PDF: only the form in which Qt writes an attachment is looked for, byte by byte, in a
file of limited size, and nothing else of the document is interpreted. What the page of such a
document says is not looked at and proves nothing; the proof file speaks for itself. A document that
another program saved again may have its attachment in another form, and then has no proof here.
"""

import re
import zlib

from desktop.errors import FormatError
from desktop.ledger.proof_file import MAX_PROOF_BYTES

ENDING = ".clproof"
MARK = b"%PDF-"

_NAMED = re.compile(
    rb"\n/F \(\xfe\xff((?:[^()\\\r\n]|\\[()\\]){2,1000})\)\n/EF <</F ([1-9][0-9]{0,8}) 0 R>>\n"
)
_STREAM = (
    rb"\n%d 0 obj\n<<\n(/Filter /FlateDecode\n)?/Length [1-9][0-9]{0,8}(?: 0 R)?\n>>\nstream\n"
)
_END = b"\nendstream\nendobj\n"
_ASK = "Ask for the .clproof file that came with it, or take a picture of the code on its page."


def proof_in(document: bytes) -> bytes:
    """Return the one proof file that a PDF document carries; it is still to be judged.

    Raises:
        FormatError: there is none that can be read, or more than one.
    """
    numbers = {int(found[2]) for found in _NAMED.finditer(document) if _is_proof(found[1])}
    if not numbers:
        raise FormatError(
            "This is a PDF document without a proof.",
            means="It is not from CivicLedger, or another program saved it again.",
            do=_ASK,
        )
    if len(numbers) > 1:
        raise FormatError("This PDF document carries more than one proof.", do=_ASK)
    return _stream(document, numbers.pop())


def _is_proof(name: bytes) -> bool:
    """Tell whether a name in UTF-16 ends as those of proof files do."""
    plain = re.sub(rb"\\([()\\])", rb"\1", name)
    return plain.endswith(ENDING.encode("utf-16-be"))


def _stream(document: bytes, number: int) -> bytes:
    """Return the bytes of a numbered object, which must be there once."""
    found = list(re.finditer(_STREAM % number, document))
    if len(found) != 1:
        raise _damaged()
    begin = found[0].end()
    if found[0][1] is None:
        end = document.find(_END, begin)
        if end < 0 or end - begin > MAX_PROOF_BYTES:
            raise _damaged()
        return document[begin:end]
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(memoryview(document)[begin:], MAX_PROOF_BYTES)
    except zlib.error as error:
        raise _damaged() from error
    if not unpacker.eof or not unpacker.unused_data.startswith(_END):
        raise _damaged()
    return data


def _damaged() -> FormatError:
    return FormatError("The proof in this PDF document is damaged or cut off.", do=_ASK)
