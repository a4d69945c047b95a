"""Checks of care: H6 what cannot have happened, H8 forked versions, H9 vaccinations.

Follows FHIR R4 (4.0.1) Patient (section 8.1), Encounter (8.11), Immunization (9.6) and versions of
resources (2.1.0.11).
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from desktop.checks.health.opened import (
    Opened,
    Told,
    codes_of,
    day_number,
    first_time,
    is_after,
    moment_ms,
    neighbours,
    number_at,
    objects,
    text_at,
)
from desktop.checks.observed import Parameters, observation
from desktop.finding import Finding, Severity

DEATH_PARAMETER, DEFAULT_DEATH_DAYS = "H6.days_after_death", 3
DISTANCE_PARAMETER, DEFAULT_KM = "H6.distance_km", 50
SPEED_PARAMETER, DEFAULT_KMH = "H6.speed_kmh", 300
INTERVAL_PARAMETER, DEFAULT_DAYS = "H9.days", 14

_EARTH_KM = 6371
_FARTHEST_KM = 20_100  # half around the earth
_HOUR_MS = 3_600_000
_HAPPENING = {
    "Encounter": ("period",),
    "Procedure": ("performedDateTime", "performedPeriod"),
    "Observation": ("effectiveDateTime", "effectivePeriod", "effectiveInstant"),
    "Immunization": ("occurrenceDateTime",),
    "MedicationRequest": ("authoredOn",),
    "MedicationDispense": ("whenHandedOver", "whenPrepared"),
}

_LIFE = (
    "The document is of another patient, or one of its dates is wrong.",
    "Compare both documents with the house's files and have the wrong one corrected.",
)
_PLACES = (
    "Nobody can be in two places at once: one visit is false, or of another patient.",
    "Ask both houses for their admission papers.",
)
_FORK = (
    "Two documents claim to be the one and same version, and they differ.",
    "Ask the house which one holds, and have the other one corrected or revoked.",
)
_TOO_SOON = (
    "A second dose so soon may be a double entry, or a mistake in treatment.",
    "Ask the house whether both doses were given.",
)
_LOT = (
    "The vaccine was past its date, or its lot is not what it says.",
    "Ask the house for its stock list, and tell the patient.",
)


def impossible_times(known: Opened, parameters: Parameters) -> Iterator[Finding]:
    """H6: something happened to a patient before birth, or days after death.

    Args:
        known: opened documents.
        parameters: ``H6.days_after_death``, 3 where nothing is published.
    """
    patients = {patient.name: patient for patient in known.of("Patient") if patient.name}
    for told in known.of(*_HAPPENING):
        patient = patients.get(known.patient_of(told))
        time = first_time(told.body, *_HAPPENING[told.kind])
        if patient is None or not time:
            continue
        born, died = (text_at(patient.body, name) for name in ("birthDate", "deceasedDateTime"))
        days = parameters.at(DEATH_PARAMETER, told.one.record.time, DEFAULT_DEATH_DAYS)
        what = ""
        if is_after(born, time[:10]):
            what = f"on {time[:10]}, before the patient was born"
        elif is_after(time, died) and _days_between(died, time) > days:
            what = f"on {time[:10]}, {_days_between(died, time)} days after the patient's death"
        if what:
            sentence = f"The record says {told.kind} {what}."
            yield observation("H6", told.one.spot, sentence, _LIFE, others=[patient.one.record.id])


def _days_between(start: str, end: str) -> int:
    days = day_number(start), day_number(end)
    return 0 if days[0] is None or days[1] is None else days[1] - days[0]


class _Stay(NamedTuple):
    """A visit of which place, beginning and end are told."""

    start_ms: int
    end_ms: int
    place: tuple[float, float]  # latitude and longitude, degrees
    told: Told


def impossible_visits(known: Opened, parameters: Parameters) -> Iterator[Finding]:
    """H6: a patient is in two places too far apart for the time between.

    The place of a visit is that of its record, or of its Location.

    Args:
        known: opened documents.
        parameters: ``H6.distance_km``, nearer places are never too far, 50; and ``H6.speed_kmh``,
            300 where nothing is published.
    """
    stays: dict[str, list[_Stay]] = {}
    for visit in known.of("Encounter"):
        stay, patient = _stay_of(visit, known), known.patient_of(visit)
        if stay is not None and patient:
            stays.setdefault(patient, []).append(stay)
    for held in stays.values():
        held.sort(key=lambda stay: stay[:2])
        for at, first in enumerate(held):
            time = first.told.one.record.time
            least = parameters.at(DISTANCE_PARAMETER, time, DEFAULT_KM)
            speed = max(1, parameters.at(SPEED_PARAMETER, time, DEFAULT_KMH))
            for second in held[at + 1 :]:
                gap_ms = max(0, second.start_ms - first.end_ms)
                if gap_ms * speed >= _FARTHEST_KM * _HOUR_MS:
                    break  # nor can any later one be too far
                km = _distance_km(first.place, second.place)
                if km > least and km * _HOUR_MS > speed * gap_ms:
                    yield _too_far(first.told, second.told, km, gap_ms // 60_000)


def _too_far(first: Told, second: Told, km: int, minutes: int) -> Finding:
    what = (
        f"The record says a visit {km} km away from another one of the same patient, "
        f"{minutes} minutes between them."
    )
    return observation("H6", second.one.spot, what, _PLACES, others=[first.one.record.id])


def _stay_of(visit: Told, known: Opened) -> _Stay | None:
    start, end = (moment_ms(text_at(visit.body, "period", name)) for name in ("start", "end"))
    happened = text_at(visit.body, "status") in ("arrived", "in-progress", "finished")
    place = _position(visit, known)
    if start is None or end is None or place is None or not happened:
        return None
    return _Stay(start, end, place, visit)


def _distance_km(first: tuple[float, float], second: tuple[float, float]) -> int:
    """Return the distance of two places on the sphere, whole kilometres."""
    (lat, lon), (other_lat, other_lon) = (map(math.radians, place) for place in (first, second))
    half = (
        math.sin((other_lat - lat) / 2) ** 2
        + math.cos(lat) * math.cos(other_lat) * math.sin((other_lon - lon) / 2) ** 2
    )
    return int(2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half))))


def _position(visit: Told, known: Opened) -> tuple[float, float] | None:
    """Return latitude and longitude of a visit in degrees."""
    place = visit.one.record.place
    if place is not None:
        return place.lat / 1e7, place.lon / 1e7
    for stay in objects(visit.body, "location"):
        location = known.at(stay.get("location"), visit)
        body = {} if location is None else location.body
        lat, lon = (number_at(body, "position", name) for name in ("latitude", "longitude"))
        if lat is not None and lon is not None:
            return float(lat), float(lon)
    return None


def forked(known: Opened) -> Iterator[Finding]:
    """H8: two records that still hold tell one version of a resource differently.

    Of resources that name no version nothing is said: systems write the same house or person in
    more than one way. That a record is corrected once only is a rule of admission.
    """
    versions: dict[tuple[str, str], Told] = {}
    for told in known.of():
        name = told.key, text_at(told.body, "meta", "versionId")
        if not all(name):
            continue
        first = versions.setdefault(name, told)
        if first.body != told.body:
            what = f"The record says another {told.kind} than one of the same id and version."
            yield observation("H8", told.one.spot, what, _FORK, others=[first.one.record.id])


def bad_vaccinations(known: Opened, parameters: Parameters) -> Iterator[Finding]:
    """H9: two doses of a vaccine too soon after one another, or a lot that is past its date.

    A lot that bears two dates is found as well.

    Args:
        known: opened documents.
        parameters: ``H9.days``, the least days between doses of one vaccine, 14 where nothing is
            published.
    """
    doses: dict[tuple[str, tuple[str, str]], list[Told]] = {}
    lots: dict[tuple[tuple[str, str], str], Told] = {}
    for dose in known.of("Immunization"):
        body = dose.body
        if text_at(body, "status") != "completed":
            continue
        vaccines = sorted(codes_of(body.get("vaccineCode")))
        for vaccine in vaccines:
            doses.setdefault((known.patient_of(dose), vaccine), []).append(dose)
        yield from _bad_lot(dose, vaccines, lots)
    seen: set[tuple[str, str]] = set()
    for (patient, _), given in doses.items():
        for first, second in neighbours(given, _dose_time) if patient else ():
            pair = first.one.record.id, second.one.record.id
            days = _days_between(_dose_time(first), _dose_time(second))
            least = parameters.at(INTERVAL_PARAMETER, second.one.record.time, DEFAULT_DAYS)
            if days < least and pair not in seen:
                seen.add(pair)
                what = f"The record says a dose {days} days after another one of the same vaccine."
                yield observation(
                    "H9", second.one.spot, what, _TOO_SOON, severity=Severity.WARNING,
                    others=[first.one.record.id],
                )  # fmt: skip


def _dose_time(dose: Told) -> str:
    return text_at(dose.body, "occurrenceDateTime")


def _bad_lot(
    dose: Told,
    vaccines: list[tuple[str, str]],
    lots: dict[tuple[tuple[str, str], str], Told],
) -> Iterator[Finding]:
    """Yield what is wrong with the lot of a dose."""
    expiry, lot = text_at(dose.body, "expirationDate"), text_at(dose.body, "lotNumber")
    if is_after(_dose_time(dose)[:10], expiry):
        what = f"The record says a dose on {_dose_time(dose)[:10]} of a lot expired on {expiry}."
        yield observation("H9", dose.one.spot, what, _LOT)
    for vaccine in vaccines if lot and expiry else ():
        first = lots.setdefault((vaccine, lot), dose)
        other = text_at(first.body, "expirationDate")
        if is_after(expiry, other) or is_after(other, expiry):
            what = f"The record says that a lot expires on {expiry}; another record says {other}."
            yield observation("H9", dose.one.spot, what, _LOT, others=[first.one.record.id])
