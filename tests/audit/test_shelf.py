"""Audits that are kept: the newest few, read again as they were, and damage told."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.audit import shelf
from desktop.audit.report import format_report
from desktop.audit.results import AsOf, Audited, AuditVerdict, NotChecked
from desktop.errors import FormatError
from desktop.finding import Finding, Pair, Severity

_FOUND = Finding(
    "TABLE_STATUS", Severity.CRITICAL, "what", "means", "do", 3, 1, ("urn:uuid:1",),
    pair=Pair("0", "1"),
)  # fmt: skip
AUDITED = Audited(
    AuditVerdict.FINDINGS,
    AsOf("city.example/1", 11, bytes(range(32)), "2026-01-02T03:04:05.678Z", 0, None),
    quick=False,
    checked={"tree": 11},
    not_checked=(NotChecked("E1", "why"),),
    findings=(_FOUND, replace(_FOUND, entry=None, block=None, pair=None)),
    resumed=None,
)


def test_what_is_kept_is_read_again_as_it_was(tmp_path: Path) -> None:
    shelf.keep(tmp_path / "audits", AUDITED, 1_700_000_000_123)
    (found,) = shelf.shelved(tmp_path / "audits")
    assert (found.ended_ms, found.error) == (1_700_000_000_123, None)
    assert found.audited == AUDITED
    assert found.audited.findings[0].pair == Pair("0", "1")


def test_what_rests_on_private_documents_is_not_kept(tmp_path: Path) -> None:
    private = replace(_FOUND, code="H1", what="a diagnosis", is_private=True)
    shelf.keep(tmp_path, replace(AUDITED, findings=(_FOUND, private)), 1_700_000_000_000)
    (found,) = shelf.shelved(tmp_path)
    assert found.audited is not None
    assert found.audited.findings == (_FOUND,)
    assert b"diagnosis" not in found.path.read_bytes()


def test_only_the_newest_are_kept_and_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_bytes(b"{}")
    for at in range(shelf.MOST + 3):
        shelf.keep(tmp_path, AUDITED, 1_700_000_000_000 + at)
    found = [one.ended_ms % 1_000 for one in shelf.shelved(tmp_path)]
    assert found == list(range(shelf.MOST + 2, 2, -1))
    assert len(list(tmp_path.iterdir())) == shelf.MOST + 1


def test_nothing_is_kept_where_there_is_no_folder(tmp_path: Path) -> None:
    assert shelf.shelved(tmp_path / "none") == ()


def test_a_file_that_is_too_long_is_told_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "audit-1700000000000.json"
    with path.open("wb") as stream:
        stream.truncate(shelf.LIMIT + 1)
    (found,) = shelf.shelved(tmp_path)
    assert found.audited is None
    assert isinstance(found.error, FormatError)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("verdict", "fine"), ("root", "xy"), ("origin", 1), ("time", "yesterday"), ("checked", []),
        ("checked", {"tree": -1}), ("not_checked", [1]), ("not_checked", [{"check": "E1"}]),
        ("findings", [{"code": "E1"}]), ("findings", [7]), ("resumed", True), ("size", "11"),
    ],
)  # fmt: skip
def test_a_report_with_a_wrong_field_is_refused(field: str, value: object) -> None:
    document = json.loads(format_report(AUDITED, "1", None))
    document[field] = value
    with pytest.raises(FormatError):
        shelf.audited_of(json.dumps(document, separators=(",", ":"), sort_keys=True).encode())


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"{}"])
def test_what_is_no_report_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        shelf.audited_of(data)
