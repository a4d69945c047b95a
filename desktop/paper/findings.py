"""An audit's findings as a document, beside the signed machine file that others re-run.

The paper is for reading and the machine file for proving: the sheet names the file by its SHA-256
and its signer. An audit tells in English, and so does the file; whoever wants the paper in another
language hands over what tells its sentences anew.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from desktop.audit.codes import title_of, words_of_check
from desktop.audit.results import Audited, AuditVerdict
from desktop.finding import Finding, Severity
from desktop.ledger.scalar import format_time
from desktop.paper.dates import moment
from desktop.paper.report_words import number, severity_word, told
from desktop.paper.sheet import Block, Check, Grid, Letterhead, Line, Part, Sheet, Standing

ENGLISH = "en"
MOST_ROWS = 2_000  # findings on paper; the machine file has every one

Retold: TypeAlias = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class MachineFile:
    """The report that lies beside the sheet."""

    name: str
    sha256: bytes
    signer: str | None  # did:key


def findings_sheet(
    audited: Audited,
    letterhead: Letterhead,
    machine: MachineFile,
    language: str = ENGLISH,
    retold: Retold = str,
) -> Sheet:
    """Return the findings of an audit, the weightiest first, with all that was not checked.

    Args:
        audited: what an audit found.
        letterhead: of who hands it out.
        machine: the file beside it.
        language: of `desktop.paper.sheet.LANGUAGES`.
        retold: says a sentence of an audit in that language.
    """
    return _Report(audited, language, retold).sheet(letterhead, machine)


def severity_grid(findings: tuple[Finding, ...], source: str, language: str) -> Grid:
    """Return how many findings there are of each severity."""
    counts = Counter(one.severity for one in findings)
    rows = tuple(
        (_capital(severity_word(it, language)), number(counts[it], language))
        for it in reversed(Severity)
    )
    columns = (told("severity", language), told("findings", language))
    return Grid(told("by severity", language), columns, (3, 1), rows, source)


@dataclass(frozen=True, slots=True)
class _Report:
    """An audit and the language that it is told in."""

    audited: Audited
    language: str
    retold: Retold

    def sheet(self, letterhead: Letterhead, machine: MachineFile) -> Sheet:
        """Return the whole document."""
        audited = self.audited
        origin = audited.as_of.origin
        foot = self._told("foot", count=str(audited.as_of.size))
        return Sheet(
            self.language,
            letterhead,
            self._told("quick report" if audited.quick else "report"),
            below=origin,
            standing=Standing(
                self._verdict(), is_warning=audited.verdict is not AuditVerdict.CLEAN
            ),
            blocks=tuple(self._blocks()),
            check=self._check(machine),
            foot=f"{origin} \u00b7 {foot} \u00b7 {machine.name}",
        )

    def _told(self, name: str, /, **values: str) -> str:
        return told(name, self.language, **values)

    def _number(self, count: int) -> str:
        return number(count, self.language)

    def _verdict(self) -> str:
        audited = self.audited
        if audited.verdict is not AuditVerdict.FINDINGS:
            is_clean = audited.verdict is AuditVerdict.CLEAN
            return self._told("clean" if is_clean else "incomplete")
        counts = Counter(one.severity for one in audited.findings)
        parts = (
            f"{self._number(counts[it])} {severity_word(it, self.language)}"
            for it in reversed(Severity)
            if counts[it]
        )
        return self._told("found", what=self._told("comma").join(parts))

    def _blocks(self) -> Iterator[Block]:
        audited = self.audited
        yield Part(self._told("audited"), tuple(self._lines()))
        yield severity_grid(audited.findings, self._told("counted here"), self.language)
        if audited.findings:
            yield self._meanings()
            yield self._list()
        counts = ((self._title(it), self._number(n)) for it, n in audited.checked.items())
        columns = (self._told("a check"), self._told("looked at"))
        yield Grid(self._told("checked"), columns, (4, 1), tuple(counts))
        if audited.not_checked:
            left = ((self._title(it.check), self.retold(it.why)) for it in audited.not_checked)
            columns = (self._told("a check"), self._told("why"))
            yield Grid(self._told("not checked"), columns, (2, 3), tuple(left))

    def _lines(self) -> Iterator[Line]:
        as_of = self.audited.as_of
        final = self._number(as_of.final_size)
        size = self._told("of them final", count=self._number(as_of.size), final=final)
        yield Line(self._told("ledger"), as_of.origin)
        yield Line(self._told("entries audited"), size)
        yield Line(self._told("root of"), as_of.root.hex(), is_code=True)
        if as_of.time is not None:
            yield Line(self._told("newest block"), moment(as_of.time, self.language))
        if as_of.checkpoint_s is not None:
            cosigned = format_time(as_of.checkpoint_s * 1000)
            yield Line(self._told("cosigned at"), moment(cosigned, self.language))

    def _title(self, check: str) -> str:
        return self.retold(words_of_check(check).title)

    def _meanings(self) -> Grid:
        """Return each code once, with what it means and what to do."""
        findings = self.audited.findings
        counts = Counter(one.code for one in findings)
        first = {one.code: one for one in reversed(findings)}
        ranked = sorted(first.values(), key=lambda one: (-one.severity, title_of(one.code)))
        rows = tuple(
            (
                one.code,
                severity_word(one.severity, self.language),
                self._number(counts[one.code]),
                self._meaning(one),
            )
            for one in ranked
        )
        columns = tuple(self._told(it) for it in ("code", "severity", "findings", "meaning"))
        return Grid(self._told("was found"), columns, (6, 4, 4, 18), rows)

    def _meaning(self, one: Finding) -> str:
        title = self.retold(title_of(one.code)).rstrip(".")
        words = (f"{title}.", self.retold(one.means), self.retold(one.do))
        return " ".join(word for word in words if word)

    def _list(self) -> Grid:
        ranked = sorted(self.audited.findings, key=lambda one: (-one.severity, one.place))
        shown = ranked[:MOST_ROWS]
        rows = tuple((one.code, self._place(one), self.retold(one.what)) for one in shown)
        left = len(ranked) - len(rows)
        note = self._told("more", count=self._number(left)) if left else ""
        columns = (self._told("code"), self._told("place"), self._told("seen"))
        return Grid(self._told("every"), columns, (6, 6, 20), rows, note)

    def _place(self, one: Finding) -> str:
        places = (("block", one.block), ("entry", one.entry))
        return self._told("comma").join(
            self._told(name, number=self._number(at)) for name, at in places if at is not None
        )

    def _check(self, machine: MachineFile) -> Check:
        signed = self._told("signed" if machine.signer else "unsigned")
        digits = machine.sha256.hex()
        lines = [
            Line(self._told("file"), machine.name, is_code=True),
            Line("SHA-256", digits[:32], is_code=True),
            Line("", digits[32:], is_code=True),
        ]
        if machine.signer is not None:
            lines.append(Line(self._told("signer"), machine.signer, is_code=True))
        return Check(
            self._told("check report"),
            (self._told("machine file", signed=signed), self._told("audit own", file=machine.name)),
            lines=tuple(lines),
        )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
