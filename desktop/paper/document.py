"""A record as a document on paper: what its kind's print template shows, with the way to check it.

Beside the sheet goes the proof file, by which anybody can check the record without this copy; the
code on the sheet is the pointer of `desktop.ledger.pointer`. A record that cannot be proven is not
printed; one that was revoked, suspended or replaced says so under its title.
"""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domains.kind import Kind
from desktop.domains.texts import in_language
from desktop.errors import FormatError, ProofError
from desktop.exchange.proof_file import build_proof_file
from desktop.judgement.record import Judgement, judge_record
from desktop.ledger.anchor import Anchor, words
from desktop.ledger.commitment import Plaintext
from desktop.ledger.json_profile import JsonObject, parse_object
from desktop.ledger.merkle import leaf_hash
from desktop.ledger.pointer import Pointer, format_pointer, origin_hash
from desktop.ledger.record import Record
from desktop.paper.dates import moment as moment_words
from desktop.paper.facts import data_parts, private_lines
from desktop.paper.recipient import NOBODY, Recipient, recipient_of
from desktop.paper.sheet import Check, Letterhead, Line, Part, Sheet, Standing
from desktop.paper.words import verdict_word, word
from desktop.replica import entries
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.replica.state import StoredFacts
from desktop.verdict import Verdict

Opened = Callable[[str], Plaintext]

_UNPROVEN = (Verdict.ALTERED, Verdict.CANNOT_CHECK, Verdict.UNKNOWN_ISSUER, Verdict.NOT_FINAL)
_FIRST_WORDS = 6
_MOST_THINGS = 12


@dataclass(frozen=True, slots=True)
class Order:
    """How documents are wanted."""

    anchor: Anchor
    moment: Moment  # that their verdicts are true for
    language: str
    letterhead: Letterhead | None = None  # without one, the issuer's name stands there
    own_dids: frozenset[str] = frozenset()  # keys of whoever prints
    opened: Opened | None = None  # opens private documents, where they are to be printed


@dataclass(frozen=True, slots=True)
class Document:
    """A sheet with the proof that goes beside it."""

    sheet: Sheet
    proof: bytes
    record: Record
    issuer: str
    recipient: Recipient = NOBODY
    is_private: bool = False  # it says what only some may read


def document_of(db: Database, record_id: str, order: Order) -> Document:
    """Return one record as a document.

    Raises:
        StorageError: no such record, or what is needed is not here.
        ProofError, FormatError, SignatureError: it cannot be proven, or not yet.
        LockedError, NotForYouError: its private document is wanted and does not open.
    """
    judged = judge_record(db, order.anchor, record_id, order.moment, search_log=False)
    record = judged.content
    if record is None or judged.decision.verdict in _UNPROVEN:
        reasons = judged.decision.reasons
        raise ProofError(
            f"{record_id} cannot be proven from this copy, so it is not printed.",
            means=reasons[0].text if reasons else "",
            do="Sync, or open it among the records to see every check.",
        )
    proof = build_proof_file(db, order.anchor, record_id)
    published = StoredFacts(db).kind(record.kind)
    if published is None:
        raise FormatError(f"The ledger has no kind {record.kind}; its record cannot be printed.")
    private = _private_of(record, judged, order)
    recipient = NOBODY if private is None else recipient_of(private)
    sheet = _sheet(judged, record, published.kind, private, order, _pointer(db, judged, order))
    issuer = judged.issuer_name or judged.issuer or ""
    return Document(sheet, proof, record, issuer, recipient, is_private=private is not None)


def _private_of(record: Record, judged: Judgement, order: Order) -> JsonObject | None:
    """Return the private document, where it is wanted and there is one."""
    if order.opened is None or record.private is None or judged.facts.erased:
        return None
    return parse_object(order.opened(record.id).document)


def _pointer(db: Database, judged: Judgement, order: Order) -> bytes:
    leaf = leaf_hash(entries.entry(db, judged.entry))
    origin = origin_hash(order.anchor.origin)
    return format_pointer(Pointer(origin, judged.entry, leaf, judged.number))


def _sheet(
    judged: Judgement,
    record: Record,
    kind: Kind,
    private: JsonObject | None,
    order: Order,
    pointer: bytes,
) -> Sheet:
    language = order.language
    recipient = NOBODY if private is None else recipient_of(private)
    issuer = judged.issuer_name or judged.issuer or ""
    letterhead = order.letterhead or Letterhead(issuer)
    is_own = judged.issuer in order.own_dids or letterhead.name.casefold() in issuer.casefold()
    above = "" if is_own else f"{word('copy by', language)} {letterhead.name}"
    blocks = (
        *data_parts(kind, record.data, language),
        *_private_part(kind, record, private, recipient, language),
        _record_part(record, issuer, language),
    )
    return Sheet(
        language,
        letterhead,
        title=in_language(kind.title, language) or kind.id,
        above=above,
        below=recipient.words(language),
        standing=_standing(judged, order),
        blocks=blocks,
        check=_check(judged, order, pointer),
        foot=f"{order.anchor.origin} \u00b7 {record.id.removeprefix('urn:uuid:')}",
    )


def _private_part(
    kind: Kind, record: Record, private: JsonObject | None, recipient: Recipient, language: str
) -> tuple[Part, ...]:
    if record.private is None:
        return ()
    title = word("private", language)
    if private is None:
        return (Part(title, (), word("private left out", language)),)
    said = {*recipient.values, *_texts(record.data)}
    lines = private_lines(kind, private, language, said)
    return (Part(title, lines, word("private shown", language)),)


def _texts(value: object) -> set[str]:
    """Return every text in the public data, which need not be said twice."""
    if isinstance(value, dict):
        return {text for item in value.values() for text in _texts(item)}
    if isinstance(value, list):
        return {text for item in value for text in _texts(item)}
    return {value} if isinstance(value, str) else set()


def _record_part(record: Record, issuer: str, language: str) -> Part:
    lines = [
        Line(word("issued by", language), issuer),
        Line(word("issued on", language), moment_words(record.time, language)),
    ]
    if record.end is not None:
        lines.append(Line(word("ended", language), moment_words(record.end, language)))
    things = record.about[:_MOST_THINGS]
    more = len(record.about) - len(things)
    lines += [Line(word("about", language) if not at else "", it) for at, it in enumerate(things)]
    if more:
        lines.append(Line("", f"+ {more}"))
    if record.place is not None:
        lines.append(Line(word("place", language), f"{record.place.lat}, {record.place.lon}"))
    lines += [
        Line(word("replaces", language), ref.id.removeprefix("urn:uuid:"), is_code=True)
        for ref in record.refs
        if ref.rel == "corrects"
    ]
    return Part(word("the record", language), tuple(lines))


def _standing(judged: Judgement, order: Order) -> Standing:
    language, verdict = order.language, judged.decision.verdict
    time = moment_words(order.moment.now, language)
    told = word("standing", language, time=time, verdict=verdict_word(verdict, language))
    if verdict is Verdict.VALID:
        return Standing(told)
    return Standing(f"{told} {word('do not rely', language)}", is_warning=True)


def _check(judged: Judgement, order: Order, pointer: bytes) -> Check:
    language, anchor = order.language, order.anchor
    entry, block = str(judged.entry), "" if judged.height is None else str(judged.height)
    digits = anchor.sha256.hex()
    first = " ".join(words(anchor).split(" ")[:_FIRST_WORDS])
    return Check(
        word("check", language),
        tuple(word(name, language) for name in ("check file", "check page", "check anchor")),
        pointer,
        (
            Line(word("ledger", language), anchor.origin, is_code=True),
            Line(
                word("anchor", language),
                f"{digits[:8]}\u2026{digits[-8:]} {first} \u2026",
                is_code=True,
            ),
            Line(word("record", language), judged.record.removeprefix("urn:uuid:"), is_code=True),
            Line(word("entry", language), word("entry of", language, entry=entry, block=block)),
        ),
    )
