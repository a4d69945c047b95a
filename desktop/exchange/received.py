"""Whatever somebody was handed as a proof: what it is, and what it is worth to its reader.

Known are proof files, alone or within a printed PDF document, transparent statements, verifiable
credentials, single readings, transfers, and the text of a code that was printed or shown: an
anchor, a pointer or a transfer. Anything else is told apart by its first bytes and refused in
words. Each is judged by its own module; here the answers get one form.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from desktop.domains.kind import Kind
from desktop.domains.readings import SHOWN_TYPE, format_reading, parse_shown
from desktop.errors import CivicLedgerError, FormatError, SignatureError
from desktop.exchange import transfer_check, transfer_file
from desktop.exchange.devices.shown_reading import reading_check
from desktop.exchange.education.credential_check import (
    CredentialReader,
    judge_credential,
    validity_of,
)
from desktop.exchange.file_type import known_document, named_format
from desktop.exchange.open_badges import read_credential
from desktop.exchange.pdf_proof import MARK as PDF_MARK
from desktop.exchange.pdf_proof import proof_in
from desktop.exchange.proof_check import WHOM_TO_TRUST, FileJudgement, Reader, judge_proof_file
from desktop.exchange.status_source import StatusSource
from desktop.exchange.transparent_check import judge_transparent
from desktop.judgement.evidence import kind_of, parties_of
from desktop.judgement.record import Judgement, judge_record, sentence
from desktop.ledger.anchor import Anchor, parse_anchor
from desktop.ledger.merkle import leaf_hash
from desktop.ledger.pointer import POINTER_BYTES, Pointer, origin_hash, parse_pointer
from desktop.ledger.proof_file import MAX_PROOF_BYTES, OpenedProof
from desktop.ledger.record import Record
from desktop.replica import entries, records
from desktop.replica.state import StoredFacts
from desktop.verdict import AsOf, Check, Decision, RecordFacts, Result, judge

LIMIT_BYTES = MAX_PROOF_BYTES

_SIGN1 = b"\xd2"
_PROOF, _TRANSPARENT = "a proof file", "a transparent statement"
_PAPER = "the proof in a PDF document"
_CREDENTIAL, _READING, _TRANSFER = "a verifiable credential", "a single reading", "a transfer"
_MAPS = range(0xA0, 0xC0)  # first bytes of a CBOR map
_PARTS = {"t": "Time", "s": "Sum", **dict.fromkeys(("v", "vs", "vb", "vd"), "Value")}
_PAGE_PROVES_NOTHING = "Compare the page with what stands here: the page itself proves nothing."
_NEEDS_COPY = "Whether it is true is known only from a copy of the log; there is none here."


@dataclass(frozen=True, slots=True)
class Received:
    """What was found out about something that was handed over."""

    what: str  # what it is, with its article
    facts: RecordFacts
    checks: tuple[Check, ...]
    said: tuple[tuple[str, str], ...] = ()  # what it says itself, beside a record
    record: Record | None = None
    record_id: str | None = None
    kind: Kind | None = None
    issuer: str = ""
    as_of: AsOf | None = None
    notes: tuple[str, ...] = ()
    opened: OpenedProof | None = None

    @property
    def decision(self) -> Decision:
        """The verdict and its reasons."""
        return judge(self.facts)


def judge_received(data: bytes, reader: Reader) -> Received:
    """Return what a file is worth.

    Args:
        data: its bytes, at most `LIMIT_BYTES`.
        reader: whom it is handed to; the first source is the reader's own copy of the log.

    Raises:
        FormatError: nothing that can be verified; the error says what it is instead.
    """
    if data.startswith(PDF_MARK):
        return _of_paper(proof_in(data), reader)
    what = _kind_of_file(data)
    try:
        return _JUDGES[what](data, reader)
    except FormatError as error:
        raise FormatError(
            f"This is not {what} as it should be: {error.what.rstrip('.')}.",
            means="It was cut off, is damaged, or is of another form than is known here.",
            do="Ask its sender for the file again.",
            evidence=error.evidence,
        ) from error


def _kind_of_file(data: bytes) -> str:
    """Return what bytes are, with its article.

    Raises:
        FormatError: nothing that can be verified.
    """
    if data[:1] == _SIGN1:
        return _TRANSPARENT
    if data[:1] and data[0] in _MAPS:
        return _PROOF
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _unknown(named_format(data) or "no kind of file that is known here") from error
    members = document if isinstance(document, dict) else {}
    for name, what in ((transfer_file.TYPE, _TRANSFER), (SHOWN_TYPE, _READING)):
        if members.get("type") == name:
            return what
    if "credentialSubject" in members:
        return _CREDENTIAL
    raise _unknown(known_document(document))


def judge_code(data: bytes, reader: Reader) -> Received:
    """Return what the text or the bytes of a code are worth.

    Raises:
        FormatError: nothing that can be verified.
    """
    if len(data) == POINTER_BYTES:
        return _of_pointer(data, reader)
    try:
        anchor = parse_anchor(data.decode().strip())
    except (UnicodeDecodeError, FormatError):
        return judge_received(data, reader)
    return _of_anchor(anchor, reader)


def _of_proof(data: bytes, reader: Reader) -> Received:
    return _of_judgement(_PROOF, judge_proof_file(data, reader))


def _of_paper(proof: bytes, reader: Reader) -> Received:
    """Return what the proof of a printed document is worth, as if it had come alone."""
    received = _of_judgement(_PAPER, judge_proof_file(proof, reader))
    return replace(received, notes=(_PAGE_PROVES_NOTHING, *received.notes))


def _of_transparent(data: bytes, reader: Reader) -> Received:
    return _of_judgement(_TRANSPARENT, judge_transparent(data, reader, None, None))


def _of_judgement(what: str, found: FileJudgement) -> Received:
    received = Received(
        what,
        found.facts,
        tuple(found.checks),
        record_id=found.record,
        as_of=found.as_of,
        notes=tuple(found.notes),
        opened=found.opened,
    )
    opened = found.opened
    if opened is None:
        return received
    did = opened.statement.claims.issuer
    party = parties_of(opened.charters, opened.entries).get(did)
    return replace(
        received,
        record=opened.record,
        kind=kind_of(opened.record.kind, opened.entries),
        issuer=did if party is None else party.name,
    )


def _unknown(what: str) -> FormatError:
    return FormatError(
        f"This is {what}.",
        means="There is nothing in it that could be verified here.",
        do="Ask for a proof file (.clproof), a credential, or a picture of the code.",
    )


def _of_credential(data: bytes, reader: Reader) -> Received:
    found = judge_credential(data, CredentialReader(reader.now))
    draft, (start, end) = read_credential(data, "en"), validity_of(data, found.proof)
    by_result = {result: [one for one in found.checks if one.result is result] for result in Result}
    against = [one.detail for one in by_result[Result.AGAINST] if one.name == "status"]
    notes = tuple(one.detail for one in by_result[Result.NOTE])
    facts = RecordFacts(
        reader.now,
        altered=tuple(one.detail for one in by_result[Result.FAILED]),
        missing=tuple(one.detail for one in by_result[Result.NOT_DONE]),
        revoked=" ".join(against) or None,
        valid_from=start,
        valid_until=end,
    )
    named = draft.data.get("achievement")
    titles = named.values() if isinstance(named, dict) else ()
    said = (
        *(("Achievement", str(title)) for title in titles),
        ("Issuer", draft.issuer_name or draft.issuer),
        ("Issuer's id", draft.issuer),
        ("Awarded", draft.time[:10]),
    )
    return Received(_CREDENTIAL, facts, found.checks, said, notes=notes)


def _of_reading(data: bytes, reader: Reader) -> Received:
    shown = parse_shown(data)
    said = (
        ("Device", shown.series.device),
        ("Property", shown.series.property),
        ("Unit", shown.series.unit),
        *((_PARTS[name], str(value)) for name, value in format_reading(shown.reading).items()),
        ("Reading", f"{shown.index + 1} of {shown.size}"),
    )
    received = Received(_READING, RecordFacts(reader.now), (), said)
    if shown.record is None:
        told = "The file does not name the record of its window."
        return _not_done(received, "record", told)
    known = _known(shown.record, received, reader)
    check = reading_check(shown, known.record)
    if known.record is None:
        return known
    altered = () if check.result is Result.OK else (check.detail,)
    facts = replace(known.facts, altered=(*altered, *known.facts.altered))
    return replace(known, facts=facts, checks=(*known.checks, check))


def _of_transfer(data: bytes, reader: Reader) -> Received:
    try:
        transfer = transfer_file.open_transfer(data)
    except SignatureError as error:
        told = sentence(error)
        check = Check("form", Result.FAILED, told)
        return Received(_TRANSFER, RecordFacts(reader.now, altered=(told,)), (check,))
    record = transfer.offer.record
    form = Check("form", Result.OK, "Offer and answer are signed as they stand.")
    said = (
        ("Offered by", transfer.offer.by),
        *(() if transfer.answer is None else (("Answered by", transfer.answer.by),)),
        *((name, str(value)) for name, value in record.data.items()),
    )
    received = Received(_TRANSFER, RecordFacts(reader.now), (form,), said, record, record.id)
    source = _own(reader)
    if source is None:
        return _not_done(received, "ledger", _NEEDS_COPY)
    if source.anchor.origin != transfer.origin:
        return _not_done(received, "ledger", f"It is for the ledger {transfer.origin}.")
    looked = transfer_check.look(source.db, transfer, reader.now_ms, source.moment.final_size)
    standings = [("offer", looked.offer)]
    if looked.answer is not None:
        standings.append(("answer", looked.answer))
    checks = [form, *(_standing_check(name, one) for name, one in standings)]
    facts = RecordFacts(reader.now, final=all(one.is_final for _, one in standings))
    refusal = looked.refusal
    if refusal is not None and refusal.code in transfer_check.UNSURE:
        facts = replace(facts, final=True, missing=(refusal.why,))
    elif refusal is not None:
        facts = replace(facts, final=True, revoked=f"The rules refuse it: {refusal.why}")
    elif looked.answer is None:
        facts = replace(facts, final=True, missing=("It is an offer that nobody has answered.",))
    as_of = AsOf(source.moment.final_size, reader.now)
    return replace(received, facts=facts, checks=tuple(checks), as_of=as_of)


def _standing_check(name: str, standing: transfer_check.Standing) -> Check:
    if standing.refusal is not None:
        return Check(name, Result.AGAINST, standing.refusal.why)
    result = Result.OK if standing.is_final else Result.NOT_DONE
    place = "" if standing.entry is None else f", entry {standing.entry}"
    return Check(name, result, f"It is {standing.word}{place}.")


def _of_anchor(anchor: Anchor, reader: Reader) -> Received:
    said = (("Ledger", anchor.origin), ("Hash", anchor.sha256.hex()))
    received = Received("an anchor", RecordFacts(reader.now), (), said)
    trust = reader.trust
    if not isinstance(trust, Anchor):
        return _not_done(received, "trust", WHOM_TO_TRUST)
    if anchor == trust:
        check = Check("trust", Result.OK, "It is the anchor that you trust.")
        return replace(received, checks=(check,))
    if anchor.origin == trust.origin:
        told = "It names your ledger with another first entry than the one you trust."
        facts = replace(received.facts, altered=(told,))
        return replace(received, facts=facts, checks=(Check("trust", Result.FAILED, told),))
    return _not_done(received, "trust", f"It is of another ledger than {trust.origin}.")


def _of_pointer(data: bytes, reader: Reader) -> Received:
    pointer = parse_pointer(data)
    said = (("Entry", str(pointer.index)), ("Record number", str(pointer.record + 1)))
    received = Received("the pointer of a printed document", RecordFacts(reader.now), (), said)
    source = _own(reader)
    missing = _NEEDS_COPY if source is None else _not_reached(pointer, source)
    if source is None or missing:
        return _not_done(received, "ledger", missing)
    if leaf_hash(entries.entry(source.db, pointer.index)) != pointer.leaf:
        told = f"Entry {pointer.index} of your copy is another one than was printed."
        facts = replace(received.facts, altered=(told,))
        return replace(received, facts=facts, checks=(Check("entry", Result.FAILED, told),))
    check = Check("entry", Result.OK, "The entry is the one that was printed.")
    try:
        held = records.statement_records(source.db, pointer.index).records
        known = _known(held[pointer.record].id, received, reader)
    except (CivicLedgerError, IndexError):  # a seal, the charter, or fewer records
        told = f"Entry {pointer.index} has no record number {pointer.record + 1}."
        known = _not_done(received, "record", told)
    return replace(known, checks=(check, *known.checks))


def _not_reached(pointer: Pointer, source: StatusSource) -> str:
    """Return why a copy of the log cannot say what a pointer leads to; empty where it can."""
    if origin_hash(source.anchor.origin) != pointer.origin_hash:
        return f"It points into another ledger than {source.anchor.origin}."
    if pointer.index >= entries.stored_size(source.db):
        return f"It points to entry {pointer.index}, which is not in your copy yet."
    return ""


def _known(record_id: str, received: Received, reader: Reader) -> Received:
    """Return what was received with what the reader's own copy of the log says of its record."""
    received = replace(received, record_id=record_id)
    source = _own(reader)
    if source is None:
        return _not_done(received, "ledger", _NEEDS_COPY)
    try:
        judged = _judged(source, record_id)
    except CivicLedgerError as error:
        return _not_done(received, "record", sentence(error))
    published = StoredFacts(source.db).kind(judged.kind)
    return replace(
        received,
        facts=replace(judged.facts, now=reader.now),
        checks=judged.checks,
        record=judged.content,
        kind=None if published is None else published.kind,
        issuer=judged.issuer_name or judged.issuer or "",
        as_of=replace(judged.as_of, now=reader.now),
        notes=judged.notes,
    )


def _judged(source: StatusSource, record_id: str) -> Judgement:
    return judge_record(source.db, source.anchor, record_id, source.moment, until=source.until)


def _own(reader: Reader) -> StatusSource | None:
    return next(iter(reader.sources), None)


def _not_done(received: Received, name: str, told: str) -> Received:
    """Return what was received, with what could not be checked and why."""
    facts = replace(received.facts, missing=(*received.facts.missing, told))
    checks = tuple(chain(received.checks, (Check(name, Result.NOT_DONE, told),)))
    return replace(received, facts=facts, checks=checks)


_JUDGES: Mapping[str, Callable[[bytes, Reader], Received]] = {
    _PROOF: _of_proof,
    _TRANSPARENT: _of_transparent,
    _CREDENTIAL: _of_credential,
    _READING: _of_reading,
    _TRANSFER: _of_transfer,
}
