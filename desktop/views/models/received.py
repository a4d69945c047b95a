"""A file that was handed over, judged, and put into words for the two panels that show it."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import CivicLedgerError, FormatError
from desktop.exchange.codes import content
from desktop.exchange.file_bytes import read_file
from desktop.exchange.proof_check import Reader
from desktop.exchange.received import LIMIT_BYTES, Received, judge_code, judge_received
from desktop.exchange.status_source import StatusSource
from desktop.ledger.merkle import leaf_hash
from desktop.ledger.proof_file import OpenedProof
from desktop.verdict import Check, Result, Verdict
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.block_check import path_facts, path_from
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.record_check import CHECK_NAMES
from desktop.views.models.record_facts import data_facts, envelope_facts, kind_title
from desktop.views.models.record_rows import verdict_word
from desktop.views.models.words import utc
from desktop.views.parts.picture_codes import codes_in_file, is_picture
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import grouped, later, say

NO_FILE = Sentence(Integrity.UNCHECKED, later("No file was dropped or opened yet."))

_ALL_FINE = later("Every check that was made speaks for it.")
_NAMES = CHECK_NAMES | {
    "integrity": later("Everything in it fits together"),
    "trust": later("It rests on whom you trust"),
    "proof": later("Its proof holds"),
    "document": later("The private document is the one promised"),
    "status statement": later("An authority said so lately"),
    "status source": later("Your copy knows what became of it"),
    "revocation": later("It was not revoked since"),
    "reading": later("The reading stands in its window"),
    "entry": later("The entry is the one that was printed"),
    "ledger": later("Your copy of the log"),
    "record": later("The record is known"),
}
_AGAINST = ("status", "validity", "approval", "batch", "finality")  # no byte need be wrong


@dataclass(frozen=True, slots=True)
class Handed:
    """A file by its name, and what was found out about it."""

    name: str
    found: Received

    @property
    def verdict(self) -> Verdict:
        """What it is worth."""
        return self.found.decision.verdict


def look_at(path: Path, reader: Reader) -> Handed:
    """Return what a file is worth.

    Raises:
        StorageError: it cannot be read.
        FormatError: there is nothing in it that can be verified.
    """
    if not is_picture(path):
        return Handed(path.name, judge_received(read_file(path, LIMIT_BYTES), reader))
    codes = codes_in_file(path)
    if len(codes) != 1:
        raise FormatError(
            say("The picture has {codes} codes.", codes=len(codes)),
            means=say("It takes a picture with one QR code in it."),
            do=say("Take it again: closer, straight, in good light."),
        )
    return Handed(path.name, judge_code(content(codes[0]), reader))


def look_in(context: Context, path: Path) -> Handed:
    """Return what a file is worth to the profile of a window.

    Raises:
        StorageError, FormatError: as `look_at`, or the replica is damaged.
    """
    anchor, now_ms = context.session.profile.anchor, context.now_ms()
    with ExitStack() as stack:
        sources: tuple[StatusSource, ...] = ()
        if context.session.has_replica():
            db = stack.enter_context(context.connect_replica())
            sources = (StatusSource(say("your copy"), db, anchor, context.moment(db)),)
        return look_at(path, Reader(anchor, now_ms, sources))


def told(handed: Handed) -> Sentence:
    """Return the verdict on a file as one sentence."""
    reasons = handed.found.decision.reasons
    rest = reasons[0].text if reasons else _ALL_FINE
    return Sentence(handed.verdict, f"{verdict_word(handed.verdict)}.", rest, handed.name)


def told_refusal(error: CivicLedgerError) -> Sentence:
    """Return why a file cannot be verified at all."""
    rest = " ".join(part for part in (error.means, error.do) if part)
    return Sentence(Integrity.UNCHECKED, error.what, rest)


def inspect_checks(handed: Handed) -> Inspection:
    """Return the verdict, every check, what could not be checked, and the values to repeat it."""
    found = handed.found
    reasons = " ".join(reason.text for reason in found.decision.reasons[:4])
    done = [one for one in found.checks if one.result is not Result.NOT_DONE]
    left_out = [one for one in found.checks if one.result is Result.NOT_DONE]
    return Inspection(
        title=verdict_word(handed.verdict),
        mark=handed.verdict,
        sentence=" ".join((reasons or _ALL_FINE, *found.notes)),
        checks=_named(done),
        facts=_as_of(found),
        sources_name=say("What could not be checked") if left_out else "",
        sources=_named(left_out),
        why=() if found.opened is None else _why(found.opened),
    )


def inspect_said(handed: Handed) -> Inspection:
    """Return what the file says, once it is clear what that is worth."""
    found, facts = handed.found, [Fact(say("File"), handed.name)]
    facts += [Fact(name, value, is_hash=name == "Hash") for name, value in found.said]
    if found.record is not None:
        facts.append(Fact(say("Kind"), kind_title(found.kind, found.record.kind)))
        if found.issuer:
            facts.append(Fact(say("Issuer"), found.issuer))
        facts += [*envelope_facts(found.record), *data_facts(found.kind, found.record.data)]
    if found.record_id is not None:
        facts.append(Fact(say("Record"), found.record_id.removeprefix("urn:uuid:")))
    if found.opened is not None:
        facts.append(Fact(say("Entry"), grouped(found.opened.index)))
    what = f"{found.what[:1].upper()}{found.what[1:]}"
    sentence = say("What it says, in its own words.")
    if handed.verdict is Verdict.ALTERED:
        sentence = say("Do not rely on what it says: it is not what was signed.")
    return Inspection(what, handed.verdict, sentence, facts=tuple(facts))


def _named(checks: Sequence[Check]) -> tuple[Check, ...]:
    return tuple(Check(_name(one), _result(one), one.detail) for one in checks)


def _name(check: Check) -> str:
    return _NAMES.get(check.name, f"{check.name[:1].upper()}{check.name[1:]}")


def _result(check: Check) -> Result:
    is_soft = check.result is Result.FAILED and check.name in _AGAINST
    return Result.AGAINST if is_soft else check.result


def _as_of(found: Received) -> tuple[Fact, ...]:
    as_of = found.as_of
    facts = [Fact(say("Judged"), f"{found.facts.now[:10]}, {found.facts.now[11:16]} UTC")]
    if as_of is None:
        return tuple(facts)
    facts.append(Fact(say("Rests on"), say("{size} final entries", size=grouped(as_of.size))))
    if as_of.checkpoint_s is not None:
        facts.append(Fact(say("Cosigned"), utc(as_of.checkpoint_s * 1000)))
    if as_of.root is not None:
        facts.append(Fact(say("Root"), as_of.root.hex(), is_hash=True))
    return tuple(facts)


def _why(opened: OpenedProof) -> tuple[Fact, ...]:
    leaf = leaf_hash(opened.statement.entry)
    checkpoint = opened.checkpoint
    return path_facts(path_from(opened.index, checkpoint.size, leaf, opened.path, checkpoint.root))
