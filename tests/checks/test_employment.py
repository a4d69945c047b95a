"""Rules W2, W3, W6 and W7 over small stories, with skills as ESCO publishes them."""

from collections.abc import Iterator

import pytest

from desktop.checks import employment
from desktop.checks.check import Context, Documents
from desktop.checks.observed import Observed, Parameters
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import private_problems, problems
from desktop.exchange.employment.esco import read_concepts
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record, Ref
from tests.checks.repair_story import CREW
from tests.exchange.samples import files_beside

_CHECKS = {"W2": "not_accredited", "W6": "rests_on_revoked", "W7": "unknown_skills"}
_KINDS = {kind.name: kind for kind in builtin_kinds()}
_SKILL = "http://data.europa.eu/esco/skill/0d80a782-99ff-4f49-abbe-c72524c6f390"
ALL: list[JsonValue] = [
    *("employment.period", "employment.qualification", "employment.skill", "employment.vacancy")
]


class Story:
    """Records of employment in ledger order; each fits its kind."""

    def __init__(self) -> None:
        self.records: list[Observed] = []
        self.opened: dict[str, JsonObject] = {}

    def add(
        self, kind: str, day: int, data: JsonObject, document: JsonObject | None = None,
        refs: tuple[Ref, ...] = (), holder: str | None = None, **more: bool,
    ) -> str:  # fmt: skip
        number = len(self.records)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        time = f"2026-01-{day:02}T12:00:00.000Z"
        record = Record(record_id, f"{kind}/1", time, data, refs=refs, holder=holder)
        assert problems(_KINDS[kind], record) == ()
        rule = _KINDS[kind].private
        if document is not None and rule is not None:
            assert private_problems(rule, document) == ()
            self.opened[record_id] = document
        self.records.append(Observed(record, number, number, CREW, **more))
        return record_id

    def accredited(self, *, until: str = "2026-12-31", names: list[JsonValue] = ALL) -> str:
        data: JsonObject = {
            "issuer": CREW, "organisation": "Works", "may_issue": names, "basis": "Act 1",
            "from": "2026-01-02", "until": until,
        }  # fmt: skip
        return self.add("employer.accredited", 1, data)

    def attested(
        self, kind: str, day: int = 5, document: JsonObject | None = None, *rests_on: str,
        holder: str | None = None, **more: bool,
    ) -> str:  # fmt: skip
        refs = tuple(Ref("rests_on", target) for target in rests_on)
        data: JsonObject = {"vct": "urn:example:vct"}
        return self.add(kind, day, data, document, refs, holder, **more)

    def worked(
        self, start: str, end: str | None, *, full: bool = True, holder: str | None = CREW
    ) -> str:
        document: JsonObject = {"start_date": start, "full_time": full}
        if end is not None:
            document["end_date"] = end
        return self.attested("employment.period", 5, document, holder=holder)

    def vacancy(self, *skills: str) -> str:
        listed: list[JsonValue] = [{"esco_uri": uri, "required": True} for uri in skills]
        data: JsonObject = {
            "title": {"en": "Fitter"}, "organisation": "Works", "esco_release": "1.1.1",
            "occupation": "http://data.europa.eu/esco/isco/C7233", "skills": listed,
            "from": "2026-01-05", "until": "2026-02-05",
        }  # fmt: skip
        return self.add("employment.vacancy", 5, data)

    def found(self) -> list[Finding]:
        context = Context(Parameters(()), "", lambda key: frozenset((key,)))
        return list(employment.GROUP.run(self.records, context))


@pytest.fixture
def story() -> Story:
    return Story()


def broken(story: Story, code: str) -> str:
    if code == "W2":
        return story.attested("employment.skill")
    story.accredited()
    if code == "W7":
        return story.vacancy(_SKILL, "http://data.europa.eu/esco/skill/welding")
    ground = story.attested("employment.period", 5, None, is_revoked=True)
    return story.attested("employment.skill", 6, None, ground)


def test_what_an_accredited_employer_issues_is_clean(story: Story) -> None:
    story.accredited()
    ground = story.attested("employment.period")
    story.attested("employment.skill", 6, None, ground)
    story.vacancy(_SKILL, "http://data.europa.eu/esco/isced-f/0715")
    assert story.found() == []


@pytest.mark.parametrize("code", _CHECKS)
def test_each_fault_is_found_by_its_check_alone(
    story: Story, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = broken(story, code)
    (one,) = story.found()
    assert one.code == code
    assert one.entry == int(place[-12:])
    assert one.what.startswith("The record")

    def nothing(*_: object) -> Iterator[Finding]:
        return iter(())

    monkeypatch.setattr(employment, _CHECKS[code], nothing)
    assert story.found() == []


def test_an_accreditation_is_for_some_kinds_from_and_until_a_day(story: Story) -> None:
    story.accredited(until="2026-01-10", names=["employment.period"])
    story.attested("employment.period", 10)
    late = story.attested("employment.period", 11)
    other = story.attested("employment.skill", 5)
    assert [one.records for one in story.found()] == [(late,), (other,)]


def test_an_accreditation_does_not_count_while_it_is_suspended(story: Story) -> None:
    held = (Ref("status", story.accredited()),)
    first = story.attested("employment.period", 4)
    suspended: JsonObject = {"action": "suspend", "reason": "review"}
    story.add("record.status", 5, suspended, refs=held)
    within = story.attested("employment.period", 6)
    again: JsonObject = {"action": "reinstate", "reason": "review_passed"}
    story.add("record.status", 8, again, refs=held)
    story.attested("employment.period", 9)
    assert [one.records for one in story.found()] == [(within,)]
    assert first != within


def test_skills_are_judged_by_the_release_where_it_is_known(story: Story) -> None:
    (path,) = files_beside(
        "employment/tabiya-tech__tabiya-open-dataset", "tabiya-esco-v1.1.1/csv/skillGroups.csv"
    )
    known = read_concepts(path.read_bytes())
    story.accredited()
    story.vacancy(_SKILL)
    wrong = story.vacancy(_SKILL.replace("0d80", "0d81"))
    assert story.found() == []
    found = list(employment.unknown_skills(story.records, {}, known))
    assert [one.records for one in found] == [(wrong,)]


def test_skills_of_attestations_are_judged_where_they_are_opened(story: Story) -> None:
    document: JsonObject = {"skills": [{"esco_uri": "urn:example:skill"}]}
    place = story.attested("employment.skill", 5, document)
    assert list(employment.unknown_skills(story.records)) == []
    (one,) = employment.unknown_skills(story.records, story.opened)
    assert (one.code, one.records) == ("W7", (place,))


def test_an_employment_does_not_end_before_it_begins(story: Story) -> None:
    place = story.worked("2025-03-01", "2025-02-01")
    (one,) = employment.impossible_periods(story.records, story.opened)
    assert (one.code, one.records, one.severity.word) == ("W3", (place,), "error")


@pytest.mark.parametrize(
    ("start", "end", "full", "is_found"),
    [
        ("2025-05-31", None, True, True),
        ("2025-06-01", None, True, False),
        ("2024-01-01", "2025-01-01", True, False),
        ("2024-01-01", "2025-01-02", True, True),
        ("2025-02-01", "2025-03-01", False, False),
    ],
)
def test_two_full_time_employments_do_not_overlap(
    story: Story, start: str, end: str | None, *, full: bool, is_found: bool
) -> None:
    first = story.worked("2025-01-01", "2025-06-01")
    second = story.worked(start, end, full=full)
    found = list(employment.impossible_periods(story.records, story.opened))
    expected = [tuple(sorted((first, second)))] if is_found else []
    assert [one.records for one in found] == expected
    assert {one.severity.word for one in found} <= {"warning"}


def test_who_has_no_documents_finds_nothing_about_periods(story: Story) -> None:
    story.worked("2025-03-01", "2025-02-01")
    assert list(employment.impossible_periods(story.records, {})) == []


@pytest.mark.parametrize(("holder", "found"), [(CREW, ["W3"]), (None, [])])
def test_an_audit_takes_nobody_for_the_same_person_without_a_holder(
    story: Story, holder: str | None, found: list[str]
) -> None:
    story.worked("2025-01-01", "2025-06-01", holder=holder)
    story.worked("2025-03-01", "2025-09-01", holder=holder)
    context = Context(Parameters(()), "", lambda key: frozenset((key,)))
    documents = Documents(story.opened, {}, lambda _document, _keys: None)
    made = employment.OPENED_GROUP.run(lambda _kinds: iter(story.records), documents, context)
    assert [one.code for one in made] == found
    backwards = story.worked("2025-03-01", "2025-02-01", holder=None)
    made = employment.OPENED_GROUP.run(lambda _kinds: iter(story.records), documents, context)
    assert [one.records for one in made if one.severity.word == "error"] == [(backwards,)]
