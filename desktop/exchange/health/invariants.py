"""Rules between the elements of FHIR R4 (4.0.1) that no table of elements holds.

Named as the standard names them. Only those are held that a reader of city records relies on; the
others are left to the systems that write the documents.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from xml.etree import ElementTree as ET

from desktop.exchange.exact_json import ExactObject, ExactValue

_XHTML = "{http://www.w3.org/1999/xhtml}"
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)")
_PLAIN_TAGS = """
a abbr acronym address b big blockquote br caption cite code col colgroup dd dfn div dl dt em h1 h2
h3 h4 h5 h6 hr i img li ol p pre q samp small span strong sub sup table tbody td tfoot th thead tr
tt ul var"""
_TAGS = frozenset(_PLAIN_TAGS.split())
_ACTIVE = re.compile(r"\s*(?:javascript|vbscript|data)\s*:", re.IGNORECASE)

_Rule = Callable[[ExactObject], str | None]


def broken_rules(kind: str, value: ExactObject) -> Iterator[str]:
    """Yield which rules an object of a type breaks, as the rest of a sentence."""
    for rule in _RULES.get(kind, ()):
        what = rule(value)
        if what is not None:
            yield what


def _extension(value: ExactObject) -> str | None:
    has_value = any(name.removeprefix("_").startswith("value") for name in value)
    if has_value == ("extension" in value):
        return "has neither a value nor extensions, or both (ext-1)"
    return None


def _period(value: ExactObject) -> str | None:
    start, end = value.get("start"), value.get("end")
    if isinstance(start, str) and isinstance(end, str):
        length = min(len(start), len(end), 10)
        if start[:length] > end[:length]:
            return "ends before it starts (per-1)"
    return None


def _narrative(value: ExactObject) -> str | None:
    text = value.get("div")
    if not isinstance(text, str):
        return None
    if "<!" in text.replace("<!--", "") or "<?" in text or _ENTITY.search(text):
        return "has a div with declarations or entities of its own (txt-1)"
    try:
        root = ET.fromstring(text.replace("&nbsp;", "&#160;"))  # noqa: S314  # no DOCTYPE, no entity gets here
    except ET.ParseError:
        return "has a div that is not XHTML (txt-1)"
    if root.tag != f"{_XHTML}div" or not all(_is_plain(one) for one in root.iter()):
        return "has a div with more than plain formatting (txt-1)"
    return None


def _is_plain(node: ET.Element) -> bool:
    if node.tag.removeprefix(_XHTML) not in _TAGS or not node.tag.startswith(_XHTML):
        return False
    return not any(
        name.lower().startswith("on") or _ACTIVE.match(text) for name, text in node.items()
    )


def _contact(value: ExactObject) -> str | None:
    if not value.keys() & {"name", "telecom", "address", "organization"}:
        return "says neither who nor where (pat-1)"
    return None


def _organization(value: ExactObject) -> str | None:
    return (
        None if value.keys() & {"name", "identifier"} else "has no name and no identifier (org-1)"
    )


def _observed(value: ExactObject) -> str | None:
    if "dataAbsentReason" in value and any(name.startswith("value") for name in value):
        return "has a value and a reason why there is none (obs-6)"
    return None


def _condition(value: ExactObject) -> str | None:
    verification = _codes_of(value.get("verificationStatus"))
    if "clinicalStatus" in value and "entered-in-error" in verification:
        return "was entered in error and has a clinical status all the same (con-5)"
    ended = any(name.startswith("abatement") for name in value)
    if ended and "clinicalStatus" in value:
        known = _codes_of(value["clinicalStatus"])
        if not known & {"resolved", "remission", "inactive"}:
            return "has ended, but its clinical status does not say so (con-4)"
    return None


def _allergy(value: ExactObject) -> str | None:
    is_wrong = "entered-in-error" in _codes_of(value.get("verificationStatus"))
    if is_wrong and "clinicalStatus" in value:
        return "was entered in error and has a clinical status all the same (ait-2)"
    if not is_wrong and "clinicalStatus" not in value:
        return "has no clinical status (ait-1)"
    return None


def _consent(value: ExactObject) -> str | None:
    return None if value.keys() & {"policy", "policyRule"} else "names no policy (ppc-1)"


def _contact_point(value: ExactObject) -> str | None:
    return (
        "has a value, but no system (cpt-2)" if "value" in value and "system" not in value else None
    )


def _quantity(value: ExactObject) -> str | None:
    return (
        "has a code, but no system (qty-3)" if "code" in value and "system" not in value else None
    )


def _range(value: ExactObject) -> str | None:
    low, high = (_number(value.get(name)) for name in ("low", "high"))
    return (
        "has its low above its high (rng-2)" if low is not None is not high and low > high else None
    )


def _number(value: ExactValue) -> Decimal | None:
    number = value.get("value") if isinstance(value, dict) else None
    return number if isinstance(number, Decimal) else None


def _dispense(value: ExactObject) -> str | None:
    prepared, handed = value.get("whenPrepared"), value.get("whenHandedOver")
    if isinstance(prepared, str) and isinstance(handed, str):
        length = min(len(prepared), len(handed), 10)
        if handed[:length] < prepared[:length]:
            return "was handed over before it was prepared (mdd-1)"
    return None


def _bundle(value: ExactObject) -> str | None:
    entries = value.get("entry")
    items = [one for one in entries if isinstance(one, dict)] if isinstance(entries, list) else []
    kind = value.get("type")
    if kind in ("transaction", "batch") and not all("request" in one for one in items):
        return f"is a {kind}, and one of its entries has no request (bdl-3)"
    if kind == "document" and not {"identifier", "timestamp"} <= value.keys():
        return "is a document without identifier and time (bdl-9, bdl-10)"
    if kind != "history":
        urls = [str(one["fullUrl"]) + _version_of(one) for one in items if "fullUrl" in one]
        if len(set(urls)) != len(urls):
            return "has two entries with one fullUrl (bdl-7)"
    return None


def _version_of(entry: ExactObject) -> str:
    resource = entry.get("resource")
    meta = resource.get("meta") if isinstance(resource, dict) else None
    return f" {meta.get('versionId')}" if isinstance(meta, dict) else ""


def _codes_of(concept: ExactValue) -> frozenset[str]:
    codings = concept.get("coding") if isinstance(concept, dict) else None
    items = codings if isinstance(codings, list) else []
    return frozenset(str(one.get("code")) for one in items if isinstance(one, dict))


_RULES: Mapping[str, tuple[_Rule, ...]] = {
    "AllergyIntolerance": (_allergy,),
    "Bundle": (_bundle,),
    "Condition": (_condition,),
    "Consent": (_consent,),
    "ContactPoint": (_contact_point,),
    "Extension": (_extension,),
    "MedicationDispense": (_dispense,),
    "Narrative": (_narrative,),
    "Observation": (_observed,),
    "Organization": (_organization,),
    "Patient.contact": (_contact,),
    "Period": (_period,),
    "Quantity": (_quantity,),
    "Range": (_range,),
}
