from datetime import datetime

import pytest

from desktop.errors import FormatError
from desktop.exchange.table import BrokenCell, MomentCell, NumberCell, Row, Table
from desktop.exchange.table_json import object_of_table, table_of_object
from desktop.ledger.json_profile import JsonValue, format_json, parse_json

TABLE = Table(
    Row(1, ("Prüfung", "")),
    (
        Row(3, ("0111", NumberCell("111", "0000"), True)),
        Row(
            9,
            (
                MomentCell(datetime.fromisoformat("2026-04-03")),
                BrokenCell("#REF!", "shows an error", "Type."),
            ),
        ),
    ),
    ("Read as UTF-8.",),
)


def test_a_table_comes_back_with_what_each_cell_holds() -> None:
    assert table_of_object(parse_json(format_json(object_of_table(TABLE)))) == TABLE


@pytest.mark.parametrize(
    "value",
    [None, {}, {"rows": [], "notes": []}, {"rows": [[]], "notes": []},
     {"rows": [["x"]], "notes": []}, {"rows": [[1, 5]], "notes": []},
     {"rows": [[1, []]], "notes": []}, {"rows": [[1, ["what", "x"]]], "notes": []},
     {"rows": [[1, ["moment", "noon"]]], "notes": []}],
)  # fmt: skip
def test_something_else_is_refused(value: JsonValue) -> None:
    with pytest.raises(FormatError):
        table_of_object(value)
