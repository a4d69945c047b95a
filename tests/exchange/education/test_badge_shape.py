import json

import pytest

from desktop.errors import FormatError
from desktop.exchange.education.badge_shape import check_badge
from desktop.exchange.open_badges import parse_credential
from desktop.ledger.json_profile import JsonValue
from tests.exchange.samples import SHIPPED

SAMPLE = (SHIPPED / "education" / "1edtech" / "complete.json").read_bytes()
ACHIEVEMENT = "credentialSubject/achievement"


def changed(path: str, value: JsonValue) -> bytes:
    """Return the published degree with one member set; None takes it away."""
    credential = json.loads(SAMPLE)
    holder = credential
    *steps, last = path.split("/")
    for step in steps:
        holder = holder[int(step)] if isinstance(holder, list) else holder[step]
    key = int(last) if isinstance(holder, list) else last
    if value is None:
        del holder[key]
    else:
        holder[key] = value
    return json.dumps(credential).encode()


def test_a_whole_degree_has_its_form() -> None:
    check_badge(parse_credential(SAMPLE))


def test_extensions_stay_as_they_are() -> None:
    check_badge(parse_credential(changed(f"{ACHIEVEMENT}/ext:rooms", [1, {"type": "Anything"}])))


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("id", "no address", "/id is not an address"),
        ("name", 5, "/name is not a text"),
        ("validFrom", "2010", "/validFrom is not a time"),
        ("awardedDate", True, "/awardedDate is not a time"),
        ("image", "https://x.example/", "/image is not an object"),
        ("image/type", "Picture", "/image/type: Picture is not Image"),
        ("evidence/0/type", None, "/evidence/0/type: None is not Evidence"),
        ("evidence/0", "paper", "/evidence/0 is not an object"),
        ("credentialSubject/creditsEarned", "42", "/credentialSubject/creditsEarned is not a num"),
        ("credentialSubject/type", ["Person"], "/credentialSubject/type: Person is not"),
        (
            "credentialSubject/identifier/0/hashed",
            "no",
            "/credentialSubject/identifier/0/hashed is not true or false",
        ),
        (
            "credentialSubject/identifier/0/identityHash",
            None,
            "/credentialSubject/identifier/0/identityHash is missing",
        ),
        ("credentialSubject/result/0/value", 1, "/credentialSubject/result/0/value is not a text"),
        (f"{ACHIEVEMENT}/criteria", "pass", f"/{ACHIEVEMENT}/criteria is not an object"),
        (f"{ACHIEVEMENT}/name", ["a"], f"/{ACHIEVEMENT}/name is not a text"),
        (
            f"{ACHIEVEMENT}/alignment/0/targetUrl",
            None,
            f"/{ACHIEVEMENT}/alignment/0/targetUrl is missing",
        ),
        (
            f"{ACHIEVEMENT}/resultDescription/0/resultType",
            None,
            f"/{ACHIEVEMENT}/resultDescription/0/resultType is missing",
        ),
        (
            f"{ACHIEVEMENT}/resultDescription/0/allowedValue/1",
            7,
            f"/{ACHIEVEMENT}/resultDescription/0/allowedValue/1 is not a text",
        ),
        ("credentialStatus", {"id": "urn:x:1"}, "/credentialStatus/type is missing"),
    ],
)
def test_a_member_of_another_form_is_named(path: str, value: JsonValue, words: str) -> None:
    with pytest.raises(FormatError) as caught:
        check_badge(parse_credential(changed(path, value)))
    assert caught.value.what.startswith(words)


def test_one_bad_item_in_ten_thousand_is_named() -> None:
    results: list[JsonValue] = [{"type": ["Result"]} for _ in range(9_999)]
    good = parse_credential(changed("credentialSubject/result", results))
    check_badge(good)
    bad = parse_credential(changed("credentialSubject/result", [*results, {"type": ["Grade"]}]))
    with pytest.raises(FormatError, match="/credentialSubject/result/9999/type: Grade is not"):
        check_badge(bad)
    more = parse_credential(changed("credentialSubject/result", results * 2))
    with pytest.raises(FormatError, match="has more than 10,000 items"):
        check_badge(more)
