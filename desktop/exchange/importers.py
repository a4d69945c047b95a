"""The formats in which records can be handed in, by the names that the command line takes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.domains.kind import Kind
from desktop.exchange import epcis, openfda
from desktop.exchange.devices.senml_windows import read_windows
from desktop.exchange.devices.wot_td import read_td
from desktop.exchange.draft import Draft
from desktop.exchange.education import credential, status_list
from desktop.exchange.epcis_shape import shapes_of
from desktop.exchange.health.documents import read_entries
from desktop.exchange.maintenance.open311 import read_requests

EVENT, RECALL, DIPLOMA = "supply.event/1", "recall.notice/1", "education.diploma/1"


@dataclass(frozen=True, slots=True)
class Given:
    """What a reader may know beside the file."""

    kind: Callable[[str], Kind]  # a published kind by its id; raises RuleError where there is none
    language: str  # the ledger's first
    now: str  # when the file is read, in the ledger's form


@dataclass(frozen=True, slots=True)
class Importer:
    """One format."""

    kinds: tuple[str, ...]  # of which it makes records
    wanted: str  # a sentence that says what the file has to be
    read: Callable[[bytes, Given], Sequence[Draft]]


def _epcis(data: bytes, given: Given) -> list[Draft]:
    kind = given.kind(EVENT)
    drafts = epcis.read_document(data, shapes_of(kind.schema), kind)
    return [
        Draft(EVENT, one.data, f"event {number}", time=one.time, about=one.about, place=one.place)
        for number, one in enumerate(drafts, 1)
    ]


def _openfda(data: bytes, given: Given) -> list[Draft]:
    drafts = openfda.read_recalls(data, given.kind(RECALL).schema)
    return [
        Draft(RECALL, one.data, f"notice {number}", time=one.time)
        for number, one in enumerate(drafts, 1)
    ]


def _openbadges(data: bytes, given: Given) -> list[Draft]:
    return [credential.read_draft(data, given.language)]


def _statuslist(data: bytes, _: Given) -> list[Draft]:
    return [status_list.read_status_list(data)]


def _fhir(data: bytes, _: Given) -> list[Draft]:
    return read_entries(data)


def _senml(data: bytes, given: Given) -> Sequence[Draft]:
    return read_windows(data, given.now)


def _wot(data: bytes, given: Given) -> list[Draft]:
    return [read_td(data, given.now)]


def _open311(data: bytes, _: Given) -> list[Draft]:
    return read_requests(data)


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
        ("service.request/1",), "Wanted are Open311 GeoReport v2 requests in JSON.", _open311
    ),
}
