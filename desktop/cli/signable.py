"""Whether a credential may be signed now: whoever gets it sees no status, so its record is good."""

from desktop.cli.call import Call
from desktop.cli.moment import moment_of
from desktop.errors import RuleError
from desktop.ledger.record import Record
from desktop.replica import records
from desktop.replica.records import RecordRow
from desktop.replica.rotations import Rotations
from desktop.session import Session
from desktop.verdict import Verdict

_GOOD = (Verdict.VALID, Verdict.EXPIRED)


def check_signable(call: Call, session: Session, record: Record) -> None:
    """Refuse to sign a credential whose record is not good.

    Raises:
        RuleError: the record was revoked, awaits an approval, or is not final.
    """
    decision = _row(call, session, record).decision
    if decision.verdict not in _GOOD:
        raise RuleError(
            f"{record.id} is {decision.verdict.value}: {decision.reasons[0].text}",
            code=decision.verdict.name,
            means="A credential would say that it is good, and nobody could see that it is not.",
            do="Have it approved, or wait until it is final; a revoked one is not signed.",
        )


def check_own(call: Call, session: Session, record: Record, did: str) -> None:
    """Refuse to sign what another one attests.

    Raises:
        RuleError: neither the key nor one before or after it has issued the record.
    """
    if did not in Rotations(session.reader()).keys_of(_row(call, session, record).issuer):
        raise RuleError(
            f"{record.id} was issued by another key than yours.",
            code="ROLE",
            means="Whoever attests something signs it; your signature would say nothing.",
            do="Ask the issuer for the signed attestation.",
        )


def _row(call: Call, session: Session, record: Record) -> RecordRow:
    moment, _ = moment_of(call, session)
    row = records.by_id(session.reader(), record.id, moment)
    assert row is not None  # it was read from the same tables
    return row
