"""Checks of education that need the private documents: E5 and E10, and more of E6 and E9.

They are given the documents that the reader could open, by the id of their record; a record whose
document is not there is passed over. A proof is judged by a function that the caller gives, for
documents in other formats are not known here.
Numbers of a document may be decimal texts, as a kind writes them, or decimals and integers.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation

from desktop.checks.check import Ask, Check, Context, Documents, OpenedGroup
from desktop.checks.observed import Observed, Spot, observation
from desktop.checks.school_records import COURSE_KIND, DIPLOMA_KIND
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonObject, JsonValue

_DID_KEY = "did:key:"
_PROOF = (
    "The private document is not what the school signed, or another than the school signed it.",
    "Ask the holder for the copy that the school handed out, and compare it.",
)
_COPIED = (
    "Two documents claim to be the same credential and say different things.",
    "Ask the school which of the two it issued; the other one is to be revoked.",
)
_RANGE = (
    "The result is none of those that the achievement can have.",
    "Ask the school for the right result.",
)
_HOLDER = (
    "Whoever shows the document cannot prove that it is theirs, or it is somebody else's.",
    "Ask the school to issue it to the key of the person concerned.",
)


def bad_proof(
    observed: Iterable[Observed],
    documents: Mapping[str, bytes],
    keys_of: Callable[[str], frozenset[str]],
    judge: Callable[[bytes, frozenset[str]], str | None],
) -> Iterator[Finding]:
    """E5: a signed document whose proof does not fit, or whose key is not the record's issuer's.

    Args:
        observed: records of schools in ledger order.
        documents: their private documents, byte for byte, by the id of the record.
        keys_of: returns a key together with those that came before and after it by rotation.
        judge: given a document and the keys that may have signed it, returns what is wrong with its
            proof, or None; such as `desktop.exchange.education.credential_check.proof_problem`.
    """
    for one in _awards(observed):
        document = documents.get(one.record.id)
        if document is None:
            continue
        wrong = judge(document, keys_of(one.issuer))
        if wrong is not None:
            what = f"The record's document has a proof that does not hold: {wrong:.300}"
            yield observation("E5", one.spot, what, _PROOF)


def copied(
    observed: Iterable[Observed], documents: Mapping[str, bytes], opened: Mapping[str, JsonObject]
) -> Iterator[Finding]:
    """E6: two records whose documents have one credential id and different bytes.

    Args:
        observed: records of schools in ledger order.
        documents: their private documents, byte for byte, by the id of the record.
        opened: the same documents, parsed.
    """
    first: dict[str, tuple[bytes, Spot]] = {}
    for one in _awards(observed):
        document, fields = documents.get(one.record.id), opened.get(one.record.id)
        if document is None or fields is None or not isinstance(fields.get("id"), str):
            continue
        digest = hashlib.sha256(document).digest()
        known, spot = first.setdefault(str(fields["id"]), (digest, one.spot))
        if known != digest:
            what = (
                "The record's document has the identifier of another one and other content; "
                f"the other one is of the record at entry {spot.entry}."
            )
            yield observation("E6", one.spot, what, _COPIED, others=(spot.id,))


def result_out_of_range(
    observed: Iterable[Observed], opened: Mapping[str, JsonObject]
) -> Iterator[Finding]:
    """E9: credits or a result beyond what the achievement and the public record allow.

    Args:
        observed: records of schools in ledger order.
        opened: their private documents, by the id of the record.
    """
    for one in _awards(observed):
        subject = _object(opened.get(one.record.id, {}).get("credentialSubject"))
        achievement = _object(subject.get("achievement"))
        for wrong in (
            *_wrong_credits(one.record.data, subject, achievement),
            *_wrong_results(subject, achievement),
        ):
            what = f"The record's document {wrong}."
            yield observation("E9", one.spot, what, _RANGE)


def not_the_holders(
    observed: Iterable[Observed], opened: Mapping[str, JsonObject]
) -> Iterator[Finding]:
    """E10: a document that is bound to another key than the record's holder, or to none.

    Args:
        observed: records of schools in ledger order.
        opened: their private documents, by the id of the record.
    """
    for one in _awards(observed):
        holder = one.record.holder
        if holder is None or one.record.id not in opened:
            continue
        bound = _object(opened[one.record.id].get("credentialSubject")).get("id")
        if bound == holder:
            continue
        if isinstance(bound, str) and bound.startswith(_DID_KEY):
            what = "The record names another holder than its document is bound to."
            yield observation("E10", one.spot, what, _HOLDER)
        else:
            what = "The record names a holder; its document is bound to no key."
            yield observation("E10", one.spot, what, _HOLDER, severity=Severity.WARNING)


def _awards(observed: Iterable[Observed]) -> Iterator[Observed]:
    """Yield the diplomas and course results that count."""
    for one in observed:
        if one.name in (DIPLOMA_KIND, COURSE_KIND) and not one.is_withdrawn:
            yield one


def _object(value: JsonValue) -> JsonObject:
    return value if isinstance(value, dict) else {}


def _objects(value: JsonValue) -> list[JsonObject]:
    return [one for one in (value if isinstance(value, list) else []) if isinstance(one, dict)]


def _number(value: object) -> Decimal | None:
    """Return a number of a document, None where it is not there or none."""
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _wrong_credits(data: JsonObject, subject: JsonObject, achievement: JsonObject) -> Iterator[str]:
    """Yield what is wrong with the credits earned."""
    earned = _number(subject.get("creditsEarned"))
    if earned is None:
        return
    if earned < 0:
        yield "says that less than no credits were earned"
    for most, where in (
        (_number(achievement.get("creditsAvailable")), "the achievement has"),
        (_number(data.get("credits")), "the record says in public"),
    ):
        if most is not None and earned > most:
            yield f"says that more credits were earned ({earned}) than {where} ({most})"


def _wrong_results(subject: JsonObject, achievement: JsonObject) -> Iterator[str]:
    """Yield what is wrong with results, by what the achievement says of them.

    Source: Open Badges 3.0 appendix B, classes Result and ResultDescription.
    """
    described = {str(one.get("id")): one for one in _objects(achievement.get("resultDescription"))}
    for at, result in enumerate(_objects(subject.get("result")), 1):
        named = result.get("resultDescription")
        if named is None:
            continue
        wanted = described.get(str(named))
        if wanted is None:
            yield f"has a result ({at}) of a kind that the achievement does not have"
            continue
        value = result.get("value")
        allowed = wanted.get("allowedValue")
        if isinstance(allowed, list) and value is not None and value not in allowed:
            yield f"has a result ({at}) that is not among those allowed"
        number = _number(value)
        low, high = _number(wanted.get("valueMin")), _number(wanted.get("valueMax"))
        if number is not None and (
            (low is not None and number < low) or (high is not None and number > high)
        ):
            yield f"has a result ({at}) outside its lowest and highest value"


_KINDS = (DIPLOMA_KIND, COURSE_KIND)
_AWARDS = (_KINDS, "award", "awards")


def _run(ask: Ask, documents: Documents, context: Context) -> Iterator[Finding]:
    held = documents.opened
    awards = [one for one in ask(_KINDS) if one.record.id in held]
    yield from bad_proof(awards, documents.written, context.keys_of, documents.judge)
    yield from copied(awards, documents.written, held)
    yield from result_out_of_range(awards, held)
    yield from not_the_holders(awards, held)


OPENED_GROUP = OpenedGroup(
    documents=_KINDS,
    checks={
        "E5": Check("Credential's proof wrong", *_AWARDS),
        "E6": Check("Status place used twice", *_AWARDS),
        "E9": Check("Credits out of range", *_AWARDS),
        "E10": Check("Not the holder's", *_AWARDS),
    },
    run=_run,
    keeps_bytes=True,
)
