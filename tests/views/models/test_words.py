import pytest

from desktop.views.models.words import ago, countdown, day, moment, octets


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "just now"),
        (61, "1 min ago"),
        (7_200, "2 h ago"),
        (200_000, "2 days ago"),
        (30_000_000, "11 months ago"),
    ],
)
def test_ages_are_told_in_their_largest_unit(seconds: int, words: str) -> None:
    assert ago(seconds) == words


@pytest.mark.parametrize(
    ("left_ms", "words"),
    [
        (1, "1 s"),
        (59_001, "1 min"),
        (61_000, "1 min 01 s"),
        (600_000, "10 min"),
        (7_260_000, "2 h 01 min"),
        (-5, "0 s"),
    ],
)
def test_a_countdown_never_promises_too_little(left_ms: int, words: str) -> None:
    assert countdown(left_ms) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 bytes"), (999, "999 bytes"), (1_500, "1.5 kB"), (6_600_000, "6.6 MB")],
)
def test_sizes_are_short(count: int, words: str) -> None:
    assert octets(count) == words


def test_times_are_utc() -> None:
    assert day(0) == "1 Jan 1970"
    assert moment(1_795_377_155_000) == "22 Nov 2026, 19:52"
