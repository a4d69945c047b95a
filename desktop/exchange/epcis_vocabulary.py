"""The words of EPCIS events, as readers and writers of documents use them."""

from desktop.domains.epcis_vocabulary import (
    BIZ_STEP,
    CBV,
    COMPONENT,
    DISPOSITION,
    EMPTY,
    EPCIS_CONTEXT,
    GS1,
    PARTY_TYPE,
    TRANSACTION_TYPE,
    Context,
    parse_context,
)

__all__ = [
    "BIZ_STEP",
    "CBV",
    "COMPONENT",
    "DISPOSITION",
    "EMPTY",
    "EPCIS_CONTEXT",
    "GS1",
    "PARTY_TYPE",
    "TRANSACTION_TYPE",
    "Context",
    "parse_context",
]
