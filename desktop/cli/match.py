"""``civicledger match``: vacancies held against your own records, on this machine only.

Your records are those whose private document your key opens here, and which others have issued to
you; a diploma tells its level in public. Nothing is sent, asked or written. Exit codes: 0 answered;
2 no record of yours can be opened here.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop import private_documents
from desktop.cli.call import Call
from desktop.cli.given_file import read_file
from desktop.cli.moment import moment_of
from desktop.cli.plain import plain
from desktop.errors import CivicLedgerError, StorageError, UsageError
from desktop.exchange.employment.esco import OwnRecord, Reason
from desktop.exchange.employment.own_match import OWN_KINDS, Match, ranked, release_of, shows_itself
from desktop.exchange.table import MAX_BYTES
from desktop.ledger.json_profile import parse_object
from desktop.ledger.record import Record
from desktop.replica import records
from desktop.replica.query import rows_of
from desktop.replica.records import Moment, RecordRow
from desktop.session import Session
from desktop.vault.envelope import NotForYouError
from desktop.verdict import Verdict

_MOST, _MOST_LOOKED_AT = 200, 20_000
_VACANCY = "employment.vacancy"


@dataclass(slots=True)
class _Own:
    """The citizen's records, and those that could not be opened."""

    records: list[OwnRecord] = field(default_factory=list)
    not_opened: list[str] = field(default_factory=list)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("vacancy", nargs="?", metavar="VACANCY", help="the id of one; else all that are open")
    add("--skills", type=Path, action="append", default=[], metavar="FILE", help="CSV of ESCO")
    add("--limit", type=int, default=20, metavar="N", help="how many are told, the best first")


def run(call: Call) -> int:
    """Rank the vacancies and give the reasons."""
    options = call.options
    if not 1 <= options.limit <= _MOST:
        raise UsageError(f"--limit is a number from 1 to {_MOST}.")
    release = release_of(read_file(file, MAX_BYTES) for file in options.skills)
    with call.session() as session:
        moment, until = moment_of(call, session)
        session.unlock(call.password())
        own = _own(session, moment, until)
        if not own.records:
            raise StorageError(
                "No record of employment that your key opens is on this machine.",
                means="There is nothing to hold a vacancy against.",
                do="Take your documents: civicledger private take FOLDER",
            )
        vacancies, employers = _vacancies(call, session, moment, until)
        found = ranked(vacancies, own.records, release, moment.now[:10])
    document: dict[str, Any] = {
        "own_records": len(own.records),
        "looked_at": len(found),
        "vacancies": [_match(one, employers) for one in found[: options.limit]],
        "not_opened": own.not_opened,
        "as_of": {"size": moment.final_size, "time": moment.now},
    }
    call.answer(document, "\n".join(map(plain, _lines(document))))
    return 0


def _own(session: Session, moment: Moment, until: int | None) -> _Own:
    """Return what the citizen's own records show; records that are not good show nothing."""
    db, store, found = session.reader(), session.store(), _Own()
    key, did = session.decryption_key(), session.signer().did
    for record_id in store.held():
        place = records.key_of(db, record_id)
        rows = [] if place is None else rows_of(db, [place], moment, until)
        if not rows or rows[0].kind.partition("/")[0] not in OWN_KINDS or rows[0].issuer == did:
            continue
        try:
            opened = private_documents.read(db, store, key, record_id).document
        except NotForYouError:
            continue  # sealed for others: it is not this citizen's
        except CivicLedgerError:
            found.not_opened.append(record_id)
            continue
        record = records.read(db, rows[0].key)
        data = record.data if shows_itself(record.kind) else parse_object(opened)
        is_valid = rows[0].decision.verdict is Verdict.VALID
        name = record.kind.partition("/")[0]
        found.records.append(OwnRecord(record_id, name, data, is_valid))
    return found


def _vacancies(
    call: Call, session: Session, moment: Moment, until: int | None
) -> tuple[list[Record], dict[str, str]]:
    """Return the vacancies to look at, the newest first, and who issued them."""
    db = session.reader()
    if call.options.vacancy is None and until is None:
        keys = records.in_force(db, _VACANCY, moment.now[:10], _MOST_LOOKED_AT)
    elif call.options.vacancy is None:  # what is in force today says nothing of the past
        keys = [key for key, _ in records.of_kind(db, _VACANCY)][: -_MOST_LOOKED_AT - 1 : -1]
    else:
        key = records.key_of(db, records.resolve(db, call.options.vacancy))
        keys = [] if key is None else [key]
    rows = [one for one in rows_of(db, keys, moment, until) if _is_open(one, until)]
    found = [records.read(db, one.key) for one in rows]
    if call.options.vacancy is not None and not (
        found and found[0].kind.startswith(f"{_VACANCY}/")
    ):
        raise UsageError(f"{call.options.vacancy} is no vacancy that is open.")
    return found, {one.id: one.issuer_name or one.issuer for one in rows}


def _is_open(row: RecordRow, until: int | None) -> bool:
    is_known = until is None or row.entry < until
    return is_known and row.decision.verdict in (Verdict.VALID, Verdict.NOT_FINAL)


def _match(one: Match, employers: dict[str, str]) -> dict[str, Any]:
    data = one.vacancy.data
    return {
        "record": one.vacancy.id,
        "title": data.get("title"),
        "organisation": data.get("organisation"),
        "employer": employers.get(one.vacancy.id, ""),
        "required_met": one.required_met,
        "required": one.required,
        "reasons": [_reason(each) for each in one.reasons],
    }


def _reason(one: Reason) -> dict[str, Any]:
    return {
        "asked": one.asked,
        "value": one.value,
        "label": one.label,
        "required": one.is_required,
        "fit": one.fit.value,
        "records": list(one.records),
        "shown_by": list(one.shown_by),
    }


def _lines(document: dict[str, Any]) -> Iterator[str]:
    for one in document["vacancies"]:
        title = next(iter((one["title"] or {}).values()), one["record"])
        yield (
            f"{title}, {one['organisation'] or one['employer']}: "
            f"{one['required_met']} of {one['required']} required things ({one['record']})"
        )
        for each in one["reasons"]:
            must = "required" if each["required"] else "wished"
            shown = f", shown by {', '.join(each['records'])}" if each["records"] else ""
            yield f"  {each['fit']:<5}  {each['asked']} {each['label']} ({must}){shown}"
    yield (
        f"{document['looked_at']} vacancies were held against {document['own_records']} records of "
        "yours on this machine; nothing left it."
    )
    for record in document["not_opened"]:
        yield f"The document of {record} could not be opened."
