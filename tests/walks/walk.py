"""A walk: what one field of city life does with a real document, as data, and how it is walked.

Real sample in, onto the ledger, over to an inspector's new laptop, followed and checked there,
corrected or revoked, looked at again, written out, judged by somebody else's program. Every step is
a call of the command line in a profile of its own.
"""

import json
import re
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.cli.small_town import Town

LAPTOP = "laptop"  # of the inspector, new for each walk
RECEIPT_KEY = "key of receipts"  # of the town's authority, as the charter has it
_NAME = re.compile(r"\{([^{}\s]+)\}")
Known = dict[str, Any]  # what later steps may name: files, keys, records
Judge = Callable[[bytes, Path, Known], bool]


def _as_it_is(path: Path, _known: Known) -> bytes:
    return path.read_bytes()


@dataclass(frozen=True, slots=True)
class Sample:
    """A published file or folder, and what is changed in it so that it is of this town."""

    path: Path | Callable[[], Path]  # the second skips the test where it may not ship and is absent
    made_over: Callable[[Path, Known], bytes] = _as_it_is


@dataclass(frozen=True, slots=True)
class Step:
    """A call by which somebody brings records onto the ledger, sent and final after it."""

    by: str
    words: str  # of the command line; {name} stands for what is known
    name: str  # of the first record that comes of it; ``name.2`` is the second
    items: object = None  # what ``--data`` holds, with {name} in its texts


@dataclass(frozen=True, slots=True)
class Look:
    """What the inspector asks, and what the answer tells before and after the change."""

    words: str
    tells: Callable[[Any], object]
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Export:
    """A document that leaves, who accepts it, and a damage that is not accepted."""

    words: str
    judge: Judge
    damage: Callable[[bytes], bytes]
    by: str = LAPTOP


@dataclass(frozen=True, slots=True)
class Walk:
    """One field, from a real document to somebody else's verdict."""

    domain: str
    samples: Mapping[str, Sample]
    issued: tuple[Step, ...]
    looks: tuple[Look, ...]
    change: Step
    exports: tuple[Export, ...]
    gives: str = ""  # who hands private documents to the inspector, by a folder
    peer: str = "folder"  # from which the inspector syncs, or "http"


@dataclass
class Walking:
    """A walk that is being walked."""

    town: Town
    files: Path
    known: Known = field(default_factory=dict)

    def prepare(self, walk: Walk) -> None:
        """Put the samples where the steps find them."""
        (authority,) = self.town.call("office", "charter")["authorities"]
        self.known |= {**self.town.dids, "files": str(self.files)}
        self.known[RECEIPT_KEY] = authority["receipt"]
        for name, sample in walk.samples.items():
            path = sample.path if isinstance(sample.path, Path) else sample.path()
            file = self.files / f"{name}{path.suffix}"
            file.write_bytes(sample.made_over(path, self.known))
            self.known[name] = str(file)

    def do(self, step: Step) -> None:
        """Do a step; what it brings is final after it."""
        words = self.words(step.words)
        self.town.call(step.by, "sync")
        if step.items is not None:
            file = self.files / "items.json"
            file.write_text(json.dumps(filled(step.items, self.known)), "utf-8")
            words += ["--data", str(file)]
        done = self.town.call(step.by, *words)
        sent = self.town.call(step.by, "outbox", "send")["outbox"]
        waiting = [one for one in sent if one["state"] != "final"]
        assert waiting == [], (step, waiting)
        made = _records(done)
        for number, record in enumerate(made, start=1):
            self.known[step.name if number == 1 else f"{step.name}.{number}"] = record
        self.town.call(step.by, "sync")
        content = self.town.answer(step.by, "show", made[0]).document["content"]
        self.known |= {f"{step.name}:{member}": one for member, one in content["data"].items()}

    def open_laptop(self, peer: str) -> None:
        """Give the inspector a new laptop that knows the anchor, a peer and the key."""
        self.town.call(LAPTOP, "init", "--anchor", self.town.anchor, "--peer", peer)
        key_file = self.town.folder / "inspector" / "keys.clkey"
        (self.town.folder / LAPTOP / "keys.clkey").write_bytes(key_file.read_bytes())

    def hand_over(self, giver: str) -> None:
        """Carry private documents to the inspector in a folder."""
        stick = self.files / "stick"
        given = self.town.call(giver, "private", "give", stick)
        taken = self.town.call(LAPTOP, "private", "take", stick)
        assert len(taken["kept"]) == given["envelopes"] > 0

    def see(self, look: Look) -> object:
        """Return what the inspector is told."""
        answer = self.town.answer(LAPTOP, *self.words(look.words))
        assert answer.code in (0, 1), (look.words, answer.document, answer.errors)
        return look.tells(answer.document)

    def write(self, export: Export) -> bytes:
        """Return the document that somebody writes."""
        out = self.files / "exported"
        words = ["export", *self.words(export.words), "-o", str(out), "--force"]
        self.town.call(export.by, "sync")
        self.town.call(export.by, *words)
        return out.read_bytes()

    def words(self, text: str) -> list[str]:
        """Return the words of a call, with what is known in the place of names."""
        return [_named(word, self.known) for word in shlex.split(text)]


def filled(value: object, known: Known) -> object:
    """Return JSON with what is known in the place of names."""
    match value:
        case str():
            return _named(value, known)
        case dict():
            return {name: filled(one, known) for name, one in value.items()}
        case list() | tuple():
            return [filled(one, known) for one in value]
        case _:
            return value


def _records(done: Any) -> list[str]:  # noqa: ANN401  (JSON)
    """Return the records that a call queued or, for a transfer, the one that it signed."""
    signed = done.get("answer") or done.get("offer")
    return [signed["record"]] if signed else list(done["records"])


def _named(text: str, known: Known) -> str:
    return _NAME.sub(lambda found: str(known[found[1]]), text)


def replaced(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """Return the damage that puts other bytes in one place."""
    return lambda data: data.replace(old, new, 1)


def bits(data: bytes) -> bytes:
    """Flip one bit in the middle, among what was signed."""
    at = len(data) // 2
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
