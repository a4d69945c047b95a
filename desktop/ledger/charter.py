"""The charter: whose keys stand for the city, and how many of them make a thing final.

Entry 0 of a log is a statement whose payload is the charter, canonical JSON. From it follow the
keys of the log and of its cosigners, the quorum, and in the end every other right on the ledger.
Follows `ledger.md` sections 4 and 11. Changes of a charter are an admission rule; the policy for
outside verifiers is `desktop.ledger.policy`, the hash that trust starts from `anchor`.

Invariants of a parsed charter: at most 32 authorities with different ids; all raw public keys
differ and passed the key check; least_quorum(n) <= quorum <= n; the city has a name in exactly the
languages listed.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.errors import FormatError, SignatureError
from desktop.ledger.did_key import parse_did_key
from desktop.ledger.fields import fields_of, integer_of, list_of, match_of, optional_of, text_of
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json, parse_json
from desktop.ledger.note import parse_note
from desktop.ledger.scalar import is_authority_id, is_origin, parse_sha256
from desktop.ledger.signature import check_key
from desktop.ledger.statement import CHARTER_TYPE, Statement, UnverifiedStatement
from desktop.ledger.verifier_key import COSIGNATURE, ED25519, VerifierKey, parse_vkey

MAX_AUTHORITIES = 32
EMBEDDED = "embedded"
COMETBFT = "cometbft"

_TYPE = "civicledger/charter/1"
_RULES = 1
_MAX_LANGUAGES = 64
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_URL = re.compile(r"https?://[!-~]{1,2000}")
_REQUIRED = frozenset(
    ("type", "origin", "city", "authorities", "quorum", "rules", "languages", "engine")
)


@dataclass(frozen=True, slots=True)
class Authority:
    """An institution that stands for the city, with one key per role."""

    id: str  # also the name under which it cosigns
    title: str
    issuer: str  # did:key
    cosigner: str  # vkey of type 04
    receipt: str  # did:key
    log: str | None = None  # vkey of type 01, of the writer or a publisher
    consensus: str | None = None  # did:key
    url: str | None = None

    @property
    def issuer_key(self) -> bytes:
        """The public key of its statements, 32 bytes."""
        return parse_did_key(self.issuer)

    @property
    def cosigner_key(self) -> VerifierKey:
        """The key with which it cosigns checkpoints."""
        return parse_vkey(self.cosigner)

    @property
    def receipt_key(self) -> bytes:
        """The public key of its receipts, 32 bytes."""
        return parse_did_key(self.receipt)

    @property
    def log_key(self) -> VerifierKey | None:
        """The key with which it signs checkpoints as the log, if it does."""
        return None if self.log is None else parse_vkey(self.log)

    @property
    def consensus_key(self) -> bytes | None:
        """The public key of its votes, 32 bytes, if it has one."""
        return None if self.consensus is None else parse_did_key(self.consensus)


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The log that this one continues after a fork or the loss of its writer."""

    origin: str
    checkpoint: str  # the whole signed note of the last final checkpoint
    evidence: bytes  # SHA-256 of the evidence file beside the log, 32 bytes


@dataclass(frozen=True, slots=True)
class Charter:
    """A charter of good form; made by `parse_charter` and `read_charter`."""

    origin: str
    city: Mapping[str, str] = field(hash=False)  # its name by language
    authorities: tuple[Authority, ...]
    quorum: int  # distinct cosigners that make a checkpoint final
    rules: int
    languages: tuple[str, ...]
    engine: str
    predecessor: Predecessor | None = None

    @property
    def canonical(self) -> bytes:
        """The charter's canonical bytes, formatted anew on each call."""
        return format_json(_object_of(self))

    @property
    def sha256(self) -> bytes:
        """The SHA-256 of the canonical bytes: what a proposal names as `previous`."""
        return hashlib.sha256(self.canonical).digest()

    @property
    def log_keys(self) -> tuple[VerifierKey, ...]:
        """The keys that may sign checkpoints as the log, in charter order."""
        return tuple(parse_vkey(one.log) for one in self.authorities if one.log is not None)

    @property
    def cosigner_keys(self) -> tuple[VerifierKey, ...]:
        """The keys whose cosignatures count, in charter order."""
        return tuple(one.cosigner_key for one in self.authorities)

    @property
    def writer(self) -> Authority:
        """The first authority with a log key; with the embedded engine it is the only one."""
        return next(one for one in self.authorities if one.log is not None)

    def authority(self, authority_id: str) -> Authority | None:
        """Return the authority of an id, or None."""
        return next((one for one in self.authorities if one.id == authority_id), None)


def least_quorum(count: int) -> int:
    """Return the least quorum that ``count`` authorities may have: more than two thirds."""
    return 2 * count // 3 + 1


def read_charter(statement: UnverifiedStatement | Statement) -> Charter:
    """Return the charter that a statement holds.

    Raises:
        FormatError: not a charter statement, a payload of bad form, or an audience or issuer
            that is not the charter's origin or its first authority.
    """
    if statement.content_type != CHARTER_TYPE:
        raise FormatError("the statement holds no charter", evidence=statement.entry)
    charter = parse_charter(statement.payload)
    if statement.claims.audience != charter.origin:
        raise FormatError("the audience is not the charter's origin", evidence=statement.entry)
    if statement.claims.issuer != charter.authorities[0].issuer:
        raise FormatError("the issuer is not the first authority", evidence=statement.entry)
    return charter


def parse_charter(payload: bytes) -> Charter:
    """Return the charter that a payload holds.

    Raises:
        FormatError: not canonical JSON, a field that is not as the format says, or a broken
            invariant.
    """
    try:
        charter = _charter_of(parse_json(payload))
        _check_roles(charter)
        _check_keys(charter)
    except FormatError as error:
        raise FormatError(error.what, evidence=payload) from error
    return charter


def format_charter(charter: Charter) -> bytes:
    """Return the canonical bytes of a charter.

    Raises:
        FormatError: a charter that `parse_charter` would refuse.
    """
    payload = charter.canonical
    parse_charter(payload)
    return payload


def _object_of(charter: Charter) -> JsonObject:
    """Return the JSON object that describes a charter."""
    fields: JsonObject = {
        "type": _TYPE,
        "origin": charter.origin,
        "city": dict(charter.city),
        "authorities": [_object_of_authority(one) for one in charter.authorities],
        "quorum": charter.quorum,
        "rules": charter.rules,
        "languages": list(charter.languages),
        "engine": charter.engine,
    }
    if charter.predecessor is not None:
        fields["predecessor"] = {
            "origin": charter.predecessor.origin,
            "checkpoint": charter.predecessor.checkpoint,
            "evidence": charter.predecessor.evidence.hex(),
        }
    return fields


def _object_of_authority(authority: Authority) -> JsonObject:
    """Return the JSON object that describes an authority."""
    fields: JsonObject = {
        "id": authority.id,
        "title": authority.title,
        "issuer": authority.issuer,
        "cosigner": authority.cosigner,
        "receipt": authority.receipt,
    }
    if authority.log is not None:
        fields["log"] = authority.log
    if authority.consensus is not None:
        fields["consensus"] = authority.consensus
    if authority.url is not None:
        fields["url"] = authority.url
    return fields


def _charter_of(value: JsonValue) -> Charter:
    """Return the charter that a value describes; its keys are not compared yet."""
    fields = fields_of(value, "a charter", _REQUIRED, {"predecessor"})
    if fields["type"] != _TYPE:
        raise FormatError(f"the document is not a {_TYPE}")
    languages = _languages_of(fields["languages"])
    city = fields_of(fields["city"], "the city", set(languages))
    items = list_of(fields["authorities"], "the authorities", MAX_AUTHORITIES)
    return Charter(
        origin=match_of(fields["origin"], is_origin, "an origin"),
        city={language: text_of(name) for language, name in city.items()},
        authorities=tuple([_authority_of(item) for item in items]),
        quorum=integer_of(fields["quorum"], least_quorum(len(items)), len(items)),
        rules=integer_of(fields["rules"], _RULES, _RULES),
        languages=languages,
        engine=match_of(fields["engine"], (EMBEDDED, COMETBFT).__contains__, "an engine"),
        predecessor=optional_of(fields, "predecessor", _predecessor_of),
    )


def _languages_of(value: JsonValue) -> tuple[str, ...]:
    """Return the languages of a ledger; one named twice is refused."""
    items = list_of(value, "the languages", _MAX_LANGUAGES)
    languages = tuple([match_of(item, _LANGUAGE.fullmatch, "a language") for item in items])
    if len(set(languages)) != len(languages):
        raise FormatError("a language is listed twice")
    return languages


def _authority_of(value: JsonValue) -> Authority:
    """Return the authority that a value describes."""
    fields = fields_of(
        value,
        "an authority",
        {"id", "title", "issuer", "cosigner", "receipt"},
        {"log", "consensus", "url"},
    )
    return Authority(
        id=match_of(fields["id"], is_authority_id, "an authority's id"),
        title=text_of(fields["title"]),
        issuer=text_of(fields["issuer"]),
        cosigner=text_of(fields["cosigner"]),
        receipt=text_of(fields["receipt"]),
        log=optional_of(fields, "log", text_of),
        consensus=optional_of(fields, "consensus", text_of),
        url=optional_of(fields, "url", lambda url: match_of(url, _URL.fullmatch, "a URL")),
    )


def _predecessor_of(value: JsonValue) -> Predecessor:
    """Return the log that this one continues."""
    fields = fields_of(value, "a predecessor", {"origin", "checkpoint", "evidence"})
    origin = match_of(fields["origin"], is_origin, "an origin")
    checkpoint = text_of(fields["checkpoint"])
    if not parse_note(checkpoint.encode()).text.startswith(f"{origin}\n"):
        raise FormatError("the predecessor's checkpoint is of another origin")
    return Predecessor(origin, checkpoint, parse_sha256(text_of(fields["evidence"])))


def _check_roles(charter: Charter) -> None:
    """Raise unless ids differ, vkeys have their names and types, and somebody writes."""
    if len({one.id for one in charter.authorities}) != len(charter.authorities):
        raise FormatError("two authorities have one id")
    for one in charter.authorities:
        cosigner, log = one.cosigner_key, one.log_key
        if cosigner.kind != COSIGNATURE or cosigner.name != one.id:
            raise FormatError(f"the cosigner of {one.id} is not a type 04 key of that name")
        if log is not None and (log.kind != ED25519 or log.name != charter.origin):
            raise FormatError(f"the log key of {one.id} is not a type 01 key named as the origin")
    writers = len(charter.log_keys)
    if not writers or (charter.engine == EMBEDDED and writers > 1):
        raise FormatError(f"{writers} authorities have a log key, which {charter.engine} forbids")


def _check_keys(charter: Charter) -> None:
    """Raise unless all raw public keys differ and each may be enrolled."""
    seen: set[bytes] = set()
    for public in _keys_of(charter):
        if public in seen:
            raise FormatError("one key stands in the charter twice")
        seen.add(public)
        try:
            check_key(public)
        except SignatureError as error:
            raise FormatError(f"the charter names a key that no one may use: {error}") from error


def _keys_of(charter: Charter) -> Iterator[bytes]:
    """Yield every raw public key of a charter."""
    for one in charter.authorities:
        yield one.issuer_key
        yield one.receipt_key
        yield one.cosigner_key.public
        if one.log_key is not None:
            yield one.log_key.public
        if one.consensus_key is not None:
            yield one.consensus_key
