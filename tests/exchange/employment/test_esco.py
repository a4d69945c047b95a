"""ESCO's own files, and vacancies matched on a citizen's laptop."""

from pathlib import Path

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import data_problems, private_problems
from desktop.errors import FormatError
from desktop.exchange.employment.esco import (
    Classification,
    Fit,
    OwnRecord,
    Reason,
    classification,
    matches,
    read_broader,
    read_concepts,
)
from desktop.ledger.json_profile import JsonObject, JsonValue
from tests.exchange.samples import files_beside

_KINDS = {kind.name: kind for kind in builtin_kinds()}
_SKILL = "http://data.europa.eu/esco/skill/"
_ISCO = "http://data.europa.eu/esco/isco/C"
_GROUPS = {  # of skills, by their code
    "S1.1.1": "0d80a782-99ff-4f49-abbe-c72524c6f390",
    "S1.2.1": "a19c5139-1250-4a60-9c31-a3243cca06cc",
    "S1.2.4": "0a4c5823-8b09-4e6b-95b4-8036ef3b9c4c",
    "S5.6.1": "98fb499f-9155-412d-a8a0-95ba97126fec",
    "S8.2.1": "c54a0a94-9d45-4697-b7cb-f7eaef839031",
}
_TABIYA = "employment/tabiya-tech__tabiya-open-dataset"


def group(code: str) -> str:
    return _SKILL + _GROUPS[code]


def tabiya(name: str) -> Path:
    (path,) = files_beside(_TABIYA, f"tabiya-esco-v1.1.1/csv/{name}.csv")
    return path


@pytest.fixture(scope="module")
def groups() -> Classification:
    files = (read_concepts(tabiya(name).read_bytes()) for name in ("ISCOGroups", "skillGroups"))
    return classification(one for concepts in files for one in concepts.values())


def test_the_groups_of_the_open_data_set_are_read_whole(groups: Classification) -> None:
    assert len(read_concepts(tabiya("ISCOGroups").read_bytes())) == 619
    assert len(read_concepts(tabiya("skillGroups").read_bytes())) == 640
    armed = groups.concepts[_ISCO + "0"]
    assert (armed.label, armed.code) == ("Armed forces occupations", "0")


def test_codes_tell_what_is_broader(groups: Classification) -> None:
    assert groups.parents(_ISCO + "2221") == (_ISCO + "222",)
    assert groups.ancestors(_ISCO + "2221") == {_ISCO + code for code in ("222", "22", "2")}
    assert groups.parents(_ISCO + "2") == ()
    above = {groups.concepts[uri].code for uri in groups.ancestors(group("S1.2.1"))}
    assert above == {"S1.2", "S1", "S"}
    field = "http://data.europa.eu/esco/isced-f/"
    assert groups.ancestors(field + "0011") == {field + "001", field + "00"}
    assert groups.parents("urn:x") == ()
    assert all(
        parent in groups.concepts for uri in groups.concepts for parent in groups.parents(uri)
    )


def test_files_of_the_commission_are_read_too() -> None:
    data = (
        "conceptType,conceptUri,skillType,preferredLabel,altLabels\n"
        f'KnowledgeSkillCompetence,{_SKILL}a,knowledge,haskell,"Haskell\nHaskell 98"\n'
    ).encode()
    (one,) = read_concepts(data).values()
    assert (one.label, one.alternatives) == ("haskell", ("Haskell", "Haskell 98"))
    broader = f"conceptType,conceptUri,broaderType,broaderUri\nX,{_SKILL}a,Y,{_SKILL}b\n".encode()
    known = Classification({}, read_broader(broader))
    assert known.ancestors(_SKILL + "a") == {_SKILL + "b"}


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ("a,b\n1,2\n", "no columns"),
        ("conceptUri,preferredLabel\nurn:a,A\nhere,B\n", "row 3: 'here' is not the URI"),
        ("conceptUri,preferredLabel\nurn:a,A\nurn:b,\n", "row 3: urn:b has no preferred label"),
        ("conceptUri,preferredLabel\nurn:a,A\nurn:a,A\n", "row 3: urn:a stands in the table twice"),
    ],
)
def test_what_is_no_table_of_esco_is_refused(data: str, word: str) -> None:
    with pytest.raises(FormatError, match=word):
        read_concepts(data.encode())


def test_what_is_no_table_of_relations_is_refused() -> None:
    with pytest.raises(FormatError, match="no columns"):
        read_broader(b"conceptUri,x\nurn:a,b\n")
    with pytest.raises(FormatError, match="row 2"):
        read_broader(b"conceptUri,broaderUri\nurn:a,b\n")


def test_one_bad_row_among_ten_thousand_is_named() -> None:
    rows = [f"urn:x:{number},label {number}" for number in range(10_000)]
    rows[8_123] = "nowhere,label"
    data = "\n".join(["conceptUri,preferredLabel", *rows]).encode()
    with pytest.raises(FormatError, match="row 8125"):
        read_concepts(data)


VACANCY: JsonObject = {
    "title": {"en": "Nurse"}, "organisation": "Hospital", "occupation": _ISCO + "2221",
    "esco_release": "1.1.1", "from": "2026-01-01", "until": "2026-03-01", "level": 6,
    "field": "0913",
    "skills": [
        {"esco_uri": group("S1.1.1"), "required": True, "level": 5},
        {"esco_uri": group("S1.2.1"), "required": True},
        {"esco_uri": group("S5.6.1"), "required": False},
        {"esco_uri": group("S8.2.1"), "required": True},
    ],
}  # fmt: skip


def own(record_id: str, kind: str, document: JsonObject, *, is_valid: bool = True) -> OwnRecord:
    rule = _KINDS[kind].private
    assert rule is not None
    assert private_problems(rule, document) == ()
    return OwnRecord(record_id, kind, document, is_valid)


def skills(*items: tuple[str, int]) -> list[JsonValue]:
    return [{"esco_uri": group(code), "level": level} for code, level in items]


def by_value(reasons: tuple[Reason, ...]) -> dict[str, Fit]:
    codes = {_SKILL + name: code for code, name in _GROUPS.items()}
    return {codes.get(one.value, one.value.rpartition("/")[2]): one.fit for one in reasons}


def test_a_vacancy_is_matched_reason_by_reason(groups: Classification) -> None:
    assert data_problems(_KINDS["employment.vacancy"], VACANCY) == ()
    records = [
        own("a", "employment.skill", {"skills": skills(("S1.1.1", 4), ("S1.2.4", 5))}),
        own("b", "employment.qualification", {"qualification": "BSc", "level": 6,
            "skills": skills(("S5.6.1", 3))}),
        own("c", "employment.period", {"start_date": "2020-01-01", "occupation": _ISCO + "2222"}),
    ]  # fmt: skip
    reasons = matches(VACANCY, records, groups)
    assert by_value(reasons) == {
        "6": Fit.HAS, "S1.1.1": Fit.LOWER, "S1.2.1": Fit.NEAR, "S8.2.1": Fit.LACKS,
        "S5.6.1": Fit.HAS, "C2221": Fit.NEAR, "0913": Fit.LACKS,
    }  # fmt: skip
    assert [one.is_required for one in reasons] == [True] * 4 + [False] * 3
    assert [one.fit for one in reasons[:4]] == list(Fit)
    near = reasons[2]
    assert (near.records, near.shown_by) == (("a",), (group("S1.2.4"),))
    assert near.label == groups.concepts[group("S1.2.1")].label


def test_what_was_revoked_or_is_over_shows_nothing(groups: Classification) -> None:
    document: JsonObject = {
        "qualification": "BSc", "level": 7, "field": "0913", "valid_until": "2025-12-31",
    }  # fmt: skip
    over = own("a", "employment.qualification", document)
    revoked = own("b", "employment.skill", {"skills": skills(("S1.1.1", 8))}, is_valid=False)
    now = by_value(matches(VACANCY, [over, revoked], groups, day="2026-01-01"))
    assert set(now.values()) == {Fit.LACKS}
    before = by_value(matches(VACANCY, [over], groups, day="2025-12-31"))
    assert (before["6"], before["0913"]) == (Fit.HAS, Fit.HAS)


def test_nobody_is_refused_for_what_was_not_asked() -> None:
    assert matches({"skills": []}, [], Classification()) == ()


def test_the_same_occupation_and_skill_are_had() -> None:
    uri = _ISCO + "2221"
    wanted: JsonObject = {
        "occupation": uri, "skills": [{"esco_uri": _SKILL + "S1", "required": True}],
    }  # fmt: skip
    done = own(
        "a", "employment.period",
        {"start_date": "2020-01-01", "occupation": uri, "skills": [{"esco_uri": _SKILL + "S1"}]},
    )  # fmt: skip
    assert set(by_value(matches(wanted, [done], Classification())).values()) == {Fit.HAS}
