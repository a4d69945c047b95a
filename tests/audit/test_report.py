"""A report is signed, tells no clock, and a second inspector can re-run it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.audit.report import differences, format_report, parse_report
from desktop.audit.results import Audited
from desktop.audit.run import Request, audit
from desktop.errors import FormatError, SignatureError
from desktop.keys.signer import SeedSigner
from desktop.ledger.json_profile import format_json, parse_object
from tests.audit.town import Town, audited, opened

pytestmark = pytest.mark.slow

SIGNER = SeedSigner(bytes(range(32)))


def test_the_same_log_gives_the_same_report(town: Town, sound: Audited) -> None:
    first = format_report(sound, "1.0", SIGNER)
    assert first == format_report(audited(town.folder), "1.0", SIGNER)
    report = parse_report(first)
    assert report.signer == SIGNER.did
    assert (report.size, report.is_quick) == (town.size, False)


def test_every_flipped_bit_of_a_signed_report_is_refused(sound: Audited) -> None:
    data = format_report(sound, "1.0", SIGNER)
    for place in range(0, len(data) * 8, 7):
        damaged = bytearray(data)
        damaged[place // 8] ^= 1 << place % 8
        with pytest.raises((FormatError, SignatureError)):
            parse_report(bytes(damaged))


def test_a_report_may_be_unsigned(town: Town) -> None:
    report = parse_report(format_report(audited(town.folder, quick=True), "1.0", None))
    assert report.signer is None
    assert report.is_quick


@pytest.mark.parametrize(
    "change",
    [
        {"type": "another"},
        {"more": 1},
        {"findings": {}},
        {"size": "86"},
        {"signature": "AAAA"},
        {"signature": 7},
    ],
)
def test_another_form_is_refused(change: dict[str, object], sound: Audited) -> None:
    document = json.loads(format_report(sound, "1.0", SIGNER)) | change
    with pytest.raises((FormatError, SignatureError)):
        parse_report(format_json(document))


def test_a_second_replica_says_the_same(sound: Audited, profile: Path) -> None:
    report = parse_report(format_report(sound, "1.0", SIGNER))
    assert differences(report, audited(profile)) == ()


def test_a_report_of_an_earlier_size_is_run_again_at_that_size(town: Town) -> None:
    earlier = audit(Request(town.folder, as_of="size:30"))
    report = parse_report(format_report(earlier, "1.0", None))
    again = audit(Request(town.folder, as_of=f"size:{report.size}", fresh=True))
    assert differences(report, again) == ()


def test_what_differs_is_named_on_both_sides(sound: Audited, profile: Path) -> None:
    with opened(profile) as db:
        db.execute("update record set revoked = 0")
    attacked = audited(profile)
    report = parse_report(format_report(attacked, "1.0", SIGNER))
    (found,) = differences(report, sound)
    assert found.what == "finding TABLE_STATUS"
    assert found.report is not None
    assert found.replica is None
    (other,) = differences(parse_report(format_report(sound, "1.0", None)), attacked)
    assert other.report is None
    as_of = replace(sound.as_of, root=bytes(32))
    same = parse_report(format_report(sound, "1.0", None))
    (root,) = differences(same, replace(sound, as_of=as_of))
    assert root.what == "root"


def test_a_finding_that_is_no_object_is_refused(sound: Audited) -> None:
    document = parse_object(format_report(sound, "1.0", None))
    document["findings"] = [1]
    report = parse_report(format_json(document))
    with pytest.raises(FormatError, match="not an object"):
        differences(report, sound)
