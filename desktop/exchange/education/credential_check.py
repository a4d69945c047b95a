"""What a credential from elsewhere is worth: proof, issuer, validity and status, one check each.

Nothing is fetched. The status is looked up in the lists that the reader has, of the ledger or from
files; a list that is not there leaves the status open, which is said. Follows VC Data Model 2.0
section 7 and Bitstring Status List v1.0 section 3.2. That the document has the form of a credential
is `desktop.exchange.open_badges`'s part.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.errors import CivicLedgerError, FormatError
from desktop.exchange.education.contexts import UnknownContextError
from desktop.exchange.education.credential import STATUS_ENTRY, entries_of, status_index
from desktop.exchange.education.data_integrity import Proof, UnknownProofError, verify_proof
from desktop.exchange.education.status_list import StatusList
from desktop.exchange.exact_json import ExactObject
from desktop.exchange.open_badges import draft_of, issuer_of, parse_credential
from desktop.exchange.zoned_time import utc_time
from desktop.verdict import Check, Result

_DID_KEY = "did:key:"
_SHOWN_TIME = 10  # characters of a time that are its date


@dataclass(frozen=True, slots=True)
class CredentialReader:
    """Who asks: what time it is, which keys and which lists are known."""

    now: str  # YYYY-MM-DDTHH:MM:SS.mmmZ
    keys: Mapping[str, bytes] = field(default_factory=dict)  # by verification method
    controllers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """DIDs that may sign for an issuer who is named otherwise, by the issuer's id."""
    lists: Mapping[str, StatusList] = field(default_factory=dict)  # by address


@dataclass(frozen=True, slots=True)
class CredentialJudgement:
    """What was found out about a credential."""

    checks: tuple[Check, ...]
    proof: Proof | None  # None unless its signature fits
    issuer: str

    @property
    def is_good(self) -> bool:
        """Whether it is signed by its issuer and nothing speaks against it."""
        bad = (Result.FAILED, Result.AGAINST)
        settled = {check.name for check in self.checks if check.result is Result.OK}
        return {"proof", "issuer"} <= settled and all(
            check.result not in bad for check in self.checks
        )


def judge_credential(data: bytes, reader: CredentialReader) -> CredentialJudgement:
    """Return what a credential is worth to a reader.

    Args:
        data: the credential as JSON, at most 4 MiB.
        reader: who asks.

    Raises:
        FormatError: not an AchievementCredential of Open Badges 3.0.
    """
    credential = parse_credential(data)
    draft_of(credential, "en")
    issuer, _ = issuer_of(credential)
    checks: list[Check] = []
    proof = _proof(credential, reader, checks)
    if proof is not None:
        checks.append(_issuer(issuer, proof, reader))
    checks.append(_validity(credential, proof, reader.now))
    checks.extend(_statuses(credential, issuer, reader))
    return CredentialJudgement(tuple(checks), proof, issuer)


def proof_problem(document: bytes, dids: frozenset[str]) -> str | None:
    """Return what is wrong with the proof of a private document; None where nothing is.

    A document without a proof, or with one of another suite, has nothing that could be wrong here.

    Args:
        document: a credential as JSON.
        dids: the keys that may have signed it.
    """
    try:
        proof = verify_proof(parse_credential(document))
    except (UnknownProofError, UnknownContextError):
        return None
    except CivicLedgerError as error:
        return _told(error)
    return None if proof.controller in dids else f"It was signed by {proof.controller}."


def validity_of(data: bytes, proof: Proof | None) -> tuple[str | None, str | None]:
    """Return the times from which and until which a credential is valid, its proof included.

    Raises:
        FormatError: not a credential.
    """
    credential = parse_credential(data)
    end = _time(credential, "validUntil", "expirationDate")
    ends = [time for time in (end, None if proof is None else proof.expires) if time is not None]
    return _time(credential, "validFrom", "issuanceDate"), min(ends, default=None)


def _proof(credential: ExactObject, reader: CredentialReader, checks: list[Check]) -> Proof | None:
    try:
        proof = verify_proof(credential, keys=reader.keys)
    except (UnknownProofError, UnknownContextError) as error:
        checks.append(Check("proof", Result.NOT_DONE, _told(error)))
    except CivicLedgerError as error:
        checks.append(Check("proof", Result.FAILED, _told(error)))
    else:
        checks.append(Check("proof", Result.OK, f"Ed25519 by {proof.controller}."))
        return proof
    return None


def _issuer(issuer: str, proof: Proof, reader: CredentialReader) -> Check:
    """Judge whether the key that signed is the issuer's."""
    if proof.controller == issuer or proof.controller in reader.controllers.get(issuer, ()):
        return Check("issuer", Result.OK, f"The key is that of {issuer}.")
    if issuer in reader.controllers or issuer.startswith(_DID_KEY):
        told = f"It names {issuer} as its issuer, but {proof.controller} signed it."
        return Check("issuer", Result.FAILED, told)
    told = f"Whether {proof.controller} is a key of {issuer} is not known here."
    return Check("issuer", Result.NOT_DONE, told)


def _validity(credential: ExactObject, proof: Proof | None, now: str) -> Check:
    """Judge the times that a credential and its proof name."""
    start = _time(credential, "validFrom", "issuanceDate")
    end = _time(credential, "validUntil", "expirationDate")
    if start is not None and end is not None and end < start:
        told = f"It ends on {end[:_SHOWN_TIME]}, before it begins on {start[:_SHOWN_TIME]}."
        return Check("validity", Result.FAILED, told)
    if start is not None and now < start:
        told = f"It is valid from {start[:_SHOWN_TIME]} on."
        return Check("validity", Result.AGAINST, told)
    if end is not None and now > end:
        told = f"It was valid until {end[:_SHOWN_TIME]}."
        return Check("validity", Result.AGAINST, told)
    if proof is not None and proof.expires is not None and now > proof.expires:
        told = f"Its proof was good until {proof.expires[:_SHOWN_TIME]}."
        return Check("validity", Result.AGAINST, told)
    until = "It has no end." if end is None else f"It is valid until {end[:_SHOWN_TIME]}."
    return Check("validity", Result.OK, until)


def _statuses(credential: ExactObject, issuer: str, reader: CredentialReader) -> Iterator[Check]:
    """Yield a check for each place in a status list."""
    entries = entries_of(credential)
    if not entries:
        told = "It names no status list; whether it was revoked cannot be known from it."
        yield Check("status", Result.NOTE, told)
    for entry in entries:
        try:
            yield _status(entry, issuer, reader)
        except FormatError as error:
            yield Check("status", Result.FAILED, _told(error))


def _status(entry: ExactObject, issuer: str, reader: CredentialReader) -> Check:
    """Judge one place in a status list.

    Raises:
        FormatError: an index that is none, or outside the list.
    """
    kind = entry.get("type")
    if kind != STATUS_ENTRY:
        told = f"A status of the type {kind!s:.100} is not checked here."
        return Check("status", Result.NOT_DONE, told)
    address, purpose = str(entry.get("statusListCredential")), str(entry.get("statusPurpose"))
    index = status_index(entry)
    held = reader.lists.get(address)
    if held is None:
        told = f"The status list {address} is not here; get it from the issuer or the ledger."
        return Check("status", Result.NOT_DONE, told)
    for is_wrong, told in (
        (held.id != address, f"The list calls itself {held.id}, not {address}."),
        (held.issuer != issuer, f"The list is {held.issuer}'s, not the issuer's."),
        (purpose not in held.purposes, f"The list says nothing about {purpose}."),
    ):
        if is_wrong:
            return Check("status", Result.FAILED, told)
    if (held.valid_from or "") > reader.now or reader.now > (held.valid_until or reader.now):
        return Check("status", Result.NOT_DONE, f"The list {address} is not in force now.")
    if held.says(index):
        return Check("status", Result.AGAINST, f"The list {address} says {purpose} at {index}.")
    return Check("status", Result.OK, f"The list {address} says no {purpose} at {index}.")


def _time(credential: ExactObject, *names: str) -> str | None:
    """Return the first of some times that is there; their form is known to be good."""
    return next((utc_time(str(credential[name])) for name in names if name in credential), None)


def _told(error: CivicLedgerError) -> str:
    """Return what an error says, in sentences."""
    parts = (part.rstrip(".") for part in (error.what, error.means, error.do) if part)
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in parts)
