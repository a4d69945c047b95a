"""A form as a draft and back: what was typed in it, and how far it is."""

from collections.abc import Mapping

from desktop.drafts import FORM, Draft, Outside
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.views.models.form_target import FormTarget
from desktop.views.models.new_record import ABOUT, REFS
from desktop.views.saying import amount, say

NAMES = ("envelope", "data", "private", "readers")  # as the forms of a sheet stand


def draft_of(
    draft_id: str, kind: str, now_ms: int, content: tuple[Mapping[str, str], ...], gaps: int
) -> Draft:
    """Return the draft of a form.

    Args:
        draft_id: under which it is kept.
        kind: name/version.
        now_ms: Unix milliseconds.
        content: raw values, in the order of `NAMES`.
        gaps: things that are missing or not right, as last checked.
    """
    filled = sum(len(raw) for raw in content)
    far = amount(filled, "field is filled", "fields are filled")
    rest = (
        say("{things} missing", things=amount(gaps, "thing is", "things are"))
        if gaps
        else say("nothing is missing")
    )
    made: JsonObject = {
        name: {path: text for path, text in raw.items()}  # noqa: C416  (a dict of its own)
        for name, raw in zip(NAMES, content, strict=True)
    }
    return Draft(Outside(draft_id, kind, now_ms, FORM, f"{far}, {rest}"), made)


def raws_of(draft: Draft) -> tuple[Mapping[str, str], ...]:
    """Return the raw values of a draft, in the order of `NAMES`."""
    return tuple(_texts(draft.content.get(name)) for name in NAMES)


def target_of(draft: Draft) -> FormTarget:
    """Return with what the form of a draft is opened, so that it has the fields it had."""
    envelope, data, *_ = raws_of(draft)
    refs = tuple(
        (path.partition(".")[2], text)
        for path, text in envelope.items()
        if path.startswith(f"{REFS}.")
    )
    about = tuple(text for path, text in envelope.items() if path.startswith(f"{ABOUT}."))
    return FormTarget(draft.outside.kind, data, refs, about)


def _texts(value: JsonValue) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {path: text for path, text in value.items() if isinstance(text, str)}
