"""Documents of other standards that ``civicledger export`` writes from records.

A document that is private to a record is opened with this user's key; one that is not held, or not
for this key, is told. What was revoked, erased or superseded is left out of lists.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from secrets import token_bytes

from desktop import private_documents
from desktop.cli.call import Call
from desktop.cli.in_force import in_force, ordered
from desktop.cli.moment import moment_of
from desktop.cli.signable import check_own, check_signable
from desktop.domains.gs1 import Gs1Key, normal_form, parse_digital_link
from desktop.errors import FormatError, UsageError
from desktop.exchange.city import statements
from desktop.exchange.city.tides import write_fare_transactions
from desktop.exchange.devices.senml_windows import write_windows
from desktop.exchange.devices.wot_td import write_td
from desktop.exchange.education.credential import write_credential
from desktop.exchange.employment.attestation import is_signed, write_attestation
from desktop.exchange.employment.sd_jwt import SALT_BYTES
from desktop.exchange.epcis_shape import shapes_of
from desktop.exchange.food.consumer_page import consumer_page
from desktop.exchange.food.fsma import spreadsheet
from desktop.exchange.food.fsma_files import format_sheet_csv, format_workbook
from desktop.exchange.food.lot_story import Shown
from desktop.exchange.food.trace_response import (
    TRACED,
    lot_trace_response,
    trace_response,
    verified,
)
from desktop.exchange.food.verification import Request, format_answer, read_request
from desktop.exchange.food.verification_records import request_of
from desktop.exchange.health.documents import write_document
from desktop.exchange.maintenance.geojson import write_features
from desktop.exchange.maintenance.open311_out import write_requests
from desktop.exchange.open_badges import parse_credential
from desktop.issuing import usable_kind
from desktop.ledger.json_profile import JsonObject, parse_object
from desktop.ledger.record import Record
from desktop.replica import checkpoints, records
from desktop.replica.private_parts import promise_of
from desktop.replica.state import load_state
from desktop.session import Session
from desktop.verdict import AsOf

_Made = tuple[bytes, int]  # the file, and how many records it tells of
_GOODS = ("supply.event", "product.master", "party.licence")
_STORY = (*_GOODS, "lab.result", "recall.notice", "inspection.report")


@dataclass(frozen=True, slots=True)
class Maker:
    """One format."""

    wants: str  # ``record``, ``lot`` or nothing
    make: Callable[[Call, Session, str], _Made]


def _fhir(call: Call, session: Session, wanted: str) -> _Made:
    return write_document(_opened(call, session, _record(session, wanted))), 1


def _vc(call: Call, session: Session, wanted: str) -> _Made:
    record = _record(session, wanted)
    document = _opened(call, session, record)
    if "proof" not in parse_credential(document):  # else it leaves as it came in
        check_signable(call, session, record)
    kind = usable_kind(load_state(session.reader()), record.kind)
    signer = session.signer()
    return write_credential(record, document, kind, signer.did, signer.sign), 1


def _sd_jwt(call: Call, session: Session, wanted: str) -> _Made:
    record = _record(session, wanted)
    document = _opened(call, session, record)
    signer = session.signer()
    if not is_signed(document):  # else it leaves as it came in
        check_signable(call, session, record)
        check_own(call, session, record, signer.did)
    salt = partial(token_bytes, SALT_BYTES)
    return write_attestation(record, document, signer.did, salt, signer.sign), 1


def _senml(call: Call, session: Session, wanted: str) -> _Made:
    record = _of_kind(_record(session, wanted), "device.readings")
    return write_windows([(record.data, _opened_object(call, session, record))]), 1


def _tides(call: Call, session: Session, wanted: str) -> _Made:
    record = _of_kind(_record(session, wanted), "fare.window")
    document = _opened_object(call, session, record)
    if document is None:
        raise FormatError(
            f"{record.id} promises no taps.", do="Choose --format fare-csv, or another window."
        )
    return write_fare_transactions([document]), 1


def _wot(call: Call, session: Session, wanted: str) -> _Made:
    record = _of_kind(_record(session, wanted), "device.registered")
    return write_td(record.data, _opened_object(call, session, record)), 1


def _fsma(call: Call, session: Session, _: str) -> _Made:
    sheet = spreadsheet(_in_force(call, session, _GOODS))
    is_workbook = call.options.out.suffix.lower() == ".xlsx"
    data = format_workbook(sheet) if is_workbook else format_sheet_csv(sheet)
    return data, len(sheet.rows)


def _trace_response(call: Call, session: Session, wanted: str) -> _Made:
    moment, _ = moment_of(call, session)
    db = session.reader()
    shapes = shapes_of(usable_kind(load_state(db), "supply.event/1").schema)
    found = _in_force(call, session, TRACED)
    key = _article(wanted)
    if key is not None and key.serial is None:
        lot = dict(_lot_key(wanted).qualifiers)["10"]
        return lot_trace_response(key.value, lot, found, shapes, now=moment.now), 1
    request = _request(session, wanted, moment.now)
    return trace_response(request, found, shapes, now=moment.now), 1


def _verification(call: Call, session: Session, wanted: str) -> _Made:
    moment, _ = moment_of(call, session)
    request = _request(session, wanted, moment.now)
    answer = verified(request.pack, _in_force(call, session, TRACED), moment.now)
    return format_answer(replace(answer, time=moment.now, corr_uuid=request.corr_uuid)), 1


def _request(session: Session, wanted: str, now: str) -> Request:
    """Return the request that a Digital Link or a record makes."""
    if wanted.startswith(("http://", "https://")):
        return read_request(wanted.encode(), now)
    return request_of(_record(session, wanted))


def _consumer_page(call: Call, session: Session, wanted: str) -> _Made:
    key = _lot_key(wanted)
    shown = _shown(call, session)
    trusted = checkpoints.as_of(session.reader())
    moment, _ = moment_of(call, session)
    as_of = AsOf(
        moment.final_size,
        moment.now,
        None if trusted is None else trusted.root,
        None if trusted is None else trusted.as_of_s,
    )
    origin = session.profile.anchor.origin
    return consumer_page(key.value, dict(key.qualifiers)["10"], shown, origin, as_of), 1


def _geojson(call: Call, session: Session, _: str) -> _Made:
    found = list(_in_force(call, session, ("asset.registered", "service.request", "work.order")))
    return write_features(found), len(found)


def _open311(call: Call, session: Session, _: str) -> _Made:
    found = list(_in_force(call, session, ("service.request", "service.update")))
    return write_requests(found), sum(one.kind.startswith("service.request/") for one in found)


def _table(
    name: str, write: Callable[[Iterable[Record]], bytes]
) -> Callable[[Call, Session, str], _Made]:
    """Return what writes all records of a kind as a table."""

    def make(call: Call, session: Session, _: str) -> _Made:
        found = list(_in_force(call, session, (name,)))
        return write(found), len(found)

    return make


MAKERS: Mapping[str, Maker] = {
    "bill-csv": Maker("", _table("bill", statements.write_bills)),
    "consumer-page": Maker("lot", _consumer_page),
    "fare-csv": Maker("", _table("fare.window", statements.write_fare_windows)),
    "fhir": Maker("record", _fhir),
    "fsma": Maker("", _fsma),
    "geojson": Maker("", _geojson),
    "indicator-csv": Maker("", _table("service.indicator", statements.write_indicators)),
    "meter-csv": Maker("", _table("meter.window", statements.write_meter_windows)),
    "open311": Maker("", _open311),
    "sd-jwt": Maker("record", _sd_jwt),
    "senml": Maker("record", _senml),
    "tides": Maker("record", _tides),
    "trace-response": Maker("pack or lot", _trace_response),
    "vc": Maker("record", _vc),
    "verification": Maker("pack", _verification),
    "wot-td": Maker("record", _wot),
}
"""The formats, by the names that the command line takes."""


def check_wanted(file_format: str, wanted: str | None) -> None:
    """Refuse a call that names too much or too little.

    Raises:
        UsageError: it does.
    """
    wants = MAKERS[file_format].wants
    if wants and wanted is None:
        raise UsageError(f"Which {wants}? --format {file_format} writes one.")
    if not wants and wanted is not None:
        raise UsageError(f"--format {file_format} writes all that is in force; name no record.")


def _record(session: Session, wanted: str) -> Record:
    db = session.reader()
    key = records.key_of(db, records.resolve(db, wanted))
    assert key is not None  # resolved from the same table
    return records.read(db, key)


def _of_kind(record: Record, name: str) -> Record:
    if record.kind.partition("/")[0] != name:
        raise FormatError(
            f"A {record.kind} is no {name}.", do="Choose --format json, or another record."
        )
    return record


def _opened(call: Call, session: Session, record: Record) -> bytes:
    """Return the private document of a record."""
    if session.keyring is None:
        session.unlock(call.password())
    key = session.decryption_key()
    return private_documents.read(session.reader(), session.store(), key, record.id).document


def _opened_object(call: Call, session: Session, record: Record) -> JsonObject | None:
    """Return the private document of a record as an object; None where it has none."""
    if promise_of(session.reader(), record.id) is None:
        return None
    return parse_object(_opened(call, session, record))


def _in_force(call: Call, session: Session, names: Sequence[str]) -> Iterator[Record]:
    moment, _ = moment_of(call, session)
    return in_force(session.reader(), moment, names)


def _shown(call: Call, session: Session) -> Iterator[Shown]:
    """Yield what a lot's page is made of, with verdicts, in ledger order."""
    db = session.reader()
    moment, _ = moment_of(call, session)
    for key, record in ordered(db, _STORY):
        (row,) = records.page(db, [key], moment)
        yield Shown(record, row.decision.verdict, row.issuer_name or row.issuer, row.entry)


def _lot_key(wanted: str) -> Gs1Key:
    key = _article(wanted)
    if key is None or "10" not in dict(key.qualifiers):
        raise UsageError(
            f"{wanted:.100} names no lot.",
            do="Write its Digital Link: https://id.gs1.org/01/GTIN/10/LOT",
        )
    return key


def _article(wanted: str) -> Gs1Key | None:
    """Return the key of an article, lot or pack; None where a text names something else."""
    try:
        key = parse_digital_link(normal_form(wanted) or wanted)
    except FormatError:
        return None
    return key if key.ai == "01" else None
