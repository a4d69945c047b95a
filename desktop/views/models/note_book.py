"""The notes on findings, by finding, as the page and its inspector show them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.audit.report import finding_name
from desktop.audit.results import Audited
from desktop.finding import Finding
from desktop.replica.finding_notes import Note
from desktop.verdict import Check, Result
from desktop.views.models.inspection import Section
from desktop.views.models.words import moment
from desktop.views.saying import say


@dataclass(frozen=True, slots=True)
class NoteBook:
    """All notes of a profile; those of one finding are found by its place."""

    notes: tuple[Note, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)  # of their authors, by did:key

    def of(self, one: Finding) -> Sequence[Note]:
        """Return the notes on a finding, the oldest first."""
        if not self.notes:
            return ()
        name = finding_name(one)
        return [note for note in self.notes if note.finding == name]

    def known(self, audited: Audited | None) -> frozenset[Finding]:
        """Return the findings of an audit that are acknowledged."""
        by_name: defaultdict[str, bool] = defaultdict(bool)
        for note in self.notes:
            by_name[note.finding] |= note.is_known
        if audited is None or not any(by_name.values()):
            return frozenset()
        return frozenset(one for one in audited.findings if by_name[finding_name(one)])

    def count_open(self, audited: Audited | None) -> int:
        """Return how many findings of an audit nobody has acknowledged."""
        known = self.known(audited)
        return 0 if audited is None else sum(one not in known for one in audited.findings)

    def section(self, one: Finding) -> tuple[Section, ...]:
        """Return the notes on a finding for the inspector; nothing without any."""
        lines = tuple(self._line(note) for note in self.of(one))
        return (Section(say("Notes"), lines),) if lines else ()

    def _line(self, note: Note) -> Check:
        who = self.names.get(note.by, note.by)
        word = say(", acknowledged") if note.is_known else ""
        result = Result.OK if note.is_known else Result.NOTE
        return Check(f"{who}, {moment(note.at_ms)} UTC{word}", result, note.text)
