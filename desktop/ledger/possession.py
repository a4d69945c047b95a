"""The sentence that a new key signs to prove that its holder has it.

Source: the ledger's rules for keys: enrolment and rotation carry this signature.
"""


def possession_message(origin: str, new_did: str, by_did: str) -> bytes:
    """Return the bytes that the new key signs; there is no newline at the end.

    Args:
        origin: the ledger.
        new_did: did:key of the new key.
        by_did: did:key of the key that enrols it, or that it replaces.
    """
    return f"civicledger/possess/1\n{origin}\n{new_did}\n{by_did}".encode()
