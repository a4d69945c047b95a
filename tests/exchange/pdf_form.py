"""Parts of a PDF document in the form in which Qt writes an attachment."""

import zlib


def named(name: str, number: int) -> bytes:
    """Return the entry that names an attached file."""
    text = "".join(f"\0{letter}" for letter in name).encode("latin-1")
    return b"\n/F (\xfe\xff%b)\n/EF <</F %d 0 R>>\n/Type/Filespec\n" % (text, number)


def stream(number: int, data: bytes, *, packed: bool = True) -> bytes:
    """Return the object that holds it."""
    body = zlib.compress(data) if packed else data
    head = b"/Filter /FlateDecode\n" if packed else b""
    start = b"\n%d 0 obj\n<<\n%b/Length %d\n>>\nstream\n" % (number, head, len(body))
    return start + body + b"\nendstream\nendobj\n"
