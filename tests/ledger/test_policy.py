from collections.abc import Callable

import pytest

from desktop.errors import CivicLedgerError
from desktop.ledger.charter import parse_charter
from desktop.ledger.note import COSIGNATURE, ED25519, make_vkey
from desktop.ledger.policy import format_policy, parse_policy, policy_of
from tests.ledger.log_vectors import load
from tests.ledger.small_city import NAMES, ORIGIN, Key, charter_of, cosigner_key, log_key

GOLDEN = load("civicledger/charter")["policy"]
TEXT = format_policy(charter_of())
SMALL_ORDER = make_vkey("north", COSIGNATURE, b"\x01" + bytes(31)).text


def test_the_golden_policy_comes_out_and_goes_in() -> None:
    charter = parse_charter(GOLDEN["charter_text"].encode())
    assert format_policy(charter) == GOLDEN["policy_text"]
    assert parse_policy(GOLDEN["policy_text"]) == policy_of(charter)
    assert load("civicledger/log_small")["policy_text"] == GOLDEN["policy_text"]


@pytest.mark.parametrize("count", range(1, 5))
def test_the_policy_of_every_charter_comes_back(count: int) -> None:
    charter = charter_of(NAMES[:count])
    assert parse_policy(format_policy(charter)) == policy_of(charter)


def _swap(old: str, new: str) -> Callable[[], str]:
    def text() -> str:
        assert old in TEXT
        return TEXT.replace(old, new)

    return text


def _line(start: str) -> str:
    return next(f"{line}\n" for line in TEXT.split("\n") if line.startswith(start))


LOG, NORTH, SOUTH, GROUP = (
    _line(start) for start in ("log", "witness north", "witness south", "group")
)


@pytest.mark.parametrize(
    "text",
    [
        lambda: "",
        lambda: "\n",
        lambda: TEXT[:-1],
        lambda: TEXT + "\n",
        lambda: TEXT + "# a comment\n",
        lambda: TEXT * 2,
        lambda: "x" * 70_000,
        _swap("\n", "\r\n"),
        _swap(LOG, ""),
        _swap(LOG, LOG * 2),
        _swap(LOG, "log\n"),
        _swap(LOG, LOG[:-1] + " https://log.example/\n"),
        _swap(LOG, LOG.replace(" ", "  ")),
        _swap(LOG, f"log {cosigner_key('north').text}\n"),
        _swap(LOG, LOG + f"log {make_vkey('other.example', ED25519, Key('o').public).text}\n"),
        _swap(LOG, f"log {make_vkey('Bad_Origin', ED25519, Key('o').public).text}\n"),
        _swap(NORTH, ""),
        _swap(NORTH, NORTH * 2),
        _swap(NORTH + SOUTH, SOUTH + NORTH),
        _swap(NORTH, NORTH.replace("witness north ", "witness ")),
        _swap(NORTH, NORTH.replace("witness north", "witness none")),
        _swap(NORTH, NORTH.replace("witness north", "witness No")),
        _swap(NORTH, f"witness north {log_key('north').text}\n"),
        _swap(NORTH, f"witness north {SMALL_ORDER}\n"),
        _swap(NORTH, f"witness north {cosigner_key('south').text}\n"),
        lambda: TEXT.replace("witness south", "witness north").replace(" south", " north"),
        _swap(GROUP, ""),
        _swap(GROUP, GROUP * 2),
        _swap(GROUP, GROUP.replace("AUTHORITIES", "OTHERS")),
        _swap(GROUP, GROUP.replace(" 3 ", " 0 ")),
        _swap(GROUP, GROUP.replace(" 3 ", " 03 ")),
        _swap(GROUP, GROUP.replace(" 3 ", " +3 ")),
        _swap(GROUP, GROUP.replace(" 3 ", " \u0663 ")),
        _swap(GROUP, GROUP.replace(" 3 ", " 5 ")),
        _swap(GROUP, GROUP.replace(" 3 ", " 300 ")),
        _swap(GROUP, GROUP.replace(" west", "")),
        _swap(GROUP, "group AUTHORITIES\n"),
        _swap("quorum AUTHORITIES", "quorum none"),
        _swap("quorum AUTHORITIES\n", ""),
        lambda: "witness\n" + TEXT,
    ],
)
def test_any_other_text_is_refused(text: Callable[[], str]) -> None:
    with pytest.raises(CivicLedgerError):
        parse_policy(text())


def test_a_policy_may_name_several_logs_of_one_origin() -> None:
    second = make_vkey(ORIGIN, ED25519, Key("south log").public)
    policy = parse_policy(TEXT.replace(LOG, f"{LOG}log {second.text}\n"))
    assert policy.log_keys == (log_key("north"), second)
