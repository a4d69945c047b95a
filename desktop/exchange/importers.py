"""The formats in which records can be handed in, by the names that the command line takes."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from desktop.domains.evidence import Secret
from desktop.domains.kind import Kind
from desktop.domains.uri import is_uri
from desktop.errors import UsageError
from desktop.exchange import epcis, openfda, recorded
from desktop.exchange.city.green_button import read_usage
from desktop.exchange.city.gtfs_file import read_feed_file
from desktop.exchange.city.on_record import check_new
from desktop.exchange.city.rewarded import EARN_KIND, Logged, read_rewards
from desktop.exchange.city.tides import read_fare_transactions
from desktop.exchange.devices.senml_windows import read_windows
from desktop.exchange.devices.wot_td import read_td
from desktop.exchange.draft import Draft
from desktop.exchange.education import credential, status_list
from desktop.exchange.epcis_shape import shapes_of
from desktop.exchange.food import verification
from desktop.exchange.food.trace_response import TRACED
from desktop.exchange.food.verification_records import read_verification
from desktop.exchange.health.documents import read_entries
from desktop.exchange.maintenance import open311_news
from desktop.exchange.maintenance.geojson import ASSET_KIND, Layer, read_layer
from desktop.exchange.maintenance.layers import renewed
from desktop.exchange.maintenance.open311 import read_items
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record

METER, FARE = "meter.window", "fare.window"
EVENT, RECALL, DIPLOMA = "supply.event/1", "recall.notice/1", "education.diploma/1"

_ZONE = re.compile(r"[+-](?:0[0-9]|1[0-4]):[0-5][0-9]|Z")


@dataclass(frozen=True, slots=True)
class Given:
    """What a reader may know beside the file."""

    kind: Callable[[str], Kind]  # a published kind by its id; raises RuleError where there is none
    language: str  # the ledger's first
    now: str  # when the file is read, in the ledger's form
    records: Callable[[str], Iterable[Record]]  # of a kind's name, in force or in the outbox
    document: Callable[[Record], bytes | None]  # private to a record; None if it does not open here
    is_logged: Callable[[str], bool]  # whether a record's id is on the ledger
    secret: Callable[[], AbstractContextManager[Secret]]  # of the operator, for `domains.evidence`
    said: Mapping[str, str]  # what options say that the file does not, by their names
    files: Mapping[str, bytes]  # what stands in the files that options name


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file holds."""

    drafts: Sequence[Draft]
    notes: Sequence[str] = ()  # sentences for whoever imports it


@dataclass(frozen=True, slots=True)
class Importer:
    """One format."""

    kinds: tuple[str, ...]  # of which it makes records
    wanted: str  # a sentence that says what the file has to be
    read: Callable[[bytes, Given], Taken]
    options: tuple[str, ...] = ()  # names in ``said`` and ``files`` that it takes
    needs: tuple[str, ...] = ()  # those of them that have to be there


def _epcis(data: bytes, given: Given) -> Taken:
    kind = given.kind(EVENT)
    drafts = epcis.read_document(data, shapes_of(kind.schema), kind)
    events = [
        Draft(EVENT, one.data, f"event {number}", time=one.time, about=one.about, place=one.place)
        for number, one in enumerate(drafts, 1)
    ]
    return Taken(*recorded.fresh_events(events, given.records("supply.event")))


def _openfda(data: bytes, given: Given) -> Taken:
    drafts = openfda.read_recalls(data, given.kind(RECALL).schema)
    notices = [
        Draft(RECALL, one.data, f"notice {number}", time=one.time)
        for number, one in enumerate(drafts, 1)
    ]
    return Taken(*recorded.fresh_recalls(notices, given.records("recall.notice")))


def _openbadges(data: bytes, given: Given) -> Taken:
    drafts, known = (
        [credential.read_draft(data, given.language)],
        given.records("education.diploma"),
    )
    name = recorded.credential_name
    return Taken(*recorded.fresh_documents(drafts, known, given.document, name))


def _statuslist(data: bytes, _: Given) -> Taken:
    return Taken([status_list.read_status_list(data)])


def _fhir(data: bytes, given: Given) -> Taken:
    known = (one for name in ("health.entry", "health.consent") for one in given.records(name))
    name = recorded.resource_name
    return Taken(*recorded.fresh_documents(read_entries(data), known, given.document, name))


def _senml(data: bytes, given: Given) -> Taken:
    registered: dict[str, bool] = {}
    for record in given.records("device.registered"):
        device, is_public = str(record.data.get("device")), record.data["visibility"] == "public"
        registered[device] = is_public and registered.get(device, True)
    drafts = read_windows(data, given.now, registered)
    strange = sorted({str(one.data["device"]) for one in drafts} - registered.keys())
    fresh, notes = recorded.fresh_windows(drafts, given.records("device.readings"))
    return Taken(fresh, [*notes, *(
        f"{device} is not registered, so its readings are sealed as personal ones."
        for device in strange
    )])  # fmt: skip


def _wot(data: bytes, given: Given) -> Taken:
    return Taken([read_td(data, given.now)])


def _open311(data: bytes, given: Given) -> Taken:
    public = given.said.get("public", "").split(",")
    items = read_items(data, public_services=public)
    requests, updates = given.records("service.request"), given.records("service.update")
    before = open311_news.Logged(requests, updates, given.is_logged)
    return Taken(*open311_news.news_of(items, before, given.now))


def _green_button(data: bytes, given: Given) -> Taken:
    with given.secret() as secret:
        usage = read_usage(data, secret)
    passed = [
        f"{name}: what flows back to the network is not taken over." for name in usage.passed_over
    ]
    return Taken(usage.drafts, [*passed, *check_new(usage.drafts, given.records(METER))])


def _tides(data: bytes, given: Given) -> Taken:
    with given.secret() as secret:
        drafts = _taps(data, given, secret)
    return Taken(drafts, check_new(drafts, given.records(FARE)))


def _tides_points(data: bytes, given: Given) -> Taken:
    rule = _named(given.records("points.rule"), given.said["rule"])
    logged = Logged(rule, given.records(FARE), given.records("points.earn"))
    with given.secret() as secret:
        return Taken(*read_rewards(_taps(data, given, secret), secret, logged))


def _taps(data: bytes, given: Given, secret: Secret) -> list[Draft]:
    zone, zipped = given.said.get("zone"), given.files.get("timetable")
    if zone is not None and _ZONE.fullmatch(zone) is None:
        raise UsageError(f"{zone:.40} is no time zone.", do="Write it as --zone=+01:00.")
    timetable = None if zipped is None else read_feed_file(zipped)
    return read_fare_transactions(data, secret, offset=zone, timetable=timetable)


def _geojson(data: bytes, given: Given) -> Taken:
    said, types = given.said, _choices(given.kind(ASSET_KIND).schema, "type")
    if said["type"] not in types:
        raise UsageError(
            f"{said['type']:.40} is no type of an asset.", do=f"Choose one of: {', '.join(types)}."
        )
    if not is_uri(f"{said['prefix']}1"):
        raise UsageError(
            f"{said['prefix']:.80} is no beginning of identifiers.",
            do="Write it as --prefix urn:example:district:",
        )
    layer = Layer(said["type"], said["prefix"], said.get("name", "name"), said.get("id"))
    return Taken(*renewed(read_layer(data, layer), given.records("asset.registered")))


def _verification(data: bytes, given: Given) -> Taken:
    known = list(given.records("medicine.verification"))
    goods = (record for name in TRACED for record in given.records(name))
    answered = given.files.get("answer")
    draft, notes = read_verification(data, answered, known, goods, given.now)
    return Taken([draft], notes)


def _choices(schema: JsonObject, name: str) -> list[str]:
    """Return the words that a member of a schema may be."""
    members = schema.get("properties")
    member = members.get(name) if isinstance(members, dict) else None
    words = member.get("enum") if isinstance(member, dict) else None
    return [word for word in words if isinstance(word, str)] if isinstance(words, list) else []


def _named(records: Iterable[Record], text: str) -> Record:
    """Return the one of the records whose id is this or begins so."""
    wanted = text.removeprefix("urn:uuid:")
    found = [one for one in records if one.id.removeprefix("urn:uuid:").startswith(wanted)]
    if len(found) != 1:
        raise UsageError(
            f"{len(found)} records in force have an id that begins with {text:.60}.",
            do="Give the whole id of one that is on this replica; sync first.",
        )
    return found[0]


IMPORTERS: Mapping[str, Importer] = {
    "epcis": Importer((EVENT,), "Wanted is an EPCIS 2.0 document or event in JSON.", _epcis),
    "openfda": Importer(
        (RECALL,), "Wanted are recall notices as openFDA publishes them, in JSON.", _openfda
    ),
    "openbadges": Importer(
        (DIPLOMA,), "Wanted is an Open Badges 3.0 credential in JSON.", _openbadges
    ),
    "statuslist": Importer(
        ("education.status_list/1",),
        "Wanted is a Bitstring Status List credential in JSON.",
        _statuslist,
    ),
    "fhir": Importer(("health.entry/1",), "Wanted is a FHIR R4 resource or bundle in JSON.", _fhir),
    "senml": Importer(("device.readings/1",), "Wanted is a SenML pack in JSON.", _senml),
    "wot-td": Importer(
        ("device.registered/1",), "Wanted is a W3C Thing Description in JSON.", _wot
    ),
    "open311": Importer(
        ("service.request/1", "service.update/1"),
        "Wanted are Open311 GeoReport v2 requests or updates in JSON.",
        _open311,
        options=("public",),
    ),
    "green-button": Importer(
        ("meter.window/1",), "Wanted is a Green Button feed (ESPI, Atom) in XML.", _green_button
    ),
    "geojson": Importer(
        (ASSET_KIND,),
        "Wanted is GeoJSON (RFC 7946) in WGS 84.",
        _geojson,
        options=("type", "prefix", "name", "id"),
        needs=("type", "prefix"),
    ),
    "tides": Importer(
        ("fare.window/1",),
        "Wanted is fare_transactions.csv of TIDES.",
        _tides,
        options=("zone", "timetable"),
    ),
    "tides-points": Importer(
        (EARN_KIND,),
        "Wanted is fare_transactions.csv of TIDES, as it was imported before.",
        _tides_points,
        options=("rule", "zone"),
        needs=("rule",),
    ),
    "verification": Importer(
        (verification.KIND,),
        "Wanted is a request about a pack: a Digital Link, or JSON with its four data.",
        _verification,
        options=("answer",),
    ),
}
