"""A table that is not issued yet as a draft and back."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.drafts import BATCH, Draft, Outside
from desktop.errors import FormatError
from desktop.exchange.table import Table
from desktop.exchange.table_json import object_of_table, table_of_object
from desktop.views.models.batch_table import Checked, counts
from desktop.views.saying import amount, say


@dataclass(frozen=True, slots=True)
class KeptTable:
    """A table with all that was said of it."""

    name: str
    table: Table
    given: Mapping[str, str]  # header to path


def draft_of(
    draft_id: str, kind: str, now_ms: int, kept: KeptTable, found: Checked | None
) -> Draft:
    """Return the draft of a table."""
    far = amount(len(kept.table.rows), "row", "rows") if found is None else counts(found)
    return Draft(
        Outside(draft_id, kind, now_ms, BATCH, far),
        {
            "name": kept.name,
            "given": [[header, path] for header, path in kept.given.items()],
            "table": object_of_table(kept.table),
        },
    )


def table_of(draft: Draft) -> KeptTable:
    """Return the table of a draft.

    Raises:
        FormatError: it is the draft of something else.
    """
    content = draft.content
    given = content.get("given")
    pairs = given if isinstance(given, list) else []
    meant = {
        str(pair[0]): str(pair[1]) for pair in pairs if isinstance(pair, list) and len(pair) == 2
    }
    if draft.outside.sort != BATCH:
        raise FormatError(say("This is not the draft of a table."))
    return KeptTable(str(content.get("name", "")), table_of_object(content.get("table")), meant)
