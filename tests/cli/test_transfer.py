"""From hand to hand by a file: offers made offline, answered offline, sent by either party."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.exchange.transfer_file import open_transfer
from tests.cli.small_town import ALWAYS, OPEN_RULE, Town, earning
from tests.domains.points_story import PROGRAMME
from tests.node.nodes import WRITER, Nodes, until
from tests.test_sending import Sender, nodes, url_of

__all__ = ["nodes"]

pytestmark = pytest.mark.slow

PEOPLE = ("alice", "bob", "carol")


@dataclass
class Story:
    """A town in which Alice holds ten points, and Bob and Carol none."""

    town: Town
    files: Path
    programme: str

    def offer(self, to: str, points: int = 10) -> Path:
        """Let Alice offer points to somebody; return the file."""
        file = self.files / f"for {to}.cltransfer"
        words = ("--to", to.title(), "--points", points, "--programme", self.programme)
        made = self.town.call("alice", "transfer", "offer", *words, "-o", file)
        assert (made["offer"]["state"], made["final"]) == ("not logged", False)
        return file

    def accept(self, name: str, file: Path, word: str = "accept") -> Path:
        """Let somebody answer an offer; return the file with both statements."""
        answer = file.with_suffix(".answer")
        made = self.town.call(name, "transfer", word, file, "-o", answer)
        assert (made["answer"]["by"], made["final"]) == (self.town.dids[name], False)
        return answer

    def send(self, name: str) -> dict[str, tuple[str, str]]:
        """Send what somebody has; return state and detail by the name of the kind."""
        sent = self.town.answer(name, "outbox", "send").document["outbox"]
        return {
            one["kind"].partition("/")[0]: (one["state"], one["detail"])
            for one in sent
            if one["kind"].startswith("transfer.")
        }

    def shown(self, name: str, target: object) -> tuple[int, Any]:
        """Return exit code and document of ``transfer show``."""
        done = self.town.answer(name, "transfer", "show", target)
        return done.code, done.document


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Town, str]:
    """Return the town, made once for all tests of this file."""
    town = Town(tmp_path_factory.mktemp("transfers") / "town")
    domains = ("transfers", "rewards")
    town.join([(name, "citizen", domains) for name in PEOPLE])
    programme, rule = town.programme()
    town.issue("office", "points.earn/1", earning(rule, town.dids["alice"], "a tap"))
    town.sync()
    town.keep()
    return town, programme


@pytest.fixture
def story(founded: tuple[Town, str], tmp_path: Path) -> Story:
    """Return the town as it was made."""
    town, programme = founded
    town.restore()
    return Story(town, tmp_path, programme)


def test_points_go_from_hand_to_hand_while_both_are_offline(story: Story) -> None:
    answer = story.accept("bob", story.offer("bob"))
    code, told = story.shown("alice", answer)
    assert (code, told["answer"]["state"]) == (2, "not logged")
    assert "still refuse it" in told["notes"][0]
    assert story.send("bob")["transfer.accept"][0] == "final"
    code, told = story.shown("bob", answer)
    assert (code, told["final"], told["standing"]) == (0, True, "accepted")
    assert "refusal" not in told
    story.town.call("alice", "transfer", "take", answer)
    assert story.send("alice") == {"transfer.offer": story.send("alice")["transfer.offer"]}
    assert story.send("alice")["transfer.offer"][0] == "final"


def test_who_offered_can_bring_both_statements_too_and_twice_changes_nothing(story: Story) -> None:
    answer = story.accept("bob", story.offer("bob"))
    story.town.call("alice", "transfer", "take", answer)
    assert story.send("alice")["transfer.offer"][0] == "final"
    code, told = story.shown("alice", answer)
    assert (code, told["standing"]) == (0, "accepted")
    size = story.town.call("office", "sync")["size"]
    assert story.send("bob")["transfer.accept"][0] == "final"
    story.town.call("alice", "transfer", "take", answer)
    story.send("alice")
    assert story.town.call("office", "sync")["size"] == size


def test_of_a_double_spend_one_is_admitted_and_the_other_is_named_with_the_reason(
    story: Story,
) -> None:
    first = story.accept("bob", story.offer("bob"))
    second = story.accept("carol", story.offer("carol"))
    assert story.send("carol")["transfer.accept"][0] == "final"
    state, why = story.send("bob")["transfer.accept"]
    assert (state, "BALANCE" in why, "transfer show" in why) == ("refused", True, True)
    won = story.shown("carol", second)[1]
    code, told = story.shown("bob", first)
    refusal = told["refusal"]
    assert (code, refusal["code"]) == (1, "BALANCE")
    assert refusal["record"] == told["offer"]["record"]
    conflicting = [one["record"] for one in refusal["conflicts_with"]]
    assert conflicting == [won["offer"]["record"], won["answer"]["record"]]
    assert "Give nothing for it" in refusal["do"]
    story.town.call("office", "sync")
    by_others = story.shown("office", first)[1]["refusal"]["conflicts_with"]
    assert [one["record"] for one in by_others] == conflicting
    assert story.shown("carol", second)[0] == 0
    again = story.send("bob")["transfer.accept"]
    assert again == (state, why)


def test_what_was_spent_already_is_refused_before_anything_is_signed(story: Story) -> None:
    first, second = story.offer("bob"), story.offer("carol")
    story.accept("bob", first)
    story.send("bob")
    story.town.call("carol", "sync")
    out = story.files / "no.cltransfer"
    refused = story.town.answer("carol", "transfer", "accept", second, "-o", out)
    assert (refused.code, refused.document["refusal"]["code"]) == (1, "BALANCE")
    assert refused.document["done"] == "Nothing was signed."
    assert not out.exists()
    assert story.town.call("carol", "transfer")["transfers"] == []


def test_an_offer_is_answered_once_and_can_be_declined(story: Story) -> None:
    file = story.offer("bob")
    answer = story.accept("bob", file, "decline")
    again = story.files / "again"
    twice = story.town.answer("bob", "transfer", "accept", file, "-o", again)
    assert (twice.code, "before" in twice.errors) == (3, True)
    story.send("bob")
    code, told = story.shown("bob", answer)
    assert (code, told["standing"]) == (1, "declined")
    offer = told["offer"]["record"]
    story.town.call("bob", "transfer", "write", offer, "-o", again)
    assert again.read_bytes() == answer.read_bytes()


def test_goods_and_a_money_claim_change_hands_likewise(story: Story) -> None:
    thing, town = "https://id.gs1.org/01/04012345123456/21/17", story.town
    file = story.files / "goods.cltransfer"
    town.call("alice", "transfer", "offer", "--to", "Bob", "--goods", thing, "-o", file)
    story.accept("bob", file)
    story.send("bob")
    town.call("alice", "sync")
    other = story.files / "again.cltransfer"
    words = ("--to", "Carol", "--goods", thing, "-o", other)
    refused = town.answer("alice", "transfer", "offer", *words)
    assert refused.code == 1
    assert "CUSTODY" in refused.document["refused"][0]["problem"]
    assert not other.exists()
    claim = ("--money", 1250, "--currency", "EUR", "--settles", story.programme)
    picture = story.files / "claim.svg"
    claimed = town.call(
        "alice", "transfer", "offer", "--to", "Bob", *claim, "-o", other, "--qr", picture
    )
    assert claimed["offer"]["data"]["amount"] == 1250
    assert picture.read_bytes().startswith(b"<?xml")
    assert story.accept("bob", other).exists()


def test_only_who_it_is_offered_to_accepts_it(story: Story) -> None:
    file, out = story.offer("bob"), story.files / "out"
    refused = story.town.answer("carol", "transfer", "accept", file, "-o", out)
    assert (refused.code, out.exists()) == (1, False)
    assert "Only the party to whom it is offered" in refused.document["refused"][0]["problem"]
    answer = story.accept("bob", file)
    not_hers = story.town.answer("carol", "transfer", "take", answer)
    assert (not_hers.code, "was not signed here" in not_hers.errors) == (3, True)


def test_an_open_offer_is_withdrawn_and_cannot_be_accepted_then(story: Story) -> None:
    file = story.offer("bob")
    assert story.town.answer("alice", "transfer", "dispute", file).code == 3
    story.town.call("alice", "transfer", "dispute", file, "--reason", "withdrawn")
    sent = story.send("alice")
    assert (sent["transfer.offer"][0], sent["transfer.dispute"][0]) == ("final", "final")
    story.town.call("bob", "sync")
    out = story.files / "late"
    late = story.town.answer("bob", "transfer", "accept", file, "-o", out)
    assert (late.code, out.exists()) == (1, False)
    assert "withdrawn or is disputed" in late.document["refused"][0]["problem"]


def test_a_copy_that_is_too_old_cannot_tell_and_signs_nothing(story: Story) -> None:
    town = story.town
    programme = town.issue(
        "office", "programme/1", {"data": {**PROGRAMME, **ALWAYS, "programme": "new"}}
    )
    rule = {"data": {**OPEN_RULE, "rule": "new"}, "refs": [{"rel": "programme", "id": programme}]}
    rule_id = town.issue("office", "points.rule/1", rule)
    town.issue("office", "points.earn/1", earning(rule_id, town.dids["alice"], "new tap"))
    town.call("alice", "sync")
    file, out = story.files / "new", story.files / "out"
    words = ("--to", "Bob", "--points", 1, "--programme", programme, "-o", file)
    town.call("alice", "transfer", "offer", *words)
    unsure = town.answer("bob", "transfer", "accept", file, "-o", out)
    assert (unsure.code, unsure.document["offer"]["state"]) == (2, "unsure")
    assert "Sync" in unsure.document["refusal"]["do"]
    town.call("bob", "sync")
    assert town.answer("bob", "transfer", "accept", file, "-o", out).code == 0


def test_a_node_on_the_network_takes_both_statements_in_their_order(
    nodes: Nodes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parties = []
    until(lambda: nodes.ask("university", "/checkpoint").status == 200)
    for name in ("university", "health-office"):
        party = Sender(tmp_path / name, nodes.city, capsys, name)
        party.ask(url_of(nodes, "university"))
        assert party.call("sync")[0] == 0
        parties.append(party)
    giver, taker = parties
    offer, answer = tmp_path / "offer.cltransfer", tmp_path / "answer.cltransfer"
    claim = ("--to", "health-office", "--money", 900, "--currency", "EUR", "-o", offer)
    assert giver.call("transfer", "offer", *claim)[0] == 0
    assert taker.call("transfer", "accept", offer, "-o", answer)[0] == 0
    code, sent = taker.send()
    assert (code, [one["state"] for one in sent["outbox"]]) == (0, ["final"])
    code, told = taker.call("transfer", "show", answer)
    assert (code, told["standing"]) == (0, "accepted")


def test_what_a_node_took_and_left_out_of_its_block_is_told_in_the_same_sending(
    nodes: Nodes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    until(lambda: nodes.ask("university", "/checkpoint").status == 200)
    giver, first, second = (
        Sender(tmp_path / name, nodes.city, capsys, name)
        for name in ("university", "health-office", "food-office")
    )
    for party in (giver, first, second):
        party.ask(url_of(nodes, "university"))
        assert party.call("sync")[0] == 0
    answers = []
    for party in (first, second):
        name = party.folder.name
        file, answer = tmp_path / f"{name}.cltransfer", tmp_path / f"{name}.answer"
        thing = ("--goods", "urn:uuid:0b7d7b5e-6b0f-4b57-9d0e-1f6f7c0a9a11")
        assert giver.call("transfer", "offer", "--to", name, *thing, "-o", file)[0] == 0
        assert party.call("transfer", "accept", file, "-o", answer)[0] == 0
        answers.append(answer)
    assert giver.send()[0] == 0
    for party in (first, second):
        assert party.call("sync")[0] == 0
    nodes.stop(WRITER)  # the other node takes what it is handed, and hands it on later
    rival = open_transfer(answers[0].read_bytes()).answer
    assert rival is not None
    assert nodes.submit("university", rival.entry).status == 202
    sent: list[Any] = []
    sending = threading.Thread(target=lambda: sent.append(second.send()))
    sending.start()
    own = open_transfer(answers[1].read_bytes()).answer
    assert own is not None
    until(lambda: nodes.ask("university", f"/statements/{own.statement.id.hex()}").status == 200)
    nodes.start(WRITER)
    sending.join()
    code, told = sent[0]
    assert (code, [one["state"] for one in told["outbox"]]) == (1, ["refused"])
    code, shown = second.call("transfer", "show", answers[1])
    assert (code, shown["refusal"]["code"]) == (1, "CUSTODY")
    assert rival.record.id in [one["record"] for one in shown["refusal"]["conflicts_with"]]


def _flipped(data: bytes) -> bytes:
    document = json.loads(data)
    text = document["offer"]
    at = len(text) // 2
    other = "A" if text[at] != "A" else "B"
    document["offer"] = text[:at] + other + text[at + 1 :]
    return json.dumps(document, separators=(",", ":"), sort_keys=True).encode()


@pytest.mark.parametrize(
    "damage",
    [
        _flipped,
        lambda data: data[:-1],
        lambda data: data.replace(b"transfer/1", b"transfer/2"),
        lambda data: data.replace(b'"offer"', b'"offes"'),
        lambda data: b" " + data,
        lambda _: b"",
        lambda data: data + b"x" * 300_000,
    ],
    ids=["bit", "cut", "type", "member", "space", "empty", "long"],
)
def test_a_changed_file_is_refused_and_nothing_is_signed(
    story: Story, damage: Callable[[bytes], bytes]
) -> None:
    file = story.files / "offer.cltransfer"
    file.write_bytes(damage(_offer_of(story)))
    out = story.files / "out"
    refused = story.town.answer("bob", "transfer", "accept", file, "-o", out)
    assert (refused.code, out.exists()) == (2, False)
    assert refused.document["error"]["do"]


_MADE: dict[str, bytes] = {}


def _offer_of(story: Story) -> bytes:
    """Return one good offer, made once."""
    if "offer" not in _MADE:
        _MADE["offer"] = story.offer("bob").read_bytes()
    return _MADE["offer"]


@pytest.mark.parametrize(
    "words",
    [
        ("accept",),
        ("offer", "x", "-o", "y"),
        ("offer", "-o", "y"),
        ("offer", "--to", "Bob", "--points", "1", "-o", "y"),
        ("offer", "--to", "Bob", "--money", "1", "-o", "y"),
        ("offer", "--to", "Bob", "--money", "1", "--currency", "EUR", "--goods", "x", "-o", "y"),
        ("offer", "--to", "Nobody", "--money", "1", "--currency", "EUR", "-o", "y"),
        ("offer", "--to", "Bob", "--money", "1", "--currency", "EUR", "--account", "a", "-o", "y"),
        ("offer", "--to", "Bob", "--money", "1", "--currency", "EUR"),
        ("show", "nonsense"),
        ("write", "urn:uuid:0"),
    ],
    ids=" ".join,
)
def test_a_call_that_says_too_little_or_too_much_is_told(
    story: Story, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story.files)
    done = story.town.answer("alice", "transfer", *words)
    assert done.code in (2, 3), done.document
    assert list(story.files.iterdir()) == []
