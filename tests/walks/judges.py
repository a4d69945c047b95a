"""Programs that nobody here wrote, asked whether an exported document is good.

Each says yes or no to one document, and skips the test where it is not installed.
"""

import csv
import io
import json
import time
import warnings
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from desktop.errors import FormatError
from desktop.ledger.did_key import parse_did_key
from desktop.ledger.receipt import parse_transparent_statement
from desktop.ledger.scalar import encode_base64url
from tests.exchange import test_judge_epcis as epcis
from tests.exchange.city.fares import schema
from tests.exchange.education.test_judges import PACKAGES
from tests.exchange.health import test_judges as health
from tests.exchange.maintenance import test_judge_geojson
from tests.exchange.samples import files_beside
from tests.judges.node import judge
from tests.walks.walk import RECEIPT_KEY, Judge, Known


def schema_of_gs1(document: bytes, _folder: Path, _known: Known) -> bool:
    """Ajv holds an EPCIS document against the JSON schema of GS1."""
    return epcis.judged([document]) == ["good"]


def same_events(document: bytes, _folder: Path, known: Known) -> bool:
    """The reference generator gives every event the hash of one in the document that came in."""
    came_in = set(_hashes(Path(known["events"]).read_bytes()))
    left = _hashes(document)
    return bool(left) and came_in.issuperset(left)


def _hashes(document: bytes) -> list[str]:
    whole = json.loads(document)
    body = whole["epcisBody"]
    if "queryResults" in body:  # the generator reads documents of captured events only
        body = {"eventList": body["queryResults"]["resultsBody"]["eventList"]}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the judge's own libraries
        return epcis.reference_hashes({**whole, "type": "EPCISDocument", "epcisBody": body})


def fhir(document: bytes, _folder: Path, _known: Known) -> bool:
    """The npm package fhir and fhir.resources from PyPI both take a FHIR document."""
    return health._npm([document]) == health._resources([document]) == [True]


def digital_bazaar(document: bytes, folder: Path, _known: Known) -> bool:
    """The libraries of Digital Bazaar verify a credential, today."""
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    question = {"credential": json.loads(document), "lists": {}, "now": now}
    return bool(judge("education.mjs", PACKAGES, question, folder)["verified"])


def sd_jwt(document: bytes, folder: Path, known: Known) -> bool:
    """The library of the OpenWallet Foundation verifies an attestation of the employer."""
    key = encode_base64url(parse_did_key(known["employer"]))
    question = {"text": document.decode(), "key": {"kty": "OKP", "crv": "Ed25519", "x": key}}
    return bool(judge("sd_jwt.mjs", ("@sd-jwt/core",), question, folder)["verified"])


def thing_description(document: bytes, folder: Path, _known: Known) -> bool:
    """Ajv holds a Thing Description against the JSON schema of the W3C."""
    (file,) = files_beside("iot/w3c__wot-thing-description/validation", "*.json")
    of_the_w3c: dict[str, Any] = json.loads(file.read_text("utf-8"))
    # The schema is that of the coming version, whose context nobody uses yet.
    of_the_w3c["definitions"]["thing-context"] = {}
    question = {"schema": of_the_w3c, "document": json.loads(document)}
    return bool(judge("schema.mjs", ("ajv",), question, folder)["good"])


def tides(document: bytes, _folder: Path, _known: Known) -> bool:
    """Frictionless holds a table of taps against the table schema of TIDES."""
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    rows = list(csv.reader(io.StringIO(document.replace(b".000Z", b"Z").decode())))
    fields = {column["name"]: column for column in json.loads(schema())["fields"]}
    descriptor = {"fields": [fields[name] for name in rows[0]], "missingValues": ["NA", "NaN", ""]}
    table = frictionless.Resource(data=rows, schema=frictionless.Schema.from_descriptor(descriptor))
    return bool(table.validate().valid)


def geojson(document: bytes, _folder: Path, _known: Known) -> bool:
    """The npm package @placemarkio/check-geojson takes a document of RFC 7946."""
    return test_judge_geojson.judged(document) == "good\n"


def scitt(signer: str) -> Judge:
    """scitt-cose verifies a transparent statement of somebody in the town, and its receipts."""

    def is_good(document: bytes, _folder: Path, known: Known) -> bool:
        reason = "scitt-cose is not installed: no judge"
        scitt_cose: Any = pytest.importorskip("scitt_cose", reason=reason)
        key, log_key = _pem(known[signer]), _pem(known[RECEIPT_KEY])
        try:
            signed = scitt_cose.parse_signed_statement(document, public_key_pem=key)
            receipts = scitt_cose.extract_receipts(document)
            entry = parse_transparent_statement(document).entry
        except (ValueError, FormatError):
            return False
        verified = [
            scitt_cose.verify_receipt(
                one, leaf_entry_hex=entry.hex(), log_public_key_pem=log_key
            ).ok
            for one in receipts
        ]
        return signed["signature_verified"] is True and bool(verified) and all(verified)

    return is_good


def _pem(did: str) -> bytes:
    key = Ed25519PublicKey.from_public_bytes(parse_did_key(did))
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
