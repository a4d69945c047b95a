"""Signed claims of which each can be shown by itself: SD-JWT in compact form.

A claim that is hidden stands in the signed payload as a digest alone. Its disclosure, base64url of
[salt, name, value], or [salt, value] for an element of a list, is handed over beside it or left
out:

    <issuer-signed JWT>~<disclosure>~<disclosure>~

A disclosure may hold digests of further ones. Signed is with EdDSA (RFC 8037), hashed with SHA-256.
A presentation that is bound to its holder's key is refused, for nothing here judges that.

Follows RFC 9901 sections 4 and 7.1; the media type is that of SD-JWT VC, which is still a draft.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.errors import FormatError, ProofError
from desktop.exchange.exact_json import ExactObject, ExactValue, parse_exact
from desktop.exchange.jcs import format_jcs
from desktop.ledger.scalar import decode_base64url, encode_base64url
from desktop.ledger.signature import verify

MEDIA = "dc+sd-jwt"
SALT_BYTES = 16  # RFC 9901 section 9.3

_ALGORITHMS = ("EdDSA", "Ed25519")  # the second one is that of RFC 9864
_HASH = "sha-256"
_MOST_CHARACTERS = 4 * 1024 * 1024
_DEEPEST = 32  # disclosures in disclosures
_JWT_PARTS = 3
_OF_A_LIST, _OF_AN_OBJECT = 2, 3  # members of a disclosure
_RESERVED = ("_sd", "...")


class Disclosure(NamedTuple):
    """One claim with its salt, as it is handed over."""

    text: str  # base64url
    name: str | None  # None for an element of a list
    value: ExactValue

    @property
    def digest(self) -> str:
        """What stands for it in the payload, or in another disclosure."""
        return digest_of(self.text)


@dataclass(frozen=True, slots=True)
class Opened:
    """What an SD-JWT says, as far as it was disclosed; its signature holds."""

    header: ExactObject
    claims: ExactObject
    disclosed: tuple[Disclosure, ...]


def digest_of(disclosure: str) -> str:
    """Return the digest of a disclosure as it is written.

    Source: RFC 9901 section 4.2.3.
    """
    return encode_base64url(hashlib.sha256(disclosure.encode("ascii")).digest())


def disclosure_of(salt: bytes, value: ExactValue, name: str | None = None) -> Disclosure:
    """Return the disclosure of a claim, or of an element of a list where it has no name."""
    told: list[ExactValue] = [encode_base64url(salt), *([] if name is None else [name]), value]
    return Disclosure(encode_base64url(format_jcs(told)), name, value)


def write_sd_jwt(
    shown: ExactObject,
    hidden: ExactObject,
    method: str,
    salt: Callable[[], bytes],
    sign: Callable[[bytes], bytes],
) -> str:
    """Return signed claims with all their disclosures.

    Lists among the hidden claims can be shown element by element.

    Args:
        shown: claims that everybody sees who gets it.
        hidden: claims of which each can be left out.
        method: DID URL of the key, which is named in the header.
        salt: returns 16 fresh bytes at each call.
        sign: returns the Ed25519 signature over bytes, 64 bytes.

    Source: RFC 9901 sections 4.1 and 4.2.
    """
    disclosures: list[Disclosure] = []
    digests: list[ExactValue] = []
    for name, value in hidden.items():
        told = value
        if isinstance(value, list):
            elements = [disclosure_of(salt(), element) for element in value]
            disclosures += elements
            told = [{"...": element.digest} for element in elements]
        claim = disclosure_of(salt(), told, name)
        disclosures.append(claim)
        digests.append(claim.digest)
    # Sorted, so that their order says nothing of the names (section 4.2.4.1).
    payload: ExactObject = {**shown, "_sd": sorted(digests, key=str), "_sd_alg": _HASH}
    header: ExactObject = {"alg": "EdDSA", "kid": method, "typ": MEDIA}
    signed = ".".join(encode_base64url(format_jcs(part)) for part in (header, payload))
    jwt = f"{signed}.{encode_base64url(sign(signed.encode('ascii')))}"
    return "~".join((jwt, *(one.text for one in disclosures), ""))


def open_sd_jwt(text: str, key: Callable[[ExactObject], bytes]) -> Opened:
    """Return what an SD-JWT says to whom it was handed.

    Args:
        text: in compact form.
        key: given the header, returns the Ed25519 key that has to have signed, 32 bytes.

    Raises:
        FormatError: it is none, another algorithm, or bound to a holder's key.
        ProofError: its disclosures do not belong to it.
        SignatureError: the signature does not hold.

    Source: RFC 9901 section 7.1.
    """
    jwt, disclosures = _parts(text)
    header, payload, signature = _jwt(jwt)
    verify(key(header), jwt.rpartition(".")[0].encode("ascii"), signature)
    if payload.get("_sd_alg", _HASH) != _HASH:
        raise FormatError(f"the digests of this SD-JWT are not made with {_HASH}")
    filling = _Filling({one.digest: one for one in disclosures})
    if len(filling.known) < len(disclosures):
        raise ProofError("the SD-JWT holds a disclosure twice")
    claims = filling.object_of(payload)
    if len(filling.used) < len(disclosures):
        raise ProofError("the SD-JWT holds a disclosure that its issuer has not signed")
    claims.pop("_sd_alg", None)
    return Opened(header, claims, disclosures)


def narrowed(text: str, names: Collection[str]) -> str:
    """Return an SD-JWT with the disclosures of some claims alone, those inside them included.

    Raises:
        FormatError: it is none.
    """
    jwt, disclosures = _parts(text)
    known = {one.digest: one for one in disclosures}
    kept = [one for one in disclosures if one.name in names]
    waiting = [one.value for one in kept]
    while waiting:
        inside = [known[it] for it in _digests_in(waiting.pop()) if it in known]
        fresh = [one for one in inside if one not in kept]
        kept += fresh
        waiting += [one.value for one in fresh]
    return "~".join((jwt, *(one.text for one in disclosures if one in kept), ""))


def _parts(text: str) -> tuple[str, tuple[Disclosure, ...]]:
    if len(text) > _MOST_CHARACTERS or not text.isascii():
        raise FormatError("the SD-JWT is too large, or holds other characters than it may")
    jwt, *told = text.split("~")
    if not told:
        raise FormatError("a tilde has to follow the signed part of an SD-JWT")
    if told.pop():
        raise FormatError("this SD-JWT is bound to its holder's key, which is not judged here")
    return jwt, tuple(_disclosure(one) for one in told)


def _disclosure(text: str) -> Disclosure:
    told = parse_exact(decode_base64url(text))
    if not isinstance(told, list) or len(told) not in (_OF_A_LIST, _OF_AN_OBJECT):
        raise FormatError("a disclosure is a list of salt, name and value, or of salt and value")
    if not isinstance(told[0], str):
        raise FormatError("the salt of a disclosure is a text")
    if len(told) == _OF_A_LIST:
        return Disclosure(text, None, told[1])
    name = told[1]
    if not isinstance(name, str) or name in _RESERVED:
        raise FormatError("the name of a disclosure is a text other than _sd and ...")
    return Disclosure(text, name, told[2])


def _jwt(text: str) -> tuple[ExactObject, ExactObject, bytes]:
    parts = text.split(".")
    if len(parts) != _JWT_PARTS:
        raise FormatError("the signed part of an SD-JWT has three parts")
    header, payload = (parse_exact(decode_base64url(part)) for part in parts[:2])
    if not isinstance(header, dict) or not isinstance(payload, dict):
        raise FormatError("header and payload of an SD-JWT are JSON objects")
    if header.get("alg") not in _ALGORITHMS or "crit" in header or header.get("b64", True) is False:
        raise FormatError("this SD-JWT is not signed with EdDSA alone")
    return header, payload, decode_base64url(parts[2])


@dataclass(slots=True)
class _Filling:
    """Puts what was disclosed in the place of its digest."""

    known: dict[str, Disclosure]
    used: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    depth: int = 0

    def object_of(self, value: ExactObject) -> ExactObject:
        """Return an object with what was disclosed of it.

        Raises:
            ProofError: a digest stands there twice, or for something else.
        """
        if "..." in value:
            raise ProofError("the SD-JWT holds the digest of a list's element outside of a list")
        digests = value.get("_sd", [])
        if not isinstance(digests, list):
            raise ProofError("the digests of an SD-JWT are no list")
        filled = {name: self._filled(it) for name, it in value.items() if name != "_sd"}
        for digest in digests:
            claim = self._take(digest)
            if claim is not None:
                if claim.name is None or claim.name in filled:
                    raise ProofError("the SD-JWT names a claim twice, or not at all")
                filled[claim.name] = self._inside(claim)
        return filled

    def _filled(self, value: ExactValue) -> ExactValue:
        if isinstance(value, dict):
            return self.object_of(value)
        return list(self._elements(value)) if isinstance(value, list) else value

    def _elements(self, listed: Iterable[ExactValue]) -> Iterator[ExactValue]:
        for element in listed:
            if not isinstance(element, dict) or element.keys() != {"..."}:
                yield self._filled(element)
                continue
            claim = self._take(element["..."])
            if claim is not None:
                if claim.name is not None:
                    raise ProofError("the SD-JWT has a named claim in a list")
                yield self._inside(claim)

    def _take(self, digest: ExactValue) -> Disclosure | None:
        if not isinstance(digest, str):
            raise ProofError("a digest of the SD-JWT is no text")
        if digest in self.seen:
            raise ProofError("the SD-JWT holds a digest twice")
        self.seen.add(digest)
        claim = self.known.get(digest)
        if claim is not None:
            self.used.add(digest)
        return claim

    def _inside(self, claim: Disclosure) -> ExactValue:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise ProofError("the SD-JWT holds too many disclosures in one another")
        filled = self._filled(claim.value)
        self.depth -= 1
        return filled


def _digests_in(value: ExactValue) -> Iterator[str]:
    """Yield the digests that stand in a value, wherever."""
    if isinstance(value, dict):
        for name, told in value.items():
            listed = told if name == "_sd" and isinstance(told, list) else [told]
            if name in _RESERVED:
                yield from (it for it in listed if isinstance(it, str))
            else:
                yield from _digests_in(told)
    elif isinstance(value, list):
        for element in value:
            yield from _digests_in(element)
