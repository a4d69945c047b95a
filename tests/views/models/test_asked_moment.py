import pytest

from desktop.errors import UsageError
from desktop.ledger.scalar import parse_time
from desktop.views.models.asked_moment import AskedMoment, asked_moment


@pytest.mark.parametrize("text", ["812", " 812 ", "8 12", "8\u202f12"])
def test_a_number_is_a_block(text: str) -> None:
    assert asked_moment(text) == AskedMoment(height=812)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2026-03-31", "2026-03-31T23:59:59.999Z"),
        ("2026-03-31 14:00", "2026-03-31T14:00:59.999Z"),
        ("2026-03-31T14:00:05Z", "2026-03-31T14:00:59.999Z"),
    ],
)
def test_a_day_and_a_minute_mean_their_end(text: str, time: str) -> None:
    assert asked_moment(text) == AskedMoment(time_ms=parse_time(time))


@pytest.mark.parametrize("text", ["", "soon", "2026-02-30", "31.3.2026", "-1", "1" * 13, "\u0661"])
def test_anything_else_is_told(text: str) -> None:
    with pytest.raises(UsageError, match="no moment"):
        asked_moment(text)
