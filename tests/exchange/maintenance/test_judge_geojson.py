"""An outside judge of RFC 7946 accepts what is written, and refuses a damaged copy.

The judge is the npm package @placemarkio/check-geojson; Node finds it through ``NODE_PATH``.
"""

import json
import shutil
import subprocess
from typing import Any

import pytest

from desktop.exchange.maintenance.geojson import Layer, read_layer, write_features
from desktop.ledger.record import Record
from tests.exchange.maintenance.chicago import record_id
from tests.exchange.samples import files_beside

pytestmark = pytest.mark.slow

_SCRIPT = """
const { check } = require("@placemarkio/check-geojson");
let text = "";
process.stdin.on("data", (part) => { text += part; });
process.stdin.on("end", () => {
  try { check(text); console.log("good"); }
  catch (error) { console.log("refused", JSON.stringify(error.issues)); }
});
"""


def judged(data: bytes) -> str:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed: no judge of GeoJSON")
    done = subprocess.run([node, "-e", _SCRIPT], input=data, capture_output=True, check=False)
    if b"Cannot find module" in done.stderr:
        pytest.skip("@placemarkio/check-geojson is not installed: no judge of GeoJSON")
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()


def _written(name: str) -> bytes:
    folder = "maintenance/martynafford__natural-earth-geojson"
    (path,) = files_beside(folder, f"110m/*/ne_110m_{name}.json")
    drafts = read_layer(path.read_bytes(), Layer("zone", "urn:example:zone:"))
    return write_features(
        Record(record_id(number), draft.kind, "2026-01-01T00:00:00.000Z", draft.data)
        for number, draft in enumerate(drafts)
    )


@pytest.mark.parametrize("name", ["admin_0_countries", "coastline", "populated_places_simple"])
def test_the_judge_accepts_what_is_written(name: str) -> None:
    assert judged(_written(name)) == "good\n"


@pytest.mark.parametrize("damage", ["open", "short", "type", "position"])
def test_the_judge_refuses_a_damaged_copy(damage: str) -> None:
    whole: dict[str, Any] = json.loads(_written("lakes"))
    geometry = whole["features"][0]["geometry"]
    ring = geometry["coordinates"][0]
    match damage:
        case "open":
            ring.pop()
        case "short":
            geometry["coordinates"][0] = [ring[0], ring[1], ring[0]]
        case "type":
            geometry["type"] = "Circle"
        case _:
            ring[1] = ["east", "north"]
    assert judged(json.dumps(whole).encode()).startswith("refused")
