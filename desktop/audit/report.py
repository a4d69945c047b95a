"""An audit's report: a file that its maker signs and another inspector can re-run.

Canonical JSON. The signature is by the inspector's issuing key over
``civicledger/audit-report/1`` + newline + the canonical document without ``signature``; whose key
it is, the ledger says. No clock enters it but the seals', so that the same log gives the same
report. A re-run audits another replica at the report's size and compares; what rests on private
documents only where both have opened such.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.audit.results import Audited
from desktop.errors import FormatError, SignatureError
from desktop.finding import Finding
from desktop.keys.signer import Signer
from desktop.ledger.did_key import parse_did_key
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json, parse_object
from desktop.ledger.scalar import decode_base64, encode_base64, format_time
from desktop.ledger.signature import verify
from desktop.replica.finding_notes import Note

TYPE = "civicledger/audit-report/1"
LIMIT = 64 * 1024 * 1024

_FIELDS = {
    "type", "program", "origin", "size", "root", "time", "quick", "verdict", "checked",
    "not_checked", "findings", "resumed",
}  # fmt: skip
_SIGNED_FIELDS = {"signer", "signature"}
_NOTES = "notes"  # only where there are any
_PLACE = ("code", "severity", "entry", "block", "records")


@dataclass(frozen=True, slots=True)
class Report:
    """What a report says; its signature holds, if it has one."""

    document: JsonObject
    size: int
    is_quick: bool
    signer: str | None  # did:key


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which a report and its re-run differ."""

    what: str
    report: JsonValue
    replica: JsonValue


def finding_document(found: Finding) -> JsonObject:
    """Return a finding as JSON; what it does not have is left out."""
    document: JsonObject = {"code": found.code, "severity": found.severity.word}
    if found.entry is not None:
        document["entry"] = found.entry
    if found.block is not None:
        document["block"] = found.block
    records: list[JsonValue] = [*found.records]
    document |= {
        "records": records, "what": found.what, "means": found.means, "do": found.do,
    }  # fmt: skip
    if found.pair is not None:
        document |= {"expected": found.pair.expected, "actual": found.pair.actual}
    return document | ({"private": True} if found.is_private else {})


def outcome_document(audited: Audited) -> JsonObject:
    """Return what both a report and the command line say of an audit."""
    checked: JsonObject = {**audited.checked}
    findings: list[JsonValue] = [finding_document(found) for found in audited.findings]
    left_out: list[JsonValue] = [
        {"check": one.check, "why": one.why} for one in audited.not_checked
    ]
    return {
        "verdict": audited.verdict.value,
        "checked": checked,
        "not_checked": left_out,
        "findings": findings,
        "resumed": audited.resumed,
    }


def finding_name(found: Finding) -> str:
    """Return the hex SHA-256 of a finding's place, by which notes know it again."""
    document = finding_document(found)
    place = {name: document[name] for name in _PLACE if name in document}
    return hashlib.sha256(format_json(place)).hexdigest()


def format_report(
    audited: Audited, program: str, signer: Signer | None, notes: Iterable[Note] = ()
) -> bytes:
    """Return the report of an audit, signed where there is a signer.

    Args:
        audited: what was found.
        program: the program's version.
        signer: of the report.
        notes: those on its findings go into it, under the same signature.

    Raises:
        LockedError: the key is locked.
    """
    as_of = audited.as_of
    document: JsonObject = {
        "type": TYPE,
        "program": program,
        "origin": as_of.origin,
        "size": as_of.size,
        "root": as_of.root.hex(),
        "time": as_of.time,
        "quick": audited.quick,
        **outcome_document(audited),
    }
    told = [_note_document(one) for one in _own_notes(audited, notes)]
    if told:
        document[_NOTES] = [*told]
    if signer is not None:
        document["signer"] = signer.did
        document["signature"] = encode_base64(signer.sign(_signed_bytes(document)))
    return format_json(document)


def _own_notes(audited: Audited, notes: Iterable[Note]) -> list[Note]:
    """Return the notes that are on one of these findings."""
    listed = list(notes)
    names = {finding_name(one) for one in audited.findings} if listed else set()
    return [one for one in listed if one.finding in names]


def _note_document(one: Note) -> JsonObject:
    return {
        "finding": one.finding,
        "time": format_time(one.at_ms),
        "by": one.by,
        "text": one.text,
        "acknowledged": one.is_known,
    }


def parse_report(data: bytes) -> Report:
    """Return a report whose form and signature are good.

    Raises:
        FormatError: not a report.
        SignatureError: its signature does not hold.
    """
    if len(data) > LIMIT:
        raise FormatError("A report is not as long as this.")
    document = parse_object(data)
    names = set(document) - {_NOTES}
    if document.get("type") != TYPE or names not in (_FIELDS, _FIELDS | _SIGNED_FIELDS):
        raise FormatError("This is not an audit report of CivicLedger.")
    size, signer = document["size"], document.get("signer")
    lists = (document["findings"], document.get(_NOTES, []))
    if not isinstance(size, int) or not all(isinstance(one, list) for one in lists):
        raise FormatError("A field of the report has the wrong type.")
    if signer is not None:
        unsigned = {name: value for name, value in document.items() if name != "signature"}
        signature = decode_base64(str(document["signature"]))
        if len(signature) != 64:
            raise SignatureError("The report's signature has not 64 bytes.")
        verify(parse_did_key(str(signer)), _signed_bytes(unsigned), signature)
    signed_by = None if signer is None else str(signer)
    return Report(document, size, document["quick"] is True, signed_by)


def _signed_bytes(document: JsonObject) -> bytes:
    return f"{TYPE}\n".encode() + format_json(document)


def differences(
    report: Report, audited: Audited, *, with_private: bool = True
) -> tuple[Difference, ...]:
    """Return in what a re-run differs from the report: the log's root and each finding's place.

    Args:
        report: of another inspector.
        audited: the re-run.
        with_private: compare findings that rest on private documents, too.
    """
    again = parse_object(format_report(audited, "", None))
    found = [
        Difference(name, report.document[name], again[name])
        for name in ("origin", "size", "root", "time")
        if report.document[name] != again[name]
    ]
    before, after = (
        _by_place(document["findings"], with_private=with_private)
        for document in (report.document, again)
    )
    for place in sorted(before.keys() | after.keys()):
        if before.get(place, 0) != after.get(place, 0):
            code = parse_object(place)["code"]
            found.append(
                Difference(
                    f"finding {code}",
                    parse_object(place) if place in before else None,
                    parse_object(place) if place in after else None,
                )
            )
    return tuple(found)


def private_findings(report: Report) -> int:
    """Return how many findings of a report rest on private documents."""
    listed = report.document["findings"]
    return sum(_is_private(one) for one in listed) if isinstance(listed, list) else 0


def _is_private(found: JsonValue) -> bool:
    return isinstance(found, dict) and found.get("private") is True


def _by_place(findings: JsonValue, *, with_private: bool) -> dict[bytes, int]:
    """Return how often each place is found, by its canonical bytes."""
    counted: dict[bytes, int] = {}
    for one in findings if isinstance(findings, list) else []:
        if not isinstance(one, dict):
            raise FormatError("A finding of the report is not an object.")
        if with_private or not _is_private(one):
            place = format_json({name: one[name] for name in _PLACE if name in one})
            counted[place] = counted.get(place, 0) + 1
    return counted
