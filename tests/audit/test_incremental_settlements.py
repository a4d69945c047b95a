"""The law of checks after a sync for bills and what pays them."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import strategies as st

from desktop.checks import settlement_reach
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref
from tests.audit.law import law, long_law, looked_at
from tests.audit.left_out import assert_is_missed
from tests.audit.small_log import SmallLog, status

FIELD = "R9"


class Act(NamedTuple):
    """What somebody does; each kind of act takes of it what it needs."""

    what: str
    number: int


WHATS = (
    "bill", "bill", "correct", "credit", "offer", "offer", "offer", "accept", "accept", "accept",
    "accept", "change", "quiet",
)  # fmt: skip
ACTS = st.builds(Act, st.sampled_from(WHATS), st.integers(0, 60))


class Teller:
    """Turns acts into records of one log."""

    def __init__(self, log: SmallLog) -> None:
        self.log = log
        self.made: dict[str, list[Record]] = {}

    def records(self, act: Act) -> tuple[str, Record]:
        """Return the record of an act."""
        by, record = getattr(self, f"_{act.what}")(act)
        assert isinstance(record, Record)
        self.made.setdefault(record.kind.partition("/")[0], []).append(record)
        return by, record

    def _any(self, act: Act, kind: str) -> Record | None:
        found = self.made.get(kind)
        return found[-1 - act.number % min(4, len(found))] if found else None

    def _bill(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        data: JsonObject = {"total": 10 + act.number % 3, "currency": "EUR"}
        return self.log.made("bill", data, refs=refs)

    def _correct(self, act: Act) -> tuple[str, Record]:
        target = self._any(act, "bill")
        return self._bill(act, [] if target is None else [Ref("corrects", target.id)])

    def _credit(self, act: Act) -> tuple[str, Record]:
        target = self._any(act, "bill")
        if target is None:
            return self._bill(act)
        data: JsonObject = {"amount": act.number % 4, "currency": "EUR"}
        return self.log.made("bill.credit", data, refs=[Ref("bill", target.id)])

    def _offer(self, act: Act) -> tuple[str, Record]:
        target = self._any(act, "bill")
        if target is None:
            return self._bill(act)
        currency = "EUR" if act.number % 9 else "USD"
        data: JsonObject = {"what": "money", "amount": 4 + act.number % 5, "currency": currency}
        return self.log.made("transfer.offer", data, refs=[Ref("settles", target.id)])

    def _accept(self, act: Act) -> tuple[str, Record]:
        target = self._any(act, "transfer.offer")
        if target is None:
            return self._offer(act)
        data: JsonObject = {"answer": "accept" if act.number % 8 else "decline"}
        return self.log.made("transfer.accept", data, refs=[Ref("accepts", target.id)])

    def _change(self, act: Act) -> tuple[str, Record]:
        target = self._any(act, ("bill", "bill.credit")[act.number % 2])
        return self._quiet(act) if target is None else status(self.log, target.id, "revoke")

    def _quiet(self, _act: Act) -> tuple[str, Record]:
        return self.log.made("programme", {})


def tell(acts: Sequence[Act], cuts: set[int]) -> SmallLog:
    """Log acts and look after each of some of them, and at the end."""
    log = SmallLog()
    return looked_at(log, Teller(log), acts, cuts)


test_what_is_kept_is_what_one_run_over_all_finds = law(tell, ACTS, FIELD)
test_it_is_so_in_long_stories_too = long_law(tell, ACTS, FIELD)


def told(random: Random) -> SmallLog:
    """Return a long story of chance."""
    acts = [Act(random.choice(WHATS), random.randint(0, 60)) for _ in range(random.randint(15, 40))]
    return tell(acts, {random.randint(0, 35) for _ in range(8)})


@pytest.mark.slow
@pytest.mark.parametrize(
    "what",
    ["both", "gives:bill", "gives:offer", "ties:bill", "ties:offer", "affected", "needed"],
)
def test_a_payment_is_judged_wrongly_where_anything_is_left_out(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    assert_is_missed(monkeypatch, settlement_reach.REACH, what, told)
