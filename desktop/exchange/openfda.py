"""Recall notices of openFDA in: drafts of ``recall.notice/1``.

Reads the answer of the enforcement API (``{"meta", "results"}``), one notice, a list of notices, or
one notice a line, as openFDA publishes its archives; names may be joined by underscores, as in the
API, or by hyphens, as in the archives. Follows openFDA's reference of enforcement reports. Names
stay as they are; the kind's schema says which of them a record has, the others (the firm's postal
address, annotations under ``openfda``) are left out. Dates become ``YYYY-MM-DD``. Whether a notice
is complete is left to the kind.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domains.forms import is_date
from desktop.errors import FormatError
from desktop.exchange.exact_json import ExactObject, ExactValue, parse_exact
from desktop.ledger.json_profile import JsonObject

_NAMES = frozenset(
    (
        "address_1",
        "address_2",
        "center_classification_date",
        "city",
        "classification",
        "code_info",
        "country",
        "distribution_pattern",
        "event_id",
        "initial_firm_notification",
        "more_code_info",
        "openfda",
        "postal_code",
        "product_code",
        "product_description",
        "product_quantity",
        "product_type",
        "reason_for_recall",
        "recall_initiation_date",
        "recall_number",
        "recalling_firm",
        "report_date",
        "state",
        "status",
        "termination_date",
        "voluntary_mandated",
    )
)
_DATES = ("report_date", "recall_initiation_date", "termination_date")
_DATE_FORMS = (
    re.compile(r"(?P<year>[0-9]{4})-?(?P<month>[0-9]{2})-?(?P<day>[0-9]{2})"),
    re.compile(r"(?P<month>[0-9]{2})/(?P<day>[0-9]{2})/(?P<year>[0-9]{4})"),
)
_RECALL_NUMBER = re.compile(r"\bRecall # ?([A-Z]-[0-9]{3,5}-[0-9]{2,4})\b")
_COUNTRIES = {"United States": "US"}  # openFDA writes names; other countries are left out


@dataclass(frozen=True, slots=True)
class RecallDraft:
    """What a record of kind ``recall.notice/1`` says about one recall."""

    time: str | None  # of the report or else of the recall's start; None where both are unknown
    data: JsonObject


def read_recalls(data: bytes, schema: JsonObject) -> tuple[RecallDraft, ...]:
    """Return the notices of a file in their order.

    Args:
        data: the file, at most 64 MiB.
        schema: of the public data of ``recall.notice/1``.

    Raises:
        FormatError: not openFDA's JSON; the sentence names the notice, counted from 1.
    """
    properties = schema.get("properties")
    wanted = frozenset(properties) if isinstance(properties, dict) else frozenset()
    drafts = []
    for number, notice in enumerate(_notices_of(data), start=1):
        try:
            drafts.append(_draft_of(notice, wanted))
        except FormatError as error:
            raise FormatError(
                f"notice {number}: {error.what}", means="Nothing of the file was taken over."
            ) from error
    return tuple(drafts)


def _notices_of(data: bytes) -> Iterator[ExactValue]:
    """Yield the notices of a file in any of its four forms."""
    lines = [line for line in data.splitlines() if line.strip()]
    if len(lines) > 1 and all(line.startswith(b"{") and line.endswith(b"}") for line in lines):
        yield from map(parse_exact, lines)
        return
    value = parse_exact(data)
    if isinstance(value, dict) and "results" in value:
        value = value["results"]
        if not isinstance(value, list):
            raise FormatError("/results is not a list of notices")
    yield from value if isinstance(value, list) else [value]


def _draft_of(notice: ExactValue, wanted: frozenset[str]) -> RecallDraft:
    """Return the draft of one notice."""
    if not isinstance(notice, dict):
        raise FormatError("it is not an object")
    texts = _texts_of(notice)
    for name in _DATES:
        if name in texts:
            texts[name] = _date_of(name, texts[name])
    if "country" in texts:
        country = texts.pop("country")
        texts |= {"country": _COUNTRIES[country]} if country in _COUNTRIES else {}
    numbers = set(_RECALL_NUMBER.findall(texts.get("product_description", "")))
    if "recall_number" not in texts and len(numbers) == 1:
        texts["recall_number"] = numbers.pop()
    day = texts.get("report_date") or texts.get("recall_initiation_date")
    return RecallDraft(
        time=f"{day}T00:00:00.000Z" if day else None,
        data={name: text for name, text in texts.items() if name in wanted},
    )


def _texts_of(notice: ExactObject) -> dict[str, str]:
    """Return the members of a notice by the names of the API, without those that say nothing."""
    texts: dict[str, str] = {}
    for written, value in notice.items():
        name = written.replace("-", "_")
        if name not in _NAMES:
            raise FormatError(f"/{written} is not a member of a recall notice")
        if name in texts:
            raise FormatError(f"/{written} is there in two spellings")
        if name == "openfda":
            continue
        if not isinstance(value, str):
            raise FormatError(f"/{written} is not a text")
        if value.strip():
            texts[name] = value.strip()
    if not texts:
        raise FormatError("it says nothing")
    return texts


def _date_of(name: str, text: str) -> str:
    """Return a date of openFDA as ``YYYY-MM-DD``."""
    for form in _DATE_FORMS:
        match = form.fullmatch(text)
        date = "{year}-{month}-{day}".format(**match.groupdict()) if match else ""
        if is_date(date):
            return date
    raise FormatError(f"/{name}: {text!r:.40} is not a date")
