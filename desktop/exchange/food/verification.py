"""Is this pack what its maker put into the world? Requests and answers, in and out.

Follows the GS1 Lightweight Messaging Standard for Verification of Product Identifiers (requests are
Digital Links with a query, answers are JSON) as US law (DSCSA, FD&C Act section 582) uses it:
GTIN, serial number, lot and expiry date must all agree with what was commissioned. An answer does
not name the pack, so it is read together with its request; both carry one ``corrUUID``.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from desktop.domains.forms import check_of, is_date
from desktop.domains.gs1 import Gs1Key, format_digital_link, is_gln, is_gtin, parse_digital_link
from desktop.errors import FormatError
from desktop.exchange.draft import Draft
from desktop.exchange.exact_json import ExactObject, ExactValue, format_exact, parse_exact
from desktop.exchange.zoned_time import utc_time
from desktop.ledger.json_profile import JsonObject

KIND = "medicine.verification/1"
CONTEXTS = frozenset(
    ("dscsaSaleableReturn", "suspectProduct", "receiving", "dispensing", "inspection", "consumer")
)
REASONS = frozenset(
    (
        "No_match_GTIN_Serial",
        "No_match_GTIN_Serial_Lot",
        "No_match_GTIN_Serial_Expiry",
        "No_match_GTIN_Serial_Lot_Expiry",
        "Not_for_re-distribution",
        "Manufacturer_policy",
        "No_reason_provided",
    )
)
INFORMATION = frozenset(("Expired", "ExpirationExtended", "Recalled", "Suspect", "Illegitimate"))

_LIMIT_BYTES = 64 * 1024
_MOST_FIELDS = 32  # of a query
_MEMBERS = ("gtin", "serial", "lot", "expiry", "context", "requestor", "corrUUID")
_SHORT_DATE = re.compile("([0-9]{2})(0[1-9]|1[0-2])([0-3][0-9])")
_QUALIFIER = re.compile(r"[!-~]{1,20}")
_CENTURY_AHEAD = (
    50  # years that a date of two digits may lie ahead; GS1 General Specifications 7.12
)


@dataclass(frozen=True, slots=True)
class Pack:
    """The four data of a pack."""

    gtin: str  # 14 digits
    serial: str
    lot: str
    expiry: str  # YYYY-MM-DD

    @property
    def link(self) -> str:
        """The pack as Digital Link."""
        return format_digital_link(Gs1Key("01", self.gtin, (("21", self.serial),)))

    @property
    def lot_link(self) -> str:
        """Its lot as Digital Link."""
        return format_digital_link(Gs1Key("01", self.gtin, (("10", self.lot),)))

    @property
    def data(self) -> JsonObject:
        """The four members as records write them."""
        return {
            "gtin": self.gtin, "serial": self.serial, "lot": self.lot, "expiry": self.expiry,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Request:
    """A question about one pack."""

    pack: Pack
    context: str | None = None  # why it is asked
    requestor: str | None = None  # GLN
    corr_uuid: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the maker's records say to a request."""

    verified: bool
    reason: str | None = None  # why not
    information: str | None = None  # what is known besides
    responder: str | None = None  # GLN
    time: str | None = None  # of the answer, in the ledger's form
    corr_uuid: str | None = None


def read_request(data: bytes, asked: str) -> Request:
    """Return a request that is a Digital Link, or JSON with the members of the kind.

    Args:
        data: at most 64 KiB of UTF-8.
        asked: when it was asked, a time of the ledger's form; it tells the century of the expiry.

    Raises:
        FormatError: neither, a member missing, unknown or of bad form; the sentence names it.
    """
    if len(data) > _LIMIT_BYTES:
        raise FormatError(f"the request has {len(data):,} bytes; at most {_LIMIT_BYTES:,} are read")
    text = data.decode("utf-8", errors="replace").strip()
    if text.startswith(("http://", "https://")):
        return _linked(text, asked)
    value = parse_exact(data, limit_bytes=_LIMIT_BYTES)
    if not isinstance(value, dict):
        raise FormatError("the request is neither a Digital Link nor a JSON object")
    known = {**value}
    if known.pop("message", "request") != "request":
        raise FormatError("/message is not request")
    unknown = sorted(known.keys() - set(_MEMBERS))
    if unknown:
        raise FormatError(f"/{unknown[0]:.60} is not a member of a request")
    return _request({name: _text(known, name) for name in known}, asked)


def read_answer(data: bytes, request: Request) -> Answer:
    """Return the answer to a request.

    Raises:
        FormatError: not an answer, one of bad form, or one to another request.
    """
    value = parse_exact(data, limit_bytes=_LIMIT_BYTES)
    inner = value.get("data") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(inner, dict):
        raise FormatError("the answer has no object /data")
    verified = inner.get("verified")
    if not isinstance(verified, bool):
        raise FormatError("/data/verified is not true or false")
    corr = _optional(value, "corrUUID")
    if corr != request.corr_uuid:
        raise FormatError(
            "/corrUUID is not that of the request",
            means="The answer belongs to another question.",
            do="Look for the answer to this request.",
        )
    responder = _optional(value, "responderGLN")
    if responder is not None and not is_gln(responder):
        raise FormatError(f"/responderGLN: {responder!r:.40} is not a GLN")
    return Answer(
        verified,
        None if verified else _word(inner, "verificationFailureReason", REASONS),
        _word(inner, "additionalInfo", INFORMATION),
        responder,
        _time(value, "verificationTimestamp"),
        corr,
    )


def answer_object(answer: Answer) -> ExactObject:
    """Return an answer as the standard's JSON object."""
    inner: ExactObject = {"verified": answer.verified}
    if answer.reason is not None:
        inner["verificationFailureReason"] = answer.reason
    if answer.information is not None:
        inner["additionalInfo"] = answer.information
    outer = {
        "verificationTimestamp": answer.time,
        "responderGLN": answer.responder,
        "data": inner,
        "corrUUID": answer.corr_uuid,
    }
    return {name: value for name, value in outer.items() if value is not None}


def format_answer(answer: Answer) -> bytes:
    """Return an answer as the standard's JSON; `read_answer` gives it back."""
    return format_exact(answer_object(answer), ordered=False).encode() + b"\n"


def request_draft(request: Request, asked: str) -> Draft:
    """Return the record to be of a request."""
    given = {
        "context": request.context,
        "requestor": request.requestor,
        "corrUUID": request.corr_uuid,
    }
    more: JsonObject = {name: text for name, text in given.items() if text is not None}
    data: JsonObject = {"message": "request", **request.pack.data, **more}
    return Draft(KIND, data, "request", time=asked, about=_about(request.pack))


def answer_draft(request: Request, answer: Answer, answered: str) -> Draft:
    """Return the record to be of an answer; the caller adds the reference to its request.

    ``answered`` is its time where the answer does not say one.
    """
    given = {
        "verificationFailureReason": answer.reason,
        "additionalInfo": answer.information,
        "responder": answer.responder,
        "corrUUID": answer.corr_uuid,
    }
    more: JsonObject = {name: text for name, text in given.items() if text is not None}
    data: JsonObject = {
        "message": "response", **request.pack.data, "verified": answer.verified, **more,
    }  # fmt: skip
    time = answer.time or answered
    return Draft(KIND, data, "answer", time=time, about=_about(request.pack))


def _about(pack: Pack) -> tuple[str, ...]:
    return tuple(sorted((pack.link, pack.lot_link)))


def _linked(text: str, asked: str) -> Request:
    """Return the request of a Digital Link whose query says the rest."""
    key = parse_digital_link(text)
    if key.ai != "01" or key.serial is None or key.lot is None:
        raise FormatError("the link does not name GTIN (01), lot (10) and serial number (21)")
    try:
        pairs = parse_qsl(urlsplit(text).query, max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise FormatError(f"the link's query has more than {_MOST_FIELDS} members") from error
    query: dict[str, str] = {}
    for name, value in pairs:
        if name in query:
            raise FormatError(f"{name!r:.40} stands twice in the link's query")
        query[name] = value
    members = {"gtin": key.value, "serial": key.serial, "lot": key.lot}
    for own, names in (
        ("expiry", ("17", "exp")),
        ("context", ("context",)),
        ("requestor", ("reqGLN",)),
        ("corrUUID", ("corrUUID",)),
    ):
        found = next((query[name] for name in names if name in query), None)
        if found is not None:
            members[own] = found
    return _request(members, asked)


def _request(members: Mapping[str, str], asked: str) -> Request:
    """Return the request that its members make."""
    for name in ("gtin", "serial", "lot", "expiry"):
        if name not in members:
            raise FormatError(f"/{name} is missing", do="Scan the code on the pack again.")
    for name in ("serial", "lot"):
        if _QUALIFIER.fullmatch(members[name]) is None:
            raise FormatError(f"/{name}: {members[name]!r:.40} is not 1 to 20 printed characters")
    if not is_gtin(members["gtin"]):
        raise FormatError(f"/gtin: {members['gtin']!r:.40} is not a GTIN with a good check digit")
    context, requestor = members.get("context"), members.get("requestor")
    if context is not None and context not in CONTEXTS:
        raise FormatError(f"/context: {context!r:.60} is not known")
    if requestor is not None and not is_gln(requestor):
        raise FormatError(f"/requestor: {requestor!r:.40} is not a GLN")
    corr = members.get("corrUUID")
    if corr is not None and not check_of("uuid")(corr):
        raise FormatError(f"/corrUUID: {corr!r:.60} is not a UUID in lower case")
    pack = Pack(
        members["gtin"].zfill(14),
        members["serial"],
        members["lot"],
        expiry_date(members["expiry"], asked),
    )
    return Request(pack, context, requestor, corr)


def expiry_date(text: str, now: str) -> str:
    """Return an expiry date as ``YYYY-MM-DD``; day 00 is the last one of its month.

    Raises:
        FormatError: neither that form nor YYMMDD, or no day of the calendar.

    Source: GS1 General Specifications sections 3.4.7 and 7.12.
    """
    if is_date(text):
        return text
    match = _SHORT_DATE.fullmatch(text)
    if match is None:
        raise FormatError(f"/expiry: {text!r:.40} is neither YYYY-MM-DD nor YYMMDD")
    this_year = int(now[:4])
    year = this_year - this_year % 100 + int(match[1])
    if year - this_year > _CENTURY_AHEAD:
        year -= 100
    elif this_year - year >= _CENTURY_AHEAD:
        year += 100
    day = match[3] if match[3] != "00" else str(monthrange(year, int(match[2]))[1])
    date = f"{year:04}-{match[2]}-{day}"
    if not is_date(date):
        raise FormatError(f"/expiry: {text!r:.40} is not a day of the calendar")
    return date


def _text(holder: ExactObject, name: str) -> str:
    value: ExactValue = holder.get(name)
    if not isinstance(value, str):
        raise FormatError(f"/{name} is not a text")
    return value


def _optional(holder: ExactObject, name: str) -> str | None:
    return _text(holder, name) if name in holder else None


def _word(holder: ExactObject, name: str, known: Iterable[str]) -> str | None:
    """Return a word of a list, or None where it is absent."""
    value = _optional(holder, name)
    if value is not None and value not in known:
        raise FormatError(f"/data/{name}: {value!r:.60} is not a word of the standard")
    return value


def _time(holder: ExactObject, name: str) -> str | None:
    """Return a time in the ledger's form, or None where it is absent."""
    value = _optional(holder, name)
    try:
        return None if value is None else utc_time(value)
    except FormatError as error:
        raise FormatError(f"/{name}: {error.what}") from error
