"""The kinds that ship with the program and are published into every new ledger.

Their documents stand in ``resources/kinds/<name>.<version>.json``, indented for the reader; what
goes onto the ledger is the canonical form. This module is the only one in `desktop.domains` that
reads files, through `desktop.assets`.
"""

import json
from functools import cache

from desktop import assets
from desktop.domains.kind import Kind, parse_kind
from desktop.ledger.json_profile import JsonObject, format_json, parse_object

# In the order in which a new ledger publishes them.
BUILT_IN = (
    "ledger.kind/1",
    "ledger.parameter/1",
    "roster.enrol/1",
    "roster.rotate/1",
    "roster.suspend/1",
    "roster.reinstate/1",
    "roster.revoke/1",
    "charter.proposal/1",
    "charter.approval/1",
    "record.status/1",
    "record.approval/1",
    "access.grant/1",
    "access.withdraw/1",
    "access.receipt/1",
    "erasure.receipt/1",
    "audit.report/1",
    "analysis.result/1",
    "education.accreditation/1",
    "education.diploma/1",
    "education.course_result/1",
    "education.status_list/1",
    "health.licence/1",
    "health.entry/1",
    "health.consent/1",
    "health.break_glass/1",
    "supply.event/1",
    "product.master/1",
    "party.licence/1",
    "medicine.verification/1",
    "medicine.dispensed/1",
    "lab.result/1",
    "recall.notice/1",
    "inspection.report/1",
    "device.registered/1",
    "device.readings/1",
    "device.calibrated/1",
    "device.moved/1",
    "programme/1",
    "points.rule/1",
    "points.earn/1",
    "points.transfer/1",
    "points.redeem/1",
    "points.expire/1",
    "fare.window/1",
    "fare.pass/1",
    "meter.window/1",
    "tariff/1",
    "bill/1",
    "bill.credit/1",
    "service.indicator/1",
    "transfer.offer/1",
    "transfer.accept/1",
    "transfer.dispute/1",
    "service.request/1",
    "service.update/1",
    "work.order/1",
    "work.closed/1",
    "asset.registered/1",
    "incident.sanitary/1",
    "employer.accredited/1",
    "employment.period/1",
    "employment.qualification/1",
    "employment.skill/1",
    "employment.vacancy/1",
    "disclosure.granted/1",
)


_GOVERNING = ("ledger", "roster", "charter", "record")


def is_reserved(kind_id: str) -> bool:
    """Return whether a kind has the name of a built-in one that governs the ledger itself.

    Such a name takes the program's own document and no other version: what the rules read in these
    records is what the document promises.
    """
    name = kind_id.partition("/")[0]
    return name.partition(".")[0] in _GOVERNING and f"{name}/1" in BUILT_IN


def is_packaged(document: JsonObject) -> bool:
    """Return whether a kind's document is, byte for byte, one that ships with the program."""
    return format_json(document) in _canonical_documents()


@cache
def _canonical_documents() -> frozenset[bytes]:
    return frozenset(format_json(document) for document in builtin_documents())


@cache
def builtin_documents() -> tuple[JsonObject, ...]:
    """Return the `data` of the ``ledger.kind/1`` records, in order; callers leave them unchanged.

    Raises:
        StorageError: the program's own files are missing.
        FormatError: one of them leaves the JSON profile.
    """
    names = (kind_id.replace("/", ".") for kind_id in BUILT_IN)
    texts = (assets.read_text(f"kinds/{name}.json") for name in names)
    return tuple(parse_object(format_json(json.loads(text))) for text in texts)


@cache
def builtin_kinds() -> tuple[Kind, ...]:
    """Return the kinds that ship with the program, in order.

    Raises:
        StorageError: the program's own files are missing.
        FormatError: one of them is no good kind.
    """
    return tuple(parse_kind(document) for document in builtin_documents())
