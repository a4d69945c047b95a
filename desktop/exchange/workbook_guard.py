"""Is this ZIP file a workbook that may be unpacked? Asked before a library sees any of it.

A workbook (ECMA-376, .xlsx) is a ZIP archive of XML parts. Refused are archives that would unpack
to far more than they are, parts with a document type (entities could grow without end), encodings
in which one could hide, macros, and contents that come from other files.
"""

import re
import zipfile
from collections.abc import Iterator

from desktop.errors import FormatError

MAX_MEMBERS = 1_000
MAX_UNPACKED = 256 * 1024 * 1024
MAX_RATIO = 150  # of a member above `_SMALL`; sheets of one repeated row reach about 60
_SMALL = 16 * 1024 * 1024
_CHUNK = 1024 * 1024
_OVERLAP = 64
_ENCRYPTED = 0x1
_XML_NAMES = (".xml", ".rels", ".vml")
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_GOOD = (b"utf-8", b"us-ascii")
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_FORMULA = re.compile(rb"<(?:[A-Za-z0-9]+:)?f[\s/>]")
_RELATIONSHIP = re.compile(rb"<(?:[A-Za-z0-9]+:)?Relationship\b[^>]*>")
_EXTERNAL = re.compile(rb"""TargetMode\s*=\s*["']External["']""", re.IGNORECASE)
_HARMLESS = re.compile(rb"""Type\s*=\s*["'][^"']*/hyperlink["']""")
_COPY = "Copy the cells into a new workbook as values, save that as .xlsx, then try again."


def check_package(archive: zipfile.ZipFile) -> bool:
    """Refuse what must not be unpacked; return whether any cell may hold a formula.

    Raises:
        FormatError: no workbook, or one of the above.
    """
    members = archive.infolist()
    _check_sizes(members)
    names = {member.filename for member in members}
    _check_kind(archive, names)
    _check_contents(names)
    has_formulas = False
    for member in members:
        has_formulas |= _check_part(archive, member)
    return has_formulas


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    """Refuse an archive by what its directory says, before anything is unpacked."""
    if len(members) > MAX_MEMBERS:
        raise FormatError(
            f"the workbook has {len(members):,} parts; {MAX_MEMBERS:,} are allowed", do=_COPY
        )
    if len({member.filename for member in members}) < len(members):
        raise FormatError("the workbook has two parts of one name", do=_COPY)
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise FormatError("the workbook is encrypted", do="Save a copy without a password.")
    total = sum(member.file_size for member in members)
    if total > MAX_UNPACKED or any(map(_is_bomb, members)):
        raise FormatError(
            f"the workbook would unpack to {total // 1024**2:,} MiB",
            means="Files like this are made to fill a machine's memory, so it was not unpacked.",
            do=_COPY,
        )


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    return member.file_size > max(_SMALL, MAX_RATIO * max(member.compress_size, 1))


def _check_kind(archive: zipfile.ZipFile, names: set[str]) -> None:
    """Refuse archives that are something else than a workbook."""
    if "[Content_Types].xml" in names and "xl/workbook.xml" in names:
        return
    if "mimetype" in names:
        with archive.open("mimetype") as stream:
            if b"opendocument.spreadsheet" in stream.read(100):
                raise FormatError(
                    "the file is an OpenDocument spreadsheet (.ods)", do="Save it as .xlsx or CSV."
                )
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise FormatError(
            "the file is a text or a presentation and no table",
            do="Copy its table into a workbook and save that as .xlsx.",
        )
    if "xl/workbook.bin" in names:
        raise FormatError("the file is a binary workbook (.xlsb)", do="Save it as .xlsx.")
    raise FormatError(
        "the file is a ZIP archive and no workbook", do="Unpack it and give the table in it."
    )


def _check_contents(names: set[str]) -> None:
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise FormatError(
            "the workbook holds macros (.xlsm)", do="Save it as .xlsx without macros."
        )
    if any(name.lower().startswith("xl/externallinks/") for name in names):
        raise FormatError(
            "the workbook takes values from other files",
            means="What they were when it was saved cannot be known.",
            do=_COPY,
        )


def _check_part(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    """Look through one part, whatever its name; return whether it may hold a formula."""
    name = member.filename
    has_formula = False
    is_first = name.lower().endswith(_XML_NAMES)
    for window in _windows(archive, member):
        if is_first:
            _check_encoding(window, name)
            is_first = False
        if _DTD.search(window):
            raise FormatError(
                f"the part {name!r:.80} of the workbook has a document type",
                means="No spreadsheet program writes that; it can be made to fill the memory.",
                do=_COPY,
            )
        has_formula = has_formula or _FORMULA.search(window) is not None
    if name.lower().endswith(".rels"):
        _check_relations(archive.read(member), name)
    return has_formula


def _windows(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield a part in pieces that overlap, so that no word falls between two."""
    with archive.open(member) as stream:
        rest = b""
        while piece := stream.read(_CHUNK):
            yield rest + piece
            rest = (rest + piece)[-_OVERLAP:]


def _check_encoding(window: bytes, name: str) -> None:
    declared = _DECLARED.search(window[:300])
    is_known = declared is None or declared[1].lower() in _GOOD
    if not is_known or b"\0" in window[:4] or window.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FormatError(f"the part {name!r:.80} of the workbook is not UTF-8", do=_COPY)


def _check_relations(data: bytes, name: str) -> None:
    """Refuse contents from elsewhere; web and mail addresses in cells are just addresses."""
    for relation in _RELATIONSHIP.findall(data):
        if _EXTERNAL.search(relation) and not _HARMLESS.search(relation):
            raise FormatError(
                f"the part {name!r:.80} of the workbook points to another file", do=_COPY
            )
