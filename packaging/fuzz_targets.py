"""Every parser of other people's bytes, with good inputs and the errors it declares.

A parser that has an inverse is judged by it; one that opens, or that forgives spaces and capital
letters, has nothing to compare with and is judged by its errors alone; where every byte is signed,
it may accept nothing but the good inputs, which are the golden vectors of the tests.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from desktop.errors import CivicLedgerError, FormatError, ProofError, SignatureError
from desktop.keys.backup import root_of, words_of
from desktop.keys.key_file import SMALL, KeyFile, format_key_file, parse_key_file, refuse_foreign
from desktop.ledger import anchor, did_key, receipt, scalar, tiles, verifier_key
from desktop.ledger.cbor_profile import format_cbor, parse_cbor
from desktop.ledger.charter import format_charter, parse_charter
from desktop.ledger.checkpoint import (
    format_checkpoint_text,
    open_checkpoint,
    open_under,
    parse_checkpoint,
    parse_checkpoint_text,
)
from desktop.ledger.commitment import Plaintext, format_plaintext, parse_plaintext
from desktop.ledger.cose_sign1 import format_sign1, parse_sign1
from desktop.ledger.cosignature import CosignaturePayload, format_cosignature, parse_cosignature
from desktop.ledger.entry import open_entry
from desktop.ledger.json_profile import format_json, parse_json
from desktop.ledger.note import format_note, parse_note
from desktop.ledger.pointer import Pointer, format_pointer, origin_hash, parse_pointer
from desktop.ledger.policy import parse_policy
from desktop.ledger.proof_file import format_proof_file, open_proof_file, parse_proof_file
from desktop.ledger.record import format_records, parse_records
from desktop.ledger.seal import format_seal, parse_seal
from desktop.ledger.statement import draft_statement, parse_statement
from desktop.ledger.status import open_status, parse_status, sign_status

_VECTORS = Path(__file__).resolve().parents[1] / "tests" / "vectors" / "civicledger"
_DASH = "\u2014 "  # begins a signature line
_T = TypeVar("_T")
_Refusals = tuple[type[CivicLedgerError], ...]
_FORM: _Refusals = (FormatError,)
_ANY: _Refusals = (FormatError, ProofError, SignatureError)


@dataclass(frozen=True, slots=True)
class Target:
    """One parser."""

    name: str
    seeds: tuple[bytes, ...]  # good inputs
    formatted: Callable[[bytes], bytes]  # parses, and formats back where there is an inverse
    refusals: _Refusals = _FORM  # the errors that the parser declares


@cache
def targets() -> dict[str, Target]:
    """Return all targets by name."""
    log = _Log()
    groups = (_scalars(log), _documents(log), _signed(log), _published(log), _opened(log), _keys())
    return {target.name: target for group in groups for target in group}


class _Log:
    """The small ledger of the golden vectors: good inputs of every format."""

    def __init__(self) -> None:
        log = _vectors("log_small.json")
        self.origin: str = log["origin"]
        self.anchor: str = log["anchor_text"]
        self.words: str = log["anchor_words"]
        self.policy: str = log["policy_text"]
        self.entries = [bytes.fromhex(one["entry"]) for one in log["entries"]]
        self.seals = [one for one in self.entries if one.startswith(b"{")]
        self.statements = [one for one in self.entries if not one.startswith(b"{")]
        self.payloads = [parse_statement(one).payload for one in self.statements]
        self.files = {path: bytes.fromhex(data) for path, data in log["files"].items()}
        self.notes = [one["checkpoint_text"].encode() for one in log["checkpoints"]]
        self.receipts = [bytes.fromhex(one["receipts"]) for one in log["checkpoints"]]
        cases = _vectors("receipts.json")["transparent_statements"]
        self.transparent = [bytes.fromhex(one["transparent_statement"]) for one in cases]
        self.single = [bytes.fromhex(one) for case in cases for one in case["receipt_of_each"]]
        self.proofs = [
            bytes.fromhex(case["proof_file"])
            for case in _vectors("proof_files.json")["cases"]
            if case["accept"]
        ]
        parsed = [parse_proof_file(one) for one in self.proofs]
        self.statuses = [one.status for one in parsed if one.status is not None]
        self.charter = parse_charter(self.payloads[0])
        self.keys = [one.cosigner for one in self.charter.authorities]


def _scalars(log: _Log) -> Iterator[Target]:
    now = "2026-09-21T14:13:20.000Z"
    issuers = [one.issuer for one in log.charter.authorities]
    x25519 = [did_key.format_x25519_did_key(bytes([n]) * 32) for n in range(4)]
    yield Target("time", _texts([now]), _exact_text(scalar.parse_time, scalar.format_time))
    yield Target("size", _texts(["0", "7", str(2**63 - 1)]), _exact_text(scalar.parse_size, str))
    yield Target("sha256", _texts(["0a" * 32]), _exact_text(scalar.parse_sha256, bytes.hex))
    yield Target(
        "base64",
        _texts(["", "YQ==", "YWI=", "YWJj", "++//"]),
        _exact_text(scalar.decode_base64, scalar.encode_base64),
    )
    yield Target(
        "base64url",
        _texts(["", "YQ", "YWI", "YWJj", "--__"]),
        _exact_text(scalar.decode_base64url, scalar.encode_base64url),
    )
    yield Target(
        "did-key", _texts(issuers), _exact_text(did_key.parse_did_key, did_key.format_did_key)
    )
    yield Target(
        "did-key-x25519",
        _texts(x25519),
        _exact_text(did_key.parse_x25519_did_key, did_key.format_x25519_did_key),
    )
    yield Target(
        "vkey",
        _texts(log.keys),
        _exact_text(verifier_key.parse_vkey, verifier_key.format_vkey),
    )
    yield Target(
        "anchor", _texts([log.anchor]), _exact_text(anchor.parse_anchor, anchor.format_anchor)
    )
    yield Target(
        "anchor-words",
        _texts([log.words]),
        _exact_text(
            anchor.parse_words, lambda digest: anchor.words(anchor.Anchor(log.origin, digest))
        ),
    )


def _documents(log: _Log) -> Iterator[Target]:
    plaintexts = [
        Plaintext(
            "urn:uuid:01a0c450-6fe8-7a5c-b52c-073acd4cd6ec",
            "health.prescription/1",
            "application/fhir+json",
            bytes(range(32)),
            bytes(length),
        )
        for length in (0, 23, 700, 1500)
    ]
    pointer = Pointer(origin_hash(log.origin), 2**40 + 7, bytes(range(32)), 499)
    documents = [*log.payloads, *log.seals]
    yield Target("json", tuple(documents), _exact(parse_json, format_json))
    yield Target("records", tuple(log.payloads[1:]), _exact(parse_records, format_records))
    yield Target("charter", (log.payloads[0],), _exact(parse_charter, format_charter))
    yield Target("seal", tuple(log.seals), _exact(parse_seal, format_seal))
    yield Target("pointer", (format_pointer(pointer),), _exact(parse_pointer, format_pointer))
    yield Target(
        "plaintext",
        tuple(format_plaintext(one) for one in plaintexts),
        _exact(parse_plaintext, format_plaintext),
    )


def _signed(log: _Log) -> Iterator[Target]:
    cbor = [*log.statements, *log.receipts, *log.transparent]
    yield Target("cbor", tuple(cbor), _exact(parse_cbor, format_cbor))
    yield Target("sign1", (*log.statements, *log.single), _exact(parse_sign1, format_sign1))
    yield Target("statement", tuple(log.statements), _statement)
    yield Target("receipt", tuple(log.single), _receipt)
    yield Target(
        "receipts", tuple(log.receipts), _exact(receipt.parse_receipts, receipt.format_receipts)
    )
    yield Target("transparent-statement", tuple(log.transparent), _transparent)
    yield Target("status", tuple(log.statuses), _status)
    yield Target("proof-file", tuple(log.proofs), _exact(parse_proof_file, format_proof_file))


def _published(log: _Log) -> Iterator[Target]:
    entries = {path: data for path, data in log.files.items() if "entries" in path}
    hashes = {path: data for path, data in log.files.items() if path not in entries}
    texts = [note.decode().partition("\n\n")[0] + "\n" for note in log.notes]
    lines = [line for note in log.notes for line in note.decode().split("\n") if line[:2] == _DASH]
    paths = [*log.files, "tile/0/x001/x234/067", "tile/7/000.p/1", "tile/entries/x273/437.p/112"]
    signed = CosignaturePayload(1_790_000_021, bytes(64))
    yield Target(
        "tile-path", _texts(paths), _exact_text(tiles.parse_tile_path, lambda tile: tile.path)
    )
    yield Target("tile", tuple(_with_width(hashes)), _tile)
    yield Target("bundle", tuple(_with_width(entries)), _bundle)
    yield Target("note", tuple(log.notes), _exact(parse_note, format_note))
    yield Target("checkpoint", tuple(log.notes), _only(parse_checkpoint))
    yield Target(
        "checkpoint-text", _texts(texts), _exact_text(parse_checkpoint_text, format_checkpoint_text)
    )
    yield Target(
        "cosignature",
        (format_cosignature(signed),),
        _exact(parse_cosignature, format_cosignature),
    )
    yield Target(
        "signature-line",
        _texts(lines),
        _exact_text(
            verifier_key.parse_signature_line,
            lambda line: verifier_key.format_signature_line(line).removesuffix("\n"),
        ),
    )
    yield Target(
        "policy", _texts([log.policy]), _only_text(parse_policy), (FormatError, SignatureError)
    )


def _opened(log: _Log) -> Iterator[Target]:
    charter, trusted = log.charter, anchor.parse_anchor(log.anchor)
    policy, last = parse_policy(log.policy), open_checkpoint(log.notes[-1], log.charter)
    for name, seeds, opened in (
        ("open-entry", log.statements, _genuine(open_entry, log.statements)),
        (
            "open-charter",
            log.statements[:1],
            _genuine(lambda data: anchor.open_charter(data, trusted), log.statements),
        ),
        ("open-checkpoint", log.notes, _only(lambda data: open_checkpoint(data, charter))),
        ("open-checkpoint-by-policy", log.notes, _only(lambda data: open_under(data, policy))),
        (
            "open-receipts",
            log.receipts[-1:],
            _only(lambda data: receipt.open_receipts(data, charter, last)),
        ),
        (
            "open-transparent-statement",
            log.transparent,
            _only(
                lambda data: receipt.open_transparent_statement(data, charter, last.root, last.size)
            ),
        ),
        (
            "open-status",
            log.statuses,
            _genuine(lambda data: open_status(data, charter), log.statuses),
        ),
        ("open-proof-file", log.proofs, _only(lambda data: open_proof_file(data, trusted))),
    ):
        yield Target(name, tuple(seeds), opened, _ANY)


def _keys() -> Iterator[Target]:
    key_file = KeyFile(SMALL, bytes(range(16)), bytes(range(12)), bytes(range(48)))
    sealed = format_key_file(key_file)
    yield Target("key-file", (sealed,), _exact(parse_key_file, format_key_file))
    yield Target("key-file-marks", (sealed,), _only(refuse_foreign))
    words = [words_of(bytes([n]) * 32) for n in (0, 7, 255)]
    yield Target("backup-words", _texts(words), _only_text(root_of))


def _vectors(name: str) -> Any:  # noqa: ANN401  (a document of the tests, read as it comes)
    return json.loads((_VECTORS / name).read_text(encoding="utf-8"))


def _texts(texts: Iterable[str]) -> tuple[bytes, ...]:
    return tuple(text.encode() for text in texts)


def _text_of(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")  # as a command line gives it


def _exact(parse: Callable[[bytes], _T], form: Callable[[_T], bytes]) -> Callable[[bytes], bytes]:
    return lambda data: form(parse(data))


def _exact_text(parse: Callable[[str], _T], form: Callable[[_T], str]) -> Callable[[bytes], bytes]:
    return lambda data: form(parse(_text_of(data))).encode("utf-8", "surrogateescape")


def _only(parse: Callable[[bytes], object]) -> Callable[[bytes], bytes]:
    def parsed(data: bytes) -> bytes:
        parse(data)
        return data

    return parsed


def _genuine(
    parse: Callable[[bytes], object], signed: Collection[bytes]
) -> Callable[[bytes], bytes]:
    def parsed(data: bytes) -> bytes:
        parse(data)
        assert data in signed, "what nobody has signed is accepted"
        return data

    return parsed


def _only_text(parse: Callable[[str], object]) -> Callable[[bytes], bytes]:
    return _only(lambda data: parse(_text_of(data)))


def _statement(data: bytes) -> bytes:
    parsed = parse_statement(data)
    return draft_statement(parsed.content_type, parsed.claims, parsed.payload).entry(
        parsed.signature
    )


def _status(data: bytes) -> bytes:
    parsed = parse_status(data)
    return sign_status(parsed.status, parsed.key, lambda _: parsed.signature)


def _receipt(data: bytes) -> bytes:
    signature, found = receipt.parse_receipt(data)
    return receipt.receipt_of(signature, found.index, found.size, found.path)


def _transparent(data: bytes) -> bytes:
    parsed = receipt.parse_transparent_statement(data)
    found = parsed.receipts[0][1]
    if any(other != found for _, other in parsed.receipts):
        return data  # of good form; no statement would be given out like this
    signatures = [signature for signature, _ in parsed.receipts]
    return receipt.transparent_statement(
        parsed.entry, signatures, found.index, found.size, found.path
    )


def _with_width(files: dict[str, bytes]) -> Iterator[bytes]:
    """Yield each file after one byte that says how wide it is, less one."""
    for path, data in files.items():
        yield bytes([tiles.parse_tile_path(path).width - 1]) + data


def _tile(data: bytes) -> bytes:
    width = data[:1]
    return width + tiles.format_tile(tiles.parse_tile(data[1:], sum(width) + 1))


def _bundle(data: bytes) -> bytes:
    width = data[:1]
    return width + tiles.format_bundle(tiles.parse_bundle(data[1:], sum(width) + 1))
