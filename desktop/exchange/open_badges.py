"""Open Badges 3.0 credentials in: the public half of a diploma.

Reads an AchievementCredential in either form of the data model (VCDM 2.0 with ``validFrom``, 1.1
with ``issuanceDate``) and takes over what describes the achievement, never what describes the
person: nothing of the subject but its achievement, no results, no evidence, no credential id.
Follows Open Badges 3.0 (1EdTech) appendix B and VC Data Model 2.0 section 4. Proofs, status and
validity are not judged here but in `desktop.exchange.education.credential_check`; whether the draft
is complete is left to the kind.
"""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domains.forms import is_language
from desktop.domains.uri import is_uri
from desktop.errors import FormatError
from desktop.exchange.education.badge_shape import check_badge
from desktop.exchange.exact_json import ExactObject, ExactValue, format_number, parse_exact
from desktop.exchange.zoned_time import utc_time
from desktop.ledger.json_profile import JsonObject

_LIMIT_BYTES = 4 * 1024 * 1024  # pictures inside a credential make it large

_BASE_CONTEXTS = frozenset(
    ("https://www.w3.org/ns/credentials/v2", "https://www.w3.org/2018/credentials/v1")
)
_BADGE_CONTEXTS = "https://purl.imsglobal.org/spec/ob/v3p0/"
_BADGE_TYPES = frozenset(("AchievementCredential", "OpenBadgeCredential"))


@dataclass(frozen=True, slots=True)
class DiplomaDraft:
    """What a credential says about the achievement it attests."""

    time: str  # when it was awarded, YYYY-MM-DDTHH:MM:SS.mmmZ
    data: JsonObject  # public data of education.diploma/1
    issuer: str  # id of who issued the credential
    issuer_name: str | None
    criteria: str | None  # address of what had to be achieved


def read_credential(data: bytes, language: str) -> DiplomaDraft:
    """Return the draft of a diploma that a credential describes.

    Args:
        data: the credential as JSON, at most 4 MiB.
        language: of the achievement's name where the credential does not say.

    Raises:
        FormatError: not an AchievementCredential of Open Badges 3.0; the sentence names the member
            by its JSON pointer.
    """
    return draft_of(parse_credential(data), language)


def parse_credential(data: bytes) -> ExactObject:
    """Return the members of a credential, at most 4 MiB of JSON.

    Raises:
        FormatError: not JSON, or not an object.
    """
    value = parse_exact(data, limit_bytes=_LIMIT_BYTES)
    if not isinstance(value, dict):
        raise FormatError("the file is not a credential but another JSON value")
    return value


def draft_of(credential: ExactObject, language: str) -> DiplomaDraft:
    """Return the draft of a diploma that a parsed credential describes.

    Raises:
        FormatError: as `read_credential`.
    """
    _check_kind(credential)
    achievement = _achievement_of(credential)
    awarded = _time(credential, "awardedDate", "validFrom", "issuanceDate")
    if awarded is None:
        raise FormatError("/validFrom is missing")
    issuer, issuer_name = issuer_of(credential)
    data = _data_of(credential, achievement, awarded, language)
    check_badge(credential)
    criteria = achievement.get("criteria")
    return DiplomaDraft(
        time=utc_time(awarded),
        data=data,
        issuer=issuer,
        issuer_name=issuer_name,
        criteria=_uri(criteria, "id") if isinstance(criteria, dict) else None,
    )


def _check_kind(credential: ExactObject) -> None:
    """Raise unless contexts and types are those of an Open Badges 3.0 achievement."""
    contexts = _texts(credential, "@context")
    if not contexts or contexts[0] not in _BASE_CONTEXTS:
        raise FormatError("/@context does not begin with that of verifiable credentials")
    if not any(context.startswith(_BADGE_CONTEXTS) for context in contexts):
        raise FormatError("/@context is not that of Open Badges 3.0")
    types = _texts(credential, "type")
    if "VerifiableCredential" not in types or _BADGE_TYPES.isdisjoint(types):
        raise FormatError(f"/type: {', '.join(types):.100} is not an achievement")


def _achievement_of(credential: ExactObject) -> ExactObject:
    """Return the achievement of the credential's only subject."""
    subject = credential.get("credentialSubject")
    if isinstance(subject, list) and len(subject) == 1:
        subject = subject[0]
    if not isinstance(subject, dict):
        raise FormatError("/credentialSubject is not one object")
    achievement = subject.get("achievement")
    if not isinstance(achievement, dict) or "Achievement" not in _texts(achievement, "type"):
        raise FormatError("/credentialSubject/achievement is not an achievement")
    return achievement


def _data_of(
    credential: ExactObject, achievement: ExactObject, awarded: str, language: str
) -> JsonObject:
    """Return the public data of the diploma; dates are those of the place that wrote them."""
    name = achievement.get("name")
    if not isinstance(name, str) or not name.strip():
        raise FormatError("/credentialSubject/achievement/name is missing")
    spoken = achievement.get("inLanguage")
    known = spoken if isinstance(spoken, str) and is_language(spoken) else None
    data: JsonObject = {
        "achievement": {known or language: name.strip()},
        "awarded": awarded[:10],
    }
    kind = achievement.get("achievementType")
    credits_available = achievement.get("creditsAvailable")
    found = {
        "achievementType": kind if isinstance(kind, str) else None,
        "achievementId": _uri(achievement, "id"),
        "credits": (
            format_number(credits_available) if isinstance(credits_available, Decimal) else None
        ),
        "language": known,
        "validFrom": (_time(credential, "validFrom", "issuanceDate") or "")[:10],
        "validUntil": (_time(credential, "validUntil", "expirationDate") or "")[:10],
    }
    return {**data, **{field: text for field, text in found.items() if text}}


def issuer_of(credential: ExactObject) -> tuple[str, str | None]:
    """Return the id and the name of who issued a credential.

    Raises:
        FormatError: no id, or one that is no address.
    """
    issuer = credential.get("issuer")
    if isinstance(issuer, str) and is_uri(issuer):
        return issuer, None
    issuer_id = _uri(issuer, "id") if isinstance(issuer, dict) else None
    if not isinstance(issuer, dict) or issuer_id is None:
        raise FormatError("/issuer has no id")
    name = issuer.get("name")
    return issuer_id, name if isinstance(name, str) else None


def _time(credential: ExactObject, *names: str) -> str | None:
    """Return the first of some times that is there, as it is written."""
    for name in names:
        if name in credential:
            text = credential[name]
            try:
                utc_time(text if isinstance(text, str) else "")
            except FormatError as error:
                raise FormatError(f"/{name}: {error.what}") from error
            return str(text).strip()
    return None


def _texts(holder: ExactObject, name: str) -> list[str]:
    """Return the texts of a member that is one text or a list."""
    value: ExactValue = holder.get(name)
    return [item for item in (value if isinstance(value, list) else [value]) if type(item) is str]


def _uri(holder: ExactObject, name: str) -> str | None:
    """Return a member that is an address; None where it is not there or something else."""
    value = holder.get(name)
    return value if isinstance(value, str) and is_uri(value) else None
