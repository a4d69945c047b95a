"""Calls the program's public verbs as any script could, and reads their JSON answers.

Nothing here imports the program: a verb is a process, its answer one JSON document on standard
output. An answer without a promised field is told as such, never guessed.
"""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass

from environment import ROOT, python, variables

COMMAND = (str(python()), "-m", "desktop")  # `civicledger`, from the checkout


class VerbError(Exception):
    """A verb that failed, or whose answer is not what its contract says."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A part of the JSON document that a verb printed."""

    verb: str
    value: object
    exit_code: int = 0

    def get(self, *names: str) -> Answer:
        """Return what stands at the path of names."""
        value = self.value
        for name in names:
            if not isinstance(value, dict) or name not in value:
                raise VerbError(f"`civicledger {self.verb}` answered without {'.'.join(names)}.")
            value = value[name]
        return Answer(self.verb, value, self.exit_code)

    def has(self, name: str) -> bool:
        """Tell whether the object has the field and it is not null."""
        return isinstance(self.value, dict) and self.value.get(name) is not None

    def text(self, *names: str) -> str:
        """Return the string at the path of names."""
        value = self.get(*names).value
        if not isinstance(value, str):
            raise self._wrong(names, "a text")
        return value

    def number(self, *names: str) -> int:
        """Return the whole number at the path of names; a true or false counts as 1 or 0."""
        value = self.get(*names).value
        if not isinstance(value, int):
            raise self._wrong(names, "a whole number")
        return value

    def items(self, *names: str) -> list[Answer]:
        """Return the elements of the list at the path of names."""
        value = self.get(*names).value
        if not isinstance(value, list):
            raise self._wrong(names, "a list")
        return [Answer(self.verb, item, self.exit_code) for item in value]

    def fields(self, *names: str) -> dict[str, Answer]:
        """Return the fields of the object at the path of names."""
        value = self.get(*names).value
        if not isinstance(value, dict):
            raise self._wrong(names, "an object")
        return {str(name): Answer(self.verb, item) for name, item in value.items()}

    def _wrong(self, names: tuple[str, ...], wanted: str) -> VerbError:
        place = ".".join(names) or "a document"
        return VerbError(f"`civicledger {self.verb}` answered with {place} that is not {wanted}.")


def ask(*words: str, expected: tuple[int, ...] = (0,)) -> Answer:
    """Run a verb with ``--json`` and return its answer.

    Args:
        words: the verb and its arguments.
        expected: the exit codes that count as an answer.

    Raises:
        VerbError: another exit code, or no JSON document on standard output.
    """
    verb = words[0]
    done = _start([*words, "--json"])
    if done.returncode not in expected:
        tail = "\n".join(done.stderr.strip().splitlines()[-12:])
        raise VerbError(f"`civicledger {verb}` ended with exit code {done.returncode}.\n{tail}")
    try:
        value: object = json.loads(done.stdout)
    except ValueError as error:
        message = f"`civicledger {verb}` did not print one JSON document on standard output."
        raise VerbError(message) from error
    return Answer(verb, value, done.returncode)


def tell(*words: str, **more: str) -> None:
    """Run a verb that answers with files; ``more`` are variables for it.

    Raises:
        VerbError: it failed.
    """
    done = _start(list(words), **more)
    if done.returncode:
        tail = "\n".join(done.stderr.strip().splitlines()[-12:])
        raise VerbError(f"`civicledger {words[0]}` ended with exit code {done.returncode}.\n{tail}")


def require_program() -> None:
    """Raise `VerbError` where this checkout has no verbs to call."""
    if not (ROOT / "desktop" / "__main__.py").is_file():
        raise VerbError("There is no program to start here: desktop/__main__.py is missing.")


def _start(words: list[str], **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
        check=False,
        cwd=ROOT,
        env=variables(**more),
    )
