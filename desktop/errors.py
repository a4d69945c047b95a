"""Every expected failure of the program, told in words.

Three things are never mixed. A *finding* is bad data in the log: a value, collected and shown
(`desktop.finding`). An *expected error* is one of the classes here: what happened, what it means,
what to do, and the bytes that show it. A *bug* is any other exception; nobody catches it but the
hook at the top of the program.
"""


class CivicLedgerError(Exception):
    """An expected failure.

    Attributes:
        what: one sentence that says what happened.
        means: what follows from it, or empty.
        do: what the reader can do about it, or empty.
        evidence: the refused bytes, or those that prove the failure; at most 64 KiB are kept.
    """

    def __init__(self, what: str, *, means: str = "", do: str = "", evidence: bytes = b"") -> None:
        super().__init__(what)
        self.what = what
        self.means = means
        self.do = do
        self.evidence = evidence[:65_536]

    def __str__(self) -> str:
        """Return the sentences that are there, in their order."""
        return " ".join(part for part in (self.what, self.means, self.do) if part)


class FormatError(CivicLedgerError):
    """Bytes that are not what their format says."""


class ProofError(CivicLedgerError):
    """A Merkle proof, a hash or a quorum that does not prove what it should."""


class SignatureError(CivicLedgerError):
    """A signature or a key that profile CL-Ed25519 refuses."""


class RuleError(CivicLedgerError):
    """A wish that a rule of the ledger forbids.

    Attributes:
        code: the refusal code of the admission rules, for example ``ROLE``.
    """

    def __init__(self, what: str, *, code: str, means: str = "", do: str = "") -> None:
        super().__init__(what, means=means, do=do)
        self.code = code


class PeerError(CivicLedgerError):
    """A peer that cannot be reached, or whose answer is refused.

    Attributes:
        code: a stable word such as ``PEER_INCOMPLETE``.
    """

    def __init__(
        self, what: str, *, code: str, means: str = "", do: str = "", evidence: bytes = b""
    ) -> None:
        super().__init__(what, means=means, do=do, evidence=evidence)
        self.code = code


class StorageError(CivicLedgerError):
    """A file, folder or database on this machine that cannot be used."""


class LockedError(CivicLedgerError):
    """Secrets that are locked, or do not open with what was given."""


class UsageError(CivicLedgerError):
    """A call with words or values that make no sense together."""
