"""Private documents as a table: what is here of each that the ledger promises, and for whom."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domains.kind import Kind
from desktop.finding import Severity
from desktop.private_documents import Held
from desktop.replica.document_grants import Grant
from desktop.vault.holding import Holding
from desktop.verdict import Verdict
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.record_facts import kind_title
from desktop.views.models.record_rows import short_id
from desktop.views.models.words import octets
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

_WORDS: Mapping[Holding, tuple[str, Marked, str]] = {
    Holding.HELD: (
        later("Held"),
        Integrity.VERIFIED,
        later("It was opened: it is the document that the ledger promises."),
    ),
    Holding.SEALED: (
        later("Sealed"),
        Integrity.UNCHECKED,
        later(
            "An envelope of the right length is here. It is closed: your key is locked, or no "
            "reader."
        ),
    ),
    Holding.MISSING: (
        later("Not held"),
        Severity.NOTE,
        later("The ledger promises it; it is not on this machine."),
    ),
    Holding.ERASED: (
        later("Erased"),
        Verdict.ERASED,
        later("It was erased, and no envelope is here."),
    ),
    Holding.KEPT: (
        later("Erased, still here"),
        Severity.WARNING,
        later("It was erased, and an envelope is still here. The next sync destroys it."),
    ),
    Holding.MISMATCH: (
        later("Another document"),
        Severity.ERROR,
        later("The envelope holds another document than the ledger promises. Do not rely on it."),
    ),
    Holding.DAMAGED: (
        later("Damaged"),
        Severity.ERROR,
        later("The envelope cannot be read. Take another copy from a folder, or ask its issuer."),
    ),
}
_ORDER = (
    Holding.MISMATCH,
    Holding.DAMAGED,
    Holding.KEPT,
    Holding.HELD,
    Holding.SEALED,
    Holding.MISSING,
    Holding.ERASED,
)


@dataclass(frozen=True, slots=True)
class PrivateList:
    """All that the page shows, as it was read."""

    held: tuple[Held, ...] = ()
    kinds: Mapping[str, Kind] | None = None
    grants: Mapping[str, Sequence[Grant]] | None = None  # by the record whose document it is
    names: Mapping[str, str] | None = None  # of those with a grant, by did:key


class PrivateRows:
    """A `RowSource` over private documents: what is wrong first, then the newest."""

    columns: Sequence[Column] = (
        Column(later("Here"), 13.0, can_shrink=False),
        Column(later("Record"), 16.0),
        Column(later("Granted to"), 20.0),
        Column(later("Length"), 6.5, is_number=True),
        Column(later("Entry"), 6.0, is_number=True),
        Column(later("Id"), 8.6, is_hash=True, can_shrink=False),
    )

    def __init__(self, listed: PrivateList) -> None:
        self._listed = listed
        self.items = sorted(
            listed.held, key=lambda one: (_ORDER.index(one.holding), -one.promise.entry)
        )

    def count(self) -> int:
        """Return the number of documents."""
        return len(self.items)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return [self._row(one) for one in self.items[number * PAGE : (number + 1) * PAGE]]

    def _row(self, one: Held) -> Row:
        promise = one.promise
        word, mark, _ = _WORDS[one.holding]
        cells = (
            word,
            _kind(self._listed, one),
            ", ".join(granted_names(self._listed, promise.record)),
            octets(promise.part.bytes_),
            grouped(promise.entry),
            short_id(promise.record),
        )
        return Row(promise.record, cells, mark)


def _kind(listed: PrivateList, one: Held) -> str:
    kind = (listed.kinds or {}).get(one.promise.kind)
    return kind_title(kind, one.promise.kind)


def granted_names(listed: PrivateList, record: str) -> list[str]:
    """Return who has a grant in force for a document."""
    names = listed.names or {}
    granted = (listed.grants or {}).get(record, ())
    return list(dict.fromkeys(names.get(one.grantee, one.grantee) for one in granted))


def holding_word(holding: Holding) -> str:
    """Return what this machine has of a document, as a word within a sentence."""
    return str(_WORDS[holding][0]).lower()


def private_sentence(listed: PrivateList) -> Sentence:
    """Return what is true of all documents."""
    if not listed.held:
        return Sentence(Severity.NOTE, say("No record promises a private document."))
    counts = Counter(one.holding for one in listed.held)
    told = ", ".join(
        f"{grouped(counts[state])} {holding_word(state)}" for state in _ORDER if counts[state]
    )
    text = say(
        "{private} promised.",
        private=amount(len(listed.held), "private document is", "private documents are"),
    )
    if counts[Holding.MISMATCH] or counts[Holding.DAMAGED]:
        mark: Marked = Severity.ERROR
    elif counts[Holding.KEPT]:
        mark = Severity.WARNING
    else:
        mark = Integrity.UNCHECKED if counts[Holding.SEALED] else Integrity.VERIFIED
    return Sentence(mark, text, f"{told[:1].upper()}{told[1:]}.")


def inspect_private(listed: PrivateList, one: Held, wishes: tuple[Wish, ...]) -> Inspection:
    """Return one document as the inspector shows it; nothing of what is in it."""
    promise = one.promise
    _, mark, sentence = _WORDS[one.holding]
    names = granted_names(listed, promise.record)
    facts = [
        Fact(say("Media type"), promise.part.media),
        Fact(say("Length"), octets(promise.part.bytes_)),
        Fact(say("Commitment"), promise.part.commitment.hex(), is_hash=True),
        Fact(say("Granted to"), ", ".join(names) or say("nobody on the ledger")),
        Fact(say("Entry"), grouped(promise.entry)),
        Fact(say("Record"), promise.record.removeprefix("urn:uuid:")),
    ]
    why = (Fact(say("Seen"), one.why),) if one.why else ()
    title = _kind(listed, one)
    return Inspection(title, mark, sentence, facts=(*why, *facts), wishes=wishes)
