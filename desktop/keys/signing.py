"""Make signed statements: the one place where a key meets what it signs.

Source: the ledger's statement format, COSE_Sign1 (RFC 9052) with CWT claims (RFC 9597).
"""

from desktop.keys.signer import Signer
from desktop.ledger.charter import Charter
from desktop.ledger.record import RecordSet, format_records
from desktop.ledger.statement import CHARTER_TYPE, RECORDS_TYPE, Claims, draft_statement

LIFETIME_S = 30 * 24 * 3600
"""How long a statement may be submitted after it was signed; long enough for an offline queue."""


def sign_records(signer: Signer, origin: str, seq: int, content: RecordSet, issued_s: int) -> bytes:
    """Return the log entry in which the signer issues records.

    Args:
        signer: the issuing key.
        origin: the ledger it is meant for.
        seq: the issuer's counter, never used before.
        content: 1 to 500 records.
        issued_s: Unix seconds.

    Raises:
        TooLargeError: the records do not fit into one statement.
        LockedError: the key is locked.
    """
    claims = Claims(
        issuer=signer.did,
        subject=content.records[0].id,
        audience=origin,
        expires=issued_s + LIFETIME_S,
        issued=issued_s,
        seq=seq,
    )
    draft = draft_statement(RECORDS_TYPE, claims, format_records(content))
    return draft.entry(signer.sign(draft.signed_bytes))


def sign_charter(signer: Signer, charter: Charter, issued_s: int) -> bytes:
    """Return entry 0 of a ledger: its charter, signed by the first authority."""
    claims = Claims(
        issuer=signer.did,
        subject="charter",
        audience=charter.origin,
        expires=issued_s + LIFETIME_S,
        issued=issued_s,
        seq=1,
    )
    draft = draft_statement(CHARTER_TYPE, claims, charter.canonical)
    return draft.entry(signer.sign(draft.signed_bytes))
