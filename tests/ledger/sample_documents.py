"""Records, statements and charters for the tests of the formats, signed with throw-away keys."""

import hashlib

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import strategies as st

from desktop.ledger.charter import Authority, Charter, least_quorum
from desktop.ledger.did_key import format_did_key
from desktop.ledger.json_profile import MAX_INTEGER
from desktop.ledger.record import Batch, Place, PrivatePart, Record, RecordSet, Ref
from desktop.ledger.scalar import format_time
from desktop.ledger.statement import (
    CHARTER_SUBJECT,
    CHARTER_TYPE,
    RECORDS_TYPE,
    Claims,
    draft_statement,
)
from desktop.ledger.verifier_key import COSIGNATURE, ED25519, make_vkey

ORIGIN = "ledger.riverton.example/2026"
NOW_S = 1_790_000_000


def key(name: str) -> Ed25519PrivateKey:
    """Return the key that belongs to a name, the same every time."""
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())


def public(name: str) -> bytes:
    return key(name).public_key().public_bytes_raw()


def did(name: str) -> str:
    return format_did_key(public(name))


def record_id(number: int) -> str:
    digits = f"{number:024x}"
    return f"urn:uuid:01a0d03c-{digits[:4]}-7{digits[4:7]}-8{digits[7:10]}-{digits[12:]}"


def claims_for(subject: str, issuer: str = "issuer", seq: int = 1) -> Claims:
    return Claims(did(issuer), subject, ORIGIN, NOW_S + 86_400, NOW_S, seq)


def signed(payload: bytes, claims: Claims, issuer: str = "issuer") -> bytes:
    """Return the entry of a statement whose payload nobody has looked at."""
    content_type = CHARTER_TYPE if claims.subject == CHARTER_SUBJECT else RECORDS_TYPE
    draft = draft_statement(content_type, claims, payload)
    return draft.entry(key(issuer).sign(draft.signed_bytes))


def authority(name: str, *, writes: bool = False) -> Authority:
    return Authority(
        id=name,
        title=name.title(),
        issuer=did(f"{name} issuing"),
        cosigner=make_vkey(name, COSIGNATURE, public(f"{name} cosigner")).text,
        receipt=did(f"{name} receipt"),
        log=make_vkey(ORIGIN, ED25519, public(f"{name} log")).text if writes else None,
    )


def charter(count: int = 4) -> Charter:
    """Return a charter of ``count`` authorities; the first is the writer."""
    return Charter(
        origin=ORIGIN,
        city={"de": "Flussstadt", "en": "Riverton"},
        authorities=tuple(authority(f"office-{n}", writes=not n) for n in range(count)),
        quorum=least_quorum(count),
        rules=1,
        languages=("en", "de"),
        engine="embedded",
    )


_TIMES = st.integers(0, 4_000_000_000_000).map(format_time)
_IDS = st.integers(0, 2**80).map(record_id)
_NAMES = st.from_regex(r"[a-z][a-z_]{0,7}", fullmatch=True)
_SCALARS = st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | st.text(max_size=9)
_THINGS = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=20)

RECORDS = st.builds(
    Record,
    id=_IDS,
    kind=st.tuples(_NAMES, st.integers(1, 9999)).map(lambda parts: f"{parts[0]}.x/{parts[1]}"),
    time=_TIMES,
    data=st.dictionaries(_NAMES, _SCALARS | st.lists(_SCALARS, max_size=3), max_size=3),
    end=st.none() | _TIMES,
    about=st.sets(_THINGS, max_size=3).map(lambda things: tuple(sorted(things))),
    place=st.none()
    | st.builds(
        Place,
        lat=st.integers(-900_000_000, 900_000_000),
        lon=st.integers(-1_800_000_000, 1_800_000_000),
        accuracy_m=st.none() | st.integers(0, MAX_INTEGER),
        site=st.none() | st.text(max_size=9),
        detail=st.none() | st.text(max_size=9),
    ),
    holder=st.none() | st.binary(min_size=32, max_size=32).map(format_did_key),
    refs=st.lists(st.builds(Ref, rel=_NAMES, id=_IDS), max_size=2).map(tuple),
    private=st.none()
    | st.builds(
        PrivatePart,
        commitment=st.binary(min_size=32, max_size=32),
        media=st.just("application/pdf"),
        bytes_=st.sampled_from([1024, 4096, 1024 * 4**11]),
    ),
)
RECORD_SETS = st.builds(
    RecordSet,
    batch=st.none() | st.builds(Batch, id=_IDS, part=st.integers(1, 3), parts=st.integers(3, 9)),
    records=st.lists(RECORDS, min_size=1, max_size=3, unique_by=lambda one: one.id).map(tuple),
)
