"""What the tables of a replica say of approvals, for records that the tests write as they like."""

from collections.abc import Sequence

from desktop.checks.observed import Observed


def with_approvals(observed: Sequence[Observed]) -> list[Observed]:
    """Return records, each with whether an approval by another key names its very bytes."""
    named = dict[tuple[str, str], set[str]]()  # id and hash of a record, to who approved it
    for one in observed:
        items = one.record.data.get("records") if one.name == "record.approval" else None
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict):
                own = str(item["id"]), str(item["sha256"])
                named.setdefault(own, set()).add(one.issuer)
    return [one._replace(is_approved=bool(_by(one, named) - {one.issuer})) for one in observed]


def _by(one: Observed, named: dict[tuple[str, str], set[str]]) -> set[str]:
    return named.get((one.record.id, one.record.sha256.hex()), set())
