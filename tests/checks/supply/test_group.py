"""Every check finds its fault in a chain of real events, and nothing in the chain as it was."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.checks.check import Context
from desktop.checks.groups import CHECKS
from desktop.checks.observed import Parameters
from desktop.checks.supply import (
    completeness,
    custody,
    dispensing,
    documents,
    goods,
    group,
    packing,
    serials,
    transport,
)
from desktop.errors import FormatError
from desktop.exchange.exact_json import ExactObject
from desktop.ledger.json_profile import JsonObject
from tests.checks.supply.chain import (
    CASE,
    GROCER,
    GTIN,
    LINK,
    LOT,
    MARKET,
    NOW,
    PRODUCER,
    Chain,
    at,
    later,
    observed_document,
    sample,
    to,
)
from tests.exchange.samples import SHIPPED, files_beside

pytestmark = pytest.mark.slow

Mutation = Callable[[Chain], None]


def _commissioned_again(chain: Chain) -> None:
    chain.more.append(later(chain.made, 1))


def _commissioned_otherwise(chain: Chain) -> None:
    chain.made = {**chain.made, "epcList": [f"{LINK}/01/{GTIN}/21/another"]}


def _commissioning_dropped(chain: Chain) -> None:
    chain.made = {}
    chain.parameter("S2.required", "1")


def _destroyed_before(chain: Chain) -> None:
    chain.more.append(later(chain.shipped, -1, bizStep="destroying", disposition="destroyed"))


def _received_elsewhere(chain: Chain) -> None:
    chain.received = later(chain.received, 0, readPoint=at(GROCER))


def _shipping_dropped(chain: Chain) -> None:
    chain.shipped = {}


def _container_goes_elsewhere(chain: Chain) -> None:
    case = later(chain.shipped, 1, epcList=[CASE], destinationList=to(GROCER))
    there = later(chain.received, 1, epcList=[CASE], readPoint=at(GROCER))
    chain.more += [case, there]


def _unpacked_without_packing(chain: Chain) -> None:
    strange = sample(232)["epcList"]
    chain.more.append(
        later(chain.packed, 1, action="DELETE", bizStep="unpacking", childEPCs=strange)
    )


def _flown(chain: Chain) -> None:
    chain.shipped = later(chain.shipped, 0, readPoint=at("geo:48.2,16.37"))
    chain.received = later(chain.shipped, 1, readPoint=at("geo:40.7,-74.0"), bizStep="arriving")
    chain.more.append(later(chain.received, 47, bizStep="receiving"))


def _captured_before(chain: Chain) -> None:
    chain.shipped = {**chain.shipped, "recordTime": "2022-09-08T05:00:00.000Z"}


def _commissioned_late(chain: Chain) -> None:
    chain.made = later(chain.made, 100)


def _after_the_deadline(chain: Chain) -> None:
    chain.parameter("S8.deadline_hours", "24")
    chain.beside += observed_document(
        (SHIPPED / "supply/epcis_examples/epcisDocWithSensorDataObjectEvent.jsonld").read_bytes()
    )


def _milled(taken: str, given: str) -> ExactObject:
    lot: ExactObject = {"epcClass": f"{LINK}/01/{GTIN}/10/L8", "quantity": Decimal(taken)}
    flour: ExactObject = {"epcClass": f"{LINK}/01/{GTIN}/10/L9", "quantity": Decimal(given)}
    return {
        "type": "TransformationEvent",
        "eventTime": "2022-09-09T12:00:00.000Z",
        "eventTimeZoneOffset": "+00:00",
        "inputQuantityList": [{**lot, "uom": "KGM"}],
        "outputQuantityList": [{**flour, "uom": "KGM"}],
    }


def _gained(chain: Chain) -> None:
    chain.more.append(_milled("10", "10.3"))


def _expired(chain: Chain) -> None:
    chain.made = {**chain.made, "ilmd": {"cbvmda:itemExpirationDate": "2022-09-09"}}


def _recalled(chain: Chain) -> None:
    chain.record("recall.notice", {"reason_for_recall": "glass"}, "2022-09-09T00:00:00.000Z", [LOT])
    chain.made = {**chain.made, "ilmd": {"cbvmda:lotNumber": "L1"}}


def _measured(*reports: ExactObject, **metadata: str) -> list[object]:
    about: ExactObject = {**metadata}
    return [{"sensorMetadata": about, "sensorReport": [*reports]}]


def _too_warm(chain: Chain) -> None:
    chain.product(storage={"maximum": "8", "unit": "CEL"})
    report: ExactObject = {"type": "Temperature", "value": Decimal("26.1"), "uom": "CEL"}
    chain.received["sensorElementList"] = _measured(report)  # type: ignore[assignment]


def _report_outside_itself(chain: Chain) -> None:
    report: ExactObject = {
        "type": "Temperature", "value": Decimal(9), "maxValue": Decimal(8), "uom": "CEL",
    }  # fmt: skip
    chain.received["sensorElementList"] = _measured(report)  # type: ignore[assignment]


def _not_covered(chain: Chain) -> None:
    chain.parameter("S12.gap_minutes", "60")
    report: ExactObject = {"type": "Temperature", "value": Decimal(4), "uom": "CEL"}
    for event, day in ((chain.shipped, "08"), (chain.received, "10")):
        event["sensorElementList"] = _measured(  # type: ignore[assignment]
            report, deviceID="urn:epc:id:giai:4000001.111",
            startTime=f"2022-09-{day}T05:00:00.000Z", endTime=f"2022-09-{day}T06:00:00.000Z",
        )  # fmt: skip


def _licence_over(chain: Chain) -> None:
    chain.licence(MARKET, "2020-01-01", "2022-06-30")


def _licence_missing(chain: Chain) -> None:
    chain.parameter("S13.required", "1")
    chain.licence(PRODUCER, "2020-01-01", "2024-06-30")


def _altered(chain: Chain) -> None:
    event_id = "ni:///sha-256;" + "0" * 64 + "?ver=CBV2.0"
    chain.shipped = {**chain.shipped, "eventID": event_id}


def _correction_missing(chain: Chain) -> None:
    chain.shipped["eventID"] = "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8"
    declared: ExactObject = {
        "declarationTime": "2022-09-09T00:00:00.000Z",
        "reason": "incorrect_data",
        "correctiveEventIDs": ["urn:uuid:404d95fc-9457-4a51-bd6a-0bba133845a8"],
    }
    chain.more.append({**chain.shipped, "errorDeclaration": declared})


def _other_lot(chain: Chain) -> None:
    named = chain.pack.replace("/21/", "/10/L2/21/")
    chain.received = later(chain.received, 0, epcList=[named])


def _two_lots(chain: Chain) -> None:
    chain.more.append(later(chain.made, 1, ilmd={"cbvmda:lotNumber": "L2"}))


def _two_dates(chain: Chain) -> None:
    master: ExactObject = {
        "cbvmda:lotNumber": "L1", "cbvmda:itemExpirationDate": "2024-01-01",
    }  # fmt: skip
    fresh: list[object] = [f"{LINK}/01/{GTIN}/21/fresh1"]
    chain.more.append(later(chain.made, 1, epcList=fresh, ilmd=master))  # type: ignore[arg-type]


def _no_master(chain: Chain) -> None:
    chain.parameter("S16.required", "1")


def _dispensed_twice(chain: Chain) -> None:
    chain.more += [
        later(chain.received, hours, bizStep="dispensing", disposition="dispensed")
        for hours in (1, 30)
    ]


def _wrong_digit(chain: Chain) -> None:
    chain.more.append(later(sample(3), 0))  # as it was published


def _lot_event(step: str, quantity: str, hours: int, **more: object) -> ExactObject:
    return later(
        {
            "type": "ObjectEvent",
            "eventTime": "2022-09-09T12:00:00.000Z",
            "eventTimeZoneOffset": "+00:00",
            "action": "ADD" if step == "commissioning" else "OBSERVE",
            "bizStep": step,
            "readPoint": at(PRODUCER),
            "quantityList": [{"epcClass": LOT, "quantity": Decimal(quantity), "uom": "KGM"}],
        },
        hours,
        **more,  # type: ignore[arg-type]
    )


def _oversold(chain: Chain) -> None:
    chain.more += [
        _lot_event("commissioning", "100", 0),
        _lot_event("shipping", "60", 1),
        _lot_event("shipping", "60.5", 2),
        _lot_event("receiving", "120.5", 3, readPoint=at(MARKET)),
    ]


def _no_data_elements(chain: Chain) -> None:
    chain.product(category={"scheme": "gpc", "code": "10000025"})
    chain.parameter("S20.brick.10000025", "1")


def _never_received(chain: Chain) -> None:
    chain.received = {}


def _no_result(chain: Chain) -> None:
    chain.more.append(later(chain.received, 1, bizStep="sampling"))
    result: JsonObject = {}
    chain.record("lab.result", result, "2022-09-30T00:00:00.000Z", [chain.other])


MUTATIONS: list[tuple[str, Mutation, object, str]] = [
    ("S1", _commissioned_again, serials, "commissioned_twice"),
    ("S2", _commissioned_otherwise, serials, "never_commissioned"),
    ("S2", _commissioning_dropped, serials, "never_commissioned"),
    ("S3", _destroyed_before, serials, "handled_after_end"),
    ("S4", _received_elsewhere, custody, "custody_broken"),
    ("S4", _shipping_dropped, custody, "custody_broken"),
    ("S5", _container_goes_elsewhere, packing, "moved_outside"),
    ("S6", _unpacked_without_packing, packing, "never_inside"),
    ("S7", _flown, transport, "impossible_travel"),
    ("S8", _captured_before, documents, "untimely"),
    ("S8", _after_the_deadline, documents, "untimely"),
    ("S8", _commissioned_late, documents, "before_made"),
    ("S9", _gained, goods, "mass_gained"),
    ("S10", _expired, goods, "expired"),
    ("S11", _recalled, goods, "recalled"),
    ("S12", _too_warm, transport, "too_warm"),
    ("S12", _report_outside_itself, transport, "contradicting_report"),
    ("S12", _not_covered, transport, "not_covered"),
    ("S13", _licence_over, custody, "unlicensed"),
    ("S13", _licence_missing, custody, "unlicensed"),
    ("S14", _altered, documents, "altered_event"),
    ("S15", _correction_missing, documents, "missing_correction"),
    ("S16", _other_lot, serials, "contradicted"),
    ("S16", _two_lots, serials, "contradicted"),
    ("S16", _two_dates, serials, "contradicted"),
    ("S16", _no_master, serials, "without_master"),
    ("S17", _dispensed_twice, dispensing, "dispensed_twice"),
    ("S18", _wrong_digit, serials, "wrong_digit"),
    ("S19", _oversold, custody, "more_than_held"),
    ("S20", _no_data_elements, goods, "incomplete"),
    ("C1", _never_received, completeness, "never_received"),
    ("C3", _no_result, completeness, "without_result"),
]
# Faults that are also another one's.
ALSO = {
    "_two_lots": {"S1"},
    "_container_goes_elsewhere": {"S4"},
    "_correction_missing": {"S4"},  # what is declared wrong was the shipping
}
_NAMES = [mutation.__name__.strip("_") for _, mutation, _, _ in MUTATIONS]


def test_the_chain_as_it_was_is_clean() -> None:
    assert Chain().findings() == []


@pytest.mark.parametrize(("code", "mutation", "module", "function"), MUTATIONS, ids=_NAMES)
def test_every_fault_is_found_by_its_check_alone(
    code: str, mutation: Mutation, module: object, function: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = Chain()
    mutation(chain)
    before = chain.codes()
    assert before == sorted({code, *ALSO.get(mutation.__name__, ())})

    def nothing(*_: object) -> Iterator[object] | None:
        return None if function in ("untimely", "altered_event") else iter(())

    monkeypatch.setattr(module, function, nothing)
    assert chain.codes() == [one for one in before if one != code]


def test_each_code_has_a_fault_and_a_title_of_its_own() -> None:
    assert {code for code, *_ in MUTATIONS} == set(group.GROUP.checks)
    titles = [check.title for check in CHECKS.values()]
    assert len(set(titles)) == len(titles)
    assert max(map(len, titles)) <= 24


def test_what_a_finding_says_names_the_records_that_it_rests_on() -> None:
    chain = Chain()
    _recalled(chain)
    found = chain.findings()
    assert {one.code for one in found} == {"S11"}
    assert all(chain.beside[0].record.id in one.records for one in found)
    assert all(one.what.startswith("The record says") for one in found)


def test_what_was_declared_wrong_or_withdrawn_is_not_judged() -> None:
    chain = Chain()
    _altered(chain)
    _captured_before(chain)
    declared: ExactObject = {"declarationTime": "2022-09-09T00:00:00.000Z"}
    chain.received = {}
    chain.more.append({**chain.shipped, "errorDeclaration": declared})
    assert chain.findings() == []


def test_a_product_that_was_withdrawn_limits_nothing() -> None:
    chain = Chain()
    _too_warm(chain)
    master = chain.beside.pop()
    chain.record("product.master", master.record.data, "2022-01-01T00:00:00.000Z", is_revoked=True)
    assert chain.findings() == []


def _codes_of(content: bytes) -> set[str]:
    context = Context(Parameters([]), NOW, lambda key: frozenset((key,)))
    return {one.code for one in group.GROUP.run(observed_document(content), context)}


# A document shows one moment: its goods were made and received outside of it.
_A_MOMENT = {"S2", "C1"}
# What is truly so in a published document.
_TRUE = {
    "packing_932.json": {"S18"},  # its SSCCs end in random digits
    "epcisDocWithVariousEventTypes.jsonld": {"S1"},  # two transformations make the same packs
}


_SUPPLY = SHIPPED / "supply"
_DOCUMENTS = [*_SUPPLY.glob("epcis_examples/*.jsonld"), *_SUPPLY.glob("openepcis/*.json")]


@pytest.mark.parametrize("path", sorted(_DOCUMENTS), ids=lambda path: path.name)
def test_published_documents_that_ship_are_clean(path: Path) -> None:
    assert _codes_of(path.read_bytes()) - _A_MOMENT == _TRUE.get(path.name, set())


def test_the_examples_of_gs1_are_clean_but_for_their_ids() -> None:
    """Their ids have the form of hashes of the events, and are not: they illustrate the form."""
    paths = files_beside("supply/gs1__EPCIS", "JSON-simple-context/**/*.jsonld")
    read = 0
    for path in paths:
        try:
            observed_document(path.read_bytes())
        except FormatError:
            continue
        read += 1
        expected = {"S15"} if path.name == "AssociationEvent-g.jsonld" else set()
        assert _codes_of(path.read_bytes()) - _A_MOMENT - {"S14"} == expected, path.name
    assert read > 25
