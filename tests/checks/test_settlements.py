"""R9: bills that are paid once, in parts, twice, too much and in other money."""

import pytest

from desktop.checks.check import Context
from desktop.checks.groups import GROUPS
from desktop.checks.observed import Observed, Parameters
from desktop.checks.settlements import GROUP
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref

TIME = "2026-06-01T00:00:00.000Z"


class Log:
    """Records in ledger order."""

    def __init__(self) -> None:
        self.all: list[Observed] = []

    def add(self, kind: str, data: JsonObject, refs: dict[str, str] | None = None) -> str:
        number = len(self.all)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        named = tuple(Ref(rel, target) for rel, target in (refs or {}).items())
        record = Record(record_id, f"{kind}/1", TIME, data, refs=named)
        self.all.append(Observed(record, number, number, "did:key:z"))
        return record_id

    def revoke(self, record_id: str) -> None:
        at = next(at for at, one in enumerate(self.all) if one.record.id == record_id)
        self.all[at] = self.all[at]._replace(is_revoked=True)

    def bill(self, total: int = 1000, corrects: str | None = None) -> str:
        data: JsonObject = {"total": total, "currency": "EUR"}
        return self.add("bill", data, {} if corrects is None else {"corrects": corrects})

    def credit(self, bill: str, amount: int) -> str:
        return self.add("bill.credit", {"amount": amount, "currency": "EUR"}, {"bill": bill})

    def paid(
        self, bill: str, amount: int = 1000, currency: str = "EUR", answer: str = "accept"
    ) -> str:
        data: JsonObject = {"what": "money", "amount": amount, "currency": currency}
        offer = self.add("transfer.offer", data, {"settles": bill})
        return self.add("transfer.accept", {"answer": answer}, {"accepts": offer})

    def found(self) -> list[Finding]:
        context = Context(Parameters(()), TIME, lambda key: frozenset({key}))
        return list(GROUP.run(self.all, context))


@pytest.fixture
def log() -> Log:
    return Log()


def test_a_bill_that_is_paid_once_or_in_parts_is_settled(log: Log) -> None:
    log.paid(log.bill())
    parts = log.bill()
    log.paid(parts, 400)
    log.paid(parts, 600)
    log.paid(parts, answer="decline")
    log.paid("urn:uuid:019b0000-0000-7000-8000-999999999999")  # what is no bill has no sum
    log.add("transfer.offer", {"what": "money", "amount": 5, "currency": "EUR"})
    log.add("transfer.accept", {"answer": "accept"}, {"accepts": log.all[-1].record.id})
    assert log.found() == []
    assert GROUP in GROUPS


def test_a_bill_that_is_settled_twice_is_found_at_the_second_answer(log: Log) -> None:
    bill = log.bill()
    first, second = log.paid(bill), log.paid(bill)
    (found,) = log.found()
    assert (found.code, found.at, found.severity) == ("R9", second, Severity.ERROR)
    assert {bill, first, second} <= {*found.records}
    assert "of which 1000 are due; with it 2000 were accepted" in found.what


def test_a_bill_that_is_settled_for_more_than_it_asks_is_found(log: Log) -> None:
    over = log.paid(log.bill(), 1001)
    assert [one.at for one in log.found()] == [over]


def test_a_credit_before_the_payment_leaves_less_to_pay(log: Log) -> None:
    bill = log.bill()
    credit = log.credit(bill, 100)
    over = log.paid(bill, 901)
    assert [one.at for one in log.found()] == [over]
    log.revoke(credit)
    assert log.found() == []
    later = log.bill()
    log.paid(later)
    log.credit(later, 100)  # what comes after is given back, and accuses nobody
    assert log.found() == []


def test_a_corrected_bill_takes_the_place_with_what_was_paid(log: Log) -> None:
    bill = log.bill()
    log.paid(bill, 600)
    corrected = log.bill(1200, corrects=bill)
    log.paid(corrected, 600)
    assert log.found() == []
    over = log.paid(corrected, 1)
    assert [one.at for one in log.found()] == [over]
    log.revoke(corrected)
    assert log.found() == []


def test_other_money_settles_nothing(log: Log) -> None:
    bill = log.bill()
    other = log.paid(bill, currency="USD")
    log.paid(bill)
    assert [(one.at, one.severity) for one in log.found()] == [(other, Severity.WARNING)]
