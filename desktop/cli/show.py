"""``civicledger show``: one record with its verdict, proven anew from the stored bytes.

Exit codes: 0 VALID; 1 REVOKED, ALTERED and whatever else speaks against it; 2 not known.
"""

import argparse
import json
from typing import Any

from desktop.cli.call import Call
from desktop.cli.moment import moment_of
from desktop.cli.plain import plain
from desktop.cli.verdict_text import (
    as_of_document,
    check_lines,
    verdict_document,
    verdict_lines,
)
from desktop.judgement.account import told
from desktop.judgement.record import Judgement, judge_record
from desktop.ledger.record import object_of
from desktop.replica import records


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument("record", metavar="RECORD", help="an id, or its beginning")
    parser.add_argument("--why", action="store_true", help="the values to repeat the proof with")


def run(call: Call) -> int:
    """Prove the record and tell what it is worth."""
    with call.session() as session:
        db = session.reader()
        record_id = records.resolve(db, call.options.record)
        moment, until = moment_of(call, session)
        judged = judge_record(db, session.profile.anchor, record_id, moment, until=until)
        now_ms = session.now_ms()
    document = _document(judged, now_ms, why=call.options.why)
    call.answer(document, "\n".join(_lines(document, judged, why=call.options.why)))
    return judged.decision.verdict.exit_code


def _document(judged: Judgement, now_ms: int, *, why: bool) -> dict[str, Any]:
    document = verdict_document(
        judged.record,
        judged.kind,
        judged.decision,
        judged.checks,
        as_of_document(judged.as_of, now_ms),
    )
    content = judged.content
    more: dict[str, Any] = {
        "notes": list(judged.notes),
        "issuer": judged.issuer,
        "issuer_name": judged.issuer_name,
        "entry": judged.entry,
        "number": judged.number,
        "height": judged.height,
        "content": None if content is None else object_of(content),
        "sha256": None if content is None else content.sha256.hex(),
        "events": [
            {
                "action": one.action,
                "reason": one.reason,
                "time": one.time,
                "by": one.by,
                "entry": one.entry,
                "record": one.record,
            }
            for one in judged.events
        ],
    }
    return document | more | ({"proof": _proof(judged)} if why else {})


def _proof(judged: Judgement) -> dict[str, Any] | None:
    proof, checkpoint = judged.inclusion, judged.checkpoint
    if proof is None:
        return None
    return {
        "leaf": proof.leaf.hex(),
        "index": proof.index,
        "size": proof.size,
        "path": [one.hex() for one in proof.path],
        "root": proof.root.hex(),
        "checkpoint": None if checkpoint is None else checkpoint.note.decode(),
    }


def _lines(document: dict[str, Any], judged: Judgement, *, why: bool) -> list[str]:
    lines = verdict_lines(document, judged.notes)
    issuer = plain(judged.issuer_name or judged.issuer or "unknown")
    height = "" if judged.height is None else f", block {judged.height}"
    lines.append(f"  Issued by {issuer}; entry {judged.entry}{height}.")
    lines += [f"  {plain(told(one))}" for one in judged.events]
    if document["content"] is not None:
        lines += ["", *_content(document["content"])]
    lines += ["", *check_lines(judged.checks)]
    proof = document.get("proof")
    if why and proof is not None:
        lines += ["", f"  leaf {proof['leaf']}  (SHA-256 of 00 and the entry)"]
        lines += [f"  with {one}" for one in proof["path"]]
        lines += [f"  root {proof['root']}  ({proof['size']} entries)"]
    return lines


def _content(content: dict[str, Any]) -> list[str]:
    rest = {name: value for name, value in content.items() if name not in ("id", "kind")}
    return [
        f"  {plain(line)}" for line in json.dumps(rest, ensure_ascii=False, indent=2).split("\n")
    ]
