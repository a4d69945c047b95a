"""The kinds that ship: complete, labelled, small enough, and judged alike by both validators."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop import assets
from desktop.domains.catalogue import BUILT_IN, builtin_documents, builtin_kinds, is_reserved
from desktop.domains.fields import Field, FieldType, fields_of, private_fields_of, sections_of
from desktop.domains.forms import CODE
from desktop.domains.governance import HARD_RULES
from desktop.domains.kind import Kind, data_problems, first_problem, problems
from desktop.domains.structure import fits, misfits
from desktop.ledger.json_profile import format_json
from desktop.ledger.record import Record
from tests.domains.strategies import as_object, fitting, mutated

_ID = "urn:uuid:01890000-0000-7000-8000-000000000001"
_KINDS = {kind.id: kind for kind in builtin_kinds()}
_HEAVY = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]

each_kind = pytest.mark.parametrize("kind", builtin_kinds(), ids=BUILT_IN)


def _record(kind: Kind, data: object) -> Record:
    about = ("https://id.gs1.org/01/04006381333931",) * kind.about.min
    return Record(_ID, kind.id, "2024-01-01T00:00:00.000Z", data, about=about)  # type: ignore[arg-type]  # judged here


def test_every_packaged_kind_is_in_the_catalogue_and_under_its_name() -> None:
    assert tuple(_KINDS) == BUILT_IN
    files = {f"{kind_id.replace('/', '.')}.json" for kind_id in BUILT_IN}
    assert set(assets.names("kinds")) == files


def test_the_kinds_that_the_rules_reserve_stay_as_they_are() -> None:
    # Another byte in one of them makes block 0 of every ledger void: it is another rules version.
    documents = zip(BUILT_IN, builtin_documents(), strict=True)
    reserved = [format_json(document) for kind_id, document in documents if is_reserved(kind_id)]
    assert hashlib.sha256(b"".join(reserved)).hexdigest() == (
        "40530fa186e997dac4500045d6b86d49395df1df24c11f905aea2c8d5dc8709a"
    )


def test_the_kind_of_kinds_describes_every_kind_and_itself() -> None:
    for document in builtin_documents():
        assert problems(_KINDS["ledger.kind/1"], _record(_KINDS["ledger.kind/1"], document)) == ()


def test_every_kind_fits_into_one_statement() -> None:
    for document in builtin_documents():
        assert len(format_json(document)) < 60_000


def test_rules_stand_where_admission_has_them() -> None:
    rules = {kind.name: kind.rule for kind in builtin_kinds() if kind.rule != "none"}
    assert rules == HARD_RULES


@each_kind
def test_everything_is_labelled_in_every_language(kind: Kind) -> None:
    # The kinds that govern the ledger are part of its rules, which know two languages.
    languages = {"en", "de"} if is_reserved(kind.id) else {"en", "de", "ar"}
    fields = (*fields_of(kind), *private_fields_of(kind))
    for texts in (kind.title, kind.help, *(field.label for field in fields)):
        assert texts.keys() == languages
    for field in fields:
        assert not field.help or field.help.keys() == languages
        if not (field.form or "").startswith(CODE) and field.form not in ("country", "language"):
            for choice in field.choices:
                assert choice.label.keys() <= {"", *languages}


@each_kind
def test_the_layout_names_fields_that_are_there(kind: Kind) -> None:
    paths = {field.path.replace(".*", "") for field in fields_of(kind)}
    for page in (kind.layout.form, kind.layout.detail, kind.layout.print):
        assert {path for section in page for path in section.fields} <= paths
    assert set(kind.layout.columns) <= paths
    names = {step for path in paths for step in path.split(".")}
    assert kind.layout.labels.keys() <= names
    shown = [path for section in sections_of(kind) for path in section.fields]
    assert len(shown) == len(set(shown))
    assert set(shown) >= {path for path in paths if "." not in path}


@pytest.mark.slow
@each_kind
@settings(max_examples=12, suppress_health_check=_HEAVY)
@given(data=st.data())
def test_random_records_fit_and_changed_ones_are_judged_alike(
    kind: Kind, data: st.DataObject
) -> None:
    good = as_object(data.draw(fitting(kind.shape)))
    record = _record(kind, good)
    assert first_problem(kind, record) is None
    assert data_problems(kind, good) == ()
    changed = data.draw(mutated(good))
    assert fits(kind.canonical_schema, changed) == (not misfits(kind.schema, changed))
    if isinstance(changed, dict):
        is_good = first_problem(kind, replace(record, data=changed)) is None
        assert is_good == (not data_problems(kind, changed))


@pytest.mark.parametrize(
    ("kind_id", "data"),
    [
        ("charter.approval/1", {}),
        ("record.status/1", {"action": "revoke", "reason": "fraud"}),
        ("record.approval/1", {"records": [{"id": _ID, "sha256": "0" * 64}]}),
        (
            "ledger.parameter/1",
            {
                "name": "S7.speed_kmh",
                "value": "900",
                "unit": "km/h",
                "from": "2024-01-01T00:00:00.000Z",
            },
        ),
    ],
)
def test_records_of_the_ledger_itself_fit(kind_id: str, data: object) -> None:
    assert first_problem(_KINDS[kind_id], _record(_KINDS[kind_id], data)) is None


def test_recalls_as_openfda_publishes_them_fit(shared: Path) -> None:
    folder = shared / "samples" / "supply" / "FDA__openfda" / "openfda" / "res" / "tests" / "data"
    kind = _KINDS["recall.notice/1"]
    misfits_: list[str] = []
    for line in (folder / "ucm308307.json").read_text("utf-8").splitlines():
        notice = {name.replace("-", "_"): text for name, text in json.loads(line).items()}
        month, day, year = notice.pop("report_date").split("/")
        notice["report_date"] = f"{year}-{month}-{day}"
        misfits_ += [notice["product_description"] for _ in data_problems(kind, notice)]
    assert misfits_ == ["Metoprolol"] * 2  # a torn line of the archive: no reason, no firm


def test_events_as_their_standard_writes_them_fit(shared: Path) -> None:
    folder = shared / "samples" / "supply" / "openepcis__epcis-testdata-generator" / "examples"
    kind, count = _KINDS["supply.event/1"], 0
    for name in ("create_test_data_ui", "design_test_data_ui"):
        document = json.loads((folder / name / "Generated_Events.json").read_text("utf-8"))
        for event in document["epcisBody"]["eventList"]:
            assert first_problem(kind, _record(kind, event)) is None
            count += 1
    assert count == 942


def test_numbers_of_the_standard_are_marked() -> None:
    fields = fields_of(_KINDS["supply.event/1"])
    numbers = {field.path.rpartition(".")[2] for field in fields if field.type is FieldType.DECIMAL}
    assert numbers == {
        "quantity",
        *("value", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue"),
    }


def test_no_field_asks_for_a_person_in_public() -> None:
    def is_about_persons(field: Field) -> bool:
        return any(word in field.path.lower() for word in ("givenname", "familyname", "birth"))

    for kind in builtin_kinds():
        assert not any(map(is_about_persons, fields_of(kind)))
        assert all(map(_is_private, filter(is_about_persons, private_fields_of(kind))))


def _is_private(field: Field) -> bool:
    return field.is_private
