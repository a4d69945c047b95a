"""A ledger of one authority and people with profiles of their own, all made by the command line."""

import contextlib
import io
import json
import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.cli.main import run
from desktop.demo.own_ledger import NewLedger, start_ledger
from desktop.keys.key_file import SMALL
from desktop.keys.keyring import Keyring
from desktop.ledger.anchor import format_anchor
from tests.city import root_of
from tests.cli.conftest import Answer
from tests.domains.points_story import PROGRAMME, RULE, hash_of

ORIGIN = "ledger.smalltown.example/2026"
ALWAYS = {"from": "2020-01-01", "until": "2099-12-31"}
OPEN_RULE = {
    **{name: one for name, one in RULE.items() if name != "issuers"}, **ALWAYS,
    "action": "recycling",
}  # fmt: skip
_PASSWORD = "a password of five words"
_OFFICE = NewLedger(ORIGIN, "Small Town", "town-hall", "office")


@dataclass
class Town:
    """The profiles of a town; the office is its one authority and its node."""

    folder: Path
    dids: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "password.txt").write_text(_PASSWORD)
        office = self.folder / "office"
        begun = start_ledger(office, _OFFICE, _PASSWORD, lambda: time.time_ns() // 1_000_000, SMALL)
        self.anchor = format_anchor(begun.anchor)
        self.dids["office"] = begun.key
        self.call("office", "sync")
        self.call("office", "outbox", "--cool-off", 0)

    def answer(self, name: str, *words: object) -> Answer:
        """Run one call for somebody, with ``--json``."""
        at = ("--profile", self.folder / name, "--password-file", self.folder / "password.txt")
        out, errors = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            code = run([*map(str, (*words, *at)), "--json"], lambda _: 9)
        text = out.getvalue()
        return Answer(code, json.loads(text) if text.strip() else None, errors.getvalue())

    def call(self, name: str, *words: object, code: int = 0) -> Any:  # noqa: ANN401  (JSON)
        """Run one call that must end with this exit code; return its document."""
        done = self.answer(name, *words)
        assert done.code == code, (words, done.document, done.errors)
        return done.document

    def join(self, people: Iterable[tuple[str, str, tuple[str, ...]]]) -> None:
        """Make profiles of people with name, role and domains; the office enrols their keys."""
        items = []
        for name, role, domains in people:
            peer = self.city / "peers" / "folder"
            self.call(name, "init", "--anchor", self.anchor, "--peer", peer)
            key_file = self.folder / name / "keys.clkey"
            Keyring.create(key_file, _PASSWORD, root_of(f"small town {name}"), SMALL).lock()
            self.call(name, "sync")
            proof = self.call(name, "keys", "possession")
            self.dids[name] = proof["key"]
            data = {
                "key": proof["key"],
                "roles": [role],
                "domains": sorted(domains),
                "organisation": name.title(),
                "person": hash_of(name),
                "from": "2020-01-01T00:00:00.000Z",
                "until": "2099-12-31T00:00:00.000Z",
                "possession": proof["possession"],
                "decrypt": proof["decrypt"],
            }
            items.append({"data": data})
            self.call(name, "peers", "add", "node", self.city, "--kind", "local")
            self.call(name, "outbox", "--cool-off", 0)
        self.issue("office", "roster.enrol/1", *items)
        self.sync()

    def sync(self) -> None:
        """Bring everybody's copy up to date."""
        for name in self.dids:
            self.call(name, "sync")

    def keep(self) -> None:
        """Remember how everything stands now."""
        shutil.copytree(self.folder, self._kept)

    def restore(self) -> None:
        """Go back to what was kept, in the same place."""
        shutil.rmtree(self.folder)
        shutil.copytree(self._kept, self.folder)

    @property
    def _kept(self) -> Path:
        return self.folder.with_name(f"{self.folder.name} kept")

    @property
    def city(self) -> Path:
        """The folder of the one node."""
        return self.folder / "office" / "city"

    def queue(self, name: str, kind: str, *items: object) -> list[str]:
        """Queue records; return their ids."""
        file = self.folder / "items.json"
        file.write_text(json.dumps(items), "utf-8")
        done = self.call(name, "issue", kind, "--data", file)
        return list(done["records"])

    def issue(self, name: str, kind: str, *items: object) -> str:
        """Queue records and send them; return the id of the first once all are final."""
        made = self.queue(name, kind, *items)
        sent = self.call(name, "outbox", "send")["outbox"]
        assert {one["state"] for one in sent if one["id"] in made} == {"final"}, sent
        return made[0]

    def programme(self) -> tuple[str, str]:
        """Publish a programme that gives points and its rule; return their ids."""
        programme = self.issue("office", "programme/1", {"data": {**PROGRAMME, **ALWAYS}})
        refs = [{"rel": "programme", "id": programme}]
        return programme, self.issue("office", "points.rule/1", {"data": OPEN_RULE, "refs": refs})


def earning(rule: str, account: str, tap: str, **more: object) -> dict[str, object]:
    """Return the item of ten points for one tap."""
    data = {
        "account": account, "points": 10, "version": 2, "evidence": hash_of(f"evidence {tap}"),
        "nullifier": hash_of(tap),
    }  # fmt: skip
    return {"data": data, "refs": [{"rel": "rule", "id": rule}], **more}
