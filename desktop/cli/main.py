"""The command line: the same core as the window, one module per verb.

With ``--json`` standard output carries exactly one JSON document; progress and messages go to
standard error. Exit codes: 0 fine; 1 the check ran and something is wrong; 2 cannot check or cannot
do, and why; 3 wrong usage.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from desktop.cli.call import Call
from desktop.cli.command_log import Called, note_call
from desktop.errors import CivicLedgerError, UsageError
from desktop.progress import Cancelled
from desktop.version import VERSION

FINE, WRONG, CANNOT, USAGE = 0, 1, 2, 3

VERBS = {
    "demo": "build the demonstration city",
    "init": "make a profile for a ledger",
    "sync": "bring the replica up to date from peers",
    "audit": "check every byte, signature, rule and domain of the ledger",
    "verify": "check a proof file, without profile and network",
    "recompute": "compute rewards, bills or indicators again and compare the log",
    "issue": "sign records and queue them",
    "approve": "approve a colleague's records",
    "countersign": "sign that you have seen a report, or check who has",
    "outbox": "send, list or pull back what is queued",
    "transfer": "offer, accept and show transfers between two parties, by a file",
    "records": "list and search records",
    "show": "show one record with its verdict",
    "trail": "follow a thing, a recall or a process through the records",
    "permissions": "say who could read a device's readings, and when",
    "reading": "show one reading alone, or verify one that was shown",
    "sample": "plan a fair random sample, draw it, draw another's again",
    "match": "match vacancies against your own records, on this machine only",
    "export": "write a record, a proof or the whole log to a file",
    "print": "write records as PDF documents, each with its proof",
    "import": "read documents of other standards as records",
    "keys": "make, back up and show keys",
    "private": "read, fetch and carry private documents",
    "peers": "list and change the peers of a profile",
    "charter": "show, propose and approve the city's charter",
    "node": "run an authority's node",
    "network": "run all authorities of a city folder on this machine",
    "serve": "let others read this replica over HTTP",
    "check": "check across records what is new since the last look",
    "watch": "tell of new records about a lot, an issuer, a place or a key",
    "compare": "compare a checkpoint, or those of all peers, with this replica",
    "attack": "attack a copy of a profile and see what lights up",
    "doctor": "look whether this machine is fit",
    "bench": "measure how fast this machine does the ledger's work",
    "window": "open the window, or render its pages to pictures",
}


class _Parser(argparse.ArgumentParser):
    """An argument parser whose complaints end with our exit code."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call."""
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def run(arguments: Sequence[str], window: Callable[[Call], int]) -> int:
    """Run one call of the program and return its exit code.

    Args:
        arguments: the words after the program's name.
        window: runs the verbs that need Qt, such as opening the window; the command line itself
            knows nothing of Qt.
    """
    words = list(arguments)
    verb = _verb_of(words)
    if verb is None and not words:
        words, verb = ["window"], "window"
    parsed = _parser(verb).parse_args(words)
    if parsed.verb is None:
        words = [*words, "window"]
        parsed = _parser("window").parse_args(words)
    call = Call(parsed)
    began_ms, began = time.time_ns() // 1_000_000, time.monotonic_ns()
    code, error = _ended(call, window)
    took_ms = (time.monotonic_ns() - began) // 1_000_000
    note_call(call.profile_folder, Called(parsed.verb, code, began_ms, took_ms, error))
    return code


def _check_words(options: argparse.Namespace) -> None:
    """Refuse a call with an empty word: it would be looked for, and never be found."""
    for name, value in vars(options).items():
        if value == "" or (isinstance(value, list) and "" in value):
            raise UsageError(f"The call has an empty word where {name.replace('_', ' ')} stands.")


def _ended(call: Call, window: Callable[[Call], int]) -> tuple[int, CivicLedgerError | None]:
    """Run the verb; return its exit code, and the expected failure that it ended with."""
    try:
        _check_words(call.options)
        return (window(call) if call.options.verb in _WITH_QT else _run_verb(call)), None
    except UsageError as error:
        return call.fail(error, USAGE), error
    except CivicLedgerError as error:
        return call.fail(error, CANNOT), error
    except (KeyboardInterrupt, Cancelled):
        call.say("Stopped; what was finished is kept.")
        return CANNOT, None
    except BrokenPipeError:
        return FINE, None


def _run_verb(call: Call) -> int:
    module = import_module(f"desktop.cli.{_module_of(call.options.verb)}")
    code: int = module.run(call)
    return code


def _verb_of(words: Sequence[str]) -> str | None:
    rest = iter(words)
    for word in rest:
        if word in _WITH_VALUE:
            next(rest, None)
        elif word in VERBS:
            return word
    return None


def _module_of(verb: str) -> str:
    return f"{verb}_verb" if verb in ("import", "print") else verb


def _parser(verb: str | None) -> argparse.ArgumentParser:
    common = _Parser(add_help=False)
    add = common.add_argument
    add("--profile", type=Path, default=argparse.SUPPRESS, help="the profile's folder")
    add("--json", action="store_true", default=argparse.SUPPRESS, help="one JSON document")
    add("--as-of", default=argparse.SUPPRESS, help="a date, a time, or size:N")
    add("--password-file", type=Path, default=argparse.SUPPRESS, help="file with the password")
    parser = _Parser(prog="civicledger", parents=[common], description=_ABOUT)
    parser.add_argument("--version", action="version", version=f"civicledger {VERSION}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs")
    for name, text in VERBS.items():
        one = verbs.add_parser(name, parents=[common], help=text, description=text.capitalize())
        if name == verb:
            import_module(f"desktop.cli.{_module_of(name)}").configure(one)
    return parser


_WITH_QT = ("window", "print")
_WITH_VALUE = ("--profile", "--as-of", "--password-file")
_ABOUT = "A city's shared ledger: issue records, audit them offline, watch the chain."
