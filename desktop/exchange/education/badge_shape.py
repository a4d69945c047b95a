"""What the members of an Open Badges 3.0 credential must be, as far as this program reads them.

The objects of the standard are told apart by their ``type``; one that names another type, or a
member that is not the text, time or number it should be, makes the credential another document
than it claims. Members that are not listed here are extensions and stay as they are. Follows Open
Badges 3.0 (1EdTech) appendix B; what must be there at all is left to the readers, but for the few
members without which a result or an identity says nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from desktop.domains.uri import is_uri
from desktop.errors import FormatError
from desktop.exchange.exact_json import ExactObject, ExactValue, pointer_token
from desktop.exchange.zoned_time import utc_time

_Check: TypeAlias = "Callable[[ExactValue], bool]"
_MOST_ITEMS = 10_000


@dataclass(frozen=True, slots=True)
class _Scalar:
    """A member that is no object."""

    what: str  # for the sentence that refuses another value
    accepts: _Check


@dataclass(frozen=True, slots=True)
class _Class:
    """The members of one class of the standard, by name."""

    types: tuple[str, ...]  # one of which an object must name; none where it has no type
    members: Mapping[str, "_Scalar | str"]  # or the name of a class
    lists: frozenset[str] = frozenset()  # members that may be a list
    required: tuple[str, ...] = field(default=())


def _is_time(value: ExactValue) -> bool:
    try:
        utc_time(value if isinstance(value, str) else "")
    except FormatError:
        return False
    return True


_TEXT = _Scalar("a text", lambda value: isinstance(value, str))
_URI = _Scalar("an address", lambda value: isinstance(value, str) and is_uri(value))
_TIME = _Scalar("a time with a time zone", _is_time)
_NUMBER = _Scalar("a number", lambda value: isinstance(value, Decimal))
_FLAG = _Scalar("true or false", lambda value: isinstance(value, bool))

_CLASSES: Mapping[str, _Class] = {
    "credential": _Class(
        ("VerifiableCredential",),
        {
            "id": _URI, "name": _TEXT, "description": _TEXT, "image": "image",
            "evidence": "evidence", "credentialSubject": "subject", "awardedDate": _TIME,
            "validFrom": _TIME, "validUntil": _TIME, "issuanceDate": _TIME,
            "expirationDate": _TIME, "credentialStatus": "status",
        },
        frozenset(("evidence", "credentialSubject", "credentialStatus")),
    ),
    "subject": _Class(
        ("AchievementSubject",),
        {
            "id": _URI, "achievement": "achievement", "identifier": "identity", "result": "result",
            "creditsEarned": _NUMBER, "activityStartDate": _TIME, "activityEndDate": _TIME,
            "licenseNumber": _TEXT, "narrative": _TEXT, "role": _TEXT, "term": _TEXT,
            "image": "image",
        },
        frozenset(("identifier", "result")),
    ),
    "achievement": _Class(
        ("Achievement",),
        {
            "id": _URI, "name": _TEXT, "description": _TEXT, "criteria": "criteria",
            "achievementType": _TEXT, "creditsAvailable": _NUMBER, "fieldOfStudy": _TEXT,
            "humanCode": _TEXT, "image": "image", "inLanguage": _TEXT, "specialization": _TEXT,
            "tag": _TEXT, "version": _TEXT, "alignment": "alignment",
            "resultDescription": "result description",
        },
        frozenset(("tag", "alignment", "resultDescription")),
    ),
    "criteria": _Class((), {"id": _URI, "narrative": _TEXT}),
    "image": _Class(("Image",), {"id": _URI, "caption": _TEXT}),
    "evidence": _Class(
        ("Evidence",),
        {
            "id": _URI, "narrative": _TEXT, "name": _TEXT, "description": _TEXT, "genre": _TEXT,
            "audience": _TEXT,
        },
    ),
    "identity": _Class(
        ("IdentityObject",),
        {"hashed": _FLAG, "identityHash": _TEXT, "identityType": _TEXT, "salt": _TEXT},
        required=("hashed", "identityHash", "identityType"),
    ),
    "alignment": _Class(
        ("Alignment",),
        {
            "targetName": _TEXT, "targetUrl": _URI, "targetCode": _TEXT, "targetDescription": _TEXT,
            "targetFramework": _TEXT, "targetType": _TEXT,
        },
        required=("targetName", "targetUrl"),
    ),
    "result": _Class(
        ("Result",),
        {
            "value": _TEXT, "status": _TEXT, "resultDescription": _URI, "achievedLevel": _URI,
            "alignment": "alignment",
        },
        frozenset(("alignment",)),
    ),
    "result description": _Class(
        ("ResultDescription",),
        {
            "id": _URI, "name": _TEXT, "resultType": _TEXT, "allowedValue": _TEXT,
            "requiredLevel": _URI, "requiredValue": _TEXT, "valueMax": _TEXT, "valueMin": _TEXT,
            "alignment": "alignment", "rubricCriterionLevel": "level",
        },
        frozenset(("allowedValue", "alignment", "rubricCriterionLevel")),
        ("id", "name", "resultType"),
    ),
    "level": _Class(
        ("RubricCriterionLevel",),
        {
            "id": _URI, "name": _TEXT, "description": _TEXT, "level": _TEXT, "points": _TEXT,
            "alignment": "alignment",
        },
        frozenset(("alignment",)),
        ("id", "name"),
    ),
    "status": _Class(
        (),
        {"id": _URI, "type": _TEXT, "statusPurpose": _TEXT, "statusListCredential": _URI},
        required=("type",),
    ),
}  # fmt: skip


def check_badge(credential: ExactObject) -> None:
    """Raise unless every known member of a credential is what the standard says.

    Raises:
        FormatError: the first one that is not, by its JSON pointer.
    """
    _check_object(credential, _CLASSES["credential"], "")


def _check_object(value: ExactValue, known: _Class, place: str) -> None:
    if not isinstance(value, dict):
        raise FormatError(f"{place} is not an object")
    named = value.get("type")
    types = named if isinstance(named, list) else [named]
    if known.types and not any(one in known.types for one in types):
        raise FormatError(
            f"{place}/type: {', '.join(map(str, types)):.100} is not {' or '.join(known.types)}"
        )
    for name in known.required:
        if name not in value:
            raise FormatError(f"{place}/{name} is missing")
    for name, member in value.items():
        wanted = known.members.get(name)
        if wanted is not None:
            below = f"{place}/{pointer_token(name)}"
            _check_member(member, wanted, below, is_list=name in known.lists)


def _check_member(value: ExactValue, wanted: "_Scalar | str", place: str, *, is_list: bool) -> None:
    if is_list and isinstance(value, list):
        if len(value) > _MOST_ITEMS:
            raise FormatError(f"{place} has more than {_MOST_ITEMS:,} items")
        for at, item in enumerate(value):
            _check_member(item, wanted, f"{place}/{at}", is_list=False)
    elif isinstance(wanted, str):
        _check_object(value, _CLASSES[wanted], place)
    elif not wanted.accepts(value):
        raise FormatError(f"{place} is not {wanted.what}")
