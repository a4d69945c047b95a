"""Checks of medicines: H2 prescriptions, H3 the packs handed out, H4 allergies and doubles.

Follows FHIR R4 (4.0.1) MedicationRequest (section 11.1), MedicationDispense (11.2), Medication
(11.4) and AllergyIntolerance (9.1). A pack is named by a GS1 Digital Link or EPC among the
identifiers of the dispensed Medication.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from desktop.checks.health.opened import (
    Opened,
    Told,
    codes_of,
    day_number,
    first_time,
    is_after,
    number_at,
    objects,
    text_at,
)
from desktop.checks.identifiers import gtin_of
from desktop.checks.movements import Movements, finest, is_serial
from desktop.checks.observed import Parameters, observation
from desktop.checks.supply.goods import Recalls
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonObject

DAYS_PARAMETER = "H4.days"
DEFAULT_DAYS = 30

_HANDED_OUT = ("in-progress", "completed")
_IN_FORCE = ("active", "completed")
_PACK_STARTS = ("https://id.gs1.org/", "urn:epc:id:sgtin:")

_NO_ORDER = (
    "A medicine was handed out that nobody had ordered at that time, as far as is on record.",
    "Ask the pharmacy for the prescription, and the prescriber whether it is genuine.",
)
_UNSEEN = (
    "The prescription may exist among documents that were not opened here.",
    "Ask the prescriber or the patient to open it, and check again.",
)
_TOO_MUCH = (
    "More was handed out than the prescription allows with all its repeats.",
    "Ask the pharmacy for its count, and the prescriber whether more was meant.",
)
_PACK = (
    "The pack may be a copy, or one that must not reach patients.",
    "Reach the patient, hold the pack, and ask the manufacturer.",
)
_ALLERGY = (
    "The patient may react to this medicine.",
    "Ask the prescriber whether the allergy was known and weighed.",
)
_DOUBLE = (
    "The patient may take the same medicine twice.",
    "Ask the prescribers whether both prescriptions are meant to hold.",
)


def not_prescribed(known: Opened) -> Iterator[Finding]:
    """H2: a dispense without a prescription in force, after it ended, or beyond its quantity."""
    given: dict[tuple[str, tuple[str, str]], Decimal] = {}
    for dispense in sorted(_handed_out(known), key=_day_of):
        orders = objects(dispense.body, "authorizingPrescription")
        requests = [known.at(order, dispense) for order in orders]
        found = [request for request in requests if request is not None]
        if not orders:
            yield _finding("H2", dispense, "names no prescription", _NO_ORDER)
        elif not found:
            what = "names a prescription that is not among the opened documents"
            yield _finding("H2", dispense, what, _UNSEEN, severity=Severity.WARNING)
        for request in found:
            what, severity = _not_in_force(request, dispense)
            if what:
                yield _finding("H2", dispense, what, _NO_ORDER, request, severity=severity)
            elif _exceeds(request, dispense, given):
                what = "is of more than its prescription allows"
                yield _finding("H2", dispense, what, _TOO_MUCH, request)


def _handed_out(known: Opened) -> Iterator[Told]:
    for dispense in known.of("MedicationDispense"):
        if text_at(dispense.body, "status") in _HANDED_OUT:
            yield dispense


def _time_of(dispense: Told) -> str:
    return first_time(dispense.body, "whenHandedOver", "whenPrepared") or dispense.one.record.time


def _day_of(dispense: Told) -> str:
    return _time_of(dispense)[:10]


def _not_in_force(request: Told, dispense: Told) -> tuple[str, Severity]:
    """Return why a prescription did not allow anything at that time; empty if it did."""
    body, time = request.body, _time_of(dispense)
    status, since = text_at(body, "status"), text_at(body, "meta", "lastUpdated")
    validity = body.get("dispenseRequest")
    if status not in _IN_FORCE and not is_after(since, time):
        # Without a time of its own the status may have come after the dispense.
        severity = Severity.ERROR if since else Severity.WARNING
        return f"rests on a prescription that is {status:.20}", severity
    what = ""
    if is_after(text_at(body, "authoredOn"), time):
        what = "is older than its prescription"
    elif is_after(text_at(validity, "validityPeriod", "start"), time):
        what = "comes before its prescription is valid"
    elif is_after(time, text_at(validity, "validityPeriod", "end")):
        what = "comes after its prescription ended"
    return what, Severity.ERROR


def _exceeds(
    request: Told, dispense: Told, given: dict[tuple[str, tuple[str, str]], Decimal]
) -> bool:
    """Add what was handed out to what was before; tell whether it is now more than allowed."""
    allowed = number_at(request.body, "dispenseRequest", "quantity", "value")
    quantity = number_at(dispense.body, "quantity", "value")
    order = request.body.get("dispenseRequest")
    unit = _unit_of(dispense.body.get("quantity"))
    if allowed is None or quantity is None or not isinstance(order, dict):
        return False
    if unit != _unit_of(order.get("quantity")):
        return False
    repeats = number_at(order, "numberOfRepeatsAllowed") or Decimal(0)
    name = (request.key or request.one.record.id, unit)
    given[name] = given.get(name, Decimal(0)) + quantity
    return given[name] > allowed * (1 + repeats)


def _unit_of(quantity: object) -> tuple[str, str]:
    body = quantity if isinstance(quantity, dict) else {}
    code = text_at(body, "code")
    return (text_at(body, "system"), code) if code else ("", text_at(body, "unit").casefold())


def bad_packs(known: Opened, supply: Movements, recalls: Recalls) -> Iterator[Finding]:
    """H3: a pack was handed out that was never made, is under recall, or is past its date.

    Args:
        known: opened documents.
        supply: what the log's supply events tell of packs.
        recalls: the log's recall notices.
    """
    for dispense in _handed_out(known):
        time, day = _time_of(dispense), _day_of(dispense)
        medicine = _medicine_of(dispense, known)
        for pack in _packs_of(medicine):
            names = (pack, supply.lot_of.get(pack, pack))
            notices = [notice for name in names for notice in recalls.over(name)]
            held = [one for one in notices if one.time[:10] < day <= one.until]
            others = [one.id for one in held]
            expiry = next((supply.expires[name] for name in names if name in supply.expires), "")
            is_recorded = gtin_of(pack) in supply.products  # else its maker records no packs here
            if is_recorded and is_serial(pack) and pack not in supply.made:
                yield _finding("H3", dispense, f"is of a pack never commissioned: {pack}", _PACK)
            if held:
                what = f"is of a pack under recall since {min(one.time for one in held)[:10]}"
                yield _finding("H3", dispense, what, _PACK, others=others)
            if expiry and is_after(day, expiry[:10]):
                yield _finding("H3", dispense, f"is of a pack that expired on {expiry}", _PACK)
        printed = text_at(medicine, "batch", "expirationDate")
        if is_after(time[:10], printed[:10]):
            yield _finding("H3", dispense, f"is of a batch that expired on {printed}", _PACK)


def _medicine_of(told: Told, known: Opened) -> JsonObject:
    """Return the Medication that a prescription or a dispense refers to; empty for none."""
    reference = told.body.get("medicationReference")
    text = text_at(reference, "reference")
    if text.startswith("#"):
        inside = objects(told.body, "contained")
        return next((one for one in inside if one.get("id") == text[1:]), {})
    medicine = known.at(reference, told)
    return {} if medicine is None else medicine.body


def _packs_of(medicine: JsonObject) -> list[str]:
    values = (text_at(one, "value") for one in objects(medicine, "identifier"))
    return sorted({finest(value) for value in values if value.startswith(_PACK_STARTS)})


def interactions(known: Opened, parameters: Parameters) -> Iterator[Finding]:
    """H4: a medicine to which an allergy is noted, and two prescriptions of one medicine.

    Warnings both: whether they are meant so is for a physician to say.

    Args:
        known: opened documents.
        parameters: ``H4.days``, for how long a prescription without an end holds; 30 where nothing
            is published.
    """
    allergies: dict[str, list[Told]] = {}
    for allergy in known.of("AllergyIntolerance"):
        if _is_active(allergy.body):
            allergies.setdefault(known.patient_of(allergy), []).append(allergy)
    orders: dict[str, list[Told]] = {}
    for told in (*known.of("MedicationRequest"), *_handed_out(known)):
        if text_at(told.body, "status") not in (*_HANDED_OUT, "active"):
            continue
        patient = known.patient_of(told)
        if told.kind == "MedicationRequest" and text_at(told.body, "status") == "active":
            orders.setdefault(patient, []).append(told)
        yield from _allergic(told, allergies.get(patient, []) if patient else [], known)
    for patient, held in orders.items():
        if patient:
            yield from _doubled(held, known, parameters)


def _is_active(allergy: JsonObject) -> bool:
    status = {code for _, code in codes_of(allergy.get("clinicalStatus"))}
    verified = {code for _, code in codes_of(allergy.get("verificationStatus"))}
    return "active" in status and verified.isdisjoint({"refuted", "entered-in-error"})


def _allergic(told: Told, allergies: list[Told], known: Opened) -> Iterator[Finding]:
    substances = _substances_of(told, known)
    for allergy in allergies:
        noted = text_at(allergy.body, "recordedDate")
        if is_after(noted, first_time(told.body, "whenHandedOver", "authoredOn")):
            continue
        named = set(codes_of(allergy.body.get("code")))
        for reaction in objects(allergy.body, "reaction"):
            named |= codes_of(reaction.get("substance"))
        if not substances.isdisjoint(named):
            what = "is of a medicine to which the patient is allergic"
            yield _finding("H4", told, what, _ALLERGY, allergy, severity=Severity.WARNING)


def _substances_of(told: Told, known: Opened) -> frozenset[tuple[str, str]]:
    """Return the codes of a medicine and of what is in it."""
    medicine = _medicine_of(told, known)
    inside = (one.get("itemCodeableConcept") for one in objects(medicine, "ingredient"))
    concepts = (told.body.get("medicationCodeableConcept"), medicine.get("code"), *inside)
    return frozenset(code for concept in concepts for code in codes_of(concept))


def _doubled(orders: list[Told], known: Opened, parameters: Parameters) -> Iterator[Finding]:
    for first, second in combinations(orders, 2):
        if first.name == second.name and first.name:
            continue
        if _substances_of(first, known).isdisjoint(_substances_of(second, known)):
            continue
        spans = [_span(one, parameters) for one in (first, second)]
        if spans[0] is not None is not spans[1] and _overlap(spans[0], spans[1]):
            what = "is a second prescription of one medicine for the same time"
            yield _finding("H4", second, what, _DOUBLE, first, severity=Severity.WARNING)


def _span(order: Told, parameters: Parameters) -> tuple[int, int] | None:
    """Return the first and the last day for which a prescription holds."""
    authored = text_at(order.body, "authoredOn")
    validity = order.body.get("dispenseRequest")
    start = day_number(text_at(validity, "validityPeriod", "start") or authored)
    if start is None:
        return None
    end = day_number(text_at(validity, "validityPeriod", "end"))
    days = parameters.at(DAYS_PARAMETER, order.one.record.time, DEFAULT_DAYS)
    return start, start + days if end is None else end


def _overlap(first: tuple[int, int], second: tuple[int, int]) -> bool:
    return first[0] <= second[1] and second[0] <= first[1]


def _finding(
    code: str,
    told: Told,
    what: str,
    texts: tuple[str, str],
    rests_on: Told | None = None,
    *,
    others: list[str] | None = None,
    severity: Severity = Severity.ERROR,
) -> Finding:
    """Return a finding at the record of a prescription or a dispense."""
    word = "prescription" if told.kind == "MedicationRequest" else "dispense"
    ids = [*(others or []), *([rests_on.one.record.id] if rests_on is not None else [])]
    sentence = f"The record says that a {word} of {_day_of(told)} {what}."
    return observation(code, told.one.spot, sentence, texts, severity=severity, others=ids)
