"""Tariffs, bills and credits of the city's utility, each line to the cent.

What a line comes to is computed as the manual says: each block takes its share, priced by itself
and rounded half up.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.demo.deed import DAY_MS
from desktop.demo.people import People
from desktop.demo.points import Evidence, Programme, Rule
from desktop.demo.utilities.meters import Month
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time, parse_time

_DUE_DAYS = 45  # from the begin of the month


@dataclass(frozen=True, slots=True)
class Tariff:
    """One version of the prices of a commodity."""

    record: Record
    version: int
    base: int
    blocks: tuple[tuple[int | None, int], ...]  # up to where, price in cents
    per: int
    unit: str

    def price(self, quantity: int) -> int:
        """Return what a quantity costs in cents."""
        cost = begun = 0
        for upto, price in self.blocks:
            end = quantity if upto is None else min(quantity, upto)
            cost += (2 * max(0, end - begun) * price + self.per) // (2 * self.per)
            begun = max(begun, end)
        return cost


@dataclass(frozen=True, slots=True)
class Slip:
    """What a clerk gets wrong on a bill; nothing, unless it is said."""

    cents: int = 0  # too much on the line of usage, and in the total
    total: int = 0  # too much in the total alone
    quantity: int = 0  # too much, at its own price
    version: int = 0  # another than the tariff's, on the line of usage
    account: str = ""  # of somebody else
    currency: str = "EUR"


class Bills:
    """Makes the records of tariffs, bills and credits."""

    def __init__(self, people: People, office: str, company: str) -> None:
        """Begin.

        Args:
            people: whose keys sign.
            office: who sets prices.
            company: who writes bills.
        """
        self._people, self._office, self._company = people, office, company

    def tariff(
        self,
        commodity: str,
        version: int,
        prices: tuple[int, Sequence[tuple[int | None, int]]],
        days: tuple[str, str | None],
        time_ms: int,
        name: str = "home",
    ) -> Tariff:
        """Publish one version of the prices of a commodity: base charge and blocks."""
        unit, per = {"electricity": ("WHR", 1000), "water": ("LTR", 1000)}[commodity]
        base, blocks = prices
        listed: list[JsonValue] = [
            {"price": price, "per": per, **({} if upto is None else {"upto": upto})}
            for upto, price in blocks
        ]
        data: JsonObject = {
            "tariff": f"{name}-{commodity}",
            "version": version,
            "commodity": commodity,
            "unit": unit,
            "currency": "EUR",
            "base": base,
            "blocks": listed,
            "basis": f"Price order {version} of the City Council",
            "from": days[0],
        }
        if days[1] is not None:
            data["until"] = days[1]
        record = self._people.scribes[self._office].record("tariff/1", time_ms, data)
        return Tariff(record, version, base, tuple(blocks), per, unit)

    def bill(
        self, window: Record, month: Month, tariff: Tariff, time_ms: int, slip: Slip | None = None
    ) -> Record:
        """Return the bill of one household for one month."""
        wrong = slip or Slip()
        counted = window.data["total"]
        assert isinstance(counted, int)
        quantity = counted + wrong.quantity
        usage = tariff.price(quantity) + wrong.cents
        cited: JsonObject = {"tariff": tariff.record.id, "version": tariff.version}
        lines: list[JsonValue] = [
            {"item": "base", **cited, "amount": tariff.base},
            {
                "item": "usage",
                **cited,
                "version": tariff.version + wrong.version,
                "window": window.id,
                "quantity": quantity,
                "unit": tariff.unit,
                "amount": usage,
            },
        ]
        since, until = month.days
        data: JsonObject = {
            "account": wrong.account or window.data["account"],
            "currency": wrong.currency,
            "lines": lines,
            "total": tariff.base + usage + wrong.total,
            "from": since,
            "until": until,
            "due": format_time(month.start_ms + _DUE_DAYS * DAY_MS)[:10],
        }
        refs = _refs(tariff=tariff.record, window=window)
        return self._people.scribes[self._company].record("bill/1", time_ms, data, refs=refs)

    def later_due(self, bill: Record, time_ms: int) -> Record:
        """Return a bill that takes the place of another and is due two weeks later."""
        due_ms = parse_time(f"{bill.data['due']}T00:00:00.000Z") + 14 * DAY_MS
        data: JsonObject = {**bill.data, "due": format_time(due_ms)[:10]}
        refs: list[JsonValue] = [{"rel": one.rel, "id": one.id} for one in bill.refs]
        refs.append({"rel": "corrects", "id": bill.id})
        scribe = self._people.scribes[self._company]
        return scribe.record("bill/1", time_ms, data, refs=refs)

    def credit(
        self,
        bill: Record,
        amount: int,
        reason: str,
        time_ms: int,
        redeemed: Record | None = None,
        currency: str = "EUR",
    ) -> Record:
        """Return what lowers a bill."""
        data: JsonObject = {
            "account": bill.data["account"],
            "amount": amount,
            "currency": currency,
            "reason": reason,
        }
        named = {"bill": bill} if redeemed is None else {"bill": bill, "redeem": redeemed}
        scribe = self._people.scribes[self._company]
        return scribe.record("bill.credit/1", time_ms, data, refs=_refs(**named))


@dataclass(frozen=True, slots=True)
class Saver:
    """How saved energy becomes a discount."""

    programme: Programme
    rule: Rule
    bills: Bills

    def earned(self, window: Record, kilowatt_hours: int, time_ms: int) -> Record:
        """Give points for energy that a household did not use."""
        name = f"saved {window.id}"
        alone = self.programme.secret.evidence(name, saved=kilowatt_hours)
        evidence = Evidence(name, alone.commitment, window)
        account, office = str(window.data["account"]), self.programme.office
        return self.programme.earn(office, self.rule, account, evidence, time_ms, kilowatt_hours)

    def redeemed(self, earned: Record, bill: Record, time_ms: int) -> Record:
        """Pay for a bill with all points of an earning."""
        points, account = earned.data["points"], str(earned.data["account"])
        assert isinstance(points, int)
        return self.programme.redeem(self.programme.office, account, points, bill, time_ms)

    def discount(
        self, window: Record, bill: Record, kilowatt_hours: int, time_ms: int
    ) -> tuple[Record, Record, Record]:
        """Return the points of a household, their redemption and the credit that it pays."""
        earned = self.earned(window, kilowatt_hours, time_ms)
        redeemed = self.redeemed(earned, bill, time_ms)
        amount = redeemed.data["amount"]
        assert isinstance(amount, int)
        return earned, redeemed, self.bills.credit(bill, amount, "points", time_ms, redeemed)


def _refs(**named: Record) -> list[JsonValue]:
    return [{"rel": rel, "id": record.id} for rel, record in named.items()]
