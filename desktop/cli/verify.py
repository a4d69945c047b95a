"""``civicledger verify``: check a proof file, without profile and without network.

Trust comes from the reader: an anchor, a charter, a policy, or a profile. The status of a record is
known from the profile's replica, from a folder with a copy of the log (``--peer``, verified and
replayed first), or from an authority's fresh status statement in the file.
"""

import argparse
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from desktop.cli.call import Call
from desktop.cli.given_file import read_file
from desktop.cli.moment import moment_of, time_text
from desktop.cli.verdict_text import (
    as_of_document,
    check_lines,
    verdict_document,
    verdict_lines,
)
from desktop.errors import FormatError, StorageError, UsageError
from desktop.exchange.pdf_proof import MARK as PDF_MARK
from desktop.exchange.pdf_proof import proof_in
from desktop.exchange.proof_check import FileJudgement, Reader, judge_proof_file
from desktop.exchange.status_source import StatusSource
from desktop.exchange.transparent_check import judge_transparent
from desktop.ledger.anchor import Anchor, anchor_of, parse_anchor
from desktop.ledger.charter import Charter, parse_charter
from desktop.ledger.entry import open_entry
from desktop.ledger.policy import MAX_POLICY_BYTES, parse_policy
from desktop.ledger.proof_file import MAX_PROOF_BYTES, Trust, parse_proof_file
from desktop.ledger.scalar import format_time, parse_time
from desktop.peers.folder import FolderSource
from desktop.peers.sync import Replica, sync_with
from desktop.replica import checkpoints, records
from desktop.replica.database import open_database
from desktop.replica.records import Moment
from desktop.session import Session
from desktop.verdict import RecordFacts

_CHARTER_LIMIT = 65_536
_SIGN1 = b"\xd2"
_PROFILE = "profile.json"


@dataclass(frozen=True, slots=True)
class _Given:
    """What the reader trusts."""

    trust: Trust | None = None
    anchor: Anchor | None = None
    charter: Charter | None = None


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add(
        "file",
        type=Path,
        metavar="FILE",
        help="a proof file, a printed PDF or a transparent statement",
    )
    add("--anchor", metavar="TEXT", help="the ledger's anchor: origin, space, hash")
    add("--charter", type=Path, metavar="FILE", help="the city's charter")
    add("--policy", type=Path, metavar="FILE", help="a tlog-policy file")
    add("--peer", type=Path, action="append", default=[], metavar="DIR", help="a copy of the log")
    add("--record", metavar="ID", help="which record of a transparent statement is meant")
    add("--max-status-age", type=int, default=30, metavar="DAYS", help="of a status statement")


def run(call: Call) -> int:
    """Check the file and tell what it is worth."""
    options = call.options
    if not 0 <= options.max_status_age <= 36_500:
        raise UsageError("The age of a status statement is 0 to 36,500 days.")
    data = read_file(options.file, MAX_PROOF_BYTES)
    clock_ms = time.time_ns() // 1_000_000
    now_ms = clock_ms if call.as_of is None else _as_of_ms(call.as_of)
    if data.startswith(PDF_MARK):
        try:
            data = proof_in(data)
        except FormatError as error:
            return _refused(call, error, Reader(None, now_ms))
    with ExitStack() as stack:
        given, sources = _trusted(call, data, stack)
        reader = Reader(given.trust, now_ms, sources, options.max_status_age * 86_400)
        try:
            if data[:1] == _SIGN1:
                found = judge_transparent(data, reader, given.charter, options.record)
            else:
                found = judge_proof_file(data, reader)
        except FormatError as error:
            return _refused(call, error, reader)
    as_of = as_of_document(found.as_of, clock_ms)
    document = verdict_document(found.record, found.kind, found.decision, found.checks, as_of)
    document["notes"] = found.notes
    lines = [*verdict_lines(document, found.notes), "", *check_lines(found.checks)]
    call.answer(document, "\n".join(lines))
    return found.decision.verdict.exit_code


def _as_of_ms(text: str) -> int:
    if text.startswith("size:"):
        raise UsageError("verify --as-of takes a time: the file has a size of its own.")
    return parse_time(time_text(text))


def _refused(call: Call, error: FormatError, reader: Reader) -> int:
    """Tell that the bytes are no proof at all."""
    told = f"This is no proof file: {error.what.rstrip('.')}."
    found = FileJudgement(facts=RecordFacts(now=reader.now, missing=(told,)))
    document = verdict_document(None, None, found.decision, (), None)
    document["checks"] = [{"name": "form", "result": "failed", "detail": told}]
    document["error"] = {
        "what": told,
        "means": "It was cut off, is damaged, or is another program's file.",
        "do": "Ask its sender for the file again.",
    }
    lines = [
        *verdict_lines(document, ()),
        *(f"  {document['error'][at]}" for at in ("means", "do")),
    ]
    call.answer(document, "\n".join(lines))
    return found.decision.verdict.exit_code


def _trusted(call: Call, data: bytes, stack: ExitStack) -> tuple[_Given, tuple[StatusSource, ...]]:
    """Return what the reader trusts, and the replicas that may be asked."""
    options = call.options
    named = [options.anchor, options.charter, options.policy]
    if sum(one is not None for one in named) > 1:
        raise UsageError("Give one of --anchor, --charter and --policy.")
    given = _given(options)
    sources: list[StatusSource] = []
    session = _session(call, stack, is_needed=given.trust is None)
    if session is not None:
        if given.trust is None:
            given = _Given(session.profile.anchor, session.profile.anchor)
        if session.has_replica() and _is_filled(session):
            moment, until = moment_of(call, session)
            anchor = session.profile.anchor
            sources.append(StatusSource("your replica", session.reader(), anchor, moment, until))
    trusted = given.anchor or _anchor_in(data, given.trust)
    for folder in options.peer:
        if trusted is None:
            raise UsageError("A copy of the log needs an anchor to be verified by.")
        sources.append(_copy(folder, trusted, stack, call))
    return given, tuple(sources)


def _given(options: argparse.Namespace) -> _Given:
    if options.anchor is not None:
        anchor = parse_anchor(options.anchor.strip())
        return _Given(anchor, anchor)
    if options.charter is not None:
        return _charter(read_file(options.charter, _CHARTER_LIMIT))
    if options.policy is not None:
        text = read_file(options.policy, MAX_POLICY_BYTES)
        try:
            return _Given(parse_policy(text.decode("utf-8")))
        except UnicodeDecodeError as error:
            raise FormatError(f"{options.policy} is not a policy: it is not text.") from error
    return _Given()


def _charter(data: bytes) -> _Given:
    """Read entry 0 of a ledger, or the charter document alone."""
    if data[:1] != _SIGN1:
        charter = parse_charter(data.rstrip(b"\r\n"))
        return _Given(charter, charter=charter)
    content = open_entry(data).content
    if not isinstance(content, Charter):
        raise FormatError("The file given as a charter is another statement.")
    anchor = anchor_of(data)
    return _Given(anchor, anchor, content)


def _anchor_in(data: bytes, trust: Trust | None) -> Anchor | None:
    """Return the anchor of the charter in a file, which a policy or charter will have to prove."""
    if trust is None or data[:1] == _SIGN1:
        return None
    try:
        return anchor_of(parse_proof_file(data).entries[0].entry)
    except FormatError:
        return None


def _session(call: Call, stack: ExitStack, *, is_needed: bool) -> Session | None:
    """Open the named profile; the platform's own only where nothing else says whom to trust."""
    is_named = getattr(call.options, "profile", None) is not None
    if not is_named and not (is_needed and (call.profile_folder / _PROFILE).is_file()):
        return None
    return stack.enter_context(call.session())


def _is_filled(session: Session) -> bool:
    return checkpoints.trusted(session.reader()) is not None


def _copy(folder: Path, anchor: Anchor, stack: ExitStack, call: Call) -> StatusSource:
    """Return a replica made for this call from a folder, every entry verified and replayed."""
    scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="civicledger-")))
    db = stack.enter_context(open_database(scratch / "replica.db", "replica"))
    replica = Replica(db, anchor, scratch / "incoming", scratch / "evidence")
    sync_with(replica, FolderSource(folder.resolve()), call.report)
    trusted = checkpoints.trusted(db)
    size = 0 if trusted is None else trusted.size
    now = format_time(time.time_ns() // 1_000_000) if call.as_of is None else time_text(call.as_of)
    if not size or not records.count(db):
        raise StorageError(f"{folder} holds no final log.", do="Name another folder.")
    return StatusSource(str(folder), db, anchor, Moment(size, now))
