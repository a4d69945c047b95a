"""``civicledger print``: records as PDF documents, without a window.

One record becomes one PDF with its proof beside it; several, or ``--query``, a new folder with a
mailing list. ``--name``, ``--line`` and ``--logo`` keep another letterhead first; without a record
that is all.
"""

import os
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from desktop.cli.call import Call
from desktop.cli.moment import moment_of
from desktop.cli.records import query_text
from desktop.errors import StorageError, UsageError
from desktop.paper.document import document_of
from desktop.paper.folder import Written, write_document, write_folder
from desktop.paper.letterhead import FILE_NAME, load_letterhead, read_logo, save_letterhead
from desktop.paper.sheet import Letterhead
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.query import find_keys, rows_of
from desktop.replica.query_text import asks_notes, parse_query
from desktop.replica.records import Moment
from desktop.session import Session
from desktop.views.printing.orders import draw, order_of

_ENDING = ".pdf"
_PAGE = 500


def print_records(call: Call) -> int:
    """Print what the call names, and say where it is."""
    options = call.options
    has_letterhead = options.name is not None or options.line is not None or options.logo
    wants_records = bool(options.records) or options.query is not None
    if wants_records and options.out is None:
        raise UsageError("Where to? Name a .pdf file or a new folder with --out.")
    if not wants_records and not has_letterhead:
        raise UsageError("Which record? Name one, or --query.")
    with call.session() as session:
        if has_letterhead:
            _keep_letterhead(call, session.profile.folder)
        if not wants_records:
            folder = session.profile.folder
            call.answer({"letterhead": str(folder / FILE_NAME)}, "The letterhead is kept.")
            return 0
        if options.private:
            session.unlock(call.password())
        written = _written(call, session)
    document: dict[str, Any] = {"place": str(written.place.resolve()), "documents": written.count}
    many = written.count != 1
    text = f"{written.count:,} documents in {written.place}" if many else f"{written.place}"
    call.answer(document, f"{text}, each with its proof." if many else f"{text} is written.")
    return 0


def _written(call: Call, session: Session) -> Written:
    db, out = session.reader(), call.options.out
    moment, until = moment_of(call, session)
    if until is not None:
        raise UsageError("print says what is true now; leave out --as-of.")
    ids = _ids(call, session, db, moment)
    order = order_of(session, db, moment, call.options.language, with_private=call.options.private)
    _start()
    if out.suffix.lower() != _ENDING:
        return write_folder(out, db, ids, order, draw, call.report)
    if len(ids) != 1:
        raise UsageError(
            f"{len(ids):,} records do not fit into one PDF file.", do="Name a new folder."
        )
    _check_free(out)
    return write_document(out, document_of(db, ids[0], order), draw)


def _ids(call: Call, session: Session, db: Database, moment: Moment) -> Sequence[str]:
    """Return the records that are named or found, each once."""
    named = [records.resolve(db, one) for one in call.options.records]
    if call.options.query is not None:
        query = parse_query(query_text(call.options.query))
        with ExitStack() as stack:
            desk = stack.enter_context(session.desk()) if asks_notes(query) else None
            total = find_keys(db, query, moment, None, 0, desk=desk).total
            keys = find_keys(db, query, moment, None, total, desk=desk).keys
        for start in range(0, len(keys), _PAGE):
            named += [row.id for row in rows_of(db, keys[start : start + _PAGE], moment, None)]
    return list(dict.fromkeys(named))


def _check_free(out: Path) -> None:
    for path in (out, out.with_suffix(".clproof")):
        if path.exists():
            raise StorageError(
                f"{path} is there already.", means="Nothing was written.", do="Name another file."
            )
    if not out.parent.is_dir():
        raise StorageError(f"There is no folder {out.parent}.", do="Make it first.")


def _keep_letterhead(call: Call, folder: Path) -> None:
    """Keep what is named of a letterhead, the rest as it was."""
    options = call.options
    before = load_letterhead(folder) or Letterhead("")
    logo = before.logo if options.logo is None else read_logo(options.logo)
    lines = before.lines if options.line is None else tuple(options.line)
    save_letterhead(folder, Letterhead(options.name or before.name, lines, logo))


def _start() -> None:
    """Let there be what fonts need; no window is ever shown."""
    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _Kept.application = QGuiApplication(["civicledger"])


class _Kept:
    application: QGuiApplication | None = None
