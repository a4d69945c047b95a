"""``civicledger records``: list and search the records of the replica, the newest first."""

import argparse
import re
from contextlib import ExitStack
from typing import Any

from desktop.cli.call import Call
from desktop.cli.moment import moment_of
from desktop.cli.plain import plain
from desktop.errors import UsageError
from desktop.ledger.scalar import format_time
from desktop.replica import search
from desktop.replica.query import find_keys, rows_of
from desktop.replica.query_text import FIELDS, asks_notes, parse_query
from desktop.replica.records import RecordRow

MOST = 10_000
_HELP = f"""fields of a search: {", ".join(FIELDS)}
examples: kind:diploma -is:revoked issuer:university
          "cold store" after:2026-03 about:https://id.gs1.org/01/
All terms must hold; a minus turns one around."""
_TURNED = re.compile(r"-(?!-)\S{2,}")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("query", nargs="*", metavar="QUERY", help="words and fields, see below")
    add("--limit", type=int, default=50, metavar="N", help=f"at most {MOST}")
    add("--offset", type=int, default=0, metavar="N", help="records to pass over")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _HELP
    take_turned_terms(parser)


def run(call: Call) -> int:
    """List the records that answer the query."""
    options = call.options
    if not 0 <= options.limit <= MOST or not 0 <= options.offset < 2**62:
        raise UsageError(f"--limit is 0 to {MOST}, --offset at least 0.")
    query = parse_query(query_text(options.query))
    with call.session() as session, ExitStack() as stack:
        db = session.reader()
        desk = stack.enter_context(session.desk()) if asks_notes(query) else None
        moment, until = moment_of(call, session)
        found = find_keys(db, query, moment, until, options.limit, options.offset, desk)
        rows = rows_of(db, found.keys, moment, until)
        reach = search.reach(db)
    if any(term.field == "text" for term in query.terms) and not reach.is_complete:
        call.say(f"Words were looked for in {reach.entries} of {reach.stored} entries; sync first.")
    document = {
        "total": found.total,
        "as_of": {"size": moment.final_size, "time": moment.now},
        "records": [document_of(row) for row in rows],
    }
    call.answer(document, "\n".join(_lines(rows, found.total, options.offset)))
    return 0


def take_turned_terms(parser: argparse.ArgumentParser) -> None:
    """Let ``-is:revoked`` be a word of the query, as negative numbers are no options either."""
    vars(parser)["_negative_number_matcher"] = _TURNED  # argparse has no public way


def query_text(words: list[str]) -> str:
    """Return the words of the command line as one query; a word with spaces was quoted there."""
    if len(words) == 1:
        return words[0]
    return " ".join(_requoted(word) for word in words)


def _requoted(word: str) -> str:
    if not re.search(r"\s", word) or '"' in word:
        return word
    head, colon, value = word.partition(":")
    if colon and head.lstrip("-") in FIELDS:
        return f'{head}:"{value}"'
    return f'-"{word[1:]}"' if word.startswith("-") else f'"{word}"'


def document_of(row: RecordRow) -> dict[str, Any]:
    """Return one row of the list as JSON."""
    return {
        "id": row.id,
        "kind": row.kind,
        "issuer": row.issuer,
        "issuer_name": row.issuer_name,
        "time": format_time(row.time_ms),
        "entry": row.entry,
        "number": row.number,
        "height": row.height,
        "verdict": row.decision.verdict.value,
        "about": list(row.about),
    }


def _lines(rows: list[RecordRow], total: int, offset: int) -> list[str]:
    if not rows:
        return [f"{total:,} records; none to show here." if total else "No record answers this."]
    width = max(len(row.kind) for row in rows)
    lines = [
        f"{row.decision.verdict.value:<13}  {row.kind:<{width}}  {format_time(row.time_ms)[:10]}  "
        f"{row.id.removeprefix('urn:uuid:')}  {plain(row.issuer_name or row.issuer, 60)}"
        for row in rows
    ]
    return [*lines, f"{offset + 1:,} to {offset + len(rows):,} of {total:,} records."]
