"""Faults to plant in a ward: each a real document made over, with the check that finds it."""

from collections.abc import Callable

from desktop.checks.observed import Observed
from desktop.ledger.json_profile import JsonObject
from tests.checks.health.ward import (
    GRAZ,
    HOSPITAL,
    LOT,
    OFFICE,
    PACK,
    PHARMACY,
    Ward,
    allergy,
    claim,
    day,
    dispense,
    dose,
    of,
    order,
    reading,
    uid,
    visit,
)
from tests.exchange.health.fhir_samples import Document, example


def break_glass(ward: Ward, time: str = "2026-12-30") -> str:
    return ward.add("health.break_glass/1", {"reason": "emergency"}, day(time), document=reading())


def recalled(ward: Ward) -> str:
    ward.add("recall.notice/1", {}, day("2015-01-16"), OFFICE, about=(LOT,))
    return ward.tell(dispense(9, "2015-01-18T10:20:00Z"), PHARMACY)


def no_request(ward: Ward) -> str:
    document = dispense(9)
    del document["authorizingPrescription"]
    return ward.tell(document, PHARMACY)


def unknown_pack(ward: Ward) -> str:
    document = dispense(9)
    document["contained"][0]["identifier"] = [{"value": PACK.replace("P1", "P2")}]
    return ward.tell(document, PHARMACY)


def stopped(ward: Ward) -> str:
    ward.tell(order(id=uid("rx2"), status="stopped", meta={"lastUpdated": "2015-01-11T00:00:00Z"}))
    return ward.tell(dispense(9, authorizingPrescription=[named_order("rx2")]), PHARMACY)


def named_order(name: str) -> Document:
    return {"reference": f"MedicationRequest/{uid(name)}"}


def third_of_two(ward: Ward) -> str:
    ward.tell(dispense(2, "2015-02-15T10:20:00Z"), PHARMACY)
    return ward.tell(dispense(3, "2015-03-15T10:20:00Z"), PHARMACY)


def unlicensed(ward: Ward) -> str:
    return ward.add("health.entry/1", {"group": "dispense"}, day("2015-01-01"), HOSPITAL)


def too_late(ward: Ward) -> str:
    ward.licensed("did:key:new", "treatment", start="2015-01-02", until="2015-12-31")
    for time in ("2015-01-02", "2015-12-31"):
        ward.add("health.entry/1", {"group": "treatment"}, day(time), "did:key:new")
    return ward.add("health.entry/1", {"group": "treatment"}, day("2016-01-01"), "did:key:new")


def suspended(ward: Ward) -> str:
    licence = ward.licensed("did:key:new", "treatment")
    ward.status(licence, "suspend", day("2015-02-01"))
    ward.status(licence, "reinstate", day("2015-03-01"))
    for time in ("2015-01-31", "2015-03-02"):
        ward.add("health.entry/1", {"group": "treatment"}, day(time), "did:key:new")
    return ward.add("health.entry/1", {"group": "treatment"}, day("2015-02-15"), "did:key:new")


def withdrawn(ward: Ward) -> str:
    at = next(at for at, one in enumerate(ward.records) if one.name == "health.consent")
    old = ward.records[at]
    ward.records[at] = Observed(old.record, old.entry, old.block, old.issuer, is_revoked=True)
    ward.status(old.record.id, "revoke", day("2015-01-20"))
    return next(
        one.record.id
        for one in ward.records
        if ward.opened.get(one.record.id, {}).get("id") == "read1"
    )


def twice_billed(ward: Ward) -> str:
    return ward.tell(claim(id="again", created="1994-09-05T14:10:57+00:00"))


def unfounded(ward: Ward) -> str:
    document = claim(id="c2")
    document["item"] = [{k: v for k, v in document["item"][0].items() if k != "encounter"}]
    return ward.tell(document)


def not_done(ward: Ward) -> str:
    done = of("Buster", "Procedure")
    done.update(id="p9", status="not-done")
    ward.tell(done)
    reference: JsonObject = {"reference": "Procedure/p9"}
    return ward.tell(
        claim(id="c3", item=[], procedure=[{"sequence": 1, "procedureReference": reference}])
        | {"item": claim()["item"][1:]}
    )


def forked(ward: Ward) -> str:
    ward.tell(order(id=uid("rx7"), meta={"versionId": "1"}, status="completed"))
    return ward.tell(order(id=uid("rx7"), meta={"versionId": "1"}, status="cancelled"))


def after_death(ward: Ward) -> str:
    patient = example("Patient-f001") | {"id": "f002", "deceasedDateTime": "2015-02-01"}
    del patient["deceasedBoolean"]
    ward.tell(patient)
    subject = {"reference": "Patient/f002"}
    ward.tell(visit(8, "2015-02-03T08:00:00Z", "2015-02-03T09:00:00Z") | {"subject": subject})
    return ward.tell(
        visit(9, "2015-02-09T08:00:00Z", "2015-02-09T09:00:00Z") | {"subject": subject}
    )


PLANTED: dict[str, tuple[str, str, Callable[[Ward], str]]] = {
    "not licensed": ("H1", "not_licensed", unlicensed),
    "licence over": ("H1", "not_licensed", too_late),
    "licence suspended": ("H1", "not_licensed", suspended),
    "no prescription": ("H2", "not_prescribed", no_request),
    "prescription elsewhere": (
        "H2", "not_prescribed",
        lambda w: w.tell(dispense(9, authorizingPrescription=[named_order("rx9")]), PHARMACY),
    ),
    "prescription stopped": ("H2", "not_prescribed", stopped),
    "before the prescription": (
        "H2", "not_prescribed", lambda w: w.tell(dispense(9, "2015-01-09T10:20:00Z"), PHARMACY),
    ),
    "after its end": (
        "H2", "not_prescribed", lambda w: w.tell(dispense(9, "2015-04-01T10:20:00Z"), PHARMACY),
    ),
    "third of two": ("H2", "not_prescribed", third_of_two),
    "pack never made": ("H3", "bad_packs", unknown_pack),
    "pack recalled": ("H3", "bad_packs", recalled),
    "allergy": (
        "H4", "interactions",
        lambda w: (w.tell(allergy()), _of(w, "rx1"))[1],
    ),
    "two prescriptions": ("H4", "interactions", lambda w: w.tell(order(id=uid("rx2")))),
    "emergency": ("H5", "emergency_access", break_glass),
    "read too early": (
        "H5", "without_consent", lambda w: w.tell(reading("2014-11-30T10:00:00Z")),
    ),
    "read too late": ("H5", "without_consent", lambda w: w.tell(reading("2015-02-02T10:00:00Z"))),
    "consent withdrawn": ("H5", "without_consent", withdrawn),
    "before birth": (
        "H6", "impossible_times",
        lambda w: w.tell(visit(9, "1944-11-16T08:00:00Z", "1944-11-16T09:00:00Z")),
    ),
    "after death": ("H6", "impossible_times", after_death),
    "two places": (
        "H6", "impossible_visits",
        lambda w: w.tell(visit(9, "2015-01-10T08:30:00Z", "2015-01-10T08:45:00Z"), place=GRAZ),
    ),
    "claim for nothing": ("H7", "bad_claims", unfounded),
    "claim for what was not done": ("H7", "bad_claims", not_done),
    "claim twice": ("H7", "bad_claims", twice_billed),
    "fork": ("H8", "forked", forked),
    "dose too soon": (
        "H9", "bad_vaccinations", lambda w: w.tell(dose(9, "2015-02-12T08:30:00Z")),
    ),
    "lot expired": ("H9", "bad_vaccinations", lambda w: w.tell(dose(9, "2016-02-12T08:30:00Z"))),
    "lot of two dates": (
        "H9", "bad_vaccinations",
        lambda w: w.tell(dose(9, "2015-09-12T08:30:00Z", expirationDate="2017-01-31")),
    ),
}  # fmt: skip


def _of(ward: Ward, name: str) -> str:
    return next(record for record, body in ward.opened.items() if body.get("id") == uid(name))
