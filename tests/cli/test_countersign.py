"""An inspected party countersigns a draft; the signature is held against the ledger."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Verb

pytestmark = pytest.mark.slow

CITY = "everyday"
INSPECTION = {
    "data": {
        "site": "4012345000016",
        "subject": "premises",
        "checklist": [{"item": "Cold store below 5 degrees", "outcome": "compliant"}],
        "result": "satisfactory",
    }
}


def test_a_countersignature_fits_what_was_sent(city: Path, verb: Verb, tmp_path: Path) -> None:
    password = ("--password-file", city / "password.txt")
    inspector = ("--profile", city / "profiles" / "inspector", *password)
    party = ("--profile", city / "profiles" / "registrar", *password)
    data, draft, seen = (tmp_path / name for name in ("data.json", "draft.json", "seen.json"))
    data.write_text(json.dumps(INSPECTION))
    issued = verb("issue", "inspection.report/1", "--data", data, *inspector)
    record = (
        issued.document["ids"][0] if "ids" in issued.document else issued.document["records"][0]
    )
    assert verb("outbox", "draft", record, "-o", draft, *inspector).code == 0
    assert verb("countersign", draft, *party).code == 3
    signed = verb("countersign", draft, "--output", seen, "--remark", "Repaired.", *party)
    assert signed.document["record"] == record
    assert verb("countersign", seen, "--check", *inspector).code == 2
    assert verb("outbox", "send", "--now", *inspector).code == 0
    checked = verb("countersign", seen, "--check", *inspector)
    assert (checked.code, checked.document["fits"]) == (0, True)
    assert checked.document["remark"] == "Repaired."
    assert checked.document["signer"] == signed.document["signer"]
