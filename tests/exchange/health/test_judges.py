"""Other people's FHIR programs judge what we accept, refuse and write: npm fhir, fhir.resources.

Neither judges everything: npm fhir knows required codes and unknown properties, fhir.resources
knows types, dates and unknown properties of R4B, which has the resources of R4 that are used here.
"""

import json
import os
import shutil
import subprocess
from typing import Any

import pytest

from desktop.exchange.health.definitions import definitions
from desktop.exchange.health.documents import write_bundle, write_document
from tests.exchange.health.fhir_samples import bundles, damaged, examples
from tests.exchange.health.form_documents import AUDIT_EVENT, CONSENT, DOCUMENTS

pytestmark = pytest.mark.slow

_JUDGE = """
const {Fhir} = require('fhir');
const fhir = new Fhir();
const documents = JSON.parse(require('fs').readFileSync(0, 'utf8'));
console.log(JSON.stringify(documents.map(document => {
  try { return fhir.validate(document, {errorOnUnexpected: true}).valid; }
  catch (error) { return false; }
})));
"""
# References to a whole address, in which this judge looks for a resource type and finds none.
_WHOLE_ADDRESSES = {"660151", "660152"}


def _npm(documents: list[bytes]) -> list[bool]:
    """Return which documents npm fhir accepts."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed: no judge")
    known = subprocess.run(
        [node, "-e", "require('fhir')"], capture_output=True, check=False, env=os.environ
    )
    if known.returncode:
        pytest.skip("the npm package fhir is not installed: no judge")
    asked = b"[" + b",".join(documents) + b"]"
    answer = subprocess.run([node, "-e", _JUDGE], input=asked, capture_output=True, check=True)
    judged: list[bool] = json.loads(answer.stdout)
    return judged


_TYPES = """
const types = require('fhir/profiles/types.json');
const flat = {};
const add = (path, properties) => {
  flat[path] = properties.filter(one => !one._name.startsWith('_')).map(one => {
    if (one._properties && one._properties.length) add(path + '.' + one._name, one._properties);
    const choice = one._choice ? one._choice.replace('[x]', '') : null;
    return [one._name, Boolean(one._multiple), choice === null && Boolean(one._required), choice];
  });
};
for (const name of JSON.parse(process.argv[1])) add(name, types[name]._properties);
console.log(JSON.stringify(flat));
"""


def test_the_table_of_elements_is_that_of_the_judge() -> None:
    _npm([])  # skips without the judge
    names = [name for name in definitions().types if "." not in name and name != "Extension"]
    answer = subprocess.run(
        ["node", "-e", _TYPES, json.dumps(names)], capture_output=True, check=True
    )
    judged: dict[str, list[list[Any]]] = json.loads(answer.stdout)
    assert judged.keys() == definitions().types.keys() - {"Extension"}
    for kind, members in judged.items():
        ours = {
            name: (one.is_list, one.is_required and one.element == name)
            for name, one in definitions().types[kind].items()
        }
        theirs = {name: (is_list, is_required) for name, is_list, is_required, _ in members}
        assert {name: ours.get(name) for name in theirs} == theirs
        assert ours.keys() - theirs.keys() <= {"id", "extension", "modifierExtension"}


def _resources(documents: list[bytes]) -> list[bool]:
    """Return which documents fhir.resources accepts."""
    r4b = pytest.importorskip(
        "fhir.resources.R4B", reason="fhir.resources is not installed: no judge"
    )
    judged: list[bool] = []
    for document in documents:
        kind = json.loads(document)["resourceType"]
        model: Any = r4b.get_fhir_model_class(kind)
        try:
            model.model_validate_json(document)
        except ValueError:
            judged.append(False)
        else:
            judged.append(True)
    return judged


def _ours() -> list[bytes]:
    """Return what we write: single resources, bundles, and what a form has made."""
    formed = [json.dumps(one).encode() for one in (*DOCUMENTS, CONSENT, AUDIT_EVENT)]
    single = [path.read_bytes() for path in examples()]
    whole = [write_bundle([path.read_bytes()]) for path in bundles()]
    return [*map(write_document, [*single, *formed]), *whole]


def test_npm_fhir_accepts_what_we_write() -> None:
    documents = _ours()
    refused = [
        name
        for document, is_good in zip(documents, _npm(documents), strict=True)
        if not is_good and (name := json.loads(document).get("id")) not in _WHOLE_ADDRESSES
    ]
    assert refused == []


def test_fhir_resources_accepts_what_we_write() -> None:
    documents = _ours()
    assert _resources(documents) == [True] * len(documents)


@pytest.mark.parametrize(
    "what",
    ["a gender that is none", "a property nobody knows", "a property nobody knows, deep",
     "no status", "no class", "no insurance"],
)  # fmt: skip
def test_npm_fhir_refuses_a_damaged_copy_too(what: str) -> None:
    assert _npm([damaged(what)[0]]) == [False]


@pytest.mark.parametrize(
    "what",
    ["a property nobody knows", "a day that is none", "an id with a blank", "two of one choice",
     "no status", "no medicine", "no vaccination date", "half a number for a whole one"],
)  # fmt: skip
def test_fhir_resources_refuses_a_damaged_copy_too(what: str) -> None:
    assert _resources([damaged(what)[0]]) == [False]
