"""H5: who read without being allowed to.

Emergency access is on the log in public and is flagged until a second person has reviewed it. Any
other reading is told by a FHIR AuditEvent (R4 section 6.4) and allowed by a Consent (section 6.2),
both in private documents.
"""

from collections.abc import Iterator

from desktop.checks.health.opened import (
    BREAK_GLASS_KIND,
    Opened,
    Told,
    is_after,
    objects,
    text_at,
)
from desktop.checks.observed import Observed, Parameters, Spot, observation
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.scalar import format_time, parse_time

APPROVAL_KIND = "record.approval"
DAYS_PARAMETER = "H5.review_days"
DEFAULT_DAYS = 7

_DAY_MS = 24 * 3600 * 1000
_LAST_MS = parse_time("9999-12-31T23:59:59.999Z")
_READING = ("R", "E")  # AuditEvent.action

_EMERGENCY = (
    "Somebody read a patient's documents without consent and said why.",
    "Compare it with the duty roster of that day; a second person has to review it.",
)
_OVERDUE = (
    "Nobody has confirmed that the access was needed.",
    "Ask the house for its review, and the reader for the reason.",
)
_NO_CONSENT = (
    "The patient had not allowed this reading, or had withdrawn the consent before.",
    "Ask the reader for the reason, and tell the patient.",
)


class Accesses:
    """The emergency accesses of a log, and which of them were reviewed."""

    def __init__(self) -> None:
        self._found: list[tuple[Spot, str, str, bool]] = []  # time, reason, whether reviewed

    def add(self, one: Observed) -> None:
        """Take in one record; those of other kinds and withdrawn ones say nothing."""
        if one.name == BREAK_GLASS_KIND and not one.is_withdrawn:
            reason = str(one.record.data["reason"]).replace("_", " ")
            self._found.append((one.spot, one.record.time, reason, one.is_approved))

    def told(self) -> Iterator[tuple[Spot, str, str, bool]]:
        """Yield where each access stands, its time, its reason, and whether it was reviewed."""
        yield from self._found


def emergency_access(accesses: Accesses, parameters: Parameters, now: str) -> Iterator[Finding]:
    """H5, in public: emergency access; a note once reviewed, an error once review is overdue.

    Args:
        accesses: those of the log.
        parameters: ``H5.review_days``, 7 where nothing is published.
        now: time of the newest seal.
    """
    for spot, time, reason, is_reviewed in accesses.told():
        days = parameters.at(DAYS_PARAMETER, time, DEFAULT_DAYS)
        due = format_time(min(parse_time(time) + days * _DAY_MS, _LAST_MS))
        if is_reviewed:
            texts, severity, word = _EMERGENCY, Severity.NOTE, "reviewed"
        elif now <= due:
            texts, severity, word = _EMERGENCY, Severity.WARNING, "not reviewed yet"
        else:
            texts, severity, word = _OVERDUE, Severity.ERROR, f"not reviewed within {days} days"
        what = f"The record says emergency access on {time[:10]} ({reason}), {word}."
        yield observation("H5", spot, what, texts, severity=severity)


def without_consent(known: Opened) -> Iterator[Finding]:
    """H5, in private: a reading that no consent of the patient covered.

    Emergency access is left to `emergency_access`.
    """
    consents: dict[str, list[Told]] = {}
    for consent in known.ever("Consent"):
        consents.setdefault(known.patient_of(consent), []).append(consent)
    for event in known.of("AuditEvent"):
        body = event.body
        if text_at(body, "action") not in _READING or event.one.name == BREAK_GLASS_KIND:
            continue
        for patient in sorted(_read(event, known)):
            held = consents.get(patient, [])
            if not any(_covers(consent, event, known) for consent in held):
                what = (
                    f"The record says that a patient's documents were read on "
                    f"{text_at(body, 'recorded')[:10]}; no consent on record covers it."
                )
                others = [consent.one.record.id for consent in held]
                yield observation("H5", event.one.spot, what, _NO_CONSENT, others=others)


def _read(event: Told, known: Opened) -> set[str]:
    """Return the patients whose documents were read."""
    found: set[str] = set()
    for entity in objects(event.body, "entity"):
        what = entity.get("what")
        read = known.at(what, event)
        if read is not None:
            found.add(known.patient_of(read))
        elif "Patient/" in text_at(what, "reference"):
            found.add(known.name(what, event))
    return found - {""}


def _covers(consent: Told, event: Told, known: Opened) -> bool:
    """Return whether a consent allowed a reading at its time."""
    time, body = text_at(event.body, "recorded"), consent.body
    if text_at(body, "status") != "active" or is_after(text_at(body, "dateTime"), time):
        return False
    if consent.until is None and consent.one.is_withdrawn:
        return False
    if consent.until is not None and not is_after(consent.until, time):
        return False
    provisions = objects(body, "provision")
    if not provisions:
        return True
    rule = provisions[0]
    if not _applies(rule, consent, event, known):
        return False
    is_allowed = text_at(rule, "type") != "deny"
    exceptions = (_applies(one, consent, event, known) for one in objects(rule, "provision"))
    return is_allowed != any(exceptions)


def _applies(rule: JsonObject, consent: Told, event: Told, known: Opened) -> bool:
    """Return whether a provision is about the time and the reader of an event."""
    time = text_at(event.body, "recorded")
    period = rule.get("period")
    if is_after(text_at(period, "start"), time) or is_after(time, text_at(period, "end")):
        return False
    actors = {known.name(one.get("reference"), consent) for one in objects(rule, "actor")}
    readers = {known.name(one.get("who"), event) for one in objects(event.body, "agent")}
    return not actors or not actors.isdisjoint(readers - {""})
