"""A node of the demonstration city refuses points that are not there, whoever signs for them.

What is refused never gets on the log, so the city cannot show it: each case names the record on the
log and the one that contradicts it.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.demo.city import PASSWORD, Built
from desktop.demo.deed import in_period
from desktop.demo.people import People
from desktop.demo.rewards.seasons import BICYCLE
from desktop.demo.story import CHAPTERS
from desktop.domains.refusal import Code, Refusal
from desktop.ledger.anchor import parse_anchor
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import encode_base64url
from desktop.node.local import LocalNetwork, open_local
from desktop.replica import records
from desktop.replica.database import Database, open_database

pytestmark = pytest.mark.slow

_NOW_MS = in_period(245)


@dataclass
class Town:
    """A copy of the city whose writer takes statements."""

    network: LocalNetwork
    people: People
    db: Database  # the writer's

    def all(self, kind: str) -> list[Record]:
        """Return the records of a kind that stand on the log."""
        return [record for _, record in records.of_kind(self.db, kind)]

    def rule(self, name: str, version: int = 1) -> Record:
        """Return one version of a rule."""
        found = [one for one in self.all("points.rule") if one.data["rule"] == name]
        return next(one for one in found if one.data["version"] == version)

    def earned(self, name: str, version: int = 1) -> Record:
        """Return the first points under a rule."""
        rule = self.rule(name, version)
        return next(one for one in self.all("points.earn") if refs_of(one)["rule"] == rule.id)

    def made(
        self, by: str, like: Record, refs: dict[str, str] | None = None, **data: JsonValue
    ) -> Record:
        """Return a new record like one on the log, with other data."""
        named = {**refs_of(like), **(refs or {})}
        listed: list[JsonValue] = [{"rel": rel, "id": target} for rel, target in named.items()]
        told: JsonObject = {**like.data, **data}
        return self.people.scribes[by].record(like.kind, _NOW_MS, told, refs=listed)

    def submit(self, by: str, record: Record) -> Refusal | None:
        """Hand a record to the node."""
        return self.network.submit(self.people.scribes[by].statement([record], _NOW_MS))

    def is_logged(self, record: Record) -> bool:
        """Return whether a record stands on the log."""
        while self.network.engine.seal_waiting() is not None:
            pass
        return records.key_of(self.db, record.id) is not None


@pytest.fixture(scope="module")
def town(demonstration: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    folder = Path(shutil.copytree(demonstration.folder, tmp_path_factory.mktemp("town") / "city"))
    people = People(7, [one for chapter in CHAPTERS for one in chapter.members])
    for scribe in people.scribes.values():
        scribe.next_seq = 10_000  # behind what the city's story has used
    anchor = parse_anchor(demonstration.anchor)
    with (
        open_local(folder, anchor, PASSWORD, lambda: _NOW_MS) as network,
        open_database(network.writer_home / "replica.db", "replica") as db,
    ):
        yield Town(network, people, db)


def fresh(word: str) -> str:
    """Return 32 bytes that stand for a word."""
    return encode_base64url(word.encode().ljust(32, b"."))


def refs_of(record: Record) -> dict[str, str]:
    """Return what a record names, by relation."""
    return {ref.rel: ref.id for ref in record.refs}


Case = tuple[str, Record, Record]  # who signs, what stands on the log, what contradicts it


def same_tap(town: Town) -> Case:
    first = town.earned("ride", 2)
    return "transit", first, town.made("transit", first, account=fresh("another account"))


def too_many_points(town: Town) -> Case:
    first = town.earned("ride", 2)
    more = town.made("transit", first, points=21, nullifier=fresh("points"))
    return "transit", first, more


def another_version(town: Town) -> Case:
    first = town.earned("ride", 2)
    return "transit", first, town.made("transit", first, version=1, nullifier=fresh("version"))


def old_rule(town: Town) -> Case:
    first = town.earned("ride", 1)
    return "transit", first, town.made("transit", first, nullifier=fresh("old"))


def above_the_cap(town: Town) -> Case:
    first = town.earned("hearing")
    more = town.made("clerk", first, points=150, units=3, nullifier=fresh("cap"))
    return "clerk", first, more


def above_the_budget(town: Town) -> Case:
    first = town.earned("saved")
    more = town.made("power", first, points=2_000_000, units=1_000_000, nullifier=fresh("budget"))
    return "power", first, more


def more_than_it_holds(town: Town) -> Case:
    first = town.all("points.redeem")[0]
    return "mobility", first, town.made("mobility", first, points=5_000, amount=50_000)


def expired_before(town: Town) -> Case:
    first = town.all("points.expire")[0]
    return "mobility", first, town.made("mobility", first)


def answered_before(town: Town) -> Case:
    accepted = next(one for one in town.all("transfer.accept") if one.data["answer"] == "accept")
    offer = next(
        one for one in town.all("transfer.offer") if one.id == refs_of(accepted)["accepts"]
    )
    by = next(name for name, one in town.people.scribes.items() if one.did == offer.data["to"])
    return by, accepted, town.made(by, accepted)


def held_by_another(town: Town) -> Case:
    accepted = town.all("transfer.accept")[-1]  # the last one who took over the bicycle
    (first,) = [one for one in town.all("transfer.offer") if one.id == refs_of(accepted)["accepts"]]
    by = next(name for name, one in town.people.scribes.items() if one.did == first.data["to"])
    other = "citizen-02" if by == "citizen-01" else "citizen-01"
    offered: JsonObject = {"what": "goods", "to": town.people.scribes[by].did}
    scribe = town.people.scribes[other]
    return other, accepted, scribe.record(first.kind, _NOW_MS, offered, about=[BICYCLE])


def withdrawn_before(town: Town) -> Case:
    dispute = town.all("transfer.dispute")[0]
    offer = next(
        one for one in town.all("transfer.offer") if one.id == refs_of(dispute)["disputes"]
    )
    by = next(name for name, one in town.people.scribes.items() if one.did == offer.data["to"])
    refs: list[JsonValue] = [{"rel": "accepts", "id": offer.id}]
    scribe = town.people.scribes[by]
    return by, dispute, scribe.record("transfer.accept/1", _NOW_MS, {"answer": "accept"}, refs=refs)


def of_another(town: Town) -> Case:
    first = town.all("points.transfer")[0]
    return "citizen-01", first, town.made("citizen-01", first, points=1)


@pytest.mark.parametrize(
    ("case", "code", "words"),
    [
        (same_tap, Code.BALANCE, "rewarded before, by {first}"),
        (too_many_points, Code.BAD_DATA, "The rule gives 20 points."),
        (another_version, Code.BAD_DATA, "has version 2"),
        (old_rule, Code.BALANCE, "not in force on 2026-10-06"),
        (above_the_cap, Code.BALANCE, "Of the day's cap 100 points are left."),
        (above_the_budget, Code.BALANCE, "Of the programme's budget"),
        (more_than_it_holds, Code.BALANCE, "The account holds"),
        (expired_before, Code.BALANCE, "have expired before"),
        (answered_before, Code.BALANCE, "accepted before"),
        (held_by_another, Code.CUSTODY, "Another party holds"),
        (withdrawn_before, Code.VERB, "withdrawn or is disputed"),
        (of_another, Code.VERB, "This key may not spend from that account."),
    ],
)
def test_a_record_that_contradicts_one_on_the_log_is_refused(
    town: Town, case: Callable[[Town], Case], code: Code, words: str
) -> None:
    by, first, second = case(town)
    refusal = town.submit(by, second)
    assert refusal is not None
    assert (refusal.code, refusal.record) == (code, 0)
    assert words.format(first=first.id) in refusal.why
    assert town.is_logged(first)
    assert not town.is_logged(second)


def test_points_are_spent_once(town: Town) -> None:
    earned = town.earned("hearing")  # fifty points, of which ten have paid for a pass
    account = str(earned.data["account"])
    owner = next(name for name, one in town.people.scribes.items() if one.did == account)
    like = next(one for one in town.all("points.redeem") if one.data["account"] == account)
    first, second = (town.made(owner, like, points=40, amount=400) for _ in range(2))
    assert town.submit(owner, first) is None
    assert town.is_logged(first)
    refusal = town.submit(owner, second)
    assert refusal is not None
    assert (refusal.code, refusal.why) == (Code.BALANCE, "The account holds 0 points.")
    assert not town.is_logged(second)
