"""The last audits of a profile, each kept as the report that it would be given away as.

They are not signed: a signature is for others, and made when its owner asks for it. What rests on
private documents is left out: those are sealed, and may be erased one day. The time at
which an audit ended is in the name of its file, for no clock enters a report. What is read here may
have been changed since; whoever shows it says of when it is and lets nothing rest on it.
"""

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.audit.report import format_report, parse_report
from desktop.audit.results import AsOf, Audited, AuditVerdict, NotChecked
from desktop.durable import make_folder, replace_file
from desktop.errors import CivicLedgerError, FormatError, StorageError
from desktop.finding import Finding, Pair, Severity
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import parse_time
from desktop.version import VERSION

FOLDER = "audits"
MOST = 10
LIMIT = 8 * 1024 * 1024  # bytes of one; a longer report takes too long to read at a start

_NAME = re.compile(r"audit-([0-9]{13})\.json")
_SEVERITIES = {one.word: one for one in Severity}


@dataclass(frozen=True, slots=True)
class Shelved:
    """One audit that is kept."""

    path: Path
    ended_ms: int  # Unix time
    audited: Audited | None  # None where the file is damaged
    error: CivicLedgerError | None = None  # what is wrong with it


def keep(folder: Path, audited: Audited, ended_ms: int) -> None:
    """Keep an audit unless its report is too long, and forget the oldest beyond `MOST`.

    Findings over private documents are not kept.

    Raises:
        StorageError: it cannot be saved.
    """
    public = tuple(one for one in audited.findings if not one.is_private)
    data = format_report(replace(audited, findings=public), VERSION, None)
    if len(data) > LIMIT:
        return
    make_folder(folder)
    replace_file(folder / f"audit-{ended_ms:013}.json", data)
    for path in _files(folder)[MOST:]:
        with suppress(OSError):
            path.unlink()


def shelved(folder: Path) -> tuple[Shelved, ...]:
    """Return the audits that are kept, the newest first; a damaged one says so."""
    return tuple(_read(path) for path in _files(folder)[:MOST])


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    try:
        return sorted((one for one in folder.iterdir() if _NAME.fullmatch(one.name)), reverse=True)
    except OSError:
        return []


def _read(path: Path) -> Shelved:
    named = _NAME.fullmatch(path.name)
    ended_ms = 0 if named is None else int(named[1])
    try:
        return Shelved(path, ended_ms, audited_of(_content(path)))
    except CivicLedgerError as error:
        return Shelved(path, ended_ms, None, error)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(LIMIT + 1)
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror}.") from error
    if len(data) > LIMIT:
        raise FormatError("A kept audit is not as long as this.")
    return data


def audited_of(data: bytes) -> Audited:
    """Return what a report says; up to where its log was final, a report does not.

    Raises:
        FormatError: not a report, or one with a field that none has.
        SignatureError: it has a signature, which does not hold.
    """
    report = parse_report(data)
    document = report.document
    try:
        as_of = AsOf(
            origin=_text(document["origin"]),
            size=report.size,
            root=bytes.fromhex(_text(document["root"])),
            time=_time(document["time"]),
            final_size=0,
            checkpoint_s=None,
        )
        return Audited(
            AuditVerdict(_text(document["verdict"])),
            as_of,
            report.is_quick,
            {name: _number(count) for name, count in _object(document["checked"]).items()},
            tuple(
                NotChecked(_text(one["check"]), _text(one["why"]))
                for one in map(_object, _list(document["not_checked"]))
            ),
            tuple(_finding(_object(one)) for one in _list(document["findings"])),
            None if document["resumed"] is None else _number(document["resumed"]),
        )
    except (KeyError, ValueError) as error:
        raise FormatError("A field of the kept audit is missing or wrong.") from error


def _finding(one: JsonObject) -> Finding:
    pair = None
    if "expected" in one:
        pair = Pair(_text(one["expected"]), _text(one["actual"]))
    return Finding(
        _text(one["code"]),
        _SEVERITIES[_text(one["severity"])],
        _text(one["what"]),
        _text(one["means"]),
        _text(one["do"]),
        entry=_number(one["entry"]) if "entry" in one else None,
        block=_number(one["block"]) if "block" in one else None,
        records=tuple(_text(record) for record in _list(one["records"])),
        is_private=one.get("private") is True,
        pair=pair,
    )


def _time(value: JsonValue) -> str | None:
    if value is None:
        return None
    parse_time(_text(value))
    return _text(value)


def _text(value: JsonValue) -> str:
    if not isinstance(value, str):
        raise FormatError("A text of the kept audit is none.")
    return value


def _number(value: JsonValue) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise FormatError("A number of the kept audit is none.")
    return value


def _list(value: JsonValue) -> list[JsonValue]:
    if not isinstance(value, list):
        raise FormatError("A list of the kept audit is none.")
    return value


def _object(value: JsonValue) -> JsonObject:
    if not isinstance(value, dict):
        raise FormatError("An object of the kept audit is none.")
    return value
