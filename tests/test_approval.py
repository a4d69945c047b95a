from typing import Any

from desktop.approval import approval_items


def test_more_records_than_one_statement_holds_are_approved_in_several_items() -> None:
    named = [(f"urn:uuid:{number}", bytes([number % 256]) * 32) for number in range(900)]
    items: list[Any] = list(approval_items(named))
    parts = [item["data"]["records"] for item in items]
    assert [len(part) for part in parts] == [400, 400, 100]
    assert [one["id"] for part in parts for one in part] == [name for name, _ in named]
