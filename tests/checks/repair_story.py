"""Stories of repairs for the checks: real requests of Chicago, or small ones, in ledger order."""

from collections.abc import Mapping

from desktop.checks.observed import Observed, Parameters
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import problems
from desktop.finding import Finding
from desktop.ledger.did_key import format_did_key
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Place, Record, Ref

_KINDS = {kind.id: kind for kind in builtin_kinds()}
_KEY = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"  # RFC 8032, test 1
CREW = format_did_key(bytes.fromhex(_KEY))
OFFICE, COLLEAGUE = "did:key:z", "did:key:colleague"
SITE = "4012345000009"
HASH = "ab" * 32
NOW = "2026-12-31T00:00:00.000Z"
LAMP = "urn:example:lamp:7"


def day(number: int) -> str:
    """Return noon of a day, counted from 1 January 2026."""
    month, rest = divmod(number - 1, 28)
    return f"2026-{month + 1:02}-{rest + 1:02}T12:00:00.000Z"


class Story:
    """Records in ledger order; each fits its kind."""

    def __init__(self) -> None:
        self.records: list[Observed] = []

    def add(
        self, kind: str, time: str, data: JsonObject, refs: Mapping[str, str] | None = None,
        about: tuple[str, ...] = (), place: Place | None = None, issuer: str = OFFICE, **more: bool,
    ) -> str:  # fmt: skip
        number = len(self.records)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        named = tuple(Ref(rel, target) for rel, target in (refs or {}).items())
        record = Record(record_id, kind, time, data, about=about, place=place, refs=named)
        assert problems(_KINDS[kind], record) == ()
        self.records.append(Observed(record, number, number, issuer, **more))
        return record_id

    def take(self, record: Record, issuer: str = OFFICE) -> None:
        """Take in a record that was made elsewhere."""
        number = len(self.records)
        self.records.append(Observed(record, number, number, issuer))

    def request(
        self, at: int = 1, place: tuple[int, int] = (470_000_000, 150_000_000),
        refs: Mapping[str, str] | None = None, about: tuple[str, ...] = (), **more: JsonValue,
    ) -> str:  # fmt: skip
        data: JsonObject = {
            "service_code": "006", "service_name": "Street light", "location": "public_space",
            "agency_responsible": "Lights", **more,
        }  # fmt: skip
        where = Place(*place)
        return self.add("service.request/1", day(at), data, refs, about=about, place=where)

    def update(
        self, request: str, at: int, status: str, reason: str,
        refs: Mapping[str, str] | None = None, **more: JsonValue,
    ) -> str:  # fmt: skip
        data: JsonObject = {"status": status, "reason": reason, **more}
        return self.add("service.update/1", day(at), data, {"updates": request, **(refs or {})})

    def order(self, request: str, at: int, about: tuple[str, ...] = (), **more: JsonValue) -> str:
        data: JsonObject = {
            "work_order": "W1", "action": "repair", "agency_responsible": "Lights", "crew": CREW,
            **more,
        }  # fmt: skip
        return self.add("work.order/1", day(at), data, {"fulfils": request}, about=about)

    def work(self, order: str, at: int, *, approved: bool = True, **more: JsonValue) -> str:
        evidence: list[JsonValue] = [{"type": "photo", "sha256": HASH}]
        data: JsonObject = {
            "started": day(at), "finished": day(at), "outcome": "done", "action": "repair",
            "evidence": evidence, **more,
        }  # fmt: skip
        record_id = self.add("work.closed/1", day(at), data, {"closes": order})
        if approved:
            self.approve(record_id, at)
        return record_id

    def approve(self, record_id: str, at: int, by: str = COLLEAGUE) -> str:
        (work,) = (one.record for one in self.records if one.record.id == record_id)
        item: JsonObject = {"id": record_id, "sha256": work.sha256.hex()}
        return self.add("record.approval/1", day(at), {"records": [item]}, issuer=by)

    def repaired(self, request: str, at: int) -> str:
        """Order the work, report it and close the request; return the closing."""
        self.work(self.order(request, at), at + 1)
        return self.update(request, at + 2, "closed", "completed")

    def inspected(
        self, at: int, result: str = "satisfactory", refs: Mapping[str, str] | None = None,
        site: str = SITE, **more: JsonValue,
    ) -> str:  # fmt: skip
        outcome = "compliant" if result == "satisfactory" else "major_deviation"
        checklist: list[JsonValue] = [{"item": "Cold store", "outcome": outcome}]
        data: JsonObject = {
            "site": site, "subject": "premises", "checklist": checklist, "result": result, **more,
        }  # fmt: skip
        return self.add("inspection.report/1", day(at), data, refs)

    def parameter(self, name: str, value: int) -> str:
        data: JsonObject = {"name": name, "value": str(value), "from": day(1)}
        return self.add("ledger.parameter/1", day(1), data)

    @property
    def parameters(self) -> Parameters:
        return Parameters(self.records)


def named(found: list[Finding]) -> list[tuple[str, tuple[str, ...]]]:
    """Return code and records of findings."""
    return [(one.code, one.records) for one in found]
