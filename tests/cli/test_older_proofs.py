"""Proof files that older versions wrote: they stay readable, and their verdict stays the same."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Verb

_FOLDER = Path(__file__).parents[1] / "vectors" / "proofs"
_VERSIONS = sorted(path for path in _FOLDER.iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", _VERSIONS, ids=lambda folder: str(folder.name))
def test_a_proof_of_an_older_version_is_read_as_it_was_then(verb: Verb, folder: Path) -> None:
    anchor = (folder / "anchor.txt").read_text("utf-8")
    asked = ("verify", folder / "revoked.clproof", "--anchor", anchor, "--as-of", "2026-11-23")
    answer = verb(*asked)
    del answer.document["as_of"]["age_s"]
    assert answer.document == json.loads((folder / "verdict.json").read_text("utf-8"))
    assert answer.code == 1
