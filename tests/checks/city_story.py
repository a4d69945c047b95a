"""A month of a city: taps of a real timetable rewarded, a real meter billed, both on the log."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from desktop.checks.observed import Observed
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.evidence import commitment_of, nullifier_of, window_path
from desktop.domains.kind import first_problem
from desktop.exchange.city.green_button import read_usage
from desktop.exchange.city.tides import read_fare_transactions, taps_of
from desktop.exchange.draft import Draft
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject, JsonValue, parse_object
from desktop.ledger.record import Record, Ref
from desktop.ledger.scalar import encode_base64url
from tests.domains.points_story import ALICE, PROGRAMME, PSEUDONYM, RULE
from tests.exchange.city.fares import SECRET, csv_of, rows
from tests.exchange.samples import VECTORS

KINDS = {kind.name: kind for kind in builtin_kinds()}
OPERATOR = "did:key:zOperator"
TARIFF: JsonObject = {
    "tariff": "home",
    "version": 3,
    "commodity": "electricity",
    "unit": "WHR",
    "currency": "USD",
    "base": 250,
    "blocks": [{"upto": 50_000, "price": 31, "per": 1000}, {"price": 35, "per": 1000}],
    "from": "2012-01-01",
}


@dataclass
class Story:
    """Records in ledger order, each of which fits its kind."""

    records: list[Observed] = field(default_factory=list)
    opened: dict[str, JsonObject] = field(default_factory=dict)  # private documents by record

    def add(
        self,
        kind: str,
        data: JsonObject,
        refs: Mapping[str, str] | None = None,
        *,
        time: str = "2017-07-25T00:00:00.000Z",
        about: Iterable[str] = (),
        **more: bool,
    ) -> str:
        """Log a record; return its id."""
        number = len(self.records)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        named = tuple(Ref(rel, target) for rel, target in (refs or {}).items())
        record = Record(record_id, f"{kind}/1", time, data, about=tuple(about), refs=named)
        if kind in KINDS:
            assert first_problem(KINDS[kind], record) is None, first_problem(KINDS[kind], record)
        self.records.append(Observed(record, number, number, OPERATOR, **more))
        return record_id

    def draft(self, draft: Draft) -> str:
        """Log what a reader of a foreign document made."""
        assert draft.time is not None
        kind = draft.kind.partition("/")[0]
        record_id = self.add(kind, draft.data, time=draft.time, about=draft.about)
        assert draft.private is not None
        self.opened[record_id] = parse_object(draft.private.document)
        return record_id

    def of(self, kind: str) -> list[Observed]:
        """Return the records of a kind."""
        return [one for one in self.records if one.name == kind]

    def change(self, record_id: str, **data: JsonValue) -> None:
        """Put another record in the place of one, as if it had been logged so."""
        self.edit(record_id, lambda known: {**known, **data})

    def edit(self, record_id: str, edit: Callable[[JsonObject], JsonObject]) -> None:
        """Edit the data of a record."""
        for at, one in enumerate(self.records):
            if one.record.id == record_id:
                old = one.record
                new = Record(
                    old.id, old.kind, old.time, edit(old.data), about=old.about, refs=old.refs
                )
                self.records[at] = one._replace(record=new)

    def first(self, kind: str) -> str:
        """Return the id of the first record of a kind."""
        return self.of(kind)[0].record.id


def dated(data: JsonObject) -> JsonObject:
    """Return a programme or rule for the year of the timetable."""
    return {**data, "from": "2017-01-01", "until": "2017-12-31"}


def gate(device: str) -> JsonObject:
    """Return what is registered of a fare gate."""
    tap: JsonObject = {"name": "tap", "type": "object"}
    return {
        "device": device, "deviceClass": "other", "visibility": "personal", "properties": [tap],
    }  # fmt: skip


def rewarded(count: int = 6) -> Story:
    """Return a story in which rides are rewarded, points moved, and a pass is paid with them."""
    story = Story()
    programme = story.add("programme", {**dated(PROGRAMME), "currency": "USD"})
    rule = story.add("points.rule", {**dated(RULE), "cap_day": 100}, {"programme": programme})
    for draft in read_fare_transactions(csv_of(rows(count)), SECRET):
        story.add("device.registered", gate(draft.about[0]), about=draft.about)
        window = story.draft(draft)
        taps = taps_of(story.opened[window])
        made = [commitment_of(tap) for tap in taps]
        for index, tap in enumerate(taps):
            path: list[JsonValue] = [*window_path(made, index)]
            data: JsonObject = {
                "account": ALICE,
                "points": 10,
                "version": 2,
                "evidence": encode_base64url(made[index]),
                "nullifier": nullifier_of(SECRET, rule, str(tap["transaction_id"])),
                "proof": {"index": index, "path": path},
            }
            time = str(tap["event_timestamp"])
            story.add("points.earn", data, {"rule": rule, "window": window}, time=time)
    own = {"programme": programme}
    moved: JsonObject = {"account": ALICE, "to": PSEUDONYM, "points": 30}
    story.add("points.transfer", moved, own)
    bought: JsonObject = {
        "account": PSEUDONYM, "product": "day", "from": "2017-07-26T00:00:00.000Z",
        "until": "2017-07-27T00:00:00.000Z", "price": 200, "currency": "USD", "paid": "points",
    }  # fmt: skip
    fare_pass = story.add("fare.pass", bought)
    spent: JsonObject = {"account": PSEUDONYM, "points": 20, "amount": 200, "currency": "USD"}
    story.add("points.redeem", spent, {**own, "redeems": fare_pass})
    offer: JsonObject = {
        "what": "points", "to": ALICE, "account": PSEUDONYM, "to_account": ALICE, "points": 10,
    }  # fmt: skip
    offered = story.add("transfer.offer", offer, own)
    story.add("transfer.accept", {"answer": "accept"}, {"accepts": offered})
    for method, value in (("issued", count * 10), ("outstanding", count * 10 - 20)):
        story.add("service.indicator", indicator("points", method, value), own)
    return story


def indicator(service: str, method: str, value: int, **more: JsonValue) -> JsonObject:
    """Return the data of an indicator over the years of both samples."""
    return {
        "indicator": f"{service} {method}",
        "service": service,
        "method": method,
        "value": value,
        "from": "2012-01-01T00:00:00.000Z",
        "until": "2018-01-01T00:00:00.000Z",
        **more,
    }


def billed() -> Story:
    """Return a story in which a published meter is billed and a credit paid with points."""
    story = rewarded(6)
    tariff = story.add("tariff", TARIFF)
    lines: list[JsonValue] = [{"item": "base", "tariff": tariff, "version": 3, "amount": 250}]
    usage = ((93846, 1550 + 1535), (97977, 1550 + 1679), (114969, 1550 + 2274))
    feeds = sorted((VECTORS / "green_button").glob("*.xml"))
    account = ""
    for path, (quantity, amount) in zip(feeds, usage, strict=True):
        (draft,) = read_usage(path.read_bytes(), SECRET).drafts
        window = story.draft(draft)
        account = str(draft.data["account"])
        lines.append({
            "item": "usage", "window": window, "tariff": tariff, "version": 3,
            "quantity": quantity, "unit": "WHR", "amount": amount,
        })  # fmt: skip
    data: JsonObject = {
        "account": account, "currency": "USD", "lines": lines, "from": "2012-03-01",
        "until": "2012-03-31", "total": 250 + sum(amount for _, amount in usage),
    }  # fmt: skip
    bill = story.add("bill", data, {"tariff": tariff, "window": window})
    spent: JsonObject = {"account": ALICE, "points": 10, "amount": 100, "currency": "USD"}
    cited = {"programme": story.first("programme"), "redeems": bill}
    redeem = story.add("points.redeem", spent, cited)
    credit: JsonObject = {
        "account": account, "amount": 100, "currency": "USD", "reason": "points",
    }  # fmt: skip
    story.add("bill.credit", credit, {"bill": bill, "redeem": redeem})
    for method, value in (("sum", 306_792), ("count", 288), ("windows", 3), ("mean", 102_264)):
        story.add("service.indicator", indicator("electricity", method, value, inputs=3))
    story.add("service.indicator", indicator("transport", "sum", 3 * 375))
    return story


def codes(findings: Iterable[Finding]) -> list[str]:
    """Return the codes of findings."""
    return [one.code for one in findings]
