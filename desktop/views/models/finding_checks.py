"""What an audit has checked and what not, in words; and what its answer holds for."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.audit.codes import (
    CHECK_WORDS,
    TITLES,
    all_codes,
    check_of,
    words_of_check,
)
from desktop.audit.results import Audited
from desktop.finding import Finding, Severity
from desktop.ledger.scalar import parse_time
from desktop.vault.holding import Holding
from desktop.verdict import Check, Result
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.finding_rows import mark_of
from desktop.views.models.finding_texts import called
from desktop.views.models.inspection import Inspection
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.private_rows import holding_word
from desktop.views.models.words import moment
from desktop.views.parts.fact_list import Line
from desktop.views.parts.plain import short_hash
from desktop.views.retelling import retold
from desktop.views.saying import amount, grouped, later, say

_RED = (Integrity.ALTERED, Integrity.FORK)
_ORDER = {check: at for at, check in enumerate(CHECK_WORDS)}


class CheckRows:
    """A `RowSource` over the checks of an audit: what was found first, then what was left out."""

    columns: Sequence[Column] = (
        Column(later("Check"), 19.0, can_shrink=False),
        Column(later("Looked at"), 9.6, can_shrink=False),
        Column(later("Result"), 12.0),
    )

    def __init__(self, audited: Audited | None) -> None:
        self._rows = [] if audited is None else _rows(audited)

    def count(self) -> int:
        """Return the number of checks."""
        return len(self._rows)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return self._rows[number * PAGE : (number + 1) * PAGE]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of one check."""

    check: str
    count: int | None  # what it looked at; none where it was not made
    found: tuple[Finding, ...]
    whys: tuple[str, ...]  # why it was not made, or not to the end

    @property
    def title(self) -> str:
        words = words_of_check(self.check)
        title = retold(words.title)
        return f"{title} ({self.check})" if self.check in words.codes else title

    @property
    def looked_at(self) -> str:
        words = words_of_check(self.check)
        return say("not made") if self.count is None else amount(self.count, words.one, words.many)

    @property
    def result(self) -> str:
        parts = [amount(len(self.found), "finding", "findings")] if self.found else []
        parts += [
            why if self.count is None else say("not finished: {why}", why=why) for why in self.whys
        ]
        text = "; ".join(parts) or (self._good if self.count else say("none in this copy"))
        return f"{text[:1].upper()}{text[1:]}"

    @property
    def _good(self) -> str:
        """Return what is said where all went well; some checks bear the name of what they seek."""
        return say(
            "none found" if self.check in words_of_check(self.check).codes else "nothing wrong"
        )

    @property
    def mark(self) -> Marked:
        if self.found:
            return mark_of(max(self.found, key=lambda it: it.severity))
        if self.whys:
            return Integrity.UNCHECKED
        return Integrity.VERIFIED if self.count else Severity.NOTE


def _outcome(audited: Audited, check: str, found: tuple[Finding, ...]) -> _Outcome:
    whys = tuple(retold(it.why) for it in audited.not_checked if it.check == check)
    return _Outcome(check, audited.checked.get(check), found, whys)


def _rows(audited: Audited) -> list[Row]:
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for one in audited.findings:  # gone through once, there may be very many
        found[check_of(one.code)].append(one)
    skipped = {it.check for it in audited.not_checked}
    checks = sorted({*audited.checked, *skipped, *found}, key=lambda it: (_ORDER.get(it, 99), it))
    checks.sort(key=lambda it: 0 if it in found else 1 if it in skipped else 2)
    outcomes = [_outcome(audited, it, tuple(found.get(it, ()))) for it in checks]
    return [Row(it.check, (it.title, it.looked_at, it.result), it.mark) for it in outcomes]


def checks_caption(audited: Audited) -> str:
    """Return how many checks were made, and how many were left out or not finished."""
    skipped = {it.check for it in audited.not_checked}
    made = amount(len(audited.checked.keys() - skipped), "check made", "checks made")
    return (
        say("{made}, {skipped} left out", made=made, skipped=grouped(len(skipped)))
        if skipped
        else made
    )


def inspect_check(audited: Audited, check: str) -> Inspection:
    """Return a check as the inspector shows it: what it looks for, and what came of each."""
    own = tuple(it for it in audited.findings if check_of(it.code) == check)
    one = _outcome(audited, check, own)
    found = Counter(it.code for it in one.found)
    looks_for = tuple(_look(code, found[code], one) for code in _codes_of(check))
    looked = (
        say("Not made. ")
        if one.count is None
        else say("{looked_at} looked at. ", looked_at=one.looked_at)
    )
    return Inspection(one.title, one.mark, f"{looked}{one.result}.", checks=looks_for)


def _look(code: str, count: int, one: _Outcome) -> Check:
    if count:
        is_red = mark_of(next(it for it in one.found if it.code == code)) in _RED
        result = Result.FAILED if is_red else Result.AGAINST
        return Check(called(code), result, f"{code}, {amount(count, 'finding', 'findings')}")
    is_done = one.count is not None and not one.whys
    said = say("none found" if is_done else "not looked for")
    return Check(called(code), Result.OK if is_done else Result.NOT_DONE, f"{code}, {said}")


def _codes_of(check: str) -> list[str]:
    every = (*all_codes(), *(code for code in TITLES if "_" not in code))
    return [code for code in every if check_of(code) == check]


def inspect_plan() -> Inspection:
    """Return what an audit would check, for the time before the first one."""
    checks = tuple(
        Check(f"{words.title} ({check})" if check in words.codes else words.title, Result.NOT_DONE)
        for check, words in CHECK_WORDS.items()
    )
    sentence = say("None of these checks was made in this window yet.")
    return Inspection(say("What an audit checks"), Integrity.UNCHECKED, sentence, checks=checks)


def findings_of(audited: Audited, check: str) -> Counter[str]:
    """Return the codes that a check has found, with how often."""
    return Counter(it.code for it in audited.findings if check_of(it.code) == check)


def audit_lines(audited: Audited, city: str = "") -> list[Line]:
    """Return what the answer of an audit holds for; ``city`` is the ledger's title, if known."""
    as_of = audited.as_of
    lines = [
        Line(say("Ledger"), city or as_of.origin or say("not known")),
        Line(say("Kind of audit"), say("Quick" if audited.quick else "Every check")),
        Line(say("Entries"), grouped(as_of.size)),
        Line(say("Final"), say("{final_size} of them", final_size=grouped(as_of.final_size))),
    ]
    if as_of.time is not None:
        lines.append(Line(say("Newest block"), moment(parse_time(as_of.time))))
    if as_of.checkpoint_s is not None:
        lines.append(Line(say("Cosigned"), moment(as_of.checkpoint_s * 1000)))
    if audited.holdings:
        held = (
            f"{grouped(count)} {holding_word(Holding(word))}"
            for word, count in sorted(audited.holdings.items())
        )
        lines.append(Line(say("Documents"), ", ".join(held)))
    lines.append(Line(say("Root"), short_hash(as_of.root.hex())))
    if audited.resumed is not None:
        lines.append(
            Line(say("Resumed at"), say("entry {resumed}", resumed=grouped(audited.resumed)))
        )
    return lines
