"""Other people's programs judge our EPCIS documents and event hashes.

GS1's JSON schema by ajv on Node.js; the reference generator of the CBV event hash, from PyPI. Each
also judges a damaged copy. Tests are skipped where a judge, or GS1's schema, is not here.
"""

import copy
import importlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from desktop.errors import FormatError
from desktop.exchange.epcis import read_document, write_document
from desktop.exchange.epcis_hash import event_hash
from desktop.exchange.epcis_vocabulary import EPCIS_CONTEXT
from desktop.exchange.exact_json import parse_exact
from tests.exchange.samples import SHIPPED, files_beside
from tests.exchange.test_epcis import CREATED, SHAPES, SHIPPED_DOCUMENTS, raw_events

pytestmark = pytest.mark.slow

_AJV = """
const Ajv = require("ajv"), fs = require("fs");
const ajv = new Ajv({strict: false, validateFormats: false});
const judge = ajv.compile(JSON.parse(fs.readFileSync(process.argv[1], "utf8")));
for (const line of fs.readFileSync(0, "utf8").split("\\n").filter(Boolean))
  console.log(judge(JSON.parse(line)) ? "good" : "bad");
"""
# The judge has the context of the standard's first edition with it, and fetches any other.
_UNVERSIONED = "https://ref.gs1.org/standards/epcis/epcis-context.jsonld"
# Lot data in an event that makes nothing: the standard's own example breaks its own schema.
FLAWED = {"object_event_all_possible_fields.jsonld"}


def judged(documents: list[bytes]) -> list[str]:
    """Return what ajv says of each document by GS1's schema: good or bad."""
    (schema,) = files_beside("supply/gs1__EPCIS", "EPCIS-JSON-Schema.json")
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed: no judge")
    found = subprocess.run([node, "-e", 'require("ajv")'], capture_output=True, check=False)
    if found.returncode:
        pytest.skip("ajv is not installed (NODE_PATH): no judge")
    lines = b"".join(json.dumps(json.loads(one)).encode() + b"\n" for one in documents)
    run = subprocess.run(
        [node, "-e", _AJV, str(schema)], input=lines, capture_output=True, check=True
    )
    return run.stdout.decode().split()


def rewritten() -> dict[str, bytes]:
    """Return every real document as we write it, by the name of its file."""
    beside = files_beside("supply/gs1__EPCIS", "JSON-simple-context/**/*.jsonld")
    written = {}
    for path in [*SHIPPED_DOCUMENTS, *beside]:
        try:
            drafts = read_document(path.read_bytes(), SHAPES)
        except FormatError:
            continue  # named in test_epcis
        written[path.name] = write_document(drafts, CREATED, SHAPES)
    return written


def test_ajv_accepts_what_we_write_by_the_schema_of_gs1() -> None:
    documents = rewritten()
    assert len(documents) > 50
    verdicts = dict(zip(documents, judged(list(documents.values())), strict=True))
    assert {name for name, verdict in verdicts.items() if verdict == "bad"} == FLAWED


@pytest.mark.parametrize(
    "members",
    [
        {"eventTime": 5},
        {"action": "SEEN"},
        {"readPoint": "here"},
        {"epcList": "urn:epc:id:sgtin:4012345.011111.9"},
        {"eventTimeZoneOffset": "CET"},
    ],
)
def test_ajv_refuses_a_damaged_copy(members: dict[str, Any]) -> None:
    path = SHIPPED / "supply" / "openepcis" / "commissioning_10.json"
    whole = json.loads(write_document(read_document(path.read_bytes(), SHAPES), CREATED, SHAPES))
    damaged = copy.deepcopy(whole)
    damaged["epcisBody"]["eventList"][3].update(members)
    assert judged([json.dumps(whole).encode(), json.dumps(damaged).encode()]) == ["good", "bad"]


def reference_hashes(document: dict[str, Any]) -> list[str]:
    """Return the hashes that the reference generator gives for a document's events."""
    name = "epcis_event_hash_generator"
    pytest.importorskip(name, reason="epcis-event-hash-generator is not installed: no judge")
    known = json.loads(json.dumps(document).replace(_UNVERSIONED, EPCIS_CONTEXT))
    reader = importlib.import_module(f"{name}.json_to_py")
    events = reader.event_list_from_epcis_document_json(known)
    generator = importlib.import_module(f"{name}.hash_generator")
    hashes: list[str] = generator.epcis_hashes_from_events(events)
    return hashes


@pytest.mark.parametrize(
    "path",
    sorted((SHIPPED / "supply").glob("*/*.json*"), key=str),
    ids=lambda path: str(path.stem),
)
@pytest.mark.filterwarnings("ignore")  # of the judge's own libraries
def test_the_reference_generator_gives_our_hashes(path: Path) -> None:
    if path.parent.name == "openfda":
        pytest.skip("holds no events")
    document = json.loads(path.read_bytes())
    events, context = raw_events(path.read_bytes())
    ours = [event_hash(event, context) for event in events if isinstance(event, dict)]
    assert reference_hashes(document) == ours


@pytest.mark.parametrize(
    "path",
    [one for one in SHIPPED_DOCUMENTS if "Query" not in one.stem],
    ids=lambda path: path.stem,
)
@pytest.mark.filterwarnings("ignore")  # of the judge's own libraries
def test_the_reference_generator_gives_what_we_write_the_hashes_of_what_came_in(
    path: Path,
) -> None:
    """It takes members of an object in the order in which they stand, and reads no queries."""
    written = write_document(read_document(path.read_bytes(), SHAPES), CREATED, SHAPES)
    came_in = reference_hashes(json.loads(path.read_bytes()))
    assert reference_hashes(json.loads(written)) == came_in


@pytest.mark.filterwarnings("ignore")  # of the judge's own libraries
def test_the_reference_generator_gives_a_damaged_copy_another_hash() -> None:
    path = SHIPPED / "supply" / "openepcis" / "commissioning_10.json"
    document = json.loads(path.read_bytes())
    before = reference_hashes(document)
    event = document["epcisBody"]["eventList"][3]
    event["epcList"] = event["epcList"][1:]
    after = reference_hashes(document)
    assert [one == other for one, other in zip(before, after, strict=True)].count(False) == 1
    damaged = parse_exact(json.dumps(event).encode())
    assert isinstance(damaged, dict)
    assert event_hash(damaged) == after[3]
