"""One call of the command line: its options, its session, and where its answer goes."""

import argparse
import getpass
import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from desktop.cli.given_file import read_file
from desktop.cli.plain import plain
from desktop.errors import CivicLedgerError, FormatError, UsageError
from desktop.judgement.record import sentence
from desktop.replica.database import BusyError
from desktop.session import Session, default_folder

_PASSWORD_LIMIT = 4096
JsonAnswer = Mapping[str, Any] | list[Any]


class Call:
    """What a verb gets."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.as_json: bool = getattr(options, "json", False)
        self.as_of: str | None = getattr(options, "as_of", None)
        self._shown = ""

    @property
    def profile_folder(self) -> Path:
        """The folder of the profile that the call is about."""
        folder: Path = getattr(self.options, "profile", None) or default_folder()
        return folder

    def session(self) -> Session:
        """Open the profile of the call; the verb closes it."""
        return Session(self.profile_folder)

    def answer(self, document: JsonAnswer, text: str) -> None:
        """Print the answer: the JSON document with ``--json``, else the text."""
        if self.as_json:
            print(json.dumps(document, ensure_ascii=False, indent=2))  # noqa: T201
        else:
            print(text)  # noqa: T201

    def flush(self) -> None:
        """Let whoever reads the answer have it now, before the verb ends."""
        sys.stdout.flush()

    def build_index(self, session: Session) -> None:
        """Bring the search index up after the answer was given; it may be interrupted.

        Another program that writes meanwhile finishes it, or the next sync does.
        """
        self.flush()
        with suppress(BusyError):
            session.build_index()

    def say(self, text: str) -> None:
        """Tell the user something that is not the answer."""
        self._end_progress()
        print(text, file=sys.stderr)  # noqa: T201

    def fail(self, error: CivicLedgerError, code: int) -> int:
        """Tell an expected failure and return the exit code."""
        self._end_progress()
        if self.as_json:
            told = {"what": sentence(error), "means": error.means, "do": error.do}
            word = getattr(error, "code", None)
            print(json.dumps({"error": told | ({"code": word} if word else {})}))  # noqa: T201
        for part in (sentence(error), error.means, error.do):
            if part:
                print(plain(part), file=sys.stderr)  # noqa: T201
        return code

    def report(self, done: int, total: int) -> None:
        """Show progress as n of m on a terminal."""
        if sys.stderr.isatty():
            self._shown = f"\r{done} of {total}" if total else f"\r{done}"
            print(self._shown, end="", file=sys.stderr, flush=True)  # noqa: T201

    def _end_progress(self) -> None:
        if self._shown:
            print(file=sys.stderr)  # noqa: T201
            self._shown = ""

    def password(self, question: str = "Password: ") -> str:
        """Return the password from ``--password-file``, standard input or a prompt.

        Raises:
            UsageError: there is none, or it is too long.
            StorageError, FormatError: the file cannot be read, is too long or no text.
        """
        file: Path | None = getattr(self.options, "password_file", None)
        if file is not None:
            text = _text_of(read_file(file, _PASSWORD_LIMIT), file)
        elif sys.stdin.isatty():
            text = typed_unseen(question)
        else:
            text = sys.stdin.readline(_PASSWORD_LIMIT + 1)
        password = text.splitlines()[0] if text else ""
        if not password or len(text) > _PASSWORD_LIMIT:
            raise UsageError("There is no password.", do="Give it with --password-file FILE.")
        return password


def typed_unseen(question: str) -> str:
    """Return what somebody types at a terminal; nothing where they end the input instead."""
    try:
        return getpass.getpass(question)
    except EOFError:  # Ctrl-D
        print(file=sys.stderr)  # noqa: T201
        return ""


def _text_of(data: bytes, file: Path) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:  # it quotes what it could not read, so it is not kept
        raise FormatError(
            f"The password file {file} is not text.",
            means="Its first line would be the password.",
            do="Name the right file, or save it as UTF-8.",
        ) from None
