import pytest

from desktop.errors import FormatError
from desktop.exchange.zoned_time import utc_time


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-03-04T11:00:30+01:00", "2020-03-04T10:00:30.000Z"),
        ("2005-04-03T20:33:31.116000-06:00", "2005-04-04T02:33:31.116Z"),
        ("2023-02-02T11:04:03.1415Z", "2023-02-02T11:04:03.142Z"),
        ("2023-02-02T11:04:03.14149999Z", "2023-02-02T11:04:03.141Z"),
        ("2023-02-02T11:04:03.9995Z", "2023-02-02T11:04:04.000Z"),
        (" 2023-12-31T23:59:59.9999Z ", "2024-01-01T00:00:00.000Z"),
        ("2022-02-17T11:30:47.0Z", "2022-02-17T11:30:47.000Z"),
    ],
)
def test_a_time_becomes_utc_with_milliseconds(text: str, expected: str) -> None:
    assert utc_time(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2020-03-04",
        "2020-03-04T11:00:30",
        "2020-03-04 11:00:30Z",
        "2020-02-30T11:00:30Z",
        "2020-03-04T25:00:30Z",
        "2020-03-04T11:00:60Z",
        "2020-03-04T11:00:30+15:00",
        "2020-03-04T11:00:30.Z",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59.9999Z",
        "٢٠٢٠-03-04T11:00:30Z",
    ],
)
def test_another_text_is_no_time(text: str) -> None:
    with pytest.raises(FormatError):
        utc_time(text)
