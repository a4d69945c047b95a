"""How each attack of the Tamper Lab is made; every one changes a copy and needs no key.

A forger who wants to be thorough makes seals, hashes and tables anew over what he changed. What he
cannot make anew is a signature.
"""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.errors import UsageError
from desktop.keys.signer import SeedSigner
from desktop.keys.signing import sign_records
from desktop.ledger.anchor import Anchor
from desktop.ledger.checkpoint import CheckpointBody, format_checkpoint_text, parse_checkpoint
from desktop.ledger.json_profile import format_json
from desktop.ledger.merkle import root_at
from desktop.ledger.note import Note, NoteSignature, format_note, parse_note
from desktop.ledger.receipt import format_receipts, parse_receipts
from desktop.ledger.record import Record, RecordSet, read_records
from desktop.ledger.record_id import format_record_id
from desktop.ledger.scalar import format_time, parse_time
from desktop.ledger.seal import Seal, format_seal, is_seal, parse_seal
from desktop.ledger.statement import parse_statement
from desktop.profile import load_profile, save_profile
from desktop.replica import checkpoints, entries, tampering
from desktop.replica.database import Database

_NOBODY = b"nobody has enrolled this key, no"  # the seed of a key that no ledger knows
_GRADE = re.compile(rb'"(?:credits|level)":"?([1-9])')
_NEWEST = "size = (select max(size) from checkpoint where final = 1)"


def edit_entry(db: Database, _: Path) -> None:
    """Change one figure in an entry and leave its hash as it was."""
    log = tampering.read_everything(db)
    index = _victim(log)
    tampering.put_entry(db, index, _edited(log[index]))


def edit_and_rehash(db: Database, _: Path) -> None:
    """Change an entry and put all hashes right, but not the seals."""
    log = tampering.read_everything(db)
    index = _victim(log)
    log[index] = _edited(log[index])
    tampering.put_log(db, log)


def edit_and_reseal(db: Database, _: Path) -> None:
    """Change an entry and make everything above it anew."""
    log = tampering.read_everything(db)
    index = _victim(log)
    log[index] = _edited(log[index])
    _replace_log(db, log)


def swap_entries(db: Database, _: Path) -> None:
    """Swap two statements of one block."""
    log = tampering.read_everything(db)
    pairs = [
        index
        for index in range(_genesis_end(log), len(log) - 1)
        if not is_seal(log[index]) and not is_seal(log[index + 1])
    ]
    if not pairs:
        raise UsageError("No block of this replica holds two statements.")
    index = pairs[-1]
    log[index], log[index + 1] = log[index + 1], log[index]
    _replace_log(db, log)


def duplicate_entry(db: Database, _: Path) -> None:
    """Log a statement twice in its block."""
    log = tampering.read_everything(db)
    index = _victim(log)
    log.insert(index + 1, log[index])
    _replace_log(db, log)


def add_unknown_signer(db: Database, _: Path) -> None:
    """Seal one more block with a record that a stranger signed."""
    log = tampering.read_everything(db)
    seal = parse_seal(log[-1])
    time_ms = parse_time(seal.time)
    record = Record(
        id=format_record_id(time_ms, bytes(10)),
        kind="education.diploma/1",
        time=seal.time,
        data={"achievementType": "Degree", "achievement": {"en": "Magic"}, "awarded": "2024-01-01"},
    )
    signer = SeedSigner(_NOBODY)
    entry = sign_records(signer, seal.ledger, 1, RecordSet(None, (record,)), time_ms // 1000)
    _replace_log(db, [*log, entry, format_seal(seal)])


def drop_last_block(db: Database, _: Path) -> None:
    """Remove the newest block from log, tiles and tables."""
    log = tampering.read_everything(db)
    seals = [index for index, entry in enumerate(log) if is_seal(entry)]
    if len(seals) < 2:
        raise UsageError("This replica holds one block only.")
    tampering.put_log(db, log[: seals[-2] + 1])
    tampering.rebuild(db)


def cut_bundle(db: Database, _: Path) -> None:
    """Cut the last bundle short, in the middle of an entry."""
    newest = "number = (select max(number) from bundle)"
    tampering.change_blob(db, "bundle", "data", newest, lambda data: data[:-40])


def backdate_block(db: Database, _: Path) -> None:
    """Give the newest seal a time before that of the seal below it."""

    def earlier(seal: Seal) -> Seal:
        return replace(seal, time=format_time(parse_time(seal.time) - 20 * 365 * 86_400_000))

    _change_last_seal(db, earlier)


def name_foreign_sealer(db: Database, _: Path) -> None:
    """Name a proposer that the charter does not know."""
    _change_last_seal(db, lambda seal: replace(seal, proposer="somebody-else"))


def flip_tile(db: Database, _: Path) -> None:
    """Flip one bit in the first hash tile."""
    tampering.change_blob(db, "tile", "hashes", "level = 0 and number = 0", _flipped)


def strip_cosignatures(db: Database, _: Path) -> None:
    """Leave one cosignature under the newest final checkpoint."""

    def stripped(note: Note) -> Note:
        log, first, *_ = note.signatures
        return replace(note, signatures=(log, first))

    _change_note(db, stripped)


def forge_cosignature(db: Database, _: Path) -> None:
    """Change one bit in a cosignature."""

    def forged(note: Note) -> Note:
        *others, last = note.signatures
        return replace(note, signatures=(*others, _forged(last)))

    _change_note(db, forged)


def forge_checkpoint(db: Database, _: Path) -> None:
    """Change the size in the newest checkpoint, in its note and in its row."""
    stored = checkpoints.newest(db, final=True)
    if stored is None:
        raise UsageError("This replica holds no final checkpoint.")
    body = parse_checkpoint(stored.note)
    size = body.size + 1
    text = format_checkpoint_text(CheckpointBody(body.origin, size, body.root))
    note = format_note(replace(parse_note(stored.note), text=text))
    tampering.change(
        db, "update checkpoint set size = ?, note = ? where size = ?", (size, note, body.size)
    )


def forge_receipts(db: Database, _: Path) -> None:
    """Change one bit in an authority's receipt signature."""

    def forged(data: bytes) -> bytes:
        receipts = parse_receipts(data)
        first, *others = receipts.signatures
        wrong = replace(first, signature=_flipped(first.signature))
        return format_receipts(replace(receipts, signatures=(wrong, *others)))

    tampering.change_blob(db, "checkpoint", "receipts", _NEWEST, forged)


def roll_back(db: Database, _: Path) -> None:
    """Set the trusted size and root back to the block before the newest."""
    log = tampering.read_everything(db)
    sizes = [index + 1 for index, entry in enumerate(log) if is_seal(entry)]
    if len(sizes) < 2:
        raise UsageError("This replica holds one block only.")
    size = sizes[-2]
    root = root_at(entries.reader(db, size), size)
    tampering.change(db, "update trusted set size = ?, root = ?", (size, root))


def edit_record(db: Database, _: Path) -> None:
    """Move a record by a day."""
    tampering.change(
        db,
        "update record set time_ms = time_ms - 86400000 where key = (select max(key) from record)",
    )


def change_status(db: Database, _: Path) -> None:
    """Clear a revocation, or invent an approval where nothing is revoked."""
    try:
        tampering.change(
            db,
            "update record set revoked = 0 where key = "
            "(select min(key) from record where revoked = 1)",
        )
    except UsageError:
        tampering.change(
            db,
            "update record set approved_by = id where key = "
            "(select max(key) from record where approved_by is null)",
        )


def grant_role(db: Database, _: Path) -> None:
    """Make a key registrar and inspector of everything."""
    tampering.change(
        db,
        'update issuer set roles = \'["inspector", "registrar"]\' '
        "where key = (select max(key) from issuer where authority is null)",
    )


def hide_trail(db: Database, _: Path) -> None:
    """Remove every mention of one thing."""
    tampering.change(
        db,
        "delete from about where item = "
        "(select item from about order by record desc, item limit 1)",
    )


def lower_quorum(db: Database, _: Path) -> None:
    """Let one cosignature be enough."""
    row = db.one("select document from charter where number = 0")
    if row is None:
        raise UsageError("This replica holds no charter.")
    document = json.loads(row[0]) | {"quorum": 1}
    tampering.change(
        db, "update charter set document = ? where number = 0", (format_json(document).decode(),)
    )


def relax_parameter(db: Database, _: Path) -> None:
    """Let nothing ever count as lost on its way."""
    tampering.change(
        db,
        "insert or replace into parameter (record, name, from_time, value) "
        "select max(key), 'C1.days', '2000-01-01T00:00:00.000Z', '99999' from record",
    )


def edit_search(db: Database, _: Path) -> None:
    """Let a record be found by words that it does not hold."""
    tampering.change(
        db,
        "insert into search (rowid, body) "
        "select max(key), 'words that no record holds' from record",
    )


def plant_trigger(db: Database, _: Path) -> None:
    """Leave something behind that acts at the next sync."""
    db.execute(
        "create trigger keep_valid after update on record when new.revoked = 1 "
        "begin update record set revoked = 0 where key = new.key; end"
    )


def garble_database(db: Database, folder: Path) -> None:
    """Overwrite the beginning of an index."""
    tampering.garble_index(folder / "replica.db", db, "record_time")


def swap_anchor(_: Database, folder: Path) -> None:
    """Let the profile trust a ledger that does not exist."""
    profile = load_profile(folder)
    other = Anchor(profile.anchor.origin, _flipped(profile.anchor.sha256))
    save_profile(replace(profile, anchor=other))


def flip_profile(_: Database, folder: Path) -> None:
    """Flip a bit in the middle of the file."""
    path = folder / "profile.json"
    path.write_bytes(_flipped(path.read_bytes()))


def _victim(log: list[bytes]) -> int:
    """Return the index of the last statement with a grade, or else of the last one."""
    statements = [index for index in range(_genesis_end(log), len(log)) if not is_seal(log[index])]
    if not statements:
        raise UsageError("This replica holds no record that could be changed.")
    graded = [index for index in statements if _GRADE.search(log[index])]
    return (graded or statements)[-1]


def _genesis_end(log: list[bytes]) -> int:
    return next(index for index, entry in enumerate(log) if is_seal(entry)) + 1


def _edited(entry: bytes) -> bytes:
    """Return a statement with another grade, or where there is none another time of a record."""
    grade = _GRADE.search(entry)
    if grade is not None:
        at = grade.start(1)
        better = b"8" if entry[at : at + 1] != b"8" else b"7"
        return entry[:at] + better + entry[at + 1 :]
    statement = parse_statement(entry)
    record = read_records(statement).records[-1]
    old = f'"time":"{record.time}"'.encode()
    new = f'"time":"{format_time(parse_time(record.time) - 1)}"'.encode()
    at = entry.rindex(old)
    return entry[:at] + new + entry[at + len(old) :]


def _replace_log(db: Database, log: list[bytes]) -> None:
    tampering.put_log(db, tampering.resealed(log))
    tampering.rebuild(db)


def _change_last_seal(db: Database, edit: Callable[[Seal], Seal]) -> None:
    log = tampering.read_everything(db)
    log[-1] = format_seal(edit(parse_seal(log[-1])))
    tampering.put_log(db, log)


def _change_note(db: Database, edit: Callable[[Note], Note]) -> None:
    tampering.change_blob(
        db, "checkpoint", "note", _NEWEST, lambda data: format_note(edit(parse_note(data)))
    )


def _forged(signature: NoteSignature) -> NoteSignature:
    return replace(signature, payload=_flipped(signature.payload))


def _flipped(data: bytes) -> bytes:
    """Return bytes with one bit flipped in their middle."""
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
