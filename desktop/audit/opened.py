"""Private documents in an audit: what is held of each, and the checks over those that open.

Every document that the log promises is looked at: held, not held, erased, or another one. Where a
key is given, envelopes are opened in memory, the documents of one field of checks at a time and
each once; what was opened is compared with its commitment, given to the checks and let go. No
document, nothing of one and no key is kept, written or handed to another process. Without a key
envelopes are looked at from outside, and the checks are listed as not made.

What formats above this folder know (how a document is read, how its proof is judged) is given with
the key. The rules are those of `ledger.md` section 9 and of `desktop.checks`.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from desktop.audit.ground import Ground, Promised
from desktop.audit.results import Results
from desktop.checks.check import Documents, OpenedGroup, Timetable
from desktop.checks.groups import OPENED_GROUPS, OPENED_ONLY
from desktop.domains.structure import fits
from desktop.domains.walk import forms_hold
from desktop.errors import FormatError
from desktop.keys.decryption import DecryptionKey
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.progress import Report
from desktop.replica.state import StoredFacts
from desktop.vault.holding import Holding, Looked, look
from desktop.vault.store import Store

CHECK, OPENED_CHECK = "private documents", "opened documents"
MOST_BYTES = 64 * 1024 * 1024
"""Bytes of the documents of one field that are in memory at a time; those beyond are listed."""

_WRONG = {
    Holding.KEPT: "PRIVATE_KEPT",
    Holding.MISMATCH: "PRIVATE_MISMATCH",
    Holding.DAMAGED: "PRIVATE_DAMAGED",
}
_KEPT = "The private document of the record was erased; an envelope of it is still on this machine."


@dataclass(frozen=True, slots=True)
class Opener:
    """Whoever may open documents, and how what is in them is read and judged."""

    key: DecryptionKey
    parse: Callable[[bytes], JsonObject]  # raises FormatError; decimals as texts
    judge: Callable[[bytes, frozenset[str]], str | None]  # see `desktop.checks.check.Documents`
    timetable: Timetable | None = None


def check_private(
    ground: Ground, store: Store, opener: Opener | None, results: Results, report: Report
) -> None:
    """Look at every private document, and run the checks over those that open.

    Args:
        ground: the records that promise them.
        store: the envelopes of the profile.
        opener: whoever opens them; without one they stay closed.
        results: gets the findings, what was counted, and what could not be judged.
        report: told of progress in documents.
    """
    by_kind: dict[str, list[Promised]] = {}
    for one in ground.promises():
        by_kind.setdefault(one.promise.kind.partition("/")[0], []).append(one)
    run = _Run(ground, store, opener, results, report, sum(map(len, by_kind.values())))
    for group in OPENED_GROUPS:
        run.judge(group, [one for name in group.documents for one in by_kind.pop(name, ())])
    for rest in by_kind.values():
        run.look_at(rest)
    run.end()


@dataclass(slots=True)
class _Field:
    """The documents of one field that were opened, and why the others were not."""

    opened: dict[str, JsonObject] = field(default_factory=dict)
    written: dict[str, bytes] = field(default_factory=dict)
    octets: int = 0
    whys: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)  # of the kinds of those opened
    promised: Counter[str] = field(default_factory=Counter)  # of the kinds of all in force


class _Run:
    """One look at all private documents."""

    def __init__(
        self,
        ground: Ground,
        store: Store,
        opener: Opener | None,
        results: Results,
        report: Report,
        total: int,
    ) -> None:
        self._ground, self._store, self._opener = ground, store, opener
        self._results, self._report = results, report
        self._done, self._total = 0, total
        self._closed = Counter[str]()  # why envelopes that are here were not opened
        self._strays = set(store.held())
        self._shape_of = cache(self._private_schema)

    def judge(self, group: OpenedGroup, promised: Iterable[Promised]) -> None:
        """Open the documents of a field and run its checks over them."""
        held = _Field()
        for one in promised:
            looked = self._look(one)
            if not one.promise.is_erased:
                name = one.promise.kind.partition("/")[0]
                held.promised[name] += 1
                why = _why_closed(looked) or self._take(group, one, looked, held)
                held.whys.update([why] if why else [])
                held.names.update([] if why else [name])
        self._run(group, held)

    def look_at(self, promised: Iterable[Promised]) -> None:
        """Look at documents that no check needs."""
        for one in promised:
            self._look(one)

    def end(self) -> None:
        """Say how many were looked at, and which could not be opened."""
        self._results.count(CHECK, self._total)
        if self._closed:
            told = _told(self._closed, sum(self._results.holdings.values()))
            self._results.skip(CHECK, f"only from outside, {told}")
        if self._strays:
            told = f"envelopes that no record here asks for: {len(self._strays):,}"
            self._results.skip(CHECK, told)

    def _look(self, one: Promised) -> Looked:
        self._report(self._done, self._total)
        self._done += 1
        key = None if self._opener is None else self._opener.key
        looked = look(self._store, key, one.promise)
        self._strays.discard(one.promise.record)
        self._results.holdings[looked.holding.value] += 1
        if looked.holding is Holding.SEALED:
            self._closed[looked.why] += 1
        if looked.holding in _WRONG:
            promise = one.promise
            self._results.report(
                _WRONG[looked.holding],
                looked.why or _KEPT,
                entry=promise.entry,
                block=one.block,
                records=(promise.record,),
            )
        return looked

    def _take(self, group: OpenedGroup, one: Promised, looked: Looked, held: _Field) -> str:
        """Keep what was opened for the checks of its field; return why not, or nothing."""
        assert self._opener is not None
        assert looked.plaintext is not None
        written = looked.plaintext.document
        if held.octets + len(written) > MOST_BYTES:
            return "beyond what is opened at once"
        try:
            document = self._opener.parse(written)
        except FormatError:
            return "not as their kind describes them"
        if group.is_shaped and not self._has_shape(one.promise.kind, document):
            return "not as their kind describes them"
        held.octets += len(written)
        held.opened[one.promise.record] = document
        if group.keeps_bytes:
            held.written[one.promise.record] = written
        return ""

    def _has_shape(self, kind: str, document: JsonObject) -> bool:
        """Return whether a document fits its kind, whose checks rely on that."""
        schema = self._shape_of(kind)
        return schema is not None and fits(schema, document) and forms_hold(schema, document)

    def _private_schema(self, kind: str) -> bytes | None:
        published = StoredFacts(self._ground.tables).kind(kind)
        rule = None if published is None else published.kind.private
        return None if rule is None else format_json(rule.schema)

    def _run(self, group: OpenedGroup, held: _Field) -> None:
        opener = self._opener
        timetable = None if opener is None else opener.timetable
        for code, check in group.checks.items():
            number = sum(held.names[name] for name in check.looks_at)
            if code in group.by_timetable and held.names and timetable is None:
                self._results.skip(code, "no timetable was given")
            elif code in OPENED_ONLY and (held.names or not held.promised):
                self._results.count(code, number)
            if held.whys:
                self._results.skip(code, _told(held.whys, held.promised.total()))
        self._results.count(OPENED_CHECK, len(held.opened))
        if opener is not None and held.opened:
            whole = not held.whys
            documents = Documents(held.opened, held.written, opener.judge, timetable, whole)
            for found in group.run(self._ground.observed, documents, self._ground.context()):
                self._results.add(replace(found, is_private=True))


def _why_closed(looked: Looked) -> str:
    """Return in a few words why a document was not opened; nothing where it was."""
    if looked.holding.is_wrong:
        return "damaged or exchanged"
    return looked.why


def _told(whys: Counter[str], total: int) -> str:
    """Return how many documents could not be opened, and why."""
    number = whys.total()
    of = "" if number == total else f" of {total:,}"
    noun = "record" if number == total == 1 else "records"
    start = f"documents of {number:,}{of} {noun}: "
    if len(whys) == 1:
        return start + next(iter(whys))
    return start + ", ".join(f"{count:,} {why}" for why, count in sorted(whys.items()))
